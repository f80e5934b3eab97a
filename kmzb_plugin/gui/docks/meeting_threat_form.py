"""One threat raised at a meeting: what, how many people, where, and the reports of the same thing."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidgetItem, QWidget

from ... import paths
from ...core.client_ids import new_client_id
from ...core.meetings import DESCRIPTION_LENGTH, SAVE_THREAT, RaisedThreat, ThreatDraft, changed_fields, threat_draft_of
from ...core.model import Catalogue
from ...i18n import language, translate
from ..models import meeting_texts, texts
from .banner import Banner
from .meeting_parts import announce, count_in, dress_count, dress_head, enable, show_count

_DESCRIPTION_LINES = 5
_REPORT_LINES = 3


class MeetingThreatForm(QWidget):
    """Draws and announces; the controller decides."""

    back_requested = pyqtSignal()
    save_requested = pyqtSignal()
    discard_requested = pyqtSignal()
    draw_requested = pyqtSignal(str)  # point, line, polygon
    show_requested = pyqtSignal()
    link_requested = pyqtSignal(int)  # report
    unlink_requested = pyqtSignal(int)
    pick_report_requested = pyqtSignal()

    banner: Banner

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        uic.loadUi(paths.form("meeting_threat_form"), self)
        self._base: Optional[ThreatDraft] = None
        self._threat: Optional[RaisedThreat] = None
        self._wkb: Optional[bytes] = None
        self._may: Dict[str, bool] = {}
        self._busy = False
        self._dress()
        self._connect()

    def _dress(self) -> None:
        dress_head(self)
        dress_count(self.people)
        line = self.fontMetrics().height() + 4
        self.description.setMinimumHeight(line * _DESCRIPTION_LINES)
        self.description.setPlaceholderText(
            translate("KmzbPlugin", "What people said. Write no names: only their number is kept.")
        )
        self.reports.setFixedHeight(line * _REPORT_LINES)

    def _connect(self) -> None:
        announce((
            (self.back_button, self.back_requested), (self.save_button, self.save_requested),
            (self.discard_button, self.discard_requested), (self.show_button, self.show_requested),
            (self.pick_report_button, self.pick_report_requested),
        ))  # fmt: skip
        for button, kind in ((self.point_button, "point"), (self.line_button, "line"), (self.area_button, "polygon")):
            announce(((button, self.draw_requested),), kind)
        self.no_place_button.clicked.connect(lambda checked=False: self.set_shape(None))
        for signal in (self.category.currentTextChanged, self.people.valueChanged, self.description.textChanged,
                       self.report_edit.textChanged, self.reports.currentRowChanged):  # fmt: skip
            signal.connect(lambda *changed: self._enable())
        self.link_button.clicked.connect(lambda checked=False: self._link())
        self.report_edit.returnPressed.connect(self._link)
        self.unlink_button.clicked.connect(lambda checked=False: self._unlink())

    # What it shows

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the categories."""
        chosen = self.category.chosen
        self.category.clear()
        for category in catalogue.categories:
            self.category.addItem(category.name(language()), category.code)
        self._choose(chosen)

    def allow(self, may: Dict[str, bool]) -> None:
        """What can be done now, by duty."""
        self._may = may
        self._enable()

    def set_busy(self, busy: bool) -> None:
        """Something is being sent."""
        self._busy = busy
        self._enable()

    def show_draft(self, draft: ThreatDraft, threat: Optional[RaisedThreat]) -> None:
        """A threat that is not written down yet, or one with what somebody has typed."""
        self._threat = threat
        self._base = draft if threat is None else threat_draft_of(threat)
        self.fill(draft)
        if threat is None:
            self.title_label.setText(translate("KmzbPlugin", "New threat"))
            self.unit_label.setText(translate("KmzbPlugin", "by the place on the map"))
        else:
            self.title_label.setText(translate("KmzbPlugin", "Threat no. {number}").format(number=threat.id))
            self.unit_label.setText(texts.DOT.join(part for part in (threat.unit_name, threat.beat_name) if part))
        self.show_reports(threat)

    def show_reports(self, threat: Optional[RaisedThreat]) -> None:
        """The reports linked to the threat."""
        self.reports.clear()
        for number in threat.reports if threat is not None else ():
            item = QListWidgetItem(translate("KmzbPlugin", "Report no. {number}").format(number=number))
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.reports.addItem(item)
        self.reports.setCurrentRow(0)
        self._enable()

    def fill(self, draft: ThreatDraft) -> None:
        """Put a draft into the fields."""
        self._choose(draft.category)
        show_count(self.people, draft.people)
        if self.description.toPlainText() != draft.description:
            self.description.setPlainText(draft.description)
        self.set_shape(draft.wkb_2180)

    def set_shape(self, wkb: Optional[bytes]) -> None:
        """Where the threat is, WKB in EPSG:2180; ``None``: nobody named a place."""
        self._wkb = wkb
        self.place_label.setText(meeting_texts.shape_name(wkb))
        self._enable()

    def set_report(self, number: int) -> None:
        """A report that was picked on the map."""
        self.report_edit.setText(str(number))

    # What it says

    @property
    def base(self) -> Optional[ThreatDraft]:
        """What the fields were filled with."""
        return self._base

    @property
    def threat(self) -> Optional[RaisedThreat]:
        """The threat on show, ``None`` for a new one."""
        return self._threat

    @property
    def wkb(self) -> Optional[bytes]:
        """Where the threat is, as the form says it now."""
        return self._wkb

    def draft(self) -> ThreatDraft:
        """What stands in the fields, as an act of its own."""
        base = self._base
        return ThreatDraft(
            base.threat_id if base else None, base.expected_version if base else 0, new_client_id(),
            base.meeting_id if base else 0, self.category.chosen or "", self.description.toPlainText(),
            count_in(self.people), self._wkb,
        )  # fmt: skip

    @property
    def is_dirty(self) -> bool:
        """Something was typed or drawn that the register does not know."""
        return self._base is not None and bool(changed_fields(self.draft(), self._base))

    # Inside

    def _choose(self, code: Any) -> None:
        row = self.category.findData(code) if code else -1
        if row >= 0:
            self.category.setCurrentIndex(row)
        else:
            self.category.start(translate("KmzbPlugin", "Type a part of its name"))

    def _number(self) -> Optional[int]:
        text = self.report_edit.text().strip()
        return int(text) if text.isascii() and text.isdigit() else None

    def _link(self) -> None:
        number = self._number()
        if number is not None and self.link_button.isEnabled():
            self.link_requested.emit(number)

    def _unlink(self) -> None:
        item = self.reports.currentItem()
        if item is not None:
            self.unlink_requested.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _enable(self) -> None:
        may, free, stands = self._may.get(SAVE_THREAT, False), not self._busy, self._threat is not None
        length = len(self.description.toPlainText().strip())
        too_long = length > DESCRIPTION_LENGTH
        self.length_label.setText(
            translate("KmzbPlugin", "{count} of {most} characters: shorten the description.").format(
                count=texts.number(length), most=texts.number(DESCRIPTION_LENGTH)
            )
            if too_long
            else ""
        )
        self.length_label.setVisible(too_long)
        for field in (self.category, self.people):
            field.setEnabled(may)
        self.description.setReadOnly(not may)
        dirty = self.is_dirty
        enable((
            (self.save_button, may and free and bool(self.category.chosen) and not too_long and (dirty or not stands)),
            (self.discard_button, dirty and free), (self.show_button, self._wkb is not None),
            (self.point_button, may), (self.line_button, may), (self.area_button, may),
            (self.no_place_button, may and self._wkb is not None), (self.report_edit, may and stands),
            (self.link_button, may and stands and free and self._number() is not None), (self.pick_report_button, may and stands),
            (self.unlink_button, may and stands and free and self.reports.currentItem() is not None),
        ))  # fmt: skip
