"""Files that the desk's pages write and read: asked for by name, never without their suffix."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....desk import snapshot
from ....desk.snapshot import Snapshot
from ....errors import KmzbError
from ....i18n import translate


def with_suffix(chosen: str, suffix: str) -> Path:
    """The file that somebody has named, with the suffix added when it is missing: "2026.11" loses nothing."""
    return Path(chosen if chosen.lower().endswith(suffix) else chosen + suffix)


def ask_save(parent: QWidget, title: str, proposal: str, kinds: str) -> str:
    """Where to, beginning at home; "" when somebody goes away."""
    name, _chosen = QFileDialog.getSaveFileName(parent, title, str(Path.home() / proposal), kinds)
    return str(name)


def ask_open(parent: QWidget, title: str, kinds: str) -> str:
    """Which one; "" when somebody goes away."""
    name, _chosen = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return str(name)


def write_snapshot(kept: Snapshot, path: Path) -> str:
    """The seal of the file. Raises KmzbError when it cannot be written."""
    try:
        return snapshot.write(kept, path)
    except OSError as error:
        raise KmzbError(translate("KmzbPlugin", "The file could not be written."), type(error).__name__) from error
