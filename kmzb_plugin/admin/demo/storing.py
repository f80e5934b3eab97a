"""Puts the demo country into the tables: units, beats, people with logins, then reports with their chains, chunk by chunk."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from psycopg2 import extensions, sql
from shapely import wkb
from shapely.geometry import MultiPolygon

from ..people import keep_out_of_log
from . import corrections, facts, files, histories, institutions, people
from .copying import copy_columns, copy_rows, moments, statement
from .corrections import Corrections
from .geography import Unit, ascii_name
from .histories import ACTS, REASON_CODES, Staff, Steps
from .outcomes import REFERRED
from .people import Person
from .reports import Reports
from .texts import NONE, TextPool
from .volumes import Scale

CHUNK = 100_000
FILES = 60
SRID = 2180
PHONE = "+48 000 {:03d} {:03d}"  # in no numbering plan
MAIL = "{}@policja.example"  # a name reserved for examples


def country(cursor: Any, units: Sequence[Unit], seed: int) -> None:
    """Units and beats; a unit's id is its place in the sequence, from 1."""
    number = {unit.code: i for i, unit in enumerate(units, 1)}
    copy_rows(
        cursor, ("kmzb", "unit"), ("id", "code", "kind", "name", "parent_id", "address", "phone", "email", "seat", "geom"),
        (
            (
                number[u.code], u.code, u.kind, u.name, number.get(u.parent or ""),
                f"ul. Przykładowa {number[u.code]}, {'Warszawa' if u.town.startswith('Warszawa') else u.town}",
                PHONE.format(number[u.code] // 1000, number[u.code] % 1000), MAIL.format(ascii_name(u.code)),
                _point(*u.seat), None if u.geom is None else wkb.dumps(u.geom, hex=True, srid=SRID),
            )
            for u in units
        ),
    )  # fmt: skip
    beats = [(number[u.code], beat) for u in units for beat in u.beats]
    officers = people.officers(len(beats), seed)
    copy_rows(
        cursor, ("kmzb", "beat"), ("id", "unit_id", "name", "officer_name", "officer_phone", "officer_email", "geom"),
        (
            (i, unit, beat.name, officer, PHONE.format(500 + i // 1000, i % 1000),
             MAIL.format(f"rejon{beat.name.split()[-1]}.{ascii_name(beat.unit)}"), wkb.dumps(beat.geom, hex=True, srid=SRID))
            for i, ((unit, beat), officer) in enumerate(zip(beats, officers), 1)
        ),
    )  # fmt: skip
    cursor.execute("SELECT kmzb.rebuild_cells()")  # the triggers that keep them are off


def persons(cursor: Any, units: Sequence[Unit], staff: Sequence[Person], passwords: Mapping[str, str]) -> None:
    """People and their login roles; ``passwords`` reach the server only as SCRAM verifiers."""
    number = {unit.code: i for i, unit in enumerate(units, 1)}
    copy_rows(
        cursor, ("kmzb", "person"), ("id", "login", "name", "unit_id"),
        ((p.id, p.login, p.name, number[p.unit]) for p in staff),
    )  # fmt: skip
    copy_rows(cursor, ("demo_login",), ("login", "pg_role"), ((p.login, "kmzb_" + p.role) for p in staff))
    cursor.execute(statement("logins"))
    keep_out_of_log(cursor, people.INTAKE)
    for login, password in passwords.items():
        secret = extensions.encrypt_password(password, login, cursor.connection, "scram-sha-256")
        cursor.execute(
            sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(login), sql.Literal(secret))
        )


def bodies(cursor: Any, units: Sequence[Unit]) -> List[Tuple[int, str, str, str]]:
    """Institutions; returns all there are as (id, kind, name, area)."""
    made = institutions.build(units)
    area = {i.name: i.area for i in made}
    areas = {name: institutions.area_of(name, units) for name in {i.area for i in made if i.area}}
    copy_rows(
        cursor, ("kmzb", "institution"), ("kind", "name", "address", "email", "phone", "geom"),
        (
            (
                i.kind, i.name, f"ul. Przykładowa {n}, {i.area}" if i.area else None, f"kancelaria{n}@urzad.example",
                PHONE.format(900 + n // 1000, n % 1000), _multipolygon(areas.get(i.area)),
            )
            for n, i in enumerate(made, 1)
        ),
    )  # fmt: skip
    classes = [(institutions.road_classes(i.name), i.name) for i in made]
    cursor.execute(statement("institution_roads"), {
        "name": [name for its, name in classes for _code in its], "class": [code for its, _name in classes for code in its],
    })  # fmt: skip
    cursor.execute("SELECT id, kind, name FROM kmzb.institution WHERE is_valid ORDER BY id")
    return [(i, kind, name, area.get(name, "")) for i, kind, name in cursor.fetchall()]


def codes_and_texts(cursor: Any, pool: TextPool) -> None:
    """What the numbers in the columns stand for."""
    for kind, names in (("category", tuple(pool.descriptions)), ("act", ACTS), ("reason", REASON_CODES)):
        copy_rows(cursor, ("demo_code",), ("kind", "number", "code"), ((kind, i, code) for i, code in enumerate(names)))
    copy_rows(cursor, ("demo_text",), ("number", "body"), enumerate(pool.texts))


class History:
    """Writes chunks of reports with everything that hangs on them."""

    def __init__(
        self, cursor: Any, units: Sequence[Unit], staff: Sequence[Person], pool: TextPool,
        known: Sequence[Tuple[int, str, str, str]], scale: Scale, seed: int, reference: int,
    ) -> None:  # fmt: skip
        self._cursor, self._units, self._pool, self._scale = cursor, units, pool, scale
        self._seed, self._reference = seed, reference
        self._staff = Staff(units, staff)
        counts = [len(u.beats) for u in units]
        self._first_beat = np.concatenate([[0], np.cumsum(counts)[:-1]])
        self._codes = list(pool.descriptions)
        self._known = known
        self._voivodeship = {t.name: t.voivodeship for t in facts.towns()}
        self._recipients: Dict[Tuple[int, int], List[int]] = {}
        self._files = files.build(FILES, seed)
        cursor.execute(statement("answer_days"), {"at": datetime.fromtimestamp(reference, UTC)})
        self._answer_days: Dict[int, float] = dict(cursor.fetchall())
        self.events = 0

    def write(self, reports: Reports, progress: Callable[[float], None]) -> None:
        """All reports, in chunks of fixed size: the same seed gives the same rows."""
        for first in range(0, len(reports), CHUNK):
            self._chunk(reports.rows(slice(first, first + CHUNK)), first)
            progress(min(1.0, (first + CHUNK) / len(reports)))

    def _chunk(self, reports: Reports, first: int) -> None:
        rng = np.random.default_rng([self._seed, 7, first])
        corrected = corrections.draw(reports, self._units, len(self._codes), rng)
        bodies = self._institutions(reports, rng)
        days = np.array([self._answer_days.get(int(body), 0.0) for body in bodies])
        steps = histories.build(
            reports, corrected, self._staff, self._pool, self._scale.annotated, self._reference, days, rng
        )
        number = first + 1
        self._cursor.execute(statement("chunk_clear"))
        self._copy_reports(reports, corrected, np.bincount(steps.row, minlength=len(reports)) + 1, number)
        self._copy_steps(reports, steps, bodies, number)
        self._copy_drawings(reports, steps, number, rng)
        self._cursor.execute(statement("chunk_analyze"))
        self._cursor.execute(statement("chunk_receive"), {"intake": people.INTAKE})
        for seq in range(2, int(steps.seq.max(initial=1)) + 1):
            self._cursor.execute(statement("chunk_act"), {"seq": seq})
        self._cursor.execute(statement("chunk_check"))
        wanted, made = self._cursor.fetchone()
        if wanted != made:
            raise RuntimeError(f"{wanted - made} acts found no place in a chain: the transition table forbids them")
        for name in ("chunk_reports", "chunk_events", "chunk_annotations"):
            self._cursor.execute(statement(name))
        self._attach(len(reports), number, rng)
        self.events += made

    def _copy_reports(self, reports: Reports, corrected: Corrections, version: np.ndarray, number: int) -> None:
        copy_columns(self._cursor, "demo_report", (
            ("id", "bigint", np.arange(len(reports)) + number),
            ("unit_id", "int", reports.unit + 1),
            ("beat_id", "int", self._first_beat[reports.unit] + reports.beat + 1),
            ("category", "int", corrected.category),
            ("x", "float8", corrected.x),
            ("y", "float8", corrected.y),
            ("created_at", "timestamptz", moments(reports.created)),
            ("event_from", "timestamptz", moments(reports.event_from)),
            ("event_to", "timestamptz", moments(reports.event_to)),
            ("time_of_day", "int", reports.time_of_day),
            ("weekdays", "int", reports.weekdays),
            ("description", "int", reports.text),
            ("sender", "bigint", reports.sender),
            ("version", "int", version),
            ("case_id", "int", reports.case + 1),
        ))  # fmt: skip

    def _copy_steps(self, reports: Reports, steps: Steps, bodies: np.ndarray, number: int) -> None:
        handed = steps.act == ACTS.index("hand_over")
        recategorised = steps.act == ACTS.index("recategorise")
        copy_columns(self._cursor, "demo_step", (
            ("report_id", "bigint", steps.row + number),
            ("seq", "int", steps.seq),
            ("act", "int", steps.act),
            ("at", "timestamptz", moments(steps.at)),
            ("person_id", "int", steps.person),
            ("reason", "int", steps.reason),
            ("note", "int", steps.note),
            ("institution_id", "int", np.where(handed, bodies[steps.row], NONE)),
            ("category", "int", np.where(recategorised, reports.category[steps.row], NONE)),
            ("x", "float8", reports.x[steps.row]),
            ("y", "float8", reports.y[steps.row]),
            ("case_id", "int", reports.case[steps.row] + 1),
        ))  # fmt: skip

    def _institutions(self, reports: Reports, rng: np.random.Generator) -> np.ndarray:
        """Who gets each report that ends with others."""
        result = np.full(len(reports), NONE)
        for row in np.nonzero(reports.status == REFERRED)[0]:
            key = (int(reports.category[row]), int(reports.unit[row]))
            if key not in self._recipients:
                town = self._units[key[1]].town
                near = "Warszawa" if town.startswith("Warszawa") else town
                self._recipients[key] = institutions.recipients(
                    self._codes[key[0]], near, self._voivodeship[town], self._known
                )
            bodies = self._recipients[key]
            result[row] = bodies[int(rng.integers(len(bodies)) * rng.random())]  # the nearest first
        return result

    def _copy_drawings(self, reports: Reports, steps: Steps, number: int, rng: np.random.Generator) -> None:
        annotate = ACTS.index("annotate")
        copy_rows(self._cursor, ("demo_drawing",), ("report_id", "seq", "wkt"), (
            (int(row) + number, int(seq), drawing(float(reports.x[row]), float(reports.y[row]), rng))
            for row, seq, act in zip(steps.row, steps.seq, steps.act)
            if act == annotate
        ))  # fmt: skip

    def _attach(self, count: int, number: int, rng: np.random.Generator) -> None:
        rows = np.nonzero(rng.random(count) < self._scale.with_files)[0]
        chosen = [(int(row), self._files[int(rng.integers(len(self._files)))]) for row in rows]
        copy_rows(self._cursor, ("kmzb", "attachment"), ("report_id", "name", "media_type", "content"), (
            (row + number, file.name, file.media_type, "\\x" + file.content.hex()) for row, file in chosen
        ))  # fmt: skip


def drawing(x: float, y: float, rng: np.random.Generator) -> str:
    """A point, line or star-shaped polygon near x, y as the database writes it: WKT with centimetres."""
    kind = rng.random()
    if kind < 0.3:
        return f"POINT({_number(x + rng.normal(0, 15))} {_number(y + rng.normal(0, 15))})"
    if kind < 0.6:
        angle, half = rng.uniform(0, math.pi), rng.uniform(20, 120)
        ends = ((x - half * math.cos(angle), y - half * math.sin(angle)), (x + half * math.cos(angle), y + half * math.sin(angle)))
        return "LINESTRING(" + ",".join(f"{_number(px)} {_number(py)}" for px, py in ends) + ")"
    corners = int(rng.integers(5, 9))
    ring = []
    for i in range(corners):
        radius, angle = rng.uniform(20, 70), 2 * math.pi * i / corners
        ring.append(f"{_number(x + radius * math.cos(angle))} {_number(y + radius * math.sin(angle))}")
    return "POLYGON((" + ",".join((*ring, ring[0])) + "))"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _multipolygon(area: Any) -> Optional[str]:
    """WKB of an area as the column takes it."""
    if area is None:
        return None
    return str(wkb.dumps(area if area.geom_type == "MultiPolygon" else MultiPolygon([area]), hex=True, srid=SRID))


def _point(x: float, y: float) -> str:
    return f"SRID={SRID};POINT({x} {y})"
