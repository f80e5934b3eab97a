"""What a side is asked and how it answers. Standard library and numpy only: it runs on both Pythons."""

from __future__ import annotations

import json
import resource
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import numpy as np

REQUEST, ASKED, RESULT, ANSWER = "request.npz", "request.json", "result.npz", "answer.json"


class Clock:
    """Adds up the seconds of the parts that count."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.parts: Dict[str, float] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        taken = time.perf_counter() - start
        self.seconds += taken
        self.parts[name] = self.parts.get(name, 0.0) + taken


Work = Callable[[Dict[str, np.ndarray], Dict[str, Any], Clock], Dict[str, Any]]


def serve(work: Work, arguments: List[str] | None = None) -> None:
    """Do the work that the folder named on the command line asks for; arrays among its results go to a file beside."""
    folder = Path((arguments or sys.argv[1:])[0])
    with np.load(folder / REQUEST) as stored:
        arrays = {name: stored[name] for name in stored.files}
    asked = json.loads((folder / ASKED).read_text("utf-8"))
    clock = Clock()
    found = work(arrays, asked, clock)
    large = {name: value for name, value in found.items() if isinstance(value, np.ndarray)}
    np.savez(folder / RESULT, **large)
    (folder / ANSWER).write_text(json.dumps({
        "seconds": clock.seconds,
        "parts": clock.parts,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "found": {name: value for name, value in found.items() if name not in large},
    }), "utf-8")  # fmt: skip
