"""Both years of a plan: last year's from the package's GeoPackage, today's from the layers given."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTemporaryDir

from ..smartcity_plugin.council import yearly
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .run import Run


@dataclass
class Years:
    """gaps: id, kind, weight and place of demand points; figures: variant, key, label, then, now, unit."""

    crs: QgsCoordinateReferenceSystem
    changes: list[yearly.Change] = field(default_factory=list)
    gaps: list[tuple[str, str, float, QgsPointXY]] = field(default_factory=list)
    figures: list[tuple[str, str, str, float, float, str]] = field(default_factory=list)
    copies: QTemporaryDir = field(default_factory=QTemporaryDir)
    then_layers: list[QgsVectorLayer] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    rejected: int = 0

    @property
    def counts(self) -> dict[str, int]:
        return yearly.counts(self.changes)

    @property
    def spent(self) -> yearly.Cost:
        return yearly.cost(self.changes, yearly.BUILT)

    @property
    def new_gaps(self) -> int:
        return sum(kind == yearly.NEWLY_UNCOVERED for _id, kind, _weight, _place in self.gaps)


def read(run: Run, made, folder: Path) -> Years:
    """made: the manifest, which lies in `folder`.

    Raises:
        InputError: the package's GeoPackage or a table is missing, or a layer has no field id.
    """
    sites, demand = run.layers("SITES"), run.layers("DEMAND")
    years = Years(_metres([*sites, *demand], run))
    for role, layer in _pairs(years, made, "sites", sites):
        run.check_cancelled()
        then = _then(years, made, folder, role)
        known = _sites(years, then, run) if then is not None else {}
        years.changes += yearly.compare(known, _sites(years, layer, run))
    for role, layer in _pairs(years, made, "demand", demand):
        run.check_cancelled()
        then = _then(years, made, folder, role)
        if then is not None:
            _add_gaps(years, then, layer, run)
    _add_figures(years, made, run)
    return years


def _metres(layers: list[QgsVectorLayer], run: Run) -> QgsCoordinateReferenceSystem:
    from ..smartcity_plugin.council import mapview

    for layer in layers:
        if not layer.isValid():
            raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
    return mapview.projected_crs(layers, run.project())


def _pairs(
    years: Years, made, role: str, layers: list[QgsVectorLayer]
) -> Iterator[tuple[str, QgsVectorLayer]]:
    """Role in the manifest and today's layer, in their order."""
    roles = [name for name in sorted(made.tables) if name == role or name.startswith(f"{role}_")]
    if layers and len(roles) != len(layers):
        years.warnings.append(tr(
            "The package has {then} lists of “{role}”, today there are {now}: only those are compared that "
            "stand in the same place.", then=len(roles), role=role, now=len(layers),
        ))  # fmt: skip
    for number, layer in enumerate(layers, 1):
        yield (f"{role}_{number}" if number > 1 else role), layer


def _then(years: Years, made, folder: Path, role: str) -> QgsVectorLayer | None:
    """Last year's layer; None where the package has none of this role."""
    place = made.tables.get(role)
    if place is None:
        return None
    file, _, table = place.partition("|")
    path = folder / file
    layer = QgsVectorLayer(f"{_copied(path, years)}|layername={table}", table, "ogr")
    if not path.is_file() or not layer.isValid():
        raise InputError(
            "The package's table “{table}” in “{file}” cannot be opened. It must lie beside the manifest, as "
            "it was made.", table=table, file=path,
        )  # fmt: skip
    years.then_layers.append(layer)
    return layer


def _copied(path: Path, years: Years) -> Path:
    """QGIS writes into a GeoPackage that it only opens to read; the package stays as the manifest says."""
    copy = Path(years.copies.path()) / path.name
    if path.is_file() and not copy.exists():
        try:
            shutil.copyfile(path, copy)
        except OSError as error:
            raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror) from None
    return copy


def _sites(years: Years, layer: QgsVectorLayer, run: Run) -> dict[str, yearly.Site]:
    found = yearly.by_id(_rows(years, layer, run))
    years.rejected += len(found.rejected)
    words = {yearly.NO_ID: tr("it has no id"), yearly.TWICE: tr("its id occurs a second time")}
    run.report_rejected(tr("Rejected sites"), [
        tr("Layer “{layer}”, row {row} (“{id}”): {reason}.", layer=layer.name(), row=site.row, id=site.id,
           reason=words[why])
        for site, why in found.rejected
    ])  # fmt: skip
    return found.sites


def _rows(years: Years, layer: QgsVectorLayer, run: Run) -> Iterator[yearly.Site]:
    names = layer.fields().names()
    _needs(layer, "id")
    way = QgsCoordinateTransform(layer.crs(), years.crs, run.context.transformContext())
    for row, feature in enumerate(layer.getFeatures(), 1):
        place = _place(feature, way)
        yield yearly.Site(
            _text(feature, "id", names), _text(feature, "name", names), _text(feature, "status", names),
            place.x(), place.y(), _number(feature, "cost_eur", names), row,
        )  # fmt: skip


def _needs(layer: QgsVectorLayer, name: str) -> None:
    if layer.fields().lookupField(name) < 0:
        raise InputError(
            "Layer “{layer}” has no field “{field}”: sites of two years are the same when it is. Add it.",
            layer=layer.name(), field=name,
        )  # fmt: skip


def _place(feature: QgsFeature, way: QgsCoordinateTransform) -> QgsPointXY:
    """A point on the feature; not a number where it has none."""
    shape = feature.geometry()
    if shape.isEmpty():
        return QgsPointXY(math.nan, math.nan)
    return way.transform(shape.pointOnSurface().asPoint())


def _text(feature: QgsFeature, name: str, names: list[str]) -> str:
    value = feature[name] if name in names else None
    return "" if value is None or value == NULL else str(value).strip()


def _number(feature: QgsFeature, name: str, names: list[str]) -> float:
    try:
        return float(feature[name]) if name in names and feature[name] != NULL else math.nan
    except (TypeError, ValueError):
        return math.nan


def _add_gaps(years: Years, then: QgsVectorLayer, now: QgsVectorLayer, run: Run) -> None:
    for layer in (then, now):
        _needs(layer, "id")
        _needs(layer, "times")
    before, _places = _points(years, then, run)
    today, places = _points(years, now, run)
    for name, kind in yearly.gaps(before, today).items():
        years.gaps.append((name, kind, today[name].weight, places[name]))


def _points(years: Years, layer: QgsVectorLayer, run: Run):
    """Demand points by id, and where they are."""
    names = layer.fields().names()
    way = QgsCoordinateTransform(layer.crs(), years.crs, run.context.transformContext())
    points, places = {}, {}
    for feature in layer.getFeatures():
        name = _text(feature, "id", names)
        times, weight = (_number(feature, field, names) for field in ("times", "weight"))
        known = 1.0 if math.isnan(weight) else weight
        points[name] = yearly.Point(name, 0 if math.isnan(times) else int(times), known)
        places[name] = _place(feature, way)
    return points, places


def _add_figures(years: Years, made, run: Run) -> None:
    """Figures of variants that are called alike, or of the only one of each year."""
    from ..smartcity_plugin.council import variants

    tables = run.layers("VARIANTS")
    if not tables:
        return
    now = variants.read(tables, variants.names_of(tables, run.text("NAMES")))
    then: dict[str, dict[str, dict]] = {}
    for figure in made.figures:
        then.setdefault(figure["variant"], {})[figure["key"]] = figure
    for variant in now:
        only = next(iter(then)) if len(then) == len(now) == 1 else ""
        before = then.get(variant.name) or then.get(only)
        if before is None:
            years.warnings.append(tr("The package knows no variant “{name}”: its figures are not compared.",
                                     name=variant.name))  # fmt: skip
            continue
        for key, label, value, unit, _basis in variant.figures:
            past = before.get(key, {}).get("value")
            years.figures.append((variant.name, key, label, math.nan if past is None else past, value, unit))
