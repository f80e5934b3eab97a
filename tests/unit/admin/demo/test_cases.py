"""Cases of the demo country: as the product's own acts would have left them."""

from __future__ import annotations

from contextlib import closing

import numpy as np
from psycopg2 import sql

from kmzb_plugin.admin.demo import cases, people
from kmzb_plugin.admin.demo.outcomes import CONFIRMED, ELIMINATED, JOKE, NEW, REFERRED, REJECTED, VERIFICATION

from .conftest import REFERENCE

DAY = 86_400


def _members(invented):
    r = invented.reports
    rows = np.nonzero(r.case >= 0)[0]
    return rows, r.case[rows]


def test_a_tenth_of_the_reports_is_in_cases_of_several_sizes(invented):
    rows, case = _members(invented)
    assert 0.08 < rows.size / len(invented.reports) < 0.15
    size = np.bincount(case)
    assert size.min() == 2 and size.max() == cases.MOST  # numbers without gaps
    assert 0.2 < (size >= 3).mean() < 0.7


def test_a_case_is_one_place_and_category_within_days_and_of_different_people(invented):
    r = invented.reports
    rows, case = _members(invented)
    order = np.lexsort((r.created[rows], case))
    rows, case = rows[order], case[order]
    same = case[1:] == case[:-1]
    for column in (r.place, r.category, r.unit):
        assert (np.diff(column[rows])[same] == 0).all()
    # one that nobody put into the case may lie between two of its members
    assert (np.diff(r.created[rows])[same] <= 5 * cases.GAP_DAYS * DAY).all()
    assert np.median(np.diff(r.created[rows])[same]) < 5 * DAY
    assert np.unique(np.stack([case, r.sender[rows]]), axis=1).shape[1] == rows.size


def test_reports_are_joined_after_somebody_took_them_up(invented):
    r = invented.reports
    rows, case = _members(invented)
    assert (r.joined_at[rows] > r.taken_at[rows]).all() and r.joined_at.max() < REFERENCE.timestamp()
    assert not np.isin(r.status[rows], (NEW, JOKE)).any()
    # the first two come together, all others one by one
    _, sizes = np.unique(np.stack([case, r.joined_at[rows]]), axis=1, return_counts=True)
    assert set(sizes) == {1, 2} and (sizes == 2).sum() == case.max() + 1


def test_reports_of_one_case_mostly_end_alike(invented):
    r = invented.reports
    rows, case = _members(invented)
    closed = np.isin(r.status[rows], (CONFIRMED, ELIMINATED, REFERRED, REJECTED))
    good = np.isin(r.status[rows], (CONFIRMED, ELIMINATED, REFERRED))[closed]
    _, number = np.unique(case[closed], return_inverse=True)
    share = np.bincount(number, good) / np.bincount(number)
    assert 0.7 < ((share == 0) | (share == 1)).mean() < 1
    assert 0.3 < share.mean() < 0.5


def test_open_reports_are_left_for_the_queue_to_suggest(invented):
    r = invented.reports
    still_open = r.status <= VERIFICATION
    places_of_cases = np.unique(r.place[(r.case >= 0) & (r.created > REFERENCE.timestamp() - 30 * DAY)])
    assert (still_open & (r.case < 0) & np.isin(r.place, places_of_cases)).sum() > 50
    assert (still_open & (r.case >= 0)).sum() > 20


def test_case_files_are_as_the_product_counts_them(loaded):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        connection.autocommit = False
        cursor.execute("CREATE TEMPORARY TABLE before AS SELECT * FROM kmzb.case_file")
        cursor.execute("SELECT count(kmzb.refresh_case(b.id)) FROM before b")
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE b IS DISTINCT FROM c) FROM before b JOIN kmzb.case_file c USING (id)"
        )
        count, other = cursor.fetchone()
        connection.rollback()
    assert count > 50 and other == 0


def test_the_journal_says_what_the_acts_would_have_said(loaded):
    """Entries have the form that join_case and join_case_item write; each event of a member has one."""
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT act, count(*) FROM kmzb.journal WHERE subject = 'case' GROUP BY 1")
        acts = dict(cursor.fetchall())
        assert set(acts) == {"join", "join_item"} and min(acts.values()) >= 3
        cursor.execute(
            """
            SELECT count(*) FILTER (WHERE j.id IS NULL), count(*)
            FROM kmzb.event e
            JOIN kmzb.report r ON r.id = e.report_id
            LEFT JOIN kmzb.journal j
                ON j.subject = 'case' AND j.subject_id = r.case_id AND j.act = 'join' AND j.at = e.at AND j.person_id = e.person_id
                AND j.unit_id = (SELECT c.unit_id FROM kmzb.case_file c WHERE c.id = r.case_id)
                AND j.new -> 'reports'
                    @> jsonb_build_array(jsonb_build_object('report', e.report_id, 'version', e.seq, 'was', NULL))
            WHERE e.act = 'join_case' AND e.old = '{"case_id": null}' AND e.new = jsonb_build_object('case_id', r.case_id)
            """
        )
        lost, events = cursor.fetchone()
        cursor.execute("SELECT count(*), count(DISTINCT case_id) FROM kmzb.report WHERE case_id IS NOT NULL")
        members, files = cursor.fetchone()
        assert (lost, events) == (0, members) and members >= 2 * files
        cursor.execute(
            """
            SELECT count(*) FROM kmzb.journal j, jsonb_array_elements(j.new -> 'items') m
            LEFT JOIN kmzb.incident i ON m ->> 'kind' = 'incident' AND i.id = (m ->> 'id')::bigint
            LEFT JOIN kmzb.raised_threat t ON m ->> 'kind' = 'threat' AND t.id = (m ->> 'id')::bigint
            WHERE j.subject = 'case' AND coalesce(i.case_id, t.case_id) = j.subject_id
              AND coalesce(i.unit_id, t.unit_id) = ANY (kmzb.unit_subtree(
                  (SELECT p.unit_id FROM kmzb.person p WHERE p.id = j.person_id)))
            """
        )
        assert cursor.fetchone()[0] == acts["join_item"]


def test_the_desk_counts_fewer_cases_than_confirmed_reports(loaded):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT sum(raw), sum(confirmed), sum(cases) FROM kmzb.rollup_day")
        raw, confirmed, unique = cursor.fetchone()
    assert raw == loaded.summary.reports > confirmed > unique > 0.7 * confirmed


def test_an_analyst_goes_on_with_a_case_of_the_demo(loaded):
    """The next entry finds the version and the hash that it expects."""
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        connection.autocommit = False
        cursor.execute(
            """
            SELECT r.id, r.version, r.case_id, c.version, c.reports FROM kmzb.report r JOIN kmzb.case_file c ON c.id = r.case_id
            JOIN kmzb.person p ON p.login = %s AND r.unit_id = ANY (kmzb.unit_subtree(p.unit_id)) ORDER BY r.id LIMIT 1
            """,
            (people.DEMO_ANALYST,),
        )
        report, version, case, case_version, count = cursor.fetchone()
        cursor.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(people.DEMO_ANALYST)))
        cursor.execute("SELECT case_id FROM kmzb_api.leave_case(%s, %s, gen_random_uuid())", (report, version))
        assert cursor.fetchone() == (None,)
        cursor.execute("RESET SESSION AUTHORIZATION")
        cursor.execute("SELECT reports, version FROM kmzb.case_file WHERE id = %s", (case,))
        assert cursor.fetchone() == (count - 1, case_version + 1)
        cursor.execute("SELECT * FROM kmzb.verify_journal()")
        assert cursor.fetchall() == []
        connection.rollback()
