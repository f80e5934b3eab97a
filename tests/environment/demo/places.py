"""Where the demo keeps what it makes; everything is below build/, which git ignores.

KMZB_DEMO_NAME gives a second demo beside the first: the tests' own, which disturbs nobody's.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NAME = os.environ.get("KMZB_DEMO_NAME", "demo")
BUILD = ROOT / "build"
HOME = BUILD / NAME
PROFILES = BUILD / f"{NAME}-profile"
PROFILE_NAME = "kmzb"
PROFILE = PROFILES / "profiles" / PROFILE_NAME
PLUGINS = PROFILE / "python" / "plugins"
PICTURE = BUILD / f"{NAME}.png"
FAILED_PICTURE = BUILD / f"{NAME}-failed.png"
STATE = HOME / "state.json"
SERVICE_FILE = HOME / "pg_service.conf"
MASTER_PASSWORD = HOME / "master-password"
PASSWORDS = HOME / "passwords.json"
REJECTS = HOME / "rejects"
QGIS_LOG = HOME / "qgis.log"

CLUSTER = NAME
CONNECTION = "KMZB demo"
SERVICE = "kmzb_demo"
AUTHCFG = "kmzbdem"
