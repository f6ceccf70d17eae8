"""Reference systems of terrain tiles: what a GeoTIFF or a .prj says, what an easting or a name shows."""

from __future__ import annotations

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .crs import HEIGHTS, WITH_ZONE, ZONE_STEP, ZONES, CrsName, chosen
from .packed import Packed

LONGEST_SIDECAR = 65_536
"""Bytes of a .prj file; they have some hundreds."""


def of_wkt(text: str, given: str, file: str) -> CrsName:
    """The system that a file names by "EPSG:25832" or WKT, or the user's where it names none.

    Raises:
        InputError: degrees, not known, or a contradiction to `given`.
    """
    if not text:
        if not given:
            raise InputError(
                "“{file}” does not say its coordinate reference system. Choose it in the parameter CRS.",
                file=file,
            )
        return chosen(given)
    found = _parsed(text, file)
    wanted = chosen(given) if given else found
    if wanted.horizontal != found.horizontal or (wanted.height and wanted.height != found.height):
        raise InputError(
            "“{source}” says {crs}, but the parameter CRS says {given}. Leave the parameter empty.",
            source=file, crs=found, given=wanted,
        )  # fmt: skip
    return found


def of_points(text: str, given: str, file: str, easting: float, zone: int) -> tuple[CrsName, str]:
    """The system of points, and what it was seen by where neither the file nor the user says it.

    text: of a .prj, mostly empty; zone: that the file's name has, 0 for none.
    Raises:
        InputError: as `of_wkt`, or eastings that do not fit the system.
    """
    prefix = int(easting // ZONE_STEP)
    prefixed = next((code for code, number in WITH_ZONE.items() if number == prefix), "")
    if text or given:
        found = of_wkt(text, given, file)
    elif prefixed:
        return CrsName(prefixed), tr("by the zone in its eastings")
    elif zone in ZONES:
        return CrsName(ZONES[zone]), tr("by the zone in its name")
    else:
        found = of_wkt("", "", file)
    if prefixed and found.horizontal == ZONES[prefix]:
        return CrsName(prefixed, found.height), ""  # the same system, written with its zone
    if (found.horizontal in WITH_ZONE) != bool(prefixed):
        raise InputError(
            "“{file}” has eastings like {easting:.0f}, which do not fit {crs}. Choose another system in the "
            "parameter CRS.",
            file=file, easting=easting, crs=found,
        )  # fmt: skip
    return found, ""


def _parsed(text: str, file: str) -> CrsName:
    """Horizontal and height system of an authority id or WKT."""
    from osgeo import osr

    system = osr.SpatialReference()
    try:
        known = system.SetFromUserInput(text) == 0
    except RuntimeError:  # where someone has switched GDAL's exceptions on
        known = False
    if known and system.IsGeographic():
        raise InputError(
            "“{source}” is in degrees ({crs}). Convert it to a projected system in metres first, "
            "for example EPSG:25832.",
            source=file, crs=system.GetName(),
        )  # fmt: skip
    height_code = system.GetAuthorityCode("VERT_CS") if known and system.IsCompound() else None
    height = HEIGHTS.get(f"EPSG:{height_code}", system.GetAttrValue("VERT_CS") or "") if height_code else ""
    if known and system.IsCompound():
        system.StripVertical()
    code = _code(system) if known and system.IsProjected() else None
    if not code:
        raise InputError(
            "“{file}”: its coordinate reference system is not known. Give it one first (gdal_edit -a_srs), "
            "for example EPSG:25832.",
            file=file,
        )
    return CrsName(code, height)


def _code(system) -> str | None:
    """The EPSG number of a projected system, looked for where it is not written."""
    if system.GetAuthorityCode(None):
        return f"EPSG:{system.GetAuthorityCode(None)}"
    matches = [match for match, confidence in system.FindMatches() or [] if confidence >= 90]
    return f"EPSG:{matches[0].GetAuthorityCode(None)}" if matches else None


def sidecar(file: Packed) -> str:
    """What a .prj beside a tile says; empty when it is too long for one."""
    with file.open() as stream:
        text = stream.read(LONGEST_SIDECAR + 1)
    return text.decode("latin-1").strip() if len(text) <= LONGEST_SIDECAR else ""
