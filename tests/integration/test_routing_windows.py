"""The windows of routing on a real database: rules edited by keys, conflicts, trying; areas previewed and brought into force."""

from __future__ import annotations

import uuid
from typing import Any, Callable, Iterator, List

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.routing_gateway import PgRoutingGateway
from kmzb_plugin.gui.dialogs.area_sets_dialog import AreaSetsDialog
from kmzb_plugin.gui.dialogs.routing_rule_table import CONDITIONS, NAME, STATE
from kmzb_plugin.gui.dialogs.routing_rules_dialog import RoutingRulesDialog
from kmzb_plugin.layers.area_preview import preview_layers
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.database.support import Person, superuser


class Windows:
    """Windows of one person."""

    def __init__(self, qtbot: Any, database: Any, login: str) -> None:
        self._qtbot = qtbot
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.gateway = PgRoutingGateway(self.pool)
        self.catalogue = PgCatalogueGateway(self.pool).catalogue(JobCanceller())
        self.runner = TaskRunner()
        self.opened: List[Any] = []

    def rules(self) -> RoutingRulesDialog:
        return self._show(RoutingRulesDialog(self.runner, self.gateway, self.catalogue))

    def sets(self, administrator: bool = False) -> AreaSetsDialog:
        return self._show(AreaSetsDialog(self.runner, self.gateway, administrator))

    def _show(self, dialog: Any) -> Any:
        self.opened.append(dialog)
        dialog.show()
        self.settle()
        return dialog

    def settle(self) -> None:
        self._qtbot.waitUntil(self.runner.is_idle, timeout=20_000)

    def close(self) -> None:
        for dialog in self.opened:
            dialog.close()
        self.runner.close()
        self.pool.close()


@pytest.fixture
def windows_of(qtbot: Any, qgis_app: Any, database: Any) -> Iterator[Callable[[str], Windows]]:
    made: List[Windows] = []

    def make(login: str) -> Windows:
        made.append(Windows(qtbot, database, login))
        return made[-1]

    yield make
    for windows in made:
        windows.close()


@pytest.fixture
def grazyna(windows_of: Any) -> Windows:
    return windows_of("t_gdansk_coordinator")


def add_rule(windows: Windows, dialog: RoutingRulesDialog, name: str, unit: str = "Gdańsku", group: str = "") -> None:
    dialog.table.setFocus()
    dialog.buttons["add"].click()
    windows.settle()
    dialog.form.name_edit.setText(name)  # QTest knows the keys of ASCII only
    if group:
        dialog.form.category_combo.setCurrentIndex(dialog.form.category_combo.findText(group, Qt.MatchFlag.MatchContains))
    dialog.form.unit_combo.setEditText(f"Komenda Miejska Policji w {unit}")
    dialog.form.save_button.click()
    windows.settle()


def shown(dialog: RoutingRulesDialog) -> List[str]:
    return [dialog.table.topLevelItem(row).text(NAME) for row in range(dialog.table.topLevelItemCount())]


def test_a_rule_is_added_changed_moved_and_removed(grazyna: Windows, database: Any) -> None:
    dialog = grazyna.rules()
    assert shown(dialog) == [] and dialog.message_label.text()
    add_rule(grazyna, dialog, "Pierwsza", group="group: traffic")
    add_rule(grazyna, dialog, "Druga", unit="Sopocie")
    assert shown(dialog) == ["Pierwsza", "Druga"] and dialog.form.isHidden()
    assert "traffic" in dialog.table.topLevelItem(0).text(CONDITIONS).lower()
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    QTest.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    if shown(dialog) == ["Pierwsza", "Druga"]:  # shortcuts need the focus of a window manager
        dialog.buttons["up"].click()
    grazyna.settle()
    assert shown(dialog) == ["Druga", "Pierwsza"]
    dialog.buttons["edit"].click()
    grazyna.settle()
    dialog.form.name_edit.setText("Druga, lepsza")
    dialog.form.valid_box.setChecked(False)
    dialog.form.save_button.click()
    grazyna.settle()
    assert shown(dialog) == ["Druga, lepsza", "Pierwsza"]
    assert dialog.table.topLevelItem(0).text(STATE).startswith("✕")
    dialog.buttons["remove"].click()
    assert "Druga, lepsza" in dialog.message_label.text() and len(shown(dialog)) == 2
    dialog.buttons["remove"].click()
    grazyna.settle()
    assert shown(dialog) == ["Pierwsza"]
    with superuser(database) as owner:
        acts = [row[0] for row in owner.rows("SELECT act FROM kmzb.journal ORDER BY id")]
    assert acts == ["add", "add", "move", "change", "remove"]


def test_what_lacks_is_said_and_nothing_is_sent(grazyna: Windows) -> None:
    dialog = grazyna.rules()
    dialog.buttons["add"].click()
    grazyna.settle()
    dialog.form.save_button.click()
    assert dialog.message_label.text() and dialog.form.name_edit.text() == ""
    dialog.form.name_edit.setText("Bez celu")
    dialog.form.save_button.click()
    assert not dialog.form.isHidden() and dialog.message_label.text()
    dialog.form.cancel_button.click()
    assert dialog.form.isHidden() and shown(dialog) == []


def test_a_colleague_first_is_told_and_nothing_is_lost(grazyna: Windows, database: Any) -> None:
    dialog = grazyna.rules()
    add_rule(grazyna, dialog, "Wspólna")
    dialog.buttons["edit"].click()
    grazyna.settle()
    dialog.form.name_edit.setText("Moja nazwa")
    with Person(database, "t_admin") as adam:
        adam.one(
            "SELECT kmzb_api.save_rule((SELECT id FROM kmzb_api.routing_rules()), 1, %s, 2, %s)",
            (str(uuid.uuid4()), '{"name": "Ich", "to_unit": 12}'),
        )
    dialog.form.save_button.click()
    grazyna.settle()
    assert "Adam Administrator" in dialog.message_label.text()
    assert dialog.form.name_edit.text() == "Moja nazwa" and shown(dialog) == ["Ich"]
    dialog.form.save_button.click()
    grazyna.settle()
    assert shown(dialog) == ["Moja nazwa"]


def test_the_rules_are_tried_on_a_place(grazyna: Windows) -> None:
    dialog = grazyna.rules()
    add_rule(grazyna, dialog, "Wszystko do Gdańska")
    dialog.take_point(469500, 738000)
    grazyna.settle()
    assert "Gdańsku" in dialog.try_box.result_label.text() and "Wszystko do Gdańska" in dialog.try_box.result_label.text()
    dialog.try_box.point_edit.setText("gdzieś")
    dialog.try_box.ask()
    assert "Gdańsku" not in dialog.try_box.result_label.text()


def test_others_read_only(windows_of: Any, grazyna: Windows) -> None:
    add_rule(grazyna, grazyna.rules(), "Reguła")
    dialog = windows_of("t_sopot_analyst").rules()
    assert shown(dialog) == ["Reguła"] and dialog.message_label.text()
    assert not any(button.isEnabled() for button in dialog.buttons.values())


@pytest.fixture
def drafted(database: Any) -> None:
    with superuser(database) as owner:
        owner.rows("INSERT INTO kmzb.area_set (unit_id, name, valid_from, source) VALUES (2, 'Zmiana', current_date, 'test')")
        owner.rows("INSERT INTO kmzb.area_set_area SELECT s.id, 10, ST_Multi(ST_MakeEnvelope(467000, 733000, 472000, 743000, 2180))"
                   " FROM kmzb.area_set s")  # fmt: skip
        owner.rows("INSERT INTO kmzb.area_set_area SELECT s.id, 11, ST_Multi(ST_Union(u.geom, ST_MakeEnvelope(472000, 733000,"
                   " 477000, 743000, 2180))) FROM kmzb.area_set s, kmzb.unit u WHERE u.id = 11")  # fmt: skip


def test_a_set_is_previewed_shown_and_brought_into_force(grazyna: Windows, drafted: None, database: Any) -> None:
    dialog = grazyna.sets()
    assert dialog.current.name == "Zmiana" and not dialog.apply_button.isEnabled()
    dialog.preview_button.click()
    grazyna.settle()
    titles = [dialog.preview_tree.topLevelItem(row).text(0) for row in range(dialog.preview_tree.topLevelItemCount())]
    assert len(titles) == 2 and "4" in dialog.message_label.text()
    layers = preview_layers("Zmiana", dialog.lines)
    assert [(layer.name().split(": ")[0], layer.featureCount()) for layer in layers] == [("Zmiana", 4), ("Zmiana", 2)]
    dialog.apply_button.click()
    with superuser(database) as owner:
        assert owner.one("SELECT status FROM kmzb.area_set") == "draft"  # asked once, not done
        dialog.apply_button.click()
        grazyna.settle()
        assert owner.one("SELECT status FROM kmzb.area_set") == "applied"
        assert owner.one("SELECT count(*) FROM kmzb.report WHERE routed_how = 'area_set'") == 4
    assert dialog.current.status == "applied" and not dialog.preview_button.isEnabled()
    assert "✓" in dialog.message_label.text()


def test_what_is_stopped_changes_nothing(grazyna: Windows, drafted: None, database: Any) -> None:
    dialog = grazyna.sets()
    dialog.preview_button.click()
    grazyna.settle()
    with superuser(database) as owner:
        owner.connection.autocommit = False
        owner.rows("SELECT 1 FROM kmzb.unit WHERE id = 10 FOR UPDATE")  # somebody holds it up
        dialog.apply_button.click()
        dialog.apply_button.click()
        assert dialog.stop_button.isVisible() and dialog.progress.isVisible()
        dialog.stop_button.click()
        grazyna.settle()
        owner.connection.rollback()
        assert owner.one("SELECT status FROM kmzb.area_set") == "draft"
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE act = 'reroute'") == 0
    assert dialog.apply_button.isEnabled() and not dialog.stop_button.isVisible()
