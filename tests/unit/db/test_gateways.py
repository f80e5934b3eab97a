"""Gateways against the schema and the fixture country, through the real roles."""

from __future__ import annotations

import uuid
from contextlib import closing
from dataclasses import fields, replace
from datetime import timedelta

import pytest
import shapely.wkb
from shapely.geometry import Point, Polygon

from kmzb_plugin.core.model import Decision, QueueFilter, Report
from kmzb_plugin.db import catalogue_gateway, rows
from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway, check_schema
from kmzb_plugin.db.queue_gateway import PgQueueGateway, like_pattern
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.errors import (
    ActRefused,
    Conflict,
    LoginRefused,
    NotAPerson,
    ReportOutOfReach,
    SchemaTooNew,
    SchemaTooOld,
)

ANALYST = "t_sopot_analyst"


def decision(report: Report, act: str, **more: object) -> Decision:
    return Decision(report.id, report.version, str(uuid.uuid4()), act, **more)  # type: ignore[arg-type]


def test_whoami(shared_database, open_pool, canceller):
    me = PgCatalogueGateway(open_pool(shared_database, ANALYST)).whoami(canceller)
    assert (me.login, me.name, me.unit_id, me.unit_kind) == (ANALYST, "Anna Sopocka", 10, "KMP")
    assert me.roles == ("analyst",)
    assert me.channel.startswith("kmzb_")
    assert me.server_time.utcoffset() == timedelta(0)


def test_a_contract_that_lacks_a_part_is_called_too_old(database, open_pool, canceller):
    """Not “no connection”, with one attempt after the other."""
    gateway = PgCatalogueGateway(open_pool(database, ANALYST))
    gateway.whoami(canceller)
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("ALTER VIEW kmzb_api.beat RENAME TO beat_of_before")
    with pytest.raises(SchemaTooOld):
        gateway.catalogue(canceller)


@pytest.mark.parametrize("login", ["t_nobody", "t_inactive", "t_public"])
def test_a_login_without_an_active_person_is_told_so(shared_database, open_pool, canceller, login):
    with pytest.raises(NotAPerson):
        PgCatalogueGateway(open_pool(shared_database, login)).whoami(canceller)


def test_another_database_is_told_from_a_kmzb_one(empty_database, open_pool, canceller):
    with pytest.raises(LoginRefused, match="not a KMZB database"):
        PgCatalogueGateway(open_pool(empty_database, empty_database.cluster.superuser)).whoami(canceller)


def test_schema_versions_in_both_directions(database, open_pool, canceller):
    oldest, newest = catalogue_gateway.SUPPORTED_SCHEMA
    check_schema(oldest)
    check_schema(newest)
    for version, error in ((oldest - 1, SchemaTooOld), (newest + 1, SchemaTooNew)):
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute("UPDATE kmzb.setting SET value = %s WHERE key = 'schema_version'", (str(version),))
            assert cursor.rowcount == 1
        with pytest.raises(error) as caught:
            PgCatalogueGateway(open_pool(database, ANALYST)).whoami(canceller)
        assert str(version) in caught.value.text


def test_catalogue(shared_database, open_pool, canceller):
    catalogue = PgCatalogueGateway(open_pool(shared_database, ANALYST)).catalogue(canceller)
    assert len(catalogue.categories) == 24
    assert catalogue.category("illegal_parking").name_pl == "Nieprawidłowe parkowanie"
    assert [queue.code for queue in catalogue.queues][:2] == ["new", "verification"]
    assert catalogue.status("confirmed").colour.startswith("#")
    assert "take_up" in [action.code for action in catalogue.actions_from("new")]
    assert all(reason.act == "reject" for reason in catalogue.reasons_for("reject")) and catalogue.reasons_for("reject")
    assert {beat.name for beat in catalogue.beats} == {"Rejon nr 1", "Rejon nr 2"}
    assert catalogue.institutions
    assert all(action.name_pl and action.name_en for action in catalogue.actions)


def test_report_columns_follow_the_dataclass(shared_database, open_pool, canceller):
    assert len(fields(Report)) == rows.REPORT_COLUMNS
    report = PgReportGateway(open_pool(shared_database, ANALYST)).detail(101, canceller).report
    assert (report.id, report.external_id, report.pillar, report.category) == (101, "F-101", "citizens", "illegal_parking")
    assert (report.status, report.unit_id, report.beat_id, report.beat_name) == ("new", 10, 1, "Rejon nr 1")
    assert (report.position_quality, report.overdue, report.taken_by, report.version) == ("exact", False, None, 1)
    assert (report.x, report.y) == (470000.0, 738500.0)
    assert report.due_at is not None and report.due_at.tzinfo is not None
    assert report.created_at.utcoffset() == timedelta(0)
    assert report.created_at == report.status_since


def test_pages_are_complete_ordered_and_disjoint(shared_database, open_pool, canceller):
    gateway = PgQueueGateway(open_pool(shared_database, "t_admin"))
    whole = gateway.page(QueueFilter("new"), None, 100, canceller)
    assert whole.next is None
    assert len(whole.rows) == 10
    collected, after = [], None
    while True:
        page = gateway.page(QueueFilter("new"), after, 3, canceller)
        assert len(page.rows) <= 3
        collected += page.rows
        after = page.next
        if after is None:
            break
    assert [row.id for row in collected] == [row.id for row in whole.rows]
    deadlines = [(row.due_at, row.id) for row in whole.rows]
    assert deadlines == sorted(deadlines)


def test_reports_without_a_deadline_come_last_page_by_page(database, open_pool, canceller):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.report SET due_at = NULL WHERE id IN (102, 103)")
        cursor.execute("UPDATE kmzb.report SET due_at = '2026-01-01' WHERE id IN (101, 104)")
    gateway = PgQueueGateway(open_pool(database, ANALYST))
    seen, after = [], None
    for _ in range(4):
        page = gateway.page(QueueFilter("new"), after, 1, canceller)
        seen += [row.id for row in page.rows]
        after = page.next
    assert seen == [101, 104, 102, 103]
    assert after is None


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        ({}, {101, 102, 103, 104}),
        ({"categories": ("speeding", "public_drinking")}, {102, 103}),
        ({"statuses": ("verification",)}, set()),
        ({"beat_ids": (2,)}, {103, 104}),
        ({"text": "PLACU"}, {102}),
        ({"text": "f-103"}, {103}),
        ({"text": "104"}, {104}),
        ({"text": "%"}, set()),
        ({"text": "_"}, set()),
        ({"text": "' OR 1=1 --"}, set()),
        ({"extent_2180": (469999, 738000, 470500, 738600)}, {101, 102}),
        ({"categories": ("speeding",), "beat_ids": (1,)}, set()),
    ],
)
def test_filters(shared_database, open_pool, canceller, narrowed, expected):
    gateway = PgQueueGateway(open_pool(shared_database, ANALYST))
    queue_filter = QueueFilter("new", **narrowed)
    assert {row.id for row in gateway.page(queue_filter, None, 100, canceller).rows} == expected
    assert gateway.counts(queue_filter, canceller)["new"] == len(expected)


def test_period_filter_is_half_open(shared_database, open_pool, canceller):
    gateway = PgQueueGateway(open_pool(shared_database, ANALYST))
    made = {row.id: row.created_at for row in gateway.page(QueueFilter("new"), None, 100, canceller).rows}
    found = gateway.page(QueueFilter("new", created_from=made[102], created_to=made[101]), None, 100, canceller)
    assert {row.id for row in found.rows} == {102}


def test_counts_ignore_the_own_queue(shared_database, open_pool, canceller):
    gateway = PgQueueGateway(open_pool(shared_database, ANALYST))
    counts = gateway.counts(QueueFilter("rejected"), canceller)
    assert counts["new"] == 4
    assert counts["verification"] == 4
    assert counts["rejected"] == 0  # 109 is 12 days old
    assert counts["confirmed"] == 1


def test_rows_for_live_updates(shared_database, open_pool, canceller):
    gateway = PgQueueGateway(open_pool(shared_database, ANALYST))
    ids = (101, 105, 301, 999999)
    assert {row.id for row in gateway.rows(QueueFilter("new"), ids, canceller)} == {101}
    assert {row.id for row in gateway.rows(QueueFilter("new", categories=("speeding",)), ids, canceller)} == set()
    assert {row.id for row in gateway.rows(QueueFilter(""), ids, canceller)} == {101, 105}  # 301 is Kraków's
    assert gateway.rows(QueueFilter("new"), (), canceller) == ()


def test_like_pattern_takes_specials_literally():
    assert like_pattern("  ") is None
    assert like_pattern(" 50%_a\\b ") == "%50\\%\\_a\\\\b%"


def test_detail(shared_database, open_pool, canceller):
    gateway = PgReportGateway(open_pool(shared_database, ANALYST))
    detail = gateway.detail(101, canceller)
    (received,) = detail.events
    assert (received.act, received.seq, received.undone, received.new["status"]) == ("receive", 1, False, "new")
    assert received.act_name_pl and received.at == detail.report.created_at
    assert [(file.name, file.media_type) for file in detail.attachments] == [("zdjęcie 1.txt", "text/plain")]
    assert not detail.can_undo
    assert gateway.attachment(detail.attachments[0].id, canceller).decode() == "zażółć gęślą jaźń"


def test_a_foreign_report_does_not_exist(shared_database, open_pool, canceller):
    gateway = PgReportGateway(open_pool(shared_database, ANALYST))
    foreign = PgReportGateway(open_pool(shared_database, "t_krakow_analyst")).detail(301, canceller)
    with pytest.raises(ReportOutOfReach):
        gateway.detail(301, canceller)
    with pytest.raises(ReportOutOfReach):
        gateway.attachment(foreign.attachments[0].id, canceller)
    with pytest.raises(ReportOutOfReach):
        gateway.perform(decision(foreign.report, "take_up"), canceller)


def test_every_kind_of_act(database, open_pool, canceller):
    gateway = PgReportGateway(open_pool(database, ANALYST))

    def now() -> Report:
        return gateway.detail(101, canceller).report

    taken = gateway.perform(decision(now(), "take_up"), canceller)
    assert (taken.status, taken.version, taken.taken_by) == ("verification", 2, "Anna Sopocka")

    area = Polygon([(470000, 738000), (470100, 738000), (470100, 738100)])
    gateway.perform(decision(now(), "annotate", wkb_2180=area.wkb, note="Tu parkują"), canceller)
    (annotation,) = gateway.detail(101, canceller).annotations
    assert (annotation.body, annotation.author) == ("Tu parkują", "Anna Sopocka")
    assert shapely.wkb.loads(annotation.wkb).equals(area)

    moved = gateway.perform(decision(now(), "move", wkb_2180=Point(470050, 738450).wkb), canceller)
    assert (moved.x, moved.y, moved.position_quality) == (470050.0, 738450.0, "corrected")

    other = gateway.perform(decision(now(), "recategorise", category="speeding", note="pomyłka"), canceller)
    assert other.category == "speeding"
    assert gateway.detail(101, canceller).can_undo
    back = gateway.perform(decision(now(), "undo"), canceller)
    assert (back.category, back.version) == ("illegal_parking", 6)
    detail = gateway.detail(101, canceller)
    assert [event.act for event in detail.events] == ["receive", "take_up", "annotate", "move", "recategorise", "undo"]
    assert [event.undone for event in detail.events] == [False, False, False, False, True, False]


def test_conflict_tells_who_and_what(database, open_pool, canceller):
    mine = PgReportGateway(open_pool(database, ANALYST))
    theirs = PgReportGateway(open_pool(database, "t_sopot_analyst2"))
    seen = mine.detail(102, canceller).report
    theirs.perform(decision(seen, "take_up"), canceller)
    with pytest.raises(Conflict) as caught:
        mine.perform(decision(seen, "take_up"), canceller)
    info = caught.value.info
    assert (info["version"], info["status"]) == (2, "verification")
    assert [(event["act"], event["actor"]) for event in info["events"]] == [("take_up", "Bogdan Sopocki")]
    assert len(mine.detail(102, canceller).events) == 2


def test_the_same_client_id_is_done_once(database, open_pool, canceller):
    gateway = PgReportGateway(open_pool(database, ANALYST))
    act = decision(gateway.detail(103, canceller).report, "take_up")
    assert gateway.perform(act, canceller) == gateway.perform(act, canceller)
    assert len(gateway.detail(103, canceller).events) == 2


@pytest.mark.parametrize(
    ("act", "more", "sqlstate"),
    [
        ("mark_eliminated", {}, "KM002"),
        ("reject", {"note": "bez powodu"}, "KM003"),
        ("reject", {"reason": "no such reason"}, "KM007"),
        ("move", {"wkb_2180": Point(0, 0).wkb}, "KM010"),
        ("move", {"wkb_2180": Polygon([(470000, 738000), (470100, 738000), (470100, 738100)]).wkb}, "KM010"),
        ("annotate", {"wkb_2180": Point(470000, 738000).wkb, "note": "  "}, "KM011"),
        ("undo", {}, "KM009"),
        ("recategorise", {"category": "no such"}, "KM007"),
    ],
)
def test_refusals_have_their_own_text(database, open_pool, canceller, act, more, sqlstate):
    gateway = PgReportGateway(open_pool(database, ANALYST))
    report = gateway.detail(105, canceller).report
    with pytest.raises(ActRefused) as caught:
        gateway.perform(decision(report, act, **more), canceller)
    assert caught.value.sqlstate == sqlstate
    assert caught.value.text != ActRefused.default_text
    assert gateway.detail(105, canceller).report == replace(report)


def test_a_commander_may_not_act(database, open_pool, canceller):
    gateway = PgReportGateway(open_pool(database, "t_sopot_commander"))
    with pytest.raises(ActRefused) as caught:
        gateway.perform(decision(gateway.detail(101, canceller).report, "take_up"), canceller)
    assert caught.value.sqlstate in ("KM006", "42501")
