"""What tests of terrain tiles share."""

from __future__ import annotations

from itertools import count

import pytest


@pytest.fixture
def load(qgis_app, tmp_path):
    """`load(path, ..., crs=UTM)` -> read, mosaic."""
    from smartcity.layers import packed, terrain

    numbers = count()

    def _load(*paths, crs="EPSG:25832", reference=terrain.DETECT):
        folder = tmp_path / f"scratch{next(numbers)}"
        folder.mkdir()
        files = packed.files_of(paths, terrain.SUFFIXES)
        read = terrain.read_all(files, crs, reference, folder, lambda share: None)
        if not read.tiles:
            return read, None
        grid = terrain.common_grid(read.tiles)
        return read, terrain.mosaic(read.tiles, grid, folder, lambda share: None)

    return _load
