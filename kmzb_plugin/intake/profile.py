"""Mapping profiles: how somebody else's table becomes rows of ours, as a small file that people can read and change.

A profile lists the columns that are taken. What it does not list is never read, so that personal data which a file may
hold in other columns stays in the file. The format is TOML; ``resources/profiles`` holds those that come with the program.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..errors import KmzbError
from ..paths import resources_dir

SUFFIX = ".toml"
ENCODINGS = ("utf-8", "windows-1250", "iso-8859-2")
DELIMITERS = (",", ";", "\t", "|")
SRIDS = (2180, 4326)
REPAIRS = ("decimal_point", "swapped")
GAPS = ("refuse", "shift")
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,62}")


class ProfileError(KmzbError):
    """A profile cannot be used; ``text`` names the file, the line and the key."""

    default_text = "The mapping profile cannot be read."


@dataclass(frozen=True)
class PositionRule:
    """What the positions of a source are worth.

    ``quality`` is that of a position of which no column says more (a code of ``kmzb.position_quality``).
    ``shared_from``: a position that so many rows of the source have in common was taken from a list (a kilometre post, a
    crossing) and not measured: its quality is ``snapped``; 0: never.
    ``coarse_decimals``: degrees written with at most so many decimals are only a locality; -1: never.
    ``repair``: which slips of the pen may be undone (``decimal_point``, ``swapped``) where the row's own area code confirms
    the result; its quality is ``recovered`` then.
    """

    quality: str = "exact"
    shared_from: int = 0
    coarse_decimals: int = -1
    repair: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Profile:
    """How to read one kind of file.

    ``columns`` maps fields of the target to columns of the file, ``facts`` a target's facts to columns, ``codes`` what the
    file says in a field to our codes, ``constants`` gives fields one value for all rows. ``formats`` are those of
    ``strptime``; without any, ISO 8601 and day.month.year are understood. Times without an offset are local times of
    ``zone``; one that the change of clocks skipped is refused, or with ``gap`` "shift" moved on by the hour that was skipped.
    An empty ``delimiter`` is found in the header.
    """

    name: str
    target: str
    title_pl: str = ""
    title_en: str = ""
    source: str = ""
    encoding: str = "utf-8"
    delimiter: str = ""
    decimal: str = "."
    srid: int = 2180
    zone: str = "Europe/Warsaw"
    gap: str = "refuse"
    formats: Tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    position: PositionRule = PositionRule()

    def title(self, language: str) -> str:
        """The title people read: Polish for ``pl``, else English; the name where there is none."""
        return (self.title_pl if language == "pl" else self.title_en) or self.name


# section -> keys; "" is the top of the file
_KEYS: Mapping[str, Tuple[str, ...]] = {
    "": ("name", "target", "title_pl", "title_en", "source"),
    "file": ("encoding", "delimiter", "decimal", "srid"),
    "times": ("zone", "gap", "formats"),
    "position": ("quality", "shared_from", "coarse_decimals", "repair"),
}
_TABLES = ("columns", "facts", "constants")


def read_profile(path: Path) -> Profile:
    """The profile in a file. Raises ProfileError naming the line and the key."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: {getattr(error, 'strerror', None) or 'is not UTF-8 text'}") from error
    return parse_profile(text, path.name)


def parse_profile(text: str, file_name: str) -> Profile:
    """The profile written in ``text``. Raises ProfileError."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{file_name}: {error}") from error
    return _Reading(text, file_name, content).profile()


def write_profile(profile: Profile, path: Path) -> None:
    """Write ``profile`` so that ``read_profile`` gives the same one. Raises ProfileError when it cannot be written."""
    try:
        path.write_text(profile_text(profile), encoding="utf-8")
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror or 'cannot be written'}") from error


def profile_text(profile: Profile) -> str:
    """``profile`` as TOML."""
    blank = Profile(profile.name, profile.target)
    lines = [f"{key} = {_toml(getattr(profile, key))}" for key in _KEYS[""] if getattr(profile, key)]
    for section in ("file", "times"):
        lines += _section(section, {k: getattr(profile, k) for k in _KEYS[section] if getattr(profile, k) != getattr(blank, k)})
    rule = {k: getattr(profile.position, k) for k in _KEYS["position"]}
    lines += _section("position", {k: v for k, v in rule.items() if v != getattr(blank.position, k)})
    for table in _TABLES:
        lines += _section(table, getattr(profile, table))
    for name, codes in profile.codes.items():
        lines += _section(f"codes.{name}", codes)
    return "\n".join(lines) + "\n"


def known_profiles(folder: Optional[Path] = None) -> Tuple[Profile, ...]:
    """The profiles that come with the program, then those of ``folder``, by name. Raises ProfileError for a broken one."""
    found = sorted((resources_dir() / "profiles").glob("*" + SUFFIX))
    if folder is not None and folder.is_dir():
        found += sorted(folder.glob("*" + SUFFIX))
    return tuple(read_profile(path) for path in found)


def find_profile(name_or_path: str) -> Profile:
    """A profile by its name, or by the path of its file. Raises ProfileError."""
    path = Path(name_or_path)
    if path.suffix == SUFFIX or path.is_file():
        return read_profile(path)
    known = known_profiles()
    for profile in known:
        if profile.name == name_or_path:
            return profile
    raise ProfileError(f"there is no profile {name_or_path} (known: {', '.join(profile.name for profile in known)})")


class _Reading:
    """One reading of a file: its text to find lines in, and what TOML made of it."""

    def __init__(self, text: str, file_name: str, content: Dict[str, Any]) -> None:
        self._lines = text.splitlines()
        self._file = file_name
        self._content = content

    def profile(self) -> Profile:
        """Check everything and put it together."""
        for key, value in self._content.items():
            if isinstance(value, dict):
                self._check_section(key, value)
            elif key not in _KEYS[""]:
                raise self._error("", key, f"no such key (there are {', '.join(_KEYS[''])})")
        top: Dict[str, Any] = {key: self._text("", key) for key in _KEYS[""] if key in self._content}
        for needed in ("name", "target"):
            if not top.get(needed):
                raise ProfileError(f"{self._file}: the key {needed} is missing")
        if not _NAME.fullmatch(top["name"]):
            raise self._error("", "name", "must be small letters, digits, _ or -, starting with a letter")
        file, times = self._content.get("file", {}), self._content.get("times", {})
        parts: Dict[str, Any] = {key: self._text("file", key) for key in ("encoding", "delimiter", "decimal") if key in file}
        if "srid" in file:
            parts["srid"] = self._whole("file", "srid")
        parts.update({key: self._text("times", key) for key in ("zone", "gap") if key in times})
        if "formats" in times:
            parts["formats"] = self._texts("times", "formats")
        parts.update({table: self._table(table) for table in _TABLES})
        parts["codes"] = {name: self._table("codes", name) for name in self._content.get("codes", {})}
        profile = Profile(**top, **parts, position=self._position())
        for section, key, reason in problems(profile):
            raise self._error(section, key, reason)
        return profile

    def _check_section(self, section: str, content: Dict[str, Any]) -> None:
        if section in (*_TABLES, "codes"):
            return
        if section not in _KEYS:
            raise self._error(section, "", f"no such section (there are {', '.join((*_KEYS, *_TABLES, 'codes'))[2:]})")
        for key in content:
            if key not in _KEYS[section]:
                raise self._error(section, key, f"no such key (there are {', '.join(_KEYS[section])})")

    def _position(self) -> PositionRule:
        given = self._content.get("position", {})
        parts: Dict[str, Any] = {key: self._whole("position", key) for key in ("shared_from", "coarse_decimals") if key in given}
        if "quality" in given:
            parts["quality"] = self._text("position", "quality")
        if "repair" in given:
            parts["repair"] = self._texts("position", "repair")
        return PositionRule(**parts)

    def _value(self, section: str, key: str) -> Any:
        return (self._content[section] if section else self._content)[key]

    def _text(self, section: str, key: str) -> str:
        value = self._value(section, key)
        if not isinstance(value, str):
            raise self._error(section, key, "must be a text in quotation marks")
        return value

    def _whole(self, section: str, key: str) -> int:
        value = self._value(section, key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._error(section, key, "must be a whole number")
        return value

    def _texts(self, section: str, key: str) -> Tuple[str, ...]:
        value = self._value(section, key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._error(section, key, 'must be a list of texts: ["…", "…"]')
        return tuple(value)

    def _table(self, *names: str) -> Dict[str, str]:
        value: Any = self._content
        for name in names:
            value = value.get(name, {}) if isinstance(value, dict) else value
        section = ".".join(names)
        if not isinstance(value, dict):
            raise self._error(names[0], names[-1], "must be a section")
        for key, item in value.items():
            if not isinstance(item, str):
                raise self._error(section, key, "must be a text in quotation marks")
        return dict(value)

    def _error(self, section: str, key: str, reason: str) -> ProfileError:
        place = ".".join(part for part in (section, key) if part)
        line = self._line(section, key)
        return ProfileError(f"{self._file}{f', line {line}' if line else ''}: {place}: {reason}")

    def _line(self, section: str, key: str) -> Optional[int]:
        """Where the key stands, for people; the section's line when it stands nowhere."""
        inside, start = not section, None
        for number, line in enumerate(self._lines, start=1):
            head = line.strip()
            if head.startswith("["):
                inside = head.split("]")[0].strip("[ ").replace('"', "") == section
                start = number if inside else start
            elif inside and key and head.split("=")[0].strip().strip("\"'") == key:
                return number
        return start


def problems(profile: Profile) -> List[Tuple[str, str, str]]:
    """What is wrong with a profile, as (section, key, reason); nothing of the file is looked at."""
    from .targets import TARGETS  # the targets' readers are made of profiles

    target = TARGETS.get(profile.target)
    if target is None:
        return [("", "target", f"no such target (there are {', '.join(TARGETS)})")]
    fields = [entry.name for entry in target.fields]
    found = _choice_problems(profile)
    for section, names, known in (
        ("columns", profile.columns, fields),
        ("constants", profile.constants, fields),
        ("codes", profile.codes, fields),
        ("facts", profile.facts, target.facts),
    ):
        for name in names:
            if name not in known:
                found.append((section, name, f"no such field (there are {', '.join(known) or 'none'})"))
    for name in profile.columns:
        if name in profile.constants:
            found.append(("constants", name, "has a column already"))
    for entry in target.fields:
        if entry.needed and entry.name not in profile.columns and entry.name not in profile.constants:
            found.append(("columns", entry.name, "is needed and has no column"))
    return found


def _choice_problems(profile: Profile) -> List[Tuple[str, str, str]]:
    found = []
    for section, key, value, allowed in (
        ("file", "encoding", profile.encoding, ENCODINGS),
        ("file", "delimiter", profile.delimiter or ",", DELIMITERS),
        ("file", "decimal", profile.decimal, (".", ",")),
        ("file", "srid", profile.srid, SRIDS),
        ("times", "gap", profile.gap, GAPS),
        *(("position", "repair", repair, REPAIRS) for repair in profile.position.repair),
    ):
        if value not in allowed:
            found.append((section, key, f"must be one of {', '.join(map(repr, allowed))}"))
    if profile.delimiter and profile.delimiter == profile.decimal:
        found.append(("file", "decimal", "is the delimiter, too"))
    return found


def _section(name: str, content: Mapping[str, Any]) -> List[str]:
    if not content:
        return []
    return ["", f"[{name}]", *(f"{_key(key)} = {_toml(value)}" for key, value in content.items())]


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _toml(key)


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)
