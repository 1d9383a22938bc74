"""What a site's CMiC calls an attribute is said in a file of its own, which is checked before it is believed."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from doubles import CmicDouble

from wizard.core.systems import corrected_names
from wizard.erp.cmic import CmicCompany, CmicOutgoing, Corrected, InferredNames, read_corrected
from wizard.erp.contract import Delta, ReadRequest
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue, writing
from wizard.procedure.budget import BudgetEntry, BudgetEntryLine
from wizard.procedure.plan import CmicSource

GUESSED, THERE = "JcatBudgAmt", "JcatBudgetAmt"
"""A name as this product might have guessed it wrongly, and the one that the double knows."""


def file_with(folder: Path, content: Any) -> Path:
    file = folder / "cmic-names.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return file


def source(double: CmicDouble) -> CmicSource:
    return CmicSource(base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user)


def test_without_a_file_every_name_stays(tmp_path: Path) -> None:
    assert read_corrected(tmp_path / "cmic-names.json", {GUESSED}).name(GUESSED) == GUESSED


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        (b"[]", "group of values"),
        ({}, "attributes"),
        ({"attributes": {GUESSED: "a b"}}, GUESSED),
        ({"attributes": {"JobCode": "JobCod"}}, "JobCode"),
        ({"attributes": {GUESSED: "BpvenBankAccount"}}, "BpvenBankAccount"),
        ({"attributes": {}, "host": "elsewhere.example"}, "host"),
        (b" " * 70_000, "larger"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: Any, words: str) -> None:
    with pytest.raises(TrueupError) as caught:
        read_corrected(file_with(tmp_path, content), {GUESSED})
    assert caught.value.code == "CM-134"
    assert words in caught.value.cause


def test_the_core_takes_the_file_of_the_machine_folder(tmp_path: Path) -> None:
    home = Home(tmp_path)
    file_with(tmp_path, {"attributes": {THERE: "JcatOriginalAmt", "GjjpName": None}})
    assert corrected_names(home).attributes == {THERE: "JcatOriginalAmt", "GjjpName": None}
    file_with(tmp_path, {"attributes": {"JcatMadeUp": "JcatOriginalAmt"}})
    with pytest.raises(TrueupError, match="CM-134"):
        corrected_names(home)


def test_a_name_in_quotes_is_a_value_and_stays() -> None:
    names = Corrected({"PhsCode": "PhsNumber", "PhsName": None})
    asked = names.asked({"q": "PhsCode = 'PhsCode' and PhsCodeX = 'it''s PhsCode'", "limit": 2})
    assert asked == {"q": "PhsNumber = 'PhsCode' and PhsCodeX = 'it''s PhsCode'", "limit": 2}
    assert names.sent({"PhsCode": "PhsCode", "PhsName": "Works"}) == {"PhsNumber": "PhsCode"}
    assert names.came({"items": [{"PhsNumber": "1"}]})["items"][0]["PhsCode"] == "1"


def test_a_budget_is_written_and_told_under_the_name_that_cmic_knows(double: CmicDouble) -> None:
    row = double.control.rows("jcjobcategory", JcatJobCode="21-002")[5]
    held = Decimal(str(row[THERE] or 0))
    line = BudgetEntryLine("21-002", row["JcatPhsCode"], row["JcatCode"], Decimal("12.50"), known=frozenset({held}))
    names = replace(InferredNames.from_data(writing("cmic")), budget=GUESSED)
    book = CmicOutgoing(source(double), double.password, "", names, corrected=Corrected({GUESSED: THERE}))
    entry = BudgetEntry("21-002", (line,))
    assert book.write(entry, lambda: False).rows == 1
    [now] = double.control.rows(
        "jcjobcategory", JcatJobCode="21-002", JcatPhsCode=line.cost_code, JcatCode=line.category
    )
    assert now[THERE] == 12.5
    assert THERE in [told.attribute for told in book.fields(entry)]


def test_rows_are_read_under_the_name_that_cmic_knows(double: CmicDouble, tmp_path: Path) -> None:
    known = catalogue("cmic").entity("master_cost_code")
    columns = tuple(
        column.model_copy(update={"name": "PhsTitle"}) if column.name == "PhsName" else column
        for column in known.columns
    )
    entity = known.model_copy(update={"columns": columns})
    company = CmicCompany(source(double), double.password, Corrected({"PhsTitle": "PhsName"}))
    [first, *_] = company.read(ReadRequest(entity, columns, None, tmp_path / "generation"), lambda: False)
    assert isinstance(first, Delta)
    titles = {row[1 + [column.name for column in columns].index("PhsTitle")] for row in first.rows}
    assert titles == {row["PhsName"] for row in double.control.rows("jcmastercostcodes")}
