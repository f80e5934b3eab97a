"""Cases of the demo country: reports of one place and category within days of each other, which verifiers put together.

Who reports the same thing and how often somebody notices is invented. Reports that nobody has taken up yet stay out of cases, and a
part of those in verification, too: these are what the queue suggests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Sequence, Tuple

import numpy as np

from .copying import copy_rows, statement
from .outcomes import JOKE, NEW, VERIFICATION

DAY = 86_400
NONE = -1
GAP_DAYS = 10  # within any category's window: reports of one thing follow each other so soon
MOST = 6  # reports of one case
NOTICED = (0.2, 0.45)  # of groups of two, and of larger ones, somebody makes a case (assumed)
JOINED_OPEN = 0.5  # of the reports in verification belong to their case already (assumed)
DELAY_S = (90, 1_500)  # from taking a report up to joining it


@dataclass(frozen=True)
class Item:
    """What another pillar knows of a case: ``kind`` incident or threat, its id in the file it came by, the case's number, and how
    long after it the case's verifier found it."""

    kind: str
    source_id: str
    case: int
    after_s: int


def grouped(place: np.ndarray, created: np.ndarray, sender: np.ndarray, heavy: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Per report the number of its group (-1: none): at most ``MOST`` different people at one place, days apart.

    ``place`` tells places of different categories apart. The series of a single heavy reporter are nobody's case.
    """
    rows = np.nonzero(~heavy)[0]
    rows = rows[np.lexsort((created[rows], place[rows]))]
    run = _runs(place[rows], created[rows])
    _, first = np.unique(np.stack([run, sender[rows]]), axis=1, return_index=True)
    keep = np.sort(first)  # who writes twice is counted once
    rows, run = rows[keep], run[keep]
    run = run * (rows.size + 1) + _place_in(run) // MOST
    number, size = np.unique(run, return_inverse=True, return_counts=True)[1:]
    noticed = (size >= 2) & (rng.random(size.size) < np.where(size > 2, NOTICED[1], NOTICED[0]))
    result = np.full(place.size, NONE, dtype=np.int64)
    result[rows] = np.where(noticed[number], number, NONE)
    return result


def joined(
    group: np.ndarray, status: np.ndarray, taken_at: np.ndarray, reference: int, rng: np.random.Generator
) -> Tuple[np.ndarray, np.ndarray]:
    """Per report the number of its case, from 0 in the order in which cases were made, and when it was put there; -1: none.

    The first two come together, when the second is taken up; every other one when it is taken up itself.
    """
    late = (status == VERIFICATION) & (rng.random(status.size) >= JOINED_OPEN)
    rows = np.nonzero((group >= 0) & (status != NEW) & (status != JOKE) & ~late)[0]
    rows = rows[np.lexsort((taken_at[rows], group[rows]))]
    _, number, size = np.unique(group[rows], return_inverse=True, return_counts=True)
    rows, number = rows[size[number] >= 2], number[size[number] >= 2]
    position = _place_in(number)
    delay = np.minimum(rng.integers(*DELAY_S, rows.size), (reference - taken_at[rows]) // 2)
    at = taken_at[rows] + delay
    for k in range(2, MOST):
        here = np.nonzero(position == k)[0]
        at[here] = np.maximum(at[here], at[here - 1] + 1)
    firsts = np.nonzero(position == 0)[0]
    at[firsts] = at[firsts + 1]
    case, moment = np.full(group.size, NONE, dtype=np.int64), np.full(group.size, NONE, dtype=np.int64)
    rank = np.empty(firsts.size, dtype=np.int64)
    rank[np.argsort(at[firsts], kind="stable")] = np.arange(firsts.size)
    case[rows] = rank[np.cumsum(position == 0) - 1] if rows.size else rows
    moment[rows] = at
    return case, moment


def store(cursor: Any, items: Sequence[Item], reference: datetime) -> Tuple[int, int]:
    """Write the cases of the reports that stand in the tables, with their journal; how many cases, how many links.

    An item whose place turned out to be another unit's is left alone. Raises RuntimeError when a case is not as its members are.
    """
    cursor.execute(statement("cases_begin"))
    copy_rows(cursor, ("pg_temp", "demo_case_item"), ("case_id", "kind", "source_id", "after_s"), (
        (item.case + 1, item.kind, item.source_id, item.after_s) for item in items
    ))  # fmt: skip
    cursor.execute(statement("cases_entries"), {"reference": reference})
    cursor.execute("SELECT coalesce(max(seq), 0) FROM pg_temp.demo_case_entry")
    (longest,) = cursor.fetchone()
    for seq in range(1, longest + 1):
        cursor.execute(statement("cases_journal"), {"seq": seq})
    cursor.execute(statement("cases_finish"))
    cursor.execute(statement("cases_check"))
    cases, links, lost = cursor.fetchone()
    if lost:
        raise RuntimeError(f"{lost} reports are in cases that are not there")
    return cases, links


def _runs(place: np.ndarray, created: np.ndarray) -> np.ndarray:
    begins = np.ones(place.size, dtype=bool)
    begins[1:] = (place[1:] != place[:-1]) | (np.diff(created) > GAP_DAYS * DAY)
    return np.cumsum(begins)


def _place_in(run: np.ndarray) -> np.ndarray:
    """The place of each entry in its run, from 0; entries of one run stand side by side."""
    begins = np.ones(run.size, dtype=bool)
    begins[1:] = run[1:] != run[:-1]
    index = np.arange(run.size)
    return index - np.maximum.accumulate(np.where(begins, index, 0)) if run.size else index
