"""What a hotspot layer is worth: lamp with its reasons, summary, stamp beside the plain count."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....desk.lamp import Light
from ....desk.layer import HotspotLayer
from ....i18n import translate
from ...models import hotspot_texts, lamp_texts, stamp_texts, texts
from .. import signs
from ..sections import parts

_LAMP_PX = 32
_HEADER_LETTER = 0.88


def light_icon(light: Light, palette: QPalette) -> QIcon:
    """A shape of its own for each light: a disc with a tick, a triangle, a disc with a cross."""
    if light is Light.STRONG:
        return signs.mark_icon("✓", signs.good(palette).name())
    if light is Light.WEAK:
        return signs.warning_icon(signs.soon(palette).name())
    return signs.mark_icon("✕", signs.danger(palette).name())


class ResultView(QWidget):
    """Says; announces nothing but its two buttons."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(4)
        self.old = parts.text(self, "", muted=True)
        self.hottest_button = QPushButton(translate("KmzbPlugin", "&Hottest cell"), self)
        self.hottest_button.setToolTip(translate("KmzbPlugin", "Show the hottest cell and what stands behind it (H)"))
        self.ask_button = QPushButton(translate("KmzbPlugin", "Ask the &map"), self)
        self.ask_button.setCheckable(True)
        self.ask_button.setToolTip(translate("KmzbPlugin", "Click a cell on the map to see what stands behind it (M)"))
        self.remove_button = QPushButton(translate("KmzbPlugin", "&Remove"), self)
        self.remove_button.setToolTip(translate("KmzbPlugin", "Take this layer off the map"))
        buttons = QHBoxLayout()
        for button in (self.hottest_button, self.ask_button, self.remove_button):
            buttons.addWidget(button)
        self._body = QWidget(self)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._column.addWidget(self.old)
        self._column.addLayout(buttons)
        self._column.addWidget(self._body)
        self._column.addStretch(1)
        self.old.hide()

    def show_layer(self, layer: HotspotLayer, title: str, made_of: str) -> None:
        """Everything, drawn anew."""
        parts.empty(self._rows)
        self.hottest_button.setEnabled(len(layer) > 0)
        self._rows.addWidget(parts.text(self._body, title, bold=True))
        self._rows.addWidget(parts.text(self._body, made_of, muted=True))
        self._rows.addWidget(parts.text(self._body, hotspot_texts.summary(layer)))
        left_out = hotspot_texts.left_out(layer)
        if left_out:
            self._rows.addWidget(parts.text(self._body, left_out, muted=True))
        self._draw_lamp(layer)
        self._draw_stamp(layer)
        self.show_old("")

    def show_old(self, text: str) -> None:
        """Say that the scope has changed since the layer was made; "" when it has not."""
        self.old.setText(text)
        self.old.setVisible(bool(text))

    def _draw_lamp(self, layer: HotspotLayer) -> None:
        lamp, box = layer.lamp, QFrame(self._body)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        box.setObjectName("lamp")
        box.setAccessibleName(lamp_texts.spoken(lamp))
        column = QVBoxLayout(box)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(3)
        head = QHBoxLayout()
        sign = QLabel(box)
        sign.setPixmap(light_icon(lamp.light, self.palette()).pixmap(QSize(_LAMP_PX, _LAMP_PX)))
        word = parts.text(box, lamp_texts.light(lamp.light), bold=True)
        font = word.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        word.setFont(font)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(word)
        said.addWidget(parts.text(box, lamp_texts.advice(lamp.light), muted=True))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        column.addLayout(head)
        for reason in lamp_texts.told_reasons(layer):
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(parts.sign(box, light_icon(reason.light, self.palette())), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(parts.text(box, lamp_texts.reason(reason, layer.kind), muted=reason.light is Light.STRONG), 1)
            column.addLayout(line)
        self._rows.addWidget(box)

    def _draw_stamp(self, layer: HotspotLayer) -> None:
        stamp, box = layer.stamp, QFrame(self._body)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        box.setObjectName("stamp")
        column = QVBoxLayout(box)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(3)
        verdict = parts.text(box, stamp_texts.verdict(stamp), bold=True)
        column.addWidget(verdict)
        if stamp is not None and not stamp.reason:
            column.addWidget(parts.text(box, stamp_texts.period(stamp), muted=True))
            few = stamp_texts.few_tested(stamp)
            if few:
                column.addWidget(parts.text(box, few))
            grid = QGridLayout()
            grid.setHorizontalSpacing(6)
            grid.setVerticalSpacing(1)
            tips = stamp_texts.tips()
            for place, head in enumerate(stamp_texts.headers(), 1):
                above = _figure(box, head, tips[place - 1])
                small = above.font()
                small.setPointSizeF(_HEADER_LETTER * small.pointSizeF())
                above.setFont(small)
                grid.addWidget(above, 0, place)
            sides = ((translate("KmzbPlugin", "This layer"), stamp.layer), (translate("KmzbPlugin", "Plain count"), stamp.count))
            for row, (name, score) in enumerate(sides, 1):
                beside = parts.text(box, name)
                beside.setMinimumWidth(max(map(beside.fontMetrics().horizontalAdvance, name.split())))
                grid.addWidget(beside, row, 0)
                for place, value in enumerate(stamp_texts.row(score), 1):
                    grid.addWidget(_figure(box, value, tips[place - 1]), row, place)
            grid.setColumnStretch(0, 1)
            column.addLayout(grid)
        self._rows.addWidget(box)


def _figure(parent: QWidget, value: str, tip: str) -> QLabel:
    label = QLabel(value, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setToolTip(texts.plain_tip(tip))
    return label
