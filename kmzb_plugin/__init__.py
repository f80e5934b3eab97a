"""KMZB for QGIS: the verification queues of the police threat map."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS looks for
    """What QGIS calls to get the plugin."""
    from .plugin import KmzbPlugin

    return KmzbPlugin(iface)
