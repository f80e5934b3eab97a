"""Rejected rows as a table."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...i18n import translate
from ...intake.rejects import RejectsFile
from ...intake.rows import RowProblem, shown
from .reasons import reason_in_words

MOST = 500


class ProblemsModel(QAbstractTableModel):
    """Row, line, field, value, reason."""

    def __init__(self, problems: Sequence[RowProblem] = (), titles: Optional[Mapping[str, str]] = None) -> None:
        """``titles`` are what people call the fields; a problem may also name a column of the file."""
        super().__init__()
        names = {
            "position": translate("KmzbPlugin", "position"), "threat position": translate("KmzbPlugin", "position of the threat"),
            "row": translate("KmzbPlugin", "row"), **(titles or {}),
        }  # fmt: skip
        self._rows: List[Tuple[str, ...]] = [
            (str(p.item), str(p.line), names.get(p.field) or shown(p.field), shown(p.value or ""), reason_in_words(p.reason))
            for p in problems[:MOST]
        ]
        self._header = (
            translate("KmzbPlugin", "Row"), translate("KmzbPlugin", "Line"), translate("KmzbPlugin", "Field"),
            translate("KmzbPlugin", "Value"), translate("KmzbPlugin", "Reason"),
        )  # fmt: skip

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Flat."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Five."""
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Plain text, whatever stood in the file."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._header[section]
        return None


def read_rejects(path: Path, most: int = MOST) -> Tuple[RowProblem, ...]:
    """The first rows of a list of rejects that a load has written."""
    found: List[RowProblem] = []
    with open(path, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            found.append(
                RowProblem(int(row["line"]), int(row["row"]), row["id"] or None, row["field"], row["value"] or None, row["reason"])
            )
            if len(found) >= most:
                break
    return tuple(found)


def write_rejects(path: Path, file_name: str, problems: Sequence[RowProblem]) -> None:
    """The same kind of list, for the rows of a sample. Raises RejectsUnwritable."""
    with RejectsFile(path, file_name) as rejects:
        for problem in problems:
            rejects.add(problem)
        rejects.keep()
