"""The page "Briefing": one sheet per unit as PDF, and decisions frozen into a file."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .... import paths
from ....i18n import translate
from ...models import texts
from ..parts import dress_help
from .desk_page import DeskPage
from .tall_enough import TallEnough


class SheetPage(DeskPage):
    """``pdf_wanted`` carries whether each unit below gets a page."""

    pdf_wanted = pyqtSignal(bool)
    freeze_wanted = pyqtSignal()
    open_wanted = pyqtSignal()
    scope_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.form = form = uic.loadUi(paths.form("sheet_page"), QWidget(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.set_content(content)
        form.pdf_button.setIcon(QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"))
        form.freeze_button.setIcon(QgsApplication.getThemeIcon("/locked.svg"))
        form.open_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        dress_help(form.help_button, self.help_wanted)
        form.news_edit.setAccessibleName(translate("KmzbPlugin", "What the frozen decision says"))
        form.pdf_button.clicked.connect(lambda checked=False: self.pdf_wanted.emit(form.each_radio.isChecked()))
        form.freeze_button.clicked.connect(lambda checked=False: self.freeze_wanted.emit())
        form.open_button.clicked.connect(lambda checked=False: self.open_wanted.emit())
        form.scope_button.clicked.connect(lambda checked=False: self.scope_wanted.emit())
        self.show_news("")
        self.show_sentences(())
        self.show_content()

    def set_ready(self, ready: bool, below: int) -> None:
        """Whether there is something to make a sheet of, and how many units stand directly below."""
        form = self.form
        for button in (form.pdf_button, form.freeze_button):
            button.setEnabled(ready)
        form.each_radio.setEnabled(below > 0)
        form.each_radio.setText(
            translate("KmzbPlugin", "One for &each unit below it") + (f" ({below})" if below else "")
        )
        if not below:
            form.one_radio.setChecked(True)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """The three sentences of the first page; none before a sheet was made."""
        self.form.sentences_label.setText("\n".join(sentences) or translate(
            "KmzbPlugin", "Map with its stamp, changes, hours and three sentences made of the numbers."
        ))  # fmt: skip

    def show_news(self, text: str, has_scope: bool = False, tip: str = "") -> None:
        """What a frozen decision says; "" hides the place. ``tip``: where its file lies."""
        self.form.news_edit.setToolTip(texts.plain_tip(tip) if tip else "")
        self.form.news_edit.setPlainText(text)
        self.form.news_edit.setVisible(bool(text))
        self.form.scope_button.setVisible(bool(text) and has_scope)
        if text:
            QTimer.singleShot(0, self._scroll_to_news)  # once there is room for it

    def _scroll_to_news(self) -> None:
        self._area.ensureWidgetVisible(self.form.news_edit)
