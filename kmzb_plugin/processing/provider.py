"""The KMZB algorithms in QGIS's Processing toolbox, in models and in qgis_process."""

from __future__ import annotations

from typing import Callable, Tuple

from qgis.core import QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths
from .beats_proposal import BeatsProposal
from .changes import ChangeMap, CompareCounts, Effect
from .counts import CellCounts
from .density import DualDensity, KernelDensity
from .hotspot_layer import HotspotLayerAlgorithm, WatchZones
from .hotspots import Hotspots
from .import_file import ImportFile
from .local_statistics import GlobalStatistics, LocalStatistics
from .near_repeat import NearRepeat
from .people_needed import PeopleNeeded
from .rates import AreaRates, ReportingRate
from .road_sections import RoadSections
from .service_area import ServiceArea
from .shift_table import ShiftTableProposal
from .site_stability import SiteStability
from .siting import Sites
from .travel_matrix import TravelMatrix
from .week import WeekHours
from .workload import WorkloadTable

#: One class per algorithm, a module for a class or a few that are akin. A new algorithm is one more name here.
ALGORITHMS: Tuple[Callable[[], QgsProcessingAlgorithm], ...] = (
    ImportFile, Hotspots, NearRepeat, CellCounts, LocalStatistics, GlobalStatistics, KernelDensity, DualDensity,
    HotspotLayerAlgorithm, WatchZones, ChangeMap, CompareCounts, Effect, AreaRates, ReportingRate, WeekHours, RoadSections,
    WorkloadTable, PeopleNeeded, ShiftTableProposal, BeatsProposal, Sites, SiteStability, ServiceArea, TravelMatrix,
)  # fmt: skip


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
