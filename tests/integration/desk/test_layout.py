"""Every page of the desk in Polish, from a narrow dock to a wide one: nothing lies on anything else, no words are cut."""

from __future__ import annotations

from typing import Any, Iterator, List, Tuple

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QRect, QTranslator
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.gui.controllers.desk.changes_controller import ChangesController
from kmzb_plugin.gui.controllers.desk.sheet_controller import SheetController
from kmzb_plugin.gui.controllers.desk.sites_controller import SitesController
from kmzb_plugin.gui.controllers.desk.when_controller import WhenController
from kmzb_plugin.gui.docks.desk.changes_page import ChangesPage
from kmzb_plugin.gui.docks.desk.sheet_page import SheetPage
from kmzb_plugin.gui.docks.desk.sites_page import SitesPage
from kmzb_plugin.gui.docks.desk.staff_page import StaffPage
from kmzb_plugin.gui.docks.desk.when_page import WhenPage
from tests.environment import package, translations
from tests.environment.databases import Database

from .conftest import SOPOT, heap, scattered
from .staff_room import StaffRoom, sql, staff_table

WIDTHS = (360, 380, 400, 420, 440, 480, 520, 560, 600)
LEAVES = (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractScrollArea)
BEST = (475_500.0, 741_500.0)


class WholeDesk(StaffRoom):
    """All six pages in one dock."""

    def __init__(self, qtbot: Any, database: Database) -> None:
        super().__init__(qtbot, database)
        self.changes_page, self.when_page, self.sites_page, self.sheet_page = ChangesPage(), WhenPage(), SitesPage(), SheetPage()
        for key, page in (
            ("changes", self.changes_page), ("when", self.when_page), ("sites", self.sites_page), ("sheet", self.sheet_page)
        ):  # fmt: skip
            self.dock.add_page(key, key, page)
        common = (self.desk, self.runner)
        periods = PgChangeGateway(self.pool)
        self.more = (
            ChangesController(*common, self.changes_page, self.gateway, periods),
            WhenController(*common, self.when_page, self.gateway, periods),
            SitesController(
                *common, self.gateway, periods, self.staffing, self.sites_page, self.canvas, self.messages, lambda: (),
                dict,  # type: ignore[arg-type]
            ),
            SheetController(
                *common, self.gateway, periods, self.staffing, self.sheet_page, lambda: (), dict, self._show_scope
            ),
        )  # fmt: skip

    def close(self) -> None:
        if not self._closed:
            for controller in self.more:
                controller.close()
        super().close()


@pytest.fixture(scope="module")
def polish(tmp_path_factory: pytest.TempPathFactory, qgis_app: QgsApplication) -> Iterator[None]:
    """The longest texts of all."""
    translator = QTranslator()
    made = package.compile_translations(translations.ROOT, tmp_path_factory.mktemp("qm"))
    assert translator.load(str(next(path for path in made if path.stem == "kmzb_pl")))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def usual_letters(qgis_app: QgsApplication) -> Iterator[None]:
    """As large as QGIS shows them on a desktop."""
    before = QFont(QApplication.font())
    letters = QFont("DejaVu Sans")
    letters.setPointSize(9)
    QApplication.setFont(letters)
    yield
    QApplication.setFont(before)


@pytest.fixture
def desk(qtbot: Any, polish: None, usual_letters: None, database: Database, plant: Any) -> Iterator[WholeDesk]:
    plant(*heap(300, *BEST))
    plant(*scattered(120, days=60))
    staff_table(database, [(day, hour, (hour + 8) % 24 or 24, 3.0) for day in range(1, 8) for hour in (6, 14)])
    sql(database, "INSERT INTO kmzb.population_set (source, title, is_base) VALUES ('t', 'Spis', true)")
    for number, (x, y) in enumerate((BEST, SOPOT, (468_000.0, 734_000.0))):
        sql(
            database, "INSERT INTO kmzb.population_point (source, external_id, kind, name, people, geom)"
            " VALUES ('t', %s, 'gmina', %s, %s, ST_Point(%s, %s, 2180))", str(number), f"Miejscowość {number}", 20_000, x, y,
        )  # fmt: skip
    room = WholeDesk(qtbot, database).connect()
    yield room
    room.close()


def leaves(root: QWidget) -> List[Tuple[QWidget, QRect]]:
    """What is seen, by the rectangles that it takes in ``root``; what stands inside a field belongs to it."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, LEAVES) or not widget.isVisibleTo(root) or widget.size().isEmpty():
            continue
        above = widget.parentWidget()
        inside = False
        while above is not None and above is not root:
            inside = inside or isinstance(above, LEAVES)
            above = above.parentWidget()
        if not inside and not (isinstance(widget, QLabel) and not widget.text() and widget.pixmap() is None):
            found.append((widget, QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())))
    return found


def faults(root: QWidget) -> List[str]:
    """Overprinted, squeezed and cut."""
    said, seen = [], leaves(root)
    for place, (one, box) in enumerate(seen):
        if box.left() < 0 or box.right() >= root.width() or box.bottom() >= root.height():
            said.append(f"{named(one)} sticks out: {box} of {root.size()}")
        if isinstance(one, QLabel) and one.wordWrap() and box.width() < longest_word(one):
            said.append(f"{named(one)} is too narrow for its words: {box.width()} < {longest_word(one)}")
        if isinstance(one, QLabel) and one.wordWrap() and one.text() and box.height() < one.heightForWidth(box.width()):
            said.append(f"{named(one)} is squeezed: {box.height()} < {one.heightForWidth(box.width())} at {box.width()}")
        if isinstance(one, QLabel) and not one.wordWrap() and one.text() and box.width() < one.sizeHint().width():
            said.append(f"{named(one)} is cut: {box.width()} < {one.sizeHint().width()}")
        if isinstance(one, QAbstractButton) and box.width() < one.minimumSizeHint().width():
            said.append(f"{named(one)} is cut: {box.width()} < {one.minimumSizeHint().width()}")
        field = one.findChild(QLineEdit) if isinstance(one, QAbstractSpinBox) else None
        if field is not None and field.width() < field.fontMetrics().horizontalAdvance(field.text()):
            said.append(f"{named(one)} cuts {field.text()!r}: {field.width()}")
        if isinstance(one, QTableView) and not one.horizontalHeader().isHidden():
            wide = one.horizontalHeader().length() - one.viewport().width()
            said += [f"{named(one)} is {wide} too wide"] if wide > 0 else []
        said += [f"{named(one)} overprints {named(other)}" for other, more in seen[place + 1 :] if box.intersects(more)]
    return said


def longest_word(label: QLabel) -> int:
    """A label that wraps cannot break what has no space in it."""
    words = label.text().replace("\u200b", " ").split(" ")
    return max(map(label.fontMetrics().horizontalAdvance, words))


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {widget.objectName() or words[:40]!r}"


def show_at(desk: WholeDesk, width: int) -> None:
    """As wide as somebody would draw the dock."""
    desk.dock.setFloating(True)  # a docked one leaves the map its least width
    desk.dock.resize(width, 700)
    for _ in range(4):
        QApplication.processEvents()
    assert desk.dock.width() == width


def fill(desk: WholeDesk, key: str) -> None:
    desk.dock.show_page(key)
    desk.settle()
    if key == "where":
        desk.make()
    elif key == "sites":
        desk.sites_page.form.compute_button.click()
        desk.settle()


@pytest.mark.parametrize("key", ["where", "changes", "when", "staff", "sites", "sheet"])
def test_nothing_is_overprinted_or_cut(desk: WholeDesk, key: str) -> None:
    fill(desk, key)
    page = desk.dock.pages[key]
    assert page._stack.currentWidget() is page._area, page._notice.text()
    found = {}
    for width in (*WIDTHS, *reversed(WIDTHS)):
        show_at(desk, width)
        said = faults(page._area.widget()) + faults(desk.dock.scope_bar)
        too_wide = page._area.widget().width() - page._area.viewport().width()
        said += [f"the page is {too_wide} too wide"] if too_wide > 0 else []
        if said:
            found[width] = said
    assert found == {}


def test_words_that_come_are_laid_out_before_they_can_be_painted(desk: WholeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computation may hold Python back right after a page was filled: what was painted then stands for seconds."""
    fill(desk, "staff")
    show_at(desk, 380)
    shown, seen = StaffPage.show_staff, []

    def watched(page: StaffPage, *what: Any) -> None:
        shown(page, *what)
        seen.append(faults(page._area.widget()))

    monkeypatch.setattr(StaffPage, "show_staff", watched)
    desk.staff.reload()
    desk.settle()
    assert len(seen) >= 2 and not any(seen), seen
