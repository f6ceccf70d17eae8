"""What has become of a plan: last year's sites and coverage beside today's. Plain Python, no QGIS.

Every row of both years is told once: then = built + still planned + dropped + unchanged + back to planned,
now = the same without dropped, and new ones. Rows are the same when their ids are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sorted:
    """Rows by id; rejected: rows without an id, and those whose id occurs a second time."""

    sites: dict[str, Site]
    rejected: list[tuple[Site, str]]


NO_ID, TWICE = "no_id", "twice"


def by_id(sites: Iterable[Site]) -> Sorted:
    """The first row of each id."""
    found: dict[str, Site] = {}
    rejected = []
    for site in sites:
        if not site.id:
            rejected.append((site, NO_ID))
        elif site.id in found:
            rejected.append((site, TWICE))
        else:
            found[site.id] = site
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
    """eur: sum of what is known; unknown: sites whose cost nobody has said."""

    eur: float
    unknown: int


def cost(changes: Iterable[Change], *kinds: str) -> Cost:
    """Of the sites with these changes, at today's cost or, where that is not known, last year's."""
    values = []
    for change in changes:
        if change.change in kinds:
            said = [site.cost_eur for site in (change.now, change.then) if site]
            values.append(next((value for value in said if not math.isnan(value)), math.nan))
    known = [value for value in values if not math.isnan(value)]
    return Cost(math.fsum(known), len(values) - len(known))


@dataclass(frozen=True)
class Point:
    """One demand point of one year. times: sites that cover it."""

    id: str
    times: int
    weight: float = 1.0


def gaps(then: dict[str, Point], now: dict[str, Point]) -> dict[str, str]:
    """Id -> NEWLY_UNCOVERED or NEWLY_COVERED, of points that are in both years."""
    found = {}
    for name, point in now.items():
        before = then.get(name)
        if before is not None and (before.times > 0) != (point.times > 0):
            found[name] = NEWLY_COVERED if point.times > 0 else NEWLY_UNCOVERED
    return found
