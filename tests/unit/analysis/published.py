"""The published data sets beside this file."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from kmzb_plugin.analysis import weights

DATA = Path(__file__).parent / "data"


def areas(name: str):
    """Values and row-standardised weights of a table with ``id``, a value and ``neighbours``."""
    with open(DATA / name, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    number = {row[0]: i for i, row in enumerate(rows)}
    pairs = [(number[row[0]], number[other]) for row in rows for other in row[2].split()]
    return np.array([float(row[1]) for row in rows]), weights.row_standardised(weights.from_pairs(pairs, len(rows)))


def table(name: str) -> np.ndarray:
    """A table of numbers without its header."""
    return np.loadtxt(DATA / name, delimiter=",", skiprows=1)
