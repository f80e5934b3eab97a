"""Dataclasses with numpy arrays as plain JSON and arrays, without losing a bit, and back. No pickle: a file cannot run anything."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Dict, Iterator, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

Arrays = List[NDArray[Any]]
#: What a tagged value is; plain JSON values stand for themselves.
_TAG = "~"
#: Kinds of numpy arrays that a file may hold: no objects.
_SAFE_KINDS = "biufU"


class Unreadable(ValueError):
    """What was read is not what ``freeze`` makes; the message names the place."""


def freeze(value: Any, arrays: Arrays) -> Any:
    """``value`` as JSON; its arrays are appended to ``arrays``. Raises TypeError for what has no meaning in a file (functions)."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, Enum):
        return {_TAG: "enum", "type": type(value).__name__, "value": value.value}
    if isinstance(value, (np.bool_, np.number)):
        value = value.item()
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, date):
        return {_TAG: "date", "value": value.isoformat()}
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in _SAFE_KINDS:
            raise TypeError(f"an array of {value.dtype} cannot be kept")
        number = next((place for place, known in enumerate(arrays) if known is value), -1)  # one that several studies share
        if number < 0:
            arrays.append(np.ascontiguousarray(value))
            number = len(arrays) - 1
        return {_TAG: "array", "number": number}
    if isinstance(value, (tuple, list)):
        return {_TAG: "tuple", "items": [freeze(item, arrays) for item in value]}
    if isinstance(value, Mapping):
        return {_TAG: "dict", "items": [[freeze(key, arrays), freeze(item, arrays)] for key, item in value.items()]}
    if is_dataclass(value) and not isinstance(value, type):
        kept = {part.name: freeze(getattr(value, part.name), arrays) for part in fields(value) if part.init}
        return {_TAG: "data", "type": type(value).__name__, "fields": kept}
    raise TypeError(f"{type(value).__name__} cannot be kept in a file")


def thaw(frozen: Any, arrays: Sequence[NDArray[Any]], types: Mapping[str, type]) -> Any:
    """The mirror of ``freeze``; dataclasses and enums only of ``types``, by name. Lists come back as tuples. Raises Unreadable."""
    if not isinstance(frozen, dict):
        if frozen is None or isinstance(frozen, (bool, str, int, float)):
            return frozen
        raise Unreadable(f"{type(frozen).__name__} is not expected")
    kind = frozen.get(_TAG)
    try:
        if kind == "enum":
            return types[frozen["type"]](frozen["value"])
        if kind == "date":
            return date.fromisoformat(frozen["value"])
        if kind == "array":
            return arrays[frozen["number"]]
        if kind == "tuple":
            return tuple(thaw(item, arrays, types) for item in frozen["items"])
        if kind == "dict":
            return {thaw(key, arrays, types): thaw(item, arrays, types) for key, item in frozen["items"]}
        if kind == "data":
            made: Dict[str, Any] = {name: thaw(item, arrays, types) for name, item in frozen["fields"].items()}
            return types[frozen["type"]](**made)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise error if isinstance(error, Unreadable) else Unreadable(f"{kind}: {error}") from error
    raise Unreadable(f"unknown kind of value: {kind}")


def walk(frozen: Any, arrays: Sequence[NDArray[Any]], path: str = "") -> Iterator[Tuple[str, Any]]:
    """Every plain value and array with its path ("layer.stamp.layer.pai"), in the order of the file."""
    if not isinstance(frozen, dict):
        yield path, frozen
    elif frozen[_TAG] == "array":
        yield path, arrays[frozen["number"]]
    elif frozen[_TAG] == "tuple":
        for number, item in enumerate(frozen["items"]):
            yield from walk(item, arrays, f"{path}[{number}]")
    elif frozen[_TAG] == "dict":
        for key, item in frozen["items"]:
            yield from walk(item, arrays, f"{path}.{_key(key)}".lstrip("."))
    elif frozen[_TAG] == "data":
        for name, item in frozen["fields"].items():
            yield from walk(item, arrays, f"{path}.{name}".lstrip("."))
    else:
        yield path, frozen["value"]


def _key(key: Any) -> str:
    return str(key["value"]) if isinstance(key, dict) and "value" in key else str(key)
