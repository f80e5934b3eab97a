"""``kmzb:hotspotlayer`` and ``kmzb:watchzones``: the desk's layers with stamp and lamp, for models and the command line."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterDefinition

from ..desk import hotspots
from ..desk.layer import HotspotLayer, Kind, Options
from ..desk.sample import HEXAGON, SQUARE, Period
from ..i18n import translate
from .events import as_events, read_events
from .method import (
    INPUT,
    OUTPUT,
    Method,
    cell_shape,
    cell_size,
    choice,
    discovery_rate,
    field_of,
    fields,
    going_on,
    metres,
    number,
    number_out,
    points_in,
    polygon,
    rows_out,
    text_out,
    whole,
)

TIME, KIND, TEST_DAYS = "TIME", "KIND", "TEST_DAYS"
KINDS = (Kind.GI_STAR, Kind.COUNT, Kind.DENSITY, Kind.LOCAL_MORAN, Kind.EMERGING)
#: Numbers of the stamp that a model can go on with.
FIGURES = (
    "HIT_RATE", "AREA_SHARE", "PAI", "PEI", "RRI", "COUNT_HIT_RATE", "COUNT_PAI", "COUNT_PEI", "COUNT_RRI", "COUNT_WINS", "HOT",
)  # fmt: skip


class HotspotLayerAlgorithm(Method):
    """Cells with values and classes; the stamp and the lamp as outputs and in the log."""

    ID = "hotspotlayer"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Hotspot layer with back-test")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Makes a hotspot layer of the whole period and puts the method to the test: made again from the events before the "
            "last days, how much of those days would it have caught? Hit rate, area share, PAI, PEI and RRI stand beside those "
            "of a plain count with the same area; COUNT_WINS is 1 when the count did better. The lamp (strong, weak, "
            "do_not_use) weighs significance after false-discovery-rate control, number of events, edge effect, stability "
            "under resampling and the test.\n\nLimits: one test period is one sample; a hot spot of reports is one of reporting, "
            "too. The layer must be in metres.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        kinds = [
            translate("KmzbPlugin", "Getis-Ord Gi*"), translate("KmzbPlugin", "Plain count"),
            translate("KmzbPlugin", "Kernel density"), translate("KmzbPlugin", "Local Moran"),
            translate("KmzbPlugin", "Emerging classes"),
        ]  # fmt: skip
        return [
            points_in(), field_of(TIME, translate("KmzbPlugin", "Time of the event")),
            choice(KIND, translate("KmzbPlugin", "Kind of layer"), kinds), cell_size(),
            cell_shape(),
            whole("REACH", translate("KmzbPlugin", "Neighbours: cells up to this far"), 1, 1, 50),
            metres("RADIUS", translate("KmzbPlugin", "Radius of the density"), 1000.0),
            number("SHARE", translate("KmzbPlugin", "Share of the area called hot (count, density)"), 0.05, 0.0001, 0.5),
            whole("STEPS", translate("KmzbPlugin", "Steps of the emerging classes"), 12, 3, 120),
            number(TEST_DAYS, translate("KmzbPlugin", "Days of the test, at the end"), 28.0, 0.01), discovery_rate(),
            whole("DRAWS", translate("KmzbPlugin", "Resamples for the stability"), 99, 0, 9999),
            rows_out(translate("KmzbPlugin", "Hotspot layer")),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        return [*(number_out(name, name) for name in FIGURES), text_out("LAMP", "LAMP"), text_out("REASONS", "REASONS")]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        xy, when = read_events(source, feedback, self.parameterAsString(parameters, TIME, context))
        if feedback.isCanceled():
            return {}
        options = Options(
            kind=KINDS[self.parameterAsEnum(parameters, KIND, context)], cell_m=self.parameterAsDouble(parameters, "CELL", context),
            shape=HEXAGON if self.parameterAsEnum(parameters, "SHAPE", context) else SQUARE,
            reach=self.parameterAsInt(parameters, "REACH", context), radius_m=self.parameterAsDouble(parameters, "RADIUS", context),
            hot_share=self.parameterAsDouble(parameters, "SHARE", context), steps=self.parameterAsInt(parameters, "STEPS", context),
            rate=self.parameterAsDouble(parameters, "RATE", context), draws=self.parameterAsInt(parameters, "DRAWS", context),
        )  # fmt: skip
        period = self.period(parameters, context, when)
        layer = hotspots.from_events(as_events(xy, when), period, options, progress=going_on(feedback))
        if feedback.isCanceled():
            return {}
        names = [name for name in layer.columns if name != "event"]
        made = fields(*[(name, "Double") for name in names], ("class", "String"))
        rows = (
            (polygon(layer.corners[cell]), [*(float(layer.columns[name][cell]) for name in names), str(layer.classes[cell])])
            for cell in range(len(layer))
        )
        target = self.write(parameters, context, feedback, made, rows, crs=source.sourceCrs(), total=len(layer))
        return {OUTPUT: target, **_told(layer, feedback)}

    def period(self, parameters: Dict[str, Any], context: QgsProcessingContext, when: np.ndarray) -> Period:
        """Whole days from the first event to the last; the test takes the last ones, but never more than a third."""
        first, end = float(np.floor(when.min())), float(np.floor(when.max()) + 1)
        return Period(first, end - min(self.parameterAsDouble(parameters, TEST_DAYS, context), (end - first) / 3), end)


def _told(layer: HotspotLayer, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
    """Stamp and lamp as outputs and as lines of the log; what is not defined is missing."""
    stamp = layer.stamp
    assert stamp is not None
    scores = [*vars(stamp.layer).values()][1:], [*vars(stamp.count).values()][1:]
    figures = dict(zip(FIGURES, (*scores[0], scores[1][0], *scores[1][2:], float(stamp.count_wins), float(layer.hot.sum()))))
    told: Dict[str, Any] = {name: value for name, value in figures.items() if not np.isnan(value)}
    told["LAMP"] = layer.lamp.light.value
    told["REASONS"] = ", ".join(reason.code for reason in layer.lamp.against)
    for name, value in told.items():
        feedback.pushInfo(f"{name}: {value:.4g}" if isinstance(value, float) else f"{name}: {value}")
    if stamp.count_wins:
        feedback.pushWarning(translate("KmzbPlugin", "The plain count of the same period caught more on the same area."))
    return told


class WatchZones(HotspotLayerAlgorithm):
    """Zones alive at the end of the period, with the back-test of their bands."""

    ID = "watchzones"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Watch zones from near repeats")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Finds in which distances and after how many days events follow events more often than by chance (Knox, after "
            "false-discovery-rate control), and draws zones round the latest events for as long as that lasts. The zones are "
            "put to the test on the last days: when they catch no more than chance or than a plain count of the same area, the "
            "class is switched_off.\n\nLimits: positions snapped to one point make false repeats; permutations must be more than "
            "bands / rate. The layer must be in metres.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(), field_of(TIME, translate("KmzbPlugin", "Time of the event")),
            metres("BAND", translate("KmzbPlugin", "Width of a band of distance"), 100.0),
            whole("BANDS", translate("KmzbPlugin", "Bands of distance"), 4, 1, 20),
            number("DAYS", translate("KmzbPlugin", "Length of a band of time, days"), 7.0, 0.01),
            whole("TIME_BANDS", translate("KmzbPlugin", "Bands of time"), 4, 1, 20),
            whole("PERMUTATIONS", translate("KmzbPlugin", "Permutations"), 999, 19, 99_999),
            number(TEST_DAYS, translate("KmzbPlugin", "Days of the test, at the end"), 28.0, 0.01), discovery_rate(),
            rows_out(translate("KmzbPlugin", "Watch zones")),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        xy, when = read_events(source, feedback, self.parameterAsString(parameters, TIME, context))
        if feedback.isCanceled():
            return {}
        step, length = self.parameterAsDouble(parameters, "BAND", context), self.parameterAsDouble(parameters, "DAYS", context)
        options = Options(
            kind=Kind.NEAR_REPEAT, rate=self.parameterAsDouble(parameters, "RATE", context),
            permutations=self.parameterAsInt(parameters, "PERMUTATIONS", context),
            space_edges_m=tuple(step * n for n in range(self.parameterAsInt(parameters, "BANDS", context) + 1)),
            time_edges_d=tuple(length * n for n in range(self.parameterAsInt(parameters, "TIME_BANDS", context) + 1)),
        )  # fmt: skip
        period = self.period(parameters, context, when)
        layer = hotspots.from_events(as_events(xy, when), period, options, progress=going_on(feedback))
        if feedback.isCanceled():
            return {}
        name = "switched_off" if layer.extra["switched_off"] else "watch"
        made = fields(("radius_m", "Double"), ("days_left", "Double"), ("class", "String"))
        left = layer.columns["until_d"] - layer.period.end_d
        rows = ((polygon(layer.corners[n]), (layer.columns["radius_m"][n], left[n], name)) for n in range(len(layer)))
        target = self.write(parameters, context, feedback, made, rows, crs=source.sourceCrs(), total=len(layer))
        return {OUTPUT: target, **_told(layer, feedback)}
