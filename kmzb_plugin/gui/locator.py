"""Moja Komenda in QGIS's locator bar: "kom" and a place, an address or a unit; who answers for it.

QGIS searches with a clone of the filter on a thread of its own. What original and clones share is ``PlaceSearch``, which is
plain Python and thread-safe.
"""

from __future__ import annotations

import threading
import time
from typing import Callable, Dict, Optional, Set, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from ..compat import LOCATOR_FORGETS_SCORES, locator_user_data
from ..core.places import FoundPlace, is_searchable
from ..core.ports import PlaceGateway
from ..errors import KmzbError
from ..i18n import CONTEXT, translate
from ..layers.builder import crs_2180
from ..tasks.cancelling import JobCanceller
from . import actions
from .models import contacts
from .state import ConnectionState, SessionState

PREFIX = "kom"
LIMIT = 12
#: How many of the last answers can still be chosen.
KEPT = 500
#: A search is over in less than this; hanging up at each key would cost a new connection for the next one.
GRACE_S = 0.4
END_PATIENCE_S = 3.0
#: What a thread needs to leave Python after its search has ended.
LEAVE_S = 0.05
#: Where QGIS lists results by name, this many of the best keep their order by spaces in front.
KEPT_AHEAD = 3
#: Tool tips of the locator take text for HTML.
_INERT = str.maketrans({"<": "‹", ">": "›", "\n": " ", "\r": " "})


class PlaceSearch:
    """Searches for any thread, and ends all of them."""

    def __init__(self, state: SessionState, places: PlaceGateway) -> None:
        self._state, self._places = state, places
        self._lock = threading.Condition()
        self._running: Set[JobCanceller] = set()
        self._closed = False
        self._told: Dict[int, FoundPlace] = {}
        self._number = 0

    @property
    def connection(self) -> ConnectionState:
        """Where the session stands."""
        return self._state.connection

    def find(
        self, typed: str, near_2180: Optional[Tuple[float, float]], canceller: JobCanceller
    ) -> Tuple[FoundPlace, ...]:
        """Search on the calling thread; nothing once closed. Raises the gateway's errors."""
        with self._lock:
            if self._closed:
                return ()
            self._running.add(canceller)
        try:
            return self._places.find(typed, near_2180, LIMIT, canceller)
        finally:
            canceller.release()
            with self._lock:
                self._running.discard(canceller)
                self._lock.notify_all()

    def keep(self, place: FoundPlace) -> int:
        """A number to hand through QGIS from thread to thread in place of an object of Python's."""
        with self._lock:
            self._number += 1
            self._told[self._number] = place
            self._told.pop(self._number - KEPT, None)
            return self._number

    def kept(self, number: object) -> Optional[FoundPlace]:
        """The place with that number; ``None`` for what is no number, or a very old one."""
        with self._lock:
            return self._told.get(number) if isinstance(number, int) else None

    def close(self) -> None:
        """End every search, and wait until no thread is at work here: QGIS waits for it holding Python's lock."""
        with self._lock:
            self._closed = True
            running = set(self._running)
        for canceller in running:
            canceller.cancel()
        with self._lock:
            self._lock.wait_for(lambda: not self._running, END_PATIENCE_S)
        if running:
            time.sleep(LEAVE_S)


class PlaceLocatorFilter(QgsLocatorFilter):
    """The filter "kom". ``choose`` gets the chosen place, ``connect`` is what a row about a missing connection does."""

    def __init__(
        self,
        search: PlaceSearch,
        choose: Callable[[FoundPlace], None],
        connect: Callable[[], None],
        icons: Optional[Dict[str, QIcon]] = None,
    ) -> None:
        super().__init__()
        self._search, self._choose, self._connect = search, choose, connect
        # Made on the main thread, once.
        self._icons = icons or {
            name: actions.icon(f"{name}.svg")
            for name in ("place_locality", "place_street", "place_unit", "place_beat", "who_answers", "connect")
        }
        self._to_2180: Optional[QgsCoordinateTransform] = None
        self.setUseWithoutPrefix(False)

    def name(self) -> str:
        return "kmzb_places"

    def displayName(self) -> str:
        return translate("KmzbPlugin", "KMZB: who answers for a place")

    def description(self) -> str:
        return translate("KmzbPlugin", "Place, address or police unit: unit, beat, contact")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.High

    def clone(self) -> PlaceLocatorFilter:
        return PlaceLocatorFilter(self._search, self._choose, self._connect, self._icons)

    def prepare(self, string: str, context: QgsLocatorContext) -> list:
        """On the main thread: what needs the project."""
        self._to_2180 = QgsCoordinateTransform(context.targetExtentCrs, crs_2180(), QgsProject.instance())
        return []

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """On a thread of QGIS's."""
        if not is_searchable(string):
            return
        if self._search.connection is not ConnectionState.ONLINE:
            if context.usingPrefix:
                self._tell(_missing_connection(self._search.connection), "connect")
            return
        canceller = JobCanceller()

        def give_up_soon() -> None:
            threading.Timer(GRACE_S, canceller.cancel).start()

        # Direct: this thread has no event loop that would bring the signal.
        feedback.canceled.connect(give_up_soon, Qt.ConnectionType.DirectConnection)
        try:
            places = self._search.find(string, self._near(context), canceller)
        except KmzbError as error:
            if context.usingPrefix and not feedback.isCanceled():
                self._tell(translate(CONTEXT, error.text), "connect")
            return
        finally:
            feedback.canceled.disconnect(give_up_soon)
        if feedback.isCanceled():
            return
        if not places and context.usingPrefix:
            self._tell(translate("KmzbPlugin", "Nothing was found: no locality, street or police unit of this name"), "who_answers")
        for number, place in enumerate(places):
            self._emit(place, number, len(places))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """On the main thread: Enter or a click."""
        chosen = self._search.kept(locator_user_data(result))
        if chosen is not None:
            self._choose(chosen)
        elif self._search.connection is ConnectionState.DISCONNECTED:
            self._connect()

    def _emit(self, place: FoundPlace, number: int, count: int) -> None:
        result = QgsLocatorResult()
        result.filter = self
        where = contacts.where_of(place)
        said = f"{place.title} ({where})" if where else place.title
        ahead = " " * max(0, KEPT_AHEAD - number) if LOCATOR_FORGETS_SCORES else ""
        result.displayString = ahead + said.translate(_INERT)
        result.description = contacts.who_of(place).translate(_INERT)
        result.icon = self._icons.get("place_" + place.kind, self._icons["who_answers"])
        result.score = 1.0 - number / (count + 1)
        result.userData = self._search.keep(place)
        self.resultFetched.emit(result)

    def _tell(self, text: str, icon: str) -> None:
        result = QgsLocatorResult()
        result.filter = self
        # QGIS cuts the first column short: what is to be done stands in the second, as the contact of a place does.
        said, _, more = text.partition(": ")
        result.displayString = said.translate(_INERT)
        result.description = more.translate(_INERT)
        result.icon = self._icons[icon]
        result.userData = 0
        self.resultFetched.emit(result)

    def _near(self, context: QgsLocatorContext) -> Optional[Tuple[float, float]]:
        """The middle of the map in EPSG:2180."""
        if self._to_2180 is None or context.targetExtent.isEmpty():
            return None
        try:
            point = self._to_2180.transform(context.targetExtent.center())
        except QgsCsException:
            return None
        return point.x(), point.y()


def _missing_connection(state: ConnectionState) -> str:
    if state is ConnectionState.DISCONNECTED:
        return translate("KmzbPlugin", "Not connected to the central database: Enter chooses a connection")
    if state is ConnectionState.CONNECTING:
        return translate("KmzbPlugin", "Connecting to the central database: try again in a moment")
    return translate("KmzbPlugin", "No connection to the central database: the search works again as soon as there is one")
