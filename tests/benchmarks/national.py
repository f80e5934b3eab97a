"""A country with three million reports, made in minutes: the demo country, and thirty times as many reports without histories.

``make demo SCALE=national`` writes ten million events, too, which takes far longer; no measurement here reads them. The further
reports are drawn by the demo's own generator (places, categories, times, outcomes), written past the triggers and without indexes,
and counted once by ``rebuild_rollup``, which the tests hold to be what the acts' own counting gives.
"""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, List, Tuple

import numpy as np

from kmzb_plugin.admin import demo
from kmzb_plugin.admin.demo import geography, outcomes, reports, texts, volumes
from kmzb_plugin.admin.demo.copying import copy_columns, moments
from tests.environment import databases
from tests.environment.databases import Database

REPORTS, DAYS, OPEN, SEED, CHUNK = 3_000_000, 2_922, 7_200, 2026, 500_000
LOGIN = "adam.demo"  # of the headquarters: sees all

STAGING = """
CREATE TEMPORARY TABLE bench_report (
    id bigint, unit_id int, beat_id int, category int, status int, x float8, y float8, created_at timestamptz
) ON COMMIT DROP
"""
STORE = """
INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, beat_id, geom, position_quality,
                         created_at, version, chain_hash)
SELECT b.id, 'bench', b.id::text, (%s::text[])[b.category + 1], (%s::text[])[b.status + 1], b.created_at, b.unit_id, b.beat_id,
       ST_Point(b.x, b.y, 2180), 'exact', b.created_at, 1, decode(repeat('00', 32), 'hex')
FROM bench_report b
"""
INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = 'kmzb.report'::regclass AND NOT indisunique
"""


def load(database: Database) -> None:
    """Fill an empty database; minutes, and 3 GB."""
    start = time.monotonic()
    databases.install_schema(database)
    with closing(database.superuser()) as connection:
        connection.autocommit = False
        passwords = {account[0]: database.password(account[0]) for account in demo.ACCOUNTS}
        there = demo.load(connection, passwords=passwords, scale="demo", seed=SEED).reports
        with connection.cursor() as cursor:
            _more(cursor, REPORTS - there)
        connection.commit()
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
            cursor.execute("SELECT pg_size_pretty(pg_database_size(current_database()))")
            size = cursor.fetchone()[0]
    print(f"{REPORTS} reports in {time.monotonic() - start:.0f} s, {size}", flush=True)


def _more(cursor: Any, count: int) -> None:
    """``count`` further reports, then all counted anew."""
    units = geography.build(SEED)
    codes = list(volumes.mix())
    pool = texts.build({code: shares[volumes.CITY] + 0.002 for code, shares in volumes.mix().items()}, 1_500, SEED)
    scale = volumes.Scale("bench", count, DAYS, OPEN, 1_500, 0.0, 0.0)
    made = reports.build(units, scale, pool, SEED + 1, datetime.now(UTC).replace(microsecond=0))
    cursor.execute("SET LOCAL session_replication_role = replica")
    cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
    cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM kmzb.report")
    _copy(cursor, units, made, int(cursor.fetchone()[0]))
    cursor.execute(INDEXES)
    indexes: List[Tuple[str, str]] = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    cursor.execute(STORE, (codes, list(outcomes.STATUSES)))
    for _, definition in indexes:
        cursor.execute(definition)
    cursor.execute("SELECT setval(pg_get_serial_sequence('kmzb.report', 'id'), (SELECT max(id) FROM kmzb.report))")
    cursor.execute("ANALYZE kmzb.report")
    cursor.execute("SELECT kmzb.rebuild_rollup()")


def _copy(cursor: Any, units: Any, made: reports.Reports, first_id: int) -> None:
    cursor.execute(STAGING)
    first_beat = np.concatenate([[0], np.cumsum([len(unit.beats) for unit in units])[:-1]])
    for first in range(0, len(made), CHUNK):
        part = made.rows(slice(first, first + CHUNK))
        copy_columns(cursor, "bench_report", (
            ("id", "bigint", np.arange(len(part)) + first + first_id),
            ("unit_id", "int", part.unit + 1),
            ("beat_id", "int", first_beat[part.unit] + part.beat + 1),
            ("category", "int", part.category),
            ("status", "int", part.status),
            ("x", "float8", part.x),
            ("y", "float8", part.y),
            ("created_at", "timestamptz", moments(part.created)),
        ))  # fmt: skip
