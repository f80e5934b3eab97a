"""Geometry of the map tools: WKT in, WKT out."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)

from kmzb_plugin.gui.map_tools.drawing import (
    Candidate,
    Kind,
    Problem,
    choose,
    distance_m,
    problem_of,
    shape,
    transformed,
    with_vertex,
    wkb,
)

SOPOT = (470_000.0, 738_000.0)


def _points(*pairs: Tuple[float, float]) -> List[QgsPointXY]:
    return [QgsPointXY(SOPOT[0] + x, SOPOT[1] + y) for x, y in pairs]


@pytest.mark.parametrize(
    "kind, pairs, wkt",
    [
        (Kind.POINT, [(0, 0)], "Point (470000 738000)"),
        (Kind.LINE, [(0, 0), (10, 0)], "LineString (470000 738000, 470010 738000)"),
        (
            Kind.POLYGON,
            [(0, 0), (10, 0), (0, 10)],
            "Polygon ((470000 738000, 470010 738000, 470000 738010, 470000 738000))",
        ),
        (Kind.LINE, [(0, 0)], ""),
        (Kind.POLYGON, [(0, 0), (10, 0)], ""),
    ],
)
def test_shape(kind: Kind, pairs: Sequence[Tuple[float, float]], wkt: str) -> None:
    assert shape(kind, _points(*pairs)).asWkt(0) == wkt


def test_a_double_click_adds_one_vertex() -> None:
    vertices: Tuple[QgsPointXY, ...] = ()
    for point in _points((0, 0), (0, 0), (5, 0), (5, 0), (0, 0)):
        vertices = with_vertex(vertices, point)
    assert len(vertices) == 3


@pytest.mark.parametrize(
    "kind, wkt, problem",
    [
        (Kind.POINT, "Point (470000 738000)", None),
        (Kind.LINE, "LineString (470000 738000, 470010 738000, 470000 738000)", None),
        (Kind.POLYGON, "Polygon ((470000 738000, 470010 738000, 470010 738010, 470000 738000))", None),
        # the same points in the order that makes a bow tie
        (
            Kind.POLYGON,
            "Polygon ((470000 738000, 470010 738010, 470010 738000, 470000 738010, 470000 738000))",
            Problem.CROSSES_ITSELF,
        ),
        # an asymmetric one: it keeps an area although it crosses itself
        (
            Kind.POLYGON,
            "Polygon ((470000 738000, 470010 738010, 470020 738000, 470000 738010, 470000 738000))",
            Problem.CROSSES_ITSELF,
        ),
        (Kind.POLYGON, "Polygon ((470000 738000, 470010 738000, 470005 738000, 470000 738000))", Problem.CROSSES_ITSELF),
        (Kind.POLYGON, "Polygon ((470000 738000, 470000.1 738000, 470000 738000.1, 470000 738000))", Problem.TOO_SMALL),
        (Kind.LINE, "LineString (470000 738000, 470000.01 738000)", Problem.TOO_SMALL),
        (Kind.POINT, "Point (900000 738000)", Problem.OUTSIDE_POLAND),
        (Kind.LINE, "LineString (470000 738000, 900000 738000)", Problem.OUTSIDE_POLAND),
        (Kind.LINE, "", Problem.TOO_FEW_POINTS),
        (Kind.POINT, None, Problem.OUTSIDE_POLAND),
    ],
)
def test_problem_of(kind: Kind, wkt: Optional[str], problem: Optional[Problem]) -> None:
    geometry = None if wkt is None else QgsGeometry.fromWkt(wkt)
    assert problem_of(kind, geometry) is problem


def test_wkb_is_of_the_single_type_and_reads_back() -> None:
    for kind, pairs in (
        (Kind.POINT, [(0, 0)]),
        (Kind.LINE, [(0, 0), (1, 0)]),
        (Kind.POLYGON, [(0, 0), (1, 0), (0, 1)]),
    ):
        geometry = shape(kind, _points(*pairs))
        back = QgsGeometry()
        back.fromWkb(wkb(geometry))
        assert back.asWkt() == geometry.asWkt()
        assert not back.isMultipart()


def test_web_mercator_becomes_metres_of_2180(qgis_app: object) -> None:
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3857"),
        QgsCoordinateReferenceSystem("EPSG:2180"),
        QgsProject.instance().transformContext(),
    )
    # the Motława at Gdańsk: 18.6554 E, 54.3482 N
    point = transformed(QgsGeometry.fromWkt("Point (2076709.6 7236379.0)"), transform)
    assert point is not None
    x, y = point.asPoint().x(), point.asPoint().y()
    # easting first, northing second, whatever the official order of the axes says
    assert 470_000 < x < 480_000 and 715_000 < y < 730_000
    nowhere = transformed(QgsGeometry.fromWkt("Point (1e30 1e30)"), transform)
    assert problem_of(Kind.POINT, nowhere) is Problem.OUTSIDE_POLAND


def test_distance() -> None:
    assert distance_m(*_points((0, 0), (30, 40))) == 50.0


def test_choose_takes_the_nearest_within_the_tolerance() -> None:
    spot = QgsPointXY(*SOPOT)
    near, nearer = Candidate(1, SOPOT[0] + 8, SOPOT[1]), Candidate(2, SOPOT[0] - 3, SOPOT[1])
    far = Candidate(3, SOPOT[0] + 11, SOPOT[1])
    assert choose([near, nearer, far], spot, 10.0, None) == 2
    assert choose([far], spot, 10.0, None) is None
    assert choose([], spot, 10.0, 5) is None


def test_choose_goes_through_reports_on_one_spot() -> None:
    spot = QgsPointXY(*SOPOT)
    # a report stands in two queues, so in two layers
    pile = [Candidate(7, *SOPOT), Candidate(5, *SOPOT), Candidate(7, *SOPOT), Candidate(9, SOPOT[0] + 1, SOPOT[1])]
    seen, current = [], None
    for _ in range(4):
        current = choose(pile, spot, 10.0, current)
        seen.append(current)
    assert seen == [5, 7, 9, 5]
