"""`python -m wizard.ui.texts`: gathers every text of the product, and compiles its translations.

Qt's own tools do the work: lupdate finds what is said by `tr` and `translate` and merges it into the files of
each language, lrelease compiles them. What they cannot see is gathered here for them: the sentences of `say`,
the glossary of errors, and the names and texts in recipes, catalogues and permissions. A developer's command;
no window needs it.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import orjson

import wizard
from wizard.erp.sage300.target import Target
from wizard.errors.glossary import GLOSSARY
from wizard.machine.places import resources
from wizard.machine.resources import checklist, recipes
from wizard.procedure.draft import ENVIRONMENTS
from wizard.procedure.plan import System
from wizard.procore import permissions
from wizard.support.outgoing_words import said_of_kinds
from wizard.ui.language import NAMES, SOURCE, WORDS

ROOM = Path(wizard.__file__).parent
LANGUAGES = tuple(language for language in NAMES if language != SOURCE)


def file_of(language: str, folder: Path | None = None) -> Path:
    """Return the file in which a person translates."""
    return (folder or resources() / "languages") / f"trueup_{language}.ts"


def words() -> tuple[str, ...]:
    """Return every English text that no widget holds, once each, in the order of the alphabet."""
    found = {*_said(), *_of_errors(), *_of_recipes(), *_of_catalogues(), *_of_checklists(), *_of_procore(), *Target}
    found |= {word.key for word in said_of_kinds()}
    return tuple(sorted(found - {""}))


def refresh(folder: Path | None = None) -> None:
    """Bring the files of every language up to date with the program, and compile them.

    What is new comes untranslated, what is gone goes. Raises `CalledProcessError` when one of Qt's tools fails.
    """
    with tempfile.TemporaryDirectory() as passing:
        gathered = Path(passing) / "gathered.py"
        lines = (f"QCoreApplication.translate({_quoted(WORDS)}, {_quoted(text)})\n" for text in words())
        gathered.write_text("".join(lines), encoding="utf-8")
        sources = [str(path) for path in sorted((ROOM / "ui").rglob("*.py"))]
        for language in LANGUAGES:
            file = file_of(language, folder)
            options = ["-locations", "none", "-no-obsolete", "-source-language", SOURCE]
            _run("lupdate", *sources, str(gathered), *options, "-target-language", language, "-ts", str(file))
            compiled(file)


def compiled(file: Path) -> Path:
    """Compile one file, and return what the windows load."""
    result = file.with_suffix(".qm")
    _run("lrelease", "-silent", str(file), "-qm", str(result))
    return result


def translations(language: str, folder: Path | None = None) -> dict[tuple[str, str], str]:
    """Return what a language says: (context, English text) → text, "" where it is not translated yet."""
    found = {}
    whole = ElementTree.parse(file_of(language, folder))  # noqa: S314 - a file of ours
    for context in whole.iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            finished = told is not None and told.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (told.text or "") if told is not None and finished else ""
    return found


def _said() -> Iterator[str]:
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                text = node.args[0]
                if not isinstance(text, ast.Constant):
                    raise SystemExit(f"{path}:{node.lineno}: say() takes a text that stands there, not one made up")
                yield str(text.value)


def _of_errors() -> Iterator[str]:
    for entry in GLOSSARY.values():
        yield from (entry.title, entry.cause, entry.remedy, entry.who)


def _of_recipes() -> Iterator[str]:
    for recipe in (one for system in get_args(System) for one in recipes(system)):
        yield from (recipe.label, recipe.purpose, recipe.source, recipe.conflict, recipe.one_way, *recipe.requires)


def _of_catalogues() -> Iterator[str]:
    for file in sorted((resources() / "catalogue").glob("*.json")):
        for entity in orjson.loads(file.read_bytes())["entities"]:
            yield entity["label"]
            yield from (link["label"] for link in entity.get("links", ()))


def _of_checklists() -> Iterator[str]:
    for system in get_args(System):
        for phase in checklist(system).phases:
            yield phase.name
            for item in phase.items:
                yield from (item.text, item.who)


def _of_procore() -> Iterator[str]:
    yield from (tool.label for tool in vars(permissions).values() if isinstance(tool, permissions.Tool))
    yield from (tool.label for tool in permissions.OF_PLATFORM)
    yield from permissions.LEVEL_NAMES
    yield from (environment.label for environment in ENVIRONMENTS)


def _quoted(text: str) -> str:
    return orjson.dumps(text).decode()


def _run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True, stdout=sys.stderr
    )


def main() -> int:
    """Refresh the files; returns 1 while a text is not translated."""
    refresh()
    missing = 0
    for language in LANGUAGES:
        found = translations(language)
        absent = [key for key, told in found.items() if not told]
        missing += len(absent)
        sys.stdout.write(f"{file_of(language).name}: {len(found)} texts, {len(absent)} not translated\n")
        sys.stdout.writelines(f"  {context}: {text}\n" for context, text in absent)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
