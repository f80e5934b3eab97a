"""The archive of consultations from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional, Sequence

from ..intake.meetings import TARGET
from ..intake.profile import find_profile
from . import staging
from .connection import Target
from .console import AdminError, Console, Exit

PROFILE = "consultations"


def import_meetings(
    target: Target, files: Sequence[Path], profile_name: str, source: str, rejects: Optional[Path], console: Console
) -> Exit:
    """Import files by a profile (a name or a path). Raises ProfileError, AdminError."""
    profile = find_profile(profile_name)
    if profile.target != TARGET.code:
        raise AdminError(f"the profile {profile.name} is one for {profile.target}, not for {TARGET.code}")
    return staging.import_files(target, files, replace(profile, source=source or profile.source), rejects, console)
