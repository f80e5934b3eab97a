"""A siting study on paper and in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop
from qgis.PyQt.QtWidgets import QApplication

from ....briefing.export import save_pdf
from ....core.ports import Canceller
from ....desk import snapshot
from ....desk.ports import ChangeGateway
from ....errors import KmzbError
from ....i18n import CONTEXT, language, translate
from ...desk_state import DeskState
from ...docks.banner import Kind
from ...docks.desk.sites_page import SitesPage
from ...models import snapshot_texts
from . import page_files, siting_work
from .page_controller import Progress
from .page_files import with_suffix
from .sites_sheet import sheet_of, snapshot_of
from .siting_work import Made


class SitesPapers:
    """``compute`` is the page's controller's: one thing at a time. Asks where to first."""

    def __init__(
        self, desk: DeskState, periods: ChangeGateway, page: SitesPage, compute: Callable[..., None],
        base_layers: Callable[[], Sequence[QgsMapLayer]], versions: Callable[[], Mapping[str, str]],
    ) -> None:  # fmt: skip
        self._desk, self._periods, self._page, self._compute = desk, periods, page, compute
        self._base_layers, self._versions = base_layers, versions
        self.saved: Optional[Path] = None
        self.ask_save: Callable[[str, str, str], str] = lambda *said: page_files.ask_save(page, *said)

    def save_sheet(self, made: Made) -> None:
        """From the click to the PDF."""
        proposal = translate("KmzbPlugin", "siting {day}").format(day=self._desk.today.isoformat()) + ".pdf"
        chosen = self.ask_save(
            translate("KmzbPlugin", "Save the siting sheet"), proposal, translate("KmzbPlugin", "PDF files (*.pdf)")
        )
        if not chosen:
            return
        scope, periods, live = made.wish.scope, self._periods, self._desk.is_live
        wanted = made.chosen

        def work(canceller: Canceller, progress: Progress) -> Tuple[str, Tuple[QgsVectorLayer, ...]]:
            outline = scope.area
            if not outline and scope.unit is not None and live:
                outline = periods.outline("unit", scope.unit, canceller)
            return outline, siting_work.drawn(made.wish, made.found, wanted, canceller)

        self._compute(
            translate("KmzbPlugin", "Drawing the siting sheet"), work,
            lambda found: self._draw(made, found[0], found[1], with_suffix(chosen, ".pdf")), lambda: self.save_sheet(made),
        )  # fmt: skip

    def _draw(self, made: Made, outline: str, shown: Tuple[QgsVectorLayer, ...], pdf: Path) -> None:
        """On the GUI thread: layouts are drawn there."""
        kinds = {kind.code: kind.name(language()) for kind in self._desk.choices.kinds}
        self._page.show_busy(translate("KmzbPlugin", "Drawing the siting sheet"))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        try:
            save_pdf(sheet_of(made, shown, made.chosen, outline, kinds, self._base_layers(), self._versions()), pdf)
        except KmzbError as error:
            self._page.show_error(translate(CONTEXT, error.text))
            return
        self._page.show_idle()
        self.saved = pdf
        self._page.banner.say(Kind.INFO, translate("KmzbPlugin", "Saved: {file}").replace("{file}", pdf.name), tip=str(pdf))

    def freeze(self, made: Made) -> None:
        """Data, criteria and answer into a file."""
        proposal = translate("KmzbPlugin", "siting {day}").format(day=self._desk.today.isoformat()) + snapshot.SUFFIX
        chosen = self.ask_save(translate("KmzbPlugin", "Freeze the decision"), proposal, snapshot_texts.file_filter())
        if not chosen:
            return
        path = with_suffix(chosen, snapshot.SUFFIX)
        kept = snapshot_of(made, self._versions())

        def done(digest: str) -> None:
            self.saved = path
            self._page.banner.say(Kind.INFO, snapshot_texts.written(path, kept, digest), tip=str(path))

        self._compute(
            translate("KmzbPlugin", "Freezing"), lambda canceller, progress: page_files.write_snapshot(kept, path), done
        )
