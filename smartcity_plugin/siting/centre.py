"""p-centre: sites from which the longest way is as short as possible.

    minimise    r
    subject to  sum_{i: d_ij <= r} x_i >= 1   for each demand point j
                the rules of rules.py, sum_i x_i <= p among them
                x_i in {0, 1}

S. L. Hakimi, Operations Research 13 (1965) 462-475. r is one of the distances in the table, so it is found by
bisection with the set covering of covering.py (E. Minieka, SIAM Review 12 (1970) 138-139): a radius is too
short as soon as its covering is proven to need more than p sites.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import covering, distances, rules
from .plan import Plan

SHARE_OF_TIME = 0.25  # of what is left, for one radius: a hard one must not take the time of all others


def p_centre(
    distance: Any, *, count: int, existing: Any = None, time_limit: float = 60.0, seed: int = 0,
    cancelled: CancelCheck = None, progress: Progress = None, **more: Any,
) -> Plan:
    """Choose `count` new sites with the least distance of the farthest demand point to its nearest site.

    distance: dense or sparse (sites x demand), m or s, inf or not stored where out of reach; more: cost,
    budget and the other rules, as for `set_covering`.
    Returns: a Plan, its objective the longest distance and bound the shortest that was not refuted; its
    assignment; `unreachable`: points out of reach of every permitted site, which are left out.
    Raises: InputError, also where the rules do not permit to reach all other points.
    """
    began = time.monotonic()
    table = distances.checked(distance)
    limits = rules.of(table.shape[0], count=count, existing=existing, **more)
    columns = table.tocsc()
    usable = np.flatnonzero(limits.existing | limits.is_open)
    reachable = np.flatnonzero(table[usable].getnnz(axis=0) > 0)
    if not reachable.size:
        raise InputError("No site reaches any demand point: check the reach and the positions.")
    table = columns[:, reachable].tocsr()
    search = _Search(table, limits, time_limit, seed, cancelled, progress)
    search.bisect()
    if search.sites is None:
        raise InputError(
            "No permitted selection of {count} new sites was found that reaches all {points} demand points "
            "within the table's longest distance, {longest}. Allow more sites or a longer reach.",
            count=count, points=reachable.size, longest=f"{table.data.max():.6g}",
        )  # fmt: skip
    nearest, far = distances.serve(table, search.sites)
    assignment = np.full(columns.shape[1], distances.NONE, dtype=np.int64)
    assignment[reachable] = nearest
    objective = float(far.max())
    return Plan(
        search.sites, objective, min(float(search.radii[search.low]), objective), "min",
        time.monotonic() - began, search.stopped, assignment,
        np.setdiff1d(np.arange(columns.shape[1]), reachable),
    )  # fmt: skip


class _Search:
    """Bisection over the distances that occur. `low`: the first one not refuted; `high`: one that works."""

    def __init__(
        self, table: Any, limits: rules.Rules, time_limit: float, seed: int, cancelled: CancelCheck,
        progress: Progress,
    ) -> None:  # fmt: skip
        self.table, self.limits, self.seed = table, limits, seed
        self.ends = time.monotonic() + time_limit
        self.cancelled, self.progress = cancelled, progress
        self.stopped = False
        grouped = limits.group_most.size > 0
        self.kept: dict[str, Any] = {
            "existing": limits.existing, "forbidden": limits.forbidden, "conflicts": limits.conflicts,
            "group": limits.group if grouped else None, "group_most": limits.group_most if grouped else None,
            "group_least": limits.group_least if grouped else None,
        }  # fmt: skip
        """Rules that are the same for every radius; count and budget are what is minimised."""
        self.sites: np.ndarray | None = None
        # No radius below the distance of some point to its very nearest site serves that point.
        columns = table[np.flatnonzero(limits.existing | limits.is_open)].tocsc()
        least = np.minimum.reduceat(columns.data, columns.indptr[:-1]).max()
        self.radii = np.unique(table.data[table.data >= least])
        self.low, self.high = 0, self.radii.size - 1

    def bisect(self) -> None:
        """Until one radius is left, or the time is over. Radii left undecided stay above `low`."""
        undecided = self.high + 1  # the least radius that could neither be kept nor refuted
        first = self.try_radius(self.high)
        if first is not True:
            return
        while self.low < self.high and not self.stopped and time.monotonic() < self.ends:
            top = min(self.high, undecided)
            if self.low >= top:
                break
            middle = (self.low + top) // 2
            answer = self.try_radius(middle)
            if answer is False:
                self.low = middle + 1
            elif answer is None:
                undecided = middle
            if self.progress is not None:
                self.progress(1.0 - np.log2(1 + self.high - self.low) / np.log2(1 + self.radii.size))
        # Between an undecided radius and the best one, radii may still work: that lowers the objective only.
        while undecided < self.high - 1 and not self.stopped and time.monotonic() < self.ends:
            middle = (undecided + self.high) // 2
            if self.try_radius(middle) is not True:
                undecided = middle

    def try_radius(self, number: int) -> bool | None:
        """Whether the rules permit to serve all points within a radius; None where that was not found out.

        A selection that does lowers `high` to the longest distance that it really has.
        """
        within = self.table.copy()
        within.data = (self.table.data <= self.radii[number]).astype(np.float64)
        limits = self.limits
        for cost, limit in ((None, limits.count), (limits.cost, limits.budget)):
            if limit == np.inf:
                continue
            left = max(0.5, SHARE_OF_TIME * (self.ends - time.monotonic()))
            try:
                plan = covering.set_covering(
                    within, cost=cost, time_limit=left, seed=self.seed, cancelled=self.cancelled,
                    **self.kept,
                )
            except InputError:
                return False  # some point has no permitted site within this radius
            self.stopped |= plan.stopped
            if plan.bound > limit * (1.0 + 1e-9):
                return False
            if not plan.unreachable.size and not limits.breach(plan.sites):
                self._keep(plan.sites)
                return True
            if plan.unreachable.size:
                return False
        return None

    def _keep(self, sites: np.ndarray) -> None:
        _, far = distances.serve(self.table, sites)
        if self.sites is None or far.max() <= self.radii[self.high]:
            self.sites = sites
            self.high = min(self.high, int(np.searchsorted(self.radii, far.max())))
