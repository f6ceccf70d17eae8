"""What has become of a plan: last year's sites and coverage beside today's. Plain Python, no QGIS.

Every row of both years is told once: then = built + still planned + dropped + unchanged + back to planned,
now = the same without dropped, and new ones. Rows are the same when their ids are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

EXISTING = "existing"
BUILT, STILL_PLANNED, DROPPED, NEW, UNCHANGED, BACK = (
    "built", "still_planned", "dropped", "new", "unchanged", "back_to_planned",
)  # fmt: skip
CHANGES = (BUILT, STILL_PLANNED, NEW, DROPPED, BACK, UNCHANGED)
"""In the order in which they are told."""
NEWLY_UNCOVERED, NEWLY_COVERED = "newly_uncovered", "newly_covered"
MOVED_M = 1.0
"""A site farther than this from last year's place has moved: coordinates are rounded in between."""


@dataclass(frozen=True)
class Site:
    """One site of one year. status: existing, planned, proposed or ""; x, y in metres, NaN where not known;
    cost_eur: NaN where not known; row: its number in the layer, from 1."""

    id: str
    name: str = ""
    status: str = ""
    x: float = math.nan
    y: float = math.nan
    cost_eur: float = math.nan
    row: int = 0


@dataclass(frozen=True)
class Change:
    """then, now: None for one that was not there; moved_m: 0 where it has not moved, or nobody can tell."""

    id: str
    change: str
    then: Site | None
    now: Site | None
    moved_m: float = 0.0

    @property
    def site(self) -> Site:
        """Where and what it is now, or was."""
        return self.now or self.then

    @property
    def is_spent(self) -> bool:
        """Whether it has been put up since then, planned or not."""
        return self.change == BUILT or (self.change == NEW and self.now.status == EXISTING)

    @property
    def cost_eur(self) -> float:
        """At today's cost or, where that is not known, last year's; NaN where neither is."""
        return self.then.cost_eur if self.is_estimate else self.site.cost_eur

    @property
    def is_estimate(self) -> bool:
        """Whether only last year's list knows the cost of what is there today."""
        both = self.now is not None and self.then is not None
        return both and math.isnan(self.now.cost_eur) and not math.isnan(self.then.cost_eur)


@dataclass(frozen=True)
class Point:
    """One demand point of one year. times: sites that cover it, NaN where not known; weight: likewise."""

    id: str
    times: float
    weight: float = math.nan
    row: int = 0


Row = TypeVar("Row", Site, Point)
NO_ID, TWICE = "no_id", "twice"


@dataclass(frozen=True)
class Sorted(Generic[Row]):
    """Rows by id; rejected: rows without an id, and those whose id occurs a second time."""

    rows: dict[str, Row]
    rejected: list[tuple[Row, str]]


def by_id(rows: Iterable[Row]) -> Sorted[Row]:
    """The first row of each id."""
    found: dict[str, Row] = {}
    rejected = []
    for row in rows:
        if not row.id:
            rejected.append((row, NO_ID))
        elif row.id in found:
            rejected.append((row, TWICE))
        else:
            found[row.id] = row
    return Sorted(found, rejected)


def compare(then: dict[str, Site], now: dict[str, Site]) -> list[Change]:
    """What has become of each site, in the order of last year's list, then the new ones."""
    changes = [_change(site, now.get(name)) for name, site in then.items()]
    return changes + [Change(name, NEW, None, site) for name, site in now.items() if name not in then]


def _change(then: Site, now: Site | None) -> Change:
    if now is None:
        return Change(then.id, DROPPED, then, None)
    was, there = then.status == EXISTING, now.status == EXISTING
    kinds = {(False, True): BUILT, (True, True): UNCHANGED, (True, False): BACK}
    kind = kinds.get((was, there), STILL_PLANNED)
    distance = math.hypot(now.x - then.x, now.y - then.y)
    return Change(then.id, kind, then, now, distance if distance > MOVED_M else 0.0)


def counts(changes: Iterable[Change]) -> dict[str, int]:
    """How many of each kind; 0 included."""
    found = Counter(change.change for change in changes)
    return {kind: found[kind] for kind in CHANGES}


@dataclass(frozen=True)
class Cost:
    """eur: sum of what is known; unknown: sites whose cost nobody has said; estimated: sites in the sum of
    which only last year's list says one."""

    eur: float
    unknown: int
    estimated: int = 0


def cost(changes: Iterable[Change]) -> Cost:
    """Of these sites, at today's cost or, where that is not known, last year's."""
    changes = list(changes)
    known = [change.cost_eur for change in changes if not math.isnan(change.cost_eur)]
    return Cost(
        math.fsum(known), len(changes) - len(known), sum(change.is_estimate for change in changes)
    )


def gaps(then: dict[str, Point], now: dict[str, Point]) -> dict[str, str]:
    """Id -> NEWLY_UNCOVERED or NEWLY_COVERED, of points that are in both years and known in both."""
    found = {}
    for name, point in now.items():
        before = then.get(name)
        if before is None or math.isnan(before.times) or math.isnan(point.times):
            continue
        if (before.times > 0) != (point.times > 0):
            found[name] = NEWLY_COVERED if point.times > 0 else NEWLY_UNCOVERED
    return found
