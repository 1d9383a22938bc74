"""A rehearsal CMiC: a real server on loopback that answers as CMiC's REST interface is documented and was recorded.

What it does, and how sure we are of each part of it, stands in `behaviours` alone. It is for demonstrations
and tests, never for a customer's data.
"""

from wizard.sandbox.cmic_double.server import Settings, serve

__all__ = ["Settings", "serve"]
