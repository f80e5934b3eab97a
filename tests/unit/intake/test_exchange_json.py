from __future__ import annotations

import gzip
import json
import random
import tracemalloc
from pathlib import Path

import pytest

from kmzb_plugin.intake.exchange_json import ExchangeReader
from kmzb_plugin.intake.rows import FileRefused, ReportRow, RowProblem
from kmzb_plugin.intake.source import TextSource
from tests.unit.intake.exchange_files import CREATED, bad_features, document, feature, write

BAD = list(bad_features())


def read(path: Path) -> list:
    with TextSource(path) as source:
        return list(ExchangeReader(source))


def test_good_features_become_rows_of_text(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1), feature(2, Data_zdarzenia=0, Opis="Zażółć\ngęślą")]))
    first, second = read(path)
    assert first == ReportRow(
        line=1, item=1, external_id="1", category="Akty wandalizmu", status="Nowe", created=str(CREATED + 1000),
        modified=str(CREATED + 1000), time_of_day="0", weekdays="0", x="470100.25", y="738500.75", teryt="2264011",
    )  # fmt: skip
    assert (second.event_from, second.description) == (None, "Zażółć\ngęślą")


def test_gzip_and_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = document([feature(1)])
    zipped = write(tmp_path / "a.json.gz", text)
    marked = write(tmp_path / "b.json", "\ufeff" + text)
    assert read(zipped) == read(marked)


def test_lines_and_items_are_counted(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps(json.loads(document([feature(1), 5, feature(3)])), indent=1))
    text = path.read_text()
    rows = read(path)
    assert [row.item for row in rows] == [1, 2, 3]
    lines = text.splitlines()
    assert lines[rows[1].line - 1].strip() == "5,"
    assert lines[rows[2].line - 1].strip() == "{"


def test_clusters_are_counted_and_not_rows(tmp_path: Path) -> None:
    clusters = [{"count": 5, "geometry": None}, {"count": 7, "geometry": {"x": 1, "y": 2}}]
    path = write(tmp_path / "a.json", document([feature(1)], clusters))
    with TextSource(path) as source:
        reader = ExchangeReader(source)
        assert len(list(reader)) == 1
        assert reader.clusters == 2


@pytest.mark.parametrize("text", ['{"features": null, "clusters": [{}]}', '{"features": []}'])
def test_no_features_are_no_rows(tmp_path: Path, text: str) -> None:
    assert read(write(tmp_path / "a.json", text)) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_bad_feature_is_named_and_its_neighbours_stay(tmp_path: Path, bad) -> None:
    good = json.dumps(feature(1), ensure_ascii=False), json.dumps(feature(2), ensure_ascii=False)
    path = write(tmp_path / "a.json", f'{{"features": [{good[0]}, {bad.text}, {good[1]}]}}')
    before, found, after = read(path)
    assert (before.external_id, after.external_id, after.item) == ("1", "2", 3)
    if bad.by_reader:
        assert isinstance(found, RowProblem)
        assert (found.field, found.item) == (bad.field, 2)
        assert bad.reason in found.reason
        assert len(found.value or "") <= 80
    else:
        assert isinstance(found, ReportRow)


def test_wrong_encoding_is_a_bad_row(tmp_path: Path) -> None:
    polish = json.dumps(feature(2, Typ="Żebractwo"), ensure_ascii=False).encode("cp1250")
    good = json.dumps(feature(1, Typ="Żebractwo"), ensure_ascii=False).encode("utf-8")
    path = tmp_path / "a.json"
    path.write_bytes(b'{"features": [' + good + b", " + polish + b"]}")
    first, second = read(path)
    assert first.category == "Żebractwo"
    assert (second.field, second.external_id) == ("Typ", "2")
    assert second.reason == "is not valid UTF-8 text"
    assert second.value == "\\udcafebractwo"


REFUSED = {
    "empty": (b"", "empty"),
    "words": ("zwykły tekst".encode(), "is not a JSON object"),
    "a list": (b"[1, 2]", "is not a JSON object"),
    "binary": (bytes(range(256)) * 40, "is not a JSON object"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "is not a JSON object"),
    "an error answer": (b'{"error": {"code": 400}}', 'holds no "features"'),
    "features not a list": (b'{"features": {"a": 1}}', '"features" is not a list'),
    "features a word": (b'{"features": nic}', "is not valid JSON"),
    "features twice": (b'{"features": [], "features": []}', "stands twice"),
    "UTF-16": ('{"features": []}'.encode("utf-16"), "UTF-16"),
    "broken in the middle": (document([feature(1)]).replace('"Typ":', '"Typ"=').encode(), "is not valid JSON"),
    "no comma": (b'{"features": [{} {}]}', "was expected"),
    "more behind": (b'{"features": []} {"features": []}', "goes on after the end"),
    "never ending nesting": (b'{"features": [' + b"[" * 50_000, "is cut off"),
    "not gzip": (b'{"features": []}', None),
}


@pytest.mark.parametrize("name", [name for name in REFUSED if name != "not gzip"])
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path: Path, name: str) -> None:
    raw, reason = REFUSED[name]
    path = tmp_path / "a.json"
    path.write_bytes(raw)
    with pytest.raises(FileRefused) as refused:
        read(path)
    assert reason in str(refused.value)
    assert str(path) in str(refused.value)


def test_every_cut_of_a_file_is_refused(tmp_path: Path) -> None:
    text = document([feature(1, Typ="Żebractwo"), feature(2, Opis='a "b" \\ [{')], [{"count": 3}])
    raw = text.encode("utf-8")
    path = tmp_path / "a.json"
    for length in range(1, len(raw)):
        path.write_bytes(raw[:length])
        with pytest.raises(FileRefused):
            read(path)


def test_gzip_that_is_cut_damaged_or_none_is_refused(tmp_path: Path) -> None:
    whole = gzip.compress(document([feature(n) for n in range(200)]).encode())
    cases = {
        "cut off": whole[: len(whole) // 2],
        "damaged": whole[:400] + bytes(200) + whole[600:],
        "not a gzip": b'{"features": []}',
    }
    path = tmp_path / "a.json.gz"
    for reason, raw in cases.items():
        path.write_bytes(raw)
        with pytest.raises(FileRefused, match=reason):
            read(path)
    plain = tmp_path / "b.json"
    plain.write_bytes(whole)
    with pytest.raises(FileRefused, match="must end in .gz"):
        read(plain)
    with pytest.raises(FileRefused, match="No such file"):
        read(tmp_path / "absent.json")
    with pytest.raises(FileRefused, match="Is a directory"):
        read(tmp_path)


def test_random_bytes_never_raise_anything_else(tmp_path: Path) -> None:
    dice = random.Random(2180)
    raw = bytearray(document([feature(n, Opis='zł [{"x":1}]') for n in range(4)]).encode())
    path = tmp_path / "a.json"
    outcomes = set()
    for _ in range(1500):
        broken = bytearray(raw)
        for _ in range(dice.randint(1, 4)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        path.write_bytes(bytes(broken))
        try:
            outcomes.add(type(read(path)[0]).__name__ if read(path) else "empty")
        except FileRefused:
            outcomes.add("refused")
    assert {"refused", "ReportRow", "RowProblem"} <= outcomes


def test_pieces_of_any_size_give_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    features = [feature(n, Opis='a"]}' * n, Typ="Żebractwo") for n in range(12)]
    path = write(tmp_path / "a.json", json.dumps({"before": [1, {"features": 2}], "features": features}, indent=2))
    expected = read(path)
    for size in (1, 2, 3, 7, 64, 1000):
        monkeypatch.setattr("kmzb_plugin.intake.json_stream.CHUNK_CHARACTERS", size)
        assert read(path) == expected


def test_a_large_file_needs_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.json.gz"
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write('{"features": [')
        for number in range(60_000):
            out.write(("," if number else "") + json.dumps(feature(number, Opis="x" * 300)))
        out.write("]}")
    tracemalloc.start()
    with TextSource(path) as source:
        count = sum(1 for _row in ExchangeReader(source))
        position = source.position_bytes
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60_000
    assert position == path.stat().st_size
    assert peak < 12_000_000  # the text alone is 33 MB


def test_one_endless_value_is_refused_before_it_fills_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kmzb_plugin.intake.json_stream.CHUNK_CHARACTERS", 4096)
    path = tmp_path / "a.json.gz"
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write('{"features": ["')
        for _ in range(40):
            out.write("a" * 1_000_000)
    with pytest.raises(FileRefused, match="longer than"):
        read(path)


@pytest.mark.real
def test_the_real_files_have_no_bad_row(real_data: Path) -> None:
    counts = {}
    for path in sorted((real_data / "reports").glob("exchange_*.json.gz")):
        rows = read(path)
        assert all(isinstance(row, ReportRow) for row in rows)
        counts[path.name[9:13]] = len(rows)
    assert counts == {"2021": 6822, "2022": 7090, "2023": 9026, "2024": 11322}
