"""The window for change orders on their way from Procore to the ledger, and what a person does there."""
