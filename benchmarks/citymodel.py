"""How long the city model's reader takes beside lxml merely going through the same file, and its memory.

    .venv/bin/python benchmarks/citymodel.py            # real tiles where ../shared is, else invented ones
    .venv/bin/python benchmarks/citymodel.py --quick    # smaller files

Each file is read in a process of its own, all ways in turns; the least CPU time of --turns counts. The peers:
lxml.iterparse with element.clear() (quickest, keeps empty elements), and the same that also drops what lies
behind (flat memory, as ours). Beside them stand the objects and roof polygons found; a row says WRONG where
a plain count of the file's text gives others.

Memory: the same tile repeated, with new ids, to --small and --large MB; the peak of the reading process.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TILES = ROOT.parent / "shared" / "data" / "wesel" / "citygml"

if "smartcity" not in sys.modules:
    import checkout  # noqa: F401 - beside this program


def peer(path: str, drop: bool) -> None:
    """lxml goes through the file."""
    from lxml import etree

    for _event, element in etree.iterparse(path):
        element.clear(keep_tail=not drop)
        parent = element.getparent()
        while drop and parent is not None and element.getprevious() is not None:
            del parent[0]


def ours(path: str) -> tuple[int, int]:
    """Objects and roof polygons that our reader finds."""
    from smartcity.layers import citymodel

    read = citymodel.Read()
    tiles = citymodel.inspect_all(citymodel.tile_files([path]))
    roofs = sum(len(building.roofs) for building in citymodel.read_all(tiles, read))
    return read.objects, roofs + sum(r.kind == "roof" for r in read.rejections)


WAYS = {"ours": ours, "lxml": lambda path: peer(path, False), "lxml, dropping": lambda path: peer(path, True)}


def once(way: str, path: str) -> None:
    """In a process of its own: prints CPU seconds, peak in kB, and what was found."""
    if way == "ours":
        ours(str(first_of(path)))  # imports are not what is measured
    began = time.process_time()
    found = WAYS[way](path)
    seconds = time.process_time() - began
    status = Path("/proc/self/status").read_text()
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    print(seconds, peak, *(found or ()))


def first_of(path: str) -> Path:
    """A tile with the first object of a file only."""
    with open(path, encoding="utf-8") as file:
        text = file.read(1_000_000)
    end = re.search(r"</\w*:?cityObjectMember>", text).end()
    root = re.search(r"<(\w*:?CityModel)", text).group(1)
    small = Path(tempfile.mkdtemp()) / "first.gml"
    small.write_text(f"{text[:end]}</{root}>", encoding="utf-8")
    return small


def run(way: str, path: Path) -> list[float]:
    command = [sys.executable, __file__, "--once", way, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def counted(path: Path) -> tuple[int, int]:
    """Objects and roof polygons by the text alone."""
    text = path.read_text(encoding="utf-8")
    objects = len(re.findall(r"<(?:\w+:)?Building(?:Part)?[ >]", text))
    roofs = re.findall(r"<(?:\w+:)?RoofSurface.*?</(?:\w+:)?RoofSurface>", text, re.S)
    return objects, sum(len(re.findall(r"<(?:\w+:)?Polygon[ >]", roof)) for roof in roofs)


def repeated(source: Path, megabytes: float, folder: Path) -> Path:
    """A tile's objects over and over, each time with new ids, until the file is so large."""
    text = source.read_text(encoding="utf-8")
    start = re.search(r"<\w*:?cityObjectMember>", text).start()
    end = text.rindex("cityObjectMember>") + len("cityObjectMember>")
    path = folder / f"{megabytes:g}MB.gml"
    with path.open("w", encoding="utf-8") as file:
        file.write(text[:start])
        number = 0
        while file.tell() < megabytes * 1e6:
            file.write(text[start:end].replace('gml:id="', f'gml:id="n{number}_'))
            number += 1
        file.write(text[end:])
    return path


def invented(folder: Path) -> Path:
    """A tile of the demo city, for a checkout without ../shared."""
    from smartcity.smartcity_plugin import demo
    from smartcity.smartcity_plugin.demo import citygml

    city = demo.make_city(1, 1500)
    written = []
    for name, text, _count in citygml.tiles(city.buildings, city.terrain, city.preset["town"]):
        written.append(folder / name)
        written[-1].write_text(text, encoding="utf-8")
    return max(written, key=lambda path: path.stat().st_size)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--once", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--small", type=float, default=30.0)
    parser.add_argument("--large", type=float, default=300.0)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args(arguments)
    if given.once:
        once(*given.once)
        return 0
    if given.quick:
        given.turns, given.small, given.large = 1, 2.0, 6.0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        tiles = sorted(TILES.glob("*.gml"), key=lambda path: -path.stat().st_size)[:3] or [invented(folder)]
        wrong = speed(tiles[:1] if given.quick else tiles, given.turns)
        wrong += memory(tiles[0], given.small, given.large, folder)
    return 1 if wrong else 0


def speed(tiles: list[Path], turns: int) -> int:
    print(f"{'file':<28}{'MB':>6}{'objects':>9}{'roofs':>7}{'CPU s':>8}{'lxml':>8}{'ratio':>7}"
          f"{'dropping':>10}{'ratio':>7}")  # fmt: skip
    wrong = 0
    for tile in tiles:
        best: dict[str, list[float]] = {}
        for _turn in range(turns):
            for way in WAYS:
                found = run(way, tile)
                best[way] = min(best.get(way, found), found)
        own, quick, drop = (best[way][0] for way in WAYS)
        counts = tuple(int(value) for value in best["ours"][2:])
        right = counts == counted(tile)
        wrong += not right
        print(f"{tile.name:<28}{tile.stat().st_size / 1e6:>6.1f}{counts[0]:>9}{counts[1]:>7}{own:>8.3f}"
              f"{quick:>8.3f}{own / quick:>7.2f}{drop:>10.3f}{own / drop:>7.2f}"
              f"{'' if right else '  WRONG'}")  # fmt: skip
    return wrong


def memory(tile: Path, small: float, large: float, folder: Path) -> int:
    print(f"\n{'memory of ours':<28}{'MB':>6}{'objects':>9}{'peak MB':>9}")
    wrong = 0
    for size in (small, large):
        path = repeated(tile, size, folder)
        _seconds, peak, objects, roofs = run("ours", path)
        right = (objects, roofs) == counted(path)
        wrong += not right
        print(f"{path.name:<28}{path.stat().st_size / 1e6:>6.0f}{objects:>9.0f}{peak / 1e3:>9.0f}"
              f"{'' if right else '  WRONG'}")  # fmt: skip
    return wrong


if __name__ == "__main__":
    sys.exit(main())
