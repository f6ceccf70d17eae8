"""Writes small CityGML tiles for the tests."""

from __future__ import annotations

from pathlib import Path

WESEL = "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016"


def ring(*points) -> str:
    """A gml:LinearRing through the points, closed."""
    numbers = " ".join(f"{value}" for point in (*points, points[0]) for value in point)
    return f'<gml:LinearRing><gml:posList srsDimension="3">{numbers}</gml:posList></gml:LinearRing>'


def polygon(outer: str, *holes: str, id: str = "p") -> str:
    inner = "".join(f"<gml:interior>{hole}</gml:interior>" for hole in holes)
    return f'<gml:Polygon gml:id="{id}"><gml:exterior>{outer}</gml:exterior>{inner}</gml:Polygon>'


def surface(kind: str, *polygons: str) -> str:
    members = "".join(f"<gml:surfaceMember>{polygon}</gml:surfaceMember>" for polygon in polygons)
    geometry = f"<gml:MultiSurface>{members}</gml:MultiSurface>"
    return (
        f'<bldg:boundedBy><bldg:{kind} gml:id="s"><bldg:lod2MultiSurface>{geometry}</bldg:lod2MultiSurface>'
        f"</bldg:{kind}></bldg:boundedBy>"
    )


def box(west, south, width=10, ground=20, roof=26, id="p") -> str:
    """A square ground surface and a flat roof over it."""
    east, north = west + width, south + width
    corners = [(west, south), (east, south), (east, north), (west, north)]
    bottom, top = (ring(*((x, y, z) for x, y in corners)) for z in (ground, roof))
    return surface("GroundSurface", polygon(bottom, id=f"{id}_g")) + surface(
        "RoofSurface", polygon(top, id=f"{id}_r")
    )


def address(street: str, number: str) -> str:
    return (
        "<bldg:address><core:Address><core:xalAddress><xAL:AddressDetails><xAL:Thoroughfare>"
        f"<xAL:ThoroughfareNumber>{number}</xAL:ThoroughfareNumber>"
        f"<xAL:ThoroughfareName>{street}</xAL:ThoroughfareName>"
        "</xAL:Thoroughfare></xAL:AddressDetails></core:xalAddress></core:Address></bldg:address>"
    )


def generic(name: str, value: str) -> str:
    return f'<gen:stringAttribute name="{name}"><gen:value>{value}</gen:value></gen:stringAttribute>'


def building(id: str, *content: str) -> str:
    return (
        f'<core:cityObjectMember><bldg:Building gml:id="{id}">{"".join(content)}</bldg:Building>'
        "</core:cityObjectMember>"
    )


def part(id: str, *content: str) -> str:
    return (
        f'<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id="{id}">{"".join(content)}'
        "</bldg:BuildingPart></bldg:consistsOfBuildingPart>"
    )


def tile(*members: str, srs: str = WESEL, version: str = "1.0", prolog: str = "") -> str:
    """A whole CityGML document."""
    base = "http://www.opengis.net/citygml"
    envelope = (
        f'<gml:boundedBy><gml:Envelope srsName="{srs}"><gml:lowerCorner>332000 5726000 NaN</gml:lowerCorner>'
        "<gml:upperCorner>333000 5727000 NaN</gml:upperCorner></gml:Envelope></gml:boundedBy>"
        if srs
        else ""
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<core:CityModel xmlns:core="{base}/{version}" '
        f'xmlns:bldg="{base}/building/{version}" xmlns:gen="{base}/generics/{version}" '
        'xmlns:gml="http://www.opengis.net/gml" xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink">{envelope}{"".join(members)}</core:CityModel>'
    )


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
