"""The targets of the loader, by their codes: a new pillar is one line here."""

from __future__ import annotations

from typing import Mapping

from . import incidents, meetings, reports
from .target import ImportTarget

TARGETS: Mapping[str, ImportTarget] = {target.code: target for target in (reports.TARGET, incidents.TARGET, meetings.TARGET)}
