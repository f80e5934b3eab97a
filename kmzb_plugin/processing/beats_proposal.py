"""``kmzb:beats``: beats with even work, each in one piece."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..analysis import beats, districting
from ..compat import is_null
from ..i18n import translate
from .groups import StaffingMethod
from .method import fields, going_on
from .points import check_metric, weights

INPUT, WORK, BEAT, TOLERANCE, KEEP, OUTPUT = "INPUT", "WORK", "BEAT", "TOLERANCE", "KEEP", "OUTPUT"
OLD, NEW, MOVED = "OLD_IMBALANCE", "NEW_IMBALANCE", "MOVED_SHARE"


class BeatsProposal(StaffingMethod):
    """Polygons with their work and their present beat in, the same with a new beat out."""

    ID = "beats"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Proposal for beats")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Gives each area a new beat so that all beats have work within the tolerance of the mean, each beat is in one "
            "piece, and little is moved. Areas are neighbours when they share a border; parts that nothing connects are joined "
            "at their nearest areas. The new beat is in the field new_beat, what changes in moved. The same layer gives the "
            "same proposal. Limits: rivers and estates are not in the numbers, and travel does not change with a beat's shape: "
            "a plan to be mended by hand.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number, field = QgsProcessingParameterNumber, QgsProcessingParameterField
        return [
            QgsProcessingParameterFeatureSource(
                INPUT, translate("KmzbPlugin", "Areas"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            field(WORK, translate("KmzbPlugin", "Work"), None, INPUT, field.Numeric),
            field(BEAT, translate("KmzbPlugin", "Present beat"), None, INPUT),
            number(TOLERANCE, translate("KmzbPlugin", "Tolerance round the mean (%)"), number.Double, 5.0, minValue=0.0,
                   maxValue=99.0),
            number(KEEP, translate("KmzbPlugin", "Weight of keeping areas where they are"), number.Double, 1.0, minValue=0.0),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "New beats"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """The outputs that are no layers."""
        return [
            QgsProcessingOutputNumber(OLD, translate("KmzbPlugin", "Largest deviation now")),
            QgsProcessingOutputNumber(NEW, translate("KmzbPlugin", "Largest deviation of the proposal")),
            QgsProcessingOutputNumber(MOVED, translate("KmzbPlugin", "Share of the work that moves")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        check_metric(source)
        features = [feature for feature in source.getFeatures() if not feature.geometry().isEmpty()]
        names = [_text(feature[self.parameterAsString(parameters, BEAT, context)]) for feature in features]
        if not features or "" in names:
            raise QgsProcessingException(translate("KmzbPlugin", "Each area needs a geometry and its present beat."))
        known = sorted(set(names))
        work = weights([feature[self.parameterAsString(parameters, WORK, context)] for feature in features])
        pairs, borders = _neighbours([feature.geometry() for feature in features], feedback)
        if feedback.isCanceled():
            return {}
        shapes = [feature.geometry() for feature in features]
        middles = [shape.centroid().asPoint() for shape in shapes]
        present = beats.plan(
            work, [(point.x(), point.y()) for point in middles], [shape.area() for shape in shapes], pairs,
            [known.index(name) for name in names], len(known), borders,
        )  # fmt: skip
        found = districting.propose(
            present, None, self.parameterAsDouble(parameters, TOLERANCE, context) / 100,
            self.parameterAsDouble(parameters, KEEP, context), progress=going_on(feedback, 50, 100),
        )  # fmt: skip
        if feedback.isCanceled():
            return {}
        changed = beats.difference(present, found.plan)
        text = translate("KmzbPlugin", "Largest deviation {old} % now, {new} % then; {moved} % of the work moves.")
        feedback.pushInfo(text.format(
            old=f"{100 * present.imbalance:.1f}", new=f"{100 * found.plan.imbalance:.1f}", moved=f"{100 * changed.moved_share:.1f}"
        ))  # fmt: skip
        new = [known[number] for number in found.plan.label.tolist()]
        rows = [(f.geometry(), [*f.attributes(), after, before != after]) for f, before, after in zip(features, names, new)]
        made = fields(("new_beat", "String"), ("moved", "Bool"), start=source.fields())
        target = self.write(parameters, context, feedback, made, rows, source.wkbType(), source.sourceCrs())
        return {OUTPUT: target, OLD: present.imbalance, NEW: found.plan.imbalance, MOVED: changed.moved_share}


def _text(value: Any) -> str:
    return "" if is_null(value) else str(value)


def _neighbours(shapes: List[QgsGeometry], feedback: QgsProcessingFeedback) -> Tuple[np.ndarray, np.ndarray]:
    """Pairs that share a border, and how long it is; a touching corner is no border."""
    index = QgsSpatialIndex()
    for number, shape in enumerate(shapes):
        row = QgsFeature(number)
        row.setGeometry(shape)
        added = index.addFeature(row)
        assert added
    pairs, metres = [], []
    for number, shape in enumerate(shapes):
        if number % 100 == 0:
            if feedback.isCanceled():
                break
            feedback.setProgress(50 * number / len(shapes))
        for other in sorted(index.intersects(shape.boundingBox())):
            if other > number:
                shared = shape.intersection(shapes[other])
                long = shared.length() if shared.type() != QgsWkbTypes.GeometryType.PointGeometry else 0.0
                if long > 0:
                    pairs.append((number, other))
                    metres.append(long)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2), np.array(metres)
