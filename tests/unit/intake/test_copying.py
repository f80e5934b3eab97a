from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kmzb_plugin.intake.copying import Block, CopyStream, copy_blocks
from kmzb_plugin.intake.read_ahead import ReadAhead
from kmzb_plugin.intake.rejects import RejectsFile, RejectsUnwritable, inert
from kmzb_plugin.intake.rows import ReportRow, RowProblem, shown

PROBLEM = RowProblem(1, 2, "=1+1", "Typ", "@x", "unknown category")


def stream(rows: list, problems: list) -> CopyStream:
    return CopyStream(copy_blocks(rows, lambda: 0.5), problems.append, lambda _rows, _share: None)


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

    copy = stream(rows(), [])
    assert copy.read(1000) == b"", "the driver sees the end of the file"
    assert copy.read(1000) == b""
    with pytest.raises(KeyboardInterrupt):
        copy.stop_if_failed()


def test_a_piece_ends_and_the_next_goes_on_where_it_ended() -> None:
    copy = stream([ReportRow(n, n) for n in range(1, 1201)], [])
    lengths = []
    while not copy.ended:
        copy.open_piece(400)
        lengths.append(b"".join(iter(lambda: copy.read(1 << 20), b"")).count(b"\n"))
    assert lengths == [500, 500, 200]
    assert (copy.rows, copy.staged, copy.share) == (1200, 1200, 0.5)


def block(number: int) -> Block:
    return Block(b"x" * 100, number, 0, (), 0.0)


def test_what_is_read_ahead_comes_in_order_and_all_of_it() -> None:
    with ReadAhead((block(n) for n in range(200)), limit_bytes=300) as ahead:
        assert [each.rows for each in ahead] == list(range(200))
        assert next(ahead, None) is None, "the end stays the end"


def test_no_more_is_read_ahead_than_the_limit() -> None:
    read: list = []

    def blocks():
        for n in range(1000):
            read.append(n)
            yield block(n)

    with ReadAhead(blocks(), limit_bytes=300) as ahead:
        for _each in zip(range(10), ahead):
            pass
    assert 10 <= len(read) <= 10 + 3 + 2 + 1
    assert not ahead._thread.is_alive()


def test_what_breaks_while_reading_ahead_comes_after_the_good_blocks() -> None:
    def blocks():
        yield block(1)
        raise KeyboardInterrupt

    with ReadAhead(blocks()) as ahead:
        assert next(ahead).rows == 1
        for _again in range(2):
            with pytest.raises(KeyboardInterrupt):
                next(ahead)


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
