"""Rules that hold for any input at all, tried on inputs that nobody thought of."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

import psycopg2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmzb_plugin.intake.exchange_json import ExchangeReader
from kmzb_plugin.intake.reports_csv import ReportsCsvReader
from kmzb_plugin.intake.rows import FileRefused, ReportRow, shown, text_problem
from kmzb_plugin.intake.source import TextSource
from kmzb_plugin.intake.spreadsheet import inert_cell
from tests.database.submission_support import SUBMIT, arguments, told
from tests.database.support import Person, superuser
from tests.environment.databases import Database
from tests.hostile.files import film, jpeg, pdf, talkative, track, word
from tests.hostile.test_doors import as_typed

settings.register_profile(
    "doors", deadline=None, max_examples=120, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
ANY = settings.get_profile("doors")
SENT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=600)
BASES = [jpeg(), talkative(jpeg(progressive=True)), pdf(), film(tracks=(track(), track(b"soun"))), word()]
FORMULA = re.compile(r"[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|]")


@pytest.fixture(scope="module")
def intake(shared_database: Database) -> Any:
    with Person(shared_database, "t_intake") as person:
        yield person


@pytest.fixture(scope="module")
def owner(shared_database: Database) -> Any:
    with superuser(shared_database) as person:
        yield person


def sent(intake: Person, **changed: Any) -> Any:
    """The id of the report, or the code of the refusal."""
    with intake.connection.cursor() as cursor:
        try:
            cursor.execute(SUBMIT, arguments(**changed))
        except psycopg2.Error as error:
            return told(error)["code"]
        return cursor.fetchall()[0][0]


@ANY
@given(text=SENT)
def test_a_description_is_kept_as_typed_or_refused_by_name(intake: Person, owner: Person, text: str) -> None:
    outcome = sent(intake, description=text)
    if isinstance(outcome, str):
        assert outcome in ("description_bad_text", "description_too_long")
        return
    assert owner.one("SELECT description FROM kmzb.report WHERE id = %s", (outcome,)) == as_typed(text)


@ANY
@given(text=SENT)
def test_any_word_is_a_category_of_the_catalogue_or_none(intake: Person, owner: Person, text: str) -> None:
    outcome = sent(intake, category=text)
    assert outcome in ("category_missing", "category_unknown") or owner.one(
        "SELECT category FROM kmzb.report WHERE id = %s", (outcome,)
    ) in {code for (code,) in owner.rows("SELECT code FROM kmzb.category")}


@ANY
@given(address=SENT)
def test_any_address_is_a_sender_and_is_one_only_once(intake: Person, owner: Person, address: str) -> None:
    owner.rows("DELETE FROM kmzb.sender_day")
    outcome = sent(intake, sender=address)
    if outcome != "sender_missing":
        assert isinstance(outcome, int)
        assert sent(intake, sender=address + "\n") in ("second_report", "sender_missing")


@ANY
@given(
    x=st.floats(allow_nan=True, allow_infinity=True) | st.floats(13, 25) | st.floats(1.7e5, 8.7e5) | st.floats(1.5e6, 2.7e6),
    y=st.floats(allow_nan=True, allow_infinity=True) | st.floats(48, 56) | st.floats(1.3e5, 7.8e5) | st.floats(6.2e6, 7.4e6),
    srid=st.sampled_from([2180, 4326, 3857, 0, 2178]),
)
def test_any_two_numbers_are_a_place_in_reach_of_a_unit_or_refused(
    intake: Person, owner: Person, x: float, y: float, srid: int
) -> None:
    statement = SUBMIT.replace("ST_GeomFromEWKT(%(geom)s)", "ST_SetSRID(ST_MakePoint(%(x)s, %(y)s), %(srid)s)")
    with intake.connection.cursor() as cursor:
        try:
            cursor.execute(statement, {**arguments(), "x": x, "y": y, "srid": srid})
            ((number,),) = cursor.fetchall()
        except psycopg2.Error as error:
            assert told(error)["code"].startswith("position_")
            return
    assert owner.one(
        "SELECT ST_DWithin(r.geom, u.geom, 5000)"
        " AND ST_Distance(r.geom, ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), %s), 2180)) < 0.1"
        " FROM kmzb.report r JOIN kmzb.unit u ON u.id = r.unit_id WHERE r.id = %s", (x, y, srid, number),
    )  # fmt: skip


@st.composite
def damaged(draw: Any) -> bytes:
    """A good file with some bytes changed, taken out or put in."""
    content = bytearray(draw(st.sampled_from(BASES)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content) - 1))
        kind = draw(st.sampled_from(["change", "cut", "insert", "repeat"]))
        if kind == "change":
            content[at] = draw(st.integers(0, 255))
        elif kind == "cut":
            del content[at : at + draw(st.integers(1, 40))]
        elif kind == "insert":
            content[at:at] = draw(st.binary(max_size=30))
        else:
            content[at:at] = content[at : at + 60]
        if not content:
            content = bytearray(b"x")
    return bytes(content)


@ANY
@given(content=damaged() | st.binary(max_size=300), ending=st.sampled_from(["", "jpg", "pdf", "mov", "doc", "txt", "3gp"]))
def test_any_file_is_judged_and_never_grows_active(owner: Person, content: bytes, ending: str) -> None:
    name = f"a.{ending}" if ending else "a"
    try:
        ((media_type, stored, kept),) = owner.rows(
            "SELECT media_type, stored_name, content FROM kmzb.judge_file(%s, %s, 1)", (name, psycopg2.Binary(content))
        )
    except psycopg2.Error as error:
        assert told(error)["code"].startswith("file_")
        return
    kept = bytes(kept)
    assert stored.startswith("a.") and len(kept) <= len(content) * 2
    if media_type == "image/jpeg":
        assert kept[:2] == b"\xff\xd8" and kept[-2:] == b"\xff\xd9"
    elif media_type.startswith("text"):
        assert b"\0" not in kept and kept.decode("utf-8") is not None
    # what was cleaned once stays as it is
    again = owner.rows("SELECT content FROM kmzb.judge_file(%s, %s, 1)", (stored, psycopg2.Binary(kept)))
    assert bytes(again[0][0]) == kept


@ANY
@given(text=st.text(max_size=80))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = inert_cell(text)
    assert cell in (text, "'" + text)
    assert not FORMULA.match(cell) or re.fullmatch(r"[+-]?[0-9]+([.,][0-9]+)?", cell)
    assert cell[:1] not in ("\t", "\r", "\n")
    assert shown(cell, 500).isprintable()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["features", "clusters", "attributes", "geometry", "OBJECTID", "Typ", "x", "y", "Opis"]), inner, max_size=5
    ),
    max_leaves=25,
)  # fmt: skip


@ANY
@given(document=JSON, cut=st.integers(0, 30))
def test_the_exchange_reader_reads_or_refuses(tmp_path_factory: Any, document: Any, cut: int) -> None:
    text = json.dumps(document)
    _read(tmp_path_factory, "a.json", text[: len(text) - cut].encode(), ExchangeReader)


@ANY
@given(content=st.binary(max_size=400) | st.text(",;\"'\n\rabc012", max_size=300).map(str.encode))
def test_the_table_reader_reads_or_refuses(tmp_path_factory: Any, content: bytes) -> None:
    head = b"OBJECTID,Typ,Status,Data utworzenia,x,y\n"
    _read(tmp_path_factory, "a.csv", head + content, ReportsCsvReader)
    _read(tmp_path_factory, "a.csv", content, ReportsCsvReader)


def _read(tmp_path_factory: Any, name: str, content: bytes, reader: Any) -> None:
    path = tmp_path_factory.getbasetemp() / f"{uuid.uuid4().hex}-{name}"
    path.write_bytes(content)
    try:
        with TextSource(path) as source:
            for number, row in enumerate(reader(source), start=1):
                assert row.item == number and row.line >= 1
                if isinstance(row, ReportRow):
                    assert not [cell for cell in row if isinstance(cell, str) and text_problem(cell)]
                else:
                    assert row.reason and row.field
    except FileRefused as refused:
        assert str(path) in refused.text and len(refused.text) > len(str(path)) + 5
    finally:
        path.unlink()
