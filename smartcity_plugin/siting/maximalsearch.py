"""Good selections for maximal covering: greedy, annealing, and crossing what annealing found.

Selections that annealing finds differ in how whole quarters are laid out, so a child takes one quarter from
one parent and the rest from another, and annealing mends the seam: cut and splice of D. Deaven and K. Ho,
Physical Review Letters 75 (1995) 288-291, with nearness by what sites cover together, not by coordinates.
"""

from __future__ import annotations

import threading

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from .anneal import anneal
from .ranks import Cover, add, among, leave, ranks_of, value_of
from .rules import Rules, State

HOT, COLD = 0.035, 0.0025  # temperatures, as shares of what is lost with a chosen site: by trial
WARM = 0.015  # the highest of a child: it melts seams only
FROZEN = 1e-6  # the lowest: only the best site comes in
POOL = 20  # selections to be crossed
ALIKE = 0.08  # selections that differ in no greater share of their sites: the pool keeps one
IDLE = 60  # children in a row that the pool did not take; then it begins anew
PER_SITE = 40  # steps of a first round at most, for each site that may be chosen
WORK = 3e8  # changes of gains in a first round at most, about
QUARTER = 0.2, 0.8  # share of all sites of both that one parent gives, at least and at most
CHILD = 0.2  # steps of a child, as share of a round's
POOLS, LONGER = 12, 1.5  # each pool's rounds are so much longer
CHUNKS, CHILD_CHUNKS = 100, 40  # parts of a round, between which it cools and can be stopped


def greedy(cover: Cover, rules: Rules, by_cost: bool = False) -> State:
    """Add the site that gains most (per EUR: by_cost), until none gains or may be added.

    What groups must have is added even without gain. The second cover counts no more than the first here,
    as otherwise no first site would gain.
    """
    cover = cover._replace(first=max(cover.first, 0.5), second=min(cover.second, 0.5))
    state = State(rules)
    ranks = ranks_of(cover, state.chosen.copy())
    price = np.maximum(rules.cost, 1e-9) if by_cost else np.ones(rules.sites)
    while (addable := state.addable()).any():
        missing = state.used < rules.group_least
        if missing.any():  # first what must be
            addable &= np.append(missing, False)[rules.group]
            if not addable.any():
                break
        site = int(np.argmax(np.where(addable, ranks.gain / price, -1.0)))
        if ranks.gain[site] <= 0.0:
            if not missing.any():
                break
            site = int(np.flatnonzero(addable)[np.argmin(rules.cost[addable])])
        state.add(site)
        add(site, cover, ranks)
    return state


class Search:
    """Looks for better selections until told to stop. `value` and `chosen` are those of the best one."""

    def __init__(self, cover: Cover, rules: Rules, start: np.ndarray, seed: int) -> None:
        """start: bool (sites,), a selection that obeys the rules."""
        self.cover, self.rules = cover, rules
        self.start = start.copy()
        self.chosen = start.copy()
        self.value = value_of(cover, ranks_of(cover, start.copy()))
        self.random = np.array([seed], dtype=np.uint64)
        self.choose = np.random.default_rng(seed)
        self.matrix = sparse.csr_matrix(
            (cover.reach * np.sqrt(cover.weight[cover.demand]), cover.demand, cover.start),
            shape=(rules.sites, cover.weight.size),
        )
        self.pool: list[tuple[float, np.ndarray]] = []
        self.stop = threading.Event()

    def run(self, order: np.ndarray) -> None:
        """order: int64, sites that may be chosen."""
        if not order.size:
            return
        sites = self.start | self.rules.existing
        sites[order] = True
        cover = among(self.cover, sites)
        for number in range(POOLS):
            self.pool = []
            for _ in range(POOL):
                self._keep(*self._round(cover, self.start, order, LONGER**number, HOT, CHUNKS))
                if self.stop.is_set():
                    return
            idle = 0
            while idle < IDLE and len(self.pool) > 1:
                some, other = self.choose.choice(len(self.pool), 2, replace=False)
                child = self._crossed(self.pool[some][1], self.pool[other][1])
                found = self._round(cover, child, order, CHILD * LONGER**number, WARM, CHILD_CHUNKS)
                idle = 0 if self._keep(*found) else idle + 1
                if self.stop.is_set():
                    return

    def _crossed(self, some: np.ndarray, other: np.ndarray) -> np.ndarray:
        """A selection with the sites of one around a place and those of the other elsewhere."""
        sites = np.flatnonzero(some | other)
        part = self.matrix[sites]
        shared = (part @ part.T).tocoo()
        own = np.sqrt(np.maximum(shared.diagonal(), 1e-300))
        apart = 1.0 - shared.data / (own[shared.row] * own[shared.col])
        near = sparse.csr_matrix((np.maximum(apart, 1e-6), (shared.row, shared.col)), shape=shared.shape)
        way = csgraph.dijkstra(near, indices=self.choose.integers(sites.size))
        size = int(self.choose.uniform(*QUARTER) * sites.size)
        inside = np.zeros(some.size, dtype=bool)
        inside[sites[np.argsort(way, kind="stable")[:size]]] = True
        child = np.where(inside, some, other)
        ranks = ranks_of(self.cover, child)
        new = np.flatnonzero(child & ~self.rules.existing)
        for _ in range(new.size - min(self.rules.count, new.size)):
            leave(int(new[np.argmin(np.where(child[new], ranks.loss[new], np.inf))]), self.cover, ranks)
        return child

    def _keep(self, value: float, chosen: np.ndarray) -> bool:
        """Put a selection in the pool: for the one that it is like, for the worst, or for none."""
        size = max(int(chosen.sum()), 1)
        differing = [(chosen & ~known).sum() / size for _, known in self.pool]
        place = int(np.argmin(differing)) if differing else 0
        if not differing or (differing[place] > ALIKE and len(self.pool) < POOL):
            self.pool.append((value, chosen))
            return True
        if differing[place] > ALIKE:
            place = int(np.argmin([value for value, _ in self.pool]))
        if value <= self.pool[place][0] * (1.0 + 1e-12):
            return False
        self.pool[place] = (value, chosen)
        return True

    def _round(
        self, cover: Cover, start: np.ndarray, order: np.ndarray, size: float, hot: float, chunks: int
    ) -> tuple[float, np.ndarray]:
        """Cool once, from a selection without what the rules forbid of it; size: of the round, in first
        rounds. Value and selection, bool (sites,)."""
        rules = self.rules
        state = State(rules)
        for site in self.choose.permutation(np.flatnonzero(start & ~rules.existing)):
            if state.may_add(int(site)):
                state.add(int(site))
        if not state.is_complete:
            return -np.inf, start
        order = np.flatnonzero((state.chosen | np.isin(np.arange(rules.sites), order)) & ~rules.forbidden)
        ranks = ranks_of(cover, state.chosen)
        width = cover.reach.size / max(rules.sites, 1) * cover.site.size / max(cover.weight.size, 1)
        steps = int(size * min(PER_SITE * order.size, WORK / width))
        best = state.chosen.copy()
        value = np.full(2, value_of(cover, ranks))
        held = np.array([state.new, state.spent], dtype=np.float64)
        lost = ranks.loss[state.chosen & ~rules.existing]
        unit = max(float(lost.mean()) if lost.size else self.value, 1e-300)
        for degree in unit * np.append(np.geomspace(hot, COLD, chunks), FROZEN):
            anneal(
                max(4 * lost.size, steps // chunks), degree, order, rules.existing, cover, ranks,
                state.arrays()[:10], held, float(min(rules.count, rules.sites)), rules.budget,
                self.random, best, value,
            )  # fmt: skip
            if value[1] > self.value * (1.0 + 1e-12):
                self.take(best)
            if self.stop.is_set():
                break
        return float(value[1]), best

    def take(self, chosen: np.ndarray) -> None:
        """Keep a selection if it is better and obeys the rules to the cent."""
        value = value_of(self.cover, ranks_of(self.cover, chosen.copy()))
        if value > self.value * (1.0 + 1e-12) and not self.rules.breach(np.flatnonzero(chosen)):
            self.value, self.chosen = value, chosen.copy()
