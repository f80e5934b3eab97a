"""The analyst's loop by keys alone, from the key to the row in the database."""

from __future__ import annotations

from contextlib import closing

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QLineEdit, QPushButton
from shapely.geometry import Polygon

from kmzb_plugin.core import decisions
from kmzb_plugin.core.model import QueueFilter
from kmzb_plugin.settings import Settings

from .conftest import ANALYST, COORDINATOR

# New reports of Sopot by deadline: 103 (overdue), 102, 101, 104. Being verified: 106 (overdue), 105, 113, 107.
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def acts(rows):
    return [row[0] for row in rows]


def test_the_list_is_ordered_by_deadline_with_counts_on_the_tabs(desk):
    assert desk.listed == [103, 102, 101, 104]
    assert desk.dock.tabs.tabText(0).endswith(" 4")
    assert "2" in desk.dock.tabs.tabText(2)
    assert not desk.dock.tabs.tabIcon(2).isNull(), "overdue work carries a sign, not only a colour"
    assert desk.selected is None and desk.state.current_report_id is None


def test_take_up_confirm_next_undo(desk, events):
    desk.press("j")
    assert desk.state.current_report_id == 103 and desk.selected == 103
    desk.press("w")
    assert acts(events(103)) == ["receive", "take_up"]
    assert desk.listed == [102, 101, 104], "it has left the queue of new ones"
    assert desk.state.current_report_id == 103, "its work has only begun"
    assert desk.dock.panel.report.status == "verification"
    desk.press("p")
    assert events(103)[-1][:2] == ("confirm", ANALYST)
    assert desk.state.current_report_id == 102 and desk.selected == 102, "the next one in the list, where it stood"
    assert "103" in desk.dock.act_line.text and desk.dock.act_line.offers_undo
    desk.press("u")
    assert acts(events(103)) == ["receive", "take_up", "confirm", "undo"]
    assert desk.state.current_report_id == 103 and desk.dock.panel.report.status == "verification"
    assert not desk.dock.act_line.offers_undo


def test_rejecting_asks_for_a_reason_inline(desk, events):
    desk.go_to("verification")
    assert desk.listed == [106, 105, 113, 107]
    desk.press("j", "n")
    bar = desk.dock.panel.decision_bar
    assert bar.is_open and not desk.dock.panel.actions_box.isVisible()
    desk.press(ENTER)
    assert bar.is_open and acts(events(106)) == ["receive"], "without a reason nothing is sent"
    desk.press("2")
    desk.press(TAB, "patrol o 14:10, pusto")
    desk.press(ENTER)
    assert events(106)[-1] == ("reject", ANALYST, "over_before_check", "patrol o 14:10, pusto")
    assert not bar.is_open and desk.state.current_report_id == 105
    desk.press("n", "1", ENTER)
    assert events(105)[-1][2] == "not_found"
    assert desk.state.current_report_id == 113


def test_no_act_starts_while_something_is_asked_or_typed(desk, events):
    desk.go_to("verification")
    desk.press("j", "n", "p", "w", "j", "u")
    assert desk.dock.panel.decision_bar.is_open and desk.state.current_report_id == 106
    desk.press(ESC)
    assert not desk.dock.panel.decision_bar.is_open
    desk.press((Qt.Key.Key_F, CTRL))
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    desk.press("pwn")
    assert desk.dock.form.search_edit.text() == "pwn"
    assert acts(events(106)) == ["receive"]


def test_shift_adds_a_note_to_an_act_that_needs_none(desk, events):
    desk.go_to("verification")
    desk.press("j", (Qt.Key.Key_P, SHIFT))
    assert desk.dock.panel.decision_bar.is_open
    desk.press("sprawdzone z właścicielem")
    desk.press(ENTER)
    assert events(106)[-1] == ("confirm", ANALYST, None, "sprawdzone z właścicielem")


def test_could_not_check_keeps_the_report_open_and_goes_on(desk, events):
    desk.go_to("verification")
    desk.press("j", "b", "1", ENTER)
    assert events(106)[-1][:3] == ("could_not_check", ANALYST, "no_patrol")
    assert 106 in desk.listed and desk.state.current_report_id == 105


def test_a_key_that_is_not_possible_says_so(desk, events):
    desk.press("j", "p")
    assert acts(events(103)) == ["receive"]
    assert desk.dock.act_line._act.text(), "a word about it, no popup"


def test_keys_typed_ahead_wait_for_the_report(desk, events):
    desk.press("j", "w", "p", settle=False)
    desk.settle()
    assert acts(events(103)) == ["receive", "take_up", "confirm"]


def test_a_key_held_down_decides_once(desk, events):
    desk.go_to("verification")
    desk.press("j")
    for repeat in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "p", repeat)
        QApplication.sendEvent(desk.window.focusWidget(), event)
        desk.settle()
    assert acts(events(106)) == ["receive", "confirm"]
    assert acts(events(105)) == ["receive"]


def test_without_advance_the_report_stays(desk, events):
    Settings().auto_advance = False
    desk.go_to("verification")
    desk.press("j", "p")
    assert acts(events(106)) == ["receive", "confirm"]
    assert desk.state.current_report_id == 106 and desk.dock.panel.report.status == "confirmed"


def test_at_the_end_of_the_list_the_one_before_comes(desk):
    desk.go_to("verification")
    desk.choose(107)
    desk.press("p")
    assert desk.state.current_report_id == 113


def test_handing_over_asks_for_the_institution(open_desk, events):
    desk = open_desk(COORDINATOR)
    desk.go_to("confirmed")
    desk.press("j", "h")
    bar = desk.dock.panel.decision_bar
    desk.press(ENTER)
    assert bar.is_open, "an institution is required"
    desk.press("PKP")
    if QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().hide()
    desk.press(ENTER)
    assert acts(events(108)) == ["receive", "hand_over"]
    assert not bar.is_open


def test_changing_the_category(desk, events):
    desk.press("j", "c")
    choice = desk.dock.panel.decision_bar._choice
    desk.press(ENTER)
    assert acts(events(103)) == ["receive"], "another category is required"
    choice.setEditText(choice.itemText(choice.findData("begging"))[1:].upper())  # a part of the name will do
    desk.press(ENTER)
    assert acts(events(103)) == ["receive", "recategorise"]
    assert desk.dock.panel.report.category == "begging"
    assert desk.state.current_report_id == 103


def test_annotating_asks_for_the_kind_and_the_text(desk, events, database):
    requested = []
    desk.report.annotate_requested.connect(lambda report_id, kind: requested.append((report_id, kind)))
    desk.press("j", "a", "3")
    assert requested == [(103, "polygon")]
    square = Polygon([(473700, 738900), (473900, 738900), (473900, 739100), (473700, 739100)])
    desk.report.perform(decisions.draw(desk.state.detail.report, "annotate", square.wkb))
    assert desk.dock.panel.decision_bar.is_open, "an annotation without a text asks for it"
    desk.press(ENTER)
    assert acts(events(103)) == ["receive"]
    desk.press("cały parking")
    desk.press(ENTER)
    assert acts(events(103)) == ["receive", "annotate"]
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT body, ST_Area(geom), ST_SRID(geom) FROM kmzb.annotation WHERE report_id = 103")
        assert cursor.fetchall() == [("cały parking", 40000.0, 2180)]


def test_moving_is_handed_to_the_map(desk):
    asked = []
    desk.report.move_requested.connect(asked.append)
    desk.press("j", "m")
    assert asked == [103]


def test_queues_search_and_details_by_keys(desk):
    desk.press((Qt.Key.Key_2, CTRL))
    assert desk.state.filter.queue == "verification" and desk.listed[0] == 106
    desk.press("j", ENTER)
    assert QApplication.focusWidget() is desk.dock.panel.scroll
    desk.press(ESC)
    assert QApplication.focusWidget() is desk.dock.table
    desk.press("j", "k", "k")
    assert desk.state.current_report_id == 106, "the list does not wrap round"
    desk.press((Qt.Key.Key_F, CTRL))
    desk.press("wiata")
    desk.press(ENTER)
    assert desk.listed == [105] and QApplication.focusWidget() is desk.dock.table


def test_another_queue_forgets_a_report_that_is_not_in_it(desk):
    desk.press("j")
    desk.press((Qt.Key.Key_4, CTRL))
    assert desk.state.current_report_id is None
    desk.go_to("overdue")
    desk.press("j")
    chosen = desk.state.current_report_id
    queue = "new" if chosen == 103 else "verification"
    desk.go_to(queue)
    assert desk.state.current_report_id == chosen == desk.selected, "one that is there stays"


def test_enter_on_a_button_presses_that_button(desk, events):
    desk.go_to("verification")
    desk.press("j", "n", "2")
    back = next(b for b in desk.dock.panel.decision_bar.findChildren(QPushButton) if "Esc" in b.text())
    back.setFocus()
    desk.press(ENTER)
    assert acts(events(106)) == ["receive"] and not desk.dock.panel.decision_bar.is_open


def test_a_shortcut_of_qgis_on_the_same_key_neither_fires_nor_blocks(desk, events):
    fired = []
    action = QAction("somebody's", desk.window)
    action.setShortcut("P")
    action.triggered.connect(lambda: fired.append(True))
    desk.window.addAction(action)
    desk.go_to("verification")
    desk.press("j", "p")
    assert acts(events(106)) == ["receive", "confirm"] and not fired
    desk.window.centralWidget().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.window.centralWidget().setFocus()
    desk.press("p")
    assert fired == [True], "outside the dock the key is QGIS's"


def test_keys_shared_with_the_map(desk, events):
    centre = desk.window.centralWidget()
    centre.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.dock.share_keys_with(centre)
    desk.go_to("verification")
    desk.press("j")
    centre.setFocus()
    desk.press("p")
    assert acts(events(106)) == ["receive", "confirm"]
    assert QApplication.focusWidget() is centre, "the focus stays on the map"
    desk.dock.keys.unwatch()
    desk.press("p")
    assert acts(events(105)) == ["receive"]


def test_a_report_chosen_on_the_map_is_shown_though_the_list_lacks_it(desk):
    desk.choose(108)
    assert desk.dock.panel.report.id == 108 and desk.selected is None
    desk.press("j")
    assert desk.state.current_report_id == 103


def test_a_filter_set_elsewhere_is_shown(desk):
    desk.state.set_filter(QueueFilter(queue="verification", text="wiata", categories=("vandalism",)))
    desk.settle()
    assert desk.listed == [105]
    assert desk.dock.form.search_edit.text() == "wiata"
    assert desk.dock.form.reset_button.isVisible()
