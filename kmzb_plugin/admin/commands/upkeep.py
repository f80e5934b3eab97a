"""The database itself: installing, upgrading, checking and purging it, and the people who may use it."""

from __future__ import annotations

import argparse

from .. import migrate, people, purge, status, verify
from ..connection import Target
from ..console import Console, Exit
from .command import Command


def _install(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    migrate.install(target, console)
    return Exit.DONE


def _upgrade(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    migrate.upgrade(target, console)
    return Exit.DONE


def _status(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    status.show(target, console)
    return Exit.DONE


def _person_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("login", help="the login: small letters, digits, . _ -")
    parser.add_argument("--name", required=True, help="first name and surname, as shown to colleagues")
    parser.add_argument("--unit", required=True, metavar="CODE", help="code of the unit")
    parser.add_argument(
        "--role", action="append", required=True, dest="roles",
        help="analyst, coordinator, commander, administrator, intake or public; repeatable",
    )  # fmt: skip
    parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    parser.add_argument("--bind-existing", action="store_true", help="use a login that the server has already")


def _add_person(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    password = people.ask_password(options.password_stdin)
    person = people.NewPerson(options.login, options.name, options.unit, tuple(options.roles), password)
    return people.add_person(target, person, options.bind_existing, console)


def _purge(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return purge.purge(target, console)


def _verify_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="print all findings, not the first 50 of a kind")


def _verify(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return verify.verify(target, 0 if options.all else verify.SHOWN, console)


INSTALL = Command("install", "put roles, schemas, tables and functions into an empty database (superuser)", _install)
UPGRADE = Command("upgrade", "bring an installed database to the state of this program (superuser)", _upgrade)
STATUS = Command("status", "tell what is installed and what is in it", _status)
ADD_PERSON = Command(
    "add-person", "create a personal login with unit and roles (superuser)", _add_person, _person_options,
    f"Without --password-stdin the password is taken from {people.PASSWORD_VARIABLE}, or asked for.",
)  # fmt: skip
PURGE = Command("purge", "remove hashes of senders and their keys whose time is over (for a daily job)", _purge)
VERIFY = Command("verify", "check event chains, states, areas and references; name each finding", _verify, _verify_options)
