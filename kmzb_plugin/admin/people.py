"""Logins of people: a PostgreSQL role that may log in, the groups it belongs to, and its row in the database."""

from __future__ import annotations

import getpass
import json
import os
import re
import secrets
import sys
from pathlib import Path
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence

import psycopg2.extensions
from psycopg2 import sql

from .connection import Connection, Target, fetch_all, fetch_one
from .console import AdminError, Console, Exit
from .statements import statement

INTAKE = "kmzb_intake"
# Statements of the citizens' door hold addresses of senders: they must not reach the server's log, not even when they fail.
SILENT = {
    "log_statement": "none", "log_min_error_statement": "panic", "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1", "log_transaction_sample_rate": "0", "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}  # fmt: skip
PASSWORD_VARIABLE = "KMZB_PASSWORD"
MIN_PASSWORD = 12
_LOGIN = re.compile(r"[a-z][a-z0-9_.\-]{1,62}")


class NewPerson(NamedTuple):
    """Somebody who gets a login; ``unit`` is a unit's code, ``roles`` codes of ``kmzb.role``."""

    login: str
    name: str
    unit: str
    roles: Sequence[str]
    password: str


def add_person(target: Target, person: NewPerson, bind_existing: bool, console: Console) -> Exit:
    """Create one login in one transaction. Raises AdminError."""
    connection = target.connect()
    try:
        make_person(connection, person, bind_existing)
        connection.commit()
    finally:
        connection.close()
    console.say(f"{person.login}: {person.name}, {person.unit}, {', '.join(person.roles)}")
    return Exit.DONE


def make_person(connection: Connection, person: NewPerson, bind_existing: bool = False) -> None:
    """Create the login in the caller's transaction; a superuser's connection (it makes roles). Raises AdminError."""
    if not _LOGIN.fullmatch(person.login) or person.login.startswith(("pg_", "kmzb_")):
        raise AdminError(f'"{person.login}" is no login: small letters, digits, dot, hyphen and _, not pg_… or kmzb_…')
    if not person.name.strip():
        raise AdminError("a person needs a name")
    (unit_id, login_exists, person_exists, superuser) = fetch_one(
        connection, "person_facts", {"unit": person.unit, "login": person.login}
    )
    if unit_id is None:
        raise AdminError(f"there is no unit with the code {person.unit}")
    if not superuser:
        raise AdminError(f"{connection.info.user} is no superuser: making logins takes one")
    if person_exists:
        raise AdminError(f"{person.login} is somebody's login already; logins are personal")
    if login_exists and not bind_existing:
        raise AdminError(f"the server has a login {person.login} already; --bind-existing makes it this person's")
    groups = _groups(connection, person.roles)
    with connection.cursor() as cursor:
        login = sql.Identifier(person.login)
        verb = sql.SQL("ALTER ROLE") if login_exists else sql.SQL("CREATE ROLE")
        cursor.execute(sql.SQL("{} {} LOGIN").format(verb, login))
        if person.password:
            set_password(connection, person.login, person.password)
        cursor.execute(sql.SQL("GRANT {} TO {}").format(sql.SQL(", ").join(map(sql.Identifier, groups)), login))
        if INTAKE in groups:
            keep_out_of_log(cursor, person.login)
        cursor.execute(statement("person_insert"), (person.login, person.name.strip(), unit_id))


def keep_out_of_log(cursor: Any, login: str) -> None:
    """What this login says reaches no log of the server."""
    for name, value in SILENT.items():
        cursor.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(sql.Identifier(login), sql.Identifier(name), sql.Literal(value))
        )


def set_password(connection: Connection, login: str, password: str) -> None:
    """Give a login a password. The server and its log see only the SCRAM verifier."""
    verifier = psycopg2.extensions.encrypt_password(password, login, connection, "scram-sha-256")
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), sql.Literal(verifier))
        )


def _groups(connection: Connection, roles: Iterable[str]) -> List[str]:
    """The PostgreSQL groups of the roles. Raises AdminError for an unknown one or none."""
    known: Dict[str, str] = dict(fetch_all(connection, "roles"))
    wanted = list(dict.fromkeys(roles))
    unknown = [role for role in wanted if role not in known]
    if unknown or not wanted:
        raise AdminError(f"unknown role: {', '.join(unknown) or 'none given'} (roles are {', '.join(known)})")
    return [known[role] for role in wanted]


def ask_password(from_stdin: bool) -> str:
    """A password from standard input, from the environment, or typed twice. Raises AdminError."""
    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif PASSWORD_VARIABLE in os.environ:
        password = os.environ[PASSWORD_VARIABLE]
    elif sys.stdin.isatty():
        password = getpass.getpass("Password: ")
        if getpass.getpass("Again: ") != password:
            raise AdminError("the two passwords differ")
    else:
        raise AdminError(f"no password: use --password-stdin, or set {PASSWORD_VARIABLE}, or run in a terminal")
    if len(password) < MIN_PASSWORD:
        raise AdminError(f"the password is shorter than {MIN_PASSWORD} characters")
    return password


def new_password() -> str:
    """A generated password."""
    return secrets.token_urlsafe(18)


def write_passwords(path: Path, passwords: Dict[str, str]) -> None:
    """``{login: password}`` as JSON that only the owner can read; never readable in between."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8") as out:
            json.dump(passwords, out, indent=2, sort_keys=True)
            out.write("\n")
        part.replace(path)
    except OSError as error:
        raise AdminError(f"cannot write {path}: {error.strerror}") from error


def read_passwords(path: Optional[Path]) -> Dict[str, str]:
    """What an earlier run has written; empty when there is nothing."""
    if path is None or not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise AdminError(f"{path} is not a file of passwords") from error
    return {str(login): str(password) for login, password in found.items()}
