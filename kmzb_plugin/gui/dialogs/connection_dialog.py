"""Choosing one of QGIS's saved PostgreSQL connections, with a look at who it logs in as."""

from __future__ import annotations

from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTreeWidgetItem, QWidget

from ... import paths
from ...core.connections import SavedConnection
from ...core.model import Identity
from ...core.ports import Canceller
from ...errors import Cancelled, KmzbError
from ...i18n import CONTEXT, translate
from ...settings import Settings
from ...tasks.runner import TaskRunner
from . import qgis_connections

WARNING_ICON = "/mIconWarning.svg"
GOOD_ICON = "/mIconSuccess.svg"
ICON_PX = 20
COLUMN_GAP_PX = 16

Probe = Callable[[str], Callable[[Canceller], Identity]]


class ConnectionDialog(QDialog):
    """``connection_chosen`` carries the name of the connection to use; connecting itself is not done here."""

    connection_chosen = pyqtSignal(str)

    def __init__(
        self,
        runner: TaskRunner,
        saved: Callable[[], List[SavedConnection]],
        probe: Probe,
        settings: Settings,
        parent: Optional[QWidget] = None,
    ) -> None:
        """``saved`` lists the connections, ``probe`` makes the work that asks one of them who it logs in as."""
        super().__init__(parent)
        self._runner, self._saved, self._probe, self._settings = runner, saved, probe, settings
        self._job: Any = None
        self._ticket = 0
        self.form = uic.loadUi(paths.form("connection_dialog"), self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 400)
        self._connect_button = self.button_box.button(QDialogButtonBox.StandardButton.Ok)
        self._connect_button.setText(translate("KmzbPlugin", "C&onnect"))
        self._connect_button.setDefault(True)
        self.auto_connect_box.setChecked(settings.auto_connect)
        self.progress.setVisible(False)
        self.button_box.accepted.connect(self.accept)
        self.button_box.rejected.connect(self.reject)
        self.connections.currentItemChanged.connect(self._on_current_changed)
        self.connections.itemDoubleClicked.connect(lambda item, column: self.accept())
        self.new_button.clicked.connect(self._on_new)
        self.edit_button.clicked.connect(self._on_edit)
        self.test_button.clicked.connect(self._on_test)
        self.finished.connect(lambda result: self._stop_test())
        self.show_connections(settings.connection)
        self.connections.setFocus()

    @property
    def current_name(self) -> str:
        """The connection the user is on; empty when there is none."""
        item = self.connections.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_connections(self, current: str) -> None:
        """List what QGIS has saved, standing on ``current``."""
        self.connections.clear()
        for connection in self._saved():
            item = _row(connection)
            self.connections.addTopLevelItem(item)
            if connection.name == current or self.connections.currentItem() is None:
                self.connections.setCurrentItem(item)
        for column in range(self.connections.columnCount()):
            self.connections.resizeColumnToContents(column)
            self.connections.setColumnWidth(column, self.connections.columnWidth(column) + COLUMN_GAP_PX)
        self._on_current_changed()
        if not self.current_name:
            text = translate("KmzbPlugin", "QGIS has no PostgreSQL connection saved yet. Make one with “New…”.")
            self._say(text)

    def accept(self) -> None:
        """Use the current connection."""
        name = self.current_name
        if not name:
            return
        self._settings.auto_connect = self.auto_connect_box.isChecked()
        super().accept()
        self.connection_chosen.emit(name)

    def _on_current_changed(self, *_: Any) -> None:
        self._stop_test()
        self._say("")
        for button in (self._connect_button, self.edit_button, self.test_button):
            button.setEnabled(bool(self.current_name))

    def _on_new(self) -> None:
        before = {connection.name for connection in self._saved()}
        qgis_connections.create(self)
        made = [connection.name for connection in self._saved() if connection.name not in before]
        self.show_connections(made[0] if made else self.current_name)

    def _on_edit(self) -> None:
        name = self.current_name
        qgis_connections.edit(name, self)
        self.show_connections(name)

    def _on_test(self) -> None:
        self._stop_test()
        self._say(translate("KmzbPlugin", "Logging in…"))
        try:
            work = self._probe(self.current_name)
        except KmzbError as error:
            self._on_refused(error)
            return
        self.progress.setVisible(True)
        title = translate("KmzbPlugin", "Testing the connection to the central database")
        self._ticket += 1
        ticket = self._ticket
        self._job = self._runner.run(
            title,
            work,
            lambda identity: self._on_known(identity) if ticket == self._ticket else None,
            lambda error: self._on_refused(error) if ticket == self._ticket else None,
        )

    def _on_known(self, identity: Identity) -> None:
        self._job = None
        self.progress.setVisible(False)
        roles = ", ".join(role_name(role) for role in identity.roles)
        text = translate("KmzbPlugin", "{name} ({login}) · {unit} · {roles}").format(
            name=identity.name, login=identity.login, unit=identity.unit_name, roles=roles
        )
        self._say(text, GOOD_ICON)

    def _on_refused(self, error: KmzbError) -> None:
        self._job = None
        self.progress.setVisible(False)
        self._say("" if isinstance(error, Cancelled) else translate(CONTEXT, error.text), WARNING_ICON)

    def _stop_test(self) -> None:
        self._ticket += 1  # what comes now is the answer to an older question
        job, self._job = self._job, None
        self.progress.setVisible(False)
        if job is not None:
            job.cancel()

    def _say(self, text: str, icon: str = "") -> None:
        self.result_label.setText(text)
        self.result_icon.setVisible(bool(text and icon))
        if icon:
            self.result_icon.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(ICON_PX, ICON_PX))


def role_name(code: str) -> str:
    """A role in words; the code itself when a newer database has one we do not know."""
    names = {
        "analyst": translate("KmzbPlugin", "analyst"),
        "coordinator": translate("KmzbPlugin", "coordinator"),
        "commander": translate("KmzbPlugin", "commander"),
        "administrator": translate("KmzbPlugin", "administrator"),
        "intake": translate("KmzbPlugin", "intake"),
        "public": translate("KmzbPlugin", "public"),
    }
    return names.get(code, code)


def _row(connection: SavedConnection) -> QTreeWidgetItem:
    login, login_warning = _login_texts(connection)
    encryption, encryption_warning = _encryption_texts(connection)
    item = QTreeWidgetItem([connection.name, connection.target, login, encryption])
    item.setData(0, Qt.ItemDataRole.UserRole, connection.name)
    for column, warning in ((2, login_warning), (3, encryption_warning)):
        if warning:
            item.setIcon(column, QgsApplication.getThemeIcon(WARNING_ICON))
            item.setToolTip(column, warning)
    return item


def _login_texts(connection: SavedConnection) -> tuple[str, str]:
    if connection.authentication == "authcfg":
        return translate("KmzbPlugin", "QGIS authentication"), ""
    if connection.authentication == "service":
        return translate("KmzbPlugin", "service file"), ""
    if connection.keeps_password_in_clear:
        warning = translate(
            "KmzbPlugin",
            "The password is kept in QGIS's settings in plain text. Keep it in an authentication configuration instead.",
        )
        return translate("KmzbPlugin", "{login}, saved password").format(login=connection.username), warning
    return connection.username or translate("KmzbPlugin", "asked for"), ""


def _encryption_texts(connection: SavedConnection) -> tuple[str, str]:
    if connection.may_be_unencrypted:
        warning = translate(
            "KmzbPlugin",
            "The connection may not be encrypted: others could read reports and the login. "
            "Set its SSL mode to “require” or, better, “verify-full”.",
        )
        return translate("KmzbPlugin", "{mode}: may be unencrypted").format(mode=connection.ssl_mode), warning
    if connection.service:
        return translate("KmzbPlugin", "as the service says"), ""
    if connection.is_local and connection.ssl_mode in ("prefer", "allow", "disable"):
        return translate("KmzbPlugin", "{mode} (this computer)").format(mode=connection.ssl_mode), ""
    return connection.ssl_mode, ""
