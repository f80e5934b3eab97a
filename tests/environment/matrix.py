#!/usr/bin/python3
"""The same tests on QGIS 3.22, 3.40 and 3.44 with PostgreSQL 15, 17 and 18: this machine and the trees of two releases.

usage: matrix.py [--skip-host] [--if-possible] [--minutes N] [--only SUITE] [-- PYTEST ARGUMENTS]

Each leg works on a copy of the checkout in build/matrix/<suite>, with a venv and a database server of its own, so legs
cannot disturb one another; the trees are shared by all clones and only hold packages.
``--if-possible``: a tree that cannot be built or entered here, or tests that found no fault but no end in time either,
are reported and do not fail the run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Sequence

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.environment import trees
from tests.environment.trees import ROOT, TreeError

SUITES = ("trixie", "forky")
HERE = ROOT / "tests" / "environment"
OUT_OF_TIME = 124  # the exit code of timeout(1)
GRACE_S = 120  # for what an interrupted run still writes and stops
KEPT = {"build", ".venv", ".git", ".hypothesis"}
COLUMNS = ("QGIS", "Python", "PostgreSQL", "PostGIS")


@dataclass
class Leg:
    """One row of the table."""

    name: str
    versions: Dict[str, str] = field(default_factory=dict)
    counts: Dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    note: str = ""
    failed: bool = False

    def read(self, folder: Path) -> None:
        """Take the versions and counts that a run left in ``folder``/build."""
        try:
            self.versions = json.loads((folder / "build" / "versions.json").read_text(encoding="utf-8"))
            suites = ElementTree.parse(folder / "build" / "tests.xml").getroot().iter("testsuite")
        except (OSError, ValueError, ElementTree.ParseError):
            return
        total = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
        for suite in suites:
            for key in total:
                total[key] += int(suite.get(key, "0"))
        failed = total["failures"] + total["errors"]
        passed = total["tests"] - failed - total["skipped"]
        self.counts = {"passed": passed, "failed": failed, "skipped": total["skipped"]}

    def judge(self, code: int, may_end_early: bool) -> None:
        """By the exit code of the tests. Out of time is a failure unless it may be, and then unless a test failed before."""
        self.failed = code != 0
        if code == OUT_OF_TIME:
            self.note = "out of time"
            self.failed = not may_end_early or self.counts.get("failed", 0) > 0


def host_leg(skip: bool, arguments: Sequence[str]) -> Leg:
    """The machine itself; with ``skip`` the result of the run just before."""
    leg = Leg("this machine")
    began = time.monotonic()
    if skip:
        leg.note = "ran before"
    else:
        leg.failed = subprocess.run([str(HERE / "run-tests"), "--no-lint", *arguments], check=False).returncode != 0
        leg.seconds = time.monotonic() - began
    leg.read(ROOT)
    if skip and not leg.counts:
        leg.note = "not run"
    return leg


def tree_leg(suite: str, deadline: float, arguments: Sequence[str], may_end_early: bool) -> Leg:
    """The tests inside the tree of ``suite``. Raises TreeError when there cannot be one."""
    leg = Leg(suite)
    began = time.monotonic()
    if not trees.have(suite):
        print(f"{suite}: building its tree (some minutes, once)", flush=True)
    tree = trees.build(suite, max(1.0, deadline - began))
    checkout = _copy_checkout(suite)
    data = Path(os.environ.get("KMZB_REAL_DATA") or ROOT.parent / "shared" / "data")
    command = [
        "unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private",
        str(HERE / "enter-tree"), str(tree), str(checkout), str(data) if data.is_dir() else "-",
        "tests/environment/run-leg", *arguments,
    ]  # fmt: skip
    print(f"{suite}: tree ready after {time.monotonic() - began:.0f} s", flush=True)
    left = max(1, round(deadline - time.monotonic()))
    try:
        with trees.in_use(tree):
            environment = {**os.environ, "LEG_SECONDS": str(left)}
            done = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=left + GRACE_S, env=environment, check=False)
        code = done.returncode
    except subprocess.TimeoutExpired:
        code = OUT_OF_TIME
    leg.seconds = time.monotonic() - began
    leg.read(checkout)
    leg.judge(code, may_end_early)
    return leg


def _copy_checkout(suite: str) -> Path:
    """What git knows or would add, as it is now; the copy's own venv and cluster stay from the last run."""
    target = ROOT / "build" / "matrix" / suite / "kmzb"
    target.mkdir(parents=True, exist_ok=True)
    for entry in target.iterdir():
        if entry.name not in KEPT:
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    for stale in ("tests.xml", "versions.json"):
        (target / "build" / stale).unlink(missing_ok=True)
    for name in _files():
        source, copy = ROOT / name, target / name
        if source.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, copy)
    return target


def _files() -> List[str]:
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode == 0 and done.stdout:
        return [name for name in done.stdout.decode().split("\0") if name]
    left_out = KEPT | {".qgis-settings", "__pycache__"}
    return [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if not left_out & set(p.relative_to(ROOT).parts)]


def table(legs: Sequence[Leg]) -> str:
    """The result, one line per leg."""
    rows = [["leg", *COLUMNS, "passed", "failed", "skipped", "seconds", ""]]
    for leg in legs:
        rows.append(
            [leg.name]
            + [leg.versions.get(column, "-") for column in COLUMNS]
            + [str(leg.counts.get(key, "-")) for key in ("passed", "failed", "skipped")]
            + [f"{leg.seconds:.0f}", ", ".join(filter(None, ("FAILED" * leg.failed, leg.note)))]
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def _as_root(arguments: Sequence[str]) -> Optional[int]:
    """Trees need root: run that part again under sudo. ``None`` when we are root already."""
    if os.geteuid() == 0:
        return None
    if shutil.which("sudo") is None:
        raise TreeError("building trees needs root or sudo")
    keep = [f"{name}={os.environ[name]}" for name in os.environ if name.startswith(("PIP_", "KMZB_", "XDG_CACHE"))]
    keep.append(f"KMZB_TREES={trees.cache_folder()}")
    return subprocess.run(["sudo", *keep, sys.executable, __file__, "--skip-host", *arguments], check=False).returncode


def run(options: argparse.Namespace, passed_on: Sequence[str]) -> int:
    """All legs, then the table. The exit code of ``make matrix``."""
    deadline = time.monotonic() + 60 * options.minutes
    legs = [host_leg(options.skip_host, options.pytest)]
    missing: List[str] = []
    try:
        subprocess.run([str(HERE / "install-packages"), "trees"], check=True, stdin=subprocess.DEVNULL)
        status = _as_root(passed_on)
        if status is not None:
            return status or int(legs[0].failed)
    except (TreeError, subprocess.CalledProcessError) as error:
        missing = [str(error)]
    for suite in [s for s in SUITES if options.only in (None, s)] if not missing else []:
        try:
            legs.append(tree_leg(suite, deadline, options.pytest, options.if_possible))
        except TreeError as error:
            missing.append(f"{suite}: {error}")
            legs.append(Leg(suite, note="no tree"))
    print(table(legs))
    for reason in missing:
        print(f"not run: {reason}")
    if any(leg.failed for leg in legs):
        print("make matrix: tests failed")
        return 1
    if missing and not options.if_possible:
        print("make matrix: a leg could not run")
        return 1
    cut = any(leg.note == "out of time" for leg in legs)
    print("make matrix: every leg that ran has passed" if missing or cut else "make matrix: every leg has passed")
    return 0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="The tests on every supported QGIS and PostgreSQL.")
    parser.add_argument("--skip-host", action="store_true", help="this machine's tests have just run")
    parser.add_argument("--if-possible", action="store_true", help="a tree that cannot be had is no failure")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--only", choices=SUITES)
    parser.add_argument("pytest", nargs="*", help="arguments for pytest, after --")
    options = parser.parse_args(arguments)
    return run(options, [a for a in arguments if a != "--skip-host"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
