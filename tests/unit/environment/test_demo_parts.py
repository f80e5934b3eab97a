"""The parts of the demo: it ends only what it has started, and it sees whether a map was drawn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.environment.demo import data, places, processes, profile, screen

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(processes, "HOME", tmp_path)
    monkeypatch.setattr(processes, "LIST", tmp_path / "processes.json")
    return tmp_path


def test_what_was_started_is_ended(home: Path) -> None:
    child = processes.start("one", SLEEP, os.environ, home / "log")
    assert processes.running("one") == child.pid
    assert processes.stop_all() == ["one"]
    assert processes.running("one") is None
    assert child.poll() is not None
    assert processes.stop_all() == []


def test_a_process_that_took_over_the_id_is_left_alone(home: Path) -> None:
    other = subprocess.Popen(SLEEP)
    try:
        processes._write([{"name": "one", "pid": other.pid, "started": "long ago"}])
        assert processes.running("one") is None
        assert processes.stop_all() == []
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_the_last_started_is_ended_first(home: Path) -> None:
    for name in ("screen", "QGIS"):
        processes.start(name, SLEEP, os.environ, home / "log")
    assert processes.stop_all() == ["QGIS", "screen"]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A grey map with a red marker at (30, 40)."""
    path = tmp_path / "map.png"
    drawing = ["-fill", "#dd2222", "-draw", "circle 30,40 33,40"]
    subprocess.run(["convert", "-size", "100x80", "xc:#e8e8e8", *drawing, str(path)], check=True)
    return path


def test_a_marker_is_seen_and_an_empty_place_is_not(picture: Path) -> None:
    assert screen.colourful_spots(picture, [[30, 40]]) == (1, 1)
    assert screen.colourful_spots(picture, [[80, 10]]) == (0, 1)
    assert screen.colourful_spots(picture, [[30, 40], [80, 10], [500, 500], [-1, 5]]) == (1, 2)


def test_an_empty_window_has_hardly_a_colour(picture: Path) -> None:
    assert screen.distinct_colours(picture, 60, 0, 40, 80) == 1
    assert screen.distinct_colours(picture, 0, 0, 100, 80) > 2


def test_the_settings_name_no_password_and_no_login() -> None:
    connection = {key: value for key, value in profile._settings(True).items() if key.startswith("PostgreSQL/")}
    assert connection[f"PostgreSQL/connections/{places.CONNECTION}/authcfg"] == places.AUTHCFG
    assert len(places.AUTHCFG) == 7
    assert [value for key, value in connection.items() if key.endswith(("/password", "/username"))] == ["", ""]
    assert connection[f"PostgreSQL/connections/{places.CONNECTION}/sslmode"] == "SslRequire"


def test_qgis_does_not_inherit_another_python_or_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PGPASSWORD", "QT_QPA_PLATFORM", "VIRTUAL_ENV", "QGIS_CUSTOM_CONFIG_PATH"):
        monkeypatch.setenv(name, "elsewhere")
    environment = profile.environment(":99")
    assert "elsewhere" not in environment.values()
    assert environment["PGSERVICEFILE"] == str(places.SERVICE_FILE)
    assert environment["DISPLAY"] == ":99"


def test_each_country_has_a_database_of_its_own(tmp_path: Path) -> None:
    countries = [data.Country(), data.Country("national"), data.Country("", tmp_path)]
    assert len({country.database for country in countries}) == 3
    assert len({country.mark() for country in countries}) == 3


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(data.DataError, match="units and reports"):
        data.real_folder(str(tmp_path))
