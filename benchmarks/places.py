"""Siting problems for benchmarks/siting.py: published instances, and invented ones of any size.

The published ones lie in ../shared/vectors/siting, whose README names sources and licences.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.spatial import cKDTree

EXTENT = 30.0  # of the invented instances, as in Cordeau, Furini, Ljubic (EJOR 275, 2019)
UNIFORM = {
    "uniform 100 x 1,000": (100, 1_000, 4.0, 10), "uniform 500 x 5,000": (500, 5_000, 2.75, 25),
    "uniform 1,000 x 20,000": (1_000, 20_000, 2.0, 50), "uniform 2,000 x 40,000": (2_000, 40_000, 1.75, 70),
    "uniform 5,000 x 100,000": (5_000, 100_000, 1.4, 100),
}  # fmt: skip
"""Name -> sites, demand points, radius, sites to choose."""
CORDEAU = (100, 2_000_000, 5.5, 10)
PMED = tuple(range(1, 21))
AILS = {"NewYork": 400.0, "SanFrancisco": 600.0}
AILS_SITES = (50, 60, 70, 80, 90, 100)
EARTH_M = 6_378_100.0  # of the AILS instances


@dataclass(frozen=True)
class Problem:
    """One question: `kind` is mclp, lscp, p-median or p-centre; a known value has its source."""

    name: str
    kind: str
    count: int | None
    cover: Any = None
    weight: np.ndarray | None = None
    distance: Any = None
    known: float | None = None
    targets: dict[str, float] = field(default_factory=dict)

    @property
    def shape(self) -> tuple[int, int]:
        return (self.cover if self.cover is not None else self.distance).shape

    @property
    def pairs(self) -> int:
        return self.cover.nnz if self.cover is not None else self.distance.size

    def value(self, sites: np.ndarray) -> float:
        """The objective of a selection, from the data alone."""
        if self.kind == "lscp":
            return float(len(sites))
        if self.kind == "mclp":
            return float(self.weight[self.cover[sites].getnnz(axis=0) > 0].sum())
        nearest = self.distance[sites].min(axis=0)
        return float(nearest.max() if self.kind == "p-centre" else nearest @ self.weight)

    def is_feasible(self, sites: np.ndarray) -> bool:
        if self.kind == "lscp":
            coverable = self.cover.getnnz(axis=0) > 0
            return bool((self.cover[sites].getnnz(axis=0)[coverable] > 0).all())
        return len(sites) <= self.count


def within(sites: np.ndarray, demand: np.ndarray, radius: float) -> Any:
    """Pairs closer than a radius as csr_matrix of bool (sites x demand)."""
    found = cKDTree(demand).query_ball_point(sites, radius, return_sorted=True)
    start = np.concatenate([[0], np.cumsum([len(each) for each in found])])
    reached = np.concatenate([np.asarray(each, dtype=np.int32) for each in found])
    shape = (len(sites), len(demand))
    return sparse.csr_matrix((np.ones(reached.size, dtype=bool), reached, start), shape=shape)


def uniform(sites: int, demand: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sites and demand points uniform in the square, whole weights 1 to 100. Invented."""
    rng = np.random.RandomState(seed)  # noqa: NPY002 - the generator of the values in siting.md
    site_xy = rng.uniform(0, EXTENT, (sites, 2))
    demand_xy = rng.uniform(0, EXTENT, (demand, 2))
    return site_xy, demand_xy, rng.randint(1, 101, demand).astype(float)


def uniform_problem(name: str, kind: str, **more: Any) -> Problem:
    sites, demand, radius, count = UNIFORM[name]
    site_xy, demand_xy, weight = uniform(sites, demand)
    if kind in ("mclp", "lscp"):
        cover = within(site_xy, demand_xy, radius)
        return Problem(name, kind, count if kind == "mclp" else None, cover, weight, **more)
    from scipy.spatial.distance import cdist

    return Problem(name, kind, count, weight=weight, distance=cdist(site_xy, demand_xy), **more)


def cordeau_problem(**more: Any) -> Problem:
    sites, demand, radius, count = CORDEAU
    site_xy, demand_xy, weight = uniform(sites, demand)
    cover = within(site_xy, demand_xy, radius)
    return Problem(f"Cordeau {sites} x {demand:,}", "mclp", count, cover, weight, **more)


def read_spopt(folder: Path, kind: str) -> Problem:
    """San Francisco, 16 stores x 205 tracts; the values are those of the documentation of spopt."""
    with (folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as lines:
        rows = [(row["name"], row["DestinationName"], row["distance"]) for row in csv.DictReader(lines)]
    with (folder / "SF_demand_205_centroid_uniform_weight.csv").open() as lines:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(lines)}
    stores, tracts = sorted({row[0] for row in rows}), sorted(people)
    distance = np.full((len(stores), len(tracts)), np.inf)
    for store, tract, length in rows:
        distance[stores.index(store), tracts.index(tract)] = float(length)
    weight = np.array([people[tract] for tract in tracts])
    known = {"lscp": 8.0, "mclp": 875247.0, "p-median": 2848268129.7145104, "p-centre": 7403.063811}[kind]
    return Problem(
        "San Francisco 16 x 205", kind, None if kind == "lscp" else 4,
        sparse.csr_matrix(distance <= 5000.0) if kind in ("lscp", "mclp") else None, weight, distance, known,
    )


def read_pmed(folder: Path, number: int, kind: str) -> Problem:
    """OR-Library pmed (Beasley 1985): shortest paths between all nodes; the last of repeated edges counts."""
    from scipy.sparse.csgraph import shortest_path

    numbers = np.array((folder / f"pmed{number}.txt").read_text().split(), dtype=int)
    nodes, _edges, count = numbers[:3]
    length = np.full((nodes, nodes), np.inf)
    for first, second, cost in numbers[3:].reshape(-1, 3):
        length[first - 1, second - 1] = length[second - 1, first - 1] = cost
    distance = shortest_path(length, directed=False)
    file = folder / ("pmedopt.txt" if kind == "p-median" else "kcenteropt.txt")
    known = dict(line.split()[-2:] for line in file.read_text().splitlines() if line.startswith("pmed"))
    return Problem(
        f"pmed{number}", kind, int(count), weight=np.ones(nodes), distance=distance,
        known=float(known[f"pmed{number}"]),
    )  # fmt: skip


def read_ails(folder: Path, city: str, count: int) -> Problem:
    """A real city (Maximo, Cordeau, Nascimento 2023); the value is the best known, not a proven optimum."""
    _, nodes = (folder / "Instancias" / f"{city}.txt").read_text().split("NODE_COORD_SECTION")
    points, demand = nodes.split("DEMAND_SECTION")
    phi, lam = np.radians(np.array(points.split(), dtype=float).reshape(-1, 2)).T
    weight = np.array(demand.split()[: phi.size], dtype=float)
    radius = AILS[city]
    starts, reached = [0], []
    for site in range(phi.size):
        cosine = np.sin(phi[site]) * np.sin(phi) + np.cos(phi[site]) * np.cos(phi) * np.cos(lam - lam[site])
        near = np.flatnonzero(np.arccos(np.clip(cosine, -1, 1)).astype(np.float32) * EARTH_M <= radius)
        reached.append(near)
        starts.append(starts[-1] + near.size)
    cover = sparse.csr_matrix(
        (np.ones(starts[-1], dtype=bool), np.concatenate(reached), starts), shape=(phi.size, phi.size)
    )
    best = (folder / "OtimosFinais" / f"{city}_{count}_{radius:.0f}.txt").read_text().split()
    return Problem(f"{city} p={count}", "mclp", count, cover, weight, known=float(best[1]))
