"""Checks of city data against each other: the city, addresses and buildings, sensors and water, rasters."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRasterLayer

from ..smartcity_plugin.words import tr
from . import provenance as origin
from . import style
from .datachecks import ERROR, LIMITS, NOTE, WARNING, Checked, Finding
from .frames import moved_bounds

WATER_SENSORS = ("water", "level", "flood", "river", "pegel", "wasser", "gewässer")
"""A sensor of a kind with one of these words may well stand in the water."""
WATER_NAMES = ("water", "gewässer", "gewaesser", "wasser")
"""Names of layers of which all areas are water."""
STANDING = ("sensors", "gateways")
HEIGHT_RASTERS = ("terrain", "surface")


def inside(layers: list[Checked], city, margin: float) -> None:
    """Rows farther than `margin` [m] from the city, a shapely area in the CRS of the check."""
    wide = city.buffer(margin)
    for checked in layers:
        if checked.frame is None or not checked.layer.isSpatial():
            continue
        shapes = checked.frame[checked.frame.geometry.notna()]
        outside = ~shapes.geometry.intersects(wide)
        checked.find(
            "outside_city", WARNING, tr("Rows more than {margin} m outside the city.", margin=f"{margin:g}"),
            tr("Check their coordinates and the layer's coordinate reference system."), shapes[outside],
        )  # fmt: skip


def addresses(layers: list[Checked], distance: float) -> None:
    """Addresses farther than `distance` [m] from any building, as far as the buildings reach."""
    import pandas
    from shapely.geometry import box

    buildings = [checked.frame.geometry.dropna() for checked in layers if checked.is_a("buildings")]
    buildings = [shapes for shapes in buildings if len(shapes)]
    if not buildings:
        return
    shapes = pandas.concat(buildings, ignore_index=True)
    reach = box(*shapes.total_bounds)
    for checked in layers:
        if not checked.is_a("addresses"):
            continue
        rows = checked.frame[checked.frame.geometry.notna()]
        within = rows[rows.geometry.intersects(reach)]
        near = _touching(within.geometry.buffer(distance), shapes)
        checked.find(
            "address_alone", WARNING,
            tr("Addresses without a building within {distance} m.", distance=f"{distance:g}"),
            tr("Load buildings of the same date, or correct the address."), within[~within.index.isin(near)],
        )  # fmt: skip


def in_water(layers: list[Checked], water) -> None:
    """Sensors and gateways in `water`, a GeoSeries of areas; those that measure water are right there."""
    for checked in layers:
        if not checked.is_a(*STANDING) or not len(water):
            continue
        rows = checked.frame[checked.frame.geometry.notna()]
        wet = rows[rows.index.isin(_touching(rows.geometry, water))]
        kinds = wet["kind"].fillna("").astype(str).str.lower() if "kind" in wet else [""] * len(wet)
        wrong = [not any(word in kind for word in WATER_SENSORS) for kind in kinds]
        checked.find("in_water", WARNING, tr("Sensors or gateways in the water."),
                     tr("Check their positions."), wet[wrong])  # fmt: skip


def _touching(shapes, others):
    """Index of the `shapes` that meet any of the `others`, both GeoSeries; found by a spatial index."""
    import geopandas

    one, other = (
        geopandas.GeoDataFrame(geometry=geopandas.GeoSeries(list(part), part.index))  # all in one CRS
        for part in (shapes, others)
    )
    return geopandas.sjoin(one, other, predicate="intersects").index.unique()


def water_areas(checked: Checked) -> list:
    """Areas of water in a layer: all of a water layer; of land cover, what OpenStreetMap tags as water."""
    if checked.frame is None or not checked.layer.isSpatial():
        return []
    rows = checked.frame
    if style.guess(checked.layer) != "water" and checked.layer.name().lower() not in WATER_NAMES:
        if "natural" not in rows:
            return []
        rows = rows[rows["natural"] == "water"]
    return [shape for shape in rows.geometry.dropna() if shape.geom_type.endswith("Polygon")]


def rasters(
    layers: list[Checked], work: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> None:
    """Rasters without what a computation needs, with implausible heights, and sensors outside a terrain."""
    for checked in layers:
        if not checked.is_raster or checked.layer.providerType() != "gdal":
            continue
        _file(checked)
        if style.guess(checked.layer) in HEIGHT_RASTERS:
            _values(checked)
            if checked.layer.crs().isValid():
                _around(checked.layer, layers, work, context)


def _file(checked: Checked) -> None:
    from osgeo import gdal

    file = gdal.OpenEx(checked.layer.source(), gdal.OF_RASTER)
    if file is None:
        return
    _west, _cell, turned, _north, tilted, down = file.GetGeoTransform()
    if turned or tilted or down > 0:
        checked.find("not_north_up", WARNING, tr("The raster is turned or not north-up."),
                     tr("Warp it with “Warp (reproject)”."))  # fmt: skip
    band = file.GetRasterBand(1)
    if band is None:
        return
    if band.GetNoDataValue() is None and band.GetColorInterpretation() == gdal.GCI_GrayIndex:
        checked.find("nodata_missing", NOTE, tr("No nodata value is set."),
                     tr("Set it with “Translate”, if the raster has gaps."))  # fmt: skip
    if not band.GetUnitType() and style.guess(checked.layer) in HEIGHT_RASTERS:
        checked.find("unit_missing", NOTE, tr("The raster does not name the unit of its heights."),
                     tr("Make sure that heights are in metres."))  # fmt: skip


def _values(checked: Checked) -> None:
    from osgeo import gdal

    file = gdal.OpenEx(checked.layer.source(), gdal.OF_RASTER)
    try:
        lowest, highest = file.GetRasterBand(1).ComputeRasterMinMax(False)  # statistics would write a file
    except (AttributeError, RuntimeError, TypeError):
        return
    least, greatest = LIMITS["roof_z"]
    if lowest < least or highest > greatest:
        checked.find(
            "terrain_implausible", WARNING,
            tr("Heights of {lowest} to {highest} m, outside {least} to {greatest} m (assumption).",
               lowest=f"{lowest:.1f}", highest=f"{highest:.1f}",
               least=f"{least:g}", greatest=f"{greatest:g}"),
            tr("Check the nodata value and the unit."),
        )  # fmt: skip


def _around(terrain: QgsRasterLayer, layers: list[Checked], work, context) -> None:
    box = terrain.extent()
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    west, south, east, north = moved_bounds(bounds, terrain.crs(), work, context)
    for checked in layers:
        if not checked.is_a(*STANDING):
            continue
        rows = checked.frame[checked.frame.geometry.notna()]
        middle = rows.geometry.centroid
        outside = (middle.x < west) | (middle.x > east) | (middle.y < south) | (middle.y > north)
        checked.find("outside_raster", WARNING, tr("Rows outside raster “{raster}”.", raster=terrain.name()),
                     tr("Load the missing tiles of the raster."), rows[outside])  # fmt: skip


def together(layers: list[Checked]) -> None:
    """Invented layers, height systems that are mixed, and ODbL data beside others in one file."""
    invented = [checked for checked in layers if checked.provenance and checked.provenance.invented]
    if invented:
        names = ", ".join(checked.name for checked in invented)
        invented[0].findings.append(Finding(
            "invented", NOTE, names, tr("Invented demo data."), tr("Do not decide anything upon them."),
            len(invented),
        ))  # fmt: skip
    _heights_mixed(layers)
    _odbl_mixed(layers)


def _heights_mixed(layers: list[Checked]) -> None:
    systems = {
        checked.name: checked.provenance.parameters.get("HEIGHT_SYSTEM", "")
        for checked in layers if checked.provenance
    }  # fmt: skip
    named = sorted({str(system) for system in systems.values() if system})
    if len(named) > 1:
        first = next(checked for checked in layers if systems.get(checked.name))
        first.find("heights_mixed", ERROR,
                   tr("Layers are in different height systems: {systems}.", systems=", ".join(named)),
                   tr("Bring all heights into one system before they are compared."))  # fmt: skip


def _odbl_mixed(layers: list[Checked]) -> None:
    files: dict[str, dict[str, Checked]] = {}
    for checked in layers:
        path = checked.layer.source().split("|")[0]
        if checked.layer.providerType() == "ogr" and Path(path).suffix.lower() == ".gpkg":
            files.setdefault(path, {})[checked.name] = checked
    for path, tables in files.items():
        odbl, others = origin.odbl_mixed({name: checked.provenance for name, checked in tables.items()})
        if odbl:
            tables[odbl[0]].find(
                "odbl_mixed", WARNING,
                tr("ODbL data stand in “{file}” beside layers under other terms: {layers}.",
                   file=Path(path).name, layers=", ".join(others)),
                tr("Keep ODbL layers in a file of their own."),
            )  # fmt: skip
