"""The analysis in the toolbox: real layers in, real layers out, through QGIS's own runner."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from kmzb_plugin.analysis import getis_ord, near_repeat, siting
from kmzb_plugin.analysis.grid import covering
from kmzb_plugin.processing.hotspots import Hotspots
from kmzb_plugin.processing.near_repeat import NearRepeat
from kmzb_plugin.processing.siting import MODELS, Sites

RANDOM = np.random.default_rng(1)
PATCH = np.vstack([RANDOM.uniform(0, 20_000, (800, 2)), RANDOM.uniform(5_000, 7_000, (300, 2))]) + (500_000, 400_000)


@pytest.fixture
def points(qgis_app):
    made = []

    def make(xy, attributes=(), fields="", crs="EPSG:2180"):
        layer = QgsVectorLayer(f"Point?crs={crs}{fields}", "points", "memory")
        features = []
        for number, (x, y) in enumerate(xy):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature.setAttributes(list(attributes[number]) if len(attributes) else [])
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        made.append(layer)
        return layer

    return make


def run(algorithm, parameters, feedback=None):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = feedback or QgsProcessingFeedback()
    made = algorithm.create()
    results, good = made.run({"OUTPUT": "memory:", **parameters}, context, feedback)
    layer = context.takeResultLayer(results["OUTPUT"]) if results.get("OUTPUT") else None
    return results, good, layer, feedback


def refusal(algorithm, parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    results, good = algorithm.create().run({"OUTPUT": "memory:", **parameters}, context, feedback)
    assert not good
    return feedback.textLog()


def test_the_planted_patch_is_hot_and_equals_the_function(points):
    results, good, layer, _ = run(Hotspots(), {"INPUT": points(PATCH), "CELL": 1000})
    grid = covering(PATCH, 1000)
    found = getis_ord.gi_star_grid(grid.count(PATCH))
    assert good and results["HOT"] == int((found.significant() & (found.z > 0)).sum()) > 0
    hot = [f for f in layer.getFeatures() if f["class"] == "hot"]
    centre = hot[0].geometry().centroid().asPoint()
    assert 504_000 <= centre.x() <= 508_000 and 404_000 <= centre.y() <= 408_000
    assert sum(f["count"] for f in layer.getFeatures()) == len(PATCH)
    assert layer.crs().authid() == "EPSG:2180"


def test_positions_known_to_an_area_stay_out(points):
    kinds = [("gmina",)] * 200 + [("exact",)] * (len(PATCH) - 200)
    layer = points(PATCH, kinds, "&field=position_quality:string")
    _, _, cells, feedback = run(Hotspots(), {"INPUT": layer, "CELL": 1000})
    assert sum(f["count"] for f in cells.getFeatures()) == len(PATCH) - 200
    assert "200" in feedback.textLog()


def test_weights_count_and_a_missing_one_is_named(points):
    heavy = points([(0, 0), (3000, 3000)], [(2.5,), (1.0,)], "&field=harm:double")
    _, _, cells, _ = run(Hotspots(), {"INPUT": heavy, "CELL": 1000, "WEIGHT": "harm"})
    assert sorted(f["count"] for f in cells.getFeatures()) == [1.0, 2.5]
    missing = points([(0, 0), (3000, 3000)], [(2.5,), (None,)], "&field=harm:double")
    assert "1 feature" in refusal(Hotspots(), {"INPUT": missing, "CELL": 1000, "WEIGHT": "harm"})


@pytest.mark.parametrize("algorithm, extra", [(Hotspots, {}), (NearRepeat, {"TIME": "t"})])
def test_degrees_are_refused(points, algorithm, extra):
    layer = points([(19.0, 52.0), (19.1, 52.1)], [("2024-01-01",)] * 2, "&field=t:string", crs="EPSG:4326")
    assert "2180" in refusal(algorithm(), {"INPUT": layer, **extra})


def test_too_many_cells_are_refused(points):
    assert "larger" in refusal(Hotspots(), {"INPUT": points([(0, 0), (600_000, 600_000)]), "CELL": 10})


def test_near_repeats_equal_the_function(points):
    times = RANDOM.integers(0, 60, len(PATCH))
    texts = [(str(np.datetime64("2024-03-01") + int(t)),) for t in times]
    _, good, table, _ = run(NearRepeat(), {
        "INPUT": points(PATCH, texts, "&field=t:string"), "TIME": "t", "SPACE_EDGES": "0, 100, 300", "TIME_EDGES": "0; 7; 14",
        "PERMUTATIONS": 9, "SEED": 4,
    })  # fmt: skip
    found = near_repeat.knox(PATCH, times.astype(float), [0, 100, 300], [0, 7, 14], 9, 4)
    assert good
    assert [f["pairs"] for f in table.getFeatures()] == found.observed.ravel().tolist()
    assert [f["p"] for f in table.getFeatures()] == pytest.approx(found.p.ravel().tolist())


@pytest.mark.parametrize("edges", ["0, 200, 100", "a, b", "5", "-1, 2"])
def test_bad_edges_are_named(points, edges):
    layer = points(PATCH[:5], [("2024-01-01",)] * 5, "&field=t:string")
    assert edges in refusal(NearRepeat(), {"INPUT": layer, "TIME": "t", "SPACE_EDGES": edges})


def test_cancel_ends_without_an_answer(points):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results, _, _, _ = run(Hotspots(), {"INPUT": points(PATCH), "CELL": 1000}, feedback)
    assert "OUTPUT" not in results


@pytest.mark.parametrize("model", MODELS)
def test_siting_equals_the_function(points, model):
    demand, sites = PATCH[:150], PATCH[-12:]
    weight = RANDOM.integers(1, 9, 150).astype(float)
    results, good, chosen, feedback = run(Sites(), {
        "DEMAND": points(demand, [(float(w),) for w in weight], "&field=w:double"), "WEIGHT": "w",
        "CANDIDATES": points(sites, [(str(int(n == 4)),) for n in range(12)], "&field=stays:string"), "FIXED": "stays",
        "MODEL": MODELS.index(model), "STATIONS": 3, "REACH": 28, "DETOUR": 1.5, "KMH": 60,
    })  # fmt: skip
    cost = 1.5 * np.hypot(*(demand[:, None] - sites[None]).transpose(2, 0, 1)) / 1000  # a kilometre a minute
    expected = {
        "p_median": lambda: siting.p_median(cost, weight, 3, [4]),
        "max_cover": lambda: siting.max_cover(cost, weight, 28, 3, [4]),
        "p_center": lambda: siting.p_center(cost, 3, [4]),
        "set_cover": lambda: siting.set_cover(cost, 28, [4]),
    }[model]()
    assert good, feedback.textLog()
    assert results["OBJECTIVE"] == pytest.approx(expected.objective)
    assert [f["candidate"] for f in chosen.getFeatures()] == list(expected.sites)
    assert [f["candidate"] for f in chosen.getFeatures() if f["existing"]] == [4]
    served = expected.served_by >= 0
    assert sum(f["demand"] for f in chosen.getFeatures()) == pytest.approx(weight[served].sum())


def test_what_cannot_be_reached_is_named(points):
    layer = points([(0, 0), (500_000, 500_000)])
    assert "demand point 1" in refusal(Sites(), {
        "DEMAND": layer, "CANDIDATES": points([(0, 0)]), "MODEL": MODELS.index("set_cover"), "REACH": 1,
    })  # fmt: skip
