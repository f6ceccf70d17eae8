"""What broadband planning finds in the ground: points of presence, ducts, planned roadworks. All invented."""

from __future__ import annotations

import heapq
from datetime import date, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely.geometry import LineString, Point

from .assets import beside
from .buildings import Building
from .common import CRS, generator
from .layout import Plan
from .streets import Edge, Network

POP_SITES = ("works_yard", "fire_station", "town_hall")
"""Where the existing point of presence stands: the first of these buildings that the town has."""
SLOW_MBIT = 500.0
"""Addresses whose best existing offer is slower need fibre: the planned point of presence is near them."""


def make_pops(
    network: Network,
    buildings: list[Building],
    addresses: gpd.GeoDataFrame,
    offers: pd.DataFrame,
    preset: dict,
) -> gpd.GeoDataFrame:
    """The point of presence, the distribution points of the quarters with fibre, and one more planned.

    `buildings` in any order; `addresses` and `offers` as in the layers of the town.
    """
    capacity = preset["pops"]["capacity"]
    rows = []
    for status, building in (
        ("existing", _first(buildings, POP_SITES)), ("planned", _near_the_slow(buildings, addresses, offers))
    ):  # fmt: skip
        if building is not None:
            edge = network.edges[building.edge]
            name = f"PoP {building.street} {building.house_number} (erfunden)"
            rows.append((name, "pop", status, capacity["pop"], _before(building, edge)))
    for number, node in enumerate(_fibre_nodes(network, preset), start=1):
        place = Point(network.nodes[node])
        rows.append((f"NVt {number:02d}", "distribution", "existing", capacity["distribution"], place))
    frame = pd.DataFrame(rows, columns=["name", "kind", "status", "capacity", "geometry"])
    frame.insert(0, "id", [f"P{number:03d}" for number in range(1, len(frame) + 1)])
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _first(buildings: list[Building], specials: tuple[str, ...]) -> Building | None:
    for special in specials:
        for building in buildings:
            if building.special == special and building.addressed:
                return building
    return None


def _near_the_slow(
    buildings: list[Building], addresses: gpd.GeoDataFrame, offers: pd.DataFrame
) -> Building | None:
    """The school with the most slow addresses around it: municipal land in the middle of the demand."""
    schools = [building for building in buildings if building.use == "school" and building.addressed]
    slow = addresses.geometry[addresses["id"].isin(slow_addresses(offers))]
    around = [int((slow.distance(school.door) < 600).sum()) for school in schools]
    return schools[int(np.argmax(around))] if max(around, default=0) else None


def slow_addresses(offers: pd.DataFrame) -> list[str]:
    """Ids of the addresses whose best existing offer has less than SLOW_MBIT."""
    best = offers[offers["status"] == "existing"].groupby("address_id")["down_mbit"].max()
    return list(best.index[best < SLOW_MBIT])


def _before(building: Building, edge: Edge) -> Point:
    """On the pavement before a building: halfway between its door and the middle of its street."""
    door = building.door
    foot = edge.line.interpolate(edge.line.project(door))
    return Point(round((door.x + foot.x) / 2, 2), round((door.y + foot.y) / 2, 2))


def _fibre_nodes(network: Network, preset: dict) -> list[int]:
    """Crossings in the quarters with fibre, some distance apart: there stand distribution points."""
    wedges = preset["offers"]["ftth"]["wedges"]
    served = sorted({
        node for edge in network.edges for node in (edge.start, edge.end)
        if network.ways[edge.way].wedge in wedges and network.ways[edge.way].kind != "field"
    })  # fmt: skip
    chosen: list[int] = []
    for node in served:
        away = np.hypot(*(network.nodes[chosen] - network.nodes[node]).T)
        if (away >= preset["pops"]["distribution_spacing"]).all():
            chosen.append(node)
    return chosen


def make_ducts(
    seed: int, plan: Plan, network: Network, pops: gpd.GeoDataFrame, preset: dict
) -> gpd.GeoDataFrame:
    """Fibre from the point of presence to the distribution points, and empty ducts along main roads in town.

    Fibre lies on the left side of its street, empty ducts on the right. `free` is None where nobody knows.
    """
    rng = generator(seed, "ducts")
    town = plan.polygon_to_world(plan.edge)
    spec = preset["ducts"]
    rows: list[tuple[str, str, str, int | None, LineString]] = [
        ("fibre", spec["fibre_owner"], "existing", None, _side(network, number, 1.0, preset))
        for number in _feeder(network, pops)
    ]
    for index, way in enumerate(network.ways):
        drawn, status, free = rng.random(3)
        if way.role not in ("radial", "ring", "core_ring") or drawn > spec["share_of_main_roads"]:
            continue
        status = "planned" if status < spec["planned_share"] else "existing"
        free = None if free < spec["unknown_share"] else int(rng.integers(0, spec["most_free"] + 1))
        for number, edge in enumerate(network.edges):
            if edge.way == index and town.contains(edge.line.interpolate(0.5, normalized=True)):
                line = _side(network, number, -1.0, preset)
                rows.append(("duct", spec["owner"], status, free, line))
    frame = pd.DataFrame(rows, columns=["kind", "owner", "status", "free", "geometry"], dtype=object)
    frame.insert(0, "id", [f"DU{number:04d}" for number in range(1, len(frame) + 1)])
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _feeder(network: Network, pops: gpd.GeoDataFrame) -> list[int]:
    """Numbers of the edges on the shortest ways from the existing point of presence to what it feeds."""
    root = pops.geometry[(pops["kind"] == "pop") & (pops["status"] == "existing")]
    if root.empty:
        return []
    first = int(np.argmin([edge.line.distance(root.iloc[0]) for edge in network.edges]))
    back = _shortest(network, network.edges[first].start)
    used = {first}
    for place in pops.geometry[pops["kind"] == "distribution"]:
        node = int(np.argmin(np.hypot(*(network.nodes - (place.x, place.y)).T)))
        while node in back:
            edge, node = back[node]
            used.add(edge)
    return sorted(used)


def _shortest(network: Network, root: int) -> dict[int, tuple[int, int]]:
    """Node -> the edge and the node before it on the shortest way from the root (Dijkstra)."""
    around: dict[int, list[tuple[int, int]]] = {}
    for number, edge in enumerate(network.edges):
        around.setdefault(edge.start, []).append((number, edge.end))
        around.setdefault(edge.end, []).append((number, edge.start))
    back: dict[int, tuple[int, int]] = {}
    done: set[int] = set()
    queue = [(0.0, root, -1, -1)]
    while queue:
        metres, node, via, before = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        if before >= 0:
            back[node] = (via, before)
        for number, other in around.get(node, []):
            heapq.heappush(queue, (metres + network.edges[number].line.length, other, number, node))
    return back


def _side(network: Network, number: int, side: float, preset: dict) -> LineString:
    """The line of an edge in its pavement; side: 1 left, -1 right."""
    edge = network.edges[number]
    road = preset["roads"][network.ways[edge.way].road_class]
    offset = side * (road["width"] / 2 + 0.4 * (road["half_land"] - road["width"] / 2))
    line = edge.line
    positions = np.unique(np.clip([line.project(Point(point)) for point in line.coords], 0.0, line.length))
    return LineString([beside(line, float(position), offset) for position in positions])


def make_roadworks(
    seed: int, network: Network, addresses: gpd.GeoDataFrame, offers: pd.DataFrame, preset: dict, size: float
) -> gpd.GeoDataFrame:
    """Planned works in streets of the town, most of them where people wait for fibre.

    start_date and end_date are dates, end after start.
    """
    rng = generator(seed, "roadworks")
    spec = preset["roadworks"]
    slow = set(addresses["street"][addresses["id"].isin(slow_addresses(offers))])
    lived_in = set(addresses["street"])
    ways = [number for number, way in enumerate(network.ways) if way.name in lived_in]
    odds = np.array([spec["odds_of_slow"] if network.ways[way].name in slow else 1.0 for way in ways])
    count = min(max(int(round(spec["count"] * (size / 3000) ** 2)), 3), len(ways))
    rows = []
    for drawn in rng.choice(len(ways), count, replace=False, p=odds / odds.sum()):
        way = ways[int(drawn)]
        works = spec["works"][int(rng.integers(len(spec["works"])))]
        year = int(rng.integers(spec["years"][0], spec["years"][1] + 1))
        start = date(year, int(rng.integers(3, 10)), 1)
        end = start + timedelta(days=int(rng.integers(*spec["days"])))
        line = _section(network, way, rng.uniform(*spec["length"]))
        name = f"{works['title']} {network.ways[way].name}"
        rows.append((name, start, end, works["owner"], "planned", line))
    columns = ["name", "start_date", "end_date", "owner", "status", "geometry"]
    frame = pd.DataFrame(rows, columns=columns)
    frame.insert(0, "id", [f"RW{number:03d}" for number in range(1, len(frame) + 1)])
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _section(network: Network, way: int, metres: float) -> LineString:
    """The first pieces of a street that hang together, up to about so many metres, as one line."""
    edges = sorted((edge for edge in network.edges if edge.way == way), key=lambda edge: edge.offset)
    points = list(edges[0].line.coords)
    for edge in edges[1:]:
        if edge.line.coords[0] != points[-1] or LineString(points).length > metres:
            break
        points += list(edge.line.coords)[1:]
    return LineString(points)
