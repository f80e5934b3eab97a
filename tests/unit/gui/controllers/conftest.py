"""A session as the plugin builds it, on a real server behind a line that can break."""

from __future__ import annotations

from typing import Iterator, List

import pytest
from qgis.core import QgsProviderRegistry, QgsSettings
from qgis.gui import QgsMessageBar

from kmzb_plugin.core.model import Report
from kmzb_plugin.db.database import Database
from kmzb_plugin.gui.controllers import session_controller
from kmzb_plugin.gui.controllers.live_controller import LiveController
from kmzb_plugin.gui.controllers.session_controller import SessionController
from kmzb_plugin.gui.messages import Messages
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.settings import Settings
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment import databases
from tests.faults.proxy import Proxy


class RecordedUpdates:
    """The list's side of live updates, written down."""

    def __init__(self) -> None:
        self.changes: List = []

    def apply_change(self, report_id: int, row: Report) -> None:
        self.changes.append((report_id, row))


class Desk:
    """One analyst's plugin without its windows."""

    def __init__(self, database: databases.Database, login: str = "t_sopot_analyst") -> None:
        self.server = database
        self.proxy = Proxy((database.host, database.port))
        self.metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        self.names: List[str] = []
        self.name = self.save("kmzb-" + login, login)
        self.state = SessionState()
        self.runner = TaskRunner()
        self.database = Database(self.runner)
        self.updates = RecordedUpdates()
        self.bar = QgsMessageBar()
        self.live = LiveController(self.state, self.runner, self.database.queues, self.updates)
        self.session = SessionController(
            self.state,
            self.runner,
            self.database,
            self.database.catalogue,
            self.database.listener,
            self.live,
            Settings(),
            Messages(self.bar),
        )
        self.history: List[ConnectionState] = []
        self.refreshed = 0
        self.state.connection_changed.connect(self.history.append)
        self.state.data_refreshed.connect(self._on_refreshed)

    def save(self, name: str, login: str, **change: object) -> str:
        """Save a connection through the proxy in QGIS's settings."""
        parts = {
            "host": "127.0.0.1", "port": self.proxy.port, "dbname": self.server.name, "user": login,
            "password": self.server.password(login), **change,
        }  # fmt: skip
        uri = " ".join(f"{key}='{value}'" for key, value in parts.items())
        self.metadata.saveConnection(
            self.metadata.createConnection(uri, {"saveUsername": True, "savePassword": True}), name
        )
        self.names.append(name)
        return name

    def _on_refreshed(self) -> None:
        self.refreshed += 1

    def is_online(self) -> bool:
        return self.state.connection == ConnectionState.ONLINE

    def close(self) -> None:
        self.session.close()
        self.live.close()
        self.runner.close()
        self.proxy.close()
        for name in self.names:
            self.metadata.deleteConnection(name)


@pytest.fixture
def desk(database, qgis_app, qtbot, monkeypatch) -> Iterator[Desk]:
    monkeypatch.setattr(session_controller, "PAUSES_S", (0.05, 0.1, 0.2))
    QgsSettings().remove("kmzb")
    desk = Desk(database)
    yield desk
    desk.close()
    QgsSettings().remove("kmzb")
