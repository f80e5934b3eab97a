"""A frozen study: the same bytes, the same numbers, and every difference named."""

from __future__ import annotations

import hashlib
import io
import json
import math
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kmzb_plugin.core.desk import Fingerprint, Scope
from kmzb_plugin.desk import hotspots, recipes, snapshot
from kmzb_plugin.desk.codec import Unreadable
from kmzb_plugin.desk.data import Events
from kmzb_plugin.desk.layer import Kind, Options
from kmzb_plugin.desk.sample import Period
from kmzb_plugin.desk.snapshot import Difference, EventChange, Snapshot, Study

TYPES = recipes.types()
RECIPES = recipes.RECIPES
PERIOD = Period(20_000.0, 20_300.0, 20_365.0)


def some_events(n: int = 400) -> Events:
    """A cluster on a plain, half of it confirmed."""
    chance = np.random.default_rng(5)
    hot = n // 3
    x = np.concatenate([chance.normal(505_000, 150, hot), chance.uniform(500_000, 510_000, n - hot)])
    y = np.concatenate([chance.normal(505_000, 150, hot), chance.uniform(500_000, 510_000, n - hot)])
    at = np.sort(chance.uniform(20_000, 20_365, n))
    confirmed = chance.random(n) < 0.6
    nothing = np.full(n, np.nan)
    return Events(
        ("citizens",), ("parking", "speeding"), np.zeros(n, dtype=np.int64), chance.integers(0, 2, n), np.arange(1, n + 1), x, y,
        at, nothing, nothing, confirmed, confirmed, np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64),
        np.ones(n, dtype=np.int64), np.ones(n, dtype=bool), np.ones(n),
    )  # fmt: skip


def some_snapshot(events: Events) -> Snapshot:
    inputs = {"events": events, "period": PERIOD, "options": Options(kind=Kind.GI_STAR, draws=19)}
    study = Study("hotspots", inputs, hotspots.from_events(**inputs))
    return Snapshot(
        "Gdynia", "2026-11-22T08:00:00+01:00", Scope(date(2024, 10, 4), date(2025, 10, 4), unit=7),
        Fingerprint(len(events), "ab", "2026-11-22T07:59:00+01:00"), {"plugin": "0.1.0", "numpy": np.__version__}, events, (study,),
    )  # fmt: skip


def test_the_same_study_gives_the_same_bytes() -> None:
    assert snapshot.pack(some_snapshot(some_events())) == snapshot.pack(some_snapshot(some_events()))


def test_it_is_rebuilt_bit_for_bit(tmp_path: Path) -> None:
    path = tmp_path / ("decision" + snapshot.SUFFIX)
    made = some_snapshot(some_events())
    snapshot.write(made, path)
    opened = snapshot.read(path, TYPES)
    assert (opened.title, opened.scope, opened.fingerprint) == (made.title, made.scope, made.fingerprint)
    rebuilt = snapshot.rebuild(opened, RECIPES, opened.versions)
    assert rebuilt.equal
    assert rebuilt.versions == ()
    assert snapshot.news(opened.events, some_events()) == ()


def test_written_again_after_reading_it_is_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "one.kmzb"
    snapshot.write(some_snapshot(some_events()), path)
    assert snapshot.pack(snapshot.read(path, TYPES)) == path.read_bytes()


def test_one_changed_report_is_named_and_what_it_does_to_the_numbers(tmp_path: Path) -> None:
    path = tmp_path / "one.kmzb"
    events = some_events()
    snapshot.write(some_snapshot(events), path)
    opened = snapshot.read(path, TYPES)
    row = int(np.flatnonzero(events.lead & (np.abs(events.x_m - 505_000) < 200))[0])
    confirmed = events.confirmed.copy()
    confirmed[row] = False
    today = replace(events, confirmed=confirmed, lead=confirmed)
    assert snapshot.news(opened.events, today) == (EventChange("changed", "citizens", row + 1, ("confirmed", "lead")),)
    study = opened.studies[0]
    different = snapshot.compare(study.result, RECIPES["hotspots"](**{**study.inputs, "events": today}), "1")
    assert any(d.path.startswith("1.columns.count[") and float(d.before) == float(d.after) + 1 for d in different)


def test_reports_that_came_and_went_are_named() -> None:
    events = some_events(20)
    fewer = Events(events.pillars, events.kinds, *(getattr(events, name)[1:] for name in list(Events.__dataclass_fields__)[2:]))
    assert snapshot.news(events, fewer) == (EventChange("removed", "citizens", 1),)
    assert snapshot.news(fewer, events) == (EventChange("added", "citizens", 1),)


def test_other_kinds_in_another_order_are_no_news() -> None:
    events = some_events(20)
    turned = replace(events, kinds=("speeding", "parking"), kind=1 - events.kind)
    assert snapshot.news(events, turned) == ()


def test_other_versions_are_named() -> None:
    made = some_snapshot(some_events(60))
    rebuilt = snapshot.rebuild(made, RECIPES, {"plugin": "0.2.0", "numpy": np.__version__})
    assert rebuilt.equal
    assert rebuilt.versions == (Difference("plugin", "0.1.0", "0.2.0"),)


@pytest.mark.parametrize("part", ["snapshot.json", "array_0003.npy"])
def test_a_file_that_was_changed_is_refused(tmp_path: Path, part: str) -> None:
    path, forged = tmp_path / "one.kmzb", tmp_path / "forged.kmzb"
    snapshot.write(some_snapshot(some_events(60)), path)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(forged, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == part:
                data = data.replace(b"Gdynia", b"Gdansk") if part.endswith("json") else data[:-8] + bytes(8)
            new.writestr(item, data)
    with pytest.raises(Unreadable, match="changed"):
        snapshot.read(forged, TYPES)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}", b"\x00" * 1000])
def test_what_is_no_snapshot_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.kmzb"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        snapshot.read(path, TYPES)


def _bare_array(shape: tuple) -> bytes:
    """The head of a .npy file, without the numbers."""
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(head, {"descr": "<f8", "fortran_order": False, "shape": shape})
    return head.getvalue()


@pytest.mark.parametrize("head", [
    b"[]", b"null", b"[" * 100_000, b'{"format":1,"a":' * 50_000, b'{"format": 1}', {"format": 2}, {"scope": []},
    {"scope": {"unit": math.nan}},
    {"versions": None}, {"versions": [1]}, {"studies": None}, {"studies": ["x"]}, {"events": 5}, {"fingerprint": None},
    {"events": {"~": "array", "number": 10**30}}, {"events": {"~": "dict", "items": [[{"~": "dict", "items": []}, 1]]}},
    {"arrays": [hashlib.sha256(_bare_array((10**13,))).hexdigest()]}, {"arrays": None},
])  # fmt: skip
def test_a_forged_file_with_a_good_seal_is_refused(tmp_path: Path, head: Any) -> None:
    """Whoever can write a file can also seal it: nothing in it may end in anything but a refusal."""
    path, forged = tmp_path / "one.kmzb", tmp_path / "forged.kmzb"
    snapshot.write(some_snapshot(some_events(60)), path)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(forged, "w", zipfile.ZIP_DEFLATED) as new:
        if isinstance(head, dict):
            said = {**json.loads(old.read("snapshot.json")), **head}
            del said["seal"]
            head = json.dumps({**said, "seal": snapshot._seal(said)}).encode()
        new.writestr("snapshot.json", head)
        new.writestr("array_0000.npy", _bare_array((10**13,)))
        for name in old.namelist():
            if name not in ("snapshot.json", "array_0000.npy"):
                new.writestr(name, old.read(name))
    with pytest.raises(Unreadable):
        snapshot.read(forged, TYPES)


@pytest.mark.parametrize("damage", ["bits", "encrypted", "method", "bomb"])
def test_a_damaged_file_is_refused(tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.kmzb"
    snapshot.write(some_snapshot(some_events(60)), path)
    data = bytearray(path.read_bytes())
    centre = data.find(b"PK\x01\x02")
    if damage == "bits":
        start = 30 + len("snapshot.json")
        data[start : start + 60] = bytes(byte ^ 255 for byte in data[start : start + 60])
    elif damage == "encrypted":
        data[6] |= 1
        data[centre + 8] |= 1
    elif damage == "method":
        data[8] = data[centre + 10] = 99
    else:
        monkeypatch.setattr(snapshot, "MOST_HEAD_BYTES", 100)
    path.write_bytes(bytes(data))
    with pytest.raises(Unreadable, match="changed or damaged" if damage == "bits" else None):
        snapshot.read(path, TYPES)


def test_a_type_that_is_not_expected_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "one.kmzb"
    snapshot.write(some_snapshot(some_events(60)), path)
    with pytest.raises(Unreadable):
        snapshot.read(path, {name: kind for name, kind in TYPES.items() if name != "Options"})


def test_half_a_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.kmzb"
    snapshot.write(some_snapshot(some_events(60)), path)
    before = path.read_bytes()

    def full(self: Path, data: bytes) -> int:
        with open(self, "wb") as file:
            file.write(data[:100])
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space"):
        snapshot.write(some_snapshot(some_events(80)), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["one.kmzb"]


def test_no_text_of_a_report_and_no_object_gets_into_a_file() -> None:
    with pytest.raises(TypeError):
        snapshot.kept(np.array([object()]))
    with zipfile.ZipFile(io.BytesIO(snapshot.pack(some_snapshot(some_events(60))))) as file:
        kept = json.loads(file.read("snapshot.json"))["events"]["fields"]
    assert set(kept) == set(Events.__dataclass_fields__)
    assert not {"description", "name", "sender"} & set(kept)



def test_what_studies_share_is_in_the_file_once() -> None:
    events = some_events()
    one = some_snapshot(events)
    two = replace(one, studies=(*one.studies, *one.studies))
    assert len(snapshot.pack(two)) < 1.3 * len(snapshot.pack(one))
    with zipfile.ZipFile(io.BytesIO(snapshot.pack(two))) as file:
        assert len(file.namelist()) == len(set(file.namelist()))


def test_every_recipe_can_be_called_with_what_a_file_holds() -> None:
    assert {"hotspots", "hotspots_of_cells", "changes", "week", "staff", "siting"} == set(RECIPES)
    assert {"Events", "Options", "Criteria", "Assumptions", "ChangeRow"} <= set(TYPES)
