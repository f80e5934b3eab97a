"""A frozen decision in words: moments and files as people call them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kmzb_plugin import i18n
from kmzb_plugin.core.desk import Fingerprint, Scope
from kmzb_plugin.desk.snapshot import Difference, Rebuilt, Snapshot
from kmzb_plugin.gui.models import snapshot_texts
from kmzb_plugin.gui.models.change_tree_model import Names

KEPT = Snapshot(
    "Komenda", "2026-11-22T13:52:06",
    Scope(date(2026, 1, 1), date(2026, 7, 1)), Fingerprint(1, "f" * 64, "2026-11-22"), {}, None, ()
)


@pytest.fixture(autouse=True)
def in_polish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "language", lambda: "pl")


def test_the_file_is_called_by_its_name() -> None:
    said = snapshot_texts.written(Path("/home/somebody/very/deep/decyzja.kmzb"), KEPT, "0" * 64)
    assert "decyzja.kmzb" in said and "somebody" not in said


def test_moments_are_local_and_the_period_ends_on_its_last_day() -> None:
    moments = Difference("1.made.as_of", "2026-11-22T13:52:06", "")
    said = snapshot_texts.opened(KEPT, Rebuilt(False, (moments,), 1, ()), None, Names({}, {}))
    assert "frozen 22.11.2026 13:52" in said and "01.01.2026 – 30.06.2026" in said
    assert "1.made.as_of: 22.11.2026 13:52 → –" in said and "T13" not in said
