"""The acts on each report after its reception, as rows in order: who did what when. All follow the transition table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from .corrections import Corrections
from .geography import Unit
from .outcomes import CONFIRMED, ELIMINATED, JOKE, REFERRED, REJECTED
from .people import Person
from .reports import Reports
from .texts import NONE, TextPool

ACTS = (
    "receive", "take_up", "could_not_check", "annotate", "move", "recategorise", "confirm", "reject", "mark_joke", "reopen",
    "mark_eliminated", "hand_over", "referral_accepted", "referral_answered", "join_case",
)  # fmt: skip
REASONS: Dict[str, Tuple[Tuple[str, ...], Tuple[float, ...]]] = {
    "reject": (
        ("not_found", "over_before_check", "description_insufficient", "wrong_place", "lawful_state", "already_settled"),
        (0.38, 0.30, 0.12, 0.06, 0.10, 0.04),
    ),
    "mark_joke": (("joke", "mistaken_place", "unfounded_repeats"), (0.30, 0.55, 0.15)),
    "could_not_check": (
        ("no_patrol", "no_access", "not_the_time", "place_unclear", "weather"), (0.35, 0.10, 0.30, 0.15, 0.10),
    ),
}  # fmt: skip
REASON_CODES = tuple(code for codes, _ in REASONS.values() for code in codes)
# All assumed: shares of the reports in verification, of the rejected, of jokes, of acts that allow a note.
COULD_NOT_CHECK, REOPENED, DIRECT_JOKES, NOTED = 0.07, 0.012, 0.15, 0.25
# Most attempts that come to nothing are made in the evening (UTC), when patrols are needed elsewhere.
EVENING, EVENING_H = 0.6, (16, 22)
# Of what was handed over: the share that institutions take up before they answer, and when they answer: shares with the bounds of
# the time, as parts of the time they have. Some are late, none has been silent for ever.
ACCEPTED = 0.7
ANSWERED = ((0.88, 0.3, 0.97), (0.09, 1.0, 1.6), (0.03, 1.6, 3.0))
DAY = 86_400
NOTE_ALWAYS = ("reopen", "annotate", "referral_answered")


@dataclass(frozen=True)
class Steps:
    """One entry per act, by report and sequence number. ``row`` is the report's row in its chunk; -1: nothing there."""

    row: np.ndarray
    seq: np.ndarray
    act: np.ndarray
    at: np.ndarray
    person: np.ndarray
    reason: np.ndarray
    note: np.ndarray

    def __len__(self) -> int:
        return int(self.row.size)


class Staff:
    """The people of each unit, as ids by index of the unit. Stations answer to the coordinator of their command."""

    def __init__(self, units: Sequence[Unit], people: Sequence[Person]) -> None:
        by_role: Dict[Tuple[str, str], List[int]] = {}
        for person in people:
            by_role.setdefault((person.unit, person.role), []).append(person.id)
        coordinators = [
            by_role.get((u.code, "coordinator")) or by_role.get((u.parent or "", "coordinator")) or [NONE] for u in units
        ]
        self.coordinator = np.array([ids[0] for ids in coordinators])
        analysts = [by_role.get((u.code, "analyst")) or ids[:1] for u, ids in zip(units, coordinators)]
        width = max(len(ids) for ids in analysts)
        self.analysts = np.array([(ids * width)[:width] for ids in analysts])

    def analyst(self, unit: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """Somebody of each of the units."""
        return np.asarray(self.analysts[unit, rng.integers(0, self.analysts.shape[1], unit.size)])

    def of_case(self, unit: np.ndarray, case: np.ndarray) -> np.ndarray:
        """Who looks after each of the cases: one and the same person for all that is put into it."""
        return np.asarray(self.analysts[unit, case % self.analysts.shape[1]])


def build(
    reports: Reports, corrected: Corrections, staff: Staff, pool: TextPool, annotated: float, reference: int,
    answer_days: np.ndarray, rng: np.random.Generator,
) -> Steps:  # fmt: skip
    """All acts on ``reports`` but the reception; ``annotated`` is the share that gets a drawing, ``answer_days`` how long the
    institution of each handed-over report has to answer."""
    status = reports.status
    direct = (status == JOKE) & (rng.random(status.size) < DIRECT_JOKES)
    taken = (reports.taken_at >= 0) & ~direct
    good = np.isin(status, (CONFIRMED, ELIMINATED, REFERRED))
    reopened = good & (rng.random(status.size) < REOPENED)
    quiet = taken & ~reopened  # no small acts beside a reopening
    end = np.where(reports.decided_at >= 0, reports.decided_at, reference)
    analyst, coordinator = staff.analyst(reports.unit, rng), staff.coordinator[reports.unit]
    draft = _Draft(rng, pool)

    def between(share: float) -> np.ndarray:
        return reports.taken_at + ((end - reports.taken_at) * share * rng.random(status.size)).astype(np.int64)

    draft.add("take_up", taken, reports.taken_at, analyst)
    draft.add("join_case", reports.case >= 0, reports.joined_at, staff.of_case(reports.unit, reports.case))
    failed_at = _in_the_evening(between(0.9), reports.taken_at, end, rng)
    draft.add("could_not_check", quiet & (rng.random(status.size) < COULD_NOT_CHECK), failed_at, analyst)
    draft.add("recategorise", corrected.recategorised & quiet, between(0.4), analyst)
    draft.add("move", corrected.moved & quiet, between(0.6), analyst)
    draft.add("annotate", quiet & (rng.random(status.size) < annotated), between(0.9), analyst)
    span = reports.decided_at - reports.taken_at
    draft.add("reject", reopened, reports.taken_at + (span * 0.35).astype(np.int64), analyst)
    draft.add("reopen", reopened, reports.taken_at + (span * 0.6).astype(np.int64), coordinator)
    draft.add("confirm", good, reports.decided_at, analyst)
    draft.add("reject", status == REJECTED, reports.decided_at, analyst)
    draft.add("mark_joke", (status == JOKE) & ~direct, reports.decided_at, analyst)
    draft.add("mark_joke", direct, reports.taken_at, coordinator)
    draft.add("mark_eliminated", status == ELIMINATED, reports.after_at, analyst)
    referred = status == REFERRED
    draft.add("hand_over", referred, reports.after_at, analyst)
    answered_at = reports.after_at + _answer_s(answer_days, rng)
    accepted_at = reports.after_at + ((answered_at - reports.after_at) * rng.uniform(0.05, 0.6, status.size)).astype(np.int64)
    accepted = referred & (rng.random(status.size) < ACCEPTED) & (accepted_at < reference)
    draft.add("referral_accepted", accepted, accepted_at, analyst)
    draft.add("referral_answered", referred & (answered_at < reference), answered_at, analyst)
    return draft.steps()


def _in_the_evening(at: np.ndarray, after: np.ndarray, before: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same days, but for a part of the moments in the evening, where that is still between the two others."""
    evening = at - at % DAY + rng.integers(EVENING_H[0] * 3_600, EVENING_H[1] * 3_600, at.size)
    fits = (evening > after) & (evening < before) & (rng.random(at.size) < EVENING)
    return np.where(fits, evening, at)


def _answer_s(days: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Seconds until the answer, for each number of days that there are for it."""
    kind = rng.choice(len(ANSWERED), days.size, p=[share for share, _, _ in ANSWERED])
    low, high = (np.array([bounds[i] for bounds in ANSWERED])[kind] for i in (1, 2))
    return (days * DAY * rng.uniform(low, high)).astype(np.int64)


class _Draft:
    def __init__(self, rng: np.random.Generator, pool: TextPool) -> None:
        self._rng = rng
        self._pool = pool
        self._parts: List[Tuple[np.ndarray, ...]] = []

    def add(self, act: str, which: np.ndarray, at: np.ndarray, person: np.ndarray) -> None:
        rows = np.nonzero(which)[0]
        number, rank = np.full(rows.size, ACTS.index(act)), np.full(rows.size, len(self._parts))
        columns = (rows, number, at[rows], person[rows], self._reasons(act, rows.size), self._notes(act, rows.size), rank)
        self._parts.append(tuple(np.asarray(c) for c in columns))

    def _reasons(self, act: str, count: int) -> np.ndarray:
        if act not in REASONS:
            return np.full(count, NONE)
        codes, shares = REASONS[act]
        return REASON_CODES.index(codes[0]) + self._rng.choice(len(codes), count, p=np.array(shares) / sum(shares))

    def _notes(self, act: str, count: int) -> np.ndarray:
        span: Optional[Tuple[int, int]] = self._pool.notes.get(act)
        if span is None:
            return np.full(count, NONE)
        note = self._rng.integers(span[0], span[1], count)
        share = 1.0 if act in NOTE_ALWAYS else NOTED
        return np.where(self._rng.random(count) < share, note, NONE)

    def steps(self) -> Steps:
        row, act, at, person, reason, note, rank = (np.concatenate(column) for column in zip(*self._parts))
        order = np.lexsort((rank, at, row))
        row = row[order]
        starts = np.concatenate([[True], row[1:] != row[:-1]]) if row.size else np.zeros(0, dtype=bool)
        first = np.maximum.accumulate(np.where(starts, np.arange(row.size), 0)) if row.size else row
        seq = np.arange(row.size) - first + 2  # number 1 is the reception
        return Steps(row, seq, act[order], at[order], person[order], reason[order], note[order])


