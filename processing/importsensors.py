"""smartcity:importsensors - sensor positions from a list."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers import schema, sensors
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm


class ImportSensors(SmartCityAlgorithm):
    ID = "importsensors"
    GROUP = "citydata"

    def title(self) -> str:
        return tr("Import sensors")

    def keywords(self) -> list[str]:
        return ["sensor", "csv", "geojson", "import", "import sensors", "Sensoren", "Messstellen", "Zähler"]

    def help(self) -> str:
        return tr(
            "Reads sensor positions from a list as offices keep it and gives a layer with fixed fields, "
            "ready for the LoRaWAN and siting algorithms.\n\n"
            "File: CSV (semicolon, comma or tab; decimal comma or point; UTF-8 or Windows-1252, with or "
            "without BOM) or GeoJSON. Columns are recognised by their German or English names, for example "
            "Nr, Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Innenraum; name others in "
            "the column mapping, for example “x=Ost; y=Nord; height_agl=Masthöhe”.\n\n"
            "Status is existing, planned or proposed (vorhanden, geplant, vorgeschlagen). Situation is "
            "outdoor, indoor or deep_indoor (außen, innen, Keller). Heights are metres above ground.\n\n"
            "Outputs: the sensors, their count, and the rejected rows with row number and reason. No row is "
            "dropped in silence: rows read = rows used + rows rejected. Coordinates destroyed by a "
            "spreadsheet (“3.355.239.606”) are rejected, never guessed."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterEnum("SOURCE", tr("Source"), [tr("File (CSV or GeoJSON)")], defaultValue=0),
            tr("Where the list comes from. Services are not offered yet."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FILE",
                tr("File"),
                optional=True,
                fileFilter="CSV, GeoJSON (*.csv *.txt *.geojson *.json);;* (*)",
            ),
            tr("The list: CSV or GeoJSON."),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system of the list"), optional=True),
            tr(
                "Needed for a CSV with projected coordinates, for example EPSG:25832. GeoJSON and columns "
                "named lon and lat say it themselves."
            ),
        )
        self.add(
            # Optional, as QGIS 3.22 refuses a CRS that is left out although it has a default.
            QgsProcessingParameterCrs(
                "TARGET_CRS", tr("Coordinate reference system of the result"), "EPSG:25832", optional=True
            ),
            tr("A projected system in metres."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Plausible extent"), optional=True),
            tr("Rows outside are rejected. Give the city's extent with a margin."),
        )
        self.add_mapping()
        self.add_origin()
        point = QgsProcessing.SourceType.TypeVectorPoint
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Sensors"), point))
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTIONS",
                tr("Rejected rows"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Sensors imported")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rows rejected")))

    def execute(self, run) -> dict:
        path = run.file("FILE")
        if not path:
            raise InputError("Parameter FILE is empty. Choose a CSV or GeoJSON file.")
        found = sensors.read(path, sensors.parse_mapping(run.text("MAPPING")), run.feedback.isCanceled)
        run.step(0.4, 0.9)
        run.info(
            tr("Columns used: {mapping}", mapping=", ".join(f"{k}={v}" for k, v in found.mapping.items()))
        )
        list_crs = _list_crs(run, found, path)
        target = run.crs("TARGET_CRS")
        features = _features(run, found, list_crs, target, Path(path).name)
        if not features:
            run.report_rejected(tr("Rejected rows"), _reasons(found))
            raise InputError(
                "No row of “{path}” can be used; {count} were rejected. The log names the reasons.",
                path=path,
                count=len(found.rejected),
            )
        provenance = origin.Provenance(
            origin.INVENTED if run.licence() == origin.INVENTED else origin.SUPPLIED,
            (origin.Source(run.text("PROVIDER"), Path(path).name, run.licence()),),
            tool=self.ID,
        )
        fields = schema.qgs_fields(schema.SENSORS)
        run.add_features(
            "OUTPUT",
            features,
            fields,
            QgsWkbTypes.Type.Point,
            target,
            title=tr("Sensors"),
            style="sensors",
            provenance=provenance,
        )
        rejected_fields = schema.qgs_fields(schema.REJECTED)
        run.add_features("REJECTIONS", _rejected_features(found, rejected_fields), rejected_fields)
        run.report_rejected(tr("Rejected rows"), _reasons(found))
        run.info(
            tr(
                "{used} sensors imported, {rejected} rows rejected.",
                used=len(features),
                rejected=len(found.rejected),
            )
        )
        return {"COUNT": len(features), "REJECTED": len(found.rejected)}


def _list_crs(run, found, path) -> QgsCoordinateReferenceSystem:
    """As given, else as the file says; never a guess."""
    given = run.crs("CRS")
    if given.isValid():
        return given
    if found.crs:
        return QgsCoordinateReferenceSystem(found.crs)
    raise InputError(
        "“{path}” does not say in which coordinate reference system its columns {x} and {y} are. "
        "Choose it in parameter CRS, for example EPSG:25832.",
        path=path,
        x=found.mapping["x"],
        y=found.mapping["y"],
    )


def _features(run, found, list_crs, target, file_name) -> list[QgsFeature]:
    """The rows as points in the target CRS; rows outside the extent or the CRS's domain are rejected."""
    fields = schema.qgs_fields(schema.SENSORS)
    shift = QgsCoordinateTransform(list_crs, target, run.context.transformContext())
    extent = run.extent("EXTENT", target)
    bounds = list_crs.bounds()  # in degrees
    to_degrees = QgsCoordinateTransform(
        list_crs, QgsCoordinateReferenceSystem("EPSG:4326"), run.context.transformContext()
    )
    bounds.grow(2)  # EPSG's areas of use are drawn tightly: a zone is used a little beyond its edge
    made = []
    for position, row in enumerate(found.rows):
        values, x, y = row.values, row.x, row.y
        if position % 1000 == 0:
            run.progress(position / len(found.rows))
        try:
            point = shift.transform(QgsPointXY(x, y))
            plausible = bounds.isEmpty() or bounds.contains(to_degrees.transform(QgsPointXY(x, y)))
        except QgsCsException:
            plausible = False
        if not plausible:
            found.rejected.append(sensors.Rejected(row.number, str(values["id"]), _implausible(x, y, list_crs)))
            continue
        if not extent.isNull() and not extent.contains(point):
            reason = tr(
                "lies outside the plausible extent at {x}, {y}", x=round(point.x(), 2), y=round(point.y(), 2)
            )
            found.rejected.append(sensors.Rejected(row.number, str(values["id"]), reason))
            continue
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        values["source"] = values["source"] or file_name
        feature.setAttributes([values[field.name] for field in schema.SENSORS])
        made.append(feature)
    return made


def _implausible(x: float, y: float, crs: QgsCoordinateReferenceSystem) -> str:
    if 31e6 < x < 34e6:
        return tr(
            "easting {x} carries its zone number: choose EPSG:4647 (zone 32) or EPSG:5650 (zone 33)", x=x
        )
    return tr(
        "{x}, {y} is no place in {crs}: are the columns swapped, or is it another system?",
        x=x,
        y=y,
        crs=crs.authid(),
    )


def _reasons(found) -> list[str]:
    return [
        tr("Row {row}, id “{id}”: {reason}.", row=item.row, id=item.id, reason=item.reason)
        for item in found.rejected
    ]


def _rejected_features(found, fields):
    for item in found.rejected:
        feature = QgsFeature(fields)
        feature.setAttributes([item.row, item.id, item.reason])
        yield feature
