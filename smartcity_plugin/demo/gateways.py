"""Gateways and candidate sites: towers, tall roofs, public buildings, masts. All invented."""

from __future__ import annotations

import geopandas as gpd
from shapely.geometry import Point

from .assets import beside, draw
from .buildings import Building
from .common import CRS, generator
from .layout import Plan
from .streets import Network
from .terrain import Terrain

GATEWAYS = (
    ("town_hall", "Rathaus (Turm)", "existing", "public"),
    ("primary_school", "Grundschule (Dach)", "existing", "public"),
    ("hospital", "Krankenhaus (Dach)", "planned", "public"),
    ("water_tower", "Wasserturm", "planned", "mast"),
    ("secondary_school", "Schulzentrum (Dach)", "planned", "public"),
)
"""Building, name, status and kind of cost, in order of preference. The existing two leave gaps on purpose."""

CANDIDATES = {
    "town_hall": ("Rathaus", "public"),
    "main_church": ("Kirchturm", "church"),
    "church": ("Kirchturm", "church"),
    "fire_station": ("Schlauchturm der Feuerwehr", "public"),
    "hospital": ("Krankenhaus", "public"),
    "secondary_school": ("Schulzentrum", "public"),
    "primary_school": ("Grundschule", "public"),
    "works_yard": ("Betriebshof", "public"),
    "sewage_works": ("Kläranlage", "public"),
    "water_tower": ("Wasserturm", "public"),
}
"""Public building -> its name and kind of cost."""


def make_gateways(buildings: list[Building], terrain: Terrain, preset: dict) -> gpd.GeoDataFrame:
    """Two existing and two planned gateways, in the schema of `gateways`."""
    rows: list[dict] = []
    for special, name, status, cost in GATEWAYS:
        found = (building for building in buildings if building.special == special and building.addressed)
        building = next(found, None)
        if building is not None and len(rows) < 4:
            place = _on_roof(building, terrain, preset)
            rows.append(_site(f"G{len(rows) + 1:02d}", name, status, place, cost, preset))
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)


def make_candidates(
    seed: int, plan: Plan, network: Network, buildings: list[Building], terrain: Terrain, preset: dict
) -> gpd.GeoDataFrame:
    """Proposed sites: public buildings, tall roofs spread over the town, masts in the fields."""
    rng = generator(seed, "candidates")
    spec = preset["gateways"]
    scale = (plan.size / 3000) ** 2
    found: list[tuple[str, tuple[Point, float], str]] = []
    for building in buildings:
        if building.special in CANDIDATES and building.addressed:
            word, cost = CANDIDATES[building.special]
            name = f"{word} {building.street} {building.house_number}"
            found.append((name, _on_roof(building, terrain, preset), cost))
    for building in _tall_roofs(buildings, max(int(spec["roofs"] * scale), 2)):
        name = f"Dach {building.street} {building.house_number}"
        found.append((name, _on_roof(building, terrain, preset), "roof"))
    tracks = [
        edge for edge in network.edges if network.ways[edge.way].kind == "field" and edge.line.length > 60
    ]
    for number, i in enumerate(draw(rng, len(tracks), max(int(spec["masts"] * scale), 2)), start=1):
        point = beside(tracks[i].line, tracks[i].line.length / 2, 6.0)
        found.append(
            (f"Mast {number}, {network.ways[tracks[i].way].name}", (point, spec["mast_height"]), "mast")
        )
    rows = [
        {**_site(f"C{number:03d}", name, "proposed", place, cost, preset),
         "kind": "mast" if cost == "mast" else "roof"}
        for number, (name, place, cost) in enumerate(found, start=1)
    ]  # fmt: skip
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)


def _tall_roofs(buildings: list[Building], wanted: int) -> list[Building]:
    """The tallest first, none within 180 m of another."""
    roofs = [building for building in buildings if building.use in ("home", "business")]
    roofs.sort(key=lambda building: (building.ground - building.top, building.id))
    chosen: list[Building] = []
    for building in roofs:
        if len(chosen) == wanted:
            break
        if all(building.door.distance(other.door) > 180 for other in chosen):
            chosen.append(building)
    return chosen


def _on_roof(building: Building, terrain: Terrain, preset: dict) -> tuple[Point, float]:
    """Middle of the highest part, and the antenna's height above the terrain there."""
    part = max(building.parts, key=lambda part: part.top)
    x, y = part.corners.mean(axis=0)
    height = part.top + preset["gateways"]["above_roof"] - float(terrain.at(x, y))
    return Point(round(float(x), 2), round(float(y), 2)), round(height, 1)


def _site(id: str, name: str, status: str, place: tuple[Point, float], cost: str, preset: dict) -> dict:
    spec = preset["gateways"]
    point, height = place
    return {
        "id": id,
        "name": name,
        "status": status,
        "owner": spec["owner"],
        "height_agl": height,
        "antenna_gain_dbi": spec["antenna_gain_dbi"],
        "cable_loss_db": spec["cable_loss_db"],
        "antenna_pattern": "",
        "azimuth": 0.0,
        "downtilt": 0.0,
        "cost_eur": 0.0 if status == "existing" else spec["cost_eur"][cost],
        "power": "mains",
        "backhaul": "LTE" if cost == "mast" else "fibre",
        "geometry": point,
    }
