"""The separate reading program: one database connection in one process that can be killed.

It must run on 32-bit Windows, so nothing here imports another part of Trueup, and beside the standard
library only `xxhash` (reading) and `pyodbc` (probing) are used.
"""
