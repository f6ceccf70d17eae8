"""Broadband engine: who is under-served, what fibre costs, what is fundable. No QGIS in here.

What there is, and which class that is:

    speeds.py            speeds as people write them
    technology.py        access technologies and their words
    users.py             classes of users and their words
    rules.py             rules of supply, from a file with its legal source
    supply.py            what offers reach: no, maybe, yes
    classify.py          the class of each address, today and after announcements, and why

Where the gaps are:

    households.py        households of a census grid shared out among addresses by building volume
    gaps.py              what is a gap; shares by speed as the Breitbandatlas counts them
    nearness.py          which addresses are near to each other along the streets
    clusters.py          project areas: gaps that lie close together
    areas.py             their polygons

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

What hangs on the tree:

    design.py            the call: distribution points, fibres and ducts of each trench
    forest.py            a forest with its roots, and ways in it
    cabinets.py          as few distribution points as capacity and reach allow
    cabinetsearch.py     shorter drops, compiled
    cabinetpairs.py      addresses of two neighbouring points shared out anew
    placing.py           where in the tree a point stands best
    ducts.py             ducts, cables and splitters by the preset
    feeder.py            a second way of the feeder for a site
    secondways.py        second ways for the critical addresses of a plan
    bill.py              the bill of quantities
    spreadsheet.py       workbooks

Who pays, in which order and year:

    programmes.py        funding programmes, from a file with its sources
    funding.py           shares of federation, Land and municipality
    priority.py          ranks by weights that anybody can check
    sensitivity.py       how far ranks and shares hold
    phases.py            years by a yearly budget
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
