"""ST-35: what the connection is for. One box a feature, and the one question that the documented pages ask.

Which features there are, what they need and which cannot be on together is said by the recipes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
)

from wizard.machine.resources import recipes
from wizard.procedure.plan import System
from wizard.procedure.recipes import Recipe
from wizard.procedure.review import applied, chosen
from wizard.ui import language, look
from wizard.ui.journey import Journey
from wizard.ui.page import Page

INDENT = 26
"""Where the text beside a box begins, in logical pixels."""


class FeaturesPage(Page):
    """Boxes for the current recipes; older revisions are shown on demand, or when one is on."""

    code = "ST-35"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Features"),
            self.tr("Tick what this connection is for. Features add up; what was ticked before stays ticked."),
        )
        self.boxes: dict[str, QCheckBox] = {}
        self._about: dict[str, QLabel] = {}
        every = [recipe for system in get_args(System) for recipe in recipes(system)]
        for recipe in sorted(every, key=_documented_first):
            self._add(recipe)
        self.older = QCheckBox(self.tr("Show ol&der revisions"))
        self.older.toggled.connect(self.show_state)
        self.older.setToolTip(self.tr("Pages change. A set-up can go by the page it was made with."))
        self.body.addWidget(self.older)
        self._add_question()
        self.body.addStretch(1)
        self.fields["recipes"], self._hints["recipes"] = next(iter(self.boxes.values())), self.clash

    def initializePage(self) -> None:
        self._give_keys()
        super().initializePage()

    def show_state(self) -> None:
        draft, guide = self.journey.draft, self.journey.guide
        on = {recipe.key for recipe in chosen(draft, guide)}
        before = {recipe.key for recipe in applied(draft, guide)}
        known = {recipe.key for recipe in guide.recipes}
        for key, box in self.boxes.items():
            if key not in known:  # of another accounting system
                box.hide()
                self._about[key].hide()
        self.older.setVisible(not all(recipe.current for recipe in guide.recipes))
        self.fields["recipes"] = self.boxes[min(guide.recipes, key=_documented_first).key]
        for recipe in guide.recipes:
            box = self.boxes[recipe.key]
            shown = recipe.current or recipe.key in on or self.older.isChecked()
            box.setVisible(shown)
            self._about[recipe.key].setVisible(shown)
            box.setChecked(recipe.key in on)
            needed = any(other.extends == recipe.id and other.key in on for other in guide.recipes)
            box.setEnabled(not needed)
            self._about[recipe.key].setText(self._tell(recipe, recipe.key in before, needed))
        self._show_question()

    def _tick(self, recipe: Recipe, on: bool) -> None:
        draft, guide = self.journey.draft, self.journey.guide
        wanted = {other.key for other in chosen(draft, guide) if other.id != recipe.id}
        if recipe.extends and not on:  # what it brought along goes with it
            wanted -= {other.key for other in guide.recipes if other.id == recipe.extends}
        self.journey.change(replace(draft, recipes=frozenset(wanted | {recipe.key} if on else wanted)))

    def _answer(self, owns: bool | None) -> None:
        draft = self.journey.draft
        self.journey.change(replace(draft, owns_pj=owns, pj_unknown=owns is None))

    def _tell(self, recipe: Recipe, applied_before: bool, needed: bool) -> str:
        parts = [look.text(recipe.purpose)]
        if recipe.requires:
            needs = "; ".join(look.text(condition) for condition in recipe.requires)
            parts.append(self.tr("Needs: {conditions}.").format(conditions=needs))
        absent = self._absent(recipe)
        if absent:
            parts.append(self.tr("Not found in this company: {entities}.").format(entities=", ".join(absent)))
        if applied_before:
            parts.append(self.tr("Set up already."))
        if needed:
            parts.append(self.tr("On, because another feature needs it."))
        return " ".join(parts)

    def _absent(self, recipe: Recipe) -> list[str]:
        """The labels of entities that the test of the connection looked for and did not find."""
        answer = self.journey.draft.source_answer() or {}
        missing = {finding["entity"] for finding in answer.get("findings", ()) if not finding["found"]}
        catalogue = self.journey.guide.catalogue
        return [look.text(catalogue.entity(entity).label) for entity in recipe.entities if entity in missing]

    def _show_question(self) -> None:
        draft = self.journey.draft
        self.pj_box.setVisible(any(recipe.asks_pj for recipe in chosen(draft, self.journey.guide)))
        answer: bool | None = None if draft.pj_unknown else draft.pj()
        self.answers[answer].setChecked(True)
        found = bool(((draft.source_answer() or {}).get("modules") or {}).get("pj"))
        self._probe.setText(
            self.tr("The test found its tables in this company.")
            if found
            else self.tr("The test did not find its tables in this company.")
        )

    def _give_keys(self) -> None:
        """Give each feature an access key that no other control has, whatever the language."""
        boxes = list(self.boxes.values())
        taken = self.keys_taken(boxes)
        for box in boxes:
            box.setText(look.keyed(box.accessibleName(), taken))

    def _add(self, recipe: Recipe) -> None:
        name = look.text(recipe.label)
        if not recipe.current:
            name = self.tr("{feature} (older page, revision {revision})").format(
                feature=name, revision=recipe.revision
            )
        box = QCheckBox(name)
        box.setToolTip(look.text(recipe.source))
        box.setAccessibleName(name)
        box.clicked.connect(lambda on: self._tick(recipe, on))
        about = look.label(quiet=True)
        about.setContentsMargins(INDENT, 0, 0, 0)
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(box)
        pair.addWidget(about)
        self.body.addLayout(pair)
        self.boxes[recipe.key] = box
        self._about[recipe.key] = about

    def _add_question(self) -> None:
        self.clash = look.label()
        self.clash.setStyleSheet(f"color: {look.colour('bad').name()}")
        self.clash.hide()
        self.body.addWidget(self.clash)
        question = self.tr("Does the company own the Project Management (PJ) module?")
        self.pj_box = QGroupBox(language.alone(question))  # a frame has room for one line
        self.pj_box.setToolTip(question)
        names = {
            True: self.tr("&Yes"),
            False: self.tr("N&o"),
            None: self.tr("&I don’t know: leave it as it is"),
        }
        self.answers = {answer: QRadioButton(name) for answer, name in names.items()}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(look.LARGE)
        for answer, button in self.answers.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked, said=answer: self._answer(said))
            row.addWidget(button)
        row.addStretch(1)
        self._probe = look.label(quiet=True)
        column = QVBoxLayout(self.pj_box)
        column.addLayout(row)
        column.addWidget(self._probe)
        self.body.addWidget(self.pj_box)


def _documented_first(recipe: Recipe) -> tuple[bool, str, int]:
    return (recipe.id != "pcco_export", recipe.id, -recipe.revision)
