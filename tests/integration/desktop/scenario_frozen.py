"""Runs inside a whole QGIS with a fresh profile: a frozen decision is opened, and again after one report has changed."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterator

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import desk_walk as desk
import inside
from desk_walk import look, settled
from inside import Step, ask_outside, ours, plan, seen


def open_frozen(name: str) -> Iterator[Step]:
    page = desk.page("sheet")
    before = page.form.news_edit.toPlainText()
    yield from desk.through_a_file_window(page.form.open_button, plan["frozen"])
    yield "what it says", lambda: settled() and page.form.news_edit.toPlainText() not in ("", before)
    seen[name] = page.form.news_edit.toPlainText()
    yield look(name)


def scenario() -> Iterator[Step]:
    yield from desk.log_in()
    inside.action("desk").trigger()
    yield "the desk", lambda: desk.dock().isVisible() and settled() and ours().desk.totals is not None
    desk.go_to("sheet")
    yield "the page", lambda: settled() and desk.page("sheet").isVisible()
    yield from open_frozen("13-opened")
    yield ask_outside("change")
    yield from open_frozen("14-changed")
    desk.page("sheet").form.scope_button.click()
    yield "its scope", lambda: settled() and ours().desk.totals is not None
    seen["scope"] = ours().desk.scope.as_json()
    count = ours().desk.totals.count
    seen["totals"] = [count.raw, count.confirmed, count.cases]
    yield look("15-scope")


driver = inside.Driver(scenario())
