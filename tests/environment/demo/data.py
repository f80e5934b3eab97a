"""The demo's database: made once per schema, country and scale, then found again."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

from psycopg2 import sql

from tests.environment import cluster as clusters
from tests.environment.cluster import Cluster
from tests.environment.databases import Database, password_of, superuser
from tests.environment.demo import places

DEMO_ANALYST = "anna.demo"


class DataError(Exception):
    """What could not be loaded."""


@dataclass(frozen=True)
class Country:
    """What to load: the invented country at a scale, or the real data of a folder."""

    scale: str = ""
    folder: Optional[Path] = None

    @property
    def database(self) -> str:
        """The name of its database."""
        return "kmzb_real" if self.folder else f"kmzb_{self.scale or 'demo'}"

    def mark(self) -> str:
        """Changes with everything that the database is made from."""
        digest = hashlib.sha256(f"{self.scale}\0{self.folder}\0".encode())
        for path in sorted(_sources()):
            digest.update(str(path.relative_to(places.ROOT)).encode() + b"\0" + path.read_bytes())
        return f"KMZB demo {digest.hexdigest()[:20]}"


def start_server() -> Cluster:
    """The demo's cluster."""
    return clusters.start(places.CLUSTER)


def ready(cluster: Cluster, country: Country) -> bool:
    """Whether the database is there, complete, and made from the files as they are now."""
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", (country.database,)
        )
        row = cursor.fetchone()
    return row is not None and row[0] == country.mark()


def load(cluster: Cluster, country: Country) -> None:
    """Make the database beside an older one and put it in its place when it is complete."""
    new = f"{country.database}_new"
    places.REJECTS.mkdir(parents=True, exist_ok=True)
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(new)))
        cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(new)))
        _admin(Database(new, cluster), ["install"])
        for command in _commands(country):
            _admin(Database(new, cluster), command)
        mark = sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(new), sql.Literal(country.mark()))
        cursor.execute(mark)
        old = sql.Identifier(country.database)
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(old))
        cursor.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(new), old))


def analyst(database: Database) -> Tuple[str, str]:
    """Login and password of the demo's analyst.

    Logins belong to the whole cluster and may have come with another country, so the password is set here once more.
    """
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kmzb.person WHERE login = %s AND is_active", (DEMO_ANALYST,))
        found = cursor.fetchone()
        if not (found and found[0]):
            raise DataError(f"{database.name} has no person {DEMO_ANALYST}")
        password = _passwords().get(DEMO_ANALYST) or password_of(database.cluster, DEMO_ANALYST)
        cursor.execute(
            sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(DEMO_ANALYST), sql.Literal(password))
        )
    return DEMO_ANALYST, password


def _passwords() -> Dict[str, str]:
    try:
        return dict(json.loads(places.PASSWORDS.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def queue_counts(database: Database, login: str, password: str) -> Dict[str, Tuple[str, int]]:
    """What the analyst's own login sees in each queue, in the server's order: code to (Polish name, number)."""
    with closing(database.connect(login, password=password)) as connection, connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT q.code, q.name_pl, count(r.id)
            FROM kmzb_api.queue q LEFT JOIN kmzb_api.queue_report r ON r.queue = q.code
            GROUP BY q.code, q.name_pl, q.position ORDER BY q.position
            """
        )
        return {code: (name, number) for code, name, number in cursor.fetchall()}


def who(database: Database, login: str, password: str) -> str:
    """The analyst's name and unit, as the server says."""
    with closing(database.connect(login, password=password)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT name, unit_name FROM kmzb_api.whoami()")
        row = cursor.fetchone()
    return f"{row[0]}, {row[1]}" if row else login


def _commands(country: Country) -> Iterator[List[str]]:
    """The commands of the administrator that fill the database."""
    passwords = ["--passwords-file", str(places.PASSWORDS)]
    if country.folder is None:
        yield ["load-demo", *passwords] + (["--scale", country.scale] if country.scale else [])
        return
    yield ["load-real", "--data", str(country.folder), "--rejects", str(places.REJECTS), *passwords]


def _admin(database: Database, command: List[str]) -> None:
    """Run one command of ``kmzb_plugin.admin``; what it prints is shown, indented."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kmzb_plugin.admin", *command],
        cwd=places.ROOT,
        env={**database.environment(), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    lines = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.rstrip())
        print(f"      {line.rstrip()}", flush=True)
    code = process.wait()
    # 1 says that rows were rejected or something was found; the rows that are good are in.
    if code not in (0, 1):
        raise DataError(f"kmzb_plugin.admin {command[0]} failed ({code})" + (f": {lines[-1]}" if lines else ""))


def _sources() -> Iterator[Path]:
    for folder in (places.ROOT / "resources" / "database", places.ROOT / "kmzb_plugin" / "admin"):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def real_folder(named: str) -> Path:
    """The folder of DATA=…, checked."""
    folder = Path(os.path.expanduser(named)).resolve()
    if not (folder / "units").is_dir() or not (folder / "reports").is_dir():
        raise DataError(f"{folder} has no folders units and reports: DATA names the folder of the real data")
    return folder
