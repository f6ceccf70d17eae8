"""Who may use a street, in which direction and how fast: from its attributes, for one mode of travel.

Attributes are those of OpenStreetMap (its Wiki: Key:highway, Key:access, Key:oneway, Key:maxspeed). A mode is
a table of the preset `streets`, such as `walking`: classes, words and speeds with their sources.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..streetgraph.graph import Lines

YES = ("yes", "true", "1")
AGAINST = ("-1", "reverse")
KMH_PER_MPH = 1.609344
UNKNOWN = "road"
"""OpenStreetMap's class of a street whose class is not known."""


def lines(
    xy: np.ndarray, first: np.ndarray, tags: Sequence[Mapping[str, str]], mode: Mapping[str, Any], *,
    barrier_xy: np.ndarray | None = None, barrier_tags: Sequence[Mapping[str, str]] = (),
) -> Lines:
    """Street lines as this mode of travel may use them, for `graph.build`.

    xy, first: as in `graph.Lines`. tags: the attributes of each line, in lower case, without those that say
    nothing. barrier_xy: float, shape (barriers, 2), points with barrier_tags; those count that this mode
    cannot pass.
    """
    ways = np.array([directions(own, mode) for own in tags], dtype=bool).reshape(-1, 2)
    levels = np.array([level(own) for own in tags], dtype=np.int64)
    stop = np.array([own.get("highway") not in mode["no_stop"] for own in tags], dtype=bool)
    speeds = np.array([speed_kmh(own, mode) for own in tags], dtype=np.float64)
    shut = np.array([not passable(own, mode) for own in barrier_tags], dtype=bool)
    barriers = np.empty((0, 2)) if barrier_xy is None else np.asarray(barrier_xy, dtype=np.float64)[shut]
    return Lines(xy, first, levels, ways[:, 0], ways[:, 1], stop & (levels == 0), speeds, barriers)


def is_open(tags: Mapping[str, str], mode: Mapping[str, Any]) -> bool:
    """Whether one may use the street at all.

    The most special key that says something counts; one that opens a street to everybody does not open it to
    a mode of travel that its class is not made for.
    """
    closed_class = tags.get("highway", UNKNOWN) in mode["closed_classes"]
    said = [key for key in mode["keys"] if key in tags]
    if not said:
        return not closed_class
    return _allows(tags[said[-1]], mode) and not (closed_class and said[-1] == mode["keys"][0])


def passable(tags: Mapping[str, str], mode: Mapping[str, Any]) -> bool:
    """Whether one may pass a barrier: what is said for the mode of travel counts, else what it is."""
    said = [key for key in mode["keys"] if key in tags]
    return _allows(tags[said[-1]], mode) if said else tags.get("barrier") not in mode["closed_barriers"]


def _allows(words: str, mode: Mapping[str, Any]) -> bool:
    """Whether at least one of the words, "agricultural;forestry", is not one that closes a street."""
    return any(word.strip() not in mode["closed_words"] for word in words.split(";"))


def directions(tags: Mapping[str, str], mode: Mapping[str, Any]) -> tuple[bool, bool]:
    """Whether one may use the street in the order of its vertices, and against it."""
    if not is_open(tags, mode):
        return False, False
    said = next((tags[key] for key in mode["oneway"] if key in tags), None)
    if said in AGAINST:
        return False, True
    implied = said is None and mode["oneway_implied"] and (
        tags.get("junction") in ("roundabout", "circular") or tags.get("highway") == "motorway"
    )  # fmt: skip
    return True, not (said in YES or implied)


def level(tags: Mapping[str, str]) -> int:
    """0 on the ground, above it on a bridge, below it in a tunnel; `layer` says which of several."""
    try:
        return int(float(tags.get("layer", "")))
    except ValueError:
        bridge, tunnel = (tags.get(key, "no") for key in ("bridge", "tunnel"))
        return int(bridge not in ("no", "0", "false")) - int(tunnel in YES)


def speed_kmh(tags: Mapping[str, str], mode: Mapping[str, Any]) -> float:
    """Usual speed [km/h] on a street of this class, not above its own limit where there is one."""
    speeds = mode["speed_kmh"]
    usual = float(speeds.get(tags.get("highway", UNKNOWN), speeds[UNKNOWN]))
    number = re.match(r"(?:de:zone:?)?(\d+(?:\.\d+)?)\s*(mph)?", tags.get("maxspeed", ""))
    if number is None or float(number[1]) <= 0:
        return usual
    return min(usual, float(number[1]) * (KMH_PER_MPH if number[2] else 1.0))
