"""No place is counted twice: overlaps are found, displacement loses what it surrounds."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsRectangle

from kmzb_plugin.desk.effect import Part
from kmzb_plugin.gui.controllers.desk.effect_areas import Chosen, counted, overlapping


def square(x, half=10.0, unit=None):
    return Chosen("area", QgsGeometry.fromRect(QgsRectangle(x - half, -half, x + half, half)), unit)


def test_overlaps():
    assert overlapping({Part.TREATED: square(0), Part.CONTROL: square(100)}) is None
    assert overlapping({Part.TREATED: square(0), Part.CONTROL: square(15)}) == (Part.TREATED, Part.CONTROL)
    assert overlapping({Part.TREATED: square(0), Part.CONTROL: square(19.99)}) is None, "a common border drawn twice"
    round_both = {Part.TREATED: square(0), Part.DISPLACEMENT_TREATED: square(0, 20), Part.DISPLACEMENT_CONTROL: square(35, 20)}
    assert overlapping(round_both) == (Part.DISPLACEMENT_TREATED, Part.DISPLACEMENT_CONTROL)
    assert overlapping({Part.TREATED: square(0), Part.DISPLACEMENT_TREATED: square(0, 20)}) is None


def test_displacement_loses_what_it_surrounds():
    found = counted({Part.TREATED: square(0), Part.DISPLACEMENT_TREATED: square(0, 20, unit=7), Part.CONTROL: square(100, unit=8)})
    assert found[Part.DISPLACEMENT_TREATED].geometry.area() == pytest.approx(40**2 - 20**2)
    assert found[Part.DISPLACEMENT_TREATED].unit is None and found[Part.DISPLACEMENT_TREATED].wkt.startswith("Polygon")
    assert (found[Part.CONTROL].unit, found[Part.CONTROL].wkt) == (8, ""), "a unit is counted by its reports"
    assert found[Part.TREATED].wkt


def test_nothing_left_is_told_by_an_empty_area():
    found = counted({Part.TREATED: square(0, 20), Part.DISPLACEMENT_TREATED: square(0)})
    assert found[Part.DISPLACEMENT_TREATED].geometry.isEmpty()
