"""Every text of every page and window has room in each language, none is untranslated, and keys reach it all."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from keys import access_keys, keyless, nameless, out_of_order
from PySide6.QtCore import QTranslator
from sight import clipped, markup, texts
from tour import HOSTILE, furnish, tour

from wizard.machine.resources import catalogue
from wizard.procedure.draft import ENVIRONMENTS
from wizard.ui import language
from wizard.ui.texts import LANGUAGES, translations

STRETCH = 0.4
_KEPT = re.compile(r"(\{\w+\}|&\w|\n|\(\*[.\w]+\))")
_ACCENTS = str.maketrans("aeiouycnAEIOUCN", "áéíóúýçñÁÉÍÓÚÇÑ")

NAMES = (
    r"Cascade[^⟧]*|Timberline Data|Trueup|Sage 300 CRE|Procore|ODBC|demo-client|English|Français|Español"
    r"|\d+ \w+\.( \d+)? \d+:\d+|[\d,.]+\s(Kio|octets)|something\.new"
    r"|C:\\\\?Data\\\\?Cascade|[\w./\\~-]*(trueup-[\w-]+|\.json|\.log|\.zip|\.csv|\.html)|https?://\S+|[RV]-[\w-]+"
    r"|Quay <b>& Sons</b> Ltd|Harbour Steel|HARB1|SC-01\d|Shoring|Piling|Piles|Caps|Depot|STEEL\d?"
    r"|Sc(mst|sch)\w+|NONE|\d Harbour Road, Astoria, OR|\w+@[\w.]+"
    r"|[\d,.]+\sUSD|Drain line|Extra drains|Roof <b>drains</b>|Wall|PCCO-1"
    r"|Item-\d|ST-\d\d|[A-Z]{2}-\d{3}|[0-9A-Z]{6}|\d+[.\d]*[kM]?|pcco_export@\d|[A-Z]+_[A-Z_]+|[A-Z]\w*(_\w+)+"
)
"""What comes from outside, or is a code: it is the same in every language."""


def pseudo(source: str) -> str:
    """The text in letters with accents, longer by two fifths, between signs that show where it ends."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(source)]
    longer = max(1, round(len(source) * STRETCH))
    padding = " ".join("ō" * size for size in (*[7] * (longer // 8), longer % 8) if size)
    return f"⟦{''.join(parts)} {padding}⟧"


class Pseudo(QTranslator):
    """Knows exactly the texts that the files of the languages hold."""

    def __init__(self) -> None:
        super().__init__()
        self._known = set(translations(LANGUAGES[0]))

    def translate(self, context, source, disambiguation=None, n=-1):
        return pseudo(source) if (context, source) in self._known else None


@pytest.fixture
def pseudo_window(qapp, speaking):
    """Windows speak the made-up language."""
    speaking("fr")  # for what hangs on the language being another one, such as rows with two names
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def untranslated(window, canonical: set[str]) -> list[str]:
    """The texts of the window of which something is said by nobody."""
    found = []
    for kind, text in texts(window):
        rest = "\n".join(line for line in re.split(r"\n| · ", text) if line not in canonical)
        before = ""
        while before != rest:
            before, rest = rest, re.sub(r"⟦[^⟦⟧]*⟧", "", rest)
        rest = re.sub(NAMES, "", rest)
        if re.search(r"[^\W\d_]{2,}", rest):
            found.append(f"{kind}: {text!r} leaves {rest!r}")
    return found


@pytest.fixture
def canonical():
    entities = catalogue("sage300").entities
    links = {link.label for entity in entities for link in entity.links}
    fields = {column.name for entity in entities for column in entity.columns}
    environments = {environment.label for environment in ENVIRONMENTS}
    return {entity.label for entity in entities} | links | fields | environments


@pytest.mark.usefixtures("pseudo_window")
def test_nothing_is_untranslated_and_nothing_clipped_when_every_text_is_longer(
    open_window, core, progress_of, canonical
):
    furnish(core, progress_of)
    person = open_window()
    wrong = []
    for name, window in tour(person, core):
        person.picture_of(window, f"pseudo {name}")
        found = dict.fromkeys((*untranslated(window, canonical), *clipped(window)))
        wrong += [f"{name}: {each}" for each in found]
    assert wrong == [], "\n".join(wrong)


@pytest.fixture(params=[*language.NAMES, "fr and English"])
def spoken(request, speaking):
    """The windows in one language after the other, and once with the English names below the others."""
    speaking(request.param.partition(" ")[0], "and" in request.param)
    return request.param


def test_every_text_has_room_and_every_control_is_reached_by_keys(spoken, open_window, core, progress_of):
    furnish(core, progress_of)
    person = open_window()
    wrong = []
    for name, window in tour(person, core):
        person.picture_of(window, f"{spoken} {name}")
        with person.beat.aside():
            twice = [f"key {key} twice" for key, times in Counter(access_keys(window)).items() if times > 1]
            faults = (*clipped(window), *nameless(window), *keyless(window), *out_of_order(window), *twice)
            faults = (*faults, *markup(window, HOSTILE))
        wrong += [f"{name}: {each}" for each in faults]
        if name.startswith("ST-"):  # a page has no accessible name by itself
            assert person.page.accessibleName().startswith(name[:5])
    assert wrong == [], "\n".join(wrong)
