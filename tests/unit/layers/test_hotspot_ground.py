"""Very many cells as one raster of classes: each cell its class, in the colours of the polygons."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsPointXY

from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk import hotspots
from kmzb_plugin.desk.data import Cells
from kmzb_plugin.desk.layer import Kind, Options
from kmzb_plugin.desk.sample import Period
from kmzb_plugin.layers import hotspot_ground, hotspot_styles
from kmzb_plugin.layers.hotspots import Words


def country():
    """60 × 80 cells of 1 km, a patch of 5 × 5 of them hot, a tenth empty."""
    random = np.random.default_rng(1)
    count = random.poisson(3, (60, 80))
    count[20:25, 30:35] += 30
    count[random.random(count.shape) < 0.1] = 0
    row, column = np.nonzero(count)
    value = count[row, column]
    cells = Cells(1000.0, column + 300, row + 400, value, value, value, value.astype(float))
    options = Options(kind=Kind.GI_STAR, measure=Measure.RAW, cell_m=1000.0, draws=0)
    return count, hotspots.from_cells(cells, None, Period(0.0, 330.0, 365.0), options)


def test_each_cell_has_its_class_and_the_rest_is_clear(tmp_path, qgis_app):
    count, layer = country()
    words = Words("Gi*", classes={"hot": "hot", "cold": "cold", "": "nothing"})
    made = hotspot_ground.build_ground(layer, words, str(tmp_path / "cells.tif"))
    assert made.isValid() and made.crs().authid() == "EPSG:2180" and made.name() == "Gi*"
    shown = {entry.label: (entry.value, entry.color.name()) for entry in made.renderer().classes()}
    assert shown["hot"][1] == hotspot_styles.HOT
    of = {int(number): code for number, code in zip(layer.numbers, layer.classes)}
    hot = 0
    for number, (x, y) in enumerate(layer.study.lattice.points()):
        value, there = made.dataProvider().sample(QgsPointXY(x, y), 1)
        if number not in of:
            assert not there
            continue
        assert there and value == shown[words.classes[of[number]]][0]
        hot += of[number] == "hot"
    assert hot == layer.hot.sum() >= 20


def test_hexagons_are_refused(tmp_path, qgis_app):
    _, layer = country()
    hexagons = replace(layer, study=replace(layer.study, lattice=object()))
    with pytest.raises(ValueError, match="square"):
        hotspot_ground.build_ground(hexagons, Words("Gi*"), str(tmp_path / "cells.tif"))
