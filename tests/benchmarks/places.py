"""Typing into the locator, key by key, on a gazetteer of the size of the country.

Ours: ``find_place`` for what stands in the line after each key: all words in any order, diacritics optional, house numbers,
mistyped words, ranked, each answer with its unit, beat and contact. Theirs: the plain ``ILIKE '%typed%'`` over the names of
localities and streets, the largest localities first, without any unit.
"""

from __future__ import annotations

import random
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Iterator, List

from tests.benchmarks.measure import Measurement
from tests.environment.databases import Database

LOGIN = "anna.demo"
PROMISED_MS = 100.0
SAMPLE = 10
THEIRS_EVERY = 25
SHORTEST = 2  # below this the locator does not ask
GENERATOR = Path(__file__).with_suffix(".sql")

OURS = "SELECT * FROM kmzb_api.find_place(%(typed)s, ST_Point(567000, 244000, 2180))"
THEIRS = """
SELECT name, population, geom FROM kmzb.place WHERE name ILIKE %(pattern)s
UNION ALL
SELECT street_name || ', ' || locality, 0, geom FROM kmzb.road WHERE street_name ILIKE %(pattern)s
ORDER BY 2 DESC LIMIT 12
"""


def measure(database: Database) -> Iterator[Measurement]:
    """95th percentile over all keystrokes, against ILIKE and against what is promised."""
    with closing(database.superuser()) as owner, owner.cursor() as cursor:
        cursor.execute(GENERATOR.read_text(encoding="utf-8"))
        cursor.execute("VACUUM ANALYZE kmzb.place, kmzb.road, kmzb.place_name, kmzb.place_word")
        cursor.execute("SELECT kind, count(*) FROM kmzb.place_name GROUP BY 1 ORDER BY 1")
        print("names to search: " + ", ".join(f"{count} {kind}" for kind, count in cursor.fetchall()))
        lines = typed_lines(cursor)
        with closing(database.connect(LOGIN)) as analyst, analyst.cursor() as asking:
            analyst.autocommit = True
            ours, theirs = [], []
            for number, typed in enumerate(keystrokes(lines)):
                ours.append(milliseconds(asking, OURS, {"typed": typed}))
                if number % THEIRS_EVERY == 0:  # it reads everything each time: all keystrokes would take a quarter of an hour
                    theirs.append(milliseconds(cursor, THEIRS, {"pattern": f"%{typed}%"}))
    ours_ms, theirs_ms = percentile(ours), percentile(theirs)
    print(f"{len(ours)} keystrokes of {len(lines)} lines: p50 {percentile(ours, 50):.1f} ms, p95 {ours_ms:.1f} ms, "
          f"longest {max(ours):.1f} ms; ILIKE p50 {percentile(theirs, 50):.1f} ms, p95 {theirs_ms:.1f} ms")  # fmt: skip
    yield _measurement("locator, keystroke p95, against ILIKE", ours_ms, theirs_ms, None)
    yield _measurement("locator, keystroke p95, against 100 ms", ours_ms, PROMISED_MS, 1.0)


def typed_lines(cursor: Any) -> List[str]:
    """What somebody types: localities, streets with and without locality, units, house numbers, slips."""
    dice = random.Random(2026)
    cursor.execute("SELECT name FROM kmzb.place WHERE source = 'bench' ORDER BY id")
    localities = [name for (name,) in dice.sample(cursor.fetchall(), SAMPLE)]
    cursor.execute("SELECT street_name, locality FROM kmzb.road WHERE source = 'bench' ORDER BY id")
    streets = dice.sample(cursor.fetchall(), 2 * SAMPLE)
    lines = localities + [street for street, _ in streets[:SAMPLE]]
    lines += [f"{town} {street}" if dice.random() < 0.5 else f"ul. {street} 3, {town}" for street, town in streets[SAMPLE:]]
    lines += [slip(name, dice) for name in localities[:8]]
    return [
        *lines, "kpp bochnia", "komisariat krakow", "komenda miejska policji", "rejon nr 1 krakow", "krakow", "polna",
        "szkolna 3a", "nowa wies", "al. niepodleglosci 12", "3 maja",
    ]  # fmt: skip


def slip(name: str, dice: random.Random) -> str:
    """Two neighbouring letters swapped."""
    at = dice.randrange(1, max(2, len(name) - 2))
    return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]


def keystrokes(lines: List[str]) -> Iterator[str]:
    """Each line as it grows."""
    for line in lines:
        for length in range(SHORTEST, len(line) + 1):
            yield line[:length]


def milliseconds(cursor: Any, statement: str, parameters: dict) -> float:
    start = time.perf_counter()
    cursor.execute(statement, parameters)
    cursor.fetchall()
    return (time.perf_counter() - start) * 1000


def percentile(values: List[float], part: int = 95) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]


def _measurement(name: str, ours: float, theirs: float, target: Any) -> Measurement:
    ratio = ours / theirs
    holds = None if target is None else ratio <= target
    return Measurement(name, round(ours, 3), round(theirs, 3), "ms", round(ratio, 3), target, holds)
