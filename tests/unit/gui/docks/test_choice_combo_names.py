"""Names that are indented, that contain each other, or that two entries share."""

from __future__ import annotations

from typing import Any

from kmzb_plugin.gui.docks.choice_combo import ChoiceCombo


def filled(qtbot: Any) -> ChoiceCombo:
    combo = ChoiceCombo()
    qtbot.addWidget(combo)
    for number, name in enumerate(("Komenda", "    Komisariat", "    Komisariat – filia", "    Posterunek", "        Posterunek")):
        combo.addItem(name, number)
    return combo


def test_what_was_picked_is_chosen_whatever_other_names_contain(qtbot: Any) -> None:
    combo = filled(qtbot)
    for row in range(combo.count()):
        combo.setCurrentIndex(row)
        assert combo.chosen == row


def test_a_typed_name_needs_no_indentation(qtbot: Any) -> None:
    combo = filled(qtbot)
    combo.setEditText("komisariat")
    assert combo.chosen == 1
    combo.setEditText("filia")
    assert combo.chosen == 2
    combo.setEditText("Kom")
    assert combo.chosen is None


def test_a_name_longer_than_the_field_shows_its_beginning_and_tells_the_rest(qtbot: Any) -> None:
    combo = filled(qtbot)
    combo.setCurrentIndex(2)
    assert combo.lineEdit().cursorPosition() == 0
    assert "Komisariat – filia" in combo.toolTip()
    combo.setCurrentIndex(-1)
    assert combo.toolTip() == ""
