from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kmzb_plugin.intake.copying import CopyStream
from kmzb_plugin.intake.rejects import RejectsFile, RejectsUnwritable, inert
from kmzb_plugin.intake.rows import ReportRow, RowProblem, shown

PROBLEM = RowProblem(1, 2, "=1+1", "Typ", "@x", "unknown category")


def stream(rows: list, problems: list) -> CopyStream:
    return CopyStream(iter(rows), problems.append, lambda _rows: None)


def test_rows_become_copy_text_whatever_is_in_them() -> None:
    problems: list = []
    nasty = "a\tb\\c\nd\re\\N"
    copy = stream([ReportRow(1, 1, external_id=nasty), PROBLEM, ReportRow(2, 3, description="zażółć")], problems)
    text = b"".join(iter(lambda: copy.read(7), b"")).decode("utf-8")
    first, second = text.splitlines()
    assert first.split("\t")[:4] == ["1", "1", "a\\tb\\\\c\\nd\\re\\\\N", "\\N"]
    assert second.endswith("\tzażółć")
    assert (copy.rows, copy.staged, problems) == (3, 2, [PROBLEM])


def test_what_the_reader_raises_is_kept() -> None:
    def rows():
        yield ReportRow(1, 1)
        raise KeyboardInterrupt

    copy = stream([], [])
    copy._rows = rows()
    assert copy.read(1000) == b"", "the driver sees the end of the file"
    assert copy.read(1000) == b""
    with pytest.raises(KeyboardInterrupt):
        copy.stop_if_failed()


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("=1+1", "'=1+1"),
        ("+48 1", "'+48 1"),
        ("-7.5", "-7.5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("zwykły", "zwykły"),
        (None, ""),
        ("\u202eodwrócone", "\\u202eodwrócone"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
    ],
)
def test_values_shown_are_inert(text: str, harmless: str) -> None:
    assert inert(text) == harmless


def test_long_values_are_cut() -> None:
    assert shown("ż" * 1_000_000) == "ż" * 79 + "…"
    assert shown("x" * 80) == "x" * 80


def test_a_rejects_file_appears_only_when_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.csv"
    with RejectsFile(path, "a.json") as rejects:
        rejects.add(PROBLEM)
        assert not path.exists()
    assert list(path.parent.iterdir()) == []
    with RejectsFile(path, "a.json") as rejects:
        rejects.add(PROBLEM)
        assert rejects.keep() == path
    with open(path, encoding="utf-8", newline="") as lines:
        assert list(csv.reader(lines))[1] == ["a.json", "1", "2", "'=1+1", "Typ", "'@x", "unknown category"]
    with RejectsFile(path, "a.json") as rejects:
        assert rejects.keep() is None
    assert not path.exists()


def test_a_rejects_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with RejectsFile(tmp_path / "file" / "a.csv", "a.json") as rejects, pytest.raises(RejectsUnwritable, match="cannot write"):
        rejects.add(PROBLEM)
