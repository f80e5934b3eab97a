"""Why a row or a file is refused, in the user's language: the readers and the database say it in English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import List, NamedTuple, Optional, Tuple

from ...errors import QT_TRANSLATE_NOOP, KmzbError
from ...i18n import CONTEXT, translate
from ...intake.rejects import RejectsUnwritable
from ...intake.rows import FileRefused, shown

#: What the readers and the staging doors say; %1 and %2 stand for what changes. What is not here is shown as it is.
REASONS: Tuple[str, ...] = (
    # files
    QT_TRANSLATE_NOOP("KmzbPlugin", "the file is empty"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is a gzip archive: its name must end in .gz"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a gzip archive"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "the gzip archive is cut off"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "the gzip archive is damaged"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "the gzip archive is damaged or cut off"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is UTF-16 or UTF-32 text, not UTF-8"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "cannot be read (%1)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "cannot be opened"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "No such file or directory"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "Permission denied"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is neither .json nor .csv (nor one of them with .gz)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a text table (binary data in the first line)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "the header cannot be read (%1)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "the first line holds no column names"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "a quotation mark opened in this row is never closed"),
    QT_TRANSLATE_NOOP("KmzbPlugin", 'there is no column "%1" (there are: %2)'),
    QT_TRANSLATE_NOOP("KmzbPlugin", 'there is no column "%1"'),
    QT_TRANSLATE_NOOP("KmzbPlugin", 'the column "%1" stands twice'),
    QT_TRANSLATE_NOOP("KmzbPlugin", "no column for %1 (there are: %2)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "no columns for the position: x and y (EPSG:2180) or lon and lat (EPSG:4326)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not valid JSON (%1)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a JSON object"),
    QT_TRANSLATE_NOOP("KmzbPlugin", 'holds no "features": this is not the exchange format'),
    QT_TRANSLATE_NOOP("KmzbPlugin", "goes on after the end of the JSON object"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "a key was expected"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is cut off: the file ends in the middle"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "one value is longer than %1 million characters"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "%1 was expected"),
    QT_TRANSLATE_NOOP("KmzbPlugin", '"%1" is not a list'),
    QT_TRANSLATE_NOOP("KmzbPlugin", '"%1" stands twice'),
    # rows
    QT_TRANSLATE_NOOP("KmzbPlugin", "has %1 columns, the header has %2"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a CSV row (%1)"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "holds a NUL character"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not valid UTF-8 text"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is nested too deep"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not an object"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is missing or not an object"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "stands twice in one object"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is neither text nor a number"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a date and time"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "does not exist: the clocks were put forward over it"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is followed by what is no time of day: %1"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a whole number"),
    # the staging doors
    QT_TRANSLATE_NOOP("KmzbPlugin", "is missing"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is longer than %1 characters"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown category"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown status"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a point in time"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "lies in the future"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is before the creation"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is before the beginning of the event, or has none"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is later than a year after the report"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is before %1"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a number from %1 to %2"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a 7-digit gmina code"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a number"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "stands twice in this file: first in row %1"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown type of incident"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown quality of a position"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "has one of two coordinates"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "lies outside your area"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is above %1"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is below zero"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is before the beginning"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is neither yes nor no"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a TERYT code of 2, 4, 6 or 7 digits"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a gmina code of 6 or 7 digits"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "holds control characters"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is no drawing in or near Poland"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is no point, line or area, or crosses itself"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is not between %1 and %2"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "leads to no unit: give a position, a known locality, a TERYT code or a unit"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "this meeting was withdrawn"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown code of a unit"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown kind of meeting"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "unknown kind of organiser"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is in no unit's area"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is outside Poland: x and y look swapped"),
    QT_TRANSLATE_NOOP("KmzbPlugin", "is outside Poland, or in no unit's area"),
)  # fmt: skip
_IN_LINE = re.compile(r"(?s)(.*), line (\d+)")


def reason_in_words(reason: str) -> str:
    """A reason in the user's language; as it is where we do not know it."""
    found = _known(reason)
    return found if found is not None else shown(reason, 300)


def error_in_words(error: KmzbError) -> str:
    """An error's sentence. Of a refused file the path is left out: everybody is looking at that file."""
    if isinstance(error, RejectsUnwritable):
        return translate(
            "KmzbPlugin", "The list of rejected rows cannot be written there. Go back and choose another place for it."
        )
    if not isinstance(error, FileRefused):
        return translate(CONTEXT, error.text)
    pieces = error.text.split(": ")
    for place in range(1, len(pieces)):  # a path may hold a colon, and so may a reason
        said = _known(": ".join(pieces[place:]))
        if said is not None:
            line = _IN_LINE.fullmatch(": ".join(pieces[:place]))
            where = translate("KmzbPlugin", "Line {line}").format(line=line[2]) if line else translate("KmzbPlugin", "This file")
            return f"{where}: {said}."
    return shown(error.text, 300)


class _Reason(NamedTuple):
    """A reason as it is marked above, and as a pattern."""

    text: str
    pattern: re.Pattern


def _known(reason: str) -> Optional[str]:
    for known in _reasons():
        match = known.pattern.fullmatch(reason)
        if match is not None:
            words = translate(CONTEXT, known.text)
            for number, part in enumerate(match.groups(), start=1):
                words = words.replace(f"%{number}", shown(part, 120))
            return words
    return None


@lru_cache(maxsize=1)
def _reasons() -> List[_Reason]:
    """Those without anything that changes come first."""
    return [
        _Reason(text, re.compile(re.escape(text).replace("%1", "(.+?)").replace("%2", "(.+)"), re.DOTALL))
        for text in sorted(REASONS, key=lambda text: "%1" in text)
    ]
