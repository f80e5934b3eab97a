"""Which recipes a frozen study may name, and which types its inputs may hold: nothing else of a file is made into an object."""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import Enum
from types import ModuleType
from typing import Any, Callable, Dict, Mapping

from ..core import desk
from . import assumptions, changes, data, demand, hotspots, hours, lamp, layer, sample, sites, staff

RECIPES: Mapping[str, Callable[..., Any]] = {
    "hotspots": hotspots.from_events,
    "hotspots_of_cells": hotspots.from_cells,
    "changes": changes.build,
    "week": hours.week,
    "staff": staff.study,
    "siting": sites.study,
}


def types() -> Dict[str, type]:
    """Dataclasses and enums of the desk, by name. Raises ValueError when a name is taken twice."""
    found: Dict[str, type] = {}
    for module in (desk, data, layer, sample, lamp, changes, hours, assumptions, staff, demand, sites):
        for name, kind in _own(module).items():
            if found.setdefault(name, kind) is not kind:
                raise ValueError(f"two types are called {name}")
    return found


def _own(module: ModuleType) -> Dict[str, type]:
    return {
        name: kind for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__ and (is_dataclass(kind) or issubclass(kind, Enum))
    }  # fmt: skip
