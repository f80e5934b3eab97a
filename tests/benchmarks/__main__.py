"""``make bench``: every measurement with its named alternative in the same run, as a ratio.

Prints a table and writes ``build/bench.json``: a list of {name, ours, theirs, unit, ratio, target, holds}.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import closing
from dataclasses import asdict
from typing import Iterator, List

from kmzb_plugin.admin import demo
from tests.benchmarks import deciding, doubles, loading, opening, places
from tests.benchmarks.measure import Measurement
from tests.environment import databases
from tests.environment.cluster import ROOT
from tests.environment.databases import Database

RESULT = ROOT / "build" / "bench.json"


def main() -> int:
    """Load the demo country into a database of its own, measure, tell."""
    cluster = databases.test_cluster()
    database = databases.empty_database(cluster, "bench")
    try:
        databases.install_schema(database)
        with closing(database.superuser()) as connection:
            connection.autocommit = False
            passwords = {account[0]: database.password(account[0]) for account in demo.ACCOUNTS}
            summary = demo.load(connection, passwords=passwords, scale=os.environ.get("SCALE") or "demo")
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")
        print(f"PostgreSQL {cluster_version(database)}, QGIS {opening.qgis_version()}; "
              f"{summary.reports} reports, {summary.units} units")  # fmt: skip
        results = list(measured(database))
    finally:
        databases.drop(database)
    tell(results)
    for line in doubles.tell():
        print(line, flush=True)
    return 0


def measured(database: Database) -> Iterator[Measurement]:
    """All measurements, each printed when it is there."""
    for part in (opening, deciding, places, loading):
        yield from part.measure(database)


def cluster_version(database: Database) -> str:
    with closing(database.superuser()) as connection:
        return str(connection.server_version // 10000)


def tell(results: List[Measurement]) -> None:
    """The table on the screen and the list in the file."""
    width = max(len(result.name) for result in results)
    print(f"{'':{width}}  {'ours':>9}  {'theirs':>9}  {'ratio':>6}  target")
    for result in results:
        target = "" if result.target is None else f"≤ {result.target:g} {'holds' if result.holds else 'MISSED'}"
        print(f"{result.name:{width}}  {result.ours:>7.1f} {result.unit}  {result.theirs:>7.1f} {result.unit}  "
              f"{result.ratio:>6.2f}  {target}")  # fmt: skip
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps([asdict(result) for result in results], indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
