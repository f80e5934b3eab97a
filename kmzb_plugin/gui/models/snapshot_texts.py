"""A frozen decision in words: what it holds, whether it came out again, what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Tuple

from ...core.desk import Fingerprint
from ...desk import snapshot
from ...desk.snapshot import Difference, EventChange, Rebuilt, Snapshot
from ...i18n import translate
from . import change_texts, texts
from .change_tree_model import Names

MOST_NAMED = 12


@dataclass(frozen=True)
class News:
    """What is different today: the fingerprint now, the events (``None``: only counts were kept), and how many numbers follow."""

    fingerprint: Fingerprint
    events: Optional[Tuple[EventChange, ...]]
    numbers: Tuple[Difference, ...]


def file_filter() -> str:
    """For the file window."""
    return translate("KmzbPlugin", "Frozen decisions (*{suffix})").format(suffix=snapshot.SUFFIX)


def written(path: Path, kept: Snapshot, digest: str) -> str:
    """After freezing."""
    lines = [
        translate("KmzbPlugin", "Frozen: {file}").format(file=path.name),
        translate("KmzbPlugin", "{rows} rows, fingerprint {digest}").format(
            rows=texts.number(kept.fingerprint.rows), digest=kept.fingerprint.digest
        ),
        translate("KmzbPlugin", "SHA-256 of the file: {digest}").format(digest=digest),
    ]  # fmt: skip
    return "\n".join(lines)


def opened(kept: Snapshot, rebuilt: Rebuilt, news: Optional[News], names: Names) -> str:
    """After opening."""
    scope = kept.scope
    lines = [
        texts.DOT.join((kept.title, translate("KmzbPlugin", "frozen {moment}").format(moment=texts.iso_moment(kept.made_at)))),
        f"{change_texts.span((scope.first, scope.end))}",
        "",
        *_rebuilt(rebuilt),
        "",
    ]
    if news is None:
        lines.append(translate("KmzbPlugin", "Not compared with the data of today: there is no connection."))
    else:
        lines += _news(kept, news)
    return "\n".join(lines)


def _rebuilt(rebuilt: Rebuilt) -> List[str]:
    if rebuilt.equal:
        lines = ["✓ " + translate("KmzbPlugin", "Built again from its own data: every number is the same, bit for bit.")]
    else:
        lines = ["✗ " + translate("KmzbPlugin", "Built again from its own data: %n number(s) differ.", None, rebuilt.count)]
        lines += [_difference(entry) for entry in rebuilt.differences]
    for entry in rebuilt.versions:
        lines.append("   " + translate("KmzbPlugin", "Made with {name} {before}, here is {after}.").format(
            name=entry.path, before=entry.before or texts.DASH, after=entry.after or texts.DASH
        ))  # fmt: skip
    return lines


def _news(kept: Snapshot, news: News) -> List[str]:
    if news.fingerprint.digest == kept.fingerprint.digest:
        return ["✓ " + translate("KmzbPlugin", "The data of today are the same.")]
    if news.events is None:
        return ["✗ " + translate("KmzbPlugin", "The data of today differ: {before} rows then, {now} now.").format(
            before=texts.number(kept.fingerprint.rows), now=texts.number(news.fingerprint.rows)
        )]  # fmt: skip
    lines = ["✗ " + translate("KmzbPlugin", "The data of today differ in %n event(s):", None, len(news.events))]
    lines += [f"   {_event(entry)}" for entry in news.events[:MOST_NAMED]]
    if len(news.events) > MOST_NAMED:
        lines.append("   " + translate("KmzbPlugin", "… and %n more", None, len(news.events) - MOST_NAMED))
    if news.numbers:
        lines.append(translate("KmzbPlugin", "With them %n number(s) would be different:", None, len(news.numbers)))
        lines += [_difference(entry) for entry in news.numbers[:MOST_NAMED]]
    else:
        lines.append(translate("KmzbPlugin", "No number of the decision changes by that."))
    return lines


def _difference(entry: Difference) -> str:
    """One number, all its digits: it is told where it stands, and moments as people write them."""
    return f"   {entry.path}: {texts.iso_moment(entry.before) or texts.DASH} → {texts.iso_moment(entry.after) or texts.DASH}"


def _event(entry: EventChange) -> str:
    name = f"{texts.pillar(entry.pillar)} {entry.id}"
    if entry.what == "added":
        return translate("KmzbPlugin", "{name}: came later").format(name=name)
    if entry.what == "removed":
        return translate("KmzbPlugin", "{name}: is not in the scope any more").format(name=name)
    return translate("KmzbPlugin", "{name}: changed ({fields})").format(name=name, fields=", ".join(field_names(entry.fields)))


def field_names(fields: Tuple[str, ...]) -> List[str]:
    """Facts of an event by name."""
    named = {
        "kind": translate("KmzbPlugin", "category"), "x_m": translate("KmzbPlugin", "position"),
        "y_m": translate("KmzbPlugin", "position"), "confirmed": translate("KmzbPlugin", "confirmation"),
        "lead": translate("KmzbPlugin", "standing for its case"), "case": translate("KmzbPlugin", "case"),
        "unit": translate("KmzbPlugin", "unit"), "beat": translate("KmzbPlugin", "beat"),
        "at_d": translate("KmzbPlugin", "time"), "from_d": translate("KmzbPlugin", "time"), "to_d": translate("KmzbPlugin", "time"),
        "is_point": translate("KmzbPlugin", "quality of the position"), "harm": translate("KmzbPlugin", "harm weight"),
    }  # fmt: skip
    return list(dict.fromkeys(named.get(field, field) for field in fields))
