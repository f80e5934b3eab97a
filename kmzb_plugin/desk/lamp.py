"""The lamp of a hotspot layer: strong, weak or do not use, with the reasons and the numbers behind them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import List, Mapping, Optional, Tuple

from .defaults import LEAST_TESTED
from .stamp import Stamp


class Light(Enum):
    """What the layer is good for."""

    STRONG = "strong"
    WEAK = "weak"
    DO_NOT_USE = "do_not_use"


#: Codes of the reasons, in the order in which they are told.
SIGNIFICANCE, EVENTS, CONFIRMED, POSITION, EDGE, STABILITY, UNTESTED, TESTED, CHANCE, BASELINE, WATCH = (
    "significance", "events", "confirmed", "position", "edge", "stability", "untested", "tested", "chance", "baseline",
    "watch",
)  # fmt: skip
REASONS = (SIGNIFICANCE, EVENTS, CONFIRMED, POSITION, EDGE, STABILITY, UNTESTED, TESTED, CHANCE, BASELINE, WATCH)


@dataclass(frozen=True)
class Bounds:
    """A fact worse than ``weak`` dims the lamp, one worse than ``never`` puts it out. ``more``: more is better."""

    weak: float
    never: float
    more: bool = True


@dataclass(frozen=True)
class Thresholds:
    """Assumptions of ours, declared: there is no norm for them. Shares 0 … 1.

    ``events``: below 30 every pattern is chance, below 100 single cells hang on single events. ``confirmed``: of the reports shown
    at least half should be confirmed (the country: 38 to 51 %), under a tenth the map is one of reporting alone. ``position``: part
    of the events with a position of their own. ``edge``: of the hot cells' neighbourhoods the part outside the area.
    ``stability``: in how many resamples of the cases a hot cell stays hot, on average. ``significance``: hot cells after
    false-discovery-rate control.
    """

    significance: Bounds = Bounds(1, 1)
    events: Bounds = Bounds(100, 30)
    confirmed: Bounds = Bounds(0.5, 0.1)
    position: Bounds = Bounds(0.9, 0.6)
    edge: Bounds = Bounds(0.25, 0.5, more=False)
    stability: Bounds = Bounds(0.8, 0.5)
    watch_p: Bounds = Bounds(0.05, 0.05, more=False)

    def saying(self, values: Mapping[str, float]) -> Thresholds:
        """With what a unit says under ``lamp_<fact>_weak`` and ``lamp_<fact>_never``; other keys are left alone."""
        told = {}
        for part in fields(self):
            old = getattr(self, part.name)
            weak, never = (values.get(f"lamp_{part.name}_{end}", getattr(old, end)) for end in ("weak", "never"))
            told[part.name] = Bounds(weak, never, old.more)
        return replace(self, **told)


@dataclass(frozen=True)
class Facts:
    """What the lamp judges. ``None``: not known, so not judged, and missing in the reasons. ``point_share``: share of the events
    counted that have a position of their own; ``outside_share`` and ``stable_share``: means over the hot cells;
    ``watch_p``: of watch zones, that chance catches as many."""

    events: int
    significant: int
    confirmed_share: Optional[float] = None
    point_share: Optional[float] = None
    outside_share: Optional[float] = None
    stable_share: Optional[float] = None
    stamp: Optional[Stamp] = None
    watch_p: Optional[float] = None


@dataclass(frozen=True)
class Reason:
    """One fact: its ``code`` (of ``REASONS``), the number, the bound it was held against, and the light that it alone gives."""

    code: str
    value: float
    bound: float
    light: Light


@dataclass(frozen=True)
class Lamp:
    """The worst light of all reasons; ``reasons`` holds every fact judged, the good ones too, in the order of ``REASONS``."""

    light: Light
    reasons: Tuple[Reason, ...]

    @property
    def against(self) -> Tuple[Reason, ...]:
        """The reasons that dim the lamp, the worst first."""
        worst = [reason for reason in self.reasons if reason.light is Light.DO_NOT_USE]
        return (*worst, *(reason for reason in self.reasons if reason.light is Light.WEAK))


def lamp(facts: Facts, thresholds: Thresholds = Thresholds()) -> Lamp:
    """Judge a layer. The back-test counts as well: no better than chance puts the lamp out; a plain count that wins, or no
    back-test (value NaN), dims it."""
    told: List[Tuple[str, Optional[float], Bounds]] = [
        (SIGNIFICANCE, facts.significant, thresholds.significance),
        (EVENTS, facts.events, thresholds.events),
        (CONFIRMED, facts.confirmed_share, thresholds.confirmed),
        (POSITION, facts.point_share, thresholds.position),
        (EDGE, facts.outside_share, thresholds.edge),
        (STABILITY, facts.stable_share, thresholds.stability),
    ]
    reasons = [_judged(code, float(value), bounds) for code, value, bounds in told if value is not None]
    if facts.stamp is None or facts.stamp.reason:
        reasons.append(Reason(UNTESTED, float("nan"), float("nan"), Light.WEAK))
    else:
        reasons += _tested(facts.stamp)
    if facts.watch_p is not None:
        reasons.append(_judged(WATCH, facts.watch_p, thresholds.watch_p))
    lights = {reason.light for reason in reasons}
    worst = next((light for light in (Light.DO_NOT_USE, Light.WEAK) if light in lights), Light.STRONG)
    return Lamp(worst, tuple(reasons))


def _judged(code: str, value: float, bounds: Bounds) -> Reason:
    def worse(bound: float) -> bool:
        return value < bound if bounds.more else value > bound

    if worse(bounds.never):
        return Reason(code, value, bounds.never, Light.DO_NOT_USE)
    return Reason(code, value, bounds.weak, Light.WEAK if worse(bounds.weak) else Light.STRONG)


def _tested(stamp: Stamp) -> List[Reason]:
    few = [] if stamp.tested >= LEAST_TESTED else [Reason(TESTED, stamp.tested, LEAST_TESTED, Light.WEAK)]
    return [
        *few,
        Reason(CHANCE, stamp.layer.pai, 1.0, Light.STRONG if stamp.beats_chance else Light.DO_NOT_USE),
        Reason(BASELINE, stamp.layer.hit_rate, stamp.count.hit_rate, Light.WEAK if stamp.count_wins else Light.STRONG),
    ]
