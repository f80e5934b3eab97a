"""``python3 -m kmzb_plugin.admin``."""

from __future__ import annotations

import signal
import sys
from typing import Any


def _stop(_number: int, _frame: Any) -> None:
    """Being asked to end is like Ctrl-C: undo what is half done, leave no file behind."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        from .cli import main
    except ModuleNotFoundError as error:
        if error.name != "psycopg2":
            raise
        sys.exit(
            "kmzb: this Python has no psycopg2 (Debian: apt install python3-psycopg2, and run /usr/bin/python3)"
        )
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(main())
