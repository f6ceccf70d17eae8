"""What stands in the streets and houses: lamp posts and sensors. All invented."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from shapely.geometry import LineString, Point

from .blocks import Block
from .buildings import Building
from .common import CRS, generator
from .layout import Plan
from .streets import Network


def make_lamps(seed: int, network: Network, preset: dict) -> gpd.GeoDataFrame:
    """Lamp posts at the border of the street's land, on alternating sides of the main roads."""
    rng = generator(seed, "lamps")
    spec = preset["lamps"]
    rows: list[dict] = []
    for edge in network.edges:
        way = network.ways[edge.way]
        if way.road_class not in spec["height"] or way.kind == "field" or _outside_town(way, edge):
            continue
        spacing = rng.uniform(*spec["spacing"])
        offset = preset["roads"][way.road_class]["half_land"] - 0.8
        side = 1.0 if rng.random() < 0.5 else -1.0
        count = int(edge.line.length // spacing)
        for number in range(count):
            position = (number + 0.5) * edge.line.length / count
            if way.road_class in ("primary", "secondary"):
                side = -side
            point = beside(edge.line, position, side * offset)
            status = "planned" if rng.random() < spec["planned_share"] else "existing"
            rows.append({
                "id": f"LP{len(rows) + 1:05d}",
                "street": way.name,
                "height_agl": spec["height"][way.road_class],
                "owner": spec["owner"],
                "status": status,
                "geometry": point,
            })  # fmt: skip
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)


def _outside_town(way, edge) -> bool:
    """Country roads are dark: a main road is lit while it has side streets at most 220 m apart."""
    return way.role == "radial" and edge.line.length > 220


def beside(line: LineString, position: float, offset: float) -> Point:
    a = line.interpolate(max(position - 0.5, 0))
    b = line.interpolate(min(position + 0.5, line.length))
    length = np.hypot(b.x - a.x, b.y - a.y)
    middle = line.interpolate(position)
    return Point(
        round(middle.x - (b.y - a.y) / length * offset, 2), round(middle.y + (b.x - a.x) / length * offset, 2)
    )


def make_sensors(
    seed: int,
    plan: Plan,
    network: Network,
    blocks: list[Block],
    buildings: list[Building],
    lamps: gpd.GeoDataFrame,
    preset: dict,
) -> gpd.GeoDataFrame:
    """Existing and planned sensors, in the schema of `sensors`."""
    rng = generator(seed, "sensors")
    spec = preset["sensors"]
    rows: list[dict] = []
    for key in [name for name, value in spec.items() if isinstance(value, dict)]:
        values = spec[key]
        count = max(int(round(values["count"] * (plan.size / 3000) ** 2)), 2)
        places = _places(key, count, rng, plan, network, blocks, buildings, lamps)
        for number, (point, where) in enumerate(places, start=1):
            rows.append({
                "id": f"S{len(rows) + 1:04d}",
                "name": f"{values['title']} {where} {number}",
                "kind": key.split("_")[0] if key.startswith("meter") else key,
                "status": "existing" if rng.random() < values["existing"] else "planned",
                "owner": values["owner"],
                "height_agl": values["height"],
                "antenna_gain_dbi": 0.0,
                "mounting": values["mounting"],
                "lorawan_class": "A",
                "tx_power_dbm": 14.0,
                "indoor": values["indoor"],
                "source": spec["source"],
                "geometry": point,
            })  # fmt: skip
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)


def _places(key: str, count: int, rng, plan, network, blocks, buildings, lamps) -> list[tuple[Point, str]]:
    """Points and street names for one kind of sensor."""
    if key.startswith("meter"):
        chosen = [building for building in buildings if building.addressed and building.use != "farm"]
        if key == "meter_indoor":  # larger buildings have a meter room, houses a cellar
            chosen = [building for building in chosen if building.use != "home" or building.storeys > 3]
        return [(chosen[i].door, chosen[i].street) for i in draw(rng, len(chosen), count)]
    if key == "water_level":
        river = plan.line_to_world(plan.river)
        steps = np.linspace(0.22, 0.78, count)
        return [(beside(river, share * river.length, plan.river_width / 2 - 1.0), "Fluss") for share in steps]
    if key == "parking":
        return _parking(count, rng, network, blocks)
    if key == "waste":
        edges = [
            i for i, edge in enumerate(network.edges) if _inhabited(network, edge) and edge.line.length > 30
        ]
        picked = [network.edges[edges[i]] for i in draw(rng, len(edges), count)]
        return [(beside(edge.line, 12.0, 3.3), network.ways[edge.way].name) for edge in picked]
    main = {way.name for way in network.ways if way.road_class in ("primary", "secondary")}
    posts = [i for i, street in enumerate(lamps["street"]) if street in main]
    picked = [posts[i] for i in draw(rng, len(posts), count)]
    return [(lamps.geometry.iloc[i], lamps["street"].iloc[i]) for i in picked]


def _parking(count: int, rng, network: Network, blocks: list[Block]) -> list[tuple[Point, str]]:
    """A third in rows on the market place, the others along the streets of the old town."""
    places: list[tuple[Point, str]] = []
    market = next((block for block in blocks if block.kind == "market"), None)
    if market is not None:
        west, south, east, north = market.polygon.buffer(-3).bounds
        spots = [
            Point(x, y) for y in np.arange(south + 4, north, 7.0) for x in np.arange(west + 3, east, 3.0)
        ]
        spots = [spot for spot in spots if market.polygon.buffer(-3).contains(spot)][: count // 3]
        places += [(spot, "Marktplatz") for spot in spots]
    edges = [
        edge
        for edge in network.edges
        if network.ways[edge.way].kind in ("core", "dense") and edge.line.length > 40
    ]
    while len(places) < count and edges:
        edge = edges[int(rng.integers(len(edges)))]
        position = rng.uniform(8, edge.line.length - 8)
        point = beside(edge.line, position, 2.4)
        if all(point.distance(other) > 2.5 for other, _street in places):
            places.append((point, network.ways[edge.way].name))
    return places


def _inhabited(network: Network, edge) -> bool:
    way = network.ways[edge.way]
    return way.kind in ("core", "dense", "residential", "rows", "estate")


def draw(rng, available: int, wanted: int) -> list[int]:
    return [int(i) for i in rng.choice(available, min(available, wanted), replace=False)]
