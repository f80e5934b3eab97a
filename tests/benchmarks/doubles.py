"""Doubles with a known truth: how well the suggestions find them, beside "same category within 50 m and 7 days".

A *pair* is a report and an earlier one. It is true when both are of one threat of the invented city (``doubles_city``).
Precision: the part of the suggested pairs that are true; recall: the part of the true pairs that are suggested, those
beyond every window included.

``python -m tests.benchmarks.doubles --fit`` finds the weights of ``kmzb.case_weight`` anew, on cities that the
measurement never sees.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Dict, Iterable, Iterator, List, Set, Tuple

import psycopg2.extras

from tests.benchmarks import doubles_city
from tests.benchmarks.doubles_city import City
from tests.environment import databases
from tests.environment.databases import COUNTRY, Database

MEASURED = (101, 102, 103)  # seeds of the cities that are measured
FITTED = (7, 8, 9)  # and of those that the weights were found on
PRECISION, RECALL = 0.95, 0.80
UNIT = 10

Pair = Tuple[int, int]

BASELINE = """
SELECT a.id, b.id FROM kmzb.report a
JOIN kmzb.report b ON b.category = a.category AND b.created_at < a.created_at AND b.created_at > a.created_at - interval '7 days'
    AND ST_DWithin(b.geom, a.geom, 50)
WHERE a.source = 'doubles' AND b.source = 'doubles'
"""
PAIRS = """
SELECT r.id, p.id, p.score, p.signs, c.threshold FROM kmzb.report r
JOIN kmzb.case_rule c ON c.category = r.category
CROSS JOIN LATERAL kmzb.case_pairs(r.id, ARRAY[10], true) p
WHERE r.source = 'doubles' AND p.kind = 'report'
"""
MANY = """
INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, description,
                         sender_hash, version, chain_hash)
SELECT 10000000 + g, 'many', g::text,
       (ARRAY['illegal_parking', 'illegal_parking', 'illegal_parking', 'speeding', 'speeding', 'public_drinking',
              'road_infrastructure', 'illegal_dump'])[1 + g %% 8],
       CASE WHEN g %% 2 = 0 THEN 'confirmed' ELSE 'rejected' END, at, 10 + g %% 2, ST_Point(x, y, 2180), at,
       CASE WHEN g %% 4 > 0 THEN 'Samochody parkują na chodniku przy ul. Lipowej ' || g %% 90 || ', piesi schodzą na jezdnię.' END,
       sha256(g::text::bytea), 1, decode(repeat('00', 32), 'hex')
FROM (
    SELECT g, now() - random() * interval '2600 days' AS at,
           CASE WHEN g %% 10 < 5 THEN 300000 + 20000 * ((g / 10) %% 20) + (random() + random() + random() - 1.5) * 3000
                ELSE 200000 + random() * 600000 END AS x,
           CASE WHEN g %% 10 < 5 THEN 400000 + (random() + random() + random() - 1.5) * 3000
                ELSE 180000 + random() * 550000 END AS y
    FROM generate_series(1, %(rows)s) g) s
"""
ASKED = 200


@dataclass(frozen=True)
class Quality:
    """How well suggested pairs fit the true ones."""

    name: str
    suggested: int
    right: int
    true: int

    @property
    def precision(self) -> float:
        return self.right / self.suggested if self.suggested else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    def __str__(self) -> str:
        counts = f"({self.suggested} suggested, {self.true} true)"
        return f"{self.name:42} precision {self.precision:.3f}  recall {self.recall:.3f}  {counts}"


def true_pairs(city: City) -> Set[Pair]:
    """(later, earlier) of every two reports of one threat."""
    of: Dict[int, List[int]] = {}
    for report in city.reports:  # in the order of time
        of.setdefault(report.threat, []).append(report.id)
    return {(later, earlier) for ids in of.values() for k, later in enumerate(ids) for earlier in ids[:k]}


def quality(name: str, suggested: Iterable[Pair], true: Set[Pair]) -> Quality:
    """Compare what was suggested with the truth."""
    found = set(suggested)
    return Quality(name, len(found), len(found & true), len(true))


def load(cursor: Any, city: City) -> None:
    """Put the city in the place of what was measured before."""
    cursor.execute("DELETE FROM kmzb.report WHERE source = 'doubles'")
    cursor.execute("DELETE FROM kmzb.road WHERE source = 'doubles'")
    psycopg2.extras.execute_values(
        cursor,
        """
        INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, time_of_day,
                                 description, sender_hash, version, chain_hash)
        SELECT v.id, 'doubles', v.id::text, v.category, 'new', v.at, 10, ST_Point(v.x, v.y, 2180), v.at, v.hours, v.description,
               CASE WHEN v.sender IS NOT NULL THEN sha256(convert_to('sender ' || v.sender, 'UTF8')) END, 1,
               decode(repeat('00', 32), 'hex')
        FROM (VALUES %s) v (id, category, at, x, y, hours, description, sender)
        """,
        [(r.id, r.category, r.at, r.x, r.y, r.hours, r.description, r.sender) for r in city.reports],
        template="(%s::bigint, %s, %s::timestamptz, %s::float8, %s::float8, %s::smallint, %s, %s::int)",
        page_size=2000,
    )
    half, (x0, y0) = doubles_city.SIDE_M / 2, doubles_city.ORIGIN
    lines = []
    for street in city.streets:
        if street.horizontal:
            ends = (x0 - half, y0 + street.at, x0 + half, y0 + street.at)
        else:
            ends = (x0 - half + street.at, y0, x0 - half + street.at, y0 + doubles_city.SIDE_M)
        lines.append((street.name, *ends))
    psycopg2.extras.execute_values(
        cursor,
        """
        INSERT INTO kmzb.road (source, external_id, street_name, geom)
        SELECT 'doubles', v.name, v.name, ST_Multi(ST_SetSRID(ST_MakeLine(ST_Point(v.x1, v.y1), ST_Point(v.x2, v.y2)), 2180))
        FROM (VALUES %s) v (name, x1, y1, x2, y2)
        """,
        lines,
    )
    cursor.execute("ANALYZE kmzb.report")
    cursor.execute("ANALYZE kmzb.road")


def compare(cursor: Any, seed: int) -> Tuple[Quality, Quality]:
    """Ours and the baseline on one city."""
    city = doubles_city.build(seed)
    load(cursor, city)
    true = true_pairs(city)
    cursor.execute(BASELINE)
    baseline = quality(f"doubles, city {seed}: same category, 50 m, 7 days", cursor.fetchall(), true)
    cursor.execute(PAIRS)
    ours = quality(
        f"doubles, city {seed}: suggested", [(a, b) for a, b, score, _, threshold in cursor.fetchall() if score >= threshold], true
    )
    return ours, baseline


def measure(database: Database) -> Iterator[Quality]:
    """Each city of the measurement, ours and the baseline."""
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        for seed in MEASURED:
            yield from compare(cursor, seed)


def fit(database: Database) -> Dict[str, float]:
    """The weights of a logistic regression on the fitted cities, by sign."""
    import numpy
    from scipy.optimize import minimize

    rows: List[Dict[str, Any]] = []
    truth: List[bool] = []
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT sign FROM kmzb.case_weight WHERE sign NOT IN ('base', 'incident', 'threat') ORDER BY 1")
        names = [row[0] for row in cursor.fetchall()]
        cursor.execute("UPDATE kmzb.case_rule SET threshold = 1e-12")  # the street of every pair
        for seed in FITTED:
            city = doubles_city.build(seed)
            load(cursor, city)
            true = true_pairs(city)
            cursor.execute(PAIRS)
            for later, earlier, _, signs, _ in cursor.fetchall():
                rows.append(signs)
                truth.append((later, earlier) in true)
    matrix = numpy.array([[1.0, *(_value(signs, name) for name in names)] for signs in rows])
    target = numpy.array(truth)

    def loss(w: Any) -> Any:
        z = matrix @ w
        error = 1 / (1 + numpy.exp(-z)) - target
        small = 0.5 * (w[1:] ** 2).sum()  # a little ridge: no weight runs away on a rare sign
        return numpy.logaddexp(0, numpy.where(target, -z, z)).sum() + small, matrix.T @ error + numpy.r_[0, w[1:]]

    found = minimize(loss, numpy.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 2) for name, w in zip(["base", *names], found)}


def _value(signs: Dict[str, Any], name: str) -> float:
    if name == "no_text":
        return 0.0 if "text" in signs else 1.0
    if name == "hours":
        return 1.0 if signs.get("hours") is True else 0.0
    if name == "other_hours":
        return 1.0 if signs.get("hours") is False else 0.0
    return float(signs.get(name, 0))


def suggest(cursor: Any, rows: int) -> Tuple[float, float]:
    """Milliseconds of one suggestion among ``rows`` reports of seven years, (median, 95th percentile), in the densest places.

    Half of the reports lie in twenty towns, so that several hundred lie within 500 m of the ones that are asked about.
    """
    cursor.execute("SET session_replication_role = replica")  # invented rows: no need to check their references
    cursor.execute("DROP INDEX kmzb.report_place_time, kmzb.report_geom, kmzb.report_queue, kmzb.report_status_since")
    cursor.execute(MANY, {"rows": rows})
    cursor.execute("CREATE INDEX report_place_time ON kmzb.report USING gist (geom, created_at)")
    cursor.execute("CREATE INDEX report_geom ON kmzb.report USING gist (geom)")
    cursor.execute("ANALYZE kmzb.report")
    cursor.execute("SELECT id FROM kmzb.report WHERE source = 'many' AND id %% 10 < 5 ORDER BY md5(id::text) LIMIT %s", (ASKED,))
    times = []
    for (number,) in cursor.fetchall():
        start = time.perf_counter()
        cursor.execute("SELECT count(*) FROM kmzb.case_candidates(%s, ARRAY[10, 11], 8)", (number,))
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


def tell() -> Iterator[str]:
    """All lines of the benchmark, on a database of its own; ``SCALE=national`` asks among three million reports."""
    cluster = databases.test_cluster()
    database = databases.empty_database(cluster, "doubles")
    try:
        databases.install_schema(database)
        databases.run_psql(database, COUNTRY)
        for result in measure(database):
            yield str(result)
        rows = 3_000_000 if os.environ.get("SCALE") == "national" else 300_000
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            median, slow = suggest(cursor, rows)
        yield f"suggestion for one report among {rows:,}: median {median:.1f} ms, 95 % under {slow:.1f} ms (target 50 ms)"
    finally:
        databases.drop(database)


def main() -> int:
    """Measure, or fit, on a fresh database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true")
    if not parser.parse_args().fit:
        for line in tell():
            print(line, flush=True)
        return 0
    cluster = databases.test_cluster()
    database = databases.empty_database(cluster, "doubles")
    try:
        databases.install_schema(database)
        databases.run_psql(database, COUNTRY)
        print(fit(database))
    finally:
        databases.drop(database)
    return 0


if __name__ == "__main__":
    sys.exit(main())
