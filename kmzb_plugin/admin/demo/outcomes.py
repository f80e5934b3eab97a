"""How reports end: who is still open, what is confirmed, rejected, a joke, eliminated or handed on, and when. UTC seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Sequence

import numpy as np

from . import facts, volumes
from .geography import Unit
from .times import DAY, Clock

STATUSES = ("new", "verification", "confirmed", "rejected", "eliminated", "referred", "joke")
NEW, VERIFICATION, CONFIRMED, REJECTED, ELIMINATED, REFERRED, JOKE = range(7)

NEW_DAYS = 3.2  # how fast a fresh report is taken up, in the open stock (assumed)
# Units with a backlog, so that there is something to show: the towns of the demo accounts.
BACKLOG = {"Kraków": 1.6, "Sopot": 3.0}
OPEN_SIGMA = 1.0  # how far the ages of the open ones spread (assumed): old ones wait while younger ones are decided
TAKE_UP_HOURS = (18.0, 0.9)  # median and sigma of log-normal delays (assumed)
VERIFY_HOURS = (52.0, 0.8)
OPEN_HOURS = (50.0, 0.75)
AFTER_DAYS = (14.0, 0.8)
ALIKE = 0.85  # of the reports of one thing end as the first of them did (assumed)


@dataclass(frozen=True)
class Outcomes:
    """Per report: final status; moments of take-up, of the first decision and of the act after it (-1: none)."""

    status: np.ndarray
    taken_at: np.ndarray
    decided_at: np.ndarray
    after_at: np.ndarray


def draw(
    units: Sequence[Unit], codes: Sequence[str], unit: np.ndarray, category: np.ndarray, created: np.ndarray,
    doubtful: np.ndarray, group: np.ndarray, clock: Clock, open_reports: int, rng: np.random.Generator,
) -> Outcomes:  # fmt: skip
    """``doubtful`` (0 … 1 per report) lowers the odds of being confirmed: no description, one person's series.

    Reports of one ``group`` (-1: none) mostly end as its first one did.
    """
    age = (clock.reference - created) / DAY
    backlog = np.array([BACKLOG.get(u.town, 1.0) for u in units])[unit]
    still_open = _open(age / backlog, open_reports, rng)
    status = _verdicts(units, codes, unit, category, doubtful, still_open, rng)
    leader = _leaders(group, created, ~still_open, rng)
    status = np.where(status[leader] == JOKE, status, status[leader])
    untouched = rng.random(age.size) < np.exp(-age / (NEW_DAYS * backlog**0.8))
    status[still_open] = np.where(untouched[still_open], NEW, VERIFICATION)

    slow = rng.lognormal(0.0, 0.3, len(units))[unit]
    taken = created + _delay(TAKE_UP_HOURS, slow, created.size, rng)
    taken = np.where(clock.local_hour(taken) < 6, taken + 6 * 3600, taken)
    decided = taken + _delay(VERIFY_HOURS, slow, created.size, rng)
    decided = np.where(clock.local_hour(decided) < 6, decided + 6 * 3600, decided)
    room = clock.reference - created
    squeeze = np.minimum(1.0, 0.92 * room / np.maximum(decided - created, 1))
    taken = created + ((taken - created) * squeeze).astype(np.int64)
    decided = created + ((decided - created) * squeeze).astype(np.int64)

    waiting = np.minimum(_delay(OPEN_HOURS, slow, created.size, rng), (0.9 * room).astype(np.int64))
    taken = np.where(status == VERIFICATION, clock.reference - waiting, taken)
    after = decided + (rng.lognormal(np.log(AFTER_DAYS[0]), AFTER_DAYS[1], created.size) * DAY).astype(np.int64)
    late = after > clock.reference - 600
    status[late & ((status == ELIMINATED) | (status == REFERRED))] = CONFIRMED
    return Outcomes(
        status=status,
        taken_at=np.where(status == NEW, -1, taken),
        decided_at=np.where(status <= VERIFICATION, -1, decided),
        after_at=np.where((status == ELIMINATED) | (status == REFERRED), after, -1),
    )


def _delay(median_sigma: Sequence[float], slow: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    median, sigma = median_sigma
    return (rng.lognormal(np.log(median * 3600), sigma, count) * slow).astype(np.int64) + 240


def _open(age: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Exactly ``count`` reports, the younger the likelier."""
    key = age * rng.lognormal(0.0, OPEN_SIGMA, age.size)
    chosen = np.zeros(age.size, dtype=bool)
    chosen[np.argpartition(key, count)[:count]] = True
    return chosen


def _leaders(group: np.ndarray, created: np.ndarray, closed: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Per report the row whose verdict it shares: that of its group's first one, for most; else its own."""
    leader = np.arange(group.size)
    rows = np.nonzero((group >= 0) & closed)[0]
    rows = rows[np.lexsort((created[rows], group[rows]))]
    first = np.ones(rows.size, dtype=bool)
    first[1:] = group[rows][1:] != group[rows][:-1]
    firsts = rows[first][np.cumsum(first) - 1] if rows.size else rows
    leader[rows] = np.where(rng.random(rows.size) < ALIKE, firsts, rows)
    return leader


def _verdicts(
    units: Sequence[Unit], codes: Sequence[str], unit: np.ndarray, category: np.ndarray, doubtful: np.ndarray,
    still_open: np.ndarray, rng: np.random.Generator,
) -> np.ndarray:  # fmt: skip
    base = np.array([volumes.CONFIRMED.get(code, volumes.CONFIRMED_OTHERWISE) for code in codes])
    base_krakow = base.copy()
    base_krakow[list(codes).index("illegal_parking")] = volumes.CONFIRMED_PARKING_MALOPOLSKA
    unit_taste = rng.normal(0.0, 0.25, len(units))
    status = np.zeros(unit.size, dtype=np.int8)
    garrison_of = np.array([[g.seat for g in facts.GARRISONS].index(u.garrison) for u in units])[unit]
    for number, garrison in enumerate(facts.GARRISONS):
        rows = np.nonzero((garrison_of == number) & ~still_open)[0]
        if rows.size == 0:
            continue
        chance = (base_krakow if garrison.seat == "Kraków" else base)[category[rows]]
        logit = np.log(chance / (1 - chance)) + unit_taste[unit[rows]] - doubtful[rows]
        confirmed = rng.random(rows.size) < _shifted(logit, garrison.confirmed)
        joke = ~confirmed & (rng.random(rows.size) < garrison.jokes / (1 - garrison.confirmed))
        status[rows] = np.where(confirmed, CONFIRMED, np.where(joke, JOKE, REJECTED))
    _after_confirmation(codes, category, status, rng)
    return status


def _shifted(logit: np.ndarray, mean: float) -> np.ndarray:
    """Probabilities with these odds, moved together until their mean is ``mean`` (bisection)."""
    low, high = -8.0, 8.0
    for _ in range(40):
        middle = (low + high) / 2
        if (1 / (1 + np.exp(-logit - middle))).mean() < mean:
            low = middle
        else:
            high = middle
    return np.asarray(1 / (1 + np.exp(-logit - low)))


def _after_confirmation(codes: Sequence[str], category: np.ndarray, status: np.ndarray, rng: np.random.Generator) -> None:
    """Hand a part of the confirmed on, the likelier the more the category belongs to others; eliminate a part of the rest."""
    weight: Dict[str, float] = volumes.REFERRED_WEIGHT
    confirmed = np.nonzero(status == CONFIRMED)[0]
    weights = np.array([weight.get(code, 1.0) for code in codes])[category[confirmed]]
    wanted = volumes.REFERRED * status.size
    share = np.minimum(weights * wanted / max(weights.sum(), 1.0), 0.8)
    referred = rng.random(confirmed.size) < share
    eliminated = ~referred & (rng.random(confirmed.size) < volumes.ELIMINATED_OF_CONFIRMED)
    status[confirmed[referred]] = REFERRED
    status[confirmed[eliminated]] = ELIMINATED
