"""Questions to real layers, as the map asks them in its tasks."""

from __future__ import annotations

from typing import Callable, Dict, Tuple

import pytest
from qgis.core import QgsRectangle, QgsVectorLayerFeatureSource

from kmzb_plugin.layers import queries
from kmzb_plugin.layers.builder import Built
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.environment.databases import Database

OpenLayers = Callable[[Database, str], Tuple[Built, ...]]
Sources = Dict[str, QgsVectorLayerFeatureSource]


@pytest.fixture
def sources(qgis_app: object, shared_database: Database, open_table: OpenLayers) -> Sources:
    built = open_table(shared_database, "t_gdansk_coordinator")
    return {item.spec.key: QgsVectorLayerFeatureSource(item.layer) for item in built}


def test_reports_in_a_rectangle(sources: Sources, canceller: JobCanceller) -> None:
    area = QgsRectangle(469_900, 738_400, 470_100, 738_600)
    wanted = [sources["queue:new"], sources["queue:confirmed"]]
    assert queries.reports_in(wanted, area, canceller) == ((101, 470_000.0, 738_500.0), (108, 470_010.0, 738_510.0))
    assert queries.reports_in(wanted, QgsRectangle(0, 0, 1, 1), canceller) == ()


def test_a_report_is_found_in_each_layer_it_stands_in(sources: Sources, canceller: JobCanceller) -> None:
    found = queries.feature_ids(sources_of_queues(sources), 103, canceller)
    assert set(found) == {"queue:new", "queue:overdue"}
    for key, (feature_id,) in found.items():
        assert queries.report_id(sources[key], feature_id, canceller) == 103
    assert queries.feature_ids(sources_of_queues(sources), 301, canceller) == {}  # Kraków


def test_extent_of_a_unit_and_of_one_without_an_area(sources: Sources, canceller: JobCanceller) -> None:
    assert queries.unit_extent(sources["units"], 10, canceller) == (467_000, 733_000, 477_000, 743_000)
    # the garrison has no area of its own: Sopot, Gdańsk and Oliwa together
    assert queries.unit_extent(sources["units"], 2, canceller) == (467_000, 713_000, 487_000, 743_000)
    assert queries.unit_extent(sources["units"], 987_654, canceller) is None


def test_cancelled_questions_end_early(sources: Sources, canceller: JobCanceller) -> None:
    canceller.cancel()
    everywhere = QgsRectangle(0, 0, 1_000_000, 1_000_000)
    assert queries.reports_in([sources["queue:new"]], everywhere, canceller) == ()


def sources_of_queues(sources: Sources) -> Sources:
    return {key: source for key, source in sources.items() if key.startswith("queue:")}
