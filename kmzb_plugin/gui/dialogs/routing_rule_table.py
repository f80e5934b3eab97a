"""The rules of routing as a list, in the order in which they are asked."""

from __future__ import annotations

from html import escape
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.model import Catalogue
from ...core.routing import Rule, RuleBook
from ...i18n import translate
from ..models import routing_texts, texts

NUMBER, NAME, OWNER, CONDITIONS, TARGET, STATE, CHANGED = range(7)
WIDTHS_PX = ((NUMBER, 36), (NAME, 180), (OWNER, 100), (CONDITIONS, 150), (TARGET, 156), (STATE, 70))


class RuleTable(QTreeWidget):
    """One stands where one stood when the rules are shown anew."""

    def __init__(self, catalogue: Catalogue, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._catalogue, self._book = catalogue, RuleBook()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(translate("KmzbPlugin", "Rules in the order in which they are asked"))
        self.setHeaderLabels(
            [
                translate("KmzbPlugin", "No."), translate("KmzbPlugin", "Rule"), translate("KmzbPlugin", "Of the unit"),
                translate("KmzbPlugin", "When"), translate("KmzbPlugin", "Where"), translate("KmzbPlugin", "In use"),
                translate("KmzbPlugin", "Last change"),
            ]
        )  # fmt: skip
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    @property
    def rule(self) -> Optional[Rule]:
        """The rule on which the user stands."""
        item = self.currentItem()
        number = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return next((rule for rule in self._book.rules if rule.id == number), None)

    def show_book(self, book: RuleBook) -> None:
        """All rules; whose they are is told where they are not all of one unit."""
        chosen = self.rule.id if self.rule is not None else None
        self._book = book
        self.clear()
        self.setColumnHidden(OWNER, len({rule.unit_id for rule in book.rules}) < 2)
        for place, rule in enumerate(book.rules, start=1):
            item = self._item(place, rule)
            self.addTopLevelItem(item)
            if rule.id == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None and self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0))
        for column, width in WIDTHS_PX:
            self.setColumnWidth(column, max(width, self.header().sectionSizeHint(column)))

    def _item(self, place: int, rule: Rule) -> QTreeWidgetItem:
        item = QTreeWidgetItem(
            [
                texts.number(place),
                rule.name,
                rule.unit_name,
                routing_texts.conditions(rule, self._catalogue, self._book.road_classes, self._book.pillars),
                routing_texts.target(rule),
                "✓ " + translate("KmzbPlugin", "yes") if rule.is_valid else "✕ " + translate("KmzbPlugin", "no"),
                texts.DOT.join(part for part in (rule.changed_by or "", texts.moment(rule.changed_at)) if part),
            ]
        )
        item.setData(0, Qt.ItemDataRole.UserRole, rule.id)
        for column in range(self.columnCount()):
            item.setToolTip(column, f"<span>{escape(item.text(column))}</span>")  # never markup of somebody's
        return item
