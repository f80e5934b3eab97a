"""What the form of a meeting and the form of a threat have in common."""

from __future__ import annotations

from typing import Any, Iterable, Optional, Tuple

from qgis.core import QgsApplication
from qgis.gui import QgsSpinBox
from qgis.PyQt.QtWidgets import QWidget

from .parts import embolden

NOT_COUNTED = -1


def dress_head(form: QWidget) -> None:
    """The line above the fields: the way back, and what is on show."""
    embolden(form.title_label)
    form.back_button.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))


def dress_count(box: QgsSpinBox) -> None:
    """A number of people that nobody may have counted."""
    box.setClearValue(NOT_COUNTED)
    box.setGroupSeparatorShown(True)


def show_count(box: QgsSpinBox, count: Optional[int]) -> None:
    """``None``: nobody has counted."""
    box.setValue(NOT_COUNTED if count is None else count)


def count_in(box: QgsSpinBox) -> Optional[int]:
    """What stands in the box; ``None``: nobody has counted."""
    return None if box.value() == NOT_COUNTED else int(box.value())


def announce(pairs: Iterable[Tuple[Any, Any]], *said: Any) -> None:
    """A click on each button emits the signal beside it, with ``said``."""
    for button, signal in pairs:
        button.clicked.connect(lambda checked=False, signal=signal: signal.emit(*said))


def enable(pairs: Iterable[Tuple[Any, Any]]) -> None:
    """Each widget is of use as far as what stands beside it is true."""
    for widget, possible in pairs:
        widget.setEnabled(bool(possible))
