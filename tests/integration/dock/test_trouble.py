"""Conflicts, lost connections, refusals and hostile content: nothing is lost, nothing is overwritten, nothing is interpreted."""

from __future__ import annotations

import uuid
from contextlib import closing
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QToolButton

from kmzb_plugin.core.model import Decision
from kmzb_plugin.errors import Cancelled, ConnectionFailed, ConnectionLost
from kmzb_plugin.gui.controllers.attachment_opener import safe_name
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.tasks.cancelling import JobCanceller

from .conftest import ANALYST, COLLEAGUE

ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


def acts(rows):
    return [row[0] for row in rows]


@pytest.fixture
def colleague(open_desk):
    """Acts on reports as Bogdan Sopocki, without a word to the desk under test."""
    other = open_desk(COLLEAGUE, online=False)

    def act(report_id, name, **more):
        seen = other.reports.detail(report_id, JobCanceller()).report
        return other.reports.perform(Decision(report_id, seen.version, str(uuid.uuid4()), name, **more), JobCanceller())

    return act


def offer(banner, number):
    """The button of a banner's offer."""
    buttons = [b for b in banner.findChildren(QToolButton) if not b.isHidden()]
    return buttons[number]


def test_a_conflict_shows_who_when_what_and_overwrites_nothing(colleague, desk, events):
    desk.go_to("verification")
    desk.press("j", "n", "2", TAB, "moja notatka")
    colleague(106, "confirm")
    desk.press(ENTER)
    assert acts(events(106)) == ["receive", "confirm"], "the colleague was first"
    banner = desk.dock.panel.conflict_banner
    assert "Bogdan Sopocki" in banner.text
    confirm = next(a for a in desk.state.catalogue.actions if a.code == "confirm")
    assert confirm.name_pl in banner.text or confirm.name_en in banner.text
    assert desk.dock.panel.report.status == "confirmed", "the fresh state is shown"
    assert desk.state.current_report_id == 106, "and nobody was carried off to the next report"
    assert 106 not in desk.listed
    desk.press("e")
    assert desk.dock.panel.decision_bar.note == "moja notatka", "what was typed is there for the next decision"
    desk.press(ENTER)
    assert events(106)[-1] == ("mark_eliminated", ANALYST, None, "moja notatka")
    assert not banner.text


def test_a_colleagues_act_while_a_question_is_open(colleague, desk, events):
    """The list hears of it live; the question stays open on the fresh version, with a word about who acted."""
    desk.go_to("verification")
    desk.press("j", "n", "1", TAB, "notatka")
    desk.state.announce_report(colleague(106, "could_not_check", reason="weather"))
    desk.settle()
    bar = desk.dock.panel.decision_bar
    assert bar.is_open and bar.note == "notatka"
    assert "Bogdan Sopocki" in desk.dock.panel.conflict_banner.text
    desk.press(ENTER)
    assert acts(events(106)) == ["receive", "could_not_check", "reject"]


def test_a_question_that_is_not_possible_any_more_folds_and_keeps_the_note(colleague, desk):
    desk.go_to("verification")
    desk.press("j", "n", "1", TAB, "notatka")
    desk.state.announce_report(colleague(106, "confirm"))
    desk.settle()
    assert not desk.dock.panel.decision_bar.is_open
    assert "Bogdan Sopocki" in desk.dock.panel.conflict_banner.text
    desk.until(lambda: not desk.dock._typing.isActive())
    desk.press(ESC, "e")
    assert desk.dock.panel.decision_bar.note == "notatka"


def test_what_is_being_typed_does_not_act_when_its_field_goes(colleague, desk, events):
    """“e” of a half written note would otherwise mark the report that a colleague has just confirmed as eliminated."""
    desk.go_to("verification")
    desk.press("j", "n", "1", TAB, "nikogo tu ni")
    desk.state.announce_report(colleague(106, "confirm"))
    desk.settle()
    assert desk.dock.table.hasFocus() and not desk.dock.panel.decision_bar.is_open
    desk.press("e ma", settle=False)
    desk.until(lambda: not desk.dock._typing.isActive())
    desk.settle()
    assert acts(events(106)) == ["receive", "confirm"] and not desk.dock.panel.decision_bar.is_open
    assert desk.state.current_report_id == 106


def test_a_conflict_can_be_read_in_a_low_window(colleague, open_desk):
    desk = open_desk(width=340, height=480)
    height = desk.window.height()
    desk.go_to("verification")
    desk.press("j", "n", "2", TAB, "moja notatka")
    colleague(106, "confirm")
    desk.press(ENTER)
    banner = desk.dock.panel.conflict_banner
    desk.until(lambda: banner.height() >= banner.layout().heightForWidth(banner.width()))
    box = desk.dock.panel.actions_box
    assert box.height() >= box.layout().heightForWidth(box.width()), "and the buttons stand whole"
    assert desk.dock.table.height() > 20, "the list gives way, and stays"
    assert desk.window.height() == height, "the window does not grow beyond the screen"


def test_offline_the_question_keeps_focus_and_note(desk, events):
    desk.go_to("verification")
    desk.press("j", "n", "2", TAB, "pierwsza")
    note = desk.window.focusWidget()
    desk.state.set_connection(ConnectionState.OFFLINE, "")
    desk.settle()
    assert desk.window.focusWidget() is note and note.hasFocus()
    desk.press(" druga", ENTER)
    bar = desk.dock.panel.decision_bar
    assert bar.is_open and bar.note == "pierwsza druga" and acts(events(106)) == ["receive"]
    assert bar._hint.text(), "it says why nothing happened"
    desk.press(ESC)
    assert not bar.is_open and desk.dock.table.hasFocus(), "and it can be left"
    desk.state.set_connection(ConnectionState.ONLINE)
    desk.settle()
    desk.press("n", "2", ENTER)
    assert events(106)[-1] == ("reject", ANALYST, "over_before_check", "pierwsza druga")


def test_undo_after_a_colleague_is_a_conflict(colleague, desk, events):
    desk.go_to("verification")
    desk.press("j", "p")
    colleague(106, "mark_eliminated")
    desk.press("u")
    assert acts(events(106)) == ["receive", "confirm", "mark_eliminated"]
    assert desk.state.current_report_id == 106 and "Bogdan Sopocki" in desk.dock.panel.conflict_banner.text
    assert not desk.dock.act_line.offers_undo


def test_a_decision_whose_answer_was_lost_is_sent_again_and_done_once(desk, events, monkeypatch):
    desk.go_to("verification")
    real, sent = desk.reports.perform, []

    def answer_lost(decision, canceller):
        sent.append(decision)
        report = real(decision, canceller)
        if len(sent) == 1:
            raise ConnectionLost()
        return report

    monkeypatch.setattr(desk.reports, "perform", answer_lost)
    desk.press("j", "p")
    banner = desk.dock.form.pending_banner
    assert banner.text and desk.report.sender.pending == sent[0]
    desk.press("n")
    assert not desk.dock.panel.decision_bar.is_open, "nothing new while this hangs in the air"
    desk.state.set_connection(ConnectionState.OFFLINE, "")
    desk.settle()
    assert desk.listed and desk.dock.form.session_banner.text, "what was shown stays, and is said to be old"
    assert not desk.dock.panel.button("confirm").isEnabled()
    desk.connect()
    assert banner.text, "a reconnect does not drop it"
    offer(banner, 0).click()
    desk.settle()
    assert sent[0] == sent[1], "the same client id"
    assert acts(events(106)) == ["receive", "confirm"]
    assert not banner.text and desk.state.current_report_id == 105


def test_a_decision_that_never_arrived_can_be_dropped(desk, events, monkeypatch):
    desk.go_to("verification")

    def unreachable(decision, canceller):
        raise ConnectionFailed()

    monkeypatch.setattr(desk.reports, "perform", unreachable)
    desk.press("j", "p")
    offer(desk.dock.form.pending_banner, 1).click()
    desk.settle()
    assert not desk.dock.form.pending_banner.text and acts(events(106)) == ["receive"]
    monkeypatch.undo()
    desk.press("p")
    assert acts(events(106)) == ["receive", "confirm"]


def test_a_refusal_keeps_what_was_entered(desk, events, database):
    desk.go_to("verification")
    desk.press("j", "n", "2", TAB, "notatka")
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.reason SET is_valid = false WHERE code = 'over_before_check'")
    desk.press(ENTER)
    assert acts(events(106)) == ["receive"]
    assert desk.dock.panel.trouble_banner.text
    assert desk.dock.panel.decision_bar.is_open and desk.dock.panel.decision_bar.note == "notatka"
    assert desk.dock.panel.decision_bar.isAncestorOf(desk.window.focusWidget()), "and where the keys go"


def test_a_report_that_left_the_area_leaves_the_list(desk, database):
    desk.press("j")
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.report SET unit_id = 20, beat_id = NULL WHERE id = 103")
    desk.press("w")
    assert desk.messages.said and 103 not in desk.listed


def test_the_next_person_finds_nothing_of_the_last(desk):
    desk.press("j", "w")
    desk.state.set_connection(ConnectionState.DISCONNECTED)
    desk.state.set_identity(None)
    assert not desk.dock.act_line.offers_undo and desk.state.current_report_id is None
    assert desk.dock.table.reports.rowCount() == 0
    assert desk.dock.form.session_pages.currentWidget() is desk.dock.form.page_disconnected


def test_an_error_of_the_list_offers_to_try_again(desk, monkeypatch):
    real = desk.queues.page

    def broken(*arguments):
        raise ConnectionFailed()

    monkeypatch.setattr(desk.queues, "page", broken)
    desk.go_to("confirmed")
    assert desk.notice and desk.dock.form.notice_button.isVisible()
    monkeypatch.setattr(desk.queues, "page", real)
    desk.dock.form.notice_button.click()
    desk.settle()
    assert desk.listed == [108] and not desk.notice


def test_an_error_while_rereading_keeps_the_rows(desk, monkeypatch):
    def broken(*arguments):
        raise ConnectionFailed()

    monkeypatch.setattr(desk.queues, "page", broken)
    desk.press(Qt.Key.Key_F5)
    assert desk.listed == [103, 102, 101, 104] and desk.messages.said


def test_hostile_texts_show_literally(desk, database):
    evil = '<b>pogrubienie</b> <img src="file:///etc/passwd"> [% 1+1 %] &amp; ' + "x" * 300
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.report SET description = %s, external_id = %s WHERE id = 105", (evil, "<h1>F</h1>"))
    desk.choose(105)
    labels = [label for label in desk.dock.panel.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if "<" in label.text())
    shown = [label.text().replace("\u200b", "") for label in labels]
    assert evil in shown
    details = desk.dock.panel.details
    assert details.width() <= desk.dock.panel.scroll.viewport().width(), "a word of 300 letters does not widen the panel"


def test_a_note_with_markup_shows_literally_in_history(desk):
    desk.go_to("verification")
    desk.choose(105)
    desk.press("n", "1", TAB, "<i>x</i>")
    desk.press(ENTER)
    desk.choose(105)
    assert any(label.text() == "<i>x</i>" for label in desk.dock.panel.details.findChildren(QLabel))


def test_an_attachment_is_fetched_opened_and_removed(desk):
    shown = []
    desk.report.attachments.show_file = lambda path: shown.append(path) or True
    desk.choose(101)
    buttons = [b for b in desk.dock.panel.details.findChildren(QToolButton) if not b.isHidden()]
    buttons[0].click()
    desk.settle()
    assert [path.name for path in shown] == ["zdjęcie 1.txt"]
    assert shown[0].read_text(encoding="utf-8") == "zażółć gęślą jaźń"
    desk.report.attachments.close()
    assert not shown[0].exists()


def test_an_attachment_is_saved_where_the_user_wants(desk, tmp_path):
    target = tmp_path / "kopia.txt"
    desk.report.attachments.ask_where = lambda name: str(target)
    desk.choose(101)
    buttons = [b for b in desk.dock.panel.details.findChildren(QToolButton) if not b.isHidden()]
    buttons[1].click()
    desk.settle()
    assert target.read_text(encoding="utf-8") == "zażółć gęślą jaźń"


def test_a_program_is_never_opened(desk, database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.attachment SET name = 'zdjęcie.jpg.desktop' WHERE report_id = 101")
    shown = []
    desk.report.attachments.show_file = lambda path: shown.append(path) or True
    desk.choose(101)
    desk.report.attachments.open(desk.state.detail.attachments[0])
    desk.settle()
    assert not shown and desk.messages.said


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("zdjęcie 1.jpg", "zdjęcie 1.jpg"),
        ("../../.bashrc", "bashrc"),
        ("C:\\Windows\\x.txt", "x.txt"),
        ("gpj.\u202eexe.txt", "gpj._exe.txt"),
        ("a\x00b.pdf", "a_b.pdf"),
        ("...", "attachment"),
        (".pdf", "pdf"),
        ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_names_of_files_are_made_harmless(name, safe):
    assert safe_name(name) == safe
    assert Path(safe_name(name)).name == safe_name(name)


def test_closing_the_controllers_lets_go_of_everything(desk):
    desk.press("j")
    desk.report.close()
    desk.list.close()
    before = desk.dock.panel.report
    desk.state.set_current_report(102)
    desk.state.announce_refresh()
    desk.settle()
    assert desk.dock.panel.report is before


def test_what_is_cancelled_in_the_task_manager_can_be_asked_for_again(desk, monkeypatch):
    """The list would otherwise say “reading” for ever."""

    def cancelled(*asked):
        raise Cancelled()

    monkeypatch.setattr(desk.queues, "page", cancelled)
    desk.go_to("verification")
    assert desk.dock.form.notice_button.isVisible() and desk.dock.form.list_progress.isHidden()
    monkeypatch.undo()
    desk.dock.form.notice_button.click()
    desk.settle()
    assert 106 in desk.listed
    monkeypatch.setattr(desk.reports, "detail", cancelled)
    desk.choose(106)
    assert desk.dock.panel.trouble_banner.text
    monkeypatch.undo()
    offer(desk.dock.panel.trouble_banner, 0).click()
    desk.settle()
    assert desk.dock.panel.button("confirm").isVisible() and not desk.dock.panel.trouble_banner.text


def test_a_long_name_does_not_widen_the_panel(open_desk, database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.beat SET name = repeat('W', 120) WHERE id = (SELECT beat_id FROM kmzb.report WHERE id = 103)")
        cursor.execute("UPDATE kmzb.report SET description = repeat('W', 500) WHERE id = 103")
    desk = open_desk(width=340)
    desk.choose(103)
    assert desk.dock.panel.minimumSizeHint().width() <= 340
    assert desk.dock.panel.details.minimumSizeHint().width() <= 340
    assert "W" * 8 in desk.dock.panel.place_label.text()


def test_a_large_font_in_a_narrow_dock_cuts_no_beginnings(open_desk):
    desk = open_desk(width=340, height=480)
    font = desk.dock.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    desk.dock.setFont(font)
    desk.go_to("verification")
    desk.press("j", "n", "6", TAB)
    area = desk.dock.form.splitter.widget(1)
    assert desk.dock.panel.width() > area.viewport().width(), "or this tests nothing"
    assert area.horizontalScrollBar().value() == 0
