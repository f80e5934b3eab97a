"""Processes that the demo has started: remembered by id and start time, so that nobody else's is ever ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence

from tests.environment.demo.places import HOME

LIST = HOME / "processes.json"
PATIENCE_S = 10.0


def start(
    name: str, command: Sequence[str], environment: Mapping[str, str], log: Path, keep_open: Sequence[int] = ()
) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own and remember it; its output goes to ``log``.

    ``keep_open`` are file descriptors that the process gets, too.
    """
    HOME.mkdir(parents=True, exist_ok=True)
    with open(log, "ab") as out:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=dict(environment), start_new_session=True,
            pass_fds=tuple(keep_open),
        )  # fmt: skip
    known = [entry for entry in _read() if _alive(entry)]
    known.append({"name": name, "pid": process.pid, "started": _started(process.pid)})
    _write(known)
    return process


def running(name: str) -> Optional[int]:
    """The id of the process remembered as ``name``, if it still runs."""
    for entry in _read():
        if entry["name"] == name and _alive(entry):
            return int(entry["pid"])
    return None


def stop_all() -> List[str]:
    """End everything remembered, last started first; returns the names of what was ended."""
    ended = []
    for entry in reversed(_read()):
        if _alive(entry):
            _end(entry)
            ended.append(str(entry["name"]))
    LIST.unlink(missing_ok=True)
    return ended


def _end(entry: Dict[str, Any]) -> None:
    pid = int(entry["pid"])
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, how)
        except ProcessLookupError:
            return
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            _reap(pid)
            if not _alive(entry):
                return
            time.sleep(0.05)


def _reap(pid: int) -> None:
    """A child of ours stays as a zombie until it is waited for."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass


def _alive(entry: Dict[str, Any]) -> bool:
    started = _started(int(entry["pid"]))
    return started is not None and started == entry["started"]


def _started(pid: int) -> Optional[str]:
    """The start time in clock ticks since boot, with the boot's id: unique also when ids are used again."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    if after_name[0] == "Z":
        return None
    return f"{boot}/{after_name[19]}"


def _read() -> List[Dict[str, Any]]:
    try:
        return list(json.loads(LIST.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return []


def _write(entries: List[Dict[str, Any]]) -> None:
    new = LIST.with_suffix(".new")
    new.write_text(json.dumps(entries) + "\n", encoding="utf-8")
    new.replace(LIST)
