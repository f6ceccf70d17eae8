"""What a selection of sites must obey: number, budget, spacing, groups, sites that are there or must not be.

With x_j = 1 where site j is chosen, every model of this engine has these constraints:

    x_j = 1 for existing sites, x_j = 0 for forbidden ones
    sum of x_j over new sites         <= count
    sum of cost_j x_j over new sites  <= budget
    x_i + x_j                         <= 1      for sites that exclude each other
    least_g <= sum of x_j over group g <= most_g
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from ..errors import InputError
from .moves import fits

NONE = -1
UNLIMITED = np.iinfo(np.int64).max
NAMES = ("forbidden", "budget", "cost", "conflicts", "group", "group_most", "group_least")
"""What `of` takes beside the count and the existing sites."""


@dataclass(frozen=True)
class Rules:
    """Made and checked by `of`. Count and budget are about new sites: existing ones cost nothing more."""

    existing: np.ndarray
    """bool (sites,): always chosen."""
    forbidden: np.ndarray
    """bool (sites,): never chosen."""
    cost: np.ndarray
    """float64 (sites,), EUR; 0 for existing sites."""
    count: int
    """New sites at most; UNLIMITED where not given."""
    budget: float
    """EUR for new sites, inf where not given."""
    conflicts: np.ndarray
    """int64 (pairs, 2), smaller index first: sites that exclude each other, no pair of existing ones."""
    group: np.ndarray
    """int64 (sites,), NONE for sites in no group."""
    group_most: np.ndarray
    """int64 (groups,), existing sites count."""
    group_least: np.ndarray
    """int64 (groups,), existing sites count."""

    @property
    def sites(self) -> int:
        return self.existing.size

    @property
    def is_plain(self) -> bool:
        """Whether only the number of sites is limited: one open site is then as permitted as any other."""
        return not self.conflicts.size and not self.group_most.size and self.budget == np.inf

    @property
    def is_open(self) -> np.ndarray:
        """bool (sites,): sites that may be chosen and are not chosen yet, were there no other site."""
        found = ~self.existing & ~self.forbidden & (self.cost <= self.budget)
        if self.conflicts.size:
            for ours, others in (self.conflicts.T, self.conflicts.T[::-1]):
                found[others[self.existing[ours]]] = False
        return found

    @cached_property
    def conflict_rows(self) -> tuple[np.ndarray, np.ndarray]:
        """For each site those it excludes: start (sites + 1,) and site indices, int64."""
        both = np.concatenate([self.conflicts, self.conflicts[:, ::-1]])
        both = both[np.argsort(both[:, 0], kind="stable")]
        start = np.concatenate([[0], np.cumsum(np.bincount(both[:, 0], minlength=self.sites))])
        return start.astype(np.int64), np.ascontiguousarray(both[:, 1])

    def rows(self) -> tuple[Any, np.ndarray, np.ndarray]:
        """low <= A x <= high as a csr_matrix (rows, sites) and two float64 arrays; `limits` fix sites."""
        from scipy import sparse

        blocks: list[Any] = []
        low: list[Any] = []
        high: list[Any] = []
        new = (~self.existing).astype(np.float64)
        if self.count != UNLIMITED:
            blocks.append(sparse.csr_matrix(new))
            low.append([-np.inf])
            high.append([float(self.count)])
        if self.budget < np.inf:
            blocks.append(sparse.csr_matrix(new * self.cost))
            low.append([-np.inf])
            high.append([self.budget])
        if self.conflicts.size:
            pairs = len(self.conflicts)
            row = np.repeat(np.arange(pairs), 2)
            blocks.append(sparse.csr_matrix(
                (np.ones(2 * pairs), (row, self.conflicts.ravel())), shape=(pairs, self.sites)
            ))  # fmt: skip
            low.append(np.full(pairs, -np.inf))
            high.append(np.ones(pairs))
        if self.group_most.size:
            member = np.flatnonzero(self.group >= 0)
            blocks.append(sparse.csr_matrix(
                (np.ones(member.size), (self.group[member], member)),
                shape=(self.group_most.size, self.sites),
            ))  # fmt: skip
            low.append(self.group_least.astype(np.float64))
            high.append(np.where(self.group_most == UNLIMITED, np.inf, self.group_most.astype(np.float64)))
        if not blocks:
            return sparse.csr_matrix((0, self.sites)), np.empty(0), np.empty(0)
        return sparse.vstack(blocks, format="csr"), np.concatenate(low), np.concatenate(high)

    def limits(self) -> tuple[np.ndarray, np.ndarray]:
        """Lower and upper bounds of the site variables: 1 and 1 for existing, 0 and 0 for forbidden sites."""
        return self.existing.astype(np.float64), (~self.forbidden).astype(np.float64)

    def breach(self, sites: np.ndarray) -> str:
        """Which rule a selection breaks, for tests and logs; empty where it obeys all."""
        chosen = np.zeros(self.sites, dtype=bool)
        chosen[sites] = True
        new = chosen & ~self.existing
        if not chosen[self.existing].all():
            return "existing"
        if (chosen & self.forbidden).any():
            return "forbidden"
        if new.sum() > self.count:
            return "count"
        if self.cost[new].sum() > self.budget * (1 + 1e-9):
            return "budget"
        if self.conflicts.size and (chosen[self.conflicts].all(axis=1)).any():
            return "conflicts"
        used = np.bincount(self.group[chosen & (self.group >= 0)], minlength=self.group_most.size)
        if (used > self.group_most).any() or (used < self.group_least).any():
            return "groups"
        return ""


def of(
    sites: int, *, count: int | None = None, budget: float | None = None, cost: Any = None,
    existing: Any = None, forbidden: Any = None, conflicts: Any = None, group: Any = None,
    group_most: Any = None, group_least: Any = None,
) -> Rules:
    """Rules for a number of sites, checked for what can be seen without solving anything.

    existing, forbidden: indices or bool (sites,). cost: EUR per site, 1 where not given. conflicts: pairs of
    site indices. group: a number from 0 for each site, NONE for none; group_most, group_least: one number for
    all groups or one for each. Groups exist up to the largest number, or as many as limits are given.
    Raises: InputError that says which rule cannot be kept.
    """
    is_existing, is_forbidden = _mask(existing, sites), _mask(forbidden, sites)
    if (is_existing & is_forbidden).any():
        raise InputError(
            "Site {number} exists and is forbidden: take it out of one of the two.",
            number=int(np.argmax(is_existing & is_forbidden)) + 1,
        )
    price = _costs(cost, sites)
    price[is_existing] = 0.0
    numbers, most, least = _groups(group, group_most, group_least, sites)
    rules = Rules(
        is_existing, is_forbidden, price, UNLIMITED if count is None else int(count),
        np.inf if budget is None else float(budget), _pairs(conflicts, is_existing), numbers, most, least,
    )  # fmt: skip
    _check(rules, count)
    return rules


def _check(rules: Rules, count: int | None) -> None:
    if count is not None and count < 0:
        raise InputError("The number of sites must be 0 or more, not {count}.", count=count)
    if not rules.budget >= 0.0:
        raise InputError("The budget must be 0 EUR or more, not {budget}.", budget=rules.budget)
    selectable = ~rules.existing & ~rules.forbidden
    if count is not None and count > selectable.sum():
        raise InputError(
            "{count} new sites are asked for, but only {candidates} candidates may be chosen. Ask for fewer "
            "or give more candidates.", count=count, candidates=int(selectable.sum()),
        )  # fmt: skip
    if selectable.any() and rules.budget < rules.cost[selectable].min():
        raise InputError(
            "The budget of {budget} EUR is below the cheapest site, which costs {cheapest} EUR.",
            budget=rules.budget, cheapest=rules.cost[selectable].min(),
        )  # fmt: skip
    if not rules.group_most.size:
        return
    inside = rules.group >= 0
    present = np.bincount(rules.group[inside & rules.existing], minlength=rules.group_most.size)
    possible = np.bincount(rules.group[inside & ~rules.forbidden], minlength=rules.group_most.size)
    for number in range(rules.group_most.size):
        most, least = rules.group_most[number], rules.group_least[number]
        if least > most:
            raise InputError(
                "Group {number} must have at least {least} and at most {most} sites: this contradicts "
                "itself.", number=number + 1, least=least, most=most,
            )  # fmt: skip
        if least > possible[number]:
            raise InputError(
                "Group {number} must have at least {least} sites, but only {possible} may be chosen there.",
                number=number + 1, least=least, possible=possible[number],
            )  # fmt: skip
        if present[number] > most:
            raise InputError(
                "Group {number} may have at most {most} sites, but {present} exist there already.",
                number=number + 1, most=most, present=present[number],
            )  # fmt: skip
    missing = int(np.maximum(rules.group_least - present, 0).sum())
    if missing > rules.count:
        raise InputError(
            "The groups need at least {missing} new sites, but only {count} may be chosen.",
            missing=missing, count=rules.count,
        )  # fmt: skip


def spacing(xy: np.ndarray, distance_m: float) -> np.ndarray:
    """Pairs of sites closer than a distance, int64 (pairs, 2): the conflicts that keep a minimum spacing.

    xy: float64 (sites, 2) in metres. Sites at exactly the distance may stand together.
    """
    from scipy.spatial import cKDTree

    below = np.nextafter(distance_m, 0.0)
    if not below > 0.0 or len(xy) < 2:
        return np.empty((0, 2), dtype=np.int64)
    return cKDTree(xy).query_pairs(below, output_type="ndarray").astype(np.int64).reshape(-1, 2)


def explain(rules: Rules, time_limit: float = 10.0) -> None:
    """Say which rule keeps any selection from obeying all; nothing where one exists or none was refuted.

    Raises: InputError.
    """
    if _is_possible(rules, time_limit) is not False:
        return
    if _is_possible(replace(rules, conflicts=np.empty((0, 2), dtype=np.int64)), time_limit):
        raise InputError(
            "No selection keeps both the minimum spacing and the other rules: lower the spacing, or the "
            "number asked of each group."
        )
    if _is_possible(replace(rules, budget=np.inf), time_limit):
        raise InputError(
            "The budget does not pay for the sites that the groups must have: raise it, or ask for fewer."
        )
    if _is_possible(replace(rules, count=UNLIMITED), time_limit):
        raise InputError(
            "The groups must have more sites than may be chosen: raise the number, or ask for fewer per "
            "group."
        )
    raise InputError("No selection of sites obeys all rules: loosen spacing, groups, number or budget.")


def _is_possible(rules: Rules, time_limit: float) -> bool | None:
    """Whether a selection obeys the rules; None where that was not found out in time."""
    from . import highs

    matrix, low, high = rules.rows()
    lower, upper = rules.limits()
    found = highs.solve(
        np.zeros(rules.sites), matrix, low, high, lower=lower, upper=upper, time_limit=time_limit
    )
    return True if found.x is not None else False if found.status == "infeasible" else None


class State:
    """A selection that grows and shrinks within the rules. Starts with the existing sites."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.chosen = np.zeros(rules.sites, dtype=bool)
        self.barred = rules.forbidden.copy()
        self.blocked = np.zeros(rules.sites, dtype=np.int64)
        self.used = np.zeros(rules.group_most.size, dtype=np.int64)
        self.spent = 0.0
        self.new = 0
        for site in np.flatnonzero(rules.existing):
            self.add(int(site))

    def _change(self, site: int, step: int) -> None:
        start, others = self.rules.conflict_rows
        self.blocked[others[start[site] : start[site + 1]]] += step
        if self.rules.group[site] >= 0:
            self.used[self.rules.group[site]] += step
        if not self.rules.existing[site]:
            self.spent += step * self.rules.cost[site]
            self.new += step

    def add(self, site: int) -> None:
        self.chosen[site] = True
        self._change(site, 1)

    def remove(self, site: int) -> None:
        self.chosen[site] = False
        self._change(site, -1)

    def arrays(self) -> tuple:
        """All that `moves.fits` asks for after the two sites. The last but one, spent, is a copy."""
        rules = self.rules
        return (
            self.chosen, self.barred, self.blocked, *rules.conflict_rows, rules.group, self.used,
            rules.group_most, rules.group_least, rules.cost, self.spent, rules.budget,
        )  # fmt: skip

    def may_add(self, site: int) -> bool:
        """Whether one more site keeps all upper limits and leaves room for what the groups still need."""
        return self.new < self.rules.count and bool(self.addable()[site])

    def addable(self) -> np.ndarray:
        """bool (sites,): sites that `may_add` permits."""
        rules = self.rules
        found = ~self.chosen & ~self.barred & (self.blocked == 0) & (self.spent + rules.cost <= rules.budget)
        if self.new >= rules.count:
            return np.zeros_like(found)
        if rules.group_most.size:
            full = np.append(self.used >= rules.group_most, False)  # the last for sites in no group
            found &= ~full[rules.group]
            missing = np.maximum(rules.group_least - self.used, 0)
            if missing.sum() >= rules.count - self.new:  # each place left is needed by a group
                found &= np.append(missing > 0, False)[rules.group]
        return found

    def may_swap(self, entering: int, leaving: int) -> bool:
        """Whether a site may come in for a new one that goes."""
        return not self.rules.existing[leaving] and bool(fits(entering, leaving, *self.arrays()))

    @property
    def is_complete(self) -> bool:
        """Whether every group has what it must have."""
        return bool((self.used >= self.rules.group_least).all())


def _mask(given: Any, sites: int) -> np.ndarray:
    found = np.zeros(sites, dtype=bool)
    if given is None:
        return found
    values = np.asarray(given)
    if values.dtype == bool and values.shape != (sites,):
        raise InputError(
            "There are {given} marks for {sites} sites: give one each.", given=values.size, sites=sites
        )
    if values.dtype != bool and values.size and not (values.min() >= 0 and values.max() < sites):
        raise InputError("Sites are numbered from 0 to {last}.", last=sites - 1)
    found[values if values.dtype == bool else values.astype(np.int64)] = True
    return found


def _costs(cost: Any, sites: int) -> np.ndarray:
    if cost is None:
        return np.ones(sites)
    found = np.array(cost, dtype=np.float64)
    if found.shape != (sites,):
        raise InputError(
            "There are {costs} costs for {sites} sites: give one each.", costs=found.size, sites=sites
        )
    wrong = ~(np.isfinite(found) & (found >= 0.0))
    if wrong.any():
        raise InputError(
            "Site {number} costs {cost}: costs must be known and 0 EUR or more.",
            number=int(np.argmax(wrong)) + 1, cost=found[np.argmax(wrong)],
        )  # fmt: skip
    return found


def _pairs(conflicts: Any, existing: np.ndarray) -> np.ndarray:
    if conflicts is None:
        return np.empty((0, 2), dtype=np.int64)
    pairs = np.sort(np.asarray(conflicts, dtype=np.int64).reshape(-1, 2), axis=1)
    if pairs.size and not (pairs.min() >= 0 and pairs.max() < existing.size):
        raise InputError("Sites are numbered from 0 to {last}.", last=existing.size - 1)
    pairs = np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)
    return pairs[~existing[pairs].all(axis=1)]  # what stands stays, too close or not


def _groups(group: Any, most: Any, least: Any, sites: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    if group is None or (most is None and least is None):
        empty = np.empty(0, dtype=np.int64)
        return np.full(sites, NONE, dtype=np.int64), empty, empty
    numbers = np.asarray(group, dtype=np.int64)
    if numbers.shape != (sites,):
        raise InputError(
            "There are {given} marks for {sites} sites: give one each.", given=numbers.size, sites=sites
        )
    count = max(int(numbers.max(initial=-1)) + 1, np.size(most) if np.ndim(most) else 0,
                np.size(least) if np.ndim(least) else 0)  # fmt: skip
    limits = []
    for given, missing in ((most, UNLIMITED), (least, 0)):
        limit = np.full(count, missing, dtype=np.int64)
        if given is not None:
            limit[: np.size(given) if np.ndim(given) else count] = given
        limits.append(limit)
    return np.maximum(numbers, NONE), limits[0], limits[1]
