"""Two people on one report: exactly one wins, the other gets the conflict."""

from __future__ import annotations

import threading
import uuid
from functools import partial

import psycopg2
import pytest

from tests.database.support import Person, superuser, verify

ROUNDS = 200


def together(*works):
    """Run the works at the same moment; returns their results or errors in order."""
    barrier = threading.Barrier(len(works))
    results = [None] * len(works)

    def run(place, work):
        barrier.wait()
        try:
            results[place] = work()
        except psycopg2.Error as error:
            results[place] = error

    threads = [threading.Thread(target=run, args=item) for item in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results


def test_two_sessions_decide_200_times_and_one_wins_each(database):
    with Person(database, "t_sopot_analyst") as anna, Person(database, "t_sopot_analyst2") as bogdan:
        wins = {"Anna Sopocka": 0, "Bogdan Sopocki": 0}
        for version in range(1, ROUNDS + 1):
            results = together(
                partial(anna.decide, 105, version, "could_not_check", reason="no_patrol"),
                partial(bogdan.decide, 105, version, "could_not_check", reason="weather"),
            )
            errors = [r for r in results if isinstance(r, Exception)]
            assert len(errors) == 1, results
            assert errors[0].pgcode == "KM001"
            winner = "Anna Sopocka" if isinstance(results[1], Exception) else "Bogdan Sopocki"
            assert winner in errors[0].diag.message_detail
            wins[winner] += 1
        assert anna.one("SELECT count(*) FROM kmzb_api.event WHERE report_id = 105") == ROUNDS + 1
    assert sum(wins.values()) == ROUNDS
    assert verify(database) == []


def test_two_different_decisions_at_once(database):
    with Person(database, "t_sopot_analyst") as anna, Person(database, "t_sopot_analyst2") as bogdan:
        results = together(
            lambda: anna.decide(106, 1, "confirm"), lambda: bogdan.decide(106, 1, "reject", reason="not_found")
        )
        errors = [r for r in results if isinstance(r, Exception)]
        assert [e.pgcode for e in errors] == ["KM001"]


@pytest.mark.parametrize("round_", range(10))
def test_the_same_client_id_sent_twice_at_once_makes_one_event(database, round_):
    client = str(uuid.uuid4())
    with Person(database, "t_sopot_analyst") as one, Person(database, "t_sopot_analyst") as two:
        results = together(
            lambda: one.decide(101, 1, "take_up", client=client), lambda: two.decide(101, 1, "take_up", client=client)
        )
        assert [r["version"] for r in results] == [2, 2]
        assert one.one("SELECT count(*) FROM kmzb_api.event WHERE report_id = 101") == 2


def test_one_client_id_on_two_reports_at_once_makes_one_event(database):
    client = str(uuid.uuid4())
    with Person(database, "t_sopot_analyst") as one, Person(database, "t_sopot_analyst") as two:
        results = together(
            lambda: one.decide(101, 1, "take_up", client=client), lambda: two.decide(102, 1, "take_up", client=client)
        )
        assert [getattr(r, "pgcode", "done") for r in results].count("KM012") == 1
    with superuser(database) as owner:
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE client_id = %s", (client,)) == 1
    assert verify(database) == []


def test_a_duty_sent_again_while_the_first_is_under_way_is_done_once(database):
    """As after a line that broke: the second one waits for the first and is no conflict with it."""
    save = "SELECT kmzb_api.save_assumption(10, 'speed_kmh', 0, %s, 60, NULL)"
    client = str(uuid.uuid4())
    waits = "SELECT count(*) FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock'"
    login = "t_sopot_commander"
    with Person(database, login) as first, Person(database, login) as again, superuser(database) as owner:
        first.rows("BEGIN")
        assert first.one(save, (client,)) == 1

        def commit():
            for _ in range(500):
                if owner.one(waits, (again.connection.info.backend_pid,)):
                    break
                owner.rows("SELECT pg_sleep(0.01)")
            first.rows("COMMIT")

        assert together(lambda: again.one(save, (client,)), commit) == [1, None]
        assert owner.one("SELECT count(*) FROM kmzb.journal WHERE client_id = %s", (client,)) == 1
    assert verify(database) == []


def test_a_server_killed_in_the_middle_leaves_nothing_half_written(database):
    with Person(database, "t_sopot_analyst") as anna, superuser(database) as owner:
        anna.connection.autocommit = False
        anna.decide(101, 1, "take_up")
        owner.rows("SELECT pg_terminate_backend(%s)", (anna.connection.info.backend_pid,))
        with pytest.raises(psycopg2.Error):
            anna.rows("SELECT 1")
        assert owner.rows("SELECT status, version FROM kmzb.report WHERE id = 101") == [("new", 1)]
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE report_id = 101") == 1
    assert verify(database) == []
