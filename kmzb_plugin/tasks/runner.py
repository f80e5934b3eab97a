"""Background work on QGIS's task manager, with cancelling that reaches the server, and a synchronous mode for tests."""

from __future__ import annotations

import threading
import time
import traceback
from typing import Any, Callable, Dict, Optional, Set, TypeVar

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from .. import log
from ..compat import task_flags, task_thread_pool
from ..core.ports import Canceller
from ..errors import Cancelled, Contended, KmzbError
from .cancelling import JobCanceller

T = TypeVar("T")
Done = Callable[[Any], None]
Failed = Callable[[KmzbError], None]

#: How often work is begun when the server ends it for standing in another one's way. Acts bring their client id along.
ATTEMPTS = 4


class Job:
    """One piece of work under way. Exactly one of ``done`` and ``failed`` is called, unless the runner closed."""

    def __init__(self, title: str, work: Callable[[Canceller], Any], done: Done, failed: Failed) -> None:
        self.title = title
        self.canceller = JobCanceller()
        self.is_finished = False
        self._work = work
        self._done = done
        self._failed = failed
        self._cancelled_by_user: Callable[[Job], None] = lambda job: None
        self._value: Any = None
        self._error: Optional[KmzbError] = None

    def cancel(self) -> None:
        """Stop it, on the server too. ``failed`` gets ``Cancelled`` soon after, without waiting for the server.

        Also when the result is on its way already: ``done`` is not called any more. Only work that has begun to commit
        goes on, and its true result arrives.
        """
        if self.canceller.cancel():
            self._cancelled_by_user(self)

    def execute(self) -> None:
        """Do the work on the calling thread and keep its outcome; no exception escapes."""
        try:
            self._value = self._work_on()
        except KmzbError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 - the task runner is where the unexpected is caught
            self._error = KmzbError(detail=_where(error))
        self.canceller.release()

    def _work_on(self) -> Any:
        """Do the work, again when nothing of it was stored only because somebody else came between."""
        left = ATTEMPTS
        while True:
            if self.canceller.is_cancelled():
                raise Cancelled()
            try:
                return self._work(self.canceller)
            except Contended as error:
                left -= 1
                if not left:
                    raise
                log.warning("begun again: " + error.detail)

    def deliver(self) -> None:
        """Call ``done`` or ``failed``, once, on the GUI thread."""
        if self.is_finished:
            return
        self.is_finished = True
        done, failed = self._done, self._failed
        self.drop()
        if self.canceller.is_cancelled():
            failed(Cancelled())
        elif self._error is not None:
            failed(self._error)
        else:
            done(self._value)

    def drop(self) -> None:
        """Nobody waits for the outcome any more."""
        self.is_finished = True
        self._work = _no_work
        self._done = self._failed = _nobody


def _where(error: Exception) -> str:
    """Kind and place of an unexpected error; not its message, which may quote a report."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join([type(error).__name__] + [f"{frame.filename}:{frame.lineno}" for frame in reversed(frames)])


def _no_work(canceller: Canceller) -> None:
    """What a dropped job does."""


def _nobody(outcome: Any) -> None:
    """Who a dropped job tells."""


class _Task(QgsTask):
    """A job as QGIS's task manager sees it."""

    def __init__(self, job: Job, ended: Callable[[Job], None], quiet: bool) -> None:
        super().__init__(job.title, task_flags(quiet))
        self._job = job
        self._ended = ended
        self.begun = False
        self.returned = threading.Event()

    def run(self) -> bool:  # noqa: D102
        # The thread sleeps until the server answers; meanwhile QGIS may give its place to map rendering.
        self.begun = True
        pool = task_thread_pool()
        pool.releaseThread()
        try:
            self._job.execute()
        finally:
            pool.reserveThread()
            self.returned.set()
        try:
            self._ended(self._job)
        except RuntimeError:  # the runner's owner has deleted it: nobody waits
            return False
        return not self._job.canceller.is_cancelled()

    def cancel(self) -> None:  # noqa: D102
        self._job.cancel()
        super().cancel()


class TaskRunner(QObject):
    """Runs work off the GUI thread and calls back on it.

    ``error_seen`` tells of every error that reached a ``failed`` callback, so that the session can notice a lost
    connection whoever met it.
    """

    error_seen = pyqtSignal(object)  # KmzbError
    _outcome = pyqtSignal(object)  # Job, from its thread

    def __init__(self, parent: Optional[QObject] = None, *, synchronous: bool = False) -> None:
        super().__init__(parent)
        self._synchronous = synchronous
        self._closed = False
        self._jobs: Set[Job] = set()
        self._tasks: Dict[Job, _Task] = {}
        self._outcome.connect(self._on_outcome, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        title: str,
        work: Callable[[Canceller], T],
        done: Callable[[T], None],
        failed: Callable[[KmzbError], None],
        *,
        quiet: bool = False,
    ) -> Job:
        """Start ``work``; ``title`` is what the task panel shows, unless ``quiet``.

        ``done`` gets what ``work`` returned, ``failed`` a KmzbError (any other exception arrives as one, with the
        traceback in its detail). A closed runner starts nothing and calls nothing.
        """
        job = Job(title, work, done, self._telling(failed))
        if self._closed:
            job.drop()
            return job
        if self._synchronous:
            job.execute()
            job.deliver()
            return job
        task = _Task(job, self._outcome.emit, quiet)
        job._cancelled_by_user = self._on_cancelled
        self._jobs.add(job)
        self._tasks[job] = task
        task.taskCompleted.connect(lambda: self._forget(job))
        task.taskTerminated.connect(lambda: self._forget(job))
        QgsApplication.taskManager().addTask(task)
        return job

    def is_idle(self) -> bool:
        """True when no outcome is awaited."""
        return not self._jobs

    def close(self) -> None:
        """Cancel everything and forget it; never blocks, and nothing is called afterwards."""
        self._closed = True
        jobs, self._jobs = self._jobs, set()
        for job in jobs:
            job.drop()
            job.cancel()

    def wait(self, seconds: float) -> bool:
        """After ``close``: let work that has been cancelled come to its end; False when some has not in time.

        QGIS may take itself apart right after a plugin is unloaded, and a thread that still built a layer would use
        what is gone.
        """
        until = time.monotonic() + seconds
        running = [task for task in self._tasks.values() if task.begun and not task.returned.is_set()]
        return all(task.returned.wait(max(0.0, until - time.monotonic())) for task in running)

    def _telling(self, failed: Failed) -> Failed:
        def tell(error: KmzbError) -> None:
            if error.detail:
                log.warning(type(error).__name__ + ": " + error.detail)
            failed(error)
            if not isinstance(error, Cancelled):
                self.error_seen.emit(error)

        return tell

    def _on_cancelled(self, job: Job) -> None:
        task = self._tasks.get(job)
        if task is not None:
            QgsTask.cancel(task)  # also takes one that has not begun out of the queue
        self._outcome.emit(job)

    def _on_outcome(self, job: Job) -> None:
        self._jobs.discard(job)
        if not self._closed:
            job.deliver()

    def _forget(self, job: Job) -> None:
        self._tasks.pop(job, None)
