"""`make demo`: from nothing to QGIS on the queue. Called by ``run``, which has installed the packages.

With a display QGIS stays open and this returns. Without one everything happens on a virtual screen: the picture is
saved as build/demo.png, and the exit code is 0 only if the queue was really drawn.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import psycopg2

from tests.environment.cluster import ClusterError
from tests.environment.databases import Database
from tests.environment.demo import data, places, processes, profile, screen
from tests.environment.demo.data import Country, DataError
from tests.environment.demo.profile import ProfileError
from tests.environment.demo.screen import ScreenError
from tests.environment.demo.steps import Steps
from tests.environment.package import PackageError

STEPS = 7
STEPS_ON_A_DISPLAY = 5
QGIS = "QGIS"
QGIS_PATIENCE_S = 180.0
DRAWN_SHARE = 0.9
DOCK_COLOURS = 20


class NotDrawn(Exception):
    """Why the picture does not show the queue."""


def main() -> int:
    began = time.monotonic()
    try:
        country = _country()
        line = _run(country)
    except (ClusterError, DataError, ProfileError, ScreenError, PackageError, NotDrawn, psycopg2.Error) as error:
        print(f"make demo: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nmake demo: interrupted", file=sys.stderr)
        return 130
    print(f"make demo: {line} ({time.monotonic() - began:.0f} s)")
    return 0


def _country() -> Country:
    folder = os.environ.get("DATA", "").strip()
    return Country(os.environ.get("SCALE", "").strip(), data.real_folder(folder) if folder else None)


def _run(country: Country) -> str:
    display = screen.users_display()
    steps = Steps(STEPS_ON_A_DISPLAY if display else STEPS, done=1)
    with steps("database server") as note:
        cluster = data.start_server()
        note(f"PostgreSQL {Path(cluster.bindir).parent.name} on {cluster.host}:{cluster.port}")
    with steps("schema and country") as note:
        fresh = not data.ready(cluster, country)
        if fresh:
            print("the first time this takes a while")
            data.load(cluster, country)
        database = Database(country.database, cluster)
        login, password = data.analyst(database)
        counts = data.queue_counts(database, login, password)
        note(f"{database.name}{'' if fresh else ' was there'}; {login} sees {_numbers(counts)}")
    if display and not fresh and processes.running(QGIS) and profile.shows(database):
        return f"QGIS is open already; {_numbers(counts)}"
    ended = processes.stop_all()
    with steps("profile, plugin, login") as note:
        profile.prepare(database, login, password)
        note(f"connection “{places.CONNECTION}”" + ("; the QGIS of before was closed" if ended else ""))
    if display:
        return _on_users_screen(steps, display, counts)
    try:
        return _on_virtual_screen(steps, data.who(database, login, password), counts)
    finally:
        processes.stop_all()


def _on_users_screen(steps: Steps, display: str, counts: Dict[str, Tuple[str, int]]) -> str:
    with steps("QGIS") as note:
        _start_qgis(display)
        state = _wait_for_state()
        note(f"{state['rows']} rows in the list")
    return f"QGIS is open; {_numbers(counts)}. make demo-stop closes it"


def _on_virtual_screen(steps: Steps, who: str, counts: Dict[str, Tuple[str, int]]) -> str:
    places.PICTURE.unlink(missing_ok=True)
    places.FAILED_PICTURE.unlink(missing_ok=True)
    with steps("virtual screen") as note:
        display = screen.virtual_display()
        note(f"{display}, {screen.SIZE[0]}×{screen.SIZE[1]}")
    try:
        with steps("QGIS") as note:
            _start_qgis(display)
            state = _wait_for_state()
            note(f"{state['rows']} rows in the list, {sum(state['in_view'].values())} reports in view")
        with steps("picture") as note:
            screen.take_picture(display, places.PICTURE)
            note(_check_picture(state, counts))
    except BaseException:
        _keep_failed_picture(display)
        raise
    in_view = sum(state["in_view"].values())
    return (
        f"{who}: {_numbers(counts)}; {state['rows']} rows in the list, {in_view} on the map;"
        f" {os.path.relpath(places.PICTURE)}"
    )


def _start_qgis(display: str) -> None:
    places.STATE.unlink(missing_ok=True)
    environment = profile.environment(display)
    processes.start(QGIS, profile.command(), environment, places.QGIS_LOG)


def _wait_for_state() -> Dict[str, Any]:
    """What the script inside QGIS has seen. Raises NotDrawn."""
    until = time.monotonic() + QGIS_PATIENCE_S
    while time.monotonic() < until:
        state = _read_state()
        if state is not None:
            if "problem" in state:
                raise NotDrawn(f"in QGIS: {state['problem']}")
            return state
        if processes.running(QGIS) is None:
            raise NotDrawn(f"QGIS ended by itself; the end of {places.QGIS_LOG}:\n{_end_of_log()}")
        time.sleep(0.2)
    raise NotDrawn(f"QGIS showed nothing for {QGIS_PATIENCE_S:.0f} s; the end of {places.QGIS_LOG}:\n{_end_of_log()}")


def _read_state() -> Optional[Dict[str, Any]]:
    try:
        return dict(json.loads(places.STATE.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _check_picture(state: Dict[str, Any], counts: Dict[str, Tuple[str, int]]) -> str:
    """Compare list, map and picture with the database. Raises NotDrawn."""
    problems: List[str] = []
    if state["modal"]:
        problems.append(f"a window stands before it: {state['modal'][0]}")
    if not any(number == state["rows"] or 0 < state["rows"] < number for _, number in counts.values()):
        problems.append(f"the list has {state['rows']} rows, the database {_numbers(counts)}")
    for code, number in state["in_view"].items():
        if number > counts.get(code, ("", 0))[1]:
            problems.append(f"the map has {number} reports of “{code}”, the database {counts.get(code)}")
    hits, inside = screen.colourful_spots(places.PICTURE, state["spots"])
    if inside == 0 or hits < DRAWN_SHARE * inside:
        problems.append(f"only {hits} of {inside} reports looked at are to be seen on the map")
    left, width, height = state["dock"]
    colours = screen.distinct_colours(places.PICTURE, left, 0, width, height)
    if colours < DOCK_COLOURS:
        problems.append(f"the dock has only {colours} colours: it is empty")
    if problems:
        raise NotDrawn("; ".join(problems))
    return f"{hits} of {inside} reports looked at are drawn"


def _keep_failed_picture(display: str) -> None:
    """What stood on the screen instead, for whoever looks for the reason."""
    try:
        if places.PICTURE.exists():
            places.PICTURE.replace(places.FAILED_PICTURE)
        else:
            screen.take_picture(display, places.FAILED_PICTURE)
    except ScreenError:
        return  # the reason why we are here is the one to be told
    print(f"what was on the screen: {os.path.relpath(places.FAILED_PICTURE)}", file=sys.stderr)


def _numbers(counts: Dict[str, Tuple[str, int]]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.values())


def _end_of_log() -> str:
    try:
        return "\n".join(places.QGIS_LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])
    except OSError:
        return "(nothing)"


if __name__ == "__main__":
    sys.exit(main())
