"""Who has a gap in broadband supply, and what share of the households gets which speed.

Shares are those that the Breitbandatlas publishes: of the households of an area, the share that can get at
least 10, 16, 30, 50, 100, 200, 400 and 1000 Mbit/s download (Breitbandatlas | Gigabit-Grundbuch,
gigabitgrundbuch.bund.de). An address whose speed is not known is in no share: it is counted by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError

SPEEDS = (10, 16, 30, 50, 100, 200, 400, 1000)
"""Speed classes of the Breitbandatlas [Mbit/s]."""
NO_OFFER = "no_offer"
"""Class of an address that nobody offers anything: its speed is known to be none, not unknown."""
YES, NO, UNDETERMINED = "yes", "no", "undetermined"
NOWHERE = -1
"""Number of the group of an address that lies in no area."""


def by_eligibility(eligible: np.ndarray) -> np.ndarray:
    """Gaps where funding is possible. eligible, and the result: object (n,) of yes, no, undetermined; what
    is empty or another word is undetermined."""
    words = np.array([str(word).strip().lower() for word in eligible], dtype=object)
    return np.where(np.isin(words, (YES, NO)), words, UNDETERMINED)


def by_speed(down_mbit: np.ndarray, no_offer: np.ndarray, least_mbit: float) -> np.ndarray:
    """Gaps where the download is below `least_mbit`, or nothing is offered.

    down_mbit: float (n,), NaN where not known; no_offer: bool (n,). Result as `by_eligibility`.
    Raises:
        InputError: a threshold that is no number above 0.
    """
    if not (np.isfinite(least_mbit) and least_mbit > 0):
        raise InputError("The threshold must be a speed above 0 Mbit/s, not {value}.", value=least_mbit)
    known = np.isfinite(down_mbit)
    found = np.full(len(down_mbit), UNDETERMINED, dtype=object)
    found[known] = np.where(down_mbit[known] < least_mbit, YES, NO)
    found[~known & no_offer] = YES
    return found


def by_class(classes: list, wanted: list[str], known: list) -> np.ndarray:
    """Gaps where the class is one of `wanted`; an empty class, or the class undetermined unless it is wanted,
    is undetermined. Result as `by_eligibility`.

    known: all classes that there are, today or later.
    Raises:
        InputError: no class wanted, or one that is not known.
    """
    words = np.array([_word(each) for each in classes], dtype=object)
    keys = [word.strip().lower() for word in wanted if word.strip()]
    known = sorted({_word(each) for each in known} - {""})
    unknown = [key for key in keys if key not in known]
    if not keys or unknown:
        raise InputError(
            "Name the classes that count as gaps, separated by commas. “{classes}” does not fit: the classes "
            "of the layer are {known}.",
            classes=", ".join(unknown or keys), known=", ".join(known),
        )  # fmt: skip
    found = np.where(np.isin(words, keys), YES, NO).astype(object)
    found[(words == "") | ((words == UNDETERMINED) & (UNDETERMINED not in keys))] = UNDETERMINED
    return found


def _word(value: object) -> str:
    return "" if value is None or value != value else str(value).strip().lower()


def gap_units(gap: np.ndarray, units: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """Connections with a gap in each area and, last, in none; int64 (count + 1,)."""
    where = np.where(group == NOWHERE, count, group)
    return np.bincount(where, weights=units * (gap == YES), minlength=count + 1).astype(np.int64)


@dataclass(frozen=True)
class Supply:
    """Addresses and what they can get; arrays of shape (n,)."""

    units: np.ndarray  # int64, 1 or more: connections needed
    households: np.ndarray  # float64, NaN where not known
    gap: np.ndarray  # object: yes, no or undetermined
    now: np.ndarray  # float64 [Mbit/s], NaN where not known
    planned: np.ndarray  # float64 [Mbit/s], once all that is announced is built; NaN where not known
    none_now: np.ndarray  # bool: nothing is offered today; its speed counts as below every class
    none_planned: np.ndarray  # bool: nothing will be offered either


def by_area(supply: Supply, group: np.ndarray, count: int, weight: np.ndarray) -> pd.DataFrame:
    """Sums and shares of each area, and in the last row of what lies in none; the sums are those of all.

    group: int64 (n,), number of the area of each address from 0, NOWHERE for none. count: areas. weight:
    float64 (n,), what shares are of, NaN where not known. Columns: addresses, units, households (NaN where
    none is known), households_unknown [addresses], speed_unknown [addresses], gap_addresses, gap_units,
    gap_households, undetermined_units, gap_percent and undetermined_percent [% of units], now_10 ... now_1000
    and planned_10 ... [% of the weight whose speed is known]; a share without anything to be of is NaN.
    """
    where = np.where(group == NOWHERE, count, group)

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(where, weights=values, minlength=count + 1)

    is_gap, is_open = supply.gap == YES, supply.gap == UNDETERMINED
    known = np.isfinite(supply.households)
    people = np.where(known, supply.households, 0.0)
    table = pd.DataFrame({"addresses": total(np.ones(len(where))).astype(np.int64)})
    table["units"] = total(supply.units).astype(np.int64)
    table["households"] = np.where(total(known) > 0, total(people), np.nan)
    table["households_unknown"] = total(~known).astype(np.int64)
    table["speed_unknown"] = total(~np.isfinite(supply.now) & ~supply.none_now).astype(np.int64)
    table["gap_addresses"] = total(is_gap).astype(np.int64)
    table["gap_units"] = gap_units(supply.gap, supply.units, group, count)
    table["gap_households"] = np.where(total(known) > 0, total(people * is_gap), np.nan)
    table["undetermined_units"] = total(supply.units * is_open).astype(np.int64)
    for name in ("gap", "undetermined"):
        table[f"{name}_percent"] = _percent(total(supply.units * (is_gap if name == "gap" else is_open)),
                                            total(supply.units))  # fmt: skip
    for name, speed, none in (("now", supply.now, supply.none_now),
                              ("planned", supply.planned, supply.none_planned)):  # fmt: skip
        for least, share in _shares(speed, none, weight, total).items():
            table[f"{name}_{least}"] = share
    return table


def _shares(speed: np.ndarray, none: np.ndarray, weight: np.ndarray, total) -> dict[int, np.ndarray]:
    usable = np.isfinite(weight) & (np.isfinite(speed) | none)
    share_of = total(np.where(usable, weight, 0.0))
    fast = np.where(np.isfinite(speed), speed, -np.inf)
    return {least: _percent(total(np.where(usable & (fast >= least), weight, 0.0)), share_of)
            for least in SPEEDS}  # fmt: skip


def _percent(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(whole > 0, np.minimum(100.0 * part / whole, 100.0), np.nan)


def by_technology(
    technology: np.ndarray, speed: np.ndarray, weight: np.ndarray, group: np.ndarray, count: int
) -> pd.DataFrame:
    """How the weight of each area is shared out among the technologies of the best offer.

    technology: object (n,), empty where there is none. Rows: group (count for NOWHERE), technology
    (empty: none or not known), addresses, weight, percent and at_least_10 ... [% of the area's known
    weight]. Only the best offer of an address counts here: the Breitbandatlas counts every technology that
    an address can get, so that its shares are the same or larger.
    """
    where = np.where(group == NOWHERE, count, group)
    names = np.array([_word(each) for each in technology], dtype=object)
    own = np.where(np.isfinite(weight), weight, 0.0)
    rows = pd.DataFrame({"group": where, "technology": names, "addresses": 1, "weight": own})
    fast = np.where(np.isfinite(speed), speed, -np.inf)
    for least in SPEEDS:
        rows[f"at_least_{least}"] = np.where(fast >= least, own, 0.0)
    table = rows.groupby(["group", "technology"], sort=True).sum().reset_index()
    whole = np.bincount(where, weights=own, minlength=count + 1)[table["group"].to_numpy(dtype=np.int64)]
    table["percent"] = _percent(table["weight"].to_numpy(dtype=np.float64), whole)
    for least in SPEEDS:
        table[f"at_least_{least}"] = _percent(table[f"at_least_{least}"].to_numpy(dtype=np.float64), whole)
    return table


def numbered(words: list[str]) -> tuple[np.ndarray, list[str]]:
    """Number of the group of each word (int64, NOWHERE for an empty one), and the words in order."""
    names = sorted(set(words) - {""})
    known = {name: number for number, name in enumerate(names)}
    return np.array([known.get(word, NOWHERE) for word in words], dtype=np.int64), names


def grid_cell(east_north: np.ndarray, size: int) -> list[str]:
    """Names of the INSPIRE grid cells of points, for example CRS3035RES100mN2985500E4430300.

    east_north: float64 (n, 2) [m, EPSG:3035]; size: edge [m]. The name holds the south-west corner (INSPIRE
    Data Specification on Geographical Grid Systems, 4.2).
    """
    corner = (np.floor(east_north / size) * size).astype(np.int64)
    return [f"CRS3035RES{size}mN{north}E{east}" for east, north in corner.tolist()]


def hexagon(xy: np.ndarray, width: float) -> tuple[list[str], np.ndarray]:
    """Names of the hexagons in which points lie, and the middle of the hexagon of each, float64 (n, 2).

    xy: float64 (n, 2) [m]; width: from side to side [m]. Hexagons stand on a corner, and the middle of one of
    them is the origin of the reference system, so that they are the same in every run. Cube rounding:
    of the three rounded coordinates the worst is made good by the other two.
    """
    step = width / np.sqrt(3.0)  # from the middle to a corner
    q = xy[:, 0] / width - xy[:, 1] / (3.0 * step)
    r = xy[:, 1] / (1.5 * step)
    cube = np.column_stack([q, r, -q - r])
    whole = np.rint(cube)
    error = np.abs(whole - cube)
    worst = error.argmax(axis=1)
    rows = np.arange(len(xy))
    whole[rows, worst] -= whole.sum(axis=1)
    middle = np.column_stack([width * (whole[:, 0] + whole[:, 1] / 2.0), 1.5 * step * whole[:, 1]])
    names = [f"HEX{width:g}mQ{int(a)}R{int(b)}" for a, b in whole[:, :2]]
    return names, middle


def hexagon_corners(middle: np.ndarray, width: float) -> np.ndarray:
    """The six corners of hexagons, float64 (n, 6, 2)."""
    angle = np.radians(30.0 + 60.0 * np.arange(6))
    return middle[:, None, :] + width / np.sqrt(3.0) * np.column_stack([np.cos(angle), np.sin(angle)])
