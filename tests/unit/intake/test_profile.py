"""Profiles: what they may say, what is wrong with them and where, and that writing loses nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kmzb_plugin.intake.guess import GUESSED, guess_encoding, guess_file, guess_profile
from kmzb_plugin.intake.profile import (
    PositionRule,
    Profile,
    ProfileError,
    find_profile,
    known_profiles,
    parse_profile,
    problems,
    profile_text,
    read_profile,
    write_profile,
)

HEAD = 'name = "moje"\ntarget = "incidents"\n'
COLUMNS = '[columns]\nexternal_id = "id"\ntype = "grupa"\noccurred_from = "data"\n'


def test_the_profiles_that_come_with_the_program_are_whole() -> None:
    known = {profile.name: profile for profile in known_profiles()}
    assert {"sewik", "crime"} <= set(known)
    for profile in known.values():
        assert problems(profile) == []
        assert profile.title("pl") and profile.title("en")
    assert len(known["crime"].codes["type"]) == 14


@pytest.mark.parametrize("name", [profile.name for profile in known_profiles()])
def test_writing_and_reading_gives_the_same_profile(tmp_path: Path, name: str) -> None:
    profile = replace(find_profile(name), title_pl='„Cudzysłów" \\ i\nnowy wiersz', delimiter="\t", formats=("%d.%m.%Y",))
    write_profile(profile, tmp_path / "a.toml")
    assert read_profile(tmp_path / "a.toml") == profile


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('name = "moje"\n', "the key target is missing"),
        ('name = "Moje konto"\ntarget = "incidents"\n' + COLUMNS, "line 1: name: must be small letters"),
        ('name = "moje"\ntarget = "weather"\n', "line 2: target: no such target"),
        (HEAD + 'pesel = "x"\n' + COLUMNS, "line 3: pesel: no such key"),
        (HEAD + COLUMNS + 'pesel = "PESEL"\n', "line 7: columns.pesel: no such field"),
        (HEAD + COLUMNS.replace('"data"', "1"), "line 6: columns.occurred_from: must be a text"),
        (HEAD + COLUMNS.replace("type", "killed"), "columns.type: is needed and has no column"),
        (HEAD + COLUMNS + '[file]\nencoding = "utf-7"\n', "line 8: file.encoding: must be one of"),
        (HEAD + COLUMNS + '[file]\nsrid = "2180"\n', "line 8: file.srid: must be a whole number"),
        (HEAD + COLUMNS + "[file]\nsrid = 3857\n", "line 8: file.srid: must be one of 2180, 4326"),
        (HEAD + COLUMNS + '[file]\ndelimiter = ","\ndecimal = ","\n', "line 9: file.decimal: is the delimiter, too"),
        (HEAD + COLUMNS + '[facts]\nname = "NAZWISKO"\n', "line 8: facts.name: no such field"),
        (HEAD + COLUMNS + '[position]\nrepair = ["magic"]\n', "line 8: position.repair: must be one of"),
        (HEAD + COLUMNS + '[position]\nrepair = "swapped"\n', "must be a list of texts"),
        (HEAD + COLUMNS + '[times]\ngap = "ignore"\n', "line 8: times.gap: must be one of"),
        (HEAD + COLUMNS + '[constants]\ntype = "theft"\n', "line 8: constants.type: has a column already"),
        (HEAD + COLUMNS + '[people]\nname = "x"\n', "line 7: people: no such section"),
        (HEAD + "columns = 3\n", "columns"),
        (HEAD + "[columns\n", "line 3"),
        (HEAD + COLUMNS + "[codes]\ntype = 3\n", "codes"),
    ],
)
def test_a_wrong_profile_says_where_and_why(text: str, told: str) -> None:
    with pytest.raises(ProfileError) as caught:
        parse_profile(text, "moje.toml")
    assert told in caught.value.text
    assert caught.value.text.startswith("moje.toml")


def test_a_profile_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "a.toml", tmp_path / "none.toml", tmp_path):
        with pytest.raises(ProfileError):
            read_profile(path)


def test_a_known_profile_is_guessed_from_its_columns() -> None:
    sewik = find_profile("sewik")
    header = [*sewik.columns.values(), *sewik.facts.values(), "NAZWISKO"]
    assert guess_profile(header, [], "incidents") == sewik


def test_an_unknown_table_is_guessed_from_names_and_values() -> None:
    header = ["Numer", "Grupa", "Data zdarzenia", "Długość", "Szerokość", "Pokrzywdzony"]
    profile = guess_profile(header, [["1", "rozbój", "06.05.2019", "18,5", "54,5", "Jan Zmyślony"]], "incidents")
    assert profile.name == GUESSED
    assert profile.columns == {
        "external_id": "Numer", "type": "Grupa", "occurred_from": "Data zdarzenia", "x": "Długość", "y": "Szerokość",
    }  # fmt: skip
    assert (profile.srid, profile.decimal) == (4326, ",")
    assert guess_profile(["a"], [], "incidents").columns == {}
    assert problems(guess_profile(["a"], [], "incidents")) != []


@pytest.mark.parametrize(
    ("encoding", "found"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1250", "windows-1250"), ("iso-8859-2", "iso-8859-2")]
)
def test_encoding_and_delimiter_are_found(tmp_path: Path, encoding: str, found: str) -> None:
    path = tmp_path / "Zdarzenia 2019.csv"
    path.write_text("Numer;Grupa;Data;x;y\n1;kradzież, śmiała;2019-05-06;470100,5;738500\n", encoding=encoding)
    profile = guess_file(path, "incidents")
    assert (profile.encoding, profile.delimiter, profile.srid, profile.source) == (found, ";", 2180, "zdarzenia_2019")


def test_a_letter_cut_by_the_end_of_the_sample_is_no_other_encoding() -> None:
    assert guess_encoding("zażółć".encode()[:-1]) == "utf-8"


def test_the_defaults_change_nothing() -> None:
    assert "position" not in profile_text(Profile("a", "incidents", position=PositionRule()))


@pytest.mark.parametrize("target", ["incidents", "reports", "meetings"])
def test_the_usual_names_of_puwg_columns_are_known(target: str) -> None:
    found = guess_profile(["NR", "X_92", "Y_92"], [["1", "571174,6", "243384,3"]], target)
    assert (found.columns["x"], found.columns["y"], found.srid, found.decimal) == ("X_92", "Y_92", 2180, ",")
