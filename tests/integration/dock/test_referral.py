"""Handing over by keys alone, with a letter, and what becomes of it: from the key to the rows and back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kmzb_plugin.db.referral_gateway import PgReferralGateway
from kmzb_plugin.gui.controllers.referral_controller import ReferralController
from kmzb_plugin.gui.state import ConnectionState

from .conftest import ANALYST, COLLEAGUE

CONFIRMED, ROADS = 108, "Generalna Dyrekcja Dróg Krajowych i Autostrad"
ENTER, ESC, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_work(open_desk):
    """Opens a desk whose report panel has the section of hand-overs."""
    made = []

    def start(login=ANALYST):
        desk = open_desk(login, height=900)
        desk.referral = ReferralController(
            desk.state, desk.runner, PgReferralGateway(desk.pool), desk.reports, desk.report, desk.dock, desk.messages, list
        )
        made.append(desk.referral)
        return desk

    yield start
    for controller in reversed(made):
        controller.close()


@pytest.fixture
def desk(at_work):
    """The analyst of Sopot, on a confirmed report."""
    desk = at_work()
    desk.go_to("confirmed")
    desk.choose(CONFIRMED)
    return desk


def row(database, query):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()


REFERRAL = "SELECT status, letter, answer, version FROM kmzb.referral WHERE report_id = 108 ORDER BY id DESC LIMIT 1"


def said(section):
    return "\n".join(label.text() for label in section.findChildren(QLabel) if not label.isHidden())


def test_a_confirmed_report_says_who_is_suggested_and_why(desk):
    section = desk.referral.section
    assert not section.isHidden()
    assert ROADS in said(section).replace("\u200b", "") and "competent for the category" in said(section)
    assert section.button("letter").isEnabled()


def test_other_reports_have_no_such_section(desk):
    desk.go_to("new")
    desk.choose(101)
    assert desk.referral.section.isHidden()


def test_the_question_of_the_hand_over_offers_the_suggested_first(desk, events, database):
    desk.dock.focus_list()
    desk.press("h")
    combo = desk.dock.panel.decision_bar._choice
    assert combo.itemText(0) == f"{ROADS} – competent for the category"
    desk.press(ENTER)
    assert desk.dock.panel.decision_bar.is_open, "nothing is chosen by itself"
    desk.press(DOWN, ENTER)
    assert events(CONFIRMED)[-1][0] == "hand_over"
    status, letter, _answer, version = row(database, REFERRAL)
    assert (status, version) == ("awaiting", 1) and "Nieprawidłowe parkowanie" in letter
    desk.press("u")
    assert row(database, REFERRAL)[0] == "withdrawn"
    assert "withdrawn" in said(desk.referral.section), "what was tried before stays visible"


def test_after_a_hand_over_the_keys_stay_in_the_dock(desk, events):
    """Qt gives the focus of a field that hides to the next one, be it QGIS's: then no key of the loop works any more."""
    outside = QLineEdit()
    desk.window.statusBar().addWidget(outside)
    desk.dock.focus_list()
    desk.press("h", DOWN)
    QWidget.setTabOrder(QApplication.focusWidget(), outside)
    desk.press(ENTER)
    assert events(CONFIRMED)[-1][0] == "hand_over"
    assert desk.dock.isAncestorOf(QApplication.focusWidget())


def hand_over(desk):
    desk.dock.focus_list()
    desk.press("h", DOWN, ENTER)
    desk.go_to("referred")
    desk.choose(CONFIRMED)


def test_a_letter_of_ones_own_by_keys(desk, events, database):
    desk.dock.focus_list()
    desk.press((Qt.Key.Key_L, CTRL))
    dialog = desk.referral.letters.dialog
    assert dialog.isVisible() and dialog.institution_combo.currentText() == ROADS
    assert "Nieprawidłowe parkowanie" in dialog.text and not dialog.is_edited
    assert dialog.pdf_button.isHidden(), "before the hand-over there is nothing to send"
    dialog.text_edit.setPlainText("Prośba [% 1+1 %] {numer}\nŻółć.")
    dialog.institution_combo.setCurrentIndex(dialog.institution_combo.findText("Lasy Państwowe"))
    desk.settle()
    assert dialog.text.startswith("Prośba"), "another institution does not throw away what was written"
    dialog.do_button.click()
    desk.settle()
    assert desk.referral.letters.dialog is None
    assert events(CONFIRMED)[-1][0] == "hand_over"
    assert row(database, REFERRAL)[1] == "Prośba [% 1+1 %] {numer}\nŻółć."
    assert desk.dock.act_line.offers_undo


def test_another_institution_brings_its_own_template_while_nothing_was_written(desk):
    desk.referral.open_letter()
    desk.settle()
    dialog = desk.referral.letters.dialog
    assert "zarządcą" in dialog.text
    dialog.institution_combo.setCurrentIndex(dialog.institution_combo.findText("Lasy Państwowe"))
    desk.settle()
    assert "służby leśnej" in dialog.text


def test_a_letter_that_is_too_long_cannot_be_sent(desk):
    desk.referral.open_letter()
    desk.settle()
    dialog = desk.referral.letters.dialog
    dialog.text_edit.setPlainText("x" * 8001)
    assert not dialog.do_button.isEnabled() and "1 character" in dialog.count_label.text()
    dialog.text_edit.setPlainText("   ")
    assert not dialog.do_button.isEnabled()


def test_accepted_answered_and_undone_by_keys(desk, events, database):
    hand_over(desk)
    section = desk.referral.section
    words = said(section).replace("\u200b", "")
    assert f"→ {ROADS}" in words and "awaiting acceptance" in words and "left for the answer" in words
    section.button("referral_accepted").setFocus()
    desk.press(ENTER)
    assert section.is_asking and section._reply.hasFocus()
    desk.press(ENTER)
    assert row(database, REFERRAL)[0] == "accepted" and not section.is_asking
    assert "108" in desk.dock.act_line.text and desk.dock.act_line.offers_undo
    section.button("referral_answered").setFocus()
    desk.press(ENTER, ENTER)
    assert row(database, REFERRAL)[0] == "accepted" and section.is_asking, "an answer needs its words"
    desk.press("naprawiono ", (ENTER, SHIFT), "w lipcu", ENTER)
    assert row(database, REFERRAL)[:3:2] == ("answered", "naprawiono \nw lipcu")
    assert "naprawiono" in said(section) and "left for the answer" not in said(section)
    assert [e[0] for e in events(CONFIRMED)][-2:] == ["referral_accepted", "referral_answered"]
    desk.dock.focus_list()
    desk.press("u")
    assert row(database, REFERRAL)[0] == "accepted"
    assert "left for the answer" in said(section)


def test_a_return_goes_back_into_verification(desk, database):
    hand_over(desk)
    section = desk.referral.section
    section.button("referral_returned").click()
    desk.press("nie nasza droga", ENTER)
    assert row(database, "SELECT status, taken_by FROM kmzb.report WHERE id = 108") == ("verification", None)
    assert desk.dock.panel.report.status == "verification"
    assert CONFIRMED not in desk.listed, "it has left the list of what is handed over"
    assert "nie nasza droga" in said(section).replace("\u200b", "")


def test_esc_folds_and_keeps_what_was_typed(desk):
    hand_over(desk)
    section = desk.referral.section
    section.button("referral_answered").click()
    desk.press("czekamy", ESC)
    assert not section.is_asking and section.button("referral_answered").hasFocus()
    section.button("referral_answered").click()
    assert section.text == "czekamy"
    desk.choose(110)
    assert section.isHidden() and section.text == "", "another report starts afresh"


def test_a_colleague_was_first(desk, at_work, database):
    hand_over(desk)
    other = at_work(COLLEAGUE)
    other.go_to("referred")
    other.choose(CONFIRMED)
    desk.referral.section.button("referral_accepted").click()
    desk.press(ENTER)
    other.referral.section.button("referral_answered").click()
    other.press("zrobione", ENTER)
    assert row(database, REFERRAL)[0] == "accepted", "the version that the colleague saw is gone"
    assert other.referral.section.text == "zrobione" and "first" in said(other.referral.section)
    other.press(ENTER)
    assert row(database, REFERRAL)[0] == "answered", "what was typed is sent on what is shown now"


def test_offline_nothing_is_recorded(desk):
    hand_over(desk)
    desk.state.set_connection(ConnectionState.OFFLINE)
    desk.settle()
    assert not desk.referral.section.button("referral_accepted").isEnabled()


def test_the_pdf_has_the_saved_letter_and_the_pictures(desk, database, tmp_path):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kmzb.attachment (report_id, name, media_type, content)"
            " VALUES (108, 'opis <b>[% 1+1 %]</b>.txt', 'text/plain', convert_to('treść', 'UTF8'))"
        )
    hand_over(desk)
    desk.referral.open_letter()
    desk.settle()
    dialog = desk.referral.letters.dialog
    assert dialog.pdf_button.isEnabled() and dialog.enclosures_list.count() == 1
    dialog.text_edit.setPlainText("Inny list")
    assert not dialog.pdf_button.isEnabled(), "what leaves the house is what the database keeps"
    dialog.do_button.click()
    desk.settle()
    assert row(database, REFERRAL)[1] == "Inny list" and dialog.pdf_button.isEnabled()
    asked = []
    desk.referral.letters.ask_where = lambda name: asked.append(name) or str(tmp_path / "list")
    dialog.pdf_button.click()
    desk.settle()
    pdf = tmp_path / "list.pdf"
    assert asked == ["KMZB_108_Generalna_Dyrekcja_Dróg_Krajowych_i_Autostrad.pdf"]
    assert pdf.read_bytes().startswith(b"%PDF") and str(pdf) in dialog.trouble_label.text()
    beside = list((tmp_path / "list_zalaczniki").iterdir())
    assert [path.read_text(encoding="utf-8") for path in beside] == ["treść"]
    assert QApplication.overrideCursor() is None


def test_a_pdf_that_cannot_be_written_is_told(desk, tmp_path):
    hand_over(desk)
    desk.referral.open_letter()
    desk.settle()
    dialog = desk.referral.letters.dialog
    desk.referral.letters.ask_where = lambda name: str(tmp_path / "nowhere" / "list.pdf")
    dialog.pdf_button.click()
    desk.settle()
    assert "could not be saved" in dialog.trouble_label.text() and dialog.pdf_button.isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_an_e_mail_begins_with_subject_and_text(desk, database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.institution SET email = 'kancelaria@drogi.example' WHERE id = 1")
    hand_over(desk)
    opened = []
    desk.referral.letters.open_url = lambda url: opened.append(url) or True
    desk.referral.open_letter()
    desk.settle()
    desk.referral.letters.dialog.mail_button.click()
    url = opened[0]
    assert isinstance(url, QUrl) and url.scheme() == "mailto" and url.path() == "kancelaria@drogi.example"
    assert "Krajowej Mapy" in url.query(QUrl.ComponentFormattingOption.FullyDecoded)


def test_the_next_report_closes_the_letter(desk):
    desk.referral.open_letter()
    desk.settle()
    desk.go_to("new")
    desk.choose(101)
    assert desk.referral.letters.dialog is None


def test_the_folder_of_the_user_is_proposed(desk, monkeypatch):
    seen = []
    monkeypatch.setattr(
        "kmzb_plugin.gui.controllers.letter_desk.QFileDialog.getSaveFileName", lambda *a: seen.append(a[2]) or ("", "")
    )
    assert desk.referral.letters.ask_where("x.pdf") == ""
    assert seen == [str(Path.home() / "x.pdf")]
