"""Two ways to critical sites: against all pairs of ways of small networks, and where a bridge forbids it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.broadband.feeder import second_route
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned

RING = np.array([[0, 1], [1, 2], [2, 3], [3, 0]])


def test_a_ring_gives_the_other_half():
    found = second_route(RING, [1.0, 2.0, 4.0, 8.0], [0, 1, 2], 0, [2])
    route = found.routes[0]
    assert route.first.tolist() == [0, 1] and route.second.tolist() == [3, 2]
    assert route.shared.size == 0 and not route.rerouted
    assert route.new_edges.tolist() == [3] and found.extra_cost == 8.0


def test_a_bridge_is_shared_and_named():
    edges = np.array([[0, 1], [1, 2], [1, 3], [3, 2]])
    found = second_route(edges, [1.0, 1.0, 5.0, 5.0], [0, 1], 0, [2])
    assert found.routes[0].shared.tolist() == [0]
    assert found.routes[0].new_edges.tolist() == [2, 3] and found.extra_cost == 10.0


def test_a_dead_end_has_no_second_way():
    found = second_route([[0, 1], [1, 2]], [1.0, 1.0], [0, 1], 0, [2, 0])
    assert found.routes == [] and found.without.tolist() == [2, 0] and found.extra_cost == 0.0


def test_the_first_way_is_relaid_where_it_stands_in_the_way():
    """The trap of Suurballe: the way in the tree leaves no second one, although there are two."""
    edges = np.array([[0, 1], [1, 2], [2, 3], [0, 2], [1, 3]])
    found = second_route(edges, [1.0, 1.0, 1.0, 3.0, 4.0], [0, 1, 2], 0, [3])
    route = found.routes[0]
    assert route.rerouted and route.shared.size == 0
    assert sorted([route.first.tolist(), route.second.tolist()]) == [[0, 4], [3, 2]]
    assert route.new_edges.tolist() == [3, 4] and route.extra_cost == 7.0


def test_what_one_site_adds_is_free_for_the_next():
    found = second_route(RING, [1.0, 2.0, 4.0, 8.0], [0, 1, 2], 0, [2, 1])
    assert [route.extra_cost for route in found.routes] == [8.0, 0.0]
    assert found.new_edges.tolist() == [3] and found.extra_cost == 8.0


def test_the_second_way_may_lead_to_another_point_of_presence():
    edges = np.array([[0, 1], [1, 2], [0, 3], [3, 1]])
    found = second_route(edges, [1.0, 2.0, 9.0, 9.0], [0], [0, 2], [1])
    assert found.routes[0].roots == (0, 2) and found.extra_cost == 2.0


@pytest.mark.parametrize(("cost", "site", "words"), [
    ([1.0, np.nan, 1.0, 1.0], 2, "0 or more"), ([1.0, -1.0, 1.0, 1.0], 2, "0 or more"),
    ([1.0, 1.0, 1.0, 1.0], 3, "not joined"), ([1.0, 1.0], 2, "0 or more"),
])
def test_bad_input(cost, site, words):
    with pytest.raises(InputError, match=words):
        second_route(RING, cost, [0, 1], 0, [site])


def test_cancelling():
    with pytest.raises(Abandoned):
        second_route(RING, np.ones(4), [0, 1], 0, [2], cancelled=lambda: True)


def ways(edges, start, goal):
    """All ways without a loop between two nodes, as tuples of edges."""
    found = []

    def go(node, seen, used):
        if node == goal:
            found.append(used)
            return
        for edge, (one, other) in enumerate(edges):
            if node in (one, other):
                beyond = other if node == one else one
                if beyond not in seen:
                    go(beyond, seen | {beyond}, (*used, edge))

    go(start, {start}, ())
    return found


@st.composite
def networks(draw):
    """Edges, cost, a spanning tree of them by its edges, and a site."""
    nodes = draw(st.integers(2, 6))
    edges = [(draw(st.integers(0, node - 1)), node) for node in range(1, nodes)]
    for _ in range(draw(st.integers(0, 5))):
        one, other = draw(st.integers(0, nodes - 1)), draw(st.integers(0, nodes - 1))
        if one != other:
            edges.append((one, other))
    cost = [draw(st.integers(0, 9)) for _ in edges]
    return np.array(edges), np.array(cost, float), np.arange(nodes - 1), draw(st.integers(1, nodes - 1))


@settings(max_examples=200)
@given(networks())
def test_no_pair_shares_less_or_costs_less(network):
    edges, cost, tree, site = network
    built = np.isin(np.arange(len(edges)), tree)
    every = ways(edges.tolist(), 0, site)
    pairs = [(len(set(one) & set(other)),
              sum(cost[edge] for edge in set(one) | set(other) if not built[edge]))
             for one in every for other in every]  # fmt: skip
    found = second_route(edges, cost, tree, 0, [site])
    if not found.routes:
        assert min(pairs)[0] == min(len(way) for way in every)
        return
    route = found.routes[0]
    assert tuple(route.first.tolist()) in every and tuple(route.second.tolist()) in every
    assert (route.shared.size, route.extra_cost) == min(pairs)
    assert set(route.shared) == set(route.first) & set(route.second)
    if route.shared.size == 0:
        assert not set(route.first) & set(route.second)


@given(networks())
def test_a_shared_edge_is_a_bridge(network):
    edges, cost, tree, site = network
    found = second_route(edges, cost, tree, 0, [site])
    assume(found.routes)
    for edge in found.routes[0].shared:
        rest = [tuple(pair) for number, pair in enumerate(edges.tolist()) if number != edge]
        assert ways(rest, 0, site) == []
