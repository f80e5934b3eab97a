"""Where the demo keeps what it makes; everything is below build/, which git ignores."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "build"
HOME = BUILD / "demo"
PROFILES = BUILD / "demo-profile"
PROFILE_NAME = "kmzb"
PROFILE = PROFILES / "profiles" / PROFILE_NAME
PLUGINS = PROFILE / "python" / "plugins"
PICTURE = BUILD / "demo.png"
FAILED_PICTURE = BUILD / "demo-failed.png"
STATE = HOME / "state.json"
SERVICE_FILE = HOME / "pg_service.conf"
MASTER_PASSWORD = HOME / "master-password"
PASSWORDS = HOME / "passwords.json"
REJECTS = HOME / "rejects"
QGIS_LOG = HOME / "qgis.log"

CLUSTER = "demo"
CONNECTION = "KMZB demo"
SERVICE = "kmzb_demo"
AUTHCFG = "kmzbdem"
