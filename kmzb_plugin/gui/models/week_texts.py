"""Hours of the week and months in words."""

from __future__ import annotations

from datetime import date

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
        return change_texts.decimal(value, 1)
    return texts.number(round(value))


def interval(low: float, high: float) -> str:
    """ "90 %: 1.4 … 9.2"."""
    return f"{round(100 * LEVEL)} %: {events(low)} … {events(high)}"


def cell(week: Week, number: int) -> str:
    """An hour of the week in one line."""
    day, hour = divmod(number, DAY_HOURS)
    value, low, high = (float(side[number]) for side in (week.cells.value, week.cells.low, week.cells.high))
    verdict = {
        1: translate("KmzbPlugin", "clearly more than in the average hour"),
        -1: translate("KmzbPlugin", "clearly fewer than in the average hour"),
        0: translate("KmzbPlugin", "no clear difference from the average hour"),
    }[int(week.distinct[number])]
    when = f"{long_day(day)} {hour}–{hour + 1}"
    return texts.DOT.join((f"{when}: {events(value)} ({interval(low, high)})", verdict))


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
    clear = [place for place in range(week.distinct.size) if week.distinct[place] == 1]
    if not week.counted:
        return ""
    if not clear:
        return translate("KmzbPlugin", "No hour stands out: the differences may be chance.")
    share = round(100 * sum(float(week.cells.value[place]) for place in clear) / week.counted)
    top = max(clear, key=lambda place: float(week.cells.value[place]))
    day, hour = divmod(top, DAY_HOURS)
    said = translate(
        "KmzbPlugin", "%n hour(s) of the week stand out, with {share} % of the events; the busiest: {when}.", None, len(clear)
    )
    return said.format(share=share, when=f"{long_day(day)} {hour}–{hour + 1}")


def month(season: Season, place: int) -> str:
    """A month in one line, the three counts together."""
    first, count = season.months[place], season.counts[place]
    name = f"{texts.locale().standaloneMonthName(first.month)} {first.year}"
    counts = ", ".join(f"{change_texts.measure(one)} {texts.number(count.of(one))}" for one in Measure)
    low, high = float(season.band.low[place]), float(season.band.high[place])
    said = f"{name}: {counts} ({interval(low, high)})"
    if season.before[place] >= 0:
        said += texts.DOT + translate("KmzbPlugin", "a year before: {number}").format(number=texts.number(season.before[place]))
    return said
