#!/usr/bin/python3
"""Rules of the house that no linter knows: ready for Qt 6, one way to the desktop, nothing of the machine in the text.

usage: check_source.py [FILE...]     (default: every Python file of the package)

Enums are not guessed from their names: the class is looked up in the Qt and the QGIS that are installed, so
``Qt.UserRole`` and ``QgsWkbTypes.Polygon`` are found, ``Qt.ItemDataRole.UserRole`` and ``QgsWkbTypes.Type.Polygon``
are not. Needs /usr/bin/python3 with PyQt5; without QGIS its enums go unchecked.
"""

from __future__ import annotations

import ast
import enum
import importlib
import sys
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence, Tuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kmzb_plugin"
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtXml", "QtPrintSupport", "QtTest")
QGIS_MODULES = ("core", "gui", "analysis")
# iface reaches the plugin class, the composition root and the controllers; nobody else.
IFACE_ALLOWED = ("__init__.py", "plugin.py", "wiring.py", "gui/controllers/")
BROAD_EXCEPT_ALLOWED = ("tasks/", "gui/slots.py", "compat.py")
Finding = Tuple[int, str]


def qt_classes() -> Dict[str, Any]:
    """Every class of Qt and QGIS that code may name, by name."""
    classes: Dict[str, Any] = {}
    for module in [f"PyQt5.{name}" for name in QT_MODULES] + [f"qgis.{name}" for name in QGIS_MODULES]:
        try:
            loaded = importlib.import_module(module)
        except ImportError:
            continue
        classes.update({name: value for name, value in vars(loaded).items() if isinstance(value, type)})
    return classes


def is_unscoped(classes: Dict[str, Any], owner: str, member: str) -> bool:
    """Whether ``owner.member`` is an enum's value reached without the enum's name."""
    cls = classes.get(owner)
    if cls is None or issubclass(cls, enum.Enum):
        return False
    value = getattr(cls, member, None)
    kind = type(value)
    if isinstance(value, enum.Enum):  # newer releases of QGIS
        return True
    return isinstance(value, int) and kind not in (int, bool) and kind.__module__.startswith(("PyQt5", "qgis"))


class Checker(ast.NodeVisitor):
    """Collects what one file does that it must not do."""

    def __init__(self, path: str, classes: Dict[str, Any]) -> None:
        self.path = path
        self.classes = classes
        self.findings: List[Finding] = []

    def _say(self, node: ast.AST, text: str) -> None:
        self.findings.append((getattr(node, "lineno", 1), text))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._module(node, alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        self._module(node, node.module or "")
        if (node.module or "") == "qgis.utils" and any(alias.name == "iface" for alias in node.names):
            self._say(node, "iface is handed down by wiring, never taken from qgis.utils")
        if (node.module or "") == "qgis.PyQt.QtGui":
            for alias in node.names:
                if alias.name in ("QAction", "QShortcut", "QActionGroup"):
                    self._say(node, f"{alias.name} moves in Qt 6: import it from QtWidgets")

    def _module(self, node: ast.AST, name: str) -> None:
        if name.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip"):
            self._say(node, f"import {name}: use qgis.PyQt")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name) and is_unscoped(self.classes, node.value.id, node.attr):
            self._say(node, f"{node.value.id}.{node.attr}: name the enum as well (Qt 6)")
        if node.attr in ("exec_", "print_"):
            self._say(node, f"{node.attr}: gone in Qt 6")
        if node.attr == "iface" and isinstance(node.value, ast.Name) and node.value.id == "utils":
            self._say(node, "iface is handed down by wiring, never taken from qgis.utils")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in ("tr", "translate") and any(isinstance(a, ast.JoinedStr) for a in node.args):
            self._say(node, f"{name}(f\"…\"): translate first, fill in afterwards")
        if name in ("translate", "tr") and any(self._is_filled(a) for a in node.args):
            self._say(node, f"{name}(….format()): translate first, fill in afterwards")
        self.generic_visit(node)

    @staticmethod
    def _is_filled(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"

    def visit_arg(self, node: ast.arg) -> None:
        if node.arg == "iface" and not self.path.startswith(IFACE_ALLOWED):
            self._say(node, "iface reaches plugin, wiring and controllers only")
        self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        names = [getattr(kind, "id", "") for kind in ast.walk(node.type)] if node.type else ["everything"]
        broad = bool({"everything", "Exception", "BaseException"} & set(names))
        if broad and not self._ends_in_raise(node) and not self.path.startswith(BROAD_EXCEPT_ALLOWED):
            self._say(node, "except Exception: only in the task runner and the slot guard")
        self.generic_visit(node)

    @staticmethod
    def _ends_in_raise(node: ast.ExceptHandler) -> bool:
        return isinstance(node.body[-1], ast.Raise)


def check(path: Path, classes: Dict[str, Any]) -> List[Finding]:
    """The findings in one file, by line."""
    relative = str(path.relative_to(PACKAGE)) if PACKAGE in path.parents else path.name
    checker = Checker(relative, classes)
    checker.visit(ast.parse(path.read_text(encoding="utf-8"), filename=str(path)))
    return sorted(checker.findings)


def files(arguments: Sequence[str]) -> Iterator[Path]:
    """What to check: the named files or the whole package."""
    if arguments:
        yield from (Path(argument).resolve() for argument in arguments)
    else:
        yield from sorted(PACKAGE.rglob("*.py"))


def main(arguments: Sequence[str]) -> int:
    classes = qt_classes()
    if "Qt" not in classes:
        print("PyQt5 is not there: run with /usr/bin/python3", file=sys.stderr)
        return 2
    count = 0
    checked = 0
    for path in files(arguments):
        checked += 1
        for line, text in check(path, classes):
            print(f"{path}:{line}: {text}")
            count += 1
    print(f"{checked} files, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
