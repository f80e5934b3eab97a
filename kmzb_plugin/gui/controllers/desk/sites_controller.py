"""The page "Stations": stations and candidates of the scope, a study on demand, its alternatives on the map, sheet and snapshot."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, FrozenSet, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ....core.desk import Measure, Scope
from ....core.ports import Canceller
from ....core.staffing import SitingBase
from ....desk.assumptions import Assumptions
from ....desk.ports import ChangeGateway, DeskGateway, StaffingGateway
from ....desk.sites import Alternative
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....layers.siting import SITING_PROPERTY
from ....layers.users_layers import PointLayer, RoadLayer
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...docks.desk.sites_page import Choice, SitesPage
from ...messages import Messages
from . import siting_work
from .made_picture import MadePicture
from .page_controller import PageController, Progress
from .road_graphs import RoadGraphs
from .sites_edits import SitesEdits
from .sites_papers import SitesPapers
from .siting_work import Made, Wish

FOLDER = "stations"
Base = Tuple[SitingBase, FrozenSet[str], Assumptions]


class SitesController(PageController):
    """Reads stations and candidates when the page is on show; computes when it is asked to."""

    help_wanted = pyqtSignal(str)

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: DeskGateway, periods: ChangeGateway, staffing: StaffingGateway,
        page: SitesPage, canvas: QgsMapCanvas, messages: Messages, base_layers: Callable[[], Sequence[QgsMapLayer]],
        versions: Callable[[], Mapping[str, str]],
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, page)
        self.page: SitesPage = page
        self._gateway, self._staffing = gateway, staffing
        self.map = MadePicture(canvas, FOLDER, SITING_PROPERTY, self)
        self.edits = SitesEdits(desk, runner, staffing, page, canvas, messages, self)
        self._base: Optional[Base] = None
        self._base_of: Optional[Tuple[Optional[int], str]] = None
        self._base_job: Optional[Job] = None
        self._draw_job: Optional[Job] = None
        self._made: Optional[Made] = None
        self._chosen: Optional[Alternative] = None
        self._graphs = RoadGraphs(self)
        self.papers = SitesPapers(desk, periods, page, self.compute, base_layers, versions)
        result = page.result
        for signal, slot in (
            (desk.scope_changed, self._on_scope), (page.compute_wanted, self.compute_study), (result.chosen, self._on_chosen),
            (result.sheet_wanted, lambda: self._write(self.papers.save_sheet)),
            (result.freeze_wanted, lambda: self._write(self.papers.freeze)), (result.remove_wanted, self._on_remove),
            (self.map.gone, self._on_gone), (self.edits.changed, self.read_base), (page.help_wanted, self._on_help),
            (page.stations.model.dataChanged, self._on_inputs),
        ):  # fmt: skip
            self.link(signal, slot)

    def close(self) -> None:
        """Undo everything; nothing of ours stays in the project."""
        self._stop()
        self._graphs.forget()
        super().close()
        self.edits.close()
        self.map.close()

    # In step with the scope

    def refresh(self) -> None:
        """Stations of the scope; a finished study stays on show, with a word when the scope has moved on."""
        scope, live = self.desk.scope, self.desk.is_live
        self.page.set_ready(scope is not None and self.desk.totals is not None and live and self._base is not None)
        if scope is None:
            self.page.show_notice(translate("KmzbPlugin", "Choose above what to look at."))
            return
        if self._base_of != (scope.unit, scope.area) and live:
            self.read_base()
        elif self._base is None and not live:
            self.page.show_notice(translate("KmzbPlugin", "There is no connection to the central database."))
        self._tell_age()

    def read_base(self) -> None:
        """Stations, candidates, inhabitants and assumptions, anew."""
        scope = self.desk.scope
        if scope is None or not self.desk.is_live:
            return
        if self._base_job is not None:
            self._base_job.cancel()
        if self._base is None:
            self.page.show_busy(translate("KmzbPlugin", "Reading stations and inhabitants"))
        self._base_job = self.runner.run(
            translate("KmzbPlugin", "Reading stations and inhabitants"),
            lambda canceller: siting_work.base_of(self._staffing, scope, canceller), lambda base: self._on_base(scope, base),
            self._on_base_failed, quiet=True,
        )  # fmt: skip

    def _on_base(self, scope: Scope, base: Base) -> None:
        self._base_job = None
        if self._job is None:
            self.page.show_idle()
        if scope != self.desk.scope:
            self._catch_up()
            return
        self._base, self._base_of = base, (scope.unit, scope.area)
        self.page.show_base(*base)
        self.page.set_ready(self.desk.totals is not None and self.desk.is_live)
        self._tell_age()

    def _on_base_failed(self, error: KmzbError) -> None:
        self._base_job = None
        self.page.show_idle()
        if not isinstance(error, Cancelled):
            self.page.show_error(translate(CONTEXT, error.text), translate("KmzbPlugin", "Try again"), self.read_base)

    def _on_scope(self, scope: Optional[Scope]) -> None:
        if scope is None:  # somebody else may sit down: nothing of this person's numbers stays
            self._stop()
            self._graphs.forget()
            self._base = self._base_of = None
            self._forget_study()
            self.map.clear()
        elif self._base_of is not None and self._base_of != (scope.unit, scope.area):
            self._base = self._base_of = None
            self.page.set_ready(False)

    def _tell_age(self) -> None:
        made = self._made
        if made is None:
            return
        if made.wish.scope != self.desk.scope or made.wish.measure is not self._measure():
            self.page.result.show_old(translate("KmzbPlugin", "This was computed for another choice than stands above."))
        elif self._base is not None and made.wish.base != self._base[0]:
            self.page.result.show_old(translate("KmzbPlugin", "Stations or candidates have changed since this was computed."))
        else:
            self.page.result.show_old("")

    def _on_inputs(self, *anything: object) -> None:
        self._tell_age()

    def _measure(self) -> Measure:
        """Demand is what was confirmed, even while the scope's bar shows the raw count."""
        return Measure.CASES if self.desk.measure is Measure.CASES else Measure.CONFIRMED

    # The study

    def compute_study(self) -> None:
        """From the click to the alternatives and the map."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None or totals is None or self._base is None or not self.desk.is_live:
            return
        choice = self.page.choice()
        problem = _problem(choice, self.page.by_road)
        if problem:
            self.page.show_error(problem)
            return
        roads = RoadLayer(choice.roads, choice.speed, choice.direction) if choice.roads is not None else None
        points = PointLayer(choice.points, choice.names) if choice.points is not None else None
        if choice.roads is not None:
            self._graphs.watch(choice.roads)
        measure = self._measure()
        wish = Wish(
            scope, self.desk.unit_name(), measure, tuple(k.kind for k in totals.kinds if k.count.of(measure)), totals.count.raw,
            replace(self._base[0], stations=self.page.stations.model.stations), choice.criteria, choice.seats, choice.proposed,
            choice.capacity, points, roads, self._graphs.get(roads) if roads is not None else None,
        )  # fmt: skip
        gateway, staffing = self._gateway, self._staffing

        def work(canceller: Canceller, progress: Progress) -> Made:
            return siting_work.make(wish, gateway, staffing, canceller, progress)

        self.compute(translate("KmzbPlugin", "Looking for the best places"), work, self._on_made, self.compute_study)

    def _on_made(self, made: Made) -> None:
        if made.wish.roads is not None and made.graph is not None:
            self._graphs.keep(made.wish.roads, made.graph)
        self._made = made
        self._put(made.chosen, made.shown, zoom=True)
        self.page.result.show_study(
            made.found, made.judged, made.wish.roads_name, siting_work.alternatives(made.found), made.chosen
        )
        self.page.show_result()
        self.page.scroll_to_result()
        self._tell_age()

    def _on_chosen(self, alternative: Alternative) -> None:
        made = self._made
        if made is None or alternative is self._chosen:
            return
        if self._draw_job is not None:
            self._draw_job.cancel()
        self._draw_job = self.runner.run(
            translate("KmzbPlugin", "Drawing the stations"),
            lambda canceller: siting_work.drawn(made.wish, made.found, alternative, canceller),
            lambda shown: self._put(alternative, shown, zoom=False) if made is self._made else None, _unheard, quiet=True,
        )  # fmt: skip

    def _put(self, alternative: Alternative, shown: Tuple[QgsVectorLayer, ...], zoom: bool) -> None:
        self._chosen = alternative
        self.map.show(shown, zoom)
        self.page.result.remove_button.setEnabled(True)

    def _on_remove(self) -> None:
        self.map.clear()
        self._on_gone()

    def _on_gone(self) -> None:
        """The numbers stay; choosing a row draws it again."""
        self._chosen = None
        self.page.result.remove_button.setEnabled(False)

    # Papers

    def _write(self, papers: Callable[[Made], None]) -> None:
        if self._made is not None:
            papers(self._made)

    def _on_help(self) -> None:
        self.help_wanted.emit("stations.html")

    def _forget_study(self) -> None:
        self._made = self._chosen = None
        self.page.hide_result()

    def _stop(self) -> None:
        for job in (self._base_job, self._draw_job):
            if job is not None:
                job.cancel()
        self._base_job = self._draw_job = None
        self.cancel()


def _problem(choice: Choice, by_road: bool) -> str:
    """What is missing in the fields; "" for nothing."""
    if by_road and choice.roads is None:
        return translate("KmzbPlugin", "Choose the layer of roads, or straight lines.")
    if by_road and not choice.speed:
        return translate("KmzbPlugin", "Choose the field with the speed of the roads: without it nothing is reached.")
    return ""


def _unheard(error: KmzbError) -> None:
    """The numbers stand; only the picture was given up."""
