"""Processing's own "cancel", as the gateways hear it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ..tasks.cancelling import JobCanceller


class FeedbackCanceller(JobCanceller):
    """Cancelled when the feedback is; a context manager. The signal comes on the thread where the user clicks."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        super().__init__()
        self._feedback = feedback

    def __enter__(self) -> FeedbackCanceller:
        # Direct: the algorithm's thread is at work and has no event loop.
        self._feedback.canceled.connect(self._on_canceled, Qt.ConnectionType.DirectConnection)
        if self._feedback.isCanceled():
            self.cancel()
        return self

    def __exit__(self, *_exc: Any) -> None:
        self._feedback.canceled.disconnect(self._on_canceled)
        self.release()

    def is_cancelled(self) -> bool:
        """True once the user has cancelled."""
        return super().is_cancelled() or bool(self._feedback.isCanceled() and self.cancel())

    def _on_canceled(self) -> None:
        self.cancel()
