"""What goes wrong, and that nothing of it is half done."""

from __future__ import annotations

import gzip
import json
from contextlib import closing
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWizard

from kmzb_plugin.errors import ConnectionLost
from kmzb_plugin.gui.wizard.import_wizard import CHECK, MAP, MAPPING, PREVIEW, RUN

from .conftest import report


def imported(database) -> int:
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kmzb.report WHERE source <> 'fixture'")
        return cursor.fetchone()[0]


def many(count):
    return [report(number) for number in range(count)]


def map_the_number(desk):
    combo = desk.page._combos["external_id"]
    combo.setCurrentIndex(combo.findText("Nr"))
    desk.settle()


@pytest.fixture
def at_check(open_wizard, write):
    """A wizard before the import of a table that takes a while."""

    def make(login="t_admin", rows=30_000):
        desk = open_wizard(login)
        desk.start(write(many(rows)))
        desk.to(MAPPING)
        map_the_number(desk)
        desk.to(CHECK)
        return desk

    return make


@pytest.fixture
def closed_door(database):
    """Another import is under way, so ours waits before its first row."""
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('kmzb.import', 0))")
        yield lambda: cursor.execute("SELECT pg_advisory_unlock_all()")


def test_cancel_in_the_middle_leaves_nothing_and_the_next_try_imports_all(at_check, database, closed_door):
    desk = at_check(rows=2_000)
    desk.next()
    assert desk.wizard.currentId() == RUN and desk.page.is_running
    assert not desk.wizard.button(QWizard.WizardButton.BackButton).isEnabled()
    assert not desk.wizard.button(QWizard.WizardButton.FinishButton).isEnabled()
    QTest.keyClick(desk.wizard, Qt.Key.Key_Escape)
    desk.until(lambda: not desk.page.is_running)
    assert desk.wizard.isVisible(), "Esc has cancelled the import, not closed the window"
    assert "Cancelled" in desk.said
    assert imported(database) == 0
    closed_door()
    desk.page.again_button.click()
    desk.until(lambda: desk.wizard.draft.outcome is not None)
    assert imported(database) == 2_000 == desk.wizard.draft.outcome.new


def test_cancel_while_rows_are_stored_leaves_nothing(at_check, database):
    desk = at_check(rows=30_000)
    stages = []
    desk.wizard.run_page._progressed.connect(lambda step: stages.append(step.stage))
    desk.next()
    desk.until(lambda: "reading" in stages, 60_000)
    desk.wizard.reject()
    desk.until(lambda: not desk.page.is_running)
    assert "Cancelled" in desk.said
    assert imported(database) == 0
    assert not list(desk.folder.glob("*.rejects.csv*")), "a list of rejects of nothing"


def test_a_line_that_breaks_in_the_middle_leaves_nothing(at_check, database, closed_door):
    desk = at_check(rows=500)
    desk.next()
    desk.until(lambda: waiting(database))
    desk.proxy.cut()
    desk.until(lambda: not desk.page.is_running)
    assert isinstance(desk.errors[-1], ConnectionLost)
    assert "lost" in desk.said
    assert imported(database) == 0
    assert desk.page.again_button.isVisible()
    desk.proxy.mend()
    closed_door()
    desk.page.again_button.click()
    desk.until(lambda: desk.wizard.draft.outcome is not None)
    assert imported(database) == 500


def waiting(database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = "
                       "(SELECT oid FROM pg_database WHERE datname = current_database())")
        return cursor.fetchone()[0] == 1


def test_a_line_that_breaks_at_the_commit_is_told_as_unknown(at_check, database, monkeypatch):
    desk = at_check(rows=20)
    from kmzb_plugin.db import import_gateway

    seal = import_gateway._Committing.seal

    def break_line(self):
        sealed = seal(self)
        desk.proxy.cut()
        return sealed

    monkeypatch.setattr(import_gateway._Committing, "seal", break_line)
    desk.next()
    desk.until(lambda: not desk.page.is_running)
    assert "not known" in desk.said


def test_the_same_file_again_changes_nothing(at_check, database):
    desk = at_check(rows=50)
    desk.next()
    desk.until(lambda: desk.wizard.draft.outcome is not None)
    again = at_check(rows=50)
    again.page.check_button.click()
    again.settle()
    assert again.wizard.draft.checked.present == 50
    again.next()
    again.until(lambda: again.wizard.draft.outcome is not None)
    assert (again.wizard.draft.outcome.new, again.wizard.draft.outcome.present) == (0, 50)
    assert imported(database) == 50


def test_a_role_without_the_right_is_refused_by_the_database(at_check, database):
    desk = at_check("t_sopot_analyst", rows=5)
    desk.next()
    desk.until(lambda: not desk.page.is_running)
    assert desk.wizard.draft.outcome is None and desk.said
    assert imported(database) == 0


def test_the_check_can_be_stopped(at_check, database, closed_door):
    desk = at_check(rows=100)
    desk.page.check_button.click()
    assert not desk.page.isComplete(), "no import while a check is under way"
    desk.page.stop_button.click()
    desk.settle()
    assert desk.page.isComplete()
    closed_door()
    desk.page.check_button.click()
    desk.settle()
    assert desk.wizard.draft.checked.new == 100
    assert imported(database) == 0


def test_a_wrong_encoding_is_noticed_and_another_one_reads_it(open_wizard, write):
    desk = open_wizard()
    desk.start(write(many(3), encoding="iso-8859-2"))
    desk.to(PREVIEW)
    assert desk.wizard.draft.head.encoding == "iso-8859-2"
    desk.page.encoding_combo.setCurrentIndex(desk.page.encoding_combo.findData("utf-8"))
    desk.settle()
    assert "encoding" in desk.said
    desk.page.encoding_combo.setCurrentIndex(desk.page.encoding_combo.findData("iso-8859-2"))
    desk.settle()
    assert desk.page.rows_table.model().index(0, 6).data() == "Zażółć gęślą jaźń"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("pusty.csv", b"", "empty"),
        ("bez.csv", b"\r\n1;2\r\n", "no column names"),
        ("obraz.csv", b"\x89PNG\x00\x00;a\n", "binary"),
        ("spakowany.csv", gzip.compress(b"a;b\n1;2\n", mtime=0), "gzip"),
        ("uciety.csv.gz", gzip.compress(b"a;b\n" + b"1;2\n" * 90_000, mtime=0)[:200], "gzip"),
        ("sam.csv", b"Nr;Kategoria\r\n", "no rows"),
        ("obcy.json", b'{"a": 1}', "exchange"),
        ("zepsuty.json", b'{"features": [', "cut off"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_said_on_the_second_page(open_wizard, tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    desk = open_wizard()
    desk.start(path)
    desk.next()
    desk.settle()
    assert desk.wizard.currentId() == PREVIEW
    assert said in desk.said and str(tmp_path) not in desk.said
    assert not desk.page.isComplete()


def test_a_file_that_is_not_there_is_said_on_the_first_page(open_wizard, tmp_path):
    desk = open_wizard()
    for text, said in ((str(tmp_path / "nie ma.csv"), "no such file"), (str(tmp_path), "folder"), ("", "")):
        desk.wizard.file_page.choose(text)
        assert not desk.page.isComplete()
        assert said in desk.page.fact_label.text()


def test_of_a_large_file_only_the_head_is_read(open_wizard, tmp_path):
    path = tmp_path / "wielki.csv.gz"
    line = ";".join(report(1)).encode("windows-1250") + b"\r\n"
    with gzip.open(path, "wb", compresslevel=1) as out:
        out.write(b"Nr;Kategoria;Stan;Utworzono;X;Y;Tre\x9c\xe6;Imi\xea\r\n")
        for _ in range(40):
            out.write(line * 10_000)
        out.write(b'"nie zamkni\xeaty cudzys\xb3\xf3w')  # whoever reads this far would refuse the file
    desk = open_wizard()
    desk.start(path)
    desk.to(MAPPING)
    assert len(desk.wizard.draft.head.rows) == 50
    map_the_number(desk)
    assert desk.wizard.draft.sample.read == 2_000


def test_degrees_taken_for_metres_are_noticed_and_mended(open_wizard, write):
    desk = open_wizard()
    rows = [report(number, X="18,55", Y="54,44") for number in range(3)]
    desk.start(write(rows))
    desk.to(MAPPING)
    map_the_number(desk)
    desk.page.crs_combo.setCurrentIndex(desk.page.crs_combo.findData(2180))
    desk.to(MAP)
    assert "EPSG:4326" in desk.said
    desk.page.mend_button.click()
    desk.settle()
    assert desk.wizard.draft.profile.srid == 4326
    assert "All positions" in desk.said


def test_swapped_axes_are_noticed_and_mended(open_wizard, write):
    desk = open_wizard()
    desk.start(write([report(number, X="54,44", Y="18,55") for number in range(3)]))
    desk.to(MAPPING)
    map_the_number(desk)
    desk.to(MAP)
    assert "swapped" in desk.said
    desk.page.mend_button.click()
    desk.settle()
    assert desk.wizard.draft.profile.columns["x"] == "Y"
    assert "All positions" in desk.said


def test_the_windows_cross_cancels_a_running_import_first(at_check, closed_door, database):
    desk = at_check(rows=100)
    desk.next()
    desk.until(lambda: waiting(database))
    desk.wizard.close()
    assert desk.wizard.isVisible()
    desk.until(lambda: not desk.page.is_running)
    desk.wizard.close()
    assert not desk.wizard.isVisible()


def test_a_list_of_rejects_that_cannot_be_written_stops_the_import(at_check, database, tmp_path):
    desk = at_check(rows=3)
    taken = tmp_path / "katalog"
    taken.write_text("not a folder")
    desk.page.rejects_edit.setText(str(taken / "odrzucone.csv"))
    desk.wizard.draft.profile = replace(desk.wizard.draft.profile, srid=4326)  # so that there is something to reject
    desk.next()
    desk.until(lambda: not desk.page.is_running)
    assert "another place" in desk.said
    assert imported(database) == 0
    assert desk.wizard.button(QWizard.WizardButton.BackButton).isEnabled()


def test_a_profile_of_ones_own_is_kept_and_found_again(open_wizard, write):
    path = write(many(3))
    desk = open_wizard()
    desk.answers["text"] = "Nasze zgłoszenia"
    desk.start(path)
    desk.to(MAPPING)
    map_the_number(desk)
    desk.page.save_button.click()
    desk.settle()
    assert desk.page.profile_combo.currentText() == "Nasze zgłoszenia"
    again = open_wizard()
    again.start(path)
    again.to(MAPPING)
    assert again.page.profile_combo.currentText() == "Nasze zgłoszenia"
    assert again.page.isComplete(), "nothing is left to be chosen"


def test_the_list_of_a_sample_can_be_saved(open_wizard, write, tmp_path):
    desk = open_wizard()
    desk.start(write([report(1), report(2, Utworzono="31.02.2026", Treść="=cmd()")]))
    desk.to(MAPPING)
    map_the_number(desk)
    assert "Utworzono" in desk.said
    desk.to(CHECK)
    desk.answers["save"] = str(tmp_path / "lista.csv")
    desk.page.export_button.click()
    saved = (tmp_path / "lista.csv").read_text(encoding="utf-8")
    assert "31.02.2026" in saved and "Kowalski" not in saved


def test_exchange_json_needs_no_mapping(open_wizard, tmp_path, database):
    feature = {
        "attributes": {"OBJECTID": 7, "Typ": "Nieprawidłowe parkowanie", "Status": "Nowe", "TERYT": "2264011",
                       "Data utworzenia": 1762934400000, "Data modyfikacji": 1762934400000, "Data zdarzenia": 0},
        "geometry": {"x": 470000.0, "y": 738000.0},
    }  # fmt: skip
    path = tmp_path / "wymiana.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"features": [feature], "clusters": [{"count": 5}]}).encode()))
    desk = open_wizard()
    desk.start(path, "incidents")
    desk.next()
    desk.settle()
    assert "citizens' reports" in desk.said and not desk.page.isComplete()
    desk.wizard.back()
    desk.start(path)
    desk.to(PREVIEW)
    assert desk.page.rows_table.model().index(0, 1).data() == "Nieprawidłowe parkowanie"
    desk.next()
    assert desk.wizard.currentId() == MAP
    desk.to(RUN)
    desk.until(lambda: desk.wizard.draft.outcome is not None)
    outcome = desk.wizard.draft.outcome
    assert (outcome.rows, outcome.new, outcome.clusters) == (1, 1, 1)
    assert "5" not in desk.said and "1" in desk.said
