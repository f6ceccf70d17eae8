"""A coverage holds its result and one window, however many gateways there are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from smartcity.layers import raster

ROOT = Path(__file__).resolve().parent.parent.parent
GRID = raster.Grid(400000.0, 5700000.0, 5.0, 2400, 2400, "EPSG:25832")
RUN = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from worker import register
register()
from smartcity.layers import raster
from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.radio import budget, coverage
from smartcity.smartcity_plugin.radio.cache import Cache
plan = budget.plan(presets.load("lorawan_eu868"))
surface = raster.RasterOnGrid(sys.argv[2], raster.grid_of(sys.argv[2]))
places = [(700 + 300 * (n // 4), 700 + 300 * (n % 4)) for n in range(int(sys.argv[3]))]
sites = [coverage.Site(row, col, plan.gateway) for row, col in places]
coverage.coverage(surface, surface, 5.0, sites, plan, radius_m=1500.0, stride=100, cache=Cache(sys.argv[4]))
coverage.known_places(surface)
status = Path("/proc/self/status").read_text()  # getrusage would count what the parent had
print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""


@pytest.fixture(scope="module")
def surface(tmp_path_factory) -> Path:
    """12 x 12 km at 5 m: 46 MB as float64; a window of 1.5 km around a gateway is 3 MB, with terrain 6."""
    path = tmp_path_factory.mktemp("heights") / "surface.tif"
    heights = np.random.default_rng(1).uniform(30, 31, GRID.shape).astype(np.float32)
    raster.write(path, GRID, [raster.Band(heights, "surface")])
    return path


def peak_mb(surface: Path, gateways: int, cache: Path) -> float:
    # Arrays are given back when they are dropped, not kept for later as glibc does when left alone.
    environment = {**os.environ, "MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_ARENA_MAX": "1"}
    run = subprocess.run([sys.executable, "-c", RUN, str(ROOT / "smartcity_plugin"), str(surface),
                          str(gateways), str(cache)], env=environment, capture_output=True, text=True,
                         check=False)
    assert run.returncode == 0, run.stderr
    return float(run.stdout)


def test_more_gateways_need_no_more_memory(surface, tmp_path):
    few, many = (peak_mb(surface, count, tmp_path / str(count)) for count in (3, 12))
    assert many - few < 12  # nine more windows of surface and terrain would be 52 MB
    assert len(list((tmp_path / "12").glob("*.loss"))) == 12
