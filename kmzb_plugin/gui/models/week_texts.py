"""Hours of the week and months in words."""

from __future__ import annotations

from datetime import date
from typing import List, Tuple

from qgis.PyQt.QtCore import QLocale

from ...core.desk import Measure
from ...desk.hours import DAY_HOURS, LEVEL, Season, Week
from ...i18n import translate
from . import change_texts, texts

FEW = 20.0  # below this a sum of weights is told with a decimal


def short_day(day: int) -> str:
    """Monday is 0."""
    return str(texts.locale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat))


def long_day(day: int) -> str:
    """Monday is 0."""
    return str(texts.locale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat))


def short_month(first: date) -> str:
    """A month on the axis; January carries its year."""
    name = str(texts.locale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat))
    return f"{name} {first.year}" if first.month == 1 else name


def events(value: float) -> str:
    """A number of events; shared ones make fractions."""
    if value != round(value) and value < FEW:
        return texts.decimal(value, 1)
    return texts.number(round(value))


def interval(low: float, high: float) -> str:
    """ "90 %: 1.4 … 9.2"."""
    return f"{round(100 * LEVEL)} %: {events(low)} … {events(high)}"


def hour_of_week(number: int) -> str:
    """ "Friday 21–22"."""
    day, hour = divmod(number, DAY_HOURS)
    return f"{long_day(day)} {hour}–{hour + 1}"


def legend(distinct: int) -> str:
    """What a filled, hatched or empty square means."""
    return {
        1: translate("KmzbPlugin", "clearly more"), 0: translate("KmzbPlugin", "may be chance"),
        -1: translate("KmzbPlugin", "clearly fewer"),
    }[distinct]  # fmt: skip


def cell(week: Week, number: int) -> str:
    """An hour of the week in one line."""
    value, low, high = (float(side[number]) for side in (week.cells.value, week.cells.low, week.cells.high))
    verdict = {
        1: translate("KmzbPlugin", "clearly more than in the average hour"),
        -1: translate("KmzbPlugin", "clearly fewer than in the average hour"),
        0: translate("KmzbPlugin", "no clear difference from the average hour"),
    }[int(week.distinct[number])]
    return texts.DOT.join((f"{hour_of_week(number)}: {events(value)} ({interval(low, high)})", verdict))


def basis(week: Week) -> str:
    """What the chart rests on: how many have a time at all, and how exact."""
    total = week.counted + week.without
    if total == 0:
        return translate("KmzbPlugin", "There is nothing to count in this scope.")
    said = translate("KmzbPlugin", "%n event(s) in the chart.", None, week.counted)
    if week.not_exact > 0:
        said += " " + translate("KmzbPlugin", "{share} % have no exact time:").format(share=round(100 * week.not_exact))
        parts = []
        if week.vague:
            parts.append(translate("KmzbPlugin", "%n shared over the hours of an interval", None, week.vague))
        if week.without:
            parts.append(translate("KmzbPlugin", "%n without any time left out", None, week.without))
        said += " " + ", ".join(parts) + "."
    return said


def busiest(week: Week) -> str:
    """One sentence for a commander in a hurry; "" where no hour stands out."""
    if not week.counted:
        return ""
    more, fewer = _standing_out(week, 1), _standing_out(week, -1)
    if not more and not fewer:
        return translate("KmzbPlugin", "No hour stands out: the differences may be chance.")
    said = []
    if more:
        said.append(translate("KmzbPlugin", "Clearly more than on average: {when}.").format(when=", ".join(more)))
    if fewer:
        said.append(translate("KmzbPlugin", "Clearly fewer: {when}.").format(when=", ".join(fewer)))
    return " ".join(said)


def _standing_out(week: Week, side: int) -> List[str]:
    """Days and hours of the day on one side of the average; only where there is none, the most extreme single hour."""
    days = [long_day(day) for day in range(week.distinct_weekdays.size) if week.distinct_weekdays[day] == side]
    spans = _spans([hour for hour in range(DAY_HOURS) if week.distinct_hours[hour] == side])
    single = [place for place in range(week.distinct.size) if week.distinct[place] == side]
    found = [*days, *(f"{first}–{end}" for first, end in spans)]
    if not found and single:
        found = [hour_of_week(max(single, key=lambda place: side * float(week.cells.value[place])))]
    return found


def _spans(hours: List[int]) -> List[Tuple[int, int]]:
    """Neighbouring hours as spans (first, end)."""
    spans: List[Tuple[int, int]] = []
    for hour in hours:
        if spans and spans[-1][1] == hour:
            spans[-1] = (spans[-1][0], hour + 1)
        else:
            spans.append((hour, hour + 1))
    return spans


def month(season: Season, place: int) -> str:
    """A month in one line, the three counts together."""
    first, count = season.months[place], season.counts[place]
    name = f"{texts.locale().standaloneMonthName(first.month)} {first.year}"
    counts = ", ".join(f"{change_texts.measure(one)} {texts.number(count.of(one))}" for one in Measure)
    low, high = float(season.band.low[place]), float(season.band.high[place])
    said = f"{name}: {counts} ({interval(low, high)})"
    if place == len(season.months) - 1 and season.measure is not Measure.RAW:
        said += texts.DOT + translate("KmzbPlugin", "may still rise: reports wait for their decision")
    if season.before[place] >= 0:
        said += texts.DOT + translate("KmzbPlugin", "a year before: {number}").format(number=texts.number(season.before[place]))
    return said
