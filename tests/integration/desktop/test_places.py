"""Moja Komenda in a whole QGIS. With KMZB_PICTURES naming a folder, each screen is kept there."""

from __future__ import annotations

import os
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop

PLACES = """
INSERT INTO kmzb.gmina VALUES ('226401', 'Sopot', 'm. Sopot', 'pomorskie');
INSERT INTO kmzb.place (source, external_id, name, kind, teryt, population, geom) VALUES
    ('t', '1', 'Sopot', 'city', '2264011', 35000, ST_Point(472000, 736000, 2180)),
    ('t', '2', 'Sopotnia Mała', 'village', '2264011', 900, ST_Point(476000, 741000, 2180)),
    ('t', '3', '<b>Sopotek</b>', 'village', '2264011', 90, ST_Point(476000, 740000, 2180));
INSERT INTO kmzb.road (source, external_id, class, street_name, locality, teryt, geom) VALUES
    ('t', '1', 'gmina', 'Jana Jerzego Haffnera', 'Sopot', '2264011',
     ST_GeomFromText('MULTILINESTRING((474000 737000, 474600 737600))', 2180));
UPDATE kmzb.unit SET address = 'ul. Przykładowa 10, 81-700 Sopot', phone = '+48 000 000 010', email = 'sopot@policja.example'
WHERE id = 10;
SELECT kmzb.index_names();
"""


def test_moja_komenda_in_a_whole_qgis(database, desktop, display):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(PLACES)
    taken = []

    def picture() -> None:
        folder = os.environ.get("KMZB_PICTURES")
        if folder:
            taken.append(Path(folder) / f"places-{len(taken)}.png")
            subprocess.run(["import", "-window", "root", str(taken[-1])], env={**os.environ, "DISPLAY": display}, check=False)

    width = int(os.environ.get("KMZB_PICTURE_WIDTH", "1600"))
    seen = desktop("scenario_places.py", {"picture": picture}, width=width, height=768 if width < 1600 else 1000)

    assert "kmzb_places" in seen["loaded"]["locator"]
    assert seen["after"] == seen["before"]
    assert seen["unload s"] < 2.0
    assert seen["exit"] == 0
    assert len(seen["disconnected"]) == 2, "a heading and one row that says why there is nothing"
    said = str(seen["typed"])
    assert "Sopot" in said and "KMP w Sopocie" in said and "<b>" not in said
    assert "+48 000 000 001" in seen["card"] and "st. asp. Ewa Testowa" in seen["card"]
    assert seen["clipboard"] == "+48 000 000 001"
    assert abs(seen["centre"][0] - 472000) < 10 and abs(seen["centre"][1] - 736000) < 10
    assert "Jana Jerzego Haffnera" in seen["street card"]
    assert "⚠" in seen["clicked card"] and "Komenda Miejska Policji w Gdańsku" in seen["clicked card"]
    assert "EPSG:2180" in seen["clicked card"]
    assert "Komenda Miejska Policji" in seen["centre card"]
