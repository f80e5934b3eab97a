"""QGIS's own dialogs for PostgreSQL connections, which Python reaches only through its data source widget."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QPushButton, QVBoxLayout, QWidget

PROVIDER = "postgres"


def create(parent: QWidget) -> None:
    """Let the user make a connection; returns when the dialog is closed."""
    _press("btnNew", "", parent)


def edit(name: str, parent: QWidget) -> None:
    """Let the user change the connection ``name``; returns when the dialog is closed."""
    _press("btnEdit", name, parent)


def _press(button_name: str, connection: str, parent: QWidget) -> None:
    """Press a button of QGIS's data source widget; show the whole widget where it has no such button."""
    widget = _source_widget(parent)
    if widget is None:
        return
    try:
        button = widget.findChild(QPushButton, button_name)
        combo = widget.findChild(QComboBox, "cmbConnections")
        if combo is not None and connection:
            combo.setCurrentIndex(combo.findText(connection))
        if button is not None:
            button.setEnabled(True)
            button.click()
        else:
            _show_whole(widget, parent)
    finally:
        widget.deleteLater()


def _source_widget(parent: QWidget) -> Optional[QWidget]:
    for provider in QgsGui.sourceSelectProviderRegistry().providers():
        if provider.providerKey() == PROVIDER:
            widget = provider.createDataSourceWidget(parent, Qt.WindowType.Dialog)
            widget.hide()
            return widget
    return None


def _show_whole(widget: QWidget, parent: QWidget) -> None:
    dialog = QDialog(parent)
    dialog.setWindowTitle(widget.windowTitle())
    layout = QVBoxLayout(dialog)
    layout.addWidget(widget)
    widget.show()
    dialog.exec()
