"""How each kind of record is said as Procore understands it, and which call it takes."""
