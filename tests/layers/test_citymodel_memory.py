"""Memory of reading a city model: flat, however large the file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from smartcity.layers import citymodel
from smartcity.tests.layers.tiles import box, building, tile


def test_memory_does_not_grow_with_the_file(tmp_path):
    """The peak of a process that reads 60 MB is that of one that reads 6 MB, within 10 MB."""
    points = " ".join(f"{332000 + i}.123 5726000.456 22.789" for i in range(300))
    curve = f"<gml:LineString><gml:posList>{points}</gml:posList></gml:LineString>" * 3
    terrain = f"<bldg:lod2TerrainIntersection>{curve}</bldg:lod2TerrainIntersection>"
    member = building("ID", terrain, box(0, 0))
    before, after = tile(member).split(member)
    for name, size in (("small.gml", 6e6), ("large.gml", 60e6)):
        with (tmp_path / name).open("w") as file:
            file.write(before)
            for number in range(round(size / len(member))):
                file.write(member.replace('"ID"', f'"id{number}"'))
            file.write(after)
    assert (tmp_path / "large.gml").stat().st_size > 55e6
    peaks = [_peak_of_reading(tmp_path / name) for name in ("small.gml", "large.gml")]
    assert peaks[1] - peaks[0] < 10_000, peaks  # kB


def _peak_of_reading(path: Path) -> int:
    code = """
import importlib.util, sys
root, path = sys.argv[1:]
spec = importlib.util.spec_from_file_location(
    "smartcity", root + "/__init__.py", submodule_search_locations=[root]
)
sys.modules["smartcity"] = importlib.util.module_from_spec(spec)
from pathlib import Path
from smartcity.layers import citymodel
read = citymodel.Read()
tiles = citymodel.inspect_all(citymodel.tile_files([path]))
count = sum(1 for _ in citymodel.read_all(tiles, read))
if not count or count != read.objects or read.rejections:
    raise SystemExit(f"{count} of {read.objects}, {read.rejections[:1]}")
status = Path("/proc/self/status").read_text()  # ru_maxrss would be that of the process that forked this one
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
    root = Path(citymodel.__file__).resolve().parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code, str(root), str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)
