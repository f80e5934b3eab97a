"""A cell that somebody opens in a spreadsheet."""

from __future__ import annotations

import pytest

from kmzb_plugin.intake.spreadsheet import inert_cell


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1", "\u200b=1", "\ufeff=1",
        "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "|cmd", "-", "--1", "+48 600", "=", "-1e5", "\u2212x",
    ],
)  # fmt: skip
def test_what_looks_like_a_formula_becomes_text(text: str) -> None:
    assert inert_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "12", "-7", "+7", "-7.25", "-7,25", "0261011", "a=b", "Żebractwo", "1-2", "2026-01-31"])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert inert_cell(text) == text
