"""The demo country: real towns and borders, invented people and reports. Deterministic by seed and reference time.

``load`` fills an empty database in one transaction. Nothing here needs QGIS but its world map file.
"""

from __future__ import annotations

import json
import secrets
import warnings
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple

import numpy as np

from ...errors import KmzbError
from . import cases, geography, incidents, meetings, people, reports, roads, staffing, storing, texts
from .copying import statement
from .geometry import WorldMapMissing
from .people import ACCOUNTS, DEMO_ANALYST
from .places import Streets
from .volumes import CITY, SCALES, Scale, mix

__all__ = ["ACCOUNTS", "DEMO_ANALYST", "DemoRefused", "DemoSummary", "load"]

Progress = Callable[[str, float], None]


class DemoRefused(KmzbError):
    """The demo country cannot be loaded here; the text says why. Nothing was changed."""

    default_text = "The demo country cannot be loaded into this database."


@dataclass(frozen=True)
class DemoSummary:
    """What stands in the database. ``passwords`` (login → password) is empty when it had been loaded before."""

    scale: str
    seed: int
    reference: datetime
    units: int
    beats: int
    people: int
    reports: int
    open_reports: int
    events: int
    already_loaded: bool = False
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)


def load(
    connection: Any, *, scale: str = "demo", seed: int = 2026, reference: Optional[datetime] = None,
    progress: Optional[Progress] = None, passwords: Optional[Mapping[str, str]] = None, world_map: Optional[Path] = None,
) -> DemoSummary:  # fmt: skip
    """Load the demo country as a superuser in one transaction, committed here; on any error nothing is left.

    ``scale`` is ``small`` (two garrisons, for tests), ``demo`` or ``national``. ``reference`` is the "now" of the data (whole
    seconds, UTC if naive). ``passwords`` are those of the logins in ``ACCOUNTS``; missing ones are made up and returned.
    A database that already holds it is left alone (``already_loaded``). Raises DemoRefused, psycopg2.Error.
    """
    if scale not in SCALES:
        raise DemoRefused("Unknown scale: " + scale, "known: " + ", ".join(SCALES))
    if connection.autocommit:
        raise DemoRefused("The demo is loaded in one transaction: the connection must not be in autocommit.")
    moment = (reference or datetime.now(UTC)).replace(microsecond=0)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        with connection.cursor() as cursor, warnings.catch_warnings():
            # GDAL asks every program to choose between exceptions and None: this one is ready for both
            warnings.filterwarnings("ignore", "Neither .*UseExceptions", FutureWarning)
            cursor.execute("SET LOCAL ROLE NONE")
            earlier = _earlier(cursor)
            result = earlier or _fill(cursor, SCALES[scale], seed, moment, progress or _silent, passwords or {}, world_map)
        connection.commit()
    except WorldMapMissing as error:
        connection.rollback()
        raise DemoRefused(str(error)) from error
    except BaseException:
        connection.rollback()
        raise
    return result


def _earlier(cursor: Any) -> Optional[DemoSummary]:
    """What was loaded before, ``None`` for an empty database. Raises DemoRefused."""
    cursor.execute(statement("state"))
    value, occupied, superuser = cursor.fetchone()
    if value:
        said = json.loads(value)
        said["reference"] = datetime.fromisoformat(said["reference"])
        return DemoSummary(**said, already_loaded=True)
    if occupied:
        raise DemoRefused("The database holds units or people that are not the demo's; the demo needs an empty one.")
    if not superuser:
        raise DemoRefused("Loading the demo takes a superuser: it makes login roles.")
    return None


def _fill(
    cursor: Any, scale: Scale, seed: int, reference: datetime, progress: Progress, passwords: Mapping[str, str],
    world_map: Optional[Path],
) -> DemoSummary:  # fmt: skip
    progress("drawing the country", 0.0)
    units = geography.build(seed, scale.small_country, world_map)
    staff = people.build(units, seed)
    secret = _passwords(staff, passwords)
    progress("inventing reports", 0.02)
    pool = texts.build({code: shares[CITY] + 0.002 for code, shares in mix().items()}, scale.texts, seed)
    streets: List[Streets] = []
    made = reports.build(units, scale, pool, seed, reference, streets)
    progress("writing units and people", 0.08)
    cursor.execute(statement("fast_begin"))
    cursor.execute(statement("staging"))
    storing.country(cursor, units, seed)
    storing.persons(cursor, units, staff, secret)
    known = storing.bodies(cursor, units)
    roads.store(cursor, units, streets, seed)
    storing.codes_and_texts(cursor, pool)
    history = storing.History(cursor, units, staff, pool, known, scale, seed, int(reference.timestamp()))
    history.write(made, lambda share: progress("writing reports and their histories", 0.1 + 0.82 * share))
    progress("checking", 0.93)
    _check(cursor)
    for name in ("finish", "fast_end", "analyze"):
        cursor.execute(statement(name))
    progress("writing meetings", 0.97)
    codes = tuple(pool.descriptions)
    items = meetings.load(cursor, units, made, codes, seed, reference)
    progress("writing incidents", 0.98)
    items += incidents.load(cursor, made, codes, seed, reference)
    progress("writing cases", 0.985)
    cases.store(cursor, items, reference)
    progress("writing inhabitants and staffing", 0.99)
    weekly = np.bincount(made.unit, minlength=len(units)) * 7 / scale.days
    staffing.load(cursor, units, weekly.tolist(), seed, reference)
    summary = DemoSummary(
        scale.name, seed, reference, len(units), sum(len(u.beats) for u in units), len(staff), len(made),
        int((made.status < 2).sum()), history.events, passwords=secret,
    )  # fmt: skip
    cursor.execute(statement("mark"), {"value": _marked(summary)})
    progress("done", 1.0)
    return summary


def _passwords(staff: Tuple[people.Person, ...], given: Mapping[str, str]) -> Dict[str, str]:
    return {p.login: given.get(p.login) or secrets.token_urlsafe(18) for p in staff if p.has_password}


def _check(cursor: Any) -> None:
    """Foreign keys were not looked up row by row: look once. Raises RuntimeError."""
    cursor.execute(statement("orphans"))
    lost = {table: count for table, count in cursor.fetchall() if count}
    if lost:
        raise RuntimeError(f"rows without what they point to: {lost}")


def _marked(summary: DemoSummary) -> str:
    names = ("scale", "seed", "units", "beats", "people", "reports", "open_reports", "events")
    said: Dict[str, Any] = {name: getattr(summary, name) for name in names}
    return json.dumps({**said, "reference": summary.reference.isoformat()})


def _silent(_text: str, _share: float) -> None:
    """No progress wanted."""
