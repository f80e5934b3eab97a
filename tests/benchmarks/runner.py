"""Two sides in turn, each time in a fresh process, medians compared."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

import numpy as np

from tests.benchmarks.measure import Measurement
from tests.benchmarks.sides.protocol import ANSWER, ASKED, REQUEST, RESULT
from tests.environment.cluster import ROOT

PEERS = ROOT / "build" / "bench-venv" / "bin" / "python"
OUR_PYTHON = Path(sys.executable)


@dataclass(frozen=True)
class Side:
    """A module of ``tests.benchmarks.sides`` and the Python that it runs on."""

    module: str
    python: Path = OUR_PYTHON
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What a side said: seconds of what counts (and of its parts), peak of its memory, results, arrays."""

    seconds: float
    parts: Dict[str, float]
    peak_mb: float
    found: Dict[str, Any]
    arrays: Dict[str, np.ndarray]


class SideFailed(Exception):
    """A side ended with an error; the text is the end of what it printed."""


def ask(side: Side, arrays: Mapping[str, np.ndarray], **parameters: Any) -> Answer:
    """Run one side once. Raises SideFailed."""
    with tempfile.TemporaryDirectory(prefix="kmzb-bench-") as place:
        folder = Path(place)
        np.savez(folder / REQUEST, **arrays)
        (folder / ASKED).write_text(json.dumps({**side.parameters, **parameters}), "utf-8")
        done = subprocess.run(
            [str(side.python), "-m", f"tests.benchmarks.sides.{side.module}", str(folder)],
            cwd=ROOT, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        if done.returncode or not (folder / ANSWER).exists():
            raise SideFailed(f"{side.module}: {(done.stderr or done.stdout)[-2000:]}")
        said = json.loads((folder / ANSWER).read_text("utf-8"))
        with np.load(folder / RESULT) as stored:
            large = {name: stored[name] for name in stored.files}
    return Answer(said["seconds"], said["parts"], said["peak_mb"], said["found"], large)


@dataclass(frozen=True)
class Both:
    """The answers of both sides, one per round."""

    ours: List[Answer]
    theirs: List[Answer]

    def measurement(self, name: str, target: Optional[float], note: str = "") -> Measurement:
        """Medians; the peaks of memory go into the note."""
        ours, theirs = (statistics.median(a.seconds for a in side) * 1000 for side in (self.ours, self.theirs))
        peaks = [max(a.peak_mb for a in side) for side in (self.ours, self.theirs)]
        memory = f"peak memory {peaks[0]:.0f} against {peaks[1]:.0f} MB"
        return compared(name, ours, theirs, target, "; ".join(part for part in (note, memory) if part))


def in_turn(ours: Side, theirs: Side, arrays: Mapping[str, np.ndarray], rounds: int, **parameters: Any) -> Both:
    """Both sides ``rounds`` times, one after the other."""
    answers = [(ask(ours, arrays, **parameters), ask(theirs, arrays, **parameters)) for _ in range(rounds)]
    return Both([a for a, _ in answers], [b for _, b in answers])


def compared(name: str, ours_ms: float, theirs_ms: float, target: Optional[float], note: str = "") -> Measurement:
    """A row of the table from milliseconds."""
    ratio = ours_ms / theirs_ms
    holds = None if target is None else ratio <= target
    return Measurement(name, round(ours_ms, 3), round(theirs_ms, 3), "ms", float(f"{ratio:.4g}"), target, holds, note)
