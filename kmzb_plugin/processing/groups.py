"""The toolbox's groups of the desk's second half."""

from __future__ import annotations

from ..i18n import translate
from .method import Method


class StationsMethod(Method):
    """Where stations belong, and ways."""

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Stations")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "stations"


class StaffingMethod(Method):
    """Work, people and beats."""

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Staffing")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "staffing"
