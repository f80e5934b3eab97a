"""A commander's ten minutes on the demo country in a whole QGIS: from the unit to the PDF, and a decision frozen and opened again.

With KMZB_PICTURES naming a folder, each screen is kept there; KMZB_PICTURE_WIDTH below 1600 makes the window 768 high.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import uuid
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Tuple

import psycopg2
import pytest

from kmzb_plugin.admin import demo
from tests.environment import databases
from tests.environment.cluster import Cluster
from tests.environment.databases import Database

from .conftest import fresh_profiles, run_qgis

pytestmark = [pytest.mark.desktop, pytest.mark.slow]

COMMANDER, ANALYST = "wojciech.demo", "anna.demo"
UNIT = "Komenda Miejska Policji w Krakowie"
SCREENS = (
    "1-unit", "2-where", "3-layer", "4-cell", "5-queue", "6-changes", "7-when", "8-staff", "9-sites", "9-sites-found",
    "10-briefing", "11-saved", "12-frozen", "13-opened", "14-changed", "15-scope",
)  # fmt: skip


@pytest.fixture
def country(cluster: Cluster) -> Iterator[Database]:
    """The demo country, small, of this test alone; its logins have passwords that ``Database`` knows."""
    fresh = databases.empty_database(cluster, "d")
    databases.install_schema(fresh)
    with databases.demo_logins_locked(cluster):
        passwords = {login: fresh.password(login) for login, *_ in demo.ACCOUNTS}
        with closing(psycopg2.connect(fresh.dsn(cluster.superuser))) as connection:
            demo.load(connection, scale="small", passwords=passwords)
        yield fresh
    databases.drop(fresh)


class Walk:
    """Two QGIS, one after the other, each with a profile of its own, on one database."""

    def __init__(self, database: Database, display: str, folder: Path) -> None:
        self.database, self.display, self.folder = database, display, folder
        self.pdf, self.atlas, self.frozen = folder / "odprawa.pdf", folder / "atlas.pdf", folder / "decyzja.kmzb"
        self.changed: Tuple[int, str] = (0, "")

    def run(self, script: str, name: str) -> Dict[str, Any]:
        here = self.folder / name
        here.mkdir()
        answers: Dict[str, Callable[[], None]] = {screen: partial(self.picture, screen) for screen in SCREENS}
        answers["change"] = self.change
        return run_qgis(
            script, here, fresh_profiles(here), self.display, self.database, answers, login=COMMANDER,
            password=self.database.password(COMMANDER), size=self.size, unit=UNIT, pdf=str(self.pdf), atlas=str(self.atlas),
            frozen=str(self.frozen),
        )  # fmt: skip

    @property
    def size(self) -> List[int]:
        width = int(os.environ.get("KMZB_PICTURE_WIDTH", "1600"))
        return [width, 768 if width < 1600 else 1000]

    def picture(self, screen: str) -> None:
        """What stands on the screen now, when somebody wants to see it."""
        folder = os.environ.get("KMZB_PICTURES")
        if folder:
            width, height = self.size
            target = str(Path(folder) / f"commander-{screen}.png")
            command = ["import", "-window", "root", "-crop", f"{width}x{height}+0+0", target]
            subprocess.run(command, env={**os.environ, "DISPLAY": self.display}, check=False, timeout=60)

    def change(self) -> None:
        """An analyst confirms a report of the unit, as any day."""
        with closing(self.database.connect(ANALYST)) as connection, connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT id, version, category_name_pl FROM kmzb_api.report WHERE status = 'verification'"
                " AND position_quality <> 'area' AND created_at > now() - interval '300 days' ORDER BY id LIMIT 1"
            )
            number, version, category = cursor.fetchone()
            cursor.execute("SELECT 1 FROM kmzb_api.decide(%s, %s, %s, 'confirm')", (number, version, str(uuid.uuid4())))
            self.changed = number, category

    def asked(self, sql: str, *values: Any) -> List[Tuple[Any, ...]]:
        """What the commander's own login reads without the plugin."""
        with closing(self.database.connect(COMMANDER)) as connection, connection.cursor() as cursor:
            cursor.execute(sql, values)
            return list(cursor.fetchall())


def pages(pdf: Path) -> int:
    """Of a PDF as Qt writes it."""
    found = re.search(rb"/Type /Pages.{0,4000}?/Count (\d+)", pdf.read_bytes(), re.DOTALL)
    assert found, "no page tree"
    return int(found.group(1))


def test_a_commanders_walk_and_the_decision_a_year_later(country: Database, display: str, tmp_path: Path) -> None:
    walk = Walk(country, display, tmp_path)
    seen = walk.run("scenario_commander.py", "first")
    assert seen["done"] and seen["exit"] == 0
    assert "cut" not in seen, seen["cut"]
    check_scope(walk, seen)
    check_hotspots(walk, seen)
    check_pages(seen)
    check_stations(seen)
    check_briefing(walk, seen)

    later = walk.run("scenario_frozen.py", "second")
    assert later["exit"] == 0
    check_frozen(walk, seen, later)


def check_scope(walk: Walk, seen: Dict[str, Any]) -> None:
    """The three counts above the pages against a count of single reports by plain SQL."""
    scope = json.loads(seen["scope"])
    below = "WITH RECURSIVE below AS (SELECT id FROM kmzb_api.unit WHERE name = %s UNION ALL"
    below += " SELECT u.id FROM kmzb_api.unit u JOIN below b ON u.parent_id = b.id)"
    ((raw, confirmed),) = walk.asked(
        below + " SELECT count(*), count(*) FILTER (WHERE status IN ('confirmed', 'eliminated', 'referred'))"
        " FROM kmzb_api.report WHERE unit_id IN (SELECT id FROM below)"
        " AND (created_at AT TIME ZONE 'Europe/Warsaw')::date >= %s AND (created_at AT TIME ZONE 'Europe/Warsaw')::date < %s",
        UNIT, scope["from"], scope["to"],
    )  # fmt: skip
    assert seen["totals"][:2] == [raw, confirmed]
    assert 0 < seen["totals"][2] <= confirmed <= raw
    assert seen["units"] > 10, "a commander of a voivodeship chooses among the units below"


def check_hotspots(walk: Walk, seen: Dict[str, Any]) -> None:
    name, valid, cells, legend = seen["layer"]
    assert valid and cells > 0
    assert "Gi*" in name
    assert any("PAI" in line or "trafienia" in line for line in legend), "the stamp stands in the legend"
    assert "Gorące i zimne miejsca" in seen["worth"]
    cell = seen["hottest"]
    assert cell["class"] == "hot", "the demo country has a hot place"
    inside = walk.asked(
        "SELECT r.id FROM kmzb_api.report r, ST_GeomFromText(%s, 2180) g WHERE ST_Intersects(r.geom, g)", cell["wkt"]
    )
    listed = {number for pillar, number in seen["behind"] if pillar == "citizens"}
    assert listed <= {number for (number,) in inside}
    confirmed = int(re.search(r"(\d+) potwierdzon", seen["behind words"]).group(1))  # type: ignore[union-attr]
    assert confirmed == round(cell["count"]), "as many behind the cell as the layer has counted in it"
    assert seen["on the map"] == ["queue:new", "queue:overdue", "queue:verification"], "work to do, and nothing that was off before"
    report, visible, status = seen["in the queue"]
    assert visible and report == seen["chosen"] and status


def check_pages(seen: Dict[str, Any]) -> None:
    assert len(seen["changes"]) > 1, "the unit and those below it"
    assert UNIT.split()[0] in seen["changes"][0][0]
    assert "porównaniach" in seen["found"]
    assert seen["change row"] and "potwierdzone" in seen["change words"]
    assert all(seen["when"])
    assert len(seen["staff"].splitlines()) > 4 and re.search(r"\d", seen["staff"])


def check_stations(seen: Dict[str, Any]) -> None:
    """Today and the alternatives side by side: more stations never serve fewer people, and each says how good it is proven."""
    served = [int(re.sub(r"\D", "", row[1])) for row in seen["sites"]]
    assert len(served) > 2 and served == sorted(served)
    assert all(row[-2] for row in seen["sites"])
    assert len(seen["sites on the map"]) > 1
    assert all(count > 0 for _, count in seen["sites on the map"])
    assert "%" in seen["sites said"]


def check_briefing(walk: Walk, seen: Dict[str, Any]) -> None:
    assert walk.pdf.name in seen["pdf said"]
    assert pages(walk.pdf) == 1
    assert seen["below"] > 1 and pages(walk.atlas) == seen["below"]
    where, change, when = seen["sentences"]
    assert where.startswith("Gdzie") and change.startswith("Zmiana") and when.startswith("Kiedy")
    assert "SHA-256" in seen["frozen"] and walk.frozen.name in seen["frozen"]
    assert not seen["modal left"]


def check_frozen(walk: Walk, seen: Dict[str, Any], later: Dict[str, Any]) -> None:
    """Bit for bit in a fresh profile; then the one report that an analyst has decided is named."""
    assert "✗" not in later["13-opened"]
    assert later["13-opened"].count("✓") == 2 and "bit" in later["13-opened"]
    number, _category = walk.changed
    told = later["14-changed"]
    assert told.count("✓") == 1 and told.count("✗") == 1
    named = [line for line in told.splitlines() if re.search(rf"\b{number}\b", line)]
    assert len(named) == 1, told
    assert json.loads(later["scope"]) == json.loads(seen["scope"])
    raw, confirmed, _cases = seen["totals"]
    assert later["totals"][:2] == [raw, confirmed + 1]
