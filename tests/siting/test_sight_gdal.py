"""Line of sight beside gdal_viewshed on two terrains, and beside the plan of buildings.

gdal_viewshed is another method, that of Wang, Robinson and White ("Generating viewsheds without using
sightlines", Photogrammetric Engineering & Remote Sensing 66, 2000): it hides a cell by planes through the
cells before it, where ours looks along the line itself. Both have observer and targets at centres of cells.
So they differ where a line grazes the ground: at cells that a target somewhat higher or lower moves to the
other side.
"""

from __future__ import annotations

import shutil
import subprocess

import numpy as np
import pytest

SIZE = 81
MIDDLE = 40


@pytest.fixture(scope="module")
def sight():
    from smartcity.smartcity_plugin.siting import sight

    return sight


def rolling():
    """Hills of up to 30 m in waves of 220 to 600 m, on cells of 10 m."""
    row, col = np.indices((161, 161)) * 10.0
    return 8.0 * np.sin(row / 48.0) + 7.0 * np.cos(col / 35.0) + 15.0 * np.sin((row + col) / 95.0)


def by_gdal(folder, surface, cell, sensor, target):
    """gdal_viewshed's answer: bool, seen, in the shape of the surface."""
    import rasterio
    from rasterio.transform import from_origin

    source, out = str(folder / "dem.tif"), str(folder / "seen.tif")
    profile = {"driver": "GTiff", "count": 1, "dtype": "float32", "crs": "EPSG:25832",
               "height": surface.shape[0], "width": surface.shape[1],
               "transform": from_origin(1000, 2000, cell, cell)}  # fmt: skip
    with rasterio.open(source, "w", **profile) as file:
        file.write(surface.astype(np.float32), 1)
    x, y = 1000 + (sensor.col + 0.5) * cell, 2000 - (sensor.row + 0.5) * cell
    subprocess.run(
        ["gdal_viewshed", "-q", "-ox", str(x), "-oy", str(y), "-oz", str(sensor.height_m), "-tz", str(target),
         "-md", str(sensor.range_m), "-cc", str(6 / 7), "-vv", "1", "-iv", "0", "-ov", "0", source, out],
        check=True,
    )  # fmt: skip
    seen = np.zeros(surface.shape, dtype=bool)
    with rasterio.open(out) as file:
        found, corner = file.read(1) == 1, file.transform
    row, col = round((2000 - corner.f) / cell), round((corner.c - 1000) / cell)
    seen[row:row + found.shape[0], col:col + found.shape[1]] = found
    return seen


def compare(sight, folder, surface, cell, sensor):
    """Share of cells on which both differ, and of those where they do by more than 0.5 m of target height."""
    if shutil.which("gdal_viewshed") is None:
        pytest.skip("needs gdal_viewshed (apt install gdal-bin)")
    surface = surface.astype(np.float32).astype(float)  # as the file holds it
    view = sight.viewshed(surface, None, cell, sensor, target_height_m=1.7)
    place = np.s_[view.window.row:view.window.row + view.window.rows,
                  view.window.col:view.window.col + view.window.cols]  # fmt: skip
    known = np.isfinite(view.margin)
    less, theirs, more = (by_gdal(folder, surface, cell, sensor, height)[place] for height in (1.2, 1.7, 2.2))
    differ = known & (theirs != view.seen)
    unexplained = known & ((view.seen & ~more) | (less & ~view.seen))
    assert 0.05 < np.mean(~view.seen[known]) < 0.95 or surface.std() < 3.0  # there is something to agree on
    return differ.sum() / known.sum(), unexplained.sum() / known.sum()


@pytest.mark.parametrize(("row", "col", "height"), [(80, 80, 6.0), (60, 100, 12.0), (100, 50, 25.0)])
def test_agrees_with_gdal_on_hills(sight, tmp_path, row, col, height):
    differ, unexplained = compare(sight, tmp_path, rolling(), 10.0, sight.Sensor(row, col, height, 500.0))
    assert differ <= 0.02 and unexplained <= 0.004


@pytest.mark.parametrize(("row", "col", "height"), [(200, 300, 6.0), (300, 500, 4.0), (100, 100, 2.0)])
def test_agrees_with_gdal_on_real_terrain(sight, shared, tmp_path, row, col, height):
    """Wesel, 5 m: nearly flat, so that much of it is grazing light, where methods differ most."""
    import rasterio

    with rasterio.open(shared / "data" / "wesel" / "terrain" / "dtm_tic_5m.tif") as file:
        surface = file.read(1).astype(float)
    differ, unexplained = compare(sight, tmp_path, surface, 5.0, sight.Sensor(row, col, height, 900.0))
    assert differ <= 0.002 and unexplained <= 0.0002


def blocks(seed):
    """Flat ground with buildings of 12 m on whole cells, none near the middle; and their outlines (x, y)."""
    surface, outlines = np.zeros((SIZE, SIZE)), []
    for row, col in np.random.default_rng(seed).integers(0, SIZE - 12, (10, 2)):
        if abs(row + 5 - MIDDLE) > 8 or abs(col + 5 - MIDDLE) > 8:
            surface[row:row + 10, col:col + 10] = 12.0
            outlines.append((col, row, col + 10, row + 10))
    return surface, outlines


def unhidden(outlines, grown):
    """Cells that a line in the plan reaches from the middle past the buildings, these grown by some cells."""
    from shapely.geometry import LineString, box
    from shapely.ops import unary_union
    from shapely.prepared import prep

    built = prep(unary_union([box(*outline).buffer(grown, join_style=2) for outline in outlines]))
    eye = (MIDDLE + 0.5, MIDDLE + 0.5)
    reached = [not built.intersects(LineString([eye, (col + 0.5, row + 0.5)]))
               for row in range(SIZE) for col in range(SIZE)]  # fmt: skip
    return np.array(reached).reshape(SIZE, SIZE)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_shadows_of_buildings_are_true_to_half_a_cell(sight, tmp_path, seed):
    """Eye and target are lower than the roofs: the plan alone decides. gdal_viewshed, whose planes mix the
    height of a wall into the open cells beside its shadow, hides more than the buildings do."""
    surface, outlines = blocks(seed)
    sensor = sight.Sensor(MIDDLE, MIDDLE, 5.0, 39.0)
    view = sight.viewshed(surface, np.zeros_like(surface), 1.0, sensor, refraction=1.0)
    place = np.s_[view.window.row:view.window.row + view.window.rows,
                  view.window.col:view.window.col + view.window.cols]  # fmt: skip
    known = np.isfinite(view.margin)
    less, true, more = (unhidden(outlines, grown)[place] for grown in (0.5, 0.0, -0.5))
    assert not (known & less & ~view.seen).any() and not (known & view.seen & ~more).any()
    wrong = (known & (view.seen != true)).sum()
    assert wrong <= 0.02 * known.sum() and 0.2 < view.seen[known].mean() < 0.9
    if shutil.which("gdal_viewshed"):
        theirs = by_gdal(tmp_path, surface, 1.0, sensor, 1.7)[place]
        assert wrong < (known & (theirs != true)).sum() <= 0.05 * known.sum()
        assert (known & theirs & ~view.seen).sum() <= 0.005 * known.sum()
