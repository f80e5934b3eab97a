"""Every reason for which a row or a file is refused has its words in the user's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kmzb_plugin.errors import ConnectionLost
from kmzb_plugin.gui.wizard import reasons
from kmzb_plugin.intake.rows import FileRefused

ROOT = Path(__file__).resolve().parents[4]
DOORS = ("import.sql", "import_links.sql", "incidents.sql", "meetings.sql")
REASON = re.compile(r"ARRAY\[\s*'[^']+',[^\[\]]*?'((?:[^']|'')+)'(?:\s*\|\|[^\]]*)?\s*\]")


def reasons_of_the_doors():
    for name in DOORS:
        text = (ROOT / "resources" / "database" / "deploy" / name).read_text(encoding="utf-8")
        yield from (found.replace("''", "'") for found in REASON.findall(text) if " " in found.strip())


def test_the_words_of_the_staging_doors_are_found():
    assert len(set(reasons_of_the_doors())) > 15


@pytest.mark.parametrize("reason", sorted(set(reasons_of_the_doors())))
def test_every_reason_of_the_database_can_be_translated(reason):
    assert reasons._known(reason) or reasons._known(reason + "2016"), reason


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("has 5 columns, the header has 6", "has 5 columns, the header has 6"),
        ('there is no column "Nr" (there are: A, B)', 'there is no column "Nr" (there are: A, B)'),
        ("stands twice in this file: first in row 12", "stands twice in this file: first in row 12"),
        ("something new", "something new"),
        ("bad\x00\u202ereason", "bad\\x00\\u202ereason"),
    ],
)
def test_what_changes_in_a_reason_is_kept_and_cannot_be_hostile(reason, words):
    assert reasons.reason_in_words(reason) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/a: b/c.csv: the file is empty", "This file: the file is empty."),
        ("/a/b.csv, line 7: a quotation mark opened in this row is never closed",
         "Line 7: a quotation mark opened in this row is never closed."),
        ("/a/b.json, line 1: is cut off: the file ends in the middle", "Line 1: is cut off: the file ends in the middle."),
        ("/a/b.csv: never heard of it", "/a/b.csv: never heard of it"),
    ],
)  # fmt: skip
def test_a_refused_file_is_not_named_by_its_path(text, words):
    assert reasons.error_in_words(FileRefused(text)) == words


def test_other_errors_say_their_own_text():
    assert reasons.error_in_words(ConnectionLost()) == ConnectionLost.default_text
