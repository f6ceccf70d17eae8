"""How much a selection can cover at most: multipliers, inequalities, then branching or HiGHS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import sparse

from . import branching, highs, lagrangian, oddcycles, primaldual
from . import cover as covers
from .rules import Rules

FIRST = 200  # iterations before the search begins
ROUND, LEAST = 1500, 200  # iterations between two rounds of inequalities, at most and at least
SLOW = 0.02  # share of the gap that so many iterations (LEAST) should close
ROUNDS = 100
LITTLE, IDLE = 0.01, 3  # share of the gap that a round should close; rounds in a row that did not
CUTS = 5000  # new inequalities per round
WORK = 2e7  # entries looked at between two looks at the clock
LEVEL_ENTRIES = 10_000_000  # of the rows that probabilities are split into; beyond, they are rounded up
GRID = 8  # to one of so many values
EXACT_ENTRIES = 60_000  # for HiGHS


def levels(cover: Any, weight: np.ndarray) -> tuple[Any, np.ndarray]:
    """Rows of 0 and 1 whose covered weight is that of the likeliest (or second) site of each class.

    Probabilities q1 > q2 > ... of a class become rows of weight w (q1 - q2), w (q2 - q3), ...: the first is
    covered by the sites with q1, the second by those with q1 or q2, and so on. csr (sites, rows), weights.
    """
    columns = cover.tocsc()
    length = np.diff(columns.indptr)
    owner = np.repeat(np.arange(length.size), length)
    order = np.lexsort((-columns.data, owner))
    site, reach = columns.indices[order], columns.data[order]
    if (reach == 1.0).all():
        return cover.tocsr(), weight
    last = np.append((np.diff(owner) > 0) | (np.diff(reach) < 0), True)
    if (np.flatnonzero(last) - columns.indptr[owner[last]] + 1).sum() > LEVEL_ENTRIES:
        reach = np.ceil(reach * GRID - 1e-9) / GRID
        last = np.append((np.diff(owner) > 0) | (np.diff(reach) < 0), True)
    end = np.flatnonzero(last)
    klass = owner[end]
    below = np.where(np.append(klass[1:] == klass[:-1], False), np.append(reach[end[1:]], 0.0), 0.0)
    size = end + 1 - columns.indptr[klass]
    offset = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    rows = sparse.csc_matrix(
        (np.ones(offset.size), site[np.repeat(columns.indptr[klass], size) + offset],
         np.concatenate([[0], np.cumsum(size)])), shape=(cover.shape[0], end.size),
    ).tocsr()  # fmt: skip
    merged = covers.merge(rows, weight[klass] * (reach[end] - below))
    return merged.cover, merged.weight


class Bound:
    """An upper bound that gets better; `value` is valid at any time.

    unit: 1 where all values are whole numbers, so that a better selection is better by 1 at least; else 0.
    """

    def __init__(self, cover: Any, weight: np.ndarray, rules: Rules, second: float, unit: float) -> None:
        self.cover, self.weight = levels(cover, weight)
        self.rules, self.second, self.unit = rules, second, unit
        self.choice = lagrangian.choice_of(rules)
        self.dual = lagrangian.dual_of(self.cover, self.weight, second)
        self.value = float(self.weight.sum())
        self.flow = primaldual.flow_of(self.dual, self.choice, np.zeros(rules.sites), 1.0)

    def lower(self, value: float) -> None:
        """Take a new bound, rounded down where values are whole; 1e-9 is for the rounding of sums."""
        if self.unit:
            value = np.floor(value * (1.0 + 1e-9) + 1e-6)
        self.value = min(self.value, value)

    def is_met_by(self, value: float) -> bool:
        return self.value - value <= 1e-9 * max(abs(self.value), 1.0)

    def descend(self, iterations: int, low: float, is_over: Callable[[float], bool]) -> bool:
        """Lower the bound by multipliers until it falls slowly; low: value of a known selection.
        Whether to go on."""
        work = primaldual.EVERY * max(self.dual.row.size, 1)
        part = int(min(max(WORK / work, 1), LEAST // primaldual.EVERY))
        done, since, before = 0, 0, np.inf
        while done < iterations:
            primaldual.descend(part, self.dual, self.choice, self.flow)
            done += part * primaldual.EVERY
            best = self.flow.best
            self.lower(best)
            if is_over(self.value):
                return False
            if done - since >= LEAST:
                if before - best < SLOW * (best - low):
                    break
                since, before = done, best
        return True

    def worth(self) -> np.ndarray:
        """Of the sites, by the best multipliers; float64 (sites,)."""
        worth, y = np.zeros(self.rules.sites), np.zeros(self.rules.sites)
        self.dual.price[:] = self.dual.best
        lagrangian.value_of(self.dual, self.choice, worth, y)
        return worth

    def tighten(self, low: float, is_over: Callable[[float], bool]) -> None:
        """Rounds of odd-cycle inequalities until they gain little."""
        if not self.descend(ROUND, low, is_over):
            return
        idle = 0
        for _ in range(ROUNDS):
            before = self.value
            if self.second > 0.0 or not self._add_cuts(is_over):
                break
            if not self.descend(ROUND, low, is_over):
                return
            idle = idle + 1 if before - self.value < LITTLE * (before - low) else 0
            if idle == IDLE:
                return

    def _add_cuts(self, is_over: Callable[[float], bool]) -> bool:
        """Put in the inequalities broken now and leave out those without a price; False where none is."""
        classes = self.weight.size
        kept = self.dual.best[classes:] > 0.0
        old = self.dual.member[kept]
        known = {tuple(member) for member in old.tolist()}
        broken = oddcycles.broken(
            self.cover, self.weight, self.flow.to.y, CUTS, lambda: is_over(self.value)
        ).tolist()
        new = np.array([member for member in broken if tuple(member) not in known], dtype=np.int64)
        if not new.size:
            return False
        price = np.concatenate([self.dual.best[classes:][kept], np.zeros(len(new))])
        self.dual = lagrangian.with_cuts(self.dual, np.concatenate([old, new.reshape(-1, 3)]), price)
        self.flow = primaldual.flow_of(self.dual, self.choice, self.flow.to.y, self.flow.weight)
        return True

    def branch(self, low: Callable[[], float], is_over: Callable[[], bool]) -> np.ndarray | None:
        """Branch until the bound is met, under plain rules; low: value of the best selection known.
        A better selection, bool (sites,), if one was found."""
        return branching.prove(
            self.dual, self.choice, self.flow, self.unit, low, self.value_of, self.lower, is_over
        )

    def value_of(self, chosen: np.ndarray) -> float:
        """Value of a selection, bool (sites,)."""
        times = self.cover.T @ chosen.astype(np.float64)
        return float(self.weight @ ((1.0 - self.second) * (times > 0.5) + self.second * (times > 1.5)))

    def exact(self, low: float, seconds: float, cancelled: Callable[[], bool]) -> np.ndarray | None:
        """Solve all by HiGHS, if it is little; a selection that it found, bool (sites,)."""
        sites = np.flatnonzero(self.rules.existing | self.rules.is_open)
        part = self.cover[sites]
        if part.nnz > EXACT_ENTRIES or seconds <= 1.0:
            return None
        merged = covers.merge(part, self.weight)
        matrix, least, most = self._program(sites, merged)
        classes = merged.weight.size
        lower, upper = self.rules.limits()
        twice = 1 if self.second > 0.0 else 0
        c = -np.concatenate([np.zeros(sites.size), (1.0 - self.second) * merged.weight,
                             self.second * merged.weight][: 2 + twice])  # fmt: skip
        found = highs.solve(
            c, matrix, least, most, integral=np.arange(c.size) < sites.size + twice * 2 * classes,
            lower=np.concatenate([lower[sites], np.zeros(c.size - sites.size)]),
            upper=np.concatenate([upper[sites], np.ones(c.size - sites.size)]),
            time_limit=seconds, cancelled=cancelled,
        )  # fmt: skip
        if found.status == "infeasible":
            self.lower(low)
        elif np.isfinite(found.bound):
            self.lower(max(low, -found.bound * (1.0 - 1e-7 * np.sign(found.bound))))
        if found.x is None:
            return None
        chosen = np.zeros(self.rules.sites, dtype=bool)
        chosen[sites[found.x[: sites.size] > 0.5]] = True
        return chosen

    def _program(self, sites: np.ndarray, merged: covers.Merged) -> tuple[Any, np.ndarray, np.ndarray]:
        """Rows of the program that `lagrangian.py` states, without its cuts; variables y, z (and u)."""
        classes = merged.weight.size
        one, none = sparse.identity(classes, format="csr"), sparse.csr_matrix((classes, sites.size))
        rows, low, high = self.rules.rows()
        if self.second > 0.0:
            blocks = [[-merged.cover.T, one, one], [none, -one, one], [rows[:, sites], None, None]]
            lows, highs_ = [np.full(2 * classes, -np.inf), low], [np.zeros(2 * classes), high]
        else:
            blocks = [[-merged.cover.T, one], [rows[:, sites], None]]
            lows, highs_ = [np.full(classes, -np.inf), low], [np.zeros(classes), high]
        return sparse.bmat(blocks, format="csr"), np.concatenate(lows), np.concatenate(highs_)
