"""Which site reaches which demand point: one sparse table, whatever it was made from.

`straight` makes it from distances in a straight line, `from_matrix` from a table of the user's, `from_raster`
from a raster for each site; network.py makes it along streets. Only pairs within reach are ever held, so
memory follows their number and not sites x demand.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.spatial import cKDTree

from ..checks import checked_limit, points
from ..errors import InputError
from ..patience import CancelCheck, Progress, tell

UNITS = ("m", "s", "1")
"""Of the values: metres, seconds, or a probability from 0 to 1."""
BLOCK_SITES = 256
BLOCK_PAIRS = 2_000_000
"""Pairs computed at a time, of 24 bytes each: less than a second of work."""


@dataclass(frozen=True)
class Reach:
    """What each site reaches.

    A stored entry is a pair within reach, also when its value is 0 (a demand point at the site itself): never
    call `eliminate_zeros`. A probability of 0 is not within reach and never stored.
    """

    matrix: csr_matrix  # float64 (sites, demand): distance [m], time [s] or probability
    unit: str  # "m", "s" or "1"; "dB" for losses of radio links
    counted: csr_matrix | None = None  # bool: pairs that count as covered, where not all within reach do

    def cover(self, limit: float | None = None) -> csr_matrix:
        """What covers what, as the models of this package take it; shape (sites, demand).

        Of distances and times: bool, True where the value is `limit` or less. Of probabilities: those of
        `limit` and more. Without a limit: `counted` where there is one, else all that is within reach.
        """
        if limit is None and self.counted is not None:
            return self.counted
        matrix = self.matrix
        if limit is not None:
            matrix = _where(matrix, _within(matrix.data, self.unit, limit))
        if self.unit == "1":
            return matrix
        yes = np.ones(matrix.nnz, dtype=bool)
        return csr_matrix((yes, matrix.indices, matrix.indptr), shape=matrix.shape, copy=False)


def _where(matrix: csr_matrix, kept: np.ndarray) -> csr_matrix:
    """The stored entries for which `kept` (bool, one for each) is True; zeros stay stored."""
    before = np.concatenate([[0], np.cumsum(kept)])
    return csr_matrix(
        (matrix.data[kept], matrix.indices[kept], before[matrix.indptr]), shape=matrix.shape, copy=False
    )


class Rows:
    """Collects the rows of a sparse matrix, some at a time, in their order."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._counts: list[np.ndarray] = []
        self._indices: list[np.ndarray] = []
        self._values: list[np.ndarray] = []

    def add(self, rows: int, row: np.ndarray, column: np.ndarray, value: np.ndarray) -> None:
        """The next `rows` rows: their entries in any order, `row` counted from 0 in this part."""
        part = csr_matrix((value, (row, column)), shape=(rows, self._columns), dtype=np.float64)
        part.sort_indices()
        self._counts.append(np.diff(part.indptr))
        self._indices.append(part.indices)
        self._values.append(part.data)

    def reach(self, unit: str) -> Reach:
        """All rows so far. What was collected is given up, to need memory for one matrix only."""
        counts = np.concatenate([np.zeros(1, dtype=np.int64), *self._counts])
        values = np.concatenate([np.empty(0), *self._values])
        self._values.clear()
        indices = np.concatenate([np.empty(0, dtype=np.int32), *self._indices])
        self._indices.clear()
        shape = (counts.size - 1, self._columns)
        return Reach(csr_matrix((values, indices, np.cumsum(counts)), shape=shape, copy=False), unit)


def straight(
    sites_xy: np.ndarray, demand_xy: np.ndarray, limit_m: float, *,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> Reach:
    """Distance in a straight line [m] between each site and each demand point no further than limit_m.

    sites_xy, demand_xy: float, shape (n, 2) and (m, 2), metres in one projected CRS.
    Raises:
        InputError: a reach that is no positive number, or a position that is no number.
        Abandoned: `cancelled` said yes.
    """
    sites, demand = points(sites_xy), points(demand_xy)
    limit_m = checked_limit(limit_m)
    rows = Rows(len(demand))
    tree = cKDTree(demand)
    for start in range(0, len(sites), BLOCK_SITES):
        block = sites[start:start + BLOCK_SITES]
        counts = tree.query_ball_point(block, limit_m, return_length=True)
        for first, last in parts(counts, BLOCK_PAIRS):
            tell((start + first) / len(sites), cancelled, progress)
            near = cKDTree(block[first:last]).sparse_distance_matrix(tree, limit_m, output_type="ndarray")
            rows.add(last - first, near["i"], near["j"], near["v"])
    tell(1.0, cancelled, progress)
    return rows.reach("m")


@dataclass(frozen=True)
class Table:
    """A reach that was read from a table. Rows read = pairs used + rows beyond the limit + rows rejected."""

    reach: Reach
    beyond: int  # rows with a value that is not within reach
    rejected: list[tuple[int, InputError]]  # row, counted from 0, and what is wrong with it


def from_matrix(
    site: Sequence, demand: Sequence, value: Sequence, *, site_ids: Sequence, demand_ids: Sequence,
    unit: str = "m", limit: float | None = None,
) -> Table:
    """A reach from a table of the user's with a site, a demand point and a value in each row.

    site, demand, value: the three columns. site_ids, demand_ids: ids of all sites and demand points in the
    order that the rows and columns of the matrix shall have; ids are compared as text. unit: of the values.
    limit: beyond it nothing is within reach; for probabilities the least one. A row is rejected when its site
    or demand point is not known, its value is no number, below 0 or a probability above 1, and when its pair
    has been used before.
    Raises:
        InputError: ids of sites or demand points that occur twice, or columns of unequal length.
    """
    checked_unit(unit)
    site, demand, value = list(site), list(demand), list(value)
    if not len(site) == len(demand) == len(value):
        raise InputError("The columns of the reach table differ in length.")
    row, column = _positions(site, site_ids), _positions(demand, demand_ids)
    values = np.fromiter((_number(text) for text in value), dtype=np.float64, count=len(value))
    fitting = (values >= 0) & (values <= _most(unit))
    candidates = np.flatnonzero(fitting & (row >= 0) & (column >= 0))
    first = np.unique(row[candidates] * len(demand_ids) + column[candidates], return_index=True)[1]
    used = candidates[first]
    rejected = []
    for number in np.setdiff1d(np.arange(len(value)), used).tolist():
        known = (row[number] >= 0, column[number] >= 0)
        why = _reason(known, fitting[number], site[number], demand[number], value[number])
        rejected.append((number, why))
    kept = used[_within(values[used], unit, limit)]
    rows = Rows(len(demand_ids))
    rows.add(len(site_ids), row[kept], column[kept], values[kept])
    return Table(rows.reach(unit), used.size - kept.size, rejected)


def _positions(wanted: Sequence, ids: Sequence) -> np.ndarray:
    """Where each wanted id stands among the ids, -1 for one that is not there (int64, shape (wanted,)).

    Raises InputError where an id occurs twice.
    """
    numbers: dict[str, int] = {}
    for name in ids:
        if _as_text(name) in numbers:
            raise InputError("Id “{id}” occurs twice: a reach table cannot tell the two apart.", id=name)
        numbers[_as_text(name)] = len(numbers)
    return np.fromiter((numbers.get(_as_text(name), -1) for name in wanted), np.int64, count=len(wanted))


def _as_text(name: object) -> str:
    """An id as text; 7.0, which a column with empty cells makes of 7, is "7"."""
    if isinstance(name, (float, np.floating)) and float(name).is_integer():
        name = int(name)
    return str(name).strip()


def _number(text) -> float:
    """What a cell says, NaN where that is no number."""
    try:
        return float(text)
    except (TypeError, ValueError):
        return math.nan


def _reason(known: tuple[bool, bool], fitting: bool, site, demand, value) -> InputError:
    """Why a row of a reach table was not used."""
    if not known[0]:
        return InputError("site “{id}” is not among the sites", id=site)
    if not known[1]:
        return InputError("demand point “{id}” is not among the demand points", id=demand)
    if not fitting:
        return InputError("“{value}” is not a distance, time or probability", value=value)
    return InputError(
        "site “{site}” and demand point “{demand}” occur a second time", site=site, demand=demand
    )


def _within(values: np.ndarray, unit: str, limit: float | None) -> np.ndarray:
    """Which values are within reach (bool); NaN is not."""
    if unit == "1":
        return values >= limit if limit else values > 0
    return values <= (math.inf if limit is None else limit)


def from_raster(
    values: Iterable[np.ndarray], demand: int, *, unit: str, limit: float | None = None,
    cancelled: CancelCheck = None,
) -> Reach:
    """A reach from a raster for each site, read at the demand points.

    values: for each site one float array of shape (demand,), NaN where its raster says nothing; may be a
    generator that reads one raster after the other, so that never two are in memory. unit and limit: as in
    `from_matrix`. A raster of field strength or margin becomes a probability first: 1.0 where it suffices.
    Raises:
        InputError: a value below 0, or a probability above 1.
        Abandoned: `cancelled` said yes.
    """
    checked_unit(unit)
    rows = Rows(demand)
    for number, own in enumerate(values):
        tell(0.0, cancelled, None)
        own = np.asarray(own, dtype=np.float64).reshape(demand)
        if (own < 0).any() or (own > _most(unit)).any():
            raise InputError(
                "The raster of site {number} has values from {least} to {most}: these are not distances, "
                "times or probabilities.", number=number + 1, least=np.nanmin(own), most=np.nanmax(own),
            )  # fmt: skip
        column = np.flatnonzero(_within(own, unit, limit))
        rows.add(1, np.zeros_like(column), column, own[column])
    return rows.reach(unit)


def parts(counts: np.ndarray, most: int) -> list[tuple[int, int]]:
    """Items in parts of one or more with counts of about `most` in all: first and after the last of each."""
    if not len(counts):
        return []
    part = np.cumsum(counts).astype(np.int64) // most
    starts = [0, *(np.flatnonzero(np.diff(part)) + 1).tolist()]
    return list(zip(starts, [*starts[1:], len(counts)]))


def _most(unit: str) -> float:
    """The largest value there is."""
    return 1.0 if unit == "1" else sys.float_info.max


def checked_unit(unit: str) -> None:
    """Raises ValueError for a unit that is not known: a mistake of the caller's, not of the user's."""
    if unit not in UNITS:
        raise ValueError(f"unit {unit!r} is none of {UNITS}")
