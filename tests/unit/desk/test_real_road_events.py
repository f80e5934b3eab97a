"""Real road events of 2018–2024: dangerous 5-km sections, and hotspots of the years to 2023 held against 2024 (``pytest -s``
prints)."""

from __future__ import annotations

import csv
import gzip
from datetime import date
from pathlib import Path
from typing import Dict, List, NamedTuple

import numpy as np
import pytest
import shapely.wkb
from osgeo import ogr, osr

from kmzb_plugin.analysis import sections, tracing
from kmzb_plugin.desk import hotspots, lamp
from kmzb_plugin.desk.layer import Kind, Options
from kmzb_plugin.desk.sample import Period
from tests.unit.desk.test_hotspots import events

pytestmark = pytest.mark.real
PERIOD = Period(*(float((date(year, 1, 1) - date(1970, 1, 1)).days) for year in (2018, 2024, 2025)))


class Region(NamedTuple):
    """Events of one voivodeship with a position inside it, and its border."""

    xy: np.ndarray
    day: np.ndarray
    severity: np.ndarray
    area: List[np.ndarray]


@pytest.fixture(scope="module")
def regions(real_data: Path) -> Dict[str, Region]:
    path = real_data / "road_events" / "sewik_2018_2024_podlaskie_opolskie.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["gps_ok"] == "1"]
    found = {}
    for code, name in (("20", "podlaskie"), ("16", "opolskie")):
        mine = [row for row in rows if row["woj"] == code]
        lonlat = np.array([(float(row["lon"]), float(row["lat"])) for row in mine])
        day = np.array([row["dt"] for row in mine], dtype="datetime64[s]").astype(float) / 86_400
        found[name] = Region(_metres(lonlat), day, np.array([int(row["sev"]) for row in mine]), _border(real_data, code))
    return found


def _metres(lonlat: np.ndarray) -> np.ndarray:
    ends = []
    for code in (4326, 2180):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        ends.append(reference)
    return np.array(osr.CoordinateTransformation(*ends).TransformPoints(lonlat.tolist()))[:, :2]


def _border(real_data: Path, code: str) -> List[np.ndarray]:
    source = ogr.Open(str(real_data / "boundaries" / "wojewodztwa.gpkg"))
    shape = next(feature for feature in source.GetLayer(0) if feature["teryt"] == code)
    area = shapely.wkb.loads(bytes(shape.GetGeometryRef().ExportToWkb()))
    return [np.array(ring.coords)[:, :2] for part in area.geoms for ring in (part.exterior, *part.interiors)]


@pytest.mark.parametrize("name", ["podlaskie", "opolskie"])
def test_hotspots_until_2023_are_held_against_2024(regions, name):
    region = regions[name]
    for cell in (500.0, 1000.0):
        layer = hotspots.from_events(
            events(region.xy, region.day), PERIOD, Options(kind=Kind.GI_STAR, cell_m=cell, draws=19), region.area
        )
        stamp = layer.stamp
        against = ", ".join(reason.code for reason in layer.lamp.against) or "nothing against"
        print(f"{name}, Gi* on {cell:.0f} m, {stamp.trained:.0f} events 2018–2023, {stamp.tested:.0f} in 2024, {stamp.cells} of "
              f"{stamp.of} cells hot; lamp {layer.lamp.light.value} ({against})")
        for label, score in (("layer", stamp.layer), ("count", stamp.count)):
            print(f"   {label}: hit rate {score.hit_rate:.3f}, area {score.area_share:.4f}, PAI {score.pai:.1f}, "
                  f"PEI {score.pei:.3f}, RRI {score.rri:.3f}")
        assert stamp.trained > 50_000 and stamp.tested > 9_000
        assert stamp.beats_chance and stamp.layer.pai > 5 and 0 < stamp.layer.pei <= 1
        assert stamp.count.hits >= stamp.layer.hits * 0.8
        assert layer.lamp.light is (lamp.Light.WEAK if stamp.count_wins else lamp.Light.STRONG)
        assert layer.columns["count"].sum() >= 0.99 * len(region.xy)


@pytest.mark.parametrize("name", ["podlaskie", "opolskie"])
def test_dangerous_sections_of_5_km(regions, name):
    """The file names no road, so roads are drawn through the events outside towns (docs/analysis.md says what that means)."""
    region = regions[name]
    lines = tracing.trace(region.xy, shortest_m=5000).lines
    on = sections.snap(region.xy, lines, 100)
    found = sections.best_sections(on.line, on.chainage_m, sections.lengths(lines), 5000, 20, 1 + region.severity)
    kilometres = sections.lengths(lines).sum() / 1000
    print(f"{name}: {len(lines)} lines of {kilometres:.0f} km with {np.mean(on.line >= 0):.0%} of the events; {len(found)} sections"
          f" of 5 km with 20 events or more in seven years, {int((found.p <= 0.05).sum())} fuller than chance")
    for rank in range(3):
        part = sections.cut(lines[found.road[rank]], found.from_m[rank], found.to_m[rank])
        print(f"   {rank + 1}: {found.events[rank]} events ({found.low[rank]:.0f} … {found.high[rank]:.0f}), "
              f"p {found.p[rank]:.3f}, from {part[0].round().tolist()} to {part[-1].round().tolist()}")
    assert len(found) >= 100 and found.events.min() >= 20 and np.all(np.abs(found.to_m - found.from_m - 5000) < 1e-6)
    for road in np.unique(found.road):
        begins = np.sort(found.from_m[found.road == road])
        assert np.all(np.diff(begins) >= 5000 - 1e-6)
