"""The page "Stations": what is asked for, what may be used, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsFieldProxyModel, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from .... import paths
from ....core.staffing import SitingBase
from ....desk.assumptions import Assumptions
from ....desk.sites import MODELS, P_MEDIAN, ROADS, STRAIGHT, Criteria
from ....i18n import translate
from ...models import siting_texts
from ..parts import help_button
from .desk_page import DeskPage
from .sites_inputs import CandidatesBox, StationsBox
from .sites_result import SitesResult
from .tall_enough import TallEnough

LEAST_SPIN_PX = 58  # three digits and the arrows


@dataclass(frozen=True)
class Choice:
    """What stands in the fields. ``roads`` is ``None`` for straight lines; ``points`` for no layer of candidates."""

    criteria: Criteria
    seats: bool
    proposed: bool
    capacity: bool
    roads: Optional[QgsVectorLayer]
    speed: str
    direction: str
    points: Optional[QgsVectorLayer]
    names: str


class SitesPage(DeskPage):
    """Says what is chosen by ``choice``; announces what is wanted."""

    compute_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.form = form = uic.loadUi(paths.form("sites_page"), QWidget(content))
        self.stations, self.candidates = StationsBox(form), CandidatesBox(form)
        self.result = SitesResult(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(form)
        column.addWidget(self.result)
        column.addStretch(1)
        self.set_content(content)
        form.boxes_column.addWidget(self.stations)
        form.boxes_column.addWidget(self.candidates)
        self._assumed = Assumptions()
        self._dress()
        form.model_combo.currentIndexChanged.connect(self._on_choice)
        form.way_combo.currentIndexChanged.connect(self._on_choice)
        form.mix_slider.valueChanged.connect(self._on_choice)
        form.new_spin.valueChanged.connect(self._on_new)
        form.most_spin.valueChanged.connect(self._on_most)
        form.near_spin.valueChanged.connect(lambda value: form.far_spin.setMinimum(value + 1))
        form.compute_button.clicked.connect(lambda checked=False: self.compute_wanted.emit())
        self.roads_combo.layerChanged.connect(self._on_roads)
        self._on_roads(self.roads_combo.currentLayer())
        form.far_spin.setMinimum(form.near_spin.value() + 1)
        self._on_choice()
        self.result.hide()

    def _dress(self) -> None:
        form = self.form
        for model in MODELS:
            form.model_combo.addItem(siting_texts.model(model), model)
        form.way_combo.addItem(translate("KmzbPlugin", "straight line × detour (an estimate)"), STRAIGHT)
        form.way_combo.addItem(translate("KmzbPlugin", "over the roads of a layer"), ROADS)
        form.new_label.setToolTip(translate("KmzbPlugin", "Stations beside those there are; shown beside other numbers"))
        form.most_label.setToolTip(translate("KmzbPlugin", "Alternatives are shown up to this number of new stations"))
        form.mix_slider.setToolTip(
            translate("KmzbPlugin", "Left: only inhabitants count. Right: only confirmed events, by their harm.")
        )
        form.mix_slider.setAccessibleName(translate("KmzbPlugin", "Part of the demand that is harm of events"))
        self.roads_combo, self.speed_combo, self.direction_combo = (
            QgsMapLayerComboBox(form), QgsFieldComboBox(form), QgsFieldComboBox(form),
        )  # fmt: skip
        self.roads_combo.setFilters(QgsMapLayerProxyModel.Filter.LineLayer)
        self.roads_combo.setAllowEmptyLayer(True)
        self.speed_combo.setFilters(QgsFieldProxyModel.Filter.Numeric)
        self.speed_combo.setAllowEmptyFieldName(True)
        self.direction_combo.setAllowEmptyFieldName(True)
        form.roads_grid.addWidget(self.roads_combo, 0, 1, 1, 3)
        form.roads_grid.addWidget(self.speed_combo, 1, 1)
        form.roads_grid.addWidget(self.direction_combo, 1, 3)
        for label, combo in ((form.roads_label, self.roads_combo), (form.speed_label, self.speed_combo),
                             (form.direction_label, self.direction_combo)):  # fmt: skip
            label.setBuddy(combo)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for combo in (form.model_combo, form.way_combo):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for spin in (form.new_spin, form.most_spin, form.near_spin, form.far_spin):
            spin.setMinimumWidth(LEAST_SPIN_PX)
            spin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.help_button = help_button(form, self.help_wanted)
        form.compute_row.addWidget(self.help_button)
        form.compute_button.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        form.compute_button.setToolTip(translate("KmzbPlugin", "Compute the alternatives and put them on the map (Enter)"))
        self._order_of_tab()

    def _order_of_tab(self) -> None:
        form = self.form
        order = [form.model_combo, form.new_spin, form.most_spin, form.near_spin, form.far_spin, form.mix_slider, form.way_combo,
                 self.roads_combo, self.speed_combo, self.direction_combo, form.capacity_box, self.stations, self.stations.table,
                 self.candidates, self.candidates.seats_box, self.candidates.proposed_box, self.candidates.list,
                 self.candidates.draw_button, self.candidates.remove_button, self.candidates.layer_box,
                 self.candidates.layer_combo, self.candidates.name_combo, form.compute_button, self.help_button,
                 self.result.table, self.result.sheet_button, self.result.freeze_button, self.result.remove_button]  # fmt: skip
        for before, after in zip(order, order[1:]):
            QWidget.setTabOrder(before, after)

    # What is asked for

    def choice(self) -> Choice:
        """As the fields stand."""
        form = self.form
        near, far = float(form.near_spin.value()), float(form.far_spin.value())
        by_road = form.way_combo.currentData() == ROADS
        points, names = self.candidates.points
        criteria = Criteria(
            model=str(form.model_combo.currentData()), new=form.new_spin.value(), new_at_most=form.most_spin.value(), reach_min=far,
            harm_weight=form.mix_slider.value() / 100, minutes=(near, far),
        )  # fmt: skip
        return Choice(
            criteria, self.candidates.seats_box.isChecked(), self.candidates.proposed_box.isChecked(),
            form.capacity_box.isEnabled() and form.capacity_box.isChecked(), self.roads_combo.currentLayer() if by_road else None,
            self.speed_combo.currentField(), self.direction_combo.currentField(), points, names,
        )  # fmt: skip

    @property
    def by_road(self) -> bool:
        """Whether roads are asked for, chosen or not."""
        return bool(self.form.way_combo.currentData() == ROADS)

    def set_ready(self, ready: bool) -> None:
        """Whether a study can be made now."""
        self.form.compute_button.setEnabled(ready)
        self.candidates.draw_button.setEnabled(ready)

    # What is shown

    def show_base(self, base: SitingBase, duties: frozenset[str], assumed: Assumptions) -> None:
        """Stations and candidates of the scope, as the database says."""
        self._assumed = assumed
        self.stations.show_base(base, assumed.readiness_min, duties)
        self.candidates.show_base(base, duties)
        self._on_choice()
        self.show_content()

    def show_result(self) -> None:
        """The study, below what was asked."""
        self.result.show()
        self.show_content()

    def hide_result(self) -> None:
        """Nothing was computed, or nothing of it may stay."""
        self.result.hide()

    def scroll_to_result(self) -> None:
        """Bring the answer into view, once it has its height."""
        QTimer.singleShot(0, self._scroll)

    def _scroll(self) -> None:
        self._area.verticalScrollBar().setValue(self.result.y())

    def key_act(self, name: str) -> Optional[Callable[[], Any]]:
        focus = QgsApplication.focusWidget()
        if not self.isAncestorOf(focus or self):
            return None
        if self.is_busy:
            return self.cancel_requested.emit if name == "Esc" else None
        if self.stations.isAncestorOf(focus) or self.candidates.list.isAncestorOf(focus) or focus is self.candidates.list:
            return self._key_in_table(name, focus)
        if name == "Return":
            if isinstance(focus, QAbstractButton):
                return focus.click if focus.isEnabled() else None
            return self.form.compute_button.click
        return None

    def _key_in_table(self, name: str, focus: Optional[QWidget]) -> Optional[Callable[[], Any]]:
        """Keys of the tables are their own; Space on any column of a station says whether it may close."""
        if name == "Space" and focus is self.stations.table:
            return self.stations.toggle_current
        return None

    def _on_choice(self, *anything: object) -> None:
        form = self.form
        model = str(form.model_combo.currentData())
        form.about_label.setText(siting_texts.about(model))
        form.mixed_label.setText(siting_texts.mix(form.mix_slider.value() / 100))
        form.mix_slider.setAccessibleDescription(form.mixed_label.text())
        form.straight_label.setText(siting_texts.assumed_way(self._assumed.detour, self._assumed.speed_kmh))
        form.straight_label.setVisible(not self.by_road)
        form.roads_box.setVisible(self.by_road)
        form.capacity_box.setEnabled(model == P_MEDIAN)
        form.capacity_box.setToolTip("" if model == P_MEDIAN else translate("KmzbPlugin", "Only the first goal knows capacities"))

    def _on_new(self, value: int) -> None:
        self.form.most_spin.setValue(max(value, self.form.most_spin.value()))

    def _on_most(self, value: int) -> None:
        self.form.new_spin.setValue(min(value, self.form.new_spin.value()))

    def _on_roads(self, layer: Optional[QgsVectorLayer]) -> None:
        for combo in (self.speed_combo, self.direction_combo):
            combo.setLayer(layer)
        if layer is not None:
            known = [field.name() for field in layer.fields() if field.isNumeric()]
            likely = [name for name in known if any(word in name.lower() for word in ("speed", "kmh", "predk", "pręd"))]
            self.speed_combo.setField(likely[0] if likely else "")
