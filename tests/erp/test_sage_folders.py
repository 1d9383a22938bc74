"""The companies of a server are found by the files that Sage keeps, and the driver is told all it wants."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from wizard.erp.bridge.odbc import connection_strings
from wizard.erp.sage300.folder import Company, companies


def data_folder(drive: Path, place: str, name: str) -> Path:
    folder = drive / place
    folder.mkdir(parents=True)
    (folder / "ts.ctl").write_bytes(bytes(17) + name.encode("cp1252") + bytes(80))
    return folder


def program_folder(drive: Path, *lines: str) -> Path:
    folder = drive / "Timberline"
    (folder / "misc").mkdir(parents=True)
    (folder / "misc" / "ts.dir").write_bytes("\r\n".join(lines).encode("cp1252"))
    return folder


def test_the_companies_of_a_server_are_listed_by_name(tmp_path: Path) -> None:
    harbor = data_folder(tmp_path, "Data/Harbor", "Harbor & Söhne")
    alder = data_folder(tmp_path, "Data/Alder", "Alder Works")
    (tmp_path / "Data" / "Empty").mkdir()
    programs = program_folder(
        tmp_path, r"\Data\Harbor", r"\Data\Alder" + "\\", r"\Data\Empty", r"\Data\Gone", "", r"\Data\Harbor"
    )
    assert companies([programs]) == [
        Company("Alder Works", f"{alder}/"),
        Company("Harbor & Söhne", str(harbor)),
    ]


def test_a_company_that_is_listed_in_two_spellings_is_one(tmp_path: Path) -> None:
    data_folder(tmp_path, "Data/Harbor", "Harbor")
    programs = program_folder(tmp_path, r"\Data\Harbor", r"\Data\Harbor" + "\\")
    assert [company.name for company in companies([programs, programs])] == ["Harbor"]


def test_a_folder_on_a_share_or_another_drive_is_told_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where there are no drives and shares, their names are names of folders
    for folder in (r"\\SERVER\Data\Pier", r"D:\Data\Quay"):
        data_folder(tmp_path, folder, PureWindowsPath(folder).name)
    programs = program_folder(tmp_path, r"\\SERVER\Data\Pier", r'"D:\Data\Quay"')
    assert companies([programs]) == [Company("Pier", r"\\SERVER\Data\Pier"), Company("Quay", r"D:\Data\Quay")]


@pytest.mark.parametrize("content", [b"", b"short", bytes(200), b"\xff" * 16 + b"\x01\x02\x03" + bytes(50)])
def test_a_company_whose_name_cannot_be_read_goes_by_its_folder(tmp_path: Path, content: bytes) -> None:
    (data_folder(tmp_path, "Data/Harbor", "x") / "ts.ctl").write_bytes(content)
    assert [one.name for one in companies([program_folder(tmp_path, r"\Data\Harbor")])] == ["Harbor"]


def test_a_program_folder_without_a_list_is_no_error(tmp_path: Path) -> None:
    assert companies([tmp_path, tmp_path / "gone"]) == []


SAGE = {"driver": "Timberline Data", "user": "sync", "password": "Abc123"}


def test_the_driver_is_told_everything_and_its_folder_in_both_spellings() -> None:
    for folder in (r"\\SERVER\TIMBERLINE OFFICE\Data\Harbor", "C:\\Data\\Harbor\\"):
        bare = folder.rstrip("\\")
        with_one, without = connection_strings({**SAGE, "keywords": {"DBQ": folder}})
        assert f"DBQ={bare}\\;" in with_one
        assert f"DBQ={bare};" in without
        for part in ("DRIVER={Timberline Data};", "UID=sync;", "PWD=Abc123;", "CODEPAGE=1252;", "DatabaseType=1;",
                     "StandardMode=1;", "DictionaryMode=0;", "CustomMode=0;", "MaxColSupport=1536;",
                     "ShortenNames=0;", "KeepFilesOpen=0;"):  # fmt: skip
            assert part in with_one
            assert part in without


def test_what_the_source_says_comes_before_what_is_usual() -> None:
    keywords = {"DBQ": "C:\\Data", "DictionaryMode": "1", "StandardMode": "0"}
    told = connection_strings({**SAGE, "keywords": keywords})[0]
    assert "DictionaryMode=1;" in told
    assert told.count("DictionaryMode") == 1


def test_another_driver_is_told_nothing_of_sages() -> None:
    (told,) = connection_strings({"driver": "SQLite3", "keywords": {"Database": "/tmp/x", "DBQ": "y"}})
    assert told == "DRIVER={SQLite3};Database=/tmp/x;DBQ=y;"
