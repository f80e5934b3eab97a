"""What is planted in the demo country can be found in it."""

from __future__ import annotations

from contextlib import closing

import numpy as np

from kmzb_plugin.admin.demo import signals
from kmzb_plugin.admin.demo.staffing import beat_people
from kmzb_plugin.analysis.evaluation import e_test

from .conftest import REFERENCE

DAY = 86_400


def _of(invented, code):
    return invented.reports.category == invented.codes.index(code)


def _in(invented, town):
    return np.isin(invented.reports.unit, [i for i, unit in enumerate(invented.units) if unit.town == town])


def _windows(invented, rows):
    age = (REFERENCE.timestamp() - invented.reports.created[rows]) / DAY
    return int((age < 28).sum()), int(((age >= 28) & (age < 56)).sum())


def test_one_change_up_and_one_down_are_real(invented):
    krakow = _in(invented, signals.TOWN)
    now, before = _windows(invented, krakow & _of(invented, signals.RISING))
    assert now > 2 * before and float(e_test(now, before)) < 0.001
    now, before = _windows(invented, krakow & _of(invented, signals.FALLING))
    assert now < before and float(e_test(now, before)) < 0.01


def test_the_rise_is_at_a_few_places_of_one_station(invented):
    r = invented.reports
    fresh = r.created > REFERENCE.timestamp() - 28 * DAY
    rows = np.nonzero(_in(invented, signals.TOWN) & _of(invented, signals.RISING) & fresh)[0]
    units, count = np.unique(r.unit[rows], return_counts=True)
    assert count.max() > 0.6 * rows.size
    _, at_place = np.unique(r.place[rows[r.unit[rows] == units[np.argmax(count)]]], return_counts=True)
    assert np.sort(at_place)[-signals.RISING_PLACES :].sum() > 0.8 * at_place.sum()


def test_trouble_spots_stay_where_they_are_and_load_one_beat(invented):
    r, half = invented.reports, REFERENCE.timestamp() - 365 * DAY
    found = []
    for index, unit in enumerate(invented.units):
        mine = r.unit == index
        if unit.kind == "KP" and mine.sum() > 150:
            first, second = (
                np.bincount(r.beat[mine & part], minlength=len(unit.beats)) for part in (r.created < half, r.created >= half)
            )
            found.append((first.argmax() == second.argmax(), second.max() / second.mean(), np.corrcoef(first, second)[0, 1]))
    same, load, correlation = np.array(found).T
    assert len(found) > 20 and same.mean() > 0.6 and np.median(load) > 3 and np.median(correlation) > 0.8


def test_every_garrison_has_people_and_reports_far_from_all_stations(invented):
    seats = np.array([unit.seat for unit in invented.units])
    settled = [unit for unit in invented.units if unit.settlement is not None]
    assert {unit.garrison for unit in settled} >= {unit.garrison for unit in invented.units if unit.kind == "KWP"}
    people = beat_people(settled, np.random.default_rng(1))
    for unit in settled:
        seeds = [beat.seed for beat in unit.beats]
        place = seeds.index(unit.settlement)
        assert np.hypot(*(seats - np.array(unit.settlement)).T).min() > 5_000
        counts = people[unit.code]
        assert counts[place] > 1.5 * sorted(counts)[-2] or unit.core is not None and counts[place] > np.median(counts)
    krakow = next(i for i, unit in enumerate(invented.units) if unit.code == "KMP-KRAKOW")
    r = invented.reports
    near = np.hypot(r.x - invented.units[krakow].settlement[0], r.y - invented.units[krakow].settlement[1]) < 3_000
    assert near[r.unit == krakow].mean() > 0.25


def test_most_that_could_not_be_checked_failed_in_the_evening(loaded):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(reason), avg((extract(hour FROM at AT TIME ZONE 'UTC') BETWEEN 16 AND 21)::int)"
            " FROM kmzb.event WHERE act = 'could_not_check'"
        )
        count, with_reason, evening = cursor.fetchone()
    assert count == with_reason > 60 and evening > 0.45


def test_hand_overs_are_answered_in_time_or_late_but_answered(loaded):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT count(*) FILTER (WHERE f.answered_at IS NOT NULL),
                   avg((f.answered_at <= kmzb.referral_due(f.institution_id, f.sent_at))::int),
                   count(*) FILTER (WHERE f.due_at < %(now)s), max(extract(epoch FROM %(now)s - f.due_at) / 86400),
                   count(*) FILTER (WHERE f.accepted_at > f.answered_at)
            FROM kmzb.referral f
            """,
            {"now": REFERENCE},
        )
        answered, in_time, overdue, oldest, wrong = cursor.fetchone()
    assert answered > 20 and in_time > 0.75 and wrong == 0
    assert overdue <= 0.1 * answered and (oldest is None or oldest < 62)
