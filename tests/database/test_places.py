"""Finding places by what people type, and who answers for them; the class and name of the road at a point."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.database.support import Person, superuser

GAZETTEER = """
CREATE FUNCTION pg_temp.line(float, float, float, float) RETURNS geometry LANGUAGE sql AS
$$ SELECT ST_Multi(ST_MakeLine(ST_Point($1, $2, 2180), ST_Point($3, $4, 2180))) $$;
INSERT INTO kmzb.gmina VALUES ('226401', 'Sopot', 'm. Sopot', 'pomorskie'), ('126101', 'Kraków', 'm. Kraków', 'małopolskie');
INSERT INTO kmzb.place (source, external_id, name, kind, teryt, population, geom) VALUES
    ('t', '1', 'Sopot', 'city', '2264011', 35000, ST_Point(472000, 736000, 2180)),
    ('t', '2', 'Sopotnia Mała', 'village', NULL, 900, ST_Point(560000, 240000, 2180)),
    ('t', '3', 'Łódź', 'city', NULL, 670000, ST_Point(529000, 434000, 2180)),
    ('t', '4', 'Bochnia', 'city', NULL, 29000, ST_Point(597000, 232000, 2180)),
    ('t', '5', 'Nowa Wieś', 'village', NULL, 300, ST_Point(473000, 735000, 2180)),
    ('t', '6', 'Nowa Wieś', 'village', NULL, 400, ST_Point(568000, 245000, 2180)),
    ('t', '7', 'Kraków', 'city', '1261011', 780000, ST_Point(567000, 244000, 2180)),
    ('t', '8', 'Nowe Morze', 'village', NULL, 5, ST_Point(630000, 480000, 2180));
INSERT INTO kmzb.road (source, external_id, class, number, street_name, locality, teryt, geom) VALUES
    ('t', '1', 'gmina', NULL, 'Jana Jerzego Haffnera', 'Sopot', '2264011', pg_temp.line(472000, 736000, 472200, 736000)),
    ('t', '2', 'gmina', NULL, 'Jana Jerzego Haffnera', 'Sopot', '2264011', pg_temp.line(472200, 736000, 472400, 736000)),
    ('t', '3', 'voivodeship', '468', 'al. Niepodległości', 'Sopot', '2264011', pg_temp.line(472200, 735000, 472200, 737000)),
    ('t', '4', 'gmina', NULL, '3 Maja', 'Sopot', '2264011', pg_temp.line(471000, 736000, 471500, 736000)),
    ('t', '5', 'gmina', NULL, '3 Maja', 'Kraków', '1261011', pg_temp.line(567000, 244500, 567500, 244500)),
    ('t', '6', 'national', '7', NULL, NULL, NULL, pg_temp.line(560000, 240000, 570000, 250000)),
    ('t', '7', 'gmina', NULL, 'ks. Józefa Poniatowskiego', 'Sopot', '2264011', pg_temp.line(473000, 736000, 473500, 736000));
UPDATE kmzb.unit SET address = 'ul. Przykładowa 2, 32-700 Bochnia', phone = '+48 000 000 022' WHERE id = 22;
SELECT kmzb.index_names();
"""
SOPOT, KRAKOW = "SRID=2180;POINT(472000 736000)", "SRID=2180;POINT(567000 244000)"


@pytest.fixture(scope="module")
def country(shared_database):
    with superuser(shared_database) as owner:
        owner.rows(GAZETTEER)
    return shared_database


def found(person: Person, typed: str, near: str = SOPOT, limit: int = 12) -> list:
    return person.rows(
        "SELECT kind, name, unit_name, officer_name FROM kmzb_api.find_place(%s, ST_GeomFromEWKT(%s), %s)", (typed, near, limit)
    )


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("Sopot", "locality", "Sopot"),
        ("sop", "locality", "Sopot"),
        ("lodz", "locality", "Łódź"),
        ("ŁÓDŹ", "locality", "Łódź"),
        ("łódź", "locality", "Łódź"),
        ("haffnera", "street", "Jana Jerzego Haffnera"),
        ("Sopot Haffnera", "street", "Jana Jerzego Haffnera"),
        ("Haffnera Sopot", "street", "Jana Jerzego Haffnera"),
        ("ul. Haffnera 3", "street", "Jana Jerzego Haffnera"),
        ("ul. Haffnera 3a/5, Sopot", "street", "Jana Jerzego Haffnera"),
        ("3 maja", "street", "3 Maja"),
        ("3 maja 12", "street", "3 Maja"),
        ("aleja niepodleglosci", "street", "al. Niepodległości"),
        ("al. niep", "street", "al. Niepodległości"),
        ("księdza poniatowskiego", "street", "ks. Józefa Poniatowskiego"),
        ("KPP Bochnia", "unit", "Komenda Powiatowa Policji w Bochni"),
        ("komenda powiatowa w bochni", "unit", "Komenda Powiatowa Policji w Bochni"),
        ("komisariat oliwa", "unit", "Komisariat Policji VIII w Gdańsku"),
        ("testowa", "beat", "Rejon nr 1"),
        ("rejon 2 sopot", "beat", "Rejon nr 2"),
        ("hafnera", "street", "Jana Jerzego Haffnera"),
        ("sopto", "locality", "Sopot"),
        ("komenda powiatowa bohnia", "unit", "Komenda Powiatowa Policji w Bochni"),
    ],
)  # fmt: skip
def test_what_people_type_comes_first(country, typed, kind, name):
    with Person(country, "t_sopot_analyst") as anna:
        assert found(anna, typed)[0][:2] == (kind, name)


def test_of_one_name_the_nearer_comes_first(country):
    with Person(country, "t_sopot_analyst") as anna:
        for near, unit in ((SOPOT, "Komenda Miejska Policji w Sopocie"), (KRAKOW, "Komisariat Policji I w Krakowie")):
            assert found(anna, "nowa wies", near)[0][2] == unit
            assert found(anna, "3 maja", near)[0][2] == unit


def test_the_answer_names_beat_officer_and_shape(country):
    with Person(country, "t_sopot_analyst") as anna:
        row = anna.record(
            "SELECT *, ST_Length(geom) AS length FROM kmzb_api.find_place('haffnera sopot', NULL, 1)"
        )
    assert row["length"] == 400, "both pieces of the street"
    assert (row["locality"], row["gmina"], row["powiat"]) == ("Sopot", "Sopot", "m. Sopot")
    assert (row["unit_kind"], row["beat_name"], row["officer_phone"]) == ("KMP", "Rejon nr 2", "+48 000 000 002")
    assert row["in_gap"] is False


def test_contacts_of_the_whole_country_are_public_and_nothing_else(country):
    """Moja Komenda answers beyond the own area; who has no active person gets nothing, outsiders may not ask."""
    with Person(country, "t_sopot_analyst") as anna:
        assert found(anna, "rejon nr 1 krakow")[0][3] == "asp. Ida Wzorcowa"
        assert anna.rows("SELECT id FROM kmzb_api.unit WHERE id = 20") == []
    for login in ("t_nobody", "t_inactive"):
        with Person(country, login) as nobody:
            assert found(nobody, "sopot") == []
            assert nobody.rows(f"SELECT * FROM kmzb_api.who_answers(ST_GeomFromEWKT('{SOPOT}'))") == []
    for login in ("t_intake", "t_public"):
        with Person(country, login) as outsider:
            assert outsider.refused("rows", "SELECT * FROM kmzb_api.find_place('sopot')").pgcode == "42501"


@pytest.mark.parametrize(
    "typed", ["", " ", "!!!", "'", "\\", "a' | 'b", "%", "& | !", ":*", "🙂", "ул. Ленина", None, "x" * 5000]
)
def test_odd_input_is_only_not_found(country, typed):
    with Person(country, "t_sopot_analyst") as anna:
        assert found(anna, typed) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(alphabet=st.characters(blacklist_characters="\x00", blacklist_categories=("Cs",)), max_size=60),
    limit=st.integers(-5, 500),
)
def test_nothing_typed_breaks_the_search(country, typed, limit):
    with Person(country, "t_sopot_analyst") as anna:
        assert len(found(anna, typed, limit=limit)) <= 50


@pytest.mark.parametrize(
    "near",
    ["POINT(1 2)", "SRID=2180;POINT EMPTY", "SRID=4326;POINT(NaN 5)", "SRID=4326;POINT(1e300 5)", "SRID=2180;LINESTRING(0 0,1 1)"],
)
def test_a_bias_that_is_no_place_is_ignored(country, near):
    with Person(country, "t_sopot_analyst") as anna:
        assert found(anna, "sopot", near)[0][1] == "Sopot"


def answers(person: Person, x: float, y: float) -> list:
    return person.rows(
        "SELECT unit_name, beat_name, officer_name, gap_m, neighbour, round(neighbour_m), street, road_class_pl"
        " FROM kmzb_api.who_answers(ST_Point(%s, %s, 2180)) ORDER BY step", (x, y)
    )  # fmt: skip


def test_the_chain_goes_up_to_the_garrison(country):
    with Person(country, "t_krakow_analyst") as halina:
        rows = answers(halina, 472000, 728000)
    assert [row[0] for row in rows] == [
        "Komisariat Policji VIII w Gdańsku", "Komenda Miejska Policji w Gdańsku", "Komenda Wojewódzka Policji w Gdańsku",
    ]  # fmt: skip
    assert rows[0][1:4] == ("Rejon nr 1", "asp. Piotr Przykładny", 0)
    assert rows[1][1] is None


def test_border_and_gap_are_told(country):
    with Person(country, "t_sopot_analyst") as anna:
        (first, *_) = answers(anna, 475000, 733040)
        assert (first[0], first[3], first[4], first[5]) == (
            "Komenda Miejska Policji w Sopocie", 0, "Komenda Miejska Policji w Gdańsku", 40,
        )  # fmt: skip
        (first, *_) = answers(anna, 478000, 738000)
        assert (first[0], first[3]) == ("Komenda Miejska Policji w Sopocie", 1000)
        assert anna.refused("rows", "SELECT * FROM kmzb_api.who_answers(ST_Point(0, 0, 2180))").pgcode == "KM010"
        line = "SELECT * FROM kmzb_api.who_answers('SRID=2180;LINESTRING(472000 736000,472001 736000)'::geometry)"
        assert anna.refused("rows", line).pgcode == "KM010"


def test_the_nearest_road_and_at_a_crossing_the_more_important(country):
    with superuser(country) as owner:
        def at(x: float, y: float) -> tuple:
            query = "SELECT kmzb.road_class_at(p), kmzb.street_at(p) FROM ST_Point(%s, %s, 2180) p"
            return owner.rows(query, (x, y))[0]

        assert at(472100, 736003) == ("gmina", "Jana Jerzego Haffnera")
        assert at(472200, 735500) == ("voivodeship", "al. Niepodległości")
        assert at(472201, 736001)[0] == "voivodeship", "a crossing"
        assert at(565000, 245010) == ("national", None)
        assert at(472100, 736041) == (None, None)
        assert owner.rows("SELECT kmzb.road_class_at(NULL), kmzb.street_at(NULL)") == [(None, None)]


def test_names_follow_their_units(database):
    """Whoever writes units and beats, the search knows them at once."""
    with superuser(database) as owner, Person(database, "t_sopot_analyst") as anna:
        assert found(anna, "posterunek wymyslow") == []
        owner.rows(
            "INSERT INTO kmzb.unit (id, code, kind, name, parent_id, seat) VALUES"
            " (90, 'PP-X', 'PP', 'Posterunek Policji w Wymysłowie', 10, ST_Point(473000, 739000, 2180))"
        )
        assert found(anna, "posterunek wymyslow")[0][1] == "Posterunek Policji w Wymysłowie"
        assert found(anna, "posternek wymyslow")[0][1] == "Posterunek Policji w Wymysłowie", "a mistyped word"
        owner.rows("INSERT INTO kmzb.beat (unit_id, name, officer_name) VALUES (90, 'Rejon nr 7', 'asp. Żaneta Źródło')")
        assert anna.rows("SELECT unit_name FROM kmzb_api.find_place('zrodlo')") == [("Posterunek Policji w Wymysłowie",)]
        owner.rows("UPDATE kmzb.unit SET name = 'Posterunek Policji w Borach' WHERE id = 90")
        assert [row[0] for row in found(anna, "borach")] == ["unit", "beat"]
        owner.rows("DELETE FROM kmzb.beat WHERE unit_id = 90")
        owner.rows("DELETE FROM kmzb.unit WHERE id = 90")
        assert found(anna, "borach") == []
