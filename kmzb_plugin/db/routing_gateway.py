"""Who a report goes to: passing on, the rules, sets of areas."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any, Sequence, Tuple

from ..core.model import Named
from ..core.ports import Canceller
from ..core.routing import (
    Applied,
    AreaSet,
    AreaSetLine,
    Caught,
    RoutedReport,
    RoutingAnswer,
    RoutingQuestion,
    Rule,
    RuleBook,
    RuleDraft,
    UnitChoice,
)
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .statements import statement

#: Where the moment of the last change stands among the values of a rule.
_CHANGED_AT = 19


class PgRoutingGateway:
    """``core.ports.RoutingGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def of_report(self, report_id: int, canceller: Canceller) -> RoutedReport:
        """Who got a report and why. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_of_report"), {"report_id": report_id})
            row = cursor.fetchone()
        if row is None:
            raise ReportOutOfReach()
        return RoutedReport(*row)

    def targets(self, report_id: int, canceller: Canceller) -> Tuple[UnitChoice, ...]:
        """Units a report could be passed on to, the nearest first."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_targets"), {"report_id": report_id})
            return tuple(UnitChoice(*row) for row in cursor.fetchall())

    def book(self, canceller: Canceller) -> RuleBook:
        """The rules that concern the caller, in one round trip."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_book"))
            rules, owners, road_classes, pillars = cursor.fetchone()
        return RuleBook(
            tuple(_rule(item) for item in rules),
            tuple(UnitChoice(*item) for item in owners),
            tuple(Named(*item) for item in road_classes),
            tuple(Named(*item) for item in pillars),
        )

    def rule_targets(self, owner: int, canceller: Canceller) -> Tuple[UnitChoice, ...]:
        """Units to which rules of ``owner`` may send; none when the caller may not edit them."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_rule_targets"), {"owner": owner})
            return tuple(UnitChoice(*row) for row in cursor.fetchall())

    def save_rule(self, draft: RuleDraft, client_id: str, canceller: Canceller) -> int:
        """Add or change a rule; returns its id. Raises Conflict, ActRefused."""
        values = {
            "rule_id": draft.rule_id, "version": draft.version, "client_id": client_id, "owner": draft.owner,
            "rule": draft.as_json(),
        }  # fmt: skip
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("routing_save_rule"), values)
            return int(cursor.fetchone()[0])

    def remove_rule(self, rule_id: int, version: int, client_id: str, canceller: Canceller) -> None:
        """Take a rule out of the list. Raises Conflict, ActRefused."""
        values = {"rule_id": rule_id, "version": version, "client_id": client_id}
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("routing_remove_rule"), values)

    def move_rule(self, rule_id: int, version: int, upwards: bool, client_id: str, canceller: Canceller) -> None:
        """Let a rule change places with its neighbour. Raises Conflict, ActRefused."""
        values = {"rule_id": rule_id, "version": version, "client_id": client_id, "upwards": upwards}
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("routing_move_rule"), values)

    def answer(self, question: RoutingQuestion, canceller: Canceller) -> RoutingAnswer:
        """Where a report would go. Raises ActRefused for a place outside Poland."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_try"), asdict(question))
            return RoutingAnswer(*cursor.fetchone())

    def caught(self, draft: RuleDraft, canceller: Canceller) -> Caught:
        """How many of the last 30 days' reports fit a rule. Raises ActRefused."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("routing_catch"), {"owner": draft.owner, "rule": draft.as_json()})
            return Caught(*cursor.fetchone())

    def area_sets(self, canceller: Canceller) -> Tuple[AreaSet, ...]:
        """Drafts first, then those in force."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("area_sets"))
            return tuple(AreaSet(*row) for row in cursor.fetchall())

    def preview(self, set_id: int, canceller: Canceller) -> Tuple[AreaSetLine, ...]:
        """What bringing a set into force would do now: the server does it and takes it back."""
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("area_set_preview"), {"set_id": set_id})
            return tuple(_line(row) for row in cursor.fetchall())

    def apply(self, area_set: AreaSet, force: bool, client_id: str, canceller: Canceller) -> Applied:
        """Bring a set into force. Raises Conflict, ActRefused; Cancelled only when nothing was changed."""
        values = {"set_id": area_set.id, "version": area_set.version, "client_id": client_id, "force": force}
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("area_set_apply"), values)
            return Applied(*cursor.fetchone())


def _rule(item: Sequence[Any]) -> Rule:
    values = list(item)
    if values[_CHANGED_AT] is not None:
        values[_CHANGED_AT] = datetime.fromisoformat(values[_CHANGED_AT])
    return Rule(*values)


def _line(row: Sequence[Any]) -> AreaSetLine:
    values = list(row)
    values[-1] = bytes(values[-1]) if values[-1] is not None else None
    return AreaSetLine(*values)
