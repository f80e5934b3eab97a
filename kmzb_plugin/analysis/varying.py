"""A queue whose arrivals and people change over the week: its exact distribution, and its simulation as a check.

The queue M(t)/M/c(t) is followed from hour to hour by uniformisation (Jensen 1953; Grassmann 1977) until the weeks repeat; the need
of an hour comes from M/M/c with a lag (Green, Kolesar and Soares 2001, "Improving the SIPP approach for staffing service systems
that have cyclic demands"). A week follows on itself for ever; hour 0 is Monday 00-01.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import List, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import special, stats

from .aoristic import HOURS
from .significance import FloatArray
from .staffing import people_needed

_WEEKS = 60
#: More tasks than this in the system at once are not told apart.
_STATES = 3_000
#: States of the tail of a week that is nearly full; up to so many states the week is one matrix.
_TAIL, _DENSE = 400, 160
#: Most weeks repeat after a few.
_QUICK = 6


@dataclass(frozen=True)
class Week:
    """Per hour of the week, for tasks that come in that hour; ``on_time`` is the share begun within the deadline.

    ``utilisation``: share of the time on duty that is worked, NaN where nobody is on duty; ``backlog``: tasks handed on to the next
    hour; ``overall_on_time``: over all tasks. ``overloaded``: more work than people in the week, the backlog grows for ever.
    """

    utilisation: FloatArray
    backlog: FloatArray
    wait_h: FloatArray
    on_time: FloatArray
    overall_on_time: float
    mean_wait_h: float
    overloaded: bool


@dataclass(frozen=True)
class Need:
    """``people[t]``: people (as an average where work can wait) for hour t; ``window_h`` and ``person_hours`` for a shift table."""

    people: FloatArray
    window_h: int
    person_hours: FloatArray


def people_by_hour(
    arrivals_per_h: ArrayLike, task_h: float, deadline_h: float, probability: float, least: int = 0, margin: float = 1.0
) -> Need:
    """How many people each hour needs so that a share ``probability`` of the tasks is begun within the deadline. Raises ValueError.

    Up to two hours of deadline: the fewest people of M/M/c at the mean rate of the hour, one task time earlier ("lag SIPP").
    Beyond, work can wait: what came within half the deadline must fit into the person-hours of the half after it, with
    z · √(λ w · 2 h²) hours more for chance (compound Poisson, exponential tasks of h hours). ``least``: people in any case;
    ``margin``: factor on the work, to try again when the check shows too little.
    """
    rate = _rates(arrivals_per_h) * margin
    if not (np.isfinite(task_h) and task_h > 0 and np.isfinite(deadline_h) and deadline_h >= 0 and 0 < probability < 1):
        raise ValueError("task and deadline must be finite, the task above 0, the probability between 0 and 1")
    if deadline_h <= 2:
        lagged = _lagged(rate, task_h)
        found = {value: people_needed(value, task_h, deadline_h, probability).servers for value in np.unique(lagged) if value > 0}
        people = np.array([max(least, found.get(value, 0)) for value in lagged], dtype=float)
        return Need(people, 1, people)
    window = int(min(max(1, deadline_h // 2), HOURS))
    tasks = _before(rate, window)
    chance = float(stats.norm.ppf(probability)) * np.sqrt(tasks * 2) * task_h
    hours = np.maximum(tasks * task_h + np.maximum(chance, 0.0), least * window)
    hours[(tasks == 0) & (least == 0)] = 0.0
    return Need(hours / window, window, hours)


def weekly(arrivals_per_h: ArrayLike, task_h: float, people: ArrayLike, deadline_h: float) -> Week:
    """The week with ``people`` (168, fractions allowed) on duty. Raises ValueError.

    Arrivals are Poisson with the hour's rate, tasks exponential, first come first served; who goes off duty hands the task over. On
    time: n tasks in the system at the arrival, at least n - c + 1 of them done by the deadline, which come at c / task_h an hour
    while all are busy (exact while c stays the same).
    """
    rate, servers = _rates(arrivals_per_h), np.asarray(people, dtype=float)
    if servers.shape != (HOURS,) or not np.all(np.isfinite(servers)) or np.any(servers < 0):
        raise ValueError("people are 168 finite numbers, not negative")
    if not (np.isfinite(task_h) and task_h > 0 and np.isfinite(deadline_h) and deadline_h >= 0):
        raise ValueError("task and deadline must be finite, the task above 0")
    on = servers > 0
    if rate.sum() == 0:
        return Week(np.where(on, 0.0, np.nan), np.zeros(HOURS), np.zeros(HOURS), np.ones(HOURS), 1.0, 0.0, False)
    if rate.sum() * task_h >= servers.sum():
        never = np.full(HOURS, np.inf)
        return Week(np.where(on, 1.0, np.nan), never, never, np.zeros(HOURS), 0.0, np.inf, True)
    middle, end = _distributions(rate, servers, task_h)
    tasks = np.arange(middle.shape[1])
    working = (middle * np.minimum(tasks, servers[:, None])).sum(axis=1)
    busy = np.divide(working, servers, out=np.full(HOURS, np.nan), where=on)
    backlog = (end * np.maximum(tasks - servers[:, None], 0)).sum(axis=1)
    wait, on_time = _waits(middle, servers, task_h, deadline_h)
    share = rate / rate.sum()
    queue = (middle * np.maximum(tasks - servers[:, None], 0)).sum(axis=1)
    return Week(busy, backlog, wait, on_time, float(share @ on_time), float(queue.sum() / rate.sum()), False)


def simulate_week(
    arrivals_per_h: ArrayLike, task_h: float, people: ArrayLike, deadline_h: float, tasks: int = 40_000, seed: int = 0
) -> Week:
    """The same week event by event: Poisson arrivals, exponential tasks, first come first served; the first tenth is left out.

    People are whole here (rounded down; the fraction comes as one more person in that share of the hours). Who goes off duty
    hands the task over, and it goes on before others. Reproducible by ``seed``. Raises ValueError.
    """
    rate, servers = _rates(arrivals_per_h), np.asarray(people, dtype=float)
    if rate.sum() <= 0 or task_h <= 0 or tasks < 100 or servers.shape != (HOURS,):
        raise ValueError("there must be arrivals, a task time, at least 100 tasks, and people for 168 hours")
    if servers.sum() == 0 or rate.sum() * task_h >= servers.sum():
        return weekly(rate, task_h, servers, deadline_h)
    random = np.random.default_rng(seed)
    weeks = int(np.ceil(tasks / rate.sum()))
    arrival = _arrivals(rate, weeks, random)
    needed = random.exponential(task_h, arrival.size)
    whole = np.floor(servers)
    extra = random.random((weeks + _WEEKS, HOURS)) < (servers - whole)
    wait = _play(arrival, needed, (whole + extra).ravel().astype(np.int64))
    return _told(arrival, needed, wait, servers, deadline_h, weeks)


def _rates(arrivals_per_h: ArrayLike) -> FloatArray:
    rate = np.asarray(arrivals_per_h, dtype=float)
    if rate.shape != (HOURS,) or not np.all(np.isfinite(rate)) or np.any(rate < 0):
        raise ValueError("arrivals are 168 finite rates, not negative")
    return rate


def _lagged(rate: FloatArray, lag_h: float) -> FloatArray:
    """Mean rate of the hour that began ``lag_h`` earlier."""
    back = int(np.floor(lag_h))
    part = lag_h - back
    return np.asarray((1 - part) * np.roll(rate, back) + part * np.roll(rate, back + 1))


def _before(rate: FloatArray, window: int) -> FloatArray:
    """Sum of the rates of the ``window`` hours before each hour."""
    total = np.concatenate([[0.0], np.cumsum(np.tile(rate, 2))])
    at = np.arange(HOURS) + HOURS
    return np.asarray(total[at] - total[at - window])


def _distributions(rate: FloatArray, servers: FloatArray, task_h: float) -> Tuple[FloatArray, FloatArray]:
    """Chance of n tasks in the system in the middle and at the end of each hour, 168 x states, once the weeks repeat."""
    states = _states(rate, servers, task_h)
    work = np.minimum(np.arange(states)[None, :], servers[:, None]) / task_h
    chance = np.eye(1, states)[0]
    middle, end = np.zeros((HOURS, states)), np.zeros((HOURS, states))
    for number in range(_WEEKS):
        if number == _QUICK and states <= _DENSE:
            chance = _steady(rate, work)
        before = chance
        for hour in range(HOURS):
            chance = middle[hour] = _step(chance, rate[hour], work[hour], 0.5)
            chance = end[hour] = _step(chance, rate[hour], work[hour], 0.5)
        if np.abs(chance - before).sum() < 1e-5:
            break
    return middle, end


def _steady(rate: FloatArray, work: FloatArray) -> FloatArray:
    """The distribution at the begin of a week that follows on itself: the week as one matrix, applied until nothing changes."""
    states = work.shape[1]
    week = np.eye(states)
    for hour in range(HOURS):
        week = _step(week, rate[hour], work[hour], 1.0)
    chance = np.eye(1, states)[0]
    while np.abs((following := chance @ week) - chance).sum() > 1e-9:
        chance, week = following, week @ week
        week /= week.sum(axis=1, keepdims=True)
    return np.asarray(following / following.sum())


def _states(rate: FloatArray, servers: FloatArray, task_h: float) -> int:
    """How many states are enough: the fluid backlog, the usual fluctuation round it, and the tail of a nearly full week."""
    fluid, highest = 0.0, 0.0
    for hour in range(3 * HOURS):
        fluid = max(0.0, fluid + rate[hour % HOURS] - servers[hour % HOURS] / task_h)
        highest = max(highest, fluid)
    usual = max(float(rate.max()) * task_h, float(servers.max()))
    spare = 1 - float(rate.sum()) * task_h / float(servers.sum())
    return int(min(highest + usual + 8 * np.sqrt(highest + usual + rate.sum() / 7) + min(12 / spare, _TAIL) + 10, _STATES))


def _step(chance: FloatArray, arrivals: float, work: FloatArray, hours: float) -> FloatArray:
    """The distribution (or a matrix of them, one per row) ``hours`` later; ``work``: rate of leaving each state downwards."""
    fastest = arrivals + float(work[-1])
    if fastest == 0:
        return chance
    mean = fastest * hours
    weights = stats.poisson.pmf(np.arange(int(mean + 7 * np.sqrt(mean) + 12)), mean)
    up = np.full(chance.shape[-1], arrivals / fastest)
    up[-1] = 0.0
    down = work / fastest
    stay = 1 - up - down
    result = weights[0] * chance
    for weight in weights[1:]:
        moved = stay * chance
        moved[..., 1:] += (up * chance)[..., :-1]
        moved[..., :-1] += (down * chance)[..., 1:]
        chance = moved
        result += weight * chance
    return np.asarray(result / result.sum(axis=-1, keepdims=True))


def _waits(middle: FloatArray, servers: FloatArray, task_h: float, deadline_h: float) -> Tuple[FloatArray, FloatArray]:
    """Mean wait and share on time of what comes in the middle of each hour."""
    cycles = 2 + int(np.ceil((deadline_h + middle.shape[1] * task_h * HOURS / servers.sum()) / HOURS))
    on_duty = np.tile(servers, cycles)
    done = np.concatenate([[0.0], np.cumsum(on_duty / task_h)])  # tasks that could be done since the first hour
    clock = np.arange(done.size, dtype=float)
    strictly = done + 1e-9 * clock  # where nobody is on duty the clock goes on
    tasks = np.arange(middle.shape[1])
    drops = np.flatnonzero(np.diff(on_duty) < 0) + 1.0
    wait, on_time = np.zeros(HOURS), np.zeros(HOURS)
    for hour in range(HOURS):
        now = hour + 0.5
        so_far = float(np.interp(now, clock, done))
        first = on_duty[hour:][on_duty[hour:] > 0][0]
        ahead = np.where(tasks < servers[hour], 0.0, np.maximum(tasks - np.floor(first) + 1, 1e-6))
        wait[hour] = middle[hour] @ np.maximum(np.interp(so_far + ahead, strictly, clock) - now, 0.0)
        last = now + deadline_h
        ends = np.append(drops[(drops > max(now, last - HOURS)) & (drops < last)] - 1e-9, last)
        served = np.zeros(tasks.size)
        for end in ends:
            must = tasks - np.floor(on_duty[int(end)]) + 1
            could = float(np.interp(end, clock, done)) - so_far
            ready = np.where(must <= 0, 1.0, special.gammainc(np.maximum(must, 1e-9), max(could, 0.0)))
            served = np.maximum(served, ready if on_duty[int(end)] >= 1 else 0.0)
        on_time[hour] = middle[hour] @ served
    return wait, on_time


def _arrivals(rate: FloatArray, weeks: int, random: np.random.Generator) -> FloatArray:
    count = random.poisson(np.tile(rate, weeks))
    hour = np.repeat(np.arange(count.size), count)
    return np.asarray(np.sort(hour + random.random(hour.size)))


def _play(arrival: FloatArray, needed: FloatArray, people: np.ndarray) -> FloatArray:
    """Waits of all tasks, inf for what is not begun while there are ``people`` (per hour)."""
    changes = np.flatnonzero(np.diff(people)) + 1
    change, on_after = np.append(changes.astype(float), np.inf).tolist(), people[changes].tolist()
    coming, length = np.append(arrival, np.inf).tolist(), needed.tolist()
    wait = [np.inf] * len(length)
    busy: List[float] = []  # when each task in hand will be done
    handed: List[float] = []  # hours left of tasks whose people went off duty
    on, turn, tail, head = int(people[0]), 0, 0, 0
    while head < len(length):
        now = min(coming[tail], change[turn], busy[0] if busy else np.inf)
        if now == np.inf:
            break
        if busy and busy[0] <= now:
            heapq.heappop(busy)
        elif change[turn] <= now:
            on, turn = int(on_after[turn]), turn + 1
            if len(busy) > on:
                busy.sort()
                handed += [done - now for done in busy[on:]]
                del busy[on:]
        else:
            tail += 1
        while len(busy) < on and (handed or head < tail):
            if handed:
                heapq.heappush(busy, now + handed.pop(0))
            else:
                wait[head] = now - coming[head]
                heapq.heappush(busy, now + length[head])
                head += 1
    return np.array(wait)


def _told(
    arrival: FloatArray, needed: FloatArray, wait: FloatArray, servers: FloatArray, deadline_h: float, weeks: int
) -> Week:
    kept = slice(arrival.size // 10, None)
    hour = arrival[kept].astype(np.int64) % HOURS
    count = np.bincount(hour, minlength=HOURS)
    late, sums = np.bincount(hour, wait[kept] > deadline_h, minlength=HOURS), np.bincount(hour, wait[kept], minlength=HOURS)
    with np.errstate(invalid="ignore", divide="ignore"):
        on_time, mean = 1 - late / count, sums / count
    begun = arrival[kept] + wait[kept]
    worked = np.bincount(begun.astype(np.int64) % HOURS, needed[kept], minlength=HOURS) / max(0.9 * weeks, 1)
    busy = np.where(servers > 0, np.minimum(worked / np.where(servers > 0, servers, 1), 1.0), np.nan)
    waiting = np.bincount(hour, wait[kept] > 1, minlength=HOURS) / max(0.9 * weeks, 1)
    return Week(busy, waiting, mean, on_time, float((wait[kept] <= deadline_h).mean()), float(wait[kept].mean()), False)
