"""Which layers the KMZB group holds: one row per layer, the queues taken from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional, Tuple

from ..core.model import Catalogue
from ..i18n import translate
from . import incident_styles, meeting_styles, overview_styles, road_styles, styles

SCHEMA = "kmzb_api"
REPORT_VIEW = "queue_report"
ANNOTATION_VIEW = "annotation"
MEETING_VIEW = "meeting"
THREAT_VIEW = "raised_threat"
INCIDENT_VIEW = "incident"
OVERVIEW_VIEW = "overview"
ALL_REPORTS_VIEW = "report"
UNIT_VIEW = "unit"
BEAT_VIEW = "beat"
ROAD_VIEW = "road"

MEETINGS_KEY = "meetings"
THREATS_KEY = "raised_threats:"
INCIDENTS_KEY = "incidents:"
OVERVIEW_KEY = "overview:"
UNITS_KEY = "units"
BEATS_KEY = "beats"
ROADS_KEY = "roads"

# Denominators: the layer is drawn when the map is at most this far zoomed out.
CLOSED_QUEUES_FROM = 2_000_000
MEETINGS_FROM = 2_000_000
INCIDENTS_FROM = 500_000
ANNOTATIONS_FROM = 500_000  # a whole city with its surroundings, as it is shown after the login
BEATS_FROM = 100_000  # a beat of a city is a centimetre or two wide: closer together its borders are only grey
ROADS_FROM = 100_000
# The overview: squares of 10 km for countries and voivodeships, of 1 km for cities, reports for streets.
SQUARES_1_FROM = 800_000
POINTS_FROM = 60_000


class Geometry(Enum):
    """Geometry types as the postgres provider names them."""

    POINT = "Point"
    LINE = "LineString"
    MULTILINE = "MultiLineString"
    POLYGON = "Polygon"
    MULTIPOLYGON = "MultiPolygon"


@dataclass(frozen=True)
class LayerSpec:
    """One layer. ``key`` is stable and unique; ``min_scale`` and ``max_scale`` are denominators, the layer is drawn from the first
    (far) to the second (near); 0 for no bound.

    ``group`` names the row of the table the layer comes from: layers of one group change together.
    ``folder`` is the key of the group of the layer tree that it is tidied into, "" for none (see ``folder_title``).
    """

    key: str
    title: str
    view: str
    geometry: Geometry
    style: styles.Styler
    group: str
    geometry_column: str = "geom"
    key_column: str = "id"
    subset: str = ""
    min_scale: int = 0
    max_scale: int = 0
    visible: bool = True
    queue: Optional[str] = None
    folder: str = ""


def folder_title(key: str) -> str:
    """The name of a folder in the layer tree."""
    names = {
        "annotations": translate("KmzbPlugin", "Annotations"),
        "meetings": translate("KmzbPlugin", "Consultations"),
        "incidents": translate("KmzbPlugin", "Police systems"),
        "overview": translate("KmzbPlugin", "Overview"),
        "hotspots": translate("KmzbPlugin", "Hotspots"),
        "reporting": translate("KmzbPlugin", "Reported and unreported"),
        "stations": translate("KmzbPlugin", "Stations", "where they belong"),
        "beats": translate("KmzbPlugin", "Workbench of beats"),
    }
    return names[key]


def quoted_literal(value: str) -> str:
    """``value`` as an SQL string literal, safe whatever ``standard_conforming_strings`` says."""
    escaped = value.replace("'", "''")
    if "\\" in escaped:
        return "E'" + escaped.replace("\\", "\\\\") + "'"
    return "'" + escaped + "'"


def queue_key(code: str) -> str:
    """The key of a queue's layer."""
    return "queue:" + code


def specs(catalogue: Catalogue, language: str) -> Tuple[LayerSpec, ...]:
    """All layers, topmost first: queues that cut across the statuses (overdue), other queues, drawings, areas."""
    return (
        *_queue_specs(catalogue, language), *_annotation_specs(), *_meeting_specs(), *_incident_specs(), *_overview_specs(),
        *_area_specs(),
    )  # fmt: skip


def _queue_specs(catalogue: Catalogue, language: str) -> Tuple[LayerSpec, ...]:
    working = _working_queues(catalogue)
    statuses = {status.code for status in catalogue.statuses}
    return tuple(
        LayerSpec(
            key=queue_key(queue.code),
            title=queue.name(language),
            view=REPORT_VIEW,
            geometry=Geometry.POINT,
            style=styles.style_reports,
            group=REPORT_VIEW,
            subset='"queue" = ' + quoted_literal(queue.code),
            min_scale=0 if queue.code in working else CLOSED_QUEUES_FROM,
            visible=queue.code in working,
            queue=queue.code,
        )
        for queue in sorted(catalogue.queues, key=lambda queue: queue.code in statuses)
    )


def _working_queues(catalogue: Catalogue) -> Tuple[str, ...]:
    """Queues of work still to be done: all but those named after a closed status."""
    closed = {status.code for status in catalogue.statuses if not status.is_open}
    return tuple(queue.code for queue in catalogue.queues if queue.code not in closed)


def _annotation_specs() -> Tuple[LayerSpec, ...]:
    titles = (
        (Geometry.POINT, translate("KmzbPlugin", "Annotations: points")),
        (Geometry.LINE, translate("KmzbPlugin", "Annotations: lines")),
        (Geometry.POLYGON, translate("KmzbPlugin", "Annotations: areas")),
    )
    return tuple(
        LayerSpec(
            key="annotations:" + geometry.name.lower(),
            title=title,
            view=ANNOTATION_VIEW,
            geometry=geometry,
            style=styles.style_annotations,
            group=ANNOTATION_VIEW,
            min_scale=ANNOTATIONS_FROM,
            folder="annotations",
        )
        for geometry, title in titles
    )


def _meeting_specs() -> Tuple[LayerSpec, ...]:
    """Off until somebody opens the register: they are not what the queues are about."""
    titles = (
        (Geometry.POINT, translate("KmzbPlugin", "Threats raised: points")),
        (Geometry.LINE, translate("KmzbPlugin", "Threats raised: lines")),
        (Geometry.POLYGON, translate("KmzbPlugin", "Threats raised: areas")),
    )
    meetings = LayerSpec(
        key=MEETINGS_KEY,
        title=translate("KmzbPlugin", "Meetings with residents"),
        view=MEETING_VIEW,
        geometry=Geometry.POINT,
        style=meeting_styles.style_meetings,
        group=MEETING_VIEW,
        min_scale=MEETINGS_FROM,
        visible=False,
        folder="meetings",
    )
    return (
        *(
            LayerSpec(
                key=THREATS_KEY + geometry.name.lower(),
                title=title,
                view=THREAT_VIEW,
                geometry=geometry,
                style=meeting_styles.style_threats,
                group=THREAT_VIEW,
                min_scale=ANNOTATIONS_FROM,
                visible=False,
                folder="meetings",
            )
            for geometry, title in titles
        ),
        meetings,
    )


def _incident_specs() -> Tuple[LayerSpec, ...]:
    """Good positions only: a centre of a gmina or a kilometre post would be read as the place where it happened."""
    kinds = (
        ("road_event", translate("KmzbPlugin", "Road events (police systems)"), incident_styles.style_road_events),
        ("crime", translate("KmzbPlugin", "Crimes (police systems)"), incident_styles.style_crimes),
    )
    return tuple(
        LayerSpec(
            key=INCIDENTS_KEY + kind,
            title=title,
            view=INCIDENT_VIEW,
            geometry=Geometry.POINT,
            style=style,
            group=INCIDENT_VIEW,
            subset='"is_point" AND "kind" = ' + quoted_literal(kind),
            min_scale=INCIDENTS_FROM,
            visible=False,
            folder="incidents",
        )
        for kind, title, style in kinds
    )


def _overview_specs() -> Tuple[LayerSpec, ...]:
    """What a commander of a large area sees at every scale: squares of 10 km, of 1 km, then the reports themselves.

    Off for those who work in the queue; the squares come ready from the database, so no scale makes QGIS draw a country of points.
    """
    return (
        LayerSpec(
            key=OVERVIEW_KEY + "points",
            title=translate("KmzbPlugin", "All reports"),
            view=ALL_REPORTS_VIEW,
            geometry=Geometry.POINT,
            style=styles.style_reports,
            group=REPORT_VIEW,
            min_scale=POINTS_FROM,
            visible=False,
            folder="overview",
        ),
        *(
            LayerSpec(
                key=f"{OVERVIEW_KEY}{size}km",
                title=translate("KmzbPlugin", "Squares of {size} km").format(size=size),
                view=f"{OVERVIEW_VIEW}_{size}km",
                geometry=Geometry.POLYGON,
                style=style,
                group=OVERVIEW_VIEW,
                min_scale=first,
                max_scale=last,
                visible=False,
                folder="overview",
            )
            for size, style, first, last in (
                (1, overview_styles.style_1km, SQUARES_1_FROM, POINTS_FROM),
                (10, overview_styles.style_10km, 0, SQUARES_1_FROM),
            )
        ),
    )


def _area_specs() -> Tuple[LayerSpec, ...]:
    return (
        LayerSpec(
            key=BEATS_KEY,
            title=translate("KmzbPlugin", "Beats"),
            view=BEAT_VIEW,
            geometry=Geometry.MULTIPOLYGON,
            style=styles.style_beats,
            group=BEAT_VIEW,
            min_scale=BEATS_FROM,
        ),
        LayerSpec(
            key=ROADS_KEY,
            title=translate("KmzbPlugin", "Roads (assumed speeds)"),
            view=ROAD_VIEW,
            geometry=Geometry.MULTILINE,
            style=road_styles.style_roads,
            group=ROAD_VIEW,
            min_scale=ROADS_FROM,
            visible=False,
        ),
        LayerSpec(
            key=UNITS_KEY,
            title=translate("KmzbPlugin", "Unit areas"),
            view=UNIT_VIEW,
            geometry=Geometry.MULTIPOLYGON,
            style=styles.style_units,
            group=UNIT_VIEW,
        ),
    )
