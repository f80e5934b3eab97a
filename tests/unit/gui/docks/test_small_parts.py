"""Tabs that fit, keys by name, signs that follow the palette, words that break, a combo that searches."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kmzb_plugin.core.deadlines import Urgency
from kmzb_plugin.core.model import Category, Counts, Queue, Status
from kmzb_plugin.gui.docks import signs
from kmzb_plugin.gui.docks.act_line import ActLine
from kmzb_plugin.gui.docks.banner import Banner, Kind
from kmzb_plugin.gui.docks.choice_combo import ChoiceCombo
from kmzb_plugin.gui.docks.flow_layout import FlowLayout
from kmzb_plugin.gui.docks.keys import is_plain, is_typing, key_name
from kmzb_plugin.gui.docks.queue_tabs import QueueTabs, fit
from kmzb_plugin.gui.docks.report_details import breakable

NAMES = ("Nowe", "Weryfikacja", "Po terminie", "Potwierdzone", "Przekazane", "Niepotwierdzone (7 dni)")
CODES = ("new", "verification", "overdue", "confirmed", "referred", "rejected")


def test_names_that_fit_stay_whole():
    assert fit(NAMES, 60, 1000, len) == NAMES


def test_the_longest_names_are_cut_first():
    shown = fit(NAMES, 0, 64, len)
    assert shown[:5] == NAMES[:5] and shown[5].endswith("…")
    assert sum(map(len, shown)) <= 64


def test_where_cutting_is_not_enough_the_tabs_scroll_with_whole_names():
    assert fit(NAMES, 0, 20, len) == NAMES


@pytest.fixture
def tabs(qtbot, qgis_app):
    made = QueueTabs()
    qtbot.addWidget(made)
    made.resize(460, 30)
    made.set_queues([Queue(code, name, name) for code, name in zip(CODES, NAMES, strict=True)], "new")
    made.show()
    return made


def test_overdue_is_marked_only_while_there_is_some(tabs):
    tabs.set_counts(Counts({"new": 3, "overdue": 2}))
    assert not tabs.tabIcon(2).isNull()
    tabs.set_counts(Counts({"new": 3, "overdue": 0}))
    assert tabs.tabIcon(2).isNull() and tabs.tabText(2).endswith("0")


def test_only_the_user_chooses_a_queue(tabs, qtbot):
    chosen = []
    tabs.queue_chosen.connect(chosen.append)
    tabs.show_queue("confirmed")
    tabs.set_queues([Queue(code, code, code) for code in CODES], "overdue")
    assert chosen == [] and tabs.currentIndex() == 2
    tabs.choose(0)
    assert chosen == ["new"]
    assert not tabs.choose(9)


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "P"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier, "Shift+P"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "Ctrl+2"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier, "2"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "Return"),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "Esc"),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, ""),
    ],
)
def test_names_of_keys(key, modifiers, name):
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == name


def test_what_counts_as_typing(qgis_app):
    locked = QLineEdit()
    locked.setReadOnly(True)
    assert all(is_typing(w) for w in (QLineEdit(), QPlainTextEdit(), QSpinBox(), ChoiceCombo()))
    assert not any(is_typing(w) for w in (None, QWidget(), QPushButton(), QComboBox(), locked))
    assert is_plain("P") and is_plain("Shift+P") and not is_plain("Ctrl+P") and not is_plain("F5")


def contrast(one, other):
    """WCAG 2.1 contrast ratio."""

    def luminance(colour):
        parts = [signs._linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF())]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("ground", "text"), [("#ffffff", "#000000"), ("#f7f7f7", "#1f1f1f"), ("#232323", "#eeeeee")])
def test_colours_are_readable_on_light_and_dark(qgis_app, ground, text):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    for colour in (signs.danger(palette), signs.soon(palette), signs.good(palette), signs.muted(palette)):
        assert contrast(colour, QColor(ground)) >= 4.5


@pytest.mark.parametrize("colour", ["#2e9e46", "#f2c200", "#d7263d", "#8a8f98", "#1f6fb2", "#7b4fa3", "#b08968"])
def test_the_sign_of_a_status_is_readable_on_its_colour(colour):
    assert contrast(signs.on(QColor(colour)), QColor(colour)) >= 4.5


def test_shapes_tell_without_colour(qgis_app):
    """In grey, markers of two groups and chips of two statuses still differ."""
    status = Status("new", "", "", colour="#888888", symbol="○")
    other = Status("verification", "", "", colour="#888888", symbol="◐")
    circle = signs.category_icon(Category("a", "", "", symbol="circle"), status).pixmap(16, 16).toImage()
    star = signs.category_icon(Category("b", "", "", symbol="star"), status).pixmap(16, 16).toImage()
    assert circle != star
    assert signs.status_icon(status).pixmap(16, 16).toImage() != signs.status_icon(other).pixmap(16, 16).toImage()
    palette = QPalette()
    assert signs.urgency_icon(Urgency.LATER, palette).isNull()
    assert not signs.urgency_icon(Urgency.SOON, palette).isNull()


def test_long_words_break_without_changing():
    word = "a" * 100
    assert breakable(f"x {word}").replace("\u200b", "") == f"x {word}"
    assert max(map(len, breakable(word).split("\u200b"))) <= 40
    assert breakable("krótki opis") == "krótki opis"


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("", None), ("PKP Polskie", 2), ("lasy", 3), ("polskie", None), ("  lasy państwowe ", 3), ("nic", None)],
)
def test_a_part_of_a_name_chooses_when_it_is_the_only_one(qgis_app, typed, chosen):
    combo = ChoiceCombo()
    for number, name in ((1, "Koleje Polskie"), (2, "PKP Polskie Linie"), (3, "Lasy Państwowe")):
        combo.addItem(name, number)
    combo.start("…")
    combo.setEditText(typed)
    assert combo.chosen == chosen


def test_a_flow_goes_on_in_the_next_line(qtbot, qgis_app):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing_px=4)
    buttons = [QPushButton(f"Przycisk {n}") for n in range(4)]
    for button in buttons:
        flow.addWidget(button)
    wide = sum(b.sizeHint().width() + 4 for b in buttons)
    one, two = flow.heightForWidth(wide), flow.heightForWidth(wide // 2 + 10)
    assert two == 2 * one + 4
    box.resize(wide // 2 + 10, two)
    box.show()
    assert buttons[0].y() == buttons[1].y() < buttons[2].y() == buttons[3].y()
    assert all(b.geometry().right() <= box.width() for b in buttons)


def test_a_long_notice_takes_the_place_of_the_count_and_can_be_read_whole(qtbot, qgis_app):
    line = ActLine()
    qtbot.addWidget(line)
    line.resize(260, 28)
    line.show()
    line.show_count("200 of 209")
    counting, saying = line.findChildren(QLabel)[-1], line.findChildren(QLabel)[1]
    assert counting.isVisible()
    text = "Hand over: not possible from “Verification”, which is a longer sentence than this line has room for"
    line.notice(text)
    assert not counting.isVisible() and saying.text().endswith("…") and saying.toolTip() == text
    line._on_passed()
    assert counting.isVisible() and saying.text() == ""


def test_a_banner_is_not_cut_where_there_is_little_room(qtbot, qgis_app):
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    banner, rest = Banner(box), QPlainTextEdit(box)
    column.addWidget(banner)
    column.addWidget(rest)
    box.resize(300, 150)
    box.show()
    banner.say(Kind.WARNING, "Nothing was overwritten. " * 8, (("Seen", lambda: None),))
    qtbot.waitUntil(lambda: banner.height() >= banner.layout().heightForWidth(banner.width()))
    assert banner.height() > 5 * banner.fontMetrics().lineSpacing()


def test_a_notice_stands_alone_and_what_was_done_comes_back(qtbot, qgis_app):
    """The tick and the undo of the last act beside “not possible” would say the opposite."""
    line = ActLine()
    qtbot.addWidget(line)
    line.resize(340, 24)
    line.show()
    line.report("nr 7: Potwierdź", "U")
    line.notice("Żart lub pomyłka: niedostępne")
    line.show_count("200 z 203")  # a colleague's act while it is said
    assert line._act.text() == "Żart lub pomyłka: niedostępne"
    assert line._sign.isHidden() and line._undo.isHidden() and line.offers_undo
    line._on_passed()
    assert line._act.text().startswith("nr 7") and not line._sign.isHidden() and not line._undo.isHidden()


def test_tabs_have_their_height_before_anything_is_counted(qtbot, qgis_app):
    """Named while another page is shown, as at login; a count of three million reports comes only later."""
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    login, work = QWidget(), QWidget()
    column = QVBoxLayout(work)
    tabs, rest = QueueTabs(), QPlainTextEdit()
    column.addWidget(tabs)
    column.addWidget(rest)
    pages.addWidget(login)
    pages.addWidget(work)
    pages.resize(460, 300)
    pages.show()
    tabs.set_queues([Queue(code, name, name) for code, name in zip(CODES, NAMES, strict=True)], "new")
    pages.setCurrentWidget(work)
    qtbot.wait(50)
    assert tabs.height() >= tabs.fontMetrics().height()
