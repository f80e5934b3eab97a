"""Stations: San Francisco's 205 tracts and 16 sites against spopt with its default solver, and a large case against the clock.

Both sides get the same table of distances and must reach the same optimum; ours must prove it (gap 0). The large case has as many
demand points as Poland has gminy and 600 candidate sites, no peer: what counts is the gap that is proven within a minute. The
study of the country is the whole sheet: grouped demand, 400 stations that stay, every gmina a candidate, five alternatives and
their redraws.
"""

from __future__ import annotations

import math
from typing import Dict, Iterator

import numpy as np

from tests.benchmarks.measure import Measurement
from tests.benchmarks.runner import PEERS, Side, ask, compared, in_turn
from tests.environment.cluster import ROOT

TRACTS = ROOT / "tests" / "unit" / "analysis" / "data" / "sf_205.csv"
OURS, THEIRS, SHEET = Side("siting_ours"), Side("siting_spopt", PEERS), Side("siting_sheet")
MODELS = (
    ("p_median", "p-median, p = 4"),
    ("max_cover", "MCLP 5 km, p = 4"),
    ("set_cover", "LSCP 5 km"),
    ("p_center", "p-center, p = 4"),
)
P, REACH_M, ROUNDS, TARGET = 4, 5000, 5, 1.0
POINTS, SITES, LARGE_P, LIMIT_S, GAP = 2_477, 600, 30, 60, 0.01
STATIONS, SHEET_S = 400, 120


def measure() -> Iterator[Measurement]:
    """The four models, then the large case."""
    arrays = tracts()
    for model, label in MODELS:
        both = in_turn(OURS, THEIRS, arrays, ROUNDS, model=model, p=P, reach=REACH_M)
        ours, theirs = both.ours[0].found, both.theirs[0].found
        if not math.isclose(ours["objective"], theirs["objective"], rel_tol=1e-7) or ours["gap"] > 1e-9:
            raise AssertionError(f"{model}: ours {ours}, spopt {theirs}")
        note = f"optimum {ours['objective']:,.4f} on both sides, gap {ours['gap']:g}"
        yield both.measurement(f"205 tracts, {label}; spopt with CBC", TARGET, note)
    yield large()
    yield sheet()


def sheet() -> Measurement:
    """Seconds for the whole study against the limit; all alternatives must be proven and all redraws made."""
    answer = ask(SHEET, towns(), stations=STATIONS, new_at_most=5)
    found = answer.found
    note = f"{found['places']} places × {found['sites']} sites, largest gap {100 * found['gap']:.3f} %, {found['draws']} redraws," \
           f" demand moved {found['moved_m'] / 1000:.1f} km on average, peak memory {answer.peak_mb:.0f} MB"  # fmt: skip
    name = f"siting sheet of the country, {STATIONS} stations, up to 5 new, against {SHEET_S} s"
    row = compared(name, answer.seconds * 1000, SHEET_S * 1000, 1.0, note)
    return row if found["gap"] <= GAP and found["draws"] == 200 else row.missed()


def large() -> Measurement:
    """Seconds against the limit; the gap must be small enough."""
    answer = ask(OURS, country(), model="p_median", p=LARGE_P, limit_s=LIMIT_S)
    found = answer.found
    note = f"gap {100 * found['gap']:.3f} % of at most {100 * GAP:g} %, objective {found['objective']:,.0f}," \
           f" peak memory {answer.peak_mb:.0f} MB"  # fmt: skip
    name = f"p-median {POINTS} × {SITES}, p = {LARGE_P}, against {LIMIT_S} s"
    row = compared(name, answer.seconds * 1000, LIMIT_S * 1000, 1.0, note)
    return row if found["gap"] <= GAP else row.missed()


def tracts() -> Dict[str, np.ndarray]:
    """People and metres to each site."""
    table = np.genfromtxt(TRACTS, delimiter=",", skip_header=1)
    return {"demand": table[:, 0], "cost": table[:, 1:]}


def towns() -> Dict[str, np.ndarray]:
    """Towns scattered as in a country: most small, a few large; ``xy`` in metres."""
    dice = np.random.default_rng(2477)
    xy = np.vstack([
        dice.uniform(0, 600_000, (POINTS - 900, 2)),
        dice.uniform(50_000, 550_000, (60, 2))[dice.integers(0, 60, 900)] + dice.normal(0, 15_000, (900, 2)),
    ])  # fmt: skip
    return {"xy": xy, "people": np.round(dice.lognormal(9, 1, POINTS))}


def country() -> Dict[str, np.ndarray]:
    """Costs between all towns and sites at the largest of them."""
    known = towns()
    xy, people = known["xy"], known["people"]
    sites = np.argsort(-people)[:SITES]
    return {"demand": people, "cost": np.hypot(*(xy[:, None] - xy[None, sites]).transpose(2, 0, 1))}
