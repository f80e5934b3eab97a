"""The verification dock: queues, list and report, worked by keys."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any, Callable, Dict, FrozenSet, List, Optional, cast

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QToolButton, QWidget

from ... import paths
from ...i18n import translate
from ..models.texts import clock
from .banner import Kind
from .decision_bar import DecisionBar
from .filter_bar import Extent, FilterBar
from .keyed_dock import KeyedDock
from .keys import is_plain
from .parts import embolden
from .report_area import ReportArea

OBJECT_NAME = "KmzbVerificationDock"
MINUTE_MS = 60_000
TYPING_PAUSE_MS = 800
SHOW_KEY = "S"
SHIFT = "Shift+"
MINIMUM_WIDTH_PX = 340


class ListState(Enum):
    """What stands where the list is."""

    ROWS = "rows"
    LOADING = "loading"
    EMPTY = "empty"
    ERROR = "error"


class VerificationDock(KeyedDock):
    """Draws and announces; the controllers decide. Everything in it can be reached by keys."""

    connect_requested = pyqtSignal()
    filter_edited = pyqtSignal(object)  # QueueFilter without its queue
    queue_chosen = pyqtSignal(str)
    reload_requested = pyqtSignal()
    report_chosen = pyqtSignal(int)
    act_chosen = pyqtSignal(str, bool)  # act, with a note
    act_key_pressed = pyqtSignal(str, bool)  # the act's key, with a note
    undo_requested = pyqtSignal()
    show_requested = pyqtSignal()
    minute_passed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "KMZB – verification"), OBJECT_NAME, parent)
        self.form = uic.loadUi(paths.form("verification_dock"), QWidget(self))
        self.setWidget(self.form)
        self.form.setMinimumWidth(MINIMUM_WIDTH_PX)
        self.tabs, self.table, self.panel, self.act_line = (
            self.form.tabs,
            self.form.table,
            self.form.panel,
            self.form.act_line,
        )
        ReportArea(self.panel, self.form.splitter)
        self.filters = FilterBar(self.form, self)
        self.act_keys: FrozenSet[str] = frozenset()
        self.undo_key = ""
        self.section_keys: Dict[str, Callable[[], Any]] = {}  # of the sections of the panel, while the focus is in the dock
        self.loop_keys: Dict[str, Callable[[], Any]] = {}  # of the sections, too, but also while the focus is on the map
        self.bars: List[DecisionBar] = []  # what the sections ask
        self._dress()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)

    def _dress(self) -> None:
        form = self.form
        embolden(form.disconnected_title, 1.25)
        form.connect_progress.hide()
        for bar in (form.list_progress, form.connect_progress):
            bar.setFixedHeight(3)
        policy = form.list_progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        form.list_progress.setSizePolicy(policy)
        form.list_progress.hide()
        form.reload_button.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        form.splitter.setStretchFactor(0, 4)
        form.splitter.setStretchFactor(1, 5)
        form.splitter.setSizes([400, 440])
        form.table.setToolTip("")
        form.table.setAccessibleDescription(
            translate("KmzbPlugin", "J and K go to the next and previous report, Enter to its details, F5 reads again.")
        )

    def _connect(self) -> None:
        form = self.form
        form.connect_button.clicked.connect(lambda checked=False: self.connect_requested.emit())
        form.notice_button.clicked.connect(self._on_notice_button)
        form.reload_button.clicked.connect(lambda checked=False: self.reload_requested.emit())
        self.filters.edited.connect(self.filter_edited)
        self.tabs.queue_chosen.connect(self.queue_chosen)
        self.table.report_chosen.connect(self.report_chosen)
        self.table.report_activated.connect(lambda report_id: self.show_requested.emit())
        self.panel.act_chosen.connect(self.act_chosen)
        self.panel.undo_requested.connect(self.undo_requested)
        self.panel.show_requested.connect(self.show_requested)
        self.act_line.undo_requested.connect(self.undo_requested)

    # Session

    def show_disconnected(self, text: str = "") -> None:
        """Nothing to show before somebody connects; ``text`` says what failed."""
        form = self.form
        form.disconnected_title.setText(translate("KmzbPlugin", "Not connected"))
        form.disconnected_label.setText(
            text or translate("KmzbPlugin", "Connect with your own account to see the reports of your unit.")
        )
        form.connect_button.setEnabled(True)
        form.connect_progress.hide()
        form.session_pages.setCurrentWidget(form.page_disconnected)

    def show_connecting(self, text: str = "") -> None:
        """The login is under way."""
        form = self.form
        form.disconnected_title.setText(translate("KmzbPlugin", "Connecting…"))
        form.disconnected_label.setText(text)
        form.connect_button.setEnabled(False)
        form.connect_progress.show()
        form.session_pages.setCurrentWidget(form.page_disconnected)

    def show_online(self) -> None:
        """At work."""
        self.form.session_banner.clear()
        self.panel.set_allowed(True)
        self.form.session_pages.setCurrentWidget(self.form.page_work)

    def show_offline(self, text: str, since: Optional[datetime]) -> None:
        """The connection is gone; what is shown stays and is said to be old."""
        lost = text or translate("KmzbPlugin", "The connection to the central database was lost.")
        if since is not None:
            lost += " " + translate("KmzbPlugin", "You see the state of {time}.").format(time=clock(since))
        offer = (translate("KmzbPlugin", "Connect…"), self.connect_requested.emit)
        self.form.session_banner.say(Kind.WARNING, lost, (offer,))
        self.panel.set_allowed(False)
        self.form.session_pages.setCurrentWidget(self.form.page_work)

    # List

    def show_list(self, state: ListState, text: str = "") -> None:
        """The rows, or a sentence in their place with the one thing that can be done about it."""
        form = self.form
        form.list_progress.setVisible(state is ListState.LOADING)
        if state is ListState.ROWS or (state is ListState.LOADING and not text):
            form.list_pages.setCurrentWidget(self.table)
            return
        form.notice_label.setText(text)
        narrowed = not form.reset_button.isHidden()
        form.notice_button.setVisible(state is ListState.ERROR or (state is ListState.EMPTY and narrowed))
        form.notice_button.setText(
            translate("KmzbPlugin", "Tr&y again") if state is ListState.ERROR else translate("KmzbPlugin", "R&eset filters")
        )
        form.notice_button.setProperty("state", state.value)
        had_focus = self.table.hasFocus()
        form.list_pages.setCurrentWidget(form.page_notice)
        if had_focus:
            self.tabs.setFocus()  # keys must not fall into the search field

    def _on_notice_button(self) -> None:
        if self.form.notice_button.property("state") == ListState.ERROR.value:
            self.reload_requested.emit()
        else:
            self.filters.reset()

    def set_map_extent(self, extent_2180: Extent) -> None:
        """What the map shows, (xmin, ymin, xmax, ymax) in metres of EPSG:2180."""
        self.filters.set_map_extent(extent_2180)

    def focus_list(self) -> None:
        """Where the keys of the loop work."""
        target = self.table if self.form.list_pages.currentWidget() is self.table else self.tabs
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return(self) -> None:
        """From the search to what was found, from the list to the details."""
        if self.form.search_edit.hasFocus():
            self.focus_list()
        else:
            self.panel.focus()

    def _on_minute(self) -> None:
        self.table.reports.tick()
        self.panel.tick(self.table.reports.now)
        self.minute_passed.emit()

    # Keys

    def share_keys_with(self, widget: QWidget) -> None:
        """The keys of the loop work while ``widget`` (the map) has the focus, too."""
        self.keys.watch(widget)

    def close_down(self) -> None:
        """Undo what reaches outside the dock."""
        self._minute.stop()
        self.keys.unwatch()

    def let_typing_end(self) -> None:
        """The field into which somebody types has gone: letters mean nothing until a pause shows that it was noticed."""
        self._typing.start()

    def set_act_keys(self, keys: FrozenSet[str], undo_key: str) -> None:
        """The keys of the rule tables. Each is ours in every status, so that none means something else now and then."""
        self.act_keys = keys - {undo_key}
        self.undo_key = undo_key

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        if not self.isVisible() or self.form.session_pages.currentWidget() is not self.form.page_work:
            return None
        bar = next((asked for asked in (self.panel.decision_bar, *self.bars) if asked.is_open), None)
        if bar is not None:
            return self._bar_meaning(name, bar)
        if self._typing.isActive() and is_plain(name):
            return self._typing.start
        walking = {"J": lambda: self.table.go(1), "K": lambda: self.table.go(-1)}
        if name in walking:
            return walking[name]
        if name == self.undo_key:
            return self.undo_requested.emit
        plain = name[len(SHIFT) :] if name.startswith(SHIFT) else name
        if plain in self.act_keys and self.panel.report is not None:
            return lambda: self.act_key_pressed.emit(plain, name.startswith(SHIFT))
        if name in self.loop_keys and self.panel.report is not None:
            return self.loop_keys[name]
        return self._inside_meaning(name) if inside else None

    def _bar_meaning(self, name: str, bar: DecisionBar) -> Optional[Callable[[], Any]]:
        """While something is asked, letters do nothing: no other act may start by a slip."""
        if name == "Return":
            return _click_focused() or cast(Callable[[], Any], bar.submit)
        if name == "Esc":
            return cast(Callable[[], Any], bar.abandon)
        if len(name) == 1 and name.isdigit():
            return lambda: bar.choose(int(name))
        return (lambda: None) if is_plain(name) else None

    def _inside_meaning(self, name: str) -> Optional[Callable[[], Any]]:
        """Keys that belong to QGIS when the focus is on the map."""
        keys: Dict[str, Callable[[], Any]] = {
            "Return": _click_focused() or self._on_return,
            "Esc": self.focus_list,
            "F5": self.reload_requested.emit,
            "Ctrl+F": self.filters.focus_search,
            SHOW_KEY: self.show_requested.emit,
        }
        if name.startswith("Ctrl+") and name[5:].isdigit():
            position = int(name[5:]) - 1
            return (lambda: self.tabs.choose(position)) if 0 <= position < self.tabs.count() else None
        return keys.get(name) or self.section_keys.get(name)


def _click_focused() -> Optional[Callable[[], Any]]:
    """Enter on a button that has the focus presses that button."""
    button = QgsApplication.focusWidget()
    return cast(Callable[[], Any], button.click) if isinstance(button, (QPushButton, QToolButton)) else None
