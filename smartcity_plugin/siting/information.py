"""Where measuring stations tell most about a field: by kriging variance or by mutual information.

The field is a Gaussian process with a variogram (variogram.py). A station measures it with the nugget as its
error; what is predicted is the field without it. With C the covariance of the field, K = C + nugget on the
diagonal that of measured values, E the existing stations and B the new ones:

    least_variance     max over B of  sum_j w_j (var_j(E) - var_j(E + B)),  var_j the kriging variance at a
                       demand point j, simple kriging (mean known) or ordinary kriging (mean unknown)
    most_information   max over B of  I(E + B; V - E - B) - I(E; V - E),  how much the stations tell about
                       all other places V (A. Krause, A. Singh, C. Guestrin, "Near-optimal sensor placements
                       in Gaussian processes", Journal of Machine Learning Research 9 (2008), 235-284)

both subject to the rules of rules.py (number, budget, spacing, forbidden sites), and both NP-hard. Greedy:
the site that adds most, again and again. Lazy evaluation (M. Minoux 1978; CELF, J. Leskovec et al. 2007)
saves computing gains anew; here the gains of all sites are kept exact by one column of a Cholesky
factorisation for each station, so nothing is left to save, and none of it needs submodularity.

What is proven is in the docstrings of the two calls. Neither proof uses the (1 - 1/e) of submodular
functions: the kriging variance is not submodular in general (A. Das, D. Kempe, "Algorithms for subset
selection in linear regression", STOC 2008: only without suppressor variables). Mutual information is, but it
falls again when many sites are chosen, and (1 - 1/e) holds only up to that fall (Krause et al. 2008).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress, Stopped, patiently
from .cover import checked_weight
from .informationbound import ROUNDING, by_parts, relaxed, spectral, top_gains
from .plan import Plan
from .rules import Rules, State, of
from .variogram import Variogram

MOST_SITES = 4_000
"""Sites, for mutual information with places: two matrices of this size take 256 MB."""
LEAST_NUGGET = 1e-6
"""A smaller nugget counts as this share of the sill: stations are wrong by a thousandth of the standard
deviation at least. Keeps matrices regular where sites share a place. Assumption."""
BLOCK = 512
"""Points that are handled at a time."""


@dataclass(frozen=True)
class Design:
    """Stations in the order in which they were chosen, and what each adds."""

    plan: Plan
    """objective and bound: what the new stations add to the existing ones."""
    order: np.ndarray
    """int64: new sites, the most useful first."""
    gain: np.ndarray
    """float64, as `order`: what each adds to those before it; they sum to the objective."""
    before: float
    """Weighted mean kriging variance with the existing stations alone; 0 for mutual information."""
    after: float
    """The same with the new ones; the mutual information that they add [nat]."""
    bound_if_growing: float = np.inf
    """Mutual information only: a bound that holds if it still grows up to twice as many sites, see there."""


def least_variance(
    sites_xy: np.ndarray, demand_xy: np.ndarray, weight: Any, variogram: Variogram, *,
    count: int | None = None, budget: float | None = None, cost: Any = None, existing: Any = None,
    forbidden: Any = None, conflicts: Any = None, mean_known: bool = True, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Design:
    """New stations that lower the weighted mean kriging variance at the demand points most.

    With G = C_VD W C_DV over the sites V, conditioned on the existing ones, the objective of new stations B
    is trace(K_BB^-1 G_BB). A station s changes both matrices by columns: K by -a a', G by -a h' - h a' +
    p a a', where a = K_s / sqrt(K_ss), h = G_s / sqrt(K_ss), p = G_ss / K_ss; the gain of v is G_vv / K_vv.

    Bound, proven without submodularity: the least of the variance there is and of two bounds of
    informationbound.py, `spectral` and `relaxed`.

    sites_xy: float64 (sites, 2) in metres; demand_xy: float64 (demand, 2); weight: (demand,), 0 or more, None
    for 1 each. mean_known: False for ordinary kriging, which needs at least one existing station.
    Memory: 32 bytes x sites^2, whatever the number of demand points.
    Raises: InputError as rules.of; for too many sites, no weight, or an unknown mean without a station.
    """
    started = time.monotonic()
    sites_xy, demand_xy = np.asarray(sites_xy, dtype=float), np.asarray(demand_xy, dtype=float)
    rules = _rules(len(sites_xy), count, budget, cost, existing, forbidden, conflicts)
    share = checked_weight(weight, len(demand_xy))
    if not share.sum() > 0.0:
        raise InputError("No demand point has a weight above 0.")
    share = share / share.sum()
    if not mean_known and not rules.existing.any():
        raise InputError("An unknown mean needs at least one existing station. Take the mean as known.")
    field = _Field(variogram, sites_xy[np.argmax(rules.existing)] if not mean_known else None)
    tell = _told(progress)
    K, G = field.measured(sites_xy), np.zeros((len(sites_xy),) * 2)
    before = 0.0
    stopped, bound, order, gain = False, np.inf, [], []
    try:
        for block in _blocks(len(demand_xy)):
            cross = field.covariance(sites_xy, demand_xy[block])
            patiently(_add_product, G, cross, share[block], cancelled=cancelled)
            before += float(share[block] @ field.variance(demand_xy[block]))
            tell(0.4 * block.stop / len(demand_xy))
        state = _Variance(K, G, variogram)
        for site in np.flatnonzero(rules.existing)[0 if mean_known else 1:]:
            before -= float(state.gains()[site])
            state.add(int(site))
        first = state.copy()
        order, gain = _best_greedy(state, rules, cancelled, lambda done: tell(0.4 + 0.2 * done))
        bound = min(before, patiently(spectral, first.K, first.G, rules, cancelled=cancelled))
        tell(0.7)
        bound = relaxed(first.K, first.G, rules, bound, cancelled, lambda done: tell(0.7 + 0.3 * done))
    except Stopped as halt:
        stopped = True
        order, gain = halt.found or (order, gain)
    plan = _plan(rules, order, sum(gain), bound, started, stopped)
    return Design(plan, np.array(order, dtype=np.int64), np.array(gain), before, before - sum(gain))


def most_information(
    sites_xy: np.ndarray, variogram: Variogram, *, places_xy: np.ndarray | None = None,
    count: int | None = None, budget: float | None = None, cost: Any = None, existing: Any = None,
    forbidden: Any = None, conflicts: Any = None, cancelled: CancelCheck = None, progress: Progress = None,
) -> Design:
    """New stations whose values tell most about all other places: sites that are left, and `places_xy`.

    With Q the inverse of K over V - E, the objective is (log det K_BB|E + log det Q_BB) / 2 [nat], the gain
    of v after B is log(K_vv Q_vv) / 2 with K conditioned on the stations and Q cut to the places left. Both
    are changed by the same kind of column, -a a', so gains only fall: the objective is submodular.

    Bound, proven although the objective may fall again: new stations in different parts of the area add at
    most the sum of what they add apart, the first one in a part at most the largest gain there, each further
    one at most the largest gain beside another site of its part (informationbound.by_parts).
    `bound_if_growing`: the least over the first i stations of what they tell + the largest gains left, as
    many as sites may be chosen (online bound of Krause et al. 2008). It holds if more sites, up to twice as
    many, never lower the information, as where places are many by the range; infinite where greedy itself
    finds it falling. The (1 - 1/e) of greedy follows from it, so it is never closer.

    Of sites in one place one takes part: the existing one, else the first. Weights have no part in this.
    Raises: InputError as rules.of, and for too many sites and places.
    """
    started = time.monotonic()
    sites_xy = np.asarray(sites_xy, dtype=float)
    rules = _rules(len(sites_xy), count, budget, cost, existing, forbidden, conflicts)
    twin = _twins(sites_xy, rules)
    if twin.any():
        barred = rules.forbidden | (twin & ~rules.existing)
        count = None if count is None else min(rules.count, int((~barred & ~rules.existing).sum()))
        rules = _rules(len(sites_xy), count, budget, cost, rules.existing, barred, conflicts)
    tell = _told(progress)
    V, position = _all_places(sites_xy, twin, places_xy)
    stopped, bound, growing, order, gain = False, np.inf, np.inf, [], []
    try:
        state = patiently(_Information, V, variogram, position, rules, cancelled=cancelled)
        tell(0.5)
        first = state.copy()
        order, gain = _best_greedy(state, rules, cancelled, lambda done: tell(0.5 + 0.3 * done))
        bound = top_gains(np.maximum(first.gains(), 0.0), rules)
        parts = order
        while parts:
            cells = patiently(by_parts, first, sites_xy, parts, rules, cancelled=cancelled)
            bound, parts = min(bound, cells), parts[: len(parts) // 2]
        growing = _growing(first, rules, order, cancelled)
    except Stopped as halt:
        stopped = True
        order, gain = halt.found or (order, gain)
    plan = _plan(rules, order, sum(gain), bound, started, stopped)
    return Design(plan, np.array(order, dtype=np.int64), np.array(gain), 0.0, sum(gain), growing)


def standard_deviation(
    stations_xy: np.ndarray, points_xy: np.ndarray, variogram: Variogram, *, mean_known: bool = True,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> np.ndarray:
    """Kriging standard deviation of the field at points, in units of the value; shape (points,).

    Simple kriging c0 - c' K^-1 c, for an unknown mean + (1 - 1' K^-1 c)^2 / (1' K^-1 1) (N. Cressie,
    "Statistics for Spatial Data", 1993, section 3.2); no station and an unknown mean give infinity. NaN for
    points that were not reached when the user cancelled.
    """
    from scipy.linalg import solve_triangular

    stations_xy, points_xy = np.asarray(stations_xy, dtype=float), np.asarray(points_xy, dtype=float)
    field, tell = _Field(variogram, None), _told(progress)
    found = np.full(len(points_xy), np.nan)
    if not len(stations_xy):
        found[:] = np.sqrt(variogram.partial_sill) if mean_known else np.inf
        return found
    factor = np.linalg.cholesky(field.measured(stations_xy))
    ones = solve_triangular(factor, np.ones(len(stations_xy)), lower=True)
    for block in _blocks(len(points_xy)):
        if cancelled is not None and cancelled():
            break
        cross = solve_triangular(factor, field.covariance(stations_xy, points_xy[block]), lower=True)
        variance = variogram.partial_sill - np.einsum("ij,ij->j", cross, cross)
        if not mean_known:
            variance = variance + (1.0 - ones @ cross) ** 2 / (ones @ ones)
        found[block] = np.sqrt(np.maximum(variance, 0.0))
        tell(block.stop / len(points_xy))
    return found


class _Field:
    """Covariances; with an anchor those of differences from its measured value, as the mean is unknown then.

    Ordinary kriging is simple kriging of these differences, once the anchor is known to be measured.
    """

    def __init__(self, variogram: Variogram, anchor: np.ndarray | None) -> None:
        self.variogram, self.anchor = variogram, anchor

    def _plain(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        from scipy.spatial.distance import cdist

        return self.variogram.covariance(cdist(one, other))

    def covariance(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """(one, other) of the field."""
        found = self._plain(one, other)
        if self.anchor is not None:
            found -= self._plain(one, self.anchor[None])
            found -= self._plain(self.anchor[None], other)
            found += self.variogram.partial_sill + nugget_used(self.variogram)
        return found

    def variance(self, points: np.ndarray) -> np.ndarray:
        """(points,) of the field."""
        found = np.full(len(points), self.variogram.partial_sill)
        if self.anchor is not None:
            found += self.variogram.partial_sill + nugget_used(self.variogram)
            found -= 2.0 * self._plain(points, self.anchor[None])[:, 0]
        return found

    def measured(self, sites: np.ndarray) -> np.ndarray:
        """(sites, sites) of measured values."""
        found = self.covariance(sites, sites)
        found[np.diag_indices_from(found)] += nugget_used(self.variogram)
        return found


def nugget_used(variogram: Variogram) -> float:
    """The variance of a station's error."""
    return max(variogram.nugget, LEAST_NUGGET * variogram.sill)


class _Variance:
    """K and G of `least_variance`, conditioned on the stations added so far."""

    def __init__(self, K: np.ndarray, G: np.ndarray, variogram: Variogram) -> None:
        self.K, self.G, self.least = K, G, nugget_used(variogram)

    def copy(self) -> _Variance:
        made = object.__new__(_Variance)
        made.K, made.G, made.least = self.K.copy(), self.G.copy(), self.least
        return made

    def gains(self) -> np.ndarray:
        return np.maximum(self.G.diagonal(), 0.0) / np.maximum(self.K.diagonal(), self.least)

    def add(self, site: int) -> None:
        pivot = max(self.K[site, site], self.least)
        a, h = self.K[site] / np.sqrt(pivot), self.G[site] / np.sqrt(pivot)
        h = h - 0.5 * self.G[site, site] / pivot * a  # a h' + h a' then holds the part of p as well
        for rows in _blocks(len(a)):
            self.K[rows] -= np.outer(a[rows], a)
            self.G[rows] -= np.outer(a[rows], h)
            self.G[rows] -= np.outer(h[rows], a)


class _Information:
    """K and Q of `most_information` over the places without an existing station."""

    def __init__(self, V: np.ndarray, variogram: Variogram, position: np.ndarray, rules: Rules) -> None:
        K = _Field(variogram, None).measured(V)
        stations = position[np.flatnonzero(rules.existing)]
        stations = np.unique(stations[stations >= 0])
        free = np.setdiff1d(np.arange(len(V)), stations)
        self.place = np.full(len(position), -1)
        at = np.full(len(V), -1)
        at[free] = np.arange(len(free))
        self.place[position >= 0] = at[position[position >= 0]]
        self.Q = np.linalg.inv(K[np.ix_(free, free)])
        self.K = K[np.ix_(free, free)]
        if stations.size:
            factor = np.linalg.cholesky(K[np.ix_(stations, stations)])
            cross = np.linalg.solve(factor, K[np.ix_(stations, free)])
            self.K -= cross.T @ cross
        self.least = nugget_used(variogram)

    def copy(self) -> _Information:
        made = object.__new__(_Information)
        made.K, made.Q, made.place, made.least = self.K.copy(), self.Q.copy(), self.place, self.least
        return made

    def gains(self) -> np.ndarray:
        """Of all sites; minus infinity for those that take no part."""
        found = np.full(len(self.place), -np.inf)
        part = self.place >= 0
        at = self.place[part]
        # Both are larger than the variance and the precision of a station's error.
        K = np.maximum(self.K.diagonal()[at], self.least)
        Q = np.clip(self.Q.diagonal()[at], np.finfo(float).tiny, 1.0 / self.least)
        found[part] = 0.5 * np.log(K * Q)
        return found

    def add(self, site: int) -> None:
        at = self.place[site]
        for matrix in (self.K, self.Q):
            column = matrix[at] / np.sqrt(matrix[at, at])
            for rows in _blocks(len(column)):
                matrix[rows] -= np.outer(column[rows], column)


def _best_greedy(state, rules: Rules, cancelled: CancelCheck, tell):
    """Greedy by gain; with a budget also by gain for cost, the better of both (Leskovec et al. 2007)."""
    if rules.budget == np.inf:
        return _greedy(state, rules, None, cancelled, tell)
    runs = [_greedy(state.copy(), rules, divisor, cancelled, tell)
            for divisor in (None, np.maximum(rules.cost, 1e-12))]  # fmt: skip
    return max(runs, key=lambda run: sum(run[1]))


def _greedy(state, rules: Rules, divisor: np.ndarray | None, cancelled: CancelCheck, tell):
    """New sites in the order of choice and their gains; ends where no site adds anything."""
    chosen = State(rules)
    order: list[int] = []
    gain: list[float] = []
    most = min(rules.count, rules.sites)
    while True:
        if cancelled is not None and cancelled():
            raise Stopped((order, gain))
        gains = np.where(chosen.addable(), state.gains(), -np.inf)
        best = int(np.argmax(gains if divisor is None else np.where(gains > 0.0, gains / divisor, -np.inf)))
        if not gains[best] > ROUNDING * sum(gain):
            return order, gain
        order.append(best)
        gain.append(float(gains[best]))
        state.add(best)
        chosen.add(best)
        tell(len(order) / most)


def _growing(state: _Information, rules: Rules, order: list[int], cancelled) -> float:
    """The online bound, infinite where twice as many sites would lower the information."""
    objective, bound = 0.0, np.inf
    left = rules.is_open
    for number in range(max(1, 2 * len(order))):  # no more: the proof adds the best plan to this one
        if cancelled is not None and cancelled():
            raise Stopped
        gains = np.where(left, state.gains(), -np.inf)
        if number <= len(order):
            bound = min(bound, objective + top_gains(np.maximum(gains, 0.0), rules))
        site = order[number] if number < len(order) else int(np.argmax(gains))
        if not gains[site] >= 0.0:
            return np.inf
        objective += gains[site]
        left[site] = False
        state.add(site)
    return bound


def _rules(sites: int, count, budget, cost, existing, forbidden, conflicts) -> Rules:
    if sites > MOST_SITES:
        raise InputError(
            "{count} sites are too many for this objective: at most {most}. Thin the candidates out.",
            count=sites, most=MOST_SITES,
        )  # fmt: skip
    if count is None and budget is None:
        raise InputError("Give the number of new stations, or a budget.")
    return of(sites, count=count, budget=budget, cost=cost, existing=existing, forbidden=forbidden,
              conflicts=conflicts)  # fmt: skip


def _twins(sites_xy: np.ndarray, rules: Rules) -> np.ndarray:
    """bool (sites,): sites that share their place with one before them, or with an existing one."""
    ranked = np.lexsort((np.arange(len(sites_xy)), rules.forbidden, ~rules.existing))
    _, first = np.unique(sites_xy[ranked], axis=0, return_index=True)
    found = np.ones(len(sites_xy), dtype=bool)
    found[ranked[first]] = False
    return found


def _all_places(sites_xy: np.ndarray, twin: np.ndarray, places_xy) -> tuple[np.ndarray, np.ndarray]:
    """All places once each, and where the sites are among them, -1 for twins."""
    position = np.full(len(sites_xy), -1)
    position[~twin] = np.arange(int((~twin).sum()))
    own = sites_xy[~twin]
    if places_xy is None or not len(places_xy):
        return own, position
    known = {tuple(place) for place in own}
    further = [place for place in np.unique(np.asarray(places_xy, dtype=float), axis=0)
               if tuple(place) not in known]  # fmt: skip
    V = np.concatenate([own, np.array(further).reshape(-1, 2)])
    if len(V) > MOST_SITES:
        raise InputError(
            "Sites and demand are {count} places: at most {most} can be told apart here. Choose a larger "
            "cell or thin the candidates out.", count=len(V), most=MOST_SITES,
        )  # fmt: skip
    return V, position


def _add_product(G: np.ndarray, cross: np.ndarray, weight: np.ndarray) -> None:
    G += (cross * weight) @ cross.T


def _blocks(count: int) -> Iterator[slice]:
    for first in range(0, count, BLOCK):
        yield slice(first, min(first + BLOCK, count))


def _told(progress: Progress):
    return progress if progress is not None else lambda share: None


def _plan(
    rules: Rules, order: list[int], objective: float, bound: float, started: float, stopped: bool
) -> Plan:
    sites = np.sort(np.concatenate([np.flatnonzero(rules.existing), np.array(order, dtype=np.int64)]))
    return Plan(sites.astype(np.int64), objective, max(bound, objective), "max", time.monotonic() - started,
                stopped)  # fmt: skip
