"""A line to the server that can be cut, unplugged and mended."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import List, Tuple


class Proxy:
    """Forwards TCP from its own loopback port to ``target``.

    ``cut`` closes all lines and refuses new ones (a stopped server); ``unplug`` keeps them open and lets nothing
    through (a pulled cable); ``mend`` ends either.
    """

    def __init__(self, target: Tuple[str, int]) -> None:
        self._target = target
        self._passing = threading.Event()
        self._passing.set()
        self._refusing = False
        self._ended = False
        self._lines: List[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self._refusing = True
        self._drop_lines()

    def unplug(self) -> None:
        self._passing.clear()

    def mend(self) -> None:
        self._refusing = False
        self._passing.set()

    def close(self) -> None:
        self._ended = True
        self._passing.set()
        self._door.close()
        self._drop_lines()

    def _accept(self) -> None:
        while not self._ended:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            if self._refusing:
                near.close()
                continue
            try:
                far = socket.create_connection(self._target)
            except OSError:
                near.close()
                continue
            self._lines += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._forward, args=(source, sink), daemon=True).start()

    def _forward(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                self._passing.wait()
                sink.sendall(data)
        for line in (source, sink):
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _drop_lines(self) -> None:
        lines, self._lines = self._lines, []
        for line in lines:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
