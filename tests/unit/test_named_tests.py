"""docs/analysis.md names a test for each published figure and each mistake of others: they must be there."""

from __future__ import annotations

import re

from tests.environment.cluster import ROOT


def test_every_test_that_the_table_names_exists():
    text = (ROOT / "docs" / "analysis.md").read_text("utf-8")
    table = text[text.index("| figure or mistake | test |") :]
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    defined = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        defined |= {(path.stem, name) for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)}
    assert len(rows) >= 20
    for row in rows:
        module = None
        named = re.findall(r"`(?:(test_\w+)::)?(test_\w+)`", row.split("|")[2])
        assert named, row
        for owner, name in named:
            module = owner or module
            assert (module, name) in defined, f"{module}::{name}"
