"""The SQL of the plugin: one statement per file in ``sql/``; parts shared by several are put in by psycopg2.sql."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from psycopg2 import sql

PARTS = ("report_columns", "report_filter", "meeting_columns", "threat_columns", "referral_columns")
FOLDER = Path(__file__).resolve().parent / "sql"


def _read(name: str) -> str:
    return (FOLDER / (name + ".sql")).read_text(encoding="utf-8")


@cache
def statement(name: str) -> sql.Composed:
    """``sql/<name>.sql``, where names in braces stand for the files ``part_…``."""
    return sql.SQL(_read(name)).format(**{part: sql.SQL(_read("part_" + part)) for part in PARTS})


def listen(channel: str) -> sql.Composed:
    """LISTEN on ``channel``, which is an identifier and cannot be a parameter."""
    return sql.SQL(_read("listen")).format(channel=sql.Identifier(channel))
