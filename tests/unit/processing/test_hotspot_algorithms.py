"""The hotspot half of the toolbox: each algorithm on a small layer, equal to the function that it wraps."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import NULL, QgsProcessing, QgsProcessingFeedback
from qgis.PyQt.QtCore import QDate, QDateTime

from kmzb_plugin.analysis import aoristic, change, density, getis_ord, moran, rates, reporting, weights
from kmzb_plugin.analysis.grid import covering, hexagons_covering
from kmzb_plugin.processing import provider
from kmzb_plugin.processing.changes import ChangeMap, CompareCounts, Effect
from kmzb_plugin.processing.counts import CellCounts
from kmzb_plugin.processing.density import DualDensity, KernelDensity
from kmzb_plugin.processing.hotspot_layer import KINDS, HotspotLayerAlgorithm, WatchZones
from kmzb_plugin.processing.local_statistics import STATISTICS, GlobalStatistics, LocalStatistics
from kmzb_plugin.processing.method import Method
from kmzb_plugin.processing.rates import AreaRates, ReportingRate
from kmzb_plugin.processing.road_sections import RoadSections
from kmzb_plugin.processing.week import WeekHours
from tests.unit.processing import layers

pytestmark = pytest.mark.usefixtures("qgis_app")
RANDOM = np.random.default_rng(7)
XY = np.vstack([RANDOM.uniform(0, 10_000, (700, 2)), RANDOM.uniform(4000, 6000, (250, 2))]) + (500_000, 400_000)
DAYS = RANDOM.uniform(0, 200, len(XY))
LATTICE = [(500_000 + 1000 * x, 400_000 + 1000 * y) for y in range(6) for x in range(6)]
VALUES = RANDOM.poisson(4, 36) + 12 * np.isin(np.arange(36), [14, 15, 20, 21])


def moments(days):
    return [(QDateTime.fromSecsSinceEpoch(int((19_700 + day) * 86_400)),) for day in days]


def timed(xy=XY, days=DAYS):
    return layers.points(xy, moments(days), "&field=t:datetime")


@pytest.mark.parametrize("shape", [0, 1])
def test_counts_in_cells(shape):
    _, made, _ = layers.run(CellCounts(), {"INPUT": layers.points(XY), "CELL": 1000, "SHAPE": shape})
    lattice = (hexagons_covering if shape else covering)(XY, 1000)
    counts = lattice.count(XY)
    assert sorted(layers.column(made, "points")) == sorted(counts[counts > 0].astype(int).tolist())
    assert made.crs().authid() == "EPSG:2180"
    for feature in made.getFeatures():
        assert feature.geometry().area() == pytest.approx(lattice.cell_km2 * 1e6)
        assert feature["per_km2"] == pytest.approx(feature["count"] / lattice.cell_km2)


def test_weighted_counts_and_areas_left_out():
    rows = [(2.0, "exact"), (3.0, "exact"), (90.0, "gmina")]
    source = layers.points([(0, 0), (10, 10), (20, 20)], rows, "&field=w:double&field=position_quality:string")
    _, made, log = layers.run(CellCounts(), {"INPUT": source, "CELL": 100, "WEIGHT": "w"})
    assert (layers.column(made, "points"), layers.column(made, "count")) == ([2], [5.0])
    assert "1 positions known only to an area" in log


@pytest.mark.parametrize("statistic", STATISTICS)
def test_local_statistics_of_areas(statistic):
    source = layers.squares(LATTICE, 1000, [(int(v),) for v in VALUES], "&field=n:int")
    _, made, _ = layers.run(LocalStatistics(), {"INPUT": source, "VALUE": "n", "STATISTIC": STATISTICS.index(statistic)})
    near = weights.lattice(6, 6, queen=True)
    found = {"local_moran": moran.local_moran, "gi_star": getis_ord.gi_star, "gi": getis_ord.gi}[statistic](VALUES, near)
    assert layers.column(made, "z") == pytest.approx(found.z.tolist())
    assert layers.column(made, "p") == pytest.approx(found.p.tolist())
    assert {n for n, told in enumerate(layers.column(made, "class")) if told} == set(np.flatnonzero(found.significant()))


def test_neighbours_within_a_distance_and_numbers_that_are_missing():
    rows = [(int(v),) for v in VALUES[:-1]] + [(NULL,)]
    centres = np.array(LATTICE, dtype=float)
    source = layers.points(centres, rows, "&field=n:int")
    _, made, log = layers.run(LocalStatistics(), {"INPUT": source, "VALUE": "n", "STATISTIC": 1, "BAND": 1000})
    expected = getis_ord.gi_star(VALUES[:-1], weights.distance_band(centres[:-1], 1000))
    assert layers.column(made, "z") == pytest.approx(expected.z.tolist()) and "1 features" in log
    assert "neighbour" in layers.refusal(LocalStatistics(), {"INPUT": source, "VALUE": "n", "BAND": 10})


def test_global_statistics():
    source = layers.squares(LATTICE, 1000, [(int(v),) for v in VALUES], "&field=n:int")
    results, _, _ = layers.run(GlobalStatistics(), {"INPUT": source, "VALUE": "n"})
    near = weights.lattice(6, 6, queen=True)
    found = moran.moran(VALUES, near)
    assert (results["I"], results["P"]) == pytest.approx((found.i, found.p_random))
    assert results["G"] == pytest.approx(getis_ord.general_g(VALUES, near))
    below = layers.squares(LATTICE, 1000, [(float(v) - 8,) for v in VALUES], "&field=n:double")
    assert "G" not in layers.run(GlobalStatistics(), {"INPUT": below, "VALUE": "n"})[0]


def raster(path):
    file = gdal.Open(str(path))
    return file.ReadAsArray()[::-1], file.GetGeoTransform(), file.GetRasterBand(1).GetNoDataValue()


def test_the_density_is_a_raster_with_north_up(tmp_path):
    path = str(tmp_path / "density.tif")
    results, _, _ = layers.run(KernelDensity(), {"INPUT": layers.points(XY), "RADIUS": 800, "CELL": 200, "OUTPUT": path})
    grid = covering(XY, 200, 800)
    value, transform, _ = raster(results["OUTPUT"])
    assert value == pytest.approx(density.kernel_density(XY, grid, 800), rel=1e-6)
    assert transform == (grid.west_m, 200, 0, grid.south_m + grid.rows * 200, 0, -200)


def test_the_rule_of_thumb_and_the_ratio_of_two(tmp_path):
    path = str(tmp_path / "ratio.tif")
    people = RANDOM.uniform(0, 10_000, (900, 2)) + (500_000, 400_000)
    source, base = layers.points(XY), layers.points(people, [(3.0,)] * 900, "&field=n:double")
    parameters = {"INPUT": source, "BASE": base, "BASE_WEIGHT": "n", "RADIUS": 0, "CELL": 250, "FLOOR": 1, "OUTPUT": path}
    results, _, log = layers.run(DualDensity(), parameters)
    radius = density.bandwidth_m(XY)
    assert f"{radius:.0f} m" in log
    expected = density.dual_density(XY, people, covering(XY, 250, radius), radius, 1, np.full(900, 3.0))
    value, _, nothing = raster(results["OUTPUT"])
    known = np.isfinite(expected)
    assert value[known] == pytest.approx(expected[known], rel=1e-5) and np.all(value[~known] == nothing) and (~known).any()


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_a_layer_with_its_back_test(kind):
    results, made, log = layers.run(HotspotLayerAlgorithm(), {
        "INPUT": timed(), "TIME": "t", "KIND": kind, "CELL": 1000, "DRAWS": 5, "TEST_DAYS": 40, "SHARE": 0.04, "STEPS": 4,
    })  # fmt: skip
    assert results["HOT"] > 0 and results["LAMP"] in ("strong", "weak") and results["LAMP"] in log
    assert results["PAI"] > 2 and results["HIT_RATE"] / results["AREA_SHARE"] == pytest.approx(results["PAI"])
    assert results["COUNT_WINS"] in (0, 1)
    hot = [feature.geometry().centroid().asPoint() for feature in made.getFeatures() if feature["class"].endswith(("hot", "high"))]
    middle = np.median([(point.x(), point.y()) for point in hot], axis=0)
    assert np.hypot(*(middle - (505_000, 405_000))) < 1500


def test_a_method_without_a_test_says_so():
    results, _, _ = layers.run(HotspotLayerAlgorithm(), {
        "INPUT": timed(days=np.zeros(len(XY))), "TIME": "t", "CELL": 1000, "DRAWS": 0,
    })  # fmt: skip
    assert "PAI" not in results and "untested" in results["REASONS"]


@pytest.mark.parametrize("share, name", [(0.6, "watch"), (0.0, None)])
def test_watch_zones(share, name):
    random = np.random.default_rng(11)
    xy, days = random.uniform(0, 8000, (300, 2)), random.uniform(0, 200, 300)
    again = random.random(300) < share
    xy = np.vstack([xy, xy[again] + random.normal(0, 30, (again.sum(), 2))])
    days = np.r_[days, days[again] + random.uniform(0.1, 6, again.sum())]
    results, made, _ = layers.run(WatchZones(), {"INPUT": timed(xy, days), "TIME": "t", "PERMUTATIONS": 399, "TEST_DAYS": 50})
    if name:
        assert set(layers.column(made, "class")) == {name} and results["LAMP"] != "do_not_use"
        assert all(0 <= left <= 28 for left in layers.column(made, "days_left"))
    else:
        assert made.featureCount() == 0 or set(layers.column(made, "class")) == {"switched_off"}


def test_a_change_map_shows_the_planted_change():
    random = np.random.default_rng(12)
    before = random.uniform(0, 10_000, (2000, 2))
    now = np.vstack([random.uniform(0, 10_000, (2000, 2)), random.uniform(4000, 5000, (60, 2))])
    _, made, _ = layers.run(ChangeMap(), {"INPUT": layers.points(now), "BEFORE": layers.points(before), "CELL": 1000})
    told = {(f.geometry().centroid().asPoint().x(), f.geometry().centroid().asPoint().y()): f["class"] for f in made.getFeatures()}
    assert [place for place, name in told.items() if name == "more"] == [(4500, 4500)] and "less" not in told.values()
    assert sum(layers.column(made, "now")) == 2060 and sum(layers.column(made, "before")) == 2000
    other = layers.points([(19, 52)], crs="EPSG:4326")
    assert "one coordinate system" in layers.refusal(ChangeMap(), {"INPUT": layers.points(now), "BEFORE": other})


def test_two_counts_are_compared_without_geometry_as_well():
    rows = [("A", 70, 20), ("B", 21, 20), ("C", 2, 40)]
    table = layers.layer("None", [None] * 3, rows, "&field=unit:string&field=now:int&field=p:int")
    _, made, _ = layers.run(CompareCounts(), {"INPUT": table, "NOW": "now", "BEFORE": "p"})
    found = change.compare([70, 21, 2], [20, 20, 40])
    assert layers.column(made, "class") == ["more", "", "less"] and layers.column(made, "p_") == pytest.approx(found.p.tolist())
    missing = layers.layer("None", [None], [("A", 70, NULL)], "&field=unit:string&field=now:int&field=p:int")
    assert "lacks a count" in layers.refusal(CompareCounts(), {"INPUT": missing, "NOW": "now", "BEFORE": "p"})


def test_the_published_effect_of_an_action():
    """Control (20, 20), treated (20, 10): −10, 90 % −23.76 … 3.76."""
    places = [(500, 500)] * 40 + [(2500, 500)] * 30 + [(9000, 9000)] * 5
    days = [5] * 20 + [15] * 20 + [5] * 20 + [15] * 10 + [5] * 5
    first = QDate(1970, 1, 1).addDays(19_700)
    results, _, _ = layers.run(Effect(), {
        "INPUT": timed(places, days), "TIME": "t", "CONTROL": layers.squares([(0, 0)], 1000),
        "TREATED": layers.squares([(2000, 0)], 1000), "FIRST": QDateTime(first), "SPLIT": QDateTime(first.addDays(10)),
        "END": QDateTime(first.addDays(20)),
    })  # fmt: skip
    assert (results["ESTIMATE"], results["LOW"], results["HIGH"]) == pytest.approx((-10, -23.76, 3.76), abs=5e-3)


@pytest.mark.parametrize("local", [False, True])
def test_rates_of_areas(local):
    people = RANDOM.integers(50, 5000, 36)
    rows = [(int(v), int(n)) for v, n in zip(VALUES, people)]
    source = layers.squares(LATTICE, 1000, rows, "&field=n:int&field=people:int")
    _, made, _ = layers.run(AreaRates(), {"INPUT": source, "COUNT": "n", "BASE": "people", "PER": 1000, "LOCAL": local})
    found = rates.rates(VALUES, people, 1000, weights=weights.lattice(6, 6, queen=True) if local else None)
    for name in ("rate", "smooth", "smooth_high", "p"):
        assert layers.column(made, name) == pytest.approx(getattr(found, name).tolist())
    assert set(layers.column(made, "class")) <= {"above", "below", ""}


def test_the_reporting_rate_by_group():
    rows = [(3, 10.0, "A"), (1, 10.0, "A"), (0, 5.0, "B"), (2, NULL, "B")]
    table = layers.layer("None", [None] * 4, rows, "&field=more:int&field=days:double&field=unit:string")
    _, made, _ = layers.run(ReportingRate(), {"INPUT": table, "DOUBLES": "more", "WATCHED": "days", "GROUP": "unit", "LASTING": 5})
    found = reporting.reporting_rate([3, 1, 0], [10, 10, 5], [0, 0, 1], 2)
    assert layers.column(made, "rate_day") == pytest.approx(found.rate_d.tolist()) and layers.column(made, "cases") == [2, 1]
    assert layers.column(made, "incidents")[0] == pytest.approx(4.0) and layers.column(made, "incidents")[1] == NULL


def test_hours_of_the_week():
    start = [4.5, 5.25, 4.5]  # days since the Monday 1 January 2024
    rows = [
        (*moments([23 + a])[0], *(moments([23 + b])[0] if b else (NULL,)), case)
        for a, b, case in zip(start, [4.75, None, 4.75], ("x", "", "x"))
    ]
    table = layers.layer("None", [None] * 3, rows, "&field=a:datetime&field=b:datetime&field=c:string")
    results, made, _ = layers.run(WeekHours(), {"INPUT": table, "START": "a", "END": "b", "CASE": "c"})
    when = aoristic.week_hours(19_723 + np.array(start))
    assert when[0] % 168 == 4.5 * 24  # a Friday at noon
    found = aoristic.demand(when, [when[0] + 6, np.nan, when[2] + 6], [0, 1, 0], 0.9)
    assert layers.column(made, "events") == pytest.approx(found.hours.ravel().tolist())
    assert layers.column(made, "high") == pytest.approx(found.high.ravel().tolist())
    assert (results["KNOWN"], results["VAGUE"], results["UNKNOWN"]) == (3, 0, 0)


def test_sections_on_roads_of_one_number():
    random = np.random.default_rng(13)
    east = np.r_[random.uniform(0, 30_000, 90), random.uniform(12_000, 15_000, 60)]
    events = layers.points(np.column_stack([east, random.normal(0, 15, 150)]))
    road = [[(0, 0), (9000, 0)], [(30_000, 0), (9000, 0)], [(0, 5000), (30_000, 5000)]]
    roads = layers.lines(road, [("8",), ("8",), ("19",)], "&field=ref:string")
    results, made, _ = layers.run(RoadSections(), {"INPUT": events, "ROADS": roads, "ROAD": "ref"})
    best = next(made.getFeatures())
    assert (best["rank"], best["road"], best["p"]) == (1, "8", pytest.approx(0.005))
    box = best.geometry().boundingBox()
    assert box.xMinimum() < 12_200 and box.xMaximum() > 14_800 and box.width() == pytest.approx(5000)
    assert results["ON_ROADS"] == 150 and results["SECTIONS"] == made.featureCount()


def test_sections_on_roads_drawn_by_the_events():
    random = np.random.default_rng(14)
    east = np.r_[random.uniform(0, 30_000, 200), random.uniform(12_000, 15_000, 100)]
    _, made, _ = layers.run(RoadSections(), {"INPUT": layers.points(np.column_stack([east, random.normal(0, 15, 300)]))})
    best = next(made.getFeatures())
    assert best["road"].startswith("~") and 12_000 < best.geometry().boundingBox().center().x() < 15_000
    assert "no roads" in layers.refusal(RoadSections(), {"INPUT": layers.points([(0, 0), (50_000, 0)])})


POINTS = [
    CellCounts, KernelDensity, HotspotLayerAlgorithm, WatchZones, ChangeMap, Effect, DualDensity, RoadSections,
]  # fmt: skip


@pytest.mark.parametrize("algorithm", POINTS)
def test_degrees_are_refused(algorithm):
    source = layers.points([(19.0, 52.0), (19.1, 52.1)], moments([1, 2]), "&field=t:datetime", "EPSG:4326")
    day = QDateTime(QDate(2024, 1, 1))
    box = layers.squares([(0, 0)], 1)
    assert "2180" in layers.refusal(algorithm(), {
        "INPUT": source, "BEFORE": source, "BASE": source, "TIME": "t", "CONTROL": box, "TREATED": box, "FIRST": day,
        "SPLIT": day.addDays(1), "END": day.addDays(2),
    })  # fmt: skip


@pytest.mark.parametrize("algorithm", [CellCounts, HotspotLayerAlgorithm, WatchZones, ChangeMap, RoadSections])
def test_cancel_ends_without_an_answer(algorithm):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results, made, _ = layers.run(algorithm(), {"INPUT": timed(), "BEFORE": timed(), "TIME": "t"}, feedback)
    assert "OUTPUT" not in results and made is None


def test_every_algorithm_says_what_it_is_and_can_stand_in_a_model():
    made = [make() for make in provider.ALGORITHMS]
    names = [algorithm.name() for algorithm in made]
    assert len(set(names)) == len(names) and all(name.isidentifier() and name.islower() for name in names)
    for algorithm in made:
        assert algorithm.displayName() and len(algorithm.shortHelpString()) > 100
        if isinstance(algorithm, Method):
            created = algorithm.create()
            assert created.parameterDefinitions() and created.outputDefinitions()
            assert "imit" in algorithm.shortHelpString() or isinstance(algorithm, CellCounts)
            assert not created.flags() & created.FlagHideFromModeler


def test_a_cell_size_by_mistake_is_refused():
    far = layers.points([(0, 0), (600_000, 600_000)])
    assert "larger cell" in layers.refusal(CellCounts(), {"INPUT": far, "CELL": 10})
    assert "larger cell" in layers.refusal(KernelDensity(), {"INPUT": far, "CELL": 10, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT})
