"""Values in the user's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import QLocale

from kmzb_plugin import i18n
from kmzb_plugin.core.deadlines import TimeLeft
from kmzb_plugin.core.model import Action, Beat, Catalogue, Category, Event, Institution, Status
from kmzb_plugin.gui.models import history, texts
from tests.unit.core.reports import NOW, report


@pytest.fixture(autouse=True)
def plain_plurals(monkeypatch, qgis_app):
    """Counts without a translator's plurals: number and first letters."""
    monkeypatch.setattr(texts, "translate", lambda context, text, comment=None, n=-1: text.replace("%n", str(n)))


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (TimeLeft(False, 2, 4, 30), "2 day(s) 4 hour(s)"),
        (TimeLeft(False, 2, 0, 30), "2 day(s)"),
        (TimeLeft(False, 12, 4, 0), "12 day(s)"),
        (TimeLeft(False, 0, 5, 20), "5 hour(s) 20 minute(s)"),
        (TimeLeft(False, 0, 15, 20), "15 hour(s)"),
        (TimeLeft(False, 0, 0, 7), "7 minute(s)"),
        (TimeLeft(True, 3, 9, 0), "3 day(s)"),
        (TimeLeft(True, 0, 9, 5), "9 hour(s)"),
    ],
)
def test_the_nearer_the_finer(left, expected):
    assert texts.distance(left) == expected


def test_deadlines():
    assert texts.deadline(report(1), NOW) == texts.DASH
    assert texts.deadline(report(1, 52), NOW) == "2 day(s) 4 hour(s) left"
    assert texts.deadline(report(1, -75), NOW) == "3 day(s) overdue"
    assert texts.deadline(replace(report(1, 1), overdue=True), NOW) == "overdue just now", "the clock here runs slow"


def test_days_and_parts_of_the_day():
    assert texts.weekdays(None) == texts.weekdays(0) == ""
    assert len(texts.weekdays(0b0010001).split(", ")) == 2
    assert len(texts.weekdays(127).split(", ")) == 7
    assert texts.time_of_day(0b0101) == "morning, evening"
    assert texts.time_of_day(0) == ""


def test_when_it_happened():
    assert texts.event_interval(report(1)) == "not given"
    same = report(1, event_from=NOW, event_to=NOW)
    assert texts.event_interval(same) == texts.moment(NOW)
    day = report(1, event_from=NOW, event_to=NOW + timedelta(hours=1))
    assert texts.event_interval(day) == f"{texts.moment(NOW)} – {texts.clock(NOW + timedelta(hours=1))}"
    days = report(1, event_from=NOW, event_to=NOW + timedelta(days=3))
    assert texts.moment(NOW + timedelta(days=3)) in texts.event_interval(days)


@pytest.mark.parametrize(
    ("spoken", "usual", "expected"),
    [("pl", "C", "14.05.2024"), ("pl", "de_DE", "14.05.2024"), ("en", "C", "14/05/2024"), ("en", "pl_PL", "14.05.2024")],
)
def test_dates_follow_the_language_of_qgis(monkeypatch, spoken, usual, expected):
    monkeypatch.setattr(i18n, "language", lambda: spoken)
    before = QLocale()
    QLocale.setDefault(QLocale(usual))
    try:
        assert texts.moment(NOW).startswith(expected)
        assert ":00:00" not in texts.moment(NOW), "no seconds"
    finally:
        QLocale.setDefault(before)


def test_unknown_codes_are_shown_as_they_are():
    assert texts.position_quality("satellite") == "satellite"
    assert texts.pillar("fourth") == "fourth"


CATALOGUE = Catalogue(
    categories=(Category("speeding", "Prędkość", "Speeding"), Category("begging", "Żebractwo", "Begging")),
    statuses=(Status("new", "Nowe", "New"), Status("confirmed", "Potwierdzone", "Confirmed")),
    actions=(
        Action("confirm", "Potwierdź", "Confirm", done_pl="Potwierdzono", done_en="Confirmed"),
        Action("undo", "Cofnij", "Undo", changes_status=False, done_pl="Cofnięto", done_en="Undone"),
    ),
    institutions=(Institution(3, "rail", "PKP"),),
    beats=(Beat(1, "Rejon 1", "KMP"), Beat(2, "Rejon 2", "KMP")),
)


def event(act="confirm", old=None, new=None, **more):
    values = {
        "id": 1, "seq": 2, "act": act, "act_name_pl": "Potwierdź", "act_name_en": "Confirm", "at": NOW, "actor": "Anna Sopocka",
        "actor_unit": "KMP", "old": old or {}, "new": new or {}, "reason": None, "reason_name_pl": None, "reason_name_en": None,
        "note": None, "undone": False,
    }  # fmt: skip
    return Event(**{**values, **more})


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ({"status": "new"}, {"status": "confirmed"}, ("New → Confirmed",)),
        ({}, {"status": "new", "x": 1.0, "category": "speeding"}, ("→ New",)),
        ({"category": "speeding"}, {"category": "begging"}, ("Speeding → Begging",)),
        ({"x": 0.0, "y": 0.0}, {"x": 3.0, "y": 4.0}, ("moved by 5 m",)),
        ({"x": 0.0, "y": 0.0}, {"x": 0.2, "y": 0.0}, ("moved by 1 m",)),
        ({"x": 0.0, "y": 0.0, "beat_id": 1}, {"x": 30.0, "y": 40.0, "beat_id": 2}, ("moved by 50 m", "beat: Rejon 1 → Rejon 2")),
        ({"institution_id": None}, {"institution_id": 3}, ("→ PKP",)),
        ({"taken_by": 1}, {"taken_by": 2}, ()),
        ({"x": "?"}, {"x": None}, ()),
    ],
)  # fmt: skip
def test_what_an_event_changed(monkeypatch, old, new, lines):
    monkeypatch.setattr(history, "language", lambda: "en")
    monkeypatch.setattr(texts, "language", lambda: "en")
    assert history.changes(event(old=old, new=new), CATALOGUE) == lines


def test_acts_of_colleagues_name_person_moment_and_act(monkeypatch):
    monkeypatch.setattr(history, "language", lambda: "pl")
    monkeypatch.setattr(texts, "language", lambda: "pl")
    acts = [event(act=act, new={"status": "confirmed"}) for act in ("confirm", "undo", "reopen")]
    lines = history.colleague_acts(history.as_seen(acts), CATALOGUE).splitlines()
    who = f"Anna Sopocka · {texts.moment(NOW)} · "
    # an act of other roles has no name in the caller's catalogue: the status it led to says enough
    assert lines == [who + "Potwierdzono", who + "Cofnięto → Potwierdzone", who + "→ Potwierdzone"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("2026-11-22T13:52:06", "22.11.2026 13:52"), ("2026-11-22T13:52:06+00:00", "22.11.2026 1"), ("2026-11-22", "22.11.2026"),
        ("just now", "just now"), ("12345678901.5", "12345678901.5"), ("2026-99-99T00:00", "2026-99-99T00:00"), ("", ""),
    ],
)  # fmt: skip
def test_moments_of_files_are_written_as_people_do(monkeypatch, said, shown):
    monkeypatch.setattr(i18n, "language", lambda: "pl")
    assert texts.iso_moment(said).startswith(shown)
