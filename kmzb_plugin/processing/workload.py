"""``kmzb:workload``: hours of work by place and hour of the week."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis.aoristic import HOURS
from ..compat import is_null
from ..desk import staff
from ..i18n import translate
from .groups import StaffingMethod
from .method import fields
from .points import days, weights

INPUT, PLACE, BEGIN, END, MINUTES, HANDLING, TRAVEL, WEEKS, OUTPUT = (
    "INPUT", "PLACE", "BEGIN", "END", "MINUTES", "HANDLING", "TRAVEL", "WEEKS", "OUTPUT",
)  # fmt: skip


class WorkloadTable(StaffingMethod):
    """Vague times are spread over the hours they may mean; unknown ones as the others of their place."""

    ID = "workload"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Workload by hour of the week")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Events a week and hours of work a week, by place (unit or beat) and hour of the week (weekday 0 = Monday). Work is "
            "the handling time, by event or one for all, and the way there and back. An event known only to lie between two "
            "moments counts in each of its hours with its share (aoristic); one without any time is spread like the others of "
            "its place. "
            "Limits: hours of vague events are shares, not observations; the way is one figure for all.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number, field = QgsProcessingParameterNumber, QgsProcessingParameterField
        return [
            QgsProcessingParameterFeatureSource(INPUT, translate("KmzbPlugin", "Events"), [QgsProcessing.SourceType.TypeVector]),
            field(PLACE, translate("KmzbPlugin", "Unit or beat"), None, INPUT),
            field(BEGIN, translate("KmzbPlugin", "Time of the event"), None, INPUT),
            field(END, translate("KmzbPlugin", "Latest time of the event"), None, INPUT, optional=True),
            field(MINUTES, translate("KmzbPlugin", "Handling time of the event (min)"), None, INPUT, field.Numeric, optional=True),
            number(HANDLING, translate("KmzbPlugin", "Handling time of all (min)"), number.Double, 45.0, minValue=0.0),
            number(TRAVEL, translate("KmzbPlugin", "Way there and back (min)"), number.Double, 25.0, minValue=0.0),
            number(WEEKS, translate("KmzbPlugin", "Weeks of the period"), number.Double, 52.0, minValue=0.01),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Workload"), QgsProcessing.SourceType.TypeVector),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        names = [self.parameterAsString(parameters, name, context) for name in (PLACE, BEGIN, END, MINUTES)]
        columns: List[List[Any]] = [[] for _ in names]
        request = QgsFeatureRequest().setSubsetOfAttributes([source.fields().lookupField(name) for name in names if name])
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for count, feature in enumerate(source.getFeatures(request)):
            if count % 1000 == 0 and feedback.isCanceled():
                return {}
            for column, name in zip(columns, names):
                if name:
                    column.append(feature[name])
        places = np.array(["" if is_null(value) else str(value) for value in columns[0]], dtype=object)
        begin = days(columns[1])
        end = days(columns[2]) if names[2] else begin
        minutes = weights(columns[3]) if names[3] else np.full(begin.size, self.parameterAsDouble(parameters, HANDLING, context))
        work = (minutes + self.parameterAsDouble(parameters, TRAVEL, context)) / 60
        ids, row = np.unique(places.astype(str), return_inverse=True) if places.size else (np.zeros(0, dtype=str), np.zeros(0, int))
        load = staff.spread(begin, end, row, ids.size, work, self.parameterAsDouble(parameters, WEEKS, context))
        if load.without_time:
            text = translate("KmzbPlugin", "{count} events without a time were spread like the others of their place.")
            feedback.pushWarning(text.format(count=load.without_time))
        rows = (
            (None, [place, hour // 24, hour % 24, float(load.tasks[number, hour]), float(load.hours[number, hour])])
            for number, place in enumerate(ids.tolist()) for hour in range(HOURS)
        )
        made = fields(("place", "String"), ("weekday", "Int"), ("hour", "Int"), ("tasks", "Double"), ("hours", "Double"))
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.NoGeometry, total=ids.size * HOURS)
        return {OUTPUT: target}
