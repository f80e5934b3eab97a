"""The page "Briefing": a PDF with a page per unit, and decisions that are frozen, opened, built again and held against today."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest

from kmzb_plugin.core.desk import Measure, Scope
from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.db.staffing_gateway import PgStaffingGateway
from kmzb_plugin.gui.controllers.desk.sheet_controller import SheetController
from kmzb_plugin.gui.docks.desk.sheet_page import SheetPage
from kmzb_plugin.gui.state import ConnectionState
from tests.environment.databases import Database

from .conftest import Room, heap, scattered

VERSIONS = {"KMZB": "0.1.0", "QGIS": "3"}


class Desk:
    """A room with the page in it; files go where the test says."""

    def __init__(self, room: Room) -> None:
        self.room, self.page, self.scopes = room, SheetPage(), []
        self.path = ""
        room.dock.add_page("sheet", "Briefing", self.page)
        self.sheet = SheetController(
            room.desk, room.runner, room.gateway, PgChangeGateway(room.pool), PgStaffingGateway(room.pool), self.page,
            lambda: (), lambda: VERSIONS, self.scopes.append,
        )  # fmt: skip
        self.sheet.ask_save = self.sheet.ask_open = lambda *said: self.path
        room.dock.show_page("sheet")
        room.settle()

    def click(self, button: str, path: Path | str) -> None:
        self.path = str(path)
        getattr(self.page.form, button).click()
        self.room.settle()

    @property
    def news(self) -> str:
        return str(self.page.form.news_edit.toPlainText())


@pytest.fixture
def desk(open_room: Callable[..., Room], plant: Callable[..., List[int]]) -> Iterator[Desk]:
    plant(*scattered(200))
    for place, (x, y) in enumerate([(470_500, 738_500), (471_500, 738_500), (470_500, 739_500), (471_500, 739_500)]):
        plant(*heap(20, x, y, seed=place))
    made = Desk(open_room())
    made.room.desk.set_measure(Measure.CONFIRMED)
    yield made
    made.sheet.close()


def test_one_click_saves_a_sheet_with_sentences_made_of_the_numbers(desk: Desk, tmp_path: Path) -> None:
    pdf = tmp_path / "briefing.pdf"
    desk.click("pdf_button", pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "briefing.pdf" in desk.page.banner.accessibleName()
    where, change, when = desk.page.form.sentences_label.text().split("\n")
    assert "hot cell" in where and "%" in where
    assert change.startswith("Change: ")
    assert when.startswith("When: ")


def test_nothing_is_computed_for_somebody_who_goes_away(desk: Desk) -> None:
    desk.click("pdf_button", "")
    assert desk.sheet.saved is None
    assert not desk.page.is_busy


def test_a_page_that_was_drawn_leaves_no_ear_behind(desk: Desk, tmp_path: Path) -> None:
    before = desk.page.receivers(desk.page.cancel_requested)
    desk.click("pdf_button", tmp_path / "one.pdf")
    desk.click("pdf_button", tmp_path / "nowhere" / "two.pdf")
    assert desk.page.receivers(desk.page.cancel_requested) == before


def test_outline_and_events_are_read_once(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: List[str] = []
    gateway = desk.room.gateway

    def noted(name: str, ask: Callable[..., Any]) -> Callable[..., Any]:
        def told(*asked: Any) -> Any:
            read.append(name)
            return ask(*asked)

        return told

    for name in ("outline", "events"):
        monkeypatch.setattr(gateway, name, noted(name, getattr(gateway, name)))
    desk.click("pdf_button", tmp_path / "briefing.pdf")
    assert read == ["outline", "events"]


def test_a_place_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.click("pdf_button", tmp_path / "nowhere" / "sheet.pdf")
    assert "could not be saved" in desk.page.banner.accessibleName()


def test_a_decision_is_frozen_and_comes_out_again_bit_for_bit(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "decision.kmzb"
    desk.click("freeze_button", path)
    assert "Frozen" in desk.news
    assert desk.sheet.saved == path
    desk.click("open_button", path)
    assert "✓ Built again from its own data: every number is the same, bit for bit." in desk.news
    assert "✓ The data of today are the same." in desk.news
    desk.page.form.scope_button.click()
    assert desk.scopes == [desk.room.desk.scope]
    assert isinstance(desk.scopes[0], Scope)


def test_one_report_that_has_changed_is_named_with_the_numbers_it_changes(
    desk: Desk, database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "decision.kmzb"
    desk.click("freeze_button", path)
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kmzb.report SET status = 'rejected', version = version + 1 WHERE id ="
            " (SELECT max(id) FROM kmzb.report WHERE source = 'planted') RETURNING id"
        )
        (number,) = cursor.fetchone()
    desk.click("open_button", path)
    assert "every number is the same, bit for bit" in desk.news
    assert "differ in 1 event" in desk.news
    assert f" {number}: changed (" in desk.news
    assert "would be different" in desk.news
    assert "1.hotspots.columns.count[" in desk.news


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_decision_is_told(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.kmzb"
    path.write_bytes(content)
    desk.click("open_button", path)
    assert "no frozen decision" in desk.page.banner.accessibleName()
    assert desk.news == ""


def test_without_a_connection_a_decision_still_opens(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "decision.kmzb"
    desk.click("freeze_button", path)
    desk.room.state.set_connection(ConnectionState.OFFLINE, "The connection was lost.")
    desk.room.settle()
    assert not desk.page.form.freeze_button.isEnabled()
    desk.click("open_button", path)
    assert "bit for bit" in desk.news
    assert "Not compared with the data of today" in desk.news
    assert not desk.page.form.scope_button.isVisible()


def test_the_next_person_sees_nothing_of_the_last_ones_decision(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "decision.kmzb"
    desk.click("freeze_button", path)
    desk.room.desk.set_scope(None)
    desk.room.settle()
    assert desk.news == ""


def test_each_unit_below_gets_a_page(open_room: Callable[..., Room], plant: Callable[..., Any], tmp_path: Path) -> None:
    plant(*scattered(150))
    desk = Desk(open_room("t_gdansk_coordinator"))
    below = desk.sheet._below()
    assert len(below) >= 2
    desk.page.form.each_radio.setChecked(True)
    pdf = tmp_path / "all.pdf"
    desk.click("pdf_button", pdf)
    assert f"/Count {len(below)}".encode() in pdf.read_bytes()
    assert f"{len(below)} page" in desk.page.banner.accessibleName()
    desk.sheet.close()
