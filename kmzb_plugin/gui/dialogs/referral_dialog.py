"""The letter of a hand-over: to whom, what it says, what goes with it."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QPalette
from qgis.PyQt.QtWidgets import QDialog, QListWidgetItem, QWidget

from ... import paths
from ...core.model import Attachment, Institution
from ...core.referrals import LETTER_MAX, Referral, Suggestion
from ...i18n import language, translate
from ..docks import signs
from ..models import texts


class ReferralDialog(QDialog):
    """Composes a letter before the hand-over, shows it and has it printed afterwards. Sends nothing itself."""

    template_requested = pyqtSignal(int)  # id of the institution
    hand_over_requested = pyqtSignal(int, str)  # id of the institution, letter
    letter_changed = pyqtSignal(str)
    pdf_requested = pyqtSignal(object)  # tuple of the attachments that go with it
    mail_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        uic.loadUi(paths.form("referral_dialog"), self)
        self.resize(720, 640)
        self.head.setColumnStretch(1, 1)
        self._template = ""
        self._saved = ""
        self._is_new = True
        self._institution_id: Optional[int] = None
        self._suggestions: Tuple[Suggestion, ...] = ()
        self._allowed, self._busy = True, False
        self.institution_combo.currentIndexChanged.connect(self._on_institution_changed)
        self.text_edit.textChanged.connect(self._on_edited)
        self.template_button.clicked.connect(self._ask_template)
        self.do_button.clicked.connect(self._do)
        self.pdf_button.clicked.connect(lambda checked=False: self.pdf_requested.emit(self.chosen_attachments))
        self.mail_button.clicked.connect(lambda checked=False: self.mail_requested.emit())
        self.close_button.clicked.connect(self.reject)
        self.say("")

    # What is shown

    def compose(
        self, title: str, suggestions: Sequence[Suggestion], institutions: Sequence[Institution], attachments: Sequence[Attachment]
    ) -> None:
        """A letter that is still to be sent: the suggested institutions first, the best of them chosen."""
        self._is_new, self._suggestions = True, tuple(suggestions)
        self.setWindowTitle(title)
        self.addressee_label.hide()
        self._show_attachments(attachments)
        combo = self.institution_combo
        combo.blockSignals(True)
        combo.clear()
        first = [s.id for s in suggestions]
        for suggestion in suggestions:
            combo.addItem(suggestion.name, suggestion.id)
        if suggestions:
            combo.insertSeparator(combo.count())
        for institution in institutions:
            if institution.id not in first:
                combo.addItem(institution.name, institution.id)
        combo.start(translate("KmzbPlugin", "Type a part of the name"))
        combo.blockSignals(False)
        self.do_button.setText(translate("KmzbPlugin", "&Hand over with this letter"))
        self._show_parts()
        if suggestions:
            combo.setCurrentIndex(0)
            self.text_edit.setFocus()
        else:
            combo.setFocus()

    def show_referral(self, title: str, referral: Referral, attachments: Sequence[Attachment]) -> None:
        """A letter that was sent: it may be corrected while an answer is awaited."""
        self._is_new = False
        self.setWindowTitle(title)
        self.institution_combo.hide()
        to = (referral.institution_name, referral.institution_address, referral.institution_email, referral.institution_phone)
        self.addressee_label.setText("\n".join(part for part in to if part))
        self.why_label.hide()
        self._show_attachments(attachments)
        self._saved = self._template = referral.letter or ""
        self.text_edit.setPlainText(self._saved)
        self.text_edit.setReadOnly(not referral.is_open)
        self.template_button.setVisible(referral.is_open)
        self._institution_id = referral.institution_id
        self.do_button.setText(translate("KmzbPlugin", "&Save the letter"))
        self.do_button.setVisible(referral.is_open)
        self.mail_button.setEnabled(bool(referral.institution_email))
        self._show_parts()
        if not self._saved:
            self._ask_template()

    def _show_parts(self) -> None:
        for part in (self.pdf_button, self.mail_button):
            part.setVisible(not self._is_new)  # before the hand-over there is nothing to send
        self._on_edited()

    def _show_attachments(self, attachments: Sequence[Attachment]) -> None:
        self.enclosures_list.clear()
        for attachment in attachments:
            item = QListWidgetItem(f"{attachment.name}  ({texts.file_size(attachment.size_bytes)})")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, attachment)
            self.enclosures_list.addItem(item)
        for part in (self.enclosures_label, self.enclosures_list):
            part.setVisible(bool(attachments) and not self._is_new)

    def show_template(self, institution_id: int, text: str) -> None:
        """The template has come; what somebody has written meanwhile stays."""
        if institution_id != self.institution_id or self.is_edited:
            return
        self._template = text
        self.text_edit.setPlainText(text)

    def show_saved(self, letter: str) -> None:
        """The letter stands in the database."""
        self._saved = self._template = letter
        self._on_edited()
        self.say(translate("KmzbPlugin", "The letter is saved."), calm=True)

    def say(self, text: str, calm: bool = False) -> None:
        """What is under way or went wrong."""
        self.trouble_label.setText(text)
        palette = QPalette(self.palette())
        colour = signs.muted(self.palette()) if calm else signs.danger(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.trouble_label.setPalette(palette)
        self.trouble_label.setVisible(bool(text))

    def rest(self, *, allowed: bool, busy: bool) -> None:
        """Offline (not ``allowed``), or while something is being written or drawn."""
        self._allowed, self._busy = allowed, busy
        self._on_edited()

    # What was entered

    @property
    def institution_id(self) -> Optional[int]:
        """To whom."""
        if not self._is_new:
            return self._institution_id
        chosen = self.institution_combo.chosen
        return None if chosen is None else int(chosen)

    @property
    def text(self) -> str:
        """The letter."""
        return str(self.text_edit.toPlainText())

    @property
    def is_edited(self) -> bool:
        """Whether the text is more than the template."""
        return bool(self.text.strip()) and self.text != self._template

    @property
    def chosen_attachments(self) -> Tuple[Attachment, ...]:
        """Those with a tick."""
        rows: List[QListWidgetItem] = [self.enclosures_list.item(row) for row in range(self.enclosures_list.count())]
        return tuple(r.data(Qt.ItemDataRole.UserRole) for r in rows if r.checkState() == Qt.CheckState.Checked)

    def _on_institution_changed(self, _row: int) -> None:
        chosen = self.institution_id
        self.institution_combo.lineEdit().setCursorPosition(0)  # a long name is read from its beginning
        suggestion = next((s for s in self._suggestions if s.id == chosen), None)
        self.why_label.setText(
            translate("KmzbPlugin", "Suggested: {reason}").format(reason=suggestion.why(language())) if suggestion else ""
        )
        self.why_label.setVisible(suggestion is not None)
        if chosen is not None and not self.is_edited:
            self._ask_template()
        self._on_edited()

    def _ask_template(self) -> None:
        chosen = self.institution_id
        if chosen is not None:
            self._template = self.text  # what is there now may be replaced
            self.template_requested.emit(chosen)

    def _do(self) -> None:
        chosen = self.institution_id
        if chosen is None:
            self.say(translate("KmzbPlugin", "Choose an institution first."))
            self.institution_combo.setFocus()
        elif self._is_new:
            self.hand_over_requested.emit(chosen, self.text.strip())
        else:
            self.letter_changed.emit(self.text.strip())

    def _on_edited(self) -> None:
        length = len(self.text.strip())
        left = LETTER_MAX - length
        self.count_label.setText(
            translate("KmzbPlugin", "%n character(s) too many", "", -left)
            if left < 0
            else translate("KmzbPlugin", "%n character(s) left", "", left)
        )
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.danger(palette) if left < 0 else signs.muted(palette))
        self.count_label.setPalette(palette)
        fits = 0 < length <= LETTER_MAX
        free = self._allowed and not self._busy
        changed = self._is_new or self.text.strip() != self._saved.strip()
        self.do_button.setEnabled(free and fits and changed)
        self.template_button.setEnabled(free)
        saved = not self._is_new and bool(self._saved.strip()) and not changed
        self.pdf_button.setEnabled(free and saved)  # what leaves the house is what the database keeps
        self.pdf_button.setToolTip("" if saved else translate("KmzbPlugin", "Save the letter first."))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """As Esc and the button do."""
        self.reject()
        event.accept()
