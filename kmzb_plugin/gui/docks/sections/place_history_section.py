"""What happened at the place of a report before: told at the top, before anyone is sent there."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ....core.cases import PastDecision, PlaceHistory
from ....core.model import Catalogue
from ....i18n import language, translate
from ...models import case_texts, texts
from .. import signs
from ..flow_layout import FlowLayout
from . import parts


class PlaceHistorySection(QWidget):
    """Hidden until the history is known; the last decisions lead to their reports."""

    report_requested = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setAccessibleName(translate("KmzbPlugin", "History of the place"))
        self.hide()

    @property
    def text(self) -> str:
        """What it says, empty while hidden."""
        return "" if self.isHidden() else str(self.accessibleDescription())

    def clear(self) -> None:
        """Another report: nothing is known yet."""
        parts.empty(self._column)
        self.hide()

    def show_history(self, history: Optional[PlaceHistory], catalogue: Catalogue) -> None:
        """``None``: the report has no place that could have a history."""
        self.clear()
        if history is None:
            return
        said = case_texts.place(history)
        self.setAccessibleDescription(said)
        if history.reports:
            self._column.addWidget(parts.heading(self, translate("KmzbPlugin", "History of the place")))
        self._column.addWidget(parts.text(self, said, muted=not history.reports))
        if history.last_decisions:
            box = QWidget(self)
            flow = FlowLayout(box, spacing_px=2)
            for decision in history.last_decisions:
                flow.addWidget(self._link(box, decision, catalogue))
            self._column.addWidget(box)
        self.show()

    def _link(self, parent: QWidget, decision: PastDecision, catalogue: Catalogue) -> QWidget:
        status = catalogue.status(decision.status)
        day = texts.day(decision.at.astimezone().date())
        button = parts.button(
            parent,
            f"past_{decision.id}",
            f"{day} " + translate("KmzbPlugin", "no. {number}").format(number=decision.id),
            lambda: self.report_requested.emit(decision.id),
            about=texts.DOT.join(
                (status.name(language()), catalogue.category(decision.category).name(language()),
                 translate("KmzbPlugin", "{distance} m").format(distance=decision.distance_m))
            ),
        )  # fmt: skip
        button.setIcon(signs.status_icon(status))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
