"""Cases, candidates and the history of a place in the user's words."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from ...core import cases
from ...core.cases import Candidate, CaseFile, Member, PlaceHistory, Prospect
from ...core.model import Catalogue
from ...i18n import language, translate
from . import texts

WEEK_DAYS, MONTH_DAYS = 7, 30
#: From so many independent reports expected as near as this one, the place counts as dense (sign "crowd").
DENSE = 0.7


def size(case: CaseFile) -> str:
    """ "5 reports from 4 senders in 3 weeks"; events and threats beside the reports are told after it."""
    parts = [translate("KmzbPlugin", "%n report(s)", "of a case", case.reports)]
    if case.senders:
        if case.unknown_senders:
            parts.append(translate("KmzbPlugin", "from at least %n sender(s)", "", case.senders))
        else:
            parts.append(translate("KmzbPlugin", "from %n sender(s)", "", case.senders))
    if case.reports + case.others > 1:
        parts.append(span(case.span_days))
    text = " ".join(parts)
    if case.others:
        text += texts.DOT + translate("KmzbPlugin", "%n from the other sources", "of a case", case.others)
    return text


def span(days: int) -> str:
    """How long a case has gone on, in the unit that fits."""
    if days < 2 * WEEK_DAYS:
        return translate("KmzbPlugin", "in %n day(s)", "", days)
    if days < 2 * MONTH_DAYS:
        return translate("KmzbPlugin", "in %n week(s)", "", round(days / WEEK_DAYS))
    return translate("KmzbPlugin", "in %n month(s)", "", round(days / MONTH_DAYS))


def priority(case: CaseFile) -> str:
    """The name of a case's priority."""
    name = case.priority_name_pl if language() == "pl" else case.priority_name_en
    return translate("KmzbPlugin", "priority: {name}").format(name=name or case.priority)


def title(candidate: Candidate, catalogue: Catalogue) -> str:
    """What a candidate is."""
    about = item_name(candidate.code, candidate.name_pl, candidate.name_en)
    if candidate.kind == cases.CASE:
        what = translate("KmzbPlugin", "Case of %n", "of so many reports", candidate.case_size)
    else:
        what = kind_name(candidate.kind, candidate.id)
    state = catalogue.status(candidate.status).name(language()) if candidate.status else ""
    return texts.DOT.join(part for part in (what, about, state) if part)


def kind_name(kind: str, number: int) -> str:
    """ "no. 17", "threat raised at a consultation", "police event"."""
    if kind == cases.THREAT:
        return translate("KmzbPlugin", "Raised at a consultation")
    if kind == cases.INCIDENT:
        return translate("KmzbPlugin", "Police event")
    return translate("KmzbPlugin", "no. {number}").format(number=number)


def item_name(code: str, name_pl: str, name_en: str) -> str:
    """Category or type in the user's language; its code where the database has no name."""
    return (name_pl if language() == "pl" else name_en) or code


def member_title(member: Member) -> str:
    """What a member is."""
    return texts.DOT.join((kind_name(member.kind, member.id), item_name(member.code, member.name_pl, member.name_en)))


def reasons(candidate: Candidate) -> str:
    """Why it may be the same thing, and what speaks against it: "12 m · 2 days · same street (Lipowa)"."""
    signs = candidate.reasons
    parts: List[str] = [translate("KmzbPlugin", "{distance} m").format(distance=texts.number(round(candidate.distance_m)))]
    days = round(candidate.days)
    parts.append(translate("KmzbPlugin", "%n day(s) apart", "", days) if days else translate("KmzbPlugin", "same day"))
    if signs.get("street"):
        name = signs.get("street_name")
        parts.append(
            translate("KmzbPlugin", "same street ({name})").format(name=name) if name else translate("KmzbPlugin", "same street")
        )
    if float(signs.get("text") or 0) >= cases.ALIKE:
        parts.append(translate("KmzbPlugin", "similar description"))
    if signs.get("sender"):
        parts.append(translate("KmzbPlugin", "same sender"))
    if signs.get("hours") is True:
        parts.append(translate("KmzbPlugin", "same time of day"))
    against = _against(candidate)
    text = texts.DOT.join(parts)
    return text + texts.DOT + translate("KmzbPlugin", "but: {signs}").format(signs=", ".join(against)) if against else text


def _against(candidate: Candidate) -> Sequence[str]:
    signs, parts = candidate.reasons, []
    if float(signs.get("unrelated") or 0) > 0:
        parts.append(translate("KmzbPlugin", "related category"))
    if signs.get("other_street"):
        parts.append(translate("KmzbPlugin", "another street"))
    if signs.get("hours") is False:
        parts.append(translate("KmzbPlugin", "another time of day"))
    if float(signs.get("crowd") or 0) >= DENSE:
        parts.append(translate("KmzbPlugin", "many reports around"))
    return parts


def chance(candidate: Candidate) -> str:
    """The score as a percentage, never quite certain."""
    share = min(99, max(1, round(candidate.score * 100)))
    return translate("KmzbPlugin", "match {share} %").format(share=share)


def place(history: PlaceHistory) -> str:
    """ "In 12 months within 80 m: 7 reports, 4 of 6 decided confirmed (67 %)"."""
    if not history.reports:
        text = translate("KmzbPlugin", "In 12 months within {radius} m: no other report of this kind.").format(
            radius=history.radius_m
        )
    else:
        text = translate("KmzbPlugin", "In 12 months within {radius} m:").format(radius=history.radius_m)
        text += " " + translate("KmzbPlugin", "%n report(s)", "at this place", history.reports)
        if history.decided:
            share = round(100 * history.confirmed / history.decided)
            text += texts.DOT + translate("KmzbPlugin", "confirmed {confirmed} of {decided} decided ({share} %)").format(
                confirmed=history.confirmed, decided=history.decided, share=share
            )
        else:
            text += texts.DOT + translate("KmzbPlugin", "none decided yet")
        if history.last_at is not None:
            day = texts.day(history.last_at.astimezone().date())
            text += texts.DOT + translate("KmzbPlugin", "last on {date}").format(date=day)
    if history.other_reports:
        text += texts.DOT + translate("KmzbPlugin", "%n of other kinds", "reports", history.other_reports)
    return text


def preview(name: str, prospects: Sequence[Prospect], catalogue: Catalogue) -> Tuple[str, int]:
    """What a decision would do with the case, exceptions by number; and how many reports it would decide."""
    return _told(prospects, catalogue, translate("KmzbPlugin", "“{act}” decides %n report(s) of the case.", "",
                                                 sum(p.possible for p in prospects)).format(act=name))  # fmt: skip


def outcome(name: str, prospects: Sequence[Prospect], catalogue: Catalogue) -> Tuple[str, int]:
    """What a decision did with the case."""
    return _told(prospects, catalogue, translate("KmzbPlugin", "{act}: %n report(s) of the case.", "",
                                                 sum(p.possible for p in prospects)).format(act=name))  # fmt: skip


def _told(prospects: Sequence[Prospect], catalogue: Catalogue, first: str) -> Tuple[str, int]:
    lines = [first]
    lines.extend(
        translate("KmzbPlugin", "Not no. {number}: {why}").format(number=p.report_id, why=_obstacle(p, catalogue))
        for p in prospects
        if not p.possible and p.report_id is not None
    )
    outside = sum(p.report_id is None for p in prospects)
    if outside:
        lines.append(translate("KmzbPlugin", "Not %n report(s) of other units.", "", outside))
    return "\n".join(lines), sum(p.possible for p in prospects)


def _obstacle(prospect: Prospect, catalogue: Catalogue) -> str:
    if prospect.obstacle == "KM006":
        return translate("KmzbPlugin", "your role may not do this")
    if prospect.obstacle == "KM001":
        return translate("KmzbPlugin", "a colleague has acted on it in the meantime")
    status = catalogue.status(prospect.status or "").name(language())
    return translate("KmzbPlugin", "not possible from “{status}”").format(status=status)


def times(count: int) -> str:
    """The sign in the list: "×5"; nothing for one alone."""
    return f"×{count}" if count > 1 else ""


def done(step: cases.CaseStep, case_id: Optional[int]) -> str:
    """What the line under the list says of an act."""
    words = {
        cases.CaseStep.JOIN_REPORT: translate("KmzbPlugin", "Joined to a case"),
        cases.CaseStep.JOIN_CASE: translate("KmzbPlugin", "Joined to a case"),
        cases.CaseStep.JOIN_ITEM: translate("KmzbPlugin", "Joined to a case"),
        cases.CaseStep.LEAVE: translate("KmzbPlugin", "Taken out of the case"),
        cases.CaseStep.LEAVE_ITEM: translate("KmzbPlugin", "Taken out of the case"),
        cases.CaseStep.MERGE: translate("KmzbPlugin", "Cases merged"),
        cases.CaseStep.SPLIT: translate("KmzbPlugin", "Case split"),
        cases.CaseStep.UNDO: translate("KmzbPlugin", "Undone"),
        cases.CaseStep.DISMISS: translate("KmzbPlugin", "Noted: not the same"),
        cases.CaseStep.RESTORE: translate("KmzbPlugin", "Suggested again"),
    }
    return words.get(step, "")
