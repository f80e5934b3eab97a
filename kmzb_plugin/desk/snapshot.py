"""A frozen decision: one file with the data, the parameters, the versions and the numbers that came out.

The file is a zip of ``snapshot.json`` and one ``.npy`` per array, written without clock or order of chance: the same study gives
the same bytes. Opened later it is rebuilt from the data it holds (``rebuild``) and held against the data of the day (``news``).
No texts of reports, no names of people are in it.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import zipfile
import zlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from ..core.desk import Fingerprint, Scope
from . import codec
from .codec import Arrays, Unreadable
from .data import Events

FORMAT = 1
SUFFIX = ".kmzb"
#: A file that promises more than this is not one of ours.
MOST_BYTES = 2_000_000_000
MOST_HEAD_BYTES = 100_000_000
_MOMENT = (1980, 1, 1, 0, 0, 0)
_HEAD = "snapshot.json"
_MOST_NAMED = 20
CHANGED = "the file was changed or damaged"
#: What zip, zlib, json and numpy raise on damaged or hostile bytes, encryption, unknown compression and endless nesting among it.
_DAMAGE = (
    zipfile.BadZipFile, lzma.LZMAError, RuntimeError, MemoryError, LookupError, AttributeError, TypeError, ValueError,
    ArithmeticError, EOFError,
)  # fmt: skip


@dataclass(frozen=True)
class Study:
    """One result of the desk: which recipe made it (its name among the recipes), from what, and what came out.

    ``inputs`` are the arguments of the recipe by name; ``result`` is whatever it gave.
    """

    recipe: str
    inputs: Mapping[str, Any]
    result: Any


@dataclass(frozen=True)
class Snapshot:
    """Studies over one scope. ``versions``: of plugin, database schema, Python, numpy, scipy, QGIS; ``made_at``: ISO, local.

    ``events`` are all events of the scope (``None`` where only the roll-up was read).
    """

    title: str
    made_at: str
    scope: Scope
    fingerprint: Fingerprint
    versions: Mapping[str, str]
    events: Any
    studies: Tuple[Study, ...]


@dataclass(frozen=True)
class Difference:
    """One number that is not what it was; ``path`` says which ("2.sites[0]"), texts of both."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Rebuilt:
    """What came out of building again from the data in the file. ``equal``: every bit."""

    equal: bool
    differences: Tuple[Difference, ...]
    count: int
    versions: Tuple[Difference, ...]


@dataclass(frozen=True)
class EventChange:
    """One event that is not what it was; ``what`` is added, removed or changed, ``fields`` which of its facts."""

    what: str
    pillar: str
    id: int
    fields: Tuple[str, ...] = ()


def write(snapshot: Snapshot, path: Path) -> str:
    """Write the file, whole or not at all; returns its SHA-256. Raises OSError, TypeError."""
    data = pack(snapshot)
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return hashlib.sha256(data).hexdigest()


def pack(snapshot: Snapshot) -> bytes:
    """The bytes of the file: equal for equal studies."""
    arrays: Arrays = []
    parts = {
        "title": snapshot.title, "made_at": snapshot.made_at, "scope": snapshot.scope.as_dict(),
        "fingerprint": codec.freeze(snapshot.fingerprint, arrays), "versions": dict(sorted(snapshot.versions.items())),
        "events": codec.freeze(snapshot.events, arrays), "studies": [_frozen(study, arrays) for study in snapshot.studies],
    }  # fmt: skip
    head: Dict[str, Any] = {"format": FORMAT, "arrays": [_digest(array) for array in arrays], **parts}
    head["seal"] = _seal(head)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        _put(file, _HEAD, json.dumps(head, ensure_ascii=False, indent=1).encode())
        for number, array in enumerate(arrays):
            _put(file, _name(number), _bytes(array))
    return out.getvalue()


def read(path: Path, types: Mapping[str, type]) -> Snapshot:
    """Read a file. ``types``: the dataclasses and enums that its studies may hold. Raises Unreadable, OSError."""
    try:
        with zipfile.ZipFile(path) as file:
            if sum(part.file_size for part in file.infolist()) > MOST_BYTES:
                raise Unreadable("too large")
            if file.getinfo(_HEAD).file_size > MOST_HEAD_BYTES:
                raise Unreadable("too large")
            head = json.loads(file.read(_HEAD))
            if not isinstance(head, dict):
                raise Unreadable("no snapshot")
            if head.get("format") != FORMAT:
                raise Unreadable(f"format {head.get('format')}")
            if head.pop("seal", "") != _seal(head):
                raise Unreadable(CHANGED)
            arrays = [_array(file.read(_name(number)), said) for number, said in enumerate(head["arrays"])]
        return _snapshot(head, arrays, {**types, "Events": Events, "Fingerprint": Fingerprint, "Scope": Scope})
    except zlib.error as error:
        raise Unreadable(CHANGED) from error
    except _DAMAGE as error:
        raise error if isinstance(error, Unreadable) else Unreadable(f"{type(error).__name__}: {error}") from error


def _snapshot(head: Mapping[str, Any], arrays: Arrays, types: Mapping[str, type]) -> Snapshot:
    fingerprint, events = (codec.thaw(head[name], arrays, types) for name in ("fingerprint", "events"))
    versions = head["versions"]
    if not isinstance(fingerprint, Fingerprint) or not (events is None or isinstance(events, Events)):
        raise Unreadable("no events")
    if not isinstance(versions, dict) or not all(isinstance(value, str) for value in versions.values()):
        raise Unreadable("no versions")
    return Snapshot(
        str(head["title"]), str(head["made_at"]), Scope.from_dict(head["scope"]), fingerprint, versions, events,
        tuple(_thawed(study, arrays, types) for study in head["studies"]),
    )  # fmt: skip


@dataclass(frozen=True)
class Kept:
    """The result of a study as the file keeps it: numbers to compare with, not to work on."""

    frozen: Any
    arrays: Tuple[NDArray[Any], ...]


def rebuild(snapshot: Snapshot, recipes: Mapping[str, Any], versions: Mapping[str, str]) -> Rebuilt:
    """Build every study again from the data in the file and compare each number bit for bit. Raises Unreadable."""
    found: List[Difference] = []
    for place, study in enumerate(snapshot.studies):
        if study.recipe not in recipes:
            raise Unreadable(f"unknown recipe: {study.recipe}")
        again = kept(recipes[study.recipe](**study.inputs))
        before = study.result if isinstance(study.result, Kept) else kept(study.result)
        found += _different(before, again, f"{place + 1}.{study.recipe}")
    changed = tuple(
        Difference(name, snapshot.versions.get(name, ""), versions.get(name, ""))
        for name in sorted({*snapshot.versions, *versions}) if snapshot.versions.get(name) != versions.get(name)
    )  # fmt: skip
    return Rebuilt(not found, tuple(found[:_MOST_NAMED]), len(found), changed)


def kept(result: Any) -> Kept:
    """A result as a file would keep it."""
    arrays: Arrays = []
    return Kept(codec.freeze(result, arrays), tuple(arrays))


def compare(before: Any, after: Any, path: str = "") -> Tuple[Difference, ...]:
    """Every number of two results that differs."""
    return tuple(_different(before if isinstance(before, Kept) else kept(before), kept(after), path))


def news(before: Events, now: Events) -> Tuple[EventChange, ...]:
    """Which events of today are not those of the file, by (pillar, id)."""
    ours, theirs = _by_key(before), _by_key(now)
    found: List[EventChange] = []
    for key in sorted({*ours, *theirs}):
        if key not in theirs:
            found.append(EventChange("removed", *key))
        elif key not in ours:
            found.append(EventChange("added", *key))
        else:
            changed = _changed(before, ours[key], now, theirs[key])
            if changed:
                found.append(EventChange("changed", *key, changed))
    return tuple(found)


def _by_key(events: Events) -> Dict[Tuple[str, int], int]:
    return {(events.pillars[p], int(i)): row for row, (p, i) in enumerate(zip(events.pillar, events.id))}


def _changed(before: Events, row: int, now: Events, other: int) -> Tuple[str, ...]:
    changed = []
    for part in fields(Events):
        if part.name in ("pillars", "kinds", "pillar", "id"):
            continue
        old, new = getattr(before, part.name)[row], getattr(now, part.name)[other]
        if part.name == "kind":
            old, new = before.kinds[int(old)], now.kinds[int(new)]
        if not _same(old, new):
            changed.append(part.name)
    return tuple(changed)


def _same(old: Any, new: Any) -> bool:
    return bool(old == new) or (isinstance(old, float) and isinstance(new, float) and old != old and new != new)


def _different(before: Kept, after: Kept, path: str) -> List[Difference]:
    ours = dict(codec.walk(before.frozen, before.arrays, path))
    theirs = dict(codec.walk(after.frozen, after.arrays, path))
    found = []
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        if key not in ours or key not in theirs:
            found.append(Difference(key, _said(ours.get(key)), _said(theirs.get(key))))
        elif isinstance(ours[key], np.ndarray) and isinstance(theirs[key], np.ndarray):
            found += _different_arrays(ours[key], theirs[key], key)
        elif type(ours[key]) is not type(theirs[key]) or not _same(ours[key], theirs[key]):
            found.append(Difference(key, _said(ours[key]), _said(theirs[key])))
    return found


def _different_arrays(before: NDArray[Any], after: NDArray[Any], path: str) -> List[Difference]:
    """Cell by cell where the shapes are equal."""
    if before.shape != after.shape:
        return [Difference(path, f"{before.shape}", f"{after.shape}")]
    same = before == after
    if before.dtype.kind == "f" and after.dtype.kind == "f":
        same = same | (np.isnan(before) & np.isnan(after))
    places = np.argwhere(~np.atleast_1d(same))
    return [
        Difference(f"{path}[{','.join(str(i) for i in at)}]", _said(np.atleast_1d(before)[tuple(at)]),
                   _said(np.atleast_1d(after)[tuple(at)]))
        for at in places
    ]  # fmt: skip


def _said(value: Any) -> str:
    if isinstance(value, np.generic):
        value = value.item()
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)[:80]


def _frozen(study: Study, arrays: Arrays) -> Dict[str, Any]:
    inputs = {name: codec.freeze(value, arrays) for name, value in sorted(study.inputs.items())}
    if isinstance(study.result, Kept):  # a file that is written again
        result = _again(study.result.frozen, study.result.arrays, arrays)
    else:
        result = codec.freeze(study.result, arrays)
    return {"recipe": study.recipe, "inputs": inputs, "result": result}


def _thawed(said: Any, arrays: Sequence[NDArray[Any]], types: Mapping[str, type]) -> Study:
    inputs = {name: codec.thaw(value, arrays, types) for name, value in said["inputs"].items()}
    return Study(str(said["recipe"]), inputs, Kept(said["result"], tuple(arrays)))


def _again(frozen: Any, old: Sequence[NDArray[Any]], arrays: Arrays) -> Any:
    """The same value with its arrays among ``arrays``."""
    if isinstance(frozen, dict):
        if frozen.get("~") == "array":
            return codec.freeze(old[frozen["number"]], arrays)
        return {key: _again(value, old, arrays) for key, value in frozen.items()}
    return [_again(value, old, arrays) for value in frozen] if isinstance(frozen, list) else frozen


def _put(file: zipfile.ZipFile, name: str, data: bytes) -> None:
    part = zipfile.ZipInfo(name, _MOMENT)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.external_attr = 0o644 << 16
    file.writestr(part, data)


def _name(number: int) -> str:
    return f"array_{number:04d}.npy"


def _bytes(array: NDArray[Any]) -> bytes:
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=(1, 0), allow_pickle=False)
    return out.getvalue()


def _seal(head: Mapping[str, Any]) -> str:
    """Over everything in the head, and by its digests over the arrays."""
    return hashlib.sha256(json.dumps(head, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _digest(array: NDArray[Any]) -> str:
    return hashlib.sha256(_bytes(array)).hexdigest()


def _array(data: bytes, said: str) -> NDArray[Any]:
    if hashlib.sha256(data).hexdigest() != said:
        raise Unreadable(CHANGED)
    array: NDArray[Any] = np.load(io.BytesIO(data), allow_pickle=False)
    return array
