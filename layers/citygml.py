"""Reads buildings from CityGML 1.0, 2.0 and 3.0, as the German Länder (AdV profile) and others publish them.

The files are streamed: what lies behind the reader is forgotten, so memory does not grow with a tile.
Elements are matched by their local names, as prefixes differ between the Länder and namespaces between the
versions; where version 3.0 says the same in other words, both stand side by side here.

A solid mostly refers to its faces only (xlink); their geometry stands in the ground, wall and roof surfaces,
of which ground and roof are read. Where a building has no such surfaces, the faces of its solid are sorted
by their slope, from the best level of detail there is: LoD2 or 3, then LoD1, then the outline of LoD0.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import numpy as np

# Bandit distrusts lxml: safexml does the reading, this only goes through what it made.
from lxml import etree  # nosec

from ..smartcity_plugin.errors import InputError
from . import safexml
from .citymodel import Building, Read, Rejection, Roof, Tile, family, inherit, one_crs, with_heights
from .packed import Packed
from .rings import Rings, by_slope, polygons, ring
from .safexml import local

NAMESPACES = (
    "http://www.opengis.net/citygml/1.0",
    "http://www.opengis.net/citygml/2.0",
    "http://www.opengis.net/citygml/3.0",
    "http://www.citygml.org/citygml/1/0/0",
)
"""Namespaces of the root element CityModel that are read."""

MEMBERS = ("cityObjectMember", "featureMember")
"""Below the root, each holds one object."""
HREF = "{http://www.w3.org/1999/xlink}href"
QUICKLY = {"collect_ids": False, "remove_blank_text": True, "remove_comments": True}
"""Options of the parser that save a third of the time, and nothing that is read here."""

_SYSTEMS = etree.XPath("descendant-or-self::*/@srsName")
POLYGONS = ("Polygon", "Triangle", "Rectangle")
_POLYGONS = tuple(f"{{*}}{name}" for name in POLYGONS)


def crs_names(file: Packed) -> list[str]:
    """Reference systems that the head of a file names: its envelope, else its first objects.

    Raises:
        InputError: not XML, cut off, with a DOCTYPE, or not CityGML.
    """
    with file.open() as stream:
        return _named_in(safexml.events(stream, file.name, ("start", "end"), **QUICKLY), file.name)


def _named_in(events, file: str) -> list[str]:
    root, objects = None, 0
    for event, element in events:
        if root is None:
            root = element
            _check_root(file, root)
        name = local(element)
        if event == "start" and name == "Envelope" and element.get("srsName"):
            return [element.get("srsName")]
        if event == "end" and name in MEMBERS and element.getparent() is root:
            names = list(dict.fromkeys(_SYSTEMS(element)))
            if names:
                return names[:1]
            objects += 1
            root.clear()
    return []


def records(tile: Tile, read: Read, given: str = "") -> Iterator[tuple[Building, int, float]]:
    """The records of one tile, each with its line, and the share of the file that has been read."""
    name = tile.file.name
    seen: set[str] = set()
    number = 0
    with tile.file.open() as stream:
        counted = _Counted(stream)
        tags = tuple(f"{{*}}{member}" for member in MEMBERS)
        for _event, member in safexml.events(counted, name, tags=tags, **QUICKLY):
            for system in _SYSTEMS(member):
                if system not in seen:
                    seen.add(system)
                    one_crs(name, [str(tile.crs) if tile.crs.height else tile.crs.horizontal, system], given)
            share = min(1.0, counted.count / tile.size) if tile.size else 1.0
            for element in member:
                if local(element) == "Building":
                    reader = _Reader(element, tile.file, number, read)
                    for building, line in reader.records():
                        yield building, line, share
                    number += reader.objects
            member.clear()
            while member.getprevious() is not None:
                del member.getparent()[0]


class _Counted:
    """A stream that counts what has been read from it."""

    def __init__(self, stream) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int) -> bytes:
        found = self._stream.read(size)
        self.count += len(found)
        return found


def _check_root(name: str, root: etree._Element) -> None:
    # Not etree.QName: it raises for the names that a damaged file can have.
    namespace, _, local = root.tag.lstrip("{").rpartition("}")
    if local != "CityModel":
        raise InputError(
            "“{path}” is XML, but not CityGML: it begins with “{root}”. "
            "Leave it out or take it out of the folder.",
            path=name, root=local,
        )  # fmt: skip
    if namespace not in NAMESPACES:
        raise InputError(
            "“{path}” is CityGML of a kind that is not read ({namespace}). "
            "Convert it to CityGML 2.0, for example with citygml-tools.",
            path=name, namespace=namespace or "-",
        )  # fmt: skip


class _Reader:
    """Makes the records of one Building element."""

    def __init__(self, element: etree._Element, file: Packed, number: int, read: Read) -> None:
        self.element = element
        self.file = file.name
        self.first = f"{file.stem}_{number}"
        self.read = read
        self.objects = 0
        self._by_id: dict[str, etree._Element] | None = None

    def records(self) -> list[tuple[Building, int]]:
        """The building and its parts, as far as they can be used."""
        whole, elements = self._record(self.element)
        parts = []
        while elements:
            element = elements.pop(0)
            part, deeper = self._record(element)
            parts.append((inherit(part, whole), element.sourceline or 0))
            elements += deeper
        return family(whole, parts, self.element.sourceline or 0, self.read)

    def _record(self, element: etree._Element) -> tuple[Building, list[etree._Element]]:
        """What an element says of itself, and the parts in it."""
        self.objects += 1
        self.read.objects += 1
        found = _Children(element)
        id = _id(element) or f"{self.first}_{self.objects}"
        ground, roofs = self._surfaces(found, id)
        lod = 2 if ground or roofs else None
        if lod is None:
            ground, roofs, lod = self._faces(found, id)
        building = _attributes(found, self.file, id)
        building.ground = [rings for _id, rings in ground]
        building.roofs = [Roof(name, rings) for name, rings in roofs]
        building.lod = lod
        if self.read.terrain:
            building.terrain = _terrain(found)
        self.read.newest = max(self.read.newest, found.texts.get("creationDate", ""))
        return with_heights(building), found.parts

    def _surfaces(self, found: _Children, building: str):
        """Ground and roofs by the surfaces that say what they are."""
        ground, roofs = [], []
        for surface in found.surfaces:
            kind = local(surface)
            if kind == "GroundSurface":
                ground += self._polygons(surface, "ground", building)
            elif kind == "RoofSurface":
                roofs += self._polygons(surface, "roof", building)
        return ground, roofs

    def _faces(self, found: _Children, building: str):
        """Ground and roofs by the faces of a solid or of a LoD0 outline, and the level of detail."""
        for lod in ("3", "2", "1"):
            holders = [each for name, each in found.geometry if name.startswith(f"lod{lod}")]
            faces = [face for holder in holders for face in self._all_polygons(holder, building)]
            if faces:
                return (*by_slope(faces), int(lod))
        for name in ("lod0FootPrint", "lod0MultiSurface", "lod0RoofEdge"):
            for own, holder in found.geometry:
                outline = self._all_polygons(holder, building, "ground") if own == name else []
                if outline:
                    return outline, [], 0
        return [], [], None

    def _polygons(self, surface: etree._Element, kind: str, building: str) -> list[tuple[str, Rings]]:
        """The usable polygons of a surface, each with its id: of LoD2, else of LoD3."""
        geometry = {local(child): child for child in surface}
        for name in ("lod2MultiSurface", "lod3MultiSurface"):
            if name in geometry:
                return self._all_polygons(geometry[name], building, kind, _id(surface))
        return []

    def _all_polygons(self, geometry: etree._Element, building: str, kind: str = "face", surface: str = ""):
        """All usable polygons below an element, each with its id; walls of a solid are no rejections."""
        used: list[tuple[str, Rings]] = []
        for polygon in self._polygon_elements(geometry):
            name = _id(polygon) or surface or building
            place = {"file": self.file, "building": building, "surface": name}
            try:
                rings = [ring(_numbers(line, place), place) for line in polygon.iter("{*}LinearRing")]
                if kind == "face":
                    used.append((name, rings))
                else:
                    used += [(name, each) for each in polygons(rings, place)]
            except InputError as error:
                self.read.rejections.append(Rejection(kind, name, polygon.sourceline or 0, error))
        if kind != "face":
            return used
        return self._checked(used, building)

    def _polygon_elements(self, geometry: etree._Element) -> list[etree._Element]:
        """The polygons below an element, and those elsewhere in the building that it refers to."""
        found, referred = [], []
        for element in geometry.iter(*_POLYGONS, "{*}surfaceMember", "{*}baseSurface"):
            if element.get(HREF):
                target = self._referred(element.get(HREF))
                if target is not None:
                    referred.append(target)
            elif local(element) in POLYGONS:
                found.append(element)
        return found + referred

    def _checked(self, faces: list[tuple[str, Rings]], building: str) -> list[tuple[str, Rings]]:
        """Faces that can be used; those that stand upright would fail the test and are not needed."""
        used = []
        for name, rings in [each for group in by_slope([f for f in faces if f[1]]) for each in group]:
            place = {"file": self.file, "building": building, "surface": name}
            try:
                used += [(name, each) for each in polygons(rings, place)]
            except InputError as error:
                self.read.rejections.append(Rejection("face", name, 0, error))
        return used

    def _referred(self, target: str) -> etree._Element | None:
        """The polygon elsewhere in the building that a surface refers to, where it holds none itself."""
        if not target.startswith("#"):
            return None
        if self._by_id is None:
            self._by_id = {_id(polygon): polygon for polygon in self.element.iter(*_POLYGONS)}
        return self._by_id.get(target[1:])


class _Children:
    """The children of a building or part, sorted by what they are."""

    def __init__(self, element: etree._Element) -> None:
        self.texts: dict[str, str] = {}
        self.surfaces: list[etree._Element] = []
        self.parts: list[etree._Element] = []
        self.geometry: list[tuple[str, etree._Element]] = []
        self.terrain: list[etree._Element] = []
        self.addresses: list[etree._Element] = []
        self.generic: dict[str, str] = {}
        for child in element:
            name = local(child)
            if name in ("boundedBy", "boundary"):
                self.surfaces += list(child)
            elif name.endswith("TerrainIntersection") or name.endswith("TerrainIntersectionCurve"):
                self.terrain.append(child)
            elif name.startswith("lod"):
                self.geometry.append((name, child))
            elif name in ("consistsOfBuildingPart", "buildingPart"):
                self.parts += [part for part in child if local(part) == "BuildingPart"]
            elif name == "address":
                self.addresses.append(child)
            elif name == "stringAttribute":
                self.generic[child.get("name", "")] = _below(child, "value")
            elif name == "genericAttribute":
                for attribute in child:
                    self.generic[_below(attribute, "name")] = _below(attribute, "value")
            elif name == "height":
                self.texts.setdefault("measuredHeight", _below(child, "value"))
            elif len(child) == 0:
                self.texts.setdefault(name, (child.text or "").strip())


def _attributes(found: _Children, file: str, id: str) -> Building:
    """Everything but geometry and what is inherited."""
    streets = [_below(each, "ThoroughfareName") or _below(each, "NameElement") for each in found.addresses]
    numbers = [_below(each, "ThoroughfareNumber") or _below(each, "Number") for each in found.addresses]
    return Building(
        id=id,
        source_file=file,
        function=found.texts.get("function", ""),
        roof_type=found.texts.get("roofType", ""),
        height=_number(found.texts.get("measuredHeight", "")),
        storeys=_whole(found.texts.get("storeysAboveGround", "")),
        street="; ".join(dict.fromkeys(filter(None, streets))),
        house_number=", ".join(filter(None, numbers)),
        ags=found.generic.get("Gemeindeschluessel", ""),
    )


def _terrain(found: _Children) -> list[np.ndarray]:
    """Lines (n, 3) where the building meets the ground; those that are no lines are left out."""
    lines = []
    for element in found.terrain:
        for line in element.iter("{*}LineString"):
            try:
                points = np.array(_coordinates(line), dtype=float)
            except ValueError:
                continue
            if points.size >= 6 and points.size % 3 == 0 and np.isfinite(points).all():
                lines.append(points.reshape(-1, 3))
    return lines


def _numbers(line: etree._Element, place: dict[str, str]) -> list[float]:
    """Coordinates of a ring. Raises InputError: no triples, or no numbers."""
    try:
        if any(positions.get("srsDimension", "3") != "3" for positions in line):
            raise ValueError
        return _coordinates(line)
    except ValueError:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: its coordinates are not triples x y z.",
            **place,
        ) from None


def _coordinates(line: etree._Element) -> list[float]:
    texts = [each.text or "" for each in line if local(each) in ("posList", "pos")]
    return list(map(float, (texts[0] if len(texts) == 1 else " ".join(texts)).split()))


def _id(element: etree._Element) -> str:
    """gml:id, of GML 3.1 or 3.2."""
    for key, value in element.items():
        if key.endswith("}id"):
            return value
    return ""


def _below(element: etree._Element, name: str) -> str:
    """The text of the first element of this name below."""
    for found in element.iter(f"{{*}}{name}"):
        return (found.text or "").strip()
    return ""


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _whole(text: str) -> int | None:
    value = _number(text)
    return None if value is None else int(value)
