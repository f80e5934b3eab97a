"""The case of a report in the panel, by keys and clicks, to the rows in the database; and what colleagues do to it."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Callable, Iterator, List, Tuple

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QToolButton

from kmzb_plugin.core.model import SubjectChanged
from kmzb_plugin.db.case_gateway import PgCaseGateway
from kmzb_plugin.gui.controllers.case_controller import CaseController
from kmzb_plugin.gui.state import ConnectionState
from tests.integration.dock.conftest import COLLEAGUE, Desk

HOSTILE = "<h1>x</h1> <a href='http://example.org'>y</a> [% 1+1 %] \u202e=cmd()"
#: 9101 … at one place in Sopot, new, of one kind; the first has no sender, the others one each
PLACE = """
WITH seed AS (
    SELECT 9100 + g AS id, now() - g * interval '1 day' AS at, g FROM generate_series(1, %s) g
), put AS (
    INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, description,
                             sender_hash, due_at, version, chain_hash)
    SELECT id, 'dock', id::text, 'illegal_dump', 'new', at, 10, ST_Point(471000 + g * 4, 739500, 2180), at, %s,
           CASE WHEN g > 1 THEN sha256(convert_to(g::text, 'UTF8')) END, now() + g * interval '1 hour', 1,
           decode(repeat('00', 32), 'hex')
    FROM seed RETURNING id
)
SELECT count(*) FROM put
"""


class CaseDesk:
    """A desk with the sections of cases, and short ways to its parts."""

    def __init__(self, desk: Desk, canvas: Any = None) -> None:
        self.desk = desk
        self.cases = CaseController(desk.state, desk.runner, PgCaseGateway(desk.pool), desk.dock, desk.report, canvas)
        self.section = self.cases.section

    def choose(self, report_id: int) -> None:
        self.desk.choose(report_id)
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        self.desk.until(lambda: self.desk.runner.is_idle() and not self.cases.reader.is_settling)
        self.desk.settle()

    def press(self, *keys: Any) -> None:
        self.desk.press(*keys)
        self.settle()

    def click(self, name: str) -> None:
        button = self.section.findChild(QToolButton, name)
        assert button is not None and button.isEnabled(), name
        button.click()
        self.settle()

    @property
    def texts(self) -> str:
        return "\n".join(label.text() for label in self.section.findChildren(QLabel)).replace("\u200b", "")


@pytest.fixture
def place(database: Any) -> Callable[..., None]:
    def add(count: int = 3, description: str = "Gruz i opony przy drodze") -> None:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(PLACE, (count, description))

    return add


@pytest.fixture
def open_cases(open_desk: Callable[..., Desk]) -> Iterator[Callable[..., CaseDesk]]:
    opened: List[CaseDesk] = []

    def make(canvas: Any = None, **more: Any) -> CaseDesk:
        made = CaseDesk(open_desk(**more), canvas)
        opened.append(made)
        return made

    yield make
    for case in reversed(opened):
        case.cases.close()


@pytest.fixture
def rows(database: Any) -> Callable[[str], List[Tuple[Any, ...]]]:
    def read(statement: str) -> List[Tuple[Any, ...]]:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall()

    return read


def test_one_key_accepts_and_one_takes_it_back(place, open_cases, rows):
    place(3)
    here = open_cases()
    here.choose(9101)
    assert "no. 9102" in here.texts
    assert "4 m" in here.texts
    assert "similar description" in here.texts
    here.desk.dock.focus_list()
    here.press("d")
    assert rows("SELECT count(*) FROM kmzb.report WHERE case_id IS NOT NULL") == [(2,)]
    assert "×2" in here.texts
    assert "2 report" in here.texts
    assert here.desk.dock.table.reports.report(9101).case_size == 2
    assert here.desk.dock.act_line.offers_undo
    here.press("u")
    assert rows("SELECT count(*) FROM kmzb.report WHERE case_id IS NOT NULL") == [(0,)]
    assert rows("SELECT act FROM kmzb.journal WHERE subject = 'case' ORDER BY seq") == [("join",), ("undo",)]


def test_not_the_same_is_remembered_and_taken_back(place, open_cases):
    place(2)
    here = open_cases()
    here.choose(9101)
    here.desk.dock.focus_list()
    here.press((Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier))
    assert here.section.first is None
    assert "Nothing else" in here.texts
    here.choose(9102)
    assert here.section.first is None
    here.choose(9101)
    here.press("u")
    assert here.section.first is not None and here.section.first.id == 9102


def test_the_keys_say_when_there_is_nothing(open_cases):
    here = open_cases()
    here.choose(107)
    here.desk.dock.focus_list()
    here.press("d")
    assert "Nothing is suggested" in here.desk.dock.act_line._act.toolTip()


def test_members_lead_to_their_reports_and_can_be_split_off(place, open_cases, rows):
    place(4)
    here = open_cases()
    here.choose(9101)
    for _ in range(3):
        here.desk.dock.focus_list()
        here.press("d")
    assert rows("SELECT reports FROM kmzb.case_file") == [(4,)]
    assert [here.desk.dock.table.reports.report(n).case_size for n in (9101, 9102, 9103, 9104)] == [4] * 4
    for number in (9103, 9104):
        here.section.findChild(QCheckBox, f"check_{number}").setChecked(True)
    here.click("split")
    assert rows("SELECT reports FROM kmzb.case_file ORDER BY id") == [(2,), (2,)]
    here.desk.dock.focus_list()
    assert here.section.first is not None and here.section.first.kind == "case"
    here.press("d")  # the case that is suggested is merged back
    assert rows("SELECT reports FROM kmzb.case_file ORDER BY reports") == [(0,), (4,)]
    here.click("go_9104")
    assert here.desk.state.current_report_id == 9104
    here.click("leave")
    assert rows("SELECT id FROM kmzb.report WHERE case_id IS NULL AND id > 9000") == [(9104,)]


def test_the_whole_case_is_decided_after_a_preview(place, open_cases, rows):
    place(3)
    here = open_cases()
    here.choose(9101)
    here.desk.dock.focus_list()
    here.press("d")
    here.desk.dock.focus_list()
    here.press("d")
    here.desk.choose(9103)
    here.desk.dock.focus_list()
    here.press("w")
    here.choose(9101)
    here.click("act_take_up")
    assert "decides 2 report(s)" in here.section.preview.text or "decides 2 reports" in here.section.preview.text
    assert "Not no. 9103" in here.section.preview.text
    assert rows("SELECT count(*) FROM kmzb.report WHERE id > 9000 AND status = 'verification'") == [(1,)]
    here.press(Qt.Key.Key_Return)
    assert rows("SELECT count(*) FROM kmzb.report WHERE id > 9000 AND status = 'verification'") == [(3,)]
    here.click("act_reject")
    here.desk.until(lambda: here.section.bar.is_open)
    here.press("1", Qt.Key.Key_Return)
    assert rows("SELECT count(*) FROM kmzb.report WHERE id > 9000 AND status = 'rejected'") == [(3,)]
    assert not here.section.bar.is_open
    here.desk.dock.focus_list()
    here.press("u")
    assert rows("SELECT count(*) FROM kmzb.report WHERE id > 9000 AND status = 'verification'") == [(3,)]


def test_esc_leaves_the_question_and_decides_nothing(place, open_cases, rows):
    place(2)
    here = open_cases()
    here.choose(9101)
    here.desk.dock.focus_list()
    here.press("d")
    here.click("act_take_up")
    assert here.desk.dock.panel.actions_box.isHidden()
    here.press(Qt.Key.Key_Escape)
    assert not here.section.bar.is_open
    assert not here.desk.dock.panel.actions_box.isHidden()
    assert rows("SELECT count(*) FROM kmzb.report WHERE id > 9000 AND status = 'new'") == [(2,)]


def test_what_a_colleague_did_is_told_and_shown(place, open_cases, rows):
    place(4)
    here, there = open_cases(), open_cases(login=COLLEAGUE)
    here.choose(9101)
    here.desk.dock.focus_list()
    here.press("d")
    there.choose(9101)
    number, version = there.section.look.case.id, there.section.look.case.version
    here.desk.dock.focus_list()
    here.press("d")
    there.section.undo_requested.emit()  # on a version that is old: not theirs to undo, and nothing happens
    there.settle()
    assert "A colleague has acted" in there.section.banner.text
    assert "Anna Sopocka" in there.section.banner.text
    assert there.section.look.case.reports == 3
    here.desk.dock.focus_list()
    here.press("d")
    there.desk.state.announce_subject(SubjectChanged("case", number, version + 2))
    there.settle()
    assert there.section.look.case.reports == 4


def test_offline_the_sections_say_so_and_do_nothing(place, open_cases, rows):
    place(2)
    here = open_cases()
    here.choose(9101)
    here.desk.state.set_connection(ConnectionState.OFFLINE)
    assert not any(b.isEnabled() for b in here.section.findChildren(QToolButton) if b.objectName().startswith("join_"))
    here.desk.dock.focus_list()
    here.press("d")
    assert rows("SELECT count(*) FROM kmzb.case_file") == [(0,)]
    here.desk.choose(9102)
    assert "without a connection" in here.texts
    here.desk.state.set_connection(ConnectionState.ONLINE)
    here.settle()
    assert here.section.first is not None


def test_texts_of_reports_are_plain(place, open_cases):
    place(2, HOSTILE)
    here = open_cases()
    here.choose(9101)
    assert "<h1>x</h1>" in here.texts
    for label in here.section.findChildren(QLabel):
        if "<h1>" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_history_of_the_place_stands_at_the_top(place, open_cases, database, rows):
    place(3)
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.report SET status = 'confirmed' WHERE id = 9103")
    here = open_cases()
    here.choose(9101)
    assert "confirmed 1 of 1 decided (100 %)" in here.cases.place.text
    here.cases.place.findChild(QToolButton, "past_9103").click()
    here.settle()
    assert here.desk.state.current_report_id == 9103


def test_the_map_shows_members_and_numbered_suggestions(place, open_cases, qtbot):
    place(4)
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    here = open_cases(canvas)
    here.choose(9101)
    assert sorted(mark.sign for mark in here.cases.marks.marks) == ["1", "2", "3"]
    here.desk.dock.focus_list()
    here.press("d")
    assert sorted(mark.sign for mark in here.cases.marks.marks) == ["1", "2", "✓"]
    here.click("show_all")
    assert canvas.extent().contains(canvas.mapSettings().extent().center())
    here.choose(107)
    assert here.cases.marks.marks == []


def test_somebody_who_may_not_join_sees_and_does_nothing(place, open_cases):
    place(2)
    here = open_cases(login="t_sopot_commander")
    here.choose(9101)
    assert here.section.look.allowed is False
    assert here.section.findChildren(QToolButton, "join_report_9102") == []
    here.desk.dock.focus_list()
    here.press("d")
    assert "Nothing is suggested" in here.desk.dock.act_line._act.toolTip()
