"""The effect of an action: areas from map and lists, counts from the server, the answer in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ....core.desk import BeatArea, Count, Measure, Scope
from ....core.ports import Canceller
from ....desk import effect
from ....desk.effect import Part
from ....desk.ports import ChangeGateway, DeskGateway
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...dialogs.effect_dialog import EffectDialog
from ...map_tools.area_overlays import AreaOverlays
from ...messages import Messages
from ...models import change_texts, texts
from ...windows import bring_up
from ..shape_map import ShapeMap
from . import effect_areas
from .effect_areas import Chosen, Counted
from .window_controller import WindowController

STROKES = {
    Part.TREATED: Qt.PenStyle.SolidLine, Part.CONTROL: Qt.PenStyle.DashLine,
    Part.DISPLACEMENT_TREATED: Qt.PenStyle.DotLine, Part.DISPLACEMENT_CONTROL: Qt.PenStyle.DashDotLine,
}  # fmt: skip
#: So long after an action reports may still wait for their decision.
UNSETTLED_DAYS = 28
SQUARE_KM = 1e6


class EffectController(WindowController):
    """Owns the window while it is open, and what is drawn for it."""

    _progressed = pyqtSignal(float)

    dialog: Optional[EffectDialog]
    help_page = "changes.html"

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: DeskGateway, periods: ChangeGateway, canvas: QgsMapCanvas,
        messages: Messages, window: Optional[QWidget] = None, parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, window, parent)
        self._gateway, self._periods = gateway, periods
        self.map, self.overlays = ShapeMap(canvas, messages, self), AreaOverlays(canvas, self)
        self.chosen: Dict[Part, Chosen] = {}
        self._counts: Dict[Part, Tuple[Count, Count]] = {}
        self._jobs: List[Job] = []
        self._links.add(desk.measure_changed, self._on_measure_changed)

    def close(self) -> None:
        """Undo everything."""
        super().close()
        self.map.close()
        self.overlays.close()

    def open(self) -> None:
        """Bring the window up; what was chosen in an open one stays."""
        if self.dialog is None:
            dialog = self.dialog = EffectDialog(self._desk.today, self._window)
            dialog.draw_wanted.connect(self._draw)
            dialog.picked.connect(self._pick)
            dialog.clear_wanted.connect(self._forget)
            dialog.compare_wanted.connect(self.compare)
            dialog.cancel_wanted.connect(self._stop)
            self._own(dialog)
            self._progressed.connect(dialog.show_progress)
            dialog.say("")
            self._offer_places(())
            self._read_beats()
        bring_up(self.dialog)

    def forget(self, dialog: EffectDialog) -> None:
        """The areas of the comparison go with their window."""
        self._stop()
        self.map.cancel()
        self.overlays.clear()
        self.chosen, self._counts = {}, {}
        self._progressed.disconnect(dialog.show_progress)

    # Areas

    def _offer_places(self, beats: Tuple[BeatArea, ...]) -> None:
        by_unit: Dict[int, List[BeatArea]] = {}
        for beat in beats:
            by_unit.setdefault(beat.unit_id, []).append(beat)
        places: List[Tuple[str, str, int]] = []
        for unit in self._desk.choices.units:
            places.append((unit.name, "unit", unit.id))
            places += [(f"{unit.name}: {beat.name}", "beat", beat.id) for beat in by_unit.get(unit.id, ())]
        if self.dialog is not None:
            self.dialog.set_places(places)

    def _read_beats(self) -> None:
        unit = self._desk.scope.unit if self._desk.scope is not None else None
        self._run(
            translate("KmzbPlugin", "Reading the beats"), lambda canceller: self._periods.beats(unit, canceller), self._offer_places
        )

    def _draw(self, part: Part) -> None:
        self.map.draw("polygon", change_texts.part(part), lambda wkb: self._on_drawn(part, wkb))
        if self._window is not None:
            self._window.activateWindow()

    def _on_drawn(self, part: Part, wkb: bytes) -> None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if self.dialog is None:
            return
        area = texts.decimal(geometry.area() / SQUARE_KM, 2)
        self.dialog.rows[part].show_drawn(translate("KmzbPlugin", "drawn: {area} km²").format(area=area))
        self._take(part, Chosen(change_texts.part(part), geometry))
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _pick(self, part: Part, place: Tuple[str, int]) -> None:
        what, number = place

        def done(wkt: str) -> None:
            if self.dialog is None:
                return
            if not wkt:
                self.dialog.say(translate("KmzbPlugin", "The borders of this unit are not known: draw the area."))
                return
            self.dialog.rows[part].show_picked()
            self._take(part, Chosen(change_texts.part(part), QgsGeometry.fromWkt(wkt), number if what == "unit" else None))

        def work(canceller: Canceller) -> str:
            return self._periods.outline(what, number, canceller)

        self._run(translate("KmzbPlugin", "Reading the borders"), work, done)

    def _take(self, part: Part, area: Chosen) -> None:
        self.chosen[part] = area
        self._counts = {}
        self.overlays.show_area(part.value, area.geometry, area.name, STROKES[part])
        if self.dialog is not None:
            self.dialog.clear_result()
            self.dialog.say(self._problem())

    def _forget(self, part: Part) -> None:
        self.chosen.pop(part, None)
        self._counts = {}
        self.overlays.show_area(part.value, None, "", Qt.PenStyle.SolidLine)
        if self.dialog is not None:
            self.dialog.rows[part].show_nothing()
            self.dialog.clear_result()
            self.dialog.say("")

    def _problem(self) -> str:
        """Why these areas cannot be compared; "" when they can or when some are still missing."""
        pair = effect_areas.overlapping(self.chosen)
        if pair is None:
            return ""
        text = translate("KmzbPlugin", "“{one}” and “{other}” overlap: what lies in both would be counted twice.")
        return text.format(one=change_texts.part(pair[0]), other=change_texts.part(pair[1]))

    # Comparing

    def compare(self) -> None:
        """Count before and after in every area, or say what is missing."""
        dialog, scope = self.dialog, self._desk.scope
        if dialog is None or scope is None:
            return
        dialog.clear_result()
        dialog.say(self._missing(dialog))
        if self._missing(dialog):
            return
        before, after = effect.windows(dialog.day, dialog.days)
        areas = effect_areas.counted(self.chosen)

        def work(canceller: Canceller) -> Dict[Part, Tuple[Count, Count]]:
            counts: Dict[Part, Tuple[Count, Count]] = {}
            for place, (part, area) in enumerate(areas.items()):
                counts[part] = tuple(  # type: ignore[assignment]
                    self._gateway.totals(_scope(scope, first, end, area), canceller).count for first, end in (before, after)
                )
                self._progressed.emit((place + 1) / len(areas))
            return counts

        dialog.show_busy(True)
        self._run(translate("KmzbPlugin", "Effect of an action"), work, self._on_counted)

    def _missing(self, dialog: EffectDialog) -> str:
        if Part.TREATED not in self.chosen or Part.CONTROL not in self.chosen:
            return translate("KmzbPlugin", "Draw or choose where the action was, and a control area.")
        if (Part.DISPLACEMENT_TREATED in self.chosen) != (Part.DISPLACEMENT_CONTROL in self.chosen):
            return translate("KmzbPlugin", "Displacement needs both: an area round the action and one round the control.")
        _, (_, end) = effect.windows(dialog.day, dialog.days)
        if end > self._desk.today:
            longest = (self._desk.today - dialog.day).days
            if longest < 1:
                return translate("KmzbPlugin", "The action has only begun: there is no time after it yet.")
            return translate("KmzbPlugin", "The time after the action is not over: %n day(s) at most.", None, longest)
        if any(area.geometry.isEmpty() for area in effect_areas.counted(self.chosen).values()):
            return translate("KmzbPlugin", "An area for displacement must reach beyond the one it lies round.")
        return self._problem()

    def _on_counted(self, counts: Mapping[Part, Tuple[Count, Count]]) -> None:
        self._counts = dict(counts)
        if self.dialog is not None:
            self.dialog.show_busy(False)
        self._tell()

    def _tell(self) -> None:
        dialog = self.dialog
        if dialog is None or not self._counts:
            return
        measure = self._desk.measure
        if not any(count.of(measure) for pair in self._counts.values() for count in pair):
            dialog.clear_result()
            dialog.say(translate("KmzbPlugin", "Nothing was counted in any of these areas: are they in yours?"))
            return
        dialog.show_effect(effect.measured(self._counts, measure))
        dialog.say(self._caution(dialog, measure))

    def _caution(self, dialog: EffectDialog, measure: Measure) -> str:
        empty = [part for part, pair in self._counts.items() if not any(count.raw for count in pair)]
        if empty:
            text = translate("KmzbPlugin", "Nothing was counted in “{area}”: is it in your area?")
            return text.format(area=change_texts.part(empty[0]))
        _, (_, end) = effect.windows(dialog.day, dialog.days)
        if measure is not Measure.RAW and end > self._desk.today - timedelta(days=UNSETTLED_DAYS):
            return translate("KmzbPlugin", "Some reports after the action may not be decided yet: look at the reported ones, too.")
        return ""

    # Work

    def _run(self, title: str, work: Any, done: Any) -> None:
        def deliver(outcome: Any) -> None:
            if self.dialog is not None:
                done(outcome)

        self._jobs = [job for job in self._jobs if not job.is_finished]
        self._jobs.append(self._runner.run(title, work, deliver, self._failed))

    def _failed(self, error: KmzbError) -> None:
        if self.dialog is None:
            return
        self.dialog.show_busy(False)
        if not isinstance(error, Cancelled):
            self.dialog.say(translate(CONTEXT, error.text))

    def _stop(self) -> None:
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            if not job.is_finished:
                job.cancel()

    def _on_measure_changed(self, measure: Any) -> None:
        self._tell()

    def _on_scope_changed(self, scope: Optional[Scope]) -> None:
        """Other categories make other counts; another session may see other areas, so nothing of this one stays."""
        if self.dialog is not None:
            self._counts = {}
            self.dialog.clear_result()
        super()._on_scope_changed(scope)


def _scope(base: Scope, first: Any, end: Any, area: Counted) -> Scope:
    """Sources and categories of the desk, in an area of the comparison."""
    return Scope(first, end, area.unit, area.wkt, base.pillars, base.kinds)
