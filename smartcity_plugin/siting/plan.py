"""An answer to the question where sites go, with how far from the best possible it can be at most."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np

TIE = 1e-9
"""Relative difference below which an objective and its bound are the same number: rounding of sums."""


@dataclass(frozen=True)
class Plan:
    """Chosen sites and the proof that comes with them.

    `optimal` holds only where the bound meets the objective: a search that has merely ended proves nothing.
    """

    sites: np.ndarray
    """Indices of the chosen sites, int64, ascending, the existing ones among them."""
    objective: float
    bound: float
    """No selection that obeys the rules is better than this: an upper bound where the objective is to be
    large, a lower one where it is to be small. Infinite (or minus infinite) where nothing was proven."""
    sense: str
    """"max" or "min"."""
    seconds: float
    stopped: bool = False
    """The user cancelled: this is the best selection found until then."""
    assignment: np.ndarray | None = None
    """The site that serves each demand point, int64, shape (demand,), -1 for none."""
    unreachable: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    """Demand points, int64, that no permitted selection could serve as asked."""
    notes: dict[str, Any] = field(default_factory=dict)
    """More numbers of one model, such as the share of demand covered; its docstring names them."""

    @property
    def gap(self) -> float:
        """At most this share of the best possible value is missed (0: proven optimal). In [0, inf].

        Where the objective is to be large (bound - objective) / bound, else (objective - bound) / objective.
        """
        if not math.isfinite(self.bound):
            return math.inf
        larger, smaller = (
            (self.bound, self.objective) if self.sense == "max" else (self.objective, self.bound)
        )
        if larger - smaller <= TIE * max(1.0, abs(larger)):
            return 0.0
        return (larger - smaller) / abs(larger) if larger else math.inf

    @property
    def optimal(self) -> bool:
        """Whether it is proven that no selection is better."""
        return self.gap == 0.0
