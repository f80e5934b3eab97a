"""The effect of an action against published figures, and what is refused."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kmzb_plugin.core.desk import Count, Measure
from kmzb_plugin.desk import effect
from kmzb_plugin.desk.effect import Part


def pair(before, after):
    return Count(before), Count(after)


def test_published_figures():
    plain = effect.measured({Part.CONTROL: pair(20, 20), Part.TREATED: pair(20, 10)}, Measure.RAW)
    assert (plain.change.estimate, plain.change.low, plain.change.high) == pytest.approx((-10, -23.76, 3.76), abs=5e-3)
    assert not plain.is_proven
    whole = effect.measured({
        Part.CONTROL: pair(308, 318), Part.TREATED: pair(207, 110), Part.DISPLACEMENT_CONTROL: pair(150, 140),
        Part.DISPLACEMENT_TREATED: pair(178, 157),
    }, Measure.RAW, 0.95)  # fmt: skip
    assert (whole.change.estimate, whole.change.low, whole.change.high) == pytest.approx((-118, -195.6, -40.4), abs=0.05)
    assert whole.is_proven


def test_an_action_without_effect_is_called_proven_as_rarely_as_promised(capsys):
    random = np.random.default_rng(6)
    proven = 0
    for before_c, after_c, before_t, after_t in random.poisson((40, 40, 25, 25), (400, 4)).tolist():
        counts = {Part.CONTROL: pair(before_c, after_c), Part.TREATED: pair(before_t, after_t)}
        proven += effect.measured(counts, Measure.RAW).is_proven
    with capsys.disabled():
        print(f"\nno effect: {proven} of 400 called proven (promised: at most 40 expected)")
    assert proven < 58  # would be exceeded once in a thousand


@pytest.mark.parametrize("counts", [
    {Part.TREATED: pair(1, 2)},
    {Part.TREATED: pair(1, 2), Part.CONTROL: pair(1, 2), Part.DISPLACEMENT_TREATED: pair(1, 2)},
    {Part.TREATED: pair(0, 0), Part.CONTROL: pair(0, 0)},
])  # fmt: skip
def test_what_cannot_be_compared_is_refused(counts):
    with pytest.raises(ValueError):
        effect.measured(counts, Measure.RAW)


def test_windows_touch_at_the_day_of_the_action():
    before, after = effect.windows(date(2026, 6, 1), 28)
    assert before == (date(2026, 5, 4), date(2026, 6, 1)) and after == (date(2026, 6, 1), date(2026, 6, 29))
    with pytest.raises(ValueError):
        effect.windows(date(2026, 6, 1), 0)
