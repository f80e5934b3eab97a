"""Small parts of docks and windows, dressed alike everywhere."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def embolden(widget: QWidget, larger: float = 1.0) -> None:
    """What a widget says in bold, ``larger`` than its surroundings."""
    font = widget.font()
    font.setBold(True)
    if larger != 1.0:
        font.setPointSizeF(font.pointSizeF() * larger)
    widget.setFont(font)
