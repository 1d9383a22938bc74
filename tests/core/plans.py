"""Plans as the wizard would make them, for the tests of the core."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.mappings import Mappings, fingerprint, merge
from wizard.procedure.plan import CmicSource, Connection, Plan, ProcoreAccount, SqliteSource
from wizard.procedure.recipes import named

SECRET_NAME = "procore/test"


def cmic_plan(source: CmicSource, account: ProcoreAccount, existing: Mappings, **changes: Any) -> Plan:
    """The plan of the whole integration of CMiC."""
    documented = named(["cmic_integration"], recipes("cmic"))[0]
    values: dict[str, Any] = {
        "connection": Connection(id="sample", name="Sample", system="cmic", source=source, procore=account),
        "recipes": (documented.id,),
        "mappings": tuple(merge(existing, documented.change(catalogue("cmic"), owns_pj=False))),
        "expects": fingerprint(existing) if existing else "",
        "run": documented.selection(owns_pj=False),
    }
    return Plan(**{**values, **changes})


def pcco_plan(
    company: Path | str = "/nowhere.sqlite",
    account: ProcoreAccount | None = None,
    existing: Mappings = frozenset(),
    **changes: Any,
) -> Plan:
    """The plan of the PCCO export for a company that owns PJ."""
    documented = named(["pcco_export"], recipes())[0]
    values: dict[str, Any] = {
        "connection": Connection(
            id="sample",
            name="Sample",
            source=SqliteSource(path=str(company)),
            procore=account
            or ProcoreAccount(
                login_url="http://127.0.0.1:1",
                api_url="http://127.0.0.1:1",
                client_id="id",
                secret_name=SECRET_NAME,
                company_id=1,
            ),
            owns_pj=True,
        ),
        "recipes": (documented.id,),
        "mappings": tuple(merge(existing, documented.change(catalogue("sage300"), owns_pj=True))),
        "expects": fingerprint(existing) if existing else "",
        "run": documented.selection(owns_pj=True),
    }
    return Plan(**{**values, **changes})
