"""The desk in step with the session: choices, scope, totals, the drawn area."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ....core.desk import Scope, ScopeChoices, Totals
from ....desk.ports import DeskGateway
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...docks.banner import Kind
from ...docks.desk.desk_dock import DeskDock
from ...links import Links
from ...messages import Messages
from ...state import ConnectionState, SessionState
from ..shape_map import ShapeMap


class DeskController(QObject):
    """Reads only while somebody looks: a closed dock asks nothing."""

    def __init__(
        self, state: SessionState, desk: DeskState, runner: TaskRunner, gateway: DeskGateway, dock: DeskDock,
        canvas: QgsMapCanvas, messages: Messages, parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._state, self._desk, self._runner, self._gateway, self._dock = state, desk, runner, gateway, dock
        self._choices_for = ""  # the login that the choices were read for
        self._job: Optional[Job] = None
        self.map = ShapeMap(canvas, messages, self)
        bar = dock.scope_bar
        self._links = Links(
            (state.connection_changed, self._on_connection_changed), (state.identity_changed, self._on_identity_changed),
            (state.data_refreshed, self.reload), (dock.visibilityChanged, self._on_visibility_changed),
            (bar.edited, desk.set_scope), (bar.measure_chosen, desk.set_measure), (bar.area_wanted, self._on_area_wanted),
            (desk.scope_changed, self._on_scope_changed), (desk.totals_changed, bar.show_totals),
            (desk.measure_changed, bar.show_measure),
        )  # fmt: skip
        self._on_connection_changed(state.connection)

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._stop()
        self.map.close()

    def reload(self) -> None:
        """Read again what stands above the pages; they follow."""
        if not self._is_live():
            return
        if self._choices_for != self._login():
            self._read_choices()
        elif self._desk.scope is not None:
            self._desk.set_totals(None)
            self._read_totals(self._desk.scope)

    # The session

    def _login(self) -> str:
        return self._state.identity.login if self._state.identity is not None else ""

    def _is_live(self) -> bool:
        return self._desk.is_live and self._dock.isVisible()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        self._desk.set_live(connection is ConnectionState.ONLINE and bool(self._login()))
        if connection is ConnectionState.ONLINE:
            self._dock.show_online()
            self.reload()
        elif connection is ConnectionState.OFFLINE:
            self._dock.show_offline(self._state.connection_text)
        elif connection is ConnectionState.DISCONNECTED:
            self._forget()
            self._dock.show_disconnected(self._state.connection_text)

    def _on_identity_changed(self, identity: Any) -> None:
        if self._login() != self._choices_for:
            self._forget()
        self._on_connection_changed(self._state.connection)

    def _on_visibility_changed(self, visible: bool) -> None:
        if visible and (self._desk.totals is None or self._choices_for != self._login()):
            self.reload()

    def _forget(self) -> None:
        """Nothing of one person's numbers may be seen at the next one's desk."""
        self._stop()
        self._choices_for = ""
        self._desk.set_scope(None)
        self._desk.set_choices(ScopeChoices())

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # Reading

    def _read_choices(self) -> None:
        login = self._login()
        identity = self._state.identity
        if not login or identity is None:
            return

        def done(choices: ScopeChoices) -> None:
            if login != self._login():
                return
            self._choices_for = login
            self._desk.today = identity.server_time.date()
            self._desk.set_choices(choices)
            self._dock.scope_bar.set_choices(choices, self._desk.today)
            scope = self._dock.scope_bar.scope()
            if scope == self._desk.scope and scope is not None:
                self._read_totals(scope)
            else:
                self._desk.set_scope(scope)

        self._stop()
        self._job = self._runner.run(
            translate("KmzbPlugin", "Units and categories"), self._gateway.choices, done, self._failed, quiet=True
        )

    def _on_scope_changed(self, scope: Optional[Scope]) -> None:
        if scope is not None and self._is_live():
            self._read_totals(scope)

    def _read_totals(self, scope: Scope) -> None:
        def done(totals: Totals) -> None:
            if scope == self._desk.scope:
                self._dock.body.session_banner.clear()
                self._desk.set_totals(totals)

        self._stop()
        self._job = self._runner.run(
            translate("KmzbPlugin", "Counting"), lambda canceller: self._gateway.totals(scope, canceller), done, self._failed,
            quiet=True,
        )  # fmt: skip

    def _failed(self, error: KmzbError) -> None:
        if not isinstance(error, Cancelled) and self._desk.is_live:
            again = (translate("KmzbPlugin", "Try again"), self.reload)
            self._dock.body.session_banner.say(Kind.ERROR, translate(CONTEXT, error.text), (again,))

    # The area

    def _on_area_wanted(self, wanted: bool) -> None:
        if not wanted:
            self.map.cancel()
            return
        self.map.draw("polygon", translate("KmzbPlugin", "Area of the desk"), self._on_area_drawn)

    def _on_area_drawn(self, wkb: bytes) -> None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        self._dock.scope_bar.set_area(geometry.asWkt(2))
