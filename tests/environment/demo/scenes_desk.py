"""The commander's desk: from the scope to each of its pages."""

from __future__ import annotations

from typing import Any, Iterator

from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

from kmzb_plugin.core.desk import Measure
from tests.environment.demo.camera import DOCK_WIDTH, TREE_WIDTH, Step, after, arrive, calm, iface, picture, wiring

#: Of the city's outline, as shown: so much wider, for the neighbours.
ROOM = 1.1
PATIENT = 3.0


def commander() -> Iterator[Step]:
    """Ten minutes before the briefing, and the once-a-year questions."""
    yield from arrive()
    work = wiring()
    work.dock.hide()
    work.show_desk()
    tree = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([tree, work.desk_dock], [TREE_WIDTH, DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield "the counts", lambda: work.desk.totals is not None
    _zoom_to_area(work)
    yield calm()
    yield from where(work)
    for key, name in (("changes", "desk-changes"), ("when", "desk-when"), ("staff", "desk-staffing")):
        work.desk_dock.show_page(key)
        # what is new is not decided yet: changes show first in what is reported
        work.desk.set_measure(Measure.RAW if key == "changes" else Measure.CONFIRMED)
        yield after(PATIENT)
        yield calm()
        picture(name, work.desk_dock)
    yield from unreported(work)
    yield from stations(work)


def where(work: Any) -> Iterator[Step]:
    """A hotspot layer, and what stands behind its hottest cell."""
    work.desk_dock.show_page("where")
    page = work.desk_dock.pages["where"]
    yield calm()
    page.form.make_button.click()
    yield after(1.0)
    yield calm()
    yield "the layer", page.result.isVisible
    _zoom_to_area(work)
    yield calm()
    picture("desk-where")
    page.result.hottest_button.click()
    yield after(1.0)
    yield calm()
    picture("desk-cell", work.desk_dock)
    page.cell.back_wanted.emit()
    yield calm()


def unreported(work: Any) -> Iterator[Step]:
    """Where silence is not safety."""
    work.desk_dock.show_page("changes")
    work.desk_dock.pages["changes"].reporting_wanted.emit()
    yield after(PATIENT)
    yield calm()
    dialog = work.reporting_controller.dialog
    picture("desk-reporting", dialog)
    dialog.close()
    yield calm()


def stations(work: Any) -> Iterator[Step]:
    """Alternatives side by side."""
    work.desk_dock.show_page("sites")
    yield after(PATIENT)
    yield calm()
    work.desk_dock.pages["sites"].form.compute_button.click()
    yield after(PATIENT)
    yield calm()
    picture("desk-stations")
    work.desk_dock.show_page("sheet")
    yield calm()
    picture("desk-briefing", work.desk_dock)


def _zoom_to_area(work: Any) -> None:
    extent = QgsRectangle()
    for ring in work.database.desk.outline(work.desk.scope, _Unstoppable()):
        extent.combineExtentWith(QgsGeometry.fromWkt(
            "POLYGON((" + ", ".join(f"{x} {y}" for x, y in ring) + "))"
        ).boundingBox())  # fmt: skip
    extent.scale(ROOM)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()


class _Unstoppable:
    """Nobody cancels here."""

    def on_cancel(self, stop: Any) -> None:
        """Nothing to stop."""

    def is_cancelled(self) -> bool:
        return False

    def seal(self) -> bool:
        return True
