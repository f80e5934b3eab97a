"""Databases for tests: a template built once per content of the schema, then a copy for each test.

Building is guarded by an advisory lock, so any number of test workers (and of runs) may ask at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import uuid
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Iterator, List, Optional

import psycopg2
import psycopg2.extensions
from psycopg2 import sql

from tests.environment import cluster as clusters
from tests.environment.cluster import ROOT, Cluster

CLUSTER_NAME = os.environ.get("KMZB_TEST_CLUSTER", "test")
SCHEMA = ROOT / "resources" / "database"
COUNTRY = ROOT / "tests" / "database" / "country.sql"
BUILD_LOCK = 2180
ROLES_LOCK = 2181
DEMO_LOGINS_LOCK = 2182
TEMPLATES_KEPT = 3


class TemplateFailed(Exception):
    """The schema or the fixture country could not be installed; the text is what psql or sqitch said."""


@dataclass(frozen=True)
class Database:
    """A database of the private cluster and how to get into it as anyone."""

    name: str
    cluster: Cluster

    @property
    def host(self) -> str:
        return self.cluster.host

    @property
    def port(self) -> int:
        return self.cluster.port

    def password(self, login: str) -> str:
        """The password of a fixture login (made from the cluster's secret, so nothing has to be stored)."""
        return self.cluster.password if login == self.cluster.superuser else password_of(self.cluster, login)

    def dsn(self, login: str, **extra: Any) -> str:
        """A libpq connection string for ``login``; ``extra`` are further libpq parameters."""
        parameters = {"password": self.password(login), **extra}
        return psycopg2.extensions.make_dsn(
            host=self.host, port=self.port, dbname=self.name, user=login, **parameters
        )

    def connect(self, login: str, **extra: Any) -> psycopg2.extensions.connection:
        """A new connection as ``login``, not in autocommit; the caller closes it."""
        return psycopg2.connect(self.dsn(login, **extra))

    def superuser(self) -> psycopg2.extensions.connection:
        """A new connection as the cluster's superuser, in autocommit; the caller closes it."""
        return superuser(self.cluster, self.name)

    def environment(self) -> dict:
        """``os.environ`` with the libpq variables of the superuser, for psql, sqitch and the admin command."""
        return {**os.environ, **self.cluster.environment(self.name)}


def test_cluster() -> Cluster:
    """The cluster of the tests, started if need be."""
    return clusters.start(CLUSTER_NAME, throwaway=True)


def password_of(cluster: Cluster, login: str) -> str:
    """A login's password: same in every worker, different in every cluster."""
    return hashlib.sha256(f"{cluster.password}/{login}".encode()).hexdigest()[:32]


def superuser(cluster: Cluster, database: str = "postgres") -> psycopg2.extensions.connection:
    """A connection of the superuser, in autocommit (for CREATE DATABASE and the like)."""
    connection = psycopg2.connect(
        host=cluster.host, port=cluster.port, dbname=database, user=cluster.superuser, password=cluster.password
    )
    connection.autocommit = True
    return connection


def copy_of_template(cluster: Cluster, prefix: str = "t") -> Database:
    """A fresh database with the schema and the fixture country."""
    template = ensure_template(cluster)
    name = f"{prefix}_{os.getpid()}_{uuid.uuid4().hex[:10]}"
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )
        _copy_database_rights(cursor, template, name)
    return Database(name, cluster)


def empty_database(cluster: Cluster, prefix: str = "e") -> Database:
    """A fresh database with nothing in it, for tests of the installation itself."""
    name = f"{prefix}_{os.getpid()}_{uuid.uuid4().hex[:10]}"
    _execute(cluster, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return Database(name, cluster)


def drop(database: Database) -> None:
    """Remove a database, also when someone is still connected."""
    _execute(
        database.cluster, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database.name))
    )


def ensure_template(cluster: Cluster) -> str:
    """The name of the template for the files as they are now; built if nobody has yet."""
    name = "template_" + content_hash()
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        if _exists(cursor, name):
            return name
        cursor.execute("SELECT pg_advisory_lock(%s)", (BUILD_LOCK,))
        if not _exists(cursor, name):
            _drop_old_templates(cursor)
            _build(cluster, cursor, name)
    return name


def content_hash() -> str:
    """Changes with every byte that ends up in the template."""
    digest = hashlib.sha256()
    for path in sorted(_inputs()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _inputs() -> Iterator[Path]:
    for path in SCHEMA.rglob("*"):
        if path.is_file() and path.relative_to(SCHEMA).parts[0] != "demo":
            yield path
    if COUNTRY.exists():
        yield COUNTRY


def _build(cluster: Cluster, cursor: psycopg2.extensions.cursor, name: str) -> None:
    working = Database(f"building_{name}", cluster)
    drop(working)
    cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(working.name)))
    try:
        install_schema(working)
        if COUNTRY.exists():
            run_psql(working, COUNTRY)
        set_passwords(working)
    except BaseException:
        drop(working)
        raise
    # Nobody may hold the template open: a copy is refused while someone is connected to it.
    cursor.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(working.name), sql.Identifier(name))
    )
    cursor.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(sql.Identifier(name)))


def install_schema(database: Database, to_change: Optional[str] = None) -> None:
    """Install the schema, or bring an older one up to date, as its owner would: by ``kmzb_plugin.admin``.

    With ``to_change`` (a change or a tag of the plan) sqitch stops there: the state of an older release.
    """
    with _roles_locked(database.cluster):
        if to_change is None:
            _run([sys.executable, "-m", "kmzb_plugin.admin", _owners_command(database)], database.environment(), ROOT)
        else:
            _deploy_to(database, to_change)


def _owners_command(database: Database) -> str:
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace('kmzb') IS NOT NULL")
        row = cursor.fetchone()
    return "upgrade" if row and row[0] else "install"


def _deploy_to(database: Database, change: str) -> None:
    environment = {"SQITCH_FULLNAME": "KMZB tests", "SQITCH_EMAIL": "tests@localhost", **database.environment()}
    target = f"db:pg://{database.cluster.superuser}@{database.host}:{database.port}/{database.name}"
    _run([_program("sqitch"), "deploy", "--verify", "--to-change", change, target], environment, SCHEMA)


def run_psql(database: Database, script: Path) -> None:
    """Run a file as the superuser, stopping at the first error."""
    command = [_program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", str(script)]
    with _roles_locked(database.cluster):
        _run(command, {**database.environment(), "PGOPTIONS": "-c client_min_messages=warning"}, script.parent)


def set_passwords(database: Database, logins: Iterable[str] = ()) -> List[str]:
    """Give a password to ``logins``, or to all of the fixture country (``t_…``); other tests may be making theirs just now."""
    with (
        _roles_locked(database.cluster),
        closing(database.superuser()) as connection,
        connection.cursor() as cursor,
    ):
        wanted = list(logins)
        if not wanted:
            cursor.execute(
                """
                SELECT DISTINCT person.rolname
                FROM pg_roles person
                JOIN pg_auth_members m ON m.member = person.oid
                JOIN pg_roles grp ON grp.oid = m.roleid AND grp.rolname LIKE 'kmzb\\_%'
                WHERE person.rolcanlogin AND NOT person.rolsuper AND person.rolname LIKE 't\\_%'
                ORDER BY 1
                """
            )
            wanted = [row[0] for row in cursor.fetchall()]
        for login in wanted:
            cursor.execute(
                sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(
                    sql.Identifier(login), sql.Literal(password_of(database.cluster, login))
                )
            )
    return wanted


@contextmanager
def _roles_locked(cluster: Cluster) -> Iterator[None]:
    """Roles belong to the whole cluster: two scripts that make or change them at once would stop one another."""
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", (ROLES_LOCK,))
        yield


@contextmanager
def demo_logins_locked(cluster: Cluster) -> Iterator[None]:
    """The demo's logins are the cluster's: whoever sets their passwords and then logs in must be alone meanwhile."""
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", (DEMO_LOGINS_LOCK,))
        yield


@contextmanager
def demo_login(database: Database, login: str) -> Iterator[psycopg2.extensions.connection]:
    """A connection of one of the demo's people, over the network as they do it; other tests may have changed the password."""
    with demo_logins_locked(database.cluster):
        set_passwords(database, [login])
        with closing(database.connect(login)) as connection:
            yield connection


def _copy_database_rights(cursor: psycopg2.extensions.cursor, template: str, name: str) -> None:
    """CREATE DATABASE copies everything inside, but not who may connect, nor the database's own settings."""
    cursor.execute(
        """
        SELECT CASE WHEN a.grantee = 0 THEN NULL ELSE a.grantee::regrole::text END, a.privilege_type
        FROM pg_database d, aclexplode(d.datacl) a WHERE d.datname = %s
        """,
        (template,),
    )
    rights = cursor.fetchall()
    target = sql.Identifier(name)
    if rights:
        cursor.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(target))
    for grantee, privilege in rights:
        cursor.execute(
            sql.SQL("GRANT {} ON DATABASE {} TO {}").format(
                sql.SQL(privilege), target, sql.SQL("PUBLIC") if grantee is None else sql.SQL(grantee)
            )
        )
    cursor.execute(
        "SELECT unnest(s.setconfig) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase"
        " WHERE d.datname = %s AND s.setrole = 0",
        (template,),
    )
    for (setting,) in cursor.fetchall():
        key, _, value = setting.partition("=")
        # A list (search_path) is stored as it is written; everything else is one literal.
        shown = sql.SQL(value) if key == "search_path" else sql.Literal(value)
        cursor.execute(sql.SQL("ALTER DATABASE {} SET {} TO {}").format(target, sql.Identifier(key), shown))


def _drop_old_templates(cursor: psycopg2.extensions.cursor) -> None:
    cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%%' ORDER BY oid DESC")
    names = [row[0] for row in cursor.fetchall() if row[0] not in ("template0", "template1")]
    for name in names[TEMPLATES_KEPT:]:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _exists(cursor: psycopg2.extensions.cursor, name: str) -> bool:
    cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", (name,))
    row = cursor.fetchone()
    return row is not None and row[0] == 1


def _execute(cluster: Cluster, statement: sql.Composable) -> None:
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute(statement)


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise TemplateFailed(f"{name} is not installed. Run: tests/environment/install-packages demo test")
    return path


def _run(command: List[str], environment: dict, folder: Path) -> None:
    done = subprocess.run(
        command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()
        raise TemplateFailed(f"{Path(command[0]).name} failed ({done.returncode}):\n{said[-4000:]}")
