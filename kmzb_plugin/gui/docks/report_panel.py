"""The panel of one report: what it is and where it stands, what can be done, and everything known of it."""

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ... import paths
from ...core import decisions
from ...core.deadlines import report_urgency
from ...core.model import Action, Catalogue, Report, ReportDetail
from ...i18n import language, translate
from ..models import texts
from . import signs
from .banner import Kind, Offer
from .flow_layout import FlowLayout
from .parts import embolden
from .report_details import breakable


class Chip(QWidget):
    """A small sign with a word."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._word = QLabel(self)
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(4)
        row.addWidget(self._sign)
        row.addWidget(self._word)

    @property
    def text(self) -> str:
        """The word."""
        return str(self._word.text())

    def show_value(self, icon: QIcon, text: str, colour: Optional[QColor] = None, bold: bool = False) -> None:
        """An empty text hides the chip."""
        self.setVisible(bool(text))
        self._sign.setVisible(not icon.isNull())
        self._sign.setPixmap(icon.pixmap(QSize(signs.SIGN_PX, signs.SIGN_PX)))
        self._word.setText(text)
        font = self._word.font()
        font.setBold(bold)
        self._word.setFont(font)
        palette = QPalette(self.palette())
        if colour is not None:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
        self._word.setPalette(palette)


class ReportPanel(QWidget):
    """Draws; decides nothing. Texts of reports are never interpreted as markup."""

    act_chosen = pyqtSignal(str, bool)  # act, with a note
    undo_requested = pyqtSignal()
    show_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        uic.loadUi(paths.form("report_panel"), self)
        self._invitation = self.nothing_label.text()
        self._report: Optional[Report] = None
        self._catalogue = Catalogue()
        self._buttons: Dict[str, QAbstractButton] = {}
        self._busy = False
        self._allowed = True
        self._section_asks = False
        self._status_chip, self._number_chip, self._deadline_chip = Chip(self), Chip(self), Chip(self)
        chips = FlowLayout(self.chips, spacing_px=2)
        for chip in (self._status_chip, self._number_chip, self._deadline_chip):
            chips.addWidget(chip)
        self.deciding_box.setLayout(FlowLayout(spacing_px=4))
        self.side_box.setLayout(FlowLayout(spacing_px=2))
        embolden(self.category_label, 1.1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click into the panel brings the keys with it
        self.show_button.setIcon(QgsApplication.getThemeIcon("/mActionZoomToSelected.svg"))
        self.show_button.clicked.connect(lambda checked=False: self.show_requested.emit())
        self.scroll.setMinimumHeight(self.fontMetrics().height())  # gives way before buttons and questions do

    def add_section(self, section: QWidget) -> None:
        """Put a widget above the details, after those put in before; it wraps at any width and shows texts as plain."""
        self.details.add_section(section)

    # What is shown

    @property
    def report(self) -> Optional[Report]:
        """The report on show."""
        return self._report

    def leave(self) -> None:
        """Another report comes: nothing that was said or asked about this one stays."""
        self._report = None
        self.fold()
        self.conflict_banner.clear()
        self.trouble_banner.clear()
        self.details.clear()
        self._show_buttons(())

    def show_nothing(self, text: str = "") -> None:
        """No report is on show; ``text`` says why, otherwise how to choose one."""
        self.nothing_label.setText(text or self._invitation)
        self._report = None
        self.pages.setCurrentWidget(self.page_nothing)

    def show_loading(self) -> None:
        """A report was chosen that the list does not know."""
        self.show_nothing(translate("KmzbPlugin", "Reading the report…"))

    def show_head(self, report: Report, catalogue: Catalogue, now: datetime) -> None:
        """What it is and where it stands; the details follow when they are there."""
        self._catalogue = catalogue
        self._report = report
        self._draw_head(now)
        self.pages.setCurrentWidget(self.page_report)

    def show_detail(self, detail: ReportDetail, catalogue: Catalogue, now: datetime) -> None:
        """Everything, and the buttons that the rules allow."""
        same = self._report is not None and self._report.id == detail.report.id
        at = self.scroll.verticalScrollBar().value() if same else 0
        self.show_head(detail.report, catalogue, now)
        self.details.show_detail(detail, catalogue)
        self._show_buttons(catalogue.actions_from(detail.report.status), detail.can_undo)
        self.scroll.verticalScrollBar().setValue(at)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self._report is not None:
            self._draw_head(now)

    def show_trouble(self, text: str, offers: Sequence[Offer] = (), kind: Kind = Kind.ERROR) -> None:
        """Something about this report went wrong; what is shown stays."""
        self.pages.setCurrentWidget(self.page_report if self._report is not None else self.page_nothing)
        self.trouble_banner.say(kind, text, offers)

    def show_conflict(self, text: str, offers: Sequence[Offer]) -> None:
        """A colleague was first: who, when, what."""
        self.conflict_banner.say(Kind.WARNING, text, offers)

    def _draw_head(self, now: datetime) -> None:
        report, catalogue = self._report, self._catalogue
        if report is None:
            return
        status = catalogue.status(report.status)
        icon = signs.category_icon(catalogue.category(report.category), status)
        self.category_sign.setPixmap(icon.pixmap(QSize(signs.SIGN_PX + 2, signs.SIGN_PX + 2)))
        self.category_label.setText(texts.category_name(report, catalogue))
        self._status_chip.show_value(signs.status_icon(status), status.name(language()), bold=True)
        number = translate("KmzbPlugin", "no. {number}").format(number=report.id)
        self._number_chip.show_value(QIcon(), number)
        urgency = report_urgency(report, now)
        self._deadline_chip.show_value(
            signs.urgency_icon(urgency, self.palette()),
            texts.deadline(report, now) if report.due_at else "",
            signs.urgency_colour(urgency, self.palette()),
        )
        self._deadline_chip.setToolTip(texts.moment(report.due_at))
        where = [report.beat_name or "", report.unit_name, texts.position_quality(report.position_quality)]
        # Isolated: a right-to-left mark in one name must not turn round the next.
        self.place_label.setText(breakable(texts.DOT.join(f"\u2068{part}\u2069" for part in where if part)))

    # Buttons

    def set_busy(self, busy: bool) -> None:
        """An act is under way: no second one meanwhile."""
        self._busy = busy
        self._enable()

    def set_allowed(self, allowed: bool) -> None:
        """Offline, nothing can be decided."""
        self._allowed = allowed
        self._enable()

    def _enable(self) -> None:
        enabled = self._allowed and not self._busy
        for button in self._buttons.values():
            button.setEnabled(enabled)
        self.decision_bar.rest(allowed=self._allowed, busy=self._busy)

    def button(self, act: str) -> Optional[QAbstractButton]:
        """The button of an act, when it is drawn."""
        return self._buttons.get(act)

    def _show_buttons(self, actions: Sequence[Action], can_undo: bool = False) -> None:
        for box in (self.deciding_box, self.side_box):
            layout = box.layout()
            while layout.count():
                old = layout.takeAt(0).widget()
                old.hide()
                old.deleteLater()
        self._buttons = {}
        deciding = [a for a in actions if a.code not in decisions.SIDE_ACTS and a.code != decisions.UNDO]
        side = [a for a in actions if a.code in decisions.SIDE_ACTS or (a.code == decisions.UNDO and can_undo)]
        for action in deciding:
            self._add(action, QPushButton(self.deciding_box))
        for action in side:
            button = QToolButton(self.side_box)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._add(action, button)
        self.deciding_box.setVisible(bool(deciding))
        self.side_box.setVisible(bool(side))
        self._chain()
        self._enable()
        self._place_buttons()

    def _add(self, action: Action, button: QAbstractButton) -> None:
        name = action.name(language())
        button.setText(" " + name.replace("&", "&&"))  # room between the key and the word
        if action.key:
            button.setIcon(signs.key_icon(action.key, self.palette()))
            button.setIconSize(QSize(signs.SIGN_PX, signs.SIGN_PX))
            button.setAccessibleName(translate("KmzbPlugin", "{name}, key {key}").format(name=name, key=action.key))
        if isinstance(button, QPushButton):
            button.setAutoDefault(False)
        button.setToolTip(self._tooltip(action))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if action.code == decisions.UNDO:
            button.clicked.connect(lambda checked=False: self.undo_requested.emit())
        else:
            button.clicked.connect(lambda checked=False, act=action.code: self.act_chosen.emit(act, False))
        button.parentWidget().layout().addWidget(button)
        button.show()
        self._buttons[action.code] = button

    def _tooltip(self, action: Action) -> str:
        lines = [action.name(language())]
        if action.changes_status and action.to_status != action.from_status:
            lines[0] += f" → {self._catalogue.status(action.to_status).name(language())}"
        lines.extend(texts.requirements(action))
        if action.key:
            lines.append(translate("KmzbPlugin", "Key {key}").format(key=action.key))
            if action.code not in decisions.DRAWN_ACTS | {decisions.UNDO}:
                lines.append(translate("KmzbPlugin", "Shift+{key}: with a note").format(key=action.key))
        return "\n".join(lines)

    def _chain(self) -> None:
        """Tab goes through the buttons in the order in which they are drawn, then on to the details."""
        chain: List[QWidget] = [self.show_button, *self._buttons.values(), self.scroll]
        for before, after in zip(chain, chain[1:]):
            QWidget.setTabOrder(before, after)

    def _place_buttons(self) -> None:
        """While something is asked, the question stands in the place of the buttons."""
        self.actions_box.setVisible(not self.decision_bar.is_open and not self._section_asks)

    def give_way(self, asks: bool) -> None:
        """A section asks something: the buttons leave it their room until that is over."""
        self._section_asks = asks
        self._place_buttons()

    # Asking

    def ask(self, action: Action, report: Report, note: str = "", wkb_2180: Optional[bytes] = None) -> None:
        """Unfold what ``action`` needs."""
        self.decision_bar.ask(action, report, self._catalogue, note, wkb_2180)
        self._place_buttons()

    def ask_kind(self, action: Action, report: Report) -> None:
        """Unfold the choice between point, line and polygon."""
        self.decision_bar.ask_kind(action, report, self._catalogue)
        self._place_buttons()

    def fold(self) -> None:
        """Back to the buttons."""
        self.decision_bar.fold()
        self._place_buttons()

    def focus(self) -> None:
        """Give the details the focus, for scrolling by keys."""
        self.scroll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """High enough for what wraps at this width."""
        hint = super().minimumSizeHint()
        if self.pages.currentWidget() is not self.page_report:
            return hint
        return QSize(hint.width(), max(hint.height(), self.page_report.layout().minimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.palette_changed()

    def palette_changed(self) -> None:
        """Signs are painted in the colours of the palette."""
        for act, button in self._buttons.items():
            action = next((a for a in self._catalogue.actions if a.code == act), None)
            if action is not None and action.key:
                button.setIcon(signs.key_icon(action.key, self.palette()))

