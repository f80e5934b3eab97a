"""Installing and upgrading the schema: sqitch does the work, here it is prepared and its errors are told."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import List, Tuple
from urllib.parse import quote

from .. import paths
from .connection import MIN_SERVER, Connection, Target, fetch_all, fetch_one, libpq_environment
from .console import AdminError, Console

PROJECT = "kmzb"
_PROGRAMS = {"sqitch": "sqitch", "psql": "postgresql-client"}


@dataclass(frozen=True)
class Difference:
    """The changes that the database has, those that it lacks, and those that only it knows."""

    deployed: Tuple[str, ...]
    pending: Tuple[str, ...]
    unknown: Tuple[str, ...]


def database_folder() -> Path:
    """The SQL module, in a checkout or in an installed plugin. Raises AdminError."""
    folder = paths.resources_dir() / "database"
    if not (folder / "sqitch.plan").is_file():
        raise AdminError(f"the database module is missing: there is no {folder / 'sqitch.plan'}")
    return folder


def planned(folder: Path) -> List[str]:
    """The names of all changes of the plan, in order; a reworked change stands once for each version."""
    names = []
    for line in (folder / "sqitch.plan").read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text and text[0] not in "%@#":
            names.append(text.split()[0].lstrip("+"))
    return names


def compare(plan: List[str], deployed: List[str]) -> Difference:
    """How a database stands to the plan. What comes after the first difference is unknown to us."""
    common = 0
    while common < min(len(plan), len(deployed)) and plan[common] == deployed[common]:
        common += 1
    return Difference(tuple(deployed[:common]), tuple(plan[common:]), tuple(deployed[common:]))


def difference(connection: Connection) -> Difference:
    """How the connected database stands to the plan of this program."""
    (registered,) = fetch_one(connection, "has_registry")
    deployed = [row[0] for row in fetch_all(connection, "deployed_changes", (PROJECT,))] if registered else []
    return compare(planned(database_folder()), deployed)


def install(target: Target, console: Console) -> None:
    """Put the schema into an empty database. Does nothing where it is complete already."""
    connection = target.connect()
    try:
        found = _checked(connection)
        if found.deployed and found.pending:
            raise AdminError("an older KMZB is installed here: run `upgrade`")
        if not found.deployed and fetch_one(connection, "may_act_as_owner")[0]:
            raise AdminError("there is a schema kmzb here that sqitch does not know: this is not an empty database")
        if not found.pending:
            console.say(f"KMZB is installed in {connection.info.dbname} already; nothing to do")
            return
        _deploy(connection, console, found)
        console.say(f"KMZB is installed in {connection.info.dbname}: {len(found.pending)} changes")
    finally:
        connection.close()


def upgrade(target: Target, console: Console) -> None:
    """Bring an installed schema to the state of this program."""
    connection = target.connect()
    try:
        found = _checked(connection)
        if not found.deployed:
            raise AdminError("there is no KMZB in this database: run `install`")
        if found.pending:
            _deploy(connection, console, found)
            console.say(f"{connection.info.dbname} is upgraded: {', '.join(found.pending)}")
        else:
            console.say(f"{connection.info.dbname} is up to date ({found.deployed[-1]})")
        _mend(connection, console)
    finally:
        connection.close()


def _mend(connection: Connection, console: Console) -> None:
    """Give PostGIS's bounding-box operator back the mark that a restore from a backup does not carry."""
    (name, marked) = fetch_one(connection, "map_extent_operator")
    if marked:
        return
    if not fetch_one(connection, "server_facts")[0]:
        raise AdminError(f"{name} has lost its mark leak-proof, and {connection.info.user} is no superuser to give it")
    fetch_all(connection, "mend_map_extent_operator")
    connection.commit()
    console.say(f"{name} is marked leak-proof again")


def _checked(connection: Connection) -> Difference:
    """The difference to the plan, once everything that a deployment needs is known to be there."""
    for program, package in _PROGRAMS.items():
        if shutil.which(program) is None:
            raise AdminError(f"{program} is not installed (Debian: apt install {package})")
    if shutil.which("sqitch") and not _has_driver():
        raise AdminError("sqitch lacks its PostgreSQL driver (Debian: apt install libdbd-pg-perl)")
    found = difference(connection)
    if found.unknown:
        raise AdminError(
            f"the database is newer than this program: it has the change {found.unknown[0]},"
            f" which is not known here. Use the current version of the plugin"
        )
    if found.pending:
        _check_server(connection)
    return found


def _has_driver() -> bool:
    perl = shutil.which("perl")
    if perl is None:
        return True  # sqitch is not a perl script here (a container, say): it will tell itself
    return subprocess.run([perl, "-MDBD::Pg", "-e", "1"], capture_output=True, check=False).returncode == 0


def _check_server(connection: Connection) -> None:
    (superuser, postgis, encoding) = fetch_one(connection, "server_facts")
    version = connection.server_version
    if version < MIN_SERVER:
        raise AdminError(f"the server is PostgreSQL {version // 10000}: it takes {MIN_SERVER // 10000} or later")
    if not postgis:
        major = version // 10000
        raise AdminError(f"the server has no PostGIS (Debian: apt install postgresql-{major}-postgis-3)")
    if encoding != "UTF8":
        raise AdminError(f"the encoding of the database is {encoding}: it takes UTF8")
    if not superuser:
        raise AdminError(f"{connection.info.user} is no superuser: making extensions and roles takes one")


def _deploy(connection: Connection, console: Console, found: Difference) -> None:
    connection.rollback()
    environment = libpq_environment(connection)
    environment.update(
        SQITCH_USER_CONFIG=os.devnull,
        SQITCH_SYSTEM_CONFIG=os.devnull,
        SQITCH_FULLNAME="KMZB administrator",
        SQITCH_EMAIL="kmzb@localhost",
        PGOPTIONS="-c client_min_messages=warning",
        LC_ALL="C.UTF-8",
    )
    database = f"db:pg:{quote(connection.info.dbname, safe='')}"
    command = ["sqitch", "deploy", "--verify", "--mode", "change", database]
    with subprocess.Popen(
        command, cwd=database_folder(), env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        said = []
        for line in process.stdout or ():
            said.append(line.rstrip())
            if line.lstrip().startswith("+") and found.pending:
                console.warn(f"  {line.strip()}")
    if process.returncode != 0:
        wrong = next((line for line in said if "ERROR:" in line), said[-1] if said else "it said nothing")
        raise AdminError(f"sqitch failed: {wrong.strip()}", detail="\n".join(said))
