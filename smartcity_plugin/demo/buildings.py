"""Buildings: from footprints to closed LoD2 solids with use, storeys and house numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import unary_union

from .blocks import Block
from .common import generator
from .layout import Plan
from .roofs import CODES, FLAT, Surface, solid
from .sites import Lot, Yard, closed_rows, garages, groups_along
from .specials import Placed, place_specials
from .streets import Network
from .terrain import Terrain

STOREY = 2.9
PLINTH = 0.4
GARAGE = "31001_2463"


@dataclass
class Part:
    """One solid. corners: (4, 2), the ridge along the first side; heights above sea level, metres."""

    corners: np.ndarray
    roof: str
    ground: float
    eaves: float
    ridge: float

    @property
    def top(self) -> float:
        return self.eaves if self.roof == FLAT else self.ridge

    @cached_property
    def surfaces(self) -> list[Surface]:
        return solid(self.corners, self.roof, self.ground, self.eaves, self.ridge)


@dataclass
class Building:
    """A building of one or more parts.

    use: "home", "garage", "school", ...; function: ALKIS code; edge: the street edge it faces;
    block, kind: where it stands; addressed: has a house number.
    """

    use: str
    function: str
    parts: list[Part]
    storeys: int
    edge: int
    block: int
    kind: str
    addressed: bool
    special: str = ""
    id: str = ""
    street: str = ""
    house_number: str = ""
    households: int = 0
    businesses: int = 0

    @property
    def polygon(self) -> Polygon:
        return unary_union([Polygon(part.corners) for part in self.parts])

    @property
    def door(self) -> Point:
        """A point inside the building, two metres behind the middle of its front."""
        a, b, c, d = self.parts[0].corners
        front, back = (a + b) / 2, (c + d) / 2
        return Point(np.round(front + (back - front) * min(2.0 / np.hypot(*(back - front)), 0.4), 2))

    @property
    def ground(self) -> float:
        return min(part.ground for part in self.parts)

    @property
    def top(self) -> float:
        return max(part.top for part in self.parts)


def make_buildings(
    seed: int, plan: Plan, network: Network, blocks: list[Block], preset: dict, terrain: Terrain, tick
) -> list[Building]:
    """Put up all buildings. `tick(share)` is called often and may raise."""
    rng = generator(seed, "buildings")
    yards = {block.number: Yard(block.polygon) for block in blocks}
    river = plan.line_to_world(plan.river)
    anchors = {"market": Point(plan.to_world([(0, 0)])[0]), "river": river.interpolate(0.78, normalized=True)}
    placed = place_specials(
        rng, preset["specials"], blocks, yards, anchors, plan.size, lambda x, y: float(terrain.at(x, y))
    )
    buildings = [_special(item, terrain) for item in placed]
    for count, block in enumerate(blocks):
        tick(count / len(blocks))
        spec = preset["houses"].get(block.kind)
        if spec is None or block.reserved:
            continue
        yard = yards[block.number]
        if "gap" in spec:
            lots = [lot for front in block.fronts if _is_street(network, front.edge)
                    for lot in groups_along(front, yard, spec, rng)]  # fmt: skip
        else:
            lots = closed_rows(block, yard, spec, rng)
        buildings += _houses(lots, block, spec, terrain, rng)
        for lot in garages(lots, yard, spec["garage"], rng):
            part = _part(lot.corners, FLAT, 2.6, 0.0, terrain)
            buildings.append(Building("garage", GARAGE, [part], 1, lot.edge, block.number, block.kind, False))
    _number_houses(network, buildings, rng)
    for number, building in enumerate(buildings, start=1):
        building.id = f"DE99BSP{number:09d}"
    return buildings


def _is_street(network: Network, edge: int) -> bool:
    return network.ways[network.edges[edge].way].road_class != "track"


def _houses(lots: list[Lot], block: Block, spec: dict, terrain: Terrain, rng) -> list[Building]:
    """Houses on footprints; all units of a group share storeys and roof, as they were built together."""
    made: list[Building] = []
    left = 0
    for lot in lots:
        if left == 0:
            left = lot.group
            names = list(spec["roofs"])
            shares = np.array([spec["roofs"][name] for name in names])
            form = names[int(rng.choice(len(names), p=shares / shares.sum()))]
            storeys = int(rng.integers(spec["storeys"][0], spec["storeys"][1] + 1))
            pitch = np.tan(np.radians(rng.uniform(*spec["pitch"])))
        left -= 1
        corners = np.roll(lot.corners, -1, axis=0) if form == "gable_to_street" else lot.corners
        depth = float(np.hypot(*(corners[3] - corners[0])))
        rise = depth * (min(pitch, 0.2) if form == "pent" else pitch / 2)
        walls = storeys * (5.2 if block.kind == "halls" else STOREY) + (0.6 if form == "flat" else 0.0)
        part = _part(corners, CODES[form], walls, rise, terrain)
        units = spec["households"] * storeys
        households = int(rng.poisson(units)) if units > 4 else int(np.floor(units + rng.uniform(0, 1)))
        if spec["households"] > 0:
            households = max(households, 1)
        businesses = int(rng.random() < spec["business"])
        function = spec["function"] if businesses or block.kind != "core" else "31001_1010"
        use = "home" if households else "business"
        made.append(Building(
            use, function, [part], storeys, lot.edge, block.number, block.kind, True,
            households=households, businesses=businesses,
        ))  # fmt: skip
    return made


def _special(item: Placed, terrain: Terrain) -> Building:
    shape = item.shape
    parts = [
        _part(corners, CODES[roof], eaves, ridge - eaves, terrain)
        for corners, (*_place, roof, eaves, ridge) in zip(item.corners, shape["parts"])
    ]
    storeys = max(int(shape["parts"][0][5] / 3.4), 1)
    use, block = shape["use"], item.block
    return Building(
        use, shape["function"], parts, storeys, item.edge, block.number, block.kind, shape["addressed"],
        special=item.special, households=int(use == "farm"), businesses=int(use in ("farm", "shop")),
    )  # fmt: skip


def _part(corners: np.ndarray, roof: str, walls: float, rise: float, terrain: Terrain) -> Part:
    """A solid whose floor is at the lowest terrain under it and whose walls are measured from the highest."""
    heights = terrain.at(corners[:, 0], corners[:, 1])
    eaves = round(float(heights.max()) + PLINTH + walls, 3)
    return Part(np.asarray(corners), roof, round(float(heights.min()), 3), eaves, round(eaves + rise, 3))


def _number_houses(network: Network, buildings: list[Building], rng) -> None:
    """Odd numbers on the left, even on the right, from the end nearer to the town's centre."""
    sides: dict[tuple[int, int], list[tuple[float, int]]] = {}
    for index, building in enumerate(buildings):
        edge = network.edges[building.edge]
        building.street = network.ways[edge.way].name
        if not building.addressed:
            continue
        door = building.door
        along = edge.line.project(door)
        side = _side(edge.line, along, door)
        sides.setdefault((edge.way, side), []).append((round(edge.offset + along, 3), index))
    for (_way, side), row in sorted(sides.items()):
        number = 1 if side > 0 else 2
        for _position, index in sorted(row):
            buildings[index].house_number = str(number)
            number += 2 if rng.random() > 0.03 else 4  # some plots are still empty


def _side(line: LineString, along: float, point: Point) -> int:
    """1 left of the line, -1 right of it."""
    a = line.interpolate(max(along - 1, 0))
    b = line.interpolate(min(along + 1, line.length))
    return 1 if (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0 else -1
