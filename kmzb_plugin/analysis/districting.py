"""A proposal for beats: even work, one piece each, as little moved as possible.

Small cases are solved to a proven optimum as an assignment with contiguity by flows (Shirabe 2009, "Districting modeling with
exact contiguity constraints"). Larger ones start from the present plan and exchange border cells by simulated annealing
(Kirkpatrick et al. 1983; D'Amico et al. 2002 for police beats); every step keeps every beat in one piece. The same seed gives the
same proposal.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from typing import Callable, List, Optional, Tuple

import numpy as np
from scipy import optimize, sparse

from .beats import IntArray, Plan, parts, renamed
from .significance import FloatArray

#: Cells × beats up to which the solver is asked.
EXACT_CELLS = 130
_EVEN = 100.0
_SHAPE = 4.0
_HOT, _COLD = 0.03, 1e-6
_STEPS_PER_CELL = 200
_CHECK_EVERY = 2_000
_MOVED = 0.01

Progress = Callable[[float], bool]


@dataclass(frozen=True)
class Proposal:
    """``plan``: the new beats. ``bound``: no plan can be more even (its largest deviation); ``gap`` = imbalance − bound, in
    shares of the mean work. ``proven``: the solver found the optimum (each beat keeps its busiest cell); ``finished`` is False
    when it was stopped.
    """

    plan: Plan
    bound: float
    gap: float
    proven: bool
    finished: bool


def propose(
    present: Plan, beats: Optional[int] = None, tolerance: float = 0.05, keep: float = 1.0, seed: int = 0, time_limit_s: float = 20,
    progress: Optional[Progress] = None,
) -> Proposal:  # fmt: skip
    """Beats within ± ``tolerance`` of the mean work, contiguous, with little moved (``keep``: weight of that) and compact.

    ``beats``: how many (as many as now without it; a new number starts afresh). Raises ValueError.
    """
    k = present.beats if beats is None else int(beats)
    if not 1 <= k <= present.label.size or not 0 <= tolerance < 1 or keep < 0:
        raise ValueError("beats between 1 and the number of cells, a tolerance below 1, keep from 0 on")
    start = _grown(present, k) if k != present.beats or (present.parts == 0).any() else _mended(present)
    mean = float(present.workload.sum()) / k
    bound = max(0.0, float(present.workload.max()) / mean - 1) if mean > 0 else 0.0
    if present.label.size * k <= EXACT_CELLS and mean > 0:
        solved = _exact(start, tolerance, time_limit_s)
        if solved is not None:
            plan, least, proven = solved
            bound = max(bound, least)
            return Proposal(plan, bound, max(0.0, plan.imbalance - bound), proven, True)
    label, finished = _annealed(start, present.label, tolerance, keep, seed, time.monotonic() + time_limit_s, progress)
    made = replace(start, label=label)
    return Proposal(made, bound, max(0.0, made.imbalance - bound), False, finished)


def _mended(plan: Plan) -> Plan:
    """Every beat in one piece: all but its heaviest piece go to the neighbour with least work."""
    label = plan.label.copy()
    near = _neighbours(plan)
    while (parts(label, plan.pairs, plan.beats) > 1).any():
        load = np.bincount(label, plan.workload, minlength=plan.beats)
        piece = min(_strays(label, near, plan.workload, plan.beats), key=lambda p: (len(p), p[0]))
        others = sorted({int(label[j]) for i in piece for j in near[i]} - {int(label[piece[0]])}, key=lambda b: (load[b], b))
        label[piece] = others[0]
    return replace(plan, label=label)


def _strays(label: IntArray, near: List[List[int]], workload: FloatArray, beats: int) -> List[List[int]]:
    """The pieces of each beat without its heaviest."""
    seen = np.zeros(label.size, dtype=bool)
    pieces: List[List[List[int]]] = [[] for _ in range(beats)]
    for first in range(label.size):
        if not seen[first]:
            piece, at = [first], 0
            seen[first] = True
            while at < len(piece):
                for j in near[piece[at]]:
                    if not seen[j] and label[j] == label[first]:
                        seen[j] = True
                        piece.append(j)
                at += 1
            pieces[label[first]].append(sorted(piece))
    result = []
    for found in pieces:
        found.sort(key=lambda p: (-float(workload[p].sum()), -len(p), p[0]))
        result += found[1:]
    return result


def _grown(plan: Plan, k: int) -> Plan:
    """k beats from scratch: seeds far from each other, then always the lightest beat takes the free neighbour nearest to its
    seed.
    """
    near, n = _neighbours(plan), plan.label.size
    seeds = [int(np.hypot(*(plan.xy - plan.xy.mean(axis=0)).T).argmax())]
    apart = np.hypot(*(plan.xy - plan.xy[seeds[0]]).T)
    while len(seeds) < k:
        seeds.append(int(apart.argmax()))
        apart = np.minimum(apart, np.hypot(*(plan.xy - plan.xy[seeds[-1]]).T))
    label = np.full(n, -1)
    label[seeds] = np.arange(k)
    load = plan.workload[seeds].copy() + 1e-9 * plan.workload.sum() / n
    free = n - k
    while free:
        for beat in np.argsort(load, kind="stable"):
            border = sorted({j for i in np.flatnonzero(label == beat) for j in near[i] if label[j] < 0})
            if border:
                cell = min(border, key=lambda j, s=seeds[beat]: (float(np.hypot(*(plan.xy[j] - plan.xy[s]))), j))  # type: ignore[misc]
                label[cell] = beat
                load[beat] += plan.workload[cell] + 1e-9 * plan.workload.sum() / n
                free -= 1
                break
    return replace(plan, label=renamed(label, plan.label, plan.workload, k), beats=k)


def _neighbours(plan: Plan) -> List[List[int]]:
    near: List[List[int]] = [[] for _ in range(plan.label.size)]
    for i, j in plan.pairs.tolist():
        near[i].append(j)
        near[j].append(i)
    return near


def _annealed(
    plan: Plan, home: IntArray, tolerance: float, keep: float, seed: int, end: float, progress: Optional[Progress]
) -> Tuple[IntArray, bool]:
    """Exchange border cells; the best plan met is kept. Also says whether it came to its end."""
    search = _Search(plan, home, tolerance, keep)
    if search.whole <= 0 or plan.beats < 2:
        return plan.label, True
    random = np.random.default_rng(seed)
    steps = _STEPS_PER_CELL * plan.label.size
    cooling = math.log(_COLD / _HOT)
    best, lowest = list(search.label), 0.0
    now = 0.0
    for begin in range(0, steps, _CHECK_EVERY):
        if (progress is not None and not progress(begin / steps)) or time.monotonic() > end:
            return np.array(best), progress is None or time.monotonic() > end
        number = min(_CHECK_EVERY, steps - begin)
        heat = _HOT * math.exp(cooling * begin / steps)
        for cell, choice, luck in zip(
            random.integers(0, plan.label.size, number).tolist(), random.random(number).tolist(), random.random(number).tolist()
        ):
            to = search.other(cell, choice)
            if to < 0:
                continue
            change = search.change(cell, to)
            if (change <= 0 or luck < math.exp(-change / heat)) and search.stays_whole(cell):
                search.move(cell, to)
                now += change
                if now < lowest - 1e-12:
                    best, lowest = list(search.label), now
    return np.array(best), True


class _Search:
    """The plan as plain lists: quick single moves."""

    def __init__(self, plan: Plan, home: IntArray, tolerance: float, keep: float) -> None:
        self.near = _neighbours(plan)
        self.border: List[List[float]] = [[] for _ in self.near]
        for (i, j), metres in zip(plan.pairs.tolist(), plan.border_m.tolist()):
            self.border[i].append(metres)
            self.border[j].append(metres)
        self.work = plan.workload.tolist()
        self.label = plan.label.tolist()
        self.home = home.tolist()
        self.size = np.bincount(plan.label, minlength=plan.beats).tolist()
        self.load = plan.load.tolist()
        self.whole = float(plan.workload.sum())
        self.mean = self.whole / plan.beats
        self.tolerance = tolerance
        self.keep = keep / max(self.whole, 1e-300)
        self.shape = _SHAPE / max(float(plan.border_m.sum()), 1e-300)

    def other(self, cell: int, choice: float) -> int:
        """A neighbouring beat of the cell, -1 for a cell inside its beat or the only one of it."""
        own, label = self.label[cell], self.label
        beats = sorted({label[j] for j in self.near[cell]} - {own})
        return beats[int(choice * len(beats))] if beats and self.size[own] > 1 else -1

    def uneven(self, load: float) -> float:
        beyond = max(abs(load / self.mean - 1) - self.tolerance, 0.0)
        return _EVEN * beyond * beyond + 1e-3 * abs(load / self.mean - 1)

    def change(self, cell: int, to: int) -> float:
        """What the move costs (below 0: it is better)."""
        own, work = self.label[cell], self.work[cell]
        even = (
            self.uneven(self.load[own] - work) + self.uneven(self.load[to] + work)
            - self.uneven(self.load[own]) - self.uneven(self.load[to])
        )  # fmt: skip
        moved = work * ((self.home[cell] != to) - (self.home[cell] != own))
        cut = 0.0
        for j, metres in zip(self.near[cell], self.border[cell]):
            cut += metres * ((self.label[j] != to) - (self.label[j] != own))
        return even + self.keep * moved + self.shape * cut

    def stays_whole(self, cell: int) -> bool:
        """Whether the cell's beat is in one piece without it."""
        label, own = self.label, self.label[cell]
        ends = [j for j in self.near[cell] if label[j] == own]
        if len(ends) <= 1:
            return True
        wanted, seen, queue = set(ends[1:]), {cell, ends[0]}, [ends[0]]
        for i in queue:
            for j in self.near[i]:
                if label[j] == own and j not in seen:
                    wanted.discard(j)
                    if not wanted:
                        return True
                    seen.add(j)
                    queue.append(j)
        return False

    def move(self, cell: int, to: int) -> None:
        own, work = self.label[cell], self.work[cell]
        self.label[cell] = to
        self.load[own] -= work
        self.load[to] += work
        self.size[own] -= 1
        self.size[to] += 1


def _exact(plan: Plan, tolerance: float, seconds: float) -> Optional[Tuple[Plan, float, bool]]:
    """Least largest deviation beyond the tolerance, then least moved work; the busiest cell of each beat stays and sends one unit
    of flow to each other cell of it. Returns plan, proven bound on the deviation, and whether the optimum is proven.
    """
    n, k = plan.label.size, plan.beats
    mean, whole = float(plan.workload.sum()) / k, float(plan.workload.sum())
    anchors = [int(min(np.flatnonzero(plan.label == b), key=lambda i: (-plan.workload[i], i))) for b in range(k)]
    u, v = np.concatenate([plan.pairs, plan.pairs[:, ::-1]]).T
    e = u.size
    size = n * k + e * k + 1  # x per cell and beat, f per directed pair and beat, the largest deviation
    inflow = sparse.coo_matrix((np.ones(e), (v, np.arange(e))), shape=(n, e)).tocsr()
    outflow = sparse.coo_matrix((np.ones(e), (u, np.arange(e))), shape=(n, e)).tocsr()
    rules, upper = [], np.ones(size)
    upper[n * k :] = n
    lower = np.zeros(size)
    for b, anchor in enumerate(anchors):
        lower[anchor * k + b] = 1
        others = np.array([i for i in range(n) if i != anchor])
        pick = sparse.coo_matrix((np.ones(n), (np.arange(n), np.arange(n) * k + b)), shape=(n, n * k)).tocsr()
        room = sparse.csr_matrix((n, e * k), dtype=float).tolil()
        room[:, b * e : (b + 1) * e] = (inflow - outflow).tolil()
        last = sparse.csr_matrix((n, 1))
        eats = sparse.hstack([-pick, room.tocsr(), last]).tocsr()[others]
        rules.append(optimize.LinearConstraint(eats, 0, 0))
        for flow in (inflow, outflow):
            through = sparse.csr_matrix((n, e * k), dtype=float).tolil()
            through[:, b * e : (b + 1) * e] = flow.tolil()
            rules.append(optimize.LinearConstraint(sparse.hstack([-n * pick, through.tocsr(), last]), -np.inf, 0))
        work = sparse.csr_matrix((plan.workload / mean, (np.zeros(n, dtype=int), np.arange(n) * k + b)), shape=(1, size - 1))
        rules.append(optimize.LinearConstraint(sparse.hstack([work, sparse.csr_matrix([[-1.0]])]), -np.inf, 1))
        rules.append(optimize.LinearConstraint(sparse.hstack([work, sparse.csr_matrix([[1.0]])]), 1, np.inf))
    every = sparse.hstack([sparse.kron(sparse.identity(n), np.ones((1, k))), sparse.csr_matrix((n, e * k + 1))])
    rules.append(optimize.LinearConstraint(every, 1, 1))
    price = np.zeros(size)
    price[: n * k] = (_MOVED * plan.workload[:, None] / whole * (plan.label[:, None] != np.arange(k)[None, :])).ravel()
    price[-1] = 1.0
    lower[-1] = tolerance
    whole_numbers = np.concatenate([np.ones(n * k), np.zeros(e * k + 1)])
    solved = optimize.milp(
        price, constraints=rules, integrality=whole_numbers, bounds=optimize.Bounds(lower, upper),
        options={"time_limit": max(1.0, seconds), "mip_rel_gap": 0},
    )  # fmt: skip
    if solved.x is None:
        return None
    label = solved.x[: n * k].reshape(n, k).argmax(axis=1).astype(np.int64)
    dual = getattr(solved, "mip_dual_bound", None)
    proven = solved.status == 0
    least = float(solved.x[-1]) if proven else (0.0 if dual is None or not np.isfinite(dual) else float(dual) - _MOVED)
    made = replace(plan, label=label)
    return made, (min(made.imbalance, least) if least > tolerance + 1e-9 else 0.0), proven
