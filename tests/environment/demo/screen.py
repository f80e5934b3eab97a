"""A screen for the demo: the user's, or a virtual one with a window manager; and looking at its picture."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Iterable, List, Optional, Sequence, Set, Tuple

from tests.environment.demo import places, processes

SIZE = (1600, 1000)
PATIENCE_S = 15.0
# A marker is drawn in a colour; the map below it is grey or nearly white.
COLOURFUL = 45
REACH_PX = 6


class ScreenError(Exception):
    """Why there is nothing to draw on."""


def users_display() -> Optional[str]:
    """The display of the person who runs this, if there is one that answers."""
    display = os.environ.get("DISPLAY", "")
    return display if display and _answers(display) else None


def virtual_display() -> str:
    """A new Xvfb with a window manager where there is one; ended by ``make demo-stop`` and at the end of the run.

    The server finds a free number itself: a socket file says nothing about servers in other root file systems.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp", "-noreset"]
    try:
        processes.start("screen", command, os.environ, places.HOME / "screen.log", keep_open=(writing,))
        os.close(writing)
        number = _read_line(reading)
    except OSError as error:
        raise ScreenError(f"Xvfb cannot be started: {error.strerror}") from error
    finally:
        os.close(reading)
    display = f":{number}"
    if not number or not _answers(display):
        raise ScreenError(f"no virtual screen could be started (see {places.HOME / 'screen.log'})")
    _start_window_manager(display)
    return display


def _read_line(reading: int) -> str:
    """The first line of a pipe. The server writes number and line end apart, and dies if we hang up in between."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], PATIENCE_S)
        piece = os.read(reading, 16) if ready else b""
        if not piece:
            return ""
        said += piece
    return said.decode().strip()


def take_picture(display: str, path: Path) -> None:
    """The whole screen as a PNG."""
    partial = path.with_name(path.stem + ".part.png")
    done = subprocess.run(
        ["import", "-window", "root", str(partial)],
        env={**os.environ, "DISPLAY": display}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    if done.returncode != 0:
        raise ScreenError(f"no picture could be taken: {done.stderr.strip()}")
    partial.replace(path)


def colourful_spots(picture: Path, spots: Iterable[Sequence[int]]) -> Tuple[int, int]:
    """(how many of ``spots`` show a colour within reach, how many lie in the picture)."""
    width, height, pixels = _pixels(picture)
    hits = inside = 0
    for x, y in spots:
        if not (0 <= x < width and 0 <= y < height):
            continue
        inside += 1
        hits += any(
            _is_colourful(pixels, width * row + column)
            for row in range(max(0, y - REACH_PX), min(height, y + REACH_PX + 1))
            for column in range(max(0, x - REACH_PX), min(width, x + REACH_PX + 1))
        )
    return hits, inside


def distinct_colours(picture: Path, x: int, y: int, width: int, height: int) -> int:
    """How many colours a part of the picture has; a grey, empty window has a handful."""
    full_width, full_height, pixels = _pixels(picture)
    seen: Set[bytes] = set()
    for row in range(max(0, y), min(full_height, y + height)):
        begin, end = 3 * (row * full_width + max(0, x)), 3 * (row * full_width + min(full_width, x + width))
        line = pixels[begin:end]
        seen.update(line[place : place + 3] for place in range(0, len(line), 3))
    return len(seen)


def _is_colourful(pixels: bytes, place: int) -> bool:
    colour = pixels[3 * place : 3 * place + 3]
    return max(colour) - min(colour) > COLOURFUL


def _pixels(picture: Path) -> Tuple[int, int, bytes]:
    said = _convert(["identify", "-format", "%w %h", str(picture)]).decode().split()
    width, height = int(said[0]), int(said[1])
    return width, height, _convert(["convert", str(picture), "-depth", "8", "rgb:-"])


def _convert(command: List[str]) -> bytes:
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def _start_window_manager(display: str) -> None:
    if shutil.which("openbox") is None:
        return
    environment = {**os.environ, "DISPLAY": display}
    processes.start("window manager", ["openbox", "--sm-disable"], environment, places.HOME / "screen.log")
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        asked = subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=environment, capture_output=True, text=True, check=False
        )
        if "window id" in asked.stdout:
            return
        time.sleep(0.1)


def _answers(display: str) -> bool:
    try:
        asked = subprocess.run(
            ["xdpyinfo", "-display", display], capture_output=True, check=False, timeout=5, env={**os.environ}
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0
