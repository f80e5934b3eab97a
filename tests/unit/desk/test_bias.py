"""The planted rate of reporting is recovered from the desk's events, and with it the incidents that nobody reported."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.core.desk import ScopeUnit
from kmzb_plugin.desk import bias
from kmzb_plugin.desk.bias import Assumed, Said
from kmzb_plugin.desk.sample import Period
from tests.unit.desk.test_hotspots import events

PERIOD = Period(0.0, 300.0, 365.0)
LASTING = 10.0
ASSUMED = Assumed(LASTING, 28.0)


def reported(seed, truth, rates):
    """``truth`` incidents in each district, reported at its rate as long as they last: days, cases, districts."""
    random = np.random.default_rng(seed)
    at, case, unit, number = [], [], [], 0
    for district, rate in enumerate(rates):
        for begin, length in zip(random.uniform(0, 365, truth), random.exponential(LASTING, truth)):
            moments = begin + np.sort(random.uniform(0, length, random.poisson(rate * length)))
            moments = moments[moments < 365]
            if moments.size:
                number += 1
                at += moments.tolist()
                case += [number if moments.size > 1 else 0] * moments.size
                unit += [district] * moments.size
    made = events(np.zeros((len(at), 2)), at, case=case)
    return replace(made, unit=np.array(unit))


def test_the_same_threat_reported_three_times_as_readily():
    rates = np.array([0.06, 0.18])
    found = bias.by_unit(reported(1, 3000, rates), PERIOD, ASSUMED)
    assert found.keys.tolist() == [0, 1] and found.cases[1] > 1.5 * found.cases[0]
    assert found.rate_d == pytest.approx(rates, rel=0.08)
    assert np.all((found.rate_low_d <= rates) & (rates <= found.rate_high_d))
    assert found.incidents == pytest.approx([3000, 3000], rel=0.12)  # those begun last are reported after the end
    assert np.all((found.incidents_low < found.incidents) & (found.incidents < found.incidents_high))
    shares = rates * LASTING / (1 + rates * LASTING)
    assert found.share == pytest.approx(shares, rel=0.06)
    assert np.all((found.share_low <= shares) & (shares <= found.share_high))


@pytest.mark.parametrize("share", [0.33, 0.67, 0.85])
def test_the_interval_holds_its_promise(share):
    """200 groups of one share: the truth lies outside the 95 % interval in no more than the promised part of them."""
    rate = share / (1 - share) / LASTING
    found = bias.by_unit(reported(3, 60, [rate] * 200), PERIOD, ASSUMED)
    outside = np.mean((found.share_low > share) | (found.share_high < share))
    assert outside <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_in_pure_noise_nobody_reports_more_than_others():
    """40 units that report alike, 60 draws: told apart in no more than the promised part; units that differ are."""

    def told_apart(found):
        return found.share_most.min() < found.share_least.max()

    told = sum(told_apart(bias.by_unit(reported(seed, 40, [0.15] * 40), PERIOD, ASSUMED)) for seed in range(60))
    assert told <= 6
    assert told_apart(bias.by_unit(reported(1, 300, [0.03] + [0.15] * 40), PERIOD, ASSUMED))


def test_without_doubles_nothing_is_told_and_nothing_is_empty():
    made = events(np.zeros((3, 2)), [1, 2, 3])
    found = bias.by_unit(made, PERIOD)
    assert (found.cases.tolist(), found.doubles.tolist(), found.rate_d.tolist()) == ([3], [0], [0])
    assert np.isnan(found.incidents[0]) and found.incidents_low[0] > 3
    assert bias.by_unit(events(np.zeros((0, 2)), []), PERIOD).keys.size == 0
    police = replace(made, pillars=("police",))
    assert bias.by_unit(police, PERIOD).keys.size == 0
    with pytest.raises(ValueError, match="length"):
        bias.by_unit(made, PERIOD, Assumed(0))


def test_the_table_says_first_what_may_be_believed_and_names_the_silent():
    """Units 4 and 5 belong to 2; 3 is silent; a unit with three doubles is a hint, however much it seems to hide."""
    units = [ScopeUnit(n, str(n), "", depth, above) for n, depth, above in
             ((1, 0, None), (2, 1, 1), (4, 2, 2), (5, 3, 4), (3, 1, 1), (6, 1, 1), (7, 1, 1))]  # fmt: skip
    above = bias.parts(units, 1)
    assert above == {1: 1, 2: 2, 4: 2, 5: 2, 3: 3, 6: 6, 7: 7}
    assert bias.parts(units, 2) == {2: 2, 4: 4, 5: 4}
    units_of, cases_of, number = [], [], 0
    for unit, cases, doubles in ((5, 40, 20), (4, 10, 0), (1, 60, 50), (6, 60, 3), (7, 8, 0)):
        for case in range(cases):
            number += 1
            reports = 1 + (case < doubles)
            units_of += [unit] * reports
            cases_of += [number] * reports
    made = replace(events(np.zeros((len(units_of), 2)), np.linspace(1, 20, len(units_of)), case=cases_of), unit=np.array(units_of))
    lines = bias.table(bias.by_unit(made, PERIOD, ASSUMED, above), everywhere=(2, 3, 6, 7))
    assert [(line.key, line.said) for line in lines] == [
        (2, Said.ENOUGH), (1, Said.ENOUGH), (6, Said.FEW), (7, Said.NO_DOUBLE), (3, Said.NO_CASE),
    ]  # fmt: skip
    assert (lines[0].cases, lines[0].doubles) == (50, 20) and lines[2].unreported > lines[0].unreported > lines[1].unreported > 0
    assert lines[0].share[1] < lines[0].share[0] < lines[0].share[2] < 1
    assert np.isnan([*lines[3].share, *lines[3].incidents, lines[4].unreported]).all()
    (whole,) = bias.table(bias.by_beat(made, PERIOD))
    assert (whole.key, whole.cases, whole.doubles) == (0, 178, 73), "nobody has drawn a beat"


def test_what_a_unit_says_of_it_holds():
    said = bias.DELIVERED.saying({"incident_lasting_d": 3, "speed_kmh": 70})
    assert (said.lasting_d, said.window_d) == (3, 28)
