"""Candidates, existing sites and demand from their layers, and the rules that a selection must obey."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem

from ..layers.polygons import NONE
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .rows import Rejection, label, number, position_of
from .run import Run

PULSE = 500
"""Rows between two looks at the cancel button."""
SHOWN = 20

Check = Callable[[object, object, int, float, float], object]
"""A subclass's own look at a row: (row, feature id, position from 1, x, y) -> what it wants to keep of it.

It raises Rejection for a row that cannot be used.
"""


@dataclass
class Row:
    """One usable row of a layer."""

    id: str
    position: int  # in the layer, counted from 1
    x: float
    y: float
    values: object  # the row itself, as pandas has it
    extra: object = None  # what the subclass's check has made of it


@dataclass
class Layer:
    """The usable rows of one layer and how many there were."""

    name: str
    rows: list[Row] = field(default_factory=list)
    rejected: int = 0

    @property
    def read(self) -> int:
        return len(self.rows) + self.rejected


@dataclass(frozen=True)
class Sites:
    """Candidates, then existing sites. Arrays have one entry for each; unknown costs are NaN, never 0."""

    rows: list[Row]
    xy: object  # float64 (sites, 2)
    existing: object  # bool
    forbidden: object  # bool: may not be chosen, for the reasons in the log
    build_eur: object  # float64, to build or mount
    running_eur: object  # float64, per year
    district: list[str]  # value of GROUP_FIELD, empty where there is none
    read: int
    rejected: int

    @property
    def ids(self) -> list[str]:
        return [row.id for row in self.rows]


@dataclass(frozen=True)
class Demand:
    """What is to be covered."""

    rows: list[Row]
    xy: object  # float64 (demand, 2)
    weight: object  # float64, all above 0
    unit: str  # what a weight of 1 is: by the layer, else the name of the field; empty where neither says
    read: int
    rejected: int

    @property
    def ids(self) -> list[str]:
        return [row.id for row in self.rows]


def nearest_m(sites: Sites, demand: Demand) -> float:
    """Between the site and the demand point that are nearest to each other."""
    from scipy.spatial import cKDTree

    return float(cKDTree(demand.xy).query(sites.xy)[0].min())


def work_crs(run: Run) -> QgsCoordinateReferenceSystem:
    """The system to compute in: that of SURFACE, else as `run.work_crs`."""
    if run.given("SURFACE"):
        return run.raster_layer("SURFACE").crs()
    return run.work_crs("CANDIDATES", "DEMAND")


def read_layer(run: Run, parameter: str, what: str, crs: QgsCoordinateReferenceSystem, check: Check) -> Layer:
    """All rows of a point layer that can be used; the others are listed in the log.

    what: its plural in the user's language, for the log. check: see `Check`.
    Raises:
        InputError: no row, or none that can be used.
    """
    source = run.source(parameter)
    frame = run.frame(parameter, crs)
    if frame.empty:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter=parameter)
    found = Layer(source.sourceName())
    reasons = []
    for position, (index, row) in enumerate(frame.iterrows(), start=1):
        if position % PULSE == 0:
            run.check_cancelled()
        try:
            x, y = position_of(row.geometry)
            if not (math.isfinite(x) and math.isfinite(y)):
                raise Rejection(tr("it has no position"))
            extra = check(row, index, position, x, y)
        except Rejection as reason:
            reasons.append(
                tr("{what} “{layer}”, row {row} (“{name}”): {reason}.", what=what, layer=found.name,
                   row=position, name=label(row, index), reason=reason)
            )  # fmt: skip
            continue
        found.rows.append(Row(label(row, index), position, x, y, row, extra))
    found.rejected = len(reasons)
    run.report_rejected(what, reasons)
    if not found.rows:
        raise InputError(
            "Layer “{layer}”: no row can be used, {rejected} of {count} were rejected. {first}",
            layer=found.name, rejected=len(reasons), count=len(frame), first=reasons[0] if reasons else "",
        )  # fmt: skip
    _warn_of_duplicates(run, what, found)
    return found


def _warn_of_duplicates(run: Run, what: str, layer: Layer) -> None:
    """Name ids that occur more than once with their rows; all of them stay."""
    counted = Counter(row.id for row in layer.rows)
    rows: dict[str, list[int]] = {}
    for row in layer.rows:
        if counted[row.id] > 1:
            rows.setdefault(row.id, []).append(row.position)
    if rows:
        shown = "; ".join(
            tr("“{id}” in rows {rows}", id=name, rows=", ".join(map(str, found[:SHOWN])))
            for name, found in list(rows.items())[:SHOWN]
        )
        run.warn(
            tr("{what} “{layer}”: {count} ids occur more than once and are all kept: {ids}",
               what=what, layer=layer.name, count=len(rows), ids=shown)
        )  # fmt: skip


def read_sites(run: Run, crs: QgsCoordinateReferenceSystem, check: Check | None = None) -> Sites:
    """CANDIDATES and EXISTING, with costs, groups, and which candidates may not be chosen.

    check: a look of the algorithm's own at each row, see `Check`; what it returns is the row's `extra`.
    Raises:
        InputError: no candidate can be used, or all of them are excluded.
    """
    import numpy as np

    def looked_at(row, index, position, x, y):
        for name in (cost_field(run), running_field(run)):
            _not_negative(row, name)
        return check(row, index, position, x, y) if check is not None else None

    layers = [read_layer(run, "CANDIDATES", tr("Candidates"), crs, looked_at)]
    if run.given("EXISTING"):
        layers.append(read_layer(run, "EXISTING", tr("Existing sites"), crs, looked_at))
    rows = [row for layer in layers for row in layer.rows]
    existing = np.repeat([False, True], [len(layers[0].rows), len(rows) - len(layers[0].rows)])
    xy = np.array([(row.x, row.y) for row in rows])
    build, running = (
        np.array([_or_nan(row.values, name) for row in rows])
        for name in (cost_field(run), running_field(run))
    )
    group_field = run.text("GROUP_FIELD")
    if group_field and group_field not in rows[0].values.index:
        raise InputError(
            "Layer “{layer}” has no field {fields}. Choose another one (GROUP_FIELD).",
            layer=layers[0].name, fields=group_field,
        )  # fmt: skip
    return Sites(
        rows, xy, existing, _forbidden(run, crs, rows, xy, existing), build, running,
        [_text(row.values.get(group_field)) if group_field else "" for row in rows],
        read=sum(layer.read for layer in layers), rejected=sum(layer.rejected for layer in layers),
    )  # fmt: skip


def cost_field(run: Run) -> str:
    return run.text("COST_FIELD") or "cost_eur"


def running_field(run: Run) -> str:
    return run.text("RUNNING_FIELD") or "running_eur"


def _not_negative(row, name: str) -> None:
    value = number(row, name)
    if value is not None and value < 0:
        raise Rejection(tr("{value} in field {field} is below 0", value=f"{value:g}", field=name))


def _or_nan(row, name: str) -> float:
    value = number(row, name)
    return math.nan if value is None else value


def _text(value) -> str:
    return "" if value is None or value != value else str(value)


def _forbidden(run: Run, crs, rows: list[Row], xy, existing):
    """Candidates that EXCLUDE or EXCLUDE_FIELD rules out. Raises InputError when none is left."""
    import numpy as np

    forbidden = np.zeros(len(rows), dtype=bool)
    field_name = run.text("EXCLUDE_FIELD")
    if field_name:
        if field_name not in rows[0].values.index:
            raise InputError(
                "Layer “{layer}” has no field {fields}. Choose another one (EXCLUDE_FIELD).",
                layer=run.source("CANDIDATES").sourceName(), fields=field_name,
            )  # fmt: skip
        forbidden |= np.array([_is_yes(row.values.get(field_name)) for row in rows])
    if run.given("EXCLUDE"):
        forbidden |= _inside(run.frame("EXCLUDE", crs), xy)
    forbidden &= ~existing
    if forbidden.any():
        run.info(tr("{count} candidates are excluded.", count=int(forbidden.sum())))
    if (forbidden | existing).all():
        raise InputError("All candidates are excluded. Loosen EXCLUDE or EXCLUDE_FIELD.")
    return forbidden


def _is_yes(value) -> bool:
    """A field that says yes: true, a number other than 0, or a word for it."""
    if isinstance(value, str):
        return value.strip().lower() in ("1", "true", "t", "yes", "y", "ja", "j", "wahr", "x")
    return value is not None and value == value and bool(value)


def _inside(areas, xy):
    """Which points lie in one of the polygons."""
    import geopandas
    import numpy as np

    areas = areas[areas.geometry.notna()]
    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(*xy.T), crs=areas.crs)
    found = np.zeros(len(xy), dtype=bool)
    if len(areas):
        found[geopandas.sjoin(points, areas[["geometry"]], predicate="intersects").index.unique()] = True
    return found


def read_demand(run: Run, crs: QgsCoordinateReferenceSystem, check: Check | None = None) -> Demand:
    """DEMAND with its weights; those of 0 or below are rejected, as they would count for nothing.

    Raises:
        InputError: no row can be used, or the field of weights is missing.
    """
    import numpy as np

    name = run.text("WEIGHT_FIELD")
    fields = run.source("DEMAND").fields()
    if name and fields.lookupField(name) < 0:
        raise InputError(
            "Layer “{layer}” has no field {fields}. Choose another one (WEIGHT_FIELD).",
            layer=run.source("DEMAND").sourceName(), fields=name,
        )  # fmt: skip
    name = name or ("weight" if fields.lookupField("weight") >= 0 else "")
    if not name:
        run.info(tr("The demand has no field of weights: each row counts as 1."))

    def looked_at(row, index, position, x, y):
        if name:
            weight = number(row, name)
            if weight is None:
                raise Rejection(tr("field {field} is empty", field=name))
            if weight <= 0:
                raise Rejection(tr("its weight {weight} counts for nothing, only weights above 0 do",
                                   weight=f"{weight:g}"))  # fmt: skip
        return check(row, index, position, x, y) if check is not None else None

    layer = read_layer(run, "DEMAND", tr("Demand"), crs, looked_at)
    units = {_text(row.values.get("unit")) for row in layer.rows}
    return Demand(
        layer.rows, np.array([(row.x, row.y) for row in layer.rows]),
        np.array([number(row.values, name) for row in layer.rows]) if name else np.ones(len(layer.rows)),
        (units.pop() if len(units) == 1 else "") or ("" if name == "weight" else name), layer.read,
        layer.rejected,
    )  # fmt: skip


def group_numbers(run: Run, sites: Sites):
    """Names of the groups, sorted, and the group's number of each site, polygons.NONE without one.

    Raises:
        InputError: limits without GROUP_FIELD, or limits that contradict each other or the candidates.
    """
    import numpy as np

    limits = [run.integer(name) if run.given(name) else None for name in ("GROUP_LEAST", "GROUP_MOST")]
    if limits == [None, None]:
        return [], None
    if not run.text("GROUP_FIELD"):
        raise InputError("Limits by group need the field that names the groups. Choose it (GROUP_FIELD).")
    names = sorted(set(sites.district) - {""})
    known = {name: number for number, name in enumerate(names)}
    numbers = np.array([known.get(name, NONE) for name in sites.district], dtype=np.int64)
    least, most = limits
    if least is not None and most is not None and least > most:
        raise InputError(
            "Each group must have at least {least} sites and at most {most}: that contradicts itself. Change "
            "GROUP_LEAST or GROUP_MOST.", least=least, most=most,
        )  # fmt: skip
    for name, group in known.items():
        inside = numbers == group
        usable, present = int((inside & ~sites.forbidden).sum()), int((inside & sites.existing).sum())
        if least is not None and usable < least:
            raise InputError(
                "Group “{group}” must have at least {least} sites, but has only {usable} that may be chosen. "
                "Lower GROUP_LEAST or add candidates there.", group=name, least=least, usable=usable,
            )  # fmt: skip
        if most is not None and present > most:
            raise InputError(
                "Group “{group}” may have at most {most} sites, but {present} exist there already. Raise "
                "GROUP_MOST.", group=name, most=most, present=present,
            )  # fmt: skip
    without = int((numbers == NONE).sum())
    if without:
        run.warn(
            tr("{count} sites are in no group: the limits of groups do not hold for them.", count=without)
        )
    return names, numbers
