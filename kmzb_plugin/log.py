"""QGIS's message log, tab "KMZB". Passwords and connection strings never reach it."""

from __future__ import annotations

import re

from qgis.core import QgsMessageLog

from .compat import message_level

TAG = "KMZB"

_VALUE = r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s,;)]+)"
_SECRET = re.compile(r"\b(password|passwd|pwd|sslpassword|passfile|sslkey|authcfg)\b([\"']?\s*[=:]\s*)" + _VALUE, re.IGNORECASE)
_URL = re.compile(r"(\bpostgres(?:ql)?://)[^\s@/]*@", re.IGNORECASE)
_CONNINFO = re.compile(r"(?:\b(?:host|hostaddr|port|dbname|user|service)\s*=\s*" + _VALUE + r"\s*){2,}", re.IGNORECASE)


def redact(text: str) -> str:
    """``text`` without passwords, keys and connection strings."""
    text = _SECRET.sub(lambda found: found.group(1) + found.group(2) + "***", text)
    text = _URL.sub(r"\1***@", text)
    return _CONNINFO.sub("<connection> ", text)


def info(text: str) -> None:
    """A remark for whoever reads the log; from any thread."""
    _write(text, "Info")


def warning(text: str) -> None:
    """Something that went wrong and was handled; from any thread."""
    _write(text, "Warning")


def error(text: str) -> None:
    """Something that should not have happened; from any thread."""
    _write(text, "Critical")


def _write(text: str, level: str) -> None:
    # notifyUser=False: the message bar is for sentences, the log for details.
    QgsMessageLog.logMessage(redact(text), TAG, message_level(level), False)
