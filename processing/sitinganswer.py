"""From the table of who reaches whom to the chosen sites: what is wished for, and what was found."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..smartcity_plugin.council import sitingwords
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .run import Run
from .sitinglayers import NONE, Demand, Sites, group_numbers, nearest_m

OBJECTIVES = ("fewest", "most", "nearest", "fairest", "backup")
SHOWN = 20
CURVE_SHARE = 0.2
"""Of the time for the search, spent on the bound of the curve."""


@dataclass(frozen=True)
class Wish:
    """What is to be found."""

    objective: str  # one of OBJECTIVES
    count: int | None  # new sites at most
    budget: float | None  # EUR
    share: float | None  # of all weight, 0 to 1; None: all that can be reached
    folds: int  # sites by which a point must be reached
    cheapest: bool
    cost: object  # float64 (sites,), EUR over the years asked for, NaN where not known
    limit: float | None  # within which the table of reach was made, in its unit; None: without one
    spacing_m: float
    time_limit: float
    seed: int

    @property
    def by_distance(self) -> bool:
        return self.objective in ("nearest", "fairest")

    @property
    def covers_share(self) -> bool:
        """Whether the share is given and the sites are to be few."""
        return self.objective == "fewest" or (
            self.objective == "backup" and self.count is None and self.budget is None
        )


@dataclass(frozen=True)
class Answer:
    """What was found."""

    wish: Wish
    plan: object  # siting.plan.Plan
    reach: object  # siting.reach.Reach
    cover: object  # csr (sites, demand)
    ranking: object  # siting.ranking.Ranking
    service: object  # siting.ranking.Service
    curve: object  # siting.curve.Curve
    unreachable: object  # int64: demand points that no permitted site reaches

    @property
    def partly(self) -> int:
        """Demand points that get all sites within reach, which are fewer than asked for; see set_covering."""
        if not self.wish.covers_share or self.wish.share is not None:
            return 0
        return int((self.service.times[self.unreachable] > 0).sum())

    @property
    def covered_weight(self) -> float:
        """What the selection covers, by its curve: expected where reach is a probability."""
        return float(self.curve.covered[self.curve.chosen])


def read_wish(
    run: Run, sites: Sites, *, limit: float | None, objective: str = "most", spacing_m: float = 0.0
) -> Wish:
    """The objective and its limits. objective, spacing_m: where the user says nothing.

    Raises:
        InputError: what the objective needs is missing, or what it cannot heed is given.
    """
    objective = OBJECTIVES[run.choice("OBJECTIVE")] if run.given("OBJECTIVE") else objective
    count = run.integer("COUNT") if run.given("COUNT") else None
    budget = run.number("BUDGET") if run.given("BUDGET") else None
    share = run.number("TARGET") / 100.0 if run.given("TARGET") else None
    cost = sites.build_eur + (run.number("YEARS") * sites.running_eur if run.number("YEARS") else 0.0)
    wish = Wish(
        objective, count, budget, share, run.integer("FOLDS") if objective == "backup" else 1,
        run.flag("CHEAPEST"), cost, limit, run.number("SPACING") if run.given("SPACING") else spacing_m,
        run.integer("TIME_LIMIT"), run.integer("SEED"),
    )  # fmt: skip
    if objective == "most" and count is None and budget is None:
        raise InputError("Objective most needs the number of new sites (COUNT) or a budget (BUDGET).")
    if wish.by_distance and count is None:
        raise InputError("Objectives nearest and fairest need the number of new sites (COUNT).")
    if wish.by_distance and budget is not None:
        raise InputError(
            "Objectives nearest and fairest cannot heed a budget. Give the number of sites (COUNT)."
        )
    if objective == "fewest" and (count is not None or budget is not None):
        raise InputError(
            "Objective fewest looks for the number itself. Take COUNT and BUDGET out, or choose the "
            "objective most."
        )
    if wish.folds > 2 and not wish.covers_share:
        raise InputError("With COUNT or BUDGET, backup is by one more site: FOLDS must be 1 or 2.")
    if share is not None and share <= 0.0:
        raise InputError("The target share (TARGET) must be above 0 %.")
    if share is not None and not wish.covers_share:
        raise InputError(
            "A target share (TARGET) is for the objective fewest, or backup without COUNT and BUDGET. Take "
            "it out."
        )
    return wish


def answer(run: Run, sites: Sites, demand: Demand, reach, wish: Wish) -> Answer:
    """Solve, rank, and draw the curve. The log says what cannot be reached and how sure the result is.

    reach: siting.reach.Reach with the pairs within reach and no others.

    Raises:
        InputError: no demand can be reached, or no selection obeys the rules.
    """
    import numpy as np

    from ..smartcity_plugin import siting
    from ..smartcity_plugin.siting import curve, ranking, rules

    cover = reach.cover()
    limits, forbidden = _limits(run, sites, wish)
    unreachable = _unreachable(run, sites, demand, cover, forbidden, wish)
    common = {
        **limits, "existing": sites.existing, "forbidden": forbidden, "time_limit": wish.time_limit,
        "seed": wish.seed, "cancelled": run.feedback.isCanceled, "progress": _quiet(run),
    }  # fmt: skip
    if wish.objective == "nearest":
        plan = siting.p_median(reach.matrix, demand.weight, count=wish.count, **common)
    elif wish.objective == "fairest":
        plan = siting.p_centre(reach.matrix, count=wish.count, **common)
    elif wish.covers_share:
        if reach.unit == "1" and (reach.matrix.data < 0.5).any():
            run.info(tr("For this objective a point counts as covered from a probability of 50 % on."))
        asked = 1.0 if wish.share is None else wish.share
        cost = np.nan_to_num(wish.cost) if wish.cheapest else None
        plan = siting.set_covering(
            cover, demand.weight, share=asked, folds=wish.folds, cost=cost, **common
        )
    else:
        money = {} if wish.budget is None else {"budget": wish.budget, "cost": np.nan_to_num(wish.cost)}
        plan = siting.maximal_covering(
            cover, demand.weight, count=wish.count, second=wish.folds - 1.0, **money, **common
        )
    if plan.stopped:
        run.info(tr("Cancelled. The best plan until then: {count} sites. {status}",
                    count=plan.sites.size, status=certainty(plan)))  # fmt: skip
    run.check_cancelled()
    value = _value(ranking, reach, cover, demand, wish)
    ranked = ranking.rank(value, plan.sites, sites.existing)
    given = {name: limits.get(name) for name in ("conflicts", "group", "group_most", "group_least")}
    kept = rules.of(len(sites.rows), existing=sites.existing, forbidden=forbidden, **given)
    drawn = curve.curve(
        cover, demand.weight, ranked.order[ranked.rank > 0], kept, folds=wish.folds,
        distance=None if reach.unit == "1" else reach.matrix,
        known=plan.bound if plan.sense == "max" else np.inf,
        seconds=CURVE_SHARE * wish.time_limit, cancelled=run.feedback.isCanceled,
    )  # fmt: skip
    run.check_cancelled()
    service = ranking.serve(
        reach.matrix, plan.sites, larger_is_better=reach.unit == "1", given=plan.assignment
    )
    found = Answer(wish, plan, reach, cover, ranked, service, drawn, unreachable)
    if found.partly:
        run.info(tr("{count} demand points have fewer than {folds} sites within reach: the plan gives them "
                    "all they have, and they do not count as covered.",
                    count=found.partly, folds=wish.folds))  # fmt: skip
    return found


def certainty(plan) -> str:
    """How good a plan is, in the user's language: never more than is proven. As sitingwords.certainty."""
    if plan.optimal:
        return tr("Proven: no plan is better.")
    if not math.isfinite(plan.gap):
        return tr("How far it is from the best possible plan is not known.")
    return tr("At most {gap} % from the best possible plan.", gap=f"{sitingwords.ceiling(plan.gap):g}")


def _quiet(run: Run):
    """Progress for an engine that looks at the cancel button itself and then ends with what it has."""

    def tell(share: float) -> None:
        if not run.feedback.isCanceled():
            run.progress(share)

    return tell


def _limits(run: Run, sites: Sites, wish: Wish):
    """Spacing and groups as the engine wants them, and which sites may not be chosen."""
    import numpy as np

    from ..smartcity_plugin.siting import rules

    found, forbidden = {}, sites.forbidden.copy()
    if wish.spacing_m > 0:
        found["conflicts"] = rules.spacing(sites.xy, wish.spacing_m)
        open_sites = rules.of(len(sites.rows), existing=sites.existing, **found).is_open
        near = ~open_sites & ~sites.existing & ~sites.forbidden
        if near.any():
            run.info(tr("{count} candidates are nearer than {spacing} m to an existing site and are left "
                        "out: {ids}",
                        count=int(near.sum()), spacing=f"{wish.spacing_m:g}",
                        ids=_some([sites.ids[site] for site in np.flatnonzero(near)])))  # fmt: skip
        forbidden |= near
    _, numbers = group_numbers(run, sites)
    if numbers is not None:
        found["group"] = np.where(numbers == NONE, rules.NONE, numbers)
        for name, parameter in (("group_least", "GROUP_LEAST"), ("group_most", "GROUP_MOST")):
            if run.given(parameter):
                found[name] = run.integer(parameter)
    unknown = np.isnan(wish.cost) & ~sites.existing & ~forbidden
    if (wish.budget is not None or (wish.cheapest and wish.covers_share)) and unknown.any():
        run.warn(tr("{count} candidates have no known cost and are left out: a budget cannot heed what is "
                    "not known. Among them: {ids}", count=int(unknown.sum()),
                    ids=_some([sites.ids[site] for site in np.flatnonzero(unknown)])))  # fmt: skip
        forbidden |= unknown
        if (forbidden | sites.existing).all():
            raise InputError("No candidate that may be chosen has a known cost. Fill the field of the costs.")
    return found, forbidden


def _some(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")


def _unreachable(run: Run, sites: Sites, demand: Demand, cover, forbidden, wish: Wish):
    """Demand that no permitted site reaches, listed. Raises InputError when that is all of it."""
    import numpy as np

    useful = np.diff(cover.indptr) > 0
    if not (useful & ~forbidden).any():
        raise InputError(
            "No candidate reaches any demand: the nearest are {distance} m apart, the reach is {reach}. "
            "Check the layers' coordinate reference systems, or raise the reach.",
            distance=round(nearest_m(sites, demand)),
            reach="∞" if wish.limit is None else f"{wish.limit:g}",
        )  # fmt: skip
    idle = np.flatnonzero(~useful & ~forbidden)
    if idle.size:
        run.warn(tr("{count} sites reach no demand: {ids}", count=idle.size,
                    ids=_some([f"{sites.ids[site]} ({tr('row {row}', row=sites.rows[site].position)})"
                               for site in idle])))  # fmt: skip
    times = np.asarray((cover[np.flatnonzero(~forbidden)] > 0).sum(axis=0)).ravel()
    missed = np.flatnonzero(times < wish.folds)
    if missed.size:
        lost = demand.weight[missed].sum()
        run.warn(
            tr("{count} demand points, {share} % of the weight, cannot be covered by any selection: {ids}",
               count=missed.size,
               share=f"{sitingwords.ceiling(lost / demand.weight.sum()):g}",
               ids=_some([f"{demand.ids[point]} ({tr('row {row}', row=demand.rows[point].position)})"
                          for point in missed]))
        )  # fmt: skip
    return missed


def _value(ranking, reach, cover, demand: Demand, wish: Wish):
    """What the order of the sites goes by."""
    if not wish.by_distance:
        return lambda: ranking.Coverage(cover, demand.weight, wish.folds)
    farthest = float(reach.matrix.data.max(initial=0.0)) if wish.limit is None else wish.limit
    return lambda: ranking.Nearness(reach.matrix, demand.weight, farthest)
