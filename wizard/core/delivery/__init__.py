"""The way from the mirror to Procore."""
