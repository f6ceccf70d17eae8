"""Writes the buildings as CityGML 1.0 in the AdV profile (LoD2), in tiles of 1 km.

As the Länder deliver them: srsName on the envelope only, the solid refers to its surfaces by xlink,
addresses in xAL, building parts nested, a terrain intersection. A building lies in the tile of the
middle of its ground.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import numpy as np

from .buildings import Building, Part
from .terrain import Terrain

SRS = "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016"
TILE = 1000.0
ADV = "http://repository.gdi-de.org/schemas/adv/citygml"
HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Erfundene Daten einer Stadt, die es nicht gibt. Invented data of a town that does not exist. -->
<core:CityModel xmlns="http://www.opengis.net/citygml/1.0" xmlns:core="http://www.opengis.net/citygml/1.0" \
xmlns:gen="http://www.opengis.net/citygml/generics/1.0" \
xmlns:bldg="http://www.opengis.net/citygml/building/1.0" \
xmlns:gml="http://www.opengis.net/gml" xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" \
xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.opengis.net/citygml/1.0 {adv}/1.0/cityGMLBaseLoD2.xsd \
http://www.opengis.net/citygml/building/1.0 {adv}/building/1.0/buildingLoD2.xsd \
http://www.opengis.net/citygml/generics/1.0 {adv}/generics/1.0/genericsLoD2.xsd">
<gml:description>{description}</gml:description>
<gml:name>{name}</gml:name>
<gml:boundedBy><gml:Envelope srsName="{srs}">
<gml:lowerCorner srsDimension="3">{west:.1f} {south:.1f} {low:.3f}</gml:lowerCorner>
<gml:upperCorner srsDimension="3">{east:.1f} {north:.1f} {high:.3f}</gml:upperCorner>
</gml:Envelope></gml:boundedBy>
"""


def tiles(buildings: list[Building], terrain: Terrain, town: dict) -> Iterator[tuple[str, str, int]]:
    """(file name, text, number of buildings) of each tile that has buildings, from west to east.

    town: name, locality, ags, creation_date of the preset.
    """
    of_tile: dict[tuple[int, int], list[Building]] = {}
    for building in buildings:
        centre = building.polygon.centroid
        of_tile.setdefault((int(centre.x // TILE), int(centre.y // TILE)), []).append(building)
    for (east, north), members in sorted(of_tile.items()):
        name = f"LoD2_32_{east}_{north}_1_XX"
        head = HEAD.format(
            adv=ADV, srs=SRS, name=name, description=escape(f"{town['name']} - invented data"),
            west=east * TILE, south=north * TILE, east=(east + 1) * TILE, north=(north + 1) * TILE,
            low=min(building.ground for building in members), high=max(building.top for building in members),
        )  # fmt: skip
        body = [line for building in members for line in _building(building, terrain, town)]
        yield f"{name}.gml", "\n".join([head.rstrip("\n"), *body, "</core:CityModel>", ""]), len(members)


def _building(building: Building, terrain: Terrain, town: dict) -> list[str]:
    whole = len(building.parts) == 1
    lines = ["<core:cityObjectMember>", f'<bldg:Building gml:id="{building.id}">', _created(town)]
    lines.append(
        f"<core:externalReference><core:informationSystem>{ADV}/fdv/art.htm#_9100</core:informationSystem>"
        f"<core:externalObject><core:name>{building.id}</core:name></core:externalObject></core:externalReference>"
    )
    attributes = {
        "Gemeindeschluessel": town["ags"],
        "Geometrietyp2DReferenz": "3000",
        "Grundrissaktualitaet": town["creation_date"],
    }
    if whole:
        attributes.update(_sources())
    lines += _strings(attributes)
    lines.append(f"<bldg:function>{building.function}</bldg:function>")
    if whole:
        lines += _solid(building.parts[0], building.id, building.storeys, terrain)
    else:
        for number, part in enumerate(building.parts, start=1):
            id = f"{building.id}_T{number}"
            lines += ["<bldg:consistsOfBuildingPart>", f'<bldg:BuildingPart gml:id="{id}">', _created(town)]
            lines += _strings(_sources())
            lines += _solid(part, id, building.storeys if number == 1 else 0, terrain)
            lines += ["</bldg:BuildingPart>", "</bldg:consistsOfBuildingPart>"]
    if building.house_number:
        lines.append(_address(building, town))
    return [*lines, "</bldg:Building>", "</core:cityObjectMember>"]


def _created(town: dict) -> str:
    return f"<core:creationDate>{town['creation_date']}</core:creationDate>"


def _sources() -> dict[str, str]:
    """Codes for where heights and outline come from: 9998 says that this cannot be told."""
    return {"DatenquelleDachhoehe": "9998", "DatenquelleLage": "9998", "DatenquelleBodenhoehe": "9998"}


def _strings(attributes: dict[str, str]) -> list[str]:
    return [
        f'<gen:stringAttribute name="{name}"><gen:value>{escape(value)}</gen:value></gen:stringAttribute>'
        for name, value in attributes.items()
    ]


def _solid(part: Part, id: str, storeys: int, terrain: Terrain) -> list[str]:
    lines = [
        f"<bldg:roofType>{part.roof}</bldg:roofType>",
        f'<bldg:measuredHeight uom="urn:adv:uom:m">{part.top - part.ground:.3f}</bldg:measuredHeight>',
    ]
    if storeys:
        lines.append(f"<bldg:storeysAboveGround>{storeys}</bldg:storeysAboveGround>")
    count = len(part.surfaces)
    lines.append("<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>")
    lines += [f'<gml:surfaceMember xlink:href="#{id}_{number}"/>' for number in range(1, count + 1)]
    lines.append("</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>")
    heights = terrain.at(part.corners[:, 0], part.corners[:, 1])
    cut = _positions(np.column_stack([part.corners, heights]))
    lines.append(
        "<bldg:lod2TerrainIntersection><gml:MultiCurve><gml:curveMember><gml:LineString>"
        f'<gml:posList srsDimension="3">{cut}</gml:posList>'
        "</gml:LineString></gml:curveMember></gml:MultiCurve></bldg:lod2TerrainIntersection>"
    )
    for number, surface in enumerate(part.surfaces, start=1):
        lines.append(
            f'<bldg:boundedBy><bldg:{surface.kind} gml:id="{id}_{number}_S">'
            "<bldg:lod2MultiSurface><gml:MultiSurface><gml:surfaceMember>"
            f'<gml:Polygon gml:id="{id}_{number}"><gml:exterior><gml:LinearRing>'
            f'<gml:posList srsDimension="3">{_positions(surface.ring)}</gml:posList>'
            "</gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface>"
            f"</bldg:lod2MultiSurface></bldg:{surface.kind}></bldg:boundedBy>"
        )
    return lines


def _positions(ring: np.ndarray) -> str:
    """Coordinates of a closed ring, to the millimetre."""
    return " ".join(f"{x:.3f} {y:.3f} {z:.3f}" for x, y, z in (*ring.tolist(), ring[0].tolist()))


def _address(building: Building, town: dict) -> str:
    return (
        f'<bldg:address><core:Address gml:id="{building.id}_A"><core:xalAddress>'
        "<xAL:AddressDetails><xAL:Country>"
        '<xAL:CountryName>Germany</xAL:CountryName><xAL:Locality Type="Town">'
        f"<xAL:LocalityName>{escape(town['locality'])}</xAL:LocalityName>"
        '<xAL:Thoroughfare Type="Street">'
        f"<xAL:ThoroughfareNumber>{building.house_number}</xAL:ThoroughfareNumber>"
        f"<xAL:ThoroughfareName>{escape(building.street)}</xAL:ThoroughfareName>"
        "</xAL:Thoroughfare></xAL:Locality></xAL:Country></xAL:AddressDetails></core:xalAddress></core:Address></bldg:address>"
    )
