"""Which of the layers on the map may be seen outside the Police."""

from __future__ import annotations

from typing import List, Sequence

from qgis.core import QgsMapLayer

from .builder import SPEC_PROPERTY
from .specs import BEATS_KEY, UNITS_KEY

#: Of our own layers only areas: the others show reports, drawings and events that a letter is not about.
SHOWN = frozenset({UNITS_KEY, BEATS_KEY})
OURS = "kmzb/"


def outward(layers: Sequence[QgsMapLayer]) -> List[QgsMapLayer]:
    """The user's own layers and our areas, in the order given; nothing that the desk has computed."""
    return [layer for layer in layers if layer.customProperty(SPEC_PROPERTY) in SHOWN or not _is_ours(layer)]


def _is_ours(layer: QgsMapLayer) -> bool:
    return any(key.startswith(OURS) for key in layer.customPropertyKeys())
