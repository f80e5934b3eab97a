"""Cases in words."""

from __future__ import annotations

from dataclasses import replace

from kmzb_plugin.core.cases import PlaceHistory, Prospect
from kmzb_plugin.core.model import Catalogue
from kmzb_plugin.gui.models import case_texts
from tests.unit.core.test_cases import CASE, NOW, OTHER


def test_how_many_from_how_many(qgis_app):
    assert "3" in case_texts.size(CASE) and "2" in case_texts.size(CASE)
    assert "at least" in case_texts.size(replace(CASE, unknown_senders=1))
    assert "sender" not in case_texts.size(replace(CASE, senders=0))
    assert "week" in case_texts.size(CASE)
    assert "month" in case_texts.span(90)
    assert "other sources" in case_texts.size(replace(CASE, others=1))


def test_reasons_for_and_against(qgis_app):
    signs = {"street": True, "street_name": "Lipowa", "text": 0.5, "sender": True, "hours": True}
    said = case_texts.reasons(replace(OTHER, reasons=signs))
    for part in ("12 m", "2", "same street (Lipowa)", "similar description", "same sender", "same time of day"):
        assert part in said
    against = {"unrelated": 0.5, "other_street": True, "hours": False, "crowd": 1.2, "text": 0.1}
    said = case_texts.reasons(replace(OTHER, days=0.2, reasons=against))
    for part in ("same day", "but: ", "related category", "another street", "another time of day", "many reports around"):
        assert part in said
    assert "similar" not in said


def test_a_chance_is_never_certain(qgis_app):
    assert case_texts.chance(replace(OTHER, score=0.9999)) == "match 99 %"
    assert case_texts.chance(replace(OTHER, score=0.0001)) == "match 1 %"


def test_exceptions_are_told(qgis_app):
    seen = (
        Prospect(17, True, None, "new", 3), Prospect(18, False, "KM002", "confirmed", 7), Prospect(19, False, "KM006", "new", 1),
        Prospect(20, False, "KM001", "new", 1), Prospect(None, False, "KM005", None),
    )  # fmt: skip
    text, count = case_texts.preview("Reject", seen, Catalogue())
    assert count == 1
    assert [line.split(":")[0] for line in text.split("\n")[1:4]] == ["Not no. 18", "Not no. 19", "Not no. 20"]
    assert "other units" in text.split("\n")[4]


def test_the_history_of_a_place(qgis_app):
    assert "no other report" in case_texts.place(PlaceHistory(80, 0, 0, 0, None, 0))
    said = case_texts.place(PlaceHistory(80, 7, 6, 4, NOW, 2))
    assert "confirmed 4 of 6 decided (67 %)" in said
    assert "none decided" in case_texts.place(PlaceHistory(80, 1, 0, 0, NOW, 0))


def test_the_sign_in_the_list():
    assert [case_texts.times(n) for n in (0, 1, 2, 5)] == ["", "", "×2", "×5"]
