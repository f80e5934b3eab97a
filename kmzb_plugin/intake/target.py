"""What it takes to be a target of the loader: fields, staging table, door in the database.

A target names the fields that a profile may map, the columns of the staging table in the order in which COPY fills them,
and the prefix of its four functions in ``kmzb_api``:

* ``<door>_begin()`` makes the staging table ``pg_temp.import_row`` and lets the caller fill it;
* ``<door>_prepare()`` after COPY: returns the number of rows staged. A target that ``takes_pieces`` is told the first row of the
  piece: COPY, prepare and the batches of one piece are followed by those of the next, while this program reads ahead;
* ``<door>_batch(source, options jsonb, note, first_item, last_item)``: returns stored, present and rejected rows; what is wrong
  with a row stands in its columns ``field``, ``value``, ``reason`` then;
* ``<door>_finish(source, options, note, stored)`` after the last batch.

``targets.py`` lists them; nothing else of the loader has to know a new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Iterator, Optional, Protocol, Sequence, Tuple, Union

from .rows import RowProblem
from .source import TextSource

if TYPE_CHECKING:
    from .profile import Profile

TEXT, CODE, TIME, CLOCK, NUMBER, WHOLE = "text", "code", "time", "clock", "number", "whole"

StagedRow = Sequence[Union[str, int, None]]
"""The cells of one row in the order of ``ImportTarget.staging``."""


class Reader(Protocol):
    """Goes over a file once: rows to be staged, and rows that cannot be."""

    clusters: int

    def __iter__(self) -> Iterator[Union[StagedRow, RowProblem]]: ...


@dataclass(frozen=True)
class Field:
    """Something a column can hold.

    ``kind``: ``text``; ``code`` (a code list may translate it); ``time`` (date, with or without a time); ``clock`` (the time
    of day of the field whose name it starts with); ``number`` (coordinates); ``whole`` (a count).
    ``guesses`` are header cells, in the spelling of ``columns.plain``, that mean this field; ``blanks`` are texts that mean
    "not known", as an empty cell does.
    """

    name: str
    title_pl: str
    title_en: str
    kind: str = TEXT
    needed: bool = False
    guesses: Tuple[str, ...] = ()
    blanks: Tuple[str, ...] = ()

    def title(self, language: str) -> str:
        """The name people read; English unless ``language`` is ``pl``."""
        return self.title_pl if language == "pl" else self.title_en


@dataclass(frozen=True)
class ImportTarget:
    """One pillar's door; ``batch_rows`` are stored per call. ``open_reader(source, profile)`` gives the reader of a file.
    ``takes_pieces``: what a row means never depends on a later one.
    """

    code: str
    title_pl: str
    title_en: str
    fields: Tuple[Field, ...]
    staging: Tuple[str, ...]
    door: str
    open_reader: Callable[[TextSource, Profile], Reader]
    facts: Tuple[str, ...] = ()
    batch_rows: int = 20_000
    takes_pieces: bool = False

    def field(self, name: str) -> Optional[Field]:
        """The field of that name, ``None`` when there is none."""
        return next((field for field in self.fields if field.name == name), None)

    def title(self, language: str) -> str:
        """The name people read; English unless ``language`` is ``pl``."""
        return self.title_pl if language == "pl" else self.title_en
