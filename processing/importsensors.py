"""smartcity:importsensors - sensors and gateways from lists and services."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers import columns, headers, http, schema, sensorcolumns, sensors, sensorservices
from ..layers import provenance as origin
from ..layers.sensorlist import FIELDS, GATEWAYS, SENSORS, SensorList, stale_times
from ..layers.sensorplaces import Places, place
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import sensoroutputs as outputs
from .base import SmartCityAlgorithm
from .run import Run
from .web import client_for


class ImportSensors(SmartCityAlgorithm):
    ID = "importsensors"
    GROUP = "citydata"

    def title(self) -> str:
        return tr("Import sensors")

    def keywords(self) -> list[str]:
        return ["sensor", "gateway", "csv", "excel", "geojson", "import", "import sensors", "SensorThings",
                "FIWARE", "NGSI", "The Things Stack", "TTN", "ChirpStack", "openSenseMap", "sensor.community",
                "Sensoren", "Messstellen", "Zähler", "Gateways", "Liste"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "Takes sensors or LoRaWAN gateways from a list as offices keep it, or from a service, and gives "
            "a layer with fixed fields, ready for the LoRaWAN and siting algorithms.\n\n"
            "File: CSV (semicolon, comma or tab; decimal comma or point; UTF-8 or Windows-1252, with or "
            "without BOM), XLSX, ODS, GeoJSON, GeoPackage, Shapefile (also in a ZIP), or the saved reply of "
            "a service. Columns are recognised by their German or English names, for example Nr, "
            "Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Messwert, Einheit, Zeitpunkt; "
            "titles above them are skipped. The log shows which column went where and which were not used. "
            "Name others in the column mapping, for example “x=Ost; y=Nord; height_agl=Masthöhe”; a mapping "
            "can be saved and given again.\n\n"
            "Status is existing, planned or proposed (vorhanden, geplant, vorgeschlagen). Situation is "
            "outdoor, indoor or deep_indoor (außen, innen, Keller). Heights are metres above ground. The "
            "kind stays as it is written; what is observed follows from well-known kinds. The last value "
            "with its unit, or the last state, and its time are kept and shown on the map.\n\n"
            "Services: all pages are read, for the extent if one is given. Logins only through QGIS's "
            "authentication.\n\n"
            "Outputs: the sensors or gateways; the outlines of those that are areas or lines, which have a "
            "point on them in the main layer; the rejected rows with row number and reason; those that lack "
            "nothing but a position, with all fields, to be placed by hand. No row is dropped in silence: "
            "rows read = rows used + rows rejected. Coordinates destroyed by a spreadsheet "
            "(“3.355.239.606”), swapped, or in another reference system are rejected with what to do, never "
            "guessed."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_source()
        self._add_reading()
        self.add_mapping()
        self.add_origin()
        point, table = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVector
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Sensors or gateways"), point))
        for name, title, kind, help in (
            ("SHAPES", tr("Outlines"), QgsProcessing.SourceType.TypeVectorAnyGeometry,
             tr("Areas and lines as the source gives them, with the id of the sensor.")),
            ("UNPLACED", tr("Without position"), table,
             tr("Those that lack nothing but a position that can be, with all fields.")),
            ("REJECTIONS", tr("Rejected rows"), table, tr("Row, id and reason of what is not in the layer.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=False),
                help,
            )
        self.add(
            QgsProcessingParameterFileDestination(
                "MAPPING_OUT",
                tr("Column mapping as a file"),
                "JSON (*.json)",
                optional=True,
                createByDefault=False,
            ),
            tr("To be given as the column mapping of the next list of this kind."),
        )
        for name, title in (
            ("COUNT", tr("Sensors or gateways imported")), ("REJECTED", tr("Rows rejected")),
            ("UNPLACED_COUNT", tr("Rejected rows that lack nothing but a position")),
            ("SHAPE_COUNT", tr("Outlines")), ("STALE_COUNT", tr("Values older than a day")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _add_source(self) -> None:
        titles = [tr(service.title) for service in sensorservices.SERVICES]  # translated: in layers
        hints = [
            f"{title}: {tr(service.hint)}"  # translated: in layers
            for title, service in zip(titles, sensorservices.SERVICES)
        ]
        self.add(
            QgsProcessingParameterEnum("SOURCE", tr("Source"), [tr("File"), *titles], defaultValue=0),
            tr("A file, or the kind of service that URL leads to."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FILE", tr("File"), optional=True,
                fileFilter=tr("Lists") + " (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.geojson *.json *.jsonld "
                "*.gpkg *.shp *.zip);;* (*)",
            ),
            tr("The list, or the saved reply of the service chosen as source."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("SHEET", tr("Sheet or layer"), optional=True),
            tr(
                "Of a spreadsheet or a GeoPackage. Empty: the first with coordinates; the log names the "
                "others."
            ),
        )
        self.add(
            QgsProcessingParameterString("URL", tr("Address of the service"), optional=True),
            "\n".join(
                [tr("Begins with https://. Empty: the public address of services that have one."), *hints]
            ),
        )
        self.add(
            QgsProcessingParameterAuthConfig("AUTHCFG", tr("Authentication"), optional=True),
            tr("The login for the service, as QGIS keeps it. A token goes into a login of the kind Basic "
               "with the user name “Bearer” and the token as password."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("HEADERS", tr("Headers for the service"), optional=True),
            tr("“Name: value” pairs separated by semicolons, for example “Fiware-Service: city” or "
               "“NGSILD-Tenant: city”. Never a login."),
            advanced=True,
        )  # fmt: skip

    def _add_reading(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "CONTENT", tr("What a file holds"),
                [tr("As its columns say"), tr("Sensors"), tr("Gateways")], defaultValue=0,
            ),
            tr("A list with cable loss, antenna pattern or backhaul, or whose ids are in a column named "
               "gateway, is one of gateways. Services say it themselves."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system of the list"), optional=True),
            tr(
                "Needed for tables with projected coordinates, for example EPSG:25832. GIS files, services "
                "and columns named lon and lat say it themselves."
            ),
        )
        self.add_target_crs()
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Plausible extent"), optional=True),
            tr("Rows outside are rejected; services are asked for it. Give the city's extent with a margin."),
        )

    def execute(self, run: Run) -> dict:
        given = columns.parse_mapping(run.file("MAPPING"), sensorcolumns.COLUMN_NAMES)
        run.step(0, 0.6)
        found, source = _read(run, given)
        run.step(0.6, 0.8)
        if given and not found.columns:
            run.warn(tr("The column mapping is for tables in files; here it is not used."))
        outputs.tell_columns(run, found, given)
        run.report_rejected(tr("Values left out"), found.notes)
        target = run.target_crs()
        places = Places(_list_crs(run, found), target, run.context.transformContext())
        placed = place(found, places, run.extent("EXTENT", target), run.progress)
        run.report_rejected(tr("Rejected rows"), outputs.reasons(found))
        if not placed and not (found.unplaced and run.wants("UNPLACED")):
            raise InputError(
                "No row of “{path}” can be used; {count} were rejected. The log names the reasons. "
                "{unplaced} lack nothing but a position: output UNPLACED keeps them.",
                path=source.dataset, count=len(found.rejected), unplaced=len(found.unplaced),
            )  # fmt: skip
        run.step(0.8, 0.95)
        shape_count = _write(run, found, placed, places, target, source)
        stale = _tell_age(run, placed)
        if run.wants("MAPPING_OUT"):
            run.file_output("MAPPING_OUT").write_text(columns.save_mapping(found.mapping), encoding="utf-8")
        what = tr("gateways") if found.kind == GATEWAYS else tr("sensors")
        run.info(
            tr("{used} {what} imported, {rejected} rows rejected, {unplaced} of them for their place alone.",
               used=len(placed), what=what, rejected=len(found.rejected), unplaced=len(found.unplaced))
        )  # fmt: skip
        return {
            "COUNT": len(placed), "REJECTED": len(found.rejected), "UNPLACED_COUNT": len(found.unplaced),
            "SHAPE_COUNT": shape_count, "STALE_COUNT": stale,
        }  # fmt: skip


def _read(run: Run, given: dict[str, str]) -> tuple[SensorList, origin.Source]:
    """The list, and where it comes from."""
    choice = run.choice("SOURCE")
    service = sensorservices.SERVICES[choice - 1] if choice else None
    path, url = run.file("FILE"), run.text("URL").strip()
    if service is None and not path:
        raise InputError("Parameter FILE is empty. Choose a list.")
    if service is not None and (url or not path):
        return _read_service(run, service, url or service.default_url)
    if service is not None:
        found = sensorservices.read_file(service, Path(path))
        found.provider, found.licence = service.provider, service.licence
    else:
        kind = ("", SENSORS, GATEWAYS)[run.choice("CONTENT")]
        sheet = run.text("SHEET").strip()
        found = sensors.read(path, given, _counting(run), sheet=sheet, kind=kind)
    return found, origin.Source(
        run.text("PROVIDER") or found.provider, Path(path).name, run.licence() or found.licence,
        use=run.word("USE"),
    )


def _read_service(run: Run, service, url: str) -> tuple[SensorList, origin.Source]:
    if not url:
        raise InputError(
            "Parameter URL is empty. Give the address of the service, or its saved reply in FILE. {hint}",
            hint=tr(service.hint),  # translated: in layers
        )
    headers.check_url(url)
    client = client_for(run, run.text("AUTHCFG"), headers.parse(run.text("HEADERS")))
    degrees = run.extent("EXTENT", QgsCoordinateReferenceSystem("EPSG:4326"))
    extent = None if degrees.isNull() else degrees
    found = sensorservices.read(service, client, url, extent, _counting(run))
    return found, origin.Source(
        run.text("PROVIDER") or service.provider,
        tr(service.title),  # translated: in layers
        run.licence() or service.licence,
        http.shown(url),
        retrieved=date.today().isoformat(),
        use=run.word("USE"),
    )


def _counting(run: Run) -> Callable[[int], None]:
    """Says how many rows are read; raises Cancelled."""

    def progress(count: int) -> None:
        run.check_cancelled()
        run.feedback.setProgressText(tr("{count} read", count=count))

    return progress


def _list_crs(run: Run, found: SensorList) -> QgsCoordinateReferenceSystem:
    """As given, else as the source says; never a guess. Services cannot be wrong about it."""
    given, said = run.crs("CRS"), QgsCoordinateReferenceSystem(found.crs)
    if given.isValid() and (found.columns or not said.isValid()):
        if said.isValid() and said != given:
            run.warn(
                tr("The source says {said}; {given} is used, as parameter CRS says.",
                   said=said.authid() or said.description(), given=given.authid() or given.description())
            )  # fmt: skip
        return given
    if said.isValid():
        return said
    if not found.rows:
        return run.target_crs()
    first = found.rows[0]
    raise InputError(
        "“{path}” does not say in which coordinate reference system its columns {x} and {y} are. "
        "Choose it in parameter CRS, for example EPSG:25832. The first row that can be read is at {place}.",
        path=run.file("FILE"),
        x=found.mapping.get("x", "x"),
        y=found.mapping.get("y", "y"),
        place=f"{first.x}, {first.y}",
    )


def _write(run: Run, found: SensorList, placed, places: Places, target, source: origin.Source) -> int:
    """All layers. Returns the number of outlines."""
    style = outputs.style_of(found.kind, placed)
    provenance = origin.Provenance(
        origin.INVENTED if source.licence == origin.INVENTED else origin.SUPPLIED,
        (source,),
        tool=ImportSensors.ID,
        parameters={"style": style},
    )
    titles = {SENSORS: tr("Sensors"), GATEWAYS: tr("Gateways")}
    run.add_features(
        "OUTPUT", outputs.points(placed, found.kind, source.dataset), schema.qgs_fields(FIELDS[found.kind]),
        QgsWkbTypes.Type.Point, target, title=titles[found.kind], style=style, provenance=provenance,
    )  # fmt: skip
    shape_type = outputs.shape_type(placed)
    shape_count = run.add_features(
        "SHAPES", outputs.shapes(placed, places, shape_type), schema.qgs_fields(outputs.SHAPE_FIELDS),
        shape_type, target, title=tr("Outlines"), provenance=provenance,
    )  # fmt: skip
    run.add_features(
        "UNPLACED", outputs.unplaced(found, source.dataset), schema.qgs_fields(FIELDS[found.kind]),
        title=tr("Without position"), provenance=provenance,
    )  # fmt: skip
    run.add_features(
        "REJECTIONS", outputs.rejections(found), schema.qgs_fields(schema.REJECTED), title=tr("Rejected rows")
    )
    return shape_count


def _tell_age(run: Run, placed) -> int:
    """Say how many values are old, and return that."""
    stale = stale_times((row for row, _point in placed), datetime.now().astimezone())
    if stale:
        run.warn(
            tr("{count} of {all} were last heard of more than a day ago, the first of them at {time}. For "
               "them the map shows what was, not what is.", count=len(stale), all=len(placed), time=stale[0])
        )  # fmt: skip
    return len(stale)
