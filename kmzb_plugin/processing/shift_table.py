"""``kmzb:shifttable``: the smallest shift table that keeps the deadline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..analysis.aoristic import HOURS
from ..desk import staff
from ..desk.assumptions import Assumptions
from ..i18n import translate
from .groups import StaffingMethod
from .method import Row, fields, going_on

INPUT, DEADLINE, PROBABILITY, STARTS, LENGTH, SHARE, LEAST, WEEK, ABSENT, OUTPUT = (
    "INPUT", "DEADLINE", "PROBABILITY", "STARTS", "LENGTH", "SHARE", "LEAST", "WEEK", "ABSENT", "OUTPUT",
)  # fmt: skip
PAID, PAYROLL = "HOURS", "PAYROLL"
_COLUMNS = ("place", "weekday", "hour", "tasks", "hours")


class ShiftTableProposal(StaffingMethod):
    """Per place of a workload table."""

    ID = "shifttable"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Shift table")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "From the table of \"Workload by hour of the week\": for each place the shift table with the fewest paid hours that "
            "keeps the deadline, by the queue of the changing week and by its simulation. Each step is a set covering solved to "
            "its proven optimum. Payroll: people on the payroll for that table, with leave, training and sickness. All the "
            "numbers asked for are assumptions; there is no official norm. "
            "Limits: one kind of task, exponential times; rest between shifts and leave by name are not in the table.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters; the defaults are those of the desk."""
        number, ours = QgsProcessingParameterNumber, Assumptions()
        whole, real = number.Integer, number.Double
        return [
            QgsProcessingParameterFeatureSource(
                INPUT, translate("KmzbPlugin", "Workload by hour of the week"), [QgsProcessing.SourceType.TypeVector]
            ),
            number(DEADLINE, translate("KmzbPlugin", "Begun within (h)"), real, ours.deadline_h, minValue=0.0),
            number(PROBABILITY, translate("KmzbPlugin", "Share in time"), real, ours.on_time, minValue=0.01, maxValue=0.9999),
            QgsProcessingParameterString(STARTS, translate("KmzbPlugin", "Shifts begin at (o'clock)"), "6, 14, 22"),
            number(LENGTH, translate("KmzbPlugin", "Length of a shift (h)"), whole, ours.shift_h, minValue=1, maxValue=24),
            number(SHARE, translate("KmzbPlugin", "Part of the duty that is free for reports"), real, ours.share_for_reports,
                   minValue=0.01, maxValue=1.0),
            number(LEAST, translate("KmzbPlugin", "People on duty at any hour"), whole, ours.least_on_duty, minValue=0),
            number(WEEK, translate("KmzbPlugin", "Paid hours a week"), real, ours.hours_per_week, minValue=1.0),
            number(ABSENT, translate("KmzbPlugin", "Part of it for leave, training, sickness"), real, ours.absent_share,
                   minValue=0.0, maxValue=0.9),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Shift table"), QgsProcessing.SourceType.TypeVector),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """The outputs that are no layers."""
        return [
            QgsProcessingOutputNumber(PAID, translate("KmzbPlugin", "Paid hours a week")),
            QgsProcessingOutputNumber(PAYROLL, translate("KmzbPlugin", "People on the payroll")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        names, load = self._workload(parameters, context)
        paid = payroll = 0.0
        rows: List[Row] = []
        assumed = self._assumptions(parameters, context)
        for number, name in enumerate(names):
            told = going_on(feedback, 100 * number / len(names), 100 * (number + 1) / len(names))
            try:
                found = staff.study(load, number, (), assumed, told)
            except staff.Stopped:
                return {}
            paid, payroll = paid + found.table.hours, payroll + found.payroll
            rows += _rows(name, found)
            if not found.holds:
                text = translate("KmzbPlugin", "{place}: no table was found that keeps the deadline.")
                feedback.pushWarning(text.format(place=name))
        made = fields(
            ("place", "String"), ("weekday", "Int"), ("start", "Int"), ("length", "Int"), ("people", "Int"), ("on_time", "Double"),
            ("simulated", "Double"), ("gap", "Double"),
        )  # fmt: skip
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.NoGeometry)
        return {OUTPUT: target, PAID: paid, PAYROLL: payroll}

    def _workload(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Tuple[List[str], staff.Workload]:
        source = self.source(parameters, INPUT, context)
        missing = [name for name in _COLUMNS if source.fields().lookupField(name) < 0]
        if missing:
            text = translate("KmzbPlugin", "The table has no field {name}: make it with \"Workload by hour of the week\".")
            raise QgsProcessingException(text.format(name=missing[0]))
        rows: Dict[str, np.ndarray] = {}
        for feature in source.getFeatures():
            place, day, hour, tasks, hours = (feature[name] for name in _COLUMNS)
            if not (0 <= int(day) <= 6 and 0 <= int(hour) <= 23):
                raise QgsProcessingException(translate("KmzbPlugin", "Weekdays are 0 to 6 and hours 0 to 23."))
            rows.setdefault(str(place), np.zeros((2, HOURS)))[:, 24 * int(day) + int(hour)] += (float(tasks), float(hours))
        names = sorted(rows)
        both = np.array([rows[name] for name in names]).reshape(-1, 2, HOURS)
        return names, staff.Workload(tuple(range(len(names))), 1.0, both[:, 0], both[:, 1], 0)

    def _assumptions(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Assumptions:
        real = {
            key: self.parameterAsDouble(parameters, name, context) for key, name in (
                ("deadline_h", DEADLINE), ("on_time", PROBABILITY), ("shift_h", LENGTH), ("share_for_reports", SHARE),
                ("least_on_duty", LEAST), ("hours_per_week", WEEK), ("absent_share", ABSENT),
            )
        }  # fmt: skip
        text = self.parameterAsString(parameters, STARTS, context)
        try:
            starts = tuple(sorted({int(part) for part in text.replace(";", ",").split(",") if part.strip()}))
            return replace(Assumptions().saying(real), shift_starts=starts)
        except ValueError as error:
            wrong = translate("KmzbPlugin", "This number makes no sense: {name}")
            raise QgsProcessingException(wrong.format(name=error)) from None


def _rows(place: str, found: staff.StaffStudy) -> List[Row]:
    seen = found.proposed.seen
    in_time = (found.proposed.told.overall_on_time, None if seen is None else seen.overall_on_time, found.table.gap)
    return [
        (None, [place, day, start, found.table.length_h, int(people), *in_time])
        for day in range(7) for start, people in zip(found.table.starts, found.table.people[day].tolist())
    ]  # fmt: skip
