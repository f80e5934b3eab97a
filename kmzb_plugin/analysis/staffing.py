"""How many people keep a deadline: a queue with several servers, and its simulation as a check.

Erlang (1917); the waiting time of M/M/c after Gross et al. (2008), "Fundamentals of Queueing Theory", ch. 3.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from scipy import special


@dataclass(frozen=True)
class Queue:
    """A queue in its steady state. Times in hours, ``utilisation`` the share of the time that people are busy."""

    servers: int
    utilisation: float
    wait_probability: float
    mean_wait_h: float
    on_time: float


def erlang_c(servers: int, load: float) -> float:
    """Chance that an arrival has to wait; ``load`` = arrivals per hour × hours per task (erlangs). 1 when load >= servers."""
    if servers < 1 or load < 0 or not np.isfinite(load):
        raise ValueError("at least one server, and a load from 0 on")
    if load >= servers:
        return 1.0
    if load == 0:
        return 0.0
    # Erlang B by the incomplete gamma function: no overflow for hundreds of servers
    blocked = np.exp(servers * np.log(load) - load - special.gammaln(servers + 1)) / special.gammaincc(servers + 1, load)
    return float(blocked / (1 - load / servers * (1 - blocked)))


def mmc(arrivals_per_h: float, task_h: float, servers: int, deadline_h: float) -> Queue:
    """The queue with ``servers`` people; ``on_time``: share of tasks begun within ``deadline_h``. Raises ValueError.

    Arrivals and task times are exponential. With too few people nothing is on time in the long run.
    """
    if not all(np.isfinite(v) and v >= 0 for v in (arrivals_per_h, task_h, deadline_h)):
        raise ValueError("rates and times must be finite and not negative")
    load = arrivals_per_h * task_h
    waits = erlang_c(servers, load)
    if load >= servers:
        return Queue(servers, 1.0, 1.0, np.inf, 0.0)
    if load == 0:
        return Queue(servers, 0.0, 0.0, 0.0, 1.0)
    drain = (servers - load) / task_h
    return Queue(servers, load / servers, waits, waits / drain, 1 - waits * float(np.exp(-drain * deadline_h)))


def people_needed(arrivals_per_h: float, task_h: float, deadline_h: float, probability: float) -> Queue:
    """The fewest people so that a share ``probability`` of the tasks is begun within ``deadline_h``. Raises ValueError."""
    if not 0 < probability < 1:
        raise ValueError("the probability must lie between 0 and 1")
    servers = max(1, int(np.floor(arrivals_per_h * task_h)) + 1)
    while True:
        queue = mmc(arrivals_per_h, task_h, servers, deadline_h)
        if queue.on_time >= probability:
            return queue
        servers += 1


def relief_factor(hours_covered_per_week: float, hours_per_week: float, absent_share: float) -> float:
    """People on the payroll per post covered: leave, training and sickness are ``absent_share`` of the paid time."""
    if hours_per_week <= 0 or hours_covered_per_week < 0 or not 0 <= absent_share < 1:
        raise ValueError("hours must be positive and the absent share below 1")
    return hours_covered_per_week / (hours_per_week * (1 - absent_share))


def simulate(arrivals_per_h: float, task_h: float, servers: int, deadline_h: float, tasks: int = 50_000, seed: int = 0) -> Queue:
    """The same queue, event by event, first come first served; the first tenth is left out. Reproducible by ``seed``."""
    if arrivals_per_h <= 0 or task_h <= 0 or servers < 1 or tasks < 100:
        raise ValueError("rates, times and servers must be positive, and tasks at least 100")
    random = np.random.default_rng(seed)
    arrival = np.cumsum(random.exponential(1 / arrivals_per_h, tasks))
    needed = random.exponential(task_h, tasks)
    free_at = [0.0] * servers
    wait = np.empty(tasks)
    for task in range(tasks):
        begin = max(arrival[task], heapq.heappop(free_at))
        heapq.heappush(free_at, begin + needed[task])
        wait[task] = begin - arrival[task]
    wait = wait[tasks // 10 :]
    busy = float(needed.sum() / (servers * arrival[-1]))
    return Queue(servers, min(busy, 1.0), float((wait > 0).mean()), float(wait.mean()), float((wait <= deadline_h).mean()))
