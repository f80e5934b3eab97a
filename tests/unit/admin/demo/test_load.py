"""The small demo country in a real database: complete, clean, with people who can log in."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, List, Tuple

import psycopg2
import pytest

from kmzb_plugin.admin import demo
from kmzb_plugin.admin.demo import copying, people, storing
from kmzb_plugin.admin.statements import statement
from kmzb_plugin.admin.verify import CHECKS
from tests.environment import databases
from tests.environment.databases import Database

from .conftest import REFERENCE, SEED, load_small


def _rows(database: Database, query: str, *parameters: Any) -> List[Tuple[Any, ...]]:
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return cursor.fetchall()


def _one(database: Database, query: str, *parameters: Any) -> Any:
    ((value,),) = _rows(database, query, *parameters)
    return value


def test_the_summary_says_what_is_there(loaded):
    s = loaded.summary
    assert (s.scale, s.seed, s.reference, s.reports, s.open_reports) == ("small", SEED, REFERENCE, 2_000, 120)
    for table, count in (("unit", s.units), ("beat", s.beats), ("person", s.people), ("report", s.reports), ("event", s.events)):
        assert _one(loaded.database, f"SELECT count(*) FROM kmzb.{table}") == count
    assert not s.already_loaded
    assert "passwords" not in repr(s)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_verify_finds_nothing_in_it(loaded, check):
    """Nor anything to know, but units without beats: districts of the capital have none."""
    if check.name != "verify_without_beats":
        found = _rows(loaded.database, statement(check.name).replace("%", "%%"))
        assert [text for (text,) in found if not text.startswith("login t_")] == []  # logins of other tests on this server


def test_there_are_incidents_of_both_kinds_in_their_units_and_beats(loaded):
    kinds = dict(_rows(loaded.database, "SELECT kind, count(*) FROM kmzb_api.incident GROUP BY 1"))
    assert kinds["crime"] > 150 and kinds["road_event"] > 150
    assert _one(loaded.database, "SELECT count(DISTINCT type) FROM kmzb.incident") > 12
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.incident WHERE position_quality = 'snapped'") >= 12 * 7
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.incident WHERE unit_id <> kmzb.unit_at(geom)") == 0
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.incident WHERE beat_id IS NOT NULL") > 300
    assert _one(loaded.database, "SELECT max(occurred_to) FROM kmzb.incident") <= REFERENCE


def test_a_changed_event_would_be_found(loaded):
    """That the check above can fail."""
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        connection.autocommit = False
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE kmzb.event SET note = 'changed' WHERE report_id = 77 AND seq = 1")
        cursor.execute("SELECT report_id, seq FROM kmzb.verify_chain()")
        assert cursor.fetchall() == [(77, 1)]
        connection.rollback()


def test_a_second_load_changes_nothing(loaded):
    before = _rows(loaded.database, "SELECT count(*), sum(version), max(id) FROM kmzb.report")
    with closing(loaded.database.superuser()) as connection:
        connection.autocommit = False
        again = demo.load(connection, scale="demo", seed=1)
    assert again.already_loaded and not again.passwords
    assert (again.scale, again.seed, again.reports, again.reference) == ("small", SEED, 2_000, REFERENCE)
    assert _rows(loaded.database, "SELECT count(*), sum(version), max(id) FROM kmzb.report") == before


def test_a_database_with_other_units_is_refused(database):
    with closing(database.superuser()) as connection:
        connection.autocommit = False
        with pytest.raises(demo.DemoRefused, match="not the demo's"):
            demo.load(connection, scale="small")
    assert _one(database, "SELECT count(*) FROM kmzb.setting WHERE key = 'demo'") == 0


def test_an_unknown_scale_is_refused(loaded):
    with closing(loaded.database.superuser()) as connection, pytest.raises(demo.DemoRefused, match="Unknown scale"):
        demo.load(connection, scale="huge")


def test_a_failed_load_leaves_nothing(cluster, monkeypatch):
    database = databases.empty_database(cluster, "demo")
    databases.install_schema(database)
    text = copying.statement

    def forbidden(name: str) -> str:
        return text(name).replace("t.from_status = p.status", "t.from_status = p.status AND t.act <> 'reject'")

    monkeypatch.setattr(storing, "statement", forbidden)
    try:
        with databases._roles_locked(cluster), closing(database.superuser()) as connection:
            connection.autocommit = False
            with pytest.raises(RuntimeError, match="transition table forbids"):
                demo.load(connection, scale="small", reference=REFERENCE)
        for table in ("unit", "person", "report", "event"):
            assert _one(database, f"SELECT count(*) FROM kmzb.{table}") == 0
    finally:
        databases.drop(database)


def test_the_same_seed_and_reference_give_the_same_rows(cluster, loaded):
    digest = """
        SELECT md5(string_agg(encode(r.chain_hash, 'hex') || coalesce(r.description, '') || r.geom::text, '' ORDER BY r.id))
               || (SELECT string_agg(p.name || p.people || p.geom::text, '' ORDER BY p.id) FROM kmzb.population_point p)
               || (SELECT string_agg(kmzb.staffing_state(t)::text, '' ORDER BY t.id) FROM kmzb.staffing_table t)
        FROM kmzb.report r
    """
    again = load_small(cluster)
    try:
        assert _one(again.database, digest) == _one(loaded.database, digest)
    finally:
        databases.drop(again.database)


def test_every_report_belongs_where_the_database_would_put_it(loaded):
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.report WHERE kmzb.unit_at(geom) IS DISTINCT FROM unit_id") == 0
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.report WHERE kmzb.beat_at(geom, unit_id) IS DISTINCT FROM beat_id") == 0


def test_deadlines_are_those_of_the_rules(loaded):
    wrong = """
        SELECT count(*) FROM kmzb.report
        WHERE status <> 'referred' AND due_at IS DISTINCT FROM kmzb.due_at(status, category, created_at, status_since)
    """
    assert _one(loaded.database, wrong) == 0
    wrong = """
        SELECT count(*) FROM kmzb.event e
        WHERE e.act IN ('receive', 'take_up')
          AND (e.new ->> 'due_at')::timestamptz IS DISTINCT FROM kmzb.due_at(
              e.new ->> 'status',
              coalesce(e.new ->> 'category', (SELECT f.new ->> 'category' FROM kmzb.event f
                                              WHERE f.report_id = e.report_id AND f.seq = 1)),
              (SELECT r.created_at FROM kmzb.report r WHERE r.id = e.report_id), e.at)
    """
    assert _one(loaded.database, wrong) == 0


def test_every_hand_over_has_its_referral_as_the_database_would_have_made_it(loaded):
    assert _rows(loaded.database, "SELECT * FROM kmzb.verify_referrals()") == []
    found = dict(_rows(loaded.database, "SELECT status, count(*) FROM kmzb.referral GROUP BY 1"))
    assert found["answered"] > 5 * (found.get("awaiting", 0) + found.get("accepted", 0))
    wrong = """
        SELECT count(*) FROM kmzb.referral f JOIN kmzb.event e ON e.id = f.event_id
        WHERE (e.new ->> 'due_at')::timestamptz IS DISTINCT FROM kmzb.referral_due(f.institution_id, f.sent_at)
           OR (f.status <> 'answered' AND f.due_at IS DISTINCT FROM kmzb.referral_due(f.institution_id, f.sent_at))
           OR (f.status = 'answered') <> (f.answer IS NOT NULL AND f.due_at IS NULL)
    """
    assert _one(loaded.database, wrong) == 0
    areas = "SELECT count(*) FROM kmzb.institution WHERE kind = 'municipal_guard' AND geom IS NOT NULL"
    assert _one(loaded.database, areas) > 0


def test_the_first_event_holds_the_whole_state(loaded):
    state = _one(loaded.database, "SELECT kmzb.report_state(r) FROM kmzb.report r WHERE version = 1 LIMIT 1")
    keys = _rows(loaded.database, "SELECT DISTINCT jsonb_object_keys(new) FROM kmzb.event WHERE act = 'receive'")
    assert {key for (key,) in keys} == set(state)


def test_all_acts_keep_to_the_transition_table(loaded):
    """Each act starts where the one before ended, is allowed there, and has the reason and note it needs."""
    wrong = """
        WITH story AS (
            SELECT e.*, coalesce(lag(s.status) OVER w, '') AS from_status, s.status AS to_status, lag(e.at) OVER w AS before
            FROM kmzb.event e
            CROSS JOIN LATERAL (
                SELECT f.new ->> 'status' AS status FROM kmzb.event f
                WHERE f.report_id = e.report_id AND f.seq <= e.seq AND f.new ? 'status' ORDER BY f.seq DESC LIMIT 1) s
            WINDOW w AS (PARTITION BY e.report_id ORDER BY e.seq)
        )
        SELECT count(*) FROM story y
        LEFT JOIN kmzb.transition t ON t.act = y.act AND t.from_status = y.from_status AND t.to_status = y.to_status
        WHERE y.at < y.before
           OR y.act <> 'receive' AND (t.id IS NULL OR t.reason_required AND y.reason IS NULL OR t.note_required AND y.note IS NULL)
           OR y.reason IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.reason q WHERE q.code = y.reason AND q.act = y.act)
    """
    assert _one(loaded.database, wrong) == 0


def test_the_people_who_acted_may_do_so(loaded):
    wrong = """
        SELECT count(*) FROM kmzb.event e
        JOIN kmzb.person p ON p.id = e.person_id
        JOIN kmzb.report r ON r.id = e.report_id
        WHERE e.act <> 'receive' AND NOT (
            r.unit_id = ANY (kmzb.unit_subtree(p.unit_id))
            AND EXISTS (SELECT FROM kmzb.transition t JOIN kmzb.transition_role tr ON tr.transition_id = t.id
                        JOIN kmzb.role o ON o.code = tr.role
                        WHERE t.act = e.act AND pg_has_role(p.login, o.pg_role, 'MEMBER')))
    """
    assert _one(loaded.database, wrong) == 0
    assert _rows(loaded.database, "SELECT DISTINCT login::text FROM kmzb.event WHERE act = 'receive'") == [(people.INTAKE,)]


def test_every_status_and_act_occurs(loaded):
    assert _one(loaded.database, "SELECT count(DISTINCT status) FROM kmzb.report") == 7
    acts = {act for (act,) in _rows(loaded.database, "SELECT DISTINCT act FROM kmzb.event")}
    assert acts >= {"receive", "take_up", "confirm", "reject", "mark_joke", "mark_eliminated", "hand_over", "annotate",
                    "could_not_check", "move", "recategorise", "reopen"}  # fmt: skip


def test_institutions_fit_what_was_handed_over(loaded):
    rows = _rows(
        loaded.database,
        """
        SELECT r.category, i.kind, r.status FROM kmzb.report r LEFT JOIN kmzb.institution i ON i.id = r.institution_id
        WHERE r.status = 'referred' OR r.institution_id IS NOT NULL
        """,
    )
    assert rows
    assert all(status == "referred" and kind for _, kind, status in rows)
    assert all(kind == "road_manager" for category, kind, _ in rows if category == "road_infrastructure")


def test_files_and_drawings_are_real(loaded):
    files = _rows(loaded.database, "SELECT name, media_type, content FROM kmzb.attachment")
    assert len(files) > 20
    for name, media_type, content in files:
        start = b"\xff\xd8\xff" if media_type == "image/jpeg" else b"Notatka"
        assert bytes(content).startswith(start), name
        assert name.endswith(".jpg" if media_type == "image/jpeg" else ".txt")
    kinds = _rows(loaded.database, "SELECT DISTINCT GeometryType(geom) FROM kmzb.annotation")
    assert {kind for (kind,) in kinds} == {"POINT", "LINESTRING", "POLYGON"}
    far = "SELECT count(*) FROM kmzb.annotation a JOIN kmzb.report r ON r.id = a.report_id WHERE ST_Distance(a.geom, r.geom) > 400"
    assert _one(loaded.database, far) == 0
    wkt = """
        SELECT count(*) FROM kmzb.annotation a JOIN kmzb.event e ON e.id = a.event_id
        WHERE e.new ->> 'annotation' IS DISTINCT FROM ST_AsText(a.geom, 2) OR e.note <> a.body
    """
    assert _one(loaded.database, wkt) == 0


def test_texts_are_within_their_limits(loaded):
    assert _one(loaded.database, "SELECT max(char_length(description)) FROM kmzb.report") <= 500
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.report WHERE description = ''") == 0


def test_contact_data_reaches_nobody(loaded):
    for table, columns in (("unit", "phone, email"), ("beat", "officer_phone, officer_email")):
        for phone, mail in _rows(loaded.database, f"SELECT {columns} FROM kmzb.{table}"):
            assert re.fullmatch(r"\+48 000 \d{3} \d{3}", phone)
            assert mail.endswith("@policja.example")


def test_the_analyst_logs_in_and_sees_krakow_only(loaded):
    assert loaded.summary.passwords[demo.DEMO_ANALYST] == loaded.passwords[demo.DEMO_ANALYST]
    with databases.demo_login(loaded.database, demo.DEMO_ANALYST) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT unit_name, roles FROM kmzb_api.whoami()")
        assert cursor.fetchone() == ("Komenda Miejska Policji w Krakowie", ["analyst"])
        cursor.execute("SELECT DISTINCT unit_name FROM kmzb_api.report")
        names = {name for (name,) in cursor.fetchall()}
        assert names and all("w Krakowie" in name for name in names)
        cursor.execute("SELECT count(*) FROM kmzb_api.queue_report WHERE queue IN ('new', 'verification')")
        assert cursor.fetchone()[0] > 5


def test_the_analyst_decides_on_a_report_of_the_demo(cluster):
    """The next number of every sequence is free, the versions and heads are those that acts expect."""
    fresh = load_small(cluster)
    try:
        with databases.demo_login(fresh.database, demo.DEMO_ANALYST) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT id, version FROM kmzb_api.report WHERE status = 'new' ORDER BY due_at, id LIMIT 1")
            report, version = cursor.fetchone()
            cursor.execute(
                "SELECT status, version FROM kmzb_api.decide(%s, %s, gen_random_uuid(), 'take_up')", (report, version)
            )
            assert cursor.fetchone() == ("verification", version + 1)
            connection.commit()
        for check in ("verify_chain", "verify_state"):
            assert _rows(fresh.database, f"SELECT * FROM kmzb.{check}()") == []
        with closing(fresh.database.superuser()) as connection, connection.cursor() as cursor:
            for table in ("unit", "beat", "person", "report"):
                cursor.execute(f"SELECT nextval(pg_get_serial_sequence('kmzb.{table}', 'id')) > max(id) FROM kmzb.{table}")
                assert cursor.fetchone()[0] is True
    finally:
        databases.drop(fresh.database)


def test_passwords_are_stored_as_scram_only(loaded):
    stored = _one(loaded.database, "SELECT rolpassword FROM pg_authid WHERE rolname = 'zofia.demo'")
    assert stored.startswith("SCRAM-SHA-256$")
    assert set(loaded.summary.passwords) == {login for login, _, _, _ in demo.ACCOUNTS}
    assert all(len(password) >= 20 for password in loaded.summary.passwords.values())


def test_a_login_that_is_no_superuser_is_refused(cluster):
    database = databases.empty_database(cluster, "demo")
    databases.install_schema(database)
    try:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            (me,) = cursor.fetchone()
            cursor.execute("SET SESSION AUTHORIZATION kmzb_owner")
            connection.autocommit = False
            with pytest.raises(demo.DemoRefused, match="superuser"):
                demo.load(connection, scale="small")
        assert me != "kmzb_owner"
    finally:
        databases.drop(database)


def test_the_reference_time_may_be_naive_or_missing(loaded):
    """Only the reading of the argument: nothing is loaded twice."""
    with closing(loaded.database.superuser()) as connection:
        connection.autocommit = False
        assert demo.load(connection, reference=datetime(2026, 1, 1)).already_loaded  # noqa: DTZ001
        assert demo.load(connection).reference == REFERENCE.astimezone(UTC)


def test_a_connection_in_autocommit_is_refused(loaded):
    with closing(loaded.database.superuser()) as connection:
        assert connection.autocommit
        with pytest.raises(demo.DemoRefused, match="transaction"):
            demo.load(connection)


def test_no_password_is_sent_in_clear(loaded, monkeypatch):
    seen: List[str] = []

    class Cursor:
        """Only listens."""

        connection = None

        def execute(self, command: Any, parameters: Any = None) -> None:
            seen.append(command if isinstance(command, str) else command.as_string(real))

        def copy_expert(self, *_arguments: Any, **_named: Any) -> None:
            pass

    with closing(loaded.database.superuser()) as real:
        Cursor.connection = real
        monkeypatch.setattr(storing, "copy_rows", lambda *_a, **_n: 0)
        storing.persons(Cursor(), (), (), {"zofia.demo": "in-clear-text"})
    assert any("SCRAM-SHA-256$" in command for command in seen)
    assert not any("in-clear-text" in command for command in seen)


def test_psycopg2_reads_binary_copies(loaded):
    """Fixed-width binary COPY: numbers, doubles, moments and the sign for nothing."""
    import numpy as np

    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        connection.autocommit = False
        cursor.execute("CREATE TEMPORARY TABLE t (a int, b bigint, c float8, d timestamptz)")
        copying.copy_columns(cursor, "t", (
            ("a", "int", np.array([1, -1])), ("b", "bigint", np.array([2**40, 0])), ("c", "float8", np.array([1.5, -2.25])),
            ("d", "timestamptz", copying.moments(np.array([int(REFERENCE.timestamp()), -1]))),
        ))  # fmt: skip
        cursor.execute("SELECT a, b, c, nullif(d, '-infinity') FROM t ORDER BY a DESC")
        assert cursor.fetchall() == [(1, 2**40, 1.5, REFERENCE), (-1, 0, -2.25, None)]
        with pytest.raises(psycopg2.Error):
            copying.copy_columns(cursor, "missing", (("a", "int", np.array([1])),))


def test_every_command_has_meetings_of_its_own_area(loaded):
    commands = _one(loaded.database, "SELECT count(*) FROM kmzb.unit WHERE kind IN ('KMP', 'KPP', 'KRP') AND geom IS NOT NULL")
    assert _one(loaded.database, "SELECT count(DISTINCT split_part(external_id, '-', 1) || unit_id) FROM kmzb.meeting") >= commands
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.meeting") >= 2 * commands
    assert _one(loaded.database, "SELECT count(*) FROM kmzb.raised_threat") > commands
    shapes = _rows(loaded.database, "SELECT DISTINCT GeometryType(geom) FROM kmzb.raised_threat ORDER BY 1")
    assert shapes == [("LINESTRING",), ("POINT",), ("POLYGON",), (None,)]
    stray = (
        "SELECT count(*) FROM kmzb.meeting m JOIN kmzb.unit u ON u.code = left(m.external_id, length(m.external_id) - 2)"
        " WHERE NOT u.id = ANY (kmzb.unit_superiors(m.unit_id))"
    )
    assert _one(loaded.database, stray) == 0
    assert _rows(loaded.database, "SELECT * FROM kmzb.verify_journal()") == []
