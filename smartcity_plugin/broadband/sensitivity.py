"""How far a ranking and the municipality's share hold when costs, take-up and weights are not as assumed.

One thing at a time is changed, by amounts that the planner states: all costs down and up, the take-up low and
high, connections of unknown eligibility counted in or out, each weight halved, doubled (by default) and
dropped. Of each area the ends of its own interval are looked at besides: it alone cheaper while all others
are dearer, and the other way round. Nothing is drawn by chance, so the same input gives the same answer. The
range of the own share is over all combinations of cost, take-up and eligibility; that of a rank over all
changes named here. A rank outside that range is not excluded: changes at the same time are not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from . import funding, priority
from .funding import Areas, Terms

BASE, COST, TAKE_UP, ELIGIBILITY, WEIGHT = "base", "cost", "take_up", "eligibility", "weight"
"""What a scenario changes."""


@dataclass(frozen=True)
class Case:
    """All that a ranking depends on.

    areas: revenue_eur as stated by the layer, at `take_up`. connected: connections that the cost is of,
    shape (n,). values: of the criteria, shape (n, criteria); that of the cost is filled in from areas.
    per_customer_eur: NaN for not known. take_up: 0 to 1.
    """

    areas: Areas
    connected: np.ndarray
    values: np.ndarray
    weights: np.ndarray
    terms: Terms
    per_customer_eur: float
    take_up: float


@dataclass(frozen=True)
class Result:
    """A case computed: shares, scores, and the order of the areas that can be ranked, best first."""

    areas: Areas
    cost_per_unit: np.ndarray
    shares: funding.Shares
    scores: priority.Scores
    order: np.ndarray
    rank: np.ndarray


@dataclass(frozen=True)
class Span:
    """By how much things are changed: cost_change and weight_change relative (0.2 is 20 %); weights are
    divided and multiplied by 1 + weight_change; take-up 0 to 1."""

    cost_change: float = 0.2
    take_up_low: float = 0.3
    take_up_high: float = 0.7
    weight_change: float = 1.0


@dataclass(frozen=True)
class Scenario:
    """One change and what comes of it. subject: BASE ... WEIGHT; detail: the criterion; change: relative for
    cost and weight, the take-up, 1 for eligibility counted in. Sums [EUR] are of what is known. moved: areas
    with another rank; farthest: by how many places at most; rising, falling: the first area that overtakes
    in the new order, and whom (index, -1 for none)."""

    subject: str
    detail: str
    change: float
    cost_eur: float
    federal_eur: float
    land_eur: float
    own_eur: float
    moved: int
    farthest: int
    first: int
    rising: int
    falling: int


@dataclass(frozen=True)
class Sensitivity:
    """scenarios: one change at a time, the base first; own_low, own_high [EUR] and rank_best, rank_worst of
    each area, shape (n,), NaN and 0 where not known."""

    scenarios: tuple[Scenario, ...]
    own_low: np.ndarray
    own_high: np.ndarray
    rank_best: np.ndarray
    rank_worst: np.ndarray


def compute(
    case: Case, *, cost_factor: float | np.ndarray = 1.0, take_up: float | None = None,
    among: np.ndarray | None = None,
) -> Result:
    """Shares, scores and order; at another cost (for all, or for each area) or take-up where given.

    among: areas that may have a rank, bool (n,); None: all.
    """
    stated = case.areas
    share = case.take_up if take_up is None else take_up
    revenue = funding.expected_revenue(
        stated.revenue_eur, case.connected, case.per_customer_eur, share, case.take_up
    )
    areas = replace(funding.at_cost(stated, cost_factor), revenue_eur=revenue)
    cost_per_unit = np.full(len(areas.ids), np.nan)
    np.divide(areas.cost_eur, case.connected, out=cost_per_unit, where=case.connected > 0)
    values = case.values.copy()
    values[:, priority.COST] = cost_per_unit
    scores = priority.scores(values, case.weights)
    score = scores.score if among is None else np.where(among, scores.score, np.nan)
    found = priority.order(score, areas.units, cost_per_unit, areas.ids)
    return Result(areas, cost_per_unit, funding.share_out(areas, case.terms), scores, found,
                  priority.ranks(found, len(areas.ids)))  # fmt: skip


def analyse(
    case: Case, span: Span, *, cancelled: CancelCheck = None, progress: Progress = None
) -> Sensitivity:
    """Change one thing at a time. Raises InputError for changes out of range, Abandoned when cancelled."""
    _check(span)
    base = compute(case)
    low, high = base.shares.own.copy(), base.shares.own.copy()
    for hopeful in (False, True):
        changed = replace(case, terms=replace(case.terms, hopeful=hopeful))
        for factor in (1 - span.cost_change, 1.0, 1 + span.cost_change):
            for take_up in (span.take_up_low, case.take_up, span.take_up_high):
                own = compute(changed, cost_factor=factor, take_up=take_up).shares.own
                low, high = np.fmin(low, own), np.fmax(high, own)
    best, worst = base.rank.copy(), base.rank.copy()
    scenarios = [_scenario(BASE, "", 0.0, base, base)]
    for subject, detail, change, result in _changes(case, base, span):
        tell(0.1, cancelled, progress)
        scenarios.append(_scenario(subject, detail, change, base, result))
        best = np.where(result.rank > 0, np.minimum(best, result.rank), best)
        worst = np.maximum(worst, result.rank)
    for place, area in enumerate(base.order):
        tell(0.1 + 0.9 * place / len(base.order), cancelled, progress)
        for sign in (-1.0, 1.0):
            factors = np.full(len(best), 1 - sign * span.cost_change)
            factors[area] = 1 + sign * span.cost_change
            rank = _rank_of(case, base, factors)[area]
            best[area], worst[area] = min(best[area], rank), max(worst[area], rank)
    return Sensitivity(tuple(scenarios), low, high, best, worst)


def _rank_of(case: Case, base: Result, factor: np.ndarray) -> np.ndarray:
    """Ranks at other costs, without the shares, on which they do not depend."""
    cost_per_unit = base.cost_per_unit * factor
    values = case.values.copy()
    values[:, priority.COST] = cost_per_unit
    score = priority.scores(values, case.weights).score
    found = priority.order(score, base.areas.units, cost_per_unit, base.areas.ids)
    return priority.ranks(found, len(factor))


def _check(span: Span) -> None:
    if not 0 <= span.cost_change < 1:
        raise InputError("The change of the cost must lie between 0 and 100 %, not be {value} %.",
                         value=f"{100 * span.cost_change:g}")  # fmt: skip
    if not 0 <= span.take_up_low <= span.take_up_high <= 1:
        raise InputError("The low take-up must not be above the high one, and both lie between 0 and 100 %.")
    if span.weight_change < 0:
        raise InputError("The change of the weights must be 0 or more.")


def _changes(case: Case, base: Result, span: Span):
    """Subject, detail, change and result of one change after the other; those that cannot matter are left
    out: a take-up where no revenue is known, a criterion in which all areas are alike."""
    among = base.rank > 0
    for change in (-span.cost_change, span.cost_change):
        yield COST, "", change, compute(case, cost_factor=1 + change, among=among)
    if not np.isnan(base.areas.revenue_eur).all():
        for take_up in (span.take_up_low, span.take_up_high):
            yield TAKE_UP, "", take_up, compute(case, take_up=take_up, among=among)
    if np.nansum(case.areas.undetermined) > 0:
        other = not case.terms.hopeful
        changed = replace(case, terms=replace(case.terms, hopeful=other))
        yield ELIGIBILITY, "", float(other), compute(changed, among=among)
    for column in np.flatnonzero(base.scores.used):
        for factor in (0.0, 1 / (1 + span.weight_change), 1 + span.weight_change):
            weights = case.weights.copy()
            weights[column] *= factor
            if weights.any():
                changed = replace(case, weights=weights)
                yield WEIGHT, priority.CRITERIA[column], factor - 1, compute(changed, among=among)


def _scenario(subject: str, detail: str, change: float, base: Result, result: Result) -> Scenario:
    both = (base.rank > 0) & (result.rank > 0)
    moves = np.abs(base.rank - result.rank)[both]
    rising = falling = -1
    for area in result.order:
        overtaken = base.order[: max(0, base.rank[area] - 1)]
        overtaken = overtaken[result.rank[overtaken] > result.rank[area]]
        if base.rank[area] and overtaken.size:
            rising, falling = int(area), int(overtaken[0])
            break
    shares = result.shares
    return Scenario(
        subject, detail, change, funding.total(result.areas.cost_eur), funding.total(shares.federal),
        funding.total(shares.land), funding.total(shares.own), int((moves > 0).sum()),
        int(moves.max(initial=0)), int(result.order[0]) if result.order.size else -1, rising, falling,
    )  # fmt: skip
