"""The loss around each gateway as a task: what is kept, taken up again, and sent to other machines.

A task reads the heights that it needs itself, so that no more than one window is held. `run` hands tasks to
an executor, `Local` or `cluster.Cluster`, unless their loss lies in the cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numba
import numpy as np

from ..errors import InputError
from . import sweep
from .cache import Cache
from .windows import Raster, Window, around, receivers

Heights = tuple[np.ndarray, "np.ndarray | None"]  # surface and terrain of a window


@lru_cache(maxsize=1)
def engine_version() -> str:
    """What the same input must meet to give the same loss, to the last bit.

    The engine's source itself is taken, so that no change of a formula can be forgotten.
    """
    source = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        source.update(path.read_bytes())
    return f"radio {source.hexdigest()[:16]}, numba {numba.__version__}, numpy {np.__version__}"


@dataclass(frozen=True)
class Task:
    """The loss around one gateway: all that `sweep.loss` needs, and where to read the heights."""

    surface: Raster
    terrain: Raster | None
    window: Window
    cell_m: float
    row: int  # of the gateway, in the whole raster
    col: int
    antenna: Any  # antenna.Antenna, None for one that radiates alike in all directions
    settings: Mapping[str, Any]  # keyword arguments of sweep.loss

    @property
    def shape(self) -> tuple[int, int]:
        """Of the loss: one place for each stride x stride cells of the window."""
        stride = self.settings.get("stride", 1)
        return self.window.rows // stride, self.window.cols // stride

    def heights(self) -> Heights:
        """Surface and terrain in the window."""
        return self.window.of(self.surface), None if self.terrain is None else self.window.of(self.terrain)

    def key(self, heights: Heights) -> str:
        """SHA-256 over all that the loss depends on. The same window elsewhere has the same loss."""
        digest = hashlib.sha256()
        place = (self.row - self.window.row, self.col - self.window.col)
        _feed(digest, [engine_version(), self.cell_m, place, self.antenna, dict(self.settings), heights])
        return digest.hexdigest()

    def loss(
        self, heights: Heights, cancelled: sweep.CancelCheck = None, progress: sweep.Progress = None
    ) -> np.ndarray:
        """float32 dB in `shape`, as `sweep.loss`, which see for errors; with the antenna's attenuation."""
        row, col = self.row - self.window.row, self.col - self.window.col
        loss_db = sweep.loss(
            heights[0], heights[1], self.cell_m, row, col, cancelled=cancelled, progress=progress,
            **self.settings,
        )
        if self.antenna is not None:
            self._attenuate(loss_db, heights, row, col)
        return loss_db

    def _attenuate(self, loss_db: np.ndarray, heights: Heights, row: int, col: int) -> None:
        """Add the antenna's attenuation towards each receiver, row by row."""
        from .antenna import attenuation_db

        stride = self.settings.get("stride", 1)
        surface, terrain = heights[0], heights[0] if heights[1] is None else heights[1]
        feet = surface if self.settings.get("receiver") == "roof" else terrain
        foot = float(terrain[row, col]) + self.settings["tx_height_m"]
        cols = receivers(surface.shape[1], stride)
        east = (cols - col) * self.cell_m
        for number, line in enumerate(receivers(surface.shape[0], stride)):
            north = np.full(cols.size, (row - line) * self.cell_m)
            up = feet[line, cols] + self.settings["rx_height_m"] - foot
            loss_db[number] += attenuation_db(self.antenna, east, north, up).astype(np.float32)


def task(
    surface: Raster, terrain: Raster | None, cell_m: float, row: int, col: int, *, antenna: Any = None,
    radius_m: float, stride: int = 1, **settings: Any,
) -> Task:
    """The task of a gateway in a cell of a raster. settings: further arguments of `sweep.loss`.

    Raises: InputError when the gateway lies outside, or cell and radius are no lengths.
    """
    for name, value in (("cell_m", cell_m), ("radius_m", radius_m)):
        if not 0.0 < value < float("inf"):
            raise InputError("{name} must be more than 0 m, not {value}.", name=name, value=value)
    if not (0 <= row < surface.shape[0] and 0 <= col < surface.shape[1]):
        raise InputError("The transmitter lies outside the raster of heights.")
    window = around(row, col, radius_m / cell_m, stride, surface.shape)
    given = {**settings, "radius_m": radius_m, "stride": stride}
    return Task(surface, terrain, window, cell_m, int(row), int(col), antenna, given)


def compute(asked: Task) -> tuple[str, np.ndarray]:
    """A task from its files to its key and loss: what a worker does."""
    heights = asked.heights()
    return asked.key(heights), asked.loss(heights)


class Job(NamedTuple):
    """A task that is to be computed."""

    number: int  # in the list of tasks, from 0
    task: Task
    key: str


class Finished(NamedTuple):
    """The loss of a task, and whether it comes from "here", the "cluster" or the "cache"."""

    number: int
    loss_db: np.ndarray
    source: str


class Executor(Protocol):
    """Computes jobs, several at a time or one after the other."""

    source: str

    def has_room(self) -> bool:
        """Whether another job may be started."""

    def start(self, job: Job, heights: Heights) -> None:
        """Take a job; its heights have been read."""

    def is_busy(self) -> bool:
        """Whether a job was started and has not been handed out."""

    def finished(self, cancelled: sweep.CancelCheck, progress: sweep.Progress) -> tuple[Job, np.ndarray]:
        """Wait for a job. progress: told the share of it that is done, at least every second."""

    def stop(self) -> None:
        """Forget all jobs."""


class Local:
    """Computes here, one after the other: the sweep itself uses all cores."""

    source = "here"

    def __init__(self) -> None:
        self._jobs: list[tuple[Job, Heights]] = []

    def has_room(self) -> bool:
        return not self._jobs

    def start(self, job: Job, heights: Heights) -> None:
        self._jobs.append((job, heights))

    def is_busy(self) -> bool:
        return bool(self._jobs)

    def finished(self, cancelled: sweep.CancelCheck, progress: sweep.Progress) -> tuple[Job, np.ndarray]:
        job, heights = self._jobs.pop()
        return job, job.task.loss(heights, cancelled, progress)

    def stop(self) -> None:
        self._jobs.clear()


def run(
    tasks: Sequence[Task], *, cache: Cache | None = None, executor: Executor | None = None,
    cancelled: sweep.CancelCheck = None, progress: sweep.Progress = None,
) -> Generator[Finished, None, None]:
    """The losses of all tasks as they come, from the cache or computed by the executor.

    Each is kept in the cache before it is handed out, so a run that is stopped can go on. Close the generator
    when the rest is not wanted. Raises: InputError and SweepCancelled as `sweep.loss`.
    """
    executor = executor or Local()
    done = 0
    waiting = iter(enumerate(tasks))
    try:
        while done < len(tasks):
            while executor.has_room() and (entry := next(waiting, None)) is not None:
                _pulse(cancelled, sweep.part_of(progress, done, len(tasks)))
                kept = _from_cache_or_started(*entry, cache, executor)
                if kept is not None:
                    yield Finished(entry[0], kept, "cache")
                    done += 1
                    del kept  # not to be held while the next one is computed
            if executor.is_busy():
                job, loss_db = executor.finished(cancelled, sweep.part_of(progress, done, len(tasks)))
                if cache is not None:
                    cache.store(job.key, loss_db)
                yield Finished(job.number, loss_db, executor.source)
                done += 1
                del loss_db
        _pulse(None, sweep.part_of(progress, done, len(tasks)) if tasks else None)
    finally:
        executor.stop()


def _pulse(cancelled: sweep.CancelCheck, progress: sweep.Progress) -> None:
    if cancelled is not None and cancelled():
        raise sweep.SweepCancelled
    if progress is not None:
        progress(0.0)


def _from_cache_or_started(
    number: int, task: Task, cache: Cache | None, executor: Executor
) -> np.ndarray | None:
    """The loss that is kept, or None and the job is started."""
    heights = task.heights()
    key = task.key(heights)
    kept = cache.load(key, task.shape) if cache is not None else None
    if kept is None:
        executor.start(Job(number, task, key), heights)
    return kept


def _feed(digest: Any, value: object) -> None:
    """Tell a value to a digest, such that no two different values tell the same."""
    if isinstance(value, np.ndarray):
        _feed(digest, [value.dtype.str, list(value.shape)])
        digest.update(np.ascontiguousarray(value).data)
    elif is_dataclass(value) and not isinstance(value, type):
        _feed(digest, type(value).__name__)
        _feed(digest, {field.name: getattr(value, field.name) for field in fields(value)})
    elif isinstance(value, Mapping):
        _feed(digest, [[name, value[name]] for name in sorted(value)])
    elif isinstance(value, (list, tuple)):
        digest.update(f"{len(value)} values:".encode())
        for each in value:
            _feed(digest, each)
    else:
        plain = value.item() if isinstance(value, np.generic) else value
        if not (plain is None or isinstance(plain, (bool, int, float, str))):
            raise TypeError(f"{plain!r} cannot be told to a digest")
        text = f"{type(plain).__name__} {plain!r}"
        digest.update(f"{len(text)} {text};".encode())
