"""What is known of a company's ERP Integrations tool: whether it is there, its requests, what waits in it."""
