"""Map tips: nothing that a citizen wrote is a tag, an entity or an expression."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Dict, List, Tuple

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from kmzb_plugin.layers import map_tips
from kmzb_plugin.layers.expressions import column, escaped

FIELDS = (
    "Point?crs=EPSG:2180&field=id:integer&field=description:string(500)&field=category_name_pl:string(80)"
    "&field=status_name_pl:string(80)&field=overdue:boolean&field=due_at:datetime&field=created_at:datetime"
    "&field=unit_name:string(80)&field=beat_name:string(80)&field=taken_by:string(80)"
)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><b>x</b>' onload='",
    "&lt;b&gt; &amp; &#60;",
    "[% 1 + 1 %]",
    "[[%% @user_account_name %%]] %] [%",
    "'||'x'||' \\' \\n",
    "a\nb <br> c",
)


class Text(HTMLParser):
    """What a reader of the HTML sees, and the tags it has."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: List[Tuple[str, Any]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, attrs))
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def _evaluate(template: str, values: Dict[str, Any]) -> str:
    layer = QgsVectorLayer(FIELDS, "x", "memory")
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    once = QgsExpression.replaceExpressionText(template, context)
    twice = QgsExpression.replaceExpressionText(once, context)
    assert once == twice, "a value was taken for an expression"
    return str(once)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_shown_as_it_was_written(qgis_app: object, hostile: str) -> None:
    read = Text(_evaluate("[%" + escaped(column("description")) + "%]", {"description": hostile}))
    assert read.text == hostile
    assert {tag for tag, _ in read.tags} <= {"br"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_report_tip_has_only_our_tags(qgis_app: object, hostile: str) -> None:
    names = ("description", "category_name_pl", "status_name_pl", "unit_name", "beat_name", "taken_by")
    read = Text(_evaluate(map_tips.report_tip("pl"), dict.fromkeys(names, hostile)))
    harmless = Text(_evaluate(map_tips.report_tip("pl"), dict.fromkeys(names, "a")))
    extra = [("br", [])] * hostile.count("\n") * len(names)  # a line break of the text is shown as one
    assert sorted(read.tags) == sorted(harmless.tags + extra)
    assert read.text.count(hostile) == len(names)


def test_what_is_missing_has_no_line(qgis_app: object) -> None:
    known = {"id": 7, "category_name_pl": "Akty wandalizmu"}
    full = Text(_evaluate(map_tips.report_tip("pl"), {**known, "beat_name": "5"}))
    empty = Text(_evaluate(map_tips.report_tip("pl"), known))
    assert "5" in full.text and "Akty wandalizmu" in empty.text
    assert len(full.text.splitlines()) == len(empty.text.splitlines()) + 1
    assert "hr" not in {tag for tag, _ in empty.tags}
    assert "NULL" not in empty.text


def test_overdue_is_said_beside_the_deadline(qgis_app: object) -> None:
    due = QDateTime.fromString("2026-03-29T08:30:00", Qt.DateFormat.ISODate)  # local
    late = Text(_evaluate(map_tips.report_tip("pl"), {"due_at": due, "overdue": True})).text
    in_time = Text(_evaluate(map_tips.report_tip("pl"), {"due_at": due, "overdue": False})).text
    assert "29.03.2026 08:30" in late and "29.03.2026 08:30" in in_time
    assert "⚠" in late and "⚠" not in in_time


def test_times_are_local_whatever_the_servers_session_says(qgis_app: object) -> None:
    due = QDateTime.fromString("2026-03-29T08:30:00", Qt.DateFormat.ISODate)
    for stored in (due.toUTC(), due.toOffsetFromUtc(5 * 3600)):
        assert "29.03.2026 08:30" in Text(_evaluate(map_tips.report_tip("pl"), {"due_at": stored})).text
    assert "29.03.2026" not in Text(_evaluate(map_tips.report_tip("pl"), {"overdue": False})).text


@pytest.mark.parametrize(
    "template",
    [
        map_tips.report_tip("pl"),
        map_tips.report_tip("en"),
        map_tips.annotation_tip(),
        map_tips.beat_tip(),
        map_tips.unit_tip(),
    ],
)
def test_every_expression_of_every_tip_can_be_parsed(qgis_app: object, template: str) -> None:
    pieces = [piece.split("%]")[0] for piece in template.split("[%")[1:]]
    assert pieces
    for piece in pieces:
        assert not QgsExpression(piece).hasParserError(), QgsExpression(piece).parserErrorString()
