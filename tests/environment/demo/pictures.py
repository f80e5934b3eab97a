"""The pictures of the guides, taken from the demo on a virtual screen. Called by ``screenshots``.

Polish ones lie in docs/images, English ones in docs/images/en. ``take_pictures.py`` does the work inside QGIS; this
prepares the demo, cuts the connection when asked to, and makes the files small.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, List, Sequence

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
FILE = places.HOME / "przestepstwa-2026.csv"
COORDINATOR, COMMANDER = "maria.demo", "marek.demo"
ROAD_MANAGER = "Zarząd Dróg Miejskich, Kraków"
#: Whose work is photographed; the analyst last, whose server is stopped in the middle.
PEOPLE = {
    "commander": COMMANDER, "coordinator": COORDINATOR, "administrator": "adam.demo", "analyst": data.DEMO_ANALYST,
}  # fmt: skip
COLOURS = 200
PATIENCE_S = 240.0
QGIS = "QGIS"


class NoPictures(Exception):
    """Why there are no pictures."""


def main(languages: Sequence[str]) -> int:
    try:
        steps = Steps(1 + (1 + len(PEOPLE)) * len(languages or LANGUAGES))
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
    with steps(f"{language}: database"):
        server = cluster.start(places.CLUSTER)  # the analyst of the last language has stopped it
        database = _fresh_copy(server)
        password = data.analyst(database)[1]
        passwords = {**json.loads(places.PASSWORDS.read_text(encoding="utf-8")), data.DEMO_ANALYST: password}
        _write_rules(database, passwords[COORDINATOR])
        _write_file()
    for role, login in PEOPLE.items():
        with steps(f"{language}: {role}") as note:
            profile.prepare(database, login, passwords[login])
            _speak(LANGUAGES[language])
            taken = places.HOME / "pictures"
            shutil.rmtree(taken, ignore_errors=True)
            taken.mkdir(parents=True)
            _run_qgis(role, taken)
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


def _write_rules(database: Database, password: str) -> None:
    """Some rules of a garrison, written by its coordinator."""
    rules: List[Dict[str, Any]] = [
        {"name": "Rajdy nocą: komenda miejska", "category": "street_racing", "hour_from": 22, "hour_to": 6, "unit": "KMP-KRAKOW"},
        {"name": "Drogi gminne: zarząd dróg", "category": "road_infrastructure", "road_class": "gmina", "body": ROAD_MANAGER},
        {"name": "Kąpieliska w weekendy", "category_group": "water", "weekdays": 96, "body": "Urząd Miasta, Kraków"},
    ]  # fmt: skip
    with closing(database.connect(COORDINATOR, password=password)) as connection, connection, connection.cursor() as cursor:
        for rule in rules:
            cursor.execute("SELECT id FROM kmzb_api.unit WHERE code = %s", (rule.pop("unit", None),))
            (rule["to_unit"],) = cursor.fetchone() or (None,)
            cursor.execute("SELECT id FROM kmzb_api.institution WHERE name = %s", (rule.pop("body", None),))
            (rule["to_institution"],) = cursor.fetchone() or (None,)
            cursor.execute(
                "SELECT kmzb_api.save_rule(NULL, 0, %s, unit_id, %s) FROM kmzb_api.whoami()", (str(uuid.uuid4()), json.dumps(rule))
            )


def _write_file() -> None:
    """Invented crimes, as a system of the Police would give them."""
    groups = ("kradzież", "włamanie", "rozbój", "uszkodzenie mienia")
    columns = "NR_ZDARZENIA GRUPA DATA_OD GODZ_OD DATA_DO GODZ_DO TERYT X_92 Y_92 DOKLADNOSC"
    facts = "STRATA_PLN USILOWANIE W_BUDYNKU WYKRYTE"
    lines = [f"{columns} {facts}".replace(" ", ";")]
    chance = random.Random(1)
    for number in range(240):
        centre = (566_000, 244_000) if number % 3 else (569_500, 241_500)
        x, y = (f"{chance.gauss(middle, 1_300):.1f}".replace(".", ",") for middle in centre)
        day, clock = f"{1 + number % 28:02}.{1 + number % 9:02}.2026", f"{number % 24:02}:{number % 6}0"
        lines.append(
            f"KR/{number + 1001}/26;{groups[number % 4]};{day};{clock};{day};{clock};1261011;{x};{y};"
            f"{('ADRES', 'ULICA', 'ADRES')[number % 3]};{120 + 35 * number};0;1;{number % 2}"
        )
    FILE.write_text("\r\n".join(lines) + "\r\n", encoding="windows-1250", newline="")


def _speak(locale: str) -> None:
    from PyQt5.QtCore import QSettings

    settings = QSettings(str(places.PROFILE / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat)
    for key in ("userLocale", "globalLocale"):
        settings.setValue(f"locale/{key}", locale)
    settings.sync()


def _run_qgis(role: str, taken: Path) -> None:
    places.STATE.unlink(missing_ok=True)
    UNPLUG.unlink(missing_ok=True)
    environment = {
        **profile.environment(screen.virtual_display()),
        "KMZB_PICTURES": str(taken),
        "KMZB_PICTURES_OF": role,
        "KMZB_PICTURES_FILE": str(FILE),
        "KMZB_PICTURES_ROOT": str(places.ROOT),
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
