"""A change order is written into Sage once, wholly or not at all, and read back to the cent."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.writing import Writer, is_lock
from wizard.erp.entry_sheet import file_name
from wizard.erp.sage300 import ImportTemplate, SageChangeOrders, SageLayout
from wizard.erp.sage300.profile import FoundColumn, FoundTable, Part, Profile
from wizard.erp.writing import Route
from wizard.errors import TrueupError
from wizard.machine.resources import writing
from wizard.procedure.ledger_entry import Cost, Entry, Revenue, Way
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.sandbox.company import write_company

LAYOUT = SageLayout.from_data(writing("sage300"))
EVERY = frozenset(Way)
KEY = "0b1d4f7e-5a54-5a54-9d1c-2f0a7c2d9e11"


def go_on() -> bool:
    return False


@pytest.fixture(params=["sqlite", "odbc"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> SqliteSource | OdbcSource:
    path = tmp_path / "company.sqlite"
    write_company(path, rows=300, seed=7)
    if request.param == "sqlite":
        return SqliteSource(path=str(path))
    return OdbcSource(driver="SQLite3", keywords={"Database": str(path), "Timeout": "500"}, encoding="utf-8")


@pytest.fixture
def company(source: SqliteSource | OdbcSource) -> Path:
    return Path(source.path if isinstance(source, SqliteSource) else source.keywords["Database"])


@pytest.fixture
def ledger(source: SqliteSource | OdbcSource) -> SageChangeOrders:
    return SageChangeOrders(source, "", LAYOUT)


@pytest.fixture
def entry(company: Path) -> Entry:
    """A change order for the first job that is billed by contract and does without PJ."""
    with closing(sqlite3.connect(company)) as database:
        job, contract, item, code, category = database.execute(
            "SELECT j.Job, i.Contract, i.Contract_Item, i.Cost_Code, c.Category FROM JCM_MASTER__JOB j "
            "JOIN CNM_MASTER__CONTRACT_ITEM i ON i.Job = j.Job JOIN JCM_MASTER__CATEGORY c ON c.Job = j.Job "
            "AND c.Extra = '' AND c.Cost_Code = i.Cost_Code WHERE j.Use_PJ_Change_Management = 0 "
            "AND j.Billing_Method = 'Contract' ORDER BY j.Job, length(i.Contract_Item), i.Contract_Item LIMIT 1"
        ).fetchone()
    set_up = {"Billing_Method": "Contract", "Use_PJ_Change_Management": 0, "Description": "Depot"}
    return Entry(
        KEY,
        job,
        contract,
        "P001",
        "Drains – façade",
        date(2026, 11, 24),
        (Revenue(item, "Drain line", Decimal("343.85"), "", code),),
        (Cost("", code, category, "Drain line", Decimal("299.00")),),
        set_up,
    )


def written(ledger: SageChangeOrders, entry: Entry, folder: Path) -> int:
    return ledger.write(entry, ledger.route(entry, EVERY, go_on), folder, go_on).rows


def found(ledger: SageChangeOrders, entry: Entry) -> list[Any]:
    return [one for one in ledger.postings(entry, go_on) if one.number == entry.number]


def test_what_is_written_is_read_back_to_the_cent(ledger: SageChangeOrders, entry: Entry, tmp_path: Path) -> None:
    route = ledger.route(entry, EVERY, go_on)
    assert (route.way, route.why) == (Way.DATABASE, ())
    assert written(ledger, entry, tmp_path) == 4, "the order, its item, its revenue and its cost"
    [posting] = found(ledger, entry)
    assert (posting.amount, posting.cost) == (Decimal("343.85"), Decimal("299.00"))
    assert posting.items == ((entry.revenues[0].item, Decimal("343.85")),)
    assert (posting.key, posting.description, posting.approved) == (KEY, "Drains – façade", True)


def test_the_same_entry_twice_is_there_once(ledger: SageChangeOrders, entry: Entry, tmp_path: Path) -> None:
    assert written(ledger, entry, tmp_path) == 4
    assert written(ledger, entry, tmp_path) == 0
    assert written(ledger, replace(entry, number="P002"), tmp_path) == 0, "the key counts, not the number"
    assert written(ledger, replace(entry, key="another"), tmp_path) == 0, "and so does the number"
    assert len(found(ledger, entry)) == 1


def test_what_somebody_deleted_since_the_last_sync_is_told_and_nothing_is_booked_on_it(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    route, cost = ledger.route(entry, EVERY, go_on), entry.costs[0]
    with closing(sqlite3.connect(company)) as database, database:
        [status] = database.execute(
            "SELECT Status FROM CNM_MASTER__CONTRACT WHERE Contract = ?", (entry.contract,)
        ).fetchone()
        set_status = "UPDATE CNM_MASTER__CONTRACT SET Status = ? WHERE Contract = ?"
        database.execute(set_status, ("Closed", entry.contract))
        item = (entry.contract, entry.revenues[0].item)
        database.execute("DELETE FROM CNM_MASTER__CONTRACT_ITEM WHERE Contract = ? AND Contract_Item = ?", item)
        category = (entry.job, cost.cost_code, cost.category)
        database.execute(
            "DELETE FROM JCM_MASTER__CATEGORY WHERE Job = ? AND Cost_Code = ? AND Category = ?", category
        )
    assert [one.code for one in ledger.check(entry, route, go_on)] == ["EX-607", "EX-611", "EX-630"]
    with pytest.raises(TrueupError) as refused:
        ledger.write(entry, route, tmp_path, go_on)
    assert (refused.value.code, found(ledger, entry)) == ("EX-611", [])
    with closing(sqlite3.connect(company)) as database, database:
        database.execute(set_status, (status, entry.contract))
    assert ledger.check(replace(entry, revenues=(), costs=()), route, go_on) == []


def test_a_job_that_got_another_number_is_told_alone_and_nothing_is_booked_under_the_old_one(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    without_cost = replace(entry, costs=())
    route = ledger.route(entry, EVERY, go_on)
    with closing(sqlite3.connect(company)) as database, database:
        for table in ("JCM_MASTER__JOB", "JCM_MASTER__CATEGORY"):
            database.execute(f"UPDATE {table} SET Job = 'OTHER' WHERE Job = ?", (entry.job,))
    for one in (entry, without_cost):
        assert [gone.code for gone in ledger.check(one, route, go_on)] == ["EX-667"]
        with pytest.raises(TrueupError, match="EX-667"):
            ledger.write(one, route, tmp_path, go_on)
    assert found(ledger, entry) == []


def test_half_a_change_order_is_never_left_behind(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    twice = replace(entry, revenues=(*entry.revenues, *entry.revenues))  # breaks the key of the items
    before = ledger.postings(entry, go_on)
    with pytest.raises(TrueupError) as refused:
        written(ledger, twice, tmp_path)
    assert refused.value.code == "DB-212"
    assert ledger.postings(entry, go_on) == before


def test_a_lock_of_somebody_else_is_told_and_nothing_is_written(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    route = ledger.route(entry, EVERY, go_on)
    with closing(sqlite3.connect(company, isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        with pytest.raises(TrueupError) as locked:
            ledger.write(entry, route, tmp_path, go_on)
        assert locked.value.code == "DB-213"
        somebody.execute("ROLLBACK")
    assert ledger.write(entry, route, tmp_path, go_on).rows == 4


def test_without_the_column_of_the_key_a_file_is_made(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(company)) as database:
        database.execute("ALTER TABLE JCT_CURRENT__TRANSACTION DROP COLUMN Chg_Mgmt_Ref_1")
    route = ledger.route(entry, EVERY, go_on)
    assert (route.way, [problem.code for problem in route.why]) == (Way.FILE, ["DB-206"])
    assert isinstance(ledger.postings(entry, go_on), list), "and it can be read back all the same"


def test_a_table_that_may_not_be_written_is_named(ledger: SageChangeOrders, entry: Entry, company: Path) -> None:
    with closing(sqlite3.connect(company)) as database:
        database.execute("ALTER TABLE CNM_MASTER__CHANGE_ORDER RENAME TO hidden")
        database.execute("CREATE VIEW CNM_MASTER__CHANGE_ORDER AS SELECT * FROM hidden")
    route = ledger.route(entry, EVERY, go_on)
    assert route.way is Way.FILE
    assert [(problem.code, problem.params["table"]) for problem in route.why] == [
        ("DB-214", "CNM_MASTER__CHANGE_ORDER")
    ]


def test_a_job_in_project_management_gets_an_entry_sheet(ledger: SageChangeOrders, entry: Entry) -> None:
    managed = replace(entry, set_up={**entry.set_up, "Use_PJ_Change_Management": 1})
    route = ledger.route(managed, EVERY, go_on)
    assert (route.way, [problem.code for problem in route.why]) == (Way.SHEET, ["EX-629"])


def test_a_glimpse_tells_by_key_that_something_changed_and_whole_contracts_are_left_alone(
    ledger: SageChangeOrders, entry: Entry, company: Path, tmp_path: Path
) -> None:
    managed = replace(entry, set_up={**entry.set_up, "Use_PJ_Change_Management": 1})
    billed = replace(entry, contract="", set_up={"Billing_Method": "Quick bill"})
    every = [entry, managed, billed, replace(entry, number="P002")]
    assert ledger.glimpses(every, go_on) == [""] * 4
    with closing(sqlite3.connect(company)) as database, database:
        told = (entry.contract, "P001", "Unapproved", 343.85)
        database.execute(
            "INSERT INTO CNM_MASTER__CHANGE_ORDER (Contract, Change_Order, Status, Amount) VALUES (?, ?, ?, ?)",
            told,
        )
    entered, nowhere, booked, other = ledger.glimpses(every, go_on)
    assert (bool(entered), nowhere, booked, other) == (True, "", "", "")
    with closing(sqlite3.connect(company)) as database, database:
        database.execute("UPDATE CNM_MASTER__CHANGE_ORDER SET Status = 'Approved' WHERE Change_Order = 'P001'")
        planned = LAYOUT.management
        database.execute(
            f'INSERT INTO "{planned.table}" ("{planned.job}", "Change_Order_Index", "{planned.number}", '
            f"\"{planned.amount}\") VALUES (?, 9001, 'P001', 343.85)",
            (entry.job,),
        )
    written(ledger, billed, tmp_path)
    approved, *there, other = ledger.glimpses(every, go_on)
    assert approved not in ("", entered)
    assert (all(there), other) == (True, "")


def test_a_copy_of_the_books_is_never_written_to(company: Path, entry: Entry) -> None:
    copy = OdbcSource(driver="SQLite3", keywords={"Database": str(company)}, encoding="utf-8", replica_folder="1")
    assert SageChangeOrders(copy, "", LAYOUT).route(entry, EVERY, go_on).way is not Way.DATABASE


def test_of_a_copy_of_several_companies_only_ours_is_read_back(company: Path, entry: Entry) -> None:
    with closing(sqlite3.connect(company)) as database, database:
        for table in ("CNM_MASTER__CHANGE_ORDER", "CNM_MASTER__CHANGE_ORDER_ITEM", "JCT_CURRENT__TRANSACTION"):
            database.execute(f'ALTER TABLE "{table}" ADD COLUMN Data_Folder_Id TEXT')
        for number, folder in (("P001", "1"), ("P002", "2")):
            database.execute(
                "INSERT INTO CNM_MASTER__CHANGE_ORDER (Contract, Change_Order, Amount, Data_Folder_Id) "
                "VALUES (?, ?, 343.85, ?)",
                (entry.contract, number, folder),
            )
    copy = OdbcSource(driver="SQLite3", keywords={"Database": str(company)}, encoding="utf-8", replica_folder="1")
    assert [one.number for one in SageChangeOrders(copy, "", LAYOUT).postings(entry, go_on)] == ["P001"]


def test_a_quick_bill_job_is_written_into_job_cost(ledger: SageChangeOrders, entry: Entry, tmp_path: Path) -> None:
    billed = replace(entry, contract="", set_up={"Billing_Method": "Quick bill"})
    assert written(ledger, billed, tmp_path) == 2
    [posting] = found(ledger, billed)
    assert (posting.amount, posting.cost, posting.key) == (Decimal("343.85"), Decimal("299.00"), KEY)


def test_a_number_wider_than_its_column_is_refused_and_never_cut(ledger: SageChangeOrders, entry: Entry) -> None:
    wide = replace(entry, number="PCCO-1")
    assert [one.code for one in ledger.check(wide, ledger.route(wide, EVERY, go_on), go_on)] == ["EX-601"]


def test_tables_and_columns_are_called_what_discovery_found(
    source: SqliteSource | OdbcSource, entry: Entry, company: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(company)) as database:
        database.execute("ALTER TABLE CNM_MASTER__CHANGE_ORDER RENAME TO MASTER_CNM_CONTRACT_CO")
        database.execute("ALTER TABLE MASTER_CNM_CONTRACT_CO RENAME COLUMN Description TO Title")
    table = FoundTable(
        table="CNM_MASTER__CHANGE_ORDER",
        parts=(
            Part(
                table="MASTER_CNM_CONTRACT_CO",
                columns={"Description": FoundColumn(name="Title", family="text", size=30)},
            ),
        ),
    )
    profile = Profile(tables={table.table: table}).model_dump(mode="json")
    ledger = SageChangeOrders(source, "", LAYOUT, profile=profile)
    assert written(ledger, entry, tmp_path) == 4
    assert [one.description for one in found(ledger, entry)] == ["Drains – façade"]


@pytest.fixture
def writer(company: Path) -> Iterator[Writer]:
    writer = Writer({"kind": "sqlite", "path": str(company), "encoding": "cp1252", "connect_timeout": 5})
    yield writer
    writer.close()


def test_what_the_encoding_lacks_is_refused_and_nothing_is_written(writer: Writer) -> None:
    before = writer.rows("JCM_MASTER__EXTRA", ["Extra"], {"Job": "21-001"})
    rows = [
        {"table": "JCM_MASTER__EXTRA", "values": [("Job", "text", "21-001"), ("Extra", "text", extra)]}
        for extra in ("fine", "🚧")
    ]
    with pytest.raises(BridgeError) as refused:
        writer.insert({"unless": [], "rows": rows})
    assert refused.value.code == "DB-212"
    assert writer.rows("JCM_MASTER__EXTRA", ["Extra"], {"Job": "21-001"}) == before


@pytest.mark.parametrize(
    "told",
    [
        ("40001", "deadlock"),
        ("HY000", "[Zen] Record is in use (Btrieve status code 84)"),
        ("", "database is locked"),
    ],
)
def test_locks_are_known_by_their_state_or_their_words(told: tuple[str, str]) -> None:
    assert is_lock([told])
    assert not is_lock([("42S02", "no such table")])


def test_an_import_file_holds_the_cost_in_the_documented_order(
    ledger: SageChangeOrders, entry: Entry, tmp_path: Path
) -> None:
    route = ledger.route(entry, frozenset({Way.FILE, Way.SHEET}), go_on)
    handed = ledger.write(entry, route, tmp_path / "files", go_on)
    assert handed.rows == 0
    content = (tmp_path / "files" / f"{file_name(entry)}.JCE").read_bytes().decode("cp1252")
    code = entry.costs[0].cost_code
    assert content.split("\r\n") == [
        '";","Drains – façade"',
        f'"*","{entry.job}","Depot"',
        f'"C","{code}","Drain line","{entry.costs[0].category}","11242026","0.00","","299.00","","","","",""',
        "",
    ]
    again = ledger.write(entry, route, tmp_path / "files", go_on)
    assert again == handed, "a second attempt makes the same files"
    assert len(list((tmp_path / "files").iterdir())) == 3, "and leaves no draft behind"


def test_a_company_has_a_template_of_its_own(
    source: SqliteSource | OdbcSource, entry: Entry, tmp_path: Path
) -> None:
    """Its fields, their order and lengths, its dates; what does not fit is told, only words may be cut."""
    fields = [("{date}", 0), ("{amount}", 0), ("{job}", 10), ("{description}", 5), ("{cost_code}", 12), ("X", 0)]
    line = [{"value": value, "length": length} for value, length in fields]
    told = {"extension": ".txt1", "date_format": "%d.%m.%y", "line": line}
    ledger = SageChangeOrders(source, "", LAYOUT, template=ImportTemplate.model_validate(told))
    handed = ledger.write(entry, Route(Way.FILE, ""), tmp_path, go_on)
    [made] = [path for path in handed.files if path.suffix == ".txt1"]
    row = f'"24.11.26","299.00","{entry.job}","Drain","{entry.costs[0].cost_code}","X"\r\n'
    assert made.read_bytes().decode("cp1252") == row
    assert made.name in " ".join(map(str, handed.steps))
    far = replace(entry, job="J" * 11)
    assert "EX-601" in [problem.code for problem in ledger.check(far, Route(Way.FILE, ""), go_on)]


def test_a_sheet_says_every_amount_and_runs_nothing(ledger: SageChangeOrders, entry: Entry, tmp_path: Path) -> None:
    nasty = replace(entry, title='<script>alert("x")</script>')
    handed = ledger.write(nasty, ledger.route(nasty, frozenset({Way.SHEET}), go_on), tmp_path, go_on)
    page, text = (path.read_text(encoding="utf-8") for path in handed.files)
    assert "<script" not in page
    assert all(told in page and told in text for told in ("343.85", "299.00", entry.job, entry.contract, KEY))
    assert "http" not in page.replace("http-equiv", ""), "nothing is loaded from anywhere"
    assert str(handed.steps[0]).startswith("Close contract")


def test_an_amount_that_the_import_file_cannot_hold_is_an_objection(ledger: SageChangeOrders, entry: Entry) -> None:
    large = replace(entry, costs=(replace(entry.costs[0], amount=Decimal("100000000.00")),))
    route = ledger.route(large, frozenset({Way.FILE}), go_on)
    assert [problem.code for problem in ledger.check(large, route, go_on)] == ["EX-604"]
