"""Trying the rules with a report that does not exist."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ...core.model import Catalogue
from ...core.routing import RoutingQuestion, RuleBook, point_of
from ...i18n import language, translate
from ..models import texts


class TryBox(QGroupBox):
    """``asked`` carries a RoutingQuestion; ``pick_requested`` asks for a click on the map."""

    asked = pyqtSignal(object)
    pick_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "Try it out"), parent)
        self.point_edit = QLineEdit(self)
        self.point_edit.setPlaceholderText(translate("KmzbPlugin", "x y in EPSG:2180, in metres"))
        self.pick_button = QPushButton(translate("KmzbPlugin", "On the &map…"), self)
        self.category_combo, self.pillar_combo = QComboBox(self), QComboBox(self)
        self.time_edit = QDateTimeEdit(QDateTime.currentDateTime(), self)
        self.time_edit.setLocale(texts.locale())
        self.time_edit.setDisplayFormat(texts.locale().dateTimeFormat(QLocale.FormatType.ShortFormat))
        self.time_edit.setCalendarPopup(True)
        self.try_button = QPushButton(translate("KmzbPlugin", "&Try"), self)
        self.result_label = QLabel(self)
        self.result_label.setTextFormat(Qt.TextFormat.PlainText)
        self.result_label.setWordWrap(True)
        self.result_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result_label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.result_label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.point_edit, 1)
        row.addWidget(self.pick_button)
        place.setFocusProxy(self.point_edit)
        form = QFormLayout(self)
        form.setVerticalSpacing(4)
        for text, field in (
            (translate("KmzbPlugin", "&Place"), place),
            (translate("KmzbPlugin", "Categor&y"), self.category_combo),
            (translate("KmzbPlugin", "Sou&rce"), self.pillar_combo),
            (translate("KmzbPlugin", "T&ime"), self.time_edit),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.try_button)
        form.addRow(self.result_label)
        for combo in (self.category_combo, self.pillar_combo):
            combo.setMinimumContentsLength(14)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for button in (self.try_button, self.pick_button):
            button.setAutoDefault(False)
        self.try_button.clicked.connect(lambda checked=False: self.ask())
        self.pick_button.clicked.connect(lambda checked=False: self.pick_requested.emit())
        self.point_edit.returnPressed.connect(self.ask)

    def set_choices(self, catalogue: Catalogue, book: RuleBook) -> None:
        """What can be asked about; what was chosen stays."""
        for combo, entries in ((self.category_combo, catalogue.categories), (self.pillar_combo, book.pillars)):
            chosen = combo.currentData() or "citizens"
            combo.clear()
            for entry in entries:
                combo.addItem(entry.name(language()), entry.code)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def take_point(self, x: float, y: float) -> None:
        """A place was clicked on the map: ask at once."""
        self.point_edit.setText(f"{x:.0f} {y:.0f}")
        self.ask()

    def ask(self) -> None:
        """Announce the question, or say what lacks."""
        point = point_of(self.point_edit.text())
        if point is None or self.category_combo.currentData() is None:
            self.say(translate("KmzbPlugin", "Give a place: click on the map, or type x and y in metres."))
            self.point_edit.setFocus()
            return
        moment = datetime.fromtimestamp(self.time_edit.dateTime().toMSecsSinceEpoch() / 1000, UTC)
        self.asked.emit(
            RoutingQuestion(*point, self.category_combo.currentData(), self.pillar_combo.currentData() or "citizens", moment)
        )

    def say(self, text: str) -> None:
        """The answer, or why there is none."""
        self.result_label.setText(text)
