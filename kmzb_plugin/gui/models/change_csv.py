"""The desk's tables as CSV for a spreadsheet: semicolons, one line per row, headers in the user's language."""

from __future__ import annotations

import csv
import io
from typing import Iterable, List, Sequence

from ...core.desk import Measure
from ...desk.changes import Against, ChangeTable
from ...desk.hours import DAY_HOURS, Week
from ...i18n import translate
from . import change_texts, texts
from .change_tree_model import Names


def changes(table: ChangeTable, names: Names) -> str:
    """One line per unit, category and comparison: counts of both windows, p and what may be said."""
    head = [translate("KmzbPlugin", "Unit"), translate("KmzbPlugin", "Category"), translate("KmzbPlugin", "Compared")]
    for when in (translate("KmzbPlugin", "before"), translate("KmzbPlugin", "now")):
        head += [f"{change_texts.measure(one)} ({when})" for one in Measure]
    head += ["p", translate("KmzbPlugin", "Result")]
    rows: List[Sequence[object]] = []
    for line in table.lines:
        for which in Against:
            found = line.compared[which]
            counts = [side.of(one) for side in (found.before, found.now) for one in Measure]
            rows.append([
                names.unit(line.unit), names.kind(line.kind), change_texts.windows(which, table.as_of), *counts,
                texts.plain(found.p, 6), change_texts.word(found.verdict),
            ])  # fmt: skip
    return written(head, rows)


def week(found: Week) -> str:
    """One line per hour of the week: expected events with their interval."""
    head = [
        translate("KmzbPlugin", "Weekday"), translate("KmzbPlugin", "Hour"), translate("KmzbPlugin", "Events"),
        translate("KmzbPlugin", "at least"), translate("KmzbPlugin", "at most"),
    ]  # fmt: skip
    rows = [
        [str(texts.locale().standaloneDayName(cell // DAY_HOURS + 1)), cell % DAY_HOURS]
        + [texts.plain(float(side[cell]), 2) for side in (found.cells.value, found.cells.low, found.cells.high)]
        for cell in range(found.cells.value.size)
    ]
    return written(head, rows)


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Semicolons; a name that a spreadsheet would take for a formula is made harmless."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(head)
    writer.writerows([[_harmless(value) for value in row] for row in rows])
    return out.getvalue()


def _harmless(value: object) -> object:
    """A name that a spreadsheet would take for a formula is written as text."""
    return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "@", "\t") else value
