"""A saved connection as the user sees it, without secrets, and what is worth a warning."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

#: Modes of libpq in which the server's answer decides, or nobody asks, whether the line is encrypted.
_MAY_BE_PLAIN = ("disable", "allow", "prefer")


@dataclass(frozen=True)
class SavedConnection:
    """One of QGIS's saved PostgreSQL connections.

    ``authentication`` is ``authcfg``, ``password`` (kept in QGIS's settings in plain text), ``service`` or ``other``
    (asked for, or a .pgpass file). ``ssl_mode`` is libpq's word.
    """

    name: str
    host: str = ""
    port: str = ""
    database: str = ""
    service: str = ""
    username: str = ""
    authentication: str = "other"
    ssl_mode: str = "prefer"

    @property
    def is_local(self) -> bool:
        """True when the line does not leave this computer: a loopback address or a socket."""
        if not self.host:
            return not self.service
        if self.host.startswith("/") or self.host.lower() == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def may_be_unencrypted(self) -> bool:
        """True when reports and the login could travel in clear. What a service file says is not known here."""
        return not self.is_local and not self.service and self.ssl_mode in _MAY_BE_PLAIN

    @property
    def keeps_password_in_clear(self) -> bool:
        """True when QGIS keeps the password in its settings file instead of the encrypted authentication store."""
        return self.authentication == "password"

    @property
    def target(self) -> str:
        """Where it leads: the service, or host, port and database."""
        if self.service:
            return self.service + (" / " + self.database if self.database else "")
        place = (self.host or "localhost") + (":" + self.port if self.port else "")
        return place + (" / " + self.database if self.database else "")
