"""Buildings that a town has only a few of: churches, town hall, schools, hospital, water tower, farms.

Their shapes are in the preset and invented like everything else.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union

from .blocks import Block, Front
from .sites import Yard, rectangle


@dataclass
class Placed:
    """One building of a site: `special` and `shape` as in the preset, and the corners of each part."""

    special: str
    shape: dict
    block: Block
    edge: int
    corners: list[np.ndarray]


def place_specials(
    rng, specials: list[dict], blocks: list[Block], yards: dict[int, Yard], anchors: dict, size: float, height
) -> list[Placed]:
    """Choose blocks for all special sites, put the buildings up, reserve the blocks that they fill.

    specials: from the preset; anchors: "market" and "river" as points; height: function (x, y) -> metres.
    """
    placed: list[Placed] = []
    taken: set[int] = set()
    for special in specials:
        # What stands by the market, by the river or on the highest ground is there once in any town.
        once = special["near"] in ("market", "river", "high")
        wanted = 1 if once else max(int(round(special["count"] * (size / 3000) ** 2)), 1)
        chosen: list[Point] = []
        candidates = [
            block for block in blocks if block.kind in special["kinds"] and block.number not in taken
        ]
        while len(chosen) < wanted and candidates:
            block = candidates.pop(_next(special["near"], candidates, chosen, anchors, height, rng))
            site = _place(special, block, yards[block.number])
            if site is None:
                continue
            placed += site
            taken.add(block.number)
            block.reserved = special["reserve"]
            chosen.append(block.polygon.centroid)
    return placed


def _next(near: str, candidates: list[Block], chosen: list[Point], anchors, height, rng) -> int:
    """Index of the candidate to try next."""
    if near in ("market", "river"):
        distance = [block.polygon.distance(anchors[near]) for block in candidates]
        return int(np.argmin(distance))
    if near == "high":
        centres = [block.polygon.centroid for block in candidates]
        return int(np.argmax([height(p.x, p.y) - p.distance(anchors["market"]) / 60 for p in centres]))
    if near == "all" or not chosen:
        return int(rng.integers(len(candidates)))
    # Spread out: of eight drawn candidates, the one farthest from what is there already.
    drawn = rng.choice(len(candidates), min(8, len(candidates)), replace=False)
    gaps = [min(candidates[i].polygon.distance(point) for point in chosen) for i in drawn]
    return int(drawn[int(np.argmax(gaps))])


def _place(special: dict, block: Block, yard: Yard) -> list[Placed] | None:
    """Try positions along the fronts of a block, the longest front first."""
    width = max(part[2] for shape in special["buildings"] for part in shape["parts"])
    for front in sorted(block.fronts, key=lambda front: -front.line.length)[:4]:
        if front.line.length < 12:
            continue
        for share in (0.5, 0.35, 0.65, 0.2, 0.8):
            site = _site(special, block, front, share, width)
            outlines = [unary_union([Polygon(corners) for corners in item.corners]) for item in site]
            if all(yard.fits(outline, 3.0) for outline in outlines):
                for outline in outlines:
                    yard.add(outline)
                return site
    return None


def _site(special: dict, block: Block, front: Front, share: float, width: float) -> list[Placed]:
    """The buildings of a site, centred at a share of the front's length."""
    position = share * front.line.length
    middle, ahead, behind = (
        np.array(front.line.interpolate(min(max(place, 0), front.line.length)).coords[0])
        for place in (position, position + 4, position - 4)
    )
    along = (ahead - behind) / np.hypot(*(ahead - behind))
    inwards = np.array([-along[1], along[0]])
    origin = middle - along * width / 2 + inwards * special["setback"]
    site = []
    for shape in special["buildings"]:
        corners = [rectangle(origin, along, *part[:4]) for part in shape["parts"]]
        site.append(Placed(special["name"], shape, block, front.edge, corners))
    return site
