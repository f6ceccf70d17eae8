"""Distribution points for all addresses of a forest: given ones filled, new ones placed. See cabinets.py.

Where more cabinets than the fewest are allowed, they go where the ways are longest.
"""

from __future__ import annotations

import numpy as np

from . import cabinets, forest
from .cabinetsearch import improve, thin_out
from .forest import NOBODY, Forest

TICK = 0.9  # of the way that is left, after one more step of a search


def _ticks(pulse, begin: float, end: float):
    """To be called at each step of a search whose number of steps nobody knows: progress nears `end`."""
    left = [end - begin]

    def tick() -> None:
        left[0] *= TICK
        pulse(end - left[0])

    return tick


class Placing:
    """What is to be placed, and after `run` the d distribution points."""

    centre: np.ndarray
    """int64 (d,): places of the forest."""
    given: np.ndarray
    """int64 (d,): index of the given point, NOBODY for a new one."""
    cabinets: np.ndarray
    """int64 (d,): cabinets of a new point, 0 for a given one."""
    point_of: np.ndarray
    """int64 (a,): index of the point that serves each address."""
    fewest: int
    """A proven lower bound of the number of new cabinets for the addresses that no given point serves."""

    def __init__(self, net: Forest, at, units, capacity: int, reach_m: float, more: float) -> None:
        """at, units: int64 (a,), place and connections of each address; more: see
        DesignRules.more_cabinets."""
        self.net, self.at, self.units, self.capacity, self.more = net, at, units, capacity, more
        self.reach = reach_m + cabinets.SLACK
        parent = np.maximum(net.parent, 0)
        leaf = net.last - np.arange(net.node.size) == 1
        # A cabinet stands in the street; in the building only where the street is out of reach.
        self.closed = np.zeros(net.node.size, bool)
        self.closed[at] = True
        self.closed &= leaf & (net.parent >= 0) & (net.depth - net.depth[parent] <= self.reach)

    def run(self, given_place, given_capacity, pulse) -> None:
        """given_place, given_capacity: int64 (g,), points that there are, NOBODY where one is off the
        tree."""
        owner = self._filled(given_place, given_capacity)
        free = owner == NOBODY
        large = np.flatnonzero(free & (self.units > self.capacity))
        small = np.flatnonzero(free & (self.units <= self.capacity))
        self.fewest = self._by_rule(np.flatnonzero(free), True)[0].size
        pulse(0.1)
        count = given_place.size
        allowed = np.bincount(self.net.root[self._by_rule(small, True)[0]], minlength=self.net.root.size)
        self.allowed = np.floor(allowed * (1.0 + self.more) + 1e-9).astype(np.int64)
        runs = cabinets.by_runs(self.net, self.at[small], self.units[small], self.capacity, self.reach)
        answers = []
        for number, cabinet in enumerate((runs, self._by_rule(small, False)[1])):
            found = owner.copy()
            found[small] = count + cabinet
            tick = _ticks(pulse, 0.1 + 0.45 * number, 0.55 + 0.45 * number)
            answers.append(self._improved(found, large, given_place, given_capacity, tick))
        centre, owner = self._best(answers, count)
        self._settle(centre, owner, count, large)

    def _by_rule(self, rows, shared: bool):
        return cabinets.by_rule(self.net, self.at[rows], self.units[rows], self.capacity, self.reach, shared)

    def _filled(self, given_place, given_capacity) -> np.ndarray:
        """The given point that serves each address, nearest pairs first; NOBODY for none."""
        net, owner = self.net, np.full(self.at.size, NOBODY)
        free = given_capacity.copy()
        start, listed = cabinets.by_place(self.at, net.node.size)
        found = np.empty(self.at.size, np.int64)
        pairs = []
        for point, place in enumerate(given_place):
            if place >= 0:
                near = found[: cabinets.within(net, place, self.reach, start, listed, found)].tolist()
                pairs += [(forest.apart(net, place, self.at[address]), point, address) for address in near]
        for _, point, address in sorted(pairs):
            if owner[address] == NOBODY and self.units[address] <= free[point]:
                owner[address] = point
                free[point] -= self.units[address]
        return owner

    def _improved(self, owner, large, given_place, given_capacity, tick):
        """Places of the cabinets and the cabinet of each address, `large` ones left out, by local search."""
        rows = np.setdiff1d(np.arange(self.at.size), large)
        at, units = self.at[rows], self.units[rows]
        count = given_place.size
        names, number = np.unique(np.concatenate([np.arange(count), owner[rows]]), return_inverse=True)
        cabinet = number.reshape(-1)[count:]
        centre = np.concatenate([given_place, np.full(names.size - count, NOBODY)])

        def better() -> None:
            room = np.concatenate([given_capacity, np.full(centre.size - count, self.capacity)])
            fixed = np.arange(centre.size) < count
            where = (self.net, at, units, centre, cabinet, room, self.reach)
            improve(*where, self.closed, fixed, tick)
            too_many, before = -self._spare(centre[count:]), np.inf
            while before > too_many.clip(0).sum() > 0:
                before = too_many.clip(0).sum()
                thin_out(*where, fixed, too_many)
                improve(*where, self.closed, fixed, tick)

        better()
        if (self._spare(centre[count:]) > 0).any():
            centre = self._spread(at, units, centre, cabinet, count)
            better()
        found = np.full(self.at.size, NOBODY)
        found[rows] = cabinet
        return centre, found

    def _spread(self, at, units, centre, cabinet, count) -> np.ndarray:
        """Use up the cabinets that may be added: of the cabinets with the longest ways in all, each farthest
        address gets one of its own, from which to improve. Changes `cabinet`, returns all centres."""
        far = cabinets.ways(self.net, at, centre[cabinet]) * units
        total = np.bincount(cabinet, weights=far, minlength=centre.size)
        spare = self._spare(centre[count:])
        order = np.lexsort((far, cabinet))
        farthest = np.full(centre.size, NOBODY)
        farthest[cabinet[order]] = order
        new: list[int] = []
        for one in np.argsort(-total, kind="stable"):
            seed = farthest[one]
            if total[one] > 0 and spare[self.net.root[at[seed]]] > 0:
                spare[self.net.root[at[seed]]] -= 1
                cabinet[seed] = centre.size + len(new)
                new.append(cabinets.median(self.net, np.array([seed]), at, units, self.reach, self.closed))
        return np.concatenate([centre, np.array(new, dtype=np.int64)])

    def _spare(self, centre) -> np.ndarray:
        """How many more cabinets may stand in the tree of each root, below 0 for too many: int64 (n,)."""
        return self.allowed - np.bincount(self.net.root[centre[centre >= 0]], minlength=self.allowed.size)

    def _best(self, answers, count):
        """For each tree that of two answers with shorter ways that has not too many cabinets."""
        root = self.net.root
        number, ways = [], []
        for centre, owner in answers:
            served = np.flatnonzero(owner >= 0)
            used = np.unique(owner[served])
            number.append(np.bincount(root[centre[used[used >= count]]], minlength=root.size))
            far = cabinets.ways(self.net, self.at[served], centre[owner[served]]) * self.units[served]
            ways.append(np.bincount(root[self.at[served]], weights=far, minlength=root.size))
        allowed = np.maximum(self.allowed, np.minimum(*number))
        second = (number[1] <= allowed) & ((number[0] > allowed) | (ways[1] < ways[0]))
        one, other = answers
        take = second[root[self.at]] & (other[1] >= count)
        owner = np.where(second[root[self.at]], other[1], one[1])
        owner[take] += one[0].size - count
        return np.concatenate([one[0], other[0][count:]]), owner

    def _settle(self, centre, owner, count, large) -> None:
        """Cabinets on one node become one distribution point; addresses too large for a cabinet have their
        own."""
        own = self.at[large].copy()
        street = self.closed[own]
        own[street] = self.net.parent[own[street]]
        owner[large] = centre.size + np.arange(large.size)
        stand = np.concatenate([np.ones(centre.size, np.int64), -(-self.units[large] // self.capacity)])
        stand[:count] = 0
        centre = np.concatenate([centre, own])
        used = np.unique(owner)
        key = np.where(used < count, used, count + centre[used])
        names, position = np.unique(key, return_inverse=True)
        position = position.reshape(-1)
        self.given = np.where(names < count, names, NOBODY)
        self.centre = np.zeros(names.size, np.int64)
        self.centre[position] = centre[used]
        self.cabinets = np.bincount(position, weights=stand[used], minlength=names.size).astype(np.int64)
        index = np.empty(centre.size, np.int64)
        index[used] = position
        self.point_of = index[owner]
