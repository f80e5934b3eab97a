"""``make bench``: every measurement with its named alternative in the same run, as a ratio.

usage: python -m tests.benchmarks [PART...]     (all by default; ``list`` names them)

Prints a table and writes ``build/bench.json``: a list of {name, ours, theirs, unit, ratio, target, holds, note}.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from contextlib import closing
from dataclasses import asdict
from typing import Any, Callable, Dict, Iterator, List, Sequence

from kmzb_plugin.admin import demo
from tests.benchmarks import national
from tests.benchmarks.measure import Measurement
from tests.environment import databases
from tests.environment.cluster import ROOT
from tests.environment.databases import Database

RESULT = ROOT / "build" / "bench.json"
#: Parts by what they need: nothing, the demo country, three million reports. Each is a module with ``measure``.
ALONE = ("knox", "density", "siting")
ON_THE_DEMO = ("opening", "deciding", "places", "loading")
NATIONAL = ("gi_star", "overview")
TOLD = ("doubles", "noise")  # measure quality, not time: lines of their own
PARTS = (*ALONE, *ON_THE_DEMO, *NATIONAL, *TOLD)


def main(arguments: Sequence[str]) -> int:
    """Measure the parts named, tell."""
    wanted = arguments or PARTS
    unknown = [part for part in wanted if part not in PARTS]
    if unknown:
        print("parts: " + " ".join(PARTS))
        return 0 if unknown == ["list"] else 2
    results = list(measured(wanted))
    if results:
        tell(results)
    for part in TOLD:
        if part in wanted:
            for line in _module(part).tell():
                print(line, flush=True)
    return 0


def measured(wanted: Sequence[str]) -> Iterator[Measurement]:
    """Part by part; those that need a database share it."""
    yield from _timed([part for part in ALONE if part in wanted], lambda module: module.measure())
    for of_one_database, fill in ((ON_THE_DEMO, load), (NATIONAL, national.load)):
        parts = [part for part in of_one_database if part in wanted]
        if parts:
            yield from _in_database(parts, fill)


def _in_database(parts: Sequence[str], fill: Callable[[Database], None]) -> Iterator[Measurement]:
    database = databases.empty_database(databases.test_cluster(), "bench")
    try:
        fill(database)
        yield from _timed(parts, lambda module: module.measure(database))
    finally:
        databases.drop(database)


def _timed(parts: Sequence[str], ask: Callable[..., Iterator[Measurement]]) -> Iterator[Measurement]:
    for part in parts:
        start = time.monotonic()
        yield from ask(_module(part))
        print(f"{part}: measured in {time.monotonic() - start:.0f} s", flush=True)


def _module(part: str) -> Any:
    return importlib.import_module(f"tests.benchmarks.{part}")


def load(database: Database) -> None:
    """The demo country into a database of its own."""
    from tests.benchmarks.opening import qgis_version

    databases.install_schema(database)
    with closing(database.superuser()) as connection:
        connection.autocommit = False
        passwords: Dict[str, str] = {account[0]: database.password(account[0]) for account in demo.ACCOUNTS}
        summary = demo.load(connection, passwords=passwords, scale=os.environ.get("SCALE") or "demo")
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        version = connection.server_version // 10000
    print(f"PostgreSQL {version}, QGIS {qgis_version()}; {summary.reports} reports, {summary.units} units")


def tell(results: List[Measurement]) -> None:
    """The table on the screen and the list in the file."""
    width = max(len(result.name) for result in results)
    print(f"{'':{width}}  {'ours':>10}  {'theirs':>10}  {'ratio':>7}  target")
    for result in results:
        target = "" if result.target is None else f"≤ {result.target:.2g} {'holds' if result.holds else 'MISSED'}"
        print(f"{result.name:{width}}  {result.ours:>7,.1f} {result.unit}  {result.theirs:>7,.1f} {result.unit}  "
              f"{result.ratio:>7.3g}  {target}")  # fmt: skip
        if result.note:
            print(f"    {result.note}")
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps([asdict(result) for result in results], indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
