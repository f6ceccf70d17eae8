"""Tasks on a Dask cluster: other machines that compute whole gateways.

A worker has this package under the same name and sees the rasters under the same paths; worker.py, one folder
up, starts one.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import numpy as np

from ..errors import InputError
from . import sweep
from .tasks import Heights, Job, compute, engine_version

WORKER = Path(__file__).resolve().parent.parent / "worker.py"
ANSWER_S = 5.0  # for the scheduler to answer
FIRST_WORKER_S = 5.0  # for a first worker to be there
PULSE_S = 0.1  # between two looks at what is finished and whether the run is cancelled
LOOK_S = 5.0  # between two looks at who works
ALONE_S = 60.0  # without any worker, then the run ends with an error
JOBS_PER_WORKER = 2  # one at work, one waiting: no worker idles, and few losses wait to be fetched

Result = TypeVar("Result")


class Cluster:
    """An executor for `tasks.run`. A worker that dies costs only its job, which another one takes over.

    Use it in a `with`. At most JOBS_PER_WORKER jobs a worker are under way; losses are fetched one at a time.
    A job that is cancelled while a worker computes it is finished there and then dropped.
    """

    source = "cluster"

    def __init__(self, address: str, pulse: Callable[[], None] = lambda: None) -> None:
        """Connect. pulse: called often meanwhile, may raise to stop.

        Raises: InputError when no scheduler answers, no worker is there, or one has another engine.
        """
        try:
            import distributed  # noqa: F401
        except ImportError:
            raise InputError(
                "A Dask cluster needs the Python package distributed. Install it (Debian: sudo apt install "
                "python3-distributed; elsewhere: python -m pip install distributed) and restart QGIS."
            ) from None
        self.address = address
        self._running: dict[Any, Job] = {}
        self._threads = ThreadPoolExecutor(2)  # one fetches, one looks at who works
        self._client: Any = None
        try:
            self._client = self._in_thread(self._connect, pulse).result()
            self.workers = self._in_thread(self._check_workers, pulse).result()
        except BaseException:
            self.close()
            raise
        self._look: Future[int] = self._threads.submit(self._count_workers)
        self._looked = self._seen = time.monotonic()

    def _connect(self) -> Any:
        import distributed

        try:
            # Dask itself takes long to give up where nothing listens, or something that is no scheduler:
            # that one speaks first.
            place = urlsplit(self.address if "://" in self.address else f"tcp://{self.address}")
            with socket.create_connection((place.hostname, place.port or 0), timeout=ANSWER_S) as line:
                if place.scheme == "tcp" and not line.recv(1):
                    raise OSError("closed without a word")
            return distributed.Client(self.address, timeout=ANSWER_S, set_as_default=False)
        except (OSError, ValueError, RuntimeError) as error:
            raise InputError(
                "No Dask scheduler answers at “{address}” ({error}). Start one with “worker.py --scheduler” "
                "and give the address that it prints, such as tcp://192.168.1.10:8786. Without an address "
                "this machine computes alone.", address=self.address, error=error,
            ) from None  # fmt: skip

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        self.stop()
        self._threads.shutdown(wait=False)
        if self._client is not None:
            self._client.close()

    # What tasks.run asks for

    def has_room(self) -> bool:
        return len(self._running) < JOBS_PER_WORKER * max(1, self.workers)

    def start(self, job: Job, heights: Heights) -> None:
        self._running[self._client.submit(compute, job.task, pure=False)] = job

    def is_busy(self) -> bool:
        return bool(self._running)

    def finished(self, cancelled: sweep.CancelCheck, progress: sweep.Progress) -> tuple[Job, np.ndarray]:
        def pulse() -> None:
            if cancelled is not None and cancelled():
                raise sweep.SweepCancelled
            if progress is not None:
                progress(0.0)
            self._watch_workers()

        while (future := next((each for each in self._running if each.done()), None)) is None:
            pulse()
            time.sleep(PULSE_S)
        job = self._running.pop(future)
        fetched = self._in_thread(future.result, pulse)
        try:
            key, loss_db = fetched.result()
        except InputError:
            raise
        except (Exception, CancelledError) as error:
            raise InputError(
                "The Dask cluster at {address} has not computed gateway {number} ({kind}: {error}). Look at "
                "the windows of its scheduler and workers, then run again: finished gateways are kept in the "
                "cache.", address=self.address, number=job.number + 1, kind=type(error).__name__, error=error,
            ) from None  # fmt: skip
        if key != job.key:
            raise InputError(
                "A worker of the Dask cluster at {address} reads other heights than this machine for gateway "
                "{number}. Let all machines see the same rasters under the same paths.",
                address=self.address, number=job.number + 1,
            )  # fmt: skip
        return job, loss_db

    def stop(self) -> None:
        for future in self._running:
            future.release()  # cancels it, as nobody else asks for it, and does not wait for the scheduler
        self._running.clear()

    # Waiting, and who works

    def _in_thread(self, function: Callable[[], Result], pulse: Callable[[], None]) -> Future[Result]:
        """A function that waits for other machines, once it is done; meanwhile the run can be cancelled."""
        asked = self._threads.submit(function)
        while not asked.done():
            pulse()
            time.sleep(PULSE_S)
        return asked

    def _watch_workers(self) -> None:
        now = time.monotonic()
        if self._look.done() and now - self._looked > LOOK_S:
            self.workers = self._look.result() if self._look.exception() is None else 0
            self._seen = now if self.workers else self._seen
            self._look, self._looked = self._threads.submit(self._count_workers), now
        if now - self._seen > ALONE_S:
            raise InputError(
                "The Dask cluster at {address} has had no worker for {seconds} s. Start workers, then run "
                "again: finished gateways are kept in the cache.", address=self.address, seconds=ALONE_S,
            )  # fmt: skip

    def _count_workers(self) -> int:
        return len(self._client.nthreads())

    def _check_workers(self) -> int:
        """The number of workers, after every one has shown that it has the engine of this machine."""
        from distributed import TimeoutError as NoAnswer

        command = f"python3 {WORKER} {self.address}"
        try:
            self._client.wait_for_workers(1, timeout=FIRST_WORKER_S)
        except (NoAnswer, TimeoutError):
            raise InputError(
                "The Dask scheduler at {address} has no workers. Start one on each machine: {command}",
                address=self.address, command=command,
            ) from None
        try:
            versions = self._client.run(engine_version)
        except Exception as error:
            raise InputError(
                "A worker of the Dask cluster at {address} cannot load the plugin ({error}). Start it with "
                "its copy of the plugin: {command}", address=self.address, error=error, command=command,
            ) from None  # fmt: skip
        for worker, theirs in versions.items():
            if theirs != engine_version():
                raise InputError(
                    "Worker {worker} has another version of the plugin or its packages ({theirs}) than this "
                    "machine ({ours}). Install the same on both.",
                    worker=worker, theirs=theirs, ours=engine_version(),
                )  # fmt: skip
        return len(versions)
