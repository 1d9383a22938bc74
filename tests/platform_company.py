"""A company with the ERP tool in the double: a synced project, contract and codes, and its approver's moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from doubles import ProcoreDouble

from wizard.procedure.change_order import Request
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.public import Procore


@dataclass(frozen=True)
class Company:
    """Ids in Procore of what a change order needs."""

    double: ProcoreDouble
    project: int
    contract: int
    item: int
    code: int
    kind: int

    def play(self, move: str, **told: Any) -> dict[str, Any]:
        return self.double.control.play(move, **told)

    def order(self, number: str = "049", lines: int | list[dict[str, Any]] = 1, **changes: Any) -> dict[str, Any]:
        """Make an approved change order with `lines`: so many of 299.00 with 15 % markup each, or those given."""
        line = {
            "amount": "299.00",
            "description": "More work",
            "cost_code_id": self.code,
            "line_item_type_id": self.kind,
            "prime_line_item_id": self.item,
            "markups": [{"percentage": "15.0"}],
        }
        wish = {"project_id": self.project, "contract_id": self.contract, "number": number}
        wish["lines"] = [line] * lines if isinstance(lines, int) else lines
        return self.double.control.change_order(**{**wish, **changes})

    def statuses(self) -> list[str]:
        found = self.double.control.records("external_data/change_order")
        return [item["attributes"]["status"] for item in found]

    def status(self, request: Request) -> str:
        found = self.double.control.records("external_data/change_order")
        [status] = [i["attributes"]["status"] for i in found if i["holder"] == request.change_order.id]
        return status


def account_of(double: ProcoreDouble) -> ProcoreAccount:
    return ProcoreAccount(
        login_url=double.url,
        api_url=double.url,
        client_id=double.client_id,
        secret_name="s",
        company_id=double.company_id,
    )


def company_of(double: ProcoreDouble) -> Company:
    """Deliver a project with a contract to the double and return its company."""
    with Procore(account_of(double), double.client_secret) as line:
        [project] = line.sync_projects([{"origin_id": "J|03-001", "name": "Depot"}])
        [code] = line.sync_cost_codes(project.procore_id, [{"origin_id": "CC|1", "name": "Work", "code": "010"}])
        [kind] = line.sync_line_item_types(
            [{"origin_id": "CT|E", "name": "Equipment", "csv_import_code": "E", "base_type": "equipment"}]
        )
        body = {"origin_id": "CN|1", "number": "CC", "title": "Center", "status": "Approved"}
        contract = line.create_prime_contract(project.procore_id, body)
        [item] = line.sync_prime_contract_line_items(
            project.procore_id,
            contract.procore_id,
            [{"origin_id": "CN|1|49", "amount": "0.00", "description": "Original", "extended_type": "manual"}],
        )
    return Company(
        double, project.procore_id, contract.procore_id, item.procore_id, code.procore_id, kind.procore_id
    )
