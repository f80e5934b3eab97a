"""Points with their times from a Processing source, and as the desk's events."""

from __future__ import annotations

from typing import Tuple

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingFeatureSource, QgsProcessingFeedback

from ..desk.data import Events
from ..i18n import translate
from .points import days, read_points


def read_events(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, field: str
) -> Tuple[np.ndarray, np.ndarray]:
    """n × 2 metres and n days since 1970 (local); events without a time are left out and told. Raises QgsProcessingException."""
    xy, values = read_points(source, feedback, field)
    when = days(values)
    known = np.isfinite(when)
    if not known.all():
        text = translate("KmzbPlugin", "{count} events without a time were left out.")
        feedback.pushWarning(text.format(count=int((~known).sum())))
    if not known.any() and not feedback.isCanceled():
        raise QgsProcessingException(translate("KmzbPlugin", "There are no events with a position and a time."))
    return xy[known], when[known]


def as_events(xy_m: np.ndarray, when_d: np.ndarray) -> Events:
    """The desk's events of positions and times alone: each confirmed, each a case of its own."""
    number = len(xy_m)
    yes, none = np.ones(number, dtype=bool), np.zeros(number, dtype=np.int64)
    unknown = np.full(number, np.nan)
    return Events(
        pillars=("",), kinds=("",), pillar=none, kind=none, id=np.arange(number), x_m=xy_m[:, 0], y_m=xy_m[:, 1], at_d=when_d,
        from_d=unknown, to_d=unknown, confirmed=yes, lead=yes, case=none, unit=none, beat=none, is_point=yes, harm=np.ones(number),
    )  # fmt: skip
