"""The beats' workbench in words."""

from __future__ import annotations

from typing import Dict, List, Mapping, Sequence

from ...analysis import beats as rules
from ...desk.beats import SideBySide, Workbench
from ...i18n import translate
from . import change_csv, change_texts, staff_texts, texts


def deviation(share: float) -> str:
    """ "+12 %" from an even share of the work."""
    return change_texts.percent(share) or texts.DASH


def refusal(reason: str, name: str) -> str:
    """Why squares stay where they are; ``name`` of the beat that would suffer."""
    return {
        rules.NO_CELLS: translate("KmzbPlugin", "There is no square of the workbench."),
        rules.UNKNOWN_BEAT: translate("KmzbPlugin", "Choose in the table the beat that the squares shall go to."),
        rules.ALREADY_THERE: translate("KmzbPlugin", "This is in “{beat}” already."),
        rules.EMPTIES: translate("KmzbPlugin", "Not moved: “{beat}” would have nothing left."),
        rules.SPLITS: translate("KmzbPlugin", "Not moved: “{beat}” would fall into pieces."),
        rules.APART: translate("KmzbPlugin", "Not moved: this does not touch “{beat}”."),
    }.get(reason, reason).format(beat=name)


def summary(compared: SideBySide) -> str:
    """Old and new side by side in one sentence each."""
    old, new = (staff_texts.percent(value) for value in (compared.old_imbalance, compared.new_imbalance))
    said = translate("KmzbPlugin", "Largest deviation from an even share: {old} now, {new} in the proposal.")
    said = said.format(old=old, new=new)
    if compared.moved_cells:
        said += " " + translate("KmzbPlugin", "{share} of the work changes its beat.").format(
            share=staff_texts.percent(compared.moved_share)
        )
    if not compared.contiguous:
        said += " " + translate("KmzbPlugin", "Some beat is in several pieces.")
    return said


def basis(bench: Workbench, kept_h: float) -> str:
    """What the numbers rest on."""
    said = translate("KmzbPlugin", "{cells} squares, {hours} hours of work a week.").format(
        cells=texts.number(bench.column.size), hours=staff_texts.amount(kept_h)
    )
    if bench.outside:
        said += " " + translate("KmzbPlugin", "%n event(s) outside the squares are left out.", None, bench.outside)
    return said


def csv(compared: SideBySide, names: Mapping[int, str]) -> str:
    """A line per beat: old and new."""
    head = [
        translate("KmzbPlugin", "No."), translate("KmzbPlugin", "Beat"), translate("KmzbPlugin", "Work now, h/week"),
        translate("KmzbPlugin", "Work proposed, h/week"), translate("KmzbPlugin", "Deviation now"),
        translate("KmzbPlugin", "Deviation proposed"), translate("KmzbPlugin", "Pieces now"),
        translate("KmzbPlugin", "Pieces proposed"), translate("KmzbPlugin", "Comes, h/week"),
        translate("KmzbPlugin", "Goes, h/week"),
    ]  # fmt: skip
    rows: List[Sequence[object]] = []
    for number, row in enumerate(compared.rows, start=1):
        hours = [texts.plain(value, 2) for value in (row.old_h, row.new_h)]
        shares = [texts.plain(value, 4) for value in (row.old_deviation, row.new_deviation)]
        moves = [texts.plain(value, 2) for value in (row.comes_h, row.goes_h)]
        rows.append([number, names.get(row.beat_id, ""), *hours, *shares, row.old_parts, row.new_parts, *moves])
    return change_csv.written(head, rows)


def cells_csv(bench: Workbench, names: Mapping[int, str]) -> str:
    """A line per square: its lower left corner (EPSG:2180), its work, its beat."""
    head = ["x", "y", "size_m", translate("KmzbPlugin", "Hours of work"), translate("KmzbPlugin", "Beat")]
    found: Dict[int, str] = {number: names.get(beat, "") for number, beat in enumerate(bench.beat_ids)}
    rows = [
        [
            int(bench.column[cell] * bench.cell_m), int(bench.row[cell] * bench.cell_m), int(bench.cell_m),
            texts.plain(float(bench.plan.workload[cell]), 3), found[int(bench.plan.label[cell])],
        ]
        for cell in range(bench.column.size)
    ]  # fmt: skip
    return change_csv.written(head, rows)
