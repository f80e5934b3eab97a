"""Who answers for a place, on a small card: unit, beat, officer, and how to reach them."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.places import Answer, Contact, FoundPlace, Officer
from ...i18n import translate
from ..models import contacts

NARROWEST_PX, LOWEST_PX = 360, 300
MARGIN_PX = 12
WARNING_STYLE = "QLabel { background: #fff3cd; color: #5c4300; border: 1px solid #d8b54a; padding: 6px; }"


class ContactCard(QDialog):
    """Never modal; Esc closes it. All texts are shown as they are, never as markup."""

    closed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("kmzb_contact_card")
        self.setModal(False)
        self.setMinimumSize(NARROWEST_PX, LOWEST_PX)
        self.setWindowTitle(translate("KmzbPlugin", "Who answers for this place?"))
        self._phone: Optional[str] = None
        self._email: Optional[str] = None
        self._title = _label(self, bold=True, larger=3)
        self._subtitle = _label(self)
        self._warning = _label(self)
        self._warning.setStyleSheet(WARNING_STYLE)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = QDialogButtonBox(self)
        self.copy_phone = self._button(translate("KmzbPlugin", "Copy &phone"))
        self.copy_email = self._button(translate("KmzbPlugin", "Copy &e-mail"))
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.copy_phone.clicked.connect(lambda: self._copy(self._phone))
        self.copy_email.clicked.connect(lambda: self._copy(self._email))
        self._buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for part in (self._title, self._subtitle, self._warning):
            layout.addWidget(part)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._buttons)
        self.resize(480, 500)

    @property
    def text(self) -> str:
        """Everything that is written on it, line by line (tests, screen readers)."""
        body = self._area.widget()
        labels = [self._title, self._subtitle, self._warning] + (body.findChildren(QLabel) if body else [])
        return "\n".join(label.text() for label in labels if label.text() and not label.isHidden())

    def show_loading(self, title: str) -> None:
        """The question is under way."""
        self._begin(title, translate("KmzbPlugin", "Asking the central database…"), None)
        self._finish()

    def show_problem(self, title: str, text: str) -> None:
        """There is no answer, and why."""
        self._begin(title, "", text)
        self._finish()

    def show_answer(self, title: str, subtitle: str, answer: Answer) -> None:
        """Who answers for a point."""
        self._begin(title, subtitle, contacts.warning_of(answer))
        self._officer(answer.officer)
        for number, unit in enumerate(answer.units):
            self._unit(unit, translate("KmzbPlugin", "Unit") if number == 0 else translate("KmzbPlugin", "Superior unit"))
        self._finish()

    def show_place(self, place: FoundPlace) -> None:
        """What the search itself knows: a unit or a beat."""
        self._begin(place.title, contacts.kind_and_where(place), None)
        self._officer(place.officer)
        if place.unit is not None:
            self._unit(place.unit, translate("KmzbPlugin", "Unit"))
        self._finish()

    def stand_beside(self, canvas: QWidget) -> None:
        """Open in the upper right corner of the map, where the middle stays in view."""
        corner = canvas.mapToGlobal(QPoint(canvas.width() - self.width() - MARGIN_PX, MARGIN_PX))
        self.move(corner)

    def done(self, result: int) -> None:
        """Esc and Close: put away, not destroyed."""
        super().done(result)
        self.closed.emit()

    def _button(self, text: str) -> QPushButton:
        button: QPushButton = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def _begin(self, title: str, subtitle: str, warning: Optional[str]) -> None:
        self._phone = self._email = None
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._warning.setText("⚠ " + warning if warning else "")
        self._warning.setVisible(bool(warning))
        body = QWidget()
        self._form = QFormLayout(body)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._area.setWidget(body)

    def _finish(self) -> None:
        self.copy_phone.setEnabled(self._phone is not None)
        self.copy_email.setEnabled(self._email is not None)
        self.copy_phone.setToolTip(self._phone or translate("KmzbPlugin", "No phone number is known."))
        self.copy_email.setToolTip(self._email or translate("KmzbPlugin", "No e-mail address is known."))

    def _officer(self, officer: Optional[Officer]) -> None:
        self._heading(translate("KmzbPlugin", "Officer of the beat"))
        if officer is None:
            self._form.addRow(self._plain(translate("KmzbPlugin", "No beat is known for this place.")))
            return
        self._line(translate("KmzbPlugin", "Beat"), officer.beat)
        self._line(translate("KmzbPlugin", "Officer"), officer.name)
        self._reach(officer.phone, officer.email)

    def _unit(self, unit: Contact, heading: str) -> None:
        self._heading(heading)
        self._form.addRow(self._plain(unit.name, bold=True))
        self._line(translate("KmzbPlugin", "Address"), unit.address)
        if unit.distance_m is not None:
            self._line(translate("KmzbPlugin", "Distance"), contacts.distance(unit.distance_m))
        self._reach(unit.phone, unit.email)

    def _reach(self, phone: Optional[str], email: Optional[str]) -> None:
        self._phone, self._email = self._phone or phone, self._email or email
        self._line(translate("KmzbPlugin", "Phone"), phone, can_copy=True)
        self._line(translate("KmzbPlugin", "E-mail"), email, can_copy=True)

    def _heading(self, text: str) -> None:
        label = self._plain(text)
        label.setStyleSheet("QLabel { margin-top: 8px; padding-bottom: 2px; border-bottom: 1px solid palette(mid); }")
        self._form.addRow(label)

    def _line(self, name: str, value: Optional[str], can_copy: bool = False) -> None:
        if not value:
            return
        shown = self._plain(value)
        if not can_copy:
            self._form.addRow(name, shown)
            return
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        button = QToolButton(row)
        button.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = translate("KmzbPlugin", "Copy {text}").replace("{text}", value)
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.clicked.connect(lambda checked=False, value=value: self._copy(value))
        layout.addWidget(shown)
        layout.addWidget(button)
        layout.addStretch(1)
        self._form.addRow(name, row)

    def _plain(self, text: str, bold: bool = False) -> QLabel:
        label = _label(self, bold=bold)
        label.setText(text)
        return label

    @staticmethod
    def _copy(text: Optional[str]) -> None:
        if text:
            QgsApplication.clipboard().setText(text)


def _label(parent: QWidget, bold: bool = False, larger: int = 0) -> QLabel:
    """A line of text that can be selected and is never taken for markup."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    font = QFont(label.font())
    font.setBold(bold)
    font.setPointSize(font.pointSize() + larger)
    label.setFont(font)
    return label
