"""The dialect of Sage SQL Replicator's copies on SQL Server, in one place. Unproved: no SQL Server was at hand.

A copy holds the same tables under their standard names, those of all data folders together: every table has a
column more that says of which folder a row is (seen in public migration scripts, 2026-11). Names in double
quotes, ODBC's date escapes and text literals are what SQL Server takes by its documentation; the shape was
tried on PostgreSQL.
"""

from __future__ import annotations

from wizard.procedure.plan import OdbcSource, SqliteSource

FOLDER = "Data_Folder_Id"
"""The column that says of which data folder a row is."""


Condition = tuple[str, str]
"""A column and the value that it must have."""


def folder_of(source: OdbcSource | SqliteSource) -> Condition | None:
    """Return the condition that picks one company out of a copy: column and value; None for Sage's own driver."""
    if isinstance(source, OdbcSource) and source.replica_folder:
        return FOLDER, source.replica_folder
    return None
