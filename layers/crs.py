"""Names of coordinate reference systems as German data writes them: the one table.

QGIS 3.22 knows neither the AdV's names ("urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016") nor compound
names, so they are taken apart here into a horizontal system, which QGIS knows by its EPSG number, and a
height system, which is kept as a name. Heights are never shifted: DHHN92 and DHHN2016 differ by
centimetres to decimetres, so the two are told apart everywhere.

Sources: names of the AdV (working group of the Länder's survey authorities) for ETRS89 and the German
height networks; numbers of the EPSG register.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..smartcity_plugin.errors import InputError

HORIZONTAL = {
    "ETRS89_UTM31": "EPSG:25831",
    "ETRS89_UTM32": "EPSG:25832",
    "ETRS89_UTM33": "EPSG:25833",
    "DE_DHDN_3GK2": "EPSG:31466",
    "DE_DHDN_3GK3": "EPSG:31467",
    "DE_DHDN_3GK4": "EPSG:31468",
    "DE_DHDN_3GK5": "EPSG:31469",
}
"""Horizontal systems by their AdV name."""

KNOWN = {
    *HORIZONTAL.values(),
    "EPSG:3068",  # DHDN / Soldner Berlin
    "EPSG:4647",  # ETRS89 / UTM 32 with the zone before the easting (32 336 500)
    "EPSG:5650",  # ETRS89 / UTM 33 with the zone before the easting
    "EPSG:28992",  # Amersfoort / RD New, of the Dutch neighbours
}
"""Projected systems in metres that are read without asking, easting first."""

DEGREES = {"EPSG:4258", "EPSG:4314", "EPSG:4326", "EPSG:4937", "EPSG:4979"}
"""Geographic systems that occur in city models. No choice of another system makes degrees metres."""

HEIGHTS = {
    "DE_DHHN2016_NH": "DHHN2016",
    "DE_DHHN92_NH": "DHHN92",
    "DE_DHHN85_NOH": "DHHN85",
    "DE_DHHN12_NOH": "DHHN12",
    "DE_SNN76_NH": "SNN76",
    "EPSG:7837": "DHHN2016",
    "EPSG:5783": "DHHN92",
    "EPSG:5784": "DHHN85",
    "EPSG:7699": "DHHN12",
    "EPSG:5785": "SNN76",
    "EPSG:5709": "NAP",
}
"""Height systems by their AdV name and by EPSG number."""

COMPOUND = {
    "EPSG:5554": ("EPSG:25831", "DHHN92"),
    "EPSG:5555": ("EPSG:25832", "DHHN92"),
    "EPSG:5556": ("EPSG:25833", "DHHN92"),
    "EPSG:7415": ("EPSG:28992", "NAP"),
}
"""One EPSG number for both. None of them means DHHN2016."""

ZONES = {31: "EPSG:25831", 32: "EPSG:25832", 33: "EPSG:25833"}
"""ETRS89 / UTM by its zone."""
WITH_ZONE = {"EPSG:4647": 32, "EPSG:5650": 33}
"""ETRS89 / UTM whose eastings begin with the zone -> that zone; without it they are those of ZONES."""
ZONE_STEP = 1_000_000.0
"""m. An easting of 32,336,500 is 336,500 in zone 32."""
GAUSS_KRUEGER = {2: "EPSG:31466", 3: "EPSG:31467", 4: "EPSG:31468", 5: "EPSG:31469"}
"""DHDN / 3-degree Gauss-Krüger by its zone, with which all eastings begin."""
LOWEST, HIGHEST = -500.0, 9000.0
"""m. No land lies below the shore of the Dead Sea (about -430 m) or above Mount Everest (8849 m): what is
beyond is no height but a sign for none, whatever number was chosen for it (-9999, -32768, 1e38)."""

QUASIGEOIDS = {"GCG2005", "GCG2011", "GCG2016"}
"""Third part of an AdV name: the surface by which the heights were computed. It changes no coordinate."""

_EPSG = re.compile(r"EPSG[:/]+(?:[0-9.]*[:/])?(\d{4,6})", re.IGNORECASE)


@dataclass(frozen=True)
class CrsName:
    """A reference system taken apart.

    horizontal: authority id such as "EPSG:25832"; height: name such as "DHHN2016", empty when the name
    says nothing about heights.
    """

    horizontal: str
    height: str = ""

    def __str__(self) -> str:
        return f"{self.horizontal} + {self.height}" if self.height else self.horizontal


def resolve(name: str, given: str = "", *, source: str = "") -> CrsName:
    """The reference system that a file means by `name`.

    given: authority id that the user has chosen. It stands in for a horizontal or a height system that
    is missing or unknown, and may not contradict one that is known. An unknown height system then
    keeps its own name, so that it is never taken for another one. source: file, for the messages.
    Raises:
        InputError: degrees; no name, or an unknown horizontal or height system, without `given`; a
            contradiction between the two.
    """
    if any(code in DEGREES for code in codes(name)):
        raise InputError(
            "“{source}” is in degrees ({crs}). Convert it to a projected system in metres first, "
            "for example EPSG:25832.",
            source=source, crs=name,
        )  # fmt: skip
    wanted = chosen(given) if given else None
    horizontal, height, unknown = _parts(name.strip())
    contradicts = wanted and (
        (horizontal and horizontal != wanted.horizontal) or (height and wanted.height not in ("", height))
    )
    if contradicts:
        raise InputError(
            "“{source}” says {crs}, but the parameter CRS says {given}. Leave the parameter empty.",
            source=source, crs=CrsName(horizontal, height), given=wanted,
        )  # fmt: skip
    if not name.strip() and not wanted:
        raise InputError(
            "“{source}” does not say its coordinate reference system. Choose it in the parameter CRS.",
            source=source,
        )
    if not horizontal and not wanted:
        raise InputError(
            "“{source}”: the coordinate reference system “{crs}” is not known. "
            "Choose it in the parameter CRS.",
            source=source, crs=name,
        )  # fmt: skip
    if unknown and not wanted:
        raise InputError(
            "“{source}”: the height system “{height}” is not known. To use its heights as they are, "
            "choose the coordinate reference system in the parameter CRS.",
            source=source, height=unknown,
        )  # fmt: skip
    return CrsName(
        horizontal or wanted.horizontal, height or unknown or (wanted.height if wanted else "")
    )


def chosen(given: str) -> CrsName:
    """The user's choice: any system that QGIS knows will do, a compound one is taken apart."""
    return CrsName(*COMPOUND.get(given, (given, "")))


def _parts(name: str) -> tuple[str, str, str]:
    """Horizontal id, height name and unknown height name of a CRS name; empty where there is none."""
    if name.lower().startswith("urn:adv:crs:"):
        return _adv_parts(name.split(":", 3)[3])
    found = codes(name)
    if not found:
        return "", "", ""
    if found[0] in COMPOUND:
        return (*COMPOUND[found[0]], "")
    stated = found[1] if len(found) > 1 else ""
    height = HEIGHTS.get(stated, "")
    return found[0] if found[0] in KNOWN else "", height, "" if height else stated


def codes(name: str) -> list[str]:
    """All EPSG numbers in a name: "urn:ogc:def:crs,crs:EPSG:6.12:31467,crs:EPSG:6.12:5783" has two."""
    return [f"EPSG:{number}" for number in _EPSG.findall(name)]


def _adv_parts(text: str) -> tuple[str, str, str]:
    """Parts of "ETRS89_UTM32*DE_DHHN2016_NH*GCG2016"; a quasigeoid alone says nothing about heights."""
    first, *others = text.split("*")
    heights = [part for part in others if part not in QUASIGEOIDS]
    known = [HEIGHTS[part] for part in heights if part in HEIGHTS]
    unknown = [part for part in heights if part not in HEIGHTS]
    return HORIZONTAL.get(first, ""), known[0] if known and not unknown else "", "*".join(unknown)
