"""The desk's tabs: of a somewhat smaller letter, so that all of them stand beside each other in a dock."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QTabWidget, QWidget

LETTER = 0.9


class DeskTabs(QTabWidget):
    """Tabs of one short word each; where even that is too much, the bar scrolls."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        letter = self.font()
        letter.setPointSizeF(LETTER * letter.pointSizeF())
        self.tabBar().setFont(letter)
