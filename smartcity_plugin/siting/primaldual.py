"""The linear program of `lagrangian.py` by a primal-dual method: its multipliers and its choice of sites.

With x the sites y and the classes z, p the multipliers of all rows K x <= k, one iteration T is

    x' = nearest point within the simple limits to x + step (gain - K^T p)
    p' = max(0, p + step (K (2 x' - x) - k))

(A. Chambolle, T. Pock, J. Math. Imaging and Vision 40 (2011); a step of its own for each row and variable: T.
Pock, A. Chambolle, ICCV 2011), reflected and pulled towards where the last restart was, with restarts once
the steps have become a good deal shorter (H. Lu, J. Yang, arXiv 2407.16144 (2024), and for the restarts and
the weight of the prices against the choice D. Applegate et al., arXiv 2106.04756 (2021)). It converges to a
solution of the program; any bound comes from `lagrangian.value_of` alone.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from .lagrangian import Choice, Dual, value_of

EVERY = 20  # iterations between two bounds; only then all sites get a new price
NEAR = 0.98  # by trial: between them, sites worth less than this share of the worst one chosen are left alone
SAFE = 0.99  # of the longest steps that are sure to converge
ENOUGH, SOME, LONG = 0.2, 0.8, 0.36  # restart: steps so much shorter, or longer again, or so many of all
HALVINGS = 50


class Point(NamedTuple):
    y: np.ndarray
    """float64 (sites,)"""
    z: np.ndarray
    """float64 (classes,): 0 to 1, to 2 where the second cover counts."""
    price: np.ndarray
    """float64 (rows,): as in Dual."""
    group: np.ndarray
    """float64 (groups + 1,): multipliers of the groups and of the budget."""


class Flow(NamedTuple):
    """Where the iterations are; all arrays are changed in place."""

    here: Point
    to: Point
    """T of it."""
    anchor: Point
    step: Point
    """Step of each variable, before the weight."""
    active: np.ndarray
    """bool (sites,): those that get a new price each time."""
    state: np.ndarray
    """float64 (7,): iterations since the restart, length of the first step since then and of the last,
    iterations in all, weight of the prices, price of a site, best bound."""

    @property
    def weight(self) -> float:
        return float(self.state[4])

    @property
    def best(self) -> float:
        return float(self.state[6])


def flow_of(dual: Dual, choice: Choice, y: np.ndarray, weight: float) -> Flow:
    """Begin at the multipliers dual.best and the choice y, float64 (sites,); weight: 1 at first."""
    sites, classes, rows = y.size, dual.weight.size, dual.price.size
    site = np.repeat(np.arange(sites), np.diff(dual.start))
    is_open = choice.is_open & ~choice.existing
    length = np.where(np.arange(rows) < classes, 1.0, 3.0)
    length += np.bincount(dual.row, dual.factor * is_open[site], minlength=rows)
    own = np.bincount(site, dual.factor * dual.scale[dual.row], minlength=sites)
    typical = max(own.mean(), 1e-300)
    group = np.where(is_open, choice.group, -1) if choice.room.size else np.full(sites, -1)
    budget = np.isfinite(choice.budget)
    cost = choice.cost[is_open].sum()
    per_eur = typical * is_open.sum() / cost if budget and cost > 0.0 else 0.0
    of_groups = typical / np.maximum(np.bincount(group + 1, minlength=choice.room.size + 1)[1:], 1)
    of_class = dual.scale[:classes] + np.bincount(
        dual.member.ravel(), np.repeat(dual.scale[classes:], 3), minlength=classes
    )
    step = Point(
        SAFE / np.maximum(own + typical * (group >= 0) + per_eur * choice.cost, 1e-300), SAFE / of_class,
        SAFE * dual.scale / length, SAFE * np.append(of_groups, per_eur / max(cost, 1e-300)),
    )  # fmt: skip
    y = np.where(choice.existing, 1.0, y)
    cover = np.bincount(dual.row, dual.factor * y[site], minlength=rows)[:classes]
    top = 2.0 if dual.second > 0.0 else 1.0
    here = Point(y, np.minimum(cover, top), dual.best.copy(), np.zeros(choice.room.size + 1))
    return Flow(
        here, Point(*(part.copy() for part in here)), Point(*(part.copy() for part in here)), step,
        is_open.copy(), np.array([0.0, 0.0, 0.0, 0.0, weight, 0.0, np.inf]),
    )  # fmt: skip


@njit(cache=True, nogil=True, error_model="numpy")
def _nearest(aim, step, number):
    """Move aim, float64 (sites,), to the nearest point between 0 and 1 with a sum of at most `number`, each
    site's distance in units of its step; returns the price of a site that this takes."""
    inside = np.flatnonzero(aim > 0.0)
    low = 0.0
    high = 0.0
    total = 0.0
    for site in inside:
        total += min(aim[site], 1.0)
        high = max(high, aim[site] / step[site])
    if total <= number:
        high = 0.0
    for _ in range(HALVINGS):
        if high - low <= 1e-12 * high:
            break
        price = 0.5 * (low + high)
        total = 0.0
        for site in inside:
            total += min(max(aim[site] - price * step[site], 0.0), 1.0)
        if total > number:
            low = price
        else:
            high = price
    for site in range(aim.size):
        aim[site] = min(max(aim[site] - high * step[site], 0.0), 1.0)
    return high


@njit(cache=True, nogil=True, error_model="numpy")
def _choose(dual, choice, flow):
    """x' of the iteration: sites and classes."""
    here, to, weight = flow.here, flow.to, flow.state[4]
    groups = choice.room.size
    money = here.group[groups]
    step = flow.step.y / weight
    for site in range(here.y.size):
        to.y[site] = 0.0
        if flow.active[site]:
            worth = -money * choice.cost[site]
            if groups and choice.group[site] >= 0:
                worth -= here.group[choice.group[site]]
            for place in range(dual.start[site], dual.start[site + 1]):
                worth += dual.factor[place] * here.price[dual.row[place]]
            to.y[site] = here.y[site] + step[site] * worth
    flow.state[5] = _nearest(to.y, step, choice.number)
    to.y[choice.existing] = 1.0
    classes = dual.weight.size
    load = here.price[:classes].copy()
    for cut in range(dual.member.shape[0]):
        for place in range(3):
            load[dual.member[cut, place]] += here.price[classes + cut]
    one = max(dual.first, 0.5)
    for klass in range(classes):
        step_z = flow.step.z[klass] / weight
        aim = here.z[klass] + step_z * (one * dual.weight[klass] - load[klass])
        if aim > 1.0:
            aim = 1.0
            if dual.second > 0.0:
                two = min(dual.second, 0.5) * dual.weight[klass] - load[klass]
                aim = min(max(here.z[klass] + step_z * two, 1.0), 2.0)
        to.z[klass] = max(aim, 0.0)


@njit(cache=True, nogil=True, error_model="numpy")
def _price(dual, choice, flow, excess):
    """p' of the iteration: multipliers of all rows."""
    here, to, weight = flow.here, flow.to, flow.state[4]
    classes = dual.weight.size
    groups = choice.room.size
    sums = np.zeros(groups + 1)
    for klass in range(classes):
        excess[klass] = 2.0 * to.z[klass] - here.z[klass]
    for cut in range(dual.member.shape[0]):
        excess[classes + cut] = -1.0
        for place in range(3):
            excess[classes + cut] += excess[dual.member[cut, place]]
    for site in range(to.y.size):
        y = 2.0 * to.y[site] - here.y[site]
        if y != 0.0:
            for place in range(dual.start[site], dual.start[site + 1]):
                excess[dual.row[place]] -= dual.factor[place] * y
            if not choice.existing[site]:
                sums[groups] += choice.cost[site] * y
                if groups and choice.group[site] >= 0:
                    sums[choice.group[site]] += y
    for row in range(excess.size):
        to.price[row] = max(0.0, here.price[row] + weight * flow.step.price[row] * excess[row])
    for group in range(groups):
        step = weight * flow.step.group[group]
        aim = here.group[group] + step * sums[group]
        least = choice.need[group]
        to.group[group] = aim - step * min(max(aim / step, least), max(choice.room[group], least))
    if choice.budget < np.inf:
        more = weight * flow.step.group[groups] * (sums[groups] - choice.budget)
        to.group[groups] = max(0.0, here.group[groups] + more)


@njit(cache=True, nogil=True, error_model="numpy")
def _apart(a, b, step):
    total = 0.0
    for place in range(a.size):
        if step[place] > 0.0:
            total += (a[place] - b[place]) ** 2 / step[place]
    return total


@njit(cache=True, nogil=True, error_model="numpy")
def _set(a, b):
    for place in range(a.size):
        a[place] = b[place]


@njit(cache=True, nogil=True, error_model="numpy")
def _pull(here, to, anchor, share):
    for place in range(here.size):
        here[place] = share * (2.0 * to[place] - here[place]) + (1.0 - share) * anchor[place]


@njit(cache=True, nogil=True, error_model="numpy")
def _move(flow):
    """Take the step, or restart."""
    here, to, anchor, step, state = flow.here, flow.to, flow.anchor, flow.step, flow.state
    weight = state[4]
    length = weight * (_apart(here.y, to.y, step.y) + _apart(here.z, to.z, step.z))
    length += (
        _apart(here.price, to.price, step.price) + _apart(here.group, to.group, step.group)
    ) / weight
    length = np.sqrt(length)
    state[3] += 1.0
    if state[0] == 0.0:
        state[1] = length
    restart = state[0] > 0.0 and (
        length <= ENOUGH * state[1]
        or (length <= SOME * state[1] and length > state[2])
        or state[0] >= LONG * state[3]
    )
    state[2] = length
    if restart:
        choice = _apart(anchor.y, to.y, step.y) + _apart(anchor.z, to.z, step.z)
        price = _apart(anchor.price, to.price, step.price) + _apart(anchor.group, to.group, step.group)
        if choice > 0.0 and price > 0.0:
            state[4] = np.sqrt(weight * np.sqrt(price / choice))
        state[0] = 0.0
        _set(here.y, to.y)
        _set(here.z, to.z)
        _set(here.price, to.price)
        _set(here.group, to.group)
        _set(anchor.y, to.y)
        _set(anchor.z, to.z)
        _set(anchor.price, to.price)
        _set(anchor.group, to.group)
        return
    share = (state[0] + 1.0) / (state[0] + 2.0)
    _pull(here.y, to.y, anchor.y, share)
    _pull(here.z, to.z, anchor.z, share)
    _pull(here.price, to.price, anchor.price, share)
    _pull(here.group, to.group, anchor.group, share)
    state[0] += 1.0


@njit(cache=True, nogil=True, error_model="numpy")
def descend(parts, dual, choice, flow):
    """`parts` times EVERY iterations, with a bound after each; state[6] and dual.best keep the best one."""
    worth = np.empty(flow.here.y.size)
    y = np.empty(worth.size)
    excess = np.empty(dual.price.size)
    groups = choice.room.size
    for _ in range(parts):
        for _ in range(EVERY):
            _choose(dual, choice, flow)
            _price(dual, choice, flow, excess)
            _move(flow)
        _set(dual.price, flow.to.price)
        value = value_of(dual, choice, worth, y)
        if value < flow.state[6]:
            flow.state[6] = value
            _set(dual.best, dual.price)
        for site in range(worth.size):
            here = worth[site] - flow.here.group[groups] * choice.cost[site]
            if groups and choice.group[site] >= 0:
                here -= flow.here.group[choice.group[site]]
            flow.active[site] = (choice.is_open[site] and not choice.existing[site]) and (
                here >= NEAR * flow.state[5] or flow.to.y[site] > 0.0
            )
