"""Broadband engine: who is under-served, what fibre costs, what is fundable. No QGIS in here.

Where trenches can lie, what they cost, and which are dug:

    costs.py             the preset: cost by ground and laying method, and what a street gets
    trenchpaths.py       lines along streets, on both sides of wide ones, with their corners
    trenchcuts.py        these lines cut where addresses are joined
    alongside.py         ducts and roadworks along them, railways and rivers across them
    trenchgraph.py       the graph of all trenches, with drops, points of presence and costs
    expansion.py         the choice: all addresses, those that pay, or what a budget connects
    sharing.py           what each address bears of it, and phases
    trenchbill.py        the civil works as items of the bill

Which trenches: the cheapest tree that connects all (Steiner tree), or those that pay (prize-collecting):

    tree.py              the call for all terminals; an answer with its proven bound
    prizetree.py         the call for those that pay, or for the most within a budget
    treegraph.py         the graph, checked, with costs as whole numbers so that no sum is rounded
    treereduce.py        the problem made smaller, and the way back
    shrink.py            nodes and edges that need no decision, compiled
    treetests.py         edges that distances alone decide, compiled
    dualascent.py        a lower bound, and which edges it rules out, compiled
    treesearch.py        good trees, recombined and proven
    shortest.py          trees by shortest ways, spanning trees, compiled
    exchange.py          trees made better piece by piece, compiled
    collect.py           twigs that pay, compiled
    heap.py              a queue by key, compiled
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..folders import let_numba_cache

let_numba_cache(Path(__file__).resolve().parent)  # before anything in here imports numba

_CALLS = {"steiner_tree": "tree", "prize_tree": "prizetree"}


def __getattr__(name: str):
    """The engine calls, imported on first use: SciPy and numba take a second."""
    if name in _CALLS:
        return getattr(import_module(f".{_CALLS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
