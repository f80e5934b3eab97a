"""Reading a table by a profile: listed columns only, each by the kind of its field."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Callable, Dict, Iterator, List, Optional, Sequence, Tuple, Union

from .columns import ColumnsMissing
from .csv_table import CsvTable
from .local_times import BadTime, TimeReader
from .rows import RowProblem, shown, text_problem
from .source import TextSource
from .target import CLOCK, CODE, NUMBER, TIME, WHOLE, Field, ImportTarget, StagedRow

if TYPE_CHECKING:
    from .profile import Profile

_WHOLE = re.compile(r"-?\d{1,9}(?:[.,]0*)?", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{0,30})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_DIGITS = set("0123456789.-")
_SPACES = re.compile(r"\s+")
_NOT_WHOLE = "is not a whole number"
PIECE_ROWS = 500
MEMO_CELLS = 10_000

Cells = Sequence[str]
Convert = Callable[[str], Optional[str]]


class _Bad(ValueError):
    """A cell that cannot be staged; the message is the reject's reason."""


class _Unusual(Exception):
    """Something that only the reading row by row can tell."""


class _Memo(Dict[str, Optional[str]]):
    """What few different cells of a column become, each worked out once. Raises _Bad as the conversion does."""

    def __init__(self, convert: Callable[[str], Optional[str]]) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, cell: str) -> Optional[str]:
        text = cell.strip()
        _check_text(text)
        value = self._convert(text) if text else None
        if len(self) < MEMO_CELLS:
            self[cell] = value
        return value

    def __call__(self, text: str) -> Optional[str]:
        return self[text]


class _Facts(Dict[Tuple[str, ...], Optional[str]]):
    """The facts that the cells of some columns tell, as JSON; ``None`` when they tell none. Raises _Bad."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, cells: Tuple[str, ...]) -> Optional[str]:
        facts = {}
        for name, cell in zip(self._names, cells, strict=True):
            text = cell.strip()
            value = int(_whole(text)) if text else -1
            if value >= 0:  # police tables write -1 for "does not apply"
                facts[name] = value
        told = json.dumps(facts, separators=(",", ":")) if facts else None
        if len(self) < MEMO_CELLS:
            self[cells] = told
        return told


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
        self._read_time = TimeReader(profile.formats, profile.zone, profile.gap)
        self._plan = [step for step in map(self._step, target.fields) if step is not None]
        self._times = [
            (entry.name, entry.blanks) for entry in target.fields if entry.kind == TIME and entry.name in self._index
        ]
        self._key = self._index.get("external_id")
        self._known_facts = _Facts([name for name, _index in self._facts])

    def __iter__(self) -> Iterator[Union[StagedRow, RowProblem]]:
        width = len(self.header)
        first = 1
        records = self._table.records()
        while piece := list(islice(records, PIECE_ROWS)):
            if all(len(cells) == width and not problem for _line, cells, problem in piece):
                try:
                    yield from self._staged_together(piece, first)
                    first += len(piece)
                    continue
                except (_Unusual, _Bad, BadTime):
                    pass  # row by row, then: it tells which row it is and what is wrong with it
            for item, (line, cells, problem) in enumerate(piece, start=first):
                if problem or len(cells) != width:
                    yield RowProblem(line, item, None, "row", None, problem or self._table.wrong_count(len(cells)))
                else:
                    yield self._staged(line, item, cells)
            first += len(piece)

    def _staged_together(self, piece: Sequence[Tuple[int, List[str], str]], first: int) -> List[Tuple[Union[str, int, None], ...]]:
        """The rows of a piece with nothing wrong in it, column by column: several times quicker than row by row.

        Raises _Unusual, _Bad or BadTime when some row wants a closer look.
        """
        count = len(piece)
        columns = list(zip(*(cells for _line, cells, _problem in piece)))
        out: List[Sequence[Union[str, int, None]]] = [[blank] * count for blank in self._blank]
        out[0] = [line for line, _cells, _problem in piece]
        out[1] = range(first, first + count)
        for _name, slot, index, convert in self._plan:
            if isinstance(convert, _Memo):
                out[slot] = [convert[cell] for cell in columns[index]]
                continue
            cells = [cell.strip() for cell in columns[index]]
            joined = "".join(cells)
            if not joined.isascii() or "\x00" in joined:
                raise _Unusual
            if convert is not None:
                cells = self._numbers_together(convert, cells)
            out[slot] = [cell or None for cell in cells]
        if "decimals" in self._slot and "x" in self._index and "y" in self._index:
            out[self._slot["decimals"]] = list(map(_decimals, out[self._slot["x"]], out[self._slot["y"]]))
        for name, blanks in self._times:
            self._stage_times_together(out, name, blanks, columns)
        if self._facts:
            indices = [index for _name, index in self._facts]
            out[self._slot["facts"]] = [self._known_facts[cells] for cells in zip(*(columns[index] for index in indices))]
        return list(zip(*out))

    @staticmethod
    def _numbers_together(convert: Convert, cells: List[str]) -> List[str]:
        if not set("".join(cells)) <= _DIGITS or max(map(len, cells)) > 15:
            return [convert(cell) or "" if cell else "" for cell in cells]
        try:
            list(map(float, filter(None, cells)))
        except ValueError:
            raise _Unusual from None
        return cells

    def _stage_times_together(
        self, out: List[Sequence[Union[str, int, None]]], name: str, blanks: Tuple[str, ...], columns: Sequence[Sequence[str]]
    ) -> None:
        if name + "_clock" in self._index:
            raise _Unusual
        texts = [text.strip() for text in columns[self._index[name]]]
        try:
            out[self._slot[name]] = self._read_time.many(texts)
            return
        except BadTime:
            pass
        told = [None if not text or text in blanks else self._read_time(text) for text in texts]
        if any(moment.span_ms for moment in told if moment is not None):
            raise _Unusual
        out[self._slot[name]] = [None if moment is None else moment.ms for moment in told]

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
        if "decimals" in self._slot:
            row[self._slot["decimals"]] = _decimals(row[self._slot["x"]], row[self._slot["y"]])
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
        if codes or field.kind == CODE:
            return _Memo(lambda text: codes.get(folded(text), text) or None)
        if field.kind == NUMBER:
            return _spaced_number if self._profile.decimal == "," else _number
        if field.kind == WHOLE:
            return _Memo(_whole)
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
        try:
            row[self._slot["facts"]] = self._known_facts[tuple([cells[index] for _name, index in self._facts])]
        except _Bad:
            for name, index in self._facts:
                text = cells[index].strip()
                if text and not _WHOLE.fullmatch(text):
                    return self._problem(line, item, cells, name, text, _NOT_WHOLE)
            raise
        return row

    def _problem(self, line: int, item: int, cells: Cells, name: str, text: str, reason: str) -> RowProblem:
        key = cells[self._key].strip() if self._key is not None else ""
        column = self._profile.columns.get(name) or self._profile.facts.get(name, name)
        return RowProblem(line, item, key if key and text_problem(key) is None else None, column, shown(text), reason)


def folded(text: str) -> str:
    """A code's spelling without what people do not see: case, outer and double spaces."""
    return _SPACES.sub(" ", text.strip()).casefold()


def _number(text: str) -> str:
    """A decimal point where Polish writing has a comma. Raises _Bad for what is no number of a plain size."""
    number = text.replace(",", ".", 1) if "," in text and "." not in text else text
    if not _NUMBER.fullmatch(number):
        raise _Bad("is not a number")
    return number


def _decimals(x: object, y: object) -> Optional[int]:
    """The greater number of decimals of two numbers as they are written."""
    if not isinstance(x, str) or not isinstance(y, str):
        return None
    return max(len(x) - x.find(".") - 1 if "." in x else 0, len(y) - y.find(".") - 1 if "." in y else 0)


def _spaced_number(text: str) -> str:
    return _number(text.replace(" ", "").replace("\u00a0", ""))


def _whole(text: str) -> str:
    if not _WHOLE.fullmatch(text):
        raise _Bad(_NOT_WHOLE)
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
