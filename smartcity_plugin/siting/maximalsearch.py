"""Good selections for maximal covering: greedy, then annealing from it and among what that found."""

from __future__ import annotations

import threading

import numpy as np

from .anneal import anneal
from .ranks import Cover, add, among, ranks_of, value_of
from .rules import Rules, State

HOT, COLD = 0.035, 0.0025  # temperatures, as shares of what is lost with a chosen site: by trial
FROZEN = 1e-6  # the same, for the last steps: only the best site comes in
ALONE = 3  # rounds from the greedy selection before what they found is combined
POOL = 6  # best selections whose sites are combined
PER_SITE = 500  # steps of a first round at most, for each site that may be chosen
WORK = 1e9  # changes of gains and looks at gains in a first round at most, about
ROUNDS, LONGER = 40, 1.1  # each round is so much longer: all of them are 440 times as long as the first
CHUNKS = 200  # parts of a round, between which it cools and can be stopped


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
        self.pool: list[tuple[float, np.ndarray]] = []
        self.stop = threading.Event()

    def run(self, order: np.ndarray) -> None:
        """order: int64, sites that may be chosen."""
        for number in range(ROUNDS):
            if self.stop.is_set() or not order.size:
                return
            size = LONGER**number
            if number >= ALONE and (number - ALONE) % 2 == 0:
                found = np.any([chosen for _, chosen in self.pool], axis=0)
                self._round(self.pool[0][1], order[found[order]], size)
            else:
                self._round(self.start, order, size)

    def _round(self, start: np.ndarray, order: np.ndarray, size: float) -> None:
        """Cool once, from a selection; size: of the round, in first rounds."""
        rules = self.rules
        state = State(rules)
        for site in np.flatnonzero(start & ~rules.existing):
            state.add(int(site))
        sites = start | rules.existing
        sites[order] = True
        order = np.flatnonzero(sites & ~rules.forbidden)
        cover = among(self.cover, sites)
        ranks = ranks_of(cover, state.chosen)
        width = cover.reach.size / max(rules.sites, 1) * cover.site.size / max(cover.weight.size, 1)
        steps = int(size * min(PER_SITE * order.size, WORK / (width + order.size)))
        best = state.chosen.copy()
        value = np.full(2, value_of(cover, ranks))
        held = np.array([state.new, state.spent], dtype=np.float64)
        lost = ranks.loss[state.chosen & ~rules.existing]
        unit = max(float(lost.mean()) if lost.size else self.value, 1e-300)
        for degree in unit * np.append(np.geomspace(HOT, COLD, CHUNKS), FROZEN):
            anneal(
                max(4 * lost.size, steps // CHUNKS), degree, order, rules.existing, cover, ranks,
                state.arrays()[:10], held, float(min(rules.count, rules.sites)), rules.budget,
                self.random, best, value,
            )  # fmt: skip
            if value[1] > self.value * (1.0 + 1e-12):
                self.take(best)
            if self.stop.is_set():
                return
        if not any((best == known).all() for _, known in self.pool):
            self.pool.append((value_of(self.cover, ranks_of(self.cover, best.copy())), best))
        self.pool = sorted(self.pool, key=lambda found: -found[0])[:POOL]

    def take(self, chosen: np.ndarray) -> None:
        """Keep a selection if it is better and obeys the rules to the cent."""
        value = value_of(self.cover, ranks_of(self.cover, chosen.copy()))
        if value > self.value * (1.0 + 1e-12) and not self.rules.breach(np.flatnonzero(chosen)):
            self.value, self.chosen = value, chosen.copy()
