"""Each step that makes the problem smaller keeps a cheapest tree, and the way back to it."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.broadband import heap, shortest, treegraph, treereduce

from .test_tree import cheapest, graphs


def problem_of(graph, wanted):
    edges, cost = graph
    is_terminal = np.zeros(7, dtype=bool)
    is_terminal[wanted] = True
    best = cheapest(edges, cost, 7, set(wanted))
    assume(np.isfinite(best) and len(edges))
    return treereduce.problem_of(edges[:, 0].copy(), edges[:, 1].copy(), cost, is_terminal), best


def optimum(problem) -> float:
    """By trying all, with what has been taken for good."""
    ends = np.stack([problem.tail, problem.head], axis=1)
    return problem.spent + cheapest(ends, problem.cost, problem.is_terminal.size, problem.terminals)


terminals = st.lists(st.integers(0, 6), min_size=2, max_size=6)


@settings(max_examples=200)
@given(graphs(), terminals)
def test_optimum_survives(graph, wanted):
    problem, best = problem_of(graph, wanted)
    nothing = np.zeros(problem.tail.size, dtype=bool)
    assert np.isclose(optimum(treereduce.without(problem, nothing, nothing)), best, rtol=1e-12)
    small = treereduce.simplified(problem)
    assert np.isclose(optimum(small), best, rtol=1e-12)
    assert small.tail.size <= problem.tail.size
    # all that is left, brought back, connects the terminals
    back = small.original(np.ones(small.tail.size, dtype=bool), problem.tail.size)
    assert np.isclose(
        cheapest(np.stack([problem.tail, problem.head], 1)[back], problem.cost[back], 7, set(wanted)), best
    )


@settings(max_examples=200)
@given(graphs(), terminals, st.floats(1.0, 1.5))
def test_bound_is_one_and_rules_out_only_what_is_dearer(graph, wanted, share):
    edges, cost = graph
    problem, best = problem_of((edges, np.round(cost / max(cost.max(initial=0), 1e-300) * 9)), wanted)
    for root in problem.terminals:
        ascent = treereduce.ascent_of(problem, int(root))
        assert ascent.bound <= best
        assert (ascent.rest >= 0.0).all()
        gone = treereduce.idle_edges(problem, ascent, share * best + 1.0)
        ends = np.stack([problem.tail, problem.head], axis=1)[~gone]
        assert cheapest(ends, problem.cost[~gone], 7, set(wanted)) == best


def test_path_is_one_edge_and_ends_are_taken():
    """0 - 1 - 2 with terminals at both ends and a twig at 1: all is decided."""
    is_terminal = np.array([True, False, True, False])
    tail, head = np.array([0, 1, 1]), np.array([1, 2, 3])
    small = treereduce.simplified(
        treereduce.problem_of(tail, head, np.array([1.0, 2.0, 5.0]), is_terminal)
    )
    assert small.tail.size == 0 and small.spent == 3.0
    assert list(small.original(np.zeros(0, dtype=bool), 3)) == [True, True, False]


def test_dear_edge_goes_where_terminals_make_a_way():
    """Two hops of 3 over a terminal replace an edge of 4: no piece between terminals is longer."""
    from smartcity.smartcity_plugin.broadband import treetests

    tail, head, cost = np.array([0, 1, 0]), np.array([1, 2, 2]), np.array([3.0, 3.0, 4.0])
    rows = treegraph.rows_of(tail, head, 3)
    for middle, gone in ((True, True), (False, False)):
        is_terminal = np.array([True, middle, True])
        found = treetests.replaceable(rows.start, rows.target, rows.edge, tail, head, cost, is_terminal)
        assert list(found) == [False, False, gone]


@given(st.lists(st.integers(0, 20), min_size=1, max_size=40))
def test_queue_gives_keys_in_order(keys):
    key = np.array(keys, dtype=float)
    queue, place, size = np.empty(key.size, np.int64), np.full(key.size, -1), 0
    for node in range(key.size):
        size = heap.push(queue, place, key, size, node)
    key[-1] -= 1.0
    size = heap.push(queue, place, key, size, key.size - 1)
    found = []
    while size:
        size = heap.pop(queue, place, key, size)
        found.append(queue[size])
    assert found == sorted(range(key.size), key=lambda node: (key[node], node))
    assert (place == -1).all()


@given(graphs(), st.integers(0, 6))
def test_nearest_source_is_as_scipy_finds_it(graph, source):
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    edges, cost = graph
    cost = cost + 1.0
    keep = {}
    for (one, other), price in zip(edges, cost):
        pair = (min(one, other), max(one, other))
        keep[pair] = min(price, keep.get(pair, np.inf))
    ends = np.array(list(keep), dtype=int).reshape(-1, 2)
    links = coo_matrix((list(keep.values()), ends.T), shape=(7, 7)).tocsr()
    rows = treegraph.rows_of(edges[:, 0].copy(), edges[:, 1].copy(), 7)
    found = shortest.nearest(rows.start, rows.target, rows.edge, cost, np.arange(7) == source)[0]
    assert np.allclose(found, dijkstra(links, directed=False, indices=source))


def test_units_keep_whole_numbers_and_sums_exact():
    for total in (1.0, 3.0, 1e9, 123456789.0, 1e-9, 1e300):
        unit = treegraph.unit_of(total)
        assert np.frexp(unit)[0] == 0.5 and 2.0**50 <= total / unit < 2.0**52
    assert treegraph.unit_of(2.0**50) <= 1.0
