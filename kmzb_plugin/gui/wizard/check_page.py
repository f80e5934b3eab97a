"""Fifth page: which rows would stay outside, and why; of the first rows at once, of the whole file on request."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Optional, Tuple

from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWizardPage

from ... import paths
from ...core.model import ImportOutcome, ImportProgress
from ...core.ports import Canceller
from ...errors import Cancelled, KmzbError
from ...i18n import number, translate
from ...intake.rejects import RejectsUnwritable
from ...intake.rows import RowProblem
from .draft import GOOD_ICON, INFO_ICON, WARNING_ICON, Draft, Services, compact, say
from .problems_model import ProblemsModel, read_rejects, write_rejects
from .reasons import error_in_words

Checked = Tuple[ImportOutcome, Tuple[RowProblem, ...]]


class CheckPage(QWizardPage):
    """Always complete: the check is an offer. Checking is importing with everything taken back, so it tells the truth."""

    _progressed = pyqtSignal(object)  # ImportProgress, from the job's thread

    def __init__(self, draft: Draft, services: Services) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_check_page"), self)
        self._draft, self._services = draft, services
        self._job: Any = None
        self._model = ProblemsModel()
        self._folder = tempfile.TemporaryDirectory(prefix="kmzb-", ignore_cleanup_errors=True)
        self._list: Optional[Path] = None  # the list of the whole file, once it was checked
        compact(self.problems_table)
        self.problems_table.verticalHeader().setVisible(False)
        self._progressed.connect(self._on_progress)
        self.check_button.clicked.connect(self._on_check)
        self.stop_button.clicked.connect(self.stop)
        self.export_button.clicked.connect(self._on_export)
        self.rejects_button.clicked.connect(self._on_elsewhere)
        self.rejects_edit.textChanged.connect(self._on_place)

    def initializePage(self) -> None:  # noqa: N802
        """Show what the readers have refused so far."""
        draft = self._draft
        assert draft.path is not None and draft.sample is not None
        if draft.rejects_path is None:
            draft.rejects_path = draft.path.with_name(draft.path.name + ".rejects.csv")
        self.rejects_edit.setText(str(draft.rejects_path))
        self._set_busy(False)
        if draft.checked is None:
            self._list = None
            self._show_sample()
        self.check_button.setFocus()

    def cleanupPage(self) -> None:  # noqa: N802
        """The user goes back: nothing is awaited any more."""
        self.stop()

    def isComplete(self) -> bool:  # noqa: N802
        """True when nothing is under way and the rejects have a place."""
        return self._job is None and self._draft.rejects_path is not None

    def stop(self) -> None:
        """Stop checking, on the server too."""
        job, self._job = self._job, None
        if job is not None:
            job.drop()
            job.cancel()
            self._set_busy(False)
            self._show_sample()

    def close_down(self) -> None:
        """Before the window goes."""
        self.stop()
        self._folder.cleanup()

    def _show_sample(self) -> None:
        sample = self._draft.sample
        if sample is None:
            return
        self._show(sample.problems)
        if sample.problems:
            text = translate(
                "KmzbPlugin",
                "Of the first {read} rows {bad} cannot be read. What the database thinks of the others, a check tells.",
            )
            text = text.format(read=sample.read, bad=len(sample.problems))
        else:
            text = translate(
                "KmzbPlugin", "The first {read} rows can be read. What the database thinks of them, a check tells."
            )
            text = text.format(read=sample.read)
        say(self.notice_icon, self.notice_label, text, WARNING_ICON if sample.problems else INFO_ICON)

    def _show(self, problems: Tuple[RowProblem, ...]) -> None:
        target = self._draft.target
        titles = {field.name: field.title(self._services.language) for field in target.fields} if target is not None else {}
        self._model, old = ProblemsModel(problems, titles), self._model
        self.problems_table.setModel(self._model)
        self.problems_table.resizeColumnsToContents()
        self.problems_table.horizontalHeader().setStretchLastSection(True)
        old.deleteLater()
        self.export_button.setEnabled(bool(problems))

    def _on_check(self) -> None:
        draft, gateway = self._draft, self._services.gateway
        path, profile = draft.path, draft.profile
        assert path is not None and profile is not None
        target = Path(self._folder.name) / "rejects.csv"
        target.unlink(missing_ok=True)

        def work(canceller: Canceller) -> Checked:
            outcome = gateway.load(path, profile, target, self._progressed.emit, canceller, dry_run=True)
            return outcome, read_rejects(target) if outcome.rejected else ()

        self._set_busy(True)
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "Checking the whole file…"))
        self._job = self._services.runner.run(
            translate("KmzbPlugin", "Checking a file before its import"), work, self._on_checked, self._on_failed
        )
        self.completeChanged.emit()
        self.stop_button.setFocus()

    def _on_progress(self, progress: ImportProgress) -> None:
        if self._job is not None:
            show_progress(self.progress, progress)

    def _on_checked(self, checked: Checked) -> None:
        outcome, problems = checked
        self._job = None
        self._draft.checked = outcome
        self._list = Path(self._folder.name) / "rejects.csv" if outcome.rejected else None
        self._set_busy(False)
        self._show(problems)
        text = translate(
            "KmzbPlugin", "{rows} rows: {new} would be new, {present} are there already, {rejected} would be rejected."
        ).format(
            rows=number(outcome.rows), new=number(outcome.new), present=number(outcome.present), rejected=number(outcome.rejected)
        )
        if len(problems) < outcome.rejected:
            text += " " + translate("KmzbPlugin", "The first {count} are shown.").format(count=len(problems))
        say(self.notice_icon, self.notice_label, text, WARNING_ICON if outcome.rejected else GOOD_ICON)
        self.completeChanged.emit()

    def _on_failed(self, error: KmzbError) -> None:
        self._job = None
        self._set_busy(False)
        if isinstance(error, Cancelled):
            self._show_sample()
        else:
            say(self.notice_icon, self.notice_label, error_in_words(error), WARNING_ICON)
        self.completeChanged.emit()

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self.stop_button.setVisible(busy)
        self.check_button.setEnabled(not busy)
        if busy:
            self.export_button.setEnabled(False)
        self.completeChanged.emit()

    def _on_export(self) -> None:
        draft = self._draft
        assert draft.path is not None and draft.sample is not None
        chosen = self._services.ask_save(translate("KmzbPlugin", "Save the list of rejected rows"), str(draft.rejects_path))
        if not chosen:
            return
        try:
            if self._list is not None:
                Path(chosen).write_bytes(self._list.read_bytes())
            else:
                write_rejects(Path(chosen), draft.path.name, draft.sample.problems)
        except (OSError, RejectsUnwritable):
            say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "The file could not be written."), WARNING_ICON)
            return
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "The list was saved."), GOOD_ICON)

    def _on_elsewhere(self) -> None:
        chosen = self._services.ask_save(translate("KmzbPlugin", "Where rejected rows go"), self.rejects_edit.text())
        if chosen:
            self.rejects_edit.setText(chosen)

    def _on_place(self, text: str) -> None:
        self._draft.rejects_path = Path(text.strip()) if text.strip() else None
        self.completeChanged.emit()


def show_progress(bar: Any, progress: ImportProgress) -> None:
    """Both stages on one bar: they take turns."""
    bar.setRange(0, 1000)
    bar.setValue(round(progress.share * 1000))
    words = {
        "reading": translate("KmzbPlugin", "reading: {rows} rows"),
        "storing": translate("KmzbPlugin", "checking and storing: {rows} rows"),
    }
    bar.setFormat(words.get(progress.stage, "{rows}").format(rows=number(progress.rows)))
