"""What rows and card say of units, beats and places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kmzb_plugin.core.places import Answer, Contact, FoundPlace, Officer, is_searchable
from kmzb_plugin.gui.models import contacts

UNIT = Contact("KMP", "Komenda Miejska Policji w Sopocie", "ul. Armii 1", "111")
STREET = FoundPlace("street", "Polna", "Sopot", "Sopot", "m. Sopot", 0, 0, b"", UNIT, False, Officer("Rejon nr 1", "Ewa", "222"))
ANSWER = Answer((UNIT,), None, 0.0, None, None, None, None, None, None)


def test_the_officers_phone_stands_in_front(qgis_app):
    said = contacts.who_of(STREET)
    assert said.startswith("KMP w Sopocie") and said.index("222") < said.index("Rejon nr 1") < said.index("Ewa")
    assert "111" in contacts.who_of(replace(STREET, officer=None))


def test_a_gap_and_nobody_are_said(qgis_app):
    assert contacts.who_of(replace(STREET, in_gap=True)) != contacts.who_of(STREET)
    assert contacts.who_of(replace(STREET, unit=None, officer=None))


def test_a_name_is_not_said_twice(qgis_app):
    assert contacts.where_of(STREET).count("Sopot") == 1
    assert contacts.where_of(replace(STREET, gmina="Gdynia")).count("Gdynia") == 1


@pytest.mark.parametrize(
    ("name", "short"),
    [("Komisariat Policji VIII w Gdańsku", "KMP VIII w Gdańsku"), ("Coś", "Coś"), ("Straż Policji", "Straż Policji")],
)
def test_short_names(name, short):
    assert contacts.short_name(replace(UNIT, name=name)) == short


def test_warnings_of_gap_and_border(qgis_app):
    assert contacts.warning_of(ANSWER) is None
    assert "1.2" in contacts.warning_of(replace(ANSWER, gap_m=1234.0)).replace(",", ".")
    assert "KPP" in contacts.warning_of(replace(ANSWER, neighbour="KPP", neighbour_m=40.0))


@pytest.mark.parametrize(
    ("typed", "enough"), [("", False), ("a", False), (" a ", False), ("ab", True), ("!!", False), ("łó", True)]
)
def test_what_is_enough_to_search(typed, enough):
    assert is_searchable(typed) is enough
