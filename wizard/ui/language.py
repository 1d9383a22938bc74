"""The language of the windows: which one it is, the texts of it, and the English ones beside them on demand.

A text is translated by the context of its class (`tr`), or as words of the product (`tell`: sentences, the
glossary of errors, the names in recipes and catalogues). Only the files of the language in use are loaded, and
none for English, which is the source.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from wizard.machine.home import Home
from wizard.machine.places import resources
from wizard.words import AMOUNT, Words

SOURCE = "en"
NAMES = {SOURCE: "English", "fr": "Français", "es": "Español"}
"""Each language as those call it who speak it."""

WORDS = "words"
"""The context of everything that is not a text of one class of widgets."""

_installed: list[QTranslator] = []


class _Switch(QObject):
    """Tells whoever shows texts that they are to be said anew."""

    switched = Signal()


_switch = _Switch()


class _Both(QTranslator):
    """Says each text of a widget in both languages, one under the other; access keys stay in the first."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        told = super().translate(context, source, disambiguation, n)
        if not told:
            return None  # an empty text would be an answer
        return told if context == WORDS or told == source else f"{told}\n{without_key(source)}"


def use(language: str, english_too: bool = False) -> None:
    """Show texts, numbers and dates in `language` from now on; `english_too` says the English under each label."""
    app = QCoreApplication.instance()
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(_locale(language))
    app.setProperty("language", language)
    app.setProperty("english too", english_too and language != SOURCE)
    if language != SOURCE:
        _load(app, language, english_too)
    _switch.switched.emit()


def follow(say: Callable[[], None]) -> None:
    """Call `say` whenever the language changes, as long as the widget lives whose method it is."""
    _switch.switched.connect(say)


def _load(app: QCoreApplication, language: str, english_too: bool) -> None:
    own = _Both(app) if english_too else QTranslator(app)
    own.load(f"trueup_{language}", str(resources() / "languages"))
    qt = QTranslator(app)
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):
        app.installTranslator(translator)
        _installed.append(translator)


def current() -> str:
    """Return the language of the windows: a key of `NAMES`."""
    return str(QCoreApplication.instance().property("language") or SOURCE)


def english_too() -> bool:
    """Tell whether the English is shown under each label."""
    return bool(QCoreApplication.instance().property("english too"))


def first(home: Home, wanted: str = "") -> str:
    """Return the language to begin with: the one `wanted`, else the last one used here, else the system's."""
    with suppress(OSError, ValueError):
        wanted = wanted or home.language.read_text(encoding="ascii").strip()
    speakable = (wanted, *(name.partition("-")[0] for name in QLocale.system().uiLanguages()), SOURCE)
    return next(language for language in speakable if language in NAMES)


def remember(home: Home, language: str) -> None:
    """Keep `language` for the next window; an account that may not write here begins with the system's again."""
    from wizard.machine.private import write_private

    with suppress(OSError):
        write_private(home.language, language.encode())


def tell(words: Words) -> str:
    """Return the sentence in the language of the windows."""
    told = words.told(text)
    return f"{told}\n{words}" if english_too() and told != str(words) else told


def text(english: str) -> str:
    """Return a text of the product's own data (a recipe, an entity) in the language of the windows.

    How amounts are written is the system's to say: Spanish is written otherwise in Mexico than in Spain.
    """
    if english == AMOUNT:
        return f"1{QLocale().groupSeparator()}234{QLocale().decimalPoint()}56"
    return QCoreApplication.translate(WORDS, english) if english else ""


def canonical(name: Words, between: str = "\n") -> str:
    """Return the name of an entity or a link, with the English name of the documented procedure after it."""
    told, english = name.told(text), str(name)
    return told if told == english else f"{told}{between}{english}"


def one_line(told: str) -> str:
    """Return a text that may be in two languages for a place that has one line."""
    return told.replace("\n", " · ")


def alone(told: str) -> str:
    """Return a text that may be in two languages in the first of them, where there is no room for both."""
    return told.partition("\n")[0]


def without_key(label: str) -> str:
    """Return a label without the mark of its access key."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _locale(language: str) -> QLocale:
    """The system's own way to write numbers and dates, if it is of that language."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)
