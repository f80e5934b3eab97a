"""Runs inside the demo's QGIS (``--code``): the work of one account, photographed. ``pictures.py`` says whose."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["KMZB_PICTURES_ROOT"])

from tests.environment.demo import camera, scenes_desk, scenes_pillars, scenes_queue  # noqa: E402

SCENARIOS = {
    "analyst": lambda: scenes_queue.analyst(scenes_pillars.analyst),
    "coordinator": scenes_pillars.coordinator,
    "commander": scenes_desk.commander,
    "administrator": scenes_pillars.administrator,
}
driver = camera.Driver(SCENARIOS[os.environ["KMZB_PICTURES_OF"]]())
