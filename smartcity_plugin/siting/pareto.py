"""Several objectives at once: selections of which none is better in everything.

Each demand point has one weight for each objective (inhabitants, schools, noise). The objectives are mixed,

    maximise    sum_o m_o / s_o  sum_j w_oj z_j        with mixes m_o >= 0, sum of m_o = 1,

where s_o is the sum of all weights of objective o, so that each counts as a share, and the mix is varied step
by step (weighted sums: L. Zadeh, IEEE Transactions on Automatic Control 8 (1963) 59-60). That finds the
selections on the convex hull of the Pareto front, not those in its dents.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import cover as covers
from .maximal import maximal_covering
from .plan import Plan

TRACE = 1e-6
"""Of every objective in every mix: of selections equal in one, that which is better in others is taken."""


@dataclass(frozen=True)
class Compromise:
    """One selection: the mix that it is best for, and the share of each objective that it reaches."""

    plan: Plan
    """Objective and bound are shares of the mix, between 0 and 1."""
    mix: np.ndarray
    """float64 (objectives,), sum 1."""
    shares: np.ndarray
    """float64 (objectives,), each between 0 and 1."""


def front(
    cover: Any, weights: Any, *, steps: int = 5, time_limit: float = 60.0, seed: int = 0,
    cancelled: CancelCheck = None, progress: Progress = None, **more: Any,
) -> list[Compromise]:
    """The Pareto front of maximal covering for several weights, sorted by the share of the first.

    cover: as for `maximal_covering`; weights: (objectives, demand), two or more; steps: parts into which each
    mix is divided, so that two objectives give steps + 1 mixes; time_limit: seconds for all together; more:
    count, budget, cost and the other rules. Selections that another one beats in everything are left out.
    Raises: InputError.
    """
    matrix, _ = covers.checked(cover)
    given = [covers.checked_weight(weight, matrix.shape[1]) for weight in weights]
    if len(given) < 2 or steps < 1:
        raise InputError("A Pareto front needs two objectives or more, and one step or more.")
    shares = []
    for number, weight in enumerate(given, start=1):
        if not weight.sum() > 0.0:
            raise InputError("All weights of objective {number} are 0.", number=number)
        shares.append(weight / weight.sum())
    objectives = np.array(shares)
    mixes = list(_mixes(len(given), steps))
    ends = time.monotonic() + time_limit
    found = []
    for number, mix in enumerate(mixes):
        left = max(0.5, (ends - time.monotonic()) / (len(mixes) - number))
        plan = maximal_covering(
            matrix, mix @ objectives, time_limit=left, seed=seed, cancelled=cancelled, **more
        )
        reached = _reached(matrix, plan.sites)
        found.append(Compromise(plan, mix, objectives @ reached))
        if progress is not None:
            progress((number + 1) / len(mixes))
        if plan.stopped:
            break
    return _not_beaten(found)


def _mixes(objectives: int, steps: int) -> Iterator[np.ndarray]:
    """All ways to share out `steps` parts among the objectives."""

    def parts(left: int, places: int) -> Iterator[list[int]]:
        if places == 1:
            yield [left]
            return
        for own in range(left, -1, -1):
            for others in parts(left - own, places - 1):
                yield [own, *others]

    for each in parts(steps, objectives):
        mix = np.array(each, dtype=np.float64) / steps
        yield (mix + TRACE) / (1.0 + objectives * TRACE)


def _reached(matrix: Any, sites: np.ndarray) -> np.ndarray:
    """The highest probability with which a chosen site covers each point, float64 (demand,)."""
    if not sites.size:
        return np.zeros(matrix.shape[1])
    return np.asarray(matrix[sites].max(axis=0).todense()).ravel()


def _not_beaten(found: list[Compromise]) -> list[Compromise]:
    """Without those that another one equals or beats in everything; of equal ones the first stays."""
    kept: list[Compromise] = []
    for number, one in enumerate(found):
        beaten = any(
            (other.shares >= one.shares - 1e-12).all()
            and ((other.shares > one.shares + 1e-12).any() or place < number)
            for place, other in enumerate(found) if place != number
        )  # fmt: skip
        if not beaten:
            kept.append(one)
    return sorted(kept, key=lambda each: -each.shares[0])
