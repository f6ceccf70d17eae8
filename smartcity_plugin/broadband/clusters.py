"""Candidate project areas: addresses with a gap that lie close together.

DBSCAN with weights: M. Ester, H.-P. Kriegel, J. Sander, X. Xu, A density-based algorithm for discovering
clusters in large spatial databases with noise, KDD 1996. An address is a core when the connections within
its reach, its own among them, are enough; cores within reach of one another are one cluster, and an address
that is no core goes with the nearest core in its reach. Distances come from `nearness`, so they may be those
of streets. Clusters that are too large are cut along their shortest spanning tree, so that each part still
holds together within the reach.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import breadth_first_order, connected_components, minimum_spanning_tree

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from .nearness import Pairs

SINGLE = -1
"""Label of an address in no cluster."""


@dataclass(frozen=True)
class Clusters:
    """label: int64 (n,), number of the cluster from 0 on, the largest first, or SINGLE. one, other: int64,
    pairs of addresses that hold the clusters together, for each a tree of steps no longer than the reach."""

    label: np.ndarray
    one: np.ndarray
    other: np.ndarray

    @property
    def count(self) -> int:
        return int(self.label.max(initial=SINGLE)) + 1


def find(
    xy: np.ndarray,
    units: np.ndarray,
    pairs: Pairs,
    *,
    dense: int,
    least: int,
    most: int,
    bound: np.ndarray | None = None,
    cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Clusters:
    """Clusters of addresses.

    xy: float (n, 2), for the order alone; units: int (n,), connections, 1 or more; dense: connections within
    the reach that make a core; least, most: connections of a cluster. What has fewer than `least` is single.
    No cluster has more than `most`, except a single address that has more by itself. bound: int (n,), for
    example the district: no cluster has addresses of two. The order of the addresses does not matter: by
    size, then from west to east and south to north, they are numbered.
    Raises:
        InputError: limits that contradict each other.
        Abandoned: `cancelled` said yes.
    """
    if not 1 <= least <= most or dense < 1:
        raise InputError(
            "A project area cannot have at least {least} and at most {most} connections, with {dense} for a "
            "dense place. Change LEAST_UNITS, MOST_UNITS or DENSE_UNITS.",
            least=least, most=most, dense=dense,
        )  # fmt: skip
    count = len(units)
    order = np.lexsort((units, xy[:, 1], xy[:, 0]))
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count)
    own = np.asarray(units, dtype=np.int64)[order]
    links = _links(rank, own, pairs, dense, None if bound is None else np.asarray(bound)[order])
    tell(0.3, cancelled, progress)
    tree = minimum_spanning_tree(links).tocoo()
    tail, head, metres = tree.row.astype(np.int64), tree.col.astype(np.int64), tree.data
    part = connected_components(tree, directed=False)[1]
    size = np.bincount(part, weights=own, minlength=part.max(initial=-1) + 1)
    kept = np.ones(tail.size, dtype=bool)
    large = np.flatnonzero(size > most)
    at = np.argsort(part[tail], kind="stable")
    limits = np.searchsorted(part[tail][at], np.stack([large, large + 1]))
    for number, (first, after) in enumerate(limits.T):
        tell(0.3 + 0.7 * number / large.size, cancelled, progress)
        mine = at[first:after]
        if not mine.size:  # a single address that is too large by itself
            continue
        kept[mine] = _split(tail[mine], head[mine], metres[mine], own, least, most, cancelled)
    tail, head = tail[kept], head[kept]
    joined = csr_matrix((np.ones(tail.size), (tail, head)), shape=(count, count))
    label = _numbered(connected_components(joined, directed=False)[1], own, least)
    tell(1.0, cancelled, progress)
    inside = label[tail] != SINGLE
    return Clusters(label[rank], order[tail[inside]], order[head[inside]])


def _links(
    rank: np.ndarray, units: np.ndarray, pairs: Pairs, dense: int, bound: np.ndarray | None
) -> csr_matrix:
    """Steps that make clusters, by rank: between two cores, and from each other address to its core."""
    one, other, metres = rank[pairs.one], rank[pairs.other], pairs.metres
    if bound is not None:
        within = bound[one] == bound[other]
        one, other, metres = one[within], other[within], metres[within]
    count = len(units)
    near = units + np.bincount(one, units[other], count) + np.bincount(other, units[one], count)
    core = near >= dense
    both = core[one] & core[other]
    border, to = np.concatenate([one, other]), np.concatenate([other, one])
    away = np.concatenate([metres, metres])
    usable = ~core[border] & core[to]
    border, to, away = border[usable], to[usable], away[usable]
    best = np.lexsort((to, away, border))
    border, first = np.unique(border[best], return_index=True)
    tail = np.concatenate([one[both], border])
    head = np.concatenate([other[both], to[best][first]])
    metres = np.concatenate([metres[both], away[best][first]])
    tail, head = np.minimum(tail, head), np.maximum(tail, head)
    order = np.lexsort((head, tail))  # of equal steps the same ones shall make the tree
    return coo_matrix((metres[order], (tail[order], head[order])), shape=(count, count)).tocsr()


def _split(
    tail: np.ndarray, head: np.ndarray, metres: np.ndarray, units: np.ndarray, least: int, most: int,
    cancelled: CancelCheck,
) -> np.ndarray:
    """Which edges of a tree stay (bool) when it is cut into parts of at most `most` units.

    Each cut is the one that leaves the fewest units in parts that are too small, then needs the fewest parts,
    then comes nearest to equal parts, then is the longest. In the end neighbouring parts that are small
    enough together are one again.
    """
    kept = np.ones(tail.size, dtype=bool)
    nodes, numbers = np.unique(np.concatenate([tail, head]), return_inverse=True)
    tail, head = numbers.reshape(2, -1)
    own = units[nodes]
    todo = [np.arange(tail.size)]
    while todo:
        tell(0.3, cancelled, None)
        edges = todo.pop()
        below, total = _below(tail[edges], head[edges], own)
        if total <= most:
            continue
        rest = total - below
        small = np.where(below < least, below, 0) + np.where(rest < least, rest, 0)
        parts = -(-below // most) - (-rest // most)
        share = total / -(-total // most)
        target = np.clip(np.rint(below / share), 1, -(-total // most) - 1) * share
        cut = np.lexsort((np.arange(edges.size), -metres[edges], np.abs(below - target), parts, small))[0]
        kept[edges[cut]] = False
        left = np.delete(edges, cut)
        size = int(max(tail.max(), head.max())) + 1
        graph = coo_matrix((np.ones(left.size), (tail[left], head[left])), shape=(size, size))
        part = connected_components(graph, directed=False)[1]
        for side in (tail[edges[cut]], head[edges[cut]]):
            mine = left[part[tail[left]] == part[side]]
            if mine.size:
                todo.append(mine)
    _rejoin(tail, head, metres, own, kept, most)
    return kept


def _rejoin(
    tail: np.ndarray, head: np.ndarray, metres: np.ndarray, own: np.ndarray, kept: np.ndarray, most: int
) -> None:
    """Take back cuts, the shortest first, between parts of at most `most` units together."""
    joined = coo_matrix((np.ones(int(kept.sum())), (tail[kept], head[kept])), shape=(own.size, own.size))
    part = connected_components(joined, directed=False)[1]
    size = np.bincount(part, weights=own)
    cuts = np.flatnonzero(~kept)
    for edge in cuts[np.argsort(metres[cuts], kind="stable")]:
        one, other = part[tail[edge]], part[head[edge]]
        if size[one] + size[other] <= most:
            kept[edge] = True
            size[one] += size[other]
            part[part == other] = one


def _below(tail: np.ndarray, head: np.ndarray, own: np.ndarray) -> tuple[np.ndarray, int]:
    """Units on the far side of each edge of a tree (int64), and units of the whole tree."""
    nodes, numbers = np.unique(np.concatenate([tail, head]), return_inverse=True)
    tail, head = numbers.reshape(2, -1)
    tree = csr_matrix((np.ones(tail.size), (tail, head)), shape=(nodes.size, nodes.size))
    visited, before = breadth_first_order(tree, 0, directed=False)
    total = own[nodes].copy()
    for node in visited[:0:-1]:
        total[before[node]] += total[node]
    far = np.where(before[head] == tail, head, tail)
    return total[far], int(total[visited[0]])


def _numbered(part: np.ndarray, units: np.ndarray, least: int) -> np.ndarray:
    """Number of the cluster of each address: by size, then by its first address; SINGLE for too few."""
    names, first, part = np.unique(part, return_index=True, return_inverse=True)
    size = np.bincount(part, weights=units, minlength=names.size)
    order = np.lexsort((first, -size))
    order = order[size[order] >= least]
    number = np.full(names.size, SINGLE, dtype=np.int64)
    number[order] = np.arange(order.size)
    return number[part]
