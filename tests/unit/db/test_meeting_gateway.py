"""The gateway of the register on a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from kmzb_plugin.core import meetings
from kmzb_plugin.core.client_ids import new_client_id
from kmzb_plugin.core.meetings import (
    MeetingDraft,
    MeetingFilter,
    MinutesDraft,
    MinutesRemoval,
    ReportLink,
    ThreatDraft,
    Withdrawal,
)
from kmzb_plugin.db.meeting_gateway import PgMeetingGateway
from kmzb_plugin.errors import ActRefused, Conflict, ReportOutOfReach
from tests.hostile import files

PDF = files.pdf()
POINT = bytes.fromhex("0101000000000000000CB01C4100000000E8892641")  # POINT(470019 738548)


def draft(**more) -> MeetingDraft:
    content = {"held_on": date(2025, 3, 5), "held_at": time(18, 30), "place": "Dom kultury „Łąka”, Sopot", "teryt": None,
               "kind": "debate", "organiser": "Rada Osiedla", "organiser_kind": "housing", "participants": 40,
               "x": 470000.0, "y": 738500.0, **more}  # fmt: skip
    return MeetingDraft(None, 0, new_client_id(), **content)


def threat(meeting_id: int, **more) -> ThreatDraft:
    content = {"category": "speeding", "description": "Wyścigi [% 1 %] <b>", "people": 12, "wkb_2180": POINT, **more}
    return ThreatDraft(None, 0, new_client_id(), meeting_id, **content)


@pytest.fixture
def gateway(database, open_pool):
    return PgMeetingGateway(open_pool(database, "t_sopot_analyst"))


def test_the_rules_are_read(gateway, canceller, database, open_pool):
    rules = gateway.rules(canceller)
    assert rules.kind("debate").name("pl") == "debata społeczna"
    assert rules.organiser_kind("unknown").code == "unknown"
    assert {"save_meeting", "save_threat", "withdraw_meeting", "withdraw_threat"} <= rules.duties
    admin = PgMeetingGateway(open_pool(database, "t_admin")).rules(canceller)
    assert "save_meeting" not in admin.duties


def test_what_was_written_is_read_back(gateway, canceller):
    made = gateway.save_meeting(draft(), canceller)
    raised = gateway.save_threat(threat(made.id), canceller)
    gateway.save_threat(threat(made.id, wkb_2180=None, people=None, description=""), canceller)
    linked = gateway.link(ReportLink(raised.id, 1, new_client_id(), 101), canceller)
    assert linked.reports == (101,)
    after = gateway.add_minutes(MinutesDraft(made.id, 1, new_client_id(), "protokół.pdf", PDF), canceller)
    assert (after.files, after.threats, after.version) == (1, 2, 2)
    detail = gateway.detail(made.id, canceller)
    assert meetings.changed_fields(meetings.draft_of(detail.meeting), draft()) == ()
    assert detail.threats[0].wkb is not None and detail.threats[0].description == "Wyścigi [% 1 %] <b>"
    assert (detail.threats[1].wkb, detail.threats[1].people, detail.threats[1].description) == (None, None, None)
    assert [change.act for change in detail.changes] == ["save", "add_minutes"]
    assert gateway.minutes(detail.files[0].id, canceller) == PDF
    gone = gateway.remove_minutes(MinutesRemoval(detail.files[0].id, 2, new_client_id()), canceller)
    assert gone.files == 0


def test_pages_are_newest_first_and_lose_nothing(gateway, canceller):
    days = [date(2025, 1, 1 + i // 3) for i in range(12)]
    made = {gateway.save_meeting(draft(held_on=day), canceller).id for day in days}
    seen, after = [], None
    while True:
        page = gateway.page(MeetingFilter(), after, 5, canceller)
        seen += page.rows
        after = page.next
        if after is None:
            break
    assert {m.id for m in seen} == made and len(seen) == 12
    assert [meetings.sort_key(m) for m in seen] == sorted(meetings.sort_key(m) for m in seen)


@pytest.mark.parametrize(
    "narrowed, count",
    [
        (MeetingFilter(text="laka"), 1),
        (MeetingFilter(text="ŁĄKA"), 1),
        (MeetingFilter(text="rada os"), 2),
        (MeetingFilter(text="%"), 0),
        (MeetingFilter(kinds=("school",)), 1),
        (MeetingFilter(kinds=("school", "debate")), 2),
        (MeetingFilter(held_from=date(2025, 3, 6)), 1),
        (MeetingFilter(held_to=date(2025, 3, 5)), 1),
    ],
)
def test_the_register_is_narrowed(gateway, canceller, narrowed, count):
    gateway.save_meeting(draft(), canceller)
    gateway.save_meeting(draft(kind="school", place="Szkoła nr 1", held_on=date(2025, 4, 1)), canceller)
    assert len(gateway.page(narrowed, None, 10, canceller).rows) == count


def test_refusals_are_the_plugins_own_errors(gateway, canceller):
    made = gateway.save_meeting(draft(), canceller)
    change = replace(meetings.draft_of(made), participants=1)
    gateway.save_meeting(change, canceller)
    assert gateway.save_meeting(change, canceller).version == 2, "sent twice, done once"
    with pytest.raises(Conflict) as conflict:
        gateway.save_meeting(replace(change, client_id=new_client_id()), canceller)
    assert conflict.value.info["events"][0]["actor"] == "Anna Sopocka"
    for bad, code in ((draft(held_on=date(2999, 1, 1)), "KM026"), (draft(participants=-1), "KM027"), (draft(place=""), "KM011")):
        with pytest.raises(ActRefused) as refused:
            gateway.save_meeting(bad, canceller)
        assert refused.value.sqlstate == code and refused.value.text
    with pytest.raises(ReportOutOfReach):
        gateway.detail(999, canceller)
    assert gateway.withdraw(Withdrawal("meeting", made.id, 2, new_client_id()), canceller) == 3
    with pytest.raises(ReportOutOfReach):
        gateway.detail(made.id, canceller)
