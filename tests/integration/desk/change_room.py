"""A commander's window with the pages "Changes" and "When" on a real database."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any, Dict, Optional, Sequence
from zoneinfo import ZoneInfo

from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.gui.controllers.desk.changes_controller import ChangesController
from kmzb_plugin.gui.controllers.desk.when_controller import WhenController
from kmzb_plugin.gui.docks.desk.changes_page import ChangesPage
from kmzb_plugin.gui.docks.desk.when_page import WhenPage
from tests.environment.databases import Database
from tests.integration.desk.conftest import SOPOT, Room

WARSAW = ZoneInfo("Europe/Warsaw")
COMMANDER = "t_sopot_commander"


class ChangeRoom(Room):
    """The room of the desk with the pages of changes and hours."""

    def __init__(self, qtbot: Any, database: Database, login: str, width: int = 460) -> None:
        super().__init__(qtbot, database, login, width)
        self.periods = PgChangeGateway(self.pool)
        self.changes_page, self.when_page = ChangesPage(), WhenPage()
        self.dock.add_page("changes", "Changes", self.changes_page)
        self.dock.add_page("when", "When", self.when_page)
        self.changes = ChangesController(self.desk, self.runner, self.changes_page, self.gateway, self.periods)
        self.when = WhenController(self.desk, self.runner, self.when_page, self.gateway, self.periods)

    def go_to(self, page: str) -> None:
        """Bring a page up and let it catch up."""
        self.dock.show_page(page)
        self.settle()

    def cells(self, unit: Optional[int] = None) -> Dict[str, list]:
        """What stands in the table: per row its two-line cells, by the code of the category."""
        found: Dict[str, list] = {}
        page = self.changes_page
        for group in range(page.shown.rowCount()):
            parent = page.shown.index(group, 0)
            for row in (parent, *(page.shown.index(child, 0, parent) for child in range(page.shown.rowCount(parent)))):
                line = page.changes.line_at(page.shown.mapToSource(row))
                if line is not None and unit in (None, line.unit):
                    found[line.kind] = [str(row.sibling(row.row(), column).data()) for column in range(4)]
        return found

    def close(self) -> None:
        if not self._closed:
            self.changes.close()
            self.when.close()
        super().close()


def today() -> date:
    """As the database sees it."""
    return datetime.now(WARSAW).date()


def store(
    database: Database, days_ago: Sequence[int], category: str = "speeding", status: str = "confirmed", unit: int = 10,
    xy: Any = SOPOT, happened: Optional[Sequence[Any]] = None, length_h: float = 0.0, first_id: int = 60_000,
) -> None:  # fmt: skip
    """Reports of Sopot sent at noon so many days ago; ``happened``: when they say it was (local, ``None``: not told)."""
    rows = []
    for place, ago in enumerate(days_ago):
        sent = datetime.combine(today() - timedelta(days=int(ago)), datetime.min.time(), WARSAW) + timedelta(hours=12)
        said = happened[place] if happened is not None else None
        rows.append((first_id + place, sent, said, None if said is None else said + timedelta(hours=length_h)))
    ids, sents, froms, tos = map(list, zip(*rows))
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, version,
                                     chain_hash, position_quality, event_from, event_to)
            SELECT v.id, 'planted', v.id::text, %s, %s, v.sent, %s, ST_Point(%s, %s, 2180), v.sent, 1,
                   decode(repeat('00', 32), 'hex'), 'exact', v.event_from, v.event_to
            FROM unnest(%s::int[], %s::timestamptz[], %s::timestamptz[], %s::timestamptz[]) AS v (id, sent, event_from, event_to)
            """,
            (category, status, unit, *xy, ids, sents, froms, tos),
        )
