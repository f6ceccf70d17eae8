"""Blocks: what the streets leave over, and the fronts along which houses stand."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union

from .common import SOUTH, WEST, generator, polygons
from .layout import Plan
from .streets import Network

RIVER_BANK, CREEK_BANK = 9.0, 7.0
"""Metres on both sides of the water that stay free of buildings."""
CREEK_WIDTH = 4.0


@dataclass
class Front:
    """A piece of a block's border along one street edge, the block on its left."""

    line: LineString
    edge: int


@dataclass
class Block:
    """polygon: the land inside the streets' land and the banks; kind: what is built on it."""

    number: int
    kind: str
    wedge: str
    polygon: Polygon
    fronts: list[Front] = field(default_factory=list)
    reserved: bool = False


def water_areas(plan: Plan) -> dict[str, Polygon]:
    """River and brook inside the map."""
    frame = box(WEST, SOUTH, WEST + plan.size, SOUTH + plan.size)
    river = plan.line_to_world(plan.river).buffer(plan.river_width / 2)
    creek = plan.line_to_world(plan.creek).buffer(CREEK_WIDTH / 2).difference(river)
    return {"river": river.intersection(frame), "creek": creek.intersection(frame)}


def make_blocks(seed: int, plan: Plan, network: Network, preset: dict, water: dict, tick) -> list[Block]:
    """All blocks of the map with their kinds and fronts. `tick(share)` is called often and may raise."""
    rng = generator(seed, "blocks")
    frame = box(WEST, SOUTH, WEST + plan.size, SOUTH + plan.size)
    lines = [edge.line for edge in network.edges]
    faces = list(polygonize(unary_union([*lines, frame.exterior])))
    kinds = _kinds(faces, network)
    edges = gpd.GeoSeries(lines)
    half = [preset["roads"][network.ways[edge.way].road_class]["half_land"] for edge in network.edges]
    banks = unary_union([water["river"].buffer(RIVER_BANK), water["creek"].buffer(CREEK_BANK)])
    market = Point(plan.to_world([(0, 0)])[0])
    inside = frame.buffer(-6)
    blocks: list[Block] = []
    for number, (face, (kind, wedge)) in enumerate(zip(faces, kinds)):
        tick(number / len(faces))
        near = sorted(edges.sindex.query(face))
        land = unary_union([edges.iloc[i].buffer(half[i]) for i in near])
        net = face.intersection(inside).difference(land)
        if net.intersects(banks):
            net = net.difference(banks)
        if face.contains(market):
            kind = "market"
        for part in polygons(net):
            part = orient(part.simplify(0.05))
            if part.area < 60 or not part.is_valid:
                continue
            chosen = _variant(kind, part, preset, rng)
            blocks.append(Block(len(blocks), chosen, wedge, part, _fronts(part, near, edges, half)))
    return blocks


def _kinds(faces: list[Polygon], network: Network) -> list[tuple[str, str]]:
    """Kind and sector of each face, from the points that the cutting left in it."""
    index = gpd.GeoSeries([leaf.point for leaf in network.leaves]).sindex
    kinds = []
    for face in faces:
        hits = [
            network.leaves[i] for i in sorted(index.query(face)) if face.contains(network.leaves[i].point)
        ]
        leaf = max(hits, key=lambda leaf: leaf.area, default=None)
        kinds.append((leaf.kind, leaf.wedge) if leaf else ("green", ""))
    return kinds


def _variant(kind: str, polygon: Polygon, preset: dict, rng) -> str:
    """What is built in a block of a kind of quarter: drawn from the shares in the preset."""
    shares = preset["mix"].get(kind)
    if not shares:
        return kind
    names = list(shares)
    weights = np.array([shares[name] for name in names], dtype=float)
    return names[int(rng.choice(len(names), p=weights / weights.sum()))]


def _fronts(polygon: Polygon, near: list[int], edges: gpd.GeoSeries, half: list[float]) -> list[Front]:
    """Pieces of the border that run along a street's land."""
    coords = np.asarray(polygon.exterior.coords)
    owners = []
    for start, end in zip(coords[:-1], coords[1:]):
        middle = Point((start + end) / 2)
        gaps = [(abs(edges.iloc[i].distance(middle) - half[i]), i) for i in near]
        gap, owner = min(gaps) if gaps else (9.0, -1)
        owners.append(owner if gap < 0.5 else -1)
    count = len(owners)
    first = next((i for i in range(count) if owners[i] != owners[i - 1]), 0)
    fronts = []
    piece: list = []
    for step in range(count + 1):
        i = (first + step) % count
        if piece and (step == count or owners[i] != owners[(i - 1) % count]):
            if owners[(i - 1) % count] >= 0:
                line = LineString(piece)
                if line.length > 8:
                    fronts.append(Front(line, owners[(i - 1) % count]))
            piece = []
        if step < count:
            if not piece:
                piece = [coords[i]]
            piece.append(coords[i + 1])
    return fronts
