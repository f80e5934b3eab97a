"""The beats' workbench: squares moved by hand or by the solver, with the numbers live; the database keeps nothing of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Tuple

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....core.ports import Canceller
from ....desk import beats
from ....desk.bench_history import BenchHistory
from ....desk.staff import Stopped
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....layers import beat_cells
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...dialogs.beats_dialog import BeatsDialog
from ...docks.banner import Kind
from ...models import beat_texts
from ...windows import bring_up
from . import beats_work
from .beats_map import BeatsMap
from .beats_work import Gateways, Read
from .page_files import with_suffix
from .window_controller import WindowController

KEEP = 1.0


class BeatsController(WindowController):
    """Owns the window, its layer and its map tool while the window is open."""

    _progressed = pyqtSignal(float)

    dialog: Optional[BeatsDialog]

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateways: Gateways, canvas: QgsMapCanvas, window: Optional[QWidget] = None,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, window, parent)
        self._gateways = gateways
        self.map = BeatsMap(canvas, self)
        self.history: Optional[BenchHistory] = None
        self._read: Optional[Read] = None
        self._job: Optional[Job] = None
        self._unit = self._ticket = 0
        self._links.add(self.map.drawn_over, self._on_drawn_over)
        self._links.add(self.map.confirmed, lambda cell: self.move((cell,)))
        self._links.add(self.map.drawing_ended, self._on_drawing_ended)

    def close(self) -> None:
        """Undo everything."""
        super().close()
        self.map.close()

    def open(self, unit: int) -> None:
        """Bring the window up; what is on the bench of an open one stays."""
        if self.dialog is None:
            dialog = self.dialog = BeatsDialog(beats_work.SIZES_M, self._window)
            for signal, slot in (
                (dialog.unit_chosen, self._look_at), (dialog.size_chosen, lambda size: self._build()),
                (dialog.draw_wanted, self._on_draw), (dialog.undo_wanted, self.undo), (dialog.redo_wanted, self.redo),
                (dialog.propose_wanted, self.propose), (dialog.stop_wanted, self._stop), (dialog.layer_wanted, self.keep_layer),
                (dialog.csv_wanted, self._ask_csv),
            ):  # fmt: skip
                signal.connect(slot)
            self._own(dialog)
            self._progressed.connect(dialog.show_progress)
            self._unit = unit
            dialog.set_units([(one.name, one.id) for one in self._desk.choices.units], unit)
            self._build()
        bring_up(self.dialog)

    def _look_at(self, unit: int) -> None:
        self._unit = unit
        self._build()

    def _build(self) -> None:
        """Lay out the squares of the unit's beats; what was moved before is gone."""
        dialog, scope, unit = self.dialog, self._desk.scope, self._unit
        if dialog is None or scope is None:
            return
        self._take_away()
        dialog.show_nothing("")
        size = int(dialog.size_combo.currentData())

        def work(canceller: Canceller) -> Read:
            return beats_work.read(self._gateways, scope, unit, size, canceller, self._progressed.emit)

        self._run(translate("KmzbPlugin", "Laying out the beats"), work, self._on_read)

    def _on_read(self, read: Read) -> None:
        self._read = read
        if self.dialog is None:
            return
        if read.bench is None:
            self.dialog.show_nothing(
                translate("KmzbPlugin", "This unit has no two beats of its own with an area. Choose one that has.")
            )
            return
        self.history = BenchHistory(read.bench)
        self.dialog.show_size(int(read.bench.cell_m))
        self.map.show(read.bench, read.names)
        self._show()

    def _show(self) -> None:
        dialog, history, read = self.dialog, self.history, self._read
        if dialog is None or history is None or read is None:
            return
        dialog.show_plan(history.compared, read.names, beat_texts.basis(history.now, float(history.now.plan.workload.sum())))
        dialog.allow(bool(history.done), bool(history.undone))

    def _set(self, history: BenchHistory) -> None:
        """Another plan on the bench, on the map and in the table."""
        if self.history is None or history is self.history:
            return
        self.history = history
        self.map.redraw(history.now)
        self._show()

    # Moving

    def move(self, cells: Any) -> None:
        """Squares to the beat that is chosen in the table, or the reason why not."""
        dialog, history, read = self.dialog, self.history, self._read
        if dialog is None or history is None or read is None or (self._job is not None and not self._job.is_finished):
            return
        target = dialog.target
        names = [read.names.get(beat, "") for beat in history.now.beat_ids]
        try:
            self._set(history.moved(cells, -1 if target is None else target))
            dialog.say("")
        except beats.Refused as refused:
            name = names[refused.beat] if 0 <= refused.beat < len(names) else ""
            dialog.say(beat_texts.refusal(refused.reason, name), Kind.WARNING)

    def undo(self) -> None:
        """One step back."""
        if self.history is not None:
            self._set(self.history.undo())

    def redo(self) -> None:
        """One step forward again."""
        if self.history is not None:
            self._set(self.history.redo())

    def propose(self) -> None:
        """Let the solver share the work more evenly."""
        history, read = self.history, self._read
        if history is None or read is None:
            return
        bench, tolerance = history.now, min(read.tolerance, 0.99)

        def work(canceller: Canceller) -> Any:
            def go_on(share: float) -> bool:
                self._progressed.emit(share)
                return not canceller.is_cancelled()

            try:
                return beats.propose(bench, tolerance, KEEP, go_on)[0]
            except Stopped:
                raise Cancelled() from None
            except ValueError as error:
                raise KmzbError(translate("KmzbPlugin", "There is no work to share."), str(error)) from error

        def done(plan: Any) -> None:
            if self.history is history:
                self._set(history.taken(plan))

        self._run(translate("KmzbPlugin", "Proposing beats"), work, done)

    # Keeping

    def keep_layer(self) -> None:
        """Areas of the beats as they are on the bench, in a layer of the user's own."""
        if self.history is None or self._read is None:
            return
        title = translate("KmzbPlugin", "Proposed beats: {unit}").format(unit=self._unit_name())
        layer = beat_cells.whole_beats(self.history.now, title, self._read.names, "work_h_week")
        if QgsProject.instance().addMapLayer(layer) is not None and self.dialog is not None:
            text = translate("KmzbPlugin", "Kept as the layer “{layer}”: export it where it shall stay.")
            self.dialog.say(text.format(layer=title))

    def _ask_csv(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self.dialog, translate("KmzbPlugin", "Save as CSV"), "", translate("KmzbPlugin", "CSV files (*.csv)")
        )
        if path:
            self.save_csv(with_suffix(path, ".csv"))

    def save_csv(self, path: Path) -> None:
        """The table of beats, and beside it the squares."""
        if self.history is None or self._read is None or self.dialog is None:
            return
        cells = path.with_name(f"{path.stem}_cells.csv")
        try:
            path.write_text(beat_texts.csv(self.history.compared, self._read.names), encoding="utf-8-sig")
            cells.write_text(beat_texts.cells_csv(self.history.now, self._read.names), encoding="utf-8-sig")
        except OSError as error:
            text = translate("KmzbPlugin", "The file could not be written: {why}")
            self.dialog.say(text.format(why=error.strerror or ""), Kind.ERROR)
            return
        self.dialog.say(translate("KmzbPlugin", "Saved: {one} and {other}.").format(one=path.name, other=cells.name))

    # The map

    def _on_draw(self, wanted: bool) -> None:
        if wanted:
            self.map.start_drawing()
        else:
            self.map.stop_drawing()

    def _on_drawing_ended(self) -> None:
        if self.dialog is not None:
            self.dialog.draw_button.setChecked(False)

    def _on_drawn_over(self, cells: Tuple[int, ...]) -> None:
        if self.history is None:
            return
        now, target = self.history.now, self.dialog.target if self.dialog is not None else None
        if len(cells) > 1 and target is not None:  # what is there already begins or ends most strokes
            number = now.number_of(target)
            cells = tuple(cell for cell in cells if now.plan.label[cell] != number)
        self.move(cells)

    # Work

    def _run(self, title: str, work: Any, done: Any) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        self._stop()
        self._ticket += 1
        ticket = self._ticket
        dialog.say("")
        dialog.show_busy(True)
        dialog.allow(False, False)

        def settled() -> None:
            self._job = None
            dialog.show_busy(False)
            dialog.allow(bool(self.history and self.history.done), bool(self.history and self.history.undone))

        def deliver(outcome: Any) -> None:
            if self.dialog is dialog and self._ticket == ticket:
                settled()
                done(outcome)

        def failed(error: KmzbError) -> None:
            if self.dialog is dialog and self._ticket == ticket:
                settled()
                if not isinstance(error, Cancelled):
                    dialog.say(translate(CONTEXT, error.text), Kind.ERROR)

        self._job = self._runner.run(title, work, deliver, failed)

    def _stop(self) -> None:
        if self._job is not None and not self._job.is_finished:
            self._job.cancel()

    def _take_away(self) -> None:
        self.map.clear()
        self.history, self._read = None, None

    def forget(self, dialog: BeatsDialog) -> None:
        """The bench goes with its window."""
        self._stop()
        self._take_away()
        self._progressed.disconnect(dialog.show_progress)

    def _unit_name(self) -> str:
        return next((one.name for one in self._desk.choices.units if one.id == self._unit), "")
