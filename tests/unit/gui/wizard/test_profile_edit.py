"""Changing a profile by pieces."""

from __future__ import annotations

from pathlib import Path

import pytest

from kmzb_plugin.gui.wizard import profile_edit
from kmzb_plugin.intake.head import Head
from kmzb_plugin.intake.incidents import TARGET
from kmzb_plugin.intake.profile import Profile, parse_profile, profile_text

HEAD = Head(Path("a.csv"), "windows-1250", ";", header=("NR", "RODZAJ", "X"), rows=(("1", "Kradzież", "5"), ("2", "KRADZIEŻ", "6")))


def profile(**columns: str) -> Profile:
    return Profile("mine", "incidents", columns=columns, codes={"type": {"kradzież": "theft"}})


def test_a_column_replaces_a_constant_and_none_takes_both_away():
    made = Profile("mine", "incidents", columns={"type": "A"}, constants={"external_id": "1"})
    made = profile_edit.with_column(made, "external_id", "NR")
    assert (made.columns["external_id"], dict(made.constants)) == ("NR", {})
    assert "type" not in profile_edit.with_column(made, "type", None).columns


def test_axes_change_places_also_when_one_is_missing():
    assert profile_edit.swapped_axes(profile(x="E", y="N")).columns == {"x": "N", "y": "E"}
    assert profile_edit.swapped_axes(profile(x="E")).columns == {"y": "E"}


def test_a_profile_that_does_not_fit_loses_only_what_the_file_lacks():
    made = profile(external_id="NR", type="RODZAJ", y="LAT")
    assert profile_edit.missing_columns(made, HEAD) == ("LAT",)
    fitted = profile_edit.fitted(made, HEAD)
    assert fitted.columns == {"external_id": "NR", "type": "RODZAJ"}
    assert (fitted.encoding, fitted.delimiter) == ("windows-1250", ";")


def test_samples_show_what_a_code_list_makes_of_the_cells():
    made = profile(external_id="NR", type="RODZAJ")
    assert profile_edit.samples(made, HEAD, TARGET.field("external_id")) == "1 · 2"
    assert profile_edit.samples(made, HEAD, TARGET.field("type")) == "Kradzież → theft · KRADZIEŻ → theft"
    assert profile_edit.samples(made, HEAD, TARGET.field("x")) == ""


def test_what_is_needed_is_named_once():
    lacking = profile_edit.needed_without_column(profile(external_id="NR"), TARGET)
    assert [field.name for field in lacking] == ["type", "occurred_from"]
    assert profile_edit.other_problems(profile(external_id="NR"), TARGET) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [("Zdarzenia – Łódź", "zdarzenia_lodz"), ("2024", "p_2024"), ("!!!", "profile"), ("Moje", "moje_2"), ("ż" * 300, "z" * 60)],
)
def test_names_of_profiles_are_such_as_a_profile_may_have(title, name):
    made = profile_edit.profile_name(title, ["moje"])
    assert made == name
    text = profile_text(Profile(made, "incidents", title, title, columns={"external_id": "a", "type": "b", "occurred_from": "c"}))
    assert parse_profile(text, "x").title_pl == title


def test_a_source_is_named_after_the_file():
    assert profile_edit.source_name(Path("/x/Zgłoszenia 2024.csv.gz")) == "zgloszenia_2024"
