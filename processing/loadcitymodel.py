"""From CityGML tiles to a layer of buildings and a layer of roofs."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
    QgsWkbTypes,
)

from ..layers import provenance, schema
from ..layers.frames import geometry
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .base import SmartCityAlgorithm
from .run import Run


class LoadCityModel(SmartCityAlgorithm):
    ID = "loadcitymodel"
    GROUP = "citydata"
    NEEDS = ("lxml", "shapely")

    def title(self) -> str:
        return tr("Load 3D city model")

    def help(self) -> str:
        return tr(
            "<p>Reads the buildings of an official 3D city model (CityGML 1.0 or 2.0, LoD2, AdV profile), as "
            "the Länder publish it, into two layers. Use it first: the surface model and the radio map build "
            "on it.</p>"
            "<p><b>Buildings</b>: ground outlines with function, roof type, heights [m], storeys, address "
            "and municipality key. Every Building and every BuildingPart is one row; a part names its "
            "building in parent_id. A building whose geometry lies only in its parts has a row without "
            "outline, so that no area counts twice.</p>"
            "<p><b>Roofs</b>: each roof polygon with its heights and the id of its building.</p>"
            "<p>Heights stay in the height system of the tiles (DHHN2016 or DHHN92), which is reported. All "
            "tiles must share one reference system.</p>"
            "<p><b>Limits</b>: a tile that is damaged, hostile or in another reference system stops the run "
            "before anything is written. Objects and polygons that cannot be used are counted, listed and "
            "left out: objects in the tiles = rows + rejected objects. CityGML 3.0 and CityJSON are not "
            "read.</p>"
        )

    def keywords(self) -> list[str]:
        return ["3D", "CityGML", "LoD2", "buildings", "roofs", "city model",
                "Gebäude", "Dächer", "Stadtmodell", "Gebäudemodell"]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", tr("CityGML tiles"), QgsProcessing.SourceType.TypeFile
            ),
            tr("One or more CityGML files (*.gml, *.xml), or a folder: all its *.gml and *.xml are read."),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system"), optional=True),
            tr("Only for tiles that name no known system. It may not contradict the tiles."),
        )
        self.add_origin()
        self.add(
            QgsProcessingParameterFeatureSink(
                "BUILDINGS", tr("Buildings"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Ground outlines with attributes, one row per building and building part."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "ROOFS", tr("Roofs"), QgsProcessing.SourceType.TypeVectorPolygon, optional=True
            ),
            tr("Roof polygons with heights."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTIONS", tr("Rejected"), QgsProcessing.SourceType.TypeVector,
                optional=True, createByDefault=False,
            ),  # fmt: skip
            tr("What was left out: line in its file, id and reason."),
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Rows in the buildings layer")))
        self.addOutput(QgsProcessingOutputNumber("PARTS", tr("Building parts among them")))
        self.addOutput(QgsProcessingOutputNumber("ROOF_COUNT", tr("Roof polygons")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rejected objects and polygons")))
        self.addOutput(QgsProcessingOutputString("HEIGHT_SYSTEM", tr("Height system")))

    def execute(self, run: Run) -> dict:
        from ..layers import citygml

        run.step(0, 0.2, tr("Checking the tiles"))
        files = citygml.tile_files(run.files("INPUT"))
        tiles = citygml.inspect_all(files, _chosen(run), run.check_cancelled)
        crs = QgsCoordinateReferenceSystem(tiles[0].crs.horizontal)
        height_system = tiles[0].crs.height
        objects = sum(tile.objects for tile in tiles)
        source = self._provenance(run, tiles)

        rejections: list = []
        run.step(0.2, 0.95, tr("Reading roofs and buildings"))
        building_fields, roof_fields = schema.qgs_fields(schema.BUILDINGS), schema.qgs_fields(schema.ROOFS)
        buildings = run.open_sink(
            "BUILDINGS", building_fields, QgsWkbTypes.Type.MultiPolygon, crs,
            title=tr("Buildings"), style="buildings", provenance=source,
        )  # fmt: skip
        roofs = run.open_sink(
            "ROOFS", roof_fields, QgsWkbTypes.Type.PolygonZ, crs,
            title=tr("Roofs"), style="roofs", provenance=source,
        )  # fmt: skip
        parts = 0
        for position, building in enumerate(citygml.read_all(tiles, rejections)):
            run.progress(position / objects)
            parts += bool(building.parent_id)
            buildings.add(_building_feature(building, building_fields))
            for feature in _roof_features(building, roof_fields):
                roofs.add(feature)
        count, roof_count = buildings.close(), roofs.close()
        self._reject(run, rejections)
        run.info(
            tr("{files} tiles with {objects} objects: {count} rows ({parts} of them building parts), "
               "{roofs} roof polygons.",
               files=len(tiles), objects=objects, count=count, parts=parts, roofs=roof_count)
        )  # fmt: skip
        if height_system:
            run.info(tr("Heights are in {height}.", height=height_system))
        else:
            run.warn(tr("The tiles do not name the system of their heights. Ask their publisher."))
        return {"COUNT": count, "PARTS": parts, "ROOF_COUNT": roof_count,
                "REJECTED": len(rejections), "HEIGHT_SYSTEM": height_system}  # fmt: skip

    def _provenance(self, run: Run, tiles) -> provenance.Provenance:
        newest = max(tile.newest for tile in tiles)
        invented = any(tile.invented for tile in tiles)
        return provenance.Provenance(
            provenance.INVENTED if invented else provenance.SUPPLIED,
            (
                provenance.Source(
                    provider=run.text("PROVIDER"), dataset="LoD2",
                    licence=provenance.INVENTED if invented else run.licence(), year=newest[:4],
                ),
            ),
            tool=f"smartcity:{self.ID} {plugin_version()}",
            parameters={
                "INPUT": f"{tiles[0].path.name} ... {tiles[-1].path.name} ({len(tiles)})",
                "CRS": tiles[0].crs.horizontal,
                "HEIGHT_SYSTEM": tiles[0].crs.height,
            },
            reference_date=newest,
        )  # fmt: skip

    def _reject(self, run: Run, rejections: list) -> None:
        reasons = [
            tr(item.reason.template, **item.reason.values)  # translated: raised in layers/citygml*.py
            for item in rejections
        ]
        run.report_rejected(tr("Rejected"), reasons)
        fields = schema.qgs_fields(schema.REJECTED)
        rows = []
        for item, reason in zip(rejections, reasons):
            row = QgsFeature(fields)
            row.setAttributes([item.line, item.id, reason])
            rows.append(row)
        run.add_features("REJECTIONS", rows, fields, title=tr("Rejected"))


def _building_feature(building, fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes([_value(getattr(building, name)) for name in schema.names(schema.BUILDINGS)])
    outline = building.footprint()
    if outline is not None:
        feature.setGeometry(geometry(outline))
    return feature


def _roof_features(building, fields: QgsFields) -> Iterator[QgsFeature]:
    from shapely.geometry import Polygon

    for roof in building.roofs:
        feature = QgsFeature(fields)
        feature.setAttributes([roof.id, building.id, building.source_file])
        feature.setGeometry(geometry(Polygon(roof.rings[0], roof.rings[1:])))
        yield feature


def _value(value):
    """Texts that the tile does not have are NULL, not empty."""
    return None if value == "" else value


def _chosen(run: Run) -> str:
    """The reference system that the user chose, empty for none.

    Raises:
        InputError: in degrees, or without a number.
    """
    crs = run.crs("CRS")
    if not crs.isValid():
        return ""
    if crs.isGeographic() or not crs.authid():
        raise InputError(
            "Parameter CRS: {crs} is not a projected system in metres. Choose one, for example EPSG:25832.",
            crs=crs.authid() or crs.description(),
        )
    return crs.authid()
