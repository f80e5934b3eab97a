"""The toolbox without a desktop: ``qgis_process`` with the plugin from its zip, in a profile of its own."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import pytest

from tests.environment import package
from tests.integration.processing.test_import_file import RUNNERS


@pytest.mark.slow
def test_a_back_tested_layer_in_a_shell(tmp_path):
    runner = next((path for path in RUNNERS if path.exists()), None)
    if runner is None:
        pytest.skip("no qgis_process here")
    profile = tmp_path / "profiles" / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True)
    with zipfile.ZipFile(package.build(tmp_path)) as archive:
        archive.extractall(profile / "python" / "plugins")
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\nkmzb_plugin=true\n", encoding="utf-8")
    done = subprocess.run(
        [str(runner), "--json", "run", "kmzb:hotspotlayer", "--", f"INPUT={_events(tmp_path)}", "TIME=t", "CELL=1000", "DRAWS=9",
         "TEST_DAYS=40", f"OUTPUT={tmp_path / 'hot.gpkg'}"],
        env=_environment(tmp_path), capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["PAI"] > 2 and results["HOT"] > 0 and results["LAMP"] in ("strong", "weak")
    assert Path(results["OUTPUT"].split("|")[0]).exists()


def _events(folder: Path) -> str:
    """Points of 200 days with a patch of many, as GeoJSON in metres."""
    random = np.random.default_rng(1)
    xy = np.vstack([random.uniform(0, 10_000, (500, 2)), random.uniform(4000, 6000, (200, 2))]) + (500_000, 400_000)
    days = np.datetime64("2024-01-01") + random.integers(0, 200, 700)
    features = [
        {"type": "Feature", "properties": {"t": str(day)}, "geometry": {"type": "Point", "coordinates": place}}
        for place, day in zip(xy.tolist(), days)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2180"}}
    path = folder / "events.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return str(path)


def _environment(folder: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS_", "PYTHON", "VIRTUAL"))}
    return {
        **kept, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profiles"),
        "PATH": "/usr/local/bin:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8",
    }  # fmt: skip
