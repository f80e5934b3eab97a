"""Sets of new areas: what would move is seen before it is brought into force."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Dict, Optional, Tuple

from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.client_ids import KeptClientId
from ...core.ports import RoutingGateway
from ...core.routing import DRAFT, Applied, AreaSet, AreaSetLine, lines_of, moving
from ...errors import Cancelled, Conflict, KmzbError
from ...i18n import translate
from ...tasks.runner import Job, TaskRunner
from ..models import routing_texts, texts
from .asking_dialog import AskingDialog


class AreaSetsDialog(AskingDialog):
    """Not modal: the map shows what moves. A set is brought into force only after its preview."""

    map_requested = pyqtSignal(object, object)  # AreaSet, its lines

    def __init__(
        self, runner: TaskRunner, routing: RoutingGateway, is_administrator: bool, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(runner, parent)
        self._routing, self._is_administrator = routing, is_administrator
        self._sets: Tuple[AreaSet, ...] = ()
        self._previews: Dict[Tuple[int, int], Tuple[AreaSetLine, ...]] = {}  # by set and version
        self._job: Optional[Job] = None
        self._asked: Optional[int] = None  # the set whose coming into force was asked for once
        self._client_id = KeptClientId()
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – changes of areas"))
        self.setObjectName("area_sets_dialog")
        self.resize(860, 600)
        self._build()
        self.reload()

    def done(self, result: int) -> None:
        """What is under way and not committed yet is taken back."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # Parts

    def _build(self) -> None:
        self.table = _tree(
            self,
            [
                translate("KmzbPlugin", "Set"), translate("KmzbPlugin", "For"), translate("KmzbPlugin", "Valid from"),
                translate("KmzbPlugin", "State"), translate("KmzbPlugin", "Areas"),
            ],
            translate("KmzbPlugin", "Sets of areas"),
        )  # fmt: skip
        self.table.setRootIsDecorated(False)
        self.table.setMaximumHeight(150)
        self.table.currentItemChanged.connect(lambda *items: self._on_current_changed())
        self.table.itemActivated.connect(lambda item, column: self._preview())
        self.preview_tree = _tree(
            self,
            [translate("KmzbPlugin", "What would happen"), translate("KmzbPlugin", "Reports"), translate("KmzbPlugin", "Size")],
            translate("KmzbPlugin", "What would happen"),
        )
        self.force_box = QCheckBox(translate("KmzbPlugin", "Already &before its day"), self)
        self.force_box.setVisible(self._is_administrator)
        self.force_box.toggled.connect(lambda checked: self._enable())
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self.preview_button = self._button(translate("KmzbPlugin", "&Preview"), self._preview)
        self.map_button = self._button(translate("KmzbPlugin", "Show on the &map"), self._show_on_map)
        self.apply_button = self._button(translate("KmzbPlugin", "Bring into &force…"), self._apply)
        self.stop_button = self._button(translate("KmzbPlugin", "&Stop"), self._stop)
        self.close_button = self._button(translate("KmzbPlugin", "C&lose"), self.reject)
        self.stop_button.hide()
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        for button in (self.preview_button, self.map_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.force_box, self.apply_button, self.stop_button, self.close_button):
            buttons.addWidget(widget)
        for widget in (self.table, self.message_label, self.preview_tree, self.progress):
            column.addWidget(widget)
        column.addLayout(buttons)

    # Reading

    def reload(self) -> None:
        """Read the list again."""
        if not self._sets:
            self.say(translate("KmzbPlugin", "Reading the sets of areas…"))
        self._run(translate("KmzbPlugin", "Reading the sets of areas"), self._routing.area_sets, self._on_sets, self._on_failed)

    def _on_sets(self, sets: Tuple[AreaSet, ...]) -> None:
        chosen = self.current.id if self.current is not None else None
        first, self._sets = not self._sets, sets
        self.table.clear()
        for entry in sets:
            state = "○ " + translate("KmzbPlugin", "draft") if entry.status == DRAFT else "✓ " + translate("KmzbPlugin", "in force")
            day = texts.locale().toString(_qdate(entry), QLocale.FormatType.ShortFormat)
            item = QTreeWidgetItem([entry.name, entry.unit_name or "", day, state, texts.number(entry.areas)])
            item.setData(0, Qt.ItemDataRole.UserRole, entry.id)
            self.table.addTopLevelItem(item)
            if entry.id == chosen:
                self.table.setCurrentItem(item)
        if self.table.currentItem() is None and sets:
            self.table.setCurrentItem(self.table.topLevelItem(0))
        for column, width in enumerate((220, 280, 110, 110)):
            self.table.setColumnWidth(column, width)
        if not sets:
            self.say(translate("KmzbPlugin", "No set of areas is loaded. The owner of the database loads one with “import-areas”."))
        elif first:
            self.say(translate("KmzbPlugin", "Choose a set and press “Preview”."))
        self._on_current_changed()

    @property
    def current(self) -> Optional[AreaSet]:
        """The set on which the user stands."""
        item = self.table.currentItem()
        number = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return next((entry for entry in self._sets if entry.id == number), None)

    @property
    def lines(self) -> Optional[Tuple[AreaSetLine, ...]]:
        """The preview of the current set, when there is one of its present version."""
        entry = self.current
        return self._previews.get((entry.id, entry.version)) if entry is not None else None

    def _on_current_changed(self) -> None:
        self._asked = None
        self._draw(self.lines or ())
        self._enable()

    def _enable(self) -> None:
        entry, idle = self.current, self._job is None
        is_draft = entry is not None and entry.status == DRAFT
        due = entry is not None and (entry.is_due(datetime.now(UTC).astimezone().date()) or self.force_box.isChecked())
        self.preview_button.setEnabled(idle and is_draft)
        self.map_button.setEnabled(idle and bool(self.lines))
        self.apply_button.setEnabled(idle and is_draft and due and self.lines is not None)
        self.force_box.setEnabled(idle and is_draft)
        self.stop_button.setVisible(not idle)
        self.progress.setVisible(not idle)

    # Preview

    def _preview(self) -> None:
        entry = self.current
        if entry is None or entry.status != DRAFT or self._job is not None:
            return
        self.say(translate("KmzbPlugin", "Working out what would move…"))
        self._job = self._run(
            translate("KmzbPlugin", "Previewing a set of areas"),
            lambda canceller: self._routing.preview(entry.id, canceller),
            lambda lines: self._on_preview(entry, lines),
            self._on_failed,
        )
        self._enable()

    def _on_preview(self, entry: AreaSet, lines: Tuple[AreaSetLine, ...]) -> None:
        self._job = None
        self._previews[entry.id, entry.version] = lines
        self._on_current_changed()
        kept = sum(line.reports or 0 for line in lines_of(lines, "kept"))
        said = [
            translate("KmzbPlugin", "%n area(s) change", "", len(lines_of(lines, "area"))),
            translate("KmzbPlugin", "%n open report(s) move", "", moving(lines)),
        ]
        if kept:
            said.append(translate("KmzbPlugin", "%n stay(s) where people have put them", "", kept))
        problems = len(lines_of(lines, "gap")) + len(lines_of(lines, "overlap"))
        if problems:
            said.append("⚑ " + translate("KmzbPlugin", "%n gap(s) or overlap(s) of the new areas", "", problems))
        text = texts.DOT.join(said) + "."
        if not entry.is_due(datetime.now(UTC).astimezone().date()):
            text += " " + translate("KmzbPlugin", "Its day has not come yet.")
        self.say(text)

    def _draw(self, lines: Tuple[AreaSetLine, ...]) -> None:
        self.preview_tree.clear()
        titles = (
            ("gap", translate("KmzbPlugin", "⚑ Gaps")), ("overlap", translate("KmzbPlugin", "⚑ Overlaps")),
            ("move", translate("KmzbPlugin", "Reports that move")),
            ("kept", translate("KmzbPlugin", "Reports that stay where people have put them")),
            ("area", translate("KmzbPlugin", "Areas that change")),
        )  # fmt: skip
        for kind, title in titles:
            entries = lines_of(lines, kind)
            if not entries:
                continue
            total = sum(line.reports or 0 for line in entries)
            group = QTreeWidgetItem([f"{title} ({texts.number(len(entries))})", texts.number(total) if total else "", ""])
            for line in entries:
                size = routing_texts.area(line.m2_after) if kind in ("gap", "overlap", "area") else ""
                if kind == "area":
                    size = f"{routing_texts.area(line.m2_before)} → {size}"
                count = texts.number(line.reports) if line.reports else ""
                group.addChild(QTreeWidgetItem([routing_texts.line(line), count, size]))
            self.preview_tree.addTopLevelItem(group)
            group.setExpanded(len(entries) <= 40)
        for column, width in enumerate((520, 90)):
            self.preview_tree.setColumnWidth(column, width)

    def _show_on_map(self) -> None:
        if self.current is not None and self.lines:
            self.map_requested.emit(self.current, self.lines)

    # Bringing into force

    def _apply(self) -> None:
        entry, lines = self.current, self.lines
        if entry is None or lines is None or self._job is not None:
            return
        if self._asked != entry.id:
            self._asked = entry.id
            said = translate(
                "KmzbPlugin", "This moves %n report(s) and cannot be taken back. Press “Bring into force” once more to do it.",
                "", moving(lines),
            )  # fmt: skip
            self.say("⚑ " + said)
            return
        self._asked = None
        force = self.force_box.isChecked()
        client = self._client_id.for_act((entry.id, entry.version, force))
        self.say(translate("KmzbPlugin", "Bringing the areas into force: %n report(s)…", "", moving(lines)))
        self._job = self._run(
            translate("KmzbPlugin", "Bringing a set of areas into force"),
            lambda canceller: self._routing.apply(entry, force, client, canceller),
            self._on_applied,
            self._on_failed,
        )
        self._enable()

    def _on_applied(self, applied: Applied) -> None:
        self._job = None
        self._client_id.settled()
        said = translate(
            "KmzbPlugin", "In force: {units} areas changed, {reports} reports moved, each with an entry in its history."
        )
        self.say("✓ " + said.format(units=texts.number(applied.units), reports=texts.number(applied.reports)))
        self.reload()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, error: KmzbError) -> None:
        self._job = None
        if isinstance(error, Cancelled):
            self.say(translate("KmzbPlugin", "Stopped. Nothing was changed."))
        elif isinstance(error, Conflict):
            self._client_id.settled()
            self.say(translate("KmzbPlugin", "A colleague has changed this set in the meantime: preview it again."))
            self.reload()
        else:
            self.say(translate("KmzbPlugin", error.text))
        self._enable()


def _tree(parent: QWidget, headers: list, name: str) -> QTreeWidget:
    tree = QTreeWidget(parent)
    tree.setHeaderLabels(headers)
    tree.setUniformRowHeights(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    tree.setAccessibleName(name)
    return tree


def _qdate(entry: AreaSet) -> QDate:
    return QDate(entry.valid_from.year, entry.valid_from.month, entry.valid_from.day)
