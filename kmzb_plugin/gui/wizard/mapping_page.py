"""Third page: which column is which field, and how dates, numbers and positions are written."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import Any, Dict, List, Tuple

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWizardPage

from ... import paths
from ...errors import Cancelled, KmzbError
from ...i18n import translate
from ...intake.guess import guess_profile
from ...intake.head import Sample, read_sample
from ...intake.profile import SRIDS, SUFFIX, Profile, ProfileError, known_profiles, write_profile
from ...intake.rows import shown
from ...intake.target import Field
from ..timers import pause
from . import profile_edit
from .draft import GOOD_ICON, WARNING_ICON, Draft, Services, say
from .reasons import error_in_words, reason_in_words

PAUSE_MS = 250
FIELD_PX = 280
#: How dates may be written, as an example and in the language of strptime.
DATE_FORMATS: Tuple[Tuple[str, str], ...] = (
    ("2024-12-31 23:59", "%Y-%m-%d %H:%M"), ("2024-12-31 23:59:00", "%Y-%m-%d %H:%M:%S"), ("2024-12-31", "%Y-%m-%d"),
    ("31.12.2024 23:59", "%d.%m.%Y %H:%M"), ("31.12.2024 23:59:00", "%d.%m.%Y %H:%M:%S"), ("31.12.2024", "%d.%m.%Y"),
    ("31-12-2024 23:59", "%d-%m-%Y %H:%M"), ("31/12/2024 23:59", "%d/%m/%Y %H:%M"), ("31/12/2024", "%d/%m/%Y"),
    ("12/31/2024 23:59", "%m/%d/%Y %H:%M"), ("31.12.24", "%d.%m.%y"),
)  # fmt: skip


class MappingPage(QWizardPage):
    """Complete when every needed field has a column and the first rows could be read that way."""

    def __init__(self, draft: Draft, services: Services) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_mapping_page"), self)
        self._draft, self._services = draft, services
        self._profiles: List[Profile] = []
        self._combos: Dict[str, QComboBox] = {}
        self._filling = False
        self._job: Any = None
        self._pause = pause(self, PAUSE_MS, self._read)
        self._set_up_choices()
        self.profile_combo.currentIndexChanged.connect(self._on_profile)
        self.crs_combo.currentIndexChanged.connect(lambda index: self._on_formats())
        self.date_combo.currentTextChanged.connect(lambda text: self._on_formats())
        self.decimal_combo.currentIndexChanged.connect(lambda index: self._on_formats())
        self.source_edit.textChanged.connect(lambda text: self._on_formats())
        self.save_button.clicked.connect(self._on_save)

    def initializePage(self) -> None:  # noqa: N802
        """Guess the mapping, unless the user has made one for this very file."""
        if self._draft.profile is None:
            self._list_profiles()
            self._take(self._guess())
        self.profile_combo.setFocus()

    def cleanupPage(self) -> None:  # noqa: N802
        """The user goes back: nothing is awaited any more."""
        self.stop()

    def isComplete(self) -> bool:  # noqa: N802
        """True when the first rows were read by this mapping."""
        return self._job is None and not self._pause.isActive() and self._draft.sample is not None

    def stop(self) -> None:
        """Await nothing."""
        self._pause.stop()
        job, self._job = self._job, None
        if job is not None:
            job.drop()
            job.cancel()

    def _set_up_choices(self) -> None:
        names = {2180: "EPSG:2180 (PUWG 1992)", 4326: "EPSG:4326 (WGS 84)"}
        for srid in SRIDS:
            self.crs_combo.addItem(names.get(srid, f"EPSG:{srid}"), srid)
        self.date_combo.setEditable(True)
        self.date_combo.setToolTip(translate("KmzbPlugin", "Or type a format of your own, for example %d.%m.%Y %H:%M"))
        self.date_combo.addItem(translate("KmzbPlugin", "as recognised"), ())
        for example, written in DATE_FORMATS:
            self.date_combo.addItem(example, (written,))
        self.decimal_combo.addItem(translate("KmzbPlugin", "point ( . )"), ".")
        self.decimal_combo.addItem(translate("KmzbPlugin", "comma ( , )"), ",")
        header = self.fields_table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.fields_table.setColumnWidth(1, 230)
        self.fields_table.verticalHeader().setVisible(False)

    # profiles

    def _list_profiles(self) -> None:
        assert self._draft.target is not None
        try:
            known = known_profiles(self._services.folder)
        except ProfileError as error:
            say(self.notice_icon, self.notice_label, error_in_words(error), WARNING_ICON)
            known = known_profiles()
        self._profiles = [profile for profile in known if profile.target == self._draft.target.code]
        self._filling = True
        self.profile_combo.clear()
        self.profile_combo.addItem(translate("KmzbPlugin", "Guessed from the header"))
        for profile in self._profiles:
            self.profile_combo.addItem(profile.title(self._services.language))
        self._filling = False

    def _guess(self) -> Profile:
        draft = self._draft
        assert draft.head is not None and draft.target is not None
        own = [known for known in self._profiles if not profile_edit.missing_columns(known, draft.head)]
        if own:
            return max(own, key=lambda known: len(known.columns) + len(known.facts))
        guessed = guess_profile(draft.head.header, draft.head.rows, draft.target.code)
        return guessed if guessed.source else replace(guessed, source=profile_edit.source_name(draft.head.path))

    def _on_profile(self, index: int) -> None:
        if not self._filling:
            self._take(self._guess() if index <= 0 else self._profiles[index - 1])

    def _take(self, profile: Profile) -> None:
        """Show this profile as it fits the file."""
        head = self._draft.head
        assert head is not None
        lost = profile_edit.missing_columns(profile, head)
        known = [entry.name for entry in self._profiles]
        self._filling = True
        self.profile_combo.setCurrentIndex(known.index(profile.name) + 1 if profile.name in known else 0)
        self._draft.profile = profile_edit.fitted(profile, head)
        self._fill()
        self._filling = False
        self._changed()
        if lost:
            text = translate("KmzbPlugin", "This file lacks columns of the profile: {names}").format(
                names=", ".join(shown(name) for name in lost[:5])
            )
            say(self.notice_icon, self.notice_label, text, WARNING_ICON)

    def _on_save(self) -> None:
        profile = self._draft.profile
        if profile is None:
            return
        title = self._services.ask_text(
            translate("KmzbPlugin", "Save the mapping"), translate("KmzbPlugin", "Name of the profile"), ""
        )
        if not title.strip():
            return
        name = profile_edit.profile_name(title, [known.name for known in self._profiles])
        mine = replace(profile, name=name, title_pl=title.strip(), title_en=title.strip())
        try:
            self._services.folder.mkdir(parents=True, exist_ok=True)
            write_profile(mine, self._services.folder / (name + SUFFIX))
        except (OSError, ProfileError):
            say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "The profile could not be written."), WARNING_ICON)
            return
        self._draft.profile = mine
        self._list_profiles()
        self._filling = True
        self.profile_combo.setCurrentIndex([known.name for known in self._profiles].index(name) + 1)
        self._filling = False
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "The profile was saved."), GOOD_ICON)

    # fields

    def _fill(self) -> None:
        draft, profile = self._draft, self._draft.profile
        assert draft.target is not None and draft.head is not None and profile is not None
        table, self._combos = self.fields_table, {}
        table.setRowCount(len(draft.target.fields))
        for row, field in enumerate(draft.target.fields):
            title = field.title(self._services.language)
            item = QTableWidgetItem(title + (" *" if field.needed else ""))
            item.setToolTip(html.escape(title))
            table.setItem(row, 0, item)
            combo = self._column_combo(profile, field, title)
            table.setCellWidget(row, 1, combo)
            self._combos[field.name] = combo
        table.resizeRowsToContents()
        table.resizeColumnToContents(0)
        table.setColumnWidth(0, min(table.columnWidth(0), FIELD_PX))
        self.crs_combo.setCurrentIndex(max(0, self.crs_combo.findData(profile.srid)))
        self.decimal_combo.setCurrentIndex(max(0, self.decimal_combo.findData(profile.decimal)))
        self._show_formats(profile.formats)
        self.source_edit.setText(profile.source)

    def _column_combo(self, profile: Profile, field: Field, title: str) -> QComboBox:
        assert self._draft.head is not None
        combo = _ColumnCombo()
        combo.setAccessibleName(title)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        constant = profile.constants.get(field.name)
        always = translate("KmzbPlugin", "always “{value}”").format(value=constant) if constant else "–"
        combo.addItem(always, None)
        for column in self._draft.head.header:
            combo.addItem(shown(column), column)
        chosen = profile.columns.get(field.name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
        combo.currentIndexChanged.connect(lambda index, name=field.name, combo=combo: self._on_column(name, combo))
        return combo

    def _on_column(self, field: str, combo: QComboBox) -> None:
        if not self._filling and self._draft.profile is not None:
            self._draft.profile = profile_edit.with_column(self._draft.profile, field, combo.currentData())
            self._changed()

    def _on_formats(self) -> None:
        profile = self._draft.profile
        if self._filling or profile is None:
            return
        self._draft.profile = replace(
            profile, srid=int(self.crs_combo.currentData()), decimal=str(self.decimal_combo.currentData()),
            formats=self._formats(), source=self.source_edit.text().strip(),
        )  # fmt: skip
        self._changed()

    def _formats(self) -> Tuple[str, ...]:
        text = self.date_combo.currentText().strip()
        index = self.date_combo.findText(text)
        return tuple(self.date_combo.itemData(index)) if index >= 0 else (text,) if text else ()

    def _show_formats(self, formats: Tuple[str, ...]) -> None:
        places = [place for place in range(self.date_combo.count()) if tuple(self.date_combo.itemData(place)) == formats]
        if not places:
            self.date_combo.addItem(" | ".join(formats), formats)
            places = [self.date_combo.count() - 1]
        self.date_combo.setCurrentIndex(places[0])

    # what comes of it

    def _changed(self) -> None:
        """The mapping is another one: show what it reads, and try it on the first rows after a moment."""
        self.stop()
        draft = self._draft
        assert draft.target is not None and draft.head is not None and draft.profile is not None
        draft.sample = draft.checked = None
        for row, field in enumerate(draft.target.fields):
            item = QTableWidgetItem(profile_edit.samples(draft.profile, draft.head, field))
            self.fields_table.setItem(row, 2, item)
        problem = self._problem(draft.profile)
        say(self.notice_icon, self.notice_label, problem, WARNING_ICON if problem else "")
        if not problem:
            self._pause.start()
        self.completeChanged.emit()

    def _problem(self, profile: Profile) -> str:
        assert self._draft.target is not None
        lacking = profile_edit.needed_without_column(profile, self._draft.target)
        if lacking:
            titles = ", ".join(field.title(self._services.language) for field in lacking)
            return translate("KmzbPlugin", "Choose a column for: {fields}").format(fields=titles)
        if not profile.source:
            return translate("KmzbPlugin", "Name the source: the system that the file comes from.")
        others = profile_edit.other_problems(profile, self._draft.target)
        return ": ".join(part for part in others[0] if part) if others else ""

    def _read(self) -> None:
        path, target, profile = self._draft.path, self._draft.target, self._draft.profile
        assert path is not None and target is not None and profile is not None
        self._job = self._services.runner.run(
            translate("KmzbPlugin", "Reading the head of a file"),
            lambda canceller: read_sample(path, target, profile),
            self._on_sample,
            self._on_failed,
            quiet=True,
        )
        self.completeChanged.emit()

    def _on_sample(self, sample: Sample) -> None:
        self._job = None
        self._draft.sample = sample
        if sample.problems:
            first = sample.problems[0]
            text = translate("KmzbPlugin", "Of the first {read} rows {bad} cannot be read. Line {line}, {field}: {reason}.")
            text = text.format(
                read=sample.read, bad=len(sample.problems), line=first.line, field=shown(first.field),
                reason=reason_in_words(first.reason),
            )  # fmt: skip
            say(self.notice_icon, self.notice_label, text, WARNING_ICON)
        else:
            text = translate("KmzbPlugin", "The first {read} rows can be read this way.").format(read=sample.read)
            say(self.notice_icon, self.notice_label, text, GOOD_ICON)
        self.completeChanged.emit()

    def _on_failed(self, error: KmzbError) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            say(self.notice_icon, self.notice_label, error_in_words(error), WARNING_ICON)
        self.completeChanged.emit()


class _ColumnCombo(QComboBox):
    """Scrolling the table must not change the mapping."""

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """Leave it to the table unless this box has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
