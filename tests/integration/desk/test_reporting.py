"""The window "Reported and unreported": a planted rate is shown, silence is not called safety, the map says the same."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.desk.bias import By, Said
from kmzb_plugin.gui.controllers.desk.assumptions_controller import AssumptionsController
from kmzb_plugin.gui.controllers.desk.beats_work import Gateways
from kmzb_plugin.gui.controllers.desk.reporting_controller import ReportingController
from kmzb_plugin.gui.dialogs.reporting_dialog import ReportingDialog
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.layers.group import LayerGroup
from kmzb_plugin.layers.reporting import REPORTING_PROPERTY
from tests.environment.databases import Database
from tests.integration.desk.change_room import COMMANDER, ChangeRoom, today
from tests.integration.desk.test_pages_reachable import nameless

SOPOT, FIRST_BEAT, SECOND_BEAT = 10, 1, 2
LASTING_D, YEAR_D = 10.0, 300.0
BEATS = {FIRST_BEAT: (469_500.0, 738_000.0), SECOND_BEAT: (474_500.0, 738_000.0)}


class ReportingRoom(ChangeRoom):
    """The room with the window and that of the assumptions."""

    def __init__(self, qtbot, database, login):
        super().__init__(qtbot, database, login)
        self.dialog = ReportingDialog(self.window)
        gateways = Gateways(self.gateway, self.periods, self.staffing)
        self.reporting = ReportingController(self.desk, self.runner, gateways, self.dialog, self.canvas)
        self.assumptions = AssumptionsController(self.desk, self.runner, self.staffing, self.gateway, self.window)
        self.changes.reporting_wanted.connect(self.reporting.open)
        self.reporting.assumptions_wanted.connect(self.assumptions.open)
        self.assumptions.changed.connect(self.reporting.reload)

    def look(self, days=330):
        """Choose the last ``days`` and open the window by its button."""
        last = today() + timedelta(days=1)
        self.desk.set_scope(replace(self.desk.scope, first=last - timedelta(days=days), end=last))
        self.controller.reload()
        self.settle()
        self.go_to("changes")
        self.changes_page.form.reporting_button.click()
        self.settle()
        return self.dialog.view

    def group(self, by):
        """Choose how to group."""
        combo = self.dialog.view.by_combo
        combo.setCurrentIndex(combo.findData(by))
        combo.activated.emit(combo.currentIndex())
        self.settle()

    def rows(self):
        """The table as it is read, in its order."""
        shown = self.dialog.view.shown
        return [[str(shown.index(row, column).data()) for column in range(6)] for row in range(shown.rowCount())]

    def layer(self):
        """What was put on the map."""
        return next((x for x in QgsProject.instance().mapLayers().values() if x.customProperty(REPORTING_PROPERTY)), None)

    def close(self):
        if not self._closed:
            self.reporting.close()
            self.assumptions.close()
        super().close()


@pytest.fixture
def open_room(qtbot, qgis_app, database):
    QgsProject.instance().clear()
    opened = []

    def open_it(login=COMMANDER):
        opened.append(ReportingRoom(qtbot, database, login).connect())
        return opened[-1]

    yield open_it
    for room in opened:
        room.close()


def plant(database: Database, beat, ages_of_cases, first_id, unit=SOPOT, category="speeding"):
    """Confirmed reports in a beat: of each case the ages in days, the oldest first."""
    rows = [(case, age) for case, ages in enumerate(ages_of_cases, start=first_id) for age in ages]
    x, y = BEATS.get(beat, (472_000.0, 723_000.0))
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kmzb.case_file (id, unit_id, category) OVERRIDING SYSTEM VALUE SELECT n, %s, %s FROM unnest(%s::int[]) n",
            (unit, category, sorted({case for case, _ in rows})),
        )
        cursor.execute(
            """
            INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, beat_id, geom, created_at,
                                     version, chain_hash, position_quality, case_id)
            SELECT v.id, 'planted', v.id::text, %s, 'confirmed', t.at, %s, %s, ST_Point(%s, %s, 2180), t.at, 1,
                   decode(repeat('00', 32), 'hex'), 'exact', v.case_id
            FROM unnest(%s::int[], %s::int[], %s::float8[]) AS v (id, case_id, age),
                 LATERAL (SELECT now() - v.age * interval '1 day' AS at) t
            """,
            (category, unit, beat, x, y, [first_id + n for n in range(len(rows))], *map(list, zip(*rows))),
        )


def happening(seed, truth, rate):
    """``truth`` incidents of a year, each reported at ``rate`` a day as long as it lasts: the ages of those reported at all."""
    random = np.random.default_rng(seed)
    found = []
    for begin, length in zip(random.uniform(1, YEAR_D, truth), random.exponential(LASTING_D, truth)):
        ages = begin - np.sort(random.uniform(0, length, random.poisson(rate * length)))
        ages = ages[ages > 0]
        if ages.size:
            found.append(ages.tolist())
    return found


def test_the_planted_rate_is_shown_by_beat(open_room, database):
    """600 incidents in each beat; 1 in 3 is reported in the first, 2 in 3 in the second."""
    plant(database, FIRST_BEAT, happening(1, 600, 0.05), 100_000)
    plant(database, SECOND_BEAT, happening(2, 600, 0.2), 200_000)
    room = open_room()
    view = room.look()
    assert view.by is By.BEATS, "the unit has none below it"
    first, second = room.reporting.look.tables[By.BEATS][:2]
    assert (first.key, second.key) == (FIRST_BEAT, SECOND_BEAT) and first.said is second.said is Said.ENOUGH
    assert first.share[1] < 1 / 3 < first.share[2] and second.share[1] < 2 / 3 < second.share[2]
    assert first.incidents[1] < 600 < first.incidents[2] and second.incidents[0] == pytest.approx(600, rel=0.1)
    shown = room.rows()
    assert [row[0] for row in shown[:2]] == ["Rejon nr 1", "Rejon nr 2"], "where most goes unreported stands first"
    assert shown[0][1] == str(first.cases) and shown[0][3].endswith(f"{round(100 * first.share[2])} %)")
    assert view.headline_label.text().startswith("Rejon nr 1: about 1 in 3 incidents are reported")
    assert "Reported least: Rejon nr 1" in view.comparison_label.text() and "most: Rejon nr 2" in view.comparison_label.text()
    assert "10 days" in view.assumed_label.text() and "28 days" in view.assumed_label.text()
    room.group(By.KINDS)
    assert {row[0] for row in room.rows()} >= {"Speeding", "Illegal parking"} and not view.map_button.isEnabled()


def test_without_doubles_it_says_so_and_gives_no_number(open_room, database):
    plant(database, FIRST_BEAT, [[age] for age in range(30, 130)], 100_000)
    room = open_room()
    view = room.look()
    assert room.rows()[0] == ["Rejon nr 1", "101", "0", "cannot be told", "–", "–"]
    assert "nan" not in str(room.rows()).lower()
    assert view.headline_label.text() == "Too few doubles to tell how much is reported here."
    assert "silence there is not safety" in view.comparison_label.text()
    room.look(days=25)
    assert ["Rejon nr 2", "0", "0", "cannot be told", "–", "–"] in room.rows(), "a silent beat stands there, too"


def test_units_below_stand_side_by_side_with_what_is_below_them(open_room, database):
    plant(database, None, happening(3, 200, 0.2), 100_000, unit=11)
    plant(database, None, happening(4, 200, 0.2), 200_000, unit=12)
    room = open_room("t_gdansk_coordinator")
    room.desk.set_scope(replace(room.desk.scope, unit=2))
    view = room.look()
    assert [view.by_combo.itemData(place) for place in range(view.by_combo.count())] == [By.UNITS, By.KINDS]
    names = [row[0] for row in room.rows()]
    assert names[0] == "Komenda Miejska Policji w Gdańsku" and set(names) == {names[0], "Komenda Miejska Policji w Sopocie"}
    (line,) = [line for line in room.reporting.look.tables[By.UNITS] if line.key == 11]
    assert 200 < line.cases < 400 and line.said is Said.ENOUGH


def test_an_empty_scope_says_so(open_room):
    room = open_room()
    view = room.look(days=1)
    assert "silence is not safety" in room.words(view) and not view.table.isVisible()


def test_the_map_shows_the_share_with_its_interval_and_is_replaced(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    view = room.look()
    QTest.mouseClick(view.map_button, Qt.MouseButton.LeftButton)
    room.settle()
    layer = room.layer()
    assert view.banner.text == "On the map, in the folder “Reported and unreported”."
    labels = {feature["name"]: (feature["label"], feature["share"], feature["class"]) for feature in layer.getFeatures()}
    (line, *_) = room.reporting.look.tables[By.BEATS]
    assert labels["Rejon nr 1"][0] == f"{round(100 * line.share[0])} %"
    assert labels["Rejon nr 1"][1] == room.rows()[0][3] and labels["Rejon nr 1"][2].startswith("share")
    assert labels["Rejon nr 2"][0] == "" and labels["Rejon nr 2"][2] == "untold"
    legend = [category.label() for category in layer.renderer().categories()]
    assert any("10 days" in words for words in legend) and any("citizens' reports" in words for words in legend)
    assert "[%" in layer.mapTipTemplate() and "share" in layer.mapTipTemplate()
    group = LayerGroup(QgsProject.instance())
    assert group.has_folder("reporting") and layer.name() in [
        node.name() for node in group.node().findGroup("Reported and unreported").findLayers()
    ]
    number = layer.id()
    room.reporting.put_on_map()
    room.settle()
    assert room.layer().id() != number and QgsProject.instance().mapLayer(number) is None
    room.desk.set_scope(None)
    assert room.layer() is None and not room.dialog.isVisible(), "nothing of one person's numbers stays for the next"
    assert not group.has_folder("reporting")


def test_an_assumption_changed_there_counts_here(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    view = room.look()
    before = room.reporting.look.tables[By.BEATS][0]
    view.assumptions_button.click()
    room.settle()
    dialog = room.assumptions.dialog
    assert dialog.row.key == "incident_lasting_d", "one stands on what one came for"
    dialog.edits[0].setText("40")
    dialog.save_button.click()
    room.settle()
    after = room.reporting.look.tables[By.BEATS][0]
    assert room.reporting.look.assumed.lasting_d == 40 and after.share[0] > before.share[0]
    assert "40 days" in view.assumed_label.text()
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT actor FROM kmzb.journal WHERE subject = 'desk_assumption' ORDER BY id DESC LIMIT 1")
        assert cursor.fetchone() is not None


def test_copying_by_key_and_every_stop_has_a_name(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    view = room.look()
    QApplication.clipboard().clear()
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, first, *_ = QApplication.clipboard().text().splitlines()
    assert head.startswith("Beat;Reported cases;Doubles;") and first.startswith("Rejon nr 1;")
    assert len(head.split(";")) == len(first.split(";")) == 11
    assert nameless(room.dialog) == []


def test_a_lost_connection_leaves_the_numbers_and_says_so_where_there_are_none(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    room.state.set_connection(ConnectionState.OFFLINE)
    room.reporting.open()
    room.settle()
    assert "no connection" in room.words(room.dialog.view)
    room.state.set_connection(ConnectionState.ONLINE)
    room.settle()
    view = room.look()
    told = view.headline_label.text()
    room.state.set_connection(ConnectionState.OFFLINE)
    room.settle()
    assert view.table.isVisible() and view.headline_label.text() == told
    room.pool.close()
    view.map_button.click()
    room.settle()
    assert view.banner.text and room.layer() is None, "an error is said above the numbers"


def test_one_picture_over_another_is_no_picture(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    view = room.look()
    room.dock.show_page("where")
    room.make()
    room.reporting.put_on_map()
    room.settle()

    def shown():
        folders = LayerGroup(QgsProject.instance()).node().findGroups()
        return {folder.customProperty("kmzb/folder"): folder.itemVisibilityChecked() for folder in folders}

    assert shown() == {"hotspots": False, "reporting": True}
    room.make()
    assert shown() == {"hotspots": True, "reporting": False} and view.table.isVisible()


def test_stopping_says_how_to_begin_anew_and_opening_does(open_room, database):
    plant(database, FIRST_BEAT, happening(1, 200, 0.1), 100_000)
    room = open_room()
    room.reporting.open()
    assert room.dialog.view.is_busy
    room.dialog.view.cancel_requested.emit()
    room.settle()
    assert "Stopped" in room.words(room.dialog.view) and room.reporting.look is None
    room.dialog.close()
    room.reporting.open()
    room.settle()
    assert room.dialog.view.table.isVisible() and room.reporting.look is not None
