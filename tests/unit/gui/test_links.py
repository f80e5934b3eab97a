"""Signals that somebody hears for a while."""

from __future__ import annotations

from typing import List

import pytest
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kmzb_plugin.gui.links import Links


class _Source(QObject):
    told = pyqtSignal(int)


@pytest.fixture()
def source() -> _Source:
    return _Source()


def test_pairs_are_heard_until_they_are_cut(source: _Source) -> None:
    first: List[int] = []
    second: List[int] = []
    links = Links((source.told, first.append))
    links.add(source.told, second.append)
    source.told.emit(1)
    links.cut()
    source.told.emit(2)
    assert (first, second) == ([1], [1])


def test_cutting_leaves_what_others_have_connected(source: _Source) -> None:
    others: List[int] = []
    source.told.connect(others.append)
    Links((source.told, lambda number: None)).cut()
    source.told.emit(1)
    assert others == [1]


def test_cutting_twice_is_harmless(source: _Source) -> None:
    links = Links((source.told, print))
    links.cut()
    links.cut()
