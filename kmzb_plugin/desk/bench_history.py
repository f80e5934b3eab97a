"""What was done on the workbench: steps that can be taken back and done again, always beside the plan one began with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Iterable, Tuple

from . import beats
from .beats import SideBySide, Workbench


@dataclass(frozen=True)
class BenchHistory:
    """``start``: the beats in force; ``done`` and ``undone``: plans, the newest last."""

    start: Workbench
    done: Tuple[Workbench, ...] = ()
    undone: Tuple[Workbench, ...] = field(default=())

    @property
    def now(self) -> Workbench:
        """The plan on the bench."""
        return self.done[-1] if self.done else self.start

    @property
    def compared(self) -> SideBySide:
        """The plan on the bench against the beats in force."""
        return beats.side_by_side(self.start, self.now)

    def moved(self, cells: Iterable[int], to_beat_id: int) -> BenchHistory:
        """With squares in another beat. Raises Refused."""
        return self.taken(beats.move(self.now, cells, to_beat_id))

    def taken(self, plan: Workbench) -> BenchHistory:
        """With another plan on the bench; what was taken back before is gone."""
        return BenchHistory(self.start, (*self.done, plan))

    def undo(self) -> BenchHistory:
        """One step back; the same when there is none."""
        if not self.done:
            return self
        return replace(self, done=self.done[:-1], undone=(*self.undone, self.done[-1]))

    def redo(self) -> BenchHistory:
        """One step forward again; the same when there is none."""
        if not self.undone:
            return self
        return replace(self, done=(*self.done, self.undone[-1]), undone=self.undone[:-1])
