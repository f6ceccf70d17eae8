"""Reads buildings from CityGML 1.0 and 2.0, as the German Länder publish them (AdV profile, LoD2).

The files are streamed: what lies behind the reader is forgotten, so memory does not grow with a tile.
Elements are matched by their local names, as prefixes differ between the Länder. A solid only refers to its
faces (xlink); their geometry stands in the ground, wall and roof surfaces, of which ground and roof are read.

How objects become records:

- Each Building and each BuildingPart is one record; a part names its building in `parent_id` and takes over
  street, house number, municipality key and function where it has none of its own.
- A building whose geometry is only in its parts has no ground and no roofs of its own, so that no area counts
  twice; its heights are those of its lowest and highest part.
- Roof and ground polygons that cannot be used are rejected one by one. A record is rejected only when no
  ground, no roof and no part of it is left, or when its id was read before.
  So: objects in the files = records + rejected objects.

A tile that is not well-formed, hostile or in another reference system stops everything: `inspect_all` reads
all tiles once, before anything is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import isfinite
from pathlib import Path

# Bandit distrusts lxml: _stream reads without entities and network, and refuses any DOCTYPE.
from lxml import etree  # nosec
from shapely.geometry import MultiPolygon
from shapely.ops import unary_union

from ..smartcity_plugin.errors import InputError
from .citygml_geometry import Rings, flat, read_polygon
from .crs import CrsName, resolve

NAMESPACES = (
    "http://www.opengis.net/citygml/1.0",
    "http://www.opengis.net/citygml/2.0",
    "http://www.citygml.org/citygml/1/0/0",
)
"""Namespaces of the root element CityModel that are read."""

INVENTED_AGS = "99"
"""No Land has this key: municipality keys that start with it belong to invented demo cities."""


@dataclass(frozen=True)
class Tile:
    """What is known of a file before its buildings are read."""

    path: Path
    crs: CrsName
    objects: int
    newest: str
    invented: bool


@dataclass(frozen=True)
class Roof:
    """One roof polygon with its heights."""

    id: str
    rings: Rings


@dataclass(frozen=True)
class Building:
    """One Building or BuildingPart. Heights in metres: ground_z and roof_z in the tile's height system."""

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

    def footprint(self) -> MultiPolygon | None:
        """The ground surfaces seen from above as one valid shape; None without ground surfaces."""
        if not self.ground:
            return None
        shape = unary_union([flat(rings) for rings in self.ground])
        return shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape])


@dataclass(frozen=True)
class Rejection:
    """An object, roof or ground polygon that was left out. kind: object, roof or ground."""

    kind: str
    id: str
    line: int
    reason: InputError


def _nothing() -> None:
    """Default of `pulse`."""


def tile_files(inputs: Iterable[str | Path]) -> list[Path]:
    """The files to read: each file given, and in each folder given all *.gml and *.xml, not those below it.

    Raises:
        InputError: nothing given, no such file, or a folder without tiles.
    """
    files: list[Path] = []
    for path in map(Path, inputs):
        if path.is_dir():
            found = sorted(entry for entry in path.iterdir() if entry.suffix.lower() in (".gml", ".xml"))
            if not found:
                raise InputError(
                    "Folder “{path}” holds no *.gml or *.xml file. Choose the one with the unpacked tiles.",
                    path=path,
                )
            files += found
        elif path.is_file():
            files.append(path)
        else:
            raise InputError("“{path}” does not exist. Choose tiles or a folder that holds them.", path=path)
    if not files:
        raise InputError("No tile was given. Choose CityGML files or the folder that holds them.")
    return list(dict.fromkeys(files))


def inspect_all(paths: Iterable[Path], given: str = "", pulse: Callable[[], None] = _nothing) -> list[Tile]:
    """Look through all tiles before the first building is used.

    given: reference system that the user chose, see `crs.resolve`; pulse: called often, may raise to stop.
    Raises:
        InputError: a tile is no usable CityGML, or its reference system is not that of the first one.
    """
    tiles: list[Tile] = []
    for path in paths:
        tile = inspect(path, given, pulse)
        if tiles and tile.crs != tiles[0].crs:
            raise InputError(
                "“{tile}” is in {crs}, but “{first}” is in {first_crs}. "
                "Load tiles of one reference system at a time.",
                tile=path.name, crs=tile.crs, first=tiles[0].path.name, first_crs=tiles[0].crs,
            )  # fmt: skip
        tiles.append(tile)
    return tiles


def inspect(path: Path, given: str = "", pulse: Callable[[], None] = _nothing) -> Tile:
    """Read a tile to its end without its geometry: is it whole, in which system, how many objects?

    Raises:
        InputError: as `inspect_all`.
    """
    names: dict[str, None] = {}
    objects, newest, invented = 0, "", False
    for event, element in _stream(path):
        if event == "start":
            if "srsName" in element.attrib:
                names[element.get("srsName")] = None
            if element.tag.endswith(("}Building", "}BuildingPart")):
                objects += 1
                pulse()
        elif element.tag.endswith("}creationDate"):
            newest = max(newest, (element.text or "").strip())
        elif element.get("name") == "Gemeindeschluessel":
            invented = invented or (element.findtext("{*}value") or "").startswith(INVENTED_AGS)
    crs = _one_crs(path.name, list(names) or [""], given)
    return Tile(path, crs, objects, newest, invented)


def _one_crs(file: str, names: list[str], given: str) -> CrsName:
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


def read_all(tiles: Iterable[Tile], rejections: list[Rejection]) -> Iterator[Building]:
    """All records of all tiles, a building before its parts. An id that was read before is rejected.

    rejections: gets what is left out. Memory grows by the ids only.
    """
    seen: dict[str, str] = {}
    for tile in tiles:
        for building, line in _read(tile.path, rejections):
            if building.id in seen:
                reason = InputError(
                    "“{file}”, building {building}: its id was already read from “{other}”. "
                    "Give each tile once.",
                    file=building.source_file, building=building.id, other=seen[building.id],
                )  # fmt: skip
                rejections.append(Rejection("object", building.id, line, reason))
                continue
            seen[building.id] = building.source_file
            yield building


def _read(path: Path, rejections: list[Rejection]) -> Iterator[tuple[Building, int]]:
    """Records of one tile with the line at which each begins."""
    number = 0
    for event, element in _stream(path):
        if event == "end" and element.tag.endswith("}Building"):
            reader = _Reader(element, path, number, rejections)
            yield from reader.records()
            number += reader.objects


def _stream(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Start and end of each element. What is complete below the root is forgotten after it has been seen.

    Raises:
        InputError: not XML, cut off, with a DOCTYPE, or not CityGML.
    """
    root = None
    try:
        with path.open("rb") as file:
            events = etree.iterparse(
                file, events=("start", "end"), resolve_entities=False, no_network=True, huge_tree=False,
                load_dtd=False, dtd_validation=False,
            )  # fmt: skip
            for event, element in events:
                if root is None:
                    root = element
                    _check_root(path, root)
                yield event, element
                if event == "end" and element.getparent() is root:
                    element.clear()
                    while element.getprevious() is not None:
                        del root[0]
    except etree.XMLSyntaxError as error:
        raise InputError(
            "“{path}” is not well-formed XML at line {line}: {detail}. It is damaged, cut off or no CityGML: "
            "unpack archives and download the tile again.",
            path=path, line=error.lineno or 1, detail=str(error.msg).split(", line")[0],
        ) from None  # fmt: skip


def _check_root(path: Path, root: etree._Element) -> None:
    if root.getroottree().docinfo.doctype:
        raise InputError(
            "“{path}” has a DOCTYPE, which can make a reader run out of memory or give away other files. "
            "CityGML needs none: get the tile from its publisher again.",
            path=path,
        )
    # Not etree.QName: it raises for the names that a damaged file can have.
    namespace, _, name = root.tag.lstrip("{").rpartition("}")
    if name != "CityModel":
        raise InputError(
            "“{path}” is XML, but not CityGML: it begins with “{root}”. "
            "Leave it out or take it out of the folder.",
            path=path, root=name,
        )  # fmt: skip
    if namespace not in NAMESPACES:
        raise InputError(
            "“{path}” is CityGML of a kind that is not read ({namespace}). "
            "Convert it to CityGML 2.0, for example with citygml-tools.",
            path=path, namespace=namespace or "-",
        )  # fmt: skip


class _Reader:
    """Makes the records of one Building element."""

    def __init__(self, element: etree._Element, path: Path, number: int, rejections: list[Rejection]) -> None:
        self.element = element
        self.file = path.name
        self.first = f"{path.stem}_{number}"
        self.rejections = rejections
        self.objects = 0
        self._by_id: dict[str, etree._Element] | None = None

    def records(self) -> list[tuple[Building, int]]:
        """The building and its parts, as far as they can be used."""
        whole = self._record(self.element, None)
        elements = self.element.iter("{*}BuildingPart")
        parts = [(self._record(element, whole), element.sourceline) for element in elements]
        used = [(part, line) for part, line in parts if self._usable(part, line)]
        if used:
            whole = _with_heights_of(whole, [part for part, _line in used])
        if used or self._usable(whole, self.element.sourceline):
            return [(whole, self.element.sourceline), *used]
        return []

    def _usable(self, building: Building, line: int) -> bool:
        if building.ground or building.roofs:
            return True
        reason = InputError(
            "“{file}”, building {building}: no ground and no roof surface that can be used. LoD2 is needed.",
            file=self.file, building=building.id,
        )  # fmt: skip
        self.rejections.append(Rejection("object", building.id, line, reason))
        return False

    def _record(self, element: etree._Element, parent: Building | None) -> Building:
        self.objects += 1
        building = _attributes(element, self.file, _id(element) or f"{self.first}_{self.objects}")
        if parent is not None:
            own_address = bool(building.street or building.house_number)
            building = replace(
                building,
                parent_id=parent.id,
                function=building.function or parent.function,
                street=building.street if own_address else parent.street,
                house_number=building.house_number if own_address else parent.house_number,
                ags=building.ags or parent.ags,
            )
        ground, roofs = [], []
        for surface in element.iterfind("{*}boundedBy/{*}GroundSurface"):
            ground += [rings for _id, rings in self._polygons(surface, "ground", building.id)]
        for surface in element.iterfind("{*}boundedBy/{*}RoofSurface"):
            roofs += [Roof(id, rings) for id, rings in self._polygons(surface, "roof", building.id)]
        return _with_heights(replace(building, ground=ground, roofs=roofs))

    def _polygons(self, surface: etree._Element, kind: str, building: str) -> list[tuple[str, Rings]]:
        """The usable polygons of a surface, each with its id."""
        geometry = surface.find("{*}lod2MultiSurface")
        if geometry is None:
            geometry = surface.find("{*}lod3MultiSurface")
        if geometry is None:
            return []
        used: list[tuple[str, Rings]] = []
        referred = (self._referred(member) for member in geometry.iter("{*}surfaceMember"))
        for polygon in [*geometry.iter("{*}Polygon"), *(found for found in referred if found is not None)]:
            name = _id(polygon) or _id(surface) or building
            try:
                used += [(name, rings) for rings in read_polygon(polygon, self.file, building, name)]
            except InputError as error:
                self.rejections.append(Rejection(kind, name, polygon.sourceline, error))
        return used

    def _referred(self, member: etree._Element) -> etree._Element | None:
        """The polygon elsewhere in the building that a surface refers to, where it holds none itself."""
        target = member.get("{http://www.w3.org/1999/xlink}href", "")
        if not target.startswith("#"):
            return None
        if self._by_id is None:
            self._by_id = {_id(polygon): polygon for polygon in self.element.iter("{*}Polygon")}
        return self._by_id.get(target[1:])


def _id(element: etree._Element) -> str:
    """gml:id, of GML 3.1 or 3.2."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def _attributes(element: etree._Element, file: str, id: str) -> Building:
    """Everything but geometry and what is inherited."""
    generic = {
        attribute.get("name"): (attribute.findtext("{*}value") or "").strip()
        for attribute in element.iterfind("{*}stringAttribute")
    }
    street, house_number = _address(element)
    return Building(
        id=id,
        source_file=file,
        function=_text(element, "function"),
        roof_type=_text(element, "roofType"),
        height=_number(_text(element, "measuredHeight")),
        storeys=_whole(_text(element, "storeysAboveGround")),
        street=street,
        house_number=house_number,
        ags=generic.get("Gemeindeschluessel", ""),
    )


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _whole(text: str) -> int | None:
    value = _number(text)
    return None if value is None else int(value)


def _address(element: etree._Element) -> tuple[str, str]:
    """Street and house number; several of them joined: ("Lippeblick", "36, 38")."""
    streets, numbers = [], []
    for address in element.iterfind("{*}address"):
        streets.append((address.findtext(".//{*}ThoroughfareName") or "").strip())
        numbers.append((address.findtext(".//{*}ThoroughfareNumber") or "").strip())
    return "; ".join(dict.fromkeys(filter(None, streets))), ", ".join(filter(None, numbers))


def _with_heights(building: Building) -> Building:
    """Ground height from the lowest ground point, roof height from the highest roof point."""
    ground = [rings[0][:, 2].min() for rings in building.ground]
    roofs = [roof.rings[0][:, 2].max() for roof in building.roofs]
    ground_z = float(min(ground)) if ground else None
    roof_z = float(max(roofs)) if roofs else None
    height = building.height
    if roof_z is None and ground_z is not None and height is not None:
        roof_z = ground_z + height
    if height is None and roof_z is not None and ground_z is not None:
        height = roof_z - ground_z
    return replace(building, ground_z=ground_z, roof_z=roof_z, height=height)


def _with_heights_of(whole: Building, parts: list[Building]) -> Building:
    """A building with the lowest ground and the highest roof of itself and its parts."""
    grounds = [part.ground_z for part in (whole, *parts) if part.ground_z is not None]
    roofs = [part.roof_z for part in (whole, *parts) if part.roof_z is not None]
    ground_z = min(grounds) if grounds else None
    roof_z = max(roofs) if roofs else None
    height = whole.height
    if height is None and ground_z is not None and roof_z is not None:
        height = roof_z - ground_z
    return replace(whole, ground_z=ground_z, roof_z=roof_z, height=height)
