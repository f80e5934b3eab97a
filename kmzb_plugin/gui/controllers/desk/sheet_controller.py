"""The page "Briefing": gathers in the background, draws pages, freezes and opens decisions."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any, Callable, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QEventLoop, QPoint, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication

from ....briefing.export import save_pdf
from ....briefing.sheet import Sheet
from ....briefing.sheet import SheetPage as Page
from ....core.desk import Scope, ScopeUnit
from ....core.ports import Canceller
from ....desk import defaults, snapshot
from ....desk.codec import Unreadable
from ....desk.hours import Week
from ....desk.ports import ChangeGateway, DeskGateway, StaffingGateway
from ....desk.recipes import RECIPES, types
from ....desk.snapshot import Difference, Snapshot
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....layers import hotspots as hotspot_layers
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...docks.banner import Kind
from ...docks.desk.sheet_page import SheetPage
from ...docks.desk.week_chart import WeekChart
from ...links import Links
from ...models import sheet_texts, snapshot_texts
from ...models.change_tree_model import Names
from ...models.snapshot_texts import News
from . import page_files
from .page_controller import PageController, Progress
from .page_files import with_suffix
from .sheet_work import Material, Part, Request, gather, members

CHART_WIDTH_PX, CHART_SHARP = 440, 4  # as narrow as its legend allows: on paper its letters are small
MOST_EVENTS = 2 * defaults.EVENTS_AT_MOST


class SheetController(PageController):
    """Asks where to save first, so that nothing is computed for somebody who goes away again."""

    help_wanted = pyqtSignal(str)

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: DeskGateway, periods: ChangeGateway, staffing: StaffingGateway,
        page: SheetPage,
        base_layers: Callable[[], Sequence[QgsMapLayer]], versions: Callable[[], Mapping[str, str]],
        show_scope: Callable[[Scope], None],
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, page)
        self.page: SheetPage = page
        self._gateway, self._periods, self._staffing = gateway, periods, staffing
        self._base_layers, self._versions = base_layers, versions
        self._show_scope = show_scope
        self._folder = Path(tempfile.mkdtemp(prefix="kmzb-sheet-"))
        self.opened: Optional[Snapshot] = None
        self.saved: Optional[Path] = None
        self.ask_save: Callable[[str, str, str], str] = lambda *said: page_files.ask_save(page, *said)
        self.ask_open: Callable[[str, str], str] = lambda *said: page_files.ask_open(page, *said)
        for signal, slot in (
            (page.pdf_wanted, self.save_sheet), (page.freeze_wanted, self.freeze), (page.open_wanted, self.open),
            (page.scope_wanted, self._on_scope_wanted), (page.help_wanted, lambda: self.help_wanted.emit("briefing.html")),
        ):  # fmt: skip
            self.link(signal, slot)

    def close(self) -> None:
        """Undo everything; no file of ours stays."""
        super().close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def refresh(self) -> None:
        """Buttons as the scope allows."""
        totals = self.desk.totals
        ready = self.desk.scope is not None and totals is not None and totals.count.raw > 0 and self.desk.is_live
        self.page.set_ready(ready, len(self._below()))
        if self.desk.scope is None:
            self.page.show_sentences(())
            self.page.show_news("")

    # The sheet

    def save_sheet(self, each: bool) -> None:
        """From the click to the PDF."""
        if self.desk.scope is None or self.desk.totals is None:
            return
        proposal = translate("KmzbPlugin", "briefing {day}").format(day=self.desk.today.isoformat()) + ".pdf"
        chosen = self.ask_save(translate("KmzbPlugin", "Save the briefing sheet"), proposal, translate(
            "KmzbPlugin", "PDF files (*.pdf)"
        ))  # fmt: skip
        if chosen:
            self._gather(each, lambda material: self._draw(material, with_suffix(chosen, ".pdf")))

    def _gather(self, each: bool, done: Callable[[Material], None]) -> None:
        desk, scope, totals = self.desk, self.desk.scope, self.desk.totals
        if scope is None or totals is None:
            return
        below = self._below()
        units = below if each and below else (self._root(),)
        gateway, periods, staffing, today = self._gateway, self._periods, self._staffing, desk.today

        request = Request(
            scope, desk.measure, self._root().id, desk.unit_name(), units, members(desk.choices.units), totals.count.raw,
            totals.count.of(desk.measure), str(self._folder / "surface.tif"),
        )  # fmt: skip

        def work(canceller: Canceller, progress: Progress) -> Material:
            return gather(request, gateway, periods, staffing, today, canceller, progress)

        self.compute(translate("KmzbPlugin", "Gathering the briefing"), work, done)

    def _draw(self, material: Material, pdf: Path) -> None:
        """On the GUI thread: layouts and charts are drawn there; between pages QGIS goes on."""
        self.page.show_busy(translate("KmzbPlugin", "Drawing the pages"))
        stopped: List[bool] = []
        heard = Links((self.page.cancel_requested, lambda: stopped.append(True)))

        def progress(share: float) -> bool:
            self.page.show_progress(share)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            return not stopped

        try:
            sheet = self._sheet(material)
            count = save_pdf(sheet, pdf, progress)
        except Cancelled:
            self.page.show_idle()
            return
        except KmzbError as error:
            self.page.show_error(translate(CONTEXT, error.text))
            return
        finally:
            heard.cut()
        self.page.show_idle()
        self.saved = pdf
        self.page.show_sentences(sheet.pages[0].sentences)
        said = translate("KmzbPlugin", "Saved: {file}, %n page(s)", "", count).format(file=pdf.name)
        self.page.banner.say(Kind.INFO, said, tip=str(pdf))

    def _sheet(self, material: Material) -> Sheet:
        names, layer = Names.of(self.desk.choices), material.made.layer
        pages = tuple(self._page(material, part, names) for part in material.parts)
        return Sheet(
            kind=translate("KmzbPlugin", "KMZB – briefing sheet"), pages=pages,
            map_title=material.made.shown[0].name(), stamp_title=translate("KmzbPlugin", "What this map is worth"),
            table_title=translate("KmzbPlugin", "What has changed"), columns=sheet_texts.columns(),
            chart_title=translate("KmzbPlugin", "When it happens"),
            footer=sheet_texts.footer(layer, material.fingerprint, self._versions()), page_word="{page} / {pages}",
            layers=(*material.made.shown, *self._base_layers()), in_legend=material.made.shown[:1],
            legend_entries=hotspot_layers.class_entries(material.made.shown[0]),
        )  # fmt: skip

    def _page(self, material: Material, part: Part, names: Names) -> Page:
        request, layer = material.request, material.made.layer
        kinds = tuple(names.kind(code) for code in request.scope.kinds)
        counts = sheet_texts.three(part.count.raw, part.count.confirmed, part.count.cases)
        return Page(
            key=str(part.unit.id), title=part.unit.name, subtitle=sheet_texts.subtitle(request.scope, request.measure, kinds),
            outline=part.outline,
            sentences=(
                sheet_texts.where(layer, "" if part.unit.id == request.root else request.root_name, part.hot),
                sheet_texts.changed(material.table, part.unit.id, names), sheet_texts.when(part.week),
            ),
            stamp=sheet_texts.stamp(layer), rows=sheet_texts.rows(material.table, part.unit.id, names),
            chart=self._chart(part.unit, part.week), facts=sheet_texts.facts(counts, part.week),
        )  # fmt: skip

    def _chart(self, unit: ScopeUnit, week: Optional[Week]) -> Optional[Path]:
        if week is None or not week.counted:
            return None
        chart = WeekChart()
        palette = QPalette(chart.palette())  # paper is white whatever the desktop's theme
        for role, colour in ((QPalette.ColorRole.Window, "white"), (QPalette.ColorRole.Base, "white"),
                             (QPalette.ColorRole.WindowText, "black"), (QPalette.ColorRole.Text, "black")):  # fmt: skip
            palette.setColor(role, _colour(colour))
        chart.setPalette(palette)
        chart.resize(CHART_WIDTH_PX, chart.sizeHint().height())
        chart.show_week(week, standing=False)
        image = QImage(chart.size() * CHART_SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(CHART_SHARP)
        image.fill(_colour("white"))
        painter = QPainter(image)
        chart.render(painter, QPoint(0, 0))
        painter.end()
        chart.deleteLater()
        path = self._folder / f"week_{unit.id}.png"
        return path if image.save(str(path)) else None

    # Frozen decisions

    def freeze(self) -> None:
        """The numbers of today into a file."""
        if self.desk.scope is None or self.desk.totals is None:
            return
        proposal = translate("KmzbPlugin", "decision {day}").format(day=self.desk.today.isoformat()) + snapshot.SUFFIX
        chosen = self.ask_save(translate("KmzbPlugin", "Freeze the decision"), proposal, snapshot_texts.file_filter())
        if chosen:
            path = with_suffix(chosen, snapshot.SUFFIX)
            self._gather(False, lambda material: self._write(material, path))

    def _write(self, material: Material, path: Path) -> None:
        made_at = datetime.now().astimezone().isoformat(timespec="seconds")
        kept = Snapshot(
            material.request.root_name, made_at, material.request.scope, material.fingerprint, self._versions(), material.events,
            material.studies,
        )  # fmt: skip

        def done(digest: str) -> None:
            self.saved = path
            self.page.show_news(snapshot_texts.written(path, kept, digest), tip=str(path))

        self.compute(translate("KmzbPlugin", "Freezing"), lambda canceller, progress: page_files.write_snapshot(kept, path), done)

    def open(self) -> None:
        """A frozen decision: built again, and held against the data of today."""
        chosen = self.ask_open(translate("KmzbPlugin", "Open a frozen decision"), snapshot_texts.file_filter())
        if not chosen:
            return
        gateway, versions, live = self._gateway, self._versions(), self.desk.is_live

        def work(canceller: Canceller, progress: Progress) -> Tuple[Snapshot, Any, Any]:
            kept = _read(Path(chosen))
            progress(0.1)
            rebuilt = snapshot.rebuild(kept, RECIPES, versions)
            progress(0.7)
            return kept, rebuilt, _news(kept, gateway, canceller) if live else None

        def done(outcome: Tuple[Snapshot, Any, Any]) -> None:
            kept, rebuilt, news = outcome
            self.opened = kept
            said = snapshot_texts.opened(kept, rebuilt, news, Names.of(self.desk.choices))
            self.page.show_news(said, has_scope=live, tip=chosen)

        self.compute(translate("KmzbPlugin", "Building it again"), work, done)

    def _on_scope_wanted(self) -> None:
        if self.opened is not None:
            self._show_scope(self.opened.scope)

    # Units

    def _root(self) -> ScopeUnit:
        scope, units = self.desk.scope, self.desk.choices.units
        wanted = scope.unit if scope is not None else None
        found = next((unit for unit in units if unit.id == wanted), units[0] if units else None)
        return found or ScopeUnit(0, self.desk.unit_name(), "", 0, None)

    def _below(self) -> Tuple[ScopeUnit, ...]:
        root = self._root()
        return tuple(unit for unit in self.desk.choices.units if unit.parent_id == root.id)


def _colour(name: str) -> QColor:
    return QColor(name)


def _read(path: Path) -> Snapshot:
    try:
        return snapshot.read(path, types())
    except OSError as error:
        raise KmzbError(translate("KmzbPlugin", "The file could not be read."), type(error).__name__) from error
    except Unreadable as error:
        if str(error) == snapshot.CHANGED:
            raise KmzbError(translate("KmzbPlugin", "This file was changed or damaged: its seal is broken.")) from error
        raise KmzbError(translate("KmzbPlugin", "This is no frozen decision, or one of another version."), str(error)) from error


def _news(kept: Snapshot, gateway: DeskGateway, canceller: Canceller) -> News:
    """What differs today, and which numbers of the studies over single events follow."""
    now = gateway.fingerprint(kept.scope, canceller)
    if kept.events is None or now.digest == kept.fingerprint.digest:
        return News(now, None if kept.events is None else (), ())
    today = gateway.events(kept.scope, MOST_EVENTS, canceller)
    numbers: List[Difference] = []
    for place, study in enumerate(kept.studies):
        if "events" in study.inputs:
            again = RECIPES[study.recipe](**{**study.inputs, "events": today})
            numbers += snapshot.compare(study.result, again, f"{place + 1}.{study.recipe}")
    return News(now, snapshot.news(kept.events, today), tuple(numbers))
