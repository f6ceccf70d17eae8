"""Linear and integer programs by HiGHS, as SciPy has it, in a process of its own.

Inside SciPy HiGHS cannot be cancelled and overruns its time limit, at times by far. A process can be ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

import numpy as np

from ..patience import CancelCheck

CHILD = Path(__file__).with_name("highs_child.py")
PULSE_S = 0.05  # between two looks at whether the run is cancelled
GRACE_S = 0.5  # past the time limit, for HiGHS to hand over what it has
_STATUS = {0: "proven", 1: "time", 2: "infeasible", 3: "unbounded", 4: "failed"}  # of SciPy's results


@dataclass(frozen=True)
class Outcome:
    """What came of a program: min c x subject to low <= A x <= high, lower <= x <= upper."""

    x: np.ndarray | None
    """Best solution found, float64 (variables,)."""
    bound: float
    """HiGHS's lower bound of the objective, within its tolerances; minus infinity where it has none."""
    status: str
    """"proven", "time", "infeasible", "unbounded", "failed", "cancelled" or "no python"."""
    dual: np.ndarray | None = None
    """Of a linear program: what the objective gains per unit of each row's limit, float64 (rows,)."""


def solve(
    c: Any, matrix: Any, low: Any, high: Any, *, integral: Any = True, lower: Any = 0.0, upper: Any = 1.0,
    time_limit: float = 60.0, cancelled: CancelCheck = None,
) -> Outcome:
    """Solve a program, variables between 0 and 1 where nothing else is given.

    c: float64 (variables,); matrix: sparse (rows, variables); low, high: (rows,), infinite where not limited;
    integral: True for all variables, False for none (interior point, with `dual`), or bool (variables,);
    time_limit: seconds in all. Its tolerances are 1e-6: callers that prove something evaluate the objective
    of the rounded x and, from `dual`, the bound themselves.
    """
    count = np.size(c)
    program = {
        "c": np.asarray(c, dtype=np.float64), "low": np.asarray(low, dtype=np.float64),
        "high": np.asarray(high, dtype=np.float64),
        "lower": np.broadcast_to(np.asarray(lower, dtype=np.float64), (count,)),
        "upper": np.broadcast_to(np.asarray(upper, dtype=np.float64), (count,)),
        "integral": np.broadcast_to(np.asarray(integral, dtype=np.int8), (count,)),
        "data": matrix.data, "indices": matrix.indices, "indptr": matrix.indptr, "shape": matrix.shape,
    }  # fmt: skip
    python = interpreter()
    if python is None:
        return Outcome(None, -np.inf, "no python")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="smartcity_highs_") as place:
        folder = Path(place)
        left = max(0.1, time_limit - (time.monotonic() - began))
        np.savez(folder / "program.npz", time_limit=left, **program)
        ended = _run([python, str(CHILD), place], left + GRACE_S, cancelled)
        if not (folder / "answer.npz").exists():
            return Outcome(None, -np.inf, ended)
        with np.load(folder / "answer.npz") as answer:
            return Outcome(
                answer["x"] if answer["x"].size == count and count else None, float(answer["bound"]),
                _STATUS.get(int(answer["status"]), "failed"),
                answer["dual"] if "dual" in answer.files else None,
            )  # fmt: skip


def interpreter() -> str | None:
    """The Python beside this one that has its packages. Inside QGIS sys.executable may be QGIS itself."""
    own = Path(sys.executable or "")
    if own.stem.lower().startswith("python"):
        return str(own)
    for folder in (Path(sys.prefix), Path(sys.base_prefix)):
        for name in ("python.exe", "bin/python3"):
            if (folder / name).is_file():
                return str(folder / name)
    return shutil.which("python3")


def _run(command: list[str], seconds: float, cancelled: CancelCheck) -> str:
    """Run a program until it ends, is cancelled or out of time: "failed", "cancelled" or "time"."""
    stop, reason = Event(), ["failed"]

    async def watch() -> None:
        quiet = asyncio.subprocess.DEVNULL
        child = await asyncio.create_subprocess_exec(*command, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            while child.returncode is None and not stop.is_set():
                with contextlib.suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(child.wait(), PULSE_S)
        finally:
            if child.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    child.kill()
                await child.wait()

    # In a thread of its own, as the caller may have an event loop already (a notebook has).
    thread = Thread(target=asyncio.run, args=(watch(),), daemon=True)
    began = time.monotonic()
    thread.start()
    while thread.is_alive():
        thread.join(PULSE_S)
        if cancelled is not None and cancelled():
            reason[0] = "cancelled"
        elif time.monotonic() - began > seconds:
            reason[0] = "time"
        else:
            continue
        stop.set()
        thread.join()
    return reason[0]
