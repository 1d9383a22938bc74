"""Opens the two sides of a connection: its accounting system and its company in Procore.

The one place that knows which package serves which source, and where their secrets are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wizard.core import profiles
from wizard.core.mirror import Mirror
from wizard.erp.cmic import CmicChangeOrders, CmicCompany, CmicOutgoing, Corrected, InferredNames, read_corrected
from wizard.erp.contract import AccountingSystem
from wizard.erp.sage300 import ImportTemplate, Names, SageChangeOrders, SageCompany, SageLayout, corrected_by
from wizard.erp.writing import ChangeOrderLedger, OutgoingLedger
from wizard.machine.home import Home
from wizard.machine.resources import catalogue, endpoints, writing
from wizard.machine.secrets import read_secret
from wizard.procedure.ledger_entry import Way
from wizard.procedure.plan import CmicSource, OdbcSource, ProcoreAccount, Source, SqliteSource
from wizard.procore.platform.endpoints import Endpoints, from_data, replaced
from wizard.procore.public import Procore


def open_system(home: Home, source: Source) -> AccountingSystem:
    """Return the company that `source` names, with what is known about its tables.

    Raises MC-303 when its password is not in the store, CM-134 or DB-226 for names that this site has spoilt.
    """
    if isinstance(source, CmicSource):
        return CmicCompany(source, read_secret(home, source.password_secret), corrected_names(home))
    password, profile = _password(home, source), profiles.profile(home, source)
    return SageCompany(source, password, profile=profile, called=sage_names(home))


def ledger_layout(system: str) -> SageLayout:
    """Return how change orders stand in an accounting system."""
    return SageLayout.from_data(writing(system))


def open_ledger(home: Home, source: Source, template: ImportTemplate | None) -> ChangeOrderLedger:
    """Return the change orders of the company that `source` names; raise MC-303 as `open_system` does.

    `template` is the import file of a Sage connection (None: the documented one).
    """
    if isinstance(source, CmicSource):
        secret = read_secret(home, source.password_secret)
        return CmicChangeOrders(source, secret, inferred_names(), corrected_names(home))
    return SageChangeOrders(
        source,
        _password(home, source),
        ledger_layout("sage300"),
        template=template,
        profile=profiles.profile(home, source),
    )


def ways_into(source: Source) -> frozenset[Way]:
    """Return the ways that a change order may take into the accounting system of `source`."""
    return CmicChangeOrders.ways if isinstance(source, CmicSource) else SageChangeOrders.ways


def open_outgoing(home: Home, source: CmicSource, *, terms: str, item_type: str) -> OutgoingLedger:
    """Return what else than change orders is written into a company of CMiC; raise MC-303 as `open_system` does.

    `terms` are the payment terms of new vendors, `item_type` is the type of the change items of budget changes.
    """
    secret = read_secret(home, source.password_secret)
    names, corrected = inferred_names(), corrected_names(home)
    return CmicOutgoing(source, secret, terms, names, item_type=item_type, corrected=corrected)


def sage_names(home: Home) -> Names:
    """Return what Sage's tables may be called at this site; raise DB-226 for a file it has spoilt."""
    known: dict[str, set[str]] = {}
    for entity in catalogue("sage300").entities:
        known.setdefault(entity.table, set()).update(column.name for column in entity.columns)
    return corrected_by(home.sage_names, known)


def inferred_names() -> InferredNames:
    """Return the names of CMiC's attributes that nobody has published."""
    return InferredNames.from_data(writing("cmic"))


def corrected_names(home: Home) -> Corrected:
    """Return what this site's CMiC calls what nobody has published; raise CM-134 for a file it has spoilt."""
    guessed = {
        column.name
        for entity in catalogue("cmic").entities
        for column in entity.columns
        if column.evidence == "inferred"
    }
    return read_corrected(home.cmic_names, guessed | inferred_names().all())


def _password(home: Home, source: SqliteSource | OdbcSource) -> str:
    if isinstance(source, OdbcSource) and source.password_secret:
        return read_secret(home, source.password_secret)
    return ""


def open_procore(
    home: Home,
    account: ProcoreAccount,
    cancelled: Callable[[], bool],
    waiting: Callable[[float | None], None],
) -> Procore:
    """Return a line to the company that `account` names; raise MC-303 when its secret is not in the store.

    `cancelled` is asked while a call waits; `waiting` is told when a call that waits
    for Procore goes on (seconds since 1970), and None when it does.
    """
    return Procore(account, read_secret(home, account.secret_name), cancelled, waiting)


def platform_endpoints(home: Home) -> Endpoints:
    """Return the calls of Procore's ERP platform as this site makes them; raise PC-141 for a file it has spoilt."""
    return replaced(from_data(endpoints("procore_erp")), home.endpoints)


def open_mirror(home: Home, connection: str) -> Mirror:
    """Return the mirror of one connection."""
    return Mirror(mirror_path(home, connection), generations_path(home, connection))


def mirror_path(home: Home, connection: str) -> Path:
    """Return the file of one connection's mirror."""
    return home.mirrors / f"{connection}.sqlite"


def generations_path(home: Home, connection: str) -> Path:
    """Return the folder of one connection's generation files."""
    return home.mirrors / connection
