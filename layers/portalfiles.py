"""Files out of a catalogue or a service, made safe before GDAL sees them, and read by it row by row.

They are untrusted: XML with a DOCTYPE is refused, archives are bounded and keep their names inside one
folder, GDAL opens each file with the one driver that its name stands for (it would else follow a file that
only pretends, such as a VRT) and fetches nothing on its own.
"""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# Bandit distrusts lxml: safexml does the reading, this only goes through what it made.
from lxml import etree  # nosec
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..smartcity_plugin.errors import InputError
from . import safexml
from .columns import decode

DRIVERS = {
    ".gpkg": "GPKG",
    ".shp": "ESRI Shapefile",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".esrijson": "ESRIJSON",
    ".gml": "GML",
    ".xml": "GML",
    ".csv": "CSV",
}
"""Ending of a file -> the only GDAL driver that may open it."""
MOST_MEMBERS = 2_000
"""Files in one archive. Assumption: a delivery of Shapefiles has some hundred."""
LARGEST_UNPACKED = 2_000_000_000
"""Bytes of one archive, unpacked."""
MOST_TABLES = 500
"""Tables of one file. Assumption: XPlanGML 6 has about 400 classes with a geometry."""
COLUMNS = {
    "x": "X_POSSIBLE_NAMES=x,lon,long,longitude,laenge,ost,rechtswert,easting",
    "y": "Y_POSSIBLE_NAMES=y,lat,latitude,breite,nord,hochwert,northing",
}
"""How columns with coordinates are called in a CSV."""
KINDS = {0: "integer", 12: "integer64", 2: "real", 4: "text", 9: "date", 10: "time", 11: "datetime"}
"""OGRFieldType -> kind of a column; all others become text."""


@dataclass(frozen=True)
class Page:
    """A layer in a file, by its number or its name. schema: for GML, an XML Schema file with the types of its
    columns."""

    path: Path
    layer: int | str = 0
    schema: Path | None = None

    @property
    def driver(self) -> str:
        return DRIVERS[self.path.suffix.lower()]

    @property
    def untyped(self) -> bool:
        """Whether all its values are read as text, as the file does not say what they are."""
        return self.driver == "CSV" or (self.driver == "GML" and self.schema is None)


@dataclass
class Table:
    """One table: its pages, all alike.

    crs: authority id for files that do not say it; aliases: column -> what people read; dates: columns with
    milliseconds since 1970, which ArcGIS writes and GDAL takes for text; count: rows that were counted in the
    pages by other means than GDAL.
    """

    name: str
    pages: list[Page]
    crs: str = ""
    aliases: dict[str, str] = field(default_factory=dict)
    dates: tuple[str, ...] = ()
    count: int | None = None


def xml_elements(path: Path, source: str) -> Iterator[tuple[str, etree._Element]]:
    """"start" and "end" of each element of an XML file; an element is emptied once its end was seen.

    source: name of the file in messages.
    Raises:
        InputError: no XML, cut off, or with a DOCTYPE.
    """
    with path.open("rb") as file:
        for event, element in safexml.events(file, source, ("start", "end")):
            yield event, element
            if event == "end":
                element.clear()


def check_xml(path: Path, source: str) -> None:
    """Read an XML file once from end to end. Raises: as `xml_elements`."""
    for _event, _element in xml_elements(path, source):
        continue


def tables(path: Path, folder: Path, source: str) -> list[Table]:
    """All tables in a file that a city offers. folder: for copies; source: name of the file in messages.

    Raises:
        InputError: a kind of file that is not read, damaged, hostile, or without a table.
    """
    if path.suffix.lower() == ".zip":
        found = [
            table for member in unpack(path, folder, source) for table in tables(member, folder, member.name)
        ]
    else:
        found = _tables_of_file(path, folder, source)
    if not found:
        raise InputError("“{source}” holds no table. Choose another file.", source=source)
    if len(found) > MOST_TABLES:
        raise InputError(
            "“{source}” holds {count} tables; at most {most} are read. Take it apart.",
            source=source, count=len(found), most=MOST_TABLES,
        )  # fmt: skip
    return found


def _tables_of_file(path: Path, folder: Path, source: str) -> list[Table]:
    ending = path.suffix.lower()
    if ending not in DRIVERS:
        raise InputError(
            "“{source}”: files of this kind ({ending}) are not read. Known: {known}, .zip.",
            source=source, ending=ending or "-", known=", ".join(DRIVERS),
        )  # fmt: skip
    if DRIVERS[ending] == "GML":
        check_xml(path, source)
        if path.parent != folder:  # GDAL leaves a .gfs beside a GML
            path = Path(shutil.copy(path, folder))
    if ending == ".csv":
        path = _in_utf8(path, folder)
    file = opened(Page(path), source)
    names = [file.GetLayer(number).GetName() for number in range(file.GetLayerCount())]
    if len(names) == 1 and DRIVERS[ending] != "GML":
        names = [path.stem.removesuffix(".utf8")]
    return [Table(name, [Page(path, number)]) for number, name in enumerate(names)]


def _in_utf8(path: Path, folder: Path) -> Path:
    """A CSV as GDAL reads it; offices still write Windows-1252."""
    try:
        path.read_bytes().decode("utf-8")
        return path
    except UnicodeDecodeError:
        copy = folder / f"{path.stem}.utf8.csv"
        copy.write_text(decode(path), encoding="utf-8", newline="")
        return copy


def unpack(archive: Path, folder: Path, source: str) -> list[Path]:
    """Files of an archive that can be read, in a folder of their own inside `folder`.

    Raises:
        InputError: no archive, damaged, with a password, too many or too large files, or a name that leads
            out of the folder.
    """
    try:
        with zipfile.ZipFile(archive) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
            if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_UNPACKED:
                raise InputError(
                    "“{source}” holds more than {count} files or {size} MB. Unpack it and choose what is "
                    "needed.",
                    source=source, count=MOST_MEMBERS, size=LARGEST_UNPACKED // 10**6,
                )  # fmt: skip
            target = folder / f"{archive.stem}.unpacked"
            for member in members:
                name = PurePosixPath(member.filename.replace("\\", "/"))
                if name.is_absolute() or ".." in name.parts or ":" in member.filename:
                    raise InputError(
                        "“{source}” holds a file that leads out of its folder (“{name}”). It is not "
                        "unpacked.",
                        source=source, name=member.filename,
                    )  # fmt: skip
                _unpack_member(packed, member, target / name)
    except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError, ValueError, OSError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            "“{source}” cannot be unpacked: it is damaged, cut off, or has a password.", source=source
        ) from None
    return sorted(path for path in target.rglob("*") if path.suffix.lower() in DRIVERS and path.is_file())


def _unpack_member(packed: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> None:
    """Write one member; never more of it than its head promises."""
    path.parent.mkdir(parents=True, exist_ok=True)
    left = member.file_size
    with packed.open(member) as coming, path.open("wb") as file:
        while left > 0 and (part := coming.read(min(left, 1 << 20))):
            left -= len(part)
            file.write(part)


def opened(page: Page, source: str):
    """The file as GDAL's data set. Keep it as long as its layers are used.

    Raises: InputError.
    """
    from osgeo import gdal

    driver, options = page.driver, []
    if driver == "GML":
        options = ["DOWNLOAD_SCHEMA=NO"]  # it would ask whatever address the file names
        if page.schema is not None:
            options.append(f"XSD={page.schema}")
    elif driver == "CSV":
        options = [*COLUMNS.values(), "AUTODETECT_TYPE=NO", "KEEP_GEOM_COLUMNS=YES"]
    # Else a key such as 05112 becomes the number 5112.
    text = "ALWAYS_STRING" if driver == "GML" and page.untyped else None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.SetThreadLocalConfigOption("GML_FIELDTYPES", text)
    try:
        file = gdal.OpenEx(
            str(page.path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver], open_options=options
        )
    except RuntimeError:  # where GDAL has been told to raise, as newer versions of QGIS do
        file = None
    finally:
        gdal.SetThreadLocalConfigOption("GML_FIELDTYPES", None)
        gdal.PopErrorHandler()
    if file is None:
        raise InputError(
            "“{source}” cannot be read as {driver}: it is damaged or something else.",
            source=source, driver=driver,
        )  # fmt: skip
    return file


def safe_name(name: str) -> str:
    """A name as a table or a file can have it: letters, digits and low lines."""
    return re.sub(r"\W+", "_", name).strip("_")[:60] or "table"


def layer_of(file, page: Page):
    """The page's layer in its opened file; the first one where none has that name."""
    found = file.GetLayerByName(page.layer) if isinstance(page.layer, str) else file.GetLayer(page.layer)
    return found if found is not None else file.GetLayer(0)


def columns(layer) -> dict[str, str]:
    """Column -> kind (text, integer, integer64, real, boolean, date, time, datetime) of a GDAL layer."""
    found = {}
    definition = layer.GetLayerDefn()
    for number in range(definition.GetFieldCount()):
        column = definition.GetFieldDefn(number)
        is_boolean = column.GetType() == 0 and column.GetSubType() == 1
        found[column.GetName()] = "boolean" if is_boolean else KINDS.get(column.GetType(), "text")
    return found


def crs_of(layer, otherwise: str) -> QgsCoordinateReferenceSystem:
    """The reference system of a GDAL layer; `otherwise` where its file does not say it."""
    system = layer.GetSpatialRef()
    if system is None:
        return QgsCoordinateReferenceSystem(otherwise)
    code = system.GetAuthorityCode(None)
    found = QgsCoordinateReferenceSystem(f"{system.GetAuthorityName(None)}:{code}" if code else "")
    return found if found.isValid() else QgsCoordinateReferenceSystem.fromWkt(system.ExportToWkt())


def rows(layer) -> Iterator[tuple[dict[str, object], QgsGeometry | None, bool]]:
    """Values, geometry and whether its curves were made straight, of all rows of a GDAL layer."""
    from osgeo import ogr

    kinds = list(columns(layer).items())
    layer.ResetReading()
    while (feature := layer.GetNextFeature()) is not None:
        values = {name: _value(feature, number, kind) for number, (name, kind) in enumerate(kinds)}
        shape = feature.GetGeometryRef()
        if shape is None or shape.IsEmpty():
            yield values, None, False
            continue
        curved = bool(shape.HasCurveGeometry(True))
        if ogr.GT_IsNonLinear(shape.GetGeometryType()):
            shape = shape.GetLinearGeometry()
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(shape.ExportToIsoWkb()))
        yield values, geometry, curved


def _value(feature, number: int, kind: str) -> object:
    if not feature.IsFieldSetAndNotNull(number):
        return None
    if kind in ("date", "time", "datetime"):
        year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(number)
        if kind == "date":
            return QDate(year, month, day)
        time = QTime(hour, minute, int(second), round(1000 * (second % 1)) % 1000)
        if kind == "time":
            return time
        made = QDateTime(QDate(year, month, day), time)
        if zone >= 100:  # GDAL: 100 is UTC, one more for each quarter of an hour to the east
            made.setOffsetFromUtc((zone - 100) * 900)
            made = made.toLocalTime()  # QGIS 3.22 writes no zone, and reads all times as local ones
        return made
    value = feature.GetField(number)
    if kind == "text" and not isinstance(value, str):
        if isinstance(value, (bytes, bytearray)):
            return value.hex()
        return json.dumps(value, ensure_ascii=False)
    return value
