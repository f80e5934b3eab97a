"""What an act still needs, asked inline: numbered reasons, a note, an institution or a category."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.decisions import KINDS, NOTE_MAX, Draft, Missing, Needs, missing, needs
from ...core.model import Action, Catalogue, Report
from ...core.referrals import Suggestion
from ...i18n import language, translate
from . import signs
from .choice_combo import ChoiceCombo
from .parts import embolden

_NOTE_LINES = 2


class DecisionBar(QFrame):
    """``submitted`` carries a complete draft, ``kind_chosen`` the kind of an annotation to draw."""

    submitted = pyqtSignal(object)  # Draft
    kind_chosen = pyqtSignal(str)
    abandoned = pyqtSignal()
    units_wanted = pyqtSignal(object)  # report id: offer_units() is to be called

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._action: Optional[Action] = None
        self._report: Optional[Report] = None
        self._catalogue = Catalogue()
        self._wkb: Optional[bytes] = None
        self._needs = Needs()
        self._choices: List[Tuple[str, QRadioButton]] = []
        self._asks_kind = False
        self._suggestions: Tuple[Suggestion, ...] = ()
        self._allowed, self._busy = True, False
        self._group = QButtonGroup(self)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        embolden(self._title)
        self._choice_label = QLabel(self)
        self._choice = ChoiceCombo(self)
        self._choice_label.setBuddy(self._choice)
        self._choice.installEventFilter(self)
        self._choice.lineEdit().installEventFilter(self)
        self._reasons = QWidget(self)
        self._reason_rows = QVBoxLayout(self._reasons)
        self._reason_rows.setContentsMargins(0, 0, 0, 0)
        self._reason_rows.setSpacing(1)
        self._note = QPlainTextEdit(self)
        self._note.setTabChangesFocus(True)
        self._note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note.setFixedHeight(self._note.fontMetrics().lineSpacing() * _NOTE_LINES + 12)
        self._note.setAccessibleName(translate("KmzbPlugin", "Note"))
        self._note.installEventFilter(self)
        self._note.textChanged.connect(self._on_edited)
        self._choice.editTextChanged.connect(self._on_edited)
        self._group.buttonToggled.connect(self._on_edited)
        self._lay_out()

    def _lay_out(self) -> None:
        self._do = QPushButton(self)
        self._do.clicked.connect(self.submit)
        self._back = QPushButton(translate("KmzbPlugin", "Back (Esc)"), self)
        self._back.clicked.connect(self.abandon)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._hint, 1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._do)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._choice_label, 1, 0)
        grid.addWidget(self._choice, 1, 1)
        grid.addWidget(self._reasons, 2, 0, 1, 2)
        grid.addWidget(self._note, 3, 0, 1, 2)
        grid.addLayout(buttons, 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        for before, after in ((self._choice, self._note), (self._note, self._do), (self._do, self._back)):
            QWidget.setTabOrder(before, after)

    # Opening and closing

    @property
    def is_open(self) -> bool:
        """True while something is being asked."""
        return self._action is not None

    @property
    def action(self) -> Optional[Action]:
        """The act that is being asked about."""
        return self._action

    @property
    def note(self) -> str:
        """What has been typed into the note."""
        return str(self._note.toPlainText()) if self._action is not None else ""

    def ask(
        self, action: Action, report: Report, catalogue: Catalogue, note: str = "", wkb_2180: Optional[bytes] = None
    ) -> None:
        """Unfold for ``action`` on ``report``. ``wkb_2180`` is what a map tool has drawn for it."""
        self._action, self._report, self._catalogue, self._wkb = action, report, catalogue, wkb_2180
        self._needs = needs(action, catalogue)
        self._asks_kind = False
        self._title.setText(self._heading(action, catalogue))
        self._offer_choice()
        self._offer_reasons([(reason.code, reason.name(language())) for reason in catalogue.reasons_for(action.code)])
        required = self._needs.note_required
        self._note.setPlaceholderText(
            translate("KmzbPlugin", "Note (required)") if required else translate("KmzbPlugin", "Note (optional)")
        )
        self._note.setPlainText(note)  # after the placeholder: Qt 5 draws a new one only once the text is set
        self._note.setVisible(True)
        self._do.setText(translate("KmzbPlugin", "Do it (Enter)"))
        self._do.setVisible(True)
        self._unfold()

    def ask_kind(self, action: Action, report: Report, catalogue: Catalogue) -> None:
        """Unfold for the kind of an annotation; a number chooses at once."""
        self._action, self._report, self._catalogue, self._wkb = action, report, catalogue, None
        self._needs, self._asks_kind = Needs(), True
        self._title.setText(self._heading(action, catalogue))
        names = (
            translate("KmzbPlugin", "a point"),
            translate("KmzbPlugin", "a line"),
            translate("KmzbPlugin", "a polygon"),
        )
        self._choice.setVisible(False)
        self._choice_label.setVisible(False)
        self._offer_reasons(list(zip(KINDS, names)))
        self._note.setVisible(False)
        self._do.setVisible(False)
        self._unfold()

    def fold(self) -> None:
        """Nothing is asked any more."""
        self._action = None
        self._wkb = None
        self.hide()

    def submit(self) -> None:
        """Announce the draft when it is complete; otherwise say what lacks and go there."""
        if self._action is None or self._report is None or self._asks_kind or self._busy:
            return
        if not self._allowed:
            self._say(translate("KmzbPlugin", "Nothing can be decided without a connection."))
            return
        draft = self.draft()
        lacking = missing(draft, self._catalogue, self._report)
        if len(draft.note) > NOTE_MAX:
            self._say(translate("KmzbPlugin", "The note is too long."))
            self._note.setFocus()
        elif lacking:
            self._point_at(lacking[0])
        else:
            self.submitted.emit(draft)

    def abandon(self) -> None:
        """Back to the buttons."""
        if self._action is not None and not self._busy:
            self.abandoned.emit()

    def rest(self, *, allowed: bool, busy: bool) -> None:
        """Offline (not ``allowed``) or while an act is sent, nothing is announced.

        The fields stay enabled: a disabled one would lose the focus, and with it every key of the loop.
        """
        changed = (allowed, busy) != (self._allowed, self._busy)
        self._allowed, self._busy = allowed, busy
        self._note.setReadOnly(busy)
        if changed and busy:
            self._say(translate("KmzbPlugin", "Writing a decision") + "…", calm=True)
        elif changed and self.is_open:
            self._tell_what_to_do()

    def rebase(self, action: Action, report: Report) -> None:
        """The report has a newer version; what was entered stays."""
        if self._action is not None:
            self._action, self._report = action, report
            self._title.setText(self._heading(action, self._catalogue))

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Institutions to offer first for the report on show, each with its reason."""
        if tuple(suggestions) == self._suggestions:
            return
        self._suggestions = tuple(suggestions)
        if self.is_open and self._needs.institution and not self._choice.currentText().strip():
            self._offer_choice()

    def draft(self) -> Draft:
        """What has been entered so far. Only while open."""
        assert self._action is not None
        chosen = self._choice.chosen if self._choice.isVisibleTo(self) else None
        reason = next((code for code, button in self._choices if button.isChecked()), None)
        return Draft(
            action=self._action,
            reason=reason,
            note=self.note,
            institution_id=chosen if self._needs.institution else None,
            category=chosen if self._needs.category else None,
            wkb_2180=self._wkb,
            unit_id=chosen if self._needs.unit else None,
        )

    def choose(self, number: int) -> bool:
        """Take the reason (or kind) with this number, counted from 1."""
        if not 1 <= number <= len(self._choices):
            return False
        button = self._choices[number - 1][1]
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # Parts

    def _heading(self, action: Action, catalogue: Catalogue) -> str:
        name = action.name(language())
        if action.changes_status and action.to_status != action.from_status:
            return f"{name} → {catalogue.status(action.to_status).name(language())}"
        return name

    def _offer_choice(self) -> None:
        asked = self._needs.institution or self._needs.category or self._needs.unit
        self._choice_label.setVisible(asked)
        self._choice.setVisible(asked)
        self._choice.clear()
        if self._needs.institution:
            self._choice_label.setText(translate("KmzbPlugin", "&Institution"))
            for suggestion in self._suggestions:
                self._choice.addItem(f"{suggestion.name} – {suggestion.why(language())}", suggestion.id)
            if self._suggestions:
                self._choice.insertSeparator(self._choice.count())
            suggested = {suggestion.id for suggestion in self._suggestions}
            for institution in self._catalogue.institutions:
                if institution.id not in suggested:
                    self._choice.addItem(institution.name, institution.id)
            self._choice.start(translate("KmzbPlugin", "Type a part of the name"))
        elif self._needs.unit and self._report is not None:
            self._choice_label.setText(translate("KmzbPlugin", "&Whose is it"))
            self._choice.start(translate("KmzbPlugin", "Reading the units nearby…"))
            self.units_wanted.emit(self._report.id)
        elif self._needs.category and self._report is not None:
            self._choice_label.setText(translate("KmzbPlugin", "&New category"))
            status = self._catalogue.status(self._report.status)
            for category in self._catalogue.categories:
                if category.code != self._report.category:
                    icon = signs.category_icon(category, status)
                    self._choice.addItem(icon, category.name(language()), category.code)
            self._choice.start(translate("KmzbPlugin", "Type a part of the name"))

    def offer_units(self, report_id: int, units: Sequence[Tuple[int, str]]) -> None:
        """The units to choose from, the nearest first, for the report that was asked about; none: that is said."""
        if not self.is_open or not self._needs.unit or self._report is None or self._report.id != report_id:
            return
        typed = self._choice.currentText()
        self._choice.clear()
        for unit_id, name in units:
            self._choice.addItem(name, unit_id)
        none = translate("KmzbPlugin", "The units cannot be read.")
        self._choice.start(translate("KmzbPlugin", "Type a part of the name") if units else none)
        self._choice.setEditText(typed)

    def _offer_reasons(self, reasons: List[Tuple[str, str]]) -> None:
        for _code, button in self._choices:
            self._group.removeButton(button)
            button.deleteLater()
        self._choices = []
        for index, (code, name) in enumerate(reasons):
            button = QRadioButton(name.replace("&", "&&"), self._reasons)
            if index < 9:
                button.setIcon(signs.key_icon(str(index + 1), self.palette()))
                button.setIconSize(QSize(signs.SIGN_PX, signs.SIGN_PX))
            button.setAccessibleName(f"{index + 1}. {name}")
            self._group.addButton(button)
            self._reason_rows.addWidget(button)
            self._choices.append((code, button))
        self._reasons.setVisible(bool(reasons))
        previous: QWidget = self._choice
        for _code, button in self._choices:
            QWidget.setTabOrder(previous, button)
            previous = button
        QWidget.setTabOrder(previous, self._note)

    def _unfold(self) -> None:
        self._do.setDefault(True)
        self._tell_what_to_do()
        self.setAccessibleName(self._title.text())
        self.show()
        # After the key that opened the bar has been delivered: it must not be typed into the field.
        QTimer.singleShot(0, self._focus_first)

    def _focus_first(self) -> None:
        if not self.is_open:
            return
        if self._choice.isVisibleTo(self):
            self._choice.setFocus()
        elif self._choices and (self._needs.reason_required or not self._note.toPlainText()):
            self._choices[0][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._note.setFocus()

    def _tell_what_to_do(self) -> None:
        count = min(9, len(self._choices))
        if self._asks_kind or (self._needs.reason_required and self._choices):
            self._say(translate("KmzbPlugin", "Choose: 1–{count}").format(count=count), calm=True)
        else:
            self._say("", calm=True)

    def _say(self, text: str, calm: bool = False) -> None:
        self._hint.setText(text)
        palette = self._hint.palette()
        colour = signs.muted(self.palette()) if calm else signs.danger(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self._hint.setPalette(palette)

    def _point_at(self, lacking: Missing) -> None:
        if lacking is Missing.REASON:
            self._say(translate("KmzbPlugin", "Choose a reason first."))
            self._choices[0][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif lacking is Missing.NOTE:
            self._say(translate("KmzbPlugin", "Write a note first."))
            self._note.setFocus()
        else:
            self._say(
                {
                    Missing.INSTITUTION: translate("KmzbPlugin", "Choose an institution first."),
                    Missing.UNIT: translate("KmzbPlugin", "Choose a unit first."),
                    Missing.CATEGORY: translate("KmzbPlugin", "Choose another category first."),
                }[lacking]
            )
            self._choice.setFocus()

    def _on_edited(self, *changed: object) -> None:
        if self._asks_kind and self._action is not None:
            kind = next((code for code, button in self._choices if button.isChecked()), None)
            if kind is not None:
                self.kind_chosen.emit(kind)
            return
        left = NOTE_MAX - len(self._note.toPlainText())
        if left < 0:
            self._say(translate("KmzbPlugin", "%n character(s) too many", "", -left))
        else:
            self._tell_what_to_do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter and Esc in the fields; Shift+Enter is a new line in the note."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._action is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.abandon()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.submit()
            return True
        return False
