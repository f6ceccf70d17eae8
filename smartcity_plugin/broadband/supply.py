"""What offers reach, in three values: no (0), maybe (1), yes (2), as `rules.TRUTH`.

A speed is an interval (`speeds.Speed`): an offer reaches a level surely, never, or only perhaps. Cells of an
atlas are treated alike: that all households of a cell have 400 Mbit/s or more and none has 1,000 makes an
interval of 400 to just below 1,000 with an upload that nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from .rules import TRUTH, Condition, Rules
from .technology import TECHNOLOGIES

NO, MAYBE, YES = 0, 1, 2
EXISTING, ANNOUNCED, PROMISED = "existing", "announced", "promised"
STATUSES = (EXISTING, ANNOUNCED, PROMISED)
SOURCES = ("address", "area", "cell")
"""Where an offer stands, from the finest to the coarsest."""

OFFER_COLUMNS = (
    "address", "operator", "technology", "down_low", "down_high", "up_low", "up_high", "status", "built_by",
    "source",
)  # fmt: skip
"""Columns of a table of offers: `address` position of its address (int), `operator` text or None,
`technology` key or None, speeds as intervals [Mbit/s] (0 to infinity where not known), `status` one of
STATUSES, `built_by` datetime64 (NaT where not known), `source` one of SOURCES."""


@dataclass(frozen=True)
class Networks:
    """How many networks reach each level: surely, and at most. Both int32 (addresses, levels)."""

    surely: np.ndarray
    at_most: np.ndarray


def counted(offers: pd.DataFrame, rules: Rules, today: date) -> np.ndarray:
    """How surely each offer stands once all that counts is built: int8 (offers,).

    An existing one surely. An announced one as the rules say, if it is to be built within their horizon;
    without a date, or with one that has passed, as they say of those without a date.
    """
    status = offers["status"].to_numpy()
    found = np.full(len(offers), NO, dtype=np.int8)
    found[status == EXISTING] = YES
    day = pd.Timestamp(today)
    built_by = offers["built_by"]
    late = (built_by > day + pd.DateOffset(months=round(12 * rules.horizon_years))).to_numpy()
    unsure = (built_by.isna() | (built_by < day)).to_numpy()
    for name, word in ((ANNOUNCED, rules.announced), (PROMISED, rules.promised)):
        found[status == name] = TRUTH[word]
    not_yet = status != EXISTING
    found[not_yet & unsure] = np.minimum(found[not_yet & unsure], TRUTH[rules.without_date])
    found[not_yet & late] = NO
    return found


def reaching(offers: pd.DataFrame, rules: Rules, users: np.ndarray) -> np.ndarray:
    """How surely each offer reaches each level: int8 (offers, levels).

    users: class of user of each offer's address, object (offers,), None where it is not known. Where the
    threshold depends on it, such an offer reaches a level surely only if it does so for every class.
    """
    allowed = _allowed(offers, rules)
    found = np.empty((len(offers), len(rules.levels)), dtype=np.int8)
    for place, level in enumerate(rules.levels):
        usual = _any_of(offers, level.any, rules)
        if level.other:
            unknown = pd.isna(users)
            least, most = usual.copy(), usual.copy()
            special = usual.copy()
            for conditions in set(level.other.values()):
                there = _any_of(offers, conditions, rules)
                of_it = np.isin(users, [user for user, each in level.other.items() if each == conditions])
                special[of_it] = there[of_it]
                least, most = np.minimum(least, there), np.maximum(most, there)
            usual = np.where(unknown, np.where(least == most, usual, MAYBE), special)
        found[:, place] = np.minimum(usual, allowed)
    found[offers["down_high"].to_numpy(dtype=float) <= 0] = NO  # a cell without any network says so
    return found


def gigabit(offers: pd.DataFrame) -> np.ndarray:
    """Offers of a gigabit network, bool (offers,): 1,000 Mbit/s by fibre or cable. Vectoring never is."""
    able = offers["technology"].isin([key for key, each in TECHNOLOGIES.items() if each.gigabit])
    return able.to_numpy() & (shown(offers, "down") >= 1000)


def shown(offers: pd.DataFrame, side: str) -> np.ndarray:
    """The speed to show of an interval, float (offers,) [Mbit/s], NaN where none is known. side: down or up.

    Its lower end; of "up to 250" the 250, of a cell never its upper end: that is only a limit.
    """
    low, high = (offers[f"{side}_{end}"].to_numpy(dtype=float) for end in ("low", "high"))
    up_to = np.isfinite(high) & (offers["source"] != "cell").to_numpy()
    return np.where(low > 0, low, np.where(up_to, high, np.nan))


def networks(
    address: np.ndarray, operator: np.ndarray, reach: np.ndarray, addresses: int
) -> Networks:
    """Networks that reach each level at each address; an operator is one network, whatever its products.

    address: int (offers,); operator: int codes (offers,), -1 for one not known, which together are one
    network; reach: int8 (offers, levels).
    """
    levels = reach.shape[1]
    surely, at_most = np.zeros((2, addresses, levels), dtype=np.int32)
    if len(address):
        pair = address.astype(np.int64) * (int(operator.max()) + 2) + operator + 1
        order = np.argsort(pair, kind="stable")
        first = np.flatnonzero(np.r_[True, np.diff(pair[order]) != 0])
        best = np.maximum.reduceat(reach[order], first, axis=0)
        at = address[order][first]
        for place in range(levels):
            surely[:, place] = np.bincount(at, best[:, place] == YES, minlength=addresses)
            at_most[:, place] = np.bincount(at, best[:, place] >= MAYBE, minlength=addresses)
    return Networks(surely, at_most)


def best(address: np.ndarray, offers: pd.DataFrame, among: np.ndarray, addresses: int) -> np.ndarray:
    """The fastest offer of each address by download, then upload: position, -1 for none. int64 (addresses,)

    among: bool (offers,); of equal ones the first counts.
    """
    found = np.full(addresses, -1, dtype=np.int64)
    rows = np.flatnonzero(among)
    down, up = (np.nan_to_num(shown(offers, side), nan=-1.0)[rows] for side in ("down", "up"))
    rank = _generation(offers)[rows]
    order = np.lexsort((-rows, rank, up, down, address[rows]))
    found[address[rows][order]] = rows[order]  # the last one of an address wins
    return found


def _generation(offers: pd.DataFrame) -> np.ndarray:
    """Order of the technologies of TECHNOLOGIES in which the later mobile ones are better; others equal."""
    order = {key: place for place, key in enumerate(("2g", "3g", "4g", "5g", "5g_sa"), start=1)}
    return offers["technology"].map(order).fillna(0).to_numpy(dtype=float)


def _allowed(offers: pd.DataFrame, rules: Rules) -> np.ndarray:
    """NO for excluded technologies; MAYBE for one that is not known where some are excluded."""
    technology = offers["technology"]
    found = np.full(len(offers), YES, dtype=np.int8)
    if rules.excluded:
        # Cells of the atlas hold fixed networks only.
        found[(technology.isna() & (offers["source"] != "cell")).to_numpy()] = MAYBE
        found[technology.isin(rules.excluded).to_numpy()] = NO
    return found


def _any_of(offers: pd.DataFrame, conditions: tuple[Condition, ...], rules: Rules) -> np.ndarray:
    return np.maximum.reduce([_one(offers, condition, rules) for condition in conditions])


def _one(offers: pd.DataFrame, condition: Condition, rules: Rules) -> np.ndarray:
    """int8 (offers,)."""
    found = np.full(len(offers), YES, dtype=np.int8)
    for side in ("down", "up"):
        low, high = _interval(offers, side, rules)
        threshold = getattr(condition, side)
        if threshold:
            found = np.minimum(found, _compared(low >= threshold, high >= threshold))
        if side == "down" and condition.down_above is not None:
            found = np.minimum(found, _compared(low > condition.down_above, high > condition.down_above))
    technology: Any = offers["technology"]
    unknown = technology.isna().to_numpy()
    if condition.technology:
        of_it = technology.isin(condition.technology).to_numpy()
        found = np.minimum(found, np.where(of_it, YES, np.where(unknown, MAYBE, NO)))
    if condition.gigabit:
        able = technology.isin([key for key, each in TECHNOLOGIES.items() if each.gigabit]).to_numpy()
        in_cell = (offers["source"] == "cell").to_numpy()  # only fibre and cable reach 1,000 Mbit/s there
        found = np.minimum(found, np.where(able | (unknown & in_cell), YES, np.where(unknown, MAYBE, NO)))
    return found.astype(np.int8)


def _interval(offers: pd.DataFrame, side: str, rules: Rules) -> tuple[np.ndarray, np.ndarray]:
    """Least and greatest speed; "up to 250" is 250 where the rules take it so."""
    low, high = (offers[f"{side}_{end}"].to_numpy(dtype=float) for end in ("low", "high"))
    if rules.up_to == "yes":
        written = (low == 0) & np.isfinite(high) & (offers["source"] != "cell").to_numpy()
        low = np.where(written, high, low)
    return low, high


def _compared(surely: np.ndarray, perhaps: np.ndarray) -> np.ndarray:
    return np.where(surely, YES, np.where(perhaps, MAYBE, NO)).astype(np.int8)
