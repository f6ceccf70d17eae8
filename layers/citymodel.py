"""3D city models of any format as records: what they say of each building, its ground and its roofs.

How objects become records, whatever the format:

- Each Building and each BuildingPart is one record; a part names its building in `parent_id` and takes over
  street, house number, municipality key and function where it has none of its own.
- A building whose geometry is only in its parts has no ground and no roofs of its own, so that no area counts
  twice; its heights are those of its lowest and highest part.
- Polygons that cannot be used are rejected one by one. A record is rejected only when no ground, no roof and
  no part of it is left, or when its id was read before. So: objects = records + rejected objects.

Files are read once, from the first to the last byte. What is wrong with a whole file (damaged, hostile, of
another reference system) stops everything when it is found: outputs are staged, so nothing is half-written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from shapely.geometry import MultiPolygon
from shapely.ops import unary_union

from ..smartcity_plugin.errors import InputError
from .crs import CrsName, resolve
from .packed import Packed, files_of
from .rings import Rings, flat

CITYGML = (".gml", ".xml")
CITYJSON = (".json", ".jsonl")
INVENTED_AGS = "99"
"""No Land has this key: municipality keys that start with it belong to invented demo cities."""


@dataclass(frozen=True)
class Tile:
    """A file whose head has been read. size: bytes on the disk, for the progress."""

    file: Packed
    crs: CrsName
    size: int


@dataclass(frozen=True)
class Roof:
    """One roof polygon with its heights."""

    id: str
    rings: Rings


@dataclass
class Building:
    """One Building or BuildingPart. Heights in metres: ground_z and roof_z in the model's height system.

    lod: level of detail that its geometry was taken from. terrain: lines (n, 3) where it meets the ground, if
    they were asked for.
    """

    id: str
    source_file: str
    parent_id: str = ""
    function: str = ""
    roof_type: str = ""
    ground_z: float | None = None
    roof_z: float | None = None
    height: float | None = None
    storeys: int | None = None
    street: str = ""
    house_number: str = ""
    ags: str = ""
    ground: list[Rings] = field(default_factory=list)
    roofs: list[Roof] = field(default_factory=list)
    lod: int | None = None
    terrain: list = field(default_factory=list)

    def footprint(self) -> MultiPolygon | None:
        """The ground surfaces, else the roofs, seen from above as one valid shape; None without any."""
        surfaces = self.ground or [roof.rings for roof in self.roofs]
        if not surfaces:
            return None
        if len(surfaces) == 1:
            return MultiPolygon([flat(surfaces[0])])
        shape = unary_union([flat(rings) for rings in surfaces])
        return shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape])


@dataclass(frozen=True)
class Rejection:
    """An object, roof or ground polygon that was left out. kind: object, roof or ground; line: 0 in JSON."""

    kind: str
    id: str
    line: int
    reason: InputError


@dataclass
class Read:
    """What has been read so far. terrain: whether terrain lines are wanted.

    newest: latest date of creation, ISO; lods: records by level of detail.
    """

    terrain: bool = False
    objects: int = 0
    newest: str = ""
    invented: bool = False
    lods: Counter = field(default_factory=Counter)
    rejections: list[Rejection] = field(default_factory=list)


def _nothing(share: float) -> None:
    """Default of `progress`."""


def tile_files(inputs: Iterable[str | Path]) -> list[Packed]:
    """The files to read: each one given, what is in a .zip, and all tiles of a folder, not those below it.

    Raises:
        InputError: nothing given, no such file, a damaged archive, or a folder without tiles.
    """
    return files_of(inputs, CITYGML + CITYJSON)


def inspect_all(files: Iterable[Packed], given: str = "") -> list[Tile]:
    """Look at the beginning of all tiles before the first building is used.

    given: reference system that the user chose, see `crs.resolve`.
    Raises:
        InputError: a file is no city model, or its reference system is not that of the first one.
    """
    from . import citygml, cityjson

    tiles: list[Tile] = []
    for file in files:
        names = cityjson.crs_names(file) if file.suffix in CITYJSON else citygml.crs_names(file)
        tile = Tile(file, one_crs(file.name, names or [""], given), file.path.stat().st_size)
        if tiles and tile.crs != tiles[0].crs:
            raise InputError(
                "“{tile}” is in {crs}, but “{first}” is in {first_crs}. "
                "Load tiles of one reference system at a time.",
                tile=file.name, crs=tile.crs, first=tiles[0].file.name, first_crs=tiles[0].crs,
            )  # fmt: skip
        tiles.append(tile)
    return tiles


def one_crs(file: str, names: list[str], given: str) -> CrsName:
    """The system of a file whose elements may each name one; some may leave the heights open."""
    found = resolve(names[0], given, source=file)
    for other in (resolve(name, given, source=file) for name in names[1:]):
        if other.horizontal != found.horizontal or (found.height and other.height not in ("", found.height)):
            raise InputError(
                "“{file}” names two reference systems: {crs} and {other}. Split it by reference system.",
                file=file, crs=found, other=other,
            )  # fmt: skip
        found = replace(found, height=found.height or other.height)
    return found


def read_all(
    tiles: list[Tile], read: Read, given: str = "", progress: Callable[[float], None] = _nothing
) -> Iterator[Building]:
    """All records of all tiles, a building before its parts. An id that was read before is rejected.

    read: is filled on the way, and whole at the end. progress: told the share done, may raise to stop.
    Memory grows by the ids and the rejections only.
    """
    from . import citygml, cityjson

    seen: dict[str, str] = {}
    total = sum(tile.size for tile in tiles) or 1
    done = 0
    for tile in tiles:
        reader = cityjson if tile.file.suffix in CITYJSON else citygml
        for building, line, share in reader.records(tile, read, given):
            progress((done + share * tile.size) / total)
            if building.id in seen:
                reason = InputError(
                    "“{file}”, building {building}: its id was already read from “{other}”. "
                    "Give each tile once.",
                    file=building.source_file, building=building.id, other=seen[building.id],
                )  # fmt: skip
                read.rejections.append(Rejection("object", building.id, line, reason))
                continue
            seen[building.id] = building.source_file
            read.lods[building.lod] += building.lod is not None
            read.invented = read.invented or building.ags.startswith(INVENTED_AGS)
            yield building
        done += tile.size


def family(
    whole: Building, parts: list[tuple[Building, int]], line: int, read: Read
) -> list[tuple[Building, int]]:
    """A building and its parts, as far as they can be used, each with its line. The others are rejected."""
    used = [(part, at) for part, at in parts if _usable(part, at, read)]
    if used:
        _take_heights(whole, [part for part, _line in used])
    if used or _usable(whole, line, read):
        return [(whole, line), *used]
    return []


def inherit(part: Building, whole: Building) -> Building:
    """A part, with what it takes over from its building."""
    part.parent_id = whole.id
    part.function = part.function or whole.function
    part.ags = part.ags or whole.ags
    if not part.street and not part.house_number:
        part.street, part.house_number = whole.street, whole.house_number
    return part


def with_heights(building: Building) -> Building:
    """The building, its ground height from the lowest ground point, its roof height from the highest roof."""
    if building.ground:
        building.ground_z = min(float(rings[0][:, 2].min()) for rings in building.ground)
    if building.roofs:
        building.roof_z = max(float(roof.rings[0][:, 2].max()) for roof in building.roofs)
    elif building.ground_z is not None and building.height is not None:
        building.roof_z = building.ground_z + building.height
    _fill_height(building)
    return building


def _take_heights(whole: Building, parts: list[Building]) -> None:
    """Give a building the lowest ground and the highest roof of itself and its parts."""
    grounds = [part.ground_z for part in (whole, *parts) if part.ground_z is not None]
    roofs = [part.roof_z for part in (whole, *parts) if part.roof_z is not None]
    whole.ground_z = min(grounds, default=None)
    whole.roof_z = max(roofs, default=None)
    _fill_height(whole)


def _fill_height(building: Building) -> None:
    if building.height is None and building.roof_z is not None and building.ground_z is not None:
        building.height = building.roof_z - building.ground_z


def _usable(building: Building, line: int, read: Read) -> bool:
    if building.ground or building.roofs:
        return True
    reason = InputError(
        "“{file}”, building {building}: no ground and no roof surface that can be used. Its outline or a "
        "solid (LoD0, LoD1 or LoD2) is needed.",
        file=building.source_file, building=building.id,
    )  # fmt: skip
    read.rejections.append(Rejection("object", building.id, line, reason))
    return False
