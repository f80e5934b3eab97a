"""What the wizard's pages hand on to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QTableView

from ...core.model import ImportOutcome
from ...core.ports import ImportGateway
from ...intake.head import Head, Sample
from ...intake.profile import Profile
from ...intake.target import ImportTarget
from ...layers.import_preview import Placed
from ...tasks.runner import TaskRunner

ICON_PX = 20
WARNING_ICON, GOOD_ICON, INFO_ICON = "/mIconWarning.svg", "/mIconSuccess.svg", "/mIconInfo.svg"


@dataclass
class Draft:
    """The import as far as it has been decided. A page that changes something clears what was made from it."""

    target: Optional[ImportTarget] = None
    path: Optional[Path] = None
    head: Optional[Head] = None
    profile: Optional[Profile] = None
    sample: Optional[Sample] = None
    placed: Placed = field(default_factory=Placed)
    areas: Optional[Tuple[bytes, ...]] = None
    checked: Optional[ImportOutcome] = None
    rejects_path: Optional[Path] = None
    outcome: Optional[ImportOutcome] = None


@dataclass(frozen=True)
class Services:
    """What the pages work with. ``folder`` holds the user's own profiles.

    ``ask_open(title, kinds)``, ``ask_save(title, proposed)`` and ``ask_text(title, label, proposed)`` ask the user; "" when they
    give up.
    """

    runner: TaskRunner
    gateway: ImportGateway
    folder: Path
    language: str
    ask_open: Callable[[str, str], str]
    ask_save: Callable[[str, str], str]
    ask_text: Callable[[str, str, str], str]


def say(icon: QLabel, label: QLabel, text: str, sign: str = "") -> None:
    """Show a sentence with its sign in front, or neither."""
    label.setText(text)
    icon.setVisible(bool(text and sign))
    if sign:
        icon.setPixmap(QgsApplication.getThemeIcon(sign).pixmap(ICON_PX, ICON_PX))


def compact(table: QTableView) -> None:
    """Rows just high enough for a line of text."""
    header = table.verticalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setDefaultSectionSize(table.fontMetrics().height() + 8)
