"""Changes and effects in words: nothing is called a change that may be chance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Tuple

from ...core.desk import Count, Measure
from ...desk.changes import Against, Compared, Verdict, window_days
from ...desk.effect import Effect, Part
from ...i18n import MINUS, translate
from . import texts

SMALL_P = 0.001


def word(verdict: Verdict) -> str:
    """What a cell of the table says; only real changes carry an arrow."""
    return {
        Verdict.MORE: "▲ " + translate("KmzbPlugin", "more"),
        Verdict.FEWER: "▼ " + translate("KmzbPlugin", "fewer"),
        Verdict.NO_CHANGE: translate("KmzbPlugin", "no change"),
        Verdict.TOO_FEW: translate("KmzbPlugin", "too few"),
        Verdict.TOO_EARLY: translate("KmzbPlugin", "too early"),
        Verdict.NOTHING_THEN: translate("KmzbPlugin", "nothing then"),
    }[verdict]


def against(which: Against) -> str:
    """A comparison as the head of its column, in two short lines."""
    return {
        Against.PREVIOUS: translate("KmzbPlugin", "28 days\nbefore"),
        Against.YEAR_AGO: translate("KmzbPlugin", "28 days\na year ago"),
        Against.YEAR_TO_DATE: translate("KmzbPlugin", "the year\nso far"),
    }[which]


def beside(which: Against) -> str:
    """A comparison as the head of a narrow row."""
    return {
        Against.PREVIOUS: translate("KmzbPlugin", "before"),
        Against.YEAR_AGO: translate("KmzbPlugin", "a year ago"),
        Against.YEAR_TO_DATE: translate("KmzbPlugin", "year so far"),
    }[which]


def measure(which: Measure) -> str:
    """One of the three counts, as the buttons of the scope call it."""
    return {
        Measure.RAW: translate("KmzbPlugin", "reported"),
        Measure.CONFIRMED: translate("KmzbPlugin", "confirmed"),
        Measure.CASES: translate("KmzbPlugin", "cases"),
    }[which]


def three(count: Count) -> str:
    """raw · confirmed · cases, in the order of the scope's buttons."""
    return texts.DOT.join(texts.number(count.of(which)) for which in Measure)


def span(days: Tuple[date, date]) -> str:
    """First and last day of a window whose end is exclusive."""
    return f"{texts.day(days[0])} {texts.DASH} {texts.day(days[1] - timedelta(days=1))}"


def windows(which: Against, as_of: date) -> str:
    """The two windows of a comparison with their days."""
    found = window_days(as_of)
    title = {
        Against.PREVIOUS: translate("KmzbPlugin", "Last 28 days ({now}) against the 28 before ({before})"),
        Against.YEAR_AGO: translate("KmzbPlugin", "Last 28 days ({now}) against the same weekdays a year ago ({before})"),
        Against.YEAR_TO_DATE: translate("KmzbPlugin", "The year so far ({now}) against last year to the same day ({before})"),
    }[which]
    return title.format(now=span(found[which.window]), before=span(found[which.value]))


def step(compared: Compared, which: Measure) -> str:
    """ "14 → 34": before and now."""
    return f"{texts.number(compared.before.of(which))} → {texts.number(compared.now.of(which))}"


def percent(share: float) -> str:
    """A share as a signed whole percentage; "" where there was nothing before."""
    if share != share:
        return ""
    rounded = round(100 * share)
    return f"{'+' if rounded > 0 else MINUS if rounded < 0 else ''}{texts.number(abs(rounded))}{texts.PERCENT}"


def p_value(p: float) -> str:
    """ "p = 0.012" or "p < 0.001"."""
    if p < SMALL_P:
        return f"p < {texts.decimal(SMALL_P, 3)}"
    return f"p = {texts.decimal(p, 3)}"


def reason(compared: Compared) -> str:
    """Why a cell says what it says."""
    if compared.verdict is Verdict.TOO_FEW:
        return translate("KmzbPlugin", "so few that even all of them on one side could be chance")
    if compared.verdict is Verdict.TOO_EARLY:
        return translate("KmzbPlugin", "fewer so far, but %n not decided yet could undo it", None, compared.undecided)
    if compared.verdict is Verdict.NOTHING_THEN:
        return translate("KmzbPlugin", "nothing at all was recorded then, so there is nothing to compare with")
    if compared.verdict is Verdict.NO_CHANGE:
        return translate("KmzbPlugin", "no change that could not be chance")
    return translate("KmzbPlugin", "more than chance")


def whole(compared: Compared, which: Measure) -> str:
    """A comparison in one line: all three counts, what is said, why, and how sure."""
    counts = texts.DOT.join(f"{measure(one)} {step(compared, one)}" for one in Measure)
    change = percent(compared.relative)
    parts = [word(compared.verdict) + (f" ({change})" if change and compared.is_real else ""), counts]
    parts.append(f"{reason(compared)} ({measure(which)}, {p_value(compared.p)})")
    return texts.DOT.join(parts)


def found(real: int, tests: int) -> str:
    """The sentence above the table."""
    if real == 0:
        return translate("KmzbPlugin", "No real change in %n comparison(s): what differs may be chance.", None, tests)
    said = translate("KmzbPlugin", "%n real change(s) among {tests} comparisons; the rest may be chance.", None, real)
    return said.format(tests=texts.number(tests))


# The effect of an action


def part(which: Part) -> str:
    """An area of the comparison."""
    return {
        Part.TREATED: translate("KmzbPlugin", "where the action was"),
        Part.CONTROL: translate("KmzbPlugin", "control"),
        Part.DISPLACEMENT_TREATED: translate("KmzbPlugin", "round the action"),
        Part.DISPLACEMENT_CONTROL: translate("KmzbPlugin", "round the control"),
    }[which]


def signed(value: float) -> str:
    """A whole number that always has its sign, but for 0."""
    rounded = round(value)
    sign = "+" if rounded > 0 else MINUS if rounded < 0 else ""
    return sign + texts.number(abs(rounded))


def effect(found_effect: Effect) -> str:
    """ "−10, 90 % −24 … +4: no proof"."""
    change = found_effect.change
    if not found_effect.is_proven:
        verdict = translate("KmzbPlugin", "no proof of an effect")
    elif change.estimate < 0:
        verdict = "▼ " + translate("KmzbPlugin", "fewer than without the action")
    else:
        verdict = "▲ " + translate("KmzbPlugin", "more than without the action")
    return f"{signed(change.estimate)}, {round(100 * change.level)} % {signed(change.low)} … {signed(change.high)}: {verdict}"
