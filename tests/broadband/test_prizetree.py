"""Trees that collect prizes: the true optimum of small graphs by trying all, then bad input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.benchmarks import networks
from smartcity.smartcity_plugin.broadband import prize_tree
from smartcity.smartcity_plugin.errors import InputError

from .test_tree import graphs

prizes = st.lists(st.integers(0, 9), min_size=7, max_size=7)


def true_best(edges, cost, prize, root, budget=None) -> float:
    """By trying all sets of nodes."""
    best = -np.inf
    for chosen in range(1 << prize.size):
        if not chosen >> root & 1:
            continue
        nodes = [node for node in range(prize.size) if chosen >> node & 1]
        inside = np.isin(edges, nodes).all(axis=1)
        number = {node: place for place, node in enumerate(nodes)}
        ends = np.array([[number[node] for node in pair] for pair in edges[inside]], dtype=int).reshape(-1, 2)
        total = spanning(ends, cost[inside], len(nodes))
        if budget is None:
            best = max(best, prize[nodes].sum() - total)
        elif total <= budget:
            best = max(best, prize[nodes].sum())
    return best


def spanning(edges, cost, nodes) -> float:
    part, total, missing = list(range(nodes)), 0.0, nodes - 1
    for each in np.argsort(cost, kind="stable"):
        one, other = edges[each]
        if part[one] != part[other]:
            part = [part[one] if name == part[other] else name for name in part]
            total, missing = total + cost[each], missing - 1
    return np.inf if missing else total


def agrees(tree, edges, cost, prize, root):
    assert tree.cost == cost[tree.edges].sum()
    assert root in tree.nodes and tree.edges.size == tree.nodes.size - 1
    assert np.isin(edges[tree.edges], tree.nodes).all()
    ends = np.searchsorted(tree.nodes, edges[tree.edges])
    assert spanning(ends, cost[tree.edges], tree.nodes.size) < np.inf


@settings(max_examples=60)
@given(graphs(), prizes, st.integers(0, 6))
def test_what_pays(graph, prize, root):
    edges, cost = graph
    prize = np.array(prize) * (cost.max(initial=0) / 7 or 1.0)
    tree = prize_tree(edges, cost, prize, root, time_limit=5)
    best, tolerance = true_best(edges, cost, prize, root), 1e-9 * prize.sum()
    agrees(tree, edges, cost, prize, root)
    assert tree.value <= best + tolerance and best <= tree.bound + tolerance
    assert tree.value == pytest.approx(prize[tree.nodes].sum() - tree.cost)


@settings(max_examples=60)
@given(graphs(), prizes, st.integers(0, 6), st.floats(0, 20))
def test_most_within_a_budget(graph, prize, root, share):
    edges, cost = graph
    budget = share * max(cost.max(initial=0.0) / 9, 1e-9)
    prize = np.array(prize, dtype=float)
    tree = prize_tree(edges, cost, prize, root, budget=budget, time_limit=5)
    best = true_best(edges, cost, prize, root, budget)
    agrees(tree, edges, cost, prize, root)
    assert tree.cost <= budget
    assert tree.value == prize[tree.nodes].sum()
    assert tree.value <= best and best <= tree.bound + 1e-9 * prize.sum()


def test_a_path_pays_only_as_a_whole():
    """The far node is worth the way to it, the near one is not worth its own edge."""
    tree = prize_tree([(0, 1), (1, 2), (0, 3)], [3.0, 3.0, 2.0], [0.0, 2.0, 5.0, 1.0], 0)
    assert (list(tree.edges), tree.value, tree.bound, tree.optimal) == ([0, 1], 1.0, 1.0, True)
    assert tree.sense == "max" and list(tree.nodes) == [0, 1, 2]


def test_budget_takes_the_most_prizes():
    tree = prize_tree([(0, 1), (0, 2), (0, 3)], [4.0, 3.0, 3.0], [0.0, 5.0, 4.0, 4.0], 0, budget=6.0)
    assert (list(tree.edges), tree.value, tree.cost) == ([1, 2], 8.0, 6.0)
    assert 8.0 <= tree.bound < 13.0


def test_enough_budget_connects_all_and_proves_it():
    town = networks.town(8, 40)
    prize = np.zeros(town.nodes)
    prize[town.terminals[1:]] = 1.0
    tree = prize_tree(town.edges, town.cost, prize, 0, budget=town.cost.sum())
    assert tree.value == 40 == tree.bound and tree.optimal


def test_nothing_pays():
    tree = prize_tree([(0, 1)], [3.0], [0.0, 2.0], 0)
    assert (tree.edges.size, list(tree.nodes), tree.value, tree.optimal) == (0, [0], 0.0, True)
    tree = prize_tree([], [], [7.0], 0, budget=0.0)
    assert (list(tree.nodes), tree.value, tree.bound) == ([0], 7.0, 7.0)


def test_cancelled_and_repeatable():
    town = networks.town(12, 150)
    prize = np.zeros(town.nodes)
    prize[town.terminals[1:]] = 9000.0
    tree = prize_tree(town.edges, town.cost, prize, 0, cancelled=lambda: True)
    assert tree.stopped and tree.bound >= tree.value >= 0.0
    for budget in (None, 3e5):
        first, second = (prize_tree(town.edges, town.cost, prize, 0, budget=budget) for _ in range(2))
        assert np.array_equal(first.edges, second.edges) and first.bound == second.bound
        assert first.value > 0.0 and first.gap < 0.15


@pytest.mark.parametrize(("prize", "root", "budget", "words"), [
    ([1.0, np.nan], 0, None, "0 or more"), ([1.0, -1.0], 0, None, "0 or more"),
    ([1.0], 0, None, "ends at node 1"), ([1.0, 1.0], 2, None, "root"),
    ([1.0, 1.0], -1, None, "whole numbers"),
    ([1.0, 1.0], 0, -5.0, "budget"), ([1.0, 1.0], 0, np.nan, "budget"),
])  # fmt: skip
def test_bad_input(prize, root, budget, words):
    with pytest.raises(InputError, match=words):
        prize_tree([(0, 1)], [1.0], prize, root, budget=budget)
