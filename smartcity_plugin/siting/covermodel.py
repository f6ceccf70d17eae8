"""What is left of a set covering problem to be decided: rows to be met, columns to choose from.

With x_i = 1 where column i is chosen and z_j = 1 where optional row j is met:

    minimise   sum of cost_i x_i
    subject to sum of x_i over row j >= need_j               for rows that must be met
               sum of x_i over row j >= need_j z_j           for optional rows
               sum of weight_j z_j   >= all their weight - spare
               x_i + x_k <= 1                                for columns that exclude each other
               sum of x_i over group g <= most_g
               sum of x_i <= count, sum of cost_i x_i <= budget, x and z 0 or 1

Rows are classes of demand that the same sites cover, and groups that need a number of sites.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from . import cover, coverreduce
from .rules import NONE, UNLIMITED, Rules

SOME_ROWS = 10_000  # between two looks at the clock


class Impossible(Exception):
    """No selection obeys the rules and covers what must be covered."""


@dataclass(frozen=True)
class Model:
    """Made by `of`, made smaller by `reduced`."""

    rows: Any
    """csr_matrix bool (rows, columns), indices ascending."""
    need: np.ndarray
    """Columns that a row needs, int64 (rows,), 1 or more."""
    weight: np.ndarray
    """Of optional rows, float64 (rows,); 0 for others."""
    must: np.ndarray
    """bool (rows,): must be met. The others are optional."""
    spare: float
    """Weight of optional rows that need not be met."""
    cost: np.ndarray
    """float64 (columns,)."""
    site: np.ndarray
    """The site that a column stands for, int64 (columns,)."""
    conflicts: np.ndarray
    """int64 (pairs, 2) of columns."""
    group: np.ndarray
    """int64 (columns,), NONE where no largest number holds."""
    most: np.ndarray
    """int64 (groups,)."""
    count: int
    budget: float
    forced: np.ndarray
    """Sites found to be in every selection, int64; they cost `spent`, no row, count or budget holds them."""
    spent: float = 0.0

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows.shape


def of(matrix: Any, weight: np.ndarray, folds: np.ndarray, rules: Rules, target: float | None) -> Model:
    """The model for rules, existing sites taken into account, demand merged.

    matrix: csr_matrix bool (sites, demand); weight: float64 (demand,); folds: int64 (demand,);
    target: weight to be covered, None for all that can be.
    Raises: Impossible where a group cannot get the sites it needs.
    """
    present = matrix.T @ rules.existing.astype(np.int64)
    site = np.flatnonzero(rules.is_open)
    candidates = matrix[site]
    reach = np.bincount(candidates.indices, minlength=matrix.shape[1])
    need = folds - present
    met = weight[need <= 0].sum()
    if target is None:
        need = np.minimum(need, reach)  # as often as can be
    asked = np.flatnonzero((need > 0) & (need <= reach) & (weight > 0))
    if target is not None and met >= target:
        asked = asked[:0]
    candidates = candidates[:, asked].astype(np.float64)
    candidates.data = need[asked][candidates.indices].astype(np.float64)
    merged = cover.merge(candidates, weight[asked])
    class_need = np.empty(merged.weight.size, dtype=np.int64)
    class_need[merged.member] = need[asked]
    full = np.full(merged.weight.size, target is None)
    bare = Model(
        _boolean(merged.cover.T), class_need, np.where(full, 0.0, merged.weight), full,
        np.inf if target is None else merged.weight.sum() - (target - met), rules.cost[site], site,
        _inside(rules.conflicts, site, rules.sites), np.full(site.size, NONE, dtype=np.int64),
        np.empty(0, dtype=np.int64), rules.count, rules.budget, np.empty(0, dtype=np.int64),
    )  # fmt: skip
    return _with_groups(bare, rules)


def _with_groups(model: Model, rules: Rules) -> Model:
    """Groups that need sites as rows, groups with a largest number as such, less the existing sites."""
    from scipy import sparse

    if not rules.group_most.size:
        return model
    groups = rules.group_most.size
    present = np.bincount(rules.group[rules.existing & (rules.group >= 0)], minlength=groups)
    group = rules.group[model.site]
    lacking = np.flatnonzero(rules.group_least > present)
    members = sparse.csr_matrix(group[None, :] == lacking[:, None])
    need = (rules.group_least - present)[lacking]
    if (np.diff(members.indptr) < need).any():
        raise Impossible
    capped = np.append(rules.group_most - present < np.bincount(group[group >= 0], minlength=groups), False)
    return replace(
        model, rows=_boolean(sparse.vstack([model.rows, members])),
        need=np.concatenate([model.need, need]), weight=np.append(model.weight, np.zeros(lacking.size)),
        must=np.append(model.must, np.ones(lacking.size, dtype=bool)),
        group=np.where(capped[group], group, NONE),
        most=np.where(rules.group_most == UNLIMITED, UNLIMITED, rules.group_most - present),
    )  # fmt: skip


def reduced(model: Model, is_over: Callable[[], bool] = lambda: False) -> Model:
    """The same model without rows implied by others, columns others can stand in for, and forced columns.

    is_over: whether to leave it at what has been found; asked several times a second.
    An optimal selection of the smaller model, with `forced`, is one of the larger.
    Raises: Impossible where a row that must be met no longer can be.
    """
    while True:
        before = model.shape
        model = _without_needless(_without_implied(model, is_over))
        model = _with_forced(model)
        if model.shape == before or is_over():
            return model


def _without_implied(model: Model, is_over: Callable[[], bool]) -> Model:
    number = np.flatnonzero(model.must)
    rows = model.rows[number]
    columns = rows.tocsc()
    implied = np.zeros(number.size, dtype=bool)
    bits = coverreduce.signature(rows.indptr, rows.indices)
    order = np.argsort(np.diff(rows.indptr), kind="stable")
    for begin in range(0, order.size, SOME_ROWS):
        if is_over():
            break
        coverreduce.mark_implied(
            rows.indptr, rows.indices, columns.indptr, columns.indices, model.need[number], bits,
            order[begin : begin + SOME_ROWS], implied,
        )  # fmt: skip
    keep = np.ones(model.need.size, dtype=bool)
    keep[number[implied]] = False
    return _rows(model, keep)


def _without_needless(model: Model) -> Model:
    columns = model.rows.tocsc()
    single = np.asarray(model.rows.T @ (model.need > 1)).ravel() == 0
    free = np.ones(model.cost.size, dtype=bool)
    free[model.conflicts.ravel()] = False
    needless = coverreduce.needless_columns(
        columns.indptr, columns.indices, model.rows.indptr, model.rows.indices, model.cost, single, free,
        model.group,
    )  # fmt: skip
    return _columns(model, ~needless)


def _with_forced(model: Model) -> Model:
    """Columns of rows that need all they have are chosen, and what they exclude is not."""
    length = np.diff(model.rows.indptr)
    if (length < model.need)[model.must].any():
        raise Impossible
    tight = np.flatnonzero(model.must & (length == model.need))
    chosen = np.zeros(model.cost.size, dtype=bool)
    chosen[model.rows[tight].indices] = True
    if not chosen.any():
        return model
    excluded = np.zeros_like(chosen)
    excluded[model.conflicts[chosen[model.conflicts[:, 0]], 1]] = True
    excluded[model.conflicts[chosen[model.conflicts[:, 1]], 0]] = True
    inside = chosen & (model.group >= 0)
    most = model.most - np.bincount(model.group[inside], minlength=model.most.size)
    need = model.need - model.rows @ chosen.astype(np.int64)
    spent = model.cost[chosen].sum()
    count = model.count if model.count == UNLIMITED else model.count - int(chosen.sum())
    if (excluded & chosen).any() or (most < 0).any() or count < 0 or spent > model.budget * (1 + 1e-12):
        raise Impossible
    full = np.append(most <= 0, False)
    left = replace(
        model, most=most, need=need, count=count, budget=max(model.budget - spent, 0.0),
        forced=np.concatenate([model.forced, model.site[chosen]]), spent=model.spent + spent,
    )  # fmt: skip
    left = _rows(left, need > 0)
    return _columns(left, ~chosen & ~excluded & ~(full[model.group]))


def _rows(model: Model, keep: np.ndarray) -> Model:
    if keep.all():
        return model
    return replace(
        model, rows=model.rows[keep], need=model.need[keep], weight=model.weight[keep], must=model.must[keep]
    )


def _columns(model: Model, keep: np.ndarray) -> Model:
    """Only some columns; optional rows that can no longer be met are spare weight lost."""
    if keep.all():
        return model
    rows = _boolean(model.rows[:, keep])
    lost = ~model.must & (np.diff(rows.indptr) < model.need)
    left = replace(
        model, rows=rows, cost=model.cost[keep], site=model.site[keep], group=model.group[keep],
        conflicts=_inside(model.conflicts, np.flatnonzero(keep), keep.size),
        spare=model.spare - model.weight[lost].sum(),
    )  # fmt: skip
    return _rows(left, ~lost)


def program(model: Model) -> tuple[np.ndarray, Any, np.ndarray, np.ndarray, np.ndarray]:
    """The integer program above: c, A (csr_matrix), low, high and which variables are integral.

    Variables are the columns, then one z for each optional row; a z of a row that needs one column is 0 or 1
    by itself.
    """
    from scipy import sparse

    rows, columns = model.shape
    optional = np.flatnonzero(~model.must)
    link = sparse.csr_matrix(
        (-model.need[optional].astype(np.float64), (optional, np.arange(optional.size))),
        shape=(rows, optional.size),
    )
    blocks = [sparse.hstack([model.rows.astype(np.float64), link])]
    low = [np.where(model.must, model.need, 0.0)]
    high = [np.full(rows, np.inf)]

    def limit(row: Any, least: float, most: float) -> None:
        blocks.append(sparse.csr_matrix(row))
        low.append(np.full(blocks[-1].shape[0], least))
        high.append(np.full(blocks[-1].shape[0], most))

    none = np.zeros(optional.size)
    if optional.size:
        weight = model.weight[optional] / model.weight[optional].mean()
        asked = weight.sum() - model.spare / model.weight[optional].mean()
        limit(np.append(np.zeros(columns), weight), asked * (1 - 1e-12), np.inf)
    if model.conflicts.size:
        pairs = len(model.conflicts)
        at = (np.repeat(np.arange(pairs), 2), model.conflicts.ravel())
        limit(sparse.csr_matrix((np.ones(2 * pairs), at), shape=(pairs, columns + none.size)), -np.inf, 1.0)
    for group in np.unique(model.group[model.group >= 0]):
        limit(np.append(model.group == group, none), -np.inf, float(model.most[group]))
    if model.count < columns:
        limit(np.append(np.ones(columns), none), -np.inf, float(model.count))
    if model.budget < model.cost.sum():
        limit(np.append(model.cost, none), -np.inf, model.budget)
    return (
        np.append(model.cost, none), sparse.vstack(blocks, format="csr"), np.concatenate(low),
        np.concatenate(high), np.append(np.ones(columns, dtype=bool), model.need[optional] > 1),
    )  # fmt: skip


def _boolean(matrix: Any) -> Any:
    from scipy import sparse

    found = sparse.csr_matrix(matrix, dtype=bool)
    found.sort_indices()
    return found


def _inside(pairs: np.ndarray, kept: np.ndarray, total: int) -> np.ndarray:
    """Pairs of kept elements, in the numbers that these have after the others have gone."""
    number = np.full(total, NONE, dtype=np.int64)
    number[kept] = np.arange(kept.size)
    left = number[pairs]
    return left[(left >= 0).all(axis=1)]
