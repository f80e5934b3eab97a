"""Changes in words: signs beside words, three counts, and no arrow for what may be chance."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester

from kmzb_plugin.core.desk import ChangeRow, Count, Measure, MonthCount, OpenCount
from kmzb_plugin.desk import changes, effect, hours
from kmzb_plugin.desk.changes import Against, Verdict
from kmzb_plugin.desk.effect import Part
from kmzb_plugin.gui.models import change_csv, change_texts, week_texts
from kmzb_plugin.gui.models.change_tree_model import ChangeTreeModel, Names, RealChanges

AS_OF = date(2026, 11, 22)
WINDOWS = ("last28", "previous28", "year_ago28", "ytd", "ytd_year_ago")
NAMES = Names({1: "Whole <b>", 2: "=cmd|' /C calc'!A0"}, {"a": "Speeding", "b": "Parking"})


def rows(unit, kind, *numbers):
    return [ChangeRow(unit, kind, window, Count(number, number, number // 2)) for window, number in zip(WINDOWS, numbers)]


@pytest.fixture
def table():
    found = rows(1, "a", 70, 20, 21, 300, 310) + rows(1, "b", 9, 30, 10, 100, 90) + rows(2, "a", 65, 16, 18, 200, 210)
    return changes.build(found, 1, AS_OF, Measure.CONFIRMED, [OpenCount(1, "b", 15, 15)])


def test_an_arrow_only_where_a_change_is_real(table):
    for line in table.lines:
        for compared in line.compared.values():
            assert (change_texts.word(compared.verdict)[0] in "▲▼") == compared.is_real
    assert {change_texts.word(verdict) for verdict in Verdict} == {
        "▲ more", "▼ fewer", "no change", "too few", "too early", "nothing then",
    }


def test_a_line_says_all_three_counts_and_how_sure(table):
    whole = change_texts.whole(table.line(1, "a").compared[Against.PREVIOUS], Measure.CONFIRMED)
    assert whole.startswith("▲ more (+250\u00a0%)") and "p < 0.001" in whole
    assert "reported 20 → 70" in whole and "confirmed 20 → 70" in whole and "cases 10 → 35" in whole
    early = change_texts.whole(table.line(1, "b").compared[Against.PREVIOUS], Measure.CONFIRMED)
    assert early.startswith("too early") and "15 not decided yet" in early


def test_the_model_is_sound_and_groups_either_way(table, qtbot):
    model, shown = ChangeTreeModel(), RealChanges()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.setSourceModel(model)
    model.show(table, NAMES, by_kind=False)
    assert (model.rowCount(), model.rowCount(model.index(0, 0))) == (2, 2)
    assert model.index(0, 0).data().startswith("Whole <b>\n79 · 79 · 39")
    assert model.index(0, 0, model.index(0, 0)).data().startswith("Speeding\n")
    model.show(table, NAMES, by_kind=True)
    assert [model.index(row, 0).data().split("\n")[0] for row in range(3)] == ["all categories", "Speeding", "Parking"]
    shown.set_only_real(True)
    assert shown.rowCount() == 2, "parking has no real change"
    shown.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown.index(0, 1).data().startswith("▲")
    assert model.parent(QModelIndex()) == QModelIndex()


def test_tool_tips_show_hostile_names_as_they_are(table, qtbot):
    model = ChangeTreeModel()
    model.show(table, NAMES, by_kind=False)
    assert "<b>" not in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;b&gt;" in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_the_copy_is_safe_for_spreadsheets(table):
    lines = change_csv.changes(table, NAMES).splitlines()
    assert len(lines) == 1 + table.tests
    assert any(line.startswith(("'=cmd", '"\'=cmd')) for line in lines)
    assert not any(line.startswith(("=", '"=')) for line in lines)


@pytest.mark.parametrize("counts, said", [
    (((20, 20), (20, 10)), "−10, 90 % −24 … +4: no proof of an effect"),
    (((50, 50), (80, 10)), "−70, 90 % −93 … −47: ▼ fewer than without the action"),
    (((50, 50), (10, 80)), "+70, 90 % +47 … +93: ▲ more than without the action"),
])  # fmt: skip
def test_an_effect_in_words(counts, said):
    control, treated = ((Count(before), Count(after)) for before, after in counts)
    assert change_texts.effect(effect.measured({Part.CONTROL: control, Part.TREATED: treated}, Measure.RAW)) == said


def test_months_and_fractions_in_words():
    months = [MonthCount(first, Count(40, 30, 20)) for first, _ in hours.whole_months(AS_OF, 25)]
    season = hours.season(months, Measure.CONFIRMED)
    assert week_texts.month(season, 12).startswith("October 2026: reported 40, confirmed 30, cases 20 (90 %: ")
    assert week_texts.month(season, 12).endswith("may still rise: reports wait for their decision · a year before: 30")
    assert "rise" not in week_texts.month(season, 11)
    assert [week_texts.events(value) for value in (0.25, 3.0, 18.5)] == ["0.3", "3", "18.5"]


def test_neighbouring_hours_are_told_as_one():
    assert week_texts._spans([3, 4, 5, 20]) == [(3, 6), (20, 21)]
    assert week_texts._spans([]) == []
