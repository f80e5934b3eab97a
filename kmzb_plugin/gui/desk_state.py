"""What the desk looks at now; its pages hang on the signals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.desk import Measure, Scope, ScopeChoices, Totals


class DeskState(QObject):
    """Holds values, emits when they change, decides nothing. Signals are past events."""

    choices_changed = pyqtSignal(object)  # ScopeChoices
    scope_changed = pyqtSignal(object)  # Optional[Scope]: None while there is nothing to look at
    totals_changed = pyqtSignal(object)  # Optional[Totals]: None while they are read
    measure_changed = pyqtSignal(object)  # Measure
    live_changed = pyqtSignal(bool)  # whether the database can be asked

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.choices = ScopeChoices()
        self.scope: Optional[Scope] = None
        self.totals: Optional[Totals] = None
        self.measure = Measure.CONFIRMED
        self.is_live = False
        #: The day the desk calls today: the server's, so that two desks in one room say the same.
        self.today: date = datetime.now(UTC).date()

    def set_choices(self, choices: ScopeChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            self.choices_changed.emit(choices)

    def set_scope(self, scope: Optional[Scope]) -> None:
        """Totals of another scope are forgotten at once: a wrong number is worse than none."""
        if scope != self.scope:
            self.scope = scope
            self.set_totals(None)
            self.scope_changed.emit(scope)

    def set_totals(self, totals: Optional[Totals]) -> None:
        if totals != self.totals:
            self.totals = totals
            self.totals_changed.emit(totals)

    def set_measure(self, measure: Measure) -> None:
        if measure is not self.measure:
            self.measure = measure
            self.measure_changed.emit(measure)

    def set_live(self, live: bool) -> None:
        if live != self.is_live:
            self.is_live = live
            self.live_changed.emit(live)

    def root(self) -> int:
        """The unit that the scope is about: its own, or the caller's highest; 0 when there is none."""
        if self.scope is not None and self.scope.unit is not None:
            return self.scope.unit
        return next((unit.id for unit in self.choices.units if unit.depth == 0), 0)

    def unit_name(self) -> str:
        """Of the scope's unit; "" for the whole area of the caller when it is not among the choices."""
        wanted = self.scope.unit if self.scope is not None else None
        for unit in self.choices.units:
            if unit.id == wanted or (wanted is None and unit.depth == 0):
                return unit.name
        return ""
