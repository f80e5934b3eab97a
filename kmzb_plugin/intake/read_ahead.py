"""Reading a file on a thread of its own while the server works on what was read before."""

from __future__ import annotations

from collections import deque
from threading import Condition, Thread
from typing import Deque, Iterator, Optional

from .copying import Block, Kept

AHEAD_BYTES = 1 << 25


class ReadAhead(Iterator[Block]):
    """The blocks of an iterator, taken from it by a thread; a context manager, which ends the thread.

    Not more than ``limit_bytes`` (and one block) wait to be taken. What the iterator raises is raised to whoever asks for the
    next block after the last good one.
    """

    def __init__(self, blocks: Iterator[Block], limit_bytes: int = AHEAD_BYTES) -> None:
        self._blocks = blocks
        self._limit_bytes = limit_bytes
        self._ready: Deque[Block] = deque()
        self._ready_bytes = 0
        self._changed = Condition()
        self._ended = False
        self._closed = False
        self.failure: Optional[BaseException] = None
        self._thread = Thread(target=self._read, name="kmzb-read-ahead", daemon=True)
        self._thread.start()

    def __enter__(self) -> ReadAhead:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def __next__(self) -> Block:
        with self._changed:
            self._changed.wait_for(lambda: self._ready or self._ended)
            if not self._ready:
                if self.failure is not None:
                    raise self.failure
                raise StopIteration
            block = self._ready.popleft()
            self._ready_bytes -= len(block.text)
            self._changed.notify_all()
            return block

    def close(self) -> None:
        """Stop reading; returns when the thread has ended, so that the file may be closed."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def _read(self) -> None:
        with Kept(self):  # whoever asks for the next block gets it
            for block in self._blocks:
                if not self._put(block):
                    break
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _put(self, block: Block) -> bool:
        """False when nobody wants it any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._ready_bytes <= self._limit_bytes)
            if self._closed:
                return False
            self._ready.append(block)
            self._ready_bytes += len(block.text)
            self._changed.notify_all()
            return True
