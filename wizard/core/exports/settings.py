"""How change orders of one connection are exported, where a company differs from the defaults."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wizard.erp.sage300 import ImportTemplate
from wizard.errors import TrueupError
from wizard.procedure.change_order_rules import LOOSEST_NUMBER, LOOSEST_TITLE, STRICTEST, Limits
from wizard.procedure.expected import expected
from wizard.procedure.ledger_entry import Way
from wizard.words import say


class ExportSettings(BaseModel):
    """`ways` are those that may be used, the best one of them is. `markup_on_cost` lets markup raise the estimate.

    Limits are the stricter of the two published ones unless widened (see `change_order_rules`). `currency` is the
    ledger's ("": as documented); with `assume_currency` a change order whose currency Procore does not tell is
    taken to be in it, otherwise a person is asked each time. `template` is the import file of this connection.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    every_minutes: int = Field(default=15, ge=1, le=24 * 60)
    number_limit: int = Field(default=STRICTEST.number, ge=1, le=LOOSEST_NUMBER)
    title_limit: int = Field(default=STRICTEST.title, ge=1, le=LOOSEST_TITLE)
    ways: frozenset[Way] = frozenset(Way)
    markup_on_cost: bool = False
    currency: str = Field(default="", pattern=r"^([A-Z]{3})?$")
    assume_currency: bool = False
    template: ImportTemplate | None = None

    @property
    def interval(self) -> timedelta:
        return timedelta(minutes=self.every_minutes)

    def limits(self, currency: str, encoding: str) -> Limits:
        """Return the limits, with the ledger's own `currency` unless another one is set."""
        return Limits(
            number=self.number_limit,
            title=self.title_limit,
            currency=self.currency or currency,
            encoding=encoding,
        )

    def of(self, ways: frozenset[Way]) -> ExportSettings:
        """Return the settings as they are for an accounting system into which `ways` lead."""
        template = self.template if Way.FILE in ways else None
        return self.model_copy(update={"ways": self.ways & ways, "template": template})

    def changed(self, changes: dict[str, Any], ways: frozenset[Way] = frozenset(Way)) -> ExportSettings:
        """Return the settings with `changes`; raise EX-631 for a name or value that cannot be.

        `ways` are those that lead into the accounting system: no other can be allowed.
        """
        try:
            wanted = ExportSettings.model_validate({**self.of(ways).model_dump(mode="json"), **changes})
        except ValidationError as problem:
            first = problem.errors(include_url=False)[0]
            setting, *inside = (part for part in first["loc"] if isinstance(part, str))
            # As the list of settings calls it; what is inside of a template, as its file does.
            name = ".".join([setting.replace("_", " "), *inside])
            value = say("left out") if first["type"] == "missing" else str(first["input"])
            raise TrueupError("EX-631", name=name, value=value, reason=expected(first)) from problem
        missing = sorted(wanted.ways - ways)
        if missing:
            there = say("One of these is expected: {values}.", values=", ".join(sorted(ways)))
            raise TrueupError("EX-631", name="ways", value=", ".join(missing), reason=there)
        if wanted.template is not None and Way.FILE not in ways:
            there = say("Nothing is imported from a file into this accounting system.")
            raise TrueupError("EX-631", name="template", value=say("one of its own"), reason=there)
        return wanted

    def to_data(self, ways: frozenset[Way]) -> dict[str, Any]:
        """Return those that say something of an accounting system into which `ways` lead."""
        return self.of(ways).model_dump(mode="json", exclude=set() if Way.FILE in ways else {"template"})
