"""Localities and roads of the demo country, in a real database."""

from __future__ import annotations

from contextlib import closing

import numpy as np
from psycopg2 import sql

from kmzb_plugin.admin import demo
from kmzb_plugin.analysis import travel


def rows(loaded, statement):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_reports_in_towns_stand_on_streets_with_a_name_and_a_class(loaded):
    ((total, named, classed),) = rows(
        loaded, "SELECT count(*), count(kmzb.street_at(geom)), count(kmzb.road_class_at(geom)) FROM kmzb.report"
    )
    assert named > total * 0.5
    assert classed > total * 0.8


def test_every_class_but_the_motorway_crosses_the_country(loaded):
    classes = {code for (code,) in rows(loaded, "SELECT DISTINCT class FROM kmzb.road")}
    assert classes >= {"national", "voivodeship", "powiat", "gmina", "internal"}
    assert "motorway" not in classes


def test_towns_units_and_officers_are_found(loaded):
    with closing(loaded.database.superuser()) as anna, anna.cursor() as cursor:
        cursor.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(demo.DEMO_ANALYST)))
        for typed, kind in (
            ("krakow", "locality"), ("kmp krakow", "unit"), ("polna krakow", "street"), ("rejon 1 bochnia", "beat"),
        ):  # fmt: skip
            cursor.execute("SELECT kind, unit_phone, geom FROM kmzb_api.find_place(%s, NULL, 1)", (typed,))
            found = cursor.fetchall()
            assert found and found[0][0] == kind, typed
            assert found[0][1] and found[0][2]


def test_the_roads_are_one_network_with_a_speed_everywhere(loaded):
    """In each of the two garrisons nearly everything can be reached from a seat; all classes have an assumed speed."""
    found = rows(loaded, "SELECT ST_AsText(geom), c.speed_kmh FROM kmzb.road r JOIN kmzb.road_class c ON c.code = r.class")
    lines = [[tuple(map(float, xy.split())) for xy in text[text.rindex("(") + 1 : text.index(")")].split(",")] for text, _ in found]
    roads = travel.graph_from_lines(lines, [speed for _, speed in found])
    _, sizes = np.unique(roads.part, return_counts=True)
    assert np.sort(sizes)[-2:].sum() > 0.99 * len(roads.xy)
    seats = rows(loaded, "SELECT ST_X(seat), ST_Y(seat) FROM kmzb.unit WHERE kind IN ('KMP', 'KPP', 'KP')")
    assert (travel.snap(roads, np.array(seats), 300.0).node >= 0).all()


def test_staff_see_the_roads_of_their_area_with_assumed_speeds(loaded):
    with closing(loaded.database.superuser()) as hanna, hanna.cursor() as cursor:
        cursor.execute("SELECT count(*), count(DISTINCT class) FROM kmzb.road")
        everything, classes = cursor.fetchone()
        cursor.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier("hanna.demo")))
        cursor.execute("SELECT count(*), count(speed_kmh), min(speed_kmh) FROM kmzb_api.road")
        count, with_speed, slowest = cursor.fetchone()
        cursor.execute("RESET SESSION AUTHORIZATION")
    assert classes >= 5 and 100 < count == with_speed < everything / 2 and slowest > 0
