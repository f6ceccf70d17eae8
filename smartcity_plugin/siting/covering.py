"""Fewest or cheapest sites that cover all demand or a share of it, once or several times."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from scipy import sparse

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import cover as covers
from . import coverbound, covermodel, coversearch, highs
from . import rules as ruling
from .plan import Plan

SLACK = 1e-9  # of the weight asked for: what sums may be off
WORK = 3e7  # steps of the search times rows touched by each, between two looks at the clock
PATIENCE = 60  # so many times WORK without a better selection, then the exact solution begins
SUBGRADIENT = 50  # steps between two looks at the clock
SMALL_ENTRIES = 2_000  # of the matrix; of smaller models the integer program is as quick as the linear one
LP_ENTRIES = 4_000_000  # larger linear programs are left out
STAGED_ENTRIES = 15_000  # of larger programs totals are refuted one after the other, if they are FEW_TOTALS
FEW_TOTALS = 20
TAIL_S = 0.5  # seconds kept for what follows the exact solution
EXACT_ENTRIES = 400_000  # larger integer programs are left out


def set_covering(
    cover: Any, weight: Any = None, *, share: float = 1.0, folds: Any = 1, cost: Any = None,
    existing: Any = None, forbidden: Any = None, conflicts: Any = None, group: Any = None,
    group_most: Any = None, group_least: Any = None, count: int | None = None, budget: float | None = None,
    enough: float = 0.5, time_limit: float = 60.0, seed: int = 0, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Plan:  # fmt: skip
    """Choose sites of least total cost that cover at least a share of the weight.

    With x_i = 1 where site i is chosen, z_j = 1 where demand point j is covered by `folds` sites:

        minimise   sum of cost_i x_i
        subject to sum of x_i over the sites that cover j >= folds_j z_j
                   sum of weight_j z_j                    >= share * sum of weight_j
                   the rules (see rules.py), x and z 0 or 1

    Location set covering (LSCP; Toregas, Swain, ReVelle, Bergman: Operations Research 19, 1971) with share
    1; partial set covering (PSCLP; Cordeau, Furini, Ljubic: European Journal of Operational
    Research 275, 2019, section 3.1) with less; with folds 2 backup coverage.

    Demand that cannot be covered as asked, because fewer than `folds` sites reach it that exist or may be
    chosen, never counts as covered and is listed in `Plan.unreachable`. The share is always of the weight of
    all demand, so a share below 1 may be out of reach: that is an error. A share of 1 means all that can be
    covered, and demand with fewer sites than folds is then covered by all it has: one parking bay
    outside all reaches must not keep a city from planning the others.

    cover: sparse (sites x demand), bool or probability; a probability of `enough` or more counts as covered.
    weight: (demand,), 1 each where not given; demand of weight 0 is not looked at. folds: one number or one
    for each demand point. cost: (sites,) EUR, 1 each where not given: the fewest sites. count, budget: new
    sites and EUR at most; the other rules as in `rules.of`. time_limit: seconds in all.
    Returns: a Plan; its `objective` is the cost of the new sites, its `notes` hold `covered_share`.
    Raises: InputError for bad input, a share out of reach, and rules that no covering selection obeys.
    """
    began = time.monotonic()
    matrix, weights, times = _checked(cover, weight, folds, share, enough)
    rules = ruling.of(
        matrix.shape[0], count=None if count is None else min(count, matrix.shape[0]), budget=budget,
        cost=cost, existing=existing, forbidden=forbidden, conflicts=conflicts, group=group,
        group_most=group_most, group_least=group_least,
    )  # fmt: skip
    usable = rules.existing | rules.is_open
    unreachable = np.flatnonzero(np.bincount(matrix[usable].indices, minlength=times.size) < times)
    target = _target(weights, unreachable, share)
    run = _Run(began + time_limit, time_limit, cancelled, progress)
    try:
        whole = covermodel.of(matrix, weights, times, rules, target)
        model = covermodel.reduced(whole, run.is_over)
        columns, bound = _solve(model, seed, run)
    except covermodel.Impossible:
        ruling.explain(rules)
        raise _impossible(rules, share) from None
    sites = np.sort(np.concatenate([np.flatnonzero(rules.existing), model.forced, model.site[columns]]))
    served = np.bincount(matrix[sites].indices, minlength=times.size) >= times
    run.tell(1.0)
    objective = float(rules.cost[sites].sum())
    return Plan(
        sites=sites.astype(np.int64), objective=objective, bound=min(bound + model.spent, objective),
        sense="min", seconds=time.monotonic() - began, stopped=run.stopped, unreachable=unreachable,
        notes={"covered_share": float(weights[served].sum() / weights.sum())},
    )  # fmt: skip


def _impossible(rules: ruling.Rules, share: float) -> InputError:
    """Why no selection covers the share: without rules it can be covered, so the one that is given is why."""
    percent = round(100 * share, 6)
    given = {
        "spacing": bool(rules.conflicts.size), "groups": bool(rules.group_most.size),
        "count": rules.count != ruling.UNLIMITED, "budget": rules.budget < np.inf,
    }  # fmt: skip
    names = [name for name, is_given in given.items() if is_given]
    if names == ["spacing"]:
        return InputError(
            "No selection with the minimum spacing covers {share} % of the weight. Lower the spacing or ask "
            "for a smaller share.", share=percent,
        )  # fmt: skip
    if names == ["groups"]:
        return InputError(
            "No selection within the limits of the groups covers {share} % of the weight. Loosen them or ask "
            "for a smaller share.", share=percent,
        )  # fmt: skip
    if names == ["count"]:
        return InputError(
            "No {count} new sites cover {share} % of the weight. Allow more or ask for a smaller share.",
            count=rules.count, share=percent,
        )  # fmt: skip
    if names == ["budget"]:
        return InputError(
            "No selection for {budget} EUR covers {share} % of the weight. Raise the budget or ask for a "
            "smaller share.", budget=rules.budget, share=percent,
        )  # fmt: skip
    return InputError(
        "No selection that obeys the rules (spacing, groups, number, budget) covers {share} % of the weight. "
        "Loosen the rules or ask for a smaller share.", share=percent,
    )  # fmt: skip


def _checked(cover: Any, weight: Any, folds: Any, share: float, enough: float) -> tuple[Any, Any, Any]:
    """Coverage as csr_matrix bool, weights and folds of each demand point."""
    matrix, weights = covers.checked(cover, weight)
    if not 0.0 < share <= 1.0:
        raise InputError("The share to cover must be above 0 and at most 1, not {share}.", share=share)
    if not 0.0 < enough <= 1.0:
        raise InputError(
            "The probability that counts as covered must be above 0 and at most 1, not {enough}.",
            enough=enough,
        )
    if not weights.sum() > 0.0:
        raise InputError("There is no demand with a weight above 0: nothing is to be covered.")
    times = np.asarray(folds)
    if times.ndim and times.shape != weights.shape:
        raise InputError(
            "There are {given} numbers of sites for {demand} demand points: give one, or one each.",
            given=times.size, demand=weights.size,
        )  # fmt: skip
    if not (np.issubdtype(times.dtype, np.integer) and (times >= 1).all()):
        raise InputError("Each demand point must be covered by 1, 2 or more sites: give a whole number.")
    matrix.data[matrix.data < enough] = 0.0
    matrix.eliminate_zeros()
    return matrix.astype(bool), weights, np.broadcast_to(times.astype(np.int64), weights.shape)


def _target(weights: np.ndarray, unreachable: np.ndarray, share: float) -> float | None:
    """Weight to be covered, None for all that can be. Raises: InputError where it is out of reach."""
    total = weights.sum()
    reachable = np.delete(weights, unreachable).sum()
    if not reachable > 0.0:
        raise InputError(
            "No demand point is within reach of as many sites as asked for. Check the reach, and whether "
            "sites and demand are in the same place."
        )
    if share == 1.0:
        return None
    if reachable < share * total * (1 - SLACK):
        raise InputError(
            "{share} % of the weight are to be covered, but only {reachable} % can be: {points} demand "
            "points are out of reach. Ask for less, or for a longer reach or more candidates.",
            share=round(100 * share, 6), reachable=round(100 * reachable / total, 2), points=unreachable.size,
        )  # fmt: skip
    return float(share * total * (1 - SLACK))


class _Run:
    """Clock, cancel and progress of one call."""

    def __init__(self, end: float, limit: float, cancelled: CancelCheck, progress: Progress) -> None:
        self.end, self.limit, self.progress = end, limit, progress
        self.cancelled = cancelled
        self.stopped = False

    @property
    def left(self) -> float:
        return self.end - time.monotonic()

    def is_over(self) -> bool:
        """Whether time is up or the user has cancelled; tells the progress on the way."""
        if self.cancelled is not None and self.cancelled():
            self.stopped = True
        self.tell(0.99 * (1.0 - max(self.left, 0.0) / max(self.limit, 1e-9)))
        return self.stopped or self.left <= 0.0

    def tell(self, share: float) -> None:
        if self.progress is not None:
            self.progress(min(share, 1.0))


class _Best:
    """The search for good columns of a model, and what is known of the best cost."""

    def __init__(self, model: covermodel.Model, seed: int) -> None:
        self.model = model
        self.unit = coverbound.unit(model.cost)
        self.bound = 0.0
        self.search = coversearch.start(model, seed)
        touched = model.rows.nnz / max(model.shape[1], 1) * model.rows.nnz / max(model.shape[0], 1)
        self.steps = int(np.clip(WORK / (100 * touched + model.shape[1]), 20, 2_000))
        self.limits = (model.budget * (1 + 1e-12), min(model.count, model.shape[1]), self.spare)
        coversearch.greedy(self.search, *self.limits)
        self.improve()

    @property
    def spare(self) -> float:
        return self.model.spare + SLACK * self.model.weight.sum() / 2

    @property
    def cost(self) -> float:
        return float(self.search.number[coversearch.BEST])

    @property
    def step(self) -> float:
        """By how much a better selection is better at least."""
        return max(self.unit * (1 - 1e-9), 1e-9 * min(self.cost, 1e300) if np.isfinite(self.cost) else 0.0)

    @property
    def is_proven(self) -> bool:
        return self.cost - self.bound < self.step

    def improve(self) -> bool:
        """Search on for a moment. Whether a better selection was found."""
        before = self.cost
        coversearch.search(self.search, self.steps, self.bound + self.step / 2, self.step, *self.limits)
        return self.cost < before

    def take(self, chosen: np.ndarray, always: bool) -> bool:
        """Keep columns of the exact solution if better, or always. Whether they meet what they must."""
        model = self.model
        cost = float(model.cost[chosen].sum())
        met = model.rows @ chosen.astype(np.int64) >= model.need
        enough = met[model.must].all() and model.weight[~met].sum() <= self.spare
        if enough and (always or cost < self.cost):
            self.search.best[:] = chosen
            self.search.number[coversearch.BEST] = cost
        return bool(enough)

    def raise_bound(self, bound: float) -> None:
        self.bound = max(self.bound, min(coverbound.rounded(bound, self.unit), self.cost))


def _solve(model: covermodel.Model, seed: int, run: _Run) -> tuple[np.ndarray, float]:
    """Columns of the best selection found, and a bound of the cost. Raises: covermodel.Impossible."""
    if not model.rows.shape[0]:
        if model.spare < -SLACK * model.weight.sum():
            raise covermodel.Impossible
        return np.empty(0, dtype=np.int64), 0.0
    best = _Best(model, seed)
    duals = _bound(best, run)
    waited = 0
    while not best.is_proven and waited < PATIENCE and not run.is_over():
        waited = 0 if best.improve() else waited + 1
    chosen = np.flatnonzero(best.search.best)
    if not best.is_proven and not run.is_over():
        chosen = _exact(best, duals, run)
    if not np.isfinite(best.cost):
        if run.stopped or run.left <= 0.0:
            raise InputError("No selection that covers enough was found in time: allow more time.")
        raise covermodel.Impossible
    return chosen, best.bound


def _beside(best: _Best, run: _Run, *program: Any, **keywords: Any) -> highs.Outcome:
    """Let HiGHS solve a program in its process, and search on here until it ends or nothing is left to do."""
    stop: list[bool] = []
    with ThreadPoolExecutor(1) as pool:
        solving = pool.submit(highs.solve, *program, cancelled=lambda: bool(stop), **keywords)
        while not solving.done() and not stop:
            best.improve()
            if best.is_proven or run.is_over():
                stop.append(True)
        return solving.result()


def _bound(best: _Best, run: _Run) -> np.ndarray | None:
    """Raise the bound by the linear program, or without one by subgradients. The program's multipliers."""
    model = best.model
    if SMALL_ENTRIES < model.rows.nnz <= LP_ENTRIES and not run.is_over():
        c, matrix, low, high, _ = covermodel.program(model)
        asked = {"integral": False, "time_limit": 0.6 * run.left}
        if model.rows.nnz > EXACT_ENTRIES:
            found = _beside(best, run, c, matrix, low, high, **asked)
        else:
            found = highs.solve(c, matrix, low, high, cancelled=run.is_over, **asked)
        if found.status == "infeasible":
            raise covermodel.Impossible
        if found.dual is not None and found.status == "proven":
            best.raise_bound(coverbound.lagrangian(c, matrix, low, high, found.dual)[0])
            return found.dual
    dual = np.zeros(model.need.size)
    asked_weight = model.weight.sum() - model.spare if not model.must.all() else 0.0
    length = 1.0
    while not best.is_proven and length > 1e-3:
        known = best.cost if np.isfinite(best.cost) else model.cost.sum()
        bound, length = coverbound.ascend(
            model.rows.indptr, model.rows.indices, model.need, model.must, model.weight, asked_weight,
            model.cost, dual, SUBGRADIENT, length, known,
        )  # fmt: skip
        best.raise_bound(bound)
        if run.is_over():  # some steps there are always, or nothing were proven
            break
    return None


def _exact(best: _Best, dual: np.ndarray | None, run: _Run) -> np.ndarray:
    """Let HiGHS look for anything better, and search on beside it. The columns of the best selection.

    Where a large program leaves few totals between the bound and the best, a total is refuted after the
    other: that is easier than to refute them at once, and each raises the bound. Where HiGHS ends in time
    the answer depends on it alone and not on how far the search got.
    """
    cost = best.cost
    is_large = best.model.rows.nnz > STAGED_ENTRIES
    while not best.is_proven and not run.is_over() and best.model.rows.nnz <= EXACT_ENTRIES:
        totals = (cost - best.bound) / best.unit if best.unit else np.inf
        staged = is_large and 1.5 < totals < FEW_TOTALS
        found = _at_most(best, dual, run, best.bound if staged else cost, staged)
        if found.status == "infeasible" and staged:
            best.raise_bound(best.bound + best.step)
            continue
        if found.status == "infeasible" and not np.isfinite(cost):
            raise covermodel.Impossible
        best.raise_bound(min(found.bound, cost))
        is_proof = found.status == "proven"
        if found.x is not None and best.take(found.x[: best.model.shape[1]] > 0.5, is_proof) and is_proof:
            best.raise_bound(best.cost)  # its own bound is off by HiGHS's tolerance
        if found.status in ("proven", "infeasible"):
            return np.flatnonzero(best.search.best)
        break
    while not best.is_proven and not run.is_over():
        best.improve()
    return np.flatnonzero(best.search.best)


def _at_most(best: _Best, dual: np.ndarray | None, run: _Run, most: float, limited: bool) -> highs.Outcome:
    """The cheapest selection that costs at most so much; columns that cannot be in one are fixed before.

    `limited`: with the cost as a row. It is needed where none may exist, else it makes HiGHS slower.
    """
    c, matrix, low, high, integral = covermodel.program(best.model)
    lower, upper = np.zeros(c.size), np.ones(c.size)
    if np.isfinite(most) and dual is not None:
        least, reduced = coverbound.lagrangian(c, matrix, low, high, dual)
        room = most - least + 1e-6 * (1.0 + abs(most))
        upper[reduced > room] = 0.0
        lower[reduced < -room] = 1.0
    if limited:
        matrix = sparse.vstack([matrix, sparse.csr_matrix(c)], format="csr")
        low, high = np.append(low, -np.inf), np.append(high, most)
    return _beside(
        best, run, c, matrix, low, high, integral=integral, lower=lower, upper=upper,
        time_limit=max(run.left - TAIL_S, 0.1),
    )  # fmt: skip
