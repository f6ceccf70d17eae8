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
            "<p>Reads the buildings of a 3D city model, as the Länder and others publish it, into two "
            "layers. Use it first: the surface model and the radio map build on it.</p>"
            "<p><b>Formats</b>: CityGML 1.0, 2.0 and 3.0 (*.gml, *.xml, also as *.gml.gz), CityJSON 1.0 to "
            "2.0 (*.json) and CityJSON text sequences (*.jsonl), each also in a *.zip. LoD2 and LoD3 "
            "give true roofs; of LoD1 the solid's faces are sorted into ground and flat roofs by their "
            "slope; LoD0 gives outlines only. The log says how many rows each level of detail has.</p>"
            "<p><b>Buildings</b>: ground outlines with function, roof type, heights [m], storeys, address "
            "and municipality key. Every Building and every BuildingPart is one row; a part names its "
            "building in parent_id. A building whose geometry lies only in its parts has a row without "
            "outline, so that no area counts twice.</p>"
            "<p><b>Roofs</b>: each roof polygon with its heights and the id of its building.</p>"
            "<p><b>Terrain lines</b>, if wanted: where the buildings meet the ground, for “Surface model” to "
            "make a terrain from where no better one exists.</p>"
            "<p>Heights stay in the height system of the tiles (DHHN2016 or DHHN92), which is reported. All "
            "tiles must share one reference system.</p>"
            "<p><b>Limits</b>: a tile that is damaged, hostile or in another reference system stops the run, "
            "and nothing is written. Objects and polygons that cannot be used are counted, listed and "
            "left out: objects in the tiles = rows + rejected objects. Geometry by templates (implicit "
            "geometry), curved surfaces and storeys are not read.</p>"
        )

    def keywords(self) -> list[str]:
        return ["3D", "CityGML", "CityJSON", "LoD1", "LoD2", "buildings", "roofs", "city model",
                "Gebäude", "Dächer", "Stadtmodell", "Gebäudemodell"]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", tr("Tiles of the city model"), QgsProcessing.SourceType.TypeFile
            ),
            tr("CityGML or CityJSON files, archives of them (*.zip, *.gz), or a folder: all its tiles are "
               "read."),
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
                "TERRAIN_LINES", tr("Terrain lines"), QgsProcessing.SourceType.TypeVectorLine,
                optional=True, createByDefault=False,
            ),  # fmt: skip
            tr("Where the buildings meet the ground, with heights, as far as the model says it."),
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
        self.addOutput(QgsProcessingOutputNumber("TERRAIN_COUNT", tr("Terrain lines")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rejected objects and polygons")))
        self.addOutput(QgsProcessingOutputString("HEIGHT_SYSTEM", tr("Height system")))

    def execute(self, run: Run) -> dict:
        from ..layers import citymodel

        run.step(0, 0.05, tr("Checking the tiles"))
        given = _chosen(run)
        tiles = citymodel.inspect_all(citymodel.tile_files(run.files("INPUT")), given)
        read = citymodel.Read(terrain=run.wants("TERRAIN_LINES"))
        run.step(0.05, 0.95, tr("Reading roofs and buildings"))
        sinks = _Sinks(run, QgsCoordinateReferenceSystem(tiles[0].crs.horizontal))
        for building in citymodel.read_all(tiles, read, given, run.progress):
            sinks.add(building)
        counts = sinks.close(self._provenance(run, tiles, read))
        self._reject(run, read.rejections)
        self._tell(run, tiles, read, counts)
        return {**counts, "REJECTED": len(read.rejections), "HEIGHT_SYSTEM": tiles[0].crs.height}

    def _tell(self, run: Run, tiles, read, counts: dict[str, int]) -> None:
        run.info(
            tr("{files} tiles with {objects} objects: {count} rows ({parts} of them building parts), "
               "{roofs} roof polygons.",
               files=len(tiles), objects=read.objects, count=counts["COUNT"], parts=counts["PARTS"],
               roofs=counts["ROOF_COUNT"])
        )  # fmt: skip
        levels = {level: count for level, count in read.lods.items() if count}
        run.info(tr("Rows by level of detail: {levels}.",
                    levels=", ".join(f"LoD{level}: {count}" for level, count in sorted(levels.items()))))
        if levels.get(1) or levels.get(0):
            run.warn(tr("{blocks} rows are blocks with a flat roof (LoD1), {outlines} only outlines (LoD0): "
                        "their roofs are not what is built.",
                        blocks=levels.get(1, 0), outlines=levels.get(0, 0)))  # fmt: skip
        if tiles[0].crs.height:
            run.info(tr("Heights are in {height}.", height=tiles[0].crs.height))
        else:
            run.warn(tr("The tiles do not name the system of their heights. Ask their publisher."))

    def _provenance(self, run: Run, tiles, read) -> provenance.Provenance:
        levels = sorted(level for level, count in read.lods.items() if count)
        return provenance.Provenance(
            provenance.INVENTED if read.invented else provenance.SUPPLIED,
            (
                provenance.Source(
                    provider=run.text("PROVIDER"),
                    dataset="/".join(f"LoD{level}" for level in levels) or "LoD2",
                    licence=provenance.INVENTED if read.invented else run.licence(), year=read.newest[:4],
                    use=run.word("USE"),
                ),
            ),
            tool=f"smartcity:{self.ID} {plugin_version()}",
            parameters={
                "INPUT": f"{tiles[0].file.name} ... {tiles[-1].file.name} ({len(tiles)})",
                "CRS": tiles[0].crs.horizontal,
                "HEIGHT_SYSTEM": tiles[0].crs.height,
            },
            reference_date=read.newest,
        )  # fmt: skip

    def _reject(self, run: Run, rejections: list) -> None:
        reasons = [
            tr(item.reason.template, **item.reason.values)  # translated: raised in layers/city*.py, rings.py
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


class _Sinks:
    """The three layers while they are being filled."""

    def __init__(self, run: Run, crs: QgsCoordinateReferenceSystem) -> None:
        self._run = run
        self._building_fields = schema.qgs_fields(schema.BUILDINGS)
        self._roof_fields = schema.qgs_fields(schema.ROOFS)
        self._line_fields = schema.qgs_fields(schema.TERRAIN_LINES)
        self._buildings = run.open_sink(
            "BUILDINGS", self._building_fields, QgsWkbTypes.Type.MultiPolygon, crs,
            title=tr("Buildings"), style="buildings",
        )  # fmt: skip
        self._roofs = run.open_sink(
            "ROOFS", self._roof_fields, QgsWkbTypes.Type.PolygonZ, crs, title=tr("Roofs"), style="roofs",
        )  # fmt: skip
        self._lines = run.open_sink(
            "TERRAIN_LINES", self._line_fields, QgsWkbTypes.Type.LineStringZ, crs, title=tr("Terrain lines"),
        )  # fmt: skip
        self._parts = 0

    def add(self, building) -> None:
        self._parts += bool(building.parent_id)
        self._buildings.add(_building_feature(building, self._building_fields))
        for feature in _roof_features(building, self._roof_fields):
            self._roofs.add(feature)
        for feature in _line_features(building, self._line_fields):
            self._lines.add(feature)

    def close(self, source: provenance.Provenance) -> dict[str, int]:
        """The counts by the names of their outputs. source: only known now that all has been read."""
        for name in ("BUILDINGS", "ROOFS", "TERRAIN_LINES"):
            self._run.set_provenance(name, source)
        return {"COUNT": self._buildings.close(), "PARTS": self._parts, "ROOF_COUNT": self._roofs.close(),
                "TERRAIN_COUNT": self._lines.close()}  # fmt: skip


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
        feature.setAttributes([roof.id, building.id, building.source_file, building.ground_z])
        feature.setGeometry(geometry(Polygon(roof.rings[0], roof.rings[1:])))
        yield feature


def _line_features(building, fields: QgsFields) -> Iterator[QgsFeature]:
    from shapely.geometry import LineString

    for number, points in enumerate(building.terrain, 1):
        feature = QgsFeature(fields)
        feature.setAttributes([f"{building.id}_{number}", building.id, building.source_file])
        feature.setGeometry(geometry(LineString(points)))
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
