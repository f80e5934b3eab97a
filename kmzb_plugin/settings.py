"""What the plugin remembers between sessions, in QGIS's settings below ``kmzb``. No secrets here."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

GROUP = "kmzb"
PAGE_SIZES = (50, 1000)


def profiles_dir() -> Path:
    """The folder of the user's own mapping profiles; it need not exist."""
    return Path(QgsApplication.qgisSettingsDirPath()) / GROUP / "profiles"


class Settings:
    """Typed access; each property reads and writes at once, so every copy agrees."""

    @property
    def connection(self) -> str:
        """Name of the saved PostgreSQL connection used last."""
        return self._text("connection", "")

    @connection.setter
    def connection(self, name: str) -> None:
        self._set("connection", name)

    @property
    def auto_connect(self) -> bool:
        """Connect when QGIS starts."""
        return self._flag("auto_connect", False)

    @auto_connect.setter
    def auto_connect(self, value: bool) -> None:
        self._set("auto_connect", bool(value))

    @property
    def page_size(self) -> int:
        """How many reports the list loads at a time."""
        low, high = PAGE_SIZES
        return min(max(self._number("page_size", 200), low), high)

    @page_size.setter
    def page_size(self, value: int) -> None:
        self._set("page_size", int(value))

    @property
    def auto_advance(self) -> bool:
        """After a decision go on to the next report of the queue."""
        return self._flag("auto_advance", True)

    @auto_advance.setter
    def auto_advance(self, value: bool) -> None:
        self._set("auto_advance", bool(value))

    @property
    def zoom_to_selected(self) -> bool:
        """Move the map to a report that was selected in the list, when it is outside the view."""
        return self._flag("zoom_to_selected", True)

    @zoom_to_selected.setter
    def zoom_to_selected(self, value: bool) -> None:
        self._set("zoom_to_selected", bool(value))

    @property
    def was_laid_out(self) -> bool:
        """The dock has had its first width."""
        return self._flag("was_laid_out", False)

    @was_laid_out.setter
    def was_laid_out(self, value: bool) -> None:
        self._set("was_laid_out", bool(value))

    @staticmethod
    def qgis_remembers(widget: str) -> bool:
        """Whether QGIS, when it was last closed, wrote down where the dock of this name stands."""
        state = QgsSettings().value("UI/state")
        return state is not None and widget.encode("utf-16-be") in bytes(state)

    @staticmethod
    def _text(key: str, default: str) -> str:
        return str(QgsSettings().value(f"{GROUP}/{key}", default, type=str))

    @staticmethod
    def _flag(key: str, default: bool) -> bool:
        return bool(QgsSettings().value(f"{GROUP}/{key}", default, type=bool))

    @staticmethod
    def _number(key: str, default: int) -> int:
        try:
            return int(QgsSettings().value(f"{GROUP}/{key}", default, type=int))
        except (TypeError, ValueError):  # somebody wrote a word into the file
            return default

    @staticmethod
    def _set(key: str, value: object) -> None:
        QgsSettings().setValue(f"{GROUP}/{key}", value)
