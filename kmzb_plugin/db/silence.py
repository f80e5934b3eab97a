"""While the server is away QGIS must not ask for passwords to it: a failed connection of a layer makes it do so."""

from __future__ import annotations

from typing import Any, Optional, Tuple

from qgis.core import QgsCredentials, QgsDataSourceUri

Target = Tuple[str, str, str, str]


class Silence(QgsCredentials):
    """Stands in for QGIS's password dialog and answers "no" for one database; all else goes on to the dialog.

    Main thread, but for ``request``, which map rendering calls from its threads.
    """

    def __init__(self) -> None:
        super().__init__()
        self._before: Optional[QgsCredentials] = None
        self._target: Optional[Target] = None

    def begin(self, uri: QgsDataSourceUri) -> None:
        """Ask nobody about this database any more."""
        self._target = _target(uri)
        if self._before is None:
            self._before = QgsCredentials.instance()
            self.setInstance(self)

    def end(self) -> None:
        """As before."""
        before, self._before = self._before, None
        if before is not None and QgsCredentials.instance() is self:
            before.setInstance(before)

    def request(self, realm: str, username: str, password: str, message: str) -> Tuple[bool, str, str]:
        """Called by QGIS when somebody needs a login."""
        before = self._before
        if before is None or _target(QgsDataSourceUri(realm)) == self._target:
            return False, "", ""
        answer: Any = before.get(realm, username, password, message)
        return bool(answer[0]), str(answer[1]), str(answer[2])

    def requestMasterPassword(self, password: str, stored: bool) -> Tuple[bool, str]:  # noqa: N802
        """Called by QGIS when the authentication store is locked."""
        before = self._before
        if before is None:
            return False, ""
        answer: Any = before.getMasterPassword(password, stored)
        return bool(answer[0]), str(answer[1])


def _target(uri: QgsDataSourceUri) -> Target:
    return uri.service(), uri.host(), uri.port(), uri.database()
