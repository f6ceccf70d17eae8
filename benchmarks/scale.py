"""Time and memory of a large coverage: many gateways on a surface that is read window by window.

    .venv/bin/python benchmarks/scale.py --gateways 10 --radius 8000 --cell 5 --stride 8
    .venv/bin/python benchmarks/scale.py --scheduler tcp://127.0.0.1:8786

Invents a surface with buildings in a file, computes the coverage as the algorithm does, again from the cache,
and writes its four rasters. Peak memory is that of this process (Linux), not of a cluster's workers. A stride
of k computes one receiver in k x k cells. Needs no QGIS.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "smartcity_plugin"))
from worker import register  # noqa: E402

del sys.path[0]
register()

from smartcity.layers import raster  # noqa: E402
from smartcity.smartcity_plugin import presets  # noqa: E402
from smartcity.smartcity_plugin.radio import budget, coverage, windows  # noqa: E402
from smartcity.smartcity_plugin.radio.cache import Cache  # noqa: E402
from smartcity.smartcity_plugin.radio.cluster import Cluster  # noqa: E402

PLAN = budget.plan(presets.load("lorawan_eu868"))
STREETS_M = 60.0
"""Distance of the streets; the blocks between them are half as wide. Assumption, as are all heights."""


def invent(folder: Path, size: int, cell: float) -> None:
    """Write surface and terrain, size x size cells, into a folder."""
    grid = raster.Grid(400000.0, 5700000.0, cell, size, size, "EPSG:25832")
    along = np.arange(size) * cell
    x, y = along[None, :], along[:, None]
    terrain = (60 + 15 * np.sin(x / 1900) + 12 * np.cos(y / 2300)).astype(np.float32)
    block = np.floor(x / STREETS_M) * 7 + np.floor(y / STREETS_M) * 13
    built = (x % STREETS_M < STREETS_M / 2) & (y % STREETS_M < STREETS_M / 2) & (block % 5 > 1)
    surface = terrain + np.where(built, 6 + block % 4 * 4, 0).astype(np.float32)
    for name, values in (("surface", surface), ("terrain", terrain)):
        raster.write(folder / f"{name}.tif", grid, [raster.Band(values, name, "m")])


def sites(count: int, size: int) -> list[coverage.Site]:
    """Gateways spread over the middle two thirds of the raster, 25 to 40 m above ground."""
    across = int(np.ceil(np.sqrt(count)))
    places = np.linspace(size / 6, size * 5 / 6, across).astype(int)
    cells = [(int(row), int(col)) for row in places for col in places][:count]
    return [coverage.Site(row, col, replace(PLAN.gateway, height_m=25.0 + number % 4 * 5))
            for number, (row, col) in enumerate(cells)]


def receivers(places: list[coverage.Site], radius_m: float, surface, stride: int) -> int:
    """Receivers of all gateways together."""
    rows, cols = (windows.receivers(length, stride) for length in surface.shape)
    reach = (radius_m / surface.grid.cell) ** 2
    return sum(int(((rows[:, None] - site.row) ** 2 + (cols - site.col) ** 2 <= reach).sum())
               for site in places)


def peak_mb() -> float:
    """Most memory that this process has held since the last call of `forget_peak`."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def write(folder: Path, surface, stride: int, result: coverage.Coverage) -> float:
    """All four rasters; megabytes of the files."""
    grid = surface.grid.coarser(stride)
    for name, values, nodata in (("rssi", result.rssi_dbm, -9999), ("sf", result.sf, 255),
                                 ("servers", result.servers, 65535), ("best", result.best, 0)):
        raster.write(folder / f"{name}.tif", grid, [raster.Band(values, name, nodata=nodata)])
    return sum((folder / f"{name}.tif").stat().st_size for name in ("rssi", "sf", "servers", "best")) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gateways", type=int, default=10)
    parser.add_argument("--radius", type=float, default=8000.0, help="m")
    parser.add_argument("--cell", type=float, default=5.0, help="m")
    parser.add_argument("--size", type=int, default=6000, help="cells of the surface along each side")
    parser.add_argument("--stride", type=int, default=1)
    parser.add_argument("--scheduler", default="", help="address of a Dask scheduler")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartcity_scale_") as name:
        folder = Path(name)
        apart = multiprocessing.Process(target=invent, args=(folder, asked.size, asked.cell))
        apart.start()  # its memory is not ours
        apart.join()
        grid = raster.grid_of(folder / "surface.tif")
        surface, terrain = (raster.RasterOnGrid(str(folder / f"{what}.tif"), grid)
                            for what in ("surface", "terrain"))
        places = sites(asked.gateways, asked.size)
        cache = Cache(folder / "cache")

        def compute(executor=None) -> coverage.Coverage:
            return coverage.coverage(
                surface, terrain, asked.cell, places, PLAN, radius_m=asked.radius, stride=asked.stride,
                cache=cache, executor=executor,
            )

        coverage.coverage(surface, terrain, asked.cell, places[:1], PLAN, radius_m=100.0)  # compiles
        print(f"{asked.size} x {asked.size} cells of {asked.cell:g} m, {asked.gateways} gateways x "
              f"{asked.radius / 1000:g} km, stride {asked.stride}")
        forget_peak()
        print(f"peak memory before            {peak_mb():10.0f} MB")
        began = time.perf_counter()
        with Cluster(asked.scheduler) if asked.scheduler else nullcontext() as executor:
            result = compute(executor)
        seconds = time.perf_counter() - began
        count = receivers(places, asked.radius, surface, asked.stride)
        print(f"coverage                      {seconds:10.1f} s for {count / 1e6:.2f} million receivers")
        print(f"peak memory                   {peak_mb():10.0f} MB")
        del result  # one at a time
        began = time.perf_counter()
        result = compute()
        print(f"the same from the cache       {time.perf_counter() - began:10.1f} s, "
              f"{cache.size_bytes() / 1e6:.0f} MB on disk")
        began = time.perf_counter()
        size_mb = write(folder, surface, asked.stride, result)
        print(f"writing the rasters           {time.perf_counter() - began:10.1f} s, "
              f"{size_mb:.0f} MB on disk")
        print(f"peak memory of all            {peak_mb():10.0f} MB")


if __name__ == "__main__":
    main()
