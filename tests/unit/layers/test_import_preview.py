"""Where positions of a file lie before they are imported."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY

from kmzb_plugin.layers import import_preview
from kmzb_plugin.layers.import_preview import Verdict, place

WARSAW, LODZ, SEJNY = (21.01, 52.23), (19.46, 51.77), (23.35, 54.10)
MINSK, BERLIN = (27.56, 53.90), (13.40, 52.52)


def verdicts(positions, srid, others=()):
    return [verdict for _, verdict in place(positions, srid, others).points]


def test_cities_are_where_they_are(qgis_app):
    assert verdicts([WARSAW, LODZ, SEJNY, MINSK, BERLIN], 4326) == [Verdict.INSIDE] * 3 + [Verdict.OUTSIDE] * 2


def test_points_are_given_in_metres(qgis_app):
    (point, _), = place([WARSAW], 4326).points
    assert point.distance(QgsPointXY(637_300, 486_700)) < 1_500


def test_swapped_axes_are_told_from_what_is_simply_outside(qgis_app):
    assert verdicts([(52.23, 21.01), (0.0, 0.0)], 4326) == [Verdict.SWAPPED, Verdict.OUTSIDE]


def test_another_reference_system_is_proposed_when_most_are_outside(qgis_app):
    assert place([WARSAW, LODZ], 2180, (2180, 4326)).hint_srid == 4326
    assert place([(637_300.0, 486_700.0)], 4326, (2180, 4326)).hint_srid == 2180
    assert place([WARSAW, LODZ, MINSK], 4326, (2180, 4326)).hint_srid is None


@pytest.mark.parametrize("hostile", [(float("nan"), 1.0), (float("inf"), 5.0), (1e300, -1e300), (-200.0, 95.0)])
def test_what_is_no_position_is_outside(qgis_app, hostile):
    assert verdicts([hostile], 4326) == [Verdict.OUTSIDE]
    assert verdicts([hostile], 2180) == [Verdict.OUTSIDE]
    import_preview.points_layer(place([hostile], 2180))


def test_rows_without_a_position_are_counted(qgis_app):
    placed = place([None, WARSAW, None], 4326)
    assert (placed.without, placed.count(Verdict.INSIDE)) == (2, 1)


def test_the_layers_of_the_small_map_hold_what_they_are_given(qgis_app):
    assert import_preview.points_layer(place([WARSAW, MINSK], 4326)).featureCount() == 2
    assert import_preview.areas_layer(()).featureCount() == 0
    assert import_preview.ground_layer().extent().contains(QgsPointXY(637_300, 486_700))
