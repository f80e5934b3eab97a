"""Broken and hostile tables of incidents and meetings, read by a mapping profile: as stored as sent, or refused with a reason."""

from __future__ import annotations

import csv
import io
import math
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple

import pytest

from tests.database.admin_support import Admin, counts, rejects
from tests.database.support import verify
from tests.environment.databases import Database
from tests.hostile.inputs import Door, File, Row, hostile_files, hostile_rows
from tests.hostile.test_doors import as_typed


class Pillar(NamedTuple):
    """A door with the command that opens it; ``stored`` counts what is in, ``clear`` empties it."""

    door: Door
    command: str
    key: str
    facts: str
    stored: str
    clear: str


INCIDENTS = Pillar(
    Door(
        "incidents",
        {
            "external_id": "id", "type": "code", "occurred_from": "time", "occurred_to": "time", "x": "x", "y": "y",
            "position_valid": "code", "position_quality": "code", "area": "area", "teryt": "area", "severity": "number",
            "damaged": "number", "injured_slight": "number", "injured_serious": "number", "killed": "number", "loss_pln": "number",
        },
        {
            "external_id": "1", "type": "theft", "occurred_from": "2024-05-06T07:08:00", "occurred_to": "2024-05-06T09:00:00",
            "x": "470100.25", "y": "738500.75", "position_valid": "yes", "position_quality": "address", "area": "2264",
            "teryt": "2264011", "severity": "1", "damaged": "0", "injured_slight": "1", "injured_serious": "0", "killed": "0",
            "loss_pln": "150",
        },
    ),
    "import-incidents", "external_id", "loss_pln", "SELECT count(*) FROM kmzb.incident", "DELETE FROM kmzb.incident",
)  # fmt: skip
MEETINGS = Pillar(
    Door(
        "meetings",
        {
            "external_id": "id", "held_on": "time", "place": "text", "locality": "text", "teryt": "area", "x": "x", "y": "y",
            "unit": "code", "kind": "code", "organiser": "text", "organiser_kind": "code", "participants": "number",
            "threat_id": "id", "threat_category": "code", "threat_description": "text", "threat_people": "number",
            "threat_x": "number", "threat_y": "number", "threat_shape": "shape",
        },
        {
            "external_id": "1", "held_on": "2016-03-05", "place": "Dom kultury", "locality": None, "teryt": None, "x": "470000.5",
            "y": "738500", "unit": None, "kind": "debate", "organiser": "Rada Osiedla", "organiser_kind": "housing",
            "participants": "41", "threat_id": "1", "threat_category": "vandalism", "threat_description": "Przy dworcu",
            "threat_people": "7", "threat_x": "470100", "threat_y": "738400", "threat_shape": None,
        },
    ),
    "import-meetings", "external_id", "",
    "SELECT count(*) FROM kmzb.meeting m LEFT JOIN kmzb.raised_threat t ON t.meeting_id = m.id",
    "DELETE FROM kmzb.raised_threat; DELETE FROM kmzb.meeting; DELETE FROM kmzb.journal",
)  # fmt: skip
UNSURE = ("x", "y", "position", "position_valid", "position_quality")
PILLARS = {pillar.door.name: pillar for pillar in (INCIDENTS, MEETINGS)}


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def profile(pillar: Pillar, folder: Path) -> Path:
    """Columns with the names of the fields, as UTF-8 with commas."""
    lines = ['name = "hostile"', f'target = "{pillar.door.name}"', 'source = "hostile"', "[columns]"]
    lines += [f'{name} = "{name}"' for name in pillar.door.fields if name != pillar.facts]
    if pillar.facts:
        lines += ["[facts]", f'{pillar.facts} = "{pillar.facts}"']
    path = folder / "hostile.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def spoiled(pillar: Pillar) -> List[Row]:
    """The hostile rows with ids of their own, but where the id is what is spoiled."""
    return [
        row if row.field == pillar.key else row._replace(cells={**row.cells, pillar.key: f"n{number}"})
        for number, row in enumerate(hostile_rows(pillar.door))
    ]


def table(pillar: Pillar, rows: List[Row]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(list(pillar.door.fields))
    for row in rows:
        writer.writerow(["" if row.cells[name] is None else row.cells[name] for name in pillar.door.fields])
    return out.getvalue().encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("name", sorted(PILLARS))
def test_spoiled_rows(admin: Admin, tmp_path: Path, name: str) -> None:
    """All in one file: each is stored as sent or stands in the rejects with its reason; the second time nothing is stored."""
    pillar = PILLARS[name]
    rows = spoiled(pillar)
    path = tmp_path / "a.csv"
    path.write_bytes(table(pillar, rows))
    outcome = admin.run(pillar.command, "--profile", profile(pillar, tmp_path), path)
    assert outcome.code == 1 and "Traceback" not in outcome.err, outcome
    total, new, present, rejected, _clusters = counts(outcome.out, path.name)
    assert (total, present) == (len(rows), 0) and total == new + rejected
    assert new >= 40 and rejected >= 80, (new, rejected)
    assert admin.one(pillar.stored) == new
    for reject in rejects(path):
        assert reject["reason"] and reject["field"], reject
        assert all(cell.isprintable() and len(cell) <= 400 for cell in reject.values()), reject
        assert not [cell for cell in reject.values() if cell[:1] in ("=", "+", "@", "\t", "\r", "|")], reject
    {"incidents": _read_incidents, "meetings": _read_meetings}[name](admin, {row.cells[pillar.key]: row for row in rows})
    assert verify(admin.database) == []
    again = admin.run(pillar.command, "--profile", profile(pillar, tmp_path), path)
    assert counts(again.out, path.name)[:4] == [total, 0, new, rejected]


def _read_incidents(admin: Admin, sent: Dict[Any, Row]) -> None:
    for key, kind, x, y, quality, severity, facts, first, last in admin.rows(
        "SELECT external_id, type, ST_X(geom), ST_Y(geom), position_quality, severity, facts, occurred_from, occurred_to"
        " FROM kmzb.incident"
    ):
        row = sent.get(key)
        assert kind == "theft" and first <= last, key
        if row is None or row.field == "external_id":
            continue
        if x is not None:
            assert math.isclose(x, float(row.cells["x"] or "nan")) and math.isclose(y, float(row.cells["y"] or "nan")), row.name
        else:
            assert quality in ("none", "gmina") and row.field in UNSURE, row.name
        assert severity == int(row.cells["severity"] or 1) or row.cells["severity"] in (None, ""), row.name
        assert facts is None or set(facts) == {"loss_pln"} and 0 <= facts["loss_pln"] <= 2_000_000_000, row.name


def _read_meetings(admin: Admin, sent: Dict[Any, Row]) -> None:
    for key, held_on, place, kind, people, x, category, said in admin.rows(
        "SELECT m.external_id, m.held_on::text, m.place, m.kind, m.participants, ST_X(m.geom), t.category, t.description"
        " FROM kmzb.meeting m LEFT JOIN kmzb.raised_threat t ON t.meeting_id = m.id"
    ):
        row = sent.get(key)
        assert (kind, category) == ("debate", "vandalism"), key
        if row is None or row.field == "external_id":
            continue
        assert row.field == "held_on" or held_on == "2016-03-05", row.name
        assert place == as_typed(row.cells["place"]) and 1 <= len(place) <= 300, row.name
        assert people is None or 0 <= people <= 1_000_000, row.name
        assert x is None or math.isclose(x, float(row.cells["x"] or "nan")), row.name
        assert said == as_typed(row.cells["threat_description"]) and len(said or "") <= 2000, row.name


def whole_files() -> Iterator[Any]:
    for name, pillar in PILLARS.items():
        good = Row("good", "", dict(pillar.door.good))
        for file in hostile_files(table(pillar, [good]), ".csv"):
            yield pytest.param(pillar, file, id=f"{name}: {file.name}")


@pytest.mark.parametrize(("pillar", "file"), list(whole_files()))
def test_whole_files(
    shared_database: Database, tmp_path: Path, pillar: Pillar, file: File, monkeypatch: Any, capsys: Any
) -> None:
    """Refused with a reason, or every row accounted for; never a crash, never a wait, never a row that nobody sent."""
    admin = Admin(shared_database, monkeypatch, capsys)
    admin.rows(f"SET session_replication_role = replica; {pillar.clear}")
    path = tmp_path / file.file_name
    path.write_bytes(file.content)
    start = time.monotonic()
    outcome = admin.run(pillar.command, "--profile", profile(pillar, tmp_path), path)
    assert time.monotonic() - start < 60
    assert "Traceback" not in outcome.err and outcome.code in (0, 1, 3), outcome
    stored = admin.one(pillar.stored)
    if outcome.code == 3:
        assert "kmzb: refused: " in outcome.err and stored == 0, outcome
        return
    total, new, _present, rejected, _clusters = counts(outcome.out, path.name)
    assert (total, new) == (new + rejected, stored) and stored in (0, 1), file.name
