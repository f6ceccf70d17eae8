"""Local search for few or cheap sites that cover all or enough demand, compiled.

Row weighting local search (Gao, Weise, Li: European Journal of Operational Research 246, 2015): keep a
selection that is one site short of the best known; take out the site that is missed least, put in one that
covers a random row still short, and raise the weight of all rows still short, so that the search leaves each
local optimum in the end. Here also with costs (what is missed or won per cost), rows that need several sites,
a share of the demand instead of all of it, sites that exclude each other, and groups with a largest number.

All functions work on `Search`: arrays that they change.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from .covermodel import Model

NOBODY = -1
SPENT, SHORT, DEFICIT, BEST, CHANGES, SIZE, RESTED = range(7)  # in `Search.number`
REST, KICK = 3000, 0.2  # partial covering: after REST changes without a better one, KICK of the sites leave


class Search(NamedTuple):
    """A model (see covermodel.Model) and a selection. Shapes: columns n, rows m, groups g."""

    column_start: np.ndarray  # int64 (n + 1,), rows of each column
    column_row: np.ndarray  # int32
    row_start: np.ndarray  # int64 (m + 1,), columns of each row
    row_column: np.ndarray  # int32
    need: np.ndarray  # int64 (m,)
    worth: np.ndarray  # float64 (m,), what a row adds to the share covered, 0 for rows that must be met
    must: np.ndarray  # bool (m,)
    cost: np.ndarray  # float64 (n,), for the comparison of moves: above 0
    price: np.ndarray  # float64 (n,), the true one
    conflict_start: np.ndarray  # int64 (n + 1,)
    conflict_with: np.ndarray  # int64
    group: np.ndarray  # int64 (n,), NOBODY for none
    most: np.ndarray  # int64 (g,)
    chosen: np.ndarray  # bool (n,)
    best: np.ndarray  # bool (n,), the best selection that meets all; valid where number[BEST] is finite
    times: np.ndarray  # int64 (m,), chosen columns of each row
    weight: np.ndarray  # float64 (m,), of the rows in the search
    score: np.ndarray  # float64 (n,): weight won by a column that comes, missed by one that goes
    changed: np.ndarray  # bool (n,): its score has changed since it left, so it may come back
    since: np.ndarray  # int64 (n,): change at which it came or went
    held: np.ndarray  # int64 (n,): change until which it may not be moved, partial covering only
    short: np.ndarray  # int32 (m,), the rows that must be met and are short, the first number[SHORT] count
    place: np.ndarray  # int64 (m,), where in `short`, NOBODY if not
    blocked: np.ndarray  # int64 (n,), chosen columns in conflict
    used: np.ndarray  # int64 (g,)
    number: np.ndarray  # float64 (7,)
    dice: np.ndarray  # uint64 (1,), state of the random numbers


def start(model: Model, seed: int) -> Search:
    """An empty selection. Optional rows start with their weight, in units of the mean, the others with 1."""
    rows, columns = model.shape
    by_column = model.rows.tocsc()
    mean = model.weight[~model.must].mean() if not model.must.all() else 1.0
    weight = np.where(model.must, 1.0, model.weight / mean)
    pairs = np.concatenate([model.conflicts, model.conflicts[:, ::-1]])
    pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
    must = np.flatnonzero(model.must)
    short, place = np.zeros(rows, dtype=np.int32), np.full(rows, NOBODY, dtype=np.int64)
    short[: must.size], place[must] = must, np.arange(must.size)
    number = np.zeros(7)
    number[SHORT], number[DEFICIT], number[BEST] = must.size, model.weight.sum(), np.inf

    def none(size: int, kind: type = np.int64) -> np.ndarray:
        return np.zeros(size, dtype=kind)

    return Search(
        by_column.indptr.astype(np.int64), by_column.indices.astype(np.int32),
        model.rows.indptr.astype(np.int64), model.rows.indices.astype(np.int32), model.need,
        model.weight, model.must, np.maximum(model.cost, 1e-6 * model.cost.mean() + 1e-12), model.cost,
        np.searchsorted(pairs[:, 0], np.arange(columns + 1)).astype(np.int64),
        np.ascontiguousarray(pairs[:, 1]), model.group, model.most, none(columns, bool), none(columns, bool),
        none(rows), weight, model.rows.T @ weight, np.ones(columns, dtype=bool), none(columns), none(columns),
        short, place, none(columns), none(model.most.size), number,
        np.array([(seed * 2654435761 + 88172645463325252) % 2**64], dtype=np.uint64),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def roll(dice, below):
    """A random number 0..below-1 (xorshift64*, Marsaglia: Journal of Statistical Software 8/14, 2003)."""
    x = dice[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    dice[0] = x
    high = (x * np.uint64(2685821657736338717)) >> np.uint64(33)
    return np.int64(high) % below


@njit(cache=True, nogil=True)
def _set_short(s, row, is_short):
    if not s.must[row]:
        s.number[DEFICIT] += s.worth[row] if is_short else -s.worth[row]
        return
    count = int(s.number[SHORT])
    if is_short:
        s.short[count] = row
        s.place[row] = count
        s.number[SHORT] = count + 1
    else:
        last = s.short[count - 1]
        s.short[s.place[row]] = last
        s.place[last] = s.place[row]
        s.place[row] = NOBODY
        s.number[SHORT] = count - 1


@njit(cache=True, nogil=True)
def _shift(s, row, own, of_chosen, amount):
    """Add an amount to the scores of a row's columns that are (or are not) chosen, but for its `own`."""
    for at in range(s.row_start[row], s.row_start[row + 1]):
        column = s.row_column[at]
        if s.chosen[column] == of_chosen and column != own:
            s.score[column] += amount
            s.changed[column] = True


@njit(cache=True, nogil=True)
def _wake(s, column):
    """Let the columns come back that share a row with one that came or went."""
    for at in range(s.column_start[column], s.column_start[column + 1]):
        row = s.column_row[at]
        for entry in range(s.row_start[row], s.row_start[row + 1]):
            s.changed[s.row_column[entry]] = True


@njit(cache=True, nogil=True)
def add(s, column):
    """Choose a column; rules are the caller's business."""
    total = 0.0
    for at in range(s.column_start[column], s.column_start[column + 1]):
        row = s.column_row[at]
        spare = s.times[row] - s.need[row]
        s.times[row] += 1
        if spare < 0:
            total += s.weight[row]
        if spare == -1:
            _shift(s, row, column, False, -s.weight[row])
            _set_short(s, row, False)
        elif spare == 0:
            _shift(s, row, column, True, -s.weight[row])
    s.score[column] = total
    _wake(s, column)
    _book(s, column, 1)


@njit(cache=True, nogil=True)
def remove(s, column):
    """Take a column out; it may come back once its score has changed."""
    total = 0.0
    for at in range(s.column_start[column], s.column_start[column + 1]):
        row = s.column_row[at]
        s.times[row] -= 1
        spare = s.times[row] - s.need[row]
        if spare < 0:
            total += s.weight[row]
        if spare == -1:
            _shift(s, row, column, False, s.weight[row])
            _set_short(s, row, True)
        elif spare == 0:
            _shift(s, row, column, True, s.weight[row])
    s.score[column] = total
    _wake(s, column)
    s.changed[column] = False
    _book(s, column, -1)


@njit(cache=True, nogil=True)
def _book(s, column, step):
    s.chosen[column] = step > 0
    s.number[SPENT] += step * s.price[column]
    s.number[SIZE] += step
    s.number[CHANGES] += 1
    s.since[column] = int(s.number[CHANGES])
    if s.group[column] >= 0:
        s.used[s.group[column]] += step
    for at in range(s.conflict_start[column], s.conflict_start[column + 1]):
        s.blocked[s.conflict_with[at]] += step


@njit(cache=True, nogil=True)
def _is_full(s, column):
    group = s.group[column]
    return group >= 0 and s.used[group] >= s.most[group]


@njit(cache=True, nogil=True)
def _least_missed(s, group, keep):
    """The chosen column that is missed least per cost, the longest in first; of a group if one is given.

    Columns held, and `keep`, stay. NOBODY where none is left.
    """
    found, lowest = NOBODY, np.inf
    for column in range(s.chosen.size):
        if not s.chosen[column] or column == keep or (group >= 0 and s.group[column] != group):
            continue
        if s.held[column] > s.number[CHANGES]:
            continue
        rate = s.score[column] / s.cost[column]
        if rate < lowest or (rate == lowest and s.since[column] < s.since[found]):
            found, lowest = column, rate
    return found


@njit(cache=True, nogil=True)
def _rate(s, column):
    """What a column wins per cost, less what those are missed that must leave for it. -inf: not now."""
    if s.chosen[column] or s.held[column] > s.number[CHANGES]:
        return -np.inf
    won = s.score[column]
    if s.blocked[column]:
        for at in range(s.conflict_start[column], s.conflict_start[column + 1]):
            other = s.conflict_with[at]
            if s.chosen[other]:
                won -= s.score[other]
    if _is_full(s, column):
        leaving = _least_missed(s, s.group[column], NOBODY)
        if leaving == NOBODY:
            return -np.inf
        won -= s.score[leaving]
    return won / s.cost[column]


@njit(cache=True, nogil=True)
def _make_room(s, column):
    """Take out what excludes a column. Whether the column may now come."""
    if s.blocked[column]:
        for at in range(s.conflict_start[column], s.conflict_start[column + 1]):
            other = s.conflict_with[at]
            if s.chosen[other]:
                remove(s, other)
    if _is_full(s, column):
        leaving = _least_missed(s, s.group[column], NOBODY)
        if leaving == NOBODY:
            return False
        remove(s, leaving)
    return True


@njit(cache=True, nogil=True)
def _best_of_row(s, row, left):
    """The column of a row that wins most per cost, the longest out first; NOBODY where none is allowed."""
    found, highest = NOBODY, -np.inf
    for at in range(s.row_start[row], s.row_start[row + 1]):
        column = s.row_column[at]
        if s.price[column] > left or not s.changed[column]:
            continue
        rate = _rate(s, column)
        if rate > highest or (found >= 0 and rate == highest and s.since[column] < s.since[found]):
            found, highest = column, rate
    return found


@njit(cache=True, nogil=True)
def _best_of_all(s, left, evicting):
    """The column that wins most per cost; NOBODY where none wins anything."""
    found, highest = NOBODY, 0.0
    for column in range(s.chosen.size):
        if s.chosen[column] or s.price[column] > left:
            continue
        if not evicting and (s.blocked[column] or _is_full(s, column)):
            continue
        if s.score[column] <= highest * s.cost[column]:
            continue
        rate = _rate(s, column)
        if rate > highest:
            found, highest = column, rate
    return found


@njit(cache=True, nogil=True)
def is_met(s, target):
    """Whether the selection covers what it must: all rows that must be met, and enough of the others."""
    return s.number[SHORT] == 0 and s.number[DEFICIT] <= target


@njit(cache=True, nogil=True)
def _fill(s, allowed, count, target, greedy):
    """Add columns while they are needed and fit."""
    while not is_met(s, target) and s.number[SIZE] < count:
        left = allowed - s.number[SPENT]
        rows = int(s.number[SHORT])
        if rows and not greedy:
            column = _best_of_row(s, s.short[roll(s.dice, rows)], left)
        else:
            column = _best_of_all(s, left, not greedy)
        if column == NOBODY or not _make_room(s, column):
            return
        add(s, column)
        if not greedy:
            s.held[column] = int(s.number[CHANGES]) + 2 + (roll(s.dice, 8) if s.number[SHORT] == 0 else 0)


@njit(cache=True, nogil=True)
def _raise(s):
    """One more on the weight of each row that must be met and is short."""
    for at in range(int(s.number[SHORT])):
        row = s.short[at]
        s.weight[row] += 1.0
        for entry in range(s.row_start[row], s.row_start[row + 1]):
            s.score[s.row_column[entry]] += 1.0


@njit(cache=True, nogil=True)
def _leave(s, column):
    """Take a column out for a while."""
    remove(s, column)
    if s.number[SHORT] == 0:  # only a share is short: no weights there that lead on, so keep it out
        s.held[column] = int(s.number[CHANGES]) + 2 + roll(s.dice, 8)


@njit(cache=True, nogil=True)
def _kick(s):
    """Take out some columns at random, to start from elsewhere."""
    for column in range(s.chosen.size):
        if s.chosen[column] and roll(s.dice, 1000) < 1000 * KICK:
            remove(s, column)


@njit(cache=True, nogil=True)
def search(s, steps, enough, unit, budget, count, target):
    """Look for better selections for a number of steps, or until one of cost `enough` is found.

    unit: by how much the cost must fall to be better; budget, count: largest cost and number of columns;
    target: weight of optional rows that may stay short.
    """
    for _ in range(steps):
        while is_met(s, target):
            s.best[:] = s.chosen
            s.number[BEST] = s.number[SPENT]
            s.number[RESTED] = 0
            going = _least_missed(s, NOBODY, NOBODY)
            if s.number[BEST] <= enough or going == NOBODY:
                return
            remove(s, going)
        going = _least_missed(s, NOBODY, NOBODY)
        if going != NOBODY:
            _leave(s, going)
        s.number[RESTED] += 1
        if s.number[RESTED] % REST == 0 and s.number[SHORT] == 0:
            _kick(s)
        _fill(s, min(budget, s.number[BEST] - unit), count, target, False)
        _raise(s)


@njit(cache=True, nogil=True)
def greedy(s, budget, count, target):
    """Add the column that wins most per cost, again and again, as far as rules and budget let it."""
    _fill(s, budget, count, target, True)
