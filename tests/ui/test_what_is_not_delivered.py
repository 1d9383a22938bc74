"""ST-80: what only the mirror keeps, and what this company does not have, are told in words."""

from __future__ import annotations

from wizard.errors import TrueupError


def test_what_stays_in_the_mirror_and_what_is_not_there_are_told(open_window, core, progress_of):
    shown = progress_of("done with records to check", 100.0, 2)
    first = shown["entities"][0]
    missing = TrueupError("DB-205", table="TXM_MASTER__TAX_RATE", entity="Tax Rate").to_dict()
    shown["entities"] = [
        {**first, "entity": "tax_group", "label": "Tax Group", "state": "kept", "set_aside": 0},
        {
            **first,
            "entity": "tax_rate",
            "label": "Tax Rate",
            "state": "not found",
            "set_aside": 0,
            "error": missing,
        },
    ]
    core.progress = [shown]
    person = open_window()
    person.to_run()
    table = person.page.table
    person.until(lambda: table.topLevelItemCount() == 2)
    assert [table.topLevelItem(row).text(1) for row in range(2)] == [
        "mirrored",
        "not found",
    ]
    assert "DB-205" in table.topLevelItem(1).toolTip(1)
    assert person.page.headline.text() == "Done. Not everything was found in this company"
