"""What leaves the house with a letter or lies below a briefing's map."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from kmzb_plugin.layers.builder import SPEC_PROPERTY
from kmzb_plugin.layers.hotspots import HOTSPOT_PROPERTY
from kmzb_plugin.layers.outward import outward
from kmzb_plugin.layers.siting import SITING_PROPERTY
from kmzb_plugin.layers.specs import BEATS_KEY, UNITS_KEY


@pytest.fixture(autouse=True)
def _qgis(qgis_app: Any) -> None:
    """Layers need QGIS."""


def layer(key: str = "", value: str = "x") -> QgsVectorLayer:
    made = QgsVectorLayer("Point?crs=EPSG:2180", key or "own", "memory")
    if key:
        made.setCustomProperty(key, value)
    return made


def test_areas_and_the_users_own_layers_are_shown_in_their_order() -> None:
    own, units, beats = layer(), layer(SPEC_PROPERTY, UNITS_KEY), layer(SPEC_PROPERTY, BEATS_KEY)
    other = layer("somebody/else")
    assert outward([own, units, other, beats]) == [own, units, other, beats]


def test_reports_and_what_the_desk_has_computed_stay_inside() -> None:
    queue, hot, site = layer(SPEC_PROPERTY, "queue:new"), layer(HOTSPOT_PROPERTY, "gi_star"), layer(SITING_PROPERTY, "alternative")
    assert outward([queue, hot, site]) == []
