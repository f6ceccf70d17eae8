"""smartcity:checkcitydata: one report over all layers of a plan, before anything is computed from them."""

from __future__ import annotations

from collections import Counter
from datetime import date

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..layers import datachecks, datakinds, frames, provenance, schema, style
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from . import datareport
from .base import SmartCityAlgorithm
from .run import Run
from .sinks import table_of

FINDINGS = (
    schema.Field("finding", "integer", "Number of the finding"),
    schema.Field("key", "text", "Key"),
    schema.Field("severity", "text", "Severity: error, warning or note"),
    schema.Field("layer", "text", "Layer"),
    schema.Field("what", "text", "Finding"),
    schema.Field("count", "integer", "Count"),
    schema.Field("todo", "text", "What to do"),
)
PLACES = (
    schema.Field("finding", "integer", "Number of the finding"),
    schema.Field("layer", "text", "Layer"),
    schema.Field("row", "text", "Row in the source"),
    schema.Field("what", "text", "Finding"),
)


class CheckCityData(SmartCityAlgorithm):
    ID = "checkcitydata"
    GROUP = "citydata"
    NEEDS = ("geopandas",)

    def title(self) -> str:
        return tr("Check city data")

    def help(self) -> str:
        return tr(
            "Looks over all layers of a plan before anything is computed from them, and says what could "
            "mislead, how often, where, and what to do.\n\n"
            "Input: any vector layers and rasters. The plugin's own kinds (buildings, roofs, addresses, "
            "sensors, gateways, terrain, surface, water) are recognised by their style, name or fields.\n\n"
            "Checked: coordinate systems, position inside the city, geometries, fields, ids and positions "
            "that are there twice, implausible heights, roofs below the ground, addresses without a "
            "building, sensors in the water or outside the terrain, rasters, mixed height systems, licence, "
            "age, fields that refer to persons, ODbL data beside others in one file.\n\n"
            "Output: a page to read and print (REPORT), the same as a table (FINDINGS), and a point for each "
            "row that is meant (PLACES).\n\n"
            "Limits: plausible ranges, distances and ages are assumptions, and wide. Layers of a kind that "
            "is not known are checked for coordinates, geometries, ids, licence and age only."
        )

    def keywords(self) -> list[str]:
        return [
            "check", "quality", "validate", "report", "city data", "licence", "duplicates",
            "prüfen", "qualität", "datenprüfung", "prüfbericht", "bericht", "stadtdaten", "lizenz",
            "dubletten",
        ]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", tr("Layers"), QgsProcessing.SourceType.TypeMapLayer
            ),
            tr("All layers of the plan: vector layers, tables and rasters."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CITY", tr("City"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Area of the city, such as the municipal boundary. Without it and without an extent, the "
               "position is not checked."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Instead of the city's area: a box around it."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "WATER", tr("Water"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Areas of water, in which no sensor should stand. Without it: layers of water in the list."),
        )
        for name, label, value, help in (
            ("MARGIN", tr("Margin around the city [m]"), 1000,
             tr("Rows farther outside are reported. 1000 m is an assumption.")),
            ("ADDRESS_DISTANCE", tr("Distance from address to building [m]"), 10,
             tr("An address farther from any building is reported. 10 m is an assumption.")),
            ("MAX_AGE", tr("Greatest age [years]"), 3,
             tr("Older data are reported. 3 years are an assumption.")),
        ):  # fmt: skip
            number = QgsProcessingParameterNumber.Type.Double
            self.add(QgsProcessingParameterNumber(name, label, number, value, False, 0, 100_000), help)
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)")),
            tr("Page to read and to print."),
        )
        for name, label, kind in (
            ("FINDINGS", tr("Findings"), QgsProcessing.SourceType.TypeVector),
            ("PLACES", tr("Places of the findings"), QgsProcessing.SourceType.TypeVectorPoint),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, label, kind, None, True), label)
        self.addOutput(QgsProcessingOutputNumber("ERRORS", tr("Number of errors")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))
        self.addOutput(QgsProcessingOutputNumber("NOTES", tr("Number of notes")))

    def execute(self, run: Run) -> dict:
        from ..layers import datarelations

        layers = run.layers("LAYERS")
        if not layers:
            raise InputError("Choose the layers to check (LAYERS).")
        work = _work(run, layers)
        context = run.context.transformContext()
        run.step(0, 0.6, tr("Reading and checking {count} layers", count=len(layers)))
        checked = []
        for position, (layer, name) in enumerate(zip(layers, _names(layers))):
            run.progress(position / len(layers))
            checked.append(_checked(run, layer, name, work, run.number("MAX_AGE")))
        run.step(0.6, 0.9, tr("Comparing the layers"))
        city = _city(run, work)
        if city is not None:
            datarelations.inside(checked, city, run.number("MARGIN"))
        run.progress(0.3)
        datarelations.addresses(checked, run.number("ADDRESS_DISTANCE"))
        run.progress(0.6)
        datarelations.in_water(checked, _water(run, work, checked))
        datarelations.rasters(checked, work, context)
        datarelations.together(checked)
        run.step(0.9, 1, tr("Writing the report"))
        return self._write(run, checked, work)

    def _write(self, run: Run, checked: list, work: QgsCoordinateReferenceSystem) -> dict:
        findings = list(datachecks.all_findings(checked))
        rows = [
            datareport.Row(
                item.name, _kind_words(item), item.layer.crs().authid(),
                None if item.frame is None else len(item.frame), item.provenance,
            )
            for item in checked
        ]  # fmt: skip
        page = datareport.page(rows, findings)
        run.file_output("REPORT").write_text(page, encoding="utf-8")
        fields = schema.qgs_fields(FINDINGS)
        run.add_features(
            "FINDINGS",
            (
                frames.feature(fields, {
                    "finding": number, "key": found.key, "severity": found.severity, "layer": found.layer,
                    "what": found.what, "count": found.count, "todo": found.todo,
                })
                for number, found in enumerate(findings, 1)
            ),
            fields, title=tr("Findings"),
        )  # fmt: skip
        fields = schema.qgs_fields(PLACES)
        run.add_features(
            "PLACES",
            (
                frames.feature(
                    fields,
                    {"finding": number, "layer": found.layer, "row": str(row), "what": found.what},
                    QgsGeometry.fromPointXY(QgsPointXY(x, y)),
                )
                for number, found in enumerate(findings, 1) for x, y, row in found.places
            ),
            fields, QgsWkbTypes.Type.Point, work, title=tr("Places of the findings"),
        )  # fmt: skip
        for found in findings:
            if found.severity == datachecks.ERROR:
                run.warn(tr("{layer}: {what} ({count})", layer=found.layer, what=found.what,
                            count=found.count))  # fmt: skip
        counts = Counter(found.severity for found in findings)
        return {"ERRORS": counts["error"], "WARNINGS": counts["warning"], "NOTES": counts["note"]}


def _work(run: Run, layers: list) -> QgsCoordinateReferenceSystem:
    """The system in metres to compare in: the city's, else that of most layers, else the project's."""
    city = run.source("CITY")
    systems = [layer.crs() for layer in layers] + [run.project().crs()]
    metric = [crs for crs in systems if crs.isValid() and not crs.isGeographic()]
    if city is not None and city.sourceCrs().isValid() and not city.sourceCrs().isGeographic():
        return city.sourceCrs()
    if not metric:
        return QgsCoordinateReferenceSystem("EPSG:25832")  # the one for most of Germany: only to compare in
    common = Counter(crs.authid() or crs.toWkt() for crs in metric).most_common(1)[0][0]
    return next(crs for crs in metric if common in (crs.authid(), crs.toWkt()))


def _names(layers: list) -> list[str]:
    """A name for each layer: its own, or where several share it, that of its table or a number behind it."""
    own = [layer.name() for layer in layers]
    tables = [table_of(layer.source()) for layer in layers]
    first = [table if table and own.count(name) > 1 else name for name, table in zip(own, tables)]
    return [
        f"{name} ({first[: position + 1].count(name)})" if first.count(name) > 1 else name
        for position, name in enumerate(first)
    ]


def _checked(run: Run, layer, name: str, work, oldest: float):
    """One layer with its rows and what was found in it alone. What cannot be read is a finding."""
    made = datachecks.Checked(layer, name, provenance=provenance.read(layer))
    if not layer.isValid():
        made.find("unreadable", datachecks.ERROR, tr("The layer cannot be opened."), tr("Repair its source."))
        return made
    datachecks.systems(made, work)
    if isinstance(layer, QgsVectorLayer):
        made.kind = datakinds.kind_of(layer)
        try:
            made.frame = frames.to_frame(
                layer, crs=work if layer.isSpatial() and layer.crs().isValid() else None,
                transform_context=run.context.transformContext(), cancelled=run.feedback.isCanceled,
            )  # fmt: skip
        except InputError as error:
            reason = tr(error.template, **error.values)  # translated: raised in layers/frames.py
            made.find("unreadable", datachecks.ERROR, reason, tr("Repair the layer, and check it again."))
        else:
            for check in datachecks.EACH:
                run.check_cancelled()
                check(made)
    datachecks.origins(made, oldest, date.today())
    return made


def _kind_words(checked) -> str:
    if checked.kind is not None and checked.kind.name in style.TITLES:
        return style.title(checked.kind.name, interface_language())
    if checked.kind is not None:
        return {"addresses": tr("Addresses"), "offers": tr("Offers")}[checked.kind.name]
    guessed = style.guess(checked.layer) if checked.layer.isValid() else None
    return style.title(guessed, interface_language()) if guessed else tr("not known")


def _city(run: Run, work: QgsCoordinateReferenceSystem):
    """The city as one area; None when neither CITY nor EXTENT is given."""
    if run.given("CITY"):
        shapes = run.frame("CITY", work).geometry.dropna()
        if len(shapes):
            return shapes.buffer(0).unary_union
        raise InputError("Parameter {parameter}: the layer is empty. Choose another one.", parameter="CITY")
    extent = run.extent("EXTENT", work)
    if extent.isNull():
        return None
    from shapely.geometry import box

    return box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())


def _water(run: Run, work: QgsCoordinateReferenceSystem, checked: list):
    """Areas of water, of WATER or of the layers themselves."""
    import geopandas

    from ..layers import datarelations

    given = run.frame("WATER", work)
    if given is not None:
        shapes = list(given.geometry.dropna())
    else:
        shapes = [shape for item in checked for shape in datarelations.water_areas(item)]
    return geopandas.GeoSeries(shapes).buffer(0) if shapes else geopandas.GeoSeries([])
