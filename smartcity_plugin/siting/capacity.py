"""Capacitated p-median: the shortest ways to sites that can serve only so much demand.

    minimise    sum_ij d_ij y_ij + b sum_j u_j
    subject to  sum_i y_ij + u_j = w_j          for each demand point j
                sum_j y_ij <= k_i x_i           for each site i
                y_ij <= w_j x_i                 for each pair within reach
                the rules of rules.py, sum_i x_i <= p among them
                x_i in {0, 1}, y_ij, u_j >= 0

y_ij is the weight of point j that site i serves, so a point may be shared by two sites where one is full; u_j
remains unserved and counts at the distance b. Facility location with capacities: R. Sridharan, European
Journal of Operational Research 87 (1995) 203-213.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import cover, distances, highs, median, rules
from .plan import Plan

SHARE_OF_TIME = 0.3  # for the plan without capacities, which is a start and a bound


def capacitated_p_median(
    distance: Any, weight: Any, capacity: Any, *, count: int, existing: Any = None,
    beyond: float | None = None, time_limit: float = 60.0, seed: int = 0, cancelled: CancelCheck = None,
    progress: Progress = None, **more: Any,
) -> Plan:
    """Choose `count` new sites and share out the demand, none above its capacity.

    distance, weight, beyond: as for `p_median`; capacity: (sites,), in units of weight; more: budget, cost
    and the other rules.
    Returns: a Plan with the site that serves most of each point as assignment; `unreachable`: points out of
    reach of every site, left out; notes: "flow" (csr, sites x demand, weight served), "unserved" (float64
    (demand,)), "load" (float64 (sites,)).
    Raises: InputError.
    """
    began = time.monotonic()
    table = distances.checked(distance)
    weights = cover.checked_weight(weight, table.shape[1])
    room = _checked_capacity(capacity, table.shape[0])
    start = median.p_median(
        table, weights, count=count, existing=existing, beyond=beyond, seed=seed, cancelled=cancelled,
        time_limit=SHARE_OF_TIME * time_limit, **more,
    )  # fmt: skip
    weights[start.unreachable] = 0.0
    limit = float(table.data.max()) if beyond is None else float(beyond)
    limits = rules.of(table.shape[0], count=count, existing=existing, **more)
    program = _Program(table, weights, room, limit, limits)
    best, flow = program.share_out(start.sites, cancelled)
    if progress is not None:
        progress(SHARE_OF_TIME)
    found = program.choose(max(1.0, time_limit - (time.monotonic() - began)), cancelled)
    sites = start.sites
    if found.x is not None:
        other = np.flatnonzero(found.x[: table.shape[0]] > 0.5)
        value, its_flow = program.share_out(other, cancelled)
        if not limits.breach(other) and value < best:
            best, flow, sites = value, its_flow, other
    bound = min(max(found.bound - 1e-6 * abs(found.bound), start.bound, 0.0), best)
    if found.status == "proven" and best - bound <= 1e-6 * max(1.0, abs(best)):  # HiGHS's own tolerance
        bound = best
    served = np.asarray(flow.sum(axis=0)).ravel()
    return Plan(
        sites, best, bound, "min", time.monotonic() - began,
        start.stopped or found.status == "cancelled", _largest(flow), start.unreachable,
        {"flow": flow, "unserved": weights - served, "load": np.asarray(flow.sum(axis=1)).ravel()},
    )  # fmt: skip


def _checked_capacity(capacity: Any, sites: int) -> np.ndarray:
    found = np.asarray(capacity, dtype=np.float64)
    if found.shape != (sites,):
        raise InputError(
            "There are {given} capacities for {sites} sites: give one each.", given=found.size, sites=sites
        )
    if not (np.isfinite(found) & (found >= 0.0)).all():
        raise InputError("Capacities must be known and 0 or more.")
    return found


def _largest(flow: Any) -> np.ndarray:
    """The site that serves most of each point, NONE for none."""
    columns = flow.tocsc()
    length = np.diff(columns.indptr)
    order = np.lexsort((columns.indices, -columns.data, np.repeat(np.arange(length.size), length)))
    most = np.full(flow.shape[1], distances.NONE, dtype=np.int64)
    most[length > 0] = columns.indices[order[columns.indptr[:-1][length > 0]]]
    return most


class _Program:
    """The program above: variables are x (sites), y (pairs) and u (demand), in this order."""

    def __init__(
        self, table: Any, weight: np.ndarray, room: np.ndarray, beyond: float, limits: rules.Rules
    ) -> None:
        self.table, self.weight, self.room, self.beyond, self.limits = table, weight, room, beyond, limits
        self.site = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
        self.point = table.indices

    def share_out(self, sites: np.ndarray, cancelled: CancelCheck) -> tuple[float, Any]:
        """The least cost for chosen sites, and the flow: a transport problem, a linear program."""
        from scipy import sparse

        inside = np.isin(self.site, sites)
        site, point, length = self.site[inside], self.point[inside], self.table.data[inside]
        demand = self.table.shape[1]
        every = np.arange(demand)
        matrix = sparse.vstack([
            sparse.hstack([_marks(point, demand), sparse.identity(demand)]),
            sparse.hstack([_marks(site, self.room.size), sparse.csr_matrix((self.room.size, demand))]),
        ], format="csr")  # fmt: skip
        found = highs.solve(
            np.concatenate([length, np.full(demand, self.beyond)]), matrix,
            np.concatenate([self.weight, np.full(self.room.size, -np.inf)]),
            np.concatenate([self.weight, self.room]), integral=False, upper=np.inf, cancelled=cancelled,
        )  # fmt: skip
        share = np.zeros(site.size + demand) if found.x is None else np.maximum(found.x, 0.0)
        if found.x is None:
            share[site.size + every] = self.weight  # nothing served: dear, but permitted
        flow = sparse.csr_matrix((share[: site.size], (site, point)), shape=self.table.shape)
        flow.eliminate_zeros()
        unserved = np.maximum(self.weight - np.asarray(flow.sum(axis=0)).ravel(), 0.0)
        return float(length @ share[: site.size] + self.beyond * unserved.sum()), flow

    def choose(self, time_limit: float, cancelled: CancelCheck) -> highs.Outcome:
        """The whole program by HiGHS."""
        from scipy import sparse

        sites, pairs, demand = self.room.size, self.site.size, self.table.shape[1]
        obey, low, high = self.limits.rows()
        every = sparse.csr_matrix
        matrix = sparse.vstack([
            sparse.hstack([every((demand, sites)), _marks(self.point, demand), sparse.identity(demand)]),
            sparse.hstack([sparse.diags(-self.room), _marks(self.site, sites), every((sites, demand))]),
            sparse.hstack([
                every((-self.weight[self.point], (np.arange(pairs), self.site)), shape=(pairs, sites)),
                sparse.identity(pairs), every((pairs, demand)),
            ]),
            sparse.hstack([obey, every((obey.shape[0], pairs + demand))]),
        ], format="csr")  # fmt: skip
        lower, upper = self.limits.limits()
        free = pairs + demand
        return highs.solve(
            np.concatenate([np.zeros(sites), self.table.data, np.full(demand, self.beyond)]), matrix,
            np.concatenate([self.weight, np.full(sites + pairs, -np.inf), low]),
            np.concatenate([self.weight, np.zeros(sites + pairs), high]),
            integral=np.concatenate([np.ones(sites), np.zeros(free)]),
            lower=np.concatenate([lower, np.zeros(free)]),
            upper=np.concatenate([upper, np.full(free, np.inf)]), time_limit=time_limit, cancelled=cancelled,
        )  # fmt: skip


def _marks(row: np.ndarray, rows: int) -> Any:
    """csr_matrix (rows, entries) with a 1 for each entry in the row it names."""
    from scipy import sparse

    return sparse.csr_matrix((np.ones(row.size), (row, np.arange(row.size))), shape=(rows, row.size))
