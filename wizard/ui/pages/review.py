"""ST-70: the review, and the only commit. It shows what changes and nothing else, in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from wizard.errors import TrueupError
from wizard.procedure.draft import with_live
from wizard.procedure.review import outcome, plan_of, review
from wizard.ui import look
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.ui.text_view import TextView


class ReviewPage(Page):
    """Hands the plan to the core; when the mappings changed meanwhile, shows the new difference instead."""

    code = "ST-70"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Review"),
            self.tr("This is all that changes. “Save and synchronise” puts it in force and starts the sync."),
        )
        self._committing = False
        self.text = TextView(self.tr("What changes"))
        self.text.document().setDocumentMargin(look.MEDIUM)
        self.body.addWidget(self.text, 1)
        self.export_button = QPushButton(self.tr("Sa&ve as set-up file…"))
        self.export_button.setAutoDefault(False)
        self.export_button.clicked.connect(self._choose_file)
        self._exported = look.label(quiet=True)
        row = QHBoxLayout()
        row.addWidget(self.export_button)
        row.addWidget(self._exported, 1)
        self.body.addLayout(row)

    def commits(self) -> bool:
        return self._committing

    def positive(self) -> str:
        return self.tr("&Save and synchronise")

    def show_state(self) -> None:
        draft, guide = self.journey.draft, self.journey.guide
        if draft.live_now() is None:
            return
        from html import escape  # it brings all names that HTML has for letters

        parts = []
        for section in review(draft, guide):
            lines = "".join(f"<p style='margin: 2px 0'>{escape(look.tell(line))}</p>" for line in section.lines)
            names = "".join(f"<li>{escape(look.canonical(name, ' · '))}</li>" for name in section.names)
            parts.append(
                f"<h3 style='margin: 10px 0 2px 0'>{escape(look.tell(section.title))}</h3>{lines}"
                + (f"<ul style='margin: 2px 0'>{names}</ul>" if names else "")
            )
        self.text.setHtml("".join(parts))

    def act(self) -> None:
        draft = self.journey.draft
        plan = plan_of(draft, self.journey.guide).model_dump(mode="json")
        self._committing = True
        self.ask_core(self.tr("Saving…"), lambda core: core.submit(plan, draft.request), self._committed)

    def fail(self, error: TrueupError) -> None:
        self._committing = False
        super().fail(error)
        if error.code == "CO-405":
            self._read_again(error)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as set-up file"), "", self.tr("Set-up files (*.trueup.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("trueup.json")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, path: str) -> None:
        """Write this set-up, without secrets, for somebody else or for another server."""
        from wizard.machine.setup_files import write_setup
        from wizard.procedure.setup_file import written

        content = written(self.journey.draft)
        told = self.tr("Saved as {path}. It holds no secret.").format(path=path)
        self.ask(
            self.tr("Saving the set-up file…"),
            lambda _: write_setup(Path(path), content),
            lambda _: self._exported.setText(told),
            lambda: self.export(path),
        )

    def _committed(self, run: str) -> None:
        self._committing = False
        self.journey.change(replace(self.journey.draft, run_id=run))
        self.onward.emit()

    def _read_again(self, reason: TrueupError) -> None:
        connection = self.journey.draft.connection().id

        def show(live: dict) -> None:
            draft = with_live(self.journey.draft, live)
            # Reviewed here and now: the positive button commits exactly what this page shows.
            self.journey.change(replace(draft, reviewed=outcome(draft, self.journey.guide).fingerprint))
            self.error_panel.tell(reason, can_retry=False)

        self.ask_core(self.tr("Reading the mappings in force…"), lambda core: core.live(connection), show)
