"""The way from the accounting system into the mirror."""
