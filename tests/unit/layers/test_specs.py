"""The table of layers: one per queue of the catalogue, safe subsets, sources without secrets."""

from __future__ import annotations

import pytest
from qgis.core import QgsDataSourceUri, QgsVectorLayer

from kmzb_plugin.core.model import Catalogue, Queue, Status
from kmzb_plugin.layers.sources import layer_source
from kmzb_plugin.layers.specs import Geometry, quoted_literal, specs

CATALOGUE = Catalogue(
    statuses=(Status("new", "Nowe", "New", is_open=True), Status("confirmed", "Potwierdzone", "Confirmed")),
    queues=(Queue("new", "Nowe", "New"), Queue("late", "Po terminie", "Overdue"), Queue("confirmed", "P", "C")),
)


def test_one_layer_for_each_queue_overdue_on_top() -> None:
    queues = [spec for spec in specs(CATALOGUE, "pl") if spec.queue]
    assert [spec.title for spec in queues] == ["Po terminie", "Nowe", "P"]
    assert [spec.subset for spec in queues] == [
        "\"queue\" = 'late'",
        "\"queue\" = 'new'",
        "\"queue\" = 'confirmed'",
    ]
    assert [spec.title for spec in specs(CATALOGUE, "en") if spec.queue] == ["Overdue", "New", "C"]


def test_queues_of_closed_statuses_are_off_and_not_drawn_at_country_scale() -> None:
    by_queue = {spec.queue: spec for spec in specs(CATALOGUE, "pl") if spec.queue}
    assert by_queue["new"].visible and by_queue["late"].visible
    assert by_queue["new"].min_scale == 0
    assert not by_queue["confirmed"].visible
    assert by_queue["confirmed"].min_scale > 0


def test_the_overview_has_one_picture_for_each_scale_and_is_off_at_first() -> None:
    table = {spec.key: spec for spec in specs(CATALOGUE, "pl")}
    points, near, far = (table["overview:" + name] for name in ("points", "1km", "10km"))
    assert not (points.visible or near.visible or far.visible)
    assert points.max_scale == 0 and points.min_scale == near.max_scale
    assert near.min_scale == far.max_scale and far.min_scale == 0


def test_keys_are_unique_and_areas_lie_below_reports() -> None:
    table = specs(CATALOGUE, "pl")
    assert len({spec.key for spec in table}) == len(table)
    assert [spec.view for spec in table][-3:] == ["beat", "road", "unit"]
    assert [spec.geometry for spec in table if spec.view == "annotation"] == [
        Geometry.POINT,
        Geometry.LINE,
        Geometry.POLYGON,
    ]


@pytest.mark.parametrize(
    "value, literal",
    [("new", "'new'"), ("o'clock", "'o''clock'"), ("a\\'b", "E'a\\\\''b'"), ("' OR ''='", "''' OR ''''='''")],
)
def test_a_code_cannot_leave_its_literal(value: str, literal: str) -> None:
    assert quoted_literal(value) == literal


def test_source_holds_service_and_authcfg_but_no_secret() -> None:
    connection = QgsDataSourceUri("service='kmzb' authcfg=abc1234 user='jan' password='tajne' sslmode=verify-full")
    spec = specs(CATALOGUE, "pl")[0]
    source = layer_source(connection, spec)
    read = QgsDataSourceUri(source)
    assert "tajne" not in source and "jan" not in source
    assert (read.service(), read.authConfigId()) == ("kmzb", "abc1234")
    assert read.sslMode() == QgsDataSourceUri.SslMode.SslVerifyFull
    assert (read.schema(), read.table(), read.keyColumn()) == ("kmzb_api", "queue_report", "id")
    assert read.sql() == spec.subset == "\"queue\" = 'late'"
    assert read.useEstimatedMetadata() and read.selectAtIdDisabled()
    assert read.param("checkPrimaryKeyUnicity") == "0"
    assert read.srid() == "2180"


def test_source_survives_the_provider(qgis_app: object) -> None:
    """The layer keeps the source as it is even when the server is not there."""
    connection = QgsDataSourceUri("host=127.0.0.1 port=1 dbname='none' user='nobody'")
    vector = QgsVectorLayer(layer_source(connection, specs(CATALOGUE, "pl")[0]), "x", "postgres")
    assert not vector.isValid()
    assert "queue_report" in vector.source()


def test_a_drawing_stays_on_the_map_that_is_shown_after_the_login() -> None:
    """Kraków with its surroundings fills a screen of 1366 pixels at about 1:280,000: what is drawn there must not vanish."""
    drawn = [spec for spec in specs(CATALOGUE, "pl") if spec.key.startswith("annotations:")]
    assert len(drawn) == 3 and all(spec.min_scale is not None and spec.min_scale > 400_000 for spec in drawn)
