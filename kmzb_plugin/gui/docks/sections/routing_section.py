"""Section of the report panel: who got the report and why, and how often it was passed on."""

from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ....core.routing import RoutedReport
from ....i18n import language, translate
from .. import signs
from ..parts import embolden
from ..report_details import breakable
from . import parts

FLAG = "⚑"


class RoutingSection(QWidget):
    """Hidden while there is nothing to say. Names are shown as plain text."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._heading_row = QVBoxLayout()
        column.addLayout(self._heading_row)
        self._flag = _plain(self)
        embolden(self._flag)
        column.addWidget(self._flag)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._labels: List[QLabel] = []
        self.hide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the panel: texts wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def show_routing(self, routed: Optional[RoutedReport]) -> None:
        """Say it of one report; ``None`` hides the section."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        parts.empty(self._heading_row)
        self.setVisible(routed is not None)
        if routed is None:
            return
        flagged = routed.is_flag
        plain = "" if flagged else routed.how_name(language())
        self._heading_row.addWidget(parts.heading(self, translate("KmzbPlugin", "Who got it"), plain))
        self._flag.setVisible(flagged)
        self._flag.setText(breakable(f"{FLAG} {routed.how_name(language())}") if flagged else "")
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.danger(self.palette()))
        self._flag.setPalette(palette)
        for place, (name, value) in enumerate(_facts(routed)):
            self._add(place, name, value)

    def _add(self, place: int, name: str, value: str) -> None:
        title, text = _plain(self), _plain(self)
        title.setText(name)
        title.setWordWrap(False)
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, signs.muted(self.palette()))
        title.setPalette(palette)
        text.setText(breakable(value))
        self._grid.addWidget(title, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, place, 1)
        self._labels += [title, text]


def _facts(routed: RoutedReport) -> List[Tuple[str, str]]:
    """What the head of the panel does not say, as (name, value): unit and beat stand there, but for the beat that lacks."""
    facts: List[Tuple[str, str]] = []
    if not routed.beat_name:
        facts.append((translate("KmzbPlugin", "Beat"), translate("KmzbPlugin", "no beat at this place")))
    if routed.rule_name:
        rule = f"{routed.rule_name} ({routed.rule_owner})" if routed.rule_owner else routed.rule_name
        facts.append((translate("KmzbPlugin", "Rule"), rule))
    if routed.institution_name:
        facts.append((translate("KmzbPlugin", "Suggested body"), routed.institution_name))
    if routed.bounces:
        count = translate("KmzbPlugin", "%n time(s); the coordinator settles it from the {limit}. on", "", routed.bounces)
        facts.append((translate("KmzbPlugin", "Passed on"), count.format(limit=routed.bounces_max)))
    return facts


def _plain(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
