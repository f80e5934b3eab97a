"""The wizard on a real database, filled in as a user fills it in."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import psycopg2.extensions
import pytest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.import_gateway import PgImportGateway
from kmzb_plugin.errors import KmzbError
from kmzb_plugin.gui.wizard.draft import Services
from kmzb_plugin.gui.wizard.import_wizard import ImportWizard
from kmzb_plugin.intake.targets import TARGETS
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database
from tests.faults.proxy import Proxy

HEADER = ("Nr", "Kategoria", "Stan", "Utworzono", "X", "Y", "Treść", "Imię i nazwisko")
FIELDS = {
    "external_id": "Nr", "category": "Kategoria", "status": "Stan", "created": "Utworzono", "x": "X", "y": "Y",
    "description": "Treść",
}  # fmt: skip


class Setup:
    """One person's QGIS with the wizard open. ``answers`` are what the user says to questions."""

    def __init__(self, qtbot: Any, database: Database, folder: Path, login: str) -> None:
        self._qtbot, self.database, self.folder = qtbot, database, folder
        self.proxy = Proxy((database.host, database.port))
        self.pool = ConnectionPool()
        self.pool.open(psycopg2.extensions.make_dsn(database.dsn(login), host="127.0.0.1", port=self.proxy.port))
        self.runner = TaskRunner()
        self.errors: List[KmzbError] = []
        self.runner.error_seen.connect(self.errors.append)
        self.gateway = PgImportGateway(self.pool)
        self.answers: Dict[str, str] = {"open": "", "save": "", "text": ""}
        self.window = QMainWindow()
        services = Services(
            self.runner, self.gateway, folder / "profiles", "pl", lambda title, kinds: self.answers["open"],
            lambda title, proposed: self.answers["save"] or proposed, lambda title, label, proposed: self.answers["text"],
        )  # fmt: skip
        self.wizard = ImportWizard(services, TARGETS, self.window)
        self.window.show()
        self.wizard.show()

    @property
    def page(self) -> Any:
        return self.wizard.currentPage()

    @property
    def said(self) -> str:
        return str(self.page.notice_label.text())

    def start(self, path: Path, target: str = "reports") -> None:
        self.wizard.file_page.choose(str(path), target)
        assert self.page.isComplete(), self.page.fact_label.text()

    def next(self) -> None:
        """Press "Next" once it can be pressed."""
        self.settle()
        assert self.page.isComplete(), self.said
        number = self.wizard.currentId()
        self.wizard.next()
        assert self.wizard.currentId() != number, self.said
        QApplication.processEvents()

    def settle(self) -> None:
        self.until(lambda: self.runner.is_idle() and not self.wizard.mapping_page._pause.isActive())

    def until(self, condition: Callable[[], bool], patience_ms: int = 20_000) -> None:
        self._qtbot.waitUntil(condition, timeout=patience_ms)

    def to(self, number: int) -> None:
        """Go on until page ``number`` is shown and at rest."""
        while self.wizard.currentId() < number:
            self.settle()
            self.next()
        self.settle()

    def close(self) -> None:
        self.wizard.done(0)
        self.runner.close()
        self.runner.wait(5)
        self.pool.close()
        self.proxy.close()
        self.window.close()
        self.wizard.deleteLater()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def open_wizard(qtbot: Any, qgis_app: Any, database: Database, tmp_path: Path) -> Iterator[Callable[..., Setup]]:
    """Opens wizards and closes them in the end."""
    made: List[Setup] = []

    def make(login: str = "t_admin") -> Setup:
        made.append(Setup(qtbot, database, tmp_path, login))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a table of reports as an office does: semicolons, Windows-1250, decimal commas."""

    def make(rows: List[tuple], name: str = "zgłoszenia.csv", encoding: str = "windows-1250", header: tuple = HEADER) -> Path:
        path = tmp_path / name
        lines = [";".join(str(cell) for cell in row) for row in (header, *rows)]
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        return path

    return make


def report(number: int, **change: Any) -> tuple:
    """One row of the table."""
    row = {
        "Nr": f"Z-{number}", "Kategoria": "Nieprawidłowe parkowanie", "Stan": "Nowe", "Utworzono": "12.11.2026 08:15",
        "X": "470 000,5", "Y": "738000,25", "Treść": "Zażółć gęślą jaźń", "Imię i nazwisko": "Jan Kowalski",
    }  # fmt: skip
    row.update(change)
    return tuple(row[name] for name in HEADER)
