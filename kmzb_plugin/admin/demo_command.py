"""``load-demo``: the demo country with passwords that somebody can find again."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Optional

from . import people
from .connection import Connection, Target
from .console import Console, Exit
from .demo import ACCOUNTS, DemoSummary, load


def load_demo(target: Target, scale: str, seed: int, passwords_file: Optional[Path], console: Console) -> Exit:
    """Load it, or tell that it is there. Raises DemoRefused.

    ``passwords_file`` gets the passwords of the accounts to log in with; those it holds already are used.
    """
    connection = target.connect()
    try:
        known = people.read_passwords(passwords_file)
        with console.progress("demo country") as progress:
            summary = load(connection, scale=scale, seed=seed, passwords=known, progress=progress.stage)
        _tell(summary, console)
        if passwords_file is not None:
            _keep(connection, {**known, **summary.passwords}, passwords_file)
            console.say(f"Passwords of {len(ACCOUNTS)} logins in {passwords_file}")
        elif summary.passwords:
            console.say("Passwords were not kept; run once more with --passwords-file to make new ones")
    finally:
        connection.close()
    return Exit.DONE


def _keep(connection: Connection, passwords: Dict[str, str], path: Path) -> None:
    """Write the passwords; accounts whose password nobody knows get a new one."""
    for login, *_rest in ACCOUNTS:
        if login not in passwords:
            passwords[login] = people.new_password()
            people.set_password(connection, login, passwords[login])
    people.write_passwords(path, passwords)
    connection.commit()


def _tell(summary: DemoSummary, console: Console) -> None:
    if summary.already_loaded:
        console.say(f"The demo country ({summary.scale}, seed {summary.seed}) is loaded already")
    console.table(
        ("scale", "seed", "units", "beats", "people", "reports", "open", "events"),
        [[
            summary.scale, str(summary.seed), summary.units, summary.beats, summary.people, summary.reports,
            summary.open_reports, summary.events,
        ]],
    )  # fmt: skip
