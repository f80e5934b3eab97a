"""``python3 -m kmzb_plugin.admin``."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from .cli import main
    except ModuleNotFoundError as error:
        if error.name != "psycopg2":
            raise
        sys.exit(
            "kmzb: this Python has no psycopg2 (Debian: apt install python3-psycopg2, and run /usr/bin/python3)"
        )
    sys.exit(main())
