"""``kmzb:weekhours``: when events happen, by hour and weekday, with vague times spread over their hours."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)

from ..analysis import aoristic
from ..i18n import translate
from .method import INPUT, OUTPUT, Method, field_of, fields, layer_in, number, number_out, rows_out
from .points import days


class WeekHours(Method):
    """168 rows."""

    ID = "weekhours"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Hours of the week (aoristic)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Spreads each event evenly over the hours between the moments it is known to lie between (aoristic weights, "
            "Ratcliffe 2000) and sums them by weekday (1 Monday … 7 Sunday) and hour, with an interval that holds chance and "
            "vagueness. Swapped ends are put right; a missing end means the beginning; more than a week is 1/168 each.\n\n"
            "Limits: week-long intervals say nothing of the hour and make the table flat; reports of one case are no "
            "independent events: give the case.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            layer_in(INPUT, translate("KmzbPlugin", "Events"), QgsProcessing.SourceType.TypeVector),
            field_of("START", translate("KmzbPlugin", "Not before (local time)")),
            field_of("END", translate("KmzbPlugin", "Not after (local time)"), optional=True),
            field_of("CASE", translate("KmzbPlugin", "Case"), optional=True),
            number("LEVEL", translate("KmzbPlugin", "Level of the interval"), 0.9, 0.5, 0.999),
            rows_out(translate("KmzbPlugin", "Hours of the week"), QgsProcessing.SourceType.TypeVector),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        return [
            number_out("KNOWN", translate("KmzbPlugin", "Events with a time")),
            number_out("VAGUE", translate("KmzbPlugin", "Events spread over more than a day")),
            number_out("UNKNOWN", translate("KmzbPlugin", "Events without a time")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        names = [self.parameterAsString(parameters, name, context) for name in ("START", "END", "CASE")]
        columns: List[List[Any]] = [[], [], []]
        for count, feature in enumerate(source.getFeatures()):
            if count % 1000 == 0 and feedback.isCanceled():
                return {}
            for column, name in zip(columns, names):
                column.append(feature[name] if name else None)
        if not columns[0]:
            raise QgsProcessingException(translate("KmzbPlugin", "There are no events."))
        start = aoristic.week_hours(days(columns[0]))
        end = aoristic.week_hours(days(columns[1]))
        case = _cases(columns[2]) if names[2] else None
        found = aoristic.demand(start, end, case, self.parameterAsDouble(parameters, "LEVEL", context))
        made = fields(("weekday", "Int"), ("hour", "Int"), ("events", "Double"), ("low", "Double"), ("high", "Double"))
        rows = (
            (None, (day + 1, hour, found.hours[day, hour], found.low[day, hour], found.high[day, hour]))
            for day in range(7) for hour in range(24)
        )  # fmt: skip
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.NoGeometry)
        return {OUTPUT: target, "KNOWN": found.known, "VAGUE": found.vague, "UNKNOWN": found.unknown}


def _cases(values: List[Any]) -> np.ndarray:
    """Number of each value; one without a case is one of its own."""
    named = {value: number for number, value in enumerate(dict.fromkeys(str(v) for v in values if v not in (None, "", 0)))}
    return np.array([named.get(str(value), len(named) + place) for place, value in enumerate(values)])
