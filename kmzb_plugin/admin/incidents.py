"""Crime and road events of the police systems from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional, Sequence

from ..intake.profile import find_profile, known_profiles
from ..intake.targets import TARGETS
from . import staging
from .connection import Target
from .console import AdminError, Console, Exit


def import_incidents(
    target: Target, files: Sequence[Path], profile_name: str, source: str, rejects: Optional[Path], console: Console
) -> Exit:
    """Import files by a profile (a name or a path). Raises ProfileError, AdminError."""
    profile = find_profile(profile_name)
    if profile.target != "incidents":
        raise AdminError(f"the profile {profile.name} is one for {profile.target}, not for incidents")
    return staging.import_files(target, files, replace(profile, source=source or profile.source), rejects, console)


def list_profiles(console: Console) -> Exit:
    """Tell which profiles come with the program."""
    console.table(
        ("profile", "for", "title", "columns"),
        [
            (profile.name, TARGETS[profile.target].title_en, profile.title_en, ", ".join(sorted({*profile.columns.values()})))
            for profile in known_profiles()
        ],
    )
    return Exit.DONE
