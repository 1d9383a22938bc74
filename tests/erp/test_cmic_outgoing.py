"""A company is in CMiC once, as business partner and vendor, and called written only when it was read back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from doubles import CmicDouble

from wizard.erp.cmic import CmicOutgoing, InferredNames
from wizard.erp.cmic.values import is_bank_field
from wizard.errors import TrueupError
from wizard.machine.resources import writing
from wizard.procedure.change_order import NOBODY
from wizard.procedure.outgoing import (
    Commitment,
    Company,
    OutgoingEntry,
    Project,
    ProjectEntry,
    SubcontractEntry,
    SubcontractLine,
    VendorEntry,
)
from wizard.procedure.plan import CmicSource


def ledger(double: CmicDouble, terms: str = "NET30") -> CmicOutgoing:
    source = CmicSource(base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user)
    return CmicOutgoing(source, double.password, terms, InferredNames.from_data(writing("cmic")))


def entry(code: str, **facts: str) -> VendorEntry:
    known = {"name": "Quay Façade Ltd", "city": "Astoria", "state": "OR", "phone": "503-555-0199", **facts}
    return VendorEntry(code, Company(id=1, **known))


def write(double: CmicDouble, one: OutgoingEntry) -> int:
    book = ledger(double)
    assert book.check(one, lambda: False) == []
    return book.write(one, lambda: False).rows


def refusal(double: CmicDouble, one: OutgoingEntry) -> TrueupError:
    with pytest.raises(TrueupError) as raised:
        write(double, one)
    return raised.value


def made(double: CmicDouble) -> list[str]:
    """Return the resources to which a POST was carried out."""
    return [call["path"].rpartition("/")[2] for call in double.control.calls("", "POST") if call["status"] == 201]


def test_a_company_becomes_a_business_partner_and_a_vendor(double: CmicDouble) -> None:
    assert write(double, entry("QF1", registration="93-7654321")) == 2
    [partner] = double.control.rows("businesspartner", BpCode="QF1")
    assert (partner["BpName"], partner["BpRegistrationCode"]) == ("Quay Façade Ltd", "93-7654321")
    [vendor] = double.control.rows("apvendor", BpvenBpCode="QF1")
    assert (vendor["BpvenBpName"], vendor["BpvenPayAdd3"], vendor["BpvenTermCode"], vendor["BpvenCurrCode"]) == (
        "Quay Façade Ltd",
        "Astoria",
        "NET30",
        "USD",
    )
    assert all(value is None for name, value in vendor.items() if is_bank_field(name))


def test_a_company_that_was_written_is_not_written_again(double: CmicDouble) -> None:
    write(double, entry("QF2"))
    assert (write(double, entry("QF2")), made(double)) == (0, ["businesspartner", "apvendor"])


@pytest.mark.parametrize(("resource", "code"), [("businesspartner", "QF3"), ("apvendor", "QF4")])
def test_a_reset_after_the_commit_writes_nothing_twice(double: CmicDouble, resource: str, code: str) -> None:
    double.control.switch(lose=[{"method": "POST", "path": f"*/{resource}"}])
    write(double, entry(code))
    assert made(double) == ["businesspartner", "apvendor"]


def test_a_partner_that_is_a_customer_becomes_a_vendor_too(double: CmicDouble) -> None:
    double.control.add("businesspartner", BpCode="QF5", BpName="Quay Façade Ltd")
    assert (write(double, entry("QF5")), made(double)) == (1, ["apvendor"])


def test_a_code_that_another_company_has_is_never_written_over(double: CmicDouble) -> None:
    write(double, entry("QF6"))
    problem = refusal(double, entry("QF6", name="Another one"))
    assert (problem.code, "BpName" in problem.cause) == ("CM-117", True)


def test_a_company_that_shows_no_currency_is_not_said_to_be_missing(double: CmicDouble) -> None:
    double.control.change("glcompany", {"CompCode": double.company}, CompCurrCode=None)
    try:
        problem = refusal(double, entry("QF7"))
    finally:
        double.control.change("glcompany", {"CompCode": double.company}, CompCurrCode="USD")
    assert (problem.code, problem.params["company"], made(double)) == ("CM-133", double.company, [])


def test_what_does_not_fit_is_told_before_anything_is_sent(double: CmicDouble) -> None:
    found = ledger(double, terms="").check(entry("TOO-LONG-9", name="X" * 61), lambda: False)
    assert [problem.code for problem in found] == ["EX-601", "EX-601", "EX-601", "EX-641"]
    assert made(double) == []


def test_a_right_that_is_missing_half_way_is_told_and_the_next_attempt_goes_on(double: CmicDouble) -> None:
    double.control.switch(denied=["POST apvendor"])
    assert refusal(double, entry("QF7")).code == "CM-103"
    assert (double.control.rows("apvendor", BpvenBpCode="QF7"), made(double)) == ([], ["businesspartner"])
    double.control.reset()
    assert write(double, entry("QF7")) == 1


def subcontract(double: CmicDouble, code: str, change: str = "", amount: str = "100.10") -> SubcontractEntry:
    """Return a commitment of two lines on a job of the double."""
    [first, second, *_] = double.control.rows("jcjobcategory", JcatJobCode="21-002")
    lines = tuple(
        SubcontractLine(str(place), "21-002", row["JcatPhsCode"], row["JcatCode"], "Façade", Decimal(amount))
        for place, row in enumerate((first, second), 1)
    )
    commitment = Commitment(1, code, "Façade works", NOBODY, NOBODY, (), retainage=Decimal("5.0"))
    return SubcontractEntry(code, change, "21-002", "V00001", commitment, lines)


def test_a_commitment_becomes_a_subcontract_with_its_lines_to_the_cent(double: CmicDouble) -> None:
    entry = subcontract(double, "SC-1")
    assert write(double, entry) == 3
    [header] = double.control.rows("scmast", ScmstContCode="SC-1")
    assert (header["ScmstChgCode"], header["ScmstVenCode"], header["ScmstHldbkPc"]) == ("000", "V00001", 5)
    lines = double.control.rows("scsched", ScschContCode="SC-1")
    assert [line["ScschAmt"] for line in lines] == [100.1, 100.1]
    assert write(double, entry) == 0
    handed = ledger(double).write(entry, lambda: False)
    assert "SC-1" in str(handed.steps[0]), "posting is left to a person, who is told"


def test_its_change_order_is_another_header_of_the_same_contract(double: CmicDouble) -> None:
    assert refusal(double, subcontract(double, "SC-2", "001")).code == "EX-654"
    write(double, subcontract(double, "SC-2"))
    assert write(double, subcontract(double, "SC-2", "001", amount="-7.50")) == 3
    found = double.control.rows("scsched", ScschContCode="SC-2", ScschChgCode="001")
    assert [line["ScschAmt"] for line in found] == [-7.5, -7.5]


@pytest.mark.parametrize(("resource", "code"), [("scmast", "SC-3"), ("scsched", "SC-4")])
def test_a_reset_after_the_commit_makes_no_line_twice(double: CmicDouble, resource: str, code: str) -> None:
    double.control.switch(lose=[{"method": "POST", "path": f"*/{resource}"}])
    write(double, subcontract(double, code))
    assert made(double) == ["scmast", "scsched", "scsched"]


def test_a_contract_with_more_lines_than_procore_shows_is_not_taken_for_the_same(double: CmicDouble) -> None:
    entry = subcontract(double, "SC-5")
    write(double, entry)
    problem = refusal(double, replace(entry, lines=entry.lines[:1]))
    assert (problem.code, "further lines" in problem.cause) == ("CM-117", True)
    assert refusal(double, subcontract(double, "SC-5", amount="100.11")).code == "CM-117"


def test_a_project_becomes_a_project_and_its_job_is_left_to_a_person(double: CmicDouble) -> None:
    project = Project(1, "Depot", address="1 Quay", city="Astoria", start="2026-12-01")
    handed = ledger(double).write(ProjectEntry("26-900", project), lambda: False)
    assert (handed.rows, "make job 26-900 by hand" in str(handed.steps[0])) == (1, True)
    [found] = double.control.rows("pmproject", GrpmpProjCode="26-900")
    assert (found["GrpmpProjName"], found["GrpmpAddLine3"], found["GrpmpJobCode"]) == ("Depot", "Astoria", None)
    assert write(double, ProjectEntry("26-900", project)) == 0


def test_no_account_number_of_a_vendor_is_told(double: CmicDouble) -> None:
    [vendor] = double.control.rows("apvendor", BpvenBpCode="V00001")
    [partner] = double.control.rows("businesspartner", BpCode="V00001")
    problem = refusal(double, entry("V00001", name=partner["BpName"]))
    assert (problem.code, "BpvenPayAdd3" in problem.cause) == ("CM-117", True), "the vendor itself was compared"
    told = str(problem.to_dict())
    assert not any(str(value) in told for name, value in vendor.items() if is_bank_field(name) and value)


def test_what_is_told_before_field_by_field_is_what_is_written(double: CmicDouble) -> None:
    for one in (entry("TOLD1", city="Salem"), subcontract(double, "T-1")):
        told = ledger(double).fields(one)
        write(double, one)
        for field in told:
            rows = double.control.rows(field.record.values["name"])
            assert field.value in ("", *(str(row.get(field.attribute)) for row in rows)), field
    assert {str(field.name) for field in told} >= {"Cost code", "Amount", "Company"}
