"""Fourth page: where the first rows lie, and what is wrong when they lie outside Poland."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Optional, Tuple

from qgis.core import QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QVBoxLayout, QWizardPage

from ... import paths
from ...errors import KmzbError
from ...i18n import translate
from ...intake.head import Sample, read_sample
from ...intake.profile import SRIDS
from ...layers.builder import POLAND_2180, crs_2180
from ...layers.import_preview import Placed, Verdict, areas_layer, ground_layer, place, points_layer
from . import profile_edit
from .draft import GOOD_ICON, WARNING_ICON, Draft, Services, say
from .reasons import error_in_words

MARGIN = 1.15
NARROWEST_M = 2_000.0
WATER = QColor("#e6eef4")


class MapPage(QWizardPage):
    """Always complete: a file may hold rows outside Poland, they will be rejected. But nobody can overlook it."""

    def __init__(self, draft: Draft, services: Services) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_map_page"), self)
        self._draft, self._services = draft, services
        self._jobs: List[Any] = []
        self._layers: List[QgsVectorLayer] = []
        self._shown_for: Optional[Sample] = None
        self.canvas = QgsMapCanvas(self.map_place)
        self.canvas.setObjectName("import_preview_canvas")
        self.canvas.setAccessibleName(translate("KmzbPlugin", "Map of the first rows"))
        self.canvas.setCanvasColor(WATER)
        self.canvas.setDestinationCrs(crs_2180())
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        column = QVBoxLayout(self.map_place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.poland_button.clicked.connect(self._show_poland)
        self.points_button.clicked.connect(self._show_points)
        self.mend_button.clicked.connect(self._on_mend)

    def initializePage(self) -> None:  # noqa: N802
        """Draw the sample; a JSON file has not been read so far."""
        if self._draft.areas is None:
            self._fetch_areas()
        if self._draft.sample is None:
            self._read()
        elif self._shown_for is not self._draft.sample:
            self._show(self._draft.sample)
        self.poland_button.setFocus()

    def cleanupPage(self) -> None:  # noqa: N802
        """The user goes back: nothing is awaited any more."""
        self.stop()

    def isComplete(self) -> bool:  # noqa: N802
        """True when the first rows have been read."""
        return self._draft.sample is not None

    def stop(self) -> None:
        """Await nothing, draw nothing."""
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            job.drop()
            job.cancel()
        self.canvas.stopRendering()

    def close_down(self) -> None:
        """Before the window goes: the canvas must not draw layers that are gone."""
        self.stop()
        self.canvas.setLayers([])
        self._layers = []
        self.canvas.unsetMapTool(self._pan)

    def _fetch_areas(self) -> None:
        job = self._services.runner.run(
            translate("KmzbPlugin", "Fetching the areas of the units"),
            self._services.gateway.areas, self._on_areas, lambda error: None, quiet=True,
        )  # fmt: skip
        self._jobs.append(job)

    def _on_areas(self, areas: Tuple[bytes, ...]) -> None:
        self._draft.areas = areas
        self._draw()

    def _read(self) -> None:
        path, target, profile = self._draft.path, self._draft.target, self._draft.profile
        assert path is not None and target is not None and profile is not None
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "Reading…"))
        self.mend_button.setVisible(False)
        job = self._services.runner.run(
            translate("KmzbPlugin", "Reading the head of a file"),
            lambda canceller: read_sample(path, target, profile), self._show, self._on_failed, quiet=True,
        )  # fmt: skip
        self._jobs.append(job)

    def _on_failed(self, error: KmzbError) -> None:
        say(self.notice_icon, self.notice_label, error_in_words(error), WARNING_ICON)
        self.completeChanged.emit()

    def _show(self, sample: Sample) -> None:
        self._draft.sample = self._shown_for = sample
        self._draft.placed = place(sample.positions, sample.srid, SRIDS)
        self._draw()
        self._show_points()
        self._say()
        self.completeChanged.emit()

    def _draw(self) -> None:
        layers = [points_layer(self._draft.placed), areas_layer(self._draft.areas or ()), ground_layer()]
        self.canvas.setLayers(layers)
        self._layers = layers
        self.canvas.refresh()

    def _say(self) -> None:
        placed = self._draft.placed
        inside, outside, swapped = (placed.count(v) for v in (Verdict.INSIDE, Verdict.OUTSIDE, Verdict.SWAPPED))
        counts = translate(
            "KmzbPlugin", "● in Poland: {inside}   ✕ outside: {outside}   ◆ axes swapped: {swapped}   without a position: {without}"
        )
        self.count_label.setText(counts.format(inside=inside, outside=outside, swapped=swapped, without=placed.without))
        mend = ""
        if swapped > inside:
            text = translate("KmzbPlugin", "x and y look swapped: most rows would be in Poland if they changed places.")
            mend = translate("KmzbPlugin", "S&wap x and y")
        elif placed.hint_srid is not None:
            text = translate("KmzbPlugin", "Most rows are outside Poland. They would be inside in EPSG:{srid}.")
            text = text.format(srid=placed.hint_srid)
            mend = translate("KmzbPlugin", "&Use EPSG:{srid}").format(srid=placed.hint_srid)
        elif outside or swapped:
            text = translate(
                "KmzbPlugin", "Of the first rows {count} are outside Poland; they will be rejected, or kept without a place."
            ).format(count=outside + swapped)
        elif not placed.points:
            text = translate("KmzbPlugin", "None of the first rows has a position.")
        else:
            text = translate("KmzbPlugin", "All positions of the first rows are in Poland.")
        say(self.notice_icon, self.notice_label, text, GOOD_ICON if inside and not outside and not swapped else WARNING_ICON)
        self.mend_button.setText(mend)
        self.mend_button.setVisible(bool(mend) and not (self._draft.head is not None and self._draft.head.is_json))
        self.points_button.setEnabled(bool(placed.points))

    def _on_mend(self) -> None:
        profile, placed = self._draft.profile, self._draft.placed
        assert profile is not None
        if placed.hint_srid is not None and not placed.count(Verdict.SWAPPED):
            self._draft.profile = replace(profile, srid=placed.hint_srid)
        else:
            self._draft.profile = profile_edit.swapped_axes(profile)
        self._draft.sample = self._draft.checked = None
        self._read()
        self.completeChanged.emit()

    def _show_poland(self) -> None:
        self._zoom(QgsRectangle(*POLAND_2180))

    def _show_points(self) -> None:
        extent = extent_of(self._draft.placed)
        self._zoom(extent if extent is not None else QgsRectangle(*POLAND_2180))

    def _zoom(self, extent: QgsRectangle) -> None:
        extent.scale(MARGIN)
        self.canvas.setExtent(extent)
        self.canvas.refresh()


def extent_of(placed: Placed) -> Optional[QgsRectangle]:
    """Where the positions in Poland lie, in EPSG:2180; never narrower than a map can show well."""
    inside = [point for point, verdict in placed.points if verdict is Verdict.INSIDE]
    if not inside:
        return None
    xs, ys = [point.x() for point in inside], [point.y() for point in inside]
    extent = QgsRectangle(min(xs), min(ys), max(xs), max(ys))
    if max(extent.width(), extent.height()) < NARROWEST_M:
        return QgsRectangle.fromCenterAndSize(extent.center(), NARROWEST_M, NARROWEST_M)
    return extent
