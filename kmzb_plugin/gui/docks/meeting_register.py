"""The register: what it is narrowed to, the list, and what stands there when the list is empty."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any, Optional, Tuple

from qgis.core import QgsApplication
from qgis.gui import QgsDateEdit
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ... import paths
from ...core.meetings import MeetingFilter, MeetingRules
from ...i18n import language, translate
from ..models import texts
from ..timers import pause

TYPING_PAUSE_MS = 300
_PROGRESS_PX = 3


class Period(Enum):
    """Offered periods."""

    ANY = "any"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    CUSTOM = "custom"


class Notice(Enum):
    """Why there is no list."""

    EMPTY = "empty"
    NOTHING_FOUND = "nothing_found"
    ERROR = "error"


def period_days(period: Period, today: date) -> Tuple[Optional[date], Optional[date]]:
    """First and last day of a period; ``None`` is no limit."""
    if period is Period.THIS_YEAR:
        return date(today.year, 1, 1), None
    if period is Period.LAST_YEAR:
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return None, None


class MeetingRegister(QWidget):
    """Announces; the controller reads."""

    filter_edited = pyqtSignal(object)  # MeetingFilter
    reload_requested = pyqtSignal()
    new_requested = pyqtSignal()
    meeting_chosen = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        uic.loadUi(paths.form("meeting_register"), self)
        self._silent = True
        self._pause = pause(self, TYPING_PAUSE_MS, self._announce)
        self._dress()
        self._connect()
        self._silent = False

    def _dress(self) -> None:
        self.reload_button.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self.search_edit.setShowSearchIcon(True)
        self.progress.setFixedHeight(_PROGRESS_PX)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        self.dates_box.hide()
        self.kind_filter.setDefaultText(translate("KmzbPlugin", "all kinds"))
        for combo in (self.kind_filter, self.period_filter):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for title, period in (
            (translate("KmzbPlugin", "any time"), Period.ANY),
            (translate("KmzbPlugin", "this year"), Period.THIS_YEAR),
            (translate("KmzbPlugin", "last year"), Period.LAST_YEAR),
            (translate("KmzbPlugin", "from – to"), Period.CUSTOM),
        ):
            self.period_filter.addItem(title, period)
        for edit in (self.from_filter, self.to_filter):
            edit.setAllowNull(True)
            edit.setNullRepresentation("")
            edit.setCalendarPopup(True)
            edit.setDisplayFormat(texts.day_format())
            edit.clear()

    def _connect(self) -> None:
        self.search_edit.textChanged.connect(self._on_edited)
        self.search_edit.returnPressed.connect(self._on_search_finished)
        self.kind_filter.model().dataChanged.connect(self._on_edited)
        self.period_filter.currentIndexChanged.connect(self._on_period_chosen)
        for edit in (self.from_filter, self.to_filter):
            edit.dateChanged.connect(self._on_edited)
        self.reload_button.clicked.connect(lambda checked=False: self.reload_requested.emit())
        self.new_button.clicked.connect(lambda checked=False: self.new_requested.emit())
        self.notice_button.clicked.connect(self._on_notice_button)
        self.table.meeting_activated.connect(self.meeting_chosen)

    # What it shows

    def set_rules(self, rules: MeetingRules) -> None:
        """Offer the kinds; what was checked stays checked."""
        self._silent = True
        checked = set(self.kind_filter.checkedItemsData())
        self.kind_filter.clear()
        for kind in rules.kinds:
            state = Qt.CheckState.Checked if kind.code in checked else Qt.CheckState.Unchecked
            self.kind_filter.addItemWithCheckState(kind.name(language()), state, kind.code)
        self._silent = False
        self.table.meetings.set_rules(rules)

    def set_may_write(self, may: bool, why_not: str) -> None:
        """Whether a meeting can be written down now."""
        self.new_button.setEnabled(may)
        self.new_button.setToolTip(why_not or translate("KmzbPlugin", "Write a meeting down (Ctrl+N)"))

    def show_loading(self, loading: bool) -> None:
        """A thin line at work; the rows stay."""
        self.progress.setVisible(loading)

    def show_rows(self) -> None:
        """The list."""
        self.list_pages.setCurrentWidget(self.table)
        count, more = self.table.meetings.rowCount(), self.table.meetings.next_cursor is not None
        text = translate("KmzbPlugin", "%n meeting(s)", "", count)
        self.count_label.setText(text + (" +" if more else ""))

    def show_notice(self, notice: Notice, text: str = "") -> None:
        """A sentence in the place of the list, and the one thing that can be done about it."""
        sentence, button = {
            Notice.EMPTY: (translate("KmzbPlugin", "No meeting has been written down yet."), ""),
            Notice.NOTHING_FOUND: (
                translate("KmzbPlugin", "No meeting fits the search."), translate("KmzbPlugin", "R&eset search")
            ),
            Notice.ERROR: (text, translate("KmzbPlugin", "Tr&y again")),
        }[notice]  # fmt: skip
        self.notice_label.setText(sentence)
        self.notice_button.setText(button)
        self.notice_button.setVisible(bool(button))
        self.notice_button.setProperty("notice", notice.value)
        self.count_label.setText("")
        had_focus = self.table.hasFocus()
        self.list_pages.setCurrentWidget(self.page_notice)
        if had_focus:
            (self.notice_button if button else self.new_button).setFocus()

    def focus_list(self) -> None:
        """Where the arrow keys work."""
        target = self.table if self.list_pages.currentWidget() is self.table else self.search_edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    # What it reads

    def narrowed(self) -> MeetingFilter:
        """What the register is narrowed to now."""
        period = self.period_filter.currentData() or Period.ANY
        first, last = period_days(period, datetime.now().astimezone().date())
        if period is Period.CUSTOM:
            first, last = day_of(self.from_filter), day_of(self.to_filter)
        return MeetingFilter(self.search_edit.text().strip(), tuple(self.kind_filter.checkedItemsData()), first, last)

    def reset(self) -> None:
        """Narrow nothing."""
        self._silent = True
        self.search_edit.clear()
        self.period_filter.setCurrentIndex(0)
        self.dates_box.hide()
        for edit in (self.from_filter, self.to_filter):
            edit.clear()
        for row in range(self.kind_filter.count()):
            self.kind_filter.setItemCheckState(row, Qt.CheckState.Unchecked)
        self._silent = False
        self._announce()

    def _on_edited(self, *changed: Any) -> None:
        if not self._silent:
            self._pause.start()

    def _on_search_finished(self) -> None:
        self._announce()
        self.focus_list()

    def _on_period_chosen(self, row: int) -> None:
        self.dates_box.setVisible(self.period_filter.itemData(row) is Period.CUSTOM)
        self._on_edited()

    def _on_notice_button(self, checked: bool = False) -> None:
        if self.notice_button.property("notice") == Notice.ERROR.value:
            self.reload_requested.emit()
        else:
            self.reset()

    def _announce(self) -> None:
        self._pause.stop()
        if not self._silent:
            self.filter_edited.emit(self.narrowed())


def day_of(edit: QgsDateEdit) -> Optional[date]:
    """The day in a date field, ``None`` when it is empty."""
    if edit.isNull():
        return None
    day = edit.date()
    return date(day.year(), day.month(), day.day()) if day.isValid() else None


def held(meeting_day: Optional[date], place: str) -> str:
    """A meeting in one line."""
    return texts.day(meeting_day) + texts.DOT + place
