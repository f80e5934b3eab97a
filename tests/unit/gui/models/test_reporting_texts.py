"""Reported and unreported in words: shares as people say them, no number where no double tells, hostile names as they are."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester

from kmzb_plugin.core.desk import Scope
from kmzb_plugin.desk.bias import DELIVERED, By, Line, Said
from kmzb_plugin.gui.models import reporting_texts
from kmzb_plugin.gui.models.reporting_table_model import NAME, SHARE, UNREPORTED, ReportingOrder, ReportingTableModel, broken
from kmzb_plugin.layers import reporting

SOME = Line(1, 40, 20, (0.34, 0.27, 0.41), (118.0, 98.0, 148.0), sure=(0.2, 0.5))
MOST = Line(2, 90, 80, (0.9, 0.85, 0.93), (100.0, 97.0, 106.0), sure=(0.8, 0.95))
FEW = Line(3, 30, 2, (0.06, 0.01, 0.2), (500.0, 150.0, 3000.0))
NONE, SILENT = Line(4, 12), Line(5)
LINES = (SOME, MOST, FEW, NONE, SILENT)
NAMES = {1: "=cmd {cases} <b>", 2: "Two", 3: "Three", 4: "Four", 5: "Five"}


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.03, (1, 30)), (0.1, (1, 10)), (0.34, (1, 3)), (0.41, (2, 5)), (0.52, (1, 2)), (0.65, (2, 3)), (0.77, (3, 4)),
     (0.93, (9, 10))],
)
def test_a_share_as_people_say_it(share, said):
    assert reporting_texts.part(share) == said


def test_the_sentences_are_made_of_what_may_be_believed():
    said = reporting_texts.headline(LINES, NAMES)
    assert said == "=cmd {cases} <b>: about 1 in 3 incidents are reported – 118 (98–148) expected, 40 reported."
    told = reporting_texts.comparison(LINES, NAMES)
    assert "Reported least: =cmd {cases} <b> (34 % (27–41 %)); most: Two (90 % (85–93 %))." in told
    assert told.endswith("3 line(s) of 5 tell(s) too little: silence there is not safety.")


def test_what_cannot_be_told_is_not_told():
    assert reporting_texts.headline((FEW, NONE, SILENT), NAMES) == "Too few doubles to tell how much is reported here."
    alike = Line(6, 50, 30, (0.6, 0.5, 0.7), (130.0, 110.0, 160.0), sure=(0.4, 0.8))
    assert "may be chance" in reporting_texts.comparison((SOME, alike), NAMES), "of many lines two differ that much by chance"
    assert reporting_texts.comparison((SOME,), NAMES) == ""
    nearly = Line(1, 99, 300, (0.97, 0.95, 0.98), (102.0, 101.0, 104.0))
    assert "nearly everything" in reporting_texts.headline((nearly,), NAMES)
    hardly = Line(1, 9000, 90, (0.01, 0.008, 0.012), (900000.0, 7.5e5, 1.1e6))
    assert "fewer than 1 in 30" in reporting_texts.headline((hardly,), NAMES)


def test_the_words_of_each_row():
    assert [reporting_texts.share(line) for line in LINES] == [
        "34 % (27–41 %)", "90 % (85–93 %)", "≤ 20 %", "cannot be told", "cannot be told",
    ]  # fmt: skip
    assert [reporting_texts.incidents(line) for line in LINES] == ["118 (98–148)", "100 (97–106)", "≥ 150", "–", "–"]
    assert [reporting_texts.unreported(line) for line in LINES] == ["78", "10", "≥ 120", "–", "–"]
    assert [reporting_texts.doubles(line) for line in LINES] == ["20", "80", "2, few", "0", "0"]
    assert [reporting_texts.reason(line).split(":")[0] for line in LINES] == ["", "", "few doubles", "no double", "no report"]
    assert [reporting_texts.label(line) for line in LINES] == ["34 %", "90 %", "≤ 20 %", "", ""]
    assert reporting_texts.share_interval((0.013, 0.0008, 0.04)) == "1 % (<1–4 %)"


def test_heads_are_parted_near_their_middle_but_not_before_a_sign():
    assert broken("Reported at all (95 %)") == "Reported at\nall (95 %)"
    assert broken("Expected incidents (95 %)") == "Expected\nincidents (95 %)"
    assert broken("Doubles") == "Doubles"


@pytest.fixture
def table(qtbot):
    model = ReportingTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(LINES, NAMES, By.UNITS)
    return model


def test_the_order_of_the_table(table):
    shown = ReportingOrder()
    shown.setSourceModel(table)

    def order(column, way=Qt.SortOrder.DescendingOrder):
        shown.sort(column, way)
        return [shown.index(row, NAME).data() for row in range(shown.rowCount())]

    assert order(UNREPORTED) == [NAMES[key] for key in (1, 2, 3, 4, 5)], "a guess never stands above what may be believed"
    assert order(SHARE)[:3] == ["Two", NAMES[1], "Three"]
    assert order(NAME, Qt.SortOrder.AscendingOrder) == [NAMES[1], "Five", "Four", "Three", "Two"]
    assert not table.rowCount(table.index(0, 0)) and table.rowCount(QModelIndex()) == 5
    assert table.headerData(NAME, Qt.Orientation.Horizontal) == "Unit"


def test_copied_it_holds_numbers_and_says_why_there_are_none(table):
    lines = [line.split(";") for line in table.csv().splitlines()]
    assert {len(line) for line in lines} == {11}
    assert lines[1] == ["'" + NAMES[1], "40", "20", "34", "27", "41", "118", "98", "148", "78", ""]
    assert lines[4] == ["Four", "12", "0", *[""] * 7, "no double: how much is reported cannot be told"]
    assert lines[3][-3:] == ["3000", "470", "few doubles: only a bound can be told"] and "nan" not in table.csv()


def test_the_layer_says_period_and_assumption_and_names_every_class():
    scope = Scope(date(2026, 1, 1), date(2026, 11, 23), kinds=("speeding",))
    words = reporting_texts.layer_words(scope, "KMP {period}", {"speeding": "Speeding"}, DELIVERED, By.UNITS)
    assert words.title.startswith("Reported of what happens: KMP {period}, ")
    assert "Speeding" in words.said[0][1] and "10 days" in words.said[1][1]
    assert set(words.classes) == set(reporting.classes())
    found = {reporting.class_of(line) for line in LINES}
    assert found == {"share3", "share1", "few", "untold"} and found <= set(words.classes)
    assert [line.said for line in LINES] == [Said.ENOUGH, Said.ENOUGH, Said.FEW, Said.NO_DOUBLE, Said.NO_CASE]
    edges = [reporting.class_of(Line(1, 9, 9, (share,) * 3, (1.0,) * 3)) for share in (0.0999, 0.1, 0.35, 0.5)]
    assert edges == ["share5", "share4", "share2", "share1"]
