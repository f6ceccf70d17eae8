"""Broadband engine: who is under-served, what fibre costs, what is fundable. No QGIS in here.

Which trenches: the cheapest tree that connects all (Steiner tree), or those that pay (prize-collecting):

    tree.py              the call for all, an answer with its proven bound
    treegraph.py         the graph with costs as whole numbers, so that no sum is rounded
    heap.py              a queue by key, compiled
    shortest.py          trees by shortest ways, spanning trees, compiled
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..folders import let_numba_cache

let_numba_cache(Path(__file__).resolve().parent)  # before anything in here imports numba

_CALLS = {"steiner_tree": "tree"}


def __getattr__(name: str):
    """The engine calls, imported on first use: SciPy and numba take a second."""
    if name in _CALLS:
        return getattr(import_module(f".{_CALLS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
