"""What the desk says of a hotspot layer."""

from __future__ import annotations

import pytest

from kmzb_plugin.desk import lamp as lamps
from kmzb_plugin.desk.lamp import Facts, Light, Reason, lamp
from kmzb_plugin.desk.layer import Kind
from kmzb_plugin.desk.stamp import NO_TEST, NOTHING, Score, Stamp, stamp
from kmzb_plugin.gui.docks.desk.where_page import FIELDS
from kmzb_plugin.gui.models import figures, hotspot_texts, lamp_texts, stamp_texts


def _stamp(layer: float, count: float, tested: float = 50.0, reason: str = "") -> Stamp:
    made = [Score(hits, hits / tested, 0.05, hits / tested / 0.05, 0.5, 1.1) if not reason else NOTHING for hits in (layer, count)]
    return Stamp(20_000.0, 20_300.0, 20_328.0, 400.0, tested, 20, 400, made[0], made[1], reason)


def test_the_winner_is_named_plainly() -> None:
    assert stamp_texts.verdict(_stamp(10, 20)) == "The plain count does better. Use the plain count."
    assert stamp_texts.verdict(_stamp(20, 10)) == "Better than the plain count."
    assert "No better" in stamp_texts.verdict(_stamp(20, 20))
    assert "nothing happened" in stamp_texts.verdict(_stamp(0, 0, reason=NO_TEST))
    assert stamp_texts.verdict(None)
    assert stamp_texts.verdict(stamp([True], [0.0], [1.0], (0, 1, 2))).startswith("No back-test")


def test_a_test_on_few_events_warns() -> None:
    assert "3 event" in stamp_texts.few_tested(_stamp(1, 2, tested=3.0)) and not stamp_texts.few_tested(_stamp(10, 20))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_picture_has_its_words_and_is_offered(kind: Kind) -> None:
    assert hotspot_texts.picture(kind) and hotspot_texts.about(kind) and kind in FIELDS


@pytest.mark.parametrize("code", lamps.REASONS)
@pytest.mark.parametrize("light", list(Light))
@pytest.mark.parametrize("value", [0.0, 0.4, 120.0, float("nan")])
def test_every_reason_is_a_sentence_whatever_its_number(code: str, light: Light, value: float) -> None:
    for kind in (Kind.GI_STAR, Kind.NEAR_REPEAT):
        said = lamp_texts.reason(Reason(code, value, 0.5, light), kind)
        assert said.endswith(".") and "{" not in said and "nan" not in said and said != code


def test_a_share_just_below_what_is_wanted_is_not_written_as_what_is_wanted() -> None:
    said = lamp_texts.reason(Reason("confirmed", 0.4986, 0.5, Light.WEAK), Kind.GI_STAR)
    assert "49.8" in said.replace(",", ".") and "(50" in said


def test_every_light_has_word_and_advice() -> None:
    words = {(lamp_texts.light(light), lamp_texts.advice(light)) for light in Light}
    assert len(words) == 3
    assert lamp_texts.spoken(lamp(Facts(5, 0))).startswith("Do not use")


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.414, "41\u00a0%"), (0.0, "0\u00a0%"), (1.0, "100\u00a0%"), (0.004, "0.4\u00a0%"),
     (0.00012, "0.012\u00a0%"), (float("nan"), "–")],  # fmt: skip
)
def test_shares_are_written_as_exactly_as_they_need(share: float, text: str) -> None:
    assert figures.percent(share).replace(",", ".") == text


@pytest.mark.parametrize("value, text", [(3.0, "3"), (72.74, "72.7"), (0.05731, "0.0573"), (1074.86, "1075"), (0.0, "0")])
def test_bounds_are_written_in_three_digits(value: float, text: str) -> None:
    said = figures.short(value)
    assert "".join(c for c in said.replace(",", "." if value < 1000 else "") if c.isdigit() or c == ".") == text


def test_metres_become_kilometres() -> None:
    assert figures.metres(500) == "500\u00a0m" and figures.metres(2000) == "2\u00a0km"
