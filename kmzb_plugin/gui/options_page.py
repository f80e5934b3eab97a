"""The page "KMZB" of QGIS's options."""

from __future__ import annotations

from typing import Callable, List, Optional

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt import uic
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import paths
from ..core.connections import SavedConnection
from ..settings import PAGE_SIZES, Settings

TITLE = "KMZB"
Saved = Callable[[], List[SavedConnection]]


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings and writes them when the user presses OK."""

    def __init__(self, settings: Settings, saved: Saved, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("KmzbOptionsPage")
        self._settings = settings
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.form = uic.loadUi(paths.form("options_page"), QWidget(self))
        layout.addWidget(self.form)
        names = [connection.name for connection in saved()]
        if settings.connection not in names:
            names.insert(0, settings.connection)
        self.form.connection_combo.addItems(names)
        self.form.connection_combo.setCurrentText(settings.connection)
        self.form.auto_connect_box.setChecked(settings.auto_connect)
        self.form.auto_advance_box.setChecked(settings.auto_advance)
        self.form.zoom_box.setChecked(settings.zoom_to_selected)
        self.form.page_size_box.setRange(*PAGE_SIZES)
        self.form.page_size_box.setValue(settings.page_size)

    def apply(self) -> None:
        """Called by QGIS for OK and Apply."""
        self._settings.connection = self.form.connection_combo.currentText()
        self._settings.auto_connect = self.form.auto_connect_box.isChecked()
        self._settings.auto_advance = self.form.auto_advance_box.isChecked()
        self._settings.zoom_to_selected = self.form.zoom_box.isChecked()
        self._settings.page_size = self.form.page_size_box.value()


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the options are opened."""

    def __init__(self, settings: Settings, saved: Saved) -> None:
        super().__init__()
        self._settings, self._saved = settings, saved
        self.setTitle(TITLE)

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(paths.resource("icons", "kmzb.svg"))

    def createWidget(self, parent: Optional[QWidget] = None) -> OptionsPage:  # noqa: N802
        """Called by QGIS."""
        return OptionsPage(self._settings, self._saved, parent)
