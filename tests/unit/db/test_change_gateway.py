"""Months, undecided reports and areas through the gateway."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsGeometry

from kmzb_plugin.core.desk import POLICE, Scope
from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.desk.hours import whole_months

TODAY = datetime.now(ZoneInfo("Europe/Warsaw")).date()
SCOPE = Scope(TODAY - timedelta(days=365), TODAY + timedelta(days=1))
LONG_AGO = TODAY - timedelta(days=300)


@pytest.fixture
def changes_of(open_pool, shared_database):
    return lambda login: PgChangeGateway(open_pool(shared_database, login))


def test_months_add_up_to_the_totals(changes_of, open_pool, shared_database, canceller):
    days = whole_months(TODAY.replace(day=1), 12)
    months = changes_of("t_gdansk_coordinator").months(SCOPE, days[0][0], days[-1][0], canceller)
    assert [month.first for month in months] == [first for first, _ in days]
    whole = Scope(days[0][0], days[-1][1])
    totals = PgDeskGateway(open_pool(shared_database, "t_gdansk_coordinator")).totals(whole, canceller).count
    for side in ("raw", "confirmed", "cases"):
        assert sum(getattr(month.count, side) for month in months) == getattr(totals, side)


def test_undecided_of_the_whole_and_of_each_unit_below(changes_of, shared_database, canceller):
    changes, tomorrow = changes_of("t_gdansk_coordinator"), TODAY + timedelta(days=1)
    found = changes.undecided(SCOPE, TODAY - timedelta(days=28), LONG_AGO, tomorrow, canceller)
    with closing(shared_database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT category, count(*) FROM kmzb.report
            WHERE status IN ('new', 'verification') AND unit_id IN (2, 10, 11, 12)
              AND position_quality IN ('exact', 'corrected', 'address', 'street')
            GROUP BY 1
            """
        )
        expected = dict(cursor.fetchall())
    assert {row.kind: row.ytd for row in found if row.unit_id == 2} == expected
    assert {row.unit_id for row in found} <= {2, 10, 11}, "a komisariat counts for the unit above it"
    for kind in expected:
        below = sum(row.ytd for row in found if row.kind == kind and row.unit_id != 2)
        assert below == expected[kind]
    assert all(row.last28 <= row.ytd for row in found)


def test_undecided_follow_the_scope(changes_of, canceller):
    changes = changes_of("t_sopot_commander")

    def ask(scope):
        return changes.undecided(scope, TODAY - timedelta(days=28), LONG_AGO, TODAY + timedelta(days=1), canceller)

    assert {row.unit_id for row in ask(SCOPE)} == {10}
    assert {row.kind for row in ask(Scope(SCOPE.first, SCOPE.end, kinds=("speeding",)))} == {"speeding"}
    assert ask(Scope(SCOPE.first, SCOPE.end, pillars=(POLICE,))) == ()
    assert ask(Scope(SCOPE.first, SCOPE.end, area="POLYGON((0 0, 1 0, 1 1, 0 0))")) == ()
    assert changes.undecided(SCOPE, date(2001, 1, 1), date(2001, 1, 1), date(2001, 2, 1), canceller) == ()


def test_beats_and_outlines(changes_of, canceller):
    changes = changes_of("t_gdansk_coordinator")
    assert [(beat.id, beat.unit_id) for beat in changes.beats(None, canceller)] == [(1, 10), (2, 10), (4, 12)]
    assert [beat.id for beat in changes.beats(10, canceller)] == [1, 2]
    area = QgsGeometry.fromWkt(changes.outline("beat", 1, canceller))
    assert area.area() == pytest.approx(5_000**2)
    assert QgsGeometry.fromWkt(changes.outline("unit", 10, canceller)).area() == pytest.approx(10_000**2)
    assert changes.outline("unit", 2, canceller) == "", "the fixture country's region has no borders"
    assert changes_of("t_sopot_commander").beats(11, canceller) == (), "of another unit"
