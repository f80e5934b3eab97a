"""Opening a file for reading as text, plain or gzip, and knowing how far we are."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import zlib
from pathlib import Path
from typing import BinaryIO, Iterator, Optional

from .rows import FileRefused

GZIP_MAGIC = b"\x1f\x8b"
# Tables and JSON shrink to a tenth or a thirtieth; what grows a hundredfold and more is made to fill a disk or a memory.
MAX_EXPANSION = 200
UNSUSPICIOUS_BYTES = 1 << 26
MAX_LINE_CHARACTERS = 1 << 25
_OTHER_ENCODINGS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Bomb(OSError):
    """An archive that unpacks to far more than honest data would."""


class _Unpacked(gzip.GzipFile):
    """A gzip stream that stops when it grows beyond measure."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed)
        self._packed = packed
        self._count = 0

    def read1(self, size: int = -1) -> bytes:
        piece = super().read1(size)
        self._count += len(piece)
        if self._count > UNSUSPICIOUS_BYTES and self._count > MAX_EXPANSION * self._packed.tell():
            raise Bomb("grows beyond measure")
        return piece


class TextSource:
    """A text file read once, from the start, in pieces; a context manager.

    Bytes that do not fit the encoding become lone surrogates, so that the row that holds them can be named.

    Raises FileRefused when the file cannot be opened or is not of the kind its name says, LookupError for an
    unknown encoding.
    """

    def __init__(self, path: Path, encoding: str = "utf-8-sig") -> None:
        self.path = path
        self._encoding = encoding
        try:
            self.size_bytes = os.stat(path).st_size
            self._raw: BinaryIO = open(path, "rb")  # noqa: SIM115 - close() closes it
        except OSError as error:
            raise FileRefused(f"{path}: {error.strerror or 'cannot be opened'}") from error
        try:
            self._text = self._open_text()
        except BaseException:
            self._raw.close()
            raise

    def __enter__(self) -> TextSource:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; may be called twice."""
        self._text.close()
        self._raw.close()

    @property
    def position_bytes(self) -> int:
        """How many bytes of the file on disk have been taken in."""
        return self._raw.tell() if not self._raw.closed else self.size_bytes

    @property
    def text(self) -> io.TextIOWrapper:
        """The text stream itself, for readers that want lines. Its errors are not translated: see ``guarded``."""
        return self._text

    def lines(self) -> Iterator[str]:
        """The lines with their ends. Raises FileRefused on one that would fill the memory, and the errors of ``text``."""
        while True:
            line = self._text.readline(MAX_LINE_CHARACTERS)
            if not line:
                return
            if len(line) == MAX_LINE_CHARACTERS and not line.endswith(("\n", "\r")):
                raise self.refuse(f"a line is longer than {MAX_LINE_CHARACTERS // 1_000_000} million characters")
            yield line

    def read(self, characters: int) -> str:
        """The next piece of text, empty at the end. Raises FileRefused on a broken archive."""
        try:
            return self._text.read(characters)
        except (OSError, EOFError, zlib.error) as error:
            raise self.refusal(error) from error

    def refusal(self, error: BaseException) -> FileRefused:
        """The refusal for an error that reading this file has raised."""
        if isinstance(error, Bomb):
            return FileRefused(f"{self.path}: the gzip archive unpacks to far more than a file of this kind holds")
        if isinstance(error, EOFError):
            return FileRefused(f"{self.path}: the gzip archive is cut off")
        if isinstance(error, (gzip.BadGzipFile, zlib.error)):
            return FileRefused(f"{self.path}: the gzip archive is damaged")
        return FileRefused(f"{self.path}: cannot be read ({error})")

    def refuse(self, reason: str, line: Optional[int] = None) -> FileRefused:
        """A refusal of this file, to be raised."""
        place = f"{self.path}, line {line}" if line else str(self.path)
        return FileRefused(f"{place}: {reason}")

    def _open_text(self) -> io.TextIOWrapper:
        try:
            head = self._raw.read(4)
            self._raw.seek(0)
        except OSError as error:
            raise FileRefused(f"{self.path}: {error.strerror or 'cannot be read'}") from error
        if not head:
            raise self.refuse("the file is empty")
        zipped = head.startswith(GZIP_MAGIC)
        if zipped != (self.path.suffix.lower() == ".gz"):
            raise self.refuse("is a gzip archive: its name must end in .gz" if zipped else "is not a gzip archive")
        if self._encoding.startswith("utf-8") and head.startswith(_OTHER_ENCODINGS):
            raise self.refuse("is UTF-16 or UTF-32 text, not UTF-8")
        binary = _Unpacked(self._raw) if zipped else self._raw
        return io.TextIOWrapper(
            binary,
            encoding=self._encoding,
            errors="surrogateescape",
            newline="",
        )
