"""How far away a deadline is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kmzb_plugin.core.deadlines import TimeLeft, Urgency, report_urgency, time_left, urgency
from tests.unit.core.reports import NOW, report


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (timedelta(days=2, hours=4, minutes=5), TimeLeft(False, 2, 4, 5)),
        (timedelta(minutes=59, seconds=59), TimeLeft(False, 0, 0, 59)),
        (timedelta(seconds=1), TimeLeft(False, 0, 0, 0)),
        (timedelta(0), TimeLeft(True, 0, 0, 0)),
        (timedelta(days=-3, minutes=-1), TimeLeft(True, 3, 0, 1)),
    ],
)
def test_time_left_is_rounded_towards_zero_on_both_sides(distance, expected):
    assert time_left(NOW + distance, NOW) == expected


def test_no_deadline_no_distance():
    assert time_left(None, NOW) is None
    assert urgency(None, NOW) is Urgency.NONE


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(25, Urgency.LATER), (24, Urgency.SOON), (0.01, Urgency.SOON), (0, Urgency.OVERDUE), (-1, Urgency.OVERDUE)],
)
def test_urgency(hours, expected):
    assert urgency(NOW + timedelta(hours=hours), NOW) is expected


def test_the_servers_word_goes_before_a_slow_clock():
    late = replace(report(1, 3), overdue=True)
    assert report_urgency(late, NOW) is Urgency.OVERDUE
    assert report_urgency(report(1, 3), NOW) is Urgency.SOON
