"""The desk's numbers through the gateway, as the plugin asks for them."""

from __future__ import annotations

import struct
import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from kmzb_plugin.core.desk import CITIZENS, CONSULTATIONS, POLICE, Measure, Scope
from kmzb_plugin.db.binary import columns_of
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.errors import ActRefused, Conflict, TooMuch
from tests.database.support import Person, superuser

TODAY = datetime.now(ZoneInfo("Europe/Warsaw")).date()
SCOPE = Scope(TODAY - timedelta(days=365), TODAY + timedelta(days=2), pillars=(CITIZENS, CONSULTATIONS, POLICE))


@pytest.fixture
def desk_of(open_pool, shared_database):
    return lambda login: PgDeskGateway(open_pool(shared_database, login))


def test_the_three_counts_are_the_same_in_totals_cells_and_events(desk_of, canceller):
    desk = desk_of("t_gdansk_coordinator")
    totals = desk.totals(SCOPE, canceller).count
    cells = desk.cells(SCOPE, 1, canceller)
    events = desk.events(SCOPE, 100, canceller)
    assert totals.raw == cells.raw.sum() == len(events) == 16
    assert totals.confirmed == cells.confirmed.sum() == events.confirmed.sum() == 3
    assert totals.cases == cells.cases.sum() == events.lead.sum() == 3
    assert totals.harm == cells.harm.sum() == events.harm[events.lead].sum() > 0
    assert totals.left_out == 0 and events.is_point.all()


def test_cells_are_where_the_events_are(desk_of, canceller):
    desk = desk_of("t_admin")
    events = desk.events(SCOPE, 100, canceller)
    for size_km in (1, 3, 0.5, 2.5):
        cells = desk.cells(SCOPE, size_km, canceller)
        assert cells.size_m == size_km * 1000
        places = np.column_stack((np.floor(events.y_m / cells.size_m), np.floor(events.x_m / cells.size_m)))
        expected, counts = np.unique(places, axis=0, return_counts=True)
        assert (np.column_stack((cells.row, cells.column)) == expected).all()
        assert (cells.of(Measure.RAW) == counts).all()


def test_events_carry_codes_local_days_and_order(desk_of, canceller):
    events = desk_of("t_sopot_commander").events(SCOPE, 100, canceller)
    assert list(events.id) == sorted(events.id)
    assert events.pillars == (CITIZENS, CONSULTATIONS, POLICE) and set(events.pillar) == {0}
    assert "illegal_parking" in events.kinds and len(events.kinds) == len(set(events.kind))
    parking = events.id[events.kind == events.kinds.index("illegal_parking")]
    assert list(parking) == [101, 108]
    assert np.isnan(events.from_d).all() and (events.case == 0).all()
    days = (TODAY - date(1970, 1, 1)).days - events.at_d
    assert 58 < days[list(events.id).index(111)] < 61
    one_day = replace(SCOPE, first=date(1970, 1, 1) + timedelta(days=int(events.at_d[0])))
    one_day = replace(one_day, end=one_day.first + timedelta(days=1))
    again = desk_of("t_sopot_commander").events(one_day, 100, canceller)
    assert 101 in again.id and (np.floor(again.at_d) == np.floor(events.at_d[0])).all()


def test_too_many_events_are_refused_and_not_cut(desk_of, canceller):
    desk = desk_of("t_sopot_commander")
    assert len(desk.events(SCOPE, 13, canceller)) == 13
    with pytest.raises(TooMuch):
        desk.events(SCOPE, 12, canceller)


def test_nothing_is_an_empty_answer(desk_of, canceller):
    desk = desk_of("t_sopot_commander")
    nothing = replace(SCOPE, first=date(2001, 1, 1), end=date(2001, 2, 1))
    assert desk.totals(nothing, canceller).count.raw == 0
    assert len(desk.cells(nothing, 1, canceller)) == len(desk.events(nothing, 0, canceller)) == 0
    assert desk.change(nothing, date(2001, 1, 1), canceller) == ()
    assert desk.fingerprint(nothing, canceller).rows == 0


@pytest.mark.parametrize(
    "wrong, words",
    [
        ({"unit": 20}, "unit"),
        ({"unit": 987654}, "unit"),
        ({"area": "POLYGON((0 0"}, "area"),
        ({"area": "POINT(470000 738000)"}, "area"),
        ({"kinds": ("no_such_kind",)}, "category"),
        ({"pillars": ("police",)}, "source"),
    ],
)
def test_a_scope_that_makes_no_sense_is_refused_in_words(desk_of, canceller, wrong, words):
    with pytest.raises(ActRefused) as refused:
        desk_of("t_sopot_commander").totals(replace(SCOPE, **wrong), canceller)
    assert refused.value.sqlstate == "KM030"
    assert words in str(refused.value)


def test_the_way_back_names_the_last_decision(database, open_pool, canceller):
    desk = PgDeskGateway(open_pool(database, "t_sopot_commander"))

    with Person(database, "t_sopot_analyst") as anna:
        anna.decide(105, 1, "could_not_check", reason="weather")
        anna.decide(105, 2, "confirm")
    square = "POLYGON((469000 737000,470000 737000,470000 738000,469000 738000,469000 737000))"
    (item,) = desk.cell(SCOPE, square, canceller)
    assert (item.pillar, item.id, item.kind, item.status, item.act) == (CITIZENS, 105, "vandalism", "confirmed", "confirm")
    assert item.decided_at[:4] == str(TODAY.year) and "Sopocie" in item.decided_unit


def test_the_fingerprint_changes_with_one_report(database, open_pool, canceller):
    desk = PgDeskGateway(open_pool(database, "t_sopot_commander"))
    before = desk.fingerprint(SCOPE, canceller)
    assert before.rows == 13 and len(before.digest) == 32
    assert desk.fingerprint(SCOPE, canceller).digest == before.digest
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.report SET geom = ST_Translate(geom, 0.01, 0) WHERE id = 108")
    assert desk.fingerprint(SCOPE, canceller).digest != before.digest
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.report SET geom = ST_Point(470010, 738510, 2180) WHERE id = 108")
    assert desk.fingerprint(SCOPE, canceller).digest == before.digest


def test_a_harm_weight_is_changed_by_those_who_may(database, open_pool, canceller):
    seen = PgDeskGateway(open_pool(database, "t_sopot_commander")).harm_weights(canceller)
    assert {"speeding", "road_accident_fatal"} <= {w.code for w in seen} and not any(w.editable for w in seen)
    desk = PgDeskGateway(open_pool(database, "t_gdansk_coordinator"))
    speeding = next(w for w in desk.harm_weights(canceller) if w.code == "speeding")
    assert speeding.editable and speeding.says == ""
    client = str(uuid.uuid4())
    changed = replace(speeding, weight=7.5, says="Komenda Wojewódzka, plan 2027")
    for _twice in range(2):
        assert desk.save_harm_weight(changed, client, canceller) == replace(changed, version=1)
    with pytest.raises(Conflict):
        desk.save_harm_weight(changed, str(uuid.uuid4()), canceller)
    for bad in (-1.0, float("nan"), float("inf"), 1e7):
        with pytest.raises(ActRefused) as refused:
            desk.save_harm_weight(replace(changed, weight=bad, version=1), str(uuid.uuid4()), canceller)
        assert "weight" in str(refused.value)
    with superuser(database) as owner:
        assert owner.rows("SELECT act, old ->> 'weight', new ->> 'weight' FROM kmzb.journal WHERE subject = 'harm_weight'") == [
            ("save", "5", "7.5")
        ]


def test_a_binary_answer_of_another_shape_is_refused():
    start = b"PGCOPY\n\xff\r\n\0" + bytes(8)
    row = struct.pack(">hiiid", 2, 4, 7, 8, 1.5)
    (whole, part) = columns_of(start + row + b"\xff\xff", "id")
    assert whole.tolist() == [7] and part.tolist() == [1.5] and whole.dtype == np.dtype("i4")
    assert [len(column) for column in columns_of(start + b"\xff\xff", "id")] == [0, 0]
    missing = struct.pack(">hiii", 2, 4, 7, -1)
    for broken in (row, start + row, start + row[:-1] + b"\xff\xff", start + missing + b"\xff\xff", b""):
        with pytest.raises(ValueError):
            columns_of(broken, "id")
    with pytest.raises(ValueError):
        columns_of(start + row + b"\xff\xff", "di")
