"""The stamp of a hotspot layer in words: what it was tested on, and how it did."""

from __future__ import annotations

from typing import Optional, Tuple

from ...desk import defaults
from ...desk import stamp as stamps
from ...desk.stamp import Score, Stamp
from ...i18n import translate
from . import figures, texts


def period(told: Stamp) -> str:
    """ "Trained 01.01.2026 – 30.06.2026 (1,204 events), tested 01.07.2026 – 28.07.2026 (96)." """
    return translate("KmzbPlugin", "Trained {first} – {until} ({trained} events), tested {after} – {last} ({tested}).").format(
        first=figures.day(told.from_d), until=figures.day(told.until_d - 1), after=figures.day(told.until_d),
        last=figures.day(told.tested_to_d - 1), trained=texts.number(round(told.trained)), tested=texts.number(round(told.tested)),
    )  # fmt: skip


def few_tested(told: Optional[Stamp]) -> str:
    """A warning where the back-test rests on very few events; "" otherwise."""
    if told is None or told.reason or told.tested >= defaults.LEAST_TESTED:
        return ""
    return translate("KmzbPlugin", "Only %n event(s) to test on: the figures below may be chance.", "", round(told.tested))


def verdict(told: Optional[Stamp]) -> str:
    """Who did better; or why there are no figures."""
    if told is None:
        return translate("KmzbPlugin", "No back-test was made.")
    if told.reason:
        return {
            stamps.NO_TRAINING: translate("KmzbPlugin", "No back-test: there were no events to train on."),
            stamps.NO_TEST: translate("KmzbPlugin", "No back-test: nothing happened in the test period."),
            stamps.NOTHING_HOT: translate("KmzbPlugin", "No back-test: nothing was hot in the training period."),
        }.get(told.reason, told.reason)
    if told.count_wins:
        return translate("KmzbPlugin", "The plain count does better. Use the plain count.")
    if told.count.hits > told.layer.hits - 1e-9:
        return translate("KmzbPlugin", "No better than the plain count, and no worse.")
    return translate("KmzbPlugin", "Better than the plain count.")


def headers() -> Tuple[str, ...]:
    """Columns of the stamp."""
    return (
        translate("KmzbPlugin", "hits"), translate("KmzbPlugin", "area", "of hot cells"), "PAI", "PEI", "RRI",
    )  # fmt: skip


def tips() -> Tuple[str, ...]:
    """What the columns of the stamp mean."""
    return (
        translate("KmzbPlugin", "Share of the tested events that fell into the hot cells"),
        translate("KmzbPlugin", "Share of the area that the hot cells take"),
        translate("KmzbPlugin", "Share of events divided by share of area: 1 is chance"),
        translate("KmzbPlugin", "PAI divided by the best that any choice of as many cells could reach: 1 is perfect"),
        translate("KmzbPlugin", "Events promised divided by events that came: 1 is as promised, above 1 too many were promised"),
    )


def row(told: Score) -> Tuple[str, ...]:
    """The figures of one side."""
    pai = figures.short(told.pai) if told.pai >= 100 else figures.decimal(told.pai)
    hits, area = figures.percent(told.hit_rate), figures.percent(told.area_share)
    return hits, area, pai, figures.decimal(told.pei), figures.decimal(told.rri)


def line(name: str, told: Score) -> str:
    """One side in one line, for legend and metadata."""
    figures = " · ".join(f"{head} {value}" for head, value in zip(headers(), row(told)))
    return f"{name}: {figures}"
