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
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QTemporaryDir

from ..layers.schema import STATUS
from ..smartcity_plugin.council import yearly
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .run import Run

COST_FIELD = "cost_eur"
SQLITE = b"SQLite format 3\0"
"""How a GeoPackage begins. GDAL goes by what a file holds: one of another kind could lead elsewhere."""


@dataclass
class Gap:
    """A demand point that is newly covered or no longer (kind), and where."""

    id: str
    kind: str
    weight: float
    place: QgsGeometry


@dataclass
class Years:
    """shapes: id of a change -> where it is or was, list by list as `changes`; lines: whether all lists of
    today are lines; figures: variant, key, label, then, now, unit; rejected: rows in words."""

    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    lines: bool = False
    changes: list[yearly.Change] = field(default_factory=list)
    shapes: list[QgsGeometry] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    figures: list[tuple[str, str, str, float, float, str]] = field(default_factory=list)
    copies: QTemporaryDir = field(default_factory=QTemporaryDir)
    layers: list[QgsVectorLayer] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        return yearly.counts(self.changes)

    @property
    def spent(self) -> list[yearly.Change]:
        return [change for change in self.changes if change.is_spent]

    @property
    def new_gaps(self) -> int:
        return sum(gap.kind == yearly.NEWLY_UNCOVERED for gap in self.gaps)


def read(run: Run, made, folder: Path) -> Years:
    """made: the manifest, which lies in `folder`.

    Raises:
        InputError: the package's GeoPackage or a table is missing, or a layer lacks a field.
    """
    sites, demand = run.layers("SITES"), run.layers("DEMAND")
    for layer in (*sites, *demand):
        if not layer.isValid():
            raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
    years = Years()
    line = QgsWkbTypes.GeometryType.LineGeometry
    years.lines = all(layer.geometryType() == line for layer in sites)
    if "sites" not in made.tables:
        raise InputError(
            "The package holds no list of sites (SITES), so there is nothing to compare with. Choose the "
            "manifest of another package."
        )
    cost = run.text("COST_FIELD") or COST_FIELD
    if cost != COST_FIELD and not any(cost in layer.fields().names() for layer in sites):
        raise InputError("No list of sites has the field “{field}” (COST_FIELD).", field=cost)
    lists = list(_pairs(years, made, folder, "sites", sites))
    covered = list(_pairs(years, made, folder, "demand", demand))
    years.crs = _metres(years, run)
    for then, now in lists:
        _compare(years, _Sites(years, then, run, cost), _Sites(years, now, run, cost))
    run.progress(0.3)
    for then, now in covered:
        _add_gaps(years, _Demand(years, then, run), _Demand(years, now, run))
    run.report_rejected(tr("Rejected rows"), years.rejected)
    _add_figures(years, made, run)
    return years


def _metres(years: Years, run: Run) -> QgsCoordinateReferenceSystem:
    """The system of the package, which was made for printing, or else of today's layers or the project."""
    from ..smartcity_plugin.council import mapview

    return mapview.projected_crs(years.layers, run.project())


def _pairs(
    years: Years, made, folder: Path, role: str, layers: list[QgsVectorLayer]
) -> Iterator[tuple[QgsVectorLayer, QgsVectorLayer]]:
    """Last year's layer and today's, in their order, as far as both years have one."""
    roles = [name for name in made.tables if name == role or name.startswith(f"{role}_")]
    if layers and len(roles) != len(layers):
        years.warnings.append(tr(
            "The package has {then} lists of “{role}”, today there are {now}: only those are compared that "
            "stand in the same place.", then=len(roles), role=role, now=len(layers),
        ))  # fmt: skip
    for number, layer in enumerate(layers, 1):
        place = made.tables.get(f"{role}_{number}" if number > 1 else role)
        if place is not None:
            then = _then(years, place, folder)
            years.layers += [then, layer]
            yield then, layer


def _then(years: Years, place: str, folder: Path) -> QgsVectorLayer:
    """Last year's layer. place: "file|table", as in the manifest."""
    file, _, table = place.partition("|")
    copy = _copied(folder / file, years)
    layer = QgsVectorLayer(f"{copy}|layername={table}", table, "ogr") if copy else None
    if layer is None or not layer.isValid():
        raise InputError(
            "The package's table “{table}” in “{file}” cannot be opened. It must lie beside the manifest, as "
            "it was made.", table=table, file=folder / file,
        )  # fmt: skip
    return layer


def _copied(path: Path, years: Years) -> Path | None:
    """QGIS writes into a GeoPackage that it only opens to read; the package stays as the manifest says.

    None for what is no file, or no GeoPackage.
    """
    copy = Path(years.copies.path()) / path.name
    if copy.exists():
        return copy
    if not path.is_file():
        return None
    try:
        with path.open("rb") as source:
            if source.read(len(SQLITE)) != SQLITE:
                return None
        shutil.copyfile(path, copy)
    except OSError as error:
        raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror) from None
    return copy


class _Rows:
    """The rows of one layer by id, and where each is. Those without an id of their own are rejected."""

    FIELDS = ("id",)

    def __init__(self, years: Years, layer: QgsVectorLayer, run: Run) -> None:
        self.layer, self.run = layer, run
        self.names = layer.fields().names()
        for name in self.FIELDS:
            if name not in self.names:
                raise InputError(
                    "Layer “{layer}” has no field “{field}”, by which two years are compared. Add it.",
                    layer=layer.name(), field=name,
                )  # fmt: skip
        self.way = QgsCoordinateTransform(layer.crs(), years.crs, run.context.transformContext())
        self._shapes: dict[int, QgsGeometry] = {}
        found = yearly.by_id(self._read())
        self.rows = found.rows
        words = {yearly.NO_ID: tr("it has no id"), yearly.TWICE: tr("its id occurs a second time")}
        years.rejected += [
            tr("Layer “{layer}”, row {row} (“{id}”): {reason}.", layer=layer.name(), row=row.row, id=row.id,
               reason=words[why])
            for row, why in found.rejected
        ]  # fmt: skip

    def shape(self, name: str) -> QgsGeometry:
        return self._shapes[self.rows[name].row]

    def _read(self) -> Iterator:
        for row, feature in enumerate(self.layer.getFeatures(), 1):
            self.run.check_cancelled()
            shape = self._shapes[row] = self._moved(feature)
            yield self.row(feature, shape, row)

    def row(self, feature: QgsFeature, shape: QgsGeometry, row: int):
        raise NotImplementedError

    def _moved(self, feature: QgsFeature) -> QgsGeometry:
        """The feature's shape in the system of the report; null where it has none."""
        shape = QgsGeometry(feature.geometry())
        if shape.isEmpty():
            return QgsGeometry()
        try:
            shape.transform(self.way)
        except QgsCsException:
            raise InputError(
                "Layer “{layer}”, feature {id}: its position cannot be reprojected. "
                "Check the layer's coordinate reference system.",
                layer=self.layer.name(), id=feature.id(),
            ) from None  # fmt: skip
        return shape

    def text(self, feature: QgsFeature, name: str) -> str:
        value = feature[name] if name in self.names else None
        return "" if value is None or value == NULL else str(value).strip()

    def number(self, feature: QgsFeature, name: str) -> float:
        try:
            value = float(feature[name]) if name in self.names and feature[name] != NULL else math.nan
        except (TypeError, ValueError):
            return math.nan
        return value if math.isfinite(value) else math.nan


class _Sites(_Rows):
    """Sites of one year. A status that is none of ours is told, and counts as not there yet."""

    FIELDS = ("id", "status")

    def __init__(self, years: Years, layer: QgsVectorLayer, run: Run, cost_field: str) -> None:
        self.cost_field = cost_field
        super().__init__(years, layer, run)
        unclear = [site for site in self.rows.values() if site.status not in STATUS]
        if unclear:
            years.warnings.append(tr(
                "Layer “{layer}”: sites whose status is not existing, planned or proposed: {count} (the "
                "first one: “{status}”). They count as planned.", layer=layer.name(), count=len(unclear),
                status=unclear[0].status,
            ))  # fmt: skip

    def row(self, feature: QgsFeature, shape: QgsGeometry, row: int) -> yearly.Site:
        middle = shape.centroid()
        place = (math.nan, math.nan) if middle.isEmpty() else tuple(middle.asPoint())
        return yearly.Site(
            self.text(feature, "id"), self.text(feature, "name"), self.text(feature, "status").lower(),
            *place[:2], self.number(feature, self.cost_field), row,
        )  # fmt: skip


class _Demand(_Rows):
    FIELDS = ("id", "times")

    def row(self, feature: QgsFeature, shape: QgsGeometry, row: int) -> yearly.Point:
        return yearly.Point(self.text(feature, "id"), self.number(feature, "times"),
                            self.number(feature, "weight"), row)  # fmt: skip


def _compare(years: Years, then: _Sites, now: _Sites) -> None:
    for change in yearly.compare(then.rows, now.rows):
        years.changes.append(change)
        years.shapes.append((now if change.now else then).shape(change.id))


def _add_gaps(years: Years, then: _Demand, now: _Demand) -> None:
    """What has changed of the demand that both years know; what cannot be compared is told."""
    for name, kind in yearly.gaps(then.rows, now.rows).items():
        years.gaps.append(Gap(name, kind, now.rows[name].weight, now.shape(name)))
    unknown = sum(math.isnan(point.times) for rows in (then, now) for point in rows.rows.values())
    if unknown:
        years.warnings.append(tr(
            "Demand points of which it is not known whether they are covered (times is empty): {count}. They "
            "are not compared.", count=unknown,
        ))  # fmt: skip
    gone, come = len(then.rows.keys() - now.rows.keys()), len(now.rows.keys() - then.rows.keys())
    if gone or come:
        years.notes.append(tr(
            "Demand points that are no longer in the list: {gone}; new in it: {come}. They are not among the "
            "gaps.", gone=gone, come=come,
        ))  # fmt: skip


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
            years.figures.append((variant.name, key, label, _value(before.get(key)), value, unit))
        known = {key for key, *_rest in variant.figures}
        years.figures += [
            (variant.name, key, figure["label"], _value(figure), math.nan, figure["unit"])
            for key, figure in before.items() if key not in known
        ]  # fmt: skip


def _value(figure: dict | None) -> float:
    value = figure["value"] if figure else None
    return math.nan if value is None else value
