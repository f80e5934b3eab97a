"""Checking a database: the audit trail, the state of the reports, the units' areas, what hangs in the air."""

from __future__ import annotations

from typing import NamedTuple, Tuple

from .connection import Connection, Target, interruptible, owner_connection
from .console import Console, Exit
from .statements import statement

SHOWN = 50


class Check(NamedTuple):
    """One statement whose rows are texts; ``finding`` rows mean that something is wrong, others are remarks."""

    title: str
    name: str
    finding: bool = True


CHECKS: Tuple[Check, ...] = (
    Check("hash chains of the events", "verify_chain"),
    Check("hash chains of the journal", "verify_journal"),
    Check("reports against their events", "verify_state"),
    Check("referrals against reports and journal", "verify_referrals"),
    Check("meetings and threats against their journal", "verify_meetings"),
    Check("cases against their members and journal", "verify_cases"),
    Check("counts of the desk against a full recount", "verify_rollup"),
    Check("staffing and siting against their journal", "verify_staffing"),
    Check("setup: rights, triggers, rules", "verify_setup"),
    Check("rows that point nowhere", "verify_orphans"),
    Check("hierarchy of the units", "verify_hierarchy"),
    Check("units' areas: validity", "verify_validity"),
    Check("units' areas: overlaps", "verify_overlaps"),
    Check("units' areas: outside the superior's", "verify_nesting"),
    Check("units' areas: gaps", "verify_gaps"),
    Check("units' areas: squares of the look-up", "verify_cells"),
    Check("rules of routing", "verify_rules"),
    Check("reports outside their unit's area", "verify_outside"),
    Check("open reports in another unit's area", "verify_routing", finding=False),
    Check("sets of areas that wait", "verify_area_sets", finding=False),
    Check("units without area", "verify_without_area", finding=False),
    Check("units without beats", "verify_without_beats", finding=False),
    Check("people and logins", "verify_logins", finding=False),
    Check("citizens' door: logins and retention", "verify_submission", finding=False),
)


def verify(target: Target, limit: int, console: Console) -> Exit:
    """Run all checks and print each finding, at most ``limit`` of a kind (0: all)."""
    total = 0
    with interruptible(), owner_connection(target) as connection:
        connection.set_session(readonly=True, isolation_level="REPEATABLE READ")
        for check in CHECKS:
            total += run_check(connection, check, limit, console)
        connection.rollback()
    if total:
        console.say(f"{total} finding(s)")
        return Exit.FINDINGS
    console.say("Nothing wrong was found.")
    return Exit.DONE


def run_check(connection: Connection, check: Check, limit: int, console: Console) -> int:
    """Print what one check finds; the number of findings (remarks do not count)."""
    count = 0
    with connection.cursor(name="verify") as cursor:
        cursor.itersize = 1000
        cursor.execute(statement(check.name))
        lines = []
        for (text,) in cursor:
            count += 1
            if not limit or count <= limit:
                lines.append(text)
    mark = "ok" if not count else f"{count} found" if check.finding else f"{count} to know"
    console.say(f"{check.title}: {mark}")
    for text in lines:
        console.say(f"  {text}")
    if limit and count > limit:
        console.say(f"  and {count - limit} more (--all shows them)")
    return count if check.finding else 0
