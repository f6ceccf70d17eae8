"""A Dask worker that computes gateways for a QGIS on another machine. Usage: python3 worker.py SCHEDULER

`python3 worker.py --scheduler [PORT]` starts a scheduler, at port 8786 where none is given: since 2023 Dask's
schedulers read the tasks too, and so need the plugin as well.

For example `python3 smartcity/smartcity_plugin/worker.py tcp://192.168.1.10:8786`, once on each machine, with
a copy of the plugin's folder; a gateway already uses all cores. It needs Python with NumPy, numba, rasterio
and distributed, no QGIS. All machines see the rasters under the same paths. Whoever reaches a scheduler can
run code on its workers: keep it inside your own network.

`dask worker` and `dask scheduler` do as well when the plugin's folder is called smartcity and the one above
it is in PYTHONPATH.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def register(root: Path = HERE.parent) -> None:
    """Make the plugin's folder importable as the package `smartcity`, whatever it is called."""
    spec = importlib.util.spec_from_file_location(
        "smartcity", root / "__init__.py", submodule_search_locations=[str(root)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{root} is not the folder of the plugin")
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)


async def work(scheduler: str) -> None:
    """Take tasks, one at a time and without a limit of memory, until the scheduler ends."""
    from distributed import Worker

    async with Worker(scheduler, nthreads=1, memory_limit=0) as worker:
        await worker.finished()


async def schedule(port: int) -> None:
    """Hand out tasks until interrupted."""
    from distributed import Scheduler

    async with Scheduler(port=port, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()


def main(arguments: list[str]) -> int:
    scheduling = arguments[:1] == ["--scheduler"]
    numbers = all(argument.isdigit() for argument in arguments[1:])
    if not (scheduling and len(arguments) <= 2 and numbers) and (
        len(arguments) != 1 or arguments[0].startswith("-")
    ):
        print(__doc__)
        return 2
    # Run as a script, this folder is where Python looks first: its file names are not meant for that.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]
    register()
    for name in ("smartcity_plugin.radio.tasks", "layers.raster"):  # what is missing is said here and now
        importlib.import_module(f"smartcity.{name}")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(schedule(int([*arguments, "8786"][1])) if scheduling else work(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
