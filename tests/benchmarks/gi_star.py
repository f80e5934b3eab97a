"""Gi* of the whole country: three million reports, 1-km cells, from the click to the layer on the map.

Ours: what the page "Where" does with a scope of this size: squares of the roll-up through the gateway, the recipe, the layer with
its style, drawn on a map of 1366 × 768. Theirs: the positions fetched by SQL over an open connection (bare SELECT as the
owner of the tables, without rights), counted, weights of libpysal, statistic of esda with its normal p and without permutations;
nothing is drawn. Both work on the same rectangle of cells, and the z must be the same. The bare query: the squares of the roll-up
fetched and thrown away. A row of its own is the page's function as the page calls it: the unit's assumptions are read, too, and the
cells are those within the country's border, which the page has read before.

The stamp and the lamp (a second question for the training part, resamples of the whole recipe) come after the picture; they are
measured as a row of their own, esda again on the other side.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Sequence, Tuple

import numpy as np
from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QSize

from kmzb_plugin.core.desk import Measure, Scope
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.db.staffing_gateway import PgStaffingGateway
from kmzb_plugin.db.statements import statement
from kmzb_plugin.desk import defaults, hotspots
from kmzb_plugin.desk.data import Cells
from kmzb_plugin.desk.layer import HotspotLayer, Kind, Options
from kmzb_plugin.desk.sample import period_of
from kmzb_plugin.gui.controllers.desk import hotspot_work
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.benchmarks.desk import application
from tests.benchmarks.measure import Measurement
from tests.benchmarks.national import LOGIN, REPORTS
from tests.benchmarks.runner import PEERS, Side, ask, compared
from tests.environment.databases import Database

KM, ROUNDS = 1, 5
SCOPE = Scope(date(2010, 1, 1), date(2030, 1, 1))
OPTIONS = Options(kind=Kind.GI_STAR, measure=Measure.RAW, cell_m=1000.0 * KM, draws=0)
THEIRS = Side("gi_star_pysal", PEERS)
FETCH = "SELECT ST_X(r.geom), ST_Y(r.geom) FROM kmzb.report r"
AGAINST_ESDA, AGAINST_QUERY = 1 / 50, 3.0


@dataclass(frozen=True)
class Ours:
    """One click: seconds of its parts, and what came out."""

    parts: Dict[str, float]
    cells: Cells
    layer: HotspotLayer

    @property
    def seconds(self) -> float:
        return sum(self.parts.values())


def measure(database: Database) -> Iterator[Measurement]:
    """Against libpysal and esda, and against the bare query."""
    application()
    with closing(ConnectionPool()) as pool:
        pool.open(database.dsn(LOGIN))
        gateway = PgDeskGateway(pool)
        clicks, bare = [], []
        for _ in range(ROUNDS + 1):  # the first one warms up
            bare.append(_bare(database))
            clicks.append(_click(gateway))
        ours = statistics.median(click.seconds for click in clicks[1:])
        query = statistics.median(bare[1:])
        shown = clicks[-1]
        staffing, outline = PgStaffingGateway(pool), gateway.outline(SCOPE, JobCanceller())
        page = statistics.median([_timed(lambda: _page(gateway, staffing, outline)) for _ in range(ROUNDS)])
        told = _timed(lambda: _stamped(gateway))
    theirs, note = _theirs(database, shown)
    parts = ", ".join(f"{name} {1000 * statistics.median(c.parts[name] for c in clicks[1:]):.0f}" for name in shown.parts)
    yield compared(f"Gi* of the country, {int(shown.cells.raw.sum())} reports; SQL + libpysal + esda",
                   ours * 1000, theirs * 1000, AGAINST_ESDA, f"ours in ms: {parts}; {note}")  # fmt: skip
    yield compared("Gi* of the country as the page makes it, against the same", page * 1000, theirs * 1000, AGAINST_ESDA,
                   "assumptions, squares, Gi* within the border, layers, drawing; stamp and lamp follow")  # fmt: skip
    yield compared("Gi* of the country, against the bare query of the roll-up", ours * 1000, query * 1000, AGAINST_QUERY)
    yield compared("Gi* of the country with back-test and resamples (lamp), against the same", told * 1000, theirs * 1000, None,
                   f"{defaults.LEAST_DRAWS} resamples")  # fmt: skip


def _click(gateway: PgDeskGateway) -> Ours:
    parts: Dict[str, float] = {}

    def part(name: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        done = work()
        parts[name] = time.perf_counter() - start
        return done

    cells = part("query", lambda: gateway.cells(SCOPE, KM, JobCanceller()))
    layer = part("Gi*", lambda: hotspots.from_cells(cells, None, period_of(SCOPE), OPTIONS))
    with tempfile.TemporaryDirectory(prefix="kmzb-bench-") as folder:
        wish = hotspot_work.Wish(SCOPE, OPTIONS, "", 0, 0, 0, str(Path(folder) / "cells.tif"))
        shown = part("layer", lambda: hotspot_work.drawn(wish, layer, JobCanceller()))
        part("drawing", lambda: _draw(shown))
        shown = ()
    return Ours(parts, cells, layer)


def _page(gateway: PgDeskGateway, staffing: PgStaffingGateway, outline: Tuple[np.ndarray, ...]) -> None:
    """From the click to the map, as the page does it in its task."""
    with tempfile.TemporaryDirectory(prefix="kmzb-bench-") as folder:
        wish = hotspot_work.Wish(SCOPE, OPTIONS, "", REPORTS, REPORTS, 0, str(Path(folder) / "cells.tif"), first_look=True)
        made = hotspot_work.make(wish, gateway, staffing, outline, JobCanceller(), lambda share: None)
        _draw(made.shown)
        del made


def _draw(layers: Sequence[QgsMapLayer]) -> None:
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setOutputSize(QSize(1366, 768))
    settings.setDestinationCrs(crs_2180())
    settings.setExtent(layers[-1].extent())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    if job.errors():
        raise AssertionError(job.errors()[0].message)


def _stamped(gateway: PgDeskGateway) -> None:
    """The whole layer: with the training part and resamples."""
    period = period_of(SCOPE)
    cells = gateway.cells(SCOPE, KM, JobCanceller())
    split = date.fromordinal(date(1970, 1, 1).toordinal() + int(period.split_d))
    training = gateway.cells(replace(SCOPE, end=split), KM, JobCanceller())
    hotspots.from_cells(cells, training, period, replace(OPTIONS, draws=defaults.LEAST_DRAWS))


def _bare(database: Database) -> float:
    """Seconds of the gateway's own statement, its answer thrown away."""
    with closing(database.connect(LOGIN)) as connection, connection.cursor() as cursor:
        query = cursor.mogrify(statement("desk_cells"), {"scope": SCOPE.as_json(), "cell_km": KM})
        return _timed(lambda: cursor.copy_expert(query, BytesIO()))


def _theirs(database: Database, shown: Ours) -> Tuple[float, str]:
    """Seconds of fetching and computing, and what was compared. Raises AssertionError when the z differ."""
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(FETCH)
        cursor.fetchall()
        rows: List[Tuple[float, float]] = []

        def fetch() -> None:
            cursor.execute(FETCH)
            rows.extend(cursor.fetchall())

        fetched = _timed(fetch)
        xy = np.array(rows)
    grid = shown.layer.study.lattice
    answer = ask(THEIRS, {"xy": xy}, west=grid.west_m, south=grid.south_m, cell=grid.cell_m, shape=list(grid.shape))
    z = answer.arrays["z"][shown.layer.numbers]
    apart = float(np.abs(shown.layer.columns["z"] - z).max())
    if apart > 1e-6:
        raise AssertionError(f"z differ by {apart}")
    parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in {"fetching": fetched, **answer.parts}.items())
    same = f"{grid.rows * grid.columns} cells, {int(shown.layer.hot.sum())} hot, largest difference of z {apart:.1g}"
    return fetched + answer.seconds, f"theirs in s: {parts}; {same}; their peak memory {answer.peak_mb:.0f} MB"


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
