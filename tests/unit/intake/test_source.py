"""Files that are not what they seem, before anybody reads a row."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from kmzb_plugin.intake import source
from kmzb_plugin.intake.csv_table import CsvTable
from kmzb_plugin.intake.exchange_json import ExchangeReader
from kmzb_plugin.intake.rows import FileRefused
from kmzb_plugin.intake.source import TextSource
from tests.hostile.inputs import blown_up


@pytest.mark.parametrize("sign", [b" ", b"x", b"\n", b","])
def test_an_archive_that_grows_beyond_measure_is_refused(tmp_path: Path, sign: bytes) -> None:
    for name, reader in (("a.json.gz", ExchangeReader), ("a.csv.gz", CsvTable)):
        path = tmp_path / name
        path.write_bytes(blown_up(sign, 150))
        with pytest.raises(FileRefused) as refused, TextSource(path) as opened:
            list(reader(opened))
        reasons = ("unpacks to far more", "longer than", "no column names", "is not a JSON")
        assert any(words in refused.value.text for words in reasons)


def test_an_honest_archive_may_be_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "UNSUSPICIOUS_BYTES", 1000)
    path = tmp_path / "a.json.gz"
    features = [
        {"attributes": {"OBJECTID": n, "Typ": "Akty wandalizmu", "n": n * n * 7919}, "geometry": {"x": n / 7}} for n in range(5000)
    ]
    path.write_bytes(gzip.compress(json.dumps({"features": features}).encode()))
    with TextSource(path) as opened:
        assert len(list(ExchangeReader(opened))) == 5000


def test_a_line_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_LINE_CHARACTERS", 1000)
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n" + "x" * 999 + "\n" + "x" * 2000 + "\n")
    with TextSource(path) as opened:
        rows = iter(CsvTable(opened))
        assert next(rows).cells == {"a": "1", "b": "2"}
        assert "columns" in next(rows).problem
        with pytest.raises(FileRefused, match="a line is longer"):
            next(rows)
