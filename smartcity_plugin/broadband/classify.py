"""Which class of supply each address is in, today and once all that is announced is built, and why.

The finest source decides: what lists say of the address itself, then areas of operators, then cells of an
atlas, which count only where nothing else is known to exist. What the coarser source says differently is a
conflict; it is listed, and where it would change who is eligible, that is undetermined. So is everything
that the offers leave open: a cell in which half of the households have 1,000 Mbit/s, an upload that nobody
states, a list that may not be complete. Nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from .rules import ELIGIBLE, Rules
from .supply import (
    ANNOUNCED,
    EXISTING,
    MAYBE,
    NO,
    OFFER_COLUMNS,
    PROMISED,
    YES,
    Networks,
    best,
    counted,
    gigabit,
    networks,
    reaching,
    shown,
)  # fmt: skip
from .users import CLASSES

BY_CLASS, NO_OFFER, OPEN, CONFLICT, STEP_CHANGE, USER = range(6)
"""Why an address is eligible or not: by its class; no offer of it is known; its class is open; sources
contradict each other; the new network would not be enough faster; its class of user is not known."""

MANY = 9
"""Networks that a cell may hide: more than any rules ask for."""
NOT_KNOWN = -1
SUPERSEDED = "superseded"
"""Status of an offer of an area that a list names at the address itself."""


@dataclass(frozen=True)
class Classified:
    """What was found; arrays (addresses,) unless said otherwise. Rows are positions in `offers`, -1: none.

    now_low, now_high: worst and best class it can be in today, int, equal where it is sure; planned_low,
    planned_high: once all that is announced is built. known: anything is known of what exists. eligible:
    position in rules.ELIGIBLE. why: one of the codes above. best_now, best_announced: rows. down_now,
    down_planned: float (addresses, 2), least and greatest download [Mbit/s]. gigabit_now, gigabit_planned:
    networks, NOT_KNOWN where not known. late, undated, excluded: offers that do not count, as they lie
    beyond the horizon, have no date or one that has passed, or are of a technology that the rules exclude.
    conflicts: table with address, kind (operator or cell), row, other: the rows in `offers` of the finer and
    of the coarser source. counts: int8 (offers,), how surely each offer stands once all is built.
    """

    offers: pd.DataFrame
    counts: np.ndarray
    now_low: np.ndarray
    now_high: np.ndarray
    planned_low: np.ndarray
    planned_high: np.ndarray
    known: np.ndarray
    eligible: np.ndarray
    why: np.ndarray
    best_now: np.ndarray
    best_announced: np.ndarray
    down_now: np.ndarray
    down_planned: np.ndarray
    gigabit_now: np.ndarray
    gigabit_planned: np.ndarray
    late: np.ndarray
    undated: np.ndarray
    excluded: np.ndarray
    conflicts: pd.DataFrame


def classify(
    offers: pd.DataFrame,
    users: np.ndarray,
    rules: Rules,
    today: date,
    *,
    complete: bool = False,
    cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Classified:
    """The class of each address.

    Args:
        offers: table with the columns `supply.OFFER_COLUMNS`; a cell is a row with source "cell".
        users: class of user of each address, object (addresses,), None where it is not known.
        today: reference date of the assessment.
        complete: the offers are all that there are: an address without any is in the worst class, and what
            cells say against them does not matter.
    Raises:
        InputError: an offer of an address that is not there.
        Abandoned: the user has cancelled.
    """
    offers, addresses = _checked(offers, len(users)), len(users)
    tell(0.0, cancelled, progress)
    offers, conflicts = _finest(offers)
    at, operator = offers["address"].to_numpy(), pd.factorize(offers["operator"])[0]
    exists = (offers["status"] == EXISTING).to_numpy()
    cell = (offers["source"] == "cell").to_numpy()
    own = np.bincount(at[exists & ~cell], minlength=addresses) > 0
    used = ~(cell & own[at])
    tell(0.2, cancelled, progress)
    users = np.asarray(users, dtype=object)
    reach = reaching(offers, rules, users[at])
    counts = counted(offers, rules, today)
    tell(0.5, cancelled, progress)
    known = np.bincount(at[exists & used], minlength=addresses) > 0
    supply = _Supply(at, operator, reach, cell, rules, complete, addresses)
    now_low, now_high = supply.ranks(np.where(used & exists, YES, NO), known)
    standing = np.where(used, counts, NO)
    planned_low, planned_high = supply.ranks(standing, known)
    tell(0.7, cancelled, progress)
    table = _eligible_table(rules)
    code = _user_codes(users)
    eligible = table[code, planned_low, planned_high]
    why = np.where(eligible == ELIGIBLE.index("undetermined"),
                   np.where(planned_low != planned_high, OPEN, np.where(code < 0, USER, BY_CLASS)), BY_CLASS)
    why[~(known | complete) & (planned_low != planned_high)] = NO_OFFER
    against = _against_cells(offers, exists, cell, own, rules)
    if len(against) and not complete:
        eligible, why = _settled(supply, standing, exists, against, table, code, eligible, why)
    counting = (reach.max(axis=1) > NO) | ~offers["technology"].isin(rules.excluded).to_numpy()
    down_now = _interval_of(at, offers, used & exists & counting, addresses)
    down_planned = _interval_of(at, offers, (standing > NO) & counting, addresses)
    _step_change(rules, down_planned, eligible, why)
    tell(0.9, cancelled, progress)
    coming = offers["status"].isin((ANNOUNCED, PROMISED)).to_numpy()
    announced = coming & (counts > NO) & counting
    fast = gigabit(offers)
    return Classified(
        offers, counts, now_low, now_high, planned_low, planned_high, known | complete, eligible, why,
        best(at, offers, used & exists & counting, addresses), best(at, offers, announced, addresses),
        down_now, down_planned,
        _gigabit_networks(at, operator, fast & exists & ~cell, own | complete, addresses),
        _gigabit_networks(at, operator, fast & (counts > NO) & ~cell, own | complete, addresses),
        np.bincount(at[coming & (counts == NO)], minlength=addresses),
        np.bincount(at[coming & (counts == MAYBE)], minlength=addresses),
        np.bincount(at[~counting], minlength=addresses),
        pd.concat([conflicts, against], ignore_index=True).sort_values("address", kind="stable"),
    )  # fmt: skip


class _Supply:
    """Offers with what they reach, ready to be counted again for other choices among them."""

    def __init__(self, at, operator, reach, cell, rules: Rules, complete: bool, addresses: int) -> None:
        self.at, self.operator, self.reach, self.cell = at, operator, reach, cell
        self._rules, self._complete, self._addresses = rules, complete, addresses

    def ranks(self, standing: np.ndarray, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Worst and best class of each address, int (addresses,), from the offers as far as they stand."""
        reach = np.minimum(self.reach, standing.astype(np.int8)[:, None])
        lists, cells = ~self.cell, self.cell & (standing > NO)
        found = networks(self.at[lists], self.operator[lists], reach[lists], self._addresses)
        inside = networks(self.at[cells], self.operator[cells], reach[cells], self._addresses)
        at_most = found.at_most + np.where(inside.at_most > 0, MANY, 0)
        if not self._complete:
            at_most[~known] = MANY
        total = Networks(found.surely + inside.surely, at_most)
        return self._rank(total.surely), self._rank(total.at_most)

    def _rank(self, count: np.ndarray) -> np.ndarray:
        rank = np.zeros(self._addresses, dtype=np.int64)
        for place, each in enumerate(self._rules.classes[1:], start=1):
            rank[count[:, self._rules.level(each.level)] >= each.networks] = place
        return rank


def _checked(offers: pd.DataFrame, addresses: int) -> pd.DataFrame:
    """The columns needed, rows counted from 0; an empty table has kinds of columns too."""
    found = offers[list(OFFER_COLUMNS)].reset_index(drop=True)
    speeds = [name for name in OFFER_COLUMNS if name.endswith(("_low", "_high"))]
    found = found.astype({"address": np.int64, **dict.fromkeys(speeds, float)})
    found["built_by"] = pd.to_datetime(found["built_by"])
    at = found["address"].to_numpy()
    if len(at) and not (at.min() >= 0 and at.max() < addresses):
        raise InputError("An offer belongs to an address that is not there. Join offers and addresses first.")
    return found


def _finest(offers: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Offers with those of areas set aside that a list names at the address itself; where the two differ.

    The same operator and technology, existing: the list knows the address, the area only its surroundings.
    """
    columns = ["address", "operator", "technology"]
    key = offers.assign(row=np.arange(len(offers)), down=shown(offers, "down"))
    key = key[(offers["status"] == EXISTING) & offers["operator"].notna()]
    key = key.sort_values([*columns, "down"])
    lists = key[key["source"] == "address"].drop_duplicates(columns, keep="last")
    areas = key[key["source"] == "area"]
    if lists.empty or areas.empty:
        return offers, _conflicts([], "operator", [], [])
    pairs = areas.merge(lists, on=columns, suffixes=("_area", ""))
    differ = pairs[pairs["down_area"] != pairs["down"]]
    found = offers.copy()
    # They stay in the table, so that a conflict can show both, but count no more.
    found.loc[pairs["row_area"], "status"] = SUPERSEDED
    return found, _conflicts(differ["address"], "operator", differ["row"], differ["row_area"])


def _conflicts(address, kind: str, row, other) -> pd.DataFrame:
    return pd.DataFrame({
        "address": np.asarray(address, dtype=np.int64), "kind": kind, "row": np.asarray(row, dtype=np.int64),
        "other": np.asarray(other, dtype=np.int64),
    })  # fmt: skip


def _against_cells(offers, exists, cell, own, rules: Rules) -> pd.DataFrame:
    """Addresses whose cell says surely more, or surely less, than their own existing offers."""
    rows = np.flatnonzero(cell & own[offers["address"].to_numpy()])
    if not rows.size:
        return _conflicts([], "cell", [], [])
    at, addresses = offers["address"].to_numpy(), len(own)
    mine = exists & ~cell & ~offers["technology"].isin(rules.excluded).to_numpy()
    interval = _interval_of(at, offers, mine, addresses)
    fastest = best(at, offers, mine, addresses)
    here = at[rows]
    low, high = (offers[name].to_numpy(dtype=float)[rows] for name in ("down_low", "down_high"))
    differ = (fastest[here] >= 0) & ((low > interval[here, 1]) | (high < interval[here, 0]))
    return _conflicts(here[differ], "cell", fastest[here[differ]], rows[differ])


def _settled(supply, standing, exists, against, table, code, eligible, why) -> tuple[np.ndarray, np.ndarray]:
    """Eligible stays undetermined where the cell alone would lead to another answer than the lists."""
    there = np.zeros(len(code), dtype=bool)
    there[against["address"]] = True
    instead = standing.copy()
    instead[exists & ~supply.cell & there[supply.at]] = NO
    instead[supply.cell & there[supply.at]] = YES
    low, high = supply.ranks(instead, there)
    open_now = there & (table[code, low, high] != eligible)
    return (np.where(open_now, ELIGIBLE.index("undetermined"), eligible),
            np.where(open_now, CONFLICT, why))  # fmt: skip


def _eligible_table(rules: Rules) -> np.ndarray:
    """Eligible by code of the user, worst and best class: undetermined where the classes between differ.

    int8 (users + 1, classes, classes); the last user is the one whose class is not known.
    """
    undetermined, count = ELIGIBLE.index("undetermined"), len(rules.classes)
    single = np.array([
        [ELIGIBLE.index(each.users.get(user, each.eligible)) for each in rules.classes] for user in CLASSES
    ])  # fmt: skip
    same = (single == single[0]).all(axis=0)
    single = np.vstack([single, np.where(same, single[0], undetermined)])
    table = np.full((len(single), count, count), undetermined, dtype=np.int8)
    for low in range(count):
        for high in range(low, count):
            part = single[:, low : high + 1]
            agreed = (part == part[:, :1]).all(axis=1)
            table[agreed, low, high] = part[agreed, 0]
    return table


def _user_codes(users: np.ndarray) -> np.ndarray:
    """Position in CLASSES, -1 where it is not known: the last row of the table of eligible."""
    return pd.Categorical(users, categories=list(CLASSES)).codes.astype(np.int64)


def _interval_of(at, offers: pd.DataFrame, among: np.ndarray, addresses: int) -> np.ndarray:
    """Least and greatest download of the best of some offers, float (addresses, 2); 0 and 0 for none."""
    found = np.zeros((addresses, 2))
    for place, name in enumerate(("down_low", "down_high")):
        np.maximum.at(found[:, place], at[among], offers[name].to_numpy(dtype=float)[among])
    return found


def _step_change(rules: Rules, down: np.ndarray, eligible: np.ndarray, why: np.ndarray) -> None:
    """Where the new network would not be enough faster than what there is, nothing is decided."""
    if rules.step_change is None:
        return
    factor, target = rules.step_change
    slow = (eligible == ELIGIBLE.index("yes")) & (factor * down[:, 1] > target)
    eligible[slow], why[slow] = ELIGIBLE.index("undetermined"), STEP_CHANGE


def _gigabit_networks(at, operator, among, known, addresses: int) -> np.ndarray:
    """Operators with a gigabit offer, int (addresses,)."""
    pairs = np.unique(np.column_stack([at[among], operator[among]]), axis=0)
    found = np.bincount(pairs[:, 0], minlength=addresses)
    return np.where(known | (found > 0), found, NOT_KNOWN)
