"""Project areas: each gap in one area or single, connected within the reach, of the sizes asked for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, shortest_path
from shapely.geometry import LineString, MultiPoint, Point, box

from smartcity.smartcity_plugin.broadband import areas, clusters, nearness
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.smartcity_plugin.streetgraph import graph, joining


def town(streets):
    """A network of straight streets; where they cross they share a vertex only if it is given."""
    count = len(streets)
    xy = np.array([vertex for street in streets for vertex in street], dtype=float)
    first = np.concatenate([[0], np.cumsum([len(street) for street in streets])])
    yes = np.ones(count, dtype=bool)
    return graph.build(graph.Lines(xy, first, np.zeros(count, dtype=int), yes, yes, yes,
                                   np.full(count, np.nan), np.empty((0, 2))))  # fmt: skip


GRID = [[(0, 100 * row), *((100 * col, 100 * row) for col in range(1, 7))] for row in range(5)] + [
    [(100 * col, 0), *((100 * col, 100 * row) for row in range(1, 5))] for col in range(7)]  # fmt: skip


def network(xy, streets=GRID, barriers=(), access=60.0):
    made = town(streets)
    joined = nearness.around_barriers(made, joining.join(made, xy, access), xy, access, barriers)
    return made, nearness.ways(made, joined, barriers)


def find(xy, pairs, units=None, dense=1, least=1, most=10**6, **more):
    units = np.ones(len(xy), dtype=int) if units is None else np.asarray(units)
    return clusters.find(np.asarray(xy, dtype=float), units, pairs, dense=dense, least=least, most=most,
                         **more)  # fmt: skip


def row(count, step=10.0, y=0.0):
    return np.column_stack([step * np.arange(count), np.full(count, y)])


def test_pairs_in_a_straight_line():
    found = nearness.straight(np.array([(0, 0), (3, 4), (3, 9.5)]), 5.5)
    assert sorted(zip(found.one, found.other, found.metres)) == [(0, 1, 5), (1, 2, 5.5)]


def test_pairs_along_streets_count_the_way_to_the_street():
    """From (10, 5) to (10, 95): 10 + 100 + 10 along the streets, and 5 to each."""
    xy = np.array([(10, 5), (10, 95), (30, 5)])
    _graph, ways = network(xy)
    found = nearness.along_streets(ways, 1000.0)
    assert dict(zip(zip(found.one, found.other), found.metres)) == pytest.approx(
        {(0, 1): 130, (0, 2): 30, (1, 2): 150}, abs=1e-4)  # fmt: skip
    assert nearness.along_streets(ways, 129.9).one.size == 1


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 400)), min_size=2, max_size=25, unique=True),
       st.sampled_from([80.0, 250.0]), st.booleans())  # fmt: skip
def test_distances_are_those_of_all_shortest_ways(places, reach, walled):
    """Beside Floyd-Warshall on the pieces, and without any step that meets the wall."""
    xy = np.array(places, dtype=float)
    wall = (LineString([(251, -50), (251, 450)]),) if walled else ()
    _graph, ways = network(xy, barriers=wall)
    arcs = coo_matrix((np.maximum(ways.to_m - ways.from_m, 1e-6), (ways.tail, ways.head)),
                      shape=(ways.nodes, ways.nodes)).toarray()  # fmt: skip
    arcs = np.where(arcs > 0, arcs, np.inf)
    arcs = np.minimum(arcs, arcs.T)
    whole = shortest_path(np.where(np.isfinite(arcs), arcs, 0), directed=False)
    found = {(a, b): m for a, b, m in zip(*(getattr(nearness.along_streets(ways, reach), name)
                                           for name in ("one", "other", "metres")))}  # fmt: skip
    for a in range(len(xy)):
        for b in range(a + 1, len(xy)):
            if ways.foot[a] < 0 or ways.foot[b] < 0:
                assert (a, b) not in found
                continue
            metres = whole[ways.foot[a], ways.foot[b]] + ways.access_m[a] + ways.access_m[b]
            if metres < reach - 0.01:
                assert found[a, b] == pytest.approx(metres, abs=0.01)
            elif metres > reach + 0.01:
                assert (a, b) not in found
            if walled and (xy[a, 0] < 251) != (xy[b, 0] < 251):
                assert (a, b) not in found


def test_streets_are_cut_where_a_river_crosses():
    xy = np.array([(40.0, 3), (80, 3), (180, 3)])
    streets = [[(0, 0), (300, 0)]]
    assert nearness.along_streets(network(xy, streets)[1], 500.0).one.size == 3
    river = LineString([(60, -50), (60, 50)])
    found = nearness.along_streets(network(xy, streets, (river,))[1], 500.0)
    assert list(zip(found.one, found.other)) == [(1, 2)]
    lake = box(100, -50, 150, 50)
    found = nearness.along_streets(network(xy, streets, (lake,))[1], 500.0)
    assert list(zip(found.one, found.other)) == [(0, 1)]
    beside = LineString([(0, 1.5), (300, 1.5)])  # between the houses and their street
    assert (network(xy, streets, (beside,))[1].foot == -1).all()
    both = [*streets, [(0, 30), (300, 30)]]  # the farther street lies on their side
    made, ways = network(xy, both, (beside,))
    assert ways.access_m.tolist() == [27] * 3 and nearness.along_streets(ways, 500.0).one.size == 3
    assert {made.xy[made.start[edge]][1] for edge in ways.edge[np.isin(ways.tail, ways.foot)]} == {30}
    assert nearness.straight(xy, 500.0, (river,)).one.tolist() == [1]


def test_too_many_pairs_are_refused(monkeypatch):
    monkeypatch.setattr(nearness, "MOST_PAIRS", 2)
    assert nearness.straight(row(3), 15.0).one.size == 2
    for pairs in (lambda: nearness.straight(row(3), 25.0), lambda: nearness.along_streets(
            network(row(3))[1], 50.0)):  # fmt: skip
        with pytest.raises(InputError, match="More than 2 pairs"):
            pairs()


def test_dense_places_carry_on():
    """Two groups of four with a single address between them: it belongs to the nearer one, joins none."""
    xy = np.concatenate([row(4), [(45, 0)], row(4) + (62, 0)])
    pairs = nearness.straight(xy, 20.0)
    assert find(xy, pairs, dense=1).count == 1
    found = find(xy, pairs, dense=4)
    assert found.label.tolist() == [0] * 5 + [1] * 4


def test_too_few_are_single():
    xy = np.concatenate([row(5), row(3) + (1000, 0)])
    found = find(xy, nearness.straight(xy, 15.0), least=4)
    assert found.label.tolist() == [0] * 5 + [clusters.SINGLE] * 3 and found.count == 1


def test_large_ones_are_cut_into_equal_parts():
    xy = row(100)
    found = find(xy, nearness.straight(xy, 15.0), most=30)
    assert np.bincount(found.label).tolist() == [25] * 4
    assert (np.abs(np.diff(found.label)) > 0).sum() == 3  # each part is one stretch of the row
    heavy = find(xy[:5], nearness.straight(xy[:5], 15.0), units=[1, 1, 50, 1, 1], most=10)
    assert sorted(np.bincount(heavy.label, weights=[1, 1, 50, 1, 1])) == [2, 2, 50]


def test_small_neighbours_are_one_again():
    """Cuts one after the other leave ten parts here, of which two go together."""
    xy = np.array([(0, 5), (1, 5), (2, 0), (2, 2), (2, 5), (3, 1), (3, 2), (3, 3), (4, 2), (5, 0), (5, 1)],
                  dtype=float)  # fmt: skip
    units = [2, 5, 4, 1, 6, 4, 2, 4, 3, 3, 5]
    found = find(xy, nearness.straight(xy, 1.5), units, most=6)
    size = np.bincount(found.label, weights=units)
    assert found.count == 9 and size.max() <= 6 and size.sum() == sum(units)


def test_bounds_are_kept():
    xy = row(20)
    found = find(xy, nearness.straight(xy, 15.0), bound=np.arange(20) // 12)
    assert np.bincount(found.label).tolist() == [12, 8]


@pytest.mark.parametrize("values", [{"least": 5, "most": 4}, {"least": 0}, {"dense": 0}])
def test_limits_that_contradict_each_other(values):
    with pytest.raises(InputError, match="cannot have at least"):
        find(row(3), nearness.straight(row(3), 15.0), **values)


def test_it_can_be_cancelled():
    with pytest.raises(Abandoned):
        find(row(30), nearness.straight(row(30), 15.0), most=3, cancelled=lambda: True)
    _graph, ways = network(row(30))
    with pytest.raises(Abandoned):
        nearness.along_streets(ways, 50.0, cancelled=lambda: True)


def test_nothing_makes_nothing():
    xy = np.empty((0, 2))
    found = find(xy, nearness.straight(xy, 15.0))
    assert found.count == 0 and areas.draw(xy, found, 15.0).shape == []


house = st.tuples(st.integers(0, 600), st.integers(0, 400), st.integers(1, 12), st.integers(0, 1))


@settings(max_examples=60)
@given(st.lists(house, min_size=1, max_size=60, unique_by=lambda each: each[:2]), st.integers(1, 4),
       st.integers(1, 12), st.integers(0, 30), st.booleans(), st.randoms(use_true_random=False))  # fmt: skip
def test_project_areas_are_what_they_should_be(houses, dense, least, more, walled, random):
    xy = np.array([each[:2] for each in houses], dtype=float)
    units, bound = (np.array([each[place] for each in houses]) for place in (2, 3))
    wall = (LineString([(-50, 251), (650, 249)]),) if walled else ()
    reach, most = 120.0, least + more
    made, ways = network(xy, barriers=wall)
    pairs = nearness.along_streets(ways, reach)
    found = find(xy, pairs, units, dense, least, most, bound=bound)
    size = np.bincount(found.label[found.label >= 0], weights=units[found.label >= 0], minlength=found.count)
    assert (np.diff(size) <= 0).all()
    for number in range(found.count):
        mine = np.flatnonzero(found.label == number)
        assert mine.size and least <= size[number] and (size[number] <= most or mine.size == 1)
        assert len(set(bound[mine])) == 1
        near = np.isin(pairs.one, mine) & np.isin(pairs.other, mine)
        steps = coo_matrix((np.ones(near.sum()), (pairs.one[near], pairs.other[near])), shape=[len(xy)] * 2)
        assert len(set(connected_components(steps, directed=False)[1][mine])) == 1
        if walled:
            assert len({place[1] > 250 for place in xy[mine]}) == 1
    assert found.one.size == (found.label >= 0).sum() - found.count
    order = list(range(len(xy)))
    random.shuffle(order)
    made2, ways2 = network(xy[order], barriers=wall)
    again = find(xy[order], nearness.along_streets(ways2, reach), units[order], dense, least, most,
                 bound=bound[order])  # fmt: skip
    assert (again.label == found.label[order]).all()
    drawn = areas.draw(xy, found, reach, made, ways, wall)
    for number, shape in enumerate(drawn.shape):
        assert shape.is_valid and shape.buffer(1e-6).contains(
            MultiPoint([tuple(place) for place in xy[found.label == number]]))  # fmt: skip
        assert all(shape.intersection(other).area < 1e-3 for other in drawn.shape[:number])
        mine = MultiPoint([tuple(place) for place in xy[found.label == number]])
        away = [each for each in wall if each.distance(mine) > areas.BESIDE_BARRIER_M]
        assert not any(shape.intersects(each) for each in away)


def test_streets_are_counted_once():
    """A crossing with four arms of 50 m and a house at the end of each: 200 m of streets."""
    xy = np.array([(0, 50), (100, 50), (50, 0), (50, 100)], dtype=float)
    streets = [[(0, 50), (50, 50), (100, 50)], [(50, 0), (50, 50), (50, 100)]]
    made, ways = network(xy, streets)
    found = find(xy, nearness.along_streets(ways, 150.0))
    drawn = areas.draw(xy, found, 150.0, made, ways)
    assert drawn.street_m.tolist() == pytest.approx([200]) and found.count == 1
    (shape,) = drawn.shape
    assert shape.contains(Point(50, 50)) and not shape.intersects(Point(0, 0))


def test_a_house_with_addresses_of_two_areas_lies_in_both():
    xy = np.array([(0, 0), (40, 0), (40, 0), (80, 0)], dtype=float)
    found = clusters.Clusters(np.array([0, 0, 1, 1]), np.array([0, 2]), np.array([1, 3]))
    for number, shape in enumerate(areas.draw(xy, found, 45.0).shape):
        assert all(shape.intersects(Point(place)) for place in xy[found.label == number])
