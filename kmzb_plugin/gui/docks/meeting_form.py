"""One meeting: its form, the threats raised there and the minutes."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QListWidgetItem, QTreeWidgetItem, QWidget

from ... import paths
from ...core.client_ids import new_client_id
from ...core.meetings import (
    SAVE_MEETING,
    SAVE_THREAT,
    WITHDRAW_MEETING,
    WITHDRAW_THREAT,
    Kind,
    Meeting,
    MeetingDetail,
    MeetingDraft,
    MeetingRules,
    MinutesFile,
    RaisedThreat,
    changed_fields,
    draft_of,
)
from ...core.model import Catalogue
from ...i18n import language, translate
from ..models import meeting_texts, texts
from .banner import Banner
from .meeting_parts import announce, count_in, dress_count, dress_head, enable, show_count
from .meeting_register import day_of, held

_LIST_LINES = 5
_PROGRESS_PX = 3


class MeetingForm(QWidget):
    """Draws and announces; the controller decides. ``draft`` is what the fields say now."""

    back_requested = pyqtSignal()
    save_requested = pyqtSignal()
    discard_requested = pyqtSignal()
    withdraw_requested = pyqtSignal()
    pick_requested = pyqtSignal()
    show_requested = pyqtSignal()
    threat_requested = pyqtSignal(int)
    new_threat_requested = pyqtSignal(str)  # point, line, polygon, or "" without a place
    show_threat_requested = pyqtSignal(int)
    withdraw_threat_requested = pyqtSignal(int)
    add_file_requested = pyqtSignal()
    open_file_requested = pyqtSignal(object)  # MinutesFile
    save_file_requested = pyqtSignal(object)
    remove_file_requested = pyqtSignal(object)
    edited = pyqtSignal()

    banner: Banner

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        uic.loadUi(paths.form("meeting_form"), self)
        self._base: Optional[MeetingDraft] = None  # what the fields were filled with
        self._detail: Optional[MeetingDetail] = None
        self._point: Tuple[Optional[float], Optional[float]] = (None, None)
        self._quality = "none"
        self._may: Dict[str, bool] = {}
        self._busy = False
        self._silent = False
        self._dress()
        self._connect()

    def _dress(self) -> None:
        dress_head(self)
        self.progress.setFixedHeight(_PROGRESS_PX)
        self.progress.hide()
        self.held_on.setCalendarPopup(True)
        self.held_on.setAllowNull(False)
        self.held_on.setDisplayFormat(texts.day_format())
        self.held_at.setAllowNull(True)
        self.held_at.setNullRepresentation(translate("KmzbPlugin", "unknown"))
        self.held_at.setDisplayFormat("HH:mm")
        dress_count(self.participants)
        for combo in (self.kind, self.organiser_kind):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
        line = self.fontMetrics().height() + 6
        self.threats.setHeaderLabels(
            [translate("KmzbPlugin", "Category"), translate("KmzbPlugin", "People"), translate("KmzbPlugin", "On the map")]
        )
        self.threats.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.threats.setFixedHeight(line * (_LIST_LINES + 1))
        header = self.threats.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.files.setFixedHeight(line * 3)

    def _connect(self) -> None:
        for _field, signal in self._fields():
            signal.connect(lambda *changed: self._on_edited())
        announce((
            (self.back_button, self.back_requested), (self.save_button, self.save_requested),
            (self.discard_button, self.discard_requested), (self.withdraw_button, self.withdraw_requested),
            (self.pick_button, self.pick_requested), (self.show_button, self.show_requested),
            (self.add_file_button, self.add_file_requested),
        ))  # fmt: skip
        self.forget_button.clicked.connect(lambda checked=False: self.set_point(None, None))
        for button, kind in (
            (self.add_point_button, "point"), (self.add_line_button, "line"), (self.add_area_button, "polygon"),
            (self.add_button, ""),
        ):  # fmt: skip
            announce(((button, self.new_threat_requested),), kind)
        self._on_threat(self.edit_button, self.threat_requested.emit)
        self._on_threat(self.show_threat_button, self.show_threat_requested.emit)
        self._on_threat(self.withdraw_threat_button, self.withdraw_threat_requested.emit)
        self.threats.itemActivated.connect(lambda item, column: self.threat_requested.emit(_data(item)))
        self.threats.currentItemChanged.connect(lambda *changed: self._enable())
        self._on_file(self.open_file_button, self.open_file_requested.emit)
        self._on_file(self.save_file_button, self.save_file_requested.emit)
        self._on_file(self.remove_file_button, self.remove_file_requested.emit)
        self.files.itemActivated.connect(lambda item: self._with_file(self.open_file_requested.emit))
        self.files.currentItemChanged.connect(lambda *changed: self._enable())

    def _fields(self) -> Tuple[Tuple[QWidget, Any], ...]:
        return (
            (self.held_on, self.held_on.dateChanged), (self.held_at, self.held_at.timeChanged),
            (self.kind, self.kind.currentIndexChanged), (self.place, self.place.textChanged),
            (self.organiser_kind, self.organiser_kind.currentIndexChanged), (self.organiser, self.organiser.textChanged),
            (self.participants, self.participants.valueChanged),
        )  # fmt: skip

    def _on_threat(self, button: Any, act: Callable[[int], None]) -> None:
        button.clicked.connect(lambda checked=False: self._with_threat(act))

    def _with_threat(self, act: Callable[[int], None]) -> None:
        if self.current_threat is not None:
            act(self.current_threat)

    def _on_file(self, button: Any, act: Callable[[object], None]) -> None:
        button.clicked.connect(lambda checked=False: self._with_file(act))

    def _with_file(self, act: Callable[[object], None]) -> None:
        item = self.files.currentItem()
        if item is not None:
            act(item.data(Qt.ItemDataRole.UserRole))

    # What it shows

    def set_rules(self, rules: MeetingRules) -> None:
        """Offer kinds of meetings and organisers."""
        self._silent = True
        for combo, kinds in ((self.kind, rules.kinds), (self.organiser_kind, rules.organiser_kinds)):
            _offer(combo, kinds)
        self._silent = False

    def allow(self, may: Dict[str, bool]) -> None:
        """What can be done now, by duty; nothing can while there is no connection."""
        self._may = may
        self._enable()

    def set_busy(self, busy: bool) -> None:
        """Something is being sent or read; what is typed stays."""
        self._busy = busy
        self.progress.setVisible(busy)
        self._enable()

    def show_new(self, draft: MeetingDraft) -> None:
        """An empty form."""
        self._detail, self._base = None, draft
        self.fill(draft, "none")
        self._show_lists(MeetingDetail(_nobody(draft)), Catalogue())
        self.title_label.setText(translate("KmzbPlugin", "New meeting"))
        self.unit_label.setText(translate("KmzbPlugin", "by the place on the map"))
        self._enable()

    def show_detail(self, detail: MeetingDetail, catalogue: Catalogue, *, keep_typed: bool = False) -> None:
        """A meeting of the register; with ``keep_typed`` only its threats and minutes are taken over."""
        self._detail = detail
        meeting = detail.meeting
        if not keep_typed:
            self._base = draft_of(meeting)
            self.fill(self._base, meeting.position_quality)
        self._show_lists(detail, catalogue)
        number = translate("KmzbPlugin", "Meeting no. {number}").format(number=meeting.id)
        self.title_label.setText(number + texts.DOT + held(meeting.held_on, meeting.place))
        self.unit_label.setText(texts.DOT.join(part for part in (meeting.unit_name, meeting.beat_name) if part))
        self._enable()

    def fill(self, draft: MeetingDraft, quality: str) -> None:
        """Put a draft into the fields."""
        self._silent = True
        day, hour = draft.held_on, draft.held_at
        if day is not None:
            self.held_on.setDate(QDate(day.year, day.month, day.day))
        if hour is None:
            self.held_at.clear()
        else:
            self.held_at.setTime(QTime(hour.hour, hour.minute))
        for combo, code in ((self.kind, draft.kind), (self.organiser_kind, draft.organiser_kind)):
            combo.setCurrentIndex(combo.findData(code))
        if self.place.text() != draft.place:
            self.place.setText(draft.place)
            self.place.setCursorPosition(0)
        if self.organiser.text() != draft.organiser:
            self.organiser.setText(draft.organiser)
            self.organiser.setCursorPosition(0)
        show_count(self.participants, draft.participants)
        self._point, self._quality = (draft.x, draft.y), quality
        self._show_point()
        self._silent = False
        self._on_edited()

    def set_point(self, x: Optional[float], y: Optional[float]) -> None:
        """The place on the map, in EPSG:2180; ``None``: not on the map."""
        self._point, self._quality = (x, y), "none" if x is None else "exact"
        self._show_point()
        self._on_edited()

    def focus_field(self, name: str) -> None:
        """Go to a field that needs the user."""
        getattr(self, name).setFocus(Qt.FocusReason.OtherFocusReason)

    # What it says

    @property
    def base(self) -> Optional[MeetingDraft]:
        """What the fields were filled with, ``None`` before anything was shown."""
        return self._base

    @property
    def detail(self) -> Optional[MeetingDetail]:
        """The meeting on show, ``None`` for a new one."""
        return self._detail

    def draft(self) -> MeetingDraft:
        """What stands in the fields, as an act of its own."""
        base = self._base
        hour = None if self.held_at.isNull() else self.held_at.time()
        return MeetingDraft(
            base.meeting_id if base else None, base.expected_version if base else 0, new_client_id(), day_of(self.held_on),
            None if hour is None else time(hour.hour(), hour.minute()), self.place.text(), base.teryt if base else None,
            self.kind.currentData() or "", self.organiser.text(), self.organiser_kind.currentData() or "",
            count_in(self.participants), *self._point,
        )  # fmt: skip

    @property
    def is_dirty(self) -> bool:
        """Something was typed that the register does not know."""
        return self._base is not None and bool(changed_fields(self.draft(), self._base))

    @property
    def current_threat(self) -> Optional[int]:
        """The selected threat."""
        item = self.threats.currentItem()
        return _data(item) if item is not None else None

    # Inside

    def _on_edited(self) -> None:
        if not self._silent:
            self._enable()
            self.edited.emit()

    def _show_point(self) -> None:
        x, y = self._point
        if x is None or y is None:
            self.position_label.setText(translate("KmzbPlugin", "not marked"))
        else:
            self.position_label.setText(texts.position_quality(self._quality))

    def _show_lists(self, detail: MeetingDetail, catalogue: Catalogue) -> None:
        current = self.current_threat
        self.threats.clear()
        for threat in detail.threats:
            item = _threat_item(threat, catalogue)
            self.threats.addTopLevelItem(item)
            if threat.id == current or self.threats.currentItem() is None:
                self.threats.setCurrentItem(item)
        title = translate("KmzbPlugin", "Threats raised")
        self.threats_box.setTitle(f"{title} ({len(detail.threats)})" if detail.threats else title)
        self.files.clear()
        for entry in detail.files:
            self.files.addItem(_file_item(entry))
        self.files.setCurrentRow(0)
        is_new = self._detail is None
        self.files_box.setVisible(not is_new)
        for part in (self.threats, self.add_label, self.add_point_button, self.add_line_button, self.add_area_button,
                     self.add_button, self.edit_button, self.show_threat_button, self.withdraw_threat_button):  # fmt: skip
            part.setVisible(not is_new)
        self.threats_hint.setVisible(is_new or not detail.threats)
        self.threats_hint.setText(
            translate("KmzbPlugin", "Save the meeting first; then add what was raised there.")
            if is_new
            else translate("KmzbPlugin", "Nothing yet. Choose how to draw the place of a threat.")
        )

    def _enable(self) -> None:
        stands = self._detail is not None
        may_save, may_threat = self._may.get(SAVE_MEETING, False), self._may.get(SAVE_THREAT, False)
        free, dirty, threat = not self._busy, self.is_dirty, self.current_threat is not None
        for field, _signal in self._fields():
            field.setEnabled(may_save)
        file_chosen = self.files.currentItem() is not None
        enable((
            (self.save_button, may_save and free and (dirty or not stands)), (self.discard_button, dirty and free),
            (self.withdraw_button, stands and free and self._may.get(WITHDRAW_MEETING, False)),
            (self.pick_button, may_save), (self.forget_button, may_save and self._point[0] is not None),
            (self.show_button, self._point[0] is not None),
            (self.add_point_button, stands and may_threat and free), (self.add_line_button, stands and may_threat and free),
            (self.add_area_button, stands and may_threat and free), (self.add_button, stands and may_threat and free),
            (self.edit_button, threat), (self.show_threat_button, threat),
            (self.withdraw_threat_button, threat and free and self._may.get(WITHDRAW_THREAT, False)),
            (self.add_file_button, stands and may_save and free), (self.open_file_button, file_chosen),
            (self.save_file_button, file_chosen), (self.remove_file_button, file_chosen and may_save and free),
        ))  # fmt: skip


def _offer(combo: QComboBox, kinds: Tuple[Kind, ...]) -> None:
    """All kinds: one that is not valid any more must show in an old meeting."""
    chosen = combo.currentData()
    combo.clear()
    for kind in kinds:
        name = kind.name(language())
        combo.addItem(name if kind.is_valid else translate("KmzbPlugin", "{name} (no longer used)").format(name=name), kind.code)
    combo.setCurrentIndex(combo.findData(chosen))


def _nobody(draft: MeetingDraft) -> Meeting:
    """A meeting with nothing hanging on it."""
    today = datetime.now().astimezone().date()
    return Meeting(0, None, draft.held_on or today, None, "", None, "", None, "", None, 0, None, None, "none", 0, 0, 0, None, None)


def _threat_item(threat: RaisedThreat, catalogue: Catalogue) -> QTreeWidgetItem:
    people = texts.DASH if threat.people is None else texts.number(threat.people)
    name = catalogue.category(threat.category).name(language())
    item = QTreeWidgetItem([name, people, meeting_texts.shape_name(threat.wkb)])
    item.setData(0, Qt.ItemDataRole.UserRole, threat.id)
    lines: List[str] = [name, threat.description or "", threat.unit_name or ""]
    for column in range(3):
        item.setToolTip(column, texts.plain_tip(texts.DOT.join(line for line in lines if line)))
    item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter))
    return item


def _file_item(entry: MinutesFile) -> QListWidgetItem:
    item = QListWidgetItem(entry.name + texts.DOT + texts.file_size(entry.size_bytes))
    item.setData(Qt.ItemDataRole.UserRole, entry)
    item.setToolTip(texts.plain_tip(entry.name))
    return item


def _data(item: QTreeWidgetItem) -> int:
    return int(item.data(0, Qt.ItemDataRole.UserRole))
