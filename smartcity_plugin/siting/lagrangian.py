"""Upper bounds of maximal covering from multipliers (Lagrangian relaxation), with odd-cycle inequalities.

The program, rows r being demand classes with a weight w_r, sites j with y_j = 1 where chosen:

    max   sum_r w_r (first z_r + second u_r)
    z_r + u_r <= sum of y_j over the sites that cover r                      (multiplier price_r >= 0)
    sum of z_r over three rows T <= 1 + sum_j ceil(|T covered by j| / 2) y_j   (multiplier price_T >= 0)
    u_r <= z_r <= 1, y binary within the rules

The third line holds for binary y: it is half the sum of the second line over T and of z_r <= 1, its
coefficients rounded up and its right side down (zero-half cut, V. Chvatal, Discrete Mathematics 4 (1973);
A. Caprara, M. Fischetti, Mathematical Programming 74 (1996)). With both lines in the objective the rest
falls apart into the rows and the choice of sites: for ANY multipliers its maximum is an upper bound. This is
the relaxation of M. Fisher, Management Science 27 (1981); R. Galvao, C. ReVelle, EJOR 88 (1996) for covering.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from .ranks import falling
from .rules import Rules

MOMENTUM = 0.95  # share of the direction that is kept: by trial
PATIENCE = 30  # iterations without a better bound before the step shrinks: by trial
SHRINK = 0.7
MEMORY = 200.0  # iterations that the average of choices remembers
TAU_STEPS = 40  # halvings in the search for the price of money


class Dual(NamedTuple):
    """Rows (classes, then cuts) of the sites, and the multipliers. All arrays are changed in place."""

    start: np.ndarray
    """int64 (sites + 1,)"""
    row: np.ndarray
    """int32: rows of each site."""
    factor: np.ndarray
    """int8: how much the site covers of a class (1), or its coefficient in a cut."""
    weight: np.ndarray
    """float64 (classes,)"""
    member: np.ndarray
    """int64 (cuts, 3): the classes of each cut."""
    scale: np.ndarray
    """float64 (classes + cuts,): steps are in these units."""
    price: np.ndarray
    """float64 (classes + cuts,): the multipliers, and in `best` those of the best bound."""
    best: np.ndarray
    direction: np.ndarray
    first: float
    second: float


class Choice(NamedTuple):
    """The rules that the relaxation keeps: all but the conflicts, of which cliques may be groups."""

    existing: np.ndarray
    is_open: np.ndarray
    cost: np.ndarray
    number: int
    """New sites at most."""
    budget: float
    group: np.ndarray
    need: np.ndarray
    """int64 (groups,): new sites a group must have."""
    room: np.ndarray
    """int64 (groups,): new sites it may have."""


def choice_of(rules: Rules) -> Choice:
    group, most, least = rules.group, rules.group_most, rules.group_least
    if rules.conflicts.size and not most.size:
        group = cliques(rules)
        most, least = np.ones(group.max() + 1, dtype=np.int64), np.zeros(group.max() + 1, dtype=np.int64)
    used = np.bincount(group[rules.existing & (group >= 0)], minlength=most.size)
    return Choice(
        rules.existing, rules.is_open, rules.cost, int(min(rules.count, rules.sites)), rules.budget,
        group.astype(np.int64), np.maximum(least - used, 0), np.maximum(most - used, 0),
    )  # fmt: skip


def cliques(rules: Rules) -> np.ndarray:
    """Group of each site, int64: sites of a group exclude each other pairwise, found one after the other."""
    start, others = rules.conflict_rows
    group = np.full(rules.sites, -1, dtype=np.int64)
    number = 0
    for site in np.argsort(-np.diff(start), kind="stable"):
        if group[site] >= 0:
            continue
        members = {int(site)}
        for other in others[start[site] : start[site + 1]]:
            if group[other] < 0 and members <= set(others[start[other] : start[other + 1]].tolist()):
                members.add(int(other))
        group[list(members)] = number
        number += 1
    return group


def dual_of(cover: Any, weight: np.ndarray, second: float) -> Dual:
    """cover: csr (sites, rows) of 0 and 1. The multipliers start in the middle of what makes sense."""
    return Dual(
        cover.indptr.astype(np.int64), cover.indices.astype(np.int32), np.ones(cover.nnz, dtype=np.int8),
        weight,
        np.empty((0, 3), dtype=np.int64), np.maximum(weight, 1e-12), 0.5 * weight, 0.5 * weight,
        np.zeros(weight.size), 1.0 - second, float(second),
    )  # fmt: skip


def with_cuts(dual: Dual, member: np.ndarray, price: np.ndarray) -> Dual:
    """The same with these cuts only. member: int64 (cuts, 3) classes; price: float64 (cuts,) at first."""
    from scipy import sparse

    classes, sites = dual.weight.size, dual.start.size - 1
    entries = dual.factor.astype(np.float64), dual.row, dual.start
    cover = sparse.csr_matrix(entries, shape=(sites, dual.price.size))[:, :classes]
    cuts = sparse.csr_matrix(
        (np.ones(member.size), member.ravel(), np.arange(0, member.size + 1, 3)), shape=(len(member), classes)
    )
    factor = (cover @ cuts.T).tocsr()
    factor.data = np.ceil(factor.data / 2.0)
    both = sparse.hstack([cover, factor], format="csr")
    start = np.concatenate([dual.best[:classes], price])
    return dual._replace(
        start=both.indptr.astype(np.int64), row=both.indices.astype(np.int32),
        factor=both.data.astype(np.int8), member=member,
        scale=np.concatenate([dual.scale[:classes], dual.weight[member].min(axis=1)]),
        price=start, best=start.copy(),
        direction=np.concatenate([dual.direction[:classes], np.zeros(len(member))]),
    )  # fmt: skip


@njit(cache=True, nogil=True, error_model="numpy")
def _pick(score, choice, share, y):
    """Add `share` to y of the best sites within number and groups. Returns their score and their cost.

    The groups do not overlap: what they must have is taken first, then the best of what is left.
    """
    open_sites = np.flatnonzero(choice.is_open)
    order = open_sites[falling(score[open_sites])]
    taken = np.zeros(score.size, dtype=np.bool_)
    need = choice.need.copy()
    room = choice.room.copy()
    left = choice.number
    total = 0.0
    cost = 0.0
    for forced in (True, False):
        if forced and need.sum() == 0:
            continue
        for site in order:
            group = choice.group[site] if room.size else -1
            if left == 0 or (not forced and score[site] <= 0.0):
                break
            if taken[site] or (group >= 0 and room[group] == 0):
                continue
            if forced:
                if group < 0 or need[group] == 0:
                    continue
                need[group] -= 1
            if group >= 0:
                room[group] -= 1
            left -= 1
            taken[site] = True
            y[site] += share
            total += score[site]
            cost += choice.cost[site]
    return total, cost


@njit(cache=True, nogil=True, error_model="numpy")
def choose(worth, choice, y):
    """The choice of sites with the highest worth: y float64 (sites,). Returns an upper bound of its worth.

    A budget has a price per EUR, found by halving; of the two choices next to it that mix is taken that
    spends the budget (with nothing but a budget it is G. Dantzig's, Operations Research 5 (1957)).
    """
    y[:] = 0.0
    base = worth[choice.existing].sum()
    total, cost = _pick(worth, choice, 1.0, y)
    if cost > choice.budget:
        total = _choose_for_budget(worth, cost, choice, y)
    for site in np.flatnonzero(choice.existing):
        y[site] = 1.0
    return base + total


@njit(cache=True, nogil=True, error_model="numpy")
def _choose_for_budget(worth, cost_low, choice, y):
    low = 0.0
    high = max(1e-9, 2.0 * worth.max() / max(choice.budget, 1e-9))
    cost_high = np.inf
    bound = np.inf
    for step in range(2 * TAU_STEPS):
        tau = high if cost_high == np.inf else 0.5 * (low + high)
        total, cost = _pick(worth - tau * choice.cost, choice, 0.0, y)
        bound = min(bound, total + tau * choice.budget)
        if cost <= choice.budget:
            high = tau
            cost_high = cost
        else:
            low = tau
            cost_low = cost
            if cost_high == np.inf:
                high *= 4.0
        if step > TAU_STEPS and cost_high < np.inf:
            break
    share = 1.0
    if cost_high < np.inf:
        share = (choice.budget - cost_high) / max(cost_low - cost_high, 1e-300)
        _pick(worth - high * choice.cost, choice, 1.0 - share, y)
    _pick(worth - low * choice.cost, choice, share, y)
    return bound


@njit(cache=True, nogil=True, error_model="numpy")
def value_of(dual, choice, worth, y, times):
    """The bound that `dual.price` proves. Fills worth and y of the sites, and times (rows,): the
    subgradient, which is how much more often a row is covered than it counts."""
    classes = dual.weight.size
    load = np.zeros(classes)
    total = 0.0
    for cut in range(dual.member.shape[0]):
        price = dual.price[classes + cut]
        total += price
        for place in range(3):
            load[dual.member[cut, place]] += price
    for site in range(worth.size):
        sum_ = 0.0
        for place in range(dual.start[site], dual.start[site + 1]):
            sum_ += dual.factor[place] * dual.price[dual.row[place]]
        worth[site] = sum_
    total += choose(worth, choice, y)
    times[:] = 0.0
    for site in range(worth.size):
        if y[site] > 0.0:
            for place in range(dual.start[site], dual.start[site + 1]):
                times[dual.row[place]] += y[site] * dual.factor[place]
    times[classes:] += 1.0
    covered = np.zeros(classes)
    for klass in range(classes):
        once = dual.first * dual.weight[klass] - dual.price[klass] - load[klass]
        twice = (dual.first + dual.second) * dual.weight[klass] - 2.0 * dual.price[klass] - load[klass]
        if dual.second > 0.0 and twice > max(once, 0.0):
            total += twice
            covered[klass] = 2.0
        elif once > 0.0:
            total += once
            covered[klass] = 1.0
        times[klass] -= covered[klass]
    for cut in range(dual.member.shape[0]):
        for place in range(3):
            times[classes + cut] -= covered[dual.member[cut, place]]
    return total


@njit(cache=True, nogil=True, error_model="numpy")
def descend(iterations, low, dual, choice, state, mean):
    """Lower the bound by steps against the smoothed subgradient, as long as B. Polyak's rule says.

    low: a known value of the program. state: float64 (4,), the best bound, the step's factor, iterations
    without a better bound, iterations in `mean`; mean: float64 (sites,), average choice of sites, which
    tends to the solution of the linear program (F. Barahona, R. Anbil, Math. Programming 87 (2000)).
    """
    worth = np.empty(mean.size)
    y = np.empty(mean.size)
    times = np.empty(dual.price.size)
    for _ in range(iterations):
        value = value_of(dual, choice, worth, y, times)
        state[3] += 1.0
        mean += (y - mean) / min(state[3], MEMORY)
        state[2] += 1.0
        if value < state[0]:
            if value < state[0] - 1e-5 * (state[0] - low):
                state[2] = 0.0
            state[0] = value
            dual.best[:] = dual.price
        if value <= low:
            return
        if state[2] >= PATIENCE:
            state[1] *= SHRINK
            state[2] = 0.0
            dual.price[:] = dual.best
            continue
        norm = 0.0
        for row in range(times.size):
            slope = MOMENTUM * dual.direction[row] + (1.0 - MOMENTUM) * times[row]
            dual.direction[row] = slope
            if slope < 0.0 or dual.price[row] > 0.0:
                norm += slope * slope * dual.scale[row]
        step = state[1] * (value - low) / max(norm, 1e-300)
        for row in range(times.size):
            price = max(0.0, dual.price[row] - step * dual.direction[row] * dual.scale[row])
            dual.price[row] = min(price, dual.weight[row]) if row < dual.weight.size else price
