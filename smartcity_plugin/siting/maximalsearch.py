"""Good selections for maximal covering: lazy greedy, then annealing from it and among what that found."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
from numba import njit

from .anneal import anneal
from .ranks import NOBODY, Cover, add, falling, gain, ranks_of, value_of
from .rules import Rules, State

HOT, COLD = 0.03, 0.0005  # temperatures, as shares of the mean value of a chosen site: by trial
ALONE = 3  # rounds from the greedy selection before what they found is combined
POOL = 6  # best selections whose sites are combined
ROUNDS = 40
MOVES_PER_SITE, LEAST_MOVES, MOST_MOVES = 1000, 20_000, 3_000_000  # of one round
WORK = 1.5e9  # covered pairs that one round looks at, about
CHUNKS = 200  # parts of a round, between which it can be stopped


@njit(cache=True, nogil=True, error_model="numpy")
def _next(upper, price, cover, ranks):
    """The site with the most gain per price. upper: float64 (sites,), known limits of the gains, -1 where the
    site may not be added; brought up to date where looked at."""
    best = NOBODY
    most = 0.0
    for site in falling(upper / price):
        if upper[site] <= most * price[site]:
            break
        upper[site] = gain(site, NOBODY, cover, ranks)
        if upper[site] > most * price[site]:
            most = upper[site] / price[site]
            best = site
    return best


def greedy(cover: Cover, rules: Rules, by_cost: bool = False) -> State:
    """Add the site that gains most (per EUR: by_cost), until none gains or may be added.

    Lazy evaluation (CELF; Leskovec et al., KDD 2007): the gains of a site only fall while sites are added, as
    long as the second cover counts no more than the first. What groups must have is added even without gain.
    """
    cover = cover._replace(first=max(cover.first, 0.5), second=min(cover.second, 0.5))
    state = State(rules)
    ranks = ranks_of(cover, state.chosen.copy())
    limit = np.full(rules.sites, np.inf)
    price = np.maximum(rules.cost, 1e-9) if by_cost else np.ones(rules.sites)
    while (addable := state.addable()).any():
        missing = state.used < rules.group_least
        if missing.any():  # first what must be
            addable &= np.append(missing, False)[rules.group]
            if not addable.any():
                break
        upper = np.where(addable, limit, -1.0)
        upper[np.isinf(upper)] = 1e300
        site = int(_next(upper, price, cover, ranks))
        limit[addable] = upper[addable]
        if site == NOBODY:
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
        self.pool: list[tuple[float, np.ndarray]] = []
        width = max(1.0, cover.reach.size / max(rules.sites, 1))
        moves = max(MOVES_PER_SITE * int(rules.is_open.sum()), LEAST_MOVES)
        self.moves = int(min(moves, MOST_MOVES, WORK / width))
        self.stop = threading.Event()

    def run(self, order: np.ndarray, tell: Callable[[], None] = lambda: None) -> None:
        """order: int64, sites that may be chosen, the most promising first."""
        for number in range(ROUNDS):
            if self.pool and number >= ALONE and (number - ALONE) % 2 == 0:
                among = np.any([chosen for _, chosen in self.pool], axis=0)
                self._round(self.pool[0][1], order[among[order]])
            else:
                self._round(self.start, order)
            if self.stop.is_set():
                return

    def _round(self, start: np.ndarray, order: np.ndarray) -> None:
        rules = self.rules
        if not order.size:
            return
        state = State(rules)
        for site in np.flatnonzero(start & ~rules.existing):
            state.add(int(site))
        ranks = ranks_of(self.cover, state.chosen)
        best = state.chosen.copy()
        value = np.full(2, value_of(self.cover, ranks))
        held = np.array([state.new, state.spent], dtype=np.float64)
        unit = max(self.value, 1e-300) / max(int(start.sum()), 1)
        temperature = unit * np.geomspace(HOT, COLD, CHUNKS + 1)
        for hot, cold in zip(temperature[:-1], temperature[1:]):
            anneal(
                self.moves // CHUNKS, hot, cold, order, rules.existing, self.cover, ranks,
                state.arrays()[:10], held, float(min(rules.count, rules.sites)), rules.budget,
                self.random, best, value,
            )  # fmt: skip
            if value[1] > self.value * (1.0 + 1e-12):
                self.take(best)
            if self.stop.is_set():
                return
        self.pool.append((value_of(self.cover, ranks_of(self.cover, best.copy())), best))
        self.pool = sorted(self.pool, key=lambda found: -found[0])[:POOL]

    def take(self, chosen: np.ndarray) -> None:
        """Keep a selection if it is better and obeys the rules to the cent."""
        value = value_of(self.cover, ranks_of(self.cover, chosen.copy()))
        if value > self.value * (1.0 + 1e-12) and not self.rules.breach(np.flatnonzero(chosen)):
            self.value, self.chosen = value, chosen.copy()
