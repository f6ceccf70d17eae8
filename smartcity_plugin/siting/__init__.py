"""Siting engine: where sensors and gateways go, with a proof of how good the answer is. No QGIS in here.

What an answer is, and what it must obey:

    plan.py              an answer: sites, objective, proven bound, gap
    rules.py             what a selection of sites must obey: number, budget, spacing, groups
    moves.py             whether one more site, or one for another, still obeys them

What there is to choose from and to cover:

    candidates.py        places where something could be put up: along lines, on roofs, on a grid
    demand.py            what is to be covered as weighted points: shapes taken apart, merged by cell
    gatewaycost.py       what a gateway costs where nobody has said it

Who reaches whom:

    reach.py             in a straight line, from a table, from rasters
    modes.py             who may use a street, in which direction, how fast
    network.py           shortest ways along the streets (../streetgraph), cut off at the reach
    sight.py             what one camera or counter sees, and which of many see a point
    sightline.py         one line of sight over rasters of heights, compiled
    watch.py             what all cameras together see of an area, and its blind spots

What all models start from and end with:

    cover.py             which site covers what, checked, and demand with the same sites merged
    distances.py         tables of distances, checked
    highs.py             linear and integer programs by HiGHS, in a process of its own
    highs_child.py       that process

Fewest sites: set covering:

    covering.py          the call: search, bound, exact solution
    covermodel.py        what is left to be decided: rows to be met, columns to choose from
    coverreduce.py       rows and columns that change nothing, compiled
    coversearch.py       local search, compiled
    coverbound.py        lower bounds from multipliers

Most demand: maximal covering, also with probabilities and backup:

    maximal.py           the call: search and bound side by side
    ranks.py             which chosen sites serve each demand class best, kept up to date, compiled
    maximalsearch.py     good selections: greedy, annealing, crossing
    anneal.py            annealing: exchange, add and drop, compiled
    maximalbound.py      how much can be covered at most
    primaldual.py        good multipliers by a primal-dual method for the linear program, compiled
    lagrangian.py        upper bounds from multipliers, compiled
    oddcycles.py         inequalities that make these bounds sharper
    branching.py         branch and bound by them
    pareto.py            several objectives at once, by mixing their weights

Distances:

    median.py            p-median: the shortest ways on average
    centre.py            p-centre: the longest way as short as possible
    capacity.py          p-median with sites that can serve only so much

What a plan is worth:

    ranking.py           in which order to build, what each site adds, who serves whom
    curve.py             coverage over the number of sites, and how much it could be at best
    uncertainty.py       what a plan covers, as expected and at worst, when links are only probable

Measuring networks:

    variogram.py         how alike two places are by their distance, from measurements
    information.py       measuring stations by kriging variance or mutual information
    informationbound.py  how much they can tell at most
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..folders import let_numba_cache

let_numba_cache(Path(__file__).resolve().parent)  # before anything in here imports numba

_CALLS = {
    "set_covering": "covering", "maximal_covering": "maximal", "p_median": "median", "p_centre": "centre",
}  # fmt: skip


def __getattr__(name: str):
    """The engine calls, imported on first use: SciPy and numba take a second."""
    if name in _CALLS:
        return getattr(import_module(f".{_CALLS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
