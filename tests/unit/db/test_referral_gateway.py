"""The referral gateway against the schema, through the real roles."""

from __future__ import annotations

import uuid
from datetime import datetime

import pytest

from kmzb_plugin.core.referrals import Reply, hand_over
from kmzb_plugin.db.referral_gateway import PgReferralGateway
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.errors import ActRefused, Conflict, ReportOutOfReach

CONFIRMED = 108


def fresh() -> str:
    return str(uuid.uuid4())


def test_from_the_suggestion_to_the_answer(database, open_pool, canceller):
    pool = open_pool(database, "t_sopot_analyst")
    gateway, reports = PgReferralGateway(pool), PgReportGateway(pool)
    assert gateway.book(CONFIRMED, canceller).latest is None
    first = gateway.suggestions(CONFIRMED, canceller)[0]
    assert first.name == "Generalna Dyrekcja Dróg Krajowych i Autostrad"
    assert first.why("pl") == "właściwa dla kategorii" and first.why("en") == "competent for the category"
    letter = gateway.letter(CONFIRMED, first.id, canceller)
    assert "Nieprawidłowe parkowanie" in letter
    before = reports.detail(CONFIRMED, canceller).report
    report = reports.perform(hand_over(before, first.id, letter + "\nDopisek."), canceller)
    assert (report.status, report.version) == ("referred", 2)
    book = gateway.book(CONFIRMED, canceller)
    standing = book.standing
    assert standing is not None and standing.letter == letter + "\nDopisek."
    assert book.sender.name == "Komenda Miejska Policji w Sopocie"
    assert isinstance(standing.sent_at, datetime) and standing.due_at == report.due_at
    assert [a.code for a in book.actions_for(standing)] == ["referral_accepted", "referral_answered", "referral_returned"]
    written = gateway.reply(Reply(standing.id, 1, fresh(), "letter", "Inny list."), canceller)
    assert (written.letter, written.version) == ("Inny list.", 2)
    accepted = gateway.reply(Reply(standing.id, 2, fresh(), "referral_accepted"), canceller)
    assert accepted.report_version == 3 and accepted.status == "accepted"
    assert accepted == gateway.book(CONFIRMED, canceller).standing
    with pytest.raises(ActRefused) as refused:
        gateway.reply(Reply(standing.id, 3, fresh(), "referral_accepted"), canceller)
    assert refused.value.sqlstate == "KM024" and "referral" in refused.value.text
    with pytest.raises(Conflict):
        gateway.reply(Reply(standing.id, 1, fresh(), "referral_answered", "x"), canceller)
    assert not gateway.reply(Reply(standing.id, 3, fresh(), "referral_answered", "Zrobione."), canceller).is_open


def test_another_area_is_out_of_reach(shared_database, open_pool, canceller):
    gateway = PgReferralGateway(open_pool(shared_database, "t_krakow_analyst"))
    for ask in (gateway.book, gateway.suggestions):
        with pytest.raises(ReportOutOfReach):
            ask(CONFIRMED, canceller)
