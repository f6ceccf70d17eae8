"""Time one call after another, in turns, so that all see the same machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Clock:
    """Seconds of one call: on the wall, and of all processors together."""

    cpu_s: float
    wall_s: float


@dataclass(frozen=True)
class Difference:
    """How far two results in dB lie apart, over all receivers that both have."""

    rms_db: float
    median_db: float
    p99_db: float

    @classmethod
    def between(cls, first: np.ndarray, second: np.ndarray) -> Difference:
        apart = np.abs(np.asarray(first, dtype=float) - np.asarray(second, dtype=float))
        apart = apart[np.isfinite(apart)]
        if apart.size == 0:
            return cls(np.nan, np.nan, np.nan)
        return cls(
            float(np.sqrt(np.mean(apart**2))), float(np.median(apart)), float(np.percentile(apart, 99))
        )


def timed(call: Callable[[], object]) -> tuple[Clock, object]:
    """The clock of a call in this process, and what it returned. CPU time counts every thread.

    Threads of earlier work (numba's, BLAS's) spin for some milliseconds before they sleep: it waits for that.
    """
    time.sleep(0.1)
    cpu, wall = time.process_time(), time.perf_counter()
    result = call()
    return Clock(time.process_time() - cpu, time.perf_counter() - wall), result


def in_turns(calls: dict[str, Callable[[], Clock]], repeats: int) -> dict[str, Clock]:
    """Call each once, then each again, `repeats` times; the median of each one's seconds."""
    clocks: dict[str, list[Clock]] = {name: [] for name in calls}
    for _ in range(repeats):
        for name, call in calls.items():
            clocks[name].append(call())
    return {
        name: Clock(statistics.median(c.cpu_s for c in each), statistics.median(c.wall_s for c in each))
        for name, each in clocks.items()
    }
