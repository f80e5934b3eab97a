"""The letter's window: its template, its saving, its PDF and its e-mail."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional, Sequence, Tuple
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QDate, QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ...core import referrals
from ...core.client_ids import new_client_id
from ...core.model import Attachment, ReportDetail
from ...core.ports import Canceller, ReferralGateway, ReportGateway
from ...core.referrals import Enclosure, Letter, Referral, ReferralBook, Reply, Suggestion
from ...errors import KmzbError
from ...i18n import translate
from ...letters.export import LetterNotSaved, Saved, save_pdf
from ...tasks.runner import TaskRunner
from ..dialogs.referral_dialog import ReferralDialog
from ..docks.verification_dock import VerificationDock
from ..messages import Messages
from ..state import ConnectionState, SessionState

_MAIL_MAX = 1500  # characters of a letter in an e-mail's address line; desktops refuse longer ones


class LetterDesk(QObject):
    """One letter at a time, in a window beside QGIS; what is under way can be left without a trace."""

    hand_over_chosen = pyqtSignal(int, str)  # institution, letter
    letter_saved = pyqtSignal(object)  # Referral

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: ReferralGateway,
        reports: ReportGateway,
        dock: VerificationDock,
        messages: Messages,
        base_layers: Callable[[], Sequence[QgsMapLayer]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._reports = state, runner, gateway, reports
        self._dock, self._messages, self._base_layers = dock, messages, base_layers
        self.dialog: Optional[ReferralDialog] = None
        self._detail: Optional[ReportDetail] = None
        self._book: Optional[ReferralBook] = None
        self.ask_where: Callable[[str], str] = self._ask_where
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        state.connection_changed.connect(self._on_connection_changed)

    def close(self) -> None:
        """Undo everything."""
        self._state.connection_changed.disconnect(self._on_connection_changed)
        self.leave()

    def open(
        self, detail: ReportDetail, book: ReferralBook, suggestions: Sequence[Suggestion], may_hand_over: bool
    ) -> None:
        """Show the window for this report."""
        self.leave()
        self._detail, self._book = detail, book
        dialog = self.dialog = ReferralDialog(self._dock)
        dialog.template_requested.connect(self._on_template_requested)
        dialog.hand_over_requested.connect(self.hand_over_chosen)
        dialog.letter_changed.connect(self._on_letter_changed)
        dialog.pdf_requested.connect(self._on_pdf_requested)
        dialog.mail_requested.connect(self._on_mail_requested)
        dialog.finished.connect(self._on_finished)
        title = translate("KmzbPlugin", "Letter about report no. {number}").format(number=detail.report.id)
        latest = book.latest
        if may_hand_over:
            dialog.compose(title, suggestions, self._state.catalogue.institutions, detail.attachments)
        elif latest is not None:
            dialog.show_referral(title, latest, detail.attachments)
        self._rest()
        dialog.show()

    def leave(self) -> None:
        """Close the window; another report comes, or the session ends."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    def say(self, text: str) -> None:
        """Something went wrong with what the window asked for."""
        if self.dialog is not None:
            self.dialog.say(text)
            self._rest()

    def _on_finished(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _on_connection_changed(self, _connection: ConnectionState) -> None:
        self._rest()

    def _rest(self, busy: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.rest(allowed=self._state.connection is ConnectionState.ONLINE, busy=busy)

    # Text

    def _on_template_requested(self, institution_id: int) -> None:
        dialog, detail = self.dialog, self._detail
        if dialog is None or detail is None:
            return
        report_id = detail.report.id
        dialog.say(translate("KmzbPlugin", "Reading the template…"), calm=True)

        def show(text: str) -> None:
            if self.dialog is dialog:
                dialog.say("")
                dialog.show_template(institution_id, text)

        self._runner.run(
            translate("KmzbPlugin", "Reading the template"),
            lambda canceller: self._gateway.letter(report_id, institution_id, canceller),
            show,
            lambda error: self._tell(dialog, error),
            quiet=True,
        )

    def _on_letter_changed(self, text: str) -> None:
        dialog, referral = self.dialog, self._referral()
        if dialog is None or referral is None:
            return
        reply = Reply(referral.id, referral.version, new_client_id(), "letter", text)
        self._rest(busy=True)

        def saved(changed: Referral) -> None:
            if self.dialog is dialog and self._book is not None:
                others = tuple(r for r in self._book.referrals if r.id != changed.id)
                self._book = ReferralBook(self._book.sender, (changed, *others), self._book.actions, self._book.words)
                self._rest()
                dialog.show_saved(changed.letter or "")
            self.letter_saved.emit(changed)

        self._runner.run(
            translate("KmzbPlugin", "Saving the letter"),
            lambda canceller: self._gateway.reply(reply, canceller),
            saved,
            lambda error: self._tell(dialog, error),
            quiet=True,
        )

    def _referral(self) -> Optional[Referral]:
        return self._book.latest if self._book is not None else None

    def _tell(self, dialog: ReferralDialog, error: KmzbError) -> None:
        if self.dialog is dialog:
            self.say(translate("KmzbPlugin", error.text))
        else:
            self._messages.error(error)

    # PDF

    def _on_pdf_requested(self, chosen: Tuple[Attachment, ...]) -> None:
        dialog, detail, referral = self.dialog, self._detail, self._referral()
        if dialog is None or detail is None or referral is None:
            return
        path = self.ask_where(referrals.file_name(detail.report.id, referral.institution_name))
        if not path:
            return
        pdf = Path(path if path.lower().endswith(".pdf") else path + ".pdf")
        self._rest(busy=True)
        dialog.say(translate("KmzbPlugin", "Fetching the attachments…"), calm=True)

        def fetch(canceller: Canceller) -> Tuple[Enclosure, ...]:
            return tuple(Enclosure(a, self._reports.attachment(a.id, canceller)) for a in chosen)

        self._runner.run(
            translate("KmzbPlugin", "Fetching the attachments"),
            fetch,
            lambda enclosures: self._draw(dialog, self._letter(detail, referral, enclosures), pdf),
            lambda error: self._tell(dialog, error),
        )

    def _letter(self, detail: ReportDetail, referral: Referral, enclosures: Tuple[Enclosure, ...]) -> Letter:
        book = self._book
        assert book is not None
        return Letter(
            report_id=detail.report.id,
            written_on=str(QDate.currentDate().toString("dd.MM.yyyy")),
            sender=book.sender,
            addressee=referral.institution_name,
            addressee_address=referral.institution_address or "",
            body=referral.letter or "",
            x=detail.report.x,
            y=detail.report.y,
            words=book.words,
            drawings=tuple(annotation.wkb for annotation in detail.annotations),
            enclosures=enclosures,
        )

    def _draw(self, dialog: ReferralDialog, letter: Letter, pdf: Path) -> None:
        """Layouts are drawn where the widgets are: the pointer says so, for the second or two that it takes."""
        if self.dialog is not dialog:
            return
        dialog.say(translate("KmzbPlugin", "Drawing the pages…"), calm=True)
        dialog.repaint()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            saved = save_pdf(letter, pdf, QgsProject.instance(), self._base_layers())
        except LetterNotSaved as error:
            self._tell(dialog, error)
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._rest()
        dialog.say(_told(saved), calm=True)

    def _ask_where(self, proposal: str) -> str:
        start = str(Path.home() / proposal)
        name, _chosen = QFileDialog.getSaveFileName(
            self.dialog, translate("KmzbPlugin", "Save the letter"), start, translate("KmzbPlugin", "PDF files (*.pdf)")
        )
        return str(name)

    # E-mail

    def _on_mail_requested(self) -> None:
        dialog, detail, referral, book = self.dialog, self._detail, self._referral(), self._book
        if dialog is None or detail is None or referral is None or book is None or not referral.institution_email:
            return
        subject = book.words.get("subject", "").replace("{numer}", str(detail.report.id))
        body = (referral.letter or "")[:_MAIL_MAX]
        address = quote(referral.institution_email, safe="@.+-_")
        url = QUrl.fromEncoded(f"mailto:{address}?subject={quote(subject)}&body={quote(body)}".encode())
        if not self.open_url(url):
            dialog.say(translate("KmzbPlugin", "No e-mail program could be opened."))


def _told(saved: Saved) -> str:
    text = translate("KmzbPlugin", "Saved: {file}, %n page(s)", "", saved.pages).format(file=saved.pdf)
    if saved.beside is not None:
        text += "\n" + translate("KmzbPlugin", "Files that cannot become pages: {folder}").format(folder=saved.beside)
    return text
