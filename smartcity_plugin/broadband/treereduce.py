"""The Steiner tree problem made smaller step by step, and the way back to the edges it began with."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from . import dualascent, shortest, treetests
from .shrink import NONE, links_of, shrink
from .treegraph import Rows, rows_of


@dataclass(frozen=True)
class Problem:
    """What is left to decide. Nodes are numbered anew in each step."""

    tail: np.ndarray  # int64 (edges,)
    head: np.ndarray  # int64 (edges,)
    cost: np.ndarray  # float64 (edges,), whole numbers
    is_terminal: np.ndarray  # bool (nodes,)
    origin: np.ndarray  # int64 (edges,): its number among all edges there have been, original ones first
    one: np.ndarray  # int64 (edges there have been,): what it stands for, NONE for original edges
    two: np.ndarray  # int64, likewise
    fixed: np.ndarray  # int64: numbers of edges taken for good
    spent: float  # what they cost
    rows: Rows = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", rows_of(self.tail, self.head, self.is_terminal.size))

    @property
    def adjacency(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return self.rows.start, self.rows.target, self.rows.edge

    @property
    def terminals(self) -> np.ndarray:
        return np.flatnonzero(self.is_terminal)

    def original(self, chosen: np.ndarray, edges: int) -> np.ndarray:
        """Original edges, bool (edges,), that chosen ones (bool) and those taken for good stand for."""
        found = np.zeros(edges, dtype=bool)
        numbers = np.concatenate([self.origin[chosen], self.fixed])
        while numbers.size:
            found[numbers[numbers < edges]] = True
            numbers = numbers[numbers >= edges]
            numbers = np.unique(np.concatenate([self.one[numbers], self.two[numbers]]))
        return found

    def chosen(self, original: np.ndarray) -> np.ndarray:
        """Edges, bool, all of whose original ones are chosen (bool): what is left of a tree found before."""
        inside = np.concatenate([original, np.zeros(self.one.size - original.size, dtype=bool)])
        for number in range(original.size, self.one.size):  # made of earlier ones
            inside[number] = inside[self.one[number]] and inside[self.two[number]]
        return inside[self.origin]


def problem_of(tail: np.ndarray, head: np.ndarray, cost: np.ndarray, is_terminal: np.ndarray) -> Problem:
    """Everything is left to decide."""
    none = np.full(tail.size, NONE)
    empty = np.empty(0, dtype=np.int64)
    return Problem(tail, head, cost, is_terminal, np.arange(tail.size), none, none.copy(), empty, 0.0)


def without(problem: Problem, drop: np.ndarray, take: np.ndarray) -> Problem:
    """The problem without some edges and with others taken for good (bool), and what follows from it."""
    links = links_of(problem.tail, problem.head, problem.cost, problem.is_terminal)
    shrink(links, drop, take)
    old, used = problem.tail.size, int(links.tally[0])
    number = np.concatenate([problem.origin, problem.one.size + np.arange(used - old)])
    alive = np.flatnonzero(links.alive[:used])
    fixed = np.flatnonzero(links.fixed[:used])
    ends = links.at[: 2 * used].reshape(-1, 2)[alive]
    stays = links.is_terminal.copy()
    stays[ends.ravel()] = True
    place = np.cumsum(stays) - 1
    return Problem(
        tail=place[ends[:, 0]], head=place[ends[:, 1]], cost=links.cost[alive],
        is_terminal=links.is_terminal[stays], origin=number[alive],
        one=np.concatenate([problem.one, number[links.one[old:used]]]),
        two=np.concatenate([problem.two, number[links.two[old:used]]]),
        fixed=np.concatenate([problem.fixed, number[fixed]]),
        spent=problem.spent + float(links.cost[fixed].sum()),
    )  # fmt: skip


def simplified(problem: Problem, is_over=lambda: False, worth: float = 0.01) -> Problem:
    """All that distances alone decide, again until less than a share `worth` of the edges goes each time."""
    nothing = np.zeros(problem.tail.size, dtype=bool)
    problem = without(problem, nothing, nothing)
    while problem.terminals.size > 1 and not is_over():
        before = problem.tail.size
        gone = treetests.replaceable(
            *problem.adjacency, problem.tail, problem.head, problem.cost, problem.is_terminal
        )
        problem = without(problem, gone, np.zeros(before, dtype=bool))
        nearest = shortest.nearest(*problem.adjacency, problem.cost, problem.is_terminal)
        taken = treetests.certain(
            *problem.adjacency, problem.tail, problem.head, problem.cost, problem.is_terminal, *nearest
        )
        problem = without(problem, np.zeros(taken.size, dtype=bool), taken)
        if problem.tail.size > (1.0 - worth) * before:
            break
    return problem


@dataclass(frozen=True)
class Ascent:
    """A lower bound from one root, and what it leaves to pay."""

    bound: float
    """With what has been spent already; inf where no tree connects the terminals any more."""
    root: int
    rest: np.ndarray
    """Reduced costs, float64 (arcs,): of the arcs into each node."""


def twins(problem: Problem) -> np.ndarray:
    """The arc in the other direction of each arc."""
    order = np.argsort(problem.rows.edge, kind="stable").reshape(-1, 2)
    found = np.empty(problem.rows.edge.size, dtype=np.int64)
    found[order[:, 0]], found[order[:, 1]] = order[:, 1], order[:, 0]
    return found


def ascent_of(problem: Problem, root: int) -> Ascent:
    start, source, edge = problem.adjacency
    rest = problem.cost[edge].copy()
    bound = dualascent.ascend(start, source, rest, problem.is_terminal, root)
    return Ascent(problem.spent + float(bound), root, rest)


def idle_edges(problem: Problem, ascent: Ascent, best: float) -> np.ndarray:
    """Edges, bool, that no tree cheaper than `best` uses."""
    start, source, edge = problem.adjacency
    twin = twins(problem)
    there, onward = dualascent.ways(start, source, twin, ascent.rest, problem.is_terminal, ascent.root)
    slack = best - ascent.bound
    return dualascent.idle(
        start, source, edge, twin, ascent.rest, there, onward, slack, ascent.root, problem.tail.size
    )
