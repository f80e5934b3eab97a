"""The locator's filter in a real locator, on a real database."""

from __future__ import annotations

import time
from contextlib import closing
from typing import List

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsLocator, QgsLocatorContext, QgsLocatorResult, QgsRectangle

from kmzb_plugin.core.places import FoundPlace
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.place_gateway import PgPlaceGateway
from kmzb_plugin.errors import ConnectionLost
from kmzb_plugin.gui.locator import PlaceLocatorFilter, PlaceSearch
from kmzb_plugin.gui.state import ConnectionState, SessionState

PLACE = """
INSERT INTO kmzb.place (source, external_id, name, kind, population, geom)
VALUES ('t', '1', 'Sopot', 'city', 35000, ST_Point(472000, 736000, 2180)),
       ('t', '2', '<img src=x>', 'city', 1, ST_Point(472000, 735000, 2180));
SELECT kmzb.index_names();
"""


class Bar:
    """A locator with the filter in it."""

    def __init__(self, places: PgPlaceGateway, qtbot) -> None:
        self.state = SessionState()
        self.state.set_connection(ConnectionState.ONLINE)
        self.chosen: List[FoundPlace] = []
        self.connects = 0
        self.search = PlaceSearch(self.state, places)
        self.locator = QgsLocator()
        self.filter = PlaceLocatorFilter(self.search, self.chosen.append, self._connect)
        self.locator.registerFilter(self.filter)
        self.found: List[QgsLocatorResult] = []
        self.locator.foundResult.connect(lambda result: self.found.append(QgsLocatorResult(result)))
        self._qtbot = qtbot

    def type(self, text: str) -> List[str]:
        """What is shown for it."""
        self.found.clear()
        context = QgsLocatorContext()
        context.targetExtent = QgsRectangle(471000, 735000, 473000, 737000)
        context.targetExtentCrs = QgsCoordinateReferenceSystem("EPSG:2180")
        self.locator.fetchResults(text, context)
        self._qtbot.waitUntil(lambda: not self.locator.isRunning(), timeout=10000)
        self._qtbot.wait(50)
        return [result.displayString.strip() for result in self.found]

    def _connect(self) -> None:
        self.connects += 1

    def close(self) -> None:
        self.search.close()
        self.locator.deregisterFilter(self.filter)


@pytest.fixture
def pool(database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(PLACE)
    pool = ConnectionPool()
    pool.open(database.dsn("t_sopot_analyst"))
    yield pool
    pool.close()


@pytest.fixture
def bar(pool, qgis_app, qtbot):
    bar = Bar(PgPlaceGateway(pool), qtbot)
    yield bar
    bar.close()


def test_typing_shows_places_with_who_answers(bar):
    shown = bar.type("kom sopot")
    assert shown[:2] == ["Sopot", "Komenda Miejska Policji w Sopocie"]
    assert "Ewa Testowa" in bar.found[0].description and "+48 000 000 001" in bar.found[0].description
    bar.filter.triggerResult(bar.found[0])
    assert [place.name for place in bar.chosen] == ["Sopot"]


def test_without_the_prefix_nothing_is_searched_unless_the_user_wants_it(bar):
    assert bar.type("sopot") == []
    bar.filter.setUseWithoutPrefix(True)
    assert "Sopot" in bar.type("sopot")
    assert bar.type("qqqqqq") == [], "no row of ours among those of the others"


def test_markup_stays_text_and_odd_input_finds_nothing(bar):
    assert "‹img src=x›" in bar.type("kom img")
    for typed in ("kom x", "kom \x00\x00a", "kom ''", "kom [% 1 %]"):
        assert len(bar.type(typed)) <= 1


def test_an_unknown_name_is_one_row_that_says_so(bar):
    assert len(bar.type("kom qqqqqq")) == 1
    bar.filter.triggerResult(bar.found[0])
    assert bar.chosen == []


@pytest.mark.parametrize("state", [ConnectionState.DISCONNECTED, ConnectionState.CONNECTING, ConnectionState.OFFLINE])
def test_without_a_connection_one_row_says_why(bar, state):
    bar.state.set_connection(state)
    (said,) = bar.type("kom sopot")
    assert len(said) <= 50 and bar.found[0].description  # QGIS cuts off what is longer
    bar.filter.triggerResult(bar.found[0])
    assert bar.connects == (state is ConnectionState.DISCONNECTED)


def test_a_lost_connection_is_told_in_words(bar, pool):
    pool.close()
    (said,) = bar.type("kom sopot")
    assert "password" not in said and "host" not in said


class Slow:
    """A gateway whose server does not answer."""

    def __init__(self) -> None:
        self.begun = 0

    def find(self, typed, near, limit, canceller):
        self.begun += 1
        while not canceller.is_cancelled():
            time.sleep(0.01)
        raise ConnectionLost()


def test_closing_ends_a_search_that_waits_for_the_server(qgis_app, qtbot):
    slow = Slow()
    bar = Bar(slow, qtbot)
    bar.locator.fetchResults("kom sopot", QgsLocatorContext())
    qtbot.waitUntil(lambda: slow.begun == 1)
    began = time.monotonic()
    bar.close()
    assert time.monotonic() - began < 1.0


def test_a_new_key_makes_the_old_search_give_up(qgis_app, qtbot):
    slow = Slow()
    bar = Bar(slow, qtbot)
    bar.locator.fetchResults("kom sopot", QgsLocatorContext())
    qtbot.waitUntil(lambda: slow.begun == 1)
    bar.locator.cancelWithoutBlocking()
    qtbot.waitUntil(lambda: not bar.locator.isRunning(), timeout=3000)
    assert bar.found == []
    bar.close()
