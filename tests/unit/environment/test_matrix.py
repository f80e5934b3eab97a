"""A leg of the matrix that comes to no end in time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.environment import matrix
from tests.environment.matrix import OUT_OF_TIME, Leg


@pytest.mark.parametrize(
    ("code", "failed_before", "may_end_early", "failed"),
    [
        (0, 0, True, False),
        (1, 1, True, True),
        (OUT_OF_TIME, 0, True, False),
        (OUT_OF_TIME, 2, True, True),
        (OUT_OF_TIME, 0, False, True),
    ],
)
def test_a_leg_fails_by_its_tests_and_by_the_clock_only_where_it_must_end(
    code: int, failed_before: int, may_end_early: bool, failed: bool
) -> None:
    leg = Leg("trixie", counts={"passed": 100, "failed": failed_before, "skipped": 0})
    leg.judge(code, may_end_early)
    assert leg.failed is failed
    assert ("out of time" in matrix.table([leg])) == (code == OUT_OF_TIME)
    assert ("FAILED" in matrix.table([leg])) == failed


def test_what_ran_before_the_interruption_is_told(tmp_path: Path) -> None:
    """The way ``run-leg`` ends the tests: two that are over by then are counted, the third is not."""
    (tmp_path / "test_slow.py").write_text(
        "import time\ndef test_one(): pass\ndef test_two(): assert False\ndef test_three(): time.sleep(60)\n", encoding="utf-8"
    )
    report = tmp_path / "build" / "tests.xml"
    report.parent.mkdir()
    (tmp_path / "build" / "versions.json").write_text("{}", encoding="utf-8")
    began = time.monotonic()
    done = subprocess.run(
        ["timeout", "--signal=INT", "--kill-after=60", "10", sys.executable, "-m", "pytest", "-q",
         "-p", "no:cacheprovider", "-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-n", "2", "--dist", "loadfile",
         f"--junitxml={report}", "test_slow.py"],
        cwd=tmp_path, check=False, capture_output=True,
    )  # fmt: skip
    assert done.returncode == OUT_OF_TIME and time.monotonic() - began < 50, done.stdout + done.stderr
    leg = Leg("here")
    leg.read(tmp_path)
    assert (leg.counts["passed"], leg.counts["failed"]) == (1, 1)
