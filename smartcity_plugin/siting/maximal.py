"""Most demand covered with a number of sites or a budget, and how much could be covered at most."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from scipy import sparse

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import cover as covers
from . import highs, ranks
from . import rules as ruling
from .maximalbound import FIRST, Bound
from .maximalsearch import Search, greedy
from .plan import Plan

# Share of the first gap: sites worth so much less than the last chosen are not searched. With 1 it is proven
# that they are in no better selection; 0.03, by trial, leaves the best ones in where coverage is yes or no.
HOPELESS_PROVEN, HOPELESS_YES_OR_NO = 1.0, 0.03
# Branching closes no greater gap of a large instance, by trial: it gets this share of the time that is left,
# then a second search the rest.
BRANCHABLE, TRY = 0.003, 0.25
TAIL_S = 0.6  # seconds kept for what follows the last step


def maximal_covering(
    cover: Any, weight: Any = None, *, count: int | None = None, budget: float | None = None,
    cost: Any = None, existing: Any = None, forbidden: Any = None, conflicts: Any = None, group: Any = None,
    group_most: Any = None, group_least: Any = None, second: float = 0.0, most: float = np.inf,
    time_limit: float = 60.0, seed: int = 0, cancelled: CancelCheck = None, progress: Progress = None,
) -> Plan:  # fmt: skip
    """Choose sites that cover the most weight.

    With y_j = 1 where site j is chosen, q_ij the probability that site j covers demand point i, x_ij = 1
    where j is the site that counts for i, v_ij = 1 where it is the second that counts:

        maximise   sum of weight_i q_ij ((1 - second) x_ij + second v_ij)
        subject to sum over j of x_ij <= 1,  sum over j of v_ij <= sum over j of x_ij
                   x_ij + v_ij <= y_j
                   the rules (see rules.py), all variables 0 or 1

    Maximal covering (MCLP; Church, ReVelle: Papers of the Regional Science Association 32, 1974) where q is 0
    or 1; generalised to gradual coverage (Berman, Krass: Computers and Operations Research 29, 2002) where it
    is a probability: the likeliest site counts. second above 0 is backup coverage (BACOP2; Hogan, ReVelle:
    Management Science 32, 1986): the share of its weight that demand counts only when a second site covers it
    too; with 1 only what is covered twice counts.

    cover: sparse (sites x demand), bool or probability; weight: (demand,), 1 each where not given; count,
    budget: new sites and EUR at most, one of them at least; cost: (sites,) EUR, 1 each where not given; the
    other rules as in `rules.of`; most: no selection is better, where the caller knows that; time_limit:
    seconds in all.
    Same seed, same selection, unless the time limit ends the search: then the clock decides.
    Returns: a Plan; `objective` and `bound` are weights, `assignment` is the likeliest site of each demand
    point; its `notes` hold `covered_share`, the objective by the weight of all demand.
    Raises: InputError for bad input and for rules that no selection obeys.
    """
    began = time.monotonic()
    matrix, weights = covers.checked(cover, weight)
    if count is None and budget is None:
        raise InputError("Give the number of sites or a budget: without a limit all sites would be chosen.")
    if not 0.0 <= second <= 1.0:
        raise InputError("The share of the second cover must be between 0 and 1, not {share}.", share=second)
    rules = ruling.of(
        matrix.shape[0], count=count, budget=budget, cost=cost, existing=existing, forbidden=forbidden,
        conflicts=conflicts, group=group, group_most=group_most, group_least=group_least,
    )  # fmt: skip
    usable = sparse.diags((rules.existing | rules.is_open).astype(np.float64)) @ matrix
    usable.eliminate_zeros()
    merged = covers.merge(usable, np.where(weights > 0.0, weights, 0.0))
    run = _Run(began + time_limit, began, cancelled, progress)
    whole = second in (0.0, 1.0) and (merged.cover.data == 1.0).all() and (weights == np.rint(weights)).all()
    chosen, value, bound = _solve(merged, rules, second, float(whole), most, seed, run)
    who = ranks.ranks_of(ranks.cover_of(merged.cover, merged.weight, second), chosen.copy()).who[:, 0]
    run.tell(1.0)
    return Plan(
        sites=np.flatnonzero(chosen), objective=value, bound=max(bound, value), sense="max",
        seconds=time.monotonic() - began, stopped=run.stopped,
        assignment=np.append(who, ranks.NOBODY)[merged.member].astype(np.int64),
        unreachable=np.flatnonzero(merged.member == covers.NONE),
        notes={"covered_share": value / weights.sum() if weights.sum() > 0.0 else 0.0},
    )  # fmt: skip


class _Run:
    """Clock, cancel and progress of one call."""

    def __init__(self, end: float, began: float, cancelled: CancelCheck, progress: Progress) -> None:
        self.end, self.began, self.cancelled, self.progress = end, began, cancelled, progress
        self.stopped = False

    @property
    def left(self) -> float:
        return self.end - TAIL_S - time.monotonic()

    def is_cancelled(self) -> bool:
        if not self.stopped and self.cancelled is not None and self.cancelled():
            self.stopped = True
        return self.stopped

    def is_over(self) -> bool:
        whole = max(self.end - self.began, 1e-9)
        self.tell(min(0.99, (time.monotonic() - self.began) / whole))
        return self.is_cancelled() or self.left <= 0.0

    def tell(self, share: float) -> None:
        if self.progress is not None:
            self.progress(share)


def _start(cover: ranks.Cover, rules: ruling.Rules) -> np.ndarray:
    """A selection that obeys the rules, bool (sites,). Raises: InputError where there is none."""
    found = [greedy(cover, rules)]
    if rules.budget < np.inf:
        found.append(greedy(cover, rules, by_cost=True))
    selections = [state.chosen for state in found if state.is_complete]
    if not selections:
        ruling.explain(rules)
        matrix, low, high = rules.rows()
        lower, upper = rules.limits()
        answer = highs.solve(np.zeros(rules.sites), matrix, low, high, lower=lower, upper=upper)
        if answer.x is None:
            raise InputError("No selection that obeys all rules was found: loosen groups, spacing or budget.")
        selections = [answer.x > 0.5]
    values = [ranks.value_of(cover, ranks.ranks_of(cover, chosen.copy())) for chosen in selections]
    return selections[int(np.argmax(values))]


def _solve(
    merged: covers.Merged, rules: ruling.Rules, second: float, unit: float, most: float, seed: int, run: _Run
) -> tuple[np.ndarray, float, float]:
    """Selection, bool (sites,), its value and an upper bound. The search has a thread of its own.

    Where the bound cannot be met in time, a second search takes the place of the proof.
    """
    cover = ranks.cover_of(merged.cover, merged.weight, second)
    start = _start(cover, rules)
    search = Search(cover, rules, start, seed)
    searches = [search]
    bound = Bound(merged.cover, merged.weight, rules, second, unit)
    bound.lower(most)
    low = search.value

    def is_over(value: float) -> bool:
        return run.is_over() or any(bound.is_met_by(each.value) for each in searches)

    if merged.weight.size == 0 or not rules.is_open.any():
        bound.lower(search.value)
        return search.chosen, search.value, bound.value
    going = bound.descend(FIRST, low, is_over)
    worth = bound.worth()
    promising = rules.is_open
    if rules.is_plain and rules.count < promising.sum():
        least = np.sort(worth[promising])[-max(rules.count, 1)]
        certain = (merged.cover.data == 1.0).all()
        share = HOPELESS_YES_OR_NO if certain else HOPELESS_PROVEN
        promising = promising & (worth >= least - share * (bound.value - low))
    with ThreadPoolExecutor(2) as pool:
        searching = [pool.submit(search.run, np.flatnonzero(promising))]
        try:
            if going and not _prove(bound, search, run, is_over):
                searches.append(Search(cover, rules, start, seed + 1))
                searching.append(pool.submit(searches[1].run, np.flatnonzero(promising)))
            while not all(each.done() for each in searching) and not is_over(0.0):
                time.sleep(0.02)
        finally:
            for each in searches:
                each.stop.set()
        for ended in searching:
            ended.result()
    best = max(searches, key=lambda each: each.value)
    return best.chosen, best.value, bound.value


def _prove(bound: Bound, search: Search, run: _Run, is_over: Callable[[float], bool]) -> bool:
    """Lower the bound as far as inequalities and branching or HiGHS go. Whether it is met, or time is up."""
    bound.tighten(search.value, is_over)
    if is_over(0.0):
        return True
    if search.rules.is_plain:
        far = bound.value - search.value > BRANCHABLE * bound.value
        until = time.monotonic() + TRY * run.left if far else np.inf
        chosen = bound.branch(lambda: search.value, lambda: is_over(0.0) or time.monotonic() > until)
    else:
        chosen = bound.exact(search.value, run.left, lambda: is_over(0.0))
    if chosen is not None:
        search.take(chosen)
    return is_over(0.0)
