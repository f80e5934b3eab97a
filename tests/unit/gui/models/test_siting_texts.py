"""A siting study in words: what is proven is said, what is ours is declared, and what is not justified is said plainly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt

from kmzb_plugin.core.desk import Fingerprint, Measure
from kmzb_plugin.core.staffing import Station
from kmzb_plugin.desk import sites
from kmzb_plugin.desk.assumptions import Assumptions
from kmzb_plugin.desk.demand import Demand, Grouped
from kmzb_plugin.desk.sites import Candidates, Criteria, SitingStudy
from kmzb_plugin.desk.siting_verdict import Judged, Verdict, judge
from kmzb_plugin.gui.models import siting_sheet_texts, siting_texts, siting_verdict_texts
from kmzb_plugin.gui.models.station_table_model import CAPACITY, CLOSABLE, READY, StationTableModel
from kmzb_plugin.layers.siting import minute_class

pytestmark = pytest.mark.usefixtures("qgis_app")


def study(**more) -> SitingStudy:
    xy = np.array([[0, 0], [30_000, 0], [0, 20_000]], dtype=float)
    demand = Demand(("a", "b", "c"), xy, np.array([[10.0], [200.0], [5.0]]), np.ones(1), np.array([1000.0, 3000.0, 0.0]))
    names = ("Komisariat", "Nowe {mieszkanie} %1", "Inne")
    candidates = Candidates(("s", "t", "u"), names, xy, ("fixed", "new", "new"), np.full(3, 3.0), np.full(3, np.inf))
    return sites.study(demand, candidates, replace(Criteria(new=1, new_at_most=2, harm_weight=1.0, draws=50), **more), "now")


def test_the_sentences_are_made_of_the_numbers():
    found = study()
    verdict, what, sure = siting_verdict_texts.sentences(found, judge(found))
    assert verdict.startswith("These numbers speak for it: the mean way") and "shorter than today" in verdict
    assert "1 new station" in what and "Nowe {mieszkanie} %1" in what
    assert "100\u00a0% of the inhabitants are within 20 minutes (today 25\u00a0%)" in what
    assert "straight line × 1.3 at 50 km/h – an estimate, not a road" in what
    assert sure.startswith("The choice is proven optimal, and") and "in 100\u00a0% of 50 redraw" in sure


@pytest.mark.parametrize(("judged", "said"), [
    (Judged(Verdict.NO_GAIN, 10.0, 9.9, 0.01), "not justified by these numbers: the mean way 1.0\u00a0% shorter than today, less"),
    (Judged(Verdict.NO_GAIN, 10.0, 10.5, -0.05), "the mean way 5.0\u00a0% longer than today"),
    (Judged(Verdict.NOT_STEADY, 10.0, 5.0, 0.5), "not justified by these numbers: another year's chance"),
    (Judged(Verdict.IMPOSSIBLE), "justify nothing"),
    (Judged(Verdict.NO_BASE), "not proof of a need"),
    (Judged(Verdict.KEEP), "No new station was asked for"),
])  # fmt: skip
def test_what_is_not_justified_is_said_plainly(judged, said):
    assert said in siting_verdict_texts.verdict(study(), judged)
    assert "no official norm" in siting_verdict_texts.ours()


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.HOLDS])
def test_only_what_holds_speaks_for_it(verdict):
    assert "speak for it" not in siting_verdict_texts.verdict(study(), Judged(verdict, 10.0, 9.0, 0.1))


def test_the_gap_is_rounded_up_and_a_hurry_is_told():
    chosen = replace(study().wanted, gap=0.0071, hurried=True)
    assert siting_texts.proof(chosen) == "at most 0.8\u00a0% from the best (time ran out: another computer may find better)"
    assert siting_texts.row(study(), chosen)[-2] == "≤ 0.8\u00a0%"


def test_a_row_tells_the_same_as_the_study():
    found = study()
    assert siting_texts.row(found, found.today) == ("1, today", "25\u00a0%", "25\u00a0%", "47.3", "49.8", "–", "–")
    assert siting_texts.row(found, found.wanted) == ("2: +1", "100\u00a0%", "100\u00a0%", "3.7", "34.2", "proven", "100\u00a0%")
    assert len(siting_texts.headers(found.criteria)) == len(siting_texts.header_tips(found.criteria)) == 7


def test_land_without_a_way_is_told_with_its_people():
    found = study(new_at_most=1)
    road = np.array([[0.0, 30, 30], [np.inf, np.inf, np.inf], [30, 30, 0]])
    lost = sites.study(found.demand, found.candidates, found.criteria, "now", road)
    assert siting_texts.unreachable(lost).startswith("1 place")
    assert "3,000 inhabitants" in siting_texts.unreachable(lost) or "3000" in siting_texts.unreachable(lost)
    assert siting_texts.unreachable(found) == ""
    assert siting_texts.way(lost, "Drogi {layer}") == "over the roads of “Drogi {layer}”"


def test_models_are_explained_in_plain_words():
    for code in sites.MODELS:
        assert siting_texts.model(code) and siting_texts.about(code)
        assert siting_texts.refusal(Criteria(model=code), True)
    assert "not every place is within 20 minutes" in siting_texts.refusal(Criteria(model=sites.SET_COVER), True)


def test_the_sheet_names_everything_that_decides():
    found = study()
    harm = [("speeding", 3.0), ("drugs", 3.0), ("other", 9.0), ("begging", 1.0)]
    said = siting_sheet_texts.criteria(
        found, "", Measure.CONFIRMED, "Spis 2021", 2, harm, Assumptions(),
        {"speeding": "Prędkość", "drugs": "Narkotyki", "begging": "Żebractwo"}, False,
    )  # fmt: skip
    for part in ("Least way for most", "100\u00a0% harm", "Spis 2021", "straight line",
                 "Places: 3; stations that stay: 1, that may close: 0; candidates: 2", "2 stood where", "Readiness: 3.0 min",
                 "not minded", "way 5.0\u00a0% shorter", "steady (ours): 80\u00a0%", "declared as ours", "3: "):  # fmt: skip
        assert part in said, part
    assert said.split("Harm of a case")[1] == ": 3: Prędkość, Narkotyki; any other: 1"
    foot = siting_sheet_texts.footer(found, Fingerprint(7, "abcdef" * 9, "2026-11-22"), {"KMZB": "0.1.0"})
    assert "fingerprint abcdefabcdefabcd" in foot and "50 redraws, seed 0" in foot and "KMZB 0.1.0" in foot
    assert "proven optimal" in siting_sheet_texts.sensitivity(found).lower()
    rows = siting_sheet_texts.rows(found, [found.today, *found.alternatives[1:]])
    assert rows[1][0] == "2: +1 Nowe {mieszkanie} %1"
    assert len(siting_sheet_texts.columns(found)) == len(rows[0])


def test_grouped_demand_is_told_with_both_figures():
    found = study()
    assert siting_texts.grouped(found) == ""
    wide = replace(found, demand=replace(found.demand, grouped=Grouped(5_000.0, 12_345, 1_234.0, 3_401.0, 2_000.0)))
    said = siting_texts.grouped(wide)
    assert "5\u00a0km squares" in said and "1.2\u00a0km on average, 3.4\u00a0km at most" in said and "became 3;" in said
    assert "squares of 2\u00a0km" in said and siting_texts.coarse(wide) == said
    near = replace(found, demand=replace(found.demand, grouped=Grouped(250.0, 90, 77.0, 140.0)))
    assert "80\u00a0m on average" in siting_texts.grouped(near) and "read in" not in siting_texts.grouped(near)
    assert siting_texts.coarse(near) == ""


def test_classes_of_minutes_touch_and_do_not_overlap():
    assert [minute_class(value, (10, 20)) for value in (0, 10, 10.01, 20, 20.01, np.inf)] == [
        "m0", "m0", "m1", "m1", "m2", "unreached"
    ]  # fmt: skip


# The table of stations

STATION = Station(10, "kp", "Komisariat", 0.0, 0.0, version=4)


@pytest.fixture
def model():
    made = StationTableModel()
    made.show([STATION], 3.0, True)
    return made


@pytest.mark.parametrize(("column", "text", "name", "value"), [
    (READY, "6.5", "readiness_min", 6.5), (READY, "6,5", "readiness_min", 6.5), (CAPACITY, "400", "capacity", 400.0),
])  # fmt: skip
def test_a_number_is_asked_for_and_not_shown_before_it_is_stored(qtbot, model, column, text, name, value):
    with qtbot.waitSignal(model.edited) as told:
        assert not model.setData(model.index(0, column), text)
    assert getattr(told.args[0], name) == value
    assert model.stations == (STATION,)
    model.put(replace(STATION, **{name: value}, version=5))
    assert model.stations[0].version == 5


def test_nothing_means_the_assumption_again(qtbot, model):
    model.put(replace(STATION, readiness_min=9.0))
    assert model.index(0, READY).data() == "9"
    with qtbot.waitSignal(model.edited) as told:
        model.setData(model.index(0, READY), " ")
    assert told.args[0].readiness_min is None


@pytest.mark.parametrize(("column", "text"), [(READY, "soon"), (READY, "-1"), (READY, "1441"), (CAPACITY, "0"), (CAPACITY, "nan")])
def test_what_is_no_number_is_refused(qtbot, model, column, text):
    with qtbot.waitSignal(model.refused), qtbot.assertNotEmitted(model.edited):
        model.setData(model.index(0, column), text)


def test_who_may_not_change_it_cannot(qtbot, model):
    model.show([STATION], 3.0, False)
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.index(0, READY), "5")
        model.setData(model.index(0, CLOSABLE), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
