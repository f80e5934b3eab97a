"""The head of the desk: of which unit, when and what; and how much that is, three times."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from .... import paths
from ....core.desk import CITIZENS, Measure, Scope, ScopeChoices, Totals
from ....core.periods import Period, bounds
from ....i18n import language, number, translate
from ...timers import pause

EDIT_PAUSE_MS = 400


class ScopeBar(QWidget):
    """``edited`` carries the scope after a short pause; an impossible one is told in place and not announced."""

    edited = pyqtSignal(object)  # Scope
    measure_chosen = pyqtSignal(object)  # Measure
    area_wanted = pyqtSignal(bool)  # start drawing, or stop

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.form = form = uic.loadUi(paths.form("scope_bar"), QWidget(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self._today = datetime.now(UTC).date()
        self._area = ""
        self._silent = False
        self._pause = pause(self, EDIT_PAUSE_MS, self._announce)
        self._measures = QButtonGroup(self)
        self._dress()
        self._connect()
        self._on_period(form.period_combo.currentIndex())
        self.show_totals(None)

    def _dress(self) -> None:
        form = self.form
        for label, period in (
            (translate("KmzbPlugin", "28 days"), Period.DAYS_28),
            (translate("KmzbPlugin", "90 days"), Period.DAYS_90),
            (translate("KmzbPlugin", "12 months"), Period.MONTHS_12),
            (translate("KmzbPlugin", "this year"), Period.THIS_YEAR),
            (translate("KmzbPlugin", "last year"), Period.LAST_YEAR),
            (translate("KmzbPlugin", "from – to"), Period.CUSTOM),
        ):
            form.period_combo.addItem(label, period)
        form.period_combo.setCurrentIndex(2)
        for edit in (form.first_edit, form.last_edit):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("dd.MM.yyyy")
            edit.setAllowNull(False)
        for combo, default in (
            (form.kind_combo, translate("KmzbPlugin", "all categories")), (form.pillar_combo, translate("KmzbPlugin", "reports")),
        ):  # fmt: skip
            combo.setDefaultText(default)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        form.area_button.setIcon(QgsApplication.getThemeIcon("/mActionSelectPolygon.svg"))
        form.area_button.setToolTip(translate("KmzbPlugin", "Draw an area on the map: only what lies in it counts"))
        form.clear_area_button.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        form.clear_area_button.setToolTip(translate("KmzbPlugin", "Forget the drawn area"))
        form.clear_area_button.hide()
        for place, button in enumerate(self._measure_buttons()):
            button.setCheckable(True)
            button.setMinimumHeight(44)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._measures.addButton(button, place)
        form.confirmed_button.setChecked(True)

    def _connect(self) -> None:
        form = self.form
        form.unit_combo.currentIndexChanged.connect(self._on_edited)
        form.period_combo.currentIndexChanged.connect(self._on_period)
        for edit in (form.first_edit, form.last_edit):
            edit.dateChanged.connect(self._on_edited)
        for combo in (form.kind_combo, form.pillar_combo):
            combo.model().dataChanged.connect(self._on_edited)
        form.area_button.toggled.connect(self.area_wanted)
        form.clear_area_button.clicked.connect(lambda checked=False: self.set_area(""))
        self._measures.buttonClicked.connect(self._on_measure)

    def _measure_buttons(self) -> Tuple[QWidget, ...]:
        return self.form.raw_button, self.form.confirmed_button, self.form.cases_button

    # What it shows

    def set_choices(self, choices: ScopeChoices, today: date) -> None:
        """Offer units, kinds and pillars of the one who logged in; the first unit is their own."""
        self._today = today
        form, self._silent = self.form, True
        form.unit_combo.clear()
        for unit in choices.units:
            form.unit_combo.addItem("    " * unit.depth + unit.name, unit.id)
        form.unit_combo.setCurrentIndex(0 if choices.units else -1)
        form.kind_combo.clear()
        for kind in sorted(choices.kinds, key=lambda kind: kind.name(language()).casefold()):
            form.kind_combo.addItemWithCheckState(kind.name(language()), Qt.CheckState.Unchecked, kind.code)
        form.pillar_combo.clear()
        for code, name_pl, name_en in choices.pillars:
            state = Qt.CheckState.Checked if code == CITIZENS else Qt.CheckState.Unchecked
            form.pillar_combo.addItemWithCheckState(name_pl if language() == "pl" else name_en, state, code)
        self._on_period(form.period_combo.currentIndex())
        self._silent = False

    def scope(self) -> Optional[Scope]:
        """What is chosen; ``None`` when it is impossible (the reason stands below)."""
        form = self.form
        first, last = form.first_edit.date().toPyDate(), form.last_edit.date().toPyDate()
        pillars = tuple(form.pillar_combo.checkedItemsData())
        problem = ""
        if form.unit_combo.count() and form.unit_combo.chosen is None:
            problem = translate("KmzbPlugin", "Choose a unit of the list.")
        elif first > last:
            problem = translate("KmzbPlugin", "The period ends before it begins.")
        elif not pillars:
            problem = translate("KmzbPlugin", "Choose at least one source.")
        if problem:
            self._remark(problem)
            return None
        return Scope(
            first, last + timedelta(days=1), form.unit_combo.chosen, self._area, pillars, tuple(form.kind_combo.checkedItemsData())
        )

    def show_scope(self, scope: Scope) -> None:
        """Show a scope that was set elsewhere (a snapshot)."""
        form, self._silent = self.form, True
        form.unit_combo.setCurrentIndex(max(0, form.unit_combo.findData(scope.unit)) if scope.unit is not None else 0)
        form.period_combo.setCurrentIndex(form.period_combo.findData(Period.CUSTOM))
        form.first_edit.setDate(QDate(scope.first.year, scope.first.month, scope.first.day))
        last = scope.end - timedelta(days=1)
        form.last_edit.setDate(QDate(last.year, last.month, last.day))
        for combo, codes in ((form.kind_combo, scope.kinds), (form.pillar_combo, scope.pillars)):
            for row in range(combo.count()):
                checked = combo.itemData(row) in codes
                combo.setItemCheckState(row, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self._silent = False
        self._pause.stop()
        self.set_area(scope.area)

    def set_area(self, wkt: str) -> None:
        """A polygon in EPSG:2180, "" for none."""
        self.form.area_button.setChecked(False)
        self.form.clear_area_button.setVisible(bool(wkt))
        if wkt != self._area:
            self._area = wkt
            self._on_edited()

    def show_totals(self, totals: Optional[Totals]) -> None:
        """The three counts, always together; dashes while they are not known."""
        count = totals.count if totals is not None else None
        words = (
            translate("KmzbPlugin", "reported"), translate("KmzbPlugin", "confirmed"), translate("KmzbPlugin", "cases"),
        )  # fmt: skip
        numbers = (count.raw, count.confirmed, count.cases) if count is not None else (None, None, None)
        for button, word, value in zip(self._measure_buttons(), words, numbers):
            shown = "–" if value is None else number(value)
            button.setText(f"{shown}\n{word}")
            button.setAccessibleName(f"{word}: {shown}")
        remark = ""
        if count is not None and count.left_out:
            remark = translate("KmzbPlugin", "%n known only to an area: counted, but never on the map.", None, count.left_out)
        self._remark(remark)

    def show_measure(self, measure: Measure) -> None:
        """Mark the one that pictures are made of."""
        self._measures.button(list(Measure).index(measure)).setChecked(True)

    def focus(self) -> None:
        """Put the keyboard on the unit."""
        self.form.unit_combo.setFocus(Qt.FocusReason.OtherFocusReason)

    # Edits

    def _on_period(self, place: int) -> None:
        period = self.form.period_combo.itemData(place)
        custom = period is Period.CUSTOM
        for widget in (self.form.first_edit, self.form.last_edit, self.form.dash_label):
            widget.setVisible(custom)
        self.form.dates_label.setVisible(not custom)
        if not custom:
            first, end = bounds(period, self._today)
            last = end - timedelta(days=1)
            before, self._silent = self._silent, True
            self.form.first_edit.setDate(QDate(first.year, first.month, first.day))
            self.form.last_edit.setDate(QDate(last.year, last.month, last.day))
            self.form.dates_label.setText(f"{first:%d.%m.%Y} – {last:%d.%m.%Y}")
            self._silent = before
        self._on_edited()

    def _on_edited(self, *anything: object) -> None:
        if not self._silent:
            self._pause.start()

    def _announce(self) -> None:
        scope = self.scope()
        if scope is not None:
            self._remark("")
            self.edited.emit(scope)

    def _on_measure(self, *anything: object) -> None:
        self.measure_chosen.emit(list(Measure)[self._measures.checkedId()])

    def _remark(self, text: str) -> None:
        self.form.remark_label.setText(text)
        self.form.remark_label.setVisible(bool(text))
