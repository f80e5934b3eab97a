"""Names of files that strangers have sent."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_NAME_MAX = 100
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')


def safe_name(name: str) -> str:
    """A sender's file name without folders, control characters and what file systems refuse."""
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = _UNSAFE.sub("_", last).strip(" .")
    stem, dot, extension = clean.rpartition(".")
    if not dot:
        return clean[:_NAME_MAX] or "attachment"
    return f"{stem[:_NAME_MAX] or 'attachment'}.{extension[:10]}"
