"""The files of the languages: complete, true to the source and to the guides, those of the program as it stands."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from string import Formatter

import pytest
from PySide6.QtGui import QKeySequence

from wizard.machine.places import resources
from wizard.procedure.route import ROUTE
from wizard.ui import language
from wizard.ui.texts import LANGUAGES, ROOM, file_of, refresh, translations, words


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def key(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


def texts_of_widgets() -> Iterator[str]:
    """What stands in `tr` and `translate`, found otherwise than lupdate does."""
    for path in sorted((ROOM / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                place = {"tr": 0, "translate": 1}.get(node.func.attr)
                said = node.args[place] if place is not None and len(node.args) > place else None
                if isinstance(said, ast.Constant):
                    yield said.value


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_text_is_translated(spoken):
    found = translations(spoken)
    assert [where for where, told in found.items() if not told.strip()] == []
    sources = {source for _, source in found}
    assert set(texts_of_widgets()) - sources == set()
    assert {(language.WORDS, text) for text in words()} - set(found) == set()


def test_a_reason_of_an_error_that_is_a_sentence_of_ours_can_be_translated():
    """One that is a plain string is English in every language; `say` keeps it apart from its values."""
    found = []
    for path in ROOM.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for call in ast.walk(ast.parse(text)) if "TrueupError(" in text else ():
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "TrueupError":
                reason = next((word.value for word in call.keywords if word.arg == "reason"), None)
                parts = reason.values if isinstance(reason, ast.JoinedStr) else [reason]
                said = [part.value for part in parts if isinstance(part, ast.Constant)]
                found += [f"{path}: {text}" for text in said if re.search(r"\w", text)]
    assert found == []


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_translation_has_the_blanks_of_its_source(spoken):
    found = translations(spoken)
    assert [source for (_, source), told in found.items() if told and blanks(told) != blanks(source)] == []


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_no_access_key_is_lost_or_added(spoken):
    found = translations(spoken)
    assert [source for (_, source), told in found.items() if told and bool(key(told)) != bool(key(source))] == []


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_translation_ends_as_its_source_does(spoken):
    """A full stop, a colon or three dots say what kind of text it is; blanks at the ends hold sentences apart."""
    for (_, source), told in translations(spoken).items():
        if not told:
            continue  # another test tells
        for mark in (".", "…", ":", "?"):
            assert told.endswith(mark) == source.endswith(mark), (source, told)
        assert told[0].isspace() == source[0].isspace() and told[-1].isspace() == source[-1].isspace(), source


def test_the_files_are_those_of_the_program_as_it_stands(tmp_path):
    """When this fails: make translations, translate what is new, commit."""
    for spoken in LANGUAGES:
        shutil.copy(file_of(spoken), tmp_path)
    refresh(tmp_path)
    for spoken in LANGUAGES:
        now, kept = file_of(spoken, tmp_path), file_of(spoken)
        assert now.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
        assert now.with_suffix(".qm").read_bytes() == kept.with_suffix(".qm").read_bytes()


GUIDES = {
    "fr": {
        "Contract (CN)": "Contrat (CN)",
        "Contract Change Order (CN)": "Ordre de changement au contrat (CN)",
        "Contract Change Order Item (CN)": "Élément d’ordre de changement au contrat (CN)",
        "Contract Item (CN)": "Poste du contrat (CN)",
        "Customer": "Client",
        "Customer Type": "Type de client",
        "Invoice (AP)": "Facture (AP)",
        "Quick Bill Contract": "Contrat de facturation rapide",
        "Contract Change Order (PJ)": "Ordre de changement de contrat (PJ)",
        "Contract Change Request (PJ)": "Demande de changement de contrat (PJ)",
        "Commitment Change Order": "Ordre de changement de l’engagement",
        "Credit Account": "Compte de crédit",
        "Debit Account": "Compte de débit",
        "Employee": "Employé",
        "Equipment": "Équipement",
        "Pay ID": "ID de paye",
        "Reference 1": "Référence 1",
        "Reference 2": "Référence 2",
        "Local connections": "Connexions locales",
        "Mappings › Advanced mappings": "Mappages › Mappages avancés",
        "Save": "Enregistrer",
        "Deselect all": "Désélectionner tout",
        "Connect": "Connecter",
        "Sync type": "Type de synchronisation",
        "Deep": "Profondeur",
        "Time frame": "Période",
        "Links, left panel": "Liens, panneau de gauche",
        "Fields, right panel": "Champs, panneau de droite",
        "Project Management (PJ)": "Gestion de projet (PJ)",
        "Directory (company)": "Annuaire (entreprise)",
        # Not French, but what stands there: whoever reads the guide aloud says so.
        "Job (CV)": "Emploi (CV)",
        "Quick Bill Contract Item": "Facture rapide Élément de contrat",
        "The beginning of time": "Le début du temps",
    },
    "es": {
        "Mobile server URL": "URL del servidor móvil",
        "Tenant ID": "ID de inquilino",
        "Company code": "Código de empresa",
        "Preparation": "Preparación",
        "Implementation": "Implementación",
        "Management": "Gestión",
    },
}
"""The labels of the documented procedures: the French page on change orders, the Spanish guide to CMiC."""


@pytest.mark.parametrize(
    ("spoken", "english", "told"),
    [(spoken, english, told) for spoken, labels in GUIDES.items() for english, told in labels.items()],
)
def test_a_label_of_the_documented_procedure_is_that_of_its_guide(spoken, english, told):
    said = {
        language.without_key(text)
        for (_, source), text in translations(spoken).items()
        if language.without_key(source) == english
    }
    assert said == {told}


@pytest.mark.parametrize(("spoken", "called"), [("fr", "Intégrations ERP"), ("es", "Integraciones ERP")])
def test_a_sentence_calls_procores_tool_as_the_guides_do(spoken, called):
    sentences = {key: told for key, told in translations(spoken).items() if "ERP Integrations" in key[1]}
    assert len(sentences) > 5
    assert [told for told in sentences.values() if called not in told] == []


@pytest.mark.parametrize("spoken", [language.SOURCE, *LANGUAGES])
def test_the_help_names_pages_and_buttons_as_the_window_does(spoken):
    told = translations(spoken) if spoken != language.SOURCE else {}
    known = translations(LANGUAGES[0])
    labels = {language.without_key(told.get(text, text[1])) for text in known}
    for step in ROUTE:
        help_text = (resources() / "help" / spoken / f"{step.code}.md").read_text(encoding="utf-8")
        name = told.get((language.WORDS, str(step.name)), str(step.name))
        assert help_text.splitlines()[0] == f"# {name} ({step.code})"
        assert set(re.findall(r"\*\*(.+?)\*\*", help_text)) - labels == set(), step.code
