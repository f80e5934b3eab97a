from __future__ import annotations

import pytest

from kmzb_plugin.intake.columns import ColumnsMissing, find_columns, parse_choices, plain
from kmzb_plugin.intake.times import epoch_ms

GUESSES = {"code": ("code", "id"), "name": ("nazwa", "id_nazwa"), "when": ("kiedy",)}


@pytest.mark.parametrize(
    ("written", "reduced"),
    [("Data utworzenia", "data_utworzenia"), (" Długość-GEO. ", "dlugosc_geo"), ("ŻÓŁW", "zolw"), ("", ""), ("№", "no")],
)
def test_header_cells_are_compared_plainly(written: str, reduced: str) -> None:
    assert plain(written) == reduced


def test_the_first_guess_that_is_there_wins() -> None:
    assert find_columns(["ID", "Nazwa", "inne"], GUESSES, {}) == {"code": "ID", "name": "Nazwa"}
    assert find_columns(["id", "Code"], GUESSES, {}) == {"code": "Code"}


def test_a_chosen_column_is_not_guessed_for_another_field() -> None:
    assert find_columns(["id", "nazwa"], GUESSES, {"code": "nazwa"}) == {"code": "nazwa"}


@pytest.mark.parametrize(
    ("header", "chosen", "words"),
    [
        (["a"], {}, "no column for code"),
        (["a"], {"code": "b"}, 'there is no column "b"'),
        (["id", "ID"], {}, "stands twice"),
        (["id"], {"kod": "id"}, "no such field: kod"),
        ([], {}, "there are: none"),
    ],
)
def test_what_is_missing_is_named(header: list, chosen: dict, words: str) -> None:
    with pytest.raises(ColumnsMissing, match=words):
        find_columns(header, GUESSES, chosen, ["code"])


def test_choices() -> None:
    assert parse_choices(["code=Kod = nr", "name=x"]) == {"code": "Kod = nr", "name": "x"}
    for bad in ("code", "=x", "code="):
        with pytest.raises(ColumnsMissing, match="field=column"):
            parse_choices([bad])


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("1700000000000", "1700000000000"),
        ("2023-11-14T22:13:20Z", "1700000000000"),
        ("2023-11-14 23:13:20", "1700000000000"),  # Polish winter time
        ("2023-07-01", "1688162400000"),  # summer time
        ("14.11.2023 23:13:20", "1700000000000"),
        ("14/11/2023", "1699916400000"),
        ("2023-02-29", None),
        ("31.4.2023", None),
        ("14.11.23", None),
        ("0001-01-01", "-62135601840000"),
        ("2023-11-14T25:00", None),
        ("20231114", None),
        ("nigdy", None),
        ("٢٠٢٣-١١-١٤", None),
        ("", None),
    ],
)
def test_points_in_time(text: str, milliseconds: str) -> None:
    assert epoch_ms(text) == milliseconds
