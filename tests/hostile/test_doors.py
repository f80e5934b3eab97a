"""What comes through a door broken or hostile: nothing crashes, nothing is stored that was not sent, each refusal says why."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import time
import unicodedata
import uuid
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

import psycopg2
import pytest

from tests.database.admin_support import Admin, counts, rejects
from tests.database.submission_support import new_sender, told
from tests.database.support import Person, superuser, verify
from tests.environment.databases import Database
from tests.hostile.files import attempts
from tests.hostile.inputs import Door, File, Row, hostile_files, hostile_rows

SUBMISSION = Door(
    "submission",
    {
        "category": "code", "lon": "x", "lat": "y", "srid": "number", "sender": "text", "client_id": "id", "event_from": "time",
        "event_to": "time", "time_of_day": "number", "weekdays": "number", "description": "text", "file_name": "text",
        "file_text": "text",
    },
    {
        "category": "vandalism", "lon": "18.5675", "lat": "54.5051", "srid": "4326", "sender": None, "client_id": None,
        "event_from": None, "event_to": None, "time_of_day": "3", "weekdays": "96", "description": "Opis", "file_name": "a.txt",
        "file_text": "notatka",
    },
)  # fmt: skip
EXCHANGE = Door(
    "exchange",
    {
        "OBJECTID": "id", "Typ": "code", "Status": "code", "TERYT": "area", "Data utworzenia": "time", "Data modyfikacji": "time",
        "Data zdarzenia": "time", "Pora dnia": "number", "Dni tygodnia": "number", "Opis": "text", "x": "x", "y": "y",
    },
    {
        "OBJECTID": "1", "Typ": "Akty wandalizmu", "Status": "Nowe", "TERYT": "0264011", "Data utworzenia": "1700000000000",
        "Data modyfikacji": "1700000000000", "Data zdarzenia": "1699990000000", "Pora dnia": "3", "Dni tygodnia": "96",
        "Opis": "Opis", "x": "470100.25", "y": "738500.75",
    },
)  # fmt: skip
TABLE = Door("table", EXCHANGE.fields, EXCHANGE.good)
REPORT_FILES = {".json": "exchange", ".csv": "table"}
ROWS = {door.name: list(hostile_rows(door)) for door in (SUBMISSION, EXCHANGE, TABLE)}
CALL = (
    "SELECT kmzb_api.submit_report(category => %(category)s, geom => ST_SetSRID(ST_MakePoint(%(lon)s::float8, %(lat)s::float8),"
    " %(srid)s::int), sender => %(sender)s, client_id => %(client_id)s, event_from => %(event_from)s, event_to => %(event_to)s,"
    " time_of_day => %(time_of_day)s, weekdays => %(weekdays)s, description => %(description)s,"
    " file_names => ARRAY[%(file_name)s], file_contents => ARRAY[convert_to(%(file_text)s, 'UTF8')])"
)


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def test_there_are_five_hundred_and_more() -> None:
    files = sum(len(list(hostile_files(b"x" * 300, ending))) for ending in REPORT_FILES)
    assert len(ROWS["submission"]) >= 250
    assert sum(map(len, ROWS.values())) + files + len(list(attempts())) >= 1000
    for rows in ROWS.values():
        assert len({row.name for row in rows}) == len(rows)


# The citizens' door


def test_submissions(database: Database) -> None:
    """Each alone and from a sender of its own; what is taken in is read back."""
    stored = refused = 0
    with Person(database, "t_intake") as intake, superuser(database) as owner:
        for row in ROWS["submission"]:
            given = dict(row.cells)
            given["sender"] = given["sender"] if row.field == "sender" else new_sender()
            given["client_id"] = given["client_id"] if row.field == "client_id" else str(uuid.uuid4())
            owner.rows("DELETE FROM kmzb.sender_day")
            try:
                with intake.connection.cursor() as cursor:
                    cursor.execute(CALL, given)
                    ((number,),) = cursor.fetchall()
            except (ValueError, UnicodeError):
                refused += 1  # the driver sends no text that is none
            except psycopg2.Error as error:
                refused += 1
                _says_why(row, error)
            else:
                stored += 1
                _stored_right(owner, row, given, number)
        assert stored >= 100 and refused >= 150, (stored, refused)
        assert owner.one("SELECT count(*) FROM kmzb.report WHERE source = 'submission'") == stored
        assert owner.one("SELECT count(*) FROM kmzb.category") == 24
    assert verify(database) == []


def _says_why(row: Row, error: psycopg2.Error) -> None:
    assert error.pgcode is not None, row.name
    if error.pgcode[:2] == "22":  # no number, time or uuid at all: PostgreSQL says so before our door
        assert row.field not in ("category", "description", "sender"), (row.name, error)
        return
    assert told(error)["code"] != "failed", (row.name, error)


def _whole(text: Optional[str]) -> int:
    """As PostgreSQL reads a number: since version 16 also hexadecimal, octal and binary ones."""
    return int(text or 0, 0) if isinstance(text, str) and text[:2].lower() in ("0x", "0o", "0b") else int(text or 0)


def _stored_right(owner: Person, row: Row, given: Dict[str, Any], number: int) -> None:
    kept = owner.record(
        "SELECT r.*, ST_X(ST_Transform(geom, 4326)) AS lon, ST_Y(ST_Transform(geom, 4326)) AS lat, a.content, a.name AS file"
        " FROM kmzb.report r JOIN kmzb.attachment a ON a.report_id = r.id WHERE r.id = %s", (number,),
    )  # fmt: skip
    assert kept["category"] == "vandalism", row.name
    assert math.isclose(kept["lon"], float(given["lon"]), abs_tol=1e-7), row.name
    assert math.isclose(kept["lat"], float(given["lat"]), abs_tol=1e-7), row.name
    assert kept["description"] == as_typed(given["description"]), row.name
    assert bytes(kept["content"]).decode() == given["file_text"].lstrip("\ufeff"), row.name
    assert kept["file"].endswith(".txt") and not set(kept["file"]) & set('/\\:\0\n\u202e<>|"'), row.name
    assert kept["time_of_day"] == (_whole(given["time_of_day"]) or None), row.name
    assert kept["weekdays"] == (_whole(given["weekdays"]) or None), row.name
    if given["event_from"] is not None:
        assert abs(time.time() - kept["event_from"].timestamp()) < 366 * 86_400, row.name


def as_typed(text: Optional[str]) -> Optional[str]:
    """What the citizens' door keeps of a description, said again."""
    if text is None:
        return None
    whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub("[\u202a-\u202e\u2066-\u2069\ufeff]", "", whole).strip(" \t\n\u00a0\u2003") or None


# Files of reports


def feature(row: Row) -> Dict[str, Any]:
    cells = {name: value for name, value in row.cells.items() if name not in ("x", "y")}
    return {"attributes": cells, "geometry": {"x": row.cells["x"], "y": row.cells["y"]}}


def numbered(rows: List[Row]) -> List[Row]:
    """Ids of their own, but where the id is what is spoiled."""
    return [
        row if row.field == "OBJECTID" else row._replace(cells={**row.cells, "OBJECTID": f"n{number}"})
        for number, row in enumerate(rows)
    ]


def write_json(rows: List[Row]) -> bytes:
    return json.dumps({"features": [feature(row) for row in rows]}).encode()


def write_table(rows: List[Row]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(list(TABLE.fields))
    for row in rows:
        writer.writerow(["" if row.cells[name] is None else row.cells[name] for name in TABLE.fields])
    return out.getvalue().encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("ending", sorted(REPORT_FILES))
def test_files_of_reports(admin: Admin, tmp_path: Path, ending: str) -> None:
    """All spoiled rows in one file: each is stored as sent or stands in the rejects with its reason."""
    rows = numbered(ROWS[REPORT_FILES[ending]])
    path = tmp_path / f"a{ending}"
    path.write_bytes(write_json(rows) if ending == ".json" else write_table(rows))
    outcome = admin.run("import-reports", path)
    total, new, present, rejected, _clusters = counts(outcome.out, path.name)
    assert outcome.code == 1 and "Traceback" not in outcome.err
    assert (total, present) == (len(rows), 0) and total == new + rejected
    assert new >= 60 and rejected >= 80, (new, rejected)
    for reject in rejects(path):
        assert reject["reason"] and reject["field"], reject
        assert all(cell.isprintable() and len(cell) <= 400 for cell in reject.values()), reject
        assert not [cell for cell in reject.values() if cell[:1] in ("=", "+", "@", "\t", "\r", "|")], reject
    _read_back(admin, rows)
    assert verify(admin.database) == []


def _read_back(admin: Admin, rows: List[Row]) -> None:
    sent = {row.cells["OBJECTID"]: row for row in rows if row.field != "OBJECTID"}
    for external_id, category, status, x, y, description, teryt in admin.rows(
        "SELECT external_id, category, status, ST_X(geom), ST_Y(geom), description, teryt FROM kmzb.report WHERE source = 'kmzb'"
    ):
        row = sent.get(external_id)
        assert (category, status) == ("vandalism", "new"), external_id
        if row is None:
            continue
        assert math.isclose(x, float(row.cells["x"] or "nan"), abs_tol=1e-6), row.name
        assert math.isclose(y, float(row.cells["y"] or "nan"), abs_tol=1e-6), row.name
        said = (row.cells["Opis"] or "").strip(" \t\r\n") or None
        # a table knows no difference between blanks and nothing
        assert description == said or (description is None and not (said or "").strip()), row.name
        assert teryt in ("0264011", None), row.name


def whole_files() -> Iterator[Any]:
    for ending, name in REPORT_FILES.items():
        good = [row for row in numbered(ROWS[name]) if row.name == "Opis: Polish"]
        content = write_json(good) if ending == ".json" else write_table(good)
        content = content if ending == ".csv" else json.dumps(json.loads(content), ensure_ascii=False, indent=1).encode()
        for file in hostile_files(content, ending):
            yield pytest.param(file, id=f"{ending[1:]}: {file.name}")


@pytest.mark.parametrize("file", list(whole_files()))
def test_whole_files(shared_database: Database, tmp_path: Path, file: File, monkeypatch: Any, capsys: Any) -> None:
    """Refused with a reason, or every row accounted for; never a crash, never a wait, never a row that nobody sent."""
    admin = Admin(shared_database, monkeypatch, capsys)
    admin.rows("SET session_replication_role = replica; DELETE FROM kmzb.event e USING kmzb.report r"
               " WHERE r.id = e.report_id AND r.source = 'kmzb'; DELETE FROM kmzb.report WHERE source = 'kmzb'")  # fmt: skip
    path = tmp_path / file.file_name
    path.write_bytes(file.content)
    start = time.monotonic()
    outcome = admin.run("import-reports", path)
    assert time.monotonic() - start < 60
    assert "Traceback" not in outcome.err and outcome.code in (0, 1, 3), outcome
    stored = admin.rows("SELECT description FROM kmzb.report WHERE source = 'kmzb'")
    if outcome.code == 3:
        assert "kmzb: refused: " in outcome.err and stored == [], outcome
        return
    total, new, _present, rejected, _clusters = counts(outcome.out, path.name)
    assert (total, new) == (new + rejected, len(stored))
    assert stored in ([], [("Zażółć gęślą jaźń",)]), file.name
