"""Hours of the week: vague times are shared, unknown ones counted and left out, noise shows nothing, planted peaks show."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kmzb_plugin.analysis import aoristic
from kmzb_plugin.core.desk import Count, Measure, MonthCount
from kmzb_plugin.desk import hours
from kmzb_plugin.desk.data import Events

MONDAY = 4.0 + 7 * 2900  # in days since 1970


def events(start, end, confirmed=None, case=None):
    start, end = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
    n = start.size
    yes = np.ones(n, dtype=bool) if confirmed is None else np.asarray(confirmed, dtype=bool)
    zeros, ids = np.zeros(n), np.arange(n)
    return Events(
        ("citizens",), ("a",), np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64), ids, zeros, zeros,
        np.full(n, MONDAY + 400), start, end, yes, yes,
        np.zeros(n, dtype=np.int64) if case is None else np.asarray(case), ids, ids, np.ones(n, dtype=bool), zeros,
    )  # fmt: skip


def test_an_event_over_two_hours_is_shared_and_one_without_a_time_left_out():
    at = MONDAY + (24 + 1 + 50 / 60) / 24  # Tuesday 01:50
    found = hours.week(events([at, MONDAY, np.nan], [at + 20 / 1440, np.nan, np.nan]), Measure.RAW, 28)
    assert found.cells.value[25:27] == pytest.approx([0.5, 0.5])
    assert found.cells.value[0] == pytest.approx(1)
    assert found.cells.value.sum() == pytest.approx(2) == found.weekdays.value.sum() == found.hours.value.sum()
    assert (found.exact, found.vague, found.without, found.weeks) == (2, 0, 1, 4.0)
    assert found.not_exact == pytest.approx(1 / 3)


def test_a_report_without_event_time_never_falls_back_on_when_it_was_sent():
    found = hours.week(events([np.nan] * 50, [np.nan] * 50), Measure.RAW, 28)
    assert (found.counted, found.without) == (0, 50)
    assert not found.cells.value.any() and not found.distinct.any()


def test_only_what_counts_for_the_measure():
    found = hours.week(events([MONDAY] * 4, [MONDAY] * 4, [True, False, True, False]), Measure.CONFIRMED, 28)
    assert found.cells.value[0] == 2


def test_a_vague_time_widens_the_interval():
    n = 40
    sharp = hours.week(events(np.full(n, MONDAY + 0.02), np.full(n, MONDAY + 0.02)), Measure.RAW, 28)
    vague = hours.week(events(np.full(n, MONDAY), np.full(n, MONDAY + 10 / 24)), Measure.RAW, 28)
    assert (vague.exact, vague.vague) == (0, n)
    assert vague.cells.value[:10] == pytest.approx(np.full(10, 4.0))
    poisson_of_4 = (1.366, 9.154)  # exact bounds of a count of 4 at 90 %
    assert vague.cells.low[0] < poisson_of_4[0] and vague.cells.high[0] > poisson_of_4[1]
    assert (sharp.cells.low[0], sharp.cells.high[0]) == pytest.approx((30.196, 52.069), abs=1e-2)
    assert sharp.cells.high[5] == pytest.approx(2.996, abs=1e-3)  # nothing seen: up to 3
    # of the day it is known for certain that all lay in it
    assert (vague.weekdays.low[0], vague.weekdays.high[0]) == pytest.approx((sharp.cells.low[0], sharp.cells.high[0]))


def test_a_planted_peak_is_found_though_half_of_the_times_are_vague():
    random = np.random.default_rng(3)
    background = MONDAY + random.uniform(0, 7 * 52, 1500)
    peak = MONDAY + 7 * random.integers(0, 52, 300) + 4 + random.uniform(20, 23, 300) / 24  # Fridays 20-23
    start = np.concatenate([background, peak])
    end = start + np.where(random.random(start.size) < 0.5, random.uniform(1, 4, start.size) / 24, 0)
    found = hours.week(events(start, end), Measure.RAW, 364)
    clear = set(np.flatnonzero(found.distinct == 1).tolist())
    assert {4 * 24 + 20, 4 * 24 + 21, 4 * 24 + 22} <= clear
    assert len(clear) <= 8
    assert found.distinct_weekdays[4] == 1 and set(np.flatnonzero(found.distinct_hours == 1)) >= {20, 21, 22}


def test_what_no_single_hour_can_show_its_sum_over_the_days_does():
    random = np.random.default_rng(5)
    start = MONDAY + random.integers(0, 364, 240) + np.where(random.random(240) < 0.3, 21.5, random.uniform(0, 24, 240)) / 24
    found = hours.week(events(start, start), Measure.RAW, 364)
    assert found.distinct_hours[21] == 1 and not found.distinct_weekdays.any()


def test_many_reports_of_one_case_are_no_peak():
    random = np.random.default_rng(7)
    spread = MONDAY + random.uniform(0, 364, 300)
    start = np.concatenate([spread, np.full(30, MONDAY + 0.9)])
    case = np.concatenate([np.zeros(300, dtype=int), np.full(30, 77)])
    together, apart = (hours.week(events(start, start, case=c), Measure.RAW, 364) for c in (case, None))
    assert apart.distinct[21] == 1 and apart.distinct_hours[21] == 1
    assert not together.distinct.any() and not together.distinct_hours.any()
    assert together.cells.high[21] > 1.5 * apart.cells.high[21]


def test_cases_are_never_torn_by_the_chunks(monkeypatch):
    random = np.random.default_rng(9)
    start = MONDAY + random.uniform(0, 364, 500)
    case = random.integers(0, 40, 500)
    whole = hours.week(events(start, start + 0.2, case=case), Measure.RAW, 364)
    monkeypatch.setattr(hours, "_CHUNK", 7)
    pieces = hours.week(events(start, start + 0.2, case=case), Measure.RAW, 364)
    assert pieces.cells.high == pytest.approx(whole.cells.high)
    assert pieces.weekdays.low == pytest.approx(whole.weekdays.low)


def test_noise_has_no_peaks(capsys):
    random = np.random.default_rng(8)
    wrong = 0
    for _ in range(200):  # flat over the week, 40 % known only to an interval of up to half a day
        start = MONDAY + random.uniform(0, 7 * 52, 1200)
        end = start + np.where(random.random(start.size) < 0.4, random.uniform(0, 12, start.size) / 24, 0)
        found = hours.week(events(start, end), Measure.RAW, 364)
        wrong += bool(found.distinct.any() or found.distinct_weekdays.any() or found.distinct_hours.any())
    with capsys.disabled():
        print(f"\nnoise: {wrong} of 200 weeks with a peak (promised: at most 10 expected)")
    assert wrong < 18


def test_weights_and_shares_say_the_same():
    random = np.random.default_rng(2)
    start = random.uniform(0, 1000, 300)
    end = start + random.choice([0, 0.3, 5, 100, 400, np.nan], 300)
    start[::17] = np.nan
    place, hour, share = aoristic.shares(start, end)
    table = np.zeros((300, 168))
    np.add.at(table, (place, hour), share)
    whole = aoristic.weights(start, end)
    assert np.nan_to_num(whole) == pytest.approx(table)
    assert np.isnan(whole).all(axis=1).tolist() == (np.isnan(start) & np.isnan(end)).tolist()


def test_months():
    assert hours.whole_months(date(2026, 3, 1), 2) == [(date(2026, 1, 1), date(2026, 2, 1)), (date(2026, 2, 1), date(2026, 3, 1))]
    assert hours.whole_months(date(2026, 1, 15), 1) == [(date(2025, 12, 1), date(2026, 1, 1))]
    days = hours.whole_months(date(2026, 11, 22), 25)
    months = [MonthCount(first, Count(10 + place, 5, 4)) for place, (first, _) in enumerate(days)]
    found = hours.season(months, Measure.RAW)
    assert (found.months[0], found.months[-1], len(found.months)) == (date(2025, 10, 1), date(2026, 10, 1), 13)
    assert found.band.value[-1] == 34 and found.before[-1] == 22 and found.before[0] == 10
    assert found.band.low[-1] < 34 < found.band.high[-1]
    assert hours.season(months[-13:], Measure.CASES).before[:12] == (-1,) * 12
    late = [MonthCount(month.first, Count() if place < 5 else month.count) for place, month in enumerate(months)]
    assert hours.season(late, Measure.RAW).before[:7] == (-1,) * 6 + (16,), "begun in the sixth month"
