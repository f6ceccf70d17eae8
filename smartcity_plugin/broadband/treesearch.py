"""Good trees, each better than the last: from bounds, other costs, what good trees have in common."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from . import exchange, shortest
from .treereduce import Ascent, Problem, ascent_of, idle_edges, simplified, without

SPAN = 512  # key nodes tried between two looks at the clock
POOL = 8  # trees that are recombined
ROOTS = 6  # roots of the dual ascent in each round
FRESH = 4  # new trees, then as many recombinations, in each round
PATIENCE = 4  # rounds without a better tree
SPREAD = 0.4  # costs are multiplied by up to 1 + this for other trees: by trial


class Search:
    """The best tree of a problem so far, and the proof for it. All trees are kept as original edges."""

    def __init__(self, problem: Problem, seed: int, is_over: Callable[[], bool]) -> None:
        """is_over: asked often; True ends the search."""
        self.first, self.problem, self.is_over = problem, problem, is_over
        self.edges = problem.tail.size
        self.rng = np.random.default_rng(seed)
        self.order = np.argsort(problem.cost, kind="stable")
        self.best, self.tree = np.inf, np.zeros(self.edges, dtype=bool)
        self.bound = 0.0
        self.pool: list[tuple[float, np.ndarray]] = []

    @property
    def is_proven(self) -> bool:
        return self.bound >= self.best

    def keep(self, problem: Problem, chosen: np.ndarray) -> float:
        """Remember a tree of a problem that came of the first one. Returns: its cost."""
        first = self.first
        inside = self._joined(problem.original(chosen, self.edges))
        found = shortest.spanning(self.order, first.tail, first.head, inside)
        shortest.prune(*first.adjacency, found, first.is_terminal)
        cost = float(first.cost[found].sum())
        if cost < self.best:
            self.best, self.tree = cost, found
        if all(cost != other for other, _ in self.pool):
            self.pool = sorted([*self.pool, (cost, found)], key=lambda each: each[0])[:POOL]
        return cost

    def _joined(self, used: np.ndarray) -> np.ndarray:
        """Nodes, bool, that edges (bool) join to a terminal: edges that cost nothing may lie apart."""
        first, nodes = self.first, self.first.is_terminal.size
        ends = first.tail[used], first.head[used]
        links = coo_matrix((np.ones(ends[0].size), ends), shape=(nodes, nodes))
        part = connected_components(links, directed=False)[1]
        return np.isin(part, part[first.is_terminal])

    def find(self, problem: Problem, cost: np.ndarray, root: int) -> float:
        """A tree by ways that are short by `cost`, then improved. Returns: its cost; inf for none."""
        if problem.terminals.size < 2:
            return self.keep(problem, np.zeros(problem.tail.size, dtype=bool))
        wanted = problem.is_terminal
        inside = shortest.grow(*problem.adjacency, problem.tail, problem.head, cost, wanted, root)
        if not inside[problem.is_terminal].all():
            return np.inf
        order = np.argsort(problem.cost, kind="stable")
        chosen = shortest.spanning(order, problem.tail, problem.head, inside)
        shortest.prune(*problem.adjacency, chosen, problem.is_terminal)
        self.improve(problem, chosen)
        return self.keep(problem, chosen)

    def improve(self, problem: Problem, chosen: np.ndarray) -> None:
        nodes = problem.is_terminal.size
        tree, scratch = exchange.rooted_of(nodes), exchange.scratch_of(nodes)
        root = int(problem.terminals[0])
        gain = np.inf
        while gain > 0.0:
            gain = 0.0
            for begin in range(0, nodes, SPAN):
                if self.is_over():
                    return
                gain += exchange.improve(
                    *problem.adjacency, problem.tail, problem.head, problem.cost, problem.is_terminal, chosen,
                    root, tree, scratch, begin, min(begin + SPAN, nodes),
                )  # fmt: skip

    def squeeze(self, problem: Problem, roots: int = ROOTS) -> tuple[Problem, float]:
        """Bounds from several roots, a tree from each, and without the edges that none can need.

        Returns: the smaller problem, and a bound of all its trees cheaper than the best.
        """
        bound, terminals = problem.spent, problem.terminals
        if terminals.size < 2:
            self.find(problem, problem.cost, 0)
            return problem, bound
        gone = np.zeros(problem.tail.size, dtype=bool)
        for root in self.rng.choice(terminals, min(roots, terminals.size), replace=False):
            ascent = ascent_of(problem, int(root))
            bound = max(bound, ascent.bound)
            if bound >= self.best or self.is_over():
                break
            self.by_ascent(problem, ascent)
            gone |= idle_edges(problem, ascent, self.best)
        if bound < self.best:
            problem = without(problem, gone, np.zeros(gone.size, dtype=bool))
        return problem, bound

    def by_ascent(self, problem: Problem, ascent: Ascent) -> None:
        """A tree by edges that the bound has paid for."""
        paid = np.ones(problem.tail.size, dtype=bool)
        paid[problem.rows.edge[ascent.rest == 0.0]] = False
        part = without(problem, paid, np.zeros(paid.size, dtype=bool))
        self.find(part, part.cost, int(part.terminals[0]))

    def solve(self, problem: Problem, rounds: int = 20) -> tuple[Problem, float]:
        """Shrink a problem again and again. Returns: what is left, and a bound of all its trees."""
        bound = 0.0
        for _ in range(rounds):
            problem = simplified(problem, self.is_over)
            before = problem.tail.size
            problem, found = self.squeeze(problem)
            bound = max(bound, found)
            if bound >= self.best or self.is_over() or problem.tail.size > 0.97 * before:
                break
        return problem, bound

    def other_costs(self) -> None:
        """A tree by costs that are changed at random."""
        problem = self.problem
        cost = problem.cost * (1.0 + SPREAD * self.rng.random(problem.cost.size))
        self.find(problem, cost, int(self.rng.choice(problem.terminals)))

    def recombine(self) -> None:
        """The best tree of the edges of a few good ones."""
        count = int(self.rng.integers(2, min(5, len(self.pool)) + 1))
        picked = self.rng.choice(len(self.pool), count, replace=False)
        union = np.logical_or.reduce([self.pool[each][1] for each in picked])
        self.solve(without(self.first, ~union, np.zeros(union.size, dtype=bool)))

    def run(self) -> None:
        """Shrink, prove and search until the best tree is proven, no better one turns up, or time is up."""
        nothing = np.zeros(self.edges, dtype=bool)
        self.problem = without(self.problem, nothing, nothing)
        self.find(self.problem, self.problem.cost, int(self.problem.terminals[0]))
        self.problem, self.bound = self.solve(self.problem)
        idle, last = 0, self.best
        while not (self.is_proven or self.is_over() or idle >= PATIENCE):
            for _ in range(FRESH):
                self.other_costs()
            for _ in range(FRESH):
                self.recombine()
            idle = 0 if self.best < last else idle + 1
            if self.best < last or idle % 2 == 1:
                self.problem, bound = self.solve(self.problem)
                self.bound = max(self.bound, bound)
            last = self.best
