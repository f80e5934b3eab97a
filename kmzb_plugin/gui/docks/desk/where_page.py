"""The page "Where": choose a picture, make the layer, see what it is worth, and go back to what stands behind a cell."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from .... import paths
from ....core.desk import Measure
from ....desk import defaults
from ....desk.layer import Kind, Options
from ....desk.sample import HEXAGON, SQUARE
from ....i18n import translate
from ...models import hotspot_texts
from ..parts import help_button
from .cell_view import CellView
from .desk_page import DeskPage
from .result_view import ResultView
from .tall_enough import TallEnough

PREVIOUS, YEAR_AGO = "previous", "year_ago"
SQUARES_ONLY = frozenset({Kind.DENSITY, Kind.DUAL})
#: Which fields a picture asks for, two beside each other.
FIELDS: Dict[Kind, Tuple[str, ...]] = {
    Kind.GI_STAR: ("cell", "shape", "reach", "rate", "weigh"),
    Kind.COUNT: ("cell", "shape", "weigh"),
    Kind.DENSITY: ("cell", "radius", "weigh"),
    Kind.DUAL: ("cell", "radius", "compare"),
    Kind.LOCAL_MORAN: ("cell", "shape", "reach", "rate", "weigh"),
    Kind.EMERGING: ("cell", "shape", "reach", "rate", "steps"),
    Kind.CHANGE: ("cell", "shape", "compare", "rate"),
    Kind.NEAR_REPEAT: ("near", "days"),
    Kind.RATE: ("cell", "shape", "rate"),
}
_EDITS = {"cell": "spin", "shape": "combo", "radius": "spin", "compare": "combo", "reach": "spin", "rate": "combo", "steps": "spin",
          "near": "spin", "days": "spin", "weigh": "combo"}  # fmt: skip
_FIRST_ROW = 2


class WherePage(DeskPage):
    """Three views: how to make a layer with what came of it, and the way back."""

    make_wanted = pyqtSignal(object)  # Options
    hottest_wanted = pyqtSignal()
    asking_wanted = pyqtSignal(bool)
    remove_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.form = uic.loadUi(paths.form("where_page"), QWidget(content))
        self.result, self.cell = ResultView(content), CellView(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.form, self.result, self.cell):
            column.addWidget(widget)
        column.addStretch(1)
        self.set_content(content)
        self._cell_chosen = False  # whether somebody has chosen the size; until then it follows the scope
        self._filling = False
        self._suggested = defaults.USUAL_CELL_M, 0.0
        self._dress()
        form = self.form
        form.picture_combo.currentIndexChanged.connect(self._on_picture)
        form.cell_spin.valueChanged.connect(self._on_cell)
        form.make_button.clicked.connect(lambda checked=False: self.make_wanted.emit(self.options(Measure.CONFIRMED)))
        self.result.hottest_button.clicked.connect(lambda checked=False: self.hottest_wanted.emit())
        self.result.ask_button.toggled.connect(self.asking_wanted)
        self.result.remove_button.clicked.connect(lambda checked=False: self.remove_wanted.emit())
        self.cell.back_wanted.connect(self.show_result)
        self._on_picture()
        self.result.hide()
        self.cell.hide()

    def _dress(self) -> None:
        form = self.form
        for kind in FIELDS:
            form.picture_combo.addItem(hotspot_texts.picture(kind), kind)
        form.shape_combo.addItem(translate("KmzbPlugin", "squares"), SQUARE)
        form.shape_combo.addItem(translate("KmzbPlugin", "hexagons"), HEXAGON)
        for percent in (1, 5, 10):
            form.rate_combo.addItem(f"{percent} %", percent / 100)
        form.rate_combo.setCurrentIndex(1)
        form.rate_combo.setToolTip(translate("KmzbPlugin", "At most this share of the cells called hot may be false alarms"))
        form.weigh_combo.addItem(translate("KmzbPlugin", "each once"), False)
        form.weigh_combo.addItem(translate("KmzbPlugin", "each by its harm"), True)
        form.weigh_combo.setToolTip(translate("KmzbPlugin", "Harm weights stand among the assumptions: they are ours, no norm"))
        form.compare_combo.addItem(translate("KmzbPlugin", "the period before"), PREVIOUS)
        form.compare_combo.addItem(translate("KmzbPlugin", "a year earlier"), YEAR_AGO)
        form.reach_spin.setToolTip(translate("KmzbPlugin", "How many cells round a cell are its neighbours"))
        form.near_spin.setToolTip(translate("KmzbPlugin", "How far from an event the next one is looked for"))
        for spin in (form.cell_spin, form.radius_spin, form.near_spin):
            spin.setSuffix(" m")
            spin.setGroupSeparatorShown(True)
        for combo in (form.picture_combo, form.shape_combo, form.compare_combo, form.rate_combo, form.weigh_combo):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.help_button = help_button(form, self.help_wanted)
        form.make_row.addWidget(self.help_button)
        form.make_button.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        form.make_button.setToolTip(translate("KmzbPlugin", "Make the layer and put it on the map (Enter)"))

    # What is asked for

    @property
    def kind(self) -> Kind:
        """The picture chosen."""
        return Kind(self.form.picture_combo.currentData())

    @property
    def compared_with(self) -> str:
        """``PREVIOUS`` or ``YEAR_AGO``."""
        return str(self.form.compare_combo.currentData())

    def options(self, measure: Measure) -> Options:
        """As the recipes take it."""
        form, kind = self.form, self.kind
        shape = SQUARE if kind in SQUARES_ONLY else str(form.shape_combo.currentData())
        near, days = float(form.near_spin.value()), float(form.days_spin.value())
        return Options(
            kind=kind, measure=measure, shape=shape, cell_m=float(form.cell_spin.value()), reach=form.reach_spin.value(),
            radius_m=float(form.radius_spin.value()), rate=float(form.rate_combo.currentData()), steps=form.steps_spin.value(),
            harm="weigh" in FIELDS[kind] and bool(form.weigh_combo.currentData()),
            space_edges_m=tuple(near * part / 4 for part in range(5)), time_edges_d=tuple(days * part / 4 for part in range(5)),
        )  # fmt: skip

    def suggest_cell(self, size_m: int, area_km2: float) -> None:
        """The size that fits the scope; one that somebody has chosen stays."""
        self._suggested = size_m, area_km2
        if self._cell_chosen:
            return
        cell, radius = size_m, 2 * size_m
        if self.kind in SQUARES_ONLY:
            cell, radius = defaults.surface_m(size_m, area_km2)
        elif self.kind is Kind.RATE:
            cell = max(size_m, defaults.LEAST_RATE_CELL_M)
        self._filling = True
        self.form.cell_spin.setValue(cell)
        self.form.radius_spin.setValue(radius)
        self._filling = False

    def set_ready(self, ready: bool) -> None:
        """Whether a layer can be made now."""
        self.form.make_button.setEnabled(ready)

    # What is shown

    def show_making(self) -> None:
        """How to make a layer; nothing has been made."""
        self.cell.hide()
        self.result.hide()
        self.form.show()
        self.show_content()

    def show_result(self) -> None:
        """The layer's worth, and how to make another one."""
        had_focus = self.cell.isVisible() and self.cell.isAncestorOf(QgsApplication.focusWidget() or self)
        self.cell.hide()
        self.form.show()
        self.result.show()
        self.show_content()
        if had_focus:
            self.result.hottest_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cell(self) -> None:
        """The way back."""
        self.form.hide()
        self.result.hide()
        self.cell.show()
        self.show_content()
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.cell.fit(self.height())

    def key_act(self, name: str) -> Optional[Callable[[], Any]]:
        focus = QgsApplication.focusWidget()
        if not self.isAncestorOf(focus or self):
            return None
        if self.is_busy:
            return self.cancel_requested.emit if name == "Esc" else None
        if self.cell.isVisible():
            return self.show_result if name == "Esc" else None
        if name == "Return":
            if isinstance(focus, QAbstractButton):
                return focus.click if focus.isEnabled() else None
            return self.form.make_button.click
        if self.result.isVisible() and name in ("H", "M"):
            return (self.result.hottest_button if name == "H" else self.result.ask_button).click
        return None

    def _on_picture(self, *anything: object) -> None:
        form, wanted = self.form, FIELDS[self.kind]
        before: QWidget = form.picture_combo
        for name, kind in _EDITS.items():
            label, edit = getattr(form, f"{name}_label"), getattr(form, f"{name}_{kind}")
            for widget in (label, edit):
                form.where_grid.removeWidget(widget)
                widget.setVisible(name in wanted)
        for place, name in enumerate(wanted):
            label, edit = getattr(form, f"{name}_label"), getattr(form, f"{name}_{_EDITS[name]}")
            form.where_grid.addWidget(label, _FIRST_ROW + place // 2, 2 * (place % 2))
            form.where_grid.addWidget(edit, _FIRST_ROW + place // 2, 2 * (place % 2) + 1)
            self.setTabOrder(before, edit)
            before = edit
        stops = (form.make_button, self.help_button, self.result.hottest_button, self.result.ask_button, self.result.remove_button)
        for stop in stops:
            self.setTabOrder(before, stop)
            before = stop
        form.about_label.setText(hotspot_texts.about(self.kind))
        self.suggest_cell(*self._suggested)

    def _on_cell(self, *anything: object) -> None:
        self._cell_chosen = self._cell_chosen or not self._filling
