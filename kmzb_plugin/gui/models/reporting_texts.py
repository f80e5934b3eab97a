"""What is reported and what is not, in words: no number where no double tells, and silence is not called safety."""

from __future__ import annotations

from datetime import timedelta
from typing import Dict, Mapping, Sequence, Tuple

from ...core.desk import Scope
from ...desk.bias import Assumed, By, Interval, Line, Said
from ...i18n import translate
from ...layers import reporting
from ...layers.hotspots import CLASS, Words
from . import texts
from .figures import percent, plain

#: Shares as people say them: so many in so many.
PARTS: Tuple[Tuple[int, int], ...] = (
    *((1, whole) for whole in (30, 25, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3)),
    (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10),
)  # fmt: skip
NEARLY_ALL = 0.95


def by(which: By) -> str:
    """A way to group, as the list offers it."""
    return {
        By.UNITS: translate("KmzbPlugin", "units"),
        By.BEATS: translate("KmzbPlugin", "beats"),
        By.KINDS: translate("KmzbPlugin", "categories"),
    }[which]


def one(which: By) -> str:
    """What a line of the table is."""
    return {
        By.UNITS: translate("KmzbPlugin", "Unit"),
        By.BEATS: translate("KmzbPlugin", "Beat"),
        By.KINDS: translate("KmzbPlugin", "Category"),
    }[which]


def scope(of: Scope, unit: str, kinds: Mapping[str, str]) -> str:
    """Of whom, from when to when, what."""
    period = f"{texts.day(of.first)} {texts.DASH} {texts.day(of.end - timedelta(days=1))}"
    what = ", ".join(kinds.get(code, code) for code in of.kinds) or translate("KmzbPlugin", "all categories")
    where = translate("KmzbPlugin", "drawn area") if of.area else unit
    return texts.DOT.join((where, period, translate("KmzbPlugin", "citizens' reports, confirmed"), what))


def part(share: float) -> Tuple[int, int]:
    """The share as so many in so many: 0.34 is 1 in 3."""
    return min(PARTS, key=lambda pair: abs(pair[0] / pair[1] - share) / share)


def interval(value: Interval) -> str:
    """ "120 (90–160)"."""
    middle, low, high = (texts.number(round(number)) for number in value)
    return f"{middle} ({low}{texts.DASH}{high})"


def share_interval(value: Interval) -> str:
    """ "34 % (27–41 %)"."""
    middle, low, high = map(_whole, value)
    return f"{middle} % ({low}{texts.DASH}{high} %)"


def share(line: Line) -> str:
    """The share that is reported: an interval, with few doubles no more than a bound, without any no number."""
    if line.said is Said.ENOUGH:
        return share_interval(line.share)
    return f"≤ {_whole(line.share[2])} %" if line.doubles else translate("KmzbPlugin", "cannot be told")


def doubles(line: Line) -> str:
    """How many there are, and whether that is few."""
    number = texts.number(line.doubles)
    return translate("KmzbPlugin", "{number}, few").format(number=number) if line.said is Said.FEW else number


def reason(line: Line) -> str:
    """Why the share is no interval; "" where it is."""
    return {
        Said.ENOUGH: "",
        Said.FEW: translate("KmzbPlugin", "few doubles: only a bound can be told"),
        Said.NO_DOUBLE: translate("KmzbPlugin", "no double: how much is reported cannot be told"),
        Said.NO_CASE: translate("KmzbPlugin", "no report: that may be peace, or silence"),
    }[line.said]


def incidents(line: Line) -> str:
    """How many are to be expected."""
    return interval(line.incidents) if line.said is Said.ENOUGH else _at_least(line, line.incidents[1])


def unreported(line: Line) -> str:
    """How many of them nobody reported."""
    return texts.number(round(line.unreported)) if line.said is Said.ENOUGH else _at_least(line, line.unreported)


def headline(lines: Sequence[Line], names: Mapping[int, str]) -> str:
    """The sentence above the table: where most goes unreported."""
    believed = [line for line in lines if line.said is Said.ENOUGH]
    if not believed:
        return translate("KmzbPlugin", "Too few doubles to tell how much is reported here.")
    worst = max(believed, key=lambda line: line.unreported)
    some, whole = part(worst.share[0])
    if worst.share[0] > NEARLY_ALL:
        said = translate("KmzbPlugin", "{name}: nearly everything is reported – {incidents} expected, {cases} reported.")
    elif worst.share[0] < PARTS[0][0] / PARTS[0][1]:
        said = translate(
            "KmzbPlugin", "{name}: fewer than {some} in {all} incidents are reported – {incidents} expected, {cases} reported."
        )
    else:
        said = translate(
            "KmzbPlugin", "{name}: about {some} in {all} incidents are reported – {incidents} expected, {cases} reported."
        )
    return _filled(
        said, some=texts.number(some), all=texts.number(whole), incidents=interval(worst.incidents),
        cases=texts.number(worst.cases), name=names.get(worst.key, str(worst.key)),
    )  # fmt: skip


def comparison(lines: Sequence[Line], names: Mapping[int, str]) -> str:
    """Who reports least and most, if that can be told, and of how many nothing can be."""
    believed = [line for line in lines if line.said is Said.ENOUGH]
    said = []
    if len(believed) > 1:
        least, most = (choose(believed, key=lambda line: line.share[0]) for choose in (min, max))
        if least.sure[1] < most.sure[0]:
            told = translate("KmzbPlugin", "Reported least: {least} ({low}); most: {most} ({high}).")
            said.append(_filled(
                told, low=share_interval(least.share), high=share_interval(most.share), least=names.get(least.key, str(least.key)),
                most=names.get(most.key, str(most.key)),
            ))  # fmt: skip
        else:
            said.append(translate("KmzbPlugin", "Where more is reported cannot be told: the differences may be chance."))
    silent = len(lines) - len(believed)
    if silent:
        told = translate("KmzbPlugin", "%n line(s) of {all} tell(s) too little: silence there is not safety.", None, silent)
        said.append(told.format(all=texts.number(len(lines))))
    return " ".join(said)


def assumed(by_us: Assumed) -> str:
    """What is assumed."""
    said = translate(
        "KmzbPlugin", "Assumed: what people report lasts {lasting} days on average; doubles are counted for {window} days."
    )
    return said.format(lasting=plain(by_us.lasting_d), window=plain(by_us.window_d))


def limits() -> str:
    """What the numbers are not."""
    return translate(
        "KmzbPlugin",
        "A double is a further report that was joined into the case of the first: where cases are not joined, too little seems "
        "to be reported. Several reports by one person count as doubles, too: then too much seems to be. What lasts longer than "
        "assumed is reported more than stands here. Good for comparing places, not a count of incidents.",
    )


def layer_words(of: Scope, unit: str, kinds: Mapping[str, str], by_us: Assumed, which: By) -> Words:
    """What the layer says of itself."""
    period = f"{texts.day(of.first)} {texts.DASH} {texts.day(of.end - timedelta(days=1))}"
    title = _filled(translate("KmzbPlugin", "Reported of what happens: {unit}, {period}"), period=period, unit=unit)
    said = tuple(("", words) for words in (scope(of, unit, kinds), assumed(by_us)))
    columns = {
        CLASS: translate("KmzbPlugin", "Class"), reporting.NAME: one(which), reporting.LABEL: translate("KmzbPlugin", "Label"),
        reporting.CASES: translate("KmzbPlugin", "Reported cases"), reporting.DOUBLES: translate("KmzbPlugin", "Doubles"),
        reporting.SHARE: translate("KmzbPlugin", "Reported at all (95 %)"),
        reporting.INCIDENTS: translate("KmzbPlugin", "Expected incidents (95 %)"),
        reporting.UNREPORTED: translate("KmzbPlugin", "Not reported"),
    }  # fmt: skip
    return Words(title, said, limits(), classes(), columns)


def classes() -> Dict[str, str]:
    """The classes of the layer by the share reported, and the two of which little can be told."""
    codes = reporting.classes()
    bounds = [percent(step) for step in reporting.STEPS]
    steps = [translate("KmzbPlugin", "less than {share} reported").format(share=bounds[0])]
    steps += [f"{low.removesuffix(' %')}{texts.DASH}{high}" for low, high in zip(bounds, bounds[1:])]
    steps.append(translate("KmzbPlugin", "{share} and more").format(share=bounds[-1]))
    rest = (translate("KmzbPlugin", "few doubles: only a bound (≤)"), translate("KmzbPlugin", "no double: silence is not safety"))
    return dict(zip(codes, (*steps, *rest)))


def label(line: Line) -> str:
    """On the map, where names stand already: how much is reported, a bound where doubles are few, nothing without any."""
    if line.said is Said.ENOUGH:
        return f"{_whole(line.share[0])} %"
    return f"≤ {_whole(line.share[2])} %" if line.doubles else ""


def _whole(share: float) -> str:
    """Per cent without their sign, as exact as an estimate is."""
    return "<1" if 0 < share < 0.005 else texts.number(round(100 * share))


def _at_least(line: Line, bound: float) -> str:
    if not line.doubles:
        return texts.DASH
    return f"≥ {texts.number(round(bound))}"


def _filled(said: str, **values: str) -> str:
    """Placeholders filled one by one, names last: what stands in braces in a name is left alone."""
    for key, value in values.items():
        said = said.replace("{" + key + "}", value)
    return said
