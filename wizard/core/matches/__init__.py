"""What may be in Procore already: how it is found, and what people say of it."""
