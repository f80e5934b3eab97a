"""Stations and ways in the toolbox: real layers in, the functions' answers out."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingFeedback

from kmzb_plugin.analysis import capacity, siting
from kmzb_plugin.processing import road_layer
from kmzb_plugin.processing.counts import CellCounts
from kmzb_plugin.processing.hotspots import Hotspots
from kmzb_plugin.processing.near_repeat import NearRepeat
from kmzb_plugin.processing.provider import ALGORITHMS
from kmzb_plugin.processing.service_area import ServiceArea
from kmzb_plugin.processing.site_stability import SiteStability
from kmzb_plugin.processing.siting import MODELS, Sites
from kmzb_plugin.processing.travel_matrix import TravelMatrix
from tests.unit.processing.layers import layer, points, refusal, run

#: A street of 2 km at 60 km/h, one across at 30, and a road on the other bank.
STREETS = ["LINESTRING(0 0, 1000 0, 2000 0)", "LINESTRING(1000 0, 1000 2000)", "LINESTRING(2050 0, 5000 0)"]
RANDOM = np.random.default_rng(5)


def streets(speeds=(60, 30, 60), ways=("", "", ""), crs="EPSG:2180"):
    shapes = [QgsGeometry.fromWkt(line) for line in STREETS]
    return layer("LineString", shapes, list(zip(speeds, ways)), "&field=kmh:double&field=way:string", crs)


def test_the_service_area_keeps_to_reachable_roads(qgis_app):
    results, made, told = run(ServiceArea(), {
        "INPUT": points([(0, 0)], [(1.0,)], "&field=ready:double"), "READINESS": "ready", "MINUTES": 4, "ROADS": streets(),
        "SPEED": "kmh",
    })  # fmt: skip
    reached = list(made.getFeatures())
    assert sum(f.geometry().length() for f in reached) == pytest.approx(2000 + 1000)  # 3 minutes: one on, two at half the speed
    assert max(f["to_min"] for f in reached) == pytest.approx(4) and min(f["from_min"] for f in reached) == pytest.approx(1)
    assert not any(f.geometry().boundingBox().xMaximum() > 2000 for f in reached)
    assert "3.0 km" in told


def test_a_missing_speed_names_the_road(qgis_app):
    asked = {"INPUT": points([(0, 0)]), "MINUTES": 4, "SPEED": "kmh"}
    told = refusal(ServiceArea(), {**asked, "ROADS": streets((60, None, 60))})
    assert "road 2" in told and "1 such" in told
    assert "road 3" in refusal(ServiceArea(), {**asked, "ROADS": streets((60, 30, 0))})
    assert "north" in refusal(ServiceArea(), {**asked, "ROADS": streets(ways=("", "north", "")), "DIRECTION": "way"})


def test_roads_without_a_line_are_left_out_and_told(qgis_app):
    shapes = [*(QgsGeometry.fromWkt(line) for line in STREETS), None, QgsGeometry.fromWkt("LINESTRING(0 0, 0 0)")]
    roads = layer("LineString", shapes, [(60,), (30,), (60,), (60,), (60,)], "&field=kmh:double")
    asked = {"INPUT": points([(0, 0)]), "MINUTES": 3, "ROADS": roads, "SPEED": "kmh"}
    _results, made, told = run(ServiceArea(), asked)
    assert sum(f.geometry().length() for f in made.getFeatures()) == pytest.approx(2000 + 1000)
    assert "1 features without a position" in told


@pytest.mark.parametrize(("make", "asked", "field"), [
    (ServiceArea, {"MINUTES": 3, "SPEED": "predkosc"}, "predkosc"), (ServiceArea, {"SPEED": "kmh", "DIRECTION": "kier"}, "kier"),
    (Sites, {"SPEED": "kmh", "WEIGHT": "waga"}, "waga"), (Hotspots, {"WEIGHT": "waga"}, "waga"),
    (NearRepeat, {"TIME": "kiedy"}, "kiedy"),
])  # fmt: skip
def test_a_field_that_the_layer_lacks_is_named(qgis_app, make, asked, field):
    """A script or a model may name one; QGIS lets it pass, and no weight at all must not be taken for it."""
    some = points(RANDOM.uniform(0, 3000, (30, 2)))
    told = refusal(make(), {"INPUT": some, "DEMAND": some, "CANDIDATES": some, "ROADS": streets(), **asked})
    assert "no field " + field in told


def test_what_does_not_fit_into_the_memory_is_refused_with_words(qgis_app, monkeypatch):
    some = points(RANDOM.uniform(0, 3000, (30, 2)))
    asked = {"DEMAND": some, "CANDIDATES": some, "STATIONS": 2}
    with monkeypatch.context() as patched:
        patched.setattr(road_layer, "MOST_WAYS", 100)
        assert "30 × 30 ways" in refusal(Sites(), asked)
    for error, words in ((MemoryError(), "memory"), (OverflowError(), "too large or too small")):
        def fails(*_arguments, error=error, **_named):
            raise error

        with monkeypatch.context() as patched:
            patched.setattr(siting, "p_median", fails)
            assert words in refusal(Sites(), asked)


@pytest.mark.parametrize("make", [Hotspots, CellCounts])
def test_a_cell_beyond_all_measure_is_refused_with_words(qgis_app, make):
    some = points(RANDOM.uniform(0, 3000, (30, 2)))
    assert "Traceback" not in refusal(make(), {"INPUT": some, "CELL": 1e300})


def test_degrees_and_mixed_systems_are_refused(qgis_app):
    assert "2180" in refusal(ServiceArea(), {"INPUT": points([(19, 52)], crs="EPSG:4326"), "ROADS": streets(), "SPEED": "kmh"})
    told = refusal(ServiceArea(), {"INPUT": points([(0, 0)]), "ROADS": streets(crs="EPSG:2177"), "SPEED": "kmh"})
    assert "one coordinate system" in told


def test_travel_times_and_no_way(qgis_app):
    asked = {
        "SOURCES": points([(0, 0), (1000, 2000)], [("A",), ("B",)], "&field=name:string"), "SOURCE_ID": "name",
        "TARGETS": points([(2000, 0), (4000, 0)]), "ROADS": streets(ways=("1", "B", "")), "SPEED": "kmh", "DIRECTION": "way",
    }  # fmt: skip
    _, made, told = run(TravelMatrix(), asked)
    found = {(f["source"], f["target"]): f["minutes"] for f in made.getFeatures()}
    assert found[("A", "0")] == pytest.approx(2) and found[("B", "0")] == pytest.approx(5)
    assert not found[("A", "1")] and not found[("B", "1")]  # NULL
    assert {f["way"] for f in made.getFeatures()} == {"roads"} and "1 places cannot be reached" in told


def test_without_roads_the_way_is_marked_straight(qgis_app):
    _, made, _ = run(TravelMatrix(), {
        "SOURCES": points([(0, 0)]), "TARGETS": points([(0, 30_000)]), "KMH": 60, "DETOUR": 1.5,
    })  # fmt: skip
    (row,) = made.getFeatures()
    assert row["minutes"] == pytest.approx(45) and row["way"] == "straight"


def test_siting_over_roads_never_serves_the_other_bank(qgis_app):
    results, made, told = run(Sites(), {
        "DEMAND": points([(0, 0), (2000, 0), (4000, 0)]), "CANDIDATES": points([(0, 0), (1000, 2000)]), "STATIONS": 1,
        "ROADS": streets(), "SPEED": "kmh", "ACCESS": 20, "MODEL": MODELS.index("p_median"),
    })  # fmt: skip
    (row,) = made.getFeatures()
    assert (row["candidate"], row["demand"], row["longest_min"], row["way"]) == (0, 2, pytest.approx(2), "roads")
    assert "1 places cannot be reached" in told


def test_capacities_and_readiness(qgis_app):
    demand, sites = RANDOM.uniform(0, 20_000, (40, 2)), RANDOM.uniform(0, 20_000, (8, 2))
    asked = {
        "DEMAND": points(demand), "CANDIDATES": points(sites, [(15.0, 2.0)] * 8, "&field=room:double&field=ready:double"),
        "CAPACITY": "room", "READINESS": "ready", "STATIONS": 3, "KMH": 60, "DETOUR": 1.0,
    }  # fmt: skip
    results, made, told = run(Sites(), asked)
    cost = 2 + np.hypot(*(demand[:, None] - sites[None]).transpose(2, 0, 1)) / 1000
    expected = capacity.p_median(cost, np.ones(40), np.ones(40), np.full(8, 15.0), 3)
    assert results["OBJECTIVE"] == pytest.approx(expected.objective)
    assert max(f["load"] for f in made.getFeatures()) <= 15 + 1e-9
    assert sum(f["load"] for f in made.getFeatures()) == pytest.approx(40)
    assert "capacities" in refusal(Sites(), {**asked, "MODEL": MODELS.index("max_cover")})


def test_a_planted_site_is_steady_and_noise_is_not(qgis_app):
    near = np.vstack([RANDOM.uniform(0, 1000, (20, 2)), RANDOM.uniform(60_000, 61_000, (20, 2))])
    planted = {"DEMAND": points(near, [(50,)] * 40, "&field=n:integer"), "EVENTS": "n", "STATIONS": 2,
               "CANDIDATES": points([(500, 500), (60_500, 60_500), (30_000, 30_000), (30_000, 0)]), "DRAWS": 60}  # fmt: skip
    results, made, told = run(SiteStability(), planted)
    assert results["STABLE"] and results["WEAKEST"] == 1, told
    assert [f["chosen"] for f in made.getFeatures()] == [True, True, False, False]
    random = np.random.default_rng(0)
    noise = {**planted, "DEMAND": points(random.uniform(0, 9000, (80, 2)), [(3,)] * 80, "&field=n:integer"),
             "CANDIDATES": points(random.uniform(0, 9000, (30, 2))), "STATIONS": 4}  # fmt: skip
    results, _, told = run(SiteStability(), noise)
    assert not results["STABLE"] and "not stable" in told


@pytest.mark.parametrize("make", [ServiceArea, TravelMatrix, SiteStability, Sites])
def test_cancel_leaves_no_answer(qgis_app, make):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results, _, _ = run(make(), {
        "INPUT": points([(0, 0)]), "SOURCES": points([(0, 0)]), "TARGETS": points([(1, 1)]), "ROADS": streets(), "SPEED": "kmh",
        "DEMAND": points([(0, 0)], [(1,)], "&field=n:integer"), "EVENTS": "n", "CANDIDATES": points([(1, 1)]), "STATIONS": 1,
    }, feedback)  # fmt: skip
    assert "OUTPUT" not in results


def test_every_algorithm_says_what_it_does(qgis_app):
    made = [make().create() for make in ALGORITHMS]
    assert len({algorithm.name() for algorithm in made}) == len(made)
    for algorithm in made:
        assert len(algorithm.shortHelpString()) > 100 and algorithm.displayName() and algorithm.group()
