"""The house rules are found where they are broken, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.environment import check_source

CLASSES = check_source.qt_classes()

BROKEN = {
    "from PyQt5.QtCore import Qt": "use qgis.PyQt",
    "import PyQt5.QtCore": "use qgis.PyQt",
    "from qgis.PyQt.QtCore import Qt\nrole = Qt.UserRole": "Qt.UserRole",
    "from qgis.PyQt.QtWidgets import QDialog\nx = QDialog.Accepted": "QDialog.Accepted",
    "from qgis.PyQt.QtWidgets import QMessageBox\nx = QMessageBox.Yes": "QMessageBox.Yes",
    "from qgis.core import QgsWkbTypes\nx = QgsWkbTypes.Polygon": "QgsWkbTypes.Polygon",
    "from qgis.core import QgsFeatureSink\nx = QgsFeatureSink.FastInsert": "QgsFeatureSink.FastInsert",
    "dialog.exec_()": "exec_",
    "translate('KmzbPlugin', f'{n} reports')": "translate first",
    "translate('KmzbPlugin', '{n}'.format(n=1))": "translate first",
    "from qgis.utils import iface": "handed down",
    "def show(iface):\n    pass": "controllers only",
    "try:\n    pass\nexcept Exception:\n    pass": "except Exception",
    "try:\n    pass\nexcept:\n    pass": "except Exception",
    "from qgis.PyQt.QtGui import QAction": "QtWidgets",
}

SOUND = [
    "from qgis.PyQt.QtCore import Qt\nrole = Qt.ItemDataRole.UserRole",
    "from qgis.PyQt.QtCore import Qt\ndef f(o: Qt.Orientation) -> Qt.ItemFlags: ...",
    "from qgis.PyQt.QtWidgets import QDialog\nx = QDialog.DialogCode.Accepted\ndialog.exec()",
    "from qgis.core import QgsWkbTypes\ndef f(kind: QgsWkbTypes.Type = QgsWkbTypes.Type.Polygon) -> None: ...",
    "translate('KmzbPlugin', '{n} reports').format(n=1)",
    "try:\n    pass\nexcept ValueError:\n    pass",
    "try:\n    pass\nexcept Exception:\n    undo()\n    raise",
]


def _findings(tmp_path: Path, source: str) -> list:
    path = tmp_path / "module.py"
    path.write_text(source, encoding="utf-8")
    return check_source.check(path, CLASSES)


@pytest.mark.parametrize(("source", "expected"), BROKEN.items())
def test_a_broken_rule_is_found(tmp_path: Path, source: str, expected: str) -> None:
    findings = _findings(tmp_path, source)
    assert len(findings) == 1
    assert expected in findings[0][1]


@pytest.mark.parametrize("source", SOUND)
def test_sound_code_passes(tmp_path: Path, source: str) -> None:
    assert _findings(tmp_path, source) == []
