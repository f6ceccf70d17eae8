"""From layers of all kinds to weighted points (schema.SITING_DEMAND), with an account of rows and weights."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.siting.demand import pieces
from ..smartcity_plugin.words import tr
from .sensorlist import Rejected

OBJECTS, METRES, VALUE = "objects", "metres", "value"
"""Units where nothing else is said: features, lines by length, cells of a raster."""


@dataclass
class Demand:
    """Points of demand so far, and what became of every row: read = used + zero + missing + cut + rejected.

    points: rows with the fields of schema.SITING_DEMAND, x and y; cut: rows that lie wholly beyond the area;
    missing: values that are secret or not published; weight_...: of what was read, cut and rejected, so that
    fsum(read) = fsum(the points') + fsum(cut) + fsum(rejected). A weight that is none counts for nothing.
    """

    points: list[dict] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    read: int = 0
    used: int = 0
    zero: int = 0
    missing: int = 0
    cut: int = 0
    weight_read: list[float] = field(default_factory=list)
    weight_cut: list[float] = field(default_factory=list)
    weight_rejected: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Meaning:
    """What the rows of a layer stand for. group, unit: names of fields, else words for all rows."""

    layer: str
    group: str = ""
    unit: str = ""

    def of(self, row: dict, unit: str) -> dict:
        """class and unit of a row; unit: where nothing is said."""
        own = {name.lower(): value for name, value in row.items()}
        return {
            "class": _text(own.get((self.group or "class").lower())) or self.group or self.layer,
            "unit": _text(own.get((self.unit or "unit").lower())) or self.unit or unit,
        }


def weights(layer, frame, text: str) -> tuple[list | None, str]:
    """The weight of each row as it stands there, None for a layer without any; and what it is called.

    layer: QgsVectorLayer; frame: the same as a GeoDataFrame, feature ids as index; text: a number, a field or
    an expression of QGIS; empty: the field `weight` where there is one.
    Raises:
        InputError: the expression is not one, or fails.
    """
    columns = {column.lower(): column for column in frame.columns if column != "geometry"}
    if not text:
        return (frame[columns["weight"]].tolist(), "") if "weight" in columns else (None, "")
    try:
        return [float(text.replace(",", "."))] * len(frame), ""
    except ValueError:
        pass
    if text.lower() in columns:
        return frame[columns[text.lower()]].tolist(), columns[text.lower()]
    return _evaluated(layer, frame.index, text), ""


def _evaluated(layer, ids: Iterable[int], text: str) -> list:
    expression = QgsExpression(text)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression.prepare(context)
    unknown = sorted(set(expression.referencedColumns()) - set(layer.fields().names()) - {"*"})
    if expression.hasParserError() or unknown:
        raise InputError(
            "Layer “{layer}”: “{text}” is neither a number, a field nor an expression of QGIS ({reason}). "
            "Its fields are: {known}.",
            layer=layer.name(), text=text, known=", ".join(layer.fields().names()),
            reason=", ".join(unknown) or expression.parserErrorString().strip(),
        )  # fmt: skip
    found = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found[feature.id()] = expression.evaluate(context)
        if expression.hasEvalError():
            raise InputError(
                "Layer “{layer}”, feature {id}: “{text}” fails: {reason}",
                layer=layer.name(), id=feature.id(), text=text, reason=expression.evalErrorString(),
            )  # fmt: skip
    return [found.get(each) for each in ids]


def add_shapes(
    demand: Demand,
    frame,
    meaning: Meaning,
    weight: list | None,
    unit: str,
    *,
    cell: float,
    area=None,
    pulse: Callable[[float], None] = lambda share: None,
) -> None:
    """Add the rows of a vector layer. Points weigh what is said, polygons too, spread over their cells; lines
    weigh that for each metre. Where nothing is said it is 1.

    frame: GeoDataFrame in metres; weight, unit: of `weights`; cell: [m]; area: shapely polygon, None for
    all; pulse: is told the share that is done.
    """
    from shapely.prepared import prep

    prepared = prep(area) if area is not None else None
    rows = frame.drop(columns="geometry").to_dict("records")
    for place, (index, row, shape) in enumerate(zip(frame.index, rows, frame.geometry)):
        if place % 100 == 0:
            pulse(place / len(frame))
        demand.read += 1
        own = 1.0 if weight is None else _number(weight[place])
        fault = _fault(shape)
        if own is None or own < 0 or fault:
            reason = fault or _complaint(weight[place], own)
            _reject(demand, int(index), _label(row, index), f"{meaning.layer}: {reason}", own)
            continue
        is_line = shape.geom_type.endswith("LineString")
        total = own * shape.length if is_line else own
        demand.weight_read.append(total)
        if total == 0:
            demand.zero += 1
            continue
        outside = prepared is not None and not prepared.contains(shape)
        found = pieces(shape, cell, area if outside else None, lambda done=place: pulse(done / len(frame)))
        values = {
            "id": _label(row, index), "name": _text(row.get("name")), "source": meaning.layer,
            "district": _text(row.get("district")),
            **meaning.of(row, unit or (METRES if is_line else OBJECTS)),
        }  # fmt: skip
        _add_pieces(demand, values, total, found)


def add_spots(
    demand: Demand,
    meaning: Meaning,
    unit: str,
    ids,
    xy,
    weight,
    area=None,
    pulse: Callable[[float], None] = lambda share: None,
) -> None:
    """Add rows that are points: cells of a census or of a raster.

    ids: names of the cells; xy: (n, 2) [m]; weight: (n,), NaN for values that are secret or not published.
    """
    from ..smartcity_plugin.siting.candidates import inside

    within = inside(xy, [area]) if area is not None else [True] * len(xy)
    demand.read += len(xy)
    words = meaning.of({}, unit)
    for place, (name, (x, y), own, stays) in enumerate(zip(ids, xy, weight, within), 1):
        if place % 1000 == 0:
            pulse(place / len(xy))
        own = float(own)
        if own != own:
            demand.missing += 1
            continue
        if own < 0 or math.isinf(own):
            _reject(demand, place, str(name), f"{meaning.layer}: {_complaint(own, own)}", own)
            continue
        demand.weight_read.append(own)
        if own == 0:
            demand.zero += 1
        elif not stays:
            demand.cut += 1
            demand.weight_cut.append(own)
        else:
            demand.used += 1
            demand.points.append(
                {"id": str(name), "x": x, "y": y, "weight": own, "source": meaning.layer, **words}
            )


def _add_pieces(demand: Demand, values: dict, total: float, found) -> None:
    shares = [total * share for share in found.share]
    if math.fsum(found.share) < 1.0 - 1e-12:
        demand.weight_cut.append(total - math.fsum(shares))
    if not shares:
        demand.cut += 1
        return
    demand.used += 1
    for number, ((x, y), share) in enumerate(zip(found.xy, shares), 1):
        name = values["id"] if len(shares) == 1 else f"{values['id']}-{number}"
        demand.points.append({**values, "id": name, "x": x, "y": y, "weight": share})


def _reject(demand: Demand, row: int, name: str, reason: str, weight: float | None) -> None:
    """A weight that is one goes into the account although its row cannot be used."""
    demand.rejected.append(Rejected(row, name, reason))
    if weight is not None and weight >= 0 and math.isfinite(weight):
        demand.weight_read.append(weight)
        demand.weight_rejected.append(weight)


def _fault(shape) -> str:
    if shape is None or shape.is_empty:
        return tr("it has no position")
    if shape.geom_type == "GeometryCollection":
        return tr("it mixes points, lines and areas")
    if shape.geom_type.endswith("Polygon") and not shape.is_valid:
        return tr("its shape is broken. Run “Fix geometries” on the layer")
    return ""


def _number(value) -> float | None:
    """A value as a number, None where it is none."""
    if value is None or value == "" or (hasattr(value, "isNull") and value.isNull()):
        return None
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _complaint(value, number: float | None) -> str:
    if number is not None:
        return tr("its weight {weight} is not 0 or more", weight=f"{number:g}")
    if _text(value) is None:
        return tr("it has no weight")
    return tr("its weight “{value}” is no number", value=value)


def _text(value) -> str | None:
    if value is None or value != value or (hasattr(value, "isNull") and value.isNull()):
        return None
    return str(value) or None


def _label(row: dict, index) -> str:
    return _text(row.get("id")) or _text(row.get("name")) or f"#{index}"
