"""What is invented keeps to the published volumes, mixes and rates, and to common sense."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from kmzb_plugin.admin.demo import facts, geometry, places, volumes
from kmzb_plugin.admin.demo.outcomes import CONFIRMED, ELIMINATED, JOKE, NEW, REFERRED, REJECTED, VERIFICATION

from .conftest import REFERENCE, invent

DAY = 86_400
ALL_CONFIRMED = (CONFIRMED, ELIMINATED, REFERRED)


def _of(invented, code):
    return invented.reports.category == invented.codes.index(code)


def test_the_number_and_the_period(invented):
    created = invented.reports.created
    now = REFERENCE.timestamp()
    assert len(invented.reports) == 100_000
    assert created.max() < now
    assert now - 731 * DAY <= created.min() < now - 720 * DAY
    assert (np.diff(created) >= 0).all()  # numbered in the order of reporting


def test_the_mix_of_categories_by_city_town_and_country(invented):
    kinds = invented.reports.zone_kind
    for code, shares in volumes.mix().items():
        for kind, share in enumerate(shares):
            found = float(_of(invented, code)[kinds == kind].mean())
            assert found == pytest.approx(share, abs=0.006), (code, kind)


def test_volumes_per_command_are_like_the_published_ones(invented):
    """Scaled to 400,000 a year: a powiat 350 … 1,700, Wrocław 9,000, a voivodeship about 12,000 … 51,000."""
    scale = 400_000 / (len(invented.reports) / (invented.scale.days / 365))
    yearly = scale / (invented.scale.days / 365)
    command, garrison = {}, {}
    for unit, count in zip(invented.units, np.bincount(invented.reports.unit, minlength=len(invented.units)), strict=True):
        code = unit.parent if unit.kind == "KP" else unit.code
        command[code] = command.get(code, 0) + count * yearly
        garrison[unit.garrison] = garrison.get(unit.garrison, 0) + count * yearly
    powiats = np.array([count for code, count in command.items() if code.startswith("KPP")])
    assert np.quantile(powiats, 0.1) > 300 and np.quantile(powiats, 0.9) < 2_200 and 600 < np.median(powiats) < 1_100
    assert 7_000 < command["KMP-WROCLAW"] < 12_000
    assert min(garrison.values()) > 9_000 and max(garrison.values()) < 51_000


def test_open_reports_and_those_overdue(invented):
    r, now = invented.reports, REFERENCE.timestamp()
    is_open = r.status <= VERIFICATION
    assert is_open.sum() == invented.scale.open_reports == 1_500
    new = r.status == NEW
    overdue = (new & (r.created < now - 3 * DAY)) | ((r.status == VERIFICATION) & (r.taken_at < now - 5 * DAY))
    assert 250 < new.sum() < 700
    assert 120 < overdue.sum() < 450
    krakow = np.isin(r.unit, [i for i, u in enumerate(invented.units) if u.town == "Kraków"])
    assert (is_open & krakow).sum() > 60 and (new & krakow).sum() >= 10 and (overdue & krakow).sum() >= 5


def test_most_of_the_last_four_weeks_is_decided_everywhere_but_in_the_units_with_a_backlog(invented):
    r = invented.reports
    last = r.created > REFERENCE.timestamp() - 28 * DAY
    decided = r.status > VERIFICATION
    assert float(decided[last].mean()) > 0.6
    krakow = np.isin(r.unit, [i for i, u in enumerate(invented.units) if u.town == "Kraków"])
    assert 0.4 < float(decided[last & krakow].mean()) < float(decided[last & ~krakow].mean())


def test_confirmation_differs_by_garrison_as_published(invented):
    r = invented.reports
    closed = r.status > VERIFICATION
    rates = {}
    for garrison in facts.GARRISONS:
        rows = closed & np.isin(r.unit, [i for i, u in enumerate(invented.units) if u.garrison == garrison.seat])
        rates[garrison.seat] = float(np.isin(r.status[rows], ALL_CONFIRMED).mean())
        assert rates[garrison.seat] == pytest.approx(garrison.confirmed, abs=0.03)
        assert float((r.status[rows] == JOKE).mean()) == pytest.approx(garrison.jokes, abs=0.02)
    assert min(rates.values()) < 0.28 and max(rates.values()) > 0.53


def test_confirmation_differs_by_category(invented):
    r = invented.reports
    closed = r.status > VERIFICATION
    rate = {c: float(np.isin(r.status[closed & _of(invented, c)], ALL_CONFIRMED).mean()) for c in invented.codes[:11]}
    assert rate["drugs"] < rate["vandalism"] < rate["public_drinking"] < rate["illegal_parking"] < rate["speeding"]


def test_few_are_handed_on_and_some_eliminated(invented):
    status = invented.reports.status
    assert float((status == REFERRED).mean()) == pytest.approx(0.02, abs=0.004)
    assert 0.08 < float((status == ELIMINATED).mean()) < 0.25
    assert float((status == REJECTED).mean()) > 0.4


def test_every_report_stands_in_its_unit_and_beat(invented):
    r = invented.reports
    for index, rows in places.groups(r.unit):
        unit = invented.units[index]
        assert geometry.inside(unit.own, r.x[rows], r.y[rows]).all(), unit.code
    some = np.random.default_rng(1).choice(len(r), 1_500, replace=False)
    for row in some:
        beat = invented.units[r.unit[row]].beats[r.beat[row]]
        assert geometry.inside(beat.geom.buffer(0.01), r.x[row : row + 1], r.y[row : row + 1]).all()


def test_many_people_report_one_place(invented):
    r = invented.reports
    _, count = np.unique(r.place, return_counts=True)
    assert count.max() >= 15
    assert 0.15 < float((count[count > 1]).sum() / len(r)) < 0.95
    busiest = r.place == np.unique(r.place)[np.argmax(count)]
    assert np.unique(r.sender[busiest]).size > 5
    assert np.hypot(np.ptp(r.x[busiest]), np.ptp(r.y[busiest])) < 120


def test_repeats_at_a_place_come_soon(invented):
    """Near repeats: more pairs within a week at one place than if the days were shuffled."""
    r = invented.reports

    def soon(day):
        order = np.lexsort((day, r.place))
        same = r.place[order][1:] == r.place[order][:-1]
        return int((same & (np.diff(day[order]) <= 7)).sum())

    shuffled = np.random.default_rng(2).permutation(r.local_day)
    assert soon(r.local_day) > 1.5 * soon(shuffled)


def test_heavy_reporters_report_once_a_day(invented):
    r = invented.reports
    senders, count = np.unique(r.sender, return_counts=True)
    heavy = senders[count >= volumes.HEAVY_REPORTS[0]]
    assert heavy.size > 20
    assert count.max() <= volumes.HEAVY_REPORTS[1] + 10
    share = float(np.isin(r.sender, heavy).mean())
    assert 0.03 < share < 0.1
    zone = ZoneInfo("Europe/Warsaw")
    for sender in heavy:
        rows = np.nonzero(r.sender == sender)[0]
        days = [datetime.fromtimestamp(int(t), zone).date() for t in r.created[rows]]
        assert len(set(days)) == len(days)
        assert np.unique(r.unit[rows]).size == 1
    key = r.sender.astype(np.int64) * 10_000 + r.local_day
    assert np.unique(key).size == key.size  # nobody at all


def test_what_is_said_about_the_time(invented):
    r = invented.reports
    given = r.event_from >= 0
    assert float((~given).mean()) == pytest.approx(volumes.EMPTY_EVENT_DATE, abs=0.01)
    assert ((r.event_to >= 0) == given).all()
    assert (r.event_from[given] <= r.event_to[given]).all() and (r.event_to[given] <= r.created[given]).all()
    assert float((r.event_to > r.event_from)[given].mean()) > 0.3
    assert set(np.unique(r.time_of_day)) <= set(range(16)) and set(np.unique(r.weekdays)) <= set(range(128))
    assert float((r.text < 0).mean()) == pytest.approx(volumes.NO_DESCRIPTION, abs=0.02)


def test_hours_weekdays_and_seasons(invented):
    r = invented.reports
    zone = ZoneInfo("Europe/Warsaw")
    given = r.event_to >= 0

    def moments(code):
        rows = np.nonzero(_of(invented, code) & given)[0]
        return [datetime.fromtimestamp(int(t), zone) for t in r.event_to[rows]]

    def share(values, test):
        return sum(map(test, values)) / len(values)

    drinking, parking = moments("public_drinking"), moments("illegal_parking")
    assert share(drinking, lambda t: t.hour >= 18 or t.hour < 2) > 0.6
    assert share(parking, lambda t: 8 <= t.hour < 18) > 0.7
    assert share(parking, lambda t: t.weekday() < 5) > 0.8
    assert share(drinking, lambda t: t.weekday() >= 4) > 0.6
    assert share(moments("grass_burning"), lambda t: t.month in (3, 4)) > 0.5
    assert share(moments("dangerous_water"), lambda t: 5 <= t.month <= 9) > 0.8
    assert share(moments("homeless_person"), lambda t: t.month in (11, 12, 1, 2)) > 0.6


def test_no_bump_or_hole_in_the_last_month(invented):
    day = np.bincount(invented.reports.local_day)[-40:-1]
    usual = np.bincount(invented.reports.local_day)[-200:-40].mean()
    assert 0.6 * usual < day.min() and day.max() < 1.6 * usual


def test_acts_follow_one_another(invented):
    r, now = invented.reports, REFERENCE.timestamp()
    taken, decided, after = r.taken_at >= 0, r.decided_at >= 0, r.after_at >= 0
    assert (taken == (r.status != NEW)).all()
    assert (decided == (r.status > VERIFICATION)).all()
    assert (r.taken_at[taken] >= r.created[taken]).all()
    assert (r.decided_at[decided] >= r.taken_at[decided]).all()
    assert (r.after_at[after] >= r.decided_at[after]).all()
    assert max(r.taken_at.max(), r.decided_at.max(), r.after_at.max()) < now


def test_the_same_seed_invents_the_same(units):
    first, again, other = invent("small", units), invent("small", units), invent("small", units, seed=7)
    for name in ("x", "y", "created", "category", "status", "sender", "text", "taken_at"):
        assert (getattr(first.reports, name) == getattr(again.reports, name)).all()
    assert (first.reports.x != other.reports.x).any()
