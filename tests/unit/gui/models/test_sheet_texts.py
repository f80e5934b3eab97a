"""Sentences of a page of the briefing: of the map's own unit, and of one below it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from kmzb_plugin.desk.lamp import Light
from kmzb_plugin.gui.models import sheet_texts


@pytest.fixture(autouse=True)
def _qgis(qgis_app: Any) -> None:
    """Translations need an application."""


def layer(hot: bool = True, light: Light = Light.STRONG) -> Any:
    return SimpleNamespace(hot=np.array([False, hot]), lamp=SimpleNamespace(light=light))


def test_a_unit_below_is_told_of_its_own_events() -> None:
    said = sheet_texts.where(layer(), "Komenda", (14, 34))
    assert "14 of 34" in said and "(41\u00a0%)" in said
    assert "Komenda" not in said


def test_a_unit_without_a_hot_event_is_told_so() -> None:
    assert "no event of this unit" in sheet_texts.where(layer(), "Komenda", (0, 34))
    assert "no event of this unit" in sheet_texts.where(layer(), "Komenda", (0, 0))


def test_where_nothing_is_hot_no_unit_is_told_of_hot_cells() -> None:
    assert "stands out" in sheet_texts.where(layer(hot=False), "Komenda", (0, 34))


def test_a_weak_lamp_is_told_with_the_sentence() -> None:
    assert sheet_texts.where(layer(light=Light.WEAK), "", (1, 2)).endswith("check on the spot before acting.")

