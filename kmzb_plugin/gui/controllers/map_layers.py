"""The KMZB layers over a session: built when it is online, drawn anew when reports change, taken away at its end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Callable, Dict, Iterator, Optional, Set, Tuple

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ... import compat
from ...core.model import QueueFilter, Report, SubjectChanged
from ...core.ports import Canceller
from ...errors import Cancelled, KmzbError
from ...i18n import language, translate
from ...layers.builder import Built, build_layers, crs_2180
from ...layers.group import OVERVIEW_FOLDER, LayerGroup
from ...layers.specs import ANNOTATION_VIEW, OVERVIEW_VIEW, REPORT_VIEW, LayerSpec, queue_key, specs
from ...tasks.runner import Job, TaskRunner
from ..links import Links
from ..messages import Messages
from ..state import ConnectionState, SessionState
from ..timers import pause

# Changes that come together are drawn together; while they keep coming, not more often than this.
PAUSE_MS = 60
BUSY_PAUSE_MS = 250

SourceOf = Callable[[LayerSpec], str]


class MapLayers(QObject):
    """Owns the group. ``built`` tells when the layers stand in the project."""

    built = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        state: SessionState,
        runner: TaskRunner,
        source_of: SourceOf,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._state, self._runner = canvas, state, runner
        self._source_of, self._messages = source_of, messages
        self._project = QgsProject.instance()
        self.group = LayerGroup(self._project)
        self._table: Tuple[LayerSpec, ...] = ()
        self._made_for: Any = None  # whose layers stand in the project
        self._job: Optional[Job] = None
        self._ticket = 0
        self._shown_for_tab: Optional[str] = None
        self._show_when_built: Set[str] = set()
        self._overviewed = False  # whether the squares are on because of us
        self._stale: Set[str] = set()  # groups of layers to be drawn anew
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.timeout.connect(self._on_repaint_due)
        self._rebuild = pause(self, 0, self._on_rebuild_due)
        self._links = Links(
            (state.connection_changed, self._on_connection_changed),
            (state.report_updated, self._on_report_updated),
            (state.subject_changed, self._on_subject_changed),
            (state.data_refreshed, self.refresh),
            (state.filter_changed, self._on_filter_changed),
            (self._project.cleared, self._on_project_changed),
            (self._project.readProject, self._on_project_changed),
        )
        if state.connection is ConnectionState.ONLINE:
            self._build()

    def close(self) -> None:
        """Take the layers away and hear no more."""
        self._links.cut()
        self._take_away()

    # What there is

    def source(self, key: str) -> Optional[QgsVectorLayerFeatureSource]:
        """Something to read a layer from in a task; ``None`` when the layer is not there."""
        layer = self.group.layer(key)
        return None if layer is None else QgsVectorLayerFeatureSource(layer)

    def queue_layers(self) -> Dict[str, QgsVectorLayer]:
        """The layers of the queues, by key."""
        layers = self.group.layers()
        return {spec.key: layers[spec.key] for spec in self._table if spec.queue and spec.key in layers}

    def drawn_queue_layers(self) -> Dict[str, QgsVectorLayer]:
        """Those of them that are on the map now: switched on and not hidden by the scale."""
        scale = self._canvas.scale()
        return {
            key: layer for key, layer in self.queue_layers().items() if self.group.is_visible(key) and layer.isInScaleRange(scale)
        }

    def show_groups(self, *groups: str) -> None:
        """Switch the layers of these groups on; those that are being opened, as soon as they are there."""
        if self._job is not None:
            self._show_when_built.update(groups)
        with self._unnoticed():
            for spec in self._table:
                if spec.group in groups:
                    self.group.show(spec.key, True)

    def show_queues(self) -> None:
        """The queues that a picture of the desk has hidden, over it; those that were off before stay off."""
        with self._unnoticed():
            self.group.recall_queues()

    def show_overview(self) -> None:
        """The squares instead of single reports, which would cover a large area with dots; one tick brings each back."""
        if self._job is not None:
            self._show_when_built.add(OVERVIEW_VIEW)
            return
        if self.group.picture():
            return
        self._overviewed = True
        with self._unnoticed():
            self.group.make_room(OVERVIEW_FOLDER)
        self.show_groups(OVERVIEW_VIEW)

    def hide_overview(self) -> None:
        """The map as it was before ``show_overview``; squares that somebody ticked on themselves stay."""
        self._show_when_built.discard(OVERVIEW_VIEW)
        if self._overviewed:
            self._overviewed = False
            with self._unnoticed():
                self.group.hide_overview()

    def refresh(self) -> None:
        """Draw all layers anew."""
        self.group.repaint([spec.key for spec in self._table])

    # Building

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.ONLINE:
            self._build()
        elif connection is ConnectionState.DISCONNECTED:
            self._take_away()
        self._refresh_by_itself(connection is ConnectionState.ONLINE)

    def _refresh_by_itself(self, wanted: bool) -> None:
        """Offline a refresh would only wipe the reports off the map that are still shown."""
        for layer in self.queue_layers().values():
            compat.refresh_by_itself(layer, wanted)

    def _on_project_changed(self, *about: object) -> None:
        """Another project: its layers are of no session, or there are none.

        Not at once: QGIS clears the project at its end, too, and would then wait for layers that nobody will see.
        """
        self._made_for = None
        self._rebuild.start()

    def _on_rebuild_due(self) -> None:
        if self._state.connection is ConnectionState.ONLINE:
            self._build()

    def _build(self) -> None:
        identity, catalogue = self._state.identity, self._state.catalogue
        if identity is None or not catalogue.queues:
            return
        wanted = (identity.person_id, identity.login, catalogue.queues, catalogue.statuses, catalogue.categories)
        if wanted == self._made_for and self.group.node() is not None:
            self.refresh()
            return
        self._cancel()
        ticket, tongue = self._ticket, language()
        self._table = specs(catalogue, tongue)
        # The connection's text is made here: the authentication manager belongs to the GUI thread.
        sources = {spec.key: self._source_of(spec) for spec in self._table}
        table = self._table

        def work(canceller: Canceller) -> Tuple[Built, ...]:
            return build_layers(table, lambda spec: sources[spec.key], catalogue, tongue, canceller)

        self._job = self._runner.run(
            translate("KmzbPlugin", "Opening the KMZB layers"),
            work,
            lambda layers: self._on_built(ticket, wanted, layers),
            lambda error: self._on_build_failed(ticket, error),
            quiet=True,
        )

    def _on_built(self, ticket: int, wanted: Any, layers: Tuple[Built, ...]) -> None:
        if ticket != self._ticket:
            return
        self._job, self._made_for = None, wanted
        with self._unnoticed():
            if not self._project.mapLayers():
                self._project.setCrs(crs_2180())
                self._canvas.setDestinationCrs(crs_2180())
            self.group.install(layers)
        self._shown_for_tab = None
        self._on_filter_changed(self._state.filter)
        wanted_groups, self._show_when_built = self._show_when_built, set()
        self.show_groups(*wanted_groups - {OVERVIEW_VIEW})
        if OVERVIEW_VIEW in wanted_groups:
            self.show_overview()
        self.built.emit()

    def _on_build_failed(self, ticket: int, error: KmzbError) -> None:
        if ticket != self._ticket:
            return
        self._job = None
        if not isinstance(error, Cancelled):
            self._messages.error(error)

    def _take_away(self) -> None:
        self._cancel()
        self._repaint.stop()
        self._rebuild.stop()
        self._made_for, self._table, self._shown_for_tab, self._overviewed = None, (), None, False
        with self._unnoticed():
            self.group.remove()

    def _cancel(self) -> None:
        self._ticket += 1
        self._show_when_built.clear()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    # Changes

    def _on_report_updated(self, report: Report) -> None:
        """Nobody knows which queue the report has left, so every queue may have changed; the areas cannot have."""
        self._repaint_soon(REPORT_VIEW, ANNOTATION_VIEW)

    def _on_subject_changed(self, change: SubjectChanged) -> None:
        """Layers of what has a journal of its own are in the group named after it."""
        if any(spec.group == change.subject for spec in self._table):
            self._repaint_soon(change.subject)

    def _repaint_soon(self, *groups: str) -> None:
        self._stale.update(groups)
        if not self._repaint.isActive():
            self._repaint.start(PAUSE_MS)

    def _on_repaint_due(self) -> None:
        if self._canvas.isDrawing():
            self._repaint.start(BUSY_PAUSE_MS)  # starting anew each time, a burst would never let it finish
            return
        stale, self._stale = self._stale, set()
        self.group.repaint([spec.key for spec in self._table if spec.group in stale])

    def _on_filter_changed(self, queue_filter: QueueFilter) -> None:
        """The queue of the open tab is always on the map; it goes again with its tab if the user had it off."""
        key = queue_key(queue_filter.queue)
        if key == self._shown_for_tab:
            return
        with self._unnoticed():
            if self._shown_for_tab is not None:
                self.group.show(self._shown_for_tab, False)
                self._shown_for_tab = None
            node = self.group.tree_layer(key)
            if node is not None and not node.itemVisibilityChecked():
                node.setItemVisibilityChecked(True)
                self._shown_for_tab = key

    @contextmanager
    def _unnoticed(self) -> Iterator[None]:
        """What the plugin does to the project by itself is no reason to ask whether it should be saved."""
        was_clean = not self._project.isDirty()
        yield
        if was_clean:
            self._project.setDirty(False)
