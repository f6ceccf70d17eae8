"""smartcity:sitingdemand - what is to be covered, as weighted points."""

from __future__ import annotations

import math
from dataclasses import replace

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..layers import frames, schema, style
from ..layers import provenance as origin
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from . import sitinginputs as shared
from .base import SmartCityAlgorithm

ZENSUS = "zensus"
"""How the census is called where layers are named, and its class."""
MOST_CELLS = 2_000_000
"""More cells of a raster with a value than this are no plan (our limit)."""


class SitingDemand(SmartCityAlgorithm):
    ID = "sitingdemand"
    GROUP = "siting"
    NEEDS = ("geopandas", "shapely")

    def title(self) -> str:
        return tr("Demand for siting")

    def keywords(self) -> list[str]:
        return ["siting", "demand", "weights", "population", "census", "Zensus", "households", "grid",
                "Bedarf", "Nachfrage", "Gewichte", "Einwohner", "Haushalte", "Bevölkerungsraster",
                "Zensus 100 m"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Makes weighted points of all that sensors, gateways or stations shall cover, for “Sensor "
            "siting” and “LoRaWAN gateway siting”.</p>"
            "<p><b>What becomes demand</b>: a point weighs what WEIGHTS says, else its field weight, else 1. "
            "A polygon too; one larger than a cell of CELL metres is spread over cells by area, so it is "
            "assumed to be evenly filled. A line has points at most CELL metres apart and weighs its metres; "
            "a weight of its own is for each metre. Of a raster each cell with a value is a point with it; a "
            "weight is its factor. The Zensus is read from its CSV file (ZENSUS, ZENSUS_COLUMN), a weight is "
            "its factor too; a cell whose value is secret or not published counts as missing, not as 0.</p>"
            "<p><b>Area</b>: only the part within AREA and MARGIN metres around it is kept.</p>"
            "<p><b>Outputs</b>: OUTPUT with weight, unit (what a weight of 1 is) and class. Rows: READ = "
            "USED + ZERO + MISSING + CUT + REJECTED. Weights: SUM_IN = SUM_OUT + SUM_CUT + SUM_REJECTED. "
            "Negative weights and those that are no number are rejected with their row.</p>"
            "<p><b>Method</b>: areal weighting, M. F. Goodchild and N. S.-N. Lam, Geo-Processing 1 (1980). "
            "Grid: INSPIRE, EPSG:3035.</p>"
            "<p><b>Limits</b>: weights of different units add up in a plan; give each its factor. Households "
            "of single addresses are personal data: merge them to cells before they leave the office.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", tr("Layers"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            ),
            tr("Points, lines, polygons and rasters; several at once."),
        )
        self.add(
            QgsProcessingParameterString("WEIGHTS", tr("Weights by layer"), optional=True),
            tr("“layer=weight” pairs separated by semicolons, for example “addresses=households; "
               "schools=200; blocks=0.5*inhabitants”. A weight is a number, a field or an expression; a "
               "layer is named by its name or its number in the list. A weight alone is for all layers."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("CLASSES", tr("Classes by layer"), optional=True),
            tr("“layer=class” pairs: a field of the layer, or a word for all of it. Empty: its field class, "
               "else the name of the layer. The Zensus is called zensus."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("UNITS", tr("Units by layer"), optional=True),
            tr("“layer=unit” pairs: what a weight of 1 is, for example inhabitants. Empty: its field unit, "
               "else the field of the weight, else objects or metres."),
            advanced=True,
        )  # fmt: skip
        self._add_census()
        self.add(
            _number("CELL", tr("Size of cells [m]"), 100.0, 0.1),
            tr("Polygons are spread over cells of this size; points on lines are at most this far apart."),
        )
        self.add(
            QgsProcessingParameterBoolean("MERGE", tr("Merge to cells"), False),
            tr("All points of one class and unit in a cell become one, at their centre of weight."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area"), [polygon], optional=True),
            tr("What lies outside is cut off and counted."),
        )
        self.add(
            _number("MARGIN", tr("Margin around the area [m]"), 0.0, 0.0),
            tr("People beyond the border use what stands at the border."),
        )
        shared.add_districts(self)
        self.add_target_crs(advanced=True)
        point = QgsProcessing.SourceType.TypeVectorPoint
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Demand"), point))
        shared.add_rejections(self)
        for name, words in self._numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, words))

    def _add_census(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "ZENSUS", tr("Population grid (Zensus)"), optional=True, fileFilter="CSV (*.csv);;* (*)"
            ),
            tr("CSV file of the Zensus 2011 or 2022 with a column GITTER_ID, as Destatis publishes it. Give "
               "an area: the file holds all of Germany."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString(
                "ZENSUS_COLUMN", tr("Column of the Zensus"), "Einwohner", optional=True
            ),
            tr("Several are added up: “column + column”."),
        )

    @staticmethod
    def _numbers() -> dict[str, str]:
        return {
            "COUNT": tr("Points of demand"),
            "READ": tr("Rows read"),
            "USED": tr("Rows used"),
            "ZERO": tr("Rows of weight 0"),
            "MISSING": tr("Values secret or not published"),
            "CUT": tr("Rows outside the area"),
            "REJECTED": tr("Rows rejected"),
            "SUM_IN": tr("Weight read"),
            "SUM_OUT": tr("Weight of the points"),
            "SUM_CUT": tr("Weight outside the area"),
            "SUM_REJECTED": tr("Weight rejected"),
        }

    def execute(self, run) -> dict:
        from ..layers import demand

        crs = run.target_crs()
        layers = run.layers("LAYERS")
        if not layers and not run.given("ZENSUS"):
            raise InputError("Choose at least one layer (LAYERS) or a file of the Zensus (ZENSUS).")
        area = _area(run, crs)
        found = demand.Demand()
        _read(run, found, layers, crs, area)
        points, rejected = found.points, found.rejected
        shared.write_rejections(run, rejected)
        if not points:
            raise InputError(
                "No demand is left: of {read} rows {zero} weigh 0, {missing} are not known, {cut} lie "
                "outside the area and {rejected} were rejected. The log names the reasons.",
                read=found.read, zero=found.zero, missing=found.missing, cut=found.cut,
                rejected=len(rejected),
            )  # fmt: skip
        total = math.fsum(point["weight"] for point in points)
        run.step(0.8, 1.0)
        points = _merged(run, points) if run.flag("MERGE") else points
        _warn_mixed(run, points)
        _write(run, points, layers, crs)
        sums = {
            "SUM_IN": math.fsum(found.weight_read), "SUM_OUT": math.fsum(point["weight"] for point in points),
            "SUM_CUT": math.fsum(found.weight_cut), "SUM_REJECTED": math.fsum(found.weight_rejected),
        }  # fmt: skip
        run.info(tr("{read} rows read: {used} used, {zero} of weight 0, {missing} not known, {cut} outside "
                    "the area, {rejected} rejected. Weight: {total} in {count} points.",
                    read=found.read, used=found.used, zero=found.zero, missing=found.missing, cut=found.cut,
                    rejected=len(rejected), total=f"{total:.6g}", count=len(points)))  # fmt: skip
        return {"COUNT": len(points), "READ": found.read, "USED": found.used, "ZERO": found.zero,
                "MISSING": found.missing, "CUT": found.cut, "REJECTED": len(rejected), **sums}  # fmt: skip


def _number(name: str, words: str, default: float, least: float) -> QgsProcessingParameterNumber:
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, words, kind, default, False, least)


def _area(run, crs):
    """AREA with its margin as one shape; None for no limit."""
    from shapely.ops import unary_union

    shapes = shared.shapes_of(run, "AREA", crs)
    if shapes is None:
        return None
    whole = unary_union(shapes)
    return whole.buffer(run.number("MARGIN")) if run.number("MARGIN") else whole


def _read(run, found, layers: list, crs, area) -> None:
    """All layers and the census."""
    from ..layers.assigned import assigned

    names = [shared.name_of(layer) for layer in layers] + ([ZENSUS] if run.given("ZENSUS") else [])
    said = {name: assigned(run.text(name), names, name) for name in ("WEIGHTS", "CLASSES", "UNITS")}
    for number, name in enumerate(names):
        run.step(0.8 * number / len(names), 0.8 * (number + 1) / len(names))
        words = {key: values[number] for key, values in said.items()}
        before = found.read, len(found.points)
        if number == len(layers):
            _read_zensus(run, found, words, crs, area)
        elif isinstance(layers[number], QgsRasterLayer):
            _read_raster(run, found, layers[number], words, crs, area)
        else:
            _read_vector(run, found, layers[number], words, crs, area)
        weight = math.fsum(point["weight"] for point in found.points[before[1]:])
        run.info(tr("Layer “{layer}”: {rows} rows, {count} points, weight {weight}.", layer=name,
                    rows=found.read - before[0], count=len(found.points) - before[1],
                    weight=f"{weight:.6g}"))  # fmt: skip


def _read_vector(run, found, layer, words: dict, crs, area) -> None:
    from ..layers import demand

    frame = shared.frame_of(run, layer, crs)
    weight, unit = demand.weights(layer, frame, words["WEIGHTS"])
    meaning = demand.Meaning(shared.name_of(layer), words["CLASSES"], words["UNITS"])
    demand.add_shapes(
        found, frame, meaning, weight, unit, cell=run.number("CELL"), area=area, pulse=run.progress
    )


def _read_raster(run, found, layer, words: dict, crs, area) -> None:
    import numpy as np

    from ..layers import demand, raster

    if layer.providerType() != "gdal" or not layer.crs().isValid():
        raise InputError(
            "Raster “{layer}” must be a file with a coordinate reference system. Save it as a GeoTIFF.",
            layer=layer.name(),
        )
    factor = _factor(shared.name_of(layer), words["WEIGHTS"])
    values, grid = raster.read(layer.source())
    row, col = np.nonzero(np.isfinite(values))
    if len(row) > MOST_CELLS:
        raise InputError(
            "Raster “{layer}” has {count} cells with a value, more than {most}. Make it coarser first.",
            layer=layer.name(), count=len(row), most=MOST_CELLS,
        )  # fmt: skip
    centres = np.column_stack(grid.centre(row, col))
    xy = frames.moved(centres, layer.crs(), crs, run.context.transformContext())
    meaning = demand.Meaning(shared.name_of(layer), words["CLASSES"], words["UNITS"])
    names = [f"{r},{c}" for r, c in zip(row, col)]
    demand.add_spots(found, meaning, demand.VALUE, names, xy, values[row, col] * factor, area, run.progress)


def _factor(layer: str, text: str) -> float:
    """What the values of a raster or of the census are multiplied by."""
    try:
        return float((text or "1").replace(",", "."))
    except ValueError:
        raise InputError(
            "Layer “{layer}”: its weight must be a number, the factor of its values, not “{text}”.",
            layer=layer, text=text,
        ) from None  # fmt: skip


def _read_zensus(run, found, words: dict, crs, area) -> None:
    """The cells around the area; what lies beyond it is cut."""
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem

    from ..layers import demand, zensus

    path = run.file("ZENSUS")
    factor = _factor(ZENSUS, words["WEIGHTS"])
    columns = [part.strip() for part in (run.text("ZENSUS_COLUMN") or "Einwohner").split("+")]
    grid_crs = QgsCoordinateReferenceSystem(zensus.CRS)
    bounds = None
    if area is not None:
        bounds = frames.moved_bounds(area.bounds, crs, grid_crs, run.context.transformContext())
    cells = zensus.read(path, columns, bounds=bounds, cancelled=run.feedback.isCanceled)
    run.check_cancelled()
    found.read += cells.outside + len(cells.rejected)
    found.cut += cells.outside
    found.weight_read.append(cells.value_outside * factor)
    found.weight_cut.append(cells.value_outside * factor)
    found.rejected += cells.rejected
    if cells.partly:
        run.warn(tr("Zensus: of {count} cells only some of the columns are known; they are added up.",
                    count=cells.partly))  # fmt: skip
    xy = frames.moved(
        np.column_stack([cells.east, cells.north]), grid_crs, crs, run.context.transformContext()
    )
    meaning = demand.Meaning(ZENSUS, words["CLASSES"], words["UNITS"])
    unit = " + ".join(columns)
    demand.add_spots(found, meaning, unit, cells.id, xy, cells.value * factor, area, run.progress)


def _merged(run, points: list[dict]) -> list[dict]:
    """The points of one class and unit in each cell as one."""
    import numpy as np

    from ..smartcity_plugin.siting.demand import merged

    groups = sorted({(point["class"], point["unit"]) for point in points})
    group = np.array([groups.index((point["class"], point["unit"])) for point in points])
    xy = np.array([(point["x"], point["y"]) for point in points])
    made = merged(xy, np.array([point["weight"] for point in points]), group, run.number("CELL"))
    members = np.bincount(made.member)
    rows = []
    for place, ((x, y), weight, first, count) in enumerate(zip(made.xy, made.weight, made.first, members), 1):
        point = points[first] if count == 1 else {**points[first], "id": f"C{place:06d}", "name": None}
        rows.append({**point, "x": x, "y": y, "weight": weight})
    run.info(tr("{before} points merged to {after}.", before=len(points), after=len(rows)))
    return rows


def _warn_mixed(run, points: list[dict]) -> None:
    units = sorted({str(point["unit"]) for point in points})
    if len(units) > 1:
        run.warn(tr("The weights have {count} units ({units}), and a plan adds them up: make them comparable "
                    "by factors in WEIGHTS.", count=len(units), units=", ".join(units)))  # fmt: skip


def _write(run, points: list[dict], layers: list, crs) -> None:
    x, y = [point["x"] for point in points], [point["y"] for point in points]
    for point, name in zip(points, shared.district_names(run, crs, x, y)):
        point["district"] = name or point.get("district")
    fields = schema.qgs_fields(schema.SITING_DEMAND)
    inputs = shared.sources_of(layers)
    if run.given("ZENSUS"):
        year = next((year for year in ZENSUS_YEARS if year in run.text("ZENSUS")), "")
        inputs.append(origin.Provenance(origin.SUPPLIED, (replace(ZENSUS_SOURCE, year=year),)))
    run.add_features(
        "OUTPUT", shared.points(points, fields), fields, QgsWkbTypes.Type.Point, crs, style="demand",
        title=style.title("demand", interface_language()),
        provenance=origin.derived(
            origin.COMPUTED, inputs, tool=SitingDemand.ID,
            parameters={name.lower(): run.text(name) for name in ("WEIGHTS", "CLASSES", "UNITS")}
            | {"cell_m": f"{run.number('CELL'):g}", "margin_m": f"{run.number('MARGIN'):g}"},
        ),
    )  # fmt: skip


ZENSUS_YEARS = ("2022", "2011")  # as the names of its files tell
ZENSUS_SOURCE = origin.Source("Statistisches Bundesamt (Destatis)", "Zensus", "dl-de/by-2-0")
