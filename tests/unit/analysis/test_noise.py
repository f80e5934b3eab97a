"""Nothing is found where there is nothing: every method at the rate it promises (``pytest -s`` shows the figures)."""

from __future__ import annotations

import pytest

from tests.benchmarks.noise import METHODS


@pytest.mark.parametrize("name", METHODS)
def test_false_alarms_stay_within_the_promise(name):
    share = METHODS[name].share()
    print(f"{name}: {share:.3f} of 200 draws, {METHODS[name].promised:.2f} promised")
    assert share <= METHODS[name].bound
