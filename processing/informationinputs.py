"""What smartcity:sensorinformation reads: sites, the places that count, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .rows import Rejection, number
from .run import Run
from .sitinglayers import Row, read_demand, read_layer

DEFAULT_CELL_M = 100.0
DEFAULT_COUNT = 5
"""Assumptions: the grid of the census, and a handful."""
MOST_CELLS = 4_000_000
"""Of the map; some seconds and 100 MB. Assumption."""
MOST_DEMAND = 50_000
"""Places that count; a minute with 2,000 candidates. Assumption."""
LEAST_USE = 1e-6
"""Share of the variance before; with less the candidates are beyond the reach of the demand."""
MODELS = ("", "spherical", "exponential", "gaussian")
INPUTS = ("CANDIDATES", "EXISTING", "DEMAND", "AREA", "MEASUREMENTS")


@dataclass(frozen=True)
class Problem:
    """Arrays in the CRS of work."""

    rows: list[Row]  # candidates, then existing stations
    sites_xy: object  # float64 (sites, 2)
    existing: object  # bool (sites,)
    demand_xy: object  # float64 (demand, 2)
    weight: object  # float64 (demand,)
    variogram: object  # siting.variogram.Variogram
    fit: object  # siting.variogram.Fit, None where the variogram was given
    crs: object
    grid: object  # layers.raster.Grid of the map
    inside: object  # bool, shape of the grid: cells that the map shows
    by_information: bool
    mean_known: bool
    read: int
    used: int

    @property
    def rejected(self) -> int:
        return self.read - self.used


def read(run: Run) -> Problem:
    """All inputs, checked. Raises: InputError."""
    import numpy as np

    by_information, mean_known = run.choice("OBJECTIVE") == 1, run.choice("MEAN") == 0
    if by_information and not mean_known:
        raise InputError("An unknown mean is for the objective variance. Choose MEAN: known.")
    crs = run.work_crs(*INPUTS)
    layers = [read_layer(run, "CANDIDATES", tr("Candidates"), crs, _anything)]
    if run.given("EXISTING"):
        layers.append(read_layer(run, "EXISTING", tr("Existing stations"), crs, _anything))
    rows = [row for layer in layers for row in layer.rows]
    sites_xy = np.array([(row.x, row.y) for row in rows])
    existing = np.arange(len(rows)) >= len(layers[0].rows)
    variogram, fit, measured = _variogram(run, crs)
    layers += measured
    demand = read_demand(run, crs) if run.given("DEMAND") else None
    around = sites_xy if demand is None else np.concatenate([sites_xy, demand.xy])
    grid, inside = _grid(run, crs, around)
    if demand is None:
        demand_xy = np.column_stack(grid.centre(*np.nonzero(inside)))
        weight = np.ones(len(demand_xy))
    else:
        demand_xy, weight = demand.xy, demand.weight
        layers.append(demand)
    if len(demand_xy) > MOST_DEMAND:
        raise InputError(
            "{count} places count: at most {most} can. Choose a larger CELL or less demand.",
            count=len(demand_xy), most=MOST_DEMAND,
        )  # fmt: skip
    total = sum(layer.read for layer in layers)
    return Problem(
        rows, sites_xy, existing, demand_xy, weight, variogram, fit, crs, grid, inside, by_information,
        mean_known, total, total - sum(layer.rejected for layer in layers),
    )  # fmt: skip


def _anything(row, index, position, x, y) -> None:
    """Every row with a position will do."""


def _variogram(run: Run, crs):
    """The variogram, its fit (None where it was given), and the layer of measurements in a list."""
    from ..smartcity_plugin.siting import variogram

    model = MODELS[run.choice("MODEL")]
    if not run.given("MEASUREMENTS"):
        missing = [name for name in ("SILL", "RANGE") if not run.given(name)]
        if missing:
            raise InputError(
                "Without measurements the variogram must be given: {missing} missing. Give MODEL, NUGGET, "
                "SILL and RANGE, or MEASUREMENTS.", missing=", ".join(missing),
            )  # fmt: skip
        nugget = run.number("NUGGET") if run.given("NUGGET") else 0.0
        made = variogram.Variogram(model or "exponential", nugget, run.number("SILL"), run.number("RANGE"))
        return made, None, []
    field = run.text("VALUE_FIELD")
    if not field:
        raise InputError("Measurements need the field that holds their value (VALUE_FIELD).")
    if run.source("MEASUREMENTS").fields().lookupField(field) < 0:
        raise InputError(
            "Layer “{layer}” has no field {fields}. Choose another one (VALUE_FIELD).",
            layer=run.source("MEASUREMENTS").sourceName(), fields=field,
        )  # fmt: skip

    def value(row, index, position, x, y) -> float:
        found = number(row, field)
        if found is None:
            raise Rejection(tr("field {field} is empty", field=field))
        return found

    ignored = [name for name in ("NUGGET", "SILL", "RANGE") if run.given(name)]
    if ignored:
        run.warn(tr("The variogram is fitted to the measurements: {ignored} are not used.",
                    ignored=", ".join(ignored)))  # fmt: skip
    layer = read_layer(run, "MEASUREMENTS", tr("Measurements"), crs, value)
    fit = _fitted([(row.x, row.y, row.extra) for row in layer.rows], model)
    return fit.variogram, fit, [layer]


def _fitted(measured: list, model: str):
    import numpy as np

    from ..smartcity_plugin.siting import variogram

    columns = np.array(measured)
    return variogram.fit(variogram.empirical(columns[:, :2], columns[:, 2]), model or None)


def _grid(run: Run, crs, points):
    """The grid of the map, and its cells inside AREA; all where it is not given."""
    import numpy as np

    from ..layers import polygons
    from ..layers.frames import crs_text
    from ..layers.raster import Grid

    cell = run.number("CELL")
    shapes = None
    if run.given("AREA"):
        frame = run.frame("AREA", crs)
        shapes = [shape for shape in frame.geometry if shape is not None and not shape.is_empty]
        if not shapes:
            raise InputError("Parameter {parameter}: the layer has no feature.", parameter="AREA")
        bounds = np.array([shape.bounds for shape in shapes])
        west, south, east, north = (*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0))
    else:
        (west, south), (east, north) = points.min(axis=0) - cell / 2, points.max(axis=0) + cell / 2
    grid = Grid.from_bounds(west, south, east, north, cell, crs_text(crs))
    if grid.rows * grid.cols > MOST_CELLS:
        raise InputError(
            "The map would have {count} cells. Choose a larger CELL than {cell} m, or a smaller AREA.",
            count=grid.rows * grid.cols, cell=cell,
        )  # fmt: skip
    if shapes is None:
        return grid, np.ones(grid.shape, dtype=bool)
    label, _ = polygons.labels(shapes, grid)
    inside = label != polygons.NONE
    if not inside.any():
        raise InputError("No cell of {cell} m has its centre in the area. Choose a smaller CELL.", cell=cell)
    return grid, inside


def check_use(problem: Problem, design) -> None:
    """Raises: InputError where the candidates tell nothing about the places that count."""
    from scipy.spatial import cKDTree

    if problem.by_information and len(design.order):
        return
    if not problem.by_information and design.plan.objective > LEAST_USE * design.before:
        return
    nearest = cKDTree(problem.sites_xy[~problem.existing]).query(problem.demand_xy)[0].min()
    raise InputError(
        "No candidate tells anything about the places that count: the nearest is {distance} m away, the "
        "range is {range} m. Check the layers' coordinate reference systems and the range, or whether "
        "stations stand there already.",
        distance=round(float(nearest)), range=round(problem.variogram.range_m),
    )  # fmt: skip
