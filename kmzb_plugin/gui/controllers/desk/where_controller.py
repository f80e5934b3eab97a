"""The page "Where": from the scope to a layer on the map, from a cell back to the reports behind it and into the queue."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Optional, Sequence, Tuple

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ....analysis import polygons
from ....core.desk import CellItem, Measure, Scope
from ....core.ports import Canceller
from ....desk import defaults
from ....desk.layer import Kind, Options
from ....desk.ports import DeskGateway, StaffingGateway
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....layers import hotspots as hotspot_layers
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...docks.desk.where_page import YEAR_AGO, WherePage
from ...models import figures, hotspot_texts, texts
from ...state import SessionState
from . import hotspot_map
from .hotspot_map import HotspotMap
from .hotspot_work import Made, Rings, Wish, make
from .page_controller import PageController, Progress

YEAR_D = 364  # whole weeks, so that the days of the week fall together


class WhereController(PageController):
    """Layers are made on demand only: nothing is computed until somebody asks."""

    help_wanted = pyqtSignal(str)

    def __init__(
        self, state: SessionState, desk: DeskState, runner: TaskRunner, gateway: DeskGateway, staffing: StaffingGateway,
        page: WherePage, canvas: QgsMapCanvas, open_report: Callable[[int], None], show_overview: Callable[[], None],
    ) -> None:  # fmt: skip
        """``open_report`` leads into the queue; ``show_overview`` is called once for each person who looks at a large scope."""
        super().__init__(desk, runner, page)
        self.page: WherePage = page
        self._state, self._gateway, self._staffing = state, gateway, staffing
        self.map = HotspotMap(canvas, self)
        self._show_overview, self._overviewed = show_overview, False
        self._shown: Optional[Made] = None
        self._outlines: Dict[Tuple[Optional[int], str], Rings] = {}
        self._outline_job: Optional[Job] = None
        self._cell_job: Optional[Job] = None
        self._asked: Optional[Tuple[Made, Tuple[int, ...]]] = None
        self.link(desk.scope_changed, self._on_scope)
        for signal, slot in (
            (page.make_wanted, self.make), (page.hottest_wanted, self.show_hottest), (page.asking_wanted, self._on_asking_wanted),
            (page.help_wanted, self._on_help_wanted),
            (page.remove_wanted, self._on_remove_wanted), (page.cell.report_chosen, open_report),
            (page.cell.back_wanted, self._on_back), (self.map.asked, self.ask), (self.map.gone, self._on_gone),
            (self.map.asking_ended, self._on_asking_ended),
        ):  # fmt: skip
            self.link(signal, slot)

    def close(self) -> None:
        """Undo everything: no layer of ours stays, no file."""
        self._stop()
        super().close()
        self.map.close()

    # The page in step with the scope

    def refresh(self) -> None:
        """Say what can be done now; a finished layer stays on show, with a word when the scope has moved on."""
        scope, totals = self.desk.scope, self.desk.totals
        self.page.set_ready(scope is not None and totals is not None and self.desk.is_live)
        if scope is None:
            self.page.show_notice(translate("KmzbPlugin", "Choose above what to look at."))
            return
        if self._shown is None:
            self.page.show_making()
        if totals is not None:
            if defaults.is_large(totals.count.raw) and not self._overviewed:
                self._overviewed = True
                self._show_overview()
            if not totals.count.of(self.desk.measure) and self._shown is None:
                self.page.show_notice(_nothing(self.desk.measure))
                return
            self._suggest(scope)
        self._tell_age()

    def forget_overview(self) -> None:
        """The desk is closed: opened again on a large scope it shows the squares again."""
        self._overviewed, self._stale = False, True

    def _on_scope(self, scope: Optional[Scope]) -> None:
        if scope is None:  # somebody else may sit down: nothing of this person's layers stays
            self._stop()
            self._overviewed = False
            self._outlines.clear()
            self._shown = None
            self.map.clear()
            self.page.show_making()

    def _tell_age(self) -> None:
        made = self._shown
        if made is None:
            return
        same = made.wish.scope == self.desk.scope and made.wish.options.measure is self.desk.measure
        text = ""
        if not same:
            text = translate("KmzbPlugin", "This layer was made of another choice than stands above.")
        elif made.wish.first_look and self.page.is_busy:
            text = translate("KmzbPlugin", "The picture first: back-test and resamples are under way, and stamp and lamp follow.")
        elif made.wish.first_look:
            text = translate("KmzbPlugin", "The picture alone, untested: make it again for its stamp and lamp.")
        self.page.result.show_old(text)

    def stopped(self) -> None:
        self._tell_age()

    def _suggest(self, scope: Scope) -> None:
        """The size of the cells that fits area and number of events; the area is read once for each scope."""
        key = (scope.unit, scope.area)
        if key in self._outlines:
            self._on_outline(scope, self._outlines[key])
            return
        if not self.desk.is_live:
            return
        if self._outline_job is not None:
            self._outline_job.cancel()
        self._outline_job = self.runner.run(
            translate("KmzbPlugin", "Reading the borders"), lambda canceller: self._gateway.outline(scope, canceller),
            lambda rings: self._on_outline(scope, rings), _unheard, quiet=True,
        )  # fmt: skip

    def _on_outline(self, scope: Scope, rings: Rings) -> None:
        self._outlines[scope.unit, scope.area] = rings
        totals = self.desk.totals
        if scope == self.desk.scope and totals is not None and rings:
            area = polygons.area_km2(rings)
            self.page.suggest_cell(defaults.cell_m(totals.count.of(self.desk.measure), area), area)

    # Making a layer

    def make(self, options: Options) -> None:
        """From click to layer; a layer under way is given up."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None or totals is None or not self.desk.is_live:
            return
        measured = replace(options, measure=self.desk.measure)
        back = YEAR_D if self.page.compared_with == YEAR_AGO else scope.days
        count = totals.count
        wish = Wish(
            scope, measured, self.desk.unit_name(), count.raw, count.of(measured.measure), back, self.map.surface_path()
        )
        self._work_on(replace(wish, first_look=wish.has_first_look()))

    def _work_on(self, wish: Wish) -> None:
        scope = wish.scope
        gateway, staffing, known = self._gateway, self._staffing, self._outlines.get((scope.unit, scope.area))

        def work(canceller: Canceller, progress: Progress) -> Made:
            outline = gateway.outline(scope, canceller) if known is None else known
            return make(wish, gateway, staffing, outline, canceller, progress)

        self.compute(hotspot_texts.picture(wish.options.kind), work, self._on_made)

    def _on_made(self, made: Made) -> None:
        self.map.show(made)
        if not any(old is not made and old.wish.scope == made.wish.scope for old in self.map.all()):
            self.map.bring_into_view(made)
        self._shown = made
        self._show_result(made)
        if made.wish.first_look:
            self._work_on(replace(made.wish, first_look=False, raster_path=self.map.surface_path()))
            self._tell_age()

    def _show_result(self, made: Made) -> None:
        wish = made.wish
        made_of = hotspot_texts.made_of(made.layer, wish.unit, wish.scope.first, wish.scope.end)
        self.page.result.show_layer(made.layer, hotspot_texts.picture(made.layer.kind), made_of)
        self.page.show_result()
        self._tell_age()

    def _on_remove_wanted(self) -> None:
        if self._shown is not None:
            self.map.remove(self._shown)
            self._on_gone(self._shown)

    def _on_gone(self, made: Made) -> None:
        if self._asked is not None and self._asked[0] is made:
            self._asked = None
        if made is not self._shown:
            return
        self._shown = self.map.latest()
        if self._shown is not None:
            self._show_result(self._shown)
        else:
            self.page.show_making()
            self._stale = True

    # The way back

    def show_hottest(self) -> None:
        """The hottest cell: on the map, and what stands behind it."""
        made = self._shown
        if made is not None and len(made.layer):
            cell = int(hotspot_layers.ids(made.layer)[made.layer.hottest()])
            self.ask(made, (cell,), zoom=True)

    def ask(self, made: Made, numbers: Sequence[int], zoom: bool = False) -> None:
        """What stands behind these cells, in the scope of which the layer was made."""
        cells = tuple(numbers)
        self._asked = (made, cells)
        self.map.mark(made, cells, zoom)
        self.page.cell.show_waiting(_title(made, cells), translate("KmzbPlugin", "Reading what stands behind it…"))
        self.page.show_cell()
        self.page.cell.focus()
        if not self.desk.is_live:
            self.page.cell.show_problem(translate("KmzbPlugin", "There is no connection to the central database."))
            return
        if self._cell_job is not None:
            self._cell_job.cancel()
        wkt, scope = hotspot_map.wkt(made, cells), made.wish.scope
        self._cell_job = self.runner.run(
            translate("KmzbPlugin", "Reading what stands behind a cell"),
            lambda canceller: self._gateway.cell(scope, wkt, canceller),
            lambda items: self._on_items((made, cells), items), self._on_items_failed, quiet=True,
        )  # fmt: skip

    def _on_items(self, asked: Any, items: Tuple[CellItem, ...]) -> None:
        if asked == self._asked:
            self.page.cell.show_items(items, self._state.catalogue, self.desk.choices)
            self.page.cell.focus()

    def _on_items_failed(self, error: KmzbError) -> None:
        if not isinstance(error, Cancelled):
            self.page.cell.show_problem(translate(CONTEXT, error.text))

    def _on_back(self) -> None:
        self._asked = None
        self.map.tool.unmark()

    def _on_asking_wanted(self, wanted: bool) -> None:
        if wanted:
            self.map.start_asking()
        else:
            self.map.stop_asking()

    def _on_help_wanted(self) -> None:
        self.help_wanted.emit("hotspots.html")

    def _on_asking_ended(self) -> None:
        self.page.result.ask_button.setChecked(False)

    def _stop(self) -> None:
        for job in (self._outline_job, self._cell_job):
            if job is not None:
                job.cancel()
        self._outline_job = self._cell_job = None
        self._asked = None
        self.cancel()


def _title(made: Made, cells: Tuple[int, ...]) -> str:
    """Which cell, in words: its class and its middle; or how many."""
    if len(cells) > 1:
        return translate("KmzbPlugin", "%n cell(s)", "chosen", len(cells))
    x, y = hotspot_layers.outline_of(made.layer, cells)[0].mean(axis=0)
    place = f"{x:.0f} E, {y:.0f} N"
    at = hotspot_layers.place_of(made.layer, cells[0])
    if at is None:
        return translate("KmzbPlugin", "Cell {place}").format(place=place)
    word = hotspot_texts.classes().get(str(made.layer.classes[at]), "")
    if made.layer.kind is Kind.NEAR_REPEAT:
        until = figures.day(float(made.layer.columns["until_d"][at]))
        return texts.DOT.join((word, place, translate("KmzbPlugin", "watch until {day}").format(day=until)))
    count = translate("KmzbPlugin", "%n counted", "in a cell", round(float(made.layer.columns["count"][at])))
    return texts.DOT.join((translate("KmzbPlugin", "Cell {place}").format(place=place), word, count))


def _nothing(measure: Measure) -> str:
    if measure is Measure.RAW:
        return translate("KmzbPlugin", "Nothing was reported in this scope.")
    return translate("KmzbPlugin", "Nothing is confirmed in this scope. Choose “reported” above to look at all reports.")


def _unheard(error: KmzbError) -> None:
    """Without the borders the rectangle of the events is the area; the session tells of a lost line."""
