"""What stands on the pages of a sheet: ready texts, rows and pictures. Who fills it in has translated everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional, Sequence, Tuple

from qgis.core import QgsMapLayer


@dataclass(frozen=True)
class Column:
    """A column of the table: its heading, its part of the width, numbers stand to the right."""

    title: str
    part: float = 1.0
    is_number: bool = False


@dataclass(frozen=True)
class SheetPage:
    """One unit's page. ``key`` is unique in the sheet; ``outline`` its area as WKT in EPSG:2180, which the map shows whole.

    ``sentences``: what to take home, three at most. ``stamp``: what the map is worth: its lamp and its back-test. ``rows``: texts
    in the order of the sheet's columns. ``chart``: an image, ``None`` for none; ``facts`` stand in its place or below it.
    """

    key: str
    title: str
    subtitle: str
    outline: str
    sentences: Tuple[str, ...]
    stamp: str
    rows: Tuple[Tuple[str, ...], ...] = ()
    chart: Optional[Path] = None
    facts: str = ""


@dataclass(frozen=True)
class Sheet:
    """``kind``: what it is, above the title. ``layers``: the map from top to bottom, ``in_legend`` those of them that the legend
    names, with the first ``legend_entries`` of their entries (0: all). ``footer``: state of the data, parameters, versions: enough
    for another person to get the same.
    """

    kind: str
    pages: Tuple[SheetPage, ...]
    map_title: str
    stamp_title: str
    table_title: str
    columns: Tuple[Column, ...]
    chart_title: str
    footer: str
    page_word: str  # "{page} / {pages}"
    layers: Sequence[QgsMapLayer] = field(default=())
    in_legend: Sequence[QgsMapLayer] = field(default=())
    sentences_pt: float = 10.5
    facts_pt: float = 8.0  # smaller where criteria and weights are many
    legend_entries: int = 0
