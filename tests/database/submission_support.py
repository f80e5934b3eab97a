"""The citizens' door for tests: what a web form's server would send, one argument changed at a time."""

from __future__ import annotations

import json
import uuid
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import psycopg2

from tests.database.support import Person

SUBMIT = (
    "SELECT kmzb_api.submit_report(category => %(category)s, geom => ST_GeomFromEWKT(%(geom)s), sender => %(sender)s,"
    " client_id => %(client_id)s, event_from => %(event_from)s, event_to => %(event_to)s, time_of_day => %(time_of_day)s,"
    " weekdays => %(weekdays)s, description => %(description)s, file_names => %(file_names)s,"
    " file_contents => %(file_contents)s)"
)
SOPOT = "SRID=2180;POINT(470100 738500)"
File = Tuple[str, bytes]


def new_sender() -> str:
    """An address that nobody has used."""
    number = uuid.uuid4().bytes
    return f"2001:db8:{number[:2].hex()}:{number[2:4].hex()}:{number[4:6].hex()}::1"


def arguments(files: Sequence[File] = (), **changed: Any) -> Dict[str, Any]:
    """A good report, with some arguments changed. The sender and the client id are new."""
    given: Dict[str, Any] = {
        "category": "vandalism", "geom": SOPOT, "sender": new_sender(), "client_id": str(uuid.uuid4()),
        "event_from": None, "event_to": None, "time_of_day": None, "weekdays": None, "description": None,
        "file_names": [name for name, _content in files] or None,
        "file_contents": [psycopg2.Binary(content) for _name, content in files] or None,
    }  # fmt: skip
    unknown = set(changed) - set(given)
    assert not unknown, unknown
    given.update(changed)
    return given


def submit(intake: Person, files: Sequence[File] = (), **changed: Any) -> int:
    """The id of a new report."""
    with intake.connection.cursor() as cursor:
        cursor.execute(SUBMIT, arguments(files, **changed))
        ((number,),) = cursor.fetchall()
    return int(number)


def refusal(intake: Person, files: Sequence[File] = (), **changed: Any) -> Mapping[str, Any]:
    """The refusal of a report that must not come in: code, text_pl, text_en, sqlstate."""
    try:
        number = submit(intake, files, **changed)
    except psycopg2.Error as error:
        return told(error)
    raise AssertionError(f"report {number} was taken in: {changed}")


def told(error: psycopg2.Error) -> Mapping[str, Any]:
    """What a refusal says."""
    said: Dict[str, Any] = json.loads(error.diag.message_detail or "{}")
    assert said.get("code"), f"{error.pgcode} {error}"
    assert said["text_en"] == error.diag.message_primary
    assert said["text_pl"] and "%1" not in said["text_pl"] + said["text_en"]
    return {**said, "sqlstate": error.pgcode}


def stored_files(owner: Person, report: int) -> List[Tuple[str, str, bytes]]:
    """Name, media type and content of a report's attachments."""
    rows = owner.rows("SELECT name, media_type, content FROM kmzb.attachment WHERE report_id = %s ORDER BY id", (report,))
    return [(name, media_type, bytes(content)) for name, media_type, content in rows]
