"""Localities and roads of the demo country, in a real database."""

from __future__ import annotations

from contextlib import closing

from psycopg2 import sql

from kmzb_plugin.admin import demo


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
