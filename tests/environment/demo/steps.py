"""Numbered steps with the time they took, as the scripts of the tests show them."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import Iterator


class Steps:
    """``with steps("title") as note: … note("what came out")``."""

    def __init__(self, total: int, done: int = 0) -> None:
        self._total = total
        self._done = done

    @contextmanager
    def __call__(self, title: str) -> Iterator[_Note]:
        self._done += 1
        began = time.monotonic()
        sys.stdout.write(f"[{self._done}/{self._total}] {title} … ")
        sys.stdout.flush()
        note = _Note()
        try:
            yield note
        except BaseException:
            print(f"FAILED ({time.monotonic() - began:.0f} s)", flush=True)
            raise
        print(f"{time.monotonic() - began:.0f} s  {note.text}", flush=True)


class _Note:
    def __init__(self) -> None:
        self.text = ""

    def __call__(self, text: str) -> None:
        self.text = text
