"""Where a hand-over stands: who has the report, the clock, what the institution said, and what may be recorded now."""

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ....core.deadlines import Urgency, time_left
from ....core.referrals import ANSWER_MAX, Referral, ReferralBook, ReplyAction, Suggestion
from ....i18n import language, translate
from ...models import texts
from .. import signs
from ..flow_layout import FlowLayout
from ..report_details import breakable

_REPLY_LINES = 3
LETTER_KEY = "Ctrl+L"


class ReferralSection(QWidget):
    """Draws; decides nothing. Everything that people wrote is shown as plain text."""

    letter_requested = pyqtSignal()
    replied = pyqtSignal(str, str)  # act, text
    unfolded = pyqtSignal(object)  # the widget that should be seen whole now

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._book: Optional[ReferralBook] = None
        self._suggestions: Tuple[Suggestion, ...] = ()
        self._action: Optional[ReplyAction] = None
        self._buttons: Dict[str, QPushButton] = {}
        self._allowed, self._busy = True, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(3)
        self._heading = self._label(bold=True)
        self._heading.setText(translate("KmzbPlugin", "Hand-over to another body"))
        self._where, self._facts, self._said = self._label(bold=True), self._label(muted=True), self._label()
        self._clock_box = QWidget(self)
        clock = QHBoxLayout(self._clock_box)
        clock.setContentsMargins(0, 0, 0, 0)
        clock.setSpacing(4)
        self._clock_sign, self._clock = QLabel(self._clock_box), self._label()
        clock.addWidget(self._clock_sign)
        clock.addWidget(self._clock, 1)
        self._earlier = self._label(muted=True)
        self._trouble = self._label()
        self._button_box = QWidget(self)
        self._button_box.setLayout(FlowLayout(spacing_px=4))
        for part in (self._heading, self._where, self._clock_box, self._facts, self._said, self._button_box):
            column.addWidget(part)
        self._reply_box = self._build_reply()
        for part in (self._reply_box, self._trouble, self._earlier):
            column.addWidget(part)
        self.clear()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the panel: texts wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def _label(self, *, bold: bool = False, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = label.font()
        font.setBold(bold)
        label.setFont(font)
        if muted:
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, signs.muted(self.palette()))
            label.setPalette(palette)
        return label

    def _build_reply(self) -> QFrame:
        box = QFrame(self)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        self._reply_title = self._label(bold=True)
        self._reply = QPlainTextEdit(box)
        self._reply.setTabChangesFocus(True)
        self._reply.setFixedHeight(self._reply.fontMetrics().lineSpacing() * _REPLY_LINES + 12)
        self._reply.setAccessibleName(translate("KmzbPlugin", "What the institution said"))
        self._reply.installEventFilter(self)
        self._reply.textChanged.connect(self._on_edited)
        self._hint = self._label()
        self._do = QPushButton(translate("KmzbPlugin", "Do it (Enter)"), box)
        self._do.clicked.connect(self._submit)
        self._back = QPushButton(translate("KmzbPlugin", "Back (Esc)"), box)
        self._back.clicked.connect(self.fold)
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self._back)
        row.addWidget(self._do)
        column = QVBoxLayout(box)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self._reply_title)
        column.addWidget(self._reply)
        column.addLayout(row)
        for before, after in ((self._reply, self._do), (self._do, self._back)):
            QWidget.setTabOrder(before, after)
        return box

    # What is shown

    def clear(self) -> None:
        """Nothing is known of a hand-over: the section takes no room."""
        self._book, self._suggestions = None, ()
        self.fold()
        self._reply.setPlainText("")
        self.show_trouble("")
        self.hide()

    def show_book(self, book: ReferralBook, suggestions: Sequence[Suggestion], may_hand_over: bool, now: datetime) -> None:
        """The latest hand-over, or who is suggested for one."""
        open_act = self._action
        self._book, self._suggestions = book, tuple(suggestions)
        latest = book.latest if not may_hand_over else None
        self._show_latest(latest, now)
        if latest is None:
            self._show_suggested()
        earlier = [r for r in book.referrals if r is not latest]
        self._earlier.setText(breakable("\n".join(self._past(r) for r in earlier)))
        self._earlier.setVisible(bool(earlier))
        actions = book.actions_for(latest) if latest is not None and latest.is_standing else ()
        self._show_buttons(actions, latest, may_hand_over)
        if open_act is not None and open_act.code not in self._buttons:
            self.fold()  # a colleague was quicker
        self.setVisible(latest is not None or may_hand_over or bool(earlier))

    def _show_latest(self, referral: Optional[Referral], now: datetime) -> None:
        for part in (self._where, self._facts, self._said, self._clock_box):
            part.setVisible(referral is not None)
        if referral is None:
            return
        self._where.setText(breakable(f"→ {referral.institution_name}"))
        facts = [
            translate("KmzbPlugin", "handed over {time}").format(time=texts.moment(referral.sent_at)), referral.sent_by or "",
        ]  # fmt: skip
        if referral.accepted_at is not None:
            facts.append(translate("KmzbPlugin", "accepted {time}").format(time=texts.moment(referral.accepted_at)))
        if referral.answered_at is not None:
            facts.append(translate("KmzbPlugin", "answered {time}").format(time=texts.moment(referral.answered_at)))
        self._facts.setText(breakable(texts.DOT.join(fact for fact in facts if fact)))
        self._said.setText(breakable(referral.answer or ""))
        self._said.setVisible(bool(referral.answer))
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed: the clock of the answer."""
        referral = self._book.latest if self._book is not None else None
        if referral is None:
            return
        words = f"{referral.status_symbol} {referral.status_name(language())}"
        urgency = referral.urgency(now)
        left = time_left(referral.due_at, now) if referral.is_open else None
        if left is not None:
            pattern = (
                translate("KmzbPlugin", "answer {time} overdue")
                if left.overdue
                else translate("KmzbPlugin", "{time} left for the answer")
            )
            words += texts.DOT + pattern.format(time=texts.distance(left))
        self._clock.setText(words)
        self._clock.setToolTip(texts.moment(referral.due_at) if referral.due_at else "")
        icon = signs.urgency_icon(urgency, self.palette())
        self._clock_sign.setVisible(urgency in (Urgency.OVERDUE, Urgency.SOON))
        self._clock_sign.setPixmap(icon.pixmap(QSize(signs.SIGN_PX, signs.SIGN_PX)))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.urgency_colour(urgency, self.palette()))
        self._clock.setPalette(palette)

    def _show_suggested(self) -> None:
        best = self._suggestions[0] if self._suggestions else None
        self._said.setVisible(True)
        if best is None:
            self._said.setText(translate("KmzbPlugin", "No institution is known for this place and category."))
            return
        text = translate("KmzbPlugin", "Suggested: {institution} ({reason})")
        self._said.setText(breakable(text.format(institution=best.name, reason=best.why(language()))))

    def _past(self, referral: Referral) -> str:
        ended = referral.closed_at or referral.answered_at or referral.sent_at
        parts = [f"{referral.status_symbol} {referral.institution_name}", referral.status_name(language()), texts.moment(ended),
                 referral.answer or ""]  # fmt: skip
        return texts.DOT.join(part for part in parts if part)

    def _show_buttons(self, actions: Sequence[ReplyAction], referral: Optional[Referral], may_hand_over: bool) -> None:
        layout = self._button_box.layout()
        while layout.count():
            old = layout.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for action in actions:
            name = action.name(language()).replace("&", "&&") + ("…" if action.note_required else "")
            self._add_button(action.code, name, action.done_name(language()))
            self._buttons[action.code].clicked.connect(lambda checked=False, chosen=action: self.ask(chosen))
        if may_hand_over or referral is not None:
            name = (
                translate("KmzbPlugin", "Hand over with a letter…")
                if may_hand_over
                else translate("KmzbPlugin", "Letter and PDF…")
            )
            self._add_button("letter", name, translate("KmzbPlugin", "Key {key}").format(key=LETTER_KEY))
            self._buttons["letter"].clicked.connect(lambda checked=False: self.letter_requested.emit())
        self._button_box.setVisible(bool(self._buttons))
        chain: List[QWidget] = [*self._buttons.values(), self._reply]
        for before, after in zip(chain, chain[1:]):
            QWidget.setTabOrder(before, after)
        self._enable()

    def _add_button(self, code: str, name: str, tip: str) -> None:
        button = QPushButton(name, self._button_box)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        self._button_box.layout().addWidget(button)
        button.show()
        self._buttons[code] = button

    def button(self, code: str) -> Optional[QPushButton]:
        """The button of an act, or of the ``letter``, when it is drawn."""
        return self._buttons.get(code)

    def show_trouble(self, text: str) -> None:
        """Something went wrong; what was typed stays."""
        self._trouble.setText(breakable(text))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.danger(self.palette()))
        self._trouble.setPalette(palette)
        self._trouble.setVisible(bool(text))

    def rest(self, *, allowed: bool, busy: bool) -> None:
        """Offline (not ``allowed``), or while something is being written."""
        self._allowed, self._busy = allowed, busy
        self._reply.setReadOnly(busy)
        self._enable()

    def _enable(self) -> None:
        for button in (*self._buttons.values(), self._do):
            button.setEnabled(self._allowed and not self._busy)

    # Asking

    @property
    def is_asking(self) -> bool:
        """True while a reply is being typed."""
        return self._action is not None

    @property
    def text(self) -> str:
        """What has been typed."""
        return str(self._reply.toPlainText())

    def ask(self, action: ReplyAction) -> None:
        """Unfold the field for what the institution said."""
        self._action = action
        self._reply_title.setText(action.done_name(language()))
        self._reply.setPlaceholderText(
            translate("KmzbPlugin", "What the institution said (required)")
            if action.note_required
            else translate("KmzbPlugin", "What the institution said (optional)")
        )
        self._reply.setPlainText(self._reply.toPlainText())  # Qt 5 draws a new placeholder only once the text is set
        self.show_trouble("")
        self._on_edited()
        self._reply_box.show()
        self._reply.setFocus()
        QTimer.singleShot(0, self._show_whole)  # once the panel has made room for it

    def _show_whole(self) -> None:
        if self.is_asking:
            self.unfolded.emit(self._reply_box)

    def fold(self) -> None:
        """Back to the buttons; what was typed is there next time."""
        asked, self._action = self._action, None
        self._reply_box.hide()
        if asked is not None and asked.code in self._buttons:
            self._buttons[asked.code].setFocus()

    def done(self) -> None:
        """What was typed stands in the database."""
        self._action = None
        self._reply.setPlainText("")
        self._reply_box.hide()
        self.show_trouble("")

    def _submit(self) -> None:
        if self._action is None or self._busy:
            return
        if not self._allowed:
            self._say(translate("KmzbPlugin", "Nothing can be recorded without a connection."))
        elif self._action.note_required and not self.text.strip():
            self._say(translate("KmzbPlugin", "Write what the institution said."))
            self._reply.setFocus()
        elif len(self.text.strip()) > ANSWER_MAX:
            self._reply.setFocus()
        else:
            self.replied.emit(self._action.code, self.text.strip())

    def _on_edited(self) -> None:
        over = len(self.text.strip()) - ANSWER_MAX
        self._say(translate("KmzbPlugin", "%n character(s) too many", "", over) if over > 0 else "")

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.danger(self.palette()))
        self._hint.setPalette(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter sends, Esc folds, Shift+Enter is a new line."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._action is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self._submit()
            return True
        return False
