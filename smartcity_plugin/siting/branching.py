"""Branch and bound for maximal covering with a number of sites and no other rule, by the multipliers.

A node says of some sites that they are chosen and of some that they are not. Its bound is that of
`lagrangian.value_of`, which holds for any multipliers, so no solver's tolerance enters the proof: what
float64 loses in the sums is far below the 1e-9 kept free for it. The node with the highest bound is next.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from . import lagrangian, primaldual

PART = 5  # bounds between two looks at whether a node's still falls
LOOKS = 10
SLOW = 0.1  # share of the node's gap by which it should fall
SUMS = 1e-9  # of a value: kept free for the rounding of sums


class Node(NamedTuple):
    order: tuple[float, int]
    """Minus its bound, and when it was made."""
    chosen: np.ndarray
    """bool (sites,)"""
    is_open: np.ndarray
    """bool (sites,): neither chosen nor left out."""
    price: np.ndarray
    y: np.ndarray
    weight: float


def prove(
    dual: lagrangian.Dual, choice: lagrangian.Choice, flow: primaldual.Flow, unit: float,
    best_known: Callable[[], float], worth_of: Callable[[np.ndarray], float],
    lower: Callable[[float], None], is_over: Callable[[], bool],
) -> np.ndarray | None:  # fmt: skip
    """Search all selections that may be better than the best known one.

    dual, choice, flow: of the whole problem; unit: as for `maximalbound.Bound`; best_known: value of the best
    selection so far; worth_of: value of a selection, bool (sites,); lower: told each new bound of the whole.
    Returns: the best selection found here that is better than best_known, if any.
    """
    found, value, made = None, -np.inf, 0
    nodes = [Node((-np.inf, 0), choice.existing, choice.is_open & ~choice.existing, dual.best, flow.to.y,
                  flow.weight)]  # fmt: skip
    while nodes and not is_over():
        node = heapq.heappop(nodes)
        low = max(best_known(), value)
        better = low + max(unit - SUMS * abs(low), 0.5 * SUMS * abs(low))
        if -node.order[0] >= better:
            for child in _children(node, dual, choice, better, is_over):
                if child.is_open.any():
                    made += 1
                    heapq.heappush(nodes, child._replace(order=(child.order[0], made)))
                elif worth_of(child.chosen) > low:
                    found, value = child.chosen, worth_of(child.chosen)
        if not is_over():
            low = max(best_known(), value)
            lower(max(low, -nodes[0].order[0]) if nodes else low)
    return found


def _children(
    node: Node, dual: lagrangian.Dual, choice: lagrangian.Choice, better: float, is_over: Callable[[], bool]
) -> list[Node]:
    """What is left of a node: nothing, a single selection (none of its sites open), or its two halves."""
    number = choice.number - int((node.chosen & ~choice.existing).sum())
    if number == 0:
        return [node._replace(is_open=np.zeros_like(node.is_open))]
    here = choice._replace(existing=node.chosen, is_open=node.is_open, number=number)
    dual = dual._replace(price=node.price.copy(), best=node.price.copy())
    flow = primaldual.flow_of(dual, here, node.y, node.weight)
    before = np.inf
    for _ in range(LOOKS):
        primaldual.descend(PART, dual, here, flow)
        if flow.best < better:
            return []
        if before - flow.best < SLOW * (flow.best - better) or is_over():
            break
        before = flow.best
    worth, y = np.zeros(node.chosen.size), np.zeros(node.chosen.size)
    dual.price[:] = dual.best
    total = lagrangian.value_of(dual, here, worth, y)
    order = np.sort(np.append(worth[node.is_open], np.zeros(number + 1)))[::-1]
    last, next_ = order[number - 1], order[number]
    chosen = node.chosen | (node.is_open & (total - np.maximum(worth - next_, 0.0) < better))
    is_open = node.is_open & ~chosen & (total - np.maximum(last - worth, 0.0) >= better)
    left = choice.number - int((chosen & ~choice.existing).sum())
    if left < 0:
        return []
    if left == 0 or is_open.sum() <= left:
        return [node._replace(chosen=chosen | (is_open & (left > 0)), is_open=np.zeros_like(is_open))]
    open_sites = np.flatnonzero(is_open)
    site = open_sites[np.argmin(np.abs(flow.to.y[open_sites] - 0.5))]
    rest = is_open.copy()
    rest[site] = False
    with_site = chosen.copy()
    with_site[site] = True
    bound = (-min(total, -node.order[0]), 0)
    return [
        Node(bound, with_site, rest & (left > 1), dual.best, flow.to.y, flow.weight),
        Node(bound, chosen, rest, dual.best, flow.to.y, flow.weight),
    ]
