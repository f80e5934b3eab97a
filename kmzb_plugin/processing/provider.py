"""The KMZB algorithms in QGIS's Processing toolbox, in models and in qgis_process."""

from __future__ import annotations

from typing import Callable, Tuple

from qgis.core import QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths
from .hotspots import Hotspots
from .import_file import ImportFile
from .near_repeat import NearRepeat
from .siting import Sites

#: One class per algorithm, one module per class. A new algorithm is one more line here.
ALGORITHMS: Tuple[Callable[[], QgsProcessingAlgorithm], ...] = (ImportFile, Hotspots, NearRepeat, Sites)


class KmzbProvider(QgsProcessingProvider):
    """Added to QGIS's registry by the plugin and taken out again when it is unloaded."""

    def id(self) -> str:
        """What stands in front of the algorithms' names: ``kmzb:importfile``."""
        return "kmzb"

    def name(self) -> str:
        """The group in the toolbox."""
        return "KMZB"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(paths.resource("icons", "kmzb.svg"))

    def loadAlgorithms(self) -> None:  # noqa: N802
        """Called by QGIS when the provider is added, and whenever the toolbox is made anew."""
        for make in ALGORITHMS:
            self.addAlgorithm(make())
