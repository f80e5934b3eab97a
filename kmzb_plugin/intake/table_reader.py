"""Reading a table by a profile: listed columns only, each by the kind of its field."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Callable, Dict, Iterator, List, Optional, Sequence, Tuple, Union

from .columns import ColumnsMissing
from .csv_table import CsvTable
from .local_times import BadTime, time_reader
from .rows import RowProblem, shown, text_problem
from .source import TextSource
from .target import CLOCK, NUMBER, TIME, WHOLE, Field, ImportTarget, StagedRow

if TYPE_CHECKING:
    from .profile import Profile

_WHOLE = re.compile(r"-?\d{1,9}(?:[.,]0*)?")
_SPACES = re.compile(r"\s+")

Cells = Sequence[str]
Convert = Callable[[str], Optional[str]]


class _Bad(ValueError):
    """A cell that cannot be staged; the message is the reject's reason."""


class TableReader:
    """Goes over the rows of one file. Raises FileRefused when a column that the profile lists is not there.

    A cell that is empty or only spaces is no value. Cells of unlisted columns are never looked at.
    """

    clusters = 0

    def __init__(self, source: TextSource, profile: Profile, target: ImportTarget) -> None:
        self._profile = profile
        self._target = target
        self._table = CsvTable(source, profile.delimiter)
        self.header = self._table.header
        try:
            self._index = {name: _index(self.header, column) for name, column in profile.columns.items()}
            self._facts = [(name, _index(self.header, column)) for name, column in profile.facts.items()]
        except ColumnsMissing as error:
            raise source.refuse(str(error)) from error
        self._slot = {name: slot for slot, name in enumerate(target.staging)}
        self._blank: List[Union[str, int, None]] = [None] * len(target.staging)
        if "srid" in self._slot:
            self._blank[self._slot["srid"]] = profile.srid
        for name, value in profile.constants.items():
            self._blank[self._slot[name]] = value
        self._read_time = time_reader(profile.formats, profile.zone, profile.gap)
        self._plan = [step for step in map(self._step, target.fields) if step is not None]
        self._times = [
            (entry.name, entry.blanks) for entry in target.fields if entry.kind == TIME and entry.name in self._index
        ]
        self._key = self._index.get("external_id")

    def __iter__(self) -> Iterator[Union[StagedRow, RowProblem]]:
        width = len(self.header)
        for item, (line, cells, problem) in enumerate(self._table.records(), start=1):
            if problem or len(cells) != width:
                yield RowProblem(line, item, None, "row", None, problem or self._table.wrong_count(len(cells)))
            else:
                yield self._staged(line, item, cells)

    def _staged(self, line: int, item: int, cells: Cells) -> Union[StagedRow, RowProblem]:
        row = self._blank.copy()
        row[0], row[1] = line, item
        for name, slot, index, convert in self._plan:
            text = cells[index].strip()
            if not text:
                continue
            try:
                if not text.isascii() or "\x00" in text:
                    _check_text(text)
                row[slot] = convert(text) if convert is not None else text
            except _Bad as bad:
                return self._problem(line, item, cells, name, text, str(bad))
        for name, blanks in self._times:
            text = cells[self._index[name]].strip()
            if not text or text in blanks:
                continue
            try:
                self._stage_time(row, name, text, cells)
            except BadTime as bad:
                return self._problem(line, item, cells, name, text, str(bad))
        return self._stage_facts(row, line, item, cells) if self._facts else row

    def _step(self, field: Field) -> Optional[Tuple[str, int, int, Optional[Convert]]]:
        index = self._index.get(field.name)
        if index is None or field.kind in (TIME, CLOCK):
            return None
        return field.name, self._slot[field.name], index, self._converter(field)

    def _converter(self, field: Field) -> Optional[Convert]:
        codes = {folded(said): code for said, code in self._profile.codes.get(field.name, {}).items()}
        if codes:
            return lambda text: codes.get(folded(text), text) or None
        if field.kind == NUMBER:
            return _spaced_number if self._profile.decimal == "," else _number
        if field.kind == WHOLE:
            return _whole
        return None

    def _stage_time(self, row: List[Union[str, int, None]], name: str, text: str, cells: Cells) -> None:
        clock = self._index.get(name + "_clock")
        moment = self._read_time(text, (cells[clock].strip() or None) if clock is not None else None)
        row[self._slot[name]] = moment.ms
        # only a date: the event happened on that day, and who knows when
        if not moment.span_ms:
            return
        if name.endswith("_to"):
            row[self._slot[name]] = moment.ms + moment.span_ms
            return
        end = self._slot.get(name.replace("_from", "_to"))
        if end is not None and end != self._slot[name]:
            row[end] = moment.ms + moment.span_ms

    def _stage_facts(self, row: List[Union[str, int, None]], line: int, item: int, cells: Cells) -> Union[StagedRow, RowProblem]:
        facts: Dict[str, int] = {}
        for name, index in self._facts:
            text = cells[index].strip()
            if not text:
                continue
            try:
                value = int(_whole(text))
            except _Bad as bad:
                return self._problem(line, item, cells, name, text, str(bad))
            if value >= 0:  # police tables write -1 for "does not apply"
                facts[name] = value
        if facts:
            row[self._slot["facts"]] = json.dumps(facts, separators=(",", ":"))
        return row

    def _problem(self, line: int, item: int, cells: Cells, name: str, text: str, reason: str) -> RowProblem:
        key = cells[self._key].strip() if self._key is not None else ""
        column = self._profile.columns.get(name) or self._profile.facts.get(name, name)
        return RowProblem(line, item, key if key and text_problem(key) is None else None, column, shown(text), reason)


def folded(text: str) -> str:
    """A code's spelling without what people do not see: case, outer and double spaces."""
    return _SPACES.sub(" ", text.strip()).casefold()


def _number(text: str) -> str:
    """A decimal point where Polish writing has a comma."""
    return text.replace(",", ".", 1) if "," in text and "." not in text else text


def _spaced_number(text: str) -> str:
    return _number(text.replace(" ", "").replace("\u00a0", ""))


def _whole(text: str) -> str:
    if not _WHOLE.fullmatch(text):
        raise _Bad("is not a whole number")
    return text.replace(",", ".").split(".")[0]


def _check_text(text: str) -> None:
    reason = text_problem(text)
    if reason is not None:
        raise _Bad(reason)


def _index(header: Sequence[str], column: str) -> int:
    places = [place for place, cell in enumerate(header) if cell == column]
    if not places:
        raise ColumnsMissing(f'there is no column "{column}" (there are: {", ".join(header[:30])})')
    if len(places) > 1:
        raise ColumnsMissing(f'the column "{column}" stands twice')
    return places[0]
