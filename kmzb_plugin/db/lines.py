"""TCP lines of this process to the server: where they lead, and hanging up those that wait in vain.

QGIS's postgres provider waits for answers without a limit. On a dead network its map rendering would hold up QGIS at
the end, or at the next project, until the system gives up after a quarter of an hour.
"""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
import threading
from typing import Any, Iterator, Optional, Tuple

Peer = Tuple[str, int]

#: A question this old without an answer, on a line whose server answers nobody else either; and a first greeting.
WAITING_MS = 4_000
GREETING_MS = 1_500
WATCH_PAUSE_S = 1.0

_FOLDER = "/proc/self/fd"
#: Of Linux's ``struct tcp_info``: packets the other side has not confirmed, milliseconds since data was last sent and
#: received, bytes ever received.
_TCP_INFO = struct.Struct("=24xI16xI4xI72xQ")


def peer_of(connection: Any) -> Optional[Peer]:
    """(address, port) of the server of a psycopg2 connection; None for a socket in the file system."""
    return _peer(connection.fileno())


def hang_up_waiting(peer: Peer) -> int:
    """End this process's lines to ``peer`` on which an answer is overdue; returns how many.

    Who waits gets an error at once. Lines at rest are left alone, whoever they belong to. Linux only: elsewhere nothing
    is done.
    """
    ended = 0
    for descriptor in _sockets():
        if _peer(descriptor) == peer and _is_waiting(descriptor):
            _shut_down(descriptor)
            ended += 1
    return ended


class Watch:
    """Hangs up waiting lines again and again, in a thread: QGIS's main thread itself may be waiting for them."""

    def __init__(self) -> None:
        self._ended: Optional[threading.Event] = None

    def start(self, peer: Peer) -> None:
        """Begin, unless begun."""
        if self._ended is None:
            self._ended = threading.Event()
            threading.Thread(target=_watch, args=(peer, self._ended), name="kmzb-lines", daemon=True).start()

    def stop(self) -> None:
        """The server answers again, or nobody cares any more."""
        if self._ended is not None:
            self._ended.set()
            self._ended = None


def _watch(peer: Peer, ended: threading.Event) -> None:
    while not ended.wait(WATCH_PAUSE_S):
        hang_up_waiting(peer)


def _sockets() -> Iterator[int]:
    if not sys.platform.startswith("linux"):
        return
    for name in os.listdir(_FOLDER):
        try:
            if stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                yield int(name)
        except OSError:  # closed since
            continue


def _peer(descriptor: int) -> Optional[Peer]:
    try:
        line = socket.socket(fileno=descriptor)
    except OSError:
        return None
    try:
        address = line.getpeername()
    except OSError:
        return None
    finally:
        line.detach()  # its owner closes it
    return (str(address[0]), int(address[1])) if isinstance(address, tuple) and len(address) >= 2 else None


def _is_waiting(descriptor: int) -> bool:
    line = socket.socket(fileno=descriptor)
    try:
        info = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _TCP_INFO.size)
    except OSError:
        return False
    finally:
        line.detach()
    if len(info) < _TCP_INFO.size:  # an old kernel
        return False
    unconfirmed, sent_ms, received_ms, received_bytes = _TCP_INFO.unpack(info)
    if received_bytes == 0:
        return bool(sent_ms > GREETING_MS)
    # A question put within a tick of the clock after the last answer looks like an answered one, unless the network is dead.
    return bool(sent_ms > WAITING_MS and (sent_ms < received_ms or unconfirmed > 0))


def _shut_down(descriptor: int) -> None:
    line = socket.socket(fileno=descriptor)
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    finally:
        line.detach()
