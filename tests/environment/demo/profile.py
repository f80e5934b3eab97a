"""The demo's own QGIS profile: the plugin installed as a user would, Polish, a saved connection, no password in it.

The login is in QGIS's authentication database, encrypted with a generated master password that QGIS reads from a file
at start, so nobody is asked. Server, port and database are in a service file of the demo's own.
Run as a program it writes the authentication database; that takes QGIS, so it gets a process of its own.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Dict

from tests.environment import package
from tests.environment.databases import Database
from tests.environment.demo import places

WINDOW = (1600, 1000)


class ProfileError(Exception):
    """What could not be prepared."""


def prepare(database: Database, login: str, password: str) -> None:
    """Make or refresh the profile for this database and login."""
    places.HOME.mkdir(parents=True, exist_ok=True)
    _install_plugin()
    _write_service(database)
    _store_login(login, password)
    _write_settings(database.cluster.ssl)


def shows(database: Database) -> bool:
    """Whether the profile was made for this database."""
    try:
        return places.SERVICE_FILE.read_text(encoding="utf-8") == _service(database)
    except OSError:
        return False


def environment(display: str) -> Dict[str, str]:
    """The environment in which QGIS finds the service file and the master password."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "QGIS_", "QT_", "PG")) and name not in ("LANGUAGE", "VIRTUAL_ENV")
    }
    kept.update(
        DISPLAY=display,
        PATH="/usr/local/bin:/usr/bin:/bin",
        PGSERVICEFILE=str(places.SERVICE_FILE),
        QGIS_AUTH_PASSWORD_FILE=str(places.MASTER_PASSWORD),
        KMZB_DEMO_STATE=str(places.STATE),
    )
    kept.setdefault("LANG", "C.UTF-8")
    kept.setdefault("XDG_RUNTIME_DIR", _runtime_dir())
    return kept


def command() -> list:
    """How the demo's QGIS is started."""
    return [
        "/usr/bin/qgis", "--nologo", "--noversioncheck",
        "--profiles-path", str(places.PROFILES), "--profile", places.PROFILE_NAME,
        "--code", str(Path(__file__).with_name("show_queue.py")),
    ]  # fmt: skip


def _install_plugin() -> None:
    archive = package.build(places.HOME)
    shutil.rmtree(places.PLUGINS / package.PACKAGE, ignore_errors=True)
    places.PLUGINS.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive) as contents:
        contents.extractall(places.PLUGINS)
    archive.unlink()


def _write_service(database: Database) -> None:
    places.SERVICE_FILE.write_text(_service(database), encoding="utf-8")


def _service(database: Database) -> str:
    return f"[{places.SERVICE}]\nhost={database.host}\nport={database.port}\ndbname={database.name}\n"


def _store_login(login: str, password: str) -> None:
    if not places.MASTER_PASSWORD.exists():
        _write_private(places.MASTER_PASSWORD, secrets.token_urlsafe(24))
        (places.PROFILE / "qgis-auth.db").unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.environment.demo.profile"],
        cwd=places.ROOT,
        # By standard input: a command line can be read by everybody on the machine.
        input=json.dumps({"login": login, "password": password}),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_AUTH_DB_DIR_PATH": str(places.PROFILE)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if "STORED" not in done.stdout:
        raise ProfileError("QGIS could not store the login:\n" + (done.stdout + done.stderr)[-2000:])


def _store_login_inside_qgis() -> int:
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    wanted = json.loads(sys.stdin.read())
    application = QgsApplication([], False, str(places.PROFILE))
    application.initQgis()
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        print("QGIS's authentication is disabled:", manager.disabledMessage())
        return 1
    if not manager.setMasterPassword(places.MASTER_PASSWORD.read_text(encoding="utf-8").strip(), True):
        print("the master password was not accepted")
        return 1
    config: Any = QgsAuthMethodConfig("Basic")
    config.setId(places.AUTHCFG)
    config.setName(places.CONNECTION)
    config.setConfig("username", wanted["login"])
    config.setConfig("password", wanted["password"])
    if places.AUTHCFG in manager.configIds():
        stored = manager.updateAuthenticationConfig(config)
    else:
        stored = manager.storeAuthenticationConfig(config)
    stored = stored[0] if isinstance(stored, tuple) else stored
    print("STORED" if stored and places.AUTHCFG in manager.configIds() else "the login was not stored")
    application.exitQgis()
    return 0


def _write_settings(ssl: bool) -> None:
    from PyQt5.QtCore import QSettings

    folder = places.PROFILE / "QGIS"
    folder.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(folder / "QGIS3.ini"), QSettings.Format.IniFormat)
    for key, value in _settings(ssl).items():
        settings.setValue(key, value)
    settings.sync()


def _settings(ssl: bool) -> Dict[str, Any]:
    connection = f"PostgreSQL/connections/{places.CONNECTION}/"
    return {
        "locale/overrideFlag": True,
        "locale/userLocale": "pl_PL",
        "locale/globalLocale": "pl_PL",
        "PythonPlugins/kmzb_plugin": True,
        "PostgreSQL/connections/selected": places.CONNECTION,
        connection + "service": places.SERVICE,
        connection + "authcfg": places.AUTHCFG,
        connection + "sslmode": "SslRequire" if ssl else "SslPrefer",
        connection + "host": "",
        connection + "port": "",
        connection + "database": "",
        connection + "username": "",
        connection + "password": "",
        connection + "saveUsername": "false",
        connection + "savePassword": "false",
        connection + "estimatedMetadata": True,
        "kmzb/connection": places.CONNECTION,
        "kmzb/auto_connect": True,
        # Nothing may open a window of its own, look for news or ask at the end.
        "qgis/checkVersion": False,
        "qgis/askToSaveProjectChanges": False,
        "app/askToSaveMemoryLayers": False,
        "auth/use_password_helper": False,
        "core/NewsFeed/httpsfeedqgisorg/disabled": True,
        "app/news-feed/httpsfeedqgisorg/disabled": True,
        "plugin-manager/automatically-check-for-updates": False,
        "app/plugin_installer/checkOnStart": False,
        "migration/firstRunVersionFlag": 99999,
        "app/projections/defaultProjectCrs": "EPSG:2180",
        "app/projections/newProjectCrsBehavior": "UsePresetCrs",
    }


def _runtime_dir() -> str:
    folder = places.HOME / "runtime"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(folder)


def _write_private(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text + "\n")


if __name__ == "__main__":
    sys.exit(_store_login_inside_qgis())
