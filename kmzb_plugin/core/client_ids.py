"""The ids by which the database knows an act again: sent twice, it is done once."""

from __future__ import annotations

import uuid
from typing import Any, Optional, Tuple


def new_client_id() -> str:
    """A fresh identifier, made once for each act that the user chooses, before its first attempt."""
    return str(uuid.uuid4())


class KeptClientId:
    """One id for one content: what is sent again after a broken connection keeps its id; something else gets its own."""

    def __init__(self) -> None:
        self._sent: Optional[Tuple[Any, str]] = None

    def for_act(self, content: Any) -> str:
        """The id of an act with this content."""
        if self._sent is None or self._sent[0] != content:
            self._sent = (content, new_client_id())
        return self._sent[1]

    def settled(self) -> None:
        """The database has answered: the same content sent now is an act of its own."""
        self._sent = None
