"""Changing, removing or inserting any one event row as superuser is found and named."""

from __future__ import annotations

import pytest

from tests.database.support import Person, superuser, verify


@pytest.fixture
def history(database):
    """Report 101 with five events of every kind."""
    with Person(database, "t_sopot_analyst") as anna:
        anna.decide(101, 1, "take_up")
        anna.annotate(101, 2, "SRID=2180;POINT(470000 738000)", "tu")
        anna.decide(101, 3, "reject", reason="not_found", note="pusto")
        anna.undo(101, 4)
    assert verify(database) == []
    return database


def tamper(database, *statements):
    """As a superuser who switches the triggers and constraints off."""
    with superuser(database) as owner:
        owner.rows("SET session_replication_role = replica")
        for statement in statements:
            owner.rows(statement)


CHANGES = [
    "act = 'confirm'", "at = at + interval '1 microsecond'", "person_id = 11", "actor = 'Kto Inny'", "actor_unit = 'x'",
    "login = 'postgres'", "old = old || '{\"x\": 1}'", "new = new || '{\"status\": \"confirmed\"}'", "reason = 'joke'",
    "note = 'inna notatka'", "client_id = gen_random_uuid()", "prev_hash = sha256('x')", "hash = sha256('x')",
    "undoes = 1",
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_row_is_named(history, change):
    for seq in range(1, 6):
        with superuser(history) as owner:
            (event_id,) = owner.rows("SELECT id FROM kmzb.event WHERE report_id = 101 AND seq = %s", (seq,))[0]
            owner.rows("CREATE TABLE IF NOT EXISTS public.kept AS SELECT * FROM kmzb.event WHERE report_id = 101")
        tamper(history, f"UPDATE kmzb.event SET {change} WHERE id = {event_id}")
        found = verify(history)
        assert (101, event_id, seq) in [row[:3] for row in found], (change, seq, found)
        assert {row[0] for row in found} == {101}
        tamper(
            history, "DELETE FROM kmzb.event WHERE report_id = 101", "INSERT INTO kmzb.event SELECT * FROM public.kept"
        )
        assert verify(history) == []


@pytest.mark.parametrize("seq", [1, 2, 3, 4, 5])
def test_a_removed_row_is_named(history, seq):
    tamper(history, f"DELETE FROM kmzb.event WHERE report_id = 101 AND seq = {seq}")
    found = verify(history)
    assert (101, seq) in [(row[0], row[2]) for row in found], found
    assert any("missing" in row[3] for row in found)


def test_a_removed_row_with_the_rest_renumbered_is_found(history):
    tamper(history, "DELETE FROM kmzb.event WHERE report_id = 101 AND seq = 3",
           "UPDATE kmzb.event SET seq = seq - 1 WHERE report_id = 101 AND seq > 3")  # fmt: skip
    assert {row[0] for row in verify(history)} == {101}


@pytest.mark.parametrize("seq", [1, 2, 3, 4, 5, 6])
def test_an_inserted_row_is_found(history, seq):
    """With a hash of its own that is right in itself: only the links give it away."""
    tamper(
        history,
        f"UPDATE kmzb.event SET seq = seq + 100 WHERE report_id = 101 AND seq >= {seq}",
        f"""INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, note, prev_hash, hash)
            SELECT 101, {seq}, 'confirm', now(), 'Nikt', '', 'postgres', 'podrzucone', prev,
                   kmzb.event_hash(prev, 101, {seq}, 'confirm', now(), NULL, 'Nikt', '', 'postgres', '{{}}', '{{}}',
                                   NULL,
                                   'podrzucone', NULL, NULL)
            FROM (SELECT coalesce((SELECT hash FROM kmzb.event WHERE report_id = 101 AND seq = {seq} - 1),
                                  kmzb.chain_start(101)) AS prev) p""",
        "UPDATE kmzb.event SET seq = seq - 99 WHERE report_id = 101 AND seq > 100",
    )
    found = verify(history)
    with superuser(history) as owner:
        planted = owner.one("SELECT id FROM kmzb.event WHERE note = 'podrzucone'")
    assert {row[0] for row in found} == {101}
    # named itself when it is the last one, else by the row after it, which no longer follows
    named = {row[1] for row in found}
    with superuser(history) as owner:
        after = owner.rows("SELECT id FROM kmzb.event WHERE report_id = 101 AND seq = %s", (seq + 1,))
    assert named & ({planted} | {row[0] for row in after}), found


def test_a_report_written_by_hand_is_found(history):
    tamper(history, "UPDATE kmzb.report SET status = 'confirmed' WHERE id = 102")
    found = verify(history)
    assert [(row[0], row[3]) for row in found if len(row) == 4] == [(102, "status")]
    assert any("counts" in str(row[0]) for row in found if len(row) == 1)  # the roll-up was not told of it either


def test_a_chain_moved_to_another_report_is_found(history):
    tamper(history, "DELETE FROM kmzb.event WHERE report_id = 102",
           "UPDATE kmzb.event SET report_id = 102 WHERE report_id = 101")  # fmt: skip
    assert {row[0] for row in verify(history)} == {101, 102}


def test_events_are_append_only_even_for_the_owner(history):
    with superuser(history) as owner:
        owner.rows("SET ROLE kmzb_owner")
        for statement in ("UPDATE kmzb.event SET note = 'x'", "DELETE FROM kmzb.event", "TRUNCATE kmzb.event CASCADE"):
            assert owner.refused("rows", statement).pgcode == "KM006"


def test_the_administrator_may_ask_and_the_settings_of_a_session_do_not_matter(history):
    with Person(history, "t_admin") as admin:
        admin.rows(
            "SET timezone = 'Asia/Tokyo'; SET datestyle = 'German'; SET extra_float_digits = -15;"
            " SET bytea_output = 'escape'"
        )
        assert admin.rows("SELECT * FROM kmzb_api.verify_chain()") == []
