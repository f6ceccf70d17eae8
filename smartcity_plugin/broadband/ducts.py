"""Ducts and cables for the fibres of each trench, from the catalogue of a preset (fibre_materials.toml).

Each address has a micro duct of its own from its distribution point; each distribution point has a feeder
cable of its own from the point of presence, in a micro duct of its own. Where more micro ducts run through
a trench than a bundle holds, several bundles lie in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError

DROP, FEEDER = "drop", "feeder"
JOIN = " + "
"""Between the bundles of one trench in a text: "24x7x1,5 + 4x14x2,0"."""


@dataclass(frozen=True)
class Bundle:
    """Micro ducts of one size in a common sheath."""

    name: str
    use: str
    """DROP or FEEDER."""
    tubes: int
    code: str
    """Name of the micro duct in XTrasse 2.0, BRA_MikrorohrTyp, such as "7x1,5"."""
    eur_per_m: float | None = None
    """EUR per metre, None where not known."""
    source: str = ""


@dataclass(frozen=True)
class Price:
    """What one piece costs, None where not known, and who says so."""

    eur: float | None
    source: str


@dataclass(frozen=True)
class Materials:
    """The catalogue."""

    bundles: tuple[Bundle, ...]
    drop_reserve: float
    """Share of micro ducts for drops that stay empty."""
    feeder_reserve: int
    """Micro ducts of the feeder that stay empty."""
    cables: tuple[int, ...]
    """Numbers of fibres that cables have, ascending."""
    cable_price: dict[int, Price]
    """EUR per metre."""
    cabinet: Price
    splitter: Price
    pop: Price
    planning_share: float | None
    planning_source: str

    def fitting(self, use: str) -> list[Bundle]:
        """Bundles for a use, the smallest first."""
        found = (bundle for bundle in self.bundles if bundle.use == use)
        return sorted(found, key=lambda bundle: bundle.tubes)


def read(preset: dict) -> Materials:
    """The catalogue of a preset.

    Raises:
        InputError: a section is missing, or a number is none.
    """
    try:
        bundles = tuple(
            Bundle(one["name"], one["use"], int(one["tubes"]), one["code"], _money(one.get("eur_per_m")),
                   one.get("source", ""))
            for one in preset["bundle"]
        )  # fmt: skip
        sizes = tuple(sorted(int(size) for size in preset["cables"]["fibres"]))
        prices = preset["cables"].get("eur_per_m", {})
        source = preset["cables"].get("source", "")
        cabinet, splitter, pop = (
            Price(_money(preset.get(name, {}).get("eur")), preset.get(name, {}).get("source", ""))
            for name in ("cabinet", "splitter", "pop")
        )
        planning = preset.get("planning", {})
        materials = Materials(
            bundles, float(preset["ducts"]["drop_reserve"]), int(preset["ducts"]["feeder_reserve"]), sizes,
            {size: Price(_money(prices.get(str(size))), source) for size in sizes}, cabinet, splitter, pop,
            _money(planning.get("share")), planning.get("source", ""),
        )  # fmt: skip
    except KeyError as error:
        raise InputError("The preset of materials has no {name}.", name=error.args[0]) from None
    except (TypeError, ValueError) as error:
        raise InputError(
            "The preset of materials has a value that is no number: {error}.", error=error
        ) from None
    if any(bundle.tubes < 1 or bundle.use not in (DROP, FEEDER) for bundle in materials.bundles):
        raise InputError("A bundle of ducts needs 1 micro duct or more and the use drop or feeder.")
    for use in (DROP, FEEDER):
        if not materials.fitting(use):
            raise InputError("The preset of materials has no bundle of ducts for the use {use}.", use=use)
    if not sizes or sizes[0] < 1 or materials.drop_reserve < 0 or materials.feeder_reserve < 0:
        raise InputError("Cables need 1 fibre or more, and reserves must be 0 or more.")
    return materials


def _money(value: Any) -> float | None:
    if value is None:
        return None
    found = float(value)
    if not (math.isfinite(found) and found >= 0):
        raise ValueError(value)
    return found


def packed(needed: int, sizes: Iterable[int]) -> list[int]:
    """Sizes that hold a number together: as many of the largest as fill up, then the smallest that holds
    the rest.

    packed(30, (1, 12, 24)) is [24, 12].
    """
    ascending = sorted(sizes)
    full, rest = divmod(int(needed), ascending[-1])
    found = [ascending[-1]] * full
    if rest:
        found.append(next(size for size in ascending if size >= rest))
    return found


def bundles(materials: Materials, feeders: int, drops: int) -> list[Bundle]:
    """The bundles of a trench with some feeder cables and drops; a single drop has no reserve."""
    wanted = []
    if feeders:
        wanted.append((FEEDER, feeders + materials.feeder_reserve))
    if drops:
        spare = 0.0 if drops == 1 else materials.drop_reserve
        wanted.append((DROP, math.ceil(drops * (1.0 + spare) - 1e-9)))
    found = []
    for use, tubes in wanted:
        fitting = {bundle.tubes: bundle for bundle in materials.fitting(use)}
        found += [fitting[size] for size in packed(tubes, fitting)]
    return found


def names(materials: Materials, feeders: np.ndarray, drops: np.ndarray) -> list[list[str]]:
    """Names of the bundles of each trench, from its numbers of feeder cables and drops, int (m,) each."""
    known: dict[tuple[int, int], list[str]] = {}
    found = []
    for pair in zip(feeders.tolist(), drops.tolist()):
        if pair not in known:
            known[pair] = [bundle.name for bundle in bundles(materials, *pair)]
        found.append(known[pair])
    return found


def lengths(materials: Materials, ducts: list[list[str]], length_m: np.ndarray) -> dict[str, float]:
    """Metres of each bundle in all trenches, those that occur, in the order of the catalogue."""
    total: dict[str, float] = {}
    for here, metres in zip(ducts, length_m):
        for name in here:
            total[name] = total.get(name, 0.0) + float(metres)
    return {bundle.name: total[bundle.name] for bundle in materials.bundles if bundle.name in total}


def cables(materials: Materials, fibres: np.ndarray, length_m: np.ndarray) -> dict[int, float]:
    """Metres of cable by its number of fibres, for ways with a number of fibres each, int and float (w,)."""
    total: dict[int, float] = {}
    for needed, metres in zip(np.asarray(fibres).tolist(), np.asarray(length_m, dtype=float).tolist()):
        for size in packed(needed, materials.cables) if metres > 0 else ():
            total[size] = total.get(size, 0.0) + metres
    return dict(sorted(total.items()))
