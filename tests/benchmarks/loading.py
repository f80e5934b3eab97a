"""A million rows through the staging door, against a bare COPY of the same columns into a table with the same indexes.

Ours: a CSV file in degrees with local times, by a mapping profile: read, checked, unit and beat found by area, doubles told
apart, stored with foreign keys and checks, committed. Theirs: ``COPY … FROM STDIN`` of the very rows that ours stored (all
values ready in PostgreSQL's own format) into a copy of the table that has the indexes and nothing else: no check, no foreign
key, no unit to be found. Reports: a tenth of the rows, each with its first event in a hash chain, against two bare COPYs.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, Sequence, Tuple

from kmzb_plugin.intake.loading import load
from kmzb_plugin.intake.profile import Profile, find_profile
from tests.benchmarks.measure import Measurement
from tests.environment.databases import Database

ROWS = int(os.environ.get("LOAD_ROWS") or 1_000_000)
TARGET = 2.0  # at least half the speed
SEED = 7
DAY_S = 86_400
START_S = 1_514_764_800  # 2018


def measure(database: Database) -> Iterator[Measurement]:
    """Incidents, then reports."""
    with tempfile.TemporaryDirectory() as folder:
        yield _measure(database, Path(folder), "incidents", find_profile("sewik"), write_incidents, ("incident",), ROWS)
        yield _measure(database, Path(folder), "reports", REPORTS, write_reports, ("report", "event"), ROWS // 10)


COLUMNS = ("external_id", "category", "status", "created", "event_from", "x", "y", "teryt", "description")
REPORTS = Profile("bench", "reports", srid=2180, columns={name: name for name in COLUMNS})


def _measure(
    database: Database, folder: Path, name: str, profile: Profile, write: Any, tables: Sequence[str], rows: int
) -> Measurement:
    path = folder / f"{name}.csv"
    source = f"bench-{name}"
    with closing(database.superuser()) as connection:
        connection.autocommit = False
        write(connection, path, rows)
        start = time.perf_counter()
        tally = load(connection, path, replace(profile, source=source))
        ours = time.perf_counter() - start
        path.unlink()
        if tally.new != rows:
            raise AssertionError(f"not all rows were stored: {tally}")
        theirs = sum(_bare_copy(connection, folder, table, source) for table in tables)
        _take_away(connection, tables, source)
    print(f"  {name}: {rows / ours:,.0f} rows/s through the door, {rows / theirs:,.0f} rows/s by bare COPY")
    ratio = ours / theirs
    label = f"import {rows} {name}, bare COPY"
    return Measurement(label, round(ours * 1000, 1), round(theirs * 1000, 1), "ms", round(ratio, 3), TARGET, ratio <= TARGET)


def _bare_copy(connection: Any, folder: Path, table: str, source: str) -> float:
    """Seconds for COPY and commit; the rows were written to a file before."""
    rows = folder / f"{table}.copy"
    owner = "i.source = %s" if table != "event" else "i.report_id IN (SELECT r.id FROM kmzb.report r WHERE r.source = %s)"
    with connection.cursor() as cursor:
        columns = _columns(cursor, table)
        query = cursor.mogrify(f"SELECT {columns} FROM kmzb.{table} i WHERE {owner} ORDER BY {_order(table)}", (source,)).decode()
        with open(rows, "wb") as out:
            cursor.copy_expert(f"COPY ({query}) TO STDOUT", out)
        cursor.execute(f"CREATE TABLE kmzb.bare_{table} (LIKE kmzb.{table} INCLUDING INDEXES)")
        connection.commit()
        start = time.perf_counter()
        with open(rows, "rb") as ready:
            cursor.copy_expert(f"COPY kmzb.bare_{table} ({columns}) FROM STDIN", ready, 1 << 18)
        connection.commit()
        taken = time.perf_counter() - start
        cursor.execute(f"DROP TABLE kmzb.bare_{table}")
        connection.commit()
    rows.unlink()
    return taken


def _order(table: str) -> str:
    """The order in which the rows stood in the file."""
    return "i.report_id" if table == "event" else "i.external_id::bigint"


def _columns(cursor: Any, table: str) -> str:
    cursor.execute(
        "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
        " WHERE attrelid = ('kmzb.' || %s)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
        (table,),
    )
    (columns,) = cursor.fetchone()
    return str(columns)


def _take_away(connection: Any, tables: Sequence[str], source: str) -> None:
    """What was measured leaves no trace for the other measurements: the append-only triggers are off for that."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        if "event" in tables:
            cursor.execute(
                "DELETE FROM kmzb.event e USING kmzb.report r WHERE r.id = e.report_id AND r.source = %s", (source,)
            )
        cursor.execute(f"DELETE FROM kmzb.{tables[0]} WHERE source = %s", (source,))
        connection.commit()
        connection.autocommit = True
        for table in tables:
            cursor.execute(f"VACUUM ANALYZE kmzb.{table}")
        connection.autocommit = False


def _places(connection: Any, srid: int) -> Tuple[Tuple[float, float], ...]:
    """Points inside areas of units, everywhere in the country."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_X(p), ST_Y(p) FROM (SELECT ST_Transform(ST_Centroid(c.geom), %s) AS p FROM kmzb.area_cell c"
            " WHERE c.beat_id IS NULL AND ST_Covers(c.geom, ST_Centroid(c.geom))"
            " ORDER BY md5(c.cell::text || c.unit_id) LIMIT 20000) q",
            (srid,),
        )
        places = tuple(cursor.fetchall())
    connection.commit()
    return places


def write_incidents(connection: Any, path: Path, rows: int) -> None:
    """Road events as SEWiK writes them, scattered some metres round the places."""
    chance = random.Random(SEED)
    places = _places(connection, 4326)
    with open(path, "w", encoding="utf-8") as out:
        out.write("id,dt,woj,teryt,lon,lat,gps_ok,sev,dmg,sli,ser,fat,row,mot,pie,uto,uwr\n")
        for number in range(rows):
            lon, lat = chance.choice(places)
            # by day: at night there are hours that the clocks skip
            seconds = START_S + chance.randrange(2500) * DAY_S + 18_000 + chance.randrange(60_000)
            moment = time.strftime("%Y-%m-%dT%H:%M:00", time.gmtime(seconds))
            lon, lat = lon + chance.gauss(0, 0.0003), lat + chance.gauss(0, 0.0002)
            severity = chance.choices((0, 1, 2, 3), (90, 6, 3, 1))[0]
            pedestrian = severity if chance.random() < 0.05 else -1
            out.write(
                f"{200_000_000 + number},{moment},14,1465011,{lon:.6f},{lat:.6f},1,"
                f"{severity},2,{int(severity == 1)},{int(severity == 2)},{int(severity == 3)},-1,-1,{pedestrian},-1,-1\n"
            )


def write_reports(connection: Any, path: Path, rows: int) -> None:
    """Citizens' reports with the texts that people write."""
    chance = random.Random(SEED)
    places = _places(connection, 2180)
    kinds = ("Przekraczanie dozwolonej prędkości", "Nieprawidłowe parkowanie", "Akty wandalizmu", "Dzikie wysypiska śmieci")
    states = ("Potwierdzone", "Niepotwierdzone", "Potwierdzone (wyeliminowane)")
    with open(path, "w", encoding="utf-8") as out:
        out.write("external_id,category,status,created,event_from,x,y,teryt,description\n")
        for number in range(rows):
            x, y = chance.choice(places)
            x, y = x + chance.gauss(0, 30), y + chance.gauss(0, 30)
            created = (START_S + chance.randrange(2500 * DAY_S)) * 1000
            out.write(
                f"{number},{chance.choice(kinds)},{chance.choice(states)},{created},{created - 3_600_000},{x:.2f},"
                f"{y:.2f},1465011,Kierowcy nie zwalniają przed przejściem dla pieszych nr {number % 5000}\n"
            )
