"""How much stations can tell at most: upper bounds for information.py, each with its proof.

Spacing and forbidden sites only narrow the choice, so a bound that passes over them still holds.
"""

from __future__ import annotations

import numpy as np

from ..patience import CancelCheck, patiently
from .rules import Rules

ROUNDING = 1e-9
"""Relative allowance for rounding in a bound."""
ROUNDS = 8
"""Improvements of the relaxed bound. Assumption: more of them gain a hundredth."""
RELAXED_SITES = 2_000
"""With more sites a round takes too long: some 6 sites^3 operations."""
RELAXED_NUGGET = 0.02
"""With less error of a station by its variance the relaxed bound is never the better one (tried out)."""


def spectral(K: np.ndarray, G: np.ndarray, rules: Rules) -> float:
    """Bound on trace(K_BB^-1 G_BB): the sum of the k largest eigenvalues of K^-1 G.

    No k linear combinations of what all sites would measure tell more, and k sites are such combinations
    (trace minimax principle: R. Horn, C. Johnson, "Matrix Analysis", 2nd ed. 2013, section 4.3). With a
    budget, k is as many of the cheapest sites as it pays.
    """
    free = np.flatnonzero(rules.is_open)
    most = affordable(rules)
    if not most:
        return 0.0
    factor = np.linalg.cholesky(K[np.ix_(free, free)])  # NumPy lets other threads run meanwhile, SciPy not
    half = np.linalg.solve(factor, G[np.ix_(free, free)])
    found = np.linalg.eigvalsh(np.linalg.solve(factor, half.T))
    return float(np.maximum(found[-most:], 0.0).sum()) * (1 + ROUNDING)


def relaxed(
    K: np.ndarray, G: np.ndarray, rules: Rules, known: float, cancelled: CancelCheck, tell
) -> float:
    """Bound on trace(K_BB^-1 G_BB) by sites chosen in part: a station chosen by x measures with error t / x.

    With K = C + t I, t the least eigenvalue of K, F(x) = trace(G (C + t X^-1)^-1) is the objective where all
    x are 0 or 1. It is concave in x (parallel sums are), so its tangent at any x, at its best for k sites, is
    a bound (S. Joshi, S. Boyd, "Sensor selection via convex optimization", IEEE Transactions on Signal
    Processing 57 (2009), 451-462). The slopes are diag(U G U') / t with U = I - C (C + t X^-1)^-1; x moves in
    proportion to them (multiplicative algorithm of optimal design). No such bound is below F(x), so it ends
    where that is above the bound known already. Returns the better of both.
    """
    free = np.flatnonzero(rules.is_open)
    most = affordable(rules)
    if not 0 < most < free.size <= RELAXED_SITES:
        return known
    K, G = K[np.ix_(free, free)], G[np.ix_(free, free)]
    least = 0.999 * float(patiently(np.linalg.eigvalsh, K, cancelled=cancelled)[0])  # safely below
    if not least > RELAXED_NUGGET * K.diagonal().mean():
        return known
    C = K - least * np.eye(len(K))
    share = np.full(len(K), most / len(K))
    for number in range(ROUNDS):
        value, slope = patiently(_tangent, C, G, least, share, cancelled=cancelled)
        if value > known:
            break
        tangent = float(value - slope @ share + np.sort(slope)[-most:].sum())
        known = min(known, tangent * (1 + ROUNDING))
        share = _scaled(share * slope, most)
        tell((number + 1) / ROUNDS)
    return known


def _tangent(C: np.ndarray, G: np.ndarray, least: float, share: np.ndarray) -> tuple[float, np.ndarray]:
    """F and its slopes at x = share."""
    root = np.sqrt(share)
    inner = root[:, None] * C * root
    inner[np.diag_indices_from(inner)] += least
    T = root[:, None] * np.linalg.inv(inner) * root
    U = np.eye(len(C)) - C @ T
    return float((G * T).sum()), np.maximum(np.einsum("ij,ij->i", U @ G, U), 0.0) / least


def _scaled(share: np.ndarray, most: int) -> np.ndarray:
    """Shares in proportion, that sum to `most` and are at most 1."""
    full = np.zeros(len(share), dtype=bool)
    while True:
        rest = share[~full].sum()
        scaled = np.where(full, 1.0, share * ((most - full.sum()) / rest if rest > 0.0 else 0.0))
        if not (scaled > 1.0).any():
            return scaled
        full |= scaled > 1.0


def affordable(rules: Rules) -> int:
    """As many new sites as count and budget permit at most."""
    price = np.sort(rules.cost[rules.is_open])
    return int(min(rules.count, (np.cumsum(price) <= rules.budget * (1 + ROUNDING)).sum()))


def top_gains(gains: np.ndarray, rules: Rules) -> float:
    """The largest sum of gains that count and budget permit, the last site of the budget counted in part.

    Bounds a submodular objective, as no site adds more than it does first.
    """
    value, price = gains[rules.is_open], rules.cost[rules.is_open]
    by_count = float(np.sort(value)[::-1][: min(rules.count, value.size)].sum())
    if rules.budget == np.inf:
        return by_count * (1 + ROUNDING)
    order = np.argsort(-value / np.maximum(price, 1e-12), kind="stable")
    value, price = value[order], price[order]
    left = rules.budget - (np.cumsum(price) - price)
    share = np.where(price > 0.0, np.clip(left / np.maximum(price, 1e-12), 0.0, 1.0), 1.0)
    return min(float((value * share).sum()), by_count) * (1 + ROUNDING)


def by_parts(state, sites_xy: np.ndarray, centres: list[int], rules: Rules) -> float:
    """Bound on mutual information by parts of the area, each the sites nearest to one of the centres.

    state: matrices K and Q over places, and `place` of each site, as in information.py. For new sites B in
    parts P the information is at most the sum of that of B in each P (submodular, 0 for none). Within a part
    the first site adds at most max_b gain(b), each further b at most its gain after another site c of the
    part, so at most max over b, c of gain(b | c).
    """
    from scipy.spatial import cKDTree

    free = np.flatnonzero(rules.is_open & (state.place >= 0))
    most = affordable(rules)
    part = cKDTree(sites_xy[centres]).query(sites_xy[free])[1]
    worth: list[float] = []
    for number in range(len(centres)):
        at = state.place[free[part == number]]
        if not at.size:
            continue
        after = np.ones((at.size, at.size))  # of b, in rows, after c, in columns: product of K and Q
        for matrix in (state.K, state.Q):
            own = matrix.diagonal()[at]
            after *= np.maximum(own[:, None] - matrix[np.ix_(at, at)] ** 2 / own, 0.0)
        np.fill_diagonal(after, 0.0)
        first = np.max(state.K.diagonal()[at] * state.Q.diagonal()[at])
        worth.append(0.5 * np.log(max(first, 1.0)))
        worth += [0.5 * np.log(max(after.max(), 1.0))] * min(most - 1, at.size - 1)
    return float(np.sort(worth)[::-1][:most].sum()) * (1 + ROUNDING)
