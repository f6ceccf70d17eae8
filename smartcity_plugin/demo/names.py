"""Names of the streets: each quarter has its subject, as German towns do it."""

from __future__ import annotations

from .common import generator
from .streets import Network

SPARE = "Planstraße {number}"
"""What a street is called in Germany before the council has named it."""
COMMON = "north"
"""The subject that goes anywhere: fields, hills and waters."""


def name_streets(seed: int, network: Network, preset: dict) -> None:
    """Write a name, unique in town, on every way of the network."""
    names = preset["names"]
    rng = generator(seed, "names")
    stocks: dict[str, list[str]] = {}
    used: set[str] = set()
    spare = 0
    for way in network.ways:
        way.name = ""
        key = way.role if way.role != "local" else _subject(way.kind, way.wedge)
        # A subject that is used up borrows from its neighbours.
        for subject in (key, way.wedge or COMMON, COMMON):
            if subject not in stocks:
                stocks[subject] = _stock(names, subject, rng)
            stock = stocks[subject]
            while stock and stock[-1] in used:
                stock.pop()
            if stock:
                way.name = stock.pop()
                break
        if not way.name:
            spare += 1
            way.name = SPARE.format(number=spare)
        used.add(way.name)


def _subject(kind: str, wedge: str) -> str:
    return kind if kind in ("core", "dense", "industrial", "estate", "field") else wedge


def _stock(names: dict, key: str, rng) -> list[str]:
    """Names in the order in which they are taken, last first."""
    themes = names["themes"]
    if key in themes:
        stems = [themes[key][i] for i in rng.permutation(len(themes[key]))]
        # All stems with the commonest ending first, so that odd pairs come only when a quarter is large.
        chosen = [stem + ending for ending in themes["endings"] for stem in stems]
        return chosen[::-1]
    fixed = names[key]
    if key in ("radial", "ring", "core_ring", "market", "bank", "edge"):
        return fixed[::-1]
    return [fixed[i] for i in rng.permutation(len(fixed))]
