"""Opening the queue of one unit: the plugin against a plain QGIS layer with the same filter.

The alternative is what an analyst does without the plugin: add the view as a PostgreSQL layer, filter it by status (their rights
narrow it to the unit), look at the map, open the attribute table. The plugin opens the tab: first page of the list, counts of all
queues, and the styled layer. Both sides end with the reports drawn and rows in memory.
"""

from __future__ import annotations

from typing import Iterator

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from kmzb_plugin.layers.builder import build_layers, crs_2180
from kmzb_plugin.layers.sources import layer_source
from kmzb_plugin.layers.specs import LayerSpec, specs
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.benchmarks.desk import Desk
from tests.benchmarks.measure import Measurement, side_by_side
from tests.environment.databases import Database

ROUNDS = 9
CASES = (("anna.demo", "verification"), ("anna.demo", "confirmed"), ("maria.demo", "verification"))
ELSEWHERE = "referred"
TARGET = 1.5


def qgis_version() -> str:
    return str(Qgis.version()).split("-")[0]


def measure(database: Database) -> Iterator[Measurement]:
    """An analyst of a city and the coordinator of its garrison."""
    for login, queue in CASES:
        desk = Desk(database, login)
        try:
            yield _measure(database, desk, login, queue)
        finally:
            desk.close()


def _measure(database: Database, desk: Desk, login: str, queue: str) -> Measurement:
    catalogue = desk.state.catalogue
    codes = [entry.code for entry in catalogue.queues]
    spec = next(row for row in specs(catalogue, "pl") if row.queue == queue)
    seen = {}

    def source(of: LayerSpec) -> str:
        # the plugin's own source; the password is put in because nobody stored it in QGIS here
        uri = QgsDataSourceUri(layer_source(_connection(database, login), of))
        uri.setPassword(database.password(login))
        return str(uri.uri(False))

    def ours() -> None:
        desk.dock.tabs.choose(codes.index(queue))
        (built,) = build_layers((spec,), source, catalogue, "pl", JobCanceller())
        _draw(built.layer, extent)
        desk.settle()
        seen["ours"] = desk.dock.table.reports.rowCount()

    def theirs() -> None:
        uri = _connection(database, login)
        uri.setDataSource("kmzb_api", "report", "geom", f"status = '{queue}'", "id")
        layer = QgsVectorLayer(uri.uri(False), "plain", "postgres")
        assert layer.isValid()
        _draw(layer, extent)
        seen["theirs"] = len([feature.attributes() for feature in layer.getFeatures()])

    def leave() -> None:
        desk.dock.tabs.choose(codes.index(ELSEWHERE))
        desk.settle()

    extent = _extent(database, login)
    result = side_by_side(f"open a queue: {desk.state.identity.unit_name}, {queue}", ours, theirs, ROUNDS, TARGET, before=leave)
    print(f"  {result.name}: {seen['theirs']} reports on the map, {seen['ours']} rows on the first page")
    return result


def _connection(database: Database, login: str) -> QgsDataSourceUri:
    uri = QgsDataSourceUri()
    uri.setConnection(database.host, str(database.port), database.name, login, database.password(login))
    return uri


def _extent(database: Database, login: str) -> QgsRectangle:
    connection = database.connect(login)
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(geom) AS e FROM kmzb_api.unit) x"
            )
            return QgsRectangle(*cursor.fetchone())
    finally:
        connection.close()


def _draw(layer: QgsVectorLayer, extent: QgsRectangle) -> None:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs_2180())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(900, 900))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), [error.message for error in job.errors()]
