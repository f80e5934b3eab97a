"""The country drawn at four scales by the overview's squares and, near the ground, by the reports themselves.

Theirs: all three million reports as a PostgreSQL layer of the bare table, read by its owner without any check of rights, drawn at
the scale of the country (through the view with its rights it takes three times as long). Ours: what the plugin shows at each
scale, over the same provider, the same renderer job, the same size; a fresh layer for each drawing, so that nothing is cached.
"""

from __future__ import annotations

import statistics
import time
from typing import Iterator, Tuple

from qgis.core import QgsDataSourceUri, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QSize

from kmzb_plugin.layers.builder import crs_2180
from tests.benchmarks.desk import application
from tests.benchmarks.measure import Measurement
from tests.benchmarks.national import LOGIN
from tests.benchmarks.runner import compared
from tests.environment.databases import Database

ROUNDS, TARGET = 3, 1 / 30
BARE = "bare report"
COUNTRY = QgsRectangle(140_000, 110_000, 880_000, 800_000)
MIDDLE = (567_000, 244_000)  # Kraków
#: What is seen (half its width in metres) and the view that shows it there.
SCALES: Tuple[Tuple[str, float, str], ...] = (
    ("country", 0, "overview_10km"), ("voivodeship", 90_000, "overview_1km"),
    ("city", 12_000, "overview_1km"), ("street", 500, "report"),
)  # fmt: skip


def measure(database: Database) -> Iterator[Measurement]:
    """Each scale against the full layer at the country's."""
    application()
    full = _draw(_layer(database, BARE), COUNTRY)
    for name, half, view in SCALES:
        x, y = MIDDLE
        extent = QgsRectangle(x - half, y - half * 0.56, x + half, y + half * 0.56) if half else COUNTRY
        yield compared(f"map of the {name} ({view}); all reports as a QGIS layer", _seconds(database, view, extent, ROUNDS) * 1000,
                       full * 1000, TARGET)  # fmt: skip


def _seconds(database: Database, view: str, extent: QgsRectangle, rounds: int) -> float:
    """Median of drawing a layer that was just made; the first drawing warms up the server."""
    return statistics.median([_draw(_layer(database, view), extent) for _ in range(rounds + 1)][1:])


def _layer(database: Database, view: str) -> QgsVectorLayer:
    uri = QgsDataSourceUri()
    login, schema = (database.cluster.superuser, "kmzb") if view == BARE else (LOGIN, "kmzb_api")
    uri.setConnection(database.host, str(database.port), database.name, login, database.password(login))
    uri.setDataSource(schema, view.replace(BARE, "report"), "geom", "", "id")
    uri.setSrid("2180")
    uri.setWkbType(QgsWkbTypes.Type.Point if view in ("report", BARE) else QgsWkbTypes.Type.Polygon)
    uri.setUseEstimatedMetadata(True)
    layer = QgsVectorLayer(uri.uri(False), view, "postgres")
    if not layer.isValid():
        raise AssertionError(f"no layer of {view}")
    return layer


def _draw(layer: QgsVectorLayer, extent: QgsRectangle) -> float:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(1366, 768))
    settings.setDestinationCrs(crs_2180())
    settings.setExtent(extent)
    start = time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    taken = time.perf_counter() - start
    if job.errors():
        raise AssertionError(job.errors()[0].message)
    return taken
