"""Paths cut at places along them: nodes, pieces, and the vertices of each piece."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .alongside import distances, places

SAME_M = 0.05
"""Places no farther apart along a path are one node."""


@dataclass(frozen=True)
class Cut:
    """Pieces of paths; arrays with one value for each piece unless said otherwise."""

    xy: np.ndarray  # float64 (vertices, 2)
    path: np.ndarray  # int64
    from_m: np.ndarray  # float64: how far along its path it begins
    length_m: np.ndarray  # float64
    start: np.ndarray  # int64: its first vertex
    end: np.ndarray  # int64: its last vertex
    tail: np.ndarray  # int64: node at its first vertex
    head: np.ndarray  # int64: node at its last vertex
    node: np.ndarray  # int64 (places,): node of each place asked for, -1 where its path is -1
    more_xy: np.ndarray  # float64 (nodes that the cuts add, 2)

    def node_xy(self, before: np.ndarray) -> np.ndarray:
        """The positions of all nodes: those there were before, then those of the cuts."""
        return np.concatenate([before, self.more_xy])


def cut(
    xy: np.ndarray, first: np.ndarray, tail: np.ndarray, head: np.ndarray, nodes: int, path: np.ndarray,
    along: np.ndarray,
) -> Cut:  # fmt: skip
    """Cut paths where places lie on them.

    xy, first, tail, head: as in trenchpaths.Paths, with nodes from 0 to before `nodes`. path, along: the path
    of each place, -1 for none, and how far along it the place is [m].
    """
    way = distances(xy, first)
    length = way[first[1:] - 1]
    node = np.full(path.size, -1, dtype=np.int64)
    asked = np.flatnonzero(path >= 0)
    at = np.clip(along[asked], 0.0, length[path[asked]])
    order = np.lexsort((at, path[asked]))
    asked, at = asked[order], at[order]
    own = path[asked]
    begins, ends = at <= SAME_M, at >= length[own] - SAME_M
    node[asked[begins]] = tail[own[begins]]
    late = ends & ~begins
    node[asked[late]] = head[own[late]]
    inner = ~begins & ~ends
    asked, at, own = asked[inner], at[inner], own[inner]
    new = np.ones(at.size, dtype=bool)
    new[1:] = (own[1:] != own[:-1]) | (at[1:] - at[:-1] > SAME_M)
    node[asked] = nodes + np.cumsum(new) - 1
    own, at = own[new], at[new]
    more_xy = places(xy, first, way, own, at)[0] if at.size else np.empty((0, 2))
    return _pieces(xy, first, tail, head, nodes, way, own, at, node, more_xy)


def _pieces(xy, first, tail, head, nodes, way, own, at, node, more_xy) -> Cut:
    """Insert the new nodes as vertices and take the pieces between nodes."""
    # One rising measure along all paths: each begins 1 m behind the end of the one before.
    offset = np.concatenate([[0.0], np.cumsum(way[first[1:] - 1] + 1.0)])
    measure = way + np.repeat(offset[:-1], np.diff(first))
    before = np.searchsorted(measure, offset[own] + at, side="right")
    vertex = before + np.arange(own.size)
    shift = np.searchsorted(before, np.arange(len(xy)), side="right")
    begin, last = first[:-1] + shift[first[:-1]], first[1:] - 1 + shift[first[1:] - 1]
    paths = np.arange(tail.size)
    breaks = np.concatenate([begin, vertex, last])
    order = np.argsort(breaks, kind="stable")
    breaks = breaks[order]
    whose = np.concatenate([paths, own, paths])[order]
    metres = np.concatenate([np.zeros(paths.size), at, way[first[1:] - 1]])[order]
    names = np.concatenate([tail, nodes + np.arange(own.size), head])[order]
    goes_on = whose[:-1] == whose[1:]
    return Cut(
        np.insert(xy, before, more_xy, axis=0), whose[:-1][goes_on], metres[:-1][goes_on],
        np.diff(metres)[goes_on], breaks[:-1][goes_on], breaks[1:][goes_on], names[:-1][goes_on],
        names[1:][goes_on], node, more_xy,
    )  # fmt: skip
