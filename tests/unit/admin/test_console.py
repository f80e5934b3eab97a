from __future__ import annotations

import io

import pytest

from kmzb_plugin.admin.console import Console, Progress, redact
from kmzb_plugin.admin.migrate import compare, planned


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("host=a password=tajne dbname=b", "host=a password=*** dbname=b"),
        ("password = 'z odstępem \\' i' x", "password = *** x"),
        ("postgresql://ja:tajne@host/baza", "postgresql://ja:***@host/baza"),
        ("postgres://ja@host/baza", "postgres://ja@host/baza"),
        ("nic tajnego", "nic tajnego"),
    ],
)
def test_passwords_are_not_printed(text: str, shown: str) -> None:
    out = io.StringIO()
    Console(out=out).say(text)
    assert out.getvalue() == shown + "\n"
    assert redact(text) == shown


def test_a_table_sets_numbers_to_the_right() -> None:
    out = io.StringIO()
    Console(out=out).table(("plik", "rows"), [["a.json", 7], ["dłuższy.json", 1_234_567]])
    assert out.getvalue() == "plik               rows\na.json                7\ndłuższy.json  1 234 567\n"


def test_progress_is_painted_over_itself_and_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 1.1, 2.0])
    monkeypatch.setattr("kmzb_plugin.admin.console.time.monotonic", lambda: next(clock))
    out = Terminal()
    with Progress(out, "czytanie", 200) as progress:
        progress.update(1000, 50)
        progress.update(1100, 55)  # too soon after the first
        progress.update(2000, 200)
    assert out.getvalue() == (
        "\r\x1b[Kczytanie:  25 %, 1,000 rows, 1,000 rows/s\r\x1b[Kczytanie:  99 %, 2,000 rows, 1,000 rows/s\r\x1b[K"
    )


def test_progress_into_a_file_is_rare_and_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 6.0, 7.0])
    monkeypatch.setattr("kmzb_plugin.admin.console.time.monotonic", lambda: next(clock))
    out = io.StringIO()
    with Progress(out, "zapis", 0) as progress:
        for rows in (10, 600, 700):
            progress.update(rows)
    assert out.getvalue() == "zapis: 600 rows, 100 rows/s\n"


@pytest.mark.parametrize(
    ("plan", "deployed", "expected"),
    [
        (["a", "b"], [], ((), ("a", "b"), ())),
        (["a", "b"], ["a"], (("a",), ("b",), ())),
        (["a", "b"], ["a", "b"], (("a", "b"), (), ())),
        (["a", "b"], ["a", "b", "c"], (("a", "b"), (), ("c",))),
        (["a", "b"], ["a", "x"], (("a",), ("b",), ("x",))),
        (["a", "b", "a"], ["a", "b"], (("a", "b"), ("a",), ())),
    ],
)
def test_how_a_database_stands_to_the_plan(plan: list, deployed: list, expected: tuple) -> None:
    found = compare(plan, deployed)
    assert (found.deployed, found.pending, found.unknown) == expected


def test_the_plan_is_read_without_tags_pragmas_and_comments(tmp_path) -> None:
    (tmp_path / "sqitch.plan").write_text(
        "%syntax-version=1.0.0\n%project=kmzb\n\n# remark\na 2026-01-01T00:00:00Z N <e> # one\n"
        "@v1 2026-01-01T00:00:00Z N <e> # tag\n+b [a] 2026-01-01T00:00:00Z N <e>\na [a@v1] 2026-01-01T00:00:00Z N <e>\n"
    )
    assert planned(tmp_path) == ["a", "b", "a"]
