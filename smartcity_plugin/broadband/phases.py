"""Which project area is built in which year, so that the municipality's share fits its yearly budget.

Year by year, areas are taken in the order of their ranks; one that no longer fits is skipped, and a cheaper
one of a lower rank takes its place. An area whose trench is shared with roadworks comes first in the year of
these roadworks, its last chance. One that is dearer than a whole year's budget is paid over several years,
begun when its turn comes; roadworks do not bring it forward, as it would bind the years of better ones. What
a year leaves is not carried over. No other plan is searched for: this is the rule that a council can follow
with its finger, not the optimum of a knapsack.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError

PLACED, NO_RANK, NOT_KNOWN, TOO_DEAR, BEYOND, NO_BUDGET = (
    "", "no_rank", "not_known", "too_dear", "beyond", "no_budget"
)  # fmt: skip
"""Why an area has no year: no rank; its own share is not known; dearer than a yearly budget and not to be
spread; the years do not suffice; there is no budget."""
CENT = 0.005


@dataclass(frozen=True)
class Phases:
    """first, last: years in which an area is begun and paid, int64 (n,), 0 for none; why: PLACED or the
    reason, (n,); paid: EUR by area and year, shape (n, years); late: begun after its roadworks, bool (n,);
    early: taken before areas of a better rank for its roadworks, bool (n,)."""

    start: int
    first: np.ndarray
    last: np.ndarray
    why: tuple[str, ...]
    paid: np.ndarray
    late: np.ndarray
    early: np.ndarray

    @property
    def spent(self) -> np.ndarray:
        """What each year costs the municipality [EUR], shape (years,)."""
        return self.paid.sum(axis=0)


def plan(
    own_eur: np.ndarray, order: np.ndarray, budget_eur: float, start: int, years: int, *,
    roadworks: np.ndarray | None = None, spread: bool = True,
) -> Phases:
    """Give each area a year.

    Args:
        own_eur: share of the municipality, shape (n,), NaN where not known.
        order: areas, best first. budget_eur: of each year, NaN for none. years: how many, from `start` on.
        roadworks: year of the first roadworks, shape (n,), 0 for none; None: not heeded.
        spread: pay what is dearer than a yearly budget over several years; else it has no year.
    Raises:
        InputError: a budget of 0 or below, no years.
    """
    count = len(own_eur)
    if not np.isnan(budget_eur) and budget_eur <= 0:
        raise InputError("The yearly budget must be above 0 EUR, not {value}.", value=f"{budget_eur:g}")
    if years < 1:
        raise InputError("At least one year is needed for the phases.")
    last_chance = np.zeros(count, dtype=np.int64) if roadworks is None else roadworks
    work = _Work(np.asarray(own_eur, dtype=np.float64), budget_eur, start, years)
    waiting = work.sort_out(order, spread)
    for year in range(years):
        if not waiting:
            break
        urgent = [area for area in waiting if last_chance[area] == start + year and not work.is_dear(area)]
        for area in [*urgent, *(area for area in waiting if area not in urgent)]:
            if work.place(area, year):
                waiting.remove(area)
    for area in waiting:
        work.why[area] = BEYOND
    first = np.where(work.first >= 0, work.first + start, 0)
    last = np.where(work.last >= 0, work.last + start, 0)
    late = (last_chance > 0) & (first > last_chance)
    return Phases(start, first, last, tuple(work.why), work.paid, late, _early(order, first, last_chance))


def _early(order: np.ndarray, first: np.ndarray, last_chance: np.ndarray) -> np.ndarray:
    """Areas that their roadworks have brought before one of a better rank, bool (n,)."""
    early = np.zeros(len(first), dtype=bool)
    for place, area in enumerate(order):
        if first[area] and first[area] == last_chance[area]:
            better = order[:place]
            early[area] = bool((first[better] > first[area]).any())
    return early


class _Work:
    """What is placed so far; years are counted from 0."""

    def __init__(self, own: np.ndarray, budget: float, start: int, years: int) -> None:
        count = len(own)
        self.own, self.budget, self.years = own, budget, years
        self.left = np.full(years, budget)
        self.paid = np.zeros((count, years))
        self.first = np.full(count, -1, dtype=np.int64)
        self.last = np.full(count, -1, dtype=np.int64)
        self.why = [NO_RANK] * count

    def sort_out(self, order: np.ndarray, spread: bool) -> list[int]:
        """The areas that can be given a year, in their order; says of the others why not."""
        waiting = []
        for area in map(int, order):
            if np.isnan(self.own[area]):
                self.why[area] = NOT_KNOWN
            elif np.isnan(self.budget):
                self.why[area] = NO_BUDGET
            elif self.is_dear(area) and not spread:
                self.why[area] = TOO_DEAR
            else:
                self.why[area] = PLACED
                waiting.append(area)
        return waiting

    def is_dear(self, area: int) -> bool:
        """Whether a whole year's budget does not pay it."""
        return bool(self.own[area] > self.budget + CENT)

    def place(self, area: int, year: int) -> bool:
        """Begin an area in a year if its budget pays it, or for a dear one those of the years that follow."""
        own = self.own[area]
        if not self.is_dear(area):
            if own > self.left[year] + CENT:
                return False
            self._pay(area, year, min(own, self.left[year]))
            return True
        if self.left[year] <= CENT or own > self.left[year:].sum() + CENT:
            return False
        rest = own
        for later in range(year, self.years):
            part = min(rest, self.left[later])
            self._pay(area, later, part)
            rest -= part
            if rest <= CENT:
                break
        return True

    def _pay(self, area: int, year: int, amount: float) -> None:
        self.paid[area, year] += amount
        self.left[year] -= amount
        self.first[area] = year if self.first[area] < 0 else self.first[area]
        self.last[area] = year
