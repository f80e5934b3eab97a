"""Map tips: HTML made of expressions, every text of the database escaped."""

from __future__ import annotations

from typing import Sequence, Tuple

from ..i18n import translate
from .expressions import column, escaped

TIME_FORMAT = "dd.MM.yyyy HH:mm"
DESCRIPTION_LENGTH = 300
# QGIS makes a tip as narrow as its longest word and sets it in the browser's own font. A table, since both of the
# engines that QGIS is built with (WebKit, Qt's rich text) know its width.
OPENING = '<table width="340" cellspacing="0" cellpadding="2"><tr><td style="font-family: sans-serif; font-size: 9pt">'
CLOSING = "</td></tr></table>"

# A label (already in the user's language) and the expression of what stands beside it.
Line = Tuple[str, str]


def report_tip(language: str) -> str:
    """Map tip of a report: what, where it stands, by when, and the beginning of the description."""
    name = "name_pl" if language == "pl" else "name_en"
    return _tip(
        column("category_" + name),
        (
            (translate("KmzbPlugin", "Status"), column("status_" + name)),
            (translate("KmzbPlugin", "Deadline"), _deadline()),
            (translate("KmzbPlugin", "Reported"), _time("created_at")),
            (translate("KmzbPlugin", "Unit"), column("unit_name")),
            (translate("KmzbPlugin", "Beat"), column("beat_name")),
            (translate("KmzbPlugin", "Taken by"), column("taken_by")),
            (translate("KmzbPlugin", "Number"), column("id")),
        ),
        "left(" + column("description") + ", " + str(DESCRIPTION_LENGTH) + ")",
    )


def annotation_tip() -> str:
    """Map tip of an annotation: its text, author and time."""
    return _tip(
        column("author"),
        (
            (translate("KmzbPlugin", "Written"), _time("created_at")),
            (translate("KmzbPlugin", "Report"), column("report_id")),
        ),
        column("body"),
    )


def meeting_tip(language: str) -> str:
    """Map tip of a meeting: when and where, how many came and what they spoke of."""
    name = "name_pl" if language == "pl" else "name_en"
    return _tip(
        column("kind_" + name),
        (
            (translate("KmzbPlugin", "Day"), _day("held_on")),
            (translate("KmzbPlugin", "Place"), column("place")),
            (translate("KmzbPlugin", "Organiser"), f"coalesce({column('organiser')}, {column('organiser_kind_' + name)})"),
            (translate("KmzbPlugin", "Participants"), column("participants")),
            (translate("KmzbPlugin", "Threats raised"), column("threats")),
            (translate("KmzbPlugin", "Unit"), column("unit_name")),
            (translate("KmzbPlugin", "Number"), column("id")),
        ),
    )


def threat_tip(language: str) -> str:
    """Map tip of a threat raised at a meeting."""
    name = "name_pl" if language == "pl" else "name_en"
    return _tip(
        column("category_" + name),
        (
            (translate("KmzbPlugin", "Raised on"), _day("raised_on")),
            (translate("KmzbPlugin", "People behind it"), column("people")),
            (translate("KmzbPlugin", "Unit"), column("unit_name")),
            (translate("KmzbPlugin", "Beat"), column("beat_name")),
            (translate("KmzbPlugin", "Meeting"), column("meeting_id")),
        ),
        "left(" + column("description") + ", " + str(DESCRIPTION_LENGTH) + ")",
    )


def incident_tip(language: str) -> str:
    """Map tip of a crime or a road event: what, when, how surely here, and who was hurt."""
    name = "name_pl" if language == "pl" else "name_en"
    until = f"if({column('occurred_to')} > {column('occurred_from')}, {_time('occurred_to')}, NULL)"
    return _tip(
        column("type_" + name),
        (
            (translate("KmzbPlugin", "From"), _time("occurred_from")),
            (translate("KmzbPlugin", "To"), until),
            (translate("KmzbPlugin", "Position"), column("quality_" + name)),
            (translate("KmzbPlugin", "Killed"), f"nullif({column('killed')}, 0)"),
            (translate("KmzbPlugin", "Seriously injured"), f"nullif({column('injured_serious')}, 0)"),
            (translate("KmzbPlugin", "Slightly injured"), f"nullif({column('injured_slight')}, 0)"),
            (translate("KmzbPlugin", "Unit"), column("unit_name")),
            (translate("KmzbPlugin", "Beat"), column("beat_name")),
            (translate("KmzbPlugin", "Number"), column("external_id")),
        ),
    )


def beat_tip() -> str:
    """Map tip of a beat: the officer and how to reach them."""
    return _tip(
        column("name"),
        (
            (translate("KmzbPlugin", "Unit"), column("unit_name")),
            (translate("KmzbPlugin", "Officer"), column("officer_name")),
            (translate("KmzbPlugin", "Telephone"), column("officer_phone")),
            (translate("KmzbPlugin", "E-mail"), column("officer_email")),
        ),
    )


def unit_tip() -> str:
    """Map tip of a unit's area: name and contact."""
    return _tip(
        column("name"),
        (
            (translate("KmzbPlugin", "Address"), column("address")),
            (translate("KmzbPlugin", "Telephone"), column("phone")),
            (translate("KmzbPlugin", "E-mail"), column("email")),
        ),
    )


def overview_tip(size_km: int) -> str:
    """Map tip of a square of the overview: the three counts, always together."""
    title = translate("KmzbPlugin", "Square of {size} km, all times").format(size=size_km)
    return _tip(
        "'" + _plain(title) + "'",
        (
            (translate("KmzbPlugin", "Reported"), column("raw")),
            (translate("KmzbPlugin", "Confirmed"), column("confirmed")),
            (translate("KmzbPlugin", "Cases"), column("cases")),
        ),
    )


def _tip(title: str, lines: Sequence[Line], body: str = "") -> str:
    parts = ["<b>", _value(title), "</b>"]
    parts += [_line(label, expression) for label, expression in lines]
    if body:
        parts.append(_evaluated("if(length(" + body + ") > 0, '<hr>' || " + escaped(body) + ", '')"))
    return OPENING + "".join(parts) + CLOSING


def _line(label: str, expression: str) -> str:
    """One line, left out when there is nothing to show."""
    shown = "'<br>" + _plain(label) + ": ' || " + escaped(expression)
    return _evaluated("if(length(to_string(" + expression + ")) > 0, " + shown + ", '')")


def _value(expression: str) -> str:
    return _evaluated(escaped(expression))


def _evaluated(expression: str) -> str:
    return "[%" + expression + "%]"


def _plain(label: str) -> str:
    """A translated label inside a string literal: nothing in it may end the literal or open a tag."""
    return "".join(char for char in label if char not in "'\"<>&[]%\\")


def _time(name: str) -> str:
    """In local time: the provider gives moments in the time zone of the server's session."""
    local = "datetime_from_epoch(epoch(" + column(name) + "))"
    return "format_date(" + local + ", '" + TIME_FORMAT + "')"


def _day(name: str) -> str:
    return "format_date(" + column(name) + ", 'dd.MM.yyyy')"


def _deadline() -> str:
    late = _plain(translate("KmzbPlugin", "overdue"))
    return "if(coalesce(" + column("overdue") + ", false), '⚠ " + late + ", ', '') || " + _time("due_at")
