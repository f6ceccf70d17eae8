"""The street network: the main roads of the plan, and blocks cut between them until they are small enough.

All cuts are made in plan coordinates, drawn half a metre too long so that they surely cross what they
end on. Then everything is cut at its crossings, crossings that nearly coincide become one, and the
network is bent into its place. Edges that meet share their node's coordinates exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import polygonize, split, unary_union

from .common import OVERLAP, SOUTH, WEST, generator, lengthen, longest_line
from .layout import Plan, Way, bank_line

RANK = {"radial": 0, "core_ring": 0, "market": 0, "ring": 1, "bank": 2, "edge": 3, "local": 4}
"""Which street keeps its place when two come too close: the one with the lower number."""


@dataclass
class Edge:
    """A street between two crossings, in the direction of its way.

    start, end: node numbers; way: index into the network's ways; offset: metres from the way's start.
    """

    line: LineString
    start: int
    end: int
    way: int
    offset: float = 0.0


@dataclass
class Leaf:
    """A future block: a point in it (eastings and northings), its kind, its sector, its area."""

    point: Point
    kind: str
    wedge: str
    area: float


@dataclass
class Network:
    """ways: streets; edges: their pieces; nodes: (n, 2) crossings and ends; leaves: future blocks."""

    ways: list[Way]
    edges: list[Edge]
    nodes: np.ndarray
    leaves: list[Leaf]


def make_network(seed: int, plan: Plan, preset: dict) -> Network:
    """Cut the town into blocks and return the connected network in eastings and northings."""
    rng = generator(seed, "streets")
    ways = list(plan.ways)
    leaves: list[Leaf] = []
    for face in _sectors(plan):
        _cut(face, plan, preset, rng, ways, leaves)
    pieces = _node(ways)
    nodes, edges = _merge_near_nodes(pieces, ways)
    nodes, edges = _place(plan, nodes, edges)
    edges = _without_crossings(ways, edges)
    return _largest_part(ways, nodes, edges, leaves)


def kind_at(plan: Plan, preset: dict, point) -> tuple[str, str]:
    """(kind of built-up area, sector) at a plan point."""
    x, y = point.x, point.y
    wedge = plan.wedge(x, y)
    reach = float(np.hypot(x, y))
    river_y = np.interp(x, *np.asarray(plan.river.coords).T)
    if abs(y - river_y) < plan.river_width / 2 + 22:
        return "bank", wedge
    if plan.core.contains(point):
        return "core", wedge
    if not plan.edge.contains(point):
        return "field", wedge
    if reach < preset["town"]["dense_to_core_radius"] * plan.core_radius and y > river_y:
        return "dense", wedge
    return preset["wedges"][wedge], wedge


def _sectors(plan: Plan) -> list[Polygon]:
    half = plan.size * 0.56
    frame = box(-half, -half, half, half)
    lines = [way.line for way in plan.ways]
    # The banks outside the town are no streets, but no street is cut through the river there either.
    lines += [bank_line(plan, side).intersection(frame) for side in (-1, 1)]
    return [face for face in polygonize(unary_union([*lines, frame.exterior])) if face.area > 400]


def _cut(face: Polygon, plan: Plan, preset: dict, rng, ways: list[Way], leaves: list[Leaf]) -> None:
    """Cut one sector until its blocks are small enough; cuts go into `ways`, blocks into `leaves`."""
    stack = [face]
    while stack:
        face = stack.pop()
        inner = face.representative_point()
        kind, wedge = kind_at(plan, preset, inner)
        spec = preset["blocks"].get(kind)
        cut = _best_cut(face, spec, rng) if spec else None
        if cut is None:
            if face.area > 150:
                leaves.append(Leaf(Point(plan.to_world(inner.coords)[0]), kind, wedge, face.area))
            if spec and rng.random() < spec["dead_ends"]:
                dead_end = _dead_end(face, spec, rng)
                if dead_end is not None:
                    ways.append(Way(dead_end, spec["road_class"], "local", wedge, kind))
            continue
        line, parts = cut
        ways.append(Way(_from_centre(line), spec["road_class"], "local", wedge, kind))
        stack.extend(parts)


def _from_centre(line: LineString) -> LineString:
    """In the direction in which houses are numbered: away from the town's centre."""
    (ax, ay), (bx, by) = line.coords[0], line.coords[-1]
    return line if ax * ax + ay * ay <= bx * bx + by * by else LineString(line.coords[::-1])


def _box_axes(face: Polygon) -> tuple[np.ndarray, float, float, np.ndarray]:
    """Centre, length, width and unit vector of the longer side of the smallest rectangle round a face."""
    corners = np.asarray(face.minimum_rotated_rectangle.exterior.coords)[:4]
    first, second = corners[1] - corners[0], corners[2] - corners[1]
    if np.hypot(*first) < np.hypot(*second):
        first, second = second, first
    length = float(np.hypot(*first))
    return corners.mean(axis=0), length, float(np.hypot(*second)), first / length


def _best_cut(face: Polygon, spec: dict, rng) -> tuple[LineString, list[Polygon]] | None:
    """A cut across the dimension that is most too large, or None when the block is small enough."""
    centre, length, width, axis = _box_axes(face)
    too_long, too_wide = length / spec["length"], width / spec["depth"]
    if max(too_long, too_wide) < 1.5 or face.area < 1.3 * spec["length"] * spec["depth"]:
        return None
    across = too_long >= too_wide
    count = max(int(round(too_long if across else too_wide)), 2)
    for attempt in range(6):
        share = rng.integers(1, count) / count + rng.uniform(-0.06, 0.06) if attempt < 4 else 0.5
        line = _cut_line(face, spec, rng, (centre, length, width, axis), across, share)
        if line is None:
            continue
        parts = [part for part in split(face, line).geoms if part.area > 1]
        if len(parts) > 1 and min(part.area for part in parts) > 0.3 * spec["length"] * spec["depth"]:
            return line, parts
    return None


def _cut_line(face: Polygon, spec: dict, rng, axes, across: bool, share: float) -> LineString | None:
    centre, length, width, axis = axes
    side = np.array([-axis[1], axis[0]])
    if across:
        middle, direction, reach = centre + axis * (share - 0.5) * length, side, width
    else:
        middle, direction, reach = centre + side * (share - 0.5) * width, axis, length
    turn = np.radians(rng.uniform(-spec["turn"], spec["turn"]))
    direction = np.array([
        direction[0] * np.cos(turn) - direction[1] * np.sin(turn),
        direction[0] * np.sin(turn) + direction[1] * np.cos(turn),
    ])  # fmt: skip
    normal = np.array([-direction[1], direction[0]])
    t = np.linspace(-0.75, 0.75, 13)
    sag = rng.uniform(-1, 1) * spec["bend"] * reach
    points = middle + direction * (t * reach)[:, None] + normal * (sag * (1 - (2 * t) ** 2))[:, None]
    piece = longest_line(LineString(points).intersection(face))
    if piece is None or piece.length < 15:
        return None
    return lengthen(piece)


def _dead_end(face: Polygon, spec: dict, rng) -> LineString | None:
    """A cul-de-sac into the middle of a block that is deep enough for it."""
    centre, length, width, axis = _box_axes(face)
    if width < 1.0 * spec["depth"] or length < 1.0 * spec["length"]:
        return None
    line = _cut_line(face, spec, rng, (centre, length, width, axis), True, rng.uniform(0.4, 0.6))
    if line is None:
        return None
    points = np.asarray(line.coords)
    if rng.random() < 0.5:
        points = points[::-1]
    half = LineString(points)
    stop = half.length * rng.uniform(0.5, 0.62)
    kept = [point for point in points if half.project(Point(point)) < stop]
    return LineString([*kept, half.interpolate(stop).coords[0]])


def _node(ways: list[Way]) -> list[tuple[LineString, int, float]]:
    """Pieces between crossings in their way's direction: line, way, distance of its middle along the way."""
    noded = unary_union([way.line for way in ways]).geoms
    frame = gpd.GeoSeries([way.line for way in ways])
    pieces = []
    for part in noded:
        middle = part.interpolate(0.5, normalized=True)
        near = sorted(frame.sindex.query(middle.buffer(0.2)))
        way = min(near, key=lambda index: (round(frame.iloc[index].distance(middle), 6), index))
        line = ways[way].line
        if line.is_ring:
            quarter = part.interpolate(0.25, normalized=True)
            forward = line.project(quarter) < line.project(middle)
        else:
            forward = line.project(Point(part.coords[0])) < line.project(Point(part.coords[-1]))
        pieces.append((part if forward else LineString(part.coords[::-1]), way, line.project(middle)))
    return pieces


def _merge_near_nodes(pieces, ways, closer_than: float = 14.0) -> tuple[np.ndarray, list[Edge]]:
    """Number the nodes; crossings joined by an edge shorter than `closer_than` become one."""
    numbers: dict[tuple[float, float], int] = {}
    places: list[tuple[float, float]] = []
    edges = []
    for line, way, offset in pieces:
        ends = []
        for point in (line.coords[0], line.coords[-1]):
            key = (round(point[0], 3), round(point[1], 3))
            if key not in numbers:
                numbers[key] = len(places)
                places.append(key)
            ends.append(numbers[key])
        edges.append(Edge(line, ends[0], ends[1], way, offset))
    best = [9] * len(places)
    degree = [0] * len(places)
    for edge in edges:
        for node in (edge.start, edge.end):
            best[node] = min(best[node], RANK[ways[edge.way].role])
            degree[node] += 1
    owner = list(range(len(places)))

    def find(node: int) -> int:
        while owner[node] != node:
            node = owner[node]
        return node

    for edge in edges:
        short = edge.line.length < closer_than and min(degree[edge.start], degree[edge.end]) > 1
        # The market place keeps its corners.
        if short and (ways[edge.way].role != "market" or edge.line.length < 2):
            a, b = sorted((find(edge.start), find(edge.end)), key=lambda node: (best[node], node))
            owner[b] = a
    kept = []
    for edge in edges:
        start, end = find(edge.start), find(edge.end)
        if start == end and edge.line.length < 3 * closer_than:
            continue
        if min(degree[edge.start], degree[edge.end]) == 1 and edge.line.length < OVERLAP + 0.1:
            continue  # the overlap of a cut beyond the street that it ends on
        points = [places[start], *edge.line.coords[1:-1], places[end]]
        kept.append(Edge(LineString(points), start, end, edge.way, edge.offset))
    return np.array(places), kept


def _place(plan: Plan, nodes: np.ndarray, edges: list[Edge]) -> tuple[np.ndarray, list[Edge]]:
    """Bend the network into eastings and northings, cut it at the map's edge, round to centimetres."""
    frame = box(WEST, SOUTH, WEST + plan.size, SOUTH + plan.size)
    places = [tuple(point) for point in np.round(plan.to_world(nodes), 2)]
    placed = []
    seen: set[tuple] = set()
    for edge in edges:
        points = np.round(np.asarray(plan.line_to_world(edge.line).simplify(0.25).coords), 2)
        points = [places[edge.start], *map(tuple, points[1:-1]), places[edge.end]]
        line = LineString(points)
        if not frame.contains(line):
            line = longest_line(line.intersection(frame))
            if line is None or line.length < 5:
                continue
        ends = []
        coords = [tuple(np.round(point, 2)) for point in line.coords]
        for node, point in ((edge.start, coords[0]), (edge.end, coords[-1])):
            if point != places[node]:  # cut at the map's edge: a new node
                places.append(point)
                node = len(places) - 1
            ends.append(node)
        key = (min(ends), max(ends), round(line.length))
        if key in seen:  # two cuts that fell together when their crossings were merged
            continue
        seen.add(key)
        placed.append(Edge(LineString(coords), ends[0], ends[1], edge.way, edge.offset))
    return np.array(places), placed


def _without_crossings(ways: list[Way], edges: list[Edge]) -> list[Edge]:
    """Leave out the lesser of two edges that cross where there is no crossing: merging nodes may do that."""
    lines = gpd.GeoSeries([edge.line for edge in edges])
    dropped: set[int] = set()
    for index in sorted(
        range(len(edges)), key=lambda i: (RANK[ways[edges[i].way].role], -edges[i].line.length)
    ):
        if index not in dropped:
            for predicate in ("crosses", "overlaps"):
                dropped.update(
                    int(other) for other in lines.sindex.query(edges[index].line, predicate=predicate)
                )
    return [edge for index, edge in enumerate(edges) if index not in dropped]


def _largest_part(ways: list[Way], nodes: np.ndarray, edges: list[Edge], leaves: list[Leaf]) -> Network:
    """Keep the largest connected part, number its nodes and ways anew, measure along each way."""
    neighbours: dict[int, list[int]] = {}
    for number, edge in enumerate(edges):
        neighbours.setdefault(edge.start, []).append(number)
        neighbours.setdefault(edge.end, []).append(number)
    part = {}
    for first in sorted(neighbours):
        stack = [first]
        while stack:
            node = stack.pop()
            if node not in part:
                part[node] = first
                stack += [n for number in neighbours[node] for n in (edges[number].start, edges[number].end)]
    sizes: dict[int, int] = {}
    for first in part.values():
        sizes[first] = sizes.get(first, 0) + 1
    biggest = max(sorted(sizes), key=lambda first: sizes[first])
    edges = [edge for edge in edges if part[edge.start] == biggest]
    used_nodes = sorted({node for edge in edges for node in (edge.start, edge.end)})
    used_ways = sorted({edge.way for edge in edges})
    node_number = {node: number for number, node in enumerate(used_nodes)}
    way_number = {way: number for number, way in enumerate(used_ways)}
    result = []
    travelled = [0.0] * len(used_ways)
    order = sorted(range(len(edges)), key=lambda i: (edges[i].way, edges[i].offset))
    for index in order:
        edge = edges[index]
        way = way_number[edge.way]
        result.append(Edge(edge.line, node_number[edge.start], node_number[edge.end], way, travelled[way]))
        travelled[way] += edge.line.length
    return Network([ways[way] for way in used_ways], result, nodes[used_nodes], leaves)
