"""Gets a Dask worker ready to compute gateways: Python with NumPy, numba, rasterio and distributed, no QGIS.

    dask worker tcp://SCHEDULER:8786 --nthreads 1 --preload SMARTCITY/smartcity_plugin/worker.py

One worker with one thread on each machine: a gateway already uses all its cores. SMARTCITY is the plugin's
folder, a copy of the one in QGIS; its name does not matter here. All machines see the rasters under the same
paths. Whoever reaches a scheduler can run code on its workers: keep it inside your own network.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def register(root: Path = ROOT) -> None:
    """Make the plugin's folder importable as the package `smartcity`, whatever it is called."""
    if "smartcity" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "smartcity", root / "__init__.py", submodule_search_locations=[str(root)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{root} is not the folder of the plugin")
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)


def dask_setup(worker: object) -> None:
    """Called by Dask when the worker starts: what is missing on this machine is said here and now."""
    register()
    for name in ("smartcity_plugin.radio.tasks", "layers.raster"):
        importlib.import_module(f"smartcity.{name}")
