"""Which variant is best: a weighted sum of indicators, and what would have to change for another to be it.

Method: simple additive weighting, also called weighted sum model (Fishburn, Additive utilities with
incomplete product sets, Operations Research 15(3), 1967, pp. 537-542; MacCrimmon, Decisionmaking among
multiple-attribute alternatives, RAND RM-4823-ARPA, 1968). Each indicator is brought to 0 (the worst of the
variants) to 1 (the best) by its least and greatest value, "min-max". Sensitivity: one weight or one cost at
a time, after Triantaphyllou and Sánchez, A sensitivity analysis approach for some deterministic
multi-criteria decision making methods, Decision Sciences 28(1), 1997, pp. 151-194, whose smallest changes
are computed in closed form here too, for costs as roots of the polynomials that min-max gives.

An indicator that is not known of every variant is left out for all: a weighted sum of what is known would
favour whoever says least. What all have alike decides nothing and is left out too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.polynomial import polynomial

from ..errors import InputError

COSTS: dict[str, tuple[str, ...]] = {
    "investment_eur": ("investment_eur", "cost_per_reached_eur"), "running_eur": ("running_eur",),
    "own_share_eur": ("own_share_eur",), "viability_gap_eur": ("viability_gap_eur",),
}  # fmt: skip
"""Costs that are changed -> the indicators that change with them. (The share of a grant is not: whether a
grant grows with the cost is for its programme to say.)"""
CHANGE = 0.2
"""By how much a weight or a cost is changed; the issue's setting, changed by COSTS_CHANGE."""
TIE = 1e-9
"""Scores (0 to 1) nearer than this are equal: rounding of the computer, no difference between plans."""
UNKNOWN, ALIKE, UNDIRECTED, WEIGHTLESS = "unknown", "alike", "undirected", "weightless"
WEIGHT, COST = "weight", "cost"


@dataclass(frozen=True)
class LeftOut:
    """An indicator that takes no part. reason: unknown (of `variants`), alike, undirected (neither more nor
    less of it is better) or weightless."""

    indicator: str
    reason: str
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """Who is best when one weight, or one variant's cost, is `factor` times what it is.

    what: weight or cost; variant: whose cost, empty for a weight; stays: who was best still is.
    """

    what: str
    indicator: str
    variant: str
    factor: float
    best: tuple[str, ...]
    stays: bool


@dataclass(frozen=True)
class Switch:
    """The smallest change of one weight or cost by which another variant becomes best.

    factor: times what it is, 1 where variants are tied already, NaN where no change does it.
    """

    what: str
    indicator: str
    variant: str
    factor: float
    best: tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    """scores: 0 to 1, NaN where nothing tells the variants apart; ranks: equal for equal scores; parts:
    variant -> indicator -> its normalised value, 0 to 1; weights: of what takes part, their sum is 1."""

    scores: dict[str, float]
    order: list[str]
    ranks: dict[str, int]
    parts: dict[str, dict[str, float]]
    weights: dict[str, float]
    left_out: tuple[LeftOut, ...] = ()
    changes: tuple[Change, ...] = ()
    switches: tuple[Switch, ...] = ()
    best: tuple[str, ...] = field(default=())

    @property
    def stays_share(self) -> float:
        """In how many of the changes the best variant stays best, 0 to 1; NaN without any."""
        if not self.changes:
            return math.nan
        return sum(change.stays for change in self.changes) / len(self.changes)


def rank(
    values: Mapping[str, Mapping[str, float]], weights: Mapping[str, float], better: Mapping[str, str], *,
    costs: Mapping[str, tuple[str, ...]] = COSTS, change: float = CHANGE,
) -> Ranking:  # fmt: skip
    """Rank variants.

    Args:
        values: variant -> indicator -> number; missing or NaN where it is not known.
        weights: indicator -> weight, 0 or more; those not named weigh nothing.
        better: indicator -> "more", "less" or "".
        costs: what is changed as a cost -> the indicators that change with it.
        change: by which share weights and costs are changed, 0 to 1.
    Raises:
        InputError: a weight is negative or no number.
    """
    for key, weight in weights.items():
        if not math.isfinite(weight) or weight < 0:
            raise InputError("Weight of {indicator} must be 0 or more, not {value}.", indicator=key,
                             value=weight)  # fmt: skip
    keys, left_out = _taking_part(values, weights, better)
    table = _table(values, weights, better, keys)
    if not keys:
        nothing = dict.fromkeys(values, math.nan)
        return Ranking(nothing, list(values), dict.fromkeys(values, 1), {name: {} for name in values}, {},
                       left_out, best=tuple(values))  # fmt: skip
    parts, scores = table.parts(), table.scores()
    order = [table.names[row] for row in sorted(range(len(table.names)), key=lambda row: -scores[row])]
    best = table.best(scores)
    # A cost that is the same for all tells nothing, but would if one variant's were another one.
    alike = [each.indicator for each in left_out if each.reason == ALIKE]
    whole = _table(values, weights, better, [*keys, *alike])
    changes, switches = _sensitivity(whole, len(keys), costs, change, best)
    return Ranking(
        dict(zip(table.names, scores.tolist())), order,
        {name: 1 + int((scores > scores[row] + TIE).sum()) for row, name in enumerate(table.names)},
        {name: dict(zip(keys, row.tolist())) for name, row in zip(table.names, parts)},
        dict(zip(keys, (table.weights / table.weights.sum()).tolist())), left_out, changes, switches, best,
    )  # fmt: skip


def _taking_part(values, weights, better) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Indicators that tell the variants apart, in the order in which they come, and all others."""
    every = list(dict.fromkeys([*weights, *(key for known in values.values() for key in known)]))
    keys, left_out = [], []
    for key in every:
        found = {name: known.get(key, math.nan) for name, known in values.items()}
        unknown = tuple(name for name, value in found.items() if not math.isfinite(value))
        if not better.get(key):
            left_out.append(LeftOut(key, UNDIRECTED))
        elif not weights.get(key):
            left_out.append(LeftOut(key, WEIGHTLESS))
        elif unknown:
            left_out.append(LeftOut(key, UNKNOWN, unknown))
        elif len(set(found.values())) < 2:
            left_out.append(LeftOut(key, ALIKE))
        else:
            keys.append(key)
    return keys, tuple(left_out)


def _table(values, weights, better, keys: list[str]) -> _Table:
    return _Table(
        list(values), keys, np.array([[values[name][key] for key in keys] for name in values], dtype=float),
        np.array([weights[key] for key in keys], dtype=float),
        np.array([better[key] == "less" for key in keys], dtype=bool),
    )  # fmt: skip


@dataclass(frozen=True)
class _Table:
    """values: variants x indicators; less: whether less of an indicator is better."""

    names: list[str]
    keys: list[str]
    values: np.ndarray
    weights: np.ndarray
    less: np.ndarray

    def parts(self) -> np.ndarray:
        """The values from 0, the worst, to 1, the best; all 1 where they are alike."""
        low, high = self.values.min(axis=0), self.values.max(axis=0)
        span = high - low
        from_worst = np.where(self.less, high - self.values, self.values - low)
        return np.where(span > 0, from_worst / np.where(span > 0, span, 1.0), 1.0)

    def scores(self) -> np.ndarray:
        whole = self.weights.sum()  # 0 where the only weight is changed to 0
        return (self.parts() * (self.weights / (whole or 1.0))).sum(axis=1)

    def best(self, scores: np.ndarray | None = None) -> tuple[str, ...]:
        scores = self.scores() if scores is None else scores
        return tuple(name for name, score in zip(self.names, scores) if score >= scores.max() - TIE)

    def pairs(self) -> list[tuple[int, int]]:
        """Rows of a best variant and another one: until one of these pairs changes places, none is first
        that was not."""
        best = set(self.best())
        return [(one, other) for one, name in enumerate(self.names) if name in best
                for other in range(len(self.names)) if other != one]  # fmt: skip

    def weighted(self, column: int, factor: float) -> _Table:
        weights = self.weights.copy()
        weights[column] *= factor
        return _Table(self.names, self.keys, self.values, weights, self.less)

    def costing(self, row: int, columns: list[int], factor: float) -> _Table:
        values = self.values.copy()
        values[row, columns] *= factor
        return _Table(self.names, self.keys, values, self.weights, self.less)


def _sensitivity(
    table: _Table, weighed: int, costs: Mapping[str, tuple[str, ...]], change: float, best: tuple[str, ...]
) -> tuple[tuple[Change, ...], tuple[Switch, ...]]:
    """Each weight, then each cost of each variant, one at a time. weighed: so many of the columns tell the
    variants apart; the others are alike."""
    changes: list[Change] = []
    switches: list[Switch] = []

    def look(what: str, indicator: str, variant: str, at: Callable[[float], _Table], candidates) -> None:
        for factor in (1.0 - change, 1.0 + change):
            found = at(factor).best()
            changes.append(Change(what, indicator, variant, factor, found, set(best) <= set(found)))
        switches.append(Switch(what, indicator, variant, *_first_switch(at, candidates, best)))

    for column, key in enumerate(table.keys[:weighed]):
        look(WEIGHT, key, "", partial(table.weighted, column), _weight_candidates(table, column))
    for cost, moved in costs.items():
        columns = [table.keys.index(key) for key in moved if key in table.keys]
        for row, name in enumerate(table.names if columns else ()):
            candidates = _cost_candidates(table, row, columns)
            look(COST, cost, name, partial(table.costing, row, columns), candidates)
    return tuple(changes), tuple(switches)


def _first_switch(
    at: Callable[[float], _Table], candidates: list[float], best: tuple[str, ...]
) -> tuple[float, tuple[str, ...]]:
    """The candidate nearest to 1 beyond which another variant is best, and which one.

    candidates: all factors of 0 or more at which the order can change. Between two of them it is the same,
    so that one look half-way tells it.
    """
    found = []
    up = sorted(factor for factor in candidates if factor >= 1.0)
    down = sorted((factor for factor in candidates if 0.0 <= factor <= 1.0), reverse=True)
    for way, last in ((up, 2.0 * max([1.0, *up]) + 1.0), (down, 0.0)):
        for start, end in zip(way, [*way[1:], last]):
            beyond = at((start + end) / 2).best() if abs(start - end) > TIE * max(1.0, start) else best
            if not set(best) <= set(beyond):  # a better one, not one that only comes as near as TIE
                found.append((abs(start - 1.0), start, beyond))
                break
    if not found:
        return math.nan, ()
    _distance, factor, beyond = min(found)
    return float(factor), beyond


def _weight_candidates(table: _Table, column: int) -> list[float]:
    """Factors of one weight at which two variants score alike: the difference of two scores is linear."""
    parts = table.parts()
    own = parts[:, column] * table.weights[column]
    rest = parts @ table.weights - own
    found = [1.0]
    for one, other in table.pairs():
        slope = own[one] - own[other]
        if slope:
            found.append(float((rest[other] - rest[one]) / slope))
    return found


def _cost_candidates(table: _Table, row: int, columns: list[int]) -> list[float]:
    """Factors of one variant's cost at which the order can change.

    While the cost passes no other variant's, min-max makes each part a fraction of two terms linear in the
    factor, so that the difference of two scores is a polynomial over what is always above 0: its roots.
    Where the cost passes another one the terms change, and with two variants the parts jump.
    """
    passed = {1.0}
    for column in columns:
        mine = table.values[row, column]
        others = np.delete(table.values[:, column], row)
        passed |= {float(other / mine) for other in others if mine and other / mine >= 0}
    found, edges = list(passed), [0.0, *sorted(passed)]
    for start, end in zip(edges, [*edges[1:], math.inf]):
        if end > start:
            found += _roots(table, row, columns, start, end)
    return found


def _roots(table: _Table, row: int, columns: list[int], start: float, end: float) -> list[float]:
    """Factors between start and end at which two variants score alike. Polynomials: lowest power first."""
    inside = (start + end) / 2 if math.isfinite(end) else 2.0 * start + 1.0
    fixed = [column for column in range(len(table.keys)) if column not in columns]
    constant = table.parts()[:, fixed] @ table.weights[fixed]
    tops, spans = [], []
    for column in columns:
        values = np.zeros((len(table.names), 2))
        values[:, 0] = table.values[:, column]
        values[row] = 0.0, table.values[row, column]
        by_size = np.argsort(values @ (1.0, inside))
        low, high = values[by_size[0]], values[by_size[-1]]
        if (high - low) @ (1.0, inside) > 0.0:
            spans.append(high - low)
            tops.append(table.weights[column] * (high - values if table.less[column] else values - low))
    whole, found = _product(spans), []
    rests = [_product(spans[:number] + spans[number + 1 :]) for number in range(len(spans))]
    for one, other in table.pairs():
        difference = (constant[one] - constant[other]) * whole
        for top, rest in zip(tops, rests):
            difference = polynomial.polyadd(difference, polynomial.polymul(top[one] - top[other], rest))
        if difference.any():
            found += [float(root.real) for root in polynomial.polyroots(polynomial.polytrim(difference))
                      if abs(root.imag) < TIE and start < root.real < end]  # fmt: skip
    return found


def _product(factors: list[np.ndarray]) -> np.ndarray:
    product = np.ones(1)
    for factor in factors:
        product = polynomial.polymul(product, factor)
    return product
