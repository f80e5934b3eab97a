"""Where the plugin's files are, in a checkout (beside the package) and installed (inside it)."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _root_of(name: str) -> Path:
    """The folder that holds ``name``: the package itself when installed, its parent in a checkout."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name


def forms_dir() -> Path:
    """The folder of the ``.ui`` files."""
    return _root_of("forms")


def resources_dir() -> Path:
    """The folder of icons, styles, help pages, translations and the database module."""
    return _root_of("resources")


def form(name: str) -> str:
    """The path of ``forms/<name>.ui``. Raises FileNotFoundError: a missing form is a broken installation."""
    return _existing(forms_dir() / (name + ".ui"))


def resource(*parts: str) -> str:
    """The path of a file below ``resources``. Raises FileNotFoundError."""
    return _existing(resources_dir().joinpath(*parts))


def metadata() -> Path:
    """QGIS's description of the plugin (its version among others)."""
    return _root_of("metadata.txt")


def _existing(path: Path) -> str:
    if not path.exists():
        raise FileNotFoundError(str(path))
    return str(path)
