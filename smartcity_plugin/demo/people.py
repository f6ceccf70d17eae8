"""Addresses, households, businesses, schools and districts. All invented."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from shapely.geometry import Polygon, box
from shapely.ops import polygonize, unary_union

from .buildings import Building
from .common import CRS, SOUTH, WEST, generator
from .layout import Plan
from .streets import Network

COMPASS = ("east", "north_east", "north", "north_west", "west", "south_west", "south", "south_east")


def make_districts(plan: Plan, network: Network, preset: dict) -> gpd.GeoDataFrame:
    """The old town and the sectors between the main roads: id, name, geometry."""
    names = preset["districts"]
    frame = box(WEST, SOUTH, WEST + plan.size, SOUTH + plan.size)
    lines = [edge.line for edge in network.edges if network.ways[edge.way].role in ("radial", "core_ring")]
    centre = plan.to_world([(0, 0)])[0]
    shapes: dict[str, list[Polygon]] = {}
    for face in polygonize(unary_union([*lines, frame.exterior])):
        point = face.representative_point()
        if plan.polygon_to_world(plan.core).contains(point):
            name = names["core"]
        else:
            angle = np.degrees(np.arctan2(point.y - centre[1], point.x - centre[0]))
            name = names[COMPASS[int(np.round(angle / 45)) % 8]]
        shapes.setdefault(name, []).append(face)
    rows = [
        (f"D{number:02d}", name, unary_union(shapes[name]))
        for number, name in enumerate(sorted(shapes), start=1)
    ]
    return gpd.GeoDataFrame(rows, columns=["id", "name", "geometry"], geometry="geometry", crs=CRS)


def make_addresses(
    seed: int, buildings: list[Building], districts: gpd.GeoDataFrame, preset: dict
) -> gpd.GeoDataFrame:
    """One row per building with a house number, in the schema of `addresses`; order of the buildings."""
    rng = generator(seed, "people")
    sizes = np.array(preset["people"]["household_sizes"])
    places = preset["people"]["care_home_places"]
    rows: list[dict] = []
    for building in buildings:
        if not building.addressed:
            continue
        persons = rng.choice(len(sizes), size=building.households, p=sizes / sizes.sum()) + 1
        inhabitants = int(persons.sum())
        if building.use == "care_home":
            inhabitants = places
        rows.append({
            "id": f"A{len(rows) + 1:05d}",
            "street": building.street,
            "house_number": building.house_number,
            "households": building.households,
            "businesses": building.businesses,
            "inhabitants": inhabitants,
            "use": _use(building),
            "class_of_user": _class_of_user(building, preset),
            "ags": preset["town"]["ags"],
            "district": _district(building, districts),
            "geometry": building.door,
        })  # fmt: skip
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)


def _use(building: Building) -> str:
    if building.use == "home":
        return "mixed" if building.businesses else "residential"
    return building.use


def _class_of_user(building: Building, preset: dict) -> str:
    known = preset["classes"].get(building.use, "business")
    in_park = known == "business" and building.kind in preset["business_park"]["kinds"]
    return "business_park" if in_park else known


def _district(building: Building, districts: gpd.GeoDataFrame) -> str:
    door = building.door
    for name, shape in zip(districts["name"], districts.geometry):
        if shape.contains(door):
            return name
    return districts["name"].iloc[int(np.argmin(districts.distance(door)))]


def make_schools(seed: int, buildings: list[Building], preset: dict) -> gpd.GeoDataFrame:
    """id, name, pupils, point."""
    rng = generator(seed, "schools")
    rows: list[dict] = []
    spare = {"primary": list(preset["schools"]["primary"]), "secondary": list(preset["schools"]["secondary"])}
    for building in buildings:
        if building.use != "school":
            continue
        level = "primary" if building.special == "primary_school" else "secondary"
        names = spare[level]
        name = names.pop(0) if names else ""
        if name in ("", "Grundschule"):
            word = "Grundschule" if level == "primary" else "Schulzentrum"
            name = f"{word} {building.street}"
        low, high = preset["schools"][f"{level}_pupils"]
        rows.append({
            "id": f"SCH{len(rows) + 1:02d}", "name": name, "pupils": int(rng.integers(low, high)),
            "geometry": building.door,
        })  # fmt: skip
    return gpd.GeoDataFrame(rows, columns=["id", "name", "pupils", "geometry"], geometry="geometry", crs=CRS)
