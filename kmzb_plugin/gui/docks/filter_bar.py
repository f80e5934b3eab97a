"""The filters of the list: reads and writes a QueueFilter, announces edits after a short pause."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, List, Optional, Tuple

from qgis.core import QgsApplication
from qgis.gui import QgsCheckableComboBox, QgsDateEdit
from qgis.PyQt.QtCore import QDate, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy

from ...core.model import Catalogue, QueueFilter
from ...core.queues import Quick, moments, narrowing, quick_period
from ...i18n import language, translate
from ..timers import pause

Extent = Tuple[float, float, float, float]
TYPING_PAUSE_MS = 350
_CUSTOM = "custom"


class FilterBar(QObject):
    """Wraps the widgets of ``verification_dock.ui``; ``edited`` carries the filter without its queue."""

    edited = pyqtSignal(object)  # QueueFilter

    def __init__(self, form: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._extent: Optional[Extent] = None
        self._silent = False
        self._pause = pause(self, TYPING_PAUSE_MS, self._announce)
        self._dress()
        self._connect()
        self._show_state()

    def _dress(self) -> None:
        form = self._form
        form.filters_button.setIcon(QgsApplication.getThemeIcon("/mActionFilter2.svg"))
        form.reset_button.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        form.reset_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        form.search_edit.setShowSearchIcon(True)
        form.filters_box.setVisible(False)
        form.dates_box.setVisible(False)
        for combo in self._combos():
            combo.setDefaultText(translate("KmzbPlugin", "all"))
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumContentsLength(6)
        form.period_filter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for label, data in (
            (translate("KmzbPlugin", "any time"), None),
            (translate("KmzbPlugin", "today"), Quick.TODAY),
            (translate("KmzbPlugin", "last 7 days"), Quick.WEEK),
            (translate("KmzbPlugin", "last 30 days"), Quick.MONTH),
            (translate("KmzbPlugin", "last 90 days"), Quick.QUARTER),
            (translate("KmzbPlugin", "from – to"), _CUSTOM),
        ):
            form.period_filter.addItem(label, data)
        for edit in (form.from_filter, form.to_filter):
            edit.setAllowNull(True)
            edit.setNullRepresentation("")
            edit.setCalendarPopup(True)
            edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            edit.clear()

    def _connect(self) -> None:
        form = self._form
        form.filters_button.toggled.connect(form.filters_box.setVisible)
        form.reset_button.clicked.connect(self.reset)
        form.search_edit.textChanged.connect(self._on_typed)
        form.search_edit.returnPressed.connect(self._announce)
        for combo in self._combos():
            # Not checkedItemsChanged: it does not tell of what is checked by the keyboard.
            combo.model().dataChanged.connect(self._on_typed)
        form.extent_filter.toggled.connect(self._on_extent_toggled)
        form.period_filter.currentIndexChanged.connect(self._on_period_chosen)
        for edit in (form.from_filter, form.to_filter):
            edit.dateChanged.connect(self._on_date_edited)

    def _combos(self) -> Tuple[QgsCheckableComboBox, ...]:
        form = self._form
        return form.category_filter, form.status_filter, form.beat_filter

    # What it shows

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the entries of the rule tables; what was checked and still exists stays checked."""
        lists: Tuple[List[Tuple[str, Any]], ...] = (
            [(c.name(language()), c.code) for c in catalogue.categories],
            [(s.name(language()), s.code) for s in catalogue.statuses],
            [(b.name, b.id) for b in catalogue.beats],
        )
        before = self._silent
        self._silent = True
        for combo, entries in zip(self._combos(), lists):
            checked = set(combo.checkedItemsData())
            combo.clear()
            for name, data in entries:
                state = Qt.CheckState.Checked if data in checked else Qt.CheckState.Unchecked
                combo.addItemWithCheckState(name, state, data)
        self._silent = before
        self._form.beat_filter.setEnabled(bool(catalogue.beats))

    def show_filter(self, queue_filter: QueueFilter) -> None:
        """Show a filter that was set elsewhere."""
        if self._narrowed(queue_filter.queue) == queue_filter:
            self._show_state()
            return
        before = self._silent
        self._silent = True
        form = self._form
        form.search_edit.setText(queue_filter.text)
        _check(form.category_filter, queue_filter.categories)
        _check(form.status_filter, queue_filter.statuses)
        _check(form.beat_filter, queue_filter.beat_ids)
        form.extent_filter.setChecked(queue_filter.extent_2180 is not None)
        if queue_filter.extent_2180 is not None:
            self._extent = queue_filter.extent_2180
        if queue_filter.created_from is None and queue_filter.created_to is None:
            form.period_filter.setCurrentIndex(0)
            for edit in (form.from_filter, form.to_filter):
                edit.clear()
        self._silent = before
        self._show_state()

    def set_map_extent(self, extent_2180: Extent) -> None:
        """What the map shows, in metres of EPSG:2180; filters only while that is asked for."""
        self._extent = extent_2180
        if self._form.extent_filter.isChecked():
            self._pause.start()

    def reset(self, *clicked: Any) -> None:
        """Narrow nothing."""
        self.show_filter(QueueFilter())
        self._announce()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.search_edit.selectAll()

    # What it reads

    def _narrowed(self, queue: str = "") -> QueueFilter:
        form = self._form
        first, last = moments(_day(form.from_filter), _day(form.to_filter))
        return QueueFilter(
            queue=queue,
            categories=tuple(form.category_filter.checkedItemsData()),
            statuses=tuple(form.status_filter.checkedItemsData()),
            beat_ids=tuple(int(key) for key in form.beat_filter.checkedItemsData()),
            created_from=first,
            created_to=last,
            text=form.search_edit.text().strip(),
            extent_2180=self._extent if form.extent_filter.isChecked() else None,
        )

    # Edits

    def _on_typed(self, *changed: Any) -> None:
        if not self._silent:
            self._pause.start()

    def _on_extent_toggled(self, checked: bool) -> None:
        if not self._silent:
            self._announce()

    def _on_period_chosen(self, row: int) -> None:
        quick = self._form.period_filter.itemData(row)
        self._form.dates_box.setVisible(quick is not None)
        if self._silent or quick == _CUSTOM:
            return
        self._silent = True
        if isinstance(quick, Quick):
            first, last = quick_period(quick, datetime.now().astimezone().date())
            self._form.from_filter.setDate(QDate(first.year, first.month, first.day))
            self._form.to_filter.setDate(QDate(last.year, last.month, last.day))
        else:
            self._form.from_filter.clear()
            self._form.to_filter.clear()
        self._silent = False
        self._announce()

    def _on_date_edited(self, day: QDate) -> None:
        if self._silent:
            return
        self._silent = True
        self._form.period_filter.setCurrentIndex(self._form.period_filter.findData(_CUSTOM))
        self._silent = False
        self._pause.start()

    def _announce(self) -> None:
        self._pause.stop()
        if self._silent:
            return
        self._show_state()
        self.edited.emit(self._narrowed())

    def _show_state(self) -> None:
        """How many filters are set is said even while they are folded away."""
        count = narrowing(self._narrowed())
        title = translate("KmzbPlugin", "Filters")
        self._form.filters_button.setText(f"{title} ({count})" if count else title)
        font = self._form.filters_button.font()
        font.setBold(bool(count))
        self._form.filters_button.setFont(font)
        self._form.reset_button.setVisible(bool(count))


def _day(edit: QgsDateEdit) -> Optional[date]:
    if edit.isNull():
        return None
    day = edit.date()
    return date(day.year(), day.month(), day.day()) if day.isValid() else None


def _check(combo: QgsCheckableComboBox, wanted: Tuple[Any, ...]) -> None:
    for row in range(combo.count()):
        chosen = combo.itemData(row) in wanted
        combo.setItemCheckState(row, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
