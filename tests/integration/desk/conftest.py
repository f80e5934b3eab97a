"""The commander's desk in a real QGIS window on a real database: dock, map, queue beside it. Nothing of it is replaced."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import numpy as np
import pytest
from qgis.core import QgsMapLayer, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QWidget

from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.db.staffing_gateway import PgStaffingGateway
from kmzb_plugin.gui.controllers.desk.desk_controller import DeskController
from kmzb_plugin.gui.controllers.desk.where_controller import WhereController
from kmzb_plugin.gui.desk_state import DeskState
from kmzb_plugin.gui.docks.desk.desk_dock import DeskDock
from kmzb_plugin.gui.docks.desk.where_page import WherePage
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.layers.hotspots import HOTSPOT_PROPERTY
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database

COMMANDER = "t_sopot_commander"
#: The middle of Sopot's area in the fixture country, a square of 10 km.
SOPOT = (472_000.0, 738_000.0)


class Heard:
    """What would have been said on the message bar."""

    def __init__(self) -> None:
        self.said: List[Any] = []

    def info(self, text: str) -> None:
        self.said.append(text)

    warning = error = info


class Room:
    """One commander's QGIS window with the desk in it."""

    def __init__(self, qtbot: Any, database: Database, login: str, width: int = 460) -> None:
        self._qtbot, self._closed = qtbot, False
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.catalogue, self.gateway = PgCatalogueGateway(self.pool), PgDeskGateway(self.pool)
        self.staffing = PgStaffingGateway(self.pool)
        self.state, self.desk, self.runner, self.messages = SessionState(), DeskState(), TaskRunner(), Heard()
        self.opened: List[int] = []
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(crs_2180())
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 768)
        self.dock = DeskDock(self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.controller = DeskController(
            self.state, self.desk, self.runner, self.gateway, self.dock, self.canvas, self.messages  # type: ignore[arg-type]
        )
        self.page = WherePage()
        self.dock.add_page("where", "Where", self.page)
        self.where = WhereController(
            self.state, self.desk, self.runner, self.gateway, self.staffing, self.page, self.canvas, self.opened.append,
            lambda: None
        )
        self.window.show()
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.window.activateWindow()

    def connect(self) -> Room:
        """Log in; scope and totals are read when this returns."""
        self.state.set_catalogue(self.catalogue.catalogue(JobCanceller()))
        self.state.set_identity(self.catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()
        self.canvas.setExtent(self.canvas.extent().fromCenterAndSize(QgsPointXY(*SOPOT), 12_000, 12_000))
        return self

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            QApplication.processEvents()
            self._qtbot.waitUntil(
                lambda: self.runner.is_idle() and not self.dock.scope_bar._pause.isActive(), timeout=20_000
            )

    def press(self, *keys: Any) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.dock, *(key if isinstance(key, tuple) else (key,)))
            QApplication.processEvents()
        self.settle()

    def choose(self, kind: Any, **values: int) -> None:
        """Choose a picture and its fields, as a user does."""
        combo = self.page.form.picture_combo
        combo.setCurrentIndex(combo.findData(kind))
        for name, value in values.items():
            field = getattr(self.page.form, name)
            if hasattr(field, "setValue"):
                field.setValue(value)
            else:
                field.setCurrentIndex(field.findData(value))

    def make(self) -> None:
        """Press the button and wait for the layer."""
        self.page.form.make_button.click()
        self.settle()

    def layers(self) -> Dict[str, QgsMapLayer]:
        """The hotspot layers of the project by their kind of QGIS layer and picture."""
        return {
            ("cells:" if isinstance(layer, QgsVectorLayer) else "surface:") + str(layer.customProperty(HOTSPOT_PROPERTY)): layer
            for layer in QgsProject.instance().mapLayers().values()
            if layer.customProperty(HOTSPOT_PROPERTY)
        }

    def click_map(self, x: float, y: float) -> None:
        """Click a place of EPSG:2180 on the canvas."""
        place = self.canvas.mapSettings().mapToPixel().transform(QgsPointXY(x, y))
        QTest.mouseClick(
            self.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.toQPointF().toPoint()
        )
        self.settle()

    def listed(self) -> List[Tuple[str, int]]:
        """What stands in the table of the way back: pillar and id."""
        model = self.page.cell.table.items
        return [(model.item_at(row).pillar, model.item_at(row).id) for row in range(model.rowCount())]

    def words(self, widget: Optional[QWidget] = None) -> str:
        """All texts that are visible."""
        from qgis.PyQt.QtWidgets import QLabel

        labels = (widget or self.page).findChildren(QLabel)
        return "\n".join(label.text().replace("\u200b", "").replace("\u00a0", " ") for label in labels if label.isVisible())

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.where.close()
        self.controller.close()
        self.runner.close()
        self.runner.wait(5)
        self.pool.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def open_room(qtbot: Any, qgis_app: Any, database: Database) -> Iterator[Callable[..., Room]]:
    """Opens rooms, connected, and closes them in the end."""
    QgsProject.instance().clear()  # what other tests have left in it
    rooms: List[Room] = []

    def make(login: str = COMMANDER, online: bool = True, **more: int) -> Room:
        room = Room(qtbot, database, login, **more)
        rooms.append(room)
        return room.connect() if online else room

    yield make
    for room in reversed(rooms):
        room.close()
    QgsProject.instance().clear()


@pytest.fixture
def plant(database: Database) -> Callable[..., List[int]]:
    """Stores confirmed reports (or others) at places and ages in days; their ids. Each is a case of its own."""
    numbers = iter(range(50_000, 90_000))

    def store(
        xy: Any, ages_d: Any, unit: int = 10, status: str = "confirmed", category: str = "speeding", quality: str = "exact",
    ) -> List[int]:
        rows = [(next(numbers), float(x), float(y), float(age)) for (x, y), age in zip(xy, ages_d)]
        with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
            cursor.execute(
                """
                INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at,
                                         version, chain_hash, position_quality)
                SELECT v.id, 'planted', v.id::text, %s, %s, at, %s, ST_Point(v.x, v.y, 2180), at,
                       1, decode(repeat('00', 32), 'hex'), %s
                FROM unnest(%s::int[], %s::float8[], %s::float8[], %s::float8[]) AS v (id, x, y, age),
                     LATERAL (SELECT now() - v.age * interval '1 day' AS at) t
                """,
                (category, status, unit, quality, *map(list, zip(*rows))),
            )
        return [row[0] for row in rows]

    return store


def scattered(count: int, seed: int = 0, half_m: float = 4_900.0, days: float = 360.0) -> Tuple[np.ndarray, np.ndarray]:
    """Places all over Sopot's square and ages in days, at random but always the same."""
    rng = np.random.default_rng(seed)
    return np.asarray(SOPOT) + rng.uniform(-half_m, half_m, (count, 2)), rng.uniform(1.0, days, count)


def heap(count: int, x: float, y: float, half_m: float = 200.0, seed: int = 1) -> Tuple[np.ndarray, np.ndarray]:
    """Places in a square round one point."""
    rng = np.random.default_rng(seed)
    return np.array([x, y]) + rng.uniform(-half_m, half_m, (count, 2)), rng.uniform(1.0, 360.0, count)
