"""``kmzb:peopleneeded``: how many people keep a deadline."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)

from ..analysis import staffing
from ..i18n import translate
from .groups import StaffingMethod

ARRIVALS, TASK, DEADLINE, PROBABILITY = "ARRIVALS", "TASK", "DEADLINE", "PROBABILITY"
PEOPLE, ON_TIME, SIMULATED, BUSY = "PEOPLE", "ON_TIME", "SIMULATED", "UTILISATION"


class PeopleNeeded(StaffingMethod):
    """M/M/c and its simulation side by side."""

    ID = "peopleneeded"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "People needed to keep a deadline")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "The fewest people so that the wanted share of the tasks is begun in time, when as many come at any hour (queue M/M/c: "
            "arrivals by chance, exponential task times). The same queue is played event by event as a check, and both figures are "
            "told. For demand that changes over the week take \"Shift table\". "
            "Limits: a steady state with exponential times; nights and rush hours are not in it.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number = QgsProcessingParameterNumber
        return [
            number(ARRIVALS, translate("KmzbPlugin", "Tasks per hour"), number.Double, 2.0, minValue=0.000001, maxValue=10_000),
            number(TASK, translate("KmzbPlugin", "Time per task (min)"), number.Double, 70.0, minValue=0.1, maxValue=10_000),
            number(DEADLINE, translate("KmzbPlugin", "Begun within (h)"), number.Double, 1.0, minValue=0.0),
            number(PROBABILITY, translate("KmzbPlugin", "Share in time"), number.Double, 0.9, minValue=0.01, maxValue=0.9999),
        ]

    def results(self) -> List[Any]:
        """The outputs that are no layers."""
        return [
            QgsProcessingOutputNumber(PEOPLE, translate("KmzbPlugin", "People")),
            QgsProcessingOutputNumber(ON_TIME, translate("KmzbPlugin", "Share in time by the queue")),
            QgsProcessingOutputNumber(SIMULATED, translate("KmzbPlugin", "Share in time by simulation")),
            QgsProcessingOutputNumber(BUSY, translate("KmzbPlugin", "Utilisation")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        arrivals, task, deadline, share = (
            self.parameterAsDouble(parameters, name, context) for name in (ARRIVALS, TASK, DEADLINE, PROBABILITY)
        )
        found = staffing.people_needed(arrivals, task / 60, deadline, share)
        played = staffing.simulate(arrivals, task / 60, found.servers, deadline)
        feedback.pushInfo(translate("KmzbPlugin", "{people} people: {told} % in time by the queue, {seen} % by simulation.").format(
            people=found.servers, told=f"{100 * found.on_time:.1f}", seen=f"{100 * played.on_time:.1f}"
        ))  # fmt: skip
        return {PEOPLE: found.servers, ON_TIME: found.on_time, SIMULATED: played.on_time, BUSY: found.utilisation}
