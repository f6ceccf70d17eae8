"""Networks to lay fibre in: the published instances of Vienna, and an invented town."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SIDE = 71  # crossings along each side of the town: 9,940 street sections
ADDRESSES = 20_000
BLOCK_M = 80.0
TRENCH_EUR_M = (60.0, 90.0, 140.0)  # invented, unlike each other as surfaces are
DROP_M = (3.0, 25.0)


@dataclass(frozen=True)
class Network:
    name: str
    edges: np.ndarray  # int64 (m, 2)
    cost: np.ndarray  # float64 (m,)
    terminals: np.ndarray  # int64
    optimum: float | None = None

    @property
    def nodes(self) -> int:
        return int(self.edges.max()) + 1

    def is_tree(self, chosen: np.ndarray) -> bool:
        """Whether edges are a tree that has all terminals."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        ends = self.edges[chosen]
        links = coo_matrix((np.ones(ends.shape[0]), ends.T), shape=(self.nodes,) * 2)
        label = connected_components(links, directed=False)[1]
        return bool(
            np.unique(label[self.terminals]).size == 1 and np.unique(ends).size == max(ends.shape[0] + 1, 1)
        )


def read_pace(path: Path, optimum: float | None = None) -> Network:
    """A file in the format of PACE 2018."""
    edges, cost, terminals = [], [], []
    for line in path.read_text().splitlines():
        words = line.split()
        if words[:1] == ["E"]:
            edges.append((int(words[1]) - 1, int(words[2]) - 1))
            cost.append(float(words[3]))
        elif words[:1] == ["T"]:
            terminals.append(int(words[1]) - 1)
    return Network(path.stem, np.array(edges), np.array(cost), np.array(terminals), optimum)


def vienna(folder: Path) -> list[Network]:
    """All instances of a folder with their proven optima, the smallest first."""
    with open(folder / "vienna_optima.csv", newline="") as file:
        return [read_pace(folder / row["file"], float(row["optimum"])) for row in csv.DictReader(file)]


def town(side: int = SIDE, addresses: int = ADDRESSES, seed: int = 1) -> Network:
    """A grid of streets with addresses that hang on by drops; node 0 is the POP, addresses come last."""
    rng = np.random.default_rng(seed)
    xy = np.stack(np.divmod(np.arange(side * side), side), axis=1) * BLOCK_M
    xy = xy + rng.normal(0.0, BLOCK_M / 8, xy.shape)
    at = np.arange(side * side).reshape(side, side)
    sections = np.concatenate([np.stack([at[:, :-1], at[:, 1:]], -1).reshape(-1, 2),
                               np.stack([at[:-1], at[1:]], -1).reshape(-1, 2)])  # fmt: skip
    price = rng.choice(TRENCH_EUR_M, len(sections))
    length = np.hypot(*(xy[sections[:, 0]] - xy[sections[:, 1]]).T)
    of = np.sort(rng.integers(0, len(sections), addresses))
    along = rng.random(addresses)
    order = np.lexsort([along, of])
    along = along[order]
    feet = side * side + np.arange(addresses)
    first = np.append(True, of[1:] != of[:-1])
    last = np.append(of[1:] != of[:-1], True)
    before = np.where(first, sections[of, 0], np.roll(feet, 1))
    way = along - np.where(first, 0.0, np.roll(along, 1))
    empty = np.setdiff1d(np.arange(len(sections)), of)
    drops = rng.uniform(*DROP_M, addresses)
    edges = [np.stack([before, feet], 1), np.stack([feet[last], sections[of[last], 1]], 1), sections[empty],
             np.stack([feet, feet + addresses], 1)]  # fmt: skip
    cost = [way * (length * price)[of], ((1.0 - along) * (length * price)[of])[last], (length * price)[empty],
            drops * TRENCH_EUR_M[0]]  # fmt: skip
    return Network(
        f"town, {addresses:,} addresses", np.concatenate(edges), np.concatenate(cost),
        np.append(0, feet + addresses),
    )  # fmt: skip
