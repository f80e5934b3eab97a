"""The pictures of the guides, taken from the demo on a virtual screen. Called by ``screenshots``.

Polish ones lie in docs/images, English ones in docs/images/en. ``take_pictures.py`` does the work inside QGIS; this
prepares the demo, cuts the connection when asked to, and makes the files small.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Sequence

from psycopg2 import sql

from tests.environment import cluster
from tests.environment.cluster import Cluster
from tests.environment.databases import Database, superuser
from tests.environment.demo import data, places, processes, profile, screen
from tests.environment.demo.data import Country
from tests.environment.demo.steps import Steps

LANGUAGES = {"pl": "pl_PL", "en": "en_US"}
IMAGES = places.ROOT / "docs" / "images"
UNPLUG = places.HOME / "unplug"
COPY = "kmzb_pictures"
COLOURS = 200
PATIENCE_S = 240.0
QGIS = "QGIS"


class NoPictures(Exception):
    """Why there are no pictures."""


def main(languages: Sequence[str]) -> int:
    try:
        steps = Steps(1 + 2 * len(languages or LANGUAGES))
        with steps("database server and country"):
            processes.stop_all()
            if cluster.folder(places.CLUSTER).exists():
                cluster.reset(places.CLUSTER)  # deadlines are counted from the day on which the country is made
            server = data.start_server()
            print()
            data.load(server, Country())
        for language in languages or tuple(LANGUAGES):
            _take(language, server, steps)
    except NoPictures as error:
        print(f"make screenshots: {error}", file=sys.stderr)
        return 1
    finally:
        processes.stop_all()
        cluster.stop(places.CLUSTER)
    return 0


def _take(language: str, server: Cluster, steps: Steps) -> None:
    with steps(f"{language}: database and profile") as note:
        server = cluster.start(places.CLUSTER)  # the last language has stopped it
        database = _fresh_copy(server)
        login, password = data.analyst(database)
        profile.prepare(database, login, password)
        _speak(LANGUAGES[language])
        note(login)
    with steps(f"{language}: QGIS") as note:
        taken = places.HOME / "pictures"
        shutil.rmtree(taken, ignore_errors=True)
        taken.mkdir(parents=True)
        _run_qgis(taken)
        into = IMAGES if language == "pl" else IMAGES / language
        names = [_shrink(picture, into) for picture in sorted(taken.glob("*.png"))]
        note(", ".join(names))


def _fresh_copy(server: Cluster) -> Database:
    """The country without what the analyst of another language has done."""
    with closing(superuser(server)) as connection, connection.cursor() as cursor:
        name, country = sql.Identifier(COPY), sql.Identifier(Country().database)
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, country))
    return Database(COPY, server)


def _speak(locale: str) -> None:
    from PyQt5.QtCore import QSettings

    settings = QSettings(str(places.PROFILE / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat)
    for key in ("userLocale", "globalLocale"):
        settings.setValue(f"locale/{key}", locale)
    settings.sync()


def _run_qgis(taken: Path) -> None:
    places.STATE.unlink(missing_ok=True)
    UNPLUG.unlink(missing_ok=True)
    environment = {
        **profile.environment(screen.virtual_display()),
        "KMZB_PICTURES": str(taken),
        "KMZB_DEMO_UNPLUG": str(UNPLUG),
        "KMZB_DEMO_PASSWORDS": str(places.PASSWORDS),
        "TZ": "Europe/Warsaw",
    }
    command = [*profile.command()[:-1], str(Path(__file__).with_name("take_pictures.py"))]
    processes.start(QGIS, command, environment, places.QGIS_LOG)
    until = time.monotonic() + PATIENCE_S
    while not places.STATE.exists():
        if time.monotonic() > until or processes.running(QGIS) is None:
            raise NoPictures(f"QGIS ended or hung, see {places.QGIS_LOG}")
        if UNPLUG.exists():
            cluster.stop(places.CLUSTER)
            UNPLUG.unlink()
        time.sleep(0.2)
    problem = json.loads(places.STATE.read_text(encoding="utf-8")).get("problem")
    processes.stop_all()
    if problem:
        raise NoPictures(problem)


def _shrink(picture: Path, into: Path) -> str:
    """Fewer colours and no metadata; returns the file's name."""
    into.mkdir(parents=True, exist_ok=True)
    target = into / picture.name
    subprocess.run(
        ["convert", str(picture), "-strip", "+dither", "-colors", str(COLOURS), "-define", "png:compression-level=9",
         f"PNG8:{target}"],
        check=True, timeout=120,
    )  # fmt: skip
    return picture.name


if __name__ == "__main__":
    os.chdir(places.ROOT)
    sys.exit(main(sys.argv[1:]))
