"""What can go wrong with the accounting database: drivers, connections, tables, columns and locks."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, FINANCE, SAGE, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "DB-201": Entry(
        Kind.CONFIG,
        "The database driver “{driver}” is not installed.",
        "The driver list of this {bits}-bit program does not hold it.",
        "Install the Sage 300 CRE client on this server, or choose another driver.",
        ADMIN,
    ),
    "DB-202": Entry(
        Kind.CONFIG,
        "The driver “{driver}” is made for another kind of program.",
        "This is a {bits}-bit program and the driver is not.",
        "Install the {bits}-bit driver, or repair Trueup so that its matching bridge is installed.",
        ADMIN,
    ),
    "DB-203": Entry(
        Kind.INPUT,
        "The database did not accept the user name and password.",
        "{reason}",
        "Type both again: they are case-sensitive, and the password may hold letters and digits only.",
        SAGE,
    ),
    "DB-204": Entry(
        Kind.INPUT,
        "{path} is not a database.",
        "The file is there but cannot be read as a database: {reason}",
        "Choose the data folder or database file of the company again.",
        ADMIN,
    ),
    "DB-205": Entry(
        Kind.CONFIG,
        "The table {table} was not found.",
        "The module is not installed, the user may not read it, or it has another name here.",
        "Give the database user read access to {table}, or clear “{entity}” in the mappings.",
        SAGE,
    ),
    "DB-206": Entry(
        Kind.CONFIG,
        "The table {table} has no column {column}.",
        "This version of the accounting system names it otherwise or does not have it.",
        "Clear that field in the mappings of “{entity}”, or send the discovery report to support.",
        SAGE,
    ),
    "DB-207": Entry(
        Kind.TRANSIENT,
        "The database did not answer within {seconds} seconds.",
        "The database engine is busy or hangs; the reading process was ended so that nothing waits for ever.",
        "Nothing to do: we try again. If it lasts, restart the database engine.",
        ADMIN,
    ),
    "DB-208": Entry(
        Kind.TRANSIENT,
        "The connection to the database broke.",
        "{reason}",
        "Nothing to do: we try again. If it lasts, check that the database engine runs.",
        ADMIN,
    ),
    "DB-209": Entry(
        Kind.INPUT,
        "{path} was not found.",
        "The file or folder does not exist for the account that runs the sync.",
        "Choose the data folder or database file again; mapped drives do not exist for a service.",
        ADMIN,
    ),
    "DB-211": Entry(
        Kind.TRANSIENT,
        "The reading process ended unexpectedly.",
        "{reason}",
        "Nothing to do: we try again. If it lasts, send the log to support.",
        SUPPORT,
    ),
    "DB-212": Entry(
        Kind.CONFIG,
        "The database refused a statement.",
        "{reason}",
        "Check the database user's rights; send the log to support if they are complete.",
        SAGE,
    ),
    "DB-213": Entry(
        Kind.TRANSIENT,
        "Someone is working on these records in the accounting system.",
        "{reason}",
        "Nothing was written. We try again; if it lasts, close the contract and the change order on all screens.",
        FINANCE,
    ),
    "DB-214": Entry(
        Kind.CONFIG,
        "The database user may not write the table {table}.",
        "{reason}",
        "Give it write access to {table}, or leave it: a file or an entry sheet is made instead.",
        SAGE,
    ),
    "DB-221": Entry(
        Kind.CONFIG,
        "{table} lacks what “{entity}” cannot do without.",
        "There is no column {column} under any name that is known, so “{entity}” is not read.",
        "Send the discovery report to support: it says which columns the table has.",
        SUPPORT,
    ),
    "DB-222": Entry(
        Kind.TRANSIENT,
        "{rows} records of {table} were written while they were read.",
        "A half of each came without the other, and half a record is never taken.",
        "Nothing to do: the table is read again. If it lasts, sync when nobody posts.",
        SAGE,
    ),
    "DB-223": Entry(
        Kind.CONFIG,
        "“{entity}” is not what it was when the set-up was made.",
        "{table} has no column {column} any more. Going on would clear those values in Procore.",
        "Open the set-up, press Test at “Local connections” and look at what was found; then save.",
        ADMIN,
    ),
    "DB-224": Entry(
        Kind.TRANSIENT,
        "Another program holds the company's files for itself.",
        "{reason}",
        "Nothing to do: we try again. Posting, backups and file tools hold files; if it lasts, end them.",
        SAGE,
    ),
    "DB-225": Entry(
        Kind.CONFIG,
        "{gone} of {known} records of “{entity}” would be gone, and were left as they are.",
        "They were deleted in the accounting system, or its record security hides them, or it is another company.",
        "Look whether they are gone. If so: trueup losses --confirm {id}, then a deep sync; if not, give access.",
        SAGE,
    ),
}
