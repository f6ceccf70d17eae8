"""All real files, cut off and with bytes changed, through their readers: a result or one sentence, in time,
and without memory that grows."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import pytest

from smartcity.layers import catalogues, citymodel, sensors, terrain
from smartcity.layers.packed import Packed
from smartcity.smartcity_plugin.errors import InputError

pytestmark = pytest.mark.usefixtures("qgis_app")
CASES = 2_400
LONGEST = 10.0
"""Seconds that one damaged file may take; the largest real one takes less than one."""
LARGEST = 2_000_000
"""Bytes; of larger files there are smaller ones of the same kind."""


def read_model(path: Path) -> None:
    given = "EPSG:25832" if path.stat().st_size % 2 else ""
    tiles = citymodel.inspect_all(citymodel.tile_files([path]), given)
    for building in citymodel.read_all(tiles, citymodel.Read(terrain=True)):
        building.footprint()


def read_sensors(path: Path) -> None:
    sensors.read(path)


def read_catalogue(path: Path) -> None:
    catalogues.read(str(path), None)


def read_terrain(path: Path) -> None:
    found = terrain.read_all([Packed(path)], "EPSG:25832", terrain.DETECT, path.parent, lambda share: None)
    if not found.tiles:
        raise found.rejected[0][1]
    grid = terrain.common_grid(found.tiles)
    terrain.mosaic(found.tiles, grid, path.parent, lambda share: None)


READERS = {
    "citygml": read_model, "cityjson": read_model, "wesel/citygml": read_model, "sensors": read_sensors,
    "wesel/terrain": read_terrain, "masterportal": read_catalogue, "xplan": read_catalogue,
    "duisburg": read_catalogue,
}  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut off at any place, or some bytes changed, doubled or dropped; both now and then."""
    found = bytearray(content)
    if chance.random() < 0.4:
        del found[chance.randrange(len(found) + 1) :]
    for _number in range(chance.choice((0, 1, 1, 3, 12))):
        if not found:
            break
        place = chance.randrange(len(found))
        how = chance.random()
        if how < 0.6:
            found[place] = chance.choice((0, 10, 34, 39, 45, 48, 57, 60, 62, 91, 93, 123, 125, 255,
                                          chance.randrange(256)))  # fmt: skip
        elif how < 0.8:
            del found[place : place + chance.randrange(1, 40)]
        else:
            found[place:place] = found[place : place + chance.randrange(1, 40)]
    return bytes(found)


def resident_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1e3


def test_damage_ends_in_a_result_or_a_sentence(shared, tmp_path):
    sources = [
        (folder, path) for folder in READERS for path in sorted((shared / "data" / folder).glob("*"))
        if path.is_file() and path.stat().st_size <= LARGEST
    ]  # fmt: skip
    contents = {path: path.read_bytes() for _folder, path in sources}
    chance, ends, halfway = random.Random(20261201), Counter(), 0.0
    for number in range(CASES):
        folder, source = sources[number % len(sources)]
        path = tmp_path / source.name
        path.write_bytes(damaged(contents[source], chance))
        began = time.monotonic()
        try:
            READERS[folder](path)
            ends["read"] += 1
        except InputError as error:
            ends["refused"] += 1
            assert str(error).strip()
        assert time.monotonic() - began < LONGEST, (number, source.name)
        path.unlink()
        if number == CASES // 2:
            halfway = resident_mb()
    assert ends["read"] > CASES / 10 and ends["refused"] > CASES / 10, ends  # both ways are gone
    assert resident_mb() - halfway < 60, (halfway, resident_mb())
