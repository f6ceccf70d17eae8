"""The plan of the town: river, main roads, old town, edge of the built-up area.

Drawn in plan coordinates: metres from the market place, river to the south. `Plan.to_world` mirrors
the drawing, bends it gently and puts it in its place, so that no two seeds look alike and nothing
is ruler-straight.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import linemerge

from .common import SOUTH, WEST, densify, generator, lengthen, longest_line

WEDGES = ("south_east", "east", "north", "west", "south_west", "south")
"""The sectors before each of the six main roads, counter-clockwise, as seen in plan coordinates."""


@dataclass
class Way:
    """A street from its first to its last house, before it is cut at crossings.

    role: "radial", "ring", "core_ring", "market", "bank", "edge" or "local".
    """

    line: LineString
    road_class: str
    role: str
    wedge: str = ""
    kind: str = ""
    name: str = ""


@dataclass
class Plan:
    """The drawing (plan coordinates, metres from the market place)."""

    size: float
    river: LineString
    river_width: float
    creek: LineString
    core: Polygon
    market: Polygon
    edge: Polygon
    radial_angles: np.ndarray
    ways: list[Way]
    mirror: tuple[float, float]
    waves: np.ndarray
    core_radius: float = field(default=0.0)

    def to_world(self, coords) -> np.ndarray:
        """(n, 2) plan coordinates -> eastings and northings."""
        xy = np.atleast_2d(np.asarray(coords, dtype=float)[..., :2])
        shift = np.zeros_like(xy)
        for kx, ky, phase, ax, ay in self.waves:
            wave = np.sin(kx * xy[:, 0] + ky * xy[:, 1] + phase)
            shift += wave[:, None] * (ax, ay)
        return (xy + shift) * self.mirror + (WEST + self.size / 2, SOUTH + self.size / 2)

    def line_to_world(self, line: LineString, spacing: float = 12.0) -> LineString:
        return LineString(self.to_world(densify(np.asarray(line.coords), spacing)))

    def polygon_to_world(self, polygon: Polygon) -> Polygon:
        return Polygon(self.to_world(densify(np.asarray(polygon.exterior.coords), 12.0))).buffer(0)

    def wedge(self, x: float, y: float) -> str:
        """The sector between two main roads in which a point lies."""
        first = self.radial_angles[0]
        angle = first + (np.degrees(np.arctan2(y, x)) - first) % 360
        return WEDGES[int(np.searchsorted(self.radial_angles, angle, side="right")) % 6]


def make_plan(seed: int, size: float) -> Plan:
    """Draw the town of `size` x `size` metres."""
    rng = generator(seed, "layout")
    core_radius = float(np.clip(0.085 * size, 110, 300))
    river, river_width = _river(rng, size, core_radius)
    core = _blob(rng, core_radius, 0.05, 28)
    # Degrees from east; the eastern and the western road keep north of the river.
    angles = np.array([7, 62, 118, 173, 240, 300]) + rng.uniform(-8, 8, 6)
    edge = _town_edge(rng, size, angles)
    market = _market(rng, core_radius)
    plan = Plan(
        size, river, river_width, _creek(rng, size, river), core, market, edge, angles, [],
        (float(rng.choice([-1, 1])), float(rng.choice([-1, 1]))), _waves(rng, size), core_radius,
    )  # fmt: skip
    plan.ways = _main_ways(rng, plan)
    return plan


def _river(rng, size: float, core_radius: float) -> tuple[LineString, float]:
    """A meandering line from beyond the western to beyond the eastern edge, south of the old town."""
    x = np.linspace(-0.62 * size, 0.62 * size, 125)
    bend = np.zeros_like(x)
    for length, height in ((0.95, 0.055), (0.45, 0.016)):
        phase = rng.uniform(0, 2 * np.pi)
        wave = 2 * np.pi / (length * size * rng.uniform(0.9, 1.1))
        bend += height * size * (np.sin(wave * x + phase) - np.sin(phase))
    # Held down beside the old town, so that the river passes it and does not cut it.
    bend = np.where(np.abs(x) < 1.4 * core_radius, np.minimum(bend, 0.12 * np.abs(x)), bend)
    bend = np.minimum(bend, 0.03 * size)
    bend = np.convolve(np.pad(bend, 4, mode="edge"), np.ones(9) / 9, mode="valid")
    width = float(np.clip(0.011 * size, 18, 38))
    return LineString(np.column_stack([x, bend - core_radius * 1.12 - width - 30])), width


def _creek(rng, size: float, river: LineString) -> LineString:
    """A brook from the northern edge past the old town into the river."""
    mouth_x = -0.2 * size
    mouth = np.interp(mouth_x, *np.asarray(river.coords).T)
    y = np.linspace(0.62 * size, mouth, 60)
    share = np.linspace(0, 1, 60)
    x = mouth_x - 0.1 * size * (1 - share) + 0.025 * size * np.sin(share * rng.uniform(9, 13)) * (1 - share)
    return LineString(np.column_stack([x, y]))


def _blob(rng, radius: float, roughness: float, count: int) -> Polygon:
    """A round shape with soft dents."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    reach = np.ones(count)
    for turns in (2, 3, 5):
        reach += roughness * rng.uniform(0.4, 1) * np.sin(turns * angle + rng.uniform(0, 2 * np.pi))
    return Polygon(np.column_stack([np.cos(angle), np.sin(angle)]) * (radius * reach)[:, None])


def _town_edge(rng, size: float, road_angles: np.ndarray) -> Polygon:
    """The built-up area reaches farther out along the main roads."""
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    to_road = np.abs((angle[:, None] - np.radians(road_angles) + np.pi) % (2 * np.pi) - np.pi).min(axis=1)
    reach = 0.313 + 0.075 * np.exp(-((to_road / 0.28) ** 2))
    for turns in (2, 3, 5, 9):
        reach += 0.05 / turns**0.8 * rng.uniform(0.5, 1) * np.sin(turns * angle + rng.uniform(0, 2 * np.pi))
    # The town grew first on the bank on which the old town lies.
    reach *= np.where(np.sin(angle) < 0, 1 + 0.12 * np.sin(angle), 1)
    return Polygon(np.column_stack([np.cos(angle), np.sin(angle)]) * (size * reach)[:, None])


def _market(rng, core_radius: float) -> Polygon:
    long, short = core_radius * 0.16, core_radius * 0.12
    corners = np.array(
        [(-long, -short), (long, -short * 0.8), (long * 0.9, short), (-long * 1.05, short * 1.1)]
    )
    turn = rng.uniform(-0.4, 0.4)
    rotation = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])
    return Polygon(corners @ rotation.T)


def _waves(rng, size: float) -> np.ndarray:
    """Rows of (kx, ky, phase, ax, ay): long waves that bend the drawing without folding it."""
    rows = []
    for length, height in ((1500, 26), (900, 15), (520, 7)):
        for _ in range(2):
            direction, push = rng.uniform(0, 2 * np.pi, 2)
            k = 2 * np.pi / (length * rng.uniform(0.85, 1.2))
            rows.append((
                k * np.cos(direction), k * np.sin(direction), rng.uniform(0, 2 * np.pi),
                height * np.cos(push), height * np.sin(push),
            ))  # fmt: skip
    return np.array(rows)


def _main_ways(rng, plan: Plan) -> list[Way]:
    """Main roads out of town, the ring round the old town, a northern ring, the banks, the edge."""
    ways = [
        Way(LineString(plan.core.exterior.coords), "secondary", "core_ring"),
        Way(LineString(plan.market.exterior.coords), "living_street", "market"),
    ]
    for number, angle in enumerate(plan.radial_angles):
        way = Way(_radial(rng, plan, float(angle)), "primary", "radial")
        inner = _into_core(plan, way.line)
        ways.append(way)
        if number in (0, 2, 3, 5):  # two roads end at the ring, as gates did
            ways.append(Way(inner, "living_street", "local", kind="core"))
    ways.append(
        Way(_north_ring(rng, plan, [way.line for way in ways if way.role == "radial"]), "secondary", "ring")
    )
    for side, road_class in ((1, "residential"), (-1, "track")):
        # A little too long, so that both surely cross where bank and edge of the town meet.
        bank = longest_line(bank_line(plan, side).intersection(plan.edge.buffer(0.5)))
        if bank is not None:
            ways.append(Way(bank, road_class, "bank"))
    ways += [Way(line, "track", "edge") for line in _edge_without_river(plan)]
    return ways


def _edge_without_river(plan: Plan) -> list[LineString]:
    """The track round the town, without a bridge of its own."""
    banks = [np.asarray(bank_line(plan, side).coords) for side in (1, -1)]
    corridor = Polygon(np.vstack([banks[0], banks[1][::-1]])).buffer(-0.5)
    dry = plan.edge.exterior.difference(corridor)
    merged = linemerge(dry) if dry.geom_type == "MultiLineString" else dry
    return list(getattr(merged, "geoms", [merged]))


def _radial(rng, plan: Plan, angle: float) -> LineString:
    """From the ring outwards beyond the map's edge, with slow turns."""
    direction = np.radians(angle)
    start = _on_ring(plan.core, direction)
    points = [start]
    heading = direction
    step = plan.size / 24
    while np.abs(points[-1]).max() < 0.62 * plan.size:
        heading += rng.uniform(-0.16, 0.16)
        heading += 0.35 * np.arctan2(np.sin(direction - heading), np.cos(direction - heading))
        points.append(points[-1] + step * np.array([np.cos(heading), np.sin(heading)]))
    # Half a metre into the ring, so that both surely cross.
    points[0] = start * (1 - 0.5 / np.hypot(*start))
    return LineString(points)


def _on_ring(ring: Polygon, direction: float) -> np.ndarray:
    ray = LineString([(0, 0), (np.cos(direction) * 1e5, np.sin(direction) * 1e5)])
    cut = ring.exterior.intersection(ray)
    return np.asarray(getattr(cut, "geoms", [cut])[0].coords[0])


def _into_core(plan: Plan, radial: LineString) -> LineString:
    """From the ring to the nearest point of the market place."""
    start = Point(radial.coords[0])
    end = plan.market.exterior.interpolate(plan.market.exterior.project(start))
    a, b = np.asarray(start.coords[0]), np.asarray(end.coords[0])
    along = (b - a) / np.hypot(*(b - a))
    middle = (a + b) / 2 + np.array([-along[1], along[0]]) * 0.06 * np.hypot(*(b - a))
    return LineString([a - along * 0.5, middle, b + along * 0.5])


def _north_ring(rng, plan: Plan, radials: list[LineString]) -> LineString:
    """A ring road round the northern half, from the eastern to the western main road."""
    angles = np.radians(np.linspace(-20, 200, 34))
    radius = 0.235 * plan.size * (1 + 0.05 * np.sin(3 * angles + rng.uniform(0, 6)))
    ring = LineString(np.column_stack([np.cos(angles), np.sin(angles)]) * radius[:, None])
    ends = radials[0].union(radials[3]).buffer(0.01)
    return lengthen(longest_line(ring.difference(ends)) or ring)


def bank_line(plan: Plan, side: int) -> LineString:
    """A line along one bank of the river (side 1: the old town's), through the whole map."""
    points = np.asarray(plan.river.coords)
    along = np.gradient(points, axis=0)
    normal = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None]
    return LineString(points + side * normal * (plan.river_width / 2 + 24))
