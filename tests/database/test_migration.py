"""Installing an old version and upgrading it gives what a fresh installation gives, and keeps the data."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.database.support import Person, superuser, verify
from tests.environment import databases
from tests.environment.databases import COUNTRY, SCHEMA

PLAN = (SCHEMA / "sqitch.plan").read_text(encoding="utf-8")
TAGS = re.findall(r"^@(\S+)", PLAN, re.MULTILINE)
CHANGES = re.findall(r"^([a-z_]+)[ \[@]", PLAN, re.MULTILINE)


def dump(database) -> str:
    """The schema as text, without what differs between any two dumps."""
    done = subprocess.run(
        ["pg_dump", "--schema-only", "--no-comments", "--schema=kmzb", "--schema=kmzb_api"],
        env=database.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line for line in done.stdout.splitlines() if not re.match(r"--|\\(un)?restrict|\s*$", line))


def rules(database) -> dict:
    """The rows of every rule table."""
    with superuser(database) as owner:
        return {
            table: sorted(map(str, owner.rows(f"SELECT * FROM kmzb.{table}")))
            for table in ("setting", "role", "category", "category_alias", "status", "queue", "queue_status", "act",
                          "transition_role", "reason", "deadline_rule", "holiday", "unit_kind")
        }  # fmt: skip


def sqitch(database, *arguments: str) -> str:
    target = f"db:pg://{database.cluster.superuser}@{database.host}:{database.port}/{database.name}"
    done = subprocess.run(
        ["sqitch", *arguments, target],
        cwd=SCHEMA,
        env={**database.environment(), "SQITCH_FULLNAME": "KMZB tests", "SQITCH_EMAIL": "tests@localhost"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def fresh(cluster):
    database = databases.empty_database(cluster)
    databases.install_schema(database)
    yield database
    databases.drop(database)


def test_there_is_a_version_to_upgrade_from():
    assert TAGS
    assert PLAN.rstrip().splitlines()[-1].startswith("@") is False or len(TAGS) > 1


@pytest.mark.parametrize("tag", TAGS)
def test_upgrade_from_a_tagged_version_equals_a_fresh_installation(empty_database, fresh, tag):
    databases.install_schema(empty_database, f"@{tag}")
    databases.run_psql(empty_database, COUNTRY)
    databases.set_passwords(empty_database)
    with Person(empty_database, "t_sopot_analyst") as anna:
        anna.decide(101, 1, "take_up")
    databases.install_schema(empty_database)
    assert dump(empty_database) == dump(fresh)
    assert rules(empty_database) == rules(fresh)
    with Person(empty_database, "t_sopot_analyst") as anna:
        assert anna.one("SELECT count(*) FROM kmzb_api.report") == 13
        assert anna.decide(101, 2, "confirm")["status"] == "confirmed"
    assert verify(empty_database) == []


def test_every_change_can_be_reverted_and_deployed_again(fresh):
    before = dump(fresh)
    sqitch(fresh, "revert", "-y")
    with superuser(fresh) as owner:
        assert owner.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kmzb%'") == []
    databases.install_schema(fresh)
    assert dump(fresh) == before


def test_a_restored_backup_works(fresh, cluster):
    """pg_dump and restore: the rights, the policies and the chain come through."""
    databases.run_psql(fresh, COUNTRY)
    databases.set_passwords(fresh)
    with Person(fresh, "t_sopot_analyst") as anna:
        anna.annotate(101, 1, "SRID=4326;POINT(18.56 54.45)", "przecinek; \"cudzysłów\" i 'apostrof'")
    copy = databases.empty_database(cluster)
    try:
        backup = subprocess.run(["pg_dump"], env=fresh.environment(), capture_output=True, check=True).stdout
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"],
            env=copy.environment(), input=backup, capture_output=True, check=True,
        )  # fmt: skip
        assert verify(copy) == []
        with Person(copy, "t_sopot_analyst") as anna:
            assert anna.one("SELECT count(*) FROM kmzb_api.report") == 13
            assert anna.refused("decide", 301, 1, "take_up").pgcode == "KM005"
            assert anna.decide(101, 2, "take_up")["version"] == 3
    finally:
        databases.drop(copy)


def test_every_change_has_its_three_scripts():
    for change in CHANGES:
        for kind in ("deploy", "revert", "verify"):
            assert (SCHEMA / kind / f"{change}.sql").exists(), (kind, change)
