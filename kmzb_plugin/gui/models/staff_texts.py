"""Work, people on duty and what would be needed, in words: every number with what it rests on."""

from __future__ import annotations

import math
from typing import List, Optional

from ...desk import staff
from ...desk.duty import Missed, Part, Shown
from ...desk.staff import Checked, StaffStudy
from ...i18n import language, translate
from . import texts, week_texts


def amount(value: float) -> str:
    """A number of people or hours: one decimal while it is small."""
    return texts.decimal(value, 1) if abs(value) < 100 and round(value, 1) != round(value) else texts.number(round(value))


def percent(share: float) -> str:
    """ "94 %"; never 100 % for less than all, never 0 % for more than nothing."""
    value = 100 * share
    if 0 < value < 1:
        return f"<{texts.NO_BREAK}1{texts.PERCENT}"
    if 99 < value < 99.95:
        return f"{texts.decimal(min(value, 99.9), 1)}{texts.PERCENT}"
    return f"{texts.number(round(value))}{texts.PERCENT}"


def shift(hour_from: int, hour_to: int) -> str:
    """ "6–14"."""
    return f"{hour_from}–{hour_to}"


def work(shown: Shown) -> str:
    """What comes in, in one sentence."""
    said = translate("KmzbPlugin", "{tasks} items a week, {hours} hours of work with handling and travel.").format(
        tasks=amount(float(shown.tasks.sum())), hours=amount(float(shown.work.sum()))
    )
    if shown.load.without_time:
        said += " " + translate("KmzbPlugin", "%n without an hour are spread like the others.", None, shown.load.without_time)
    return said


def duty(shown: Shown) -> str:
    """Who is there for it; or that nobody knows."""
    people = shown.whole
    if people is None:
        return translate("KmzbPlugin", "No staffing table is known for this unit on the last day of the period.")
    hours, share = float(people.sum()), shown.assumptions.share_for_reports
    if hours <= 0:
        return translate("KmzbPlugin", "The staffing table has nobody on duty.")
    return translate(
        "KmzbPlugin", "{hours} hours on duty a week; {share} of them are for this work (assumed), of which {load} are used."
    ).format(hours=amount(hours), share=percent(share), load=percent(float(shown.work.sum()) / (hours * share)))


def posts(shown: Shown) -> str:
    """Established and filled posts; "" where nobody has said."""
    base = shown.base
    if base is None or base.established is None:
        return ""
    if base.filled is None:
        return translate("KmzbPlugin", "Posts: {established}.").format(established=texts.number(base.established))
    return translate("KmzbPlugin", "Posts: {established}, filled: {filled}.").format(
        established=texts.number(base.established), filled=texts.number(base.filled)
    )


def verdict(study: StaffStudy) -> str:
    """For a commander in a hurry."""
    if study.tasks_per_week <= 0:
        return translate("KmzbPlugin", "Nothing came in: there is no need to compute.")
    if study.now is None:
        return translate("KmzbPlugin", "Whether the people are enough cannot be said: no staffing table is known.")
    if study.now.told.overloaded:
        return translate("KmzbPlugin", "More work than people: with the present table the backlog grows without end.")
    if staff.keeps(study.now, study.assumptions):
        return translate("KmzbPlugin", "The present table keeps the deadline.")
    return translate("KmzbPlugin", "The present table does not keep the deadline.")


def promise(study: StaffStudy) -> str:
    """What is asked for."""
    return translate("KmzbPlugin", "Wanted: {share} begun within {hours} hours.").format(
        share=percent(study.assumptions.on_time), hours=amount(study.assumptions.deadline_h)
    )


def checked(found: Checked) -> str:
    """The queue's answer and its simulation side by side."""
    if found.told.overloaded:
        return translate("KmzbPlugin", "more work than people")
    said = translate("KmzbPlugin", "told {told}").format(told=percent(found.told.overall_on_time))
    if found.seen is not None:
        said += ", " + translate("KmzbPlugin", "played {seen}").format(seen=percent(found.seen.overall_on_time))
    return said


def answers(study: StaffStudy) -> str:
    """Present and proposed table, each by queue and simulation."""
    if study.tasks_per_week <= 0:
        return ""
    parts = [promise(study)]
    if study.now is not None:
        parts.append(translate("KmzbPlugin", "Present table: {answer}.").format(answer=checked(study.now)))
    parts.append(translate("KmzbPlugin", "Proposed table: {answer}.").format(answer=checked(study.proposed)))
    if not study.holds:
        parts.append(translate("KmzbPlugin", "No table with these shifts was found that keeps the deadline."))
    return " ".join(parts)


def proposal(study: StaffStudy) -> str:
    """Hours and posts of the proposal against the present."""
    if study.tasks_per_week <= 0:
        return ""
    said = translate("KmzbPlugin", "Proposed: {hours} hours on duty a week = {payroll} posts.").format(
        hours=amount(study.table.hours), payroll=amount(study.payroll)
    )
    if study.now is not None and study.payroll_now is not None:
        said += " " + translate("KmzbPlugin", "Present: {hours} hours = {payroll} posts.").format(
            hours=amount(float(study.now.people.sum())), payroll=amount(study.payroll_now)
        )
    if study.table.gap > 0:
        said += " " + translate("KmzbPlugin", "A table smaller by up to {gap} may exist.").format(gap=percent(study.table.gap))
    return said


def relief(study: StaffStudy) -> str:
    """From people on duty to people on the payroll."""
    return translate(
        "KmzbPlugin",
        "One post round the clock takes {relief} people on the payroll ({hours} hours a week, {absent} absent, assumed).",
    ).format(
        relief=texts.decimal(study.relief, 2), hours=amount(study.assumptions.hours_per_week),
        absent=percent(study.assumptions.absent_share),
    )  # fmt: skip


def pooled(shown: Shown) -> str:
    """A caution: several units are no single queue; "" for one."""
    if len(shown.parts) < 2:
        return ""
    return translate("KmzbPlugin", "Computed as if all units below stood in for each other; each by itself needs more.")


def caution(area: bool, kinds: bool) -> str:
    """What of the scope the people do not follow; "" when they do."""
    said: List[str] = []
    if area:
        said.append(translate("KmzbPlugin", "The drawn area cuts the work, not the people: they are those of the whole unit."))
    if kinds:
        said.append(translate("KmzbPlugin", "Only the work of the chosen categories counts, but all people."))
    return " ".join(said)


def missed(found: Missed) -> str:
    """Unmet demand with its interval and reasons."""
    if not found.attempts:
        return translate("KmzbPlugin", "No attempt to check a report came to nothing in this period.")
    said = translate(
        "KmzbPlugin",
        "Could not be checked: {week} attempts a week (95 %: {low} … {high}), {share} of all checks "
        "(95 %: {share_low} … {share_high}); {hours} hours a week in vain.",
    ).format(
        week=amount(found.per_week), low=amount(found.low), high=amount(found.high), share=percent(found.share),
        share_low=percent(found.share_low), share_high=percent(found.share_high), hours=amount(found.hours_per_week),
    )  # fmt: skip
    unsaid = translate("KmzbPlugin", "no reason told")
    named = [f"{(pl if language() == 'pl' else en) or unsaid} {texts.number(count)}" for _, pl, en, count in found.by_reason[:4]]
    said += " " + translate("KmzbPlugin", "Reasons: {reasons}.").format(reasons=", ".join(named))
    return said


def hour(shown: Shown, place: int, proposed: Optional[float] = None) -> str:
    """An hour of the week in one line."""
    said = translate("KmzbPlugin", "{when}: {tasks} items, work for {wanted} people").format(
        when=week_texts.hour_of_week(place), tasks=texts.decimal(float(shown.tasks[place]), 2),
        wanted=texts.decimal(float(shown.wanted[place]), 2),
    )  # fmt: skip
    people = shown.whole
    if people is not None:
        said += texts.DOT + translate("KmzbPlugin", "on duty: {people}").format(people=amount(float(people[place])))
        short = float(shown.wanted[place] - people[place])
        if short > 0:
            said += texts.DOT + translate("KmzbPlugin", "{short} too few at once: it waits").format(
                short=texts.decimal(short, 2)
            )
    if proposed is not None:
        said += texts.DOT + translate("KmzbPlugin", "proposed: {people}").format(people=amount(proposed))
    return said


def part_name(part: Part) -> str:
    """A unit below; the root's own rest says so."""
    if part.is_rest:
        return translate("KmzbPlugin", "{unit}: itself").format(unit=part.name)
    return part.name


def load(part: Part) -> str:
    """How much of the time for this work is used; above 100 % with a sign."""
    if part.load is None:
        return translate("KmzbPlugin", "no table")
    if math.isinf(part.load):
        return "▲ " + translate("KmzbPlugin", "nobody")
    return ("▲ " if part.load > 1 else "") + percent(part.load)
