"""The real area north of Bayreuth as layers, for tests and benchmarks: OpenStreetMap (2014), Zensus 2022.

    city = realcity.make(folder, shared)   # once per folder: seconds
    city["buildings"]                      # "…/north_bayreuth.gpkg|layername=buildings", as QGIS opens it
    realcity.frame(city, "streets")        # a GeoDataFrame

All in EPSG:25832. `buildings` (polygons: id, building, name, street, house_number, levels), `addresses`
(points in buildings with a house number, fields of schema.ADDRESSES as far as known), `streets` (lines: id,
name, highway, oneway, maxspeed, access, foot, bridge, tunnel, layer), `barriers` (points: id, barrier,
access), `zensus` (square cells: id, and the census columns, NULL where secret or not published).
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

LAYERS = ("buildings", "addresses", "streets", "barriers", "zensus")
CRS = "EPSG:25832"
OSM = "data/streets/north-bayreuth.osm.gz"
ZENSUS = "data/zensus/zensus2022_100m_north-bayreuth.csv"
STREET_TAGS = ("name", "highway", "oneway", "maxspeed", "access", "foot", "bridge", "tunnel", "layer")
HOUSEHOLDS = tuple(f"households_HHGROESS_KLASS_{persons}" for persons in (3, 4, 5, 6))
"""Households of 3, 4, 5, 6 and more persons: the columns of ZENSUS that tell where families live."""


def make(folder: Path, shared: Path) -> dict[str, str]:
    """Layer name -> source string. What is already in `folder` is used again."""
    path = Path(folder) / "north_bayreuth.gpkg"
    if not path.is_file():
        unfinished = path.with_suffix(".part.gpkg")
        unfinished.unlink(missing_ok=True)
        write(unfinished, Path(shared))
        unfinished.rename(path)
    return {name: f"{path}|layername={name}" for name in LAYERS}


def frame(city: dict[str, str], name: str):
    """One of the layers as a GeoDataFrame with the coordinates as they are stored, x first."""
    from qgis.core import QgsVectorLayer

    from smartcity.layers.frames import to_frame

    return to_frame(QgsVectorLayer(city[name], name, "ogr"))


def write(path: Path, shared: Path) -> None:
    found = _features(shared / OSM)
    buildings = _table(
        [row for row in found["multipolygons"] if row.get("building")],
        {"building": "building", "name": "name", "street": "addr:street", "house_number": "addr:housenumber",
         "levels": "building:levels"},
    )  # fmt: skip
    addresses = buildings[buildings["house_number"].notna()].copy()
    addresses["geometry"] = addresses.geometry.representative_point()
    addresses = addresses.rename(columns={"building": "use"}).drop(columns=["name", "levels"])
    streets = _table(
        [row for row in found["lines"] if row.get("highway")],
        {name: name for name in STREET_TAGS},
    )
    barriers = _table(
        [row for row in found["points"] if row.get("barrier")],
        {"barrier": "barrier", "access": "access"},
    )
    tables = zip(LAYERS, (buildings, addresses, streets, barriers, _cells(shared / ZENSUS)))
    for name, table in tables:
        _save(path, name, table.to_crs(CRS))


def _features(path: Path) -> dict[str, list[dict]]:
    """The tags of all features of each layer of an OSM file, with `id` and `geometry`."""
    from osgeo import gdal
    from shapely import wkb

    source = gdal.OpenEx(f"/vsigzip/{path}", gdal.OF_VECTOR)
    rows: dict[str, list[dict]] = {"points": [], "lines": [], "multipolygons": []}
    # GDAL hands out the layers of an OSM file interleaved: all must be read until no one has more.
    while True:
        feature, owner = source.GetNextFeature()
        if feature is None:
            return rows
        layer = owner.GetName()
        if layer not in rows or feature.GetGeometryRef() is None:
            continue
        row = {key: value for key, value in feature.items().items() if value is not None}
        row.update(re.findall(r'"([^"]+)"=>"((?:[^"\\]|\\.)*)"', row.pop("other_tags", "")))
        relation = layer == "multipolygons" and "osm_way_id" not in row
        row["id"] = f"r{row['osm_id']}" if relation else row.get("osm_way_id") or row["osm_id"]
        row["geometry"] = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))
        rows[layer].append(row)


def _table(rows: list[dict], tags: dict[str, str]):
    import geopandas

    columns = {"id": [row["id"] for row in rows]}
    columns.update({name: [row.get(tag) for row in rows] for name, tag in tags.items()})
    return geopandas.GeoDataFrame(columns, geometry=[row["geometry"] for row in rows], crs="EPSG:4326")


def _cells(path: Path):
    import geopandas
    from shapely.geometry import box

    from smartcity.layers import zensus

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    columns = {"id": [row["GITTER_ID_100m"] for row in rows]}
    for name in zensus.columns(path):
        columns[name] = [float(row[name]) if row[name] else None for row in rows]
    corners = [zensus.corner(name) for name in columns["id"]]
    squares = [box(x, y, x + size, y + size) for x, y, size in corners]
    return geopandas.GeoDataFrame(columns, geometry=squares, crs=zensus.CRS)


def _save(path: Path, name: str, table) -> None:
    """By OGR itself: geopandas 0.12 writes through fiona, which need not be there."""
    from osgeo import ogr, osr

    driver = ogr.GetDriverByName("GPKG")
    data = driver.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(CRS)
    kinds = {"buildings": ogr.wkbMultiPolygon, "addresses": ogr.wkbPoint, "streets": ogr.wkbLineString,
             "barriers": ogr.wkbPoint, "zensus": ogr.wkbPolygon}  # fmt: skip
    layer = data.CreateLayer(name, reference, kinds[name])
    columns = [column for column in table.columns if column != "geometry"]
    for column in columns:
        is_text = name != "zensus" or column == "id"
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTString if is_text else ogr.OFTReal))
    layer.StartTransaction()
    for row in table.itertuples(index=False):
        feature = ogr.Feature(layer.GetLayerDefn())
        for column in columns:
            value = getattr(row, column)
            if value is not None and value == value:  # NaN is not equal to itself
                feature.SetField(column, value)
        shape = ogr.CreateGeometryFromWkb(row.geometry.wkb)
        feature.SetGeometry(ogr.ForceToMultiPolygon(shape) if name == "buildings" else shape)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
