"""A rehearsal Procore: a real server on loopback that behaves as Procore's public API is documented.

It keeps its state in one SQLite file, is strict about what it accepts, and shows what it holds at `/`. It is
for demonstrations and tests, never for a customer's data.
"""

from wizard.sandbox.procore_double.server import Settings, serve

__all__ = ["Settings", "serve"]
