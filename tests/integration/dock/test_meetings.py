"""The register of consultations on a real database, driven by keys and clicks."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QToolButton

from kmzb_plugin.core.meetings import MeetingFilter
from kmzb_plugin.core.model import SubjectChanged
from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.meeting_gateway import PgMeetingGateway
from kmzb_plugin.errors import ConnectionLost
from kmzb_plugin.gui.controllers.meeting_controller import MeetingController
from kmzb_plugin.gui.docks.meeting_dock import MeetingDock
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database
from tests.hostile import files

from .conftest import ANALYST, COLLEAGUE, Heard

CENTRE = (470_000.0, 738_500.0)
PDF = files.pdf()


class BreakingGateway(PgMeetingGateway):
    """The real gateway on a line that may break after the server has done its work."""

    breaks = False

    def _act(self, name: str, parameters: dict, canceller: Any) -> Any:
        row = super()._act(name, parameters, canceller)
        if self.breaks:
            raise ConnectionLost()
        return row


class RegisterDesk:
    """One person's map and dock."""

    def __init__(self, qtbot: Any, database: Database, login: str) -> None:
        self._qtbot = qtbot
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.gateway = BreakingGateway(self.pool)
        self.state, self.runner, self.messages = SessionState(), TaskRunner(), Heard()
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(crs_2180())
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1000, 800)
        self.dock = MeetingDock(self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.controller = MeetingController(
            self.state, self.runner, self.gateway, self.dock, self.canvas, self.messages
        )
        self.register, self.form, self.threat = self.dock.register, self.dock.form, self.dock.threat
        self.window.show()
        self.window.activateWindow()

    def connect(self) -> RegisterDesk:
        catalogue = PgCatalogueGateway(self.pool)
        self.state.set_catalogue(catalogue.catalogue(JobCanceller()))
        self.state.set_identity(catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()
        self.canvas.setCenter(self.canvas.mapSettings().mapToPixel().toMapCoordinates(0, 0))
        self.canvas.setExtent(self.canvas.extent().fromCenterAndSize(_point(CENTRE), 2000, 2000))
        return self

    def settle(self) -> None:
        busy = (self.controller._gather, self.register._pause)
        for _ in range(2):
            QApplication.processEvents()
            self._qtbot.waitUntil(
                lambda: self.runner.is_idle() and not any(timer.isActive() for timer in busy), timeout=10_000
            )

    def press(self, *keys: Any) -> None:
        for key in keys:
            target = self.window.focusWidget() or self.dock
            QTest.keyClick(target, *(key if isinstance(key, tuple) else (key,)))
            QApplication.processEvents()
        self.settle()

    def click(self, button: Any) -> None:
        assert button.isEnabled(), button.objectName()
        button.click()
        self.settle()

    def map_click(self, dx: int, dy: int, button: Any = Qt.MouseButton.LeftButton) -> None:
        middle = self.canvas.viewport().rect().center()
        QTest.mouseClick(
            self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(middle.x() + dx, middle.y() + dy)
        )
        QApplication.processEvents()

    def offer(self, title: str, banner: Any) -> None:
        """Press what a banner offers."""
        buttons = [b for b in banner.findChildren(QToolButton) if b.text() == title and b.isVisibleTo(banner)]
        assert len(buttons) == 1, (title, [b.text() for b in banner.findChildren(QToolButton)])
        buttons[0].click()
        self.settle()

    def write(self, place: str = "Szkoła nr 8", **values: Any) -> int:
        """Write a meeting down, as a user does."""
        self.click(self.register.new_button)
        self.form.place.setText(place)
        self.form.held_on.setDate(QDate(*values.get("day", (2025, 3, 5))))
        self.form.participants.setValue(values.get("participants", 31))
        self.form.set_point(*CENTRE)
        self.click(self.form.save_button)
        return int(self.form.detail.meeting.id)

    @property
    def listed(self) -> List[str]:
        model = self.register.table.meetings
        return [model.meeting_at(row).place for row in range(model.rowCount())]

    def close(self) -> None:
        self.controller.close()
        self.runner.close()
        self.pool.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


def _point(xy: Any) -> Any:
    from qgis.core import QgsPointXY

    return QgsPointXY(*xy)


@pytest.fixture
def open_register(qtbot: Any, qgis_app: Any, database: Database) -> Iterator[Callable[..., RegisterDesk]]:
    desks: List[RegisterDesk] = []

    def make(login: str = ANALYST) -> RegisterDesk:
        desks.append(RegisterDesk(qtbot, database, login))
        return desks[-1].connect()

    yield make
    for desk in reversed(desks):
        desk.close()


@pytest.fixture
def desk(open_register: Callable[..., RegisterDesk]) -> RegisterDesk:
    return open_register()


@pytest.fixture
def stored(database: Database) -> Callable[[str], List[Any]]:
    def read(statement: str) -> List[Any]:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall()

    return read


def test_a_meeting_goes_from_the_keyboard_to_the_database(desk: RegisterDesk, stored: Any) -> None:
    assert desk.register.notice_label.text() == "No meeting has been written down yet."
    desk.dock.setFocus()
    desk.dock.focus()
    desk.press((Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier))
    assert desk.dock.page is desk.form
    desk.form.place.setFocus()
    QTest.keyClicks(desk.form.place, "Ratusz <b>[% 1 %]")
    desk.form.participants.setValue(120)
    desk.press((Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier))
    ((place, people, position, unit),) = stored(
        "SELECT place, participants, position_quality, unit_id FROM kmzb.meeting"
    )
    assert (place, people, position, unit) == ("Ratusz <b>[% 1 %]", 120, "none", 10)
    assert "Ratusz <b>" in desk.form.title_label.text()
    desk.press(Qt.Key.Key_Escape)
    assert desk.dock.page is desk.register and desk.listed == ["Ratusz <b>[% 1 %]"]
    desk.register.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.dock.page is desk.form


@pytest.mark.parametrize(
    "kind, clicks, stored_type",
    [
        ("add_point_button", [(0, 0)], "POINT"),
        ("add_line_button", [(0, 0), (60, 0), (60, 60)], "LINESTRING"),
        ("add_area_button", [(0, 0), (60, 0), (60, 60)], "POLYGON"),
    ],
)
def test_a_threat_is_drawn_described_and_saved(
    desk: RegisterDesk, stored: Any, kind: str, clicks: Any, stored_type: str
) -> None:
    desk.write()
    desk.click(getattr(desk.form, kind))
    for click in clicks:
        desk.map_click(*click)
    if len(clicks) > 1:
        desk.map_click(0, 30, Qt.MouseButton.RightButton)
    assert desk.dock.page is desk.threat, "the form asks at once what was drawn"
    assert not desk.threat.save_button.isEnabled(), "a category is needed"
    desk.threat.category.setFocus()
    QTest.keyClicks(desk.threat.category, "egg")
    desk.threat.people.setValue(14)
    desk.threat.description.setPlainText("Przy rynku, codziennie")
    desk.click(desk.threat.save_button)
    assert desk.dock.page is desk.form
    assert desk.form.threats.topLevelItemCount() == 1
    ((category, people, text, shape, unit, how),) = stored(
        "SELECT category, people, description, GeometryType(geom), unit_id, routed_how FROM kmzb.raised_threat"
    )
    assert (category, people, text, shape, unit, how) == (
        "begging", 14, "Przy rynku, codziennie", stored_type, 10, "area",
    )  # fmt: skip
    desk.dock.undo_requested.emit()
    desk.settle()
    assert stored("SELECT withdrawn FROM kmzb.raised_threat") == [(True,)]
    assert desk.form.threats.topLevelItemCount() == 0
    desk.dock.undo_requested.emit()
    desk.settle()
    assert stored("SELECT withdrawn FROM kmzb.raised_threat") == [(False,)]


def test_escape_ends_a_drawing_without_a_trace(desk: RegisterDesk, stored: Any) -> None:
    desk.write()
    desk.click(desk.form.add_line_button)
    desk.map_click(0, 0)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert desk.dock.page is desk.form and desk.canvas.mapTool() is not desk.controller.map.tool
    assert stored("SELECT count(*) FROM kmzb.raised_threat") == [(0,)]


def test_the_meetings_place_is_picked_on_the_map(desk: RegisterDesk, stored: Any) -> None:
    desk.click(desk.register.new_button)
    desk.form.place.setText("Park")
    desk.click(desk.form.pick_button)
    desk.map_click(0, 0)
    assert desk.form.draft().x == pytest.approx(CENTRE[0], abs=10)
    desk.click(desk.form.save_button)
    assert stored("SELECT unit_id, beat_id, position_quality FROM kmzb.meeting") == [(10, 1, "exact")]
    desk.click(desk.form.forget_button)
    desk.click(desk.form.save_button)
    assert stored("SELECT geom, position_quality FROM kmzb.meeting") == [(None, "none")]
    desk.dock.undo_requested.emit()
    desk.settle()
    assert stored("SELECT position_quality FROM kmzb.meeting") == [("exact",)]


def test_two_people_at_one_meeting_lose_nothing(desk: RegisterDesk, open_register: Any, stored: Any) -> None:
    number = desk.write()
    other = open_register(COLLEAGUE)
    other.controller.open(number)
    other.settle()
    other.form.participants.setValue(99)
    desk.form.place.setText("Szkoła nr 9")
    other.click(other.form.save_button)
    desk.click(desk.form.save_button)
    assert "Bogdan Sopocki" in desk.form.banner.text and "participants" in desk.form.banner.text
    assert desk.form.place.text() == "Szkoła nr 9", "what was typed is still there"
    desk.offer("Save mine", desk.form.banner)
    assert stored("SELECT place, participants, version FROM kmzb.meeting") == [("Szkoła nr 9", 99, 3)]


def test_a_conflict_can_be_given_up(desk: RegisterDesk, open_register: Any, stored: Any) -> None:
    number = desk.write()
    other = open_register(COLLEAGUE)
    other.controller.open(number)
    other.settle()
    other.form.participants.setValue(99)
    other.click(other.form.save_button)
    desk.form.participants.setValue(11)
    desk.click(desk.form.save_button)
    desk.offer("Take theirs", desk.form.banner)
    assert desk.form.participants.value() == 99 and not desk.form.is_dirty


def test_a_colleagues_threat_and_withdrawal_come_by_themselves(
    desk: RegisterDesk, open_register: Any, stored: Any
) -> None:
    number = desk.write()
    other = open_register(COLLEAGUE)
    other.controller.open(number)
    other.settle()
    other.click(other.form.add_button)
    other.threat.category.setCurrentIndex(0)
    other.click(other.threat.save_button)
    ((threat, version),) = stored("SELECT id, version FROM kmzb.raised_threat")
    desk.state.announce_subject(SubjectChanged("raised_threat", threat, version))
    desk.settle()
    assert desk.form.threats.topLevelItemCount() == 1
    other.click(other.form.withdraw_button)
    other.offer("Withdraw", other.form.banner)
    desk.state.announce_subject(SubjectChanged("meeting", number, 2))
    desk.settle()
    assert "not in your register any more" in desk.form.banner.text
    desk.press(Qt.Key.Key_Escape)
    assert desk.listed == []
    other.dock.undo_requested.emit()
    other.settle()
    assert stored("SELECT withdrawn FROM kmzb.meeting") == [(False,)]


def test_a_broken_line_keeps_what_was_typed_and_sends_it_once(desk: RegisterDesk, stored: Any) -> None:
    desk.click(desk.register.new_button)
    desk.form.place.setText("Remiza")
    desk.gateway.breaks = True
    desk.click(desk.form.save_button)
    assert "broke" in desk.dock.body.pending_banner.text
    assert desk.form.place.text() == "Remiza"
    desk.form.participants.setValue(5)
    desk.gateway.breaks = False
    desk.click(desk.form.save_button)
    assert stored("SELECT place, participants FROM kmzb.meeting") == [("Remiza", None)], "the older act goes first"
    assert desk.form.participants.value() == 5 and desk.form.is_dirty
    desk.click(desk.form.save_button)
    assert stored("SELECT place, participants, version FROM kmzb.meeting") == [("Remiza", 5, 2)]


def test_leaving_with_something_typed_asks_first(desk: RegisterDesk, stored: Any) -> None:
    desk.write()
    desk.form.participants.setValue(7)
    desk.form.participants.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.dock.page is desk.form
    desk.offer("Discard", desk.form.banner)
    assert desk.dock.page is desk.register
    assert stored("SELECT participants FROM kmzb.meeting") == [(31,)]


def test_minutes_are_attached_shown_and_deleted(desk: RegisterDesk, stored: Any, tmp_path: Path) -> None:
    desk.write()
    path = tmp_path / "protokół.pdf"
    path.write_bytes(PDF)
    desk.controller.editor.minutes.ask_file = lambda: str(path)
    shown: List[Path] = []
    desk.controller.editor.minutes.files.show_file = lambda file: bool(shown.append(file)) or True
    desk.click(desk.form.add_file_button)
    assert stored("SELECT name, media_type FROM kmzb.meeting_file") == [("protokół.pdf", "application/pdf")]
    desk.click(desk.form.open_file_button)
    assert shown[0].read_bytes() == PDF
    big = tmp_path / "big.pdf"
    big.write_bytes(PDF + b"0" * 5 * 1024 * 1024)
    desk.controller.editor.minutes.ask_file = lambda: str(big)
    desk.click(desk.form.add_file_button)
    assert "5 MB" in desk.form.banner.text
    desk.click(desk.form.remove_file_button)
    desk.offer("Delete", desk.form.banner)
    assert stored("SELECT count(*) FROM kmzb.meeting_file") == [(0,)]


def test_reports_are_linked_by_number_and_from_the_map(desk: RegisterDesk, stored: Any) -> None:
    desk.write()
    desk.click(desk.form.add_button)
    desk.threat.category.setCurrentIndex(0)
    desk.click(desk.threat.save_button)
    desk.click(desk.form.edit_button)
    desk.threat.report_edit.setText("101")
    desk.click(desk.threat.link_button)
    desk.click(desk.threat.pick_report_button)
    desk.state.set_current_report(102)
    assert desk.threat.report_edit.text() == "102"
    desk.click(desk.threat.link_button)
    assert stored("SELECT report_id FROM kmzb.raised_threat_report ORDER BY 1") == [(101,), (102,)]
    desk.threat.report_edit.setText("301")
    desk.click(desk.threat.link_button)
    assert desk.threat.banner.text
    desk.threat.reports.setCurrentRow(0)
    desk.click(desk.threat.unlink_button)
    assert stored("SELECT report_id FROM kmzb.raised_threat_report") == [(102,)]


def test_those_who_may_only_read_are_told_so(open_register: Any, desk: RegisterDesk) -> None:
    number = desk.write()
    admin = open_register("t_admin")
    assert not admin.register.new_button.isEnabled() and "read" in admin.register.new_button.toolTip()
    admin.controller.open(number)
    admin.settle()
    assert not admin.form.save_button.isEnabled() and not admin.form.place.isEnabled()
    assert not admin.form.add_point_button.isEnabled() and not admin.form.withdraw_button.isEnabled()


def test_the_register_is_searched_and_narrowed(desk: RegisterDesk) -> None:
    for place, day in (("Łódka", (2025, 1, 1)), ("Most", (2025, 6, 1))):
        desk.write(place, day=day)
        desk.press(Qt.Key.Key_Escape)
    assert desk.listed == ["Most", "Łódka"]
    desk.register.search_edit.setText("lodka")
    desk.settle()
    assert desk.listed == ["Łódka"]
    desk.register.search_edit.setText("nic takiego")
    desk.settle()
    assert desk.register.notice_label.text() == "No meeting fits the search."
    desk.register.notice_button.click()
    desk.settle()
    assert desk.register.narrowed() == MeetingFilter() and len(desk.listed) == 2


def test_offline_and_the_next_person(desk: RegisterDesk) -> None:
    desk.write()
    desk.form.place.setText("W połowie zdania")
    desk.state.set_connection(ConnectionState.OFFLINE, "No connection.")
    assert "stays here" in desk.dock.body.session_banner.text
    assert desk.form.place.text() == "W połowie zdania" and desk.form.place.isEnabled()
    desk.state.set_connection(ConnectionState.ONLINE)
    desk.settle()
    assert desk.form.place.text() == "W połowie zdania"
    desk.state.set_identity(None)
    desk.state.set_connection(ConnectionState.DISCONNECTED)
    assert desk.form.place.text() == "" and desk.listed == []
