"""Values of the domain in the user's words: moments, deadlines, places, sizes."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import QDate, QDateTime, QLocale

from ...core.deadlines import TimeLeft, time_left
from ...core.model import Action, Catalogue, Report
from ...i18n import NO_BREAK as NO_BREAK
from ...i18n import decimal as decimal
from ...i18n import language, translate
from ...i18n import locale as locale
from ...i18n import number as number
from ...i18n import plain as plain

DASH = "–"
PERCENT = f"{NO_BREAK}%"
DOT = " · "
BINARY_STEP = 1024


def moment(value: Optional[datetime]) -> str:
    """Day and time as this computer's language writes them, in its time zone."""
    if value is None:
        return DASH
    shown = QDateTime.fromMSecsSinceEpoch(int(value.timestamp() * 1000))
    return str(locale().toString(shown, QLocale.FormatType.ShortFormat))


def iso_moment(said: str) -> str:
    """A moment as files and the server write it, in this computer's language and time; a day as a day; all else as it is."""
    if len(said) < 10 or not said[:4].isdigit() or said[4] != "-":
        return said
    try:
        return moment(datetime.fromisoformat(said)) if len(said) > 10 else day(date.fromisoformat(said))
    except ValueError:
        return said


def day(value: Optional[date]) -> str:
    """A day as this computer's language writes it."""
    if value is None:
        return DASH
    return str(locale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat))


def day_format() -> str:
    """How date fields write a day: as ``day`` does, the year with four digits."""
    usual = str(locale().dateFormat(QLocale.FormatType.ShortFormat))
    return usual if "yyyy" in usual else usual.replace("yy", "yyyy")


def plain_tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is, whatever markup stands in it."""
    return "<qt>" + escape(text) + "</qt>"


def clock(value: datetime) -> str:
    """Hours and minutes, in this computer's time zone."""
    shown = QDateTime.fromMSecsSinceEpoch(int(value.timestamp() * 1000))
    return str(locale().toString(shown.time(), QLocale.FormatType.ShortFormat))


def distance(left: TimeLeft) -> str:
    """How far a deadline is, in at most two units: the nearer, the finer."""
    days = translate("KmzbPlugin", "%n day(s)", "time left", left.days)
    hours = translate("KmzbPlugin", "%n hour(s)", "time left", left.hours)
    minutes = translate("KmzbPlugin", "%n minute(s)", "time left", left.minutes)
    if left.days:
        exact = not left.overdue and left.hours and left.days < 10
        return f"{days} {hours}" if exact else days
    if left.hours:
        exact = not left.overdue and left.minutes and left.hours < 10
        return f"{hours} {minutes}" if exact else hours
    return minutes


def deadline(report: Report, now: datetime) -> str:
    """"2 days 4 hours left", "3 days overdue", or a dash where there is no deadline."""
    left = time_left(report.due_at, now)
    if left is None:
        return DASH
    if report.overdue or left.overdue:
        # A slow clock here may still see time left: then the distance says nothing.
        if not left.overdue or not (left.days or left.hours or left.minutes):
            return translate("KmzbPlugin", "overdue just now")
        return translate("KmzbPlugin", "{time} overdue").format(time=distance(left))
    return translate("KmzbPlugin", "{time} left").format(time=distance(left))


def longest_deadline() -> str:
    """A sample that is as long as the deadlines of most reports, for measuring."""
    left = translate("KmzbPlugin", "{time} left").format(time=distance(TimeLeft(False, 5, 22, 0)))
    overdue = translate("KmzbPlugin", "{time} overdue")
    samples = (TimeLeft(True, 1, 0, 0), TimeLeft(True, 22, 0, 0), TimeLeft(True, 0, 22, 0))
    return max(left, *(overdue.format(time=distance(sample)) for sample in samples), key=len)


def place(report: Report) -> str:
    """The beat, or the unit where no beat is known."""
    return report.beat_name or report.unit_name


def category_name(report: Report, catalogue: Catalogue) -> str:
    """The category in the user's language."""
    return catalogue.category(report.category).name(language())


def status_name(code: str, catalogue: Catalogue) -> str:
    """The status in the user's language."""
    return catalogue.status(code).name(language())


def position_quality(code: str) -> str:
    """How well the place is known."""
    names = {
        "exact": translate("KmzbPlugin", "point marked on the map"),
        "corrected": translate("KmzbPlugin", "point corrected by the verifier"),
        "address": translate("KmzbPlugin", "located by address"),
        "street": translate("KmzbPlugin", "located by street only"),
        "locality": translate("KmzbPlugin", "located by locality only"),
        "gmina": translate("KmzbPlugin", "centre of the gmina only"),
        "none": translate("KmzbPlugin", "position unknown"),
    }
    return names.get(code, code)


def pillar(code: str) -> str:
    """Where the report came from."""
    names = {
        "police_systems": translate("KmzbPlugin", "police IT systems"),
        "consultations": translate("KmzbPlugin", "public consultations"),
        "citizens": translate("KmzbPlugin", "citizens' reports"),
    }
    return names.get(code, code)


def event_interval(report: Report) -> str:
    """When it happened: a moment, an interval, or that the sender did not say."""
    first, last = report.event_from, report.event_to
    if first is None and last is None:
        return translate("KmzbPlugin", "not given")
    if first is None or last is None or first == last:
        return moment(first or last)
    if first.astimezone().date() == last.astimezone().date():
        return f"{moment(first)} {DASH} {clock(last)}"
    return f"{moment(first)} {DASH} {moment(last)}"


def weekdays(mask: Optional[int]) -> str:
    """Short names of the days in a bit mask (1 = Monday … 64 = Sunday)."""
    days: List[str] = []
    for index in range(7):
        if mask and mask >> index & 1:
            days.append(str(locale().standaloneDayName(index + 1, QLocale.FormatType.ShortFormat)))
    return ", ".join(days)


def time_of_day(mask: Optional[int]) -> str:
    """Names of the parts of the day in a bit mask (1 = morning, 2 = afternoon, 4 = evening, 8 = night)."""
    names = (
        translate("KmzbPlugin", "morning"),
        translate("KmzbPlugin", "afternoon"),
        translate("KmzbPlugin", "evening"),
        translate("KmzbPlugin", "night"),
    )
    return ", ".join(name for index, name in enumerate(names) if mask and mask >> index & 1)


def file_size(size_bytes: int) -> str:
    """A size in this language's units."""
    return str(locale().formattedDataSize(size_bytes, 0 if size_bytes < BINARY_STEP * BINARY_STEP else 1))


def requirements(action: Action) -> Tuple[str, ...]:
    """What the tooltip of a button says the act asks for."""
    asked = []
    if action.reason_required:
        asked.append(translate("KmzbPlugin", "asks for a reason"))
    if action.note_required:
        asked.append(translate("KmzbPlugin", "asks for a note"))
    if action.institution_required:
        asked.append(translate("KmzbPlugin", "asks for an institution"))
    return tuple(asked)
