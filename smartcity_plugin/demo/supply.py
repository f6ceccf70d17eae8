"""Broadband offers per address by three invented operators.

Copper from street cabinets (slower with distance, so that the edge of the town and the farms stay white),
cable in the closed quarters, fibre in one sector, in part of the business park and, announced or promised
in a market survey, in others.
"""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from .blocks import Block
from .buildings import Building
from .common import generator
from .layout import Plan
from .streets import Network

COLUMNS = [
    "address_id", "operator", "technology", "down_mbit", "up_mbit", "status", "built_by_date", "wholesale",
]  # fmt: skip


def make_offers(
    seed: int,
    plan: Plan,
    addresses: gpd.GeoDataFrame,
    buildings: list[Building],
    blocks: list[Block],
    network: Network,
    preset: dict,
) -> pd.DataFrame:
    """The table `offers`. `buildings` in the order of their addresses."""
    rng = generator(seed, "supply")
    words = preset["offers"]
    cabinets = _cabinets(plan, network, words["fttc"])
    has_cable = rng.random(len(blocks)) < words["cable"]["share_of_blocks"]
    has_own_build = generator(seed, "own build").random(len(blocks)) < words["ftth"]["own_build_share"]
    homes = [building for building in buildings if building.addressed]
    fttc, cable, ftth, survey = words["fttc"], words["cable"], words["ftth"], words["survey"]
    rows: list[tuple] = []
    for building, id, point in zip(homes, addresses["id"], addresses.geometry):
        block = blocks[building.block]
        metres = float(np.hypot(*(cabinets - (point.x, point.y)).T).min()) * fttc["detour"]
        down, up = next((d, u) for limit, d, u in fttc["steps"] if metres <= limit)
        rows.append(_offer(id, "fttc", {**fttc, "down": down, "up": up}))
        if building.kind in cable["kinds"] and has_cable[block.number]:
            rows.append(_offer(id, "cable", cable))
        if building.kind in ("farm", "meadow", "forest"):
            continue
        own_build = building.kind in ftth["own_build_kinds"] and has_own_build[block.number]
        if block.wedge in ftth["wedges"] or own_build:
            rows.append(_offer(id, "ftth", ftth))
        elif block.wedge in ftth["announced"]:
            rows.append(_offer(id, "ftth", ftth, "planned", ftth["announced"][block.wedge]))
        elif block.wedge in survey["wedges"] and building.kind in survey["kinds"]:
            rows.append(_offer(id, "ftth", survey, "promised", survey["built_by"]))
    return pd.DataFrame(rows, columns=COLUMNS)


def _offer(address: str, technology: str, spec: dict, status: str = "existing", built_by: str = "") -> tuple:
    """One row; what is planned or promised has a date to be built by."""
    day = date.fromisoformat(built_by) if built_by else None
    return (
        address, spec["operator"], technology, spec["down"], spec["up"], status, day, spec["wholesale"]
    )  # fmt: skip


def _cabinets(plan: Plan, network: Network, spec: dict) -> np.ndarray:
    """Street cabinets at crossings of the older town, some distance apart."""
    market = plan.to_world([(0, 0)])[0]
    chosen: list[np.ndarray] = []
    for point in network.nodes:
        if np.hypot(*(point - market)) > spec["cabinet_reach"] * plan.size:
            continue
        if all(np.hypot(*(point - other)) >= spec["cabinet_spacing"] for other in chosen):
            chosen.append(point)
    return np.array(chosen)
