"""What stands behind a row of changes: three comparisons with three counts each; how sure is in the tool tips."""

from __future__ import annotations

from typing import Dict, Optional, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ....core.desk import Measure
from ....desk.changes import Against, ChangeLine, ChangeTable, Verdict
from ....i18n import translate
from ...models import change_texts, texts

HEADER_LETTER = 0.88
COLUMNS = len(Measure) + 1


class ChangeDetail(QWidget):
    """A small table: a line per comparison with reported, confirmed, cases (before → now); reasons below."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        self.title_label, self.reason_label = _label(self), _label(self)
        for label in (self.title_label, self.reason_label):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bold = self.title_label.font()
        bold.setBold(True)
        self.title_label.setFont(bold)
        grid.addWidget(self.title_label, 0, 0, 1, COLUMNS)
        small = self.font()
        small.setPointSizeF(HEADER_LETTER * small.pointSizeF())
        self._cells: Dict[Tuple[Against, int], QLabel] = {}
        for column, measure in enumerate(Measure, start=1):
            head = _label(self, right=True)
            head.setText(change_texts.measure(measure))
            head.setFont(small)
            grid.addWidget(head, 1, column)
        for row, which in enumerate(Against, start=2):
            for column in range(COLUMNS):
                cell = self._cells[which, column] = _label(self, right=column > 0)
                grid.addWidget(cell, row, column)
        grid.addWidget(self.reason_label, 2 + len(Against), 0, 1, COLUMNS)
        grid.setColumnStretch(0, 1)
        self.setAccessibleName(translate("KmzbPlugin", "What stands behind the row"))

    def show_line(self, title: str, line: Optional[ChangeLine], table: Optional[ChangeTable]) -> None:
        """``None``: no row is chosen."""
        self.setVisible(line is not None)
        if line is None or table is None:
            return
        self.title_label.setText(title)
        reasons = []
        for which in Against:
            found = line.compared[which]
            tip = texts.plain_tip(f"{change_texts.windows(which, table.as_of)}: {change_texts.whole(found, table.measure)}")
            shown = [change_texts.beside(which), *(change_texts.step(found, measure) for measure in Measure)]
            for column, text in enumerate(shown):
                cell = self._cells[which, column]
                cell.setText(text)
                cell.setToolTip(tip)
            if found.verdict in (Verdict.TOO_EARLY, Verdict.TOO_FEW, Verdict.NOTHING_THEN):
                reason = f"{change_texts.word(found.verdict)}: {change_texts.reason(found)}."
                if reason not in reasons:
                    reasons.append(reason)
        self.reason_label.setText("\n".join(reasons))
        self.reason_label.setVisible(bool(reasons))
        told = (
            change_texts.against(which).replace("\n", " ") + ": " + change_texts.whole(line.compared[which], table.measure)
            for which in Against
        )
        self.setAccessibleDescription("\n".join(told))

    @property
    def text(self) -> str:
        """All it says, for tests and clipboards."""
        lines = [self.title_label.text()]
        lines += ["  ".join(self._cells[which, column].text() for column in range(COLUMNS)) for which in Against]
        return "\n".join([*lines, self.reason_label.text()])


def _label(parent: QWidget, right: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if right:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
