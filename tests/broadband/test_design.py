"""Distribution points on trees: fewest by exhaustive search, capacity and reach kept, fibres that add up."""

from __future__ import annotations

from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.broadband import cabinets, design, forest
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned

PRESET = presets.load("fibre_materials")


def rules(**changes):
    return design.of(PRESET, **{"more_cabinets": 0.0, **changes})


def lay_out(tail, head, length, root, at, units, **changes):
    return design.plan(tail, head, length, length, root, at, units, rules=rules(**changes))


def distances(nodes, tail, head, length):
    return dijkstra(csr_matrix((length, (tail, head)), shape=(nodes, nodes)), directed=False)


def fewest_by_search(distance, at, capacity, reach, places):
    """Number of cabinets and shortest ways by trying all places, with addresses of one connection each."""
    for count in range(1, at.size + 1):
        best = np.inf
        for chosen in combinations_with_replacement(places, count):
            cost = np.repeat(distance[np.ix_(at, chosen)], capacity, axis=1)
            if cost.shape[1] >= at.size:
                cost = np.where(cost > reach + 1e-9, 1e6, cost)
                best = min(best, cost[linear_sum_assignment(cost)].sum())
        if best < 1e6:
            return count, best
    raise AssertionError("each address can have a cabinet of its own")


@st.composite
def trees(draw, houses=False):
    """Tail, head, length, root and the node of each address; with houses each is a leaf beside the street."""
    streets = draw(st.integers(1 if houses else 2, 5 if houses else 7))
    count = draw(st.integers(1, 5))
    head = [draw(st.integers(0, node - 1)) for node in range(1, streets)]
    if houses:
        head += [draw(st.integers(0, streets - 1)) for _ in range(count)]
        at = np.arange(streets, streets + count)
    else:
        at = np.array([draw(st.integers(0, streets - 1)) for _ in range(count)])
    tail = np.arange(1, len(head) + 1)
    length = np.array([draw(st.integers(1, 12)) for _ in head], dtype=float)
    names = np.array(draw(st.permutations(range(len(head) + 1))))
    return names[tail], names[np.array(head, dtype=int)], length, names[0], names[at], names[:streets]


@settings(max_examples=60)
@given(trees(), st.integers(1, 3), st.sampled_from([3.0, 6.0, 12.0, np.inf]))
def test_the_number_is_the_fewest(tree, capacity, reach):
    tail, head, length, root, at, _ = tree
    net = lay_out(tail, head, length, [root], at, np.ones(at.size), capacity=capacity, reach_m=reach)
    table = distances(tail.size + 1, tail, head, length)
    count, _ = fewest_by_search(table, at, capacity, reach, range(tail.size + 1))
    assert net.cabinets.sum() == net.fewest == count


@pytest.mark.parametrize(("head", "length", "at", "capacity", "reach"), [
    ([0, 1, 1, 2], [4, 5, 5, 4], [4, 0, 3, 2, 3, 4], 2, 7.0),
    ([0, 0, 2, 1, 4, 5, 5], [3, 4, 5, 2, 1, 2, 5], [0, 3, 7, 0, 1, 7], 2, 6.0),
    ([0, 0, 2, 2, 2], [3, 4, 2, 5, 4], [3, 5, 2, 5, 4, 0, 1, 2], 3, 5.0),
])
def test_who_is_served_first_decides_the_number(head, length, at, capacity, reach):
    """Trees where three cabinets do, and any other order than the most urgent first needs four."""
    tail = np.arange(1, len(head) + 1)
    net = lay_out(tail, head, length, [0], at, np.ones(len(at)), capacity=capacity, reach_m=reach)
    assert net.cabinets.sum() == net.fewest == 3


def test_the_number_is_the_fewest_where_capacity_and_reach_both_bind():
    """Random trees where neither capacity alone nor the number of addresses says how many there must be."""
    generator = np.random.default_rng(11)
    tried = 0
    while tried < 150:
        nodes, count = int(generator.integers(5, 9)), int(generator.integers(4, 9))
        tail = np.arange(1, nodes)
        head = np.array([generator.integers(0, node) for node in tail])
        length = generator.integers(1, 6, nodes - 1).astype(float)
        at = generator.integers(0, nodes, count)
        capacity, reach = int(generator.integers(2, 4)), float(generator.integers(2, 9))
        net = lay_out(tail, head, length, [0], at, np.ones(count), capacity=capacity, reach_m=reach)
        if not -(-count // capacity) < net.fewest <= 4:
            continue
        tried += 1
        table = distances(nodes, tail, head, length)
        best, _ = fewest_by_search(table, at, capacity, reach, range(nodes))
        assert net.cabinets.sum() == net.fewest == best


@settings(max_examples=60)
@given(trees(), st.lists(st.integers(1, 3), min_size=5, max_size=5), st.integers(1, 3),
       st.sampled_from([3.0, 6.0, 12.0]))  # fmt: skip
def test_the_bound_is_the_fewest_for_addresses_that_may_be_shared(tree, units, capacity, reach):
    tail, head, length, root, at, _ = tree
    at, units = at[:3], np.array(units[: min(3, at.size)])
    net = lay_out(tail, head, length, [root], at, units, capacity=capacity, reach_m=reach)
    table = distances(tail.size + 1, tail, head, length)
    count, _ = fewest_by_search(table, np.repeat(at, units), capacity, reach, sorted({*at, *head, *tail}))
    assert net.fewest == count <= net.cabinets.sum()


@settings(max_examples=60)
@given(trees(houses=True), st.integers(1, 3), st.sampled_from([12.0, 20.0, np.inf]))
def test_the_ways_are_never_shorter_than_the_shortest(tree, capacity, reach):
    tail, head, length, root, at, streets = tree
    net = lay_out(tail, head, length, [root], at, np.ones(at.size), capacity=capacity, reach_m=reach)
    table = distances(tail.size + 1, tail, head, length)
    count, ways = fewest_by_search(table, at, capacity, reach, streets)
    assert net.cabinets.sum() == count
    assert ways - 1e-6 <= net.drop_m.sum() <= 3.0 * ways + 1e-6
    assert set(net.distribution) <= set(streets)  # in the street, where it is within reach


def test_ways_are_mostly_the_shortest():
    """Of a hundred random streets with houses, how many have the shortest ways there are."""
    generator = np.random.default_rng(7)
    best = 0
    for _ in range(100):
        streets, count = int(generator.integers(2, 6)), int(generator.integers(2, 7))
        head = np.array([generator.integers(0, max(1, min(node, streets)))
                         for node in range(1, streets + count)])  # fmt: skip
        tail = np.arange(1, streets + count)
        length = generator.integers(1, 30, tail.size).astype(float)
        at = np.arange(streets, streets + count)
        capacity = int(generator.integers(2, 4))
        net = lay_out(tail, head, length, [0], at, np.ones(count), capacity=capacity, reach_m=60.0)
        table = distances(streets + count, tail, head, length)
        best += net.drop_m.sum() <= fewest_by_search(table, at, capacity, 60.0, range(streets))[1] + 1e-6
    assert best >= 99


@st.composite
def towns(draw):
    """Trees of up to 60 nodes with addresses of several connections, and rules."""
    nodes = draw(st.integers(2, 60))
    head = np.array([draw(st.integers(max(0, node - 6), node - 1)) for node in range(1, nodes)])
    length = np.array([draw(st.sampled_from([0.0, 1.0, 7.5, 30.0])) for _ in range(nodes - 1)])
    count = draw(st.integers(1, 40))
    at = np.array([draw(st.integers(0, nodes - 1)) for _ in range(count)])
    units = np.array([draw(st.sampled_from([1, 1, 1, 2, 5, 12])) for _ in range(count)])
    return np.arange(1, nodes), head, length, at, units


@settings(max_examples=80)
@given(towns(), st.sampled_from([1, 4, 8, 96]), st.sampled_from([5.0, 40.0, np.inf]),
       st.sampled_from(["pon", "point_to_point"]))  # fmt: skip
def test_what_holds_for_every_design(town, capacity, reach, scheme):
    tail, head, length, at, units = town
    net = lay_out(tail, head, length, [0], at, units, capacity=capacity, reach_m=reach, scheme=scheme)
    table = distances(tail.size + 1, tail, head, np.maximum(length, 1e-12))
    served = np.bincount(net.distribution_of, weights=units, minlength=net.distribution.size)
    assert (served == net.point_units).all() and (served > 0).all()
    assert (served <= net.cabinets * capacity).all()
    own = units > capacity
    assert net.drop_m[~own].max(initial=0.0) <= reach + 1e-6
    assert net.drop_m == pytest.approx(table[at, net.distribution[net.distribution_of]], abs=1e-6)
    assert net.feeder_m == pytest.approx(table[0, net.distribution[net.distribution_of]], abs=1e-6)
    assert net.route_m == pytest.approx(net.drop_m + net.feeder_m)
    assert net.fewest <= net.cabinets.sum()
    assert (net.fewest >= -(-units.sum() // capacity))
    first = {node: position for position, node in enumerate(net.order.tolist())}
    assert all(first[net.parent[node]] < first[node] for node in net.order[1:])
    assert (net.fibres >= net.feeder_fibres).all() and (net.is_feeder == (net.feeders > 0)).all()


def walked(net, tail, head, at, units, start, end):
    """Edges between two nodes, by the parents."""
    edge_of = {frozenset(pair): edge for edge, pair in enumerate(zip(tail.tolist(), head.tolist()))}
    above = {start: [start], end: [end]}
    for node in (start, end):
        while net.parent[above[node][-1]] >= 0:
            above[node].append(int(net.parent[above[node][-1]]))
    both = set(above[start]) & set(above[end])
    found = []
    for node in (start, end):
        for low, high in zip(above[node], above[node][1:]):
            if low in both:
                break
            found.append(edge_of[frozenset((low, high))])
    return found


@settings(max_examples=40)
@given(towns(), st.sampled_from([4, 8]), st.sampled_from(["pon", "point_to_point"]))
def test_loads_of_edges_are_those_of_the_ways(town, capacity, scheme):
    """Fibres, drops, feeders and connections of every edge, walked one by one."""
    tail, head, length, at, units = town
    net = lay_out(tail, head, length, [0], at, units, capacity=capacity, reach_m=50.0, scheme=scheme)
    feeder, feeders, drop, drops, through = np.zeros((5, tail.size), int)
    for point, node in enumerate(net.distribution.tolist()):
        way = walked(net, tail, head, at, units, 0, node)
        feeder[way] += net.point_fibres[point]
        feeders[way] += 1
    for address, (node, point) in enumerate(zip(at.tolist(), net.distribution_of)):
        place = int(net.distribution[point])
        way = walked(net, tail, head, at, units, place, node)
        drop[way] += net.address_fibres[address]
        drops[way] += 1
        used = {*way, *walked(net, tail, head, at, units, 0, place)}
        through[sorted(used)] += units[address]
    assert (net.feeder_fibres == feeder).all() and (net.feeders == feeders).all()
    assert (net.fibres == feeder + drop).all() and (net.drops == drops).all()
    assert (net.units == through).all()


def test_an_address_larger_than_a_cabinet_has_several():
    net = lay_out([0, 1, 1], [1, 2, 3], [10.0, 5.0, 5.0], [0], [2, 3], [20, 1], capacity=8, reach_m=100.0)
    own = net.distribution_of[0]
    assert net.cabinets[own] >= 3 and net.distribution[own] == 1
    assert net.fewest == 3 and net.cabinets.sum() == 4


def test_fibres_by_scheme():
    """40 units: point to point 40 fibres and 20 % more; PON two splitters and 20 % more, rounded up."""
    line = ([0, 1], [1, 2], [100.0, 10.0], [0], [2], [40])
    direct = lay_out(*line, capacity=48, scheme="point_to_point")
    assert direct.point_fibres.tolist() == [48] and direct.splitters.tolist() == [0]
    shared = lay_out(*line, capacity=48, scheme="pon")
    assert shared.point_fibres.tolist() == [3] and shared.splitters.tolist() == [2]
    assert shared.address_fibres.tolist() == [4 * 40 + 2] and shared.distribution.tolist() == [1]
    assert shared.fibres.tolist() == [3, 162] and shared.is_feeder.tolist() == [True, False]


def test_given_points_are_filled_first():
    star = (np.zeros(5, int), np.arange(1, 6), [10.0, 20.0, 30.0, 40.0, 500.0])
    net = design.plan(*star, np.zeros(5), [0], np.arange(1, 6), np.ones(5), given_node=[0, 5],
                      given_capacity=[2, 9], rules=rules(capacity=8, reach_m=100.0))  # fmt: skip
    assert net.given.tolist() == [0, 1, -1] and net.cabinets.tolist() == [0, 0, 1]
    assert net.point_units.tolist() == [2, 1, 2]
    assert net.fewest == 1


def test_each_tree_has_its_own_root():
    net = lay_out([0, 2], [1, 3], [10.0, 10.0], [0, 2], [1, 3], [1, 1], capacity=8)
    assert net.root_of.tolist() == [0, 2] and net.cabinets.tolist() == [1, 1]


def test_between_two_roots_the_nearest_counts_and_the_rest_lies_idle():
    net = lay_out([0, 1, 2], [1, 2, 3], [10.0, 10.0, 10.0], [0, 3], [1, 2], [1, 1], capacity=8)
    assert net.root_of.tolist() == [0, 3] and net.units.tolist() == [1, 0, 1]


def street(count=600):
    """A street with branches and a house of one to six connections at each of its nodes."""
    generator = np.random.default_rng(3)
    head = [max(0, node - 1 - (int(generator.integers(1, 20)) if node % 9 == 0 else 0))
            for node in range(1, count)] + list(range(count))  # fmt: skip
    length = np.concatenate([generator.uniform(10.0, 40.0, count - 1), np.full(count, 8.0)])
    units = generator.choice([1, 1, 1, 2, 6], count)
    return np.arange(1, 2 * count), np.array(head), length, [0], np.arange(count, 2 * count), units


@pytest.mark.parametrize("reach", [200.0, 400.0, 2000.0])
def test_some_more_cabinets_shorten_the_ways(reach):
    town = street()
    few = lay_out(*town, capacity=24, reach_m=reach)
    more = lay_out(*town, capacity=24, reach_m=reach, more_cabinets=0.1)
    assert few.fewest == more.fewest <= few.cabinets.sum() <= 1.02 * few.fewest
    assert few.cabinets.sum() <= more.cabinets.sum() <= 1.1 * few.fewest
    assert (more.drop_m * town[-1]).sum() < (few.drop_m * town[-1]).sum()
    assert more.drop_m.max() <= reach + 1e-6


def test_nobody_to_serve():
    net = lay_out([0], [1], [10.0], [0], [], [], capacity=8)
    assert net.distribution.size == 0 and net.fewest == 0 and net.ducts == [[]]


@pytest.mark.parametrize(("change", "words"), [
    ({"head": [1, 2, 0]}, "circle"),
    ({"at": [4]}, "not joined"),
    ({"units": [0]}, "less than 1"),
    ({"length": [1.0, -1.0, 1.0]}, "0 m or more"),
    ({"length": [1.0, np.nan, 1.0]}, "0 m or more"),
])
def test_bad_input(change, words):
    values = {"tail": [0, 1, 2], "head": [1, 2, 3], "length": [1.0, 1.0, 1.0], "at": [3], "units": [1]}
    values.update(change)
    with pytest.raises(InputError, match=words):
        lay_out(values["tail"], values["head"], values["length"], [0], values["at"], values["units"])


@pytest.mark.parametrize(("name", "value"), [
    ("capacity", 0), ("reach_m", 0.0), ("reach_m", np.nan), ("scheme", "ring"), ("split", 0),
    ("feeder_reserve", -0.1), ("more_cabinets", np.inf),
])
def test_bad_rules(name, value):
    with pytest.raises(InputError):
        rules(**{name: value})


def test_a_preset_without_a_rule():
    broken = {**PRESET, "design": {"capacity": 96}}
    with pytest.raises(InputError, match="reach_m"):
        design.of(broken)


@pytest.mark.parametrize("calls", [0, 3, 8])
def test_cancelling(calls):
    asked = iter([False] * calls)
    tail, head, length, root, at, units = street()
    with pytest.raises(Abandoned):
        design.plan(tail, head, length, length, root, at, units, rules=rules(capacity=24),
                    cancelled=lambda: next(asked, True))  # fmt: skip


def test_progress_never_goes_back():
    seen = []
    tail, head, length, root, at, units = street()
    design.plan(tail, head, length, length, root, at, units, rules=rules(capacity=24, more_cabinets=0.1),
                progress=seen.append)  # fmt: skip
    assert len(seen) > 5 and seen == sorted(seen) and seen[-1] <= 1.0


@given(trees())
def test_ways_between_places(tree):
    tail, head, length, root, _, _ = tree
    net = forest.rooted(tail, head, length, np.array([root]), np.ones(tail.size + 1))
    table = distances(tail.size + 1, tail, head, length)
    for one in range(net.node.size):
        for other in range(net.node.size):
            assert forest.apart(net, one, other) == pytest.approx(table[net.node[one], net.node[other]])
    assert cabinets.highest(net, net.node.size - 1, np.inf) == 0
