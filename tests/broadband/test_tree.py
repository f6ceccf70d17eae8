"""Steiner trees: published optima, on small graphs the true optimum by trying all, then bad input."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.benchmarks import networks
from smartcity.smartcity_plugin.broadband import steiner_tree
from smartcity.smartcity_plugin.errors import InputError


def cheapest(edges, cost, nodes, wanted) -> float:
    """The optimum: the cheapest spanning tree of each set of nodes that has all wanted ones, inf for none."""
    best = np.inf
    order = np.argsort(cost, kind="stable")
    for chosen in range(1 << nodes):
        if any(not chosen >> node & 1 for node in wanted):
            continue
        part = list(range(nodes))
        total, missing = 0.0, bin(chosen).count("1") - 1
        for each in order:
            one, other = edges[each]
            if chosen >> one & 1 and chosen >> other & 1 and part[one] != part[other]:
                part = [part[one] if name == part[other] else name for name in part]
                total, missing = total + cost[each], missing - 1
        if not missing:
            best = min(best, total)
    return best


@st.composite
def graphs(draw, nodes=7):
    """Edges (loops and parallel ones too), costs of which some are 0, some no whole numbers."""
    count = draw(st.integers(0, 14))
    node = st.integers(0, nodes - 1)
    edges = draw(st.lists(st.tuples(node, node), min_size=count, max_size=count))
    unit = draw(st.sampled_from([1.0, 0.37, 1e-7, 1e9]))
    cost = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    return np.array(edges, dtype=int).reshape(-1, 2), unit * np.array(cost, dtype=float)


@pytest.mark.parametrize("name", ["I056", "I053", "I004", "I085"])
def test_streets_of_vienna(shared, name):
    """Within 0.1 % of the proven optimum, and our own proof says so to 0.15 %; 0.5 and 0.6 are asked for."""
    network = next(each for each in networks.vienna(shared / "vectors" / "steiner") if each.name == name)
    tree = steiner_tree(network.edges, network.cost, network.terminals, time_limit=4)
    assert network.is_tree(tree.edges)
    assert tree.cost == network.cost[tree.edges].sum() == tree.value
    assert tree.bound <= network.optimum <= tree.cost <= 1.001 * network.optimum
    assert tree.gap <= 0.0015
    assert tree.gap == (0.0 if tree.optimal else (tree.cost - tree.bound) / tree.cost)


def test_smallest_instance_of_vienna_is_proven(shared):
    network = networks.vienna(shared / "vectors" / "steiner")[0]
    tree = steiner_tree(network.edges, network.cost, network.terminals)
    assert (tree.cost, tree.bound, tree.optimal) == (network.optimum, network.optimum, True)


def test_an_edge_for_nothing_lies_apart():
    """It may be taken, but the tree is not to be led past it."""
    found = steiner_tree([(0, 2), (0, 3), (2, 3), (0, 1)], [1.0, 1.0, 1.0, 0.0], [2, 3])
    assert found.edges.tolist() == [2] and found.bound == 1.0


@settings(max_examples=150)
@given(graphs(), st.lists(st.integers(0, 6), min_size=1, max_size=6))
def test_bound_optimum_and_cost_are_in_order(graph, wanted):
    edges, cost = graph
    best = cheapest(edges, cost, 7, set(wanted))
    if not np.isfinite(best):
        with pytest.raises(InputError, match="parts"):
            steiner_tree(edges, cost, wanted)
        return
    tree = steiner_tree(edges, cost, wanted, time_limit=5)
    assert tree.bound <= best * (1 + 1e-12) and best <= tree.cost * (1 + 1e-12)
    assert tree.cost == pytest.approx(best, rel=1e-9)  # so small ones are always solved
    assert set(wanted) <= set(tree.nodes)
    assert tree.edges.size == max(tree.nodes.size - 1, 0)
    assert list(tree.edges) == sorted(set(tree.edges))


def test_one_terminal_named_twice_needs_no_edge():
    tree = steiner_tree([(0, 1)], [2.0], [1, 1])
    assert (tree.edges.size, tree.cost, tree.bound, list(tree.nodes)) == (0, 0.0, 0.0, [1]) and tree.optimal


def test_without_edges_one_terminal_is_a_tree():
    assert steiner_tree([], [], [3]).optimal


def test_free_edges_cost_nothing_and_large_names_take_no_memory():
    far = 10**12
    tree = steiner_tree([(0, far), (far, 5), (0, 5)], [0.0, 0.0, 1.0], [0, 5])
    assert (list(tree.edges), tree.cost, tree.optimal) == ([0, 1], 0.0, True)


def test_the_cheaper_of_parallel_edges():
    tree = steiner_tree([(0, 1), (1, 0), (1, 1)], [3.0, 2.0, 0.0], [0, 1])
    assert (list(tree.edges), tree.cost) == ([1], 2.0)


@pytest.mark.parametrize(("edges", "cost", "terminals", "words"), [
    ([(0, 1)], [np.nan], [0, 1], "Edge 1 costs nan"),
    ([(0, 1)], [np.inf], [0, 1], "Edge 1 costs inf"),
    ([(0, 1), (1, 2)], [1.0, -1.0], [0, 1], "Edge 2 costs -1.0"),
    ([(0, 1)], [1.0, 2.0], [0, 1], "2 costs for 1 edges"),
    ([(0, 1, 2)], [1.0], [0, 1], "two columns"),
    ([(0, -1)], [1.0], [0, 1], "whole numbers from 0"),
    ([(0, 1.5)], [1.0], [0, 1], "whole numbers from 0"),
    ([(0, 1)], [1.0], [0, np.nan], "whole numbers from 0"),
    ([("a", "b")], [1.0], [0], "whole numbers from 0"),
    ([(0, 1)], [1.0], [], "nothing to connect"),
    ([(0, 1)], [1.0], [0, 7], "2 terminals are in 2 parts"),
    ([(0, 1), (2, 3)], [1.0, 1.0], [0, 1, 2], "3 terminals are in 2 parts .* has 2"),
])  # fmt: skip
def test_bad_input(edges, cost, terminals, words):
    with pytest.raises(InputError, match=words):
        steiner_tree(edges, cost, terminals)


def test_equal_seeds_give_equal_trees():
    town = networks.town(12, 60)
    first, second = (steiner_tree(town.edges, town.cost, town.terminals, seed=3) for _ in range(2))
    assert np.array_equal(first.edges, second.edges) and first.bound == second.bound


def test_cancelled_gives_the_best_tree_so_far():
    town = networks.town(20, 150)
    asked = iter(range(10**9))
    tree = steiner_tree(town.edges, town.cost, town.terminals, cancelled=lambda: next(asked) > 2)
    assert tree.stopped and town.is_tree(tree.edges) and 0.0 <= tree.bound <= tree.cost
    assert not steiner_tree(town.edges, town.cost, town.terminals, time_limit=0.0).stopped


def test_time_limit_is_held_and_progress_rises():
    town = networks.town(40, 1_000)
    shares = []
    began = time.monotonic()
    tree = steiner_tree(town.edges, town.cost, town.terminals, time_limit=0.5, progress=shares.append)
    assert time.monotonic() - began < 4.0  # a loaded machine
    assert town.is_tree(tree.edges)
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_town_where_most_is_forced():
    town = networks.town(71, 20_000)
    tree = steiner_tree(town.edges, town.cost, town.terminals, time_limit=5)
    assert town.is_tree(tree.edges) and tree.gap < 0.003
