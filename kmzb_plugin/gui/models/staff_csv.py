"""Staffing as CSV for a spreadsheet."""

from __future__ import annotations

from typing import List, Optional

from ...desk.duty import Shown
from ...desk.hours import DAY_HOURS
from ...desk.staff import StaffStudy
from ...i18n import translate
from . import change_csv, texts, week_texts


def hours(shown: Shown, study: Optional[StaffStudy]) -> str:
    """One line per hour of the week: items, work, people on duty, people proposed ("" where not known)."""
    head = [
        translate("KmzbPlugin", "Weekday"), translate("KmzbPlugin", "Hour"), translate("KmzbPlugin", "Items"),
        translate("KmzbPlugin", "Hours of work"), translate("KmzbPlugin", "People the work keeps busy"),
        translate("KmzbPlugin", "On duty"), translate("KmzbPlugin", "Proposed"),
    ]  # fmt: skip
    people, rows = shown.whole, []
    for cell in range(shown.tasks.size):
        row: List[object] = [week_texts.long_day(cell // DAY_HOURS), cell % DAY_HOURS]
        row += [texts.plain(float(side[cell]), 3) for side in (shown.tasks, shown.work, shown.wanted)]
        row.append("" if people is None else texts.plain(float(people[cell]), 2))
        row.append("" if study is None else texts.plain(float(study.table.on_duty[cell]), 2))
        rows.append(row)
    return change_csv.written(head, rows)

