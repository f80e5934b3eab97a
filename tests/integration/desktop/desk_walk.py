"""What walks over the commander's desk share; runs inside a whole QGIS."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Tuple

import inside
from inside import Step, ask_outside, iface, ours, plan
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

HOTSPOT, SITING = "kmzb/hotspot", "kmzb/siting"
MOST_ROWS = 200


def log_in() -> Iterator[Step]:
    """An empty profile, a window of the wanted size, the plugin, a session."""
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, *plan["size"])
    iface.mainWindow().activateWindow()
    inside.save_connection()
    inside.load()
    yield from inside.through_the_dialog()
    yield "the layers", lambda: len(inside.layers()) > 6 and inside.idle()
    QApplication.setActiveWindow(iface.mainWindow())  # there is no window manager that would: shortcuts need it


def look(name: str) -> Step:
    """Have a picture taken; remember a page that is wider than its place, for it is cut at the right."""
    for key, shown in dock().pages.items():
        if shown.isVisible() and shown._area.isVisible() and shown._area.widget().width() > shown._area.viewport().width():
            inside.seen.setdefault("cut", []).append([name, key])
    tabs = dock().body.pages.tabBar()
    if dock().isVisible() and tabs.tabRect(tabs.count() - 1).right() > tabs.width():
        inside.seen.setdefault("cut", []).append([name, "tabs"])
    return ask_outside(name)


def dock() -> Any:
    return ours().desk_dock


def page(key: str) -> Any:
    return dock().pages[key]


def controller(key: str) -> Any:
    return next(controller for controller in ours().desk_pages if controller.page is page(key))


def show() -> None:
    """To the front, and the keyboard into it."""
    dock().show()
    dock().raise_()


def go_to(key: str) -> None:
    """By the key that the tab's tip names."""
    place = list(dock().pages).index(key) + 1
    dock().focus()
    QTest.keyClick(QApplication.focusWidget() or dock(), Qt.Key.Key_0 + place, Qt.KeyboardModifier.ControlModifier)


def settled() -> bool:
    """Nothing is read, computed, drawn, or about to be."""
    return inside.idle() and not dock().scope_bar._pause.isActive() and not any(page.is_busy for page in dock().pages.values())


def scope_unit() -> str:
    """The unit that the desk looks at, by name."""
    scope = ours().desk.scope
    return next((unit.name for unit in ours().desk.choices.units if scope is not None and unit.id == scope.unit), "")


def layers_marked(mark: str) -> List[QgsVectorLayer]:
    """What the desk has put into the project."""
    return [
        layer for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty(mark) and isinstance(layer, QgsVectorLayer)
    ]  # fmt: skip


def hotspot_layers() -> List[QgsVectorLayer]:
    """Those of the project that have cells."""
    return layers_marked(HOTSPOT)


def legend(layer: QgsVectorLayer) -> List[Any]:
    return list(layer.renderer().legendSymbolItems())


def hottest(layer: QgsVectorLayer) -> Tuple[Dict[str, Any], QPoint]:
    """The hot cell with the most events: what it says, and where its middle stands on the canvas."""
    best = max(layer.getFeatures(), key=lambda feature: (feature["class"] == "hot", float(feature["count"])))
    canvas = iface.mapCanvas()
    middle = canvas.mapSettings().layerToMapCoordinates(layer, best.geometry().centroid().asPoint())
    place = canvas.getCoordinateTransform().transform(middle)
    spot = QPoint(round(place.x()), round(place.y()))
    assert canvas.viewport().rect().contains(spot), "the map does not show the hottest cell"
    told = {field.name(): best[field.name()] for field in layer.fields()}
    return {**told, "wkt": best.geometry().asWkt(2)}, spot


def words(widget: QWidget) -> str:
    """All texts that are visible in it."""
    found = widget.findChildren(QLabel) + ([widget] if isinstance(widget, QLabel) else [])
    return "\n".join(label.text().replace("\u200b", "") for label in found if label.isVisible() and label.text())


def rows(view: QAbstractItemView) -> List[List[str]]:
    """A tree's top rows as texts."""
    model = view.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data() or "") for column in columns] for row in range(min(model.rowCount(), MOST_ROWS))]


def through_a_file_window(button: QPushButton, path: str) -> Iterator[Step]:
    """Press a button that asks for a file, write the name, Enter."""
    QTimer.singleShot(0, button.click)
    yield "the file window", lambda: bool(_file_windows())
    window = _file_windows()[0]
    edit = window.findChild(QLineEdit)
    edit.setText(path)  # typed, it would open a list of proposals that takes the next key
    QTimer.singleShot(0, lambda: QTest.keyClick(edit, Qt.Key.Key_Return))
    yield "the file window closed", _gone(window)


def _file_windows() -> List[QFileDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]


def _gone(window: QWidget) -> Callable[[], bool]:
    return lambda: window not in _file_windows()


def has_content(page: Any) -> bool:
    """Neither a notice that there is nothing, nor an error."""
    return bool(page._area.isVisible() and not page.banner.isVisible())
