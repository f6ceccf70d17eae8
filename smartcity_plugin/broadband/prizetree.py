"""The tree that connects what is worth its trench, or the most within a budget, with a proven bound.

Prize-collecting Steiner tree with a root: maximise the prizes of the connected nodes less the cost of the
edges. Missed prizes are arcs from the root to an artificial terminal of each node, so that dual ascent gives
a bound (Steiner arborescence: I. Ljubic et al.: Mathematical Programming 105, 2006; D. Rehfeldt, T. Koch:
SIAM Journal on Optimization 29, 2019). With a budget the cost is priced by a multiplier instead (Lagrangian
relaxation): for every multiplier, the best of prizes - multiplier * (cost - budget) is an upper bound.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import collect, dualascent, exchange, shortest, treegraph
from .tree import Tree, Watch

FRESH = 6  # trees by changed costs for each question, as long as time is left
SPREAD = 0.3  # costs are multiplied by up to 1 + this for them: by trial
SPAN = 512  # key nodes tried between two looks at the clock
MULTIPLIERS = 24  # halvings of the interval that the multiplier is in
NEAR = 1.3  # rough trees tell the multiplier to within this factor
SLACK = 1e-12  # of the budget: what sums of costs may be off


def prize_tree(
    edges: Any, cost: Any, prize: Any, root: int, *, budget: float | None = None, time_limit: float = 60.0,
    seed: int = 0, cancelled: CancelCheck = None, progress: Progress = None,
) -> Tree:  # fmt: skip
    """Choose a tree with the root that collects prizes: for more than it costs, or the most within a budget.

    edges: whole numbers (m, 2), nodes from 0; cost: (m,), 0 or more; prize: (nodes,), 0 or more, what it is
    worth to connect a node. Without budget: maximise prizes - cost. With it: maximise prizes, cost at most
    `budget`. What does not pay or cannot be reached stays outside. time_limit: seconds in all.
    Returns: a Tree with sense "max"; `value` is prizes - cost (with a budget: prizes), `bound` an upper
    bound of it; `nodes` are the connected ones, the root among them, alone where nothing pays.
    Raises: InputError for bad input.
    """
    began = time.monotonic()
    pairs, costs, prizes = _checked(edges, cost, prize, root, budget)
    watch = Watch(began + time_limit, time_limit, cancelled, progress)
    search = _Collector(pairs, costs, prizes, int(root), seed, watch)
    if budget is None:
        bound, chosen = search.best_of(1.0)
    else:
        bound, chosen = search.within(float(budget))
    found = np.flatnonzero(chosen)
    nodes = np.union1d(pairs[found].ravel(), [int(root)])
    total, gained = float(costs[found].sum()), float(prizes[nodes].sum())
    value = gained - total if budget is None else gained
    watch.tell(1.0)
    return Tree(
        edges=found, nodes=nodes, cost=total, value=value, bound=max(bound, value),
        seconds=time.monotonic() - began, stopped=watch.stopped, sense="max",
    )  # fmt: skip


def _checked(edges: Any, cost: Any, prize: Any, root: Any, budget: Any) -> tuple[Any, Any, Any]:
    pairs, costs = treegraph.checked(edges, cost)
    prizes = np.asarray(prize, dtype=np.float64)
    wrong = np.flatnonzero(~(np.isfinite(prizes) & (prizes >= 0.0)))
    if prizes.ndim != 1 or wrong.size:
        raise InputError("What a node is worth must be a number, 0 or more, one for each node.")
    if pairs.size and pairs.max() >= prizes.size:
        raise InputError(
            "An edge ends at node {node}, but only {nodes} nodes have a worth: give one each.",
            node=int(pairs.max()), nodes=prizes.size,
        )  # fmt: skip
    number = treegraph.node_numbers(np.asarray([root]))
    if number.size != 1 or not 0 <= number[0] < prizes.size:
        raise InputError("The root must be one of the {nodes} nodes.", nodes=prizes.size)
    if budget is not None and not (np.isfinite(budget) and budget >= 0.0):
        raise InputError("The budget must be 0 EUR or more, not {budget}.", budget=budget)
    return pairs, costs, prizes


class _Collector:
    """Good trees and bounds for one root, whatever the multiplier of the costs. Trees are bool (edges,)."""

    def __init__(self, pairs: Any, cost: Any, prize: Any, root: int, seed: int, watch: Watch) -> None:
        self.tail, self.head = pairs.T.copy()
        self.cost, self.prize, self.root, self.watch = cost, prize, root, watch
        self.rows = treegraph.rows_of(self.tail, self.head, prize.size)
        self.graph = (self.rows.start, self.rows.target, self.rows.edge)
        self.whole = (*self.graph, self.tail, self.head)
        self.tree = exchange.rooted_of(prize.size)
        self.rng = np.random.default_rng(seed)

    def best_of(
        self, multiplier: float, fresh: int = FRESH, rough: bool = False
    ) -> tuple[float, np.ndarray]:
        """Upper bound of prizes - multiplier * cost, and a tree that is good for it.

        rough: a tree found in little time, to see about how much it costs.
        """
        cost, total = multiplier * self.cost, float(self.prize.sum())
        unit = treegraph.unit_of(float(cost.sum()) + total)
        cost, prize = np.floor(cost / unit), np.floor(self.prize / unit)
        everything = float(prize.sum())
        left, pays, order = collect.fold(*self.graph, cost, prize, self.root)
        core = _Core(np.flatnonzero(left), self.tail, self.head, cost, prize, self.root)
        bound, paid = core.ascend()
        upper = total - (everything - (float(core.prize.sum()) - bound)) * unit
        chosen = np.zeros(self.cost.size, dtype=bool)
        found = core.first(paid) if rough else core.search(paid, fresh, self.rng, self.watch)
        chosen[core.edges[found]] = True
        collect.unfold(self.tail, self.head, pays, order, chosen, self.inside(chosen))
        return upper, chosen

    def inside(self, chosen: np.ndarray) -> np.ndarray:
        """Nodes of a tree, bool, the root among them."""
        found = np.zeros(self.prize.size, dtype=bool)
        found[self.root] = True
        found[self.tail[chosen]] = found[self.head[chosen]] = True
        return found

    def within(self, budget: float) -> tuple[float, np.ndarray]:
        """Upper bound of the prizes within a budget, and a good tree.

        The multiplier is searched with rough trees, then used for good ones as long as time is left: in a
        large town a good tree takes half a minute.
        """
        reached = shortest.nearest(*self.graph, self.cost, self.inside(np.zeros(self.cost.size, dtype=bool)))
        bound = most = float(self.prize[np.isfinite(reached[0])].sum())
        best, tree = -1.0, np.zeros(self.cost.size, dtype=bool)
        low, high = 0.0, np.inf
        multiplier = most / max(float(self.cost.sum()), budget, 1e-300)
        for rough in (True, False):
            for _ in range(MULTIPLIERS):
                if not multiplier > 0.0 or not np.isfinite(multiplier):
                    break
                upper, chosen = self.best_of(multiplier, 1, rough)
                bound = min(bound, upper + multiplier * budget)
                if float(self.cost[chosen].sum()) <= budget:
                    high = multiplier
                else:
                    low = multiplier
                chosen = self.fitted(chosen, budget, rough)
                value = float(self.prize[self.inside(chosen)].sum())
                if value > best:
                    best, tree = value, chosen
                if best >= bound or self.watch.is_over():
                    return bound, tree
                if high < low * (NEAR if rough else 1.0 + 1e-6):
                    break
                multiplier = (4.0 * low if high == np.inf else high / 4.0 if low == 0.0 else
                              np.sqrt(low * high))  # fmt: skip
            if rough and 0.0 < low < high < np.inf:
                multiplier, low, high = np.sqrt(low * high), low / NEAR, high * NEAR
        return bound, tree

    def fitted(self, chosen: np.ndarray, budget: float, rough: bool = False) -> np.ndarray:
        """The tree with as much as fits into the budget: cut back to it, then filled up."""
        chosen = chosen.copy()
        if float(self.cost[chosen].sum()) > budget:
            chosen = self._cut(chosen, budget)
        for _ in range(2):
            inside = self.inside(chosen)
            left = budget * (1.0 - SLACK) - float(self.cost[chosen].sum())
            collect.fill(*self.whole, self.cost, self.prize, chosen, inside, max(left, 0.0))
            if rough or not chosen.any() or self.watch.is_over():
                break
            wanted = (self.prize > 0.0) & inside
            wanted[self.root] = True
            _exchange(self.whole, self.cost, wanted, chosen, self.root, self.watch)
        return chosen

    def _cut(self, chosen: np.ndarray, budget: float) -> np.ndarray:
        """The part of a tree that pays most for its cost and keeps to the budget."""
        dear = self.cost[chosen]
        low = 0.0
        # nothing pays any more
        high = float(min(self.prize.sum() / dear[dear > 0.0].min(), 1e300 / dear.max()))
        best = np.zeros(chosen.size, dtype=bool)
        for _ in range(60):
            multiplier = 0.5 * (low + high)
            part = chosen.copy()
            collect.strip(*self.whole, multiplier * self.cost, self.prize, part, self.root, self.tree)
            if float(self.cost[part].sum()) <= budget:
                high, best = multiplier, part
            else:
                low = multiplier
        return best


def _exchange(whole: Any, cost: Any, wanted: Any, chosen: Any, root: int, watch: Watch) -> None:
    """Make a tree for these terminals cheaper, in place."""
    nodes = wanted.size
    tree, scratch = exchange.rooted_of(nodes), exchange.scratch_of(nodes)
    shortest.prune(*whole[:3], chosen, wanted)
    for begin in range(0, nodes, SPAN):
        if watch.is_over():
            return
        end = min(begin + SPAN, nodes)
        exchange.improve(*whole, cost, wanted, chosen, root, tree, scratch, begin, end)


class _Core:
    """What folding has left of the network, with its own numbers; trees are bool (edges,) of the core."""

    def __init__(self, edges: Any, tail: Any, head: Any, cost: Any, prize: Any, root: int) -> None:
        ends = np.concatenate([tail[edges], head[edges], [root]])
        nodes, numbers = np.unique(ends, return_inverse=True)
        count = edges.size
        self.edges, self.cost, self.prize = edges, cost[edges], prize[nodes]
        self.tail, self.head, self.root = numbers[:count], numbers[count:-1], int(numbers[-1])
        self.rows = treegraph.rows_of(self.tail, self.head, nodes.size)
        self.whole = (self.rows.start, self.rows.target, self.rows.edge, self.tail, self.head)
        self.tree = exchange.rooted_of(nodes.size)
        self.order = np.argsort(self.cost, kind="stable")

    def ascend(self) -> tuple[float, np.ndarray]:
        """Lower bound of costs and missed prizes, and the edges that it has paid for."""
        nodes = self.prize.size
        wanted = np.flatnonzero((self.prize > 0.0) & (np.arange(nodes) != self.root))
        extra = nodes + np.arange(wanted.size)
        # arcs into the nodes as they are; each artificial terminal is entered from its node and from the root
        sources = np.stack([wanted, np.full(wanted.size, self.root)], axis=1).ravel()
        paid_by = np.stack([np.zeros(wanted.size), self.prize[wanted]], axis=1).ravel()
        start = np.concatenate([self.rows.start, self.rows.start[-1] + 2 * np.arange(1, wanted.size + 1)])
        rest = np.concatenate([self.cost[self.rows.edge], paid_by])
        is_terminal = np.zeros(nodes + extra.size, dtype=bool)
        is_terminal[extra] = True
        source = np.concatenate([self.rows.target, sources])
        bound = dualascent.ascend(start, source, rest, is_terminal, self.root)
        paid = np.zeros(self.cost.size, dtype=bool)
        paid[self.rows.edge[rest[: self.rows.edge.size] == 0.0]] = True
        return float(bound), paid

    def first(self, paid: np.ndarray) -> np.ndarray:
        """A tree of what the bound has paid for, without what does not pay."""
        every = np.ones(self.prize.size, dtype=bool)
        found = shortest.spanning(self.order[paid[self.order]], self.tail, self.head, every)
        self.widen(found, self.cost)
        collect.strip(*self.whole, self.cost, self.prize, found, self.root, self.tree)
        return found

    def search(self, paid: np.ndarray, fresh: int, rng: Any, watch: Watch) -> np.ndarray:
        """The best of a few trees: from what the bound has paid for, from all prizes, from the root."""
        every = np.ones(self.prize.size, dtype=bool)
        wanted = self.prize > 0.0
        wanted[self.root] = True
        grown = shortest.grow(*self.whole, self.cost, wanted, self.root)
        cheap = shortest.spanning(self.order[paid[self.order]], self.tail, self.head, every)
        best, tree = self.polish(cheap, watch)
        starts = [shortest.spanning(self.order, self.tail, self.head, grown), np.zeros(paid.size, dtype=bool)]
        for number in range(2 + fresh):
            if watch.is_over():
                break
            if number < 2:
                chosen = starts[number]
            else:
                spread = self.cost * (1.0 + SPREAD * rng.random(self.cost.size))
                chosen = tree.copy()
                self.widen(chosen, spread)
            value, found = self.polish(chosen, watch)
            if value > best:
                best, tree = value, found
        return tree

    def inside(self, chosen: np.ndarray) -> np.ndarray:
        found = np.zeros(self.prize.size, dtype=bool)
        found[self.root] = True
        found[self.tail[chosen]] = found[self.head[chosen]] = True
        return found

    def widen(self, chosen: np.ndarray, cost: np.ndarray) -> None:
        """Add the shortest ways from the tree to all other nodes, in place: still a tree."""
        _, _, via = shortest.nearest(*self.whole[:3], cost, self.inside(chosen))
        chosen[via[via >= 0]] = True

    def polish(self, chosen: np.ndarray, watch: Watch) -> tuple[float, np.ndarray]:
        """Cut off what does not pay, add what does, exchange pieces, until nothing changes."""
        value, inside = collect.strip(*self.whole, self.cost, self.prize, chosen, self.root, self.tree)
        while True:
            found = chosen.copy()
            self.widen(found, self.cost)
            _, inside = collect.strip(*self.whole, self.cost, self.prize, found, self.root, self.tree)
            found = shortest.spanning(self.order, self.tail, self.head, inside)
            if found.any():
                wanted = (self.prize > 0.0) & inside
                wanted[self.root] = True
                _exchange(self.whole, self.cost, wanted, found, self.root, watch)
            better, _ = collect.strip(*self.whole, self.cost, self.prize, found, self.root, self.tree)
            if better <= value:
                return value, chosen
            value, chosen = better, found
            if watch.is_over():
                return value, chosen
