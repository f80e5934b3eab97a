"""The case panel in a whole QGIS: suggestions in panel and map, one key, one decision for all, and its undoing.

With KMZB_PICTURES naming a folder, each screen is kept there.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.integration.dock.test_cases import PLACE

pytestmark = pytest.mark.desktop

EXTRA = """
UPDATE kmzb.report SET status = 'confirmed' WHERE id = 9105;
UPDATE kmzb.report SET description = 'Ktoś wysypał gruz i opony przy drodze, koło wiaty. Proszę o sprawdzenie.' WHERE id = 9102;
"""


@pytest.fixture
def one_place(database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(PLACE, (5, "Gruz i opony przy drodze leśnej, leżą od tygodnia"))
        cursor.execute(EXTRA)


def picture(display: str, name: str) -> None:
    folder = os.environ.get("KMZB_PICTURES")
    if folder:
        target = str(Path(folder) / f"case-{name}.png")
        subprocess.run(["import", "-window", "root", target], env={**os.environ, "DISPLAY": display}, check=False, timeout=60)


def test_the_case_panel(desktop, display, database, one_place):
    names = ("suggestions", "case", "preview", "question", "undone")
    width = int(os.environ.get("KMZB_PICTURE_WIDTH", "1600"))
    answers = {name: partial(picture, display, name) for name in names}
    seen = desktop("scenario_cases.py", answers, size=[width, 768 if width < 1600 else 1000])
    assert seen["done"]
    assert set(seen["suggested"]) == {9102, 9103, 9104, 9105}
    assert seen["marks"] == ["1", "2", "3", "4"]
    assert seen["size"] == 4
    assert "9105" in seen["preview"] or "4" in seen["preview"]
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT act FROM kmzb.journal WHERE subject = 'case' ORDER BY id")
        assert [row[0] for row in cursor.fetchall()] == ["join", "join", "join", "decide", "undo"]
