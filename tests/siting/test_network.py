"""Reach along streets: against distances by hand, a plain Dijkstra, and what holds for all networks."""

from __future__ import annotations

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.smartcity_plugin.siting import network
from smartcity.smartcity_plugin.streetgraph import graph, joining
from smartcity.smartcity_plugin.streetgraph.segments import Segments


def lines(*streets, oneway=(), level=None, stop=None, speed=36.0, barriers=()) -> graph.Lines:
    """Streets as lists of points; `oneway` holds the numbers of those that may only be used forward."""
    count = len(streets)
    return graph.Lines(
        np.array([point for street in streets for point in street], dtype=float),
        np.concatenate([[0], np.cumsum([len(street) for street in streets])]),
        np.array(level or [0] * count), np.ones(count, dtype=bool), ~np.isin(np.arange(count), oneway),
        np.ones(count, dtype=bool) if stop is None else np.array(stop), np.full(count, speed),
        np.array(barriers, dtype=float).reshape(-1, 2),
    )  # fmt: skip


def distances(streets: graph.Lines, sites, demand, limit=1e6, most_m=100.0, **options) -> dict:
    """Distance between each site and each demand point within the limit, by their numbers."""
    made = graph.build(streets)
    ends = [joining.join(made, np.array(xy, dtype=float), most_m) for xy in (sites, demand)]
    found = network.along(made, *ends, limit, **options).matrix.tocoo()
    return {(int(i), int(j)): float(v) for i, j, v in zip(found.row, found.col, found.data)}


# A block: 100 m by 80 m with the corner at the origin, and a street from its south side out to the south.
BLOCK = ([(0, 0), (60, 0), (100, 0)], [(100, 0), (100, 80), (0, 80), (0, 0)], [(60, 0), (60, -50)])


def test_distances_by_hand():
    sites, demand = [(30, 10)], [(60, -40), (90, 90), (20, -5), (30, 10), (0, 40)]
    assert distances(lines(*BLOCK), sites, demand) == pytest.approx({
        (0, 0): 10 + 30 + 40,  # access, to the corner, down the street
        (0, 1): 10 + 70 + 80 + 10 + 10,  # round by the east; by the west it is 20 m more
        (0, 2): 10 + 10 + 5,  # on the same piece of street
        (0, 3): 10 + 10,  # at the site itself: the way to the street counts twice
        (0, 4): 10 + 30 + 40,
    })  # fmt: skip


def test_limit_is_inclusive_and_cuts_off():
    sites, demand = [(30, 10)], [(60, -40), (20, -5)]
    assert distances(lines(*BLOCK), sites, demand, limit=80.0) == {(0, 0): 80.0, (0, 1): 25.0}
    assert distances(lines(*BLOCK), sites, demand, limit=79.9) == {(0, 1): 25.0}


def test_oneway_streets_and_the_direction_of_the_way():
    block = lines(*BLOCK, oneway=(0, 1))  # counter-clockwise
    sites, demand = [(30, 0)], [(20, 0), (0, 40)]
    there = distances(block, sites, demand)
    assert there == pytest.approx({(0, 0): 350.0, (0, 1): 70 + 80 + 100 + 40})
    back = distances(block, sites, demand, to_sites=True)
    assert back == pytest.approx({(0, 0): 10.0, (0, 1): 40 + 30})


def test_a_site_on_a_corner_may_take_all_streets():
    """Also where it is joined to the street that is one-way towards the corner."""
    streets = lines([(0, 0), (50, 0)], [(50, 0), (50, 50)], oneway=(0,))
    assert distances(streets, [(50, 0)], [(50, 30), (20, 0)]) == {(0, 0): 30.0}
    assert distances(streets, [(0, 0)], [(50, 30)]) == {(0, 0): 80.0}


def test_zero_distance_is_stored():
    assert distances(lines(*BLOCK), [(60, 0), (0, 0)], [(60, 0)], limit=10) == {(0, 0): 0.0}


def test_times():
    """36 km/h is 10 m/s on the street, 7.2 km/h is 2 m/s to it."""
    found = distances(lines(*BLOCK), [(30, 10)], [(60, -40)], unit="s", access_kmh=7.2)
    assert found == pytest.approx({(0, 0): 10 / 2 + 70 / 10})
    with pytest.raises(ValueError, match="a speed for every street"):
        distances(lines(*BLOCK, speed=np.nan), [(30, 10)], [(60, -40)], unit="s", access_kmh=7.2)


CROSS = ([(-50, 0), (0, 0), (50, 0)], [(0, -50), (0, 0), (0, 50)])


def test_bridges_cross_without_meeting():
    assert distances(lines(*CROSS), [(-30, 0)], [(0, 30)]) == {(0, 0): 60.0}
    assert distances(lines(*CROSS, level=[0, 1]), [(-30, 0)], [(0, 30)]) == {}
    split = ([(-50, 0), (0, 0)], [(0, 0), (50, 0)], [(0, -50), (0, 0)], [(0, 0), (0, 50)])
    over = distances(lines(*split, level=[0, 0, 1, 1]), [(-30, 0), (0, -30)], [(0, 30), (30, 0)])
    assert over == {(0, 1): 60.0, (1, 0): 60.0}  # pieces of one street stay together on each level


def test_a_bridge_comes_down_where_it_ends():
    streets = ([(-50, 0), (0, 0)], [(0, 0), (40, 0)], [(40, 0), (80, 0), (80, 50)])
    assert distances(lines(*streets, level=[0, 1, 0]), [(-10, 0)], [(80, 20)]) == {(0, 0): 110.0}
    onto = ([(0, 0), (40, 0)], [(0, -50), (0, 0), (0, 50)])  # a bridge that begins on a street
    assert distances(lines(*onto, level=[1, 0]), [(40, 0)], [(0, 50)]) == {(0, 0): 90.0}


def test_streets_meet_within_the_tolerance_and_end_on_others():
    near = ([(0, 0), (50, 0.05)], [(50, 0), (100, 0)])
    assert distances(lines(*near), [(0, 0)], [(100, 0)]) == pytest.approx({(0, 0): 100.0}, abs=0.01)
    apart = ([(0, 0), (50, 0.3)], [(50, 0), (100, 0)])
    assert distances(lines(*apart), [(0, 0)], [(100, 0)]) == {}
    onto = ([(0, 0), (100, 0)], [(40, 0.04), (40, 60)])  # no vertex at the crossing
    assert distances(lines(*onto), [(0, 0)], [(40, 60)]) == pytest.approx({(0, 0): 100.0}, abs=0.1)
    assert distances(lines(*onto, level=[0, 1]), [(0, 0)], [(40, 60)]) == {}


def test_a_barrier_closes_a_street_between_its_sides():
    closed = lines([(0, 0), (40, 0), (80, 0)], [(80, 0), (80, 50)], barriers=[(40, 0.02)])
    assert distances(closed, [(10, 0)], [(30, 0), (60, 0)]) == {(0, 0): 20.0}
    assert distances(closed, [(60, 0)], [(80, 30), (20, 0)]) == {(0, 0): 50.0}


def test_parallel_streets_and_loops():
    parallel = ([(0, 0), (100, 0)], [(0, 0), (50, 50), (100, 0)], [(100, 0), (120, 20), (140, 0), (100, 0)])
    found = distances(lines(*parallel), [(0, 0)], [(100, 0), (140, 0), (50, 50)])
    assert found == pytest.approx({(0, 0): 100.0, (0, 1): 140.0, (0, 2): 50 * 2**0.5})


def test_islands_and_points_far_from_every_street():
    streets = lines(*BLOCK, [(1000, 0), (1030, 0)])
    made = graph.build(streets)
    assert made.island_m.tolist() == [410.0, 30.0]
    joined = joining.join(made, [(10, 5), (1010, 5), (500, 500)], 100.0)
    assert joined.island.tolist() == [0, 1, -1]
    assert joined.access_m.tolist() == [5.0, 5.0, np.inf] and joined.edge[2] == -1
    assert distances(streets, [(10, 5), (500, 500)], [(1010, 5), (500, 500), (20, 0)]) == {(0, 2): 15.0}


def test_no_sites_and_no_demand():
    made = graph.build(lines(*BLOCK))
    none, some = (joining.join(made, np.array(xy).reshape(-1, 2), 50.0) for xy in ([], [(5.0, 5.0)]))
    shapes = [network.along(made, *ends, 50.0).matrix.shape for ends in ((none, some), (some, none))]
    assert shapes == [(0, 1), (1, 0)]


def test_nobody_is_joined_to_a_motorway():
    streets = lines([(0, 0), (100, 0)], [(0, -30), (100, -30)], stop=[False, True])
    assert joining.join(graph.build(streets), [(50, 5)], 100.0).access_m.tolist() == [35.0]


def test_no_street_that_can_be_used():
    shut = lines([(0, 0), (100, 0)])
    with pytest.raises(InputError, match="None of the 1 lines of the street layer is open"):
        graph.build(graph.Lines(shut.xy, shut.first, shut.level, ~shut.forward, ~shut.backward, shut.stop,
                                shut.speed_kmh, shut.barrier_xy))  # fmt: skip


@pytest.mark.parametrize("limit", [0.0, -5.0, float("nan")])
def test_a_limit_that_is_none(limit):
    with pytest.raises(InputError, match="The reach must be a number above 0"):
        distances(lines(*BLOCK), [(0, 0)], [(0, 0)], limit=limit)


def test_cancel_and_progress(monkeypatch):
    monkeypatch.setattr(network, "BLOCK_CELLS", 1)
    made = graph.build(lines(*BLOCK))
    ends = joining.join(made, [(0, 0)] * 7, 10.0)
    told: list[float] = []
    network.along(made, ends, ends, 50.0, progress=told.append)
    assert told == sorted(told) and len(set(told)) == 8 and told[-1] == 1.0
    for call in (lambda: network.along(made, ends, ends, 50.0, cancelled=lambda: True),
                 lambda: joining.join(made, [(0, 0)], 10.0, cancelled=lambda: True),
                 lambda: graph.build(lines(*BLOCK), cancelled=lambda: True)):  # fmt: skip
        with pytest.raises(Abandoned):
            call()


# Random walks on a grid, so that streets meet at vertices only, some of them one-way.
STEP = st.sampled_from([(10, 0), (-10, 0), (0, 10), (0, -10)])
STREET = st.tuples(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.lists(STEP, min_size=1, max_size=8))
SPOT = st.tuples(st.integers(-20, 70), st.integers(-20, 70))


def walk(street) -> list[tuple[int, int]]:
    (x, y), steps = street
    path = [(10 * x, 10 * y)]
    for dx, dy in steps:
        path.append((path[-1][0] + dx, path[-1][1] + dy))
    return path


def plain_dijkstra(arcs: dict, source) -> dict:
    """Shortest distances from a vertex; arcs: vertex -> {vertex: length}."""
    done, queue = {}, [(0.0, source)]
    while queue:
        far, vertex = heapq.heappop(queue)
        if vertex not in done:
            done[vertex] = far
            for other, length in arcs.get(vertex, {}).items():
                heapq.heappush(queue, (far + length, other))
    return done


@given(st.lists(st.tuples(STREET, st.booleans()), min_size=1, max_size=8), st.integers(1, 150))
def test_against_a_plain_dijkstra_on_all_vertices(streets, limit):
    paths = [walk(street) for street, _ in streets]
    oneway = [number for number, (_, only) in enumerate(streets) if only]
    arcs: dict = {}
    for number, path in enumerate(paths):
        for a, b in zip(path, path[1:]):
            arcs.setdefault(a, {})[b] = 10.0
            if number not in oneway:
                arcs.setdefault(b, {})[a] = 10.0
    corners = sorted({point for path in paths for point in path})
    expected = {}
    for i, corner in enumerate(corners):
        far = plain_dijkstra(arcs, corner)
        near = [j for j, other in enumerate(corners) if far.get(other, np.inf) <= limit]
        expected.update({(i, j): far[corners[j]] for j in near})
    assert distances(lines(*paths, oneway=oneway), corners, corners, limit) == pytest.approx(expected)


@given(st.lists(STREET, min_size=1, max_size=8), st.lists(SPOT, min_size=3, max_size=8), st.integers(1, 200))
def test_walking_is_a_distance(streets, spots, limit):
    """Never shorter than the straight line, the same both ways, never longer than by way of a third point."""
    paths = [walk(street) for street in streets]
    found = distances(lines(*paths), spots, spots, most_m=40.0)
    for (i, j), far in found.items():
        assert far >= np.hypot(spots[i][0] - spots[j][0], spots[i][1] - spots[j][1]) - 1e-9
        assert found[j, i] == pytest.approx(far)
        for k in range(len(spots)):
            if (i, k) in found:
                assert found[i, k] <= far + found[j, k] + 1e-9
    near = distances(lines(*paths), spots, spots, limit, most_m=40.0)
    assert near == pytest.approx({pair: far for pair, far in found.items() if far <= limit})


@given(st.lists(STREET, min_size=1, max_size=6), st.lists(SPOT, min_size=2, max_size=6), st.data())
def test_ways_to_the_sites_are_those_of_the_demand(streets, spots, data):
    paths = [walk(street) for street in streets]
    oneway = data.draw(st.sets(st.integers(0, len(paths) - 1)))
    block = lines(*paths, oneway=tuple(oneway))
    there = distances(block, spots, spots[:2])
    back = distances(block, spots[:2], spots, to_sites=True)
    assert back == pytest.approx({(j, i): far for (i, j), far in there.items()})


@given(st.lists(STREET, min_size=1, max_size=6), st.lists(SPOT, min_size=1, max_size=6), st.integers(1, 60))
def test_points_are_joined_to_the_nearest_place(streets, spots, most):
    paths = [walk(street) for street in streets]
    joined = joining.join(graph.build(lines(*paths)), np.array(spots), most)
    for spot, access in zip(np.array(spots, dtype=float), joined.access_m):
        nearest = min(
            np.hypot(*(spot - np.clip(spot, np.minimum(a, b), np.maximum(a, b))))
            for path in paths for a, b in zip(path, path[1:])
        )  # fmt: skip
        assert access == (pytest.approx(nearest) if nearest <= most else np.inf)


def test_in_small_blocks_the_same(monkeypatch):
    rng = np.random.default_rng(3)
    paths = [walk(((int(x), int(y)), [((10, 0), (0, 10))[int(t)] for t in turns])) for x, y, turns in
             zip(rng.integers(0, 6, 20), rng.integers(0, 6, 20), rng.integers(0, 2, (20, 8)))]  # fmt: skip
    spots = rng.uniform(-10, 120, (60, 2))
    whole = distances(lines(*paths), spots, spots, 90.0)
    assert len(whole) > 200
    monkeypatch.setattr(network, "BLOCK_CELLS", 500)
    monkeypatch.setattr(network, "BLOCK_PAIRS", 17)
    monkeypatch.setattr(joining, "BLOCK_POINTS", 11)
    assert distances(lines(*paths), spots, spots, 90.0) == pytest.approx(whole)


def test_long_segments_are_found_by_their_pieces():
    found = Segments(np.array([(0.0, 0.0), (1000.0, 0.0), (1000.0, 500.0)]), np.array([0, 1]))
    segment, share, away = found.nearest(np.array([(333.0, 3.0), (1002.0, 250.0), (500.0, 400.0)]), 100.0)
    assert segment.tolist() == [0, 1, -1]
    assert share[:2].tolist() == [0.333, 0.5] and away.tolist() == [3.0, 2.0, np.inf]
