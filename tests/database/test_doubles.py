"""The suggestions on an invented city with a known truth, one that the weights were not found on."""

from __future__ import annotations

import pytest

from tests.benchmarks import doubles, doubles_city
from tests.database.support import superuser


@pytest.fixture(scope="module")
def compared(shared_database):
    with superuser(shared_database) as owner, owner.connection.cursor() as cursor:
        return doubles.compare(cursor, 211)


def test_suggested_pairs_are_right_and_most_are_found(compared):
    ours, baseline = compared
    assert ours.precision >= doubles.PRECISION, ours
    assert ours.recall >= doubles.RECALL, ours
    assert ours.recall > baseline.recall + 0.2, (ours, baseline)


def test_the_city_is_hard():
    """Many threats are reported once, hot places hold several of one category, and most doubles are no easy ones."""
    city = doubles_city.build(211)
    alone = sum(1 for threat in city.threats if sum(r.threat == threat.number for r in city.reports) == 1)
    assert alone > len(city.threats) * 0.5
    assert len({r.sender for r in city.reports if r.sender}) < sum(r.sender is not None for r in city.reports)
    assert sum(r.description is None for r in city.reports) > len(city.reports) * 0.2
    assert doubles_city.build(211) == city
