"""Roads: the graph by hand, reachable land only, a missing speed as an error, and the real streets of a town."""

from __future__ import annotations

import csv
import gzip
import heapq
import os
from pathlib import Path

import numpy as np
import pytest

from kmzb_plugin.analysis import travel

#: 60 km/h: a kilometre is a minute.
CROSS = [[[0, 0], [1000, 0], [2000, 0]], [[1000, 0], [1000, 3000]]]
#: Across the river, 50 m from the end of the first road, without a bridge.
RIVER = [[[2050, 0], [4000, 0]]]


def test_lines_meet_where_they_share_a_vertex_and_nowhere_else():
    roads = travel.graph_from_lines(CROSS + [[[500, -500], [500, 500]]], [60, 60, 60], step_m=1e9)
    assert len(roads.xy) == 6  # the bridge over (500, 0) is no junction
    found = travel.minutes_between(roads, [[0, 0]], [[2000, 0], [1000, 3000], [500, 500]], 5, 1)
    assert found[0] == pytest.approx([2, 4, np.inf])
    assert sorted(np.bincount(roads.part)) == [2, 4] and roads.part[0] == 0


def test_one_way_and_access():
    roads = travel.graph_from_lines([[[0, 0], [1000, 0]]], [60], [1])
    there = travel.minutes_between(roads, [[0, 100]], [[1000, 50]], 6, 200)
    assert there[0, 0] == pytest.approx(1 + 1 + 0.5)  # 100 m and 50 m on foot at 100 m a minute
    assert np.isinf(travel.minutes_between(roads, [[1000, 0]], [[0, 0]], 6, 200)[0, 0])
    against = travel.graph_from_lines([[[0, 0], [1000, 0]]], [60], [-1])
    assert travel.minutes_between(against, [[1000, 0]], [[0, 0]], 6, 200)[0, 0] == pytest.approx(1)
    assert np.isinf(travel.minutes_between(roads, [[0, 300]], [[1000, 0]], 6, 200)[0, 0])  # no road within 200 m


@pytest.mark.parametrize("speed", [np.nan, 0, -5, np.inf])
def test_a_missing_speed_is_an_error_that_names_the_line(speed):
    with pytest.raises(ValueError, match="line 1 has no usable speed"):
        travel.graph_from_lines(CROSS, [60, speed])


@pytest.mark.parametrize("line", [[[0, 0]], [[0, 0], [np.nan, 1]], [0, 1]])
def test_unusable_points_name_the_line(line):
    with pytest.raises(ValueError, match="line 2 has no usable points"):
        travel.graph_from_lines([*CROSS, line], [60] * 3)


def test_unreachable_land_is_never_inside():
    """The other bank is 50 m from a reached road and has a road of its own: no way leads there."""
    roads = travel.graph_from_lines(CROSS + RIVER, [60] * 3)
    inside = travel.reach(roads, [[0, 0]], 30, 15, 20)
    assert not (inside.begin[:, 0] > 2000).any() and not (inside.end[:, 0] > 2000).any()
    assert np.isinf(travel.minutes_between(roads, [[0, 0]], [[3000, 0]], 15, 20)).all()


def test_half_an_edge_is_half_a_piece():
    roads = travel.graph_from_lines([[[0, 0], [1000, 0]]], [60], step_m=1e9)
    inside = travel.reach(roads, [[0, 0]], 0.25, 15, 20)
    assert inside.end.tolist() == [[250, 0]] and inside.end_min.tolist() == [0.25]
    both = travel.reach(roads, [[0, 0], [1000, 0]], 0.25, 15, 20)
    assert sorted(both.end[:, 0]) == [250, 750]
    met = travel.reach(roads, [[0, 0], [1000, 0]], 0.5, 15, 20)
    assert len(met.begin) == 1 and np.hypot(*(met.end - met.begin)[0]) == pytest.approx(1000)
    late = travel.reach(roads, [[0, 0], [1000, 0]], 1, 15, 20, [0.75, 2])
    assert late.end.tolist() == [[250, 0]]


def town(seed: int, n: int = 12):
    """A grid of streets with random speeds, one-way streets and gaps."""
    random = np.random.default_rng(seed)
    lines, ways = [], []
    for row in range(n):
        for column in range(n):
            for end in ((row + 1, column), (row, column + 1)):
                if max(end) < n and random.random() < 0.8:
                    lines.append([[300 * column, 300 * row], [300 * end[1], 300 * end[0]]])
                    ways.append(int(random.choice([-1, 0, 0, 1])))
    return lines, random.uniform(10, 70, len(lines)), ways


def plain_dijkstra(lines, speeds, ways, source):
    """Minutes to every vertex, by a queue of our own."""
    out: dict = {}
    for line, speed, way in zip(lines, speeds, ways):
        a, b = (tuple(map(float, point)) for point in line)
        cost = float(np.hypot(a[0] - b[0], a[1] - b[1])) / 1000 / speed * 60
        if way >= 0:
            out.setdefault(a, []).append((b, cost))
        if way <= 0:
            out.setdefault(b, []).append((a, cost))
    best, queue = {}, [(0.0, source)]
    while queue:
        time, node = heapq.heappop(queue)
        if node not in best:
            best[node] = time
            for other, cost in out.get(node, []):
                heapq.heappush(queue, (time + cost, other))
    return best


@pytest.mark.parametrize("seed", range(5))
def test_network_time_keeps_to_the_limit_at_sample_points(seed):
    """200 points on the pieces told to be within: a queue of our own needs no more than the limit for each."""
    lines, speeds, ways = town(seed)
    both = [number for number, way in enumerate(ways) if way == 0]
    source = tuple(map(float, lines[both[len(both) // 2]][0]))
    roads = travel.graph_from_lines(lines, speeds, ways, step_m=90)
    inside = travel.reach(roads, [source], 4, 15, 1)
    best = plain_dijkstra(lines, speeds, ways, source)
    random = np.random.default_rng(seed)
    assert len(inside.begin) > 20
    for piece in random.integers(0, len(inside.begin), 200):
        point = inside.begin[piece] + random.random() * (inside.end[piece] - inside.begin[piece])
        line, speed, way = (part[inside.line[piece]] for part in (lines, speeds, ways))
        ends = [tuple(map(float, p)) for p in (line if way == 0 else line[:1] if way == 1 else line[1:])]
        apart = [np.hypot(point[0] - x, point[1] - y) / 1000 / speed * 60 for x, y in ends]
        assert min(best.get(end, np.inf) + way_on for end, way_on in zip(ends, apart)) <= 4 + 1e-9
    # and nothing that can be reached is missing: every vertex within the limit
    told = {tuple(xy): minutes for xy, minutes in zip(roads.xy.tolist(), inside.minutes) if np.isfinite(minutes)}
    assert all(told[node] == pytest.approx(minutes) for node, minutes in best.items() if minutes <= 4)
    assert len([n for n in told if n in best]) == sum(minutes <= 4 for minutes in best.values())


def test_progress_can_stop_the_table():
    roads = travel.graph_from_lines(CROSS, [60, 60])
    assert np.isinf(travel.minutes_between(roads, [[0, 0]], [[1000, 0]], 15, 20, lambda share: False)).all()


def test_no_roads_reach_nothing():
    roads = travel.graph_from_lines([], [])
    assert np.isinf(travel.minutes_between(roads, [[0, 0]], [[0, 0]], 15, 20)).all()
    assert not len(travel.reach(roads, [[0, 0]], 5, 15, 20).begin)


REAL = Path(os.environ.get("KMZB_REAL_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data") / "roads"


@pytest.mark.real
@pytest.mark.skipif(not (REAL / "chelm_edges.csv.gz").exists(), reason="the real streets are not beside the checkout")
def test_the_streets_of_chelm_give_the_times_of_their_table():
    """Each street's speed from its own table (length / time); the graph from its geometry gives the table's shortest times."""
    with gzip.open(REAL / "chelm_edges.csv.gz", "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    u, v = ([int(r[name]) for r in rows] for name in ("u", "v"))
    ids = {node: number for number, node in enumerate(sorted({*u, *v}))}
    start, end, seconds = [ids[n] for n in u], [ids[n] for n in v], [float(r["time_s"]) for r in rows]
    table = travel.shortest(start, end, seconds, range(40), range(len(ids))) / 60
    # degrees to metres round the town, good to a few millimetres over its 10 km
    shapes = [np.array([[float(c) for c in pair.split()] for pair in r["wkt"].split("(")[1].rstrip(")").split(",")]) for r in rows]
    flat = [(shape - shapes[0][0]) * (111_320 * np.cos(np.radians(51.13)), 111_250) for shape in shapes]
    length = np.array([np.hypot(*np.diff(shape, axis=0).T).sum() for shape in flat])
    roads = travel.graph_from_lines(flat, length / 1000 / (np.array(seconds) / 3600), np.ones(len(rows), dtype=int))
    places = np.zeros((len(ids), 2))
    for shape, a, b in zip(flat, start, end):
        places[a], places[b] = shape[0], shape[-1]
    found = travel.minutes_between(roads, places[:40], places, 15, 5)
    assert np.array_equal(np.isfinite(found), np.isfinite(table))
    known = np.isfinite(table)
    assert np.abs(found[known] - table[known]).max() < 0.01
