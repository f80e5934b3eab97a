"""The work beyond the queues: cases, hand-overs, consultations, Moja Komenda; rules of routing; the import of a file."""

from __future__ import annotations

import os
from functools import partial
from typing import Any, Iterator, List

from qgis.core import QgsPointXY
from qgis.gui import QgsLocatorWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTime
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QWidget

from tests.environment.demo.camera import (
    Step,
    after,
    arrive,
    ask,
    calm,
    iface,
    picture,
    press,
    wiring,
    zoom,
)

ANALYST, COORDINATOR = "anna.demo", "maria.demo"
CASE_SCALE = 2_500
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
#: The report of the analyst's queue with the most that may be the same thing.
SUGGESTED = """
    SELECT r.id, ST_X(r.geom), ST_Y(r.geom)
    FROM kmzb_api.queue_report r, LATERAL kmzb_api.case_candidates(r.id) c
    WHERE r.queue = 'verification' AND r.case_id IS NULL AND c.kind = 'report' AND c.reasons ->> 'sender' IS DISTINCT FROM 'true'
    GROUP BY r.id, r.geom ORDER BY count(*) FILTER (WHERE c.status = 'verification') DESC, r.id LIMIT 1
"""
#: A confirmed report whose letter has an address.
TO_HAND_OVER = """
    SELECT r.id FROM kmzb_api.queue_report r
    WHERE r.queue = 'confirmed' AND EXISTS (SELECT FROM kmzb_api.institutions_for(r.id))
    ORDER BY r.category <> 'road_infrastructure', r.id DESC LIMIT 1
"""
MIDDLE = "SELECT ST_X(seat), ST_Y(seat) FROM kmzb_api.unit JOIN kmzb_api.whoami() me ON me.unit_id = unit.id"


def analyst(dock: Any) -> Iterator[Step]:
    """What an analyst does beside deciding."""
    yield from a_case(dock)
    yield from a_hand_over(dock)
    yield from moja_komenda(dock)


def a_case(dock: Any) -> Iterator[Step]:
    cases = wiring().case_controller
    number, x, y = ask(ANALYST, SUGGESTED)

    def looked() -> bool:
        return wiring().runner.is_idle() and cases.look is not None and not cases.reader.is_settling

    zoom(QgsPointXY(x, y), CASE_SCALE)
    wiring().state.set_current_report(number)
    yield "the suggestions", looked
    dock.focus_list()
    for size in (2, 3):
        press(Qt.Key.Key_D)
        yield "a member more", partial(lambda least: looked() and cases.look.case and cases.look.case.reports >= least, size)
    dock.focus_list()
    sizes = dock.form.splitter.sizes()
    dock.form.splitter.setSizes([200, sum(sizes) - 200])
    yield calm()
    picture("case", dock.panel)
    dock.form.splitter.setSizes(sizes)


def a_hand_over(dock: Any) -> Iterator[Step]:
    referrals = wiring().referral_controller
    press((CONTROL, Qt.Key.Key_4))
    yield calm()
    (number,) = ask(ANALYST, TO_HAND_OVER)
    wiring().state.set_current_report(number)
    yield "the suggestions", lambda: wiring().runner.is_idle() and bool(referrals.suggestions)
    yield calm()
    dock.focus_list()
    press((CONTROL, Qt.Key.Key_L))
    yield "the letter", lambda: referrals.letters.dialog is not None and bool(referrals.letters.dialog.text)
    yield calm()
    picture("letter", referrals.letters.dialog)
    referrals.letters.dialog.do_button.click()
    yield "the hand-over", lambda: referrals.letters.dialog is None and wiring().runner.is_idle()
    yield calm()  # the panel has gone on to the next report
    wiring().state.set_current_report(number)
    yield "the replies", lambda: wiring().runner.is_idle() and referrals.section.button("referral_accepted") is not None
    yield calm()
    referrals.section.button("referral_accepted").click()
    yield calm()
    picture("referral", dock.panel)
    press(Qt.Key.Key_Escape)
    dock.focus_list()
    press((CONTROL, Qt.Key.Key_2))
    yield calm()


def the_register() -> Iterator[Step]:
    dock = wiring().meeting_dock
    wiring().dock.hide()
    wiring().show_meetings()
    iface.mainWindow().resizeDocks([dock], [520], Qt.Orientation.Horizontal)
    register = dock.register
    yield "the register", lambda: wiring().runner.is_idle() and register.table.meetings.rowCount() > 0
    yield calm()
    picture("register", dock)
    register.focus_list()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    yield "the meeting", lambda: dock.page is dock.form and wiring().runner.is_idle()
    yield calm()
    picture("meeting", dock)
    dock.hide()
    wiring().dock.show()


def moja_komenda(dock: Any) -> Iterator[Step]:
    found = [widget for widget in QApplication.allWidgets() if widget.metaObject().className() == "QgsLocatorWidget"]
    bar = sip.cast(found[0], QgsLocatorWidget)
    line = bar.findChild(QLineEdit)
    zoom(QgsPointXY(*ask(ANALYST, MIDDLE)), 200_000)
    yield calm()
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, "kom krakow", delay=30)
    yield after(1.0)
    yield "the rows", lambda: wiring().runner.is_idle() and not bar.locator().isRunning() and bool(_list_of_results())
    yield calm()
    picture("locator", *_list_of_results(), bar)
    QTest.keyClick(line, Qt.Key.Key_Return)
    controller = wiring().place_controller
    yield "the card", lambda: controller.card is not None and controller.card.isVisible() and "\n" in controller.card.text
    yield calm()
    picture("card", controller.card)
    QTest.keyClick(controller.card, Qt.Key.Key_Escape)
    line.clear()
    yield after(0.5)
    QTest.keyClick(line, Qt.Key.Key_Escape)  # the list of results goes
    dock.focus_list()
    yield calm()


def _list_of_results() -> List[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.metaObject().className() == "QgsFloatingWidget"] or [
        w for w in QApplication.allWidgets() if w.isVisible() and w.metaObject().className() == "QgsFloatingWidget"
    ]


def coordinator() -> Iterator[Step]:
    """The register of a garrison, and its rules of routing; ``pictures.py`` has written some with the coordinator's own login."""
    yield from arrive()
    yield calm()
    yield from the_register()
    windows = wiring().routing_windows
    windows.show_rules()
    rules = windows._rules
    yield "the rules", lambda: wiring().runner.is_idle() and rules.table.topLevelItemCount() > 0
    rules.table.setFocus()
    rules.table.setCurrentItem(rules.table.topLevelItem(0))
    yield after(0.5)
    QTest.keyClick(rules.table, Qt.Key.Key_F2)
    yield "the form", rules.form.isVisible
    tried = rules.try_box
    tried.category_combo.setCurrentIndex(tried.category_combo.findData("street_racing"))
    tried.time_edit.setTime(QTime(23, 30))
    rules.take_point(*ask(ANALYST, MIDDLE))
    yield calm()
    yield after(1.0)
    picture("rules", rules)
    rules.close()


def administrator() -> Iterator[Step]:
    """The import of a file, up to the page where columns get their meaning."""
    yield from arrive()
    yield calm()
    wiring().import_controller.open()
    wizard = wiring().import_controller.wizard
    yield "the wizard", wizard.isVisible
    wizard.file_page.choose(os.environ["KMZB_PICTURES_FILE"], "incidents")
    for _ in range(2):
        yield "a page", lambda: wiring().runner.is_idle() and wizard.currentPage().isComplete()
        wizard.next()
        yield after(1.0)
    yield "the mapping", lambda: wiring().runner.is_idle() and wizard.currentPage().isComplete()
    yield after(1.0)
    picture("import", wizard)
    wizard.next()
    yield "the map", lambda: wiring().runner.is_idle() and not wizard.map_page.canvas.isDrawing()
    yield after(2.0)
    picture("import-map", wizard)
    wizard.done(0)
