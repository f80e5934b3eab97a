"""Moja Komenda: the locator's filter, the tool that asks who answers for a place, and the card with the answer."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale, QObject

from ...core.places import BEAT, LOCALITY, UNIT, Answer, FoundPlace
from ...core.ports import PlaceGateway
from ...errors import Cancelled, KmzbError
from ...i18n import CONTEXT, translate
from ...layers.builder import crs_2180
from ...tasks.runner import Job, TaskRunner
from ..dialogs.contact_card import ContactCard
from ..links import Links
from ..locator import PlaceLocatorFilter, PlaceSearch
from ..map_tools import canvas as common
from ..map_tools.who_answers_tool import WhoAnswersTool
from ..messages import Messages
from ..models import contacts
from ..state import ConnectionState, SessionState
from ..windows import bring_up

#: How much of the land round a point is shown (half of a side, metres).
REACH_M = {LOCALITY: 2500.0, UNIT: 800.0}
LEAST_REACH_M = 250.0
ROOM = 1.15


class PlaceController(QObject):
    """Brings questions (typed, clicked, by key) and answers together. ``choose_connection`` opens that dialog."""

    def __init__(  # noqa: QGS105
        self,
        iface: QgisInterface,
        state: SessionState,
        runner: TaskRunner,
        places: PlaceGateway,
        messages: Messages,
        choose_connection: Callable[[], None],
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._state, self._runner, self._places, self._messages = state, runner, places, messages
        self._search = PlaceSearch(state, places)
        self._filter: Optional[PlaceLocatorFilter] = PlaceLocatorFilter(self._search, self.show_place, choose_connection)
        self.tool = WhoAnswersTool(self._canvas)
        self._card: Optional[ContactCard] = None
        self._job: Optional[Job] = None
        self._before: Optional[QgsMapTool] = None  # the tool to go back to
        self._links = Links(
            (self.tool.asked, self._on_asked),
            (self.tool.dismissed, self._go_back),
            (state.connection_changed, self._on_connection_changed),
        )

    @property
    def card(self) -> Optional[ContactCard]:
        """The card, once there was something to show."""
        return self._card

    def register(self) -> None:
        """Put the filter into QGIS's locator bar, which owns it from then on."""
        self._iface.registerLocatorFilter(self._filter)

    def unregister(self) -> None:
        """Take it out. QGIS waits for searches under way, and deletes the filter: end them first."""
        self._search.close()
        its_filter, self._filter = self._filter, None
        if its_filter is not None and not sip.isdeleted(its_filter):
            self._iface.deregisterLocatorFilter(its_filter)

    def close(self) -> None:
        """Leave nothing behind."""
        self._links.cut()
        self._search.close()
        if self._job is not None:
            self._job.cancel()
        self._go_back()
        self.tool.close()
        if self._card is not None:
            self._card.closed.disconnect(self._on_card_closed)
            self._card.close()
            self._card.deleteLater()
            self._card = None

    # For buttons and menus

    def start_asking(self) -> None:
        """Each click asks who answers for that place."""
        if self._canvas.mapTool() is not self.tool:
            self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self.tool)
        self._canvas.setFocus()

    def ask_centre(self) -> None:
        """The same for the middle of the map, without a mouse."""
        self._on_asked(self._canvas.center())

    def show_place(self, place: FoundPlace) -> None:
        """Zoom to what was found, flash it, and show who answers for it."""
        geometry = QgsGeometry()
        geometry.fromWkb(place.wkb)
        self._zoom(geometry, REACH_M.get(place.kind, LEAST_REACH_M))
        self._canvas.flashGeometries([geometry], crs_2180())
        self._mark(QgsPointXY(place.x, place.y))
        if place.kind in (UNIT, BEAT):
            self._show_card(lambda card: card.show_place(place))
        else:
            self._ask(place.title, contacts.kind_and_where(place), QgsPointXY(place.x, place.y))

    # What happens

    def _on_asked(self, point: QgsPointXY) -> None:
        """A point in the canvas's CRS."""
        try:
            place = common.to_2180(self._canvas).transform(point)
        except QgsCsException:
            self._messages.warning(translate("KmzbPlugin", "This place lies outside Poland."))
            return
        self.tool.mark(point)
        number = QLocale.c().toString
        self._ask("", f"{number(place.x(), 'f', 0)} E, {number(place.y(), 'f', 0)} N (EPSG:2180)", place)

    def _ask(self, name: str, known: str, point_2180: QgsPointXY) -> None:
        """Without a name the answer tells where the point is; ``known`` is what stands below."""
        title = name or translate("KmzbPlugin", "Place on the map")
        if self._job is not None:
            self._job.cancel()
        if self._state.connection is not ConnectionState.ONLINE:
            text = translate("KmzbPlugin", "There is no connection to the central database.")
            self._show_card(lambda card: card.show_problem(title, text))
            return
        self._show_card(lambda card: card.show_loading(title))
        x, y = point_2180.x(), point_2180.y()
        self._job = self._runner.run(
            translate("KmzbPlugin", "Asking who answers for a place"),
            lambda canceller: self._places.who_answers(x, y, canceller),
            lambda answer: self._on_answer(name, title, known, answer),
            lambda error: self._on_failed(title, error),
            quiet=True,
        )

    def _on_answer(self, name: str, title: str, known: str, answer: Optional[Answer]) -> None:
        self._job = None
        if self._card is None:
            return
        if answer is None:
            text = translate("KmzbPlugin", "No unit's area is anywhere near this place.")
            self._card.show_problem(title, text)
        else:
            below = ", ".join(part for part in (known, contacts.road_of(answer)) if part)
            self._card.show_answer(name or contacts.spot_of(answer) or title, below, answer)

    def _on_failed(self, title: str, error: KmzbError) -> None:
        if isinstance(error, Cancelled) or self._card is None:
            return
        self._job = None
        self._card.show_problem(title, translate(CONTEXT, error.text))

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        """What one person was told is not left for the next one."""
        if connection is ConnectionState.DISCONNECTED and self._card is not None:
            self._card.close()

    def _on_card_closed(self) -> None:
        self.tool.unmark()
        self._canvas.setFocus()

    def _show_card(self, fill: Callable[[ContactCard], None]) -> None:
        if self._card is None:
            self._card = ContactCard(self._iface.mainWindow())
            self._card.closed.connect(self._on_card_closed)
            self._card.stand_beside(self._canvas)
        fill(self._card)
        bring_up(self._card)

    def _mark(self, point_2180: QgsPointXY) -> None:
        try:
            self.tool.mark(common.from_2180(self._canvas).transform(point_2180))
        except QgsCsException:
            self.tool.unmark()

    def _zoom(self, geometry: QgsGeometry, reach_m: float) -> None:
        box = geometry.boundingBox()
        box.scale(ROOM)
        least = QgsRectangle.fromCenterAndSize(box.center(), 2 * reach_m, 2 * reach_m)
        box.combineExtentWith(least)
        try:
            extent = common.from_2180(self._canvas).transformBoundingBox(box)
        except QgsCsException:
            return
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _go_back(self) -> None:
        """To the tool that was there before."""
        before, self._before = self._before, None
        common.give_back(self._canvas, self.tool, before)
