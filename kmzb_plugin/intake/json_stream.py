"""Reading a very long JSON document piece by piece.

``json.load`` would hold a national export (gigabytes as Python objects) in memory. Here the document is one object
at the top; the arrays named by the caller are handed over element by element, everything else is skipped. Numbers
stay text, so that nothing is rounded and ``1e999`` or a number of 5,000 digits hurts nobody.
"""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Iterator, List, NamedTuple, Optional, Tuple

CHUNK_CHARACTERS = 1 << 18
MAX_VALUE_CHARACTERS = 1 << 24
_SPACE = re.compile(r"[ \t\r\n]*")
_STRUCTURE = re.compile(r'["\[\]{}]')
_STRING_END = re.compile(r'["\\]')


class BadJson(Exception):
    """The text is not JSON of the expected shape; ``line`` says where it broke."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class Repeated(dict):
    """An object in which a key stands more than once; ``key`` is the first such key."""

    key = ""


class TooDeep:
    """Stands for a value that is nested too deep to be read."""


class Element(NamedTuple):
    """One element of a top-level array: under which key, where it starts, and what it is."""

    key: str
    line: int
    value: Any


def _pairs(pairs: List[Tuple[str, Any]]) -> dict:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    marked = Repeated(found)
    seen = set()
    for key, _value in pairs:
        if key in seen:
            marked.key = key
            break
        seen.add(key)
    return marked


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=str, parse_int=str, parse_constant=str, strict=False
)


class JsonStream:
    """Walks over the members of one top-level object.

    ``read`` gives the next piece of text for a number of characters, empty at the end.
    """

    def __init__(self, read: Callable[[int], str], max_value_characters: int = MAX_VALUE_CHARACTERS) -> None:
        self._read = read
        self._max = max_value_characters
        self._buffer = ""
        self._position = 0
        self._line = 1
        self._ended = False
        self.seen: List[str] = []

    def elements(self, keys: Tuple[str, ...]) -> Iterator[Element]:
        """The elements of the arrays under ``keys``, in the order of the file.

        An array that is there but empty, and ``null`` in its place, give nothing; ``seen`` tells them from absent.
        Raises BadJson when the document is no object, is cut off, or one of ``keys`` is no list or stands twice.
        """
        if self._peek() != "{":
            raise self._bad("is not a JSON object")
        self._position += 1
        if self._peek() == "}":
            self._position += 1
        else:
            yield from self._members(keys)
        if self._peek(end_allowed=True):
            raise self._bad("goes on after the end of the JSON object")

    def _members(self, keys: Tuple[str, ...]) -> Iterator[Element]:
        while True:
            if self._peek() != '"':
                raise self._bad("a key was expected")
            key = self._value()
            self._expect(":")
            if key in keys:
                if key in self.seen:
                    raise self._bad(f'"{key}" stands twice')
                self.seen.append(key)
                yield from self._array(key)
            else:
                self._peek()
                self._value()
            if self._expect(",", "}") == "}":
                return

    def _array(self, key: str) -> Iterator[Element]:
        if self._peek() != "[":
            if self._peek() == "n" and self._value() is None:
                return
            raise self._bad(f'"{key}" is not a list')
        self._position += 1
        if self._peek() == "]":
            self._position += 1
            return
        while True:
            self._peek()
            line = self._line
            yield Element(key, line, self._value())
            if self._expect(",", "]") == "]":
                return

    def _peek(self, end_allowed: bool = False) -> str:
        """Skip white space; the next character, or an error (or nothing) at the end."""
        while True:
            match = _SPACE.match(self._buffer, self._position)
            self._advance(match.end() if match else self._position)
            if self._position < len(self._buffer):
                return self._buffer[self._position]
            if not self._more():
                if end_allowed:
                    return ""
                raise self._bad("is cut off: the file ends in the middle")

    def _expect(self, *characters: str) -> str:
        found = self._peek()
        if found not in characters:
            raise self._bad(f"{' or '.join(repr(c) for c in characters)} was expected")
        self._position += 1
        return found

    def _value(self) -> Any:
        """The value that starts here. Text is read in doubling pieces until the value is complete."""
        wanted = CHUNK_CHARACTERS
        while True:
            problem: Optional[json.JSONDecodeError] = None
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._position)
                if end < len(self._buffer) or self._ended:  # else a number may go on behind the buffer's end
                    self._advance(end)
                    return value
            except json.JSONDecodeError as error:
                problem = error
            except RecursionError:
                self._skip_nested()
                return TooDeep()
            if len(self._buffer) - self._position > self._max:
                raise self._bad(f"one value is longer than {self._max // 1_000_000} million characters")
            if not self._more(wanted):
                self._raise_broken(problem)
            wanted *= 2

    def _raise_broken(self, problem: Optional[json.JSONDecodeError]) -> None:
        if problem is None:
            return
        at_end = problem.pos >= len(self._buffer.rstrip()) or problem.msg.startswith("Unterminated string")
        if at_end:
            raise self._bad("is cut off: the file ends in the middle")
        line = self._line + self._buffer.count("\n", self._position, problem.pos)
        raise BadJson(f"is not valid JSON ({problem.msg})", line)

    def _skip_nested(self) -> None:
        """Step over a value too deep for the parser, by counting brackets outside strings."""
        depth, at = 0, self._position
        while True:
            match = _STRUCTURE.search(self._buffer, at)
            if match is None:
                at = self._need_more(len(self._buffer))
                continue
            sign, at = match.group(), match.end()
            if sign == '"':
                at = self._string_end(at)
            else:
                depth += 1 if sign in "[{" else -1
                if depth == 0:
                    self._advance(at)
                    return

    def _string_end(self, at: int) -> int:
        while True:
            match = _STRING_END.search(self._buffer, at)
            if match is None:
                at = self._need_more(len(self._buffer))
            elif match.group() == '"':
                return match.end()
            elif match.end() < len(self._buffer):
                at = match.end() + 1
            else:
                at = self._need_more(match.start())

    def _need_more(self, at: int) -> int:
        """Read on; ``at`` in the new buffer. The part before the current value was dropped already."""
        if len(self._buffer) - self._position > self._max:
            raise self._bad(f"one value is longer than {self._max // 1_000_000} million characters")
        shift = self._position
        if not self._more():
            raise self._bad("is cut off: the file ends in the middle")
        return at - shift

    def _more(self, characters: int = CHUNK_CHARACTERS) -> bool:
        """Take in another piece, dropping what has been consumed; False at the end of the file."""
        piece = "" if self._ended else self._read(characters)
        if not piece:
            self._ended = True
            return False
        self._buffer = self._buffer[self._position :] + piece
        self._position = 0
        return True

    def _advance(self, end: int) -> None:
        self._line += self._buffer.count("\n", self._position, end)
        self._position = end

    def _bad(self, reason: str) -> BadJson:
        return BadJson(reason, self._line)
