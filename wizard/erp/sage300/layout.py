"""The names with which change orders stand in Sage 300 CRE, as data of `resources/writing/sage300.json`.

Only types and defaults: what was never seen in public is corrected there, or by a template of the connection.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from wizard.erp.sage300.profile import Profile


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Widths(_Fact):
    """How many characters the columns keep."""

    number: int
    description: int
    key: int


class OrderTable(_Fact):
    """The change orders of contracts (CN)."""

    evidence: str
    table: str
    contract: str
    number: str
    description: str
    status: str
    date: str
    approved: str
    amount: str
    approved_status: str


class ItemTable(_Fact):
    """Their items."""

    evidence: str
    table: str
    contract: str
    number: str
    item: str
    sequence: str
    description: str
    amount: str
    jc_number: str


class ManagementTable(_Fact):
    """The change orders of project management (PJ); `revises` says that the contract amount follows."""

    evidence: str
    table: str
    job: str
    number: str
    description: str
    status: str
    date: str
    revises: str
    item: str
    amount: str


class TransactionTable(_Fact):
    """The job cost transactions: `key` keeps our idempotency key."""

    evidence: str
    table: str
    job: str
    extra: str
    cost_code: str
    category: str
    type: str
    run: str
    sequence: str
    date: str
    accounting_date: str
    description: str
    units: str
    amount: str
    number: str
    contract: str
    item: str
    key: str
    revenue_type: str
    cost_type: str
    cost_type_evidence: str = ""


class JobTable(_Fact):
    """The jobs (JC)."""

    evidence: str
    table: str
    job: str


class ContractTable(_Fact):
    """The contracts (CN)."""

    evidence: str
    table: str
    contract: str
    status: str


class ContractItemTable(_Fact):
    """The items of contracts."""

    evidence: str
    table: str
    contract: str
    item: str


class CategoryTable(_Fact):
    """The categories of a job's cost codes."""

    evidence: str
    table: str
    job: str
    extra: str
    cost_code: str
    category: str


class TemplateField(_Fact):
    """One field of a line: a text with names in braces, its longest length, or its digits around the point."""

    value: str
    length: int = 0
    whole: int = 0
    decimals: int = 0


class ImportTemplate(_Fact):
    """An import file of one connection: the fields of its rows in their order, and how dates are written."""

    source: str = ""
    extension: str = Field(pattern=r"^\.[A-Za-z0-9]{1,8}$")
    date_format: str
    comment: tuple[str, ...] = ()
    job: tuple[str, ...] = ()
    line: tuple[TemplateField, ...] = Field(min_length=1)


class SageLayout(_Fact):
    """Everything that is known, or assumed, of how change orders stand in Sage."""

    note: str
    currency: str
    encoding: str
    operator: str
    approved_statuses: tuple[str, ...]
    billing_by_contract: tuple[str, ...]
    billing_by_contract_evidence: str = ""
    widths: Widths
    order: OrderTable
    item: ItemTable
    management: ManagementTable
    transaction: TransactionTable
    job: JobTable
    contract: ContractTable
    contract_item: ContractItemTable
    category: CategoryTable
    estimate_import: ImportTemplate

    def named_by(self, profile: Profile) -> SageLayout:
        """Return the layout with the names of tables and columns in this company, as far as they were found."""
        return self.model_copy(
            update={
                "order": _named(self.order, profile),
                "item": _named(self.item, profile),
                "management": _named(self.management, profile),
                "transaction": _named(self.transaction, profile),
                "job": _named(self.job, profile, any_part=True),
                "contract": _named(self.contract, profile),
                "contract_item": _named(self.contract_item, profile),
                "category": _named(self.category, profile),
            }
        )

    @classmethod
    def from_data(cls, data: Any) -> SageLayout:
        """Validate `data` as it stands in the resource file; raises pydantic's `ValidationError`."""
        return cls.model_validate(data)


_T = TypeVar(
    "_T",
    OrderTable,
    ItemTable,
    ManagementTable,
    TransactionTable,
    JobTable,
    ContractTable,
    ContractItemTable,
    CategoryTable,
)
_TEXTS = {"evidence", "table", "approved_status", "revenue_type", "cost_type", "cost_type_evidence"}
"""What a table's description holds beside the names of columns."""


def _named(table: _T, profile: Profile, *, any_part: bool = False) -> _T:
    """Return a table with its own names in this company; what nobody looked for keeps the name it has here.

    A table in several pieces is not written to; with `any_part` it is only looked at, and each piece has its key.
    """
    found = profile.tables.get(table.table)
    if found is None or not found.parts or (len(found.parts) != 1 and not any_part):
        return table
    part = found.parts[0]
    columns = {
        role: part.columns[name].name
        for role, name in table.model_dump().items()
        if role not in _TEXTS and name in part.columns
    }
    return table.model_copy(update={"table": part.table, **columns})
