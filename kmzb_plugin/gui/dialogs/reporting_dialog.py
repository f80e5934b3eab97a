"""The window "Reported and unreported": not modal, for it follows the desk's scope and puts its answer on the map beside it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...i18n import translate
from ..docks.parts import help_button
from .reporting_view import ReportingView


class ReportingDialog(QDialog):
    """Frame of the view: help and closing."""

    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("reporting_dialog")
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – reported and unreported"))
        self.resize(960, 580)
        self.view = ReportingView(self)
        self.help_button = help_button(self, self.help_wanted)
        self.close_button = QPushButton(translate("KmzbPlugin", "C&lose"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda checked=False: self.reject())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.help_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
