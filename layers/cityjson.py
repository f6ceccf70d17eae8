"""Reads buildings from CityJSON 1.0 to 2.0 and from CityJSON text sequences (one feature a line).

Same records as `citygml`: see `citymodel`. A file is read as a whole, a sequence line by line. Coordinates
are whole numbers to be scaled and moved ("transform"); faces are lists of positions in the list of vertices.

Source: CityJSON specifications 1.0.3, 1.1.3 and 2.0.1, chapters on geometry objects, semantics and
CityJSONFeature.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import numpy as np

from ..smartcity_plugin.errors import InputError
from .citymodel import Building, Read, Rejection, Roof, Tile, family, inherit, with_heights
from .http import parse_json
from .packed import Packed
from .rings import Rings, by_slope, polygons, ring
from .untrusted import mapped, number, text

LARGEST = 2**30
"""Bytes of a file that is read as a whole; in memory it has some ten times as many (assumption)."""
LONGEST_LINE = 2**26
"""Bytes of one feature of a sequence. Assumption: 64 MB hold any building."""
VERSIONS = ("1.0", "1.1", "2.0")
DEPTH = {"MultiSurface": 0, "CompositeSurface": 0, "Solid": 1, "MultiSolid": 2, "CompositeSolid": 2}
"""Kind of geometry -> lists around its faces."""
KINDS = ("Building", "BuildingPart")
WHOLE, FEATURE = "CityJSON", "CityJSONFeature"


def crs_names(file: Packed) -> list[str]:
    """The reference system that a file names. Raises InputError: it is no CityJSON."""
    for document in _documents(file):
        name = mapped(document.get("metadata")).get("referenceSystem")
        return [name] if isinstance(name, str) else []
    return []


def records(tile: Tile, read: Read, given: str = "") -> Iterator[tuple[Building, int, float]]:
    """The records of one file, each with its line (0 where it is one document), and the share read."""
    header: dict = {}
    for line, document in enumerate(_documents(tile.file)):
        if document["type"] == WHOLE:
            header = document
            _note_date(document, read)
        reader = _Reader(tile.file.name, document, header, line, read)
        share = document["share"]
        for building, at in reader.records():
            yield building, at, share


def _documents(file: Packed) -> Iterator[dict]:
    """The one document, or the header and the features of a sequence, each with the "share" read so far."""
    if file.suffix != ".jsonl":
        with file.open() as stream:
            content = stream.read(LARGEST + 1)
            if len(content) > LARGEST:
                raise InputError(
                    "“{file}” is larger than {most} MB. Convert it to a CityJSON text sequence "
                    "(.city.jsonl), for example with cjio.",
                    file=file.name, most=LARGEST // 10**6,
                )  # fmt: skip
        lines = content.strip().split(b"\n")
        if len(lines) == 1 or not _is_sequence(lines[0]):
            yield {**_checked(parse_json(content, file.name), file.name, (WHOLE,)), "share": 1.0}
            return
    size = file.path.stat().st_size or 1
    done = 0
    with file.open() as stream:
        for position, line in enumerate(_lines(stream, file.name)):
            done += len(line)
            if line.strip():
                place = f"{file.name}, {position + 1}"
                kinds = (FEATURE,) if position else (WHOLE,)
                yield {**_checked(parse_json(line, place), place, kinds), "share": min(1.0, done / size)}


def _is_sequence(first: bytes) -> bool:
    """Whether the first line is a document of its own: more lines then follow as features."""
    return first.rstrip().endswith(b"}") and b'"CityObjects"' in first and b'"type"' in first


def _lines(stream, name: str) -> Iterator[bytes]:
    rest = b""
    while True:
        block = stream.read(2**20)
        *whole, rest = (rest + block).split(b"\n")
        yield from whole
        if len(rest) > LONGEST_LINE:
            raise InputError(
                "“{file}” has a line longer than {most} MB: that is no CityJSON text sequence. Name a whole "
                "CityJSON document “.city.json”.",
                file=name, most=LONGEST_LINE // 10**6,
            )  # fmt: skip
        if not block:
            yield rest
            return


def _checked(document, name: str, kinds: tuple[str, ...]) -> dict:
    """Raises InputError: another kind of JSON, or another version."""
    kind = mapped(document).get("type")
    if kind not in kinds:
        raise InputError(
            "“{file}” is JSON, but not CityJSON: its type is “{kind}”. Leave it out or take it out of the "
            "folder.",
            file=name, kind=str(kind)[:40],
        )  # fmt: skip
    version = document.get("version")
    if kind == WHOLE and not (isinstance(version, str) and version.startswith(VERSIONS)):
        raise InputError(
            "“{file}” is CityJSON of version {version}; {known} are read. Convert it, for example with cjio.",
            file=name, version=str(version)[:40], known=", ".join(VERSIONS),
        )  # fmt: skip
    return document


def _note_date(document: dict, read: Read) -> None:
    date = mapped(document.get("metadata")).get("referenceDate")
    if isinstance(date, str):
        read.newest = max(read.newest, date)


class _Reader:
    """Makes the records of one document or feature."""

    def __init__(self, file: str, document: dict, header: dict, line: int, read: Read) -> None:
        self.objects = mapped(document.get("CityObjects"))
        self.file = file
        self.line = line
        self.read = read
        self.vertices = _vertices(document, header, file) if self.objects else np.empty((0, 3))

    def records(self) -> Iterator[tuple[Building, int]]:
        """Each building with its parts; a part whose building is not in the file stands alone."""
        done: set[str] = set()
        starts = sorted(self.objects, key=lambda id: self._kind(id) != "Building")
        for id in starts:
            if id in done or self._kind(id) not in KINDS:
                continue
            members = self._members(id, done)
            whole = self._record(members[0])
            parts = [(inherit(self._record(part), whole), self.line) for part in members[1:]]
            yield from family(whole, parts, self.line, self.read)

    def _kind(self, id: str) -> str:
        return str(mapped(self.objects[id]).get("type"))

    def _members(self, id: str, done: set[str]) -> list[str]:
        """The object and all parts below it, in their order, each once however the file links them."""
        members, following = [], [id]
        while following:
            each = following.pop(0)
            if each in done or each not in self.objects or self._kind(each) not in KINDS:
                continue
            done.add(each)
            members.append(each)
            children = _list(self.objects[each].get("children"))
            following += [child for child in children if isinstance(child, str)]
        return members

    def _record(self, id: str) -> Building:
        self.read.objects += 1
        found = self.objects[id]
        attributes = mapped(found.get("attributes"))
        parents = [parent for parent in _list(found.get("parents")) if isinstance(parent, str)]
        street, house_number = _address(found.get("address"))
        self.read.newest = max(self.read.newest, text(attributes.get("creationDate")))
        ground, roofs, lod = self._surfaces(found.get("geometry"), id)
        storeys = number(attributes.get("storeysAboveGround"))
        return with_heights(Building(
            id=id, source_file=self.file, parent_id=parents[0] if parents else "",
            function=text(attributes.get("function")), roof_type=text(attributes.get("roofType")),
            height=number(attributes.get("measuredHeight")),
            storeys=None if storeys is None else int(storeys),
            street=street, house_number=house_number, ags=text(attributes.get("Gemeindeschluessel")),
            ground=[rings for _id, rings in ground], roofs=[Roof(name, rings) for name, rings in roofs],
            lod=lod,
        ))  # fmt: skip

    def _surfaces(self, geometries: object, id: str):
        """Ground and roofs of the best level of detail, 2 before 3 before 1 before 0, and this level."""
        known = [each for each in _list(geometries) if isinstance(each, dict)]
        for geometry in sorted(known, key=_rank):
            kind = str(geometry.get("type"))
            if kind == "GeometryInstance":
                reason = InputError(
                    "“{file}”, building {building}: its geometry is a template, which is not read.",
                    file=self.file, building=id,
                )  # fmt: skip
                self.read.rejections.append(Rejection("face", id, self.line, reason))
            if kind not in DEPTH:
                continue
            ground, roofs = self._of_geometry(geometry, id)
            if ground or roofs:
                return ground, roofs, min(int(_lod(geometry)), 3)
        return [], [], None

    def _of_geometry(self, geometry: dict, id: str):
        """By what the faces are said to be, else by their slope."""
        depth = DEPTH[geometry["type"]]
        semantics = mapped(geometry.get("semantics"))
        named = _list(semantics.get("surfaces"))
        faces = list(_faces(geometry.get("boundaries"), semantics.get("values"), depth))
        if any(isinstance(value, int) for _face, value in faces) and named:
            ground, roofs = [], []
            for position, (face, value) in enumerate(faces):
                surface = mapped(named[value]) if isinstance(value, int) and 0 <= value < len(named) else {}
                name = text(surface.get("id")) or f"{id}_{position}"
                if surface.get("type") == "GroundSurface":
                    ground += self._polygons(face, id, name, "ground")
                elif surface.get("type") == "RoofSurface":
                    roofs += self._polygons(face, id, name, "roof")
            if ground or roofs:
                return ground, roofs
        if int(_lod(geometry)) == 0:
            return [each for position, (face, _value) in enumerate(faces)
                    for each in self._polygons(face, id, f"{id}_{position}", "ground")], []  # fmt: skip
        raw = []
        for position, (face, _value) in enumerate(faces):
            rings = self._rings(face, id, f"{id}_{position}", "face")
            if rings:
                raw.append((f"{id}_{position}", rings))
        return [[each for name, rings in group for each in self._valid(rings, id, name, "face")]
                for group in by_slope(raw)]  # fmt: skip

    def _polygons(self, face: object, id: str, name: str, kind: str) -> list[tuple[str, Rings]]:
        rings = self._rings(face, id, name, kind)
        return self._valid(rings, id, name, kind) if rings else []

    def _rings(self, face: object, id: str, name: str, kind: str) -> Rings:
        """The rings of a face by their positions; nothing, and a rejection, where they are none."""
        place = {"file": self.file, "building": id, "surface": name}
        try:
            if not isinstance(face, list) or not face:
                raise InputError(
                    "“{file}”, building {building}, surface {surface}: it has no outline.", **place
                )
            return [ring(self._corners(line, place).ravel().tolist(), place) for line in face]
        except InputError as error:
            self.read.rejections.append(Rejection(kind, name, self.line, error))
            return []

    def _corners(self, line: object, place: dict[str, str]) -> np.ndarray:
        positions = line if isinstance(line, list) else []
        count = len(self.vertices)
        if not positions or not all(type(value) is int and 0 <= value < count for value in positions):
            raise InputError(
                "“{file}”, building {building}, surface {surface}: it refers to a vertex that does not "
                "exist.", **place,
            )
        return self.vertices[positions]

    def _valid(self, rings: Rings, id: str, name: str, kind: str) -> list[tuple[str, Rings]]:
        place = {"file": self.file, "building": id, "surface": name}
        try:
            return [(name, each) for each in polygons(rings, place)]
        except InputError as error:
            self.read.rejections.append(Rejection(kind, name, self.line, error))
            return []


def _faces(boundaries: object, values: object, depth: int) -> Iterator[tuple[object, object]]:
    """Each face with the number of its meaning; values may stop, as null, at any level."""
    if not isinstance(boundaries, list):
        return
    for position, inner in enumerate(boundaries):
        value = values[position] if isinstance(values, list) and position < len(values) else None
        if depth:
            yield from _faces(inner, value, depth - 1)
        else:
            yield inner, value


def _vertices(document: dict, header: dict, file: str) -> np.ndarray:
    """Vertices in metres, (n, 3). Raises InputError: they are none."""
    transform = document.get("transform") or header.get("transform")
    try:
        found = np.array(document.get("vertices") or [], dtype=float).reshape(-1, 3)
        if isinstance(transform, dict):
            scale, move = (np.array(transform[key], dtype=float) for key in ("scale", "translate"))
            if scale.shape != (3,) or move.shape != (3,):
                raise ValueError
            found = found * scale + move
        return found
    except (ValueError, TypeError, KeyError, OverflowError):
        raise InputError(
            "“{file}”: its vertices or their transform are not triples of numbers. It is damaged: get it "
            "from its publisher again.",
            file=file,
        ) from None


def _lod(geometry: dict) -> float:
    """1.2 of "1.2" or 1.2; 9 for none."""
    try:
        value = float(geometry.get("lod"))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 9.0
    return value if isfinite(value) and 0 <= value < 9 else 9.0


def _rank(geometry: dict) -> tuple[int, float]:
    """LoD2 first, the most detailed of them before the others."""
    lod = _lod(geometry)
    return (2, 3, 1, 0).index(int(lod)) if int(lod) < 4 else 4, -lod


def _address(found: object) -> tuple[str, str]:
    """Street and house number, of one address (1.0) or of several (from 1.1)."""
    each = [mapped(one) for one in (found if isinstance(found, list) else [found])]
    streets = [text(one.get("ThoroughfareName")) for one in each]
    numbers = [text(one.get("ThoroughfareNumber")) for one in each]
    return "; ".join(dict.fromkeys(filter(None, streets))), ", ".join(filter(None, numbers))


def _list(value: object) -> list:
    return value if isinstance(value, list) else []


