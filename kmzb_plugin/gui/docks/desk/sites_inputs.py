"""What a siting study may use: the stations there are, and the candidates. Two boxes that fold away."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ....core.staffing import SAVE_SITE, SAVE_STATION, Site, SitingBase
from ....i18n import number, translate
from ...models import texts
from ...models.station_table_model import CLOSABLE, NAME, StationTableModel
from ..sections import parts

_SITE = Qt.ItemDataRole.UserRole
_ROWS = 6


class StationsBox(QgsCollapsibleGroupBoxBasic):
    """The stations of the scope: fixed or closable, how soon they are ready, what they can serve."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = StationTableModel(self)
        inner = _inside(self)
        self.table = table = QTableView(inner)
        table.setModel(self.model)
        table.setAccessibleName(translate("KmzbPlugin", "Stations"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        self.note = parts.text(inner, "", muted=True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(table)
        column.addWidget(self.note)
        self.model.dataChanged.connect(lambda *anything: self._tell())
        self._tell()
        self.setCollapsed(True)

    def show_base(self, base: SitingBase, usual_min: float, duties: frozenset[str]) -> None:
        """What the database says."""
        may = SAVE_STATION in duties
        self.model.show(base.stations, usual_min, may)
        self.note.setText("" if may else translate("KmzbPlugin", "Your role reads this table; it does not change it."))
        self.note.setVisible(bool(self.note.text()))
        rows = max(2, min(_ROWS, len(base.stations)))
        height = self.table.horizontalHeader().sizeHint().height() + 4
        self.table.setFixedHeight(height + rows * self.table.verticalHeader().defaultSectionSize())
        self._tell()

    def _tell(self) -> None:
        stations = self.model.stations
        may_close = sum(station.is_closable for station in stations)
        title = translate("KmzbPlugin", "Stations: {all}, {closable} may close").format(all=len(stations), closable=may_close)
        self.setTitle(title)
        self.setAccessibleName(title)

    def toggle_current(self) -> None:
        """Space on any column of a row: may it close or not."""
        index = self.table.currentIndex()
        if index.isValid():
            flag = index.siblingAtColumn(CLOSABLE)
            closed = self.model.stations[index.row()].is_closable
            self.model.setData(
                flag, Qt.CheckState.Unchecked if closed else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
            )


class CandidatesBox(QgsCollapsibleGroupBoxBasic):
    """Where a new station may stand: seats of gminy, places somebody proposed, points of a layer."""

    draw_wanted = pyqtSignal()
    rename_wanted = pyqtSignal(object, str)  # Site, new name
    remove_wanted = pyqtSignal(object)  # Site
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.base = SitingBase()
        self._filling = False
        inner = self._inner = _inside(self)
        self.seats_box = QCheckBox(inner)
        self.proposed_box = QCheckBox(inner)
        self.layer_box = QCheckBox(translate("KmzbPlugin", "Points of a lay&er:"), inner)
        self.seats_box.setChecked(True)
        self.proposed_box.setChecked(True)
        self.layer_combo, self.name_combo = QgsMapLayerComboBox(inner), QgsFieldComboBox(inner)
        self.layer_combo.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.layer_combo.setAllowEmptyLayer(True)
        self.layer_combo.setAccessibleName(translate("KmzbPlugin", "Layer with candidates"))
        self.name_combo.setAllowEmptyFieldName(True)
        self.name_combo.setAccessibleName(translate("KmzbPlugin", "Field with their names"))
        self.name_combo.setToolTip(translate("KmzbPlugin", "Field with their names"))
        for combo in (self.layer_combo, self.name_combo):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list = QListWidget(inner)
        self.list.setAccessibleName(translate("KmzbPlugin", "Proposed places"))
        self.list.setMaximumHeight(_ROWS * (self.list.fontMetrics().height() + 6))
        self.draw_button = QPushButton(translate("KmzbPlugin", "Dra&w…"), inner)
        self.draw_button.setToolTip(translate("KmzbPlugin", "Propose a place: click it on the map"))
        self.remove_button = QPushButton(translate("KmzbPlugin", "Wi&thdraw"), inner)
        self.remove_button.setToolTip(translate("KmzbPlugin", "Take the proposed place out of all lists"))
        self._lay_out()
        self.layer_combo.layerChanged.connect(self._on_layer)
        self._on_layer(self.layer_combo.currentLayer())
        for box in (self.seats_box, self.proposed_box, self.layer_box):
            box.toggled.connect(self._tell)
        self.draw_button.clicked.connect(lambda checked=False: self.draw_wanted.emit())
        self.remove_button.clicked.connect(self._on_remove)
        self.list.itemChanged.connect(self._on_item)
        self.list.currentItemChanged.connect(lambda *anything: self._tell())
        self._tell()
        self.setCollapsed(True)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for widget in (self.draw_button, self.remove_button):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self.seats_box, 0, 0, 1, 2)
        grid.addWidget(self.proposed_box, 1, 0, 1, 2)
        grid.addWidget(self.list, 2, 0, 1, 2)
        grid.addLayout(buttons, 3, 0, 1, 2)
        grid.addWidget(self.layer_box, 4, 0, 1, 2)
        grid.addWidget(self.layer_combo, 5, 0)
        grid.addWidget(self.name_combo, 5, 1)

    @property
    def points(self) -> Tuple[Optional[QgsVectorLayer], str]:
        """The layer whose points are candidates, too, and the field that names them."""
        layer = self.layer_combo.currentLayer() if self.layer_box.isChecked() else None
        return layer, self.name_combo.currentField()

    def show_base(self, base: SitingBase, duties: frozenset[str]) -> None:
        """What the database says."""
        self.base, self._filling = base, True
        self.list.clear()
        may = SAVE_SITE in duties
        for site in base.candidates:
            if site.id is not None:
                item = QListWidgetItem(site.name)
                item.setData(_SITE, site)
                item.setToolTip(texts.plain_tip(f"{site.name} {texts.DASH} {site.note}" if site.note else site.name))
                if may:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.list.addItem(item)
        self.list.setVisible(self.list.count() > 0)
        self.draw_button.setVisible(may)
        self.remove_button.setVisible(may and self.list.count() > 0)
        self._filling = False
        self._tell()

    def _tell(self, *anything: object) -> None:
        seats = sum(site.id is None for site in self.base.candidates)
        proposed = len(self.base.candidates) - seats
        self.seats_box.setText(translate("KmzbPlugin", "Seats of g&minas ({count})").format(count=number(seats)))
        self.proposed_box.setText(translate("KmzbPlugin", "P&roposed places ({count})").format(count=number(proposed)))
        count = seats * self.seats_box.isChecked() + proposed * self.proposed_box.isChecked()
        title = translate("KmzbPlugin", "Candidates: {count}").format(count=number(count))
        if self.layer_box.isChecked() and self.layer_combo.currentLayer() is not None:
            title += " " + translate("KmzbPlugin", "and those of a layer")
        self.setTitle(title)
        self.setAccessibleName(title)
        for combo in (self.layer_combo, self.name_combo):
            combo.setEnabled(self.layer_box.isChecked())
        self.remove_button.setEnabled(self.list.currentItem() is not None)
        self.changed.emit()

    def _on_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        self.name_combo.setLayer(layer)
        self._tell()

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.remove_wanted.emit(item.data(_SITE))

    def _on_item(self, item: QListWidgetItem) -> None:
        site: Site = item.data(_SITE)
        name = item.text().strip()
        if self._filling or name == site.name:
            return
        self._filling = True
        item.setText(site.name)  # until the database has agreed
        self._filling = False
        if name:
            self.rename_wanted.emit(site, name)


def _inside(box: QWidget) -> QWidget:
    """What folds away as one: a box that opens shows all that is directly in it, hidden or not."""
    inner = QWidget(box)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inner)
    return inner
