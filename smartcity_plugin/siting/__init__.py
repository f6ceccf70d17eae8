"""Siting engine: where sensors and gateways go, with a proof of how good the answer is. No QGIS in here.

    plan.py          an answer: sites, objective, proven bound, gap
    rules.py         what a selection of sites must obey: number, budget, spacing, groups
    moves.py         whether one more site, or one for another, still obeys them
    cover.py         which site covers what, checked, and demand with the same sites merged
    highs.py         linear and integer programs by HiGHS, in a process of its own
    highs_child.py   that process
    variogram.py     how alike two places are by their distance, from measurements
    information.py   measuring stations by kriging variance or mutual information
    informationbound.py  how much they can tell at most
    patience.py      long steps of linear algebra that can be cancelled
    reach.py         which site reaches what: in a straight line, from a table, from rasters
    modes.py         who may use a street, in which direction, how fast
    graph.py         the street network as a graph
    network.py       shortest ways along the streets, cut off at the reach
    segments.py      which line is nearest to a point
    candidates.py    places along lines, on roofs and on grids, kept apart
    demand.py        shapes as weighted points, cut to an area and merged by cell
    uncertainty.py   what a plan covers, as expected and at worst, when links are only probable
    gatewaycost.py   what a gateway costs where nobody has said it
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
