"""The window for everything that goes from Procore to the accounting system beside change orders."""
