"""The matrix: where its trees come from and what its table says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.environment import matrix, trees

DUMP = """\
Acquire::http::Proxy "http://cache.example:3142";
Acquire::Check-Date "false";
Acquire::IndexTargets::deb::Packages::Optional "0";
"""
TARGETS = """\
https://tools.example/apt/ cloud main
http://mirror.example/security/ bookworm-security main
http://mirror.example/debian/ bookworm main
"""


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"apt-get": TARGETS, "apt-config": DUMP, "dpkg": "amd64\n"}
    monkeypatch.setattr(trees, "_output", lambda command: answers[command[0]])
    monkeypatch.setattr(trees, "_codename", lambda: "bookworm")


def test_the_mirror_is_the_one_that_apt_uses(apt: None) -> None:
    assert trees.mirror() == "http://mirror.example/debian"


def test_without_a_debian_archive_it_says_so(apt: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "_output", lambda command: "https://tools.example/apt/ cloud main\n")
    with pytest.raises(trees.TreeError, match="no Debian archive"):
        trees.mirror()


def test_apts_way_to_the_mirror_is_passed_on(apt: None, tmp_path: Path) -> None:
    command = trees._command("forky", tmp_path)
    assert '--aptopt=Acquire::http::Proxy "http://cache.example:3142"' in command
    assert '--aptopt=Acquire::Check-Valid-Until "false"' in command
    assert not any("IndexTargets" in word for word in command)
    assert command[-1] == "deb http://mirror.example/debian forky main"
    assert command.index("unshare") < command.index("mmdebstrap")


def test_new_packages_make_a_new_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    before = trees.tree_path("trixie")
    monkeypatch.setattr(trees, "packages", lambda: ["qgis"])
    assert trees.tree_path("trixie") != before


def test_a_leg_reads_its_result(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "versions.json").write_text('{"QGIS": "3.40.6"}', encoding="utf-8")
    (tmp_path / "build" / "tests.xml").write_text(
        '<testsuites><testsuite tests="12" failures="1" errors="2" skipped="3"/></testsuites>', encoding="utf-8"
    )
    leg = matrix.Leg("trixie", failed=True)
    leg.read(tmp_path)
    assert leg.counts == {"passed": 6, "failed": 3, "skipped": 3}
    line = matrix.table([leg]).splitlines()[1].split()
    assert line == ["trixie", "3.40.6", "-", "-", "-", "6", "3", "3", "0", "FAILED"]


def test_a_leg_that_never_ran_has_no_numbers(tmp_path: Path) -> None:
    leg = matrix.Leg("forky", note="no tree")
    leg.read(tmp_path)
    assert leg.counts == {}
    assert matrix.table([leg]).splitlines()[1].split()[:2] == ["forky", "-"]
