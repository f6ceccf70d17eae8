"""The demo city: an invented German town made from a seed, and the files that carry it.

`make_city` runs the stages in order; each has random numbers of its own, so the same seed and size give
the same town on every run. (Another version of GEOS may cut a block differently and so give another town.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
from shapely.geometry import box
from shapely.ops import unary_union

from .. import presets
from ..errors import InputError
from . import assets, fibre, gateways, people, supply
from .blocks import Block, make_blocks, water_areas
from .buildings import Building, make_buildings
from .citygml import tiles
from .common import CRS, SOUTH, WEST, Cancelled
from .layout import Plan, make_plan
from .names import name_streets
from .sensorlist import sensor_csv, town_note
from .streets import Network, make_network
from .terrain import Terrain, make_terrain

SMALLEST, LARGEST = 1000.0, 5000.0
"""Edge of the map in metres."""
WATER_KINDS = {"river": "river", "creek": "stream"}
"""In OpenStreetMap's words, as layers of barriers are read."""


@dataclass
class City:
    """Everything that is known of the town. layers: name of a GeoPackage layer -> its rows (EPSG:25832)."""

    seed: int
    size: float
    preset: dict
    plan: Plan
    terrain: Terrain
    network: Network
    blocks: list[Block]
    buildings: list[Building]
    layers: dict[str, pd.DataFrame]

    @property
    def name(self) -> str:
        return self.preset["town"]["name"]


def make_city(
    seed: int,
    size_m: float = 3000.0,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> City:
    """Make the town.

    Args:
        seed: a whole number from 0; the same seed makes the same town.
        size_m: edge of the square map, 1000 to 5000 m.
        progress: called with 0 to 1. cancelled: asked often; when it says yes, the making stops.
    Raises:
        InputError: seed or size out of range. Cancelled: the caller wanted to stop.
    """
    if not SMALLEST <= size_m <= LARGEST:
        raise InputError("Size must be between {smallest} and {largest} m, not {size}.",
                         smallest=int(SMALLEST), largest=int(LARGEST), size=size_m)  # fmt: skip
    if seed < 0:
        raise InputError("Seed must be 0 or larger, not {seed}.", seed=seed)

    def tick(share: float) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(share)

    preset = presets.load("demo_city")
    tick(0.0)
    plan = make_plan(seed, float(size_m))
    network = make_network(seed, plan, preset)
    name_streets(seed, network, preset)
    tick(0.15)
    terrain = make_terrain(seed, plan.size, plan.line_to_world(plan.river), plan.river_width)
    water = water_areas(plan)
    blocks = make_blocks(seed, plan, network, preset, water, lambda share: tick(0.15 + 0.25 * share))
    buildings = make_buildings(
        seed, plan, network, blocks, preset, terrain, lambda share: tick(0.4 + 0.4 * share)
    )
    layers = _tables(
        seed, plan, network, preset, blocks, buildings, terrain, water, lambda share: tick(0.8 + 0.2 * share)
    )
    tick(1.0)
    return City(seed, plan.size, preset, plan, terrain, network, blocks, buildings, layers)


def _tables(seed, plan, network, preset, blocks, buildings, terrain, water, tick) -> dict[str, pd.DataFrame]:
    """All layers of city.gpkg in the order in which they are written."""
    town = preset["town"]
    frame = box(WEST, SOUTH, WEST + plan.size, SOUTH + plan.size)
    boundary = gpd.GeoDataFrame(
        [(town["name"], town["ags"], frame)], columns=["name", "ags", "geometry"], crs=CRS
    )
    districts = people.make_districts(plan, network, preset)
    addresses = people.make_addresses(seed, buildings, districts, preset)
    tick(0.4)
    offers = supply.make_offers(seed, plan, addresses, buildings, blocks, network, preset)
    tick(0.6)
    lamps = assets.make_lamps(seed, network, preset)
    sensors = assets.make_sensors(seed, plan, network, blocks, buildings, lamps, preset)
    pops = fibre.make_pops(network, buildings, addresses, offers, preset)
    tick(0.8)
    return {
        "boundary": boundary,
        "districts": districts,
        "water": gpd.GeoDataFrame(
            [(preset["water"][key], WATER_KINDS[key], unary_union(shape)) for key, shape in water.items()],
            columns=["name", "kind", "geometry"], geometry="geometry", crs=CRS,
        ),
        "streets": _streets(network, preset),
        "lamp_posts": lamps,
        "addresses": addresses,
        "offers": offers,
        "schools": people.make_schools(seed, buildings, preset),
        "sensors": sensors,
        "gateways": gateways.make_gateways(buildings, terrain, preset),
        "candidates": gateways.make_candidates(seed, plan, network, buildings, terrain, preset),
        "pops": pops,
        "ducts": fibre.make_ducts(seed, plan, network, pops, preset),
        "roadworks": fibre.make_roadworks(seed, network, addresses, offers, preset, plan.size),
    }  # fmt: skip


def _streets(network: Network, preset: dict) -> gpd.GeoDataFrame:
    """One row per piece of street between two crossings; pieces that meet share their end point exactly."""
    rows = []
    for number, edge in enumerate(network.edges, start=1):
        way = network.ways[edge.way]
        road = preset["roads"][way.road_class]
        rows.append((f"ST{number:05d}", way.name, way.road_class, road["width"], road["surface"], edge.line))
    columns = ["id", "name", "road_class", "width_m", "surface", "geometry"]
    return gpd.GeoDataFrame(rows, columns=columns, geometry="geometry", crs=CRS)


def write_files(city: City, folder: Path, progress: Callable[[float], None] | None = None) -> int:
    """Write city model, sensors.csv and LIESMICH.txt into an existing folder; returns the number of tiles.

    The terrain and city.gpkg are written by the caller, who has the means for it. `progress` may raise.
    """
    model = folder / "citymodel"
    model.mkdir()
    written, done = 0, 0
    for name, text, count in tiles(city.buildings, city.terrain, city.preset["town"]):
        (model / name).write_text(text, encoding="utf-8", newline="\n")
        written, done = written + 1, done + count
        if progress is not None:
            progress(done / len(city.buildings))
    (folder / "sensors.csv").write_bytes(sensor_csv(city.layers["sensors"]))
    (folder / "LIESMICH.txt").write_bytes(town_note(city.name, city.seed, city.size))
    return written
