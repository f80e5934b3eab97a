"""Layers of the real database: who sees what through them, how they are opened, and from which thread."""

from __future__ import annotations

import threading
from typing import Callable, Dict, List, Tuple

import pytest
from qgis.core import QgsDataSourceUri, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from kmzb_plugin.core.model import Catalogue
from kmzb_plugin.errors import Cancelled, ConnectionFailed, KmzbError
from kmzb_plugin.layers.builder import POLAND_2180, SPEC_PROPERTY, Built, build_layers
from kmzb_plugin.layers.sources import layer_source
from kmzb_plugin.layers.specs import specs
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.database.support import Person, superuser
from tests.environment.databases import Database

ANALYST = "t_sopot_analyst"
STRANGER = "t_krakow_analyst"
OpenLayers = Callable[[Database, str], Tuple[Built, ...]]


def _by_key(built: Tuple[Built, ...]) -> Dict[str, QgsVectorLayer]:
    return {item.spec.key: item.layer for item in built}


def _ids(vector: QgsVectorLayer) -> List[int]:
    return sorted(feature["id"] for feature in vector.getFeatures())


def test_every_layer_opens_read_only_with_its_type_and_crs(
    qgis_app: object, shared_database: Database, open_table: OpenLayers, catalogue: Catalogue
) -> None:
    built = open_table(shared_database, ANALYST)
    assert [item.spec.key for item in built] == [spec.key for spec in specs(catalogue, "pl")]
    for item in built:
        assert item.layer.isValid(), item.spec.key
        assert item.layer.readOnly()
        assert not item.layer.startEditing()
        assert item.layer.crs().authid() == "EPSG:2180"
        assert item.layer.customProperty(SPEC_PROPERTY) == item.spec.key
        assert item.layer.name() == item.spec.title
        assert QgsDataSourceUri(item.layer.source()).keyColumn() == "id", item.spec.key


def test_the_overview_counts_the_own_area_at_every_scale(
    qgis_app: object, shared_database: Database, open_table: OpenLayers
) -> None:
    for login, raw in ((ANALYST, 13), ("t_gdansk_coordinator", 16)):
        layers = _by_key(open_table(shared_database, login))
        far, near, points = (layers["overview:" + name] for name in ("10km", "1km", "points"))
        assert points.featureCount() >= 0 and len(_ids(points)) == raw
        for squares, side in ((far, 10_000), (near, 1_000)):
            features = list(squares.getFeatures())
            assert sum(feature["raw"] for feature in features) == raw
            assert {round(feature.geometry().area()) for feature in features} == {side * side}
            assert squares.hasScaleBasedVisibility()
        scale = 300_000
        assert near.isInScaleRange(scale) and not far.isInScaleRange(scale) and not points.isInScaleRange(scale)


def test_layers_hold_the_queue_of_the_own_unit_only(qgis_app: object, shared_database: Database, open_table: OpenLayers) -> None:
    analyst = _by_key(open_table(shared_database, ANALYST))
    assert _ids(analyst["queue:new"]) == [101, 102, 103, 104]
    assert _ids(analyst["queue:verification"]) == [105, 106, 107, 113]
    assert _ids(analyst["queue:confirmed"]) == [108]
    assert _ids(analyst["queue:referred"]) == [110]
    assert set(_ids(analyst["queue:overdue"])) <= {101, 102, 103, 104, 105, 106, 107, 113}
    assert {103, 106} <= set(_ids(analyst["queue:overdue"]))
    stranger = _by_key(open_table(shared_database, STRANGER))
    assert set(_ids(stranger["queue:new"])) == {301, 303, 308}


def test_annotations_stand_in_the_layer_of_their_type(qgis_app: object, database: Database, open_table: OpenLayers) -> None:
    drawings = (
        "POINT(470000 738000)",
        "LINESTRING(470000 738000, 470100 738000)",
        "POLYGON((470000 738000, 470100 738000, 470100 738100, 470000 738000))",
    )
    with Person(database, ANALYST) as person:
        for version, wkt in enumerate(drawings, 1):
            person.annotate(101, version, "SRID=2180;" + wkt, wkt)
    layers = _by_key(open_table(database, ANALYST))
    for kind in ("point", "line", "polygon"):
        (feature,) = layers["annotations:" + kind].getFeatures()
        assert feature["body"].lower().startswith(kind)


def test_incidents_of_good_position_stand_in_the_layer_of_their_kind(
    qgis_app: object, database: Database, open_table: OpenLayers
) -> None:
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.incident (id, source, external_id, type, occurred_from, occurred_to, unit_id, routed_how,"
            " position_quality, geom, severity) SELECT n, 't', n, t, now(), now(), u, 'area', q,"
            " ST_Point(470000 + n, 738000, 2180), s"
            " FROM (VALUES (1, 'theft', 10, 'address', NULL::int), (2, 'theft', 10, 'gmina', NULL),"
            " (3, 'theft', 20, 'address', NULL),"
            " (4, 'road_accident_fatal', 10, 'exact', 3), (5, 'road_collision', 10, 'snapped', 0)) v (n, t, u, q, s)"
        )
    layers = _by_key(open_table(database, ANALYST))
    assert _ids(layers["incidents:crime"]) == [1]
    assert _ids(layers["incidents:road_event"]) == [4]
    (fatal,) = layers["incidents:road_event"].getFeatures()
    rules = layers["incidents:road_event"].renderer().rootRule().children()
    assert [rule.filterExpression()[-1] for rule in rules] == ["3", "2", "1", "0"]
    assert rules[0].label()
    assert fatal["type_name_pl"] == "wypadek drogowy śmiertelny"


def test_threats_of_meetings_stand_in_the_layer_of_their_type(
    qgis_app: object, database: Database, open_table: OpenLayers
) -> None:
    drawings = {
        "point": "POINT(470000 738000)",
        "line": "LINESTRING(470000 738000, 470100 738000)",
        "polygon": "POLYGON((470000 738000, 470100 738000, 470100 738100, 470000 738000))",
    }
    with Person(database, ANALYST) as person:
        meeting = person.record(
            "SELECT * FROM kmzb_api.save_meeting(NULL, 0, gen_random_uuid(), '2025-03-05', NULL, 'Ratusz', NULL,"
            " ST_Point(470000, 738500, 2180), 'debate', NULL, 'police', 30)"
        )
        for kind, wkt in drawings.items():
            person.rows(
                "SELECT * FROM kmzb_api.save_threat(NULL, 0, gen_random_uuid(), %s, 'speeding', ST_GeomFromText(%s, 2180), %s, 7)",
                (meeting["id"], wkt, kind),
            )
    layers = _by_key(open_table(database, ANALYST))
    assert _ids(layers["meetings"]) == [meeting["id"]]
    for kind in drawings:
        (feature,) = layers["raised_threats:" + kind].getFeatures()
        assert feature["description"] == kind
    assert _ids(_by_key(open_table(database, STRANGER))["meetings"]) == []


def test_opening_asks_no_extent_of_the_data(qgis_app: object, shared_database: Database, open_table: OpenLayers) -> None:
    for item in open_table(shared_database, ANALYST):
        extent = item.layer.extent()
        assert (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()) == POLAND_2180


def test_layers_made_in_a_thread_belong_to_the_gui_thread(
    qgis_app: object, shared_database: Database, open_table: OpenLayers, catalogue: Catalogue
) -> None:
    made: List[Built] = []
    worker = threading.Thread(target=lambda: made.extend(open_table(shared_database, ANALYST)))
    worker.start()
    worker.join(60)
    assert len(made) == len(specs(catalogue, "pl"))
    for item in made:
        assert item.layer.thread() is QCoreApplication.instance().thread()
        assert item.layer.isValid()
    assert _ids(_by_key(tuple(made))["queue:new"]) == [101, 102, 103, 104]


def test_a_dead_server_is_a_named_error_without_its_words(qgis_app: object, catalogue: Catalogue) -> None:
    connection = QgsDataSourceUri("host=127.0.0.1 port=1 dbname='none' user='nobody'")
    with pytest.raises(KmzbError) as caught:
        build_layers(
            specs(catalogue, "pl"),
            lambda spec: layer_source(connection, spec),
            catalogue,
            "pl",
            JobCanceller(),
        )
    assert "nobody" not in caught.value.text + caught.value.detail
    assert not isinstance(caught.value, ConnectionFailed)  # that would make the session reconnect, again and again


def test_cancelled_before_the_first_layer(qgis_app: object, catalogue: Catalogue, canceller: JobCanceller) -> None:
    canceller.cancel()
    with pytest.raises(Cancelled):
        build_layers(specs(catalogue, "pl"), lambda spec: "", catalogue, "pl", canceller)
