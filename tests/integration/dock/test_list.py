"""The list: pages, live changes that keep selection and scroll, filters, time."""

from __future__ import annotations

import uuid
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import QDate, QPoint, Qt

from kmzb_plugin.core.model import Decision, QueueFilter
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.settings import Settings
from kmzb_plugin.tasks.cancelling import JobCanceller

from .conftest import COLLEAGUE


@pytest.fixture
def long_list(more_reports, open_desk):
    """204 new reports, read by pages of 50."""
    more_reports(200)
    Settings().page_size = 50
    return open_desk()


def top_report(desk):
    table = desk.dock.table
    return table.reports.report_at(table.indexAt(QPoint(2, 2)).row()).id


def test_pages_come_as_the_list_is_scrolled(long_list):
    desk = long_list
    assert len(desk.listed) == 50
    assert "50" in desk.dock.act_line._count.text() and "204" in desk.dock.act_line._count.text()
    for _ in range(6):
        desk.dock.table.scrollToBottom()
        desk.settle()
    assert len(desk.listed) == 204 == len(set(desk.listed))
    assert not desk.dock.table.reports.has_more


def test_walking_by_keys_reaches_past_the_first_page(long_list):
    desk = long_list
    desk.press(*["j"] * 49, settle=False)
    desk.settle()
    desk.press("j", "j")
    assert desk.selected == desk.state.current_report_id == desk.listed[50]
    assert len(desk.listed) == 100


def test_a_live_change_keeps_selection_and_scroll(long_list):
    desk = long_list
    desk.choose(desk.listed[30])
    desk.dock.table.verticalScrollBar().setValue(25 * desk.dock.table.rowHeight(0) + 5)
    chosen, top, value = desk.selected, top_report(desk), desk.dock.table.verticalScrollBar().value()
    height = desk.dock.table.rowHeight(0)
    desk.list.apply_change(desk.listed[3], None)
    assert (desk.selected, top_report(desk)) == (chosen, top)
    assert desk.dock.table.verticalScrollBar().value() == value - height
    row = desk.dock.table.reports.report(desk.listed[20])
    desk.list.apply_change(row.id, None)
    desk.list.apply_change(row.id, row)
    assert (desk.selected, top_report(desk)) == (chosen, top)
    desk.press(Qt.Key.Key_F5)
    assert (desk.selected, top_report(desk)) == (chosen, top), "reading everything again changes nothing on the screen"


def test_the_chosen_report_stays_on_show_when_a_colleague_takes_it(open_desk, desk):
    other = open_desk(COLLEAGUE, online=False)
    desk.press("j", "j")
    assert desk.state.current_report_id == 102
    seen = other.reports.detail(102, JobCanceller()).report
    fresh = other.reports.perform(Decision(102, seen.version, str(uuid.uuid4()), "take_up"), JobCanceller())
    desk.state.announce_report(fresh)
    desk.settle()
    assert desk.listed == [103, 101, 104] and desk.selected is None
    assert desk.state.current_report_id == 102 and desk.dock.panel.report.status == "verification"
    desk.press("j")
    assert desk.state.current_report_id == 101, "the next one from where it stood"


def test_an_older_row_never_replaces_a_newer_one(desk):
    old = desk.dock.table.reports.report(103)
    desk.press("j", "c")
    bar = desk.dock.panel.decision_bar
    bar._choice.setCurrentIndex(0)
    desk.press(Qt.Key.Key_Return)
    newer = desk.dock.table.reports.report(103)
    assert newer.version == old.version + 1
    desk.list.apply_change(103, old)
    assert desk.dock.table.reports.report(103) == newer


def test_filters_narrow_list_and_counts_and_are_reset(desk):
    form = desk.dock.form
    form.filters_button.setChecked(True)
    assert form.filters_box.isVisible() and not form.reset_button.isVisible()
    form.search_edit.setText("plac")
    desk.settle()
    assert desk.listed == [102]
    assert desk.dock.tabs.tabText(0).endswith(" 1")
    assert form.reset_button.isVisible() and "(1)" in form.filters_button.text()
    form.search_edit.setText("nie ma takiego")
    desk.settle()
    assert desk.notice and form.notice_button.isVisible()
    form.notice_button.click()
    desk.settle()
    assert desk.listed == [103, 102, 101, 104] and not form.reset_button.isVisible()


def test_typing_asks_once(desk, monkeypatch):
    asked = []
    real = desk.queues.page
    monkeypatch.setattr(desk.queues, "page", lambda *a: asked.append(a[0].text) or real(*a))
    for text in ("p", "pl", "pla", "plac"):
        desk.dock.form.search_edit.setText(text)
    desk.settle()
    assert asked == ["plac"]


def test_categories_beats_and_map_extent(desk):
    form = desk.dock.form
    combo = form.category_filter
    combo.setItemCheckState(combo.findData("speeding"), Qt.CheckState.Checked)
    desk.settle()
    assert desk.listed == [103] and desk.state.filter.categories == ("speeding",)
    desk.dock.filters.reset()
    form.beat_filter.setItemCheckState(form.beat_filter.findData(1), Qt.CheckState.Checked)
    desk.settle()
    assert desk.listed == [102, 101]
    desk.dock.filters.reset()
    desk.dock.set_map_extent((474000, 737000, 475000, 738000))
    desk.settle()
    assert len(desk.listed) == 4, "the map narrows nothing until asked to"
    form.extent_filter.setChecked(True)
    desk.settle()
    assert desk.listed == [104]
    desk.dock.set_map_extent((473000, 738500, 474000, 739500))
    desk.settle()
    assert desk.listed == [103], "and follows the map from then on"


def test_periods(desk):
    form = desk.dock.form
    form.period_filter.setCurrentIndex(2)
    desk.settle()
    assert desk.listed == [103, 102, 101, 104]
    today = QDate.currentDate()
    form.from_filter.setDate(today.addDays(-3))
    desk.settle()
    assert 103 not in desk.listed and 102 in desk.listed
    assert form.period_filter.currentIndex() == form.period_filter.count() - 1, "the days are the user's own now"
    form.period_filter.setCurrentIndex(0)
    desk.settle()
    assert len(desk.listed) == 4 and not form.dates_box.isVisible()


def test_an_empty_queue_says_so(desk):
    desk.state.set_filter(QueueFilter(queue="referred"))
    desk.settle()
    desk.list.apply_change(110, None)
    assert desk.notice and not desk.dock.form.notice_button.isVisible()


def test_time_passes(desk, database):
    model = desk.dock.table.reports
    assert model.index(0, 0).data() != model.index(1, 0).data()
    late = []
    model.became_overdue.connect(lambda: late.append(True))
    before = model.index(1, 0).data()
    start = model.now
    model.set_clock(lambda: start + timedelta(hours=10))
    assert model.index(1, 0).data() != before and not late
    model.set_clock(lambda: start + timedelta(days=1))
    assert late, "102 was due in half a day"
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is not None, "a sign beside the colour"


def test_the_clock_is_the_servers(desk):
    identity = desk.state.identity
    desk.state.set_identity(replace(identity, server_time=identity.server_time + timedelta(days=20)))
    shown = desk.dock.table.reports
    assert shown.now - identity.server_time > timedelta(days=19)


def test_not_connected_offers_to_connect(open_desk, qtbot):
    desk = open_desk(online=False)
    form = desk.dock.form
    assert form.session_pages.currentWidget() is form.page_disconnected
    with qtbot.waitSignal(desk.dock.connect_requested):
        form.connect_button.click()
    desk.state.set_connection(ConnectionState.CONNECTING, "…")
    assert not form.connect_button.isEnabled()
    desk.state.set_connection(ConnectionState.DISCONNECTED, "Złe hasło.")
    assert form.connect_button.isEnabled() and form.disconnected_label.text() == "Złe hasło."


def test_offline_keeps_the_list_and_says_since_when(desk):
    desk.press("j")
    desk.state.set_connection(ConnectionState.OFFLINE, "Sieć nie odpowiada.")
    assert "Sieć nie odpowiada." in desk.dock.form.session_banner.text
    assert desk.listed == [103, 102, 101, 104]
    desk.press("j")
    assert desk.dock.panel.report.id == 102 and desk.dock.panel.trouble_banner.text
    desk.press("w")
    assert desk.runner.is_idle()
    desk.state.set_connection(ConnectionState.CONNECTING, "")
    assert desk.dock.form.session_pages.currentWidget() is desk.dock.form.page_work
    desk.state.set_connection(ConnectionState.ONLINE)
    desk.settle()
    assert not desk.dock.form.session_banner.text and desk.state.detail.report.id == 102


def test_columns_leave_a_narrow_dock_and_come_back(open_desk):
    desk = open_desk(width=900)
    table = desk.dock.table
    assert not any(table.isColumnHidden(c) for c in range(6))
    desk.window.resizeDocks([desk.dock], [400], Qt.Orientation.Horizontal)
    desk.settle()
    assert table.isColumnHidden(5) and not table.isColumnHidden(0) and not table.isColumnHidden(1)
    used = sum(table.columnWidth(c) for c in range(6) if not table.isColumnHidden(c))
    assert used <= table.viewport().width() + 1, "nothing is scrolled sideways"


def test_connections_ended_by_the_server_leave_the_list_as_it_is(desk, database):
    """As after a restart of the server."""
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
            (database.name,),
        )
    desk.press(Qt.Key.Key_F5)
    assert desk.listed == [103, 102, 101, 104]


def test_list_and_report_share_the_dock(desk):
    splitter = desk.dock.form.splitter
    assert splitter.count() == 2 and splitter.widget(1).isAncestorOf(desk.dock.panel)
    assert desk.dock.panel.isVisible() and desk.dock.panel.height() > 100
