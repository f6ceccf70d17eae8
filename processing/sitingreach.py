"""Which site reaches which demand point: in a straight line, along streets, by sight, or as the user says."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .rows import Rejection, number
from .run import Run
from .sitinglayers import Demand, Sites

DENSE_PAIRS = 20_000_000
"""Pairs of sites and demand points that are computed where no reach limits them: some 500 MB."""
DETOUR_NOTE = 1.3
"""Ways on foot are longer than straight lines by this factor; assumption, told to the user only."""
MATRIX_FIELDS = ("site_id", "demand_id", "value")
UNITS = ("m", "s", "1")
"""In the order of parameter REACH_UNIT; "1" is a probability."""
SUPPLIED = ("matrix", "rasters")
"""Ways whose values the user gives: they may be in any unit and without a limit."""


@dataclass(frozen=True)
class Way:
    """How reach is found."""

    key: str  # one of sensorkinds.WAYS
    limit: float | None  # in `unit`; None: without a limit
    unit: str  # one of UNITS; by sight the limit is in m, the table's values are probabilities


def choose(run: Run, key: str, default: str, limit_m: float | None, objective_by_distance: bool) -> Way:
    """The way of parameter MODE, or the preset's where its layers are given.

    key: of MODE, empty where the user says nothing; default, limit_m: of the preset.
    Raises:
        InputError: a layer that the way needs is missing, or a reach.
    """
    needs = {"walking": "NETWORK", "driving": "NETWORK", "sight": "SURFACE",
             "matrix": "MATRIX", "rasters": "RASTERS"}  # fmt: skip
    if not key:
        key = default
        if key in needs and not run.given(needs[key]):
            run.warn(
                tr("No {layer} is given: reach is taken in a straight line. Ways along streets are longer, "
                   "by some {percent} % in built-up areas (assumption), and houses block the sight.",
                   layer=needs[key], percent=round(100 * (DETOUR_NOTE - 1)))
            )  # fmt: skip
            key = "straight"
    elif key in needs and not run.given(needs[key]):
        raise InputError("This way of reaching (MODE) needs {layer}. Choose its layer.", layer=needs[key])
    unit = UNITS[run.choice("REACH_UNIT")]
    limit = run.number("REACH") if run.given("REACH") else limit_m if unit == "m" else None
    if (key == "sight" or unit == "1") and objective_by_distance:
        raise InputError(
            "By line of sight there is a probability, no distance: choose the objective fewest, most or "
            "backup, or another way of reaching (MODE)."
        )
    if unit == "s" and key not in ("walking", "driving", *SUPPLIED):
        raise InputError("A reach in seconds is for ways along streets, a matrix or rasters (MODE).")
    if unit == "1" and key not in SUPPLIED:
        raise InputError("A reach as a probability is for a matrix or rasters (MODE).")
    if unit == "1" and limit is not None and limit > 1:
        raise InputError("A probability (REACH) is from 0 to 1: {value} is not.", value=f"{limit:g}")
    if unit == "s" and limit is None and key not in SUPPLIED:
        raise InputError("Give the reach in seconds (REACH).")
    if limit is None and not (objective_by_distance and key == "straight") and key not in SUPPLIED:
        raise InputError("Give the reach (REACH) or choose a kind of sensor (PRESET).")
    return Way(key, limit, unit)


def sight_check(run: Run, height_m: float | None, way: Way):
    """A look at each candidate for line of sight (sitinglayers.Check); None for other ways."""
    if way.key != "sight":
        return None
    from ..smartcity_plugin.siting import sight

    surface, terrain, grid = _heights(run)

    def check(row, index, position, x, y):
        height = number(row, "height_agl")
        height = height_m if height is None else height
        if height is None:
            raise Rejection(tr("its height is not known: fill the field height_agl or choose a kind of "
                               "sensor"))
        cell = [int(value) for value in grid.row_col(x, y)]
        if not grid.inside(*cell):
            raise Rejection(tr("it lies outside the surface model"))
        sensor = sight.Sensor(*cell, height_m=height, range_m=way.limit)
        try:
            sight.check(surface, terrain, grid.cell, sensor)
        except InputError as error:
            raise Rejection(tr(error.template, **error.values)) from None  # translated: in siting.sight
        return sensor

    return check


def _heights(run: Run):
    """SURFACE and TERRAIN on the surface's grid, and that grid."""
    from ..layers import raster

    layers = [run.raster_layer(name) for name in ("SURFACE", "TERRAIN")]
    grid = raster.grid_of(layers[0].source())
    if layers[1] is not None and layers[1].crs() != layers[0].crs():
        raise InputError(
            "Terrain “{terrain}” ({terrain_crs}) and surface “{surface}” ({surface_crs}) are in "
            "different coordinate reference systems. Warp one to the system of the other.",
            terrain=layers[1].name(), terrain_crs=layers[1].crs().authid(), surface=layers[0].name(),
            surface_crs=layers[0].crs().authid(),
        )  # fmt: skip
    surface, terrain = (
        None if layer is None else raster.RasterOnGrid(layer.source(), grid) for layer in layers
    )
    return surface, terrain, grid


def find(run: Run, way: Way, sites: Sites, demand: Demand, crs: QgsCoordinateReferenceSystem):
    """The table of who reaches whom (siting.reach.Reach), and in words how it was found and how sure it is.

    Raises:
        InputError: a layer that cannot be used, or more pairs than memory holds.
    """
    from ..smartcity_plugin.siting import reach

    told = {"cancelled": run.feedback.isCanceled, "progress": run.progress}
    if way.key == "straight":
        if way.limit is None and len(sites.rows) * len(demand.rows) > DENSE_PAIRS:
            raise InputError(
                "{sites} sites and {demand} demand points are too many to compare all of them. Give a reach "
                "(REACH).",
                sites=len(sites.rows), demand=len(demand.rows),
            )  # fmt: skip
        limit = _across(sites, demand) if way.limit is None else way.limit
        return (
            reach.straight(sites.xy, demand.xy, limit, **told),
            tr("Computed in a straight line; obstacles and detours are not counted."),
        )
    if way.key == "sight":
        return _by_sight(run, sites, demand, told)
    if way.key == "matrix":
        return _from_matrix(run, way, sites, demand)
    if way.key == "rasters":
        return _from_rasters(run, way, sites, demand, crs)
    return _along_streets(run, way, sites, demand, crs, told)


def _across(sites: Sites, demand: Demand) -> float:
    """No two of the points are farther apart [m]."""
    import numpy as np

    both = np.concatenate([sites.xy, demand.xy])
    return float(np.hypot(*np.ptp(both, axis=0))) + 1.0


def _by_sight(run: Run, sites: Sites, demand: Demand, told: dict):
    from ..smartcity_plugin.siting import sight

    surface, terrain, grid = _heights(run)
    row, col = grid.row_col(*demand.xy.T)
    found = sight.visible(
        surface, terrain, grid.cell, [place.extra for place in sites.rows], row, col, errors=sight.Errors(),
        **told
    )  # fmt: skip
    return found, tr(
        "Line of sight over the surface model, as a probability for errors of the heights; leaves, vehicles "
        "and what has been built since are not in it."
    )


def _from_matrix(run: Run, way: Way, sites: Sites, demand: Demand):
    from ..smartcity_plugin.siting import reach

    source = run.source("MATRIX")
    missing = [name for name in MATRIX_FIELDS if source.fields().lookupField(name) < 0]
    if missing:
        raise InputError(
            "Layer “{layer}” has no field {fields}. A matrix needs site_id, demand_id and value.",
            layer=source.sourceName(), fields=", ".join(missing),
        )  # fmt: skip
    frame = run.frame("MATRIX")
    table = reach.from_matrix(
        *(frame[name].tolist() for name in MATRIX_FIELDS), site_ids=sites.ids, demand_ids=demand.ids,
        unit=way.unit, limit=way.limit,
    )  # fmt: skip
    run.report_rejected(
        tr("Rejected rows of the matrix"),
        [tr("Matrix “{layer}”, row {row}: {reason}.", layer=source.sourceName(), row=row + 1,
            reason=tr(error.template, **error.values))  # translated: in siting.reach
         for row, error in table.rejected],
    )  # fmt: skip
    run.info(tr("Matrix: {read} rows read, {used} used, {beyond} beyond the reach, {rejected} rejected.",
                read=len(frame), used=table.reach.matrix.nnz, beyond=table.beyond,
                rejected=len(table.rejected)))  # fmt: skip
    return table.reach, tr("As supplied in the matrix “{layer}”.", layer=source.sourceName())


def _from_rasters(run: Run, way: Way, sites: Sites, demand: Demand, crs):
    from ..smartcity_plugin.siting import reach

    rasters = {layer.name(): layer for layer in run.layers("RASTERS")}
    unknown = sorted(set(rasters) - set(sites.ids))
    if len(unknown) == len(rasters):
        raise InputError(
            "None of the rasters (RASTERS) has the id of a site as its name: {names}. Sites: {ids}.",
            names=", ".join(unknown[:5]), ids=", ".join(sites.ids[:5]),
        )  # fmt: skip
    without = [name for name in sites.ids if name not in rasters]
    if unknown:
        run.warn(tr("Rasters that belong to no site and are not used: {names}",
                    names=", ".join(unknown[:20])))  # fmt: skip
    if without:
        run.warn(tr("Sites without a raster, which reach nothing: {names}",
                    names=", ".join(without[:20])))  # fmt: skip

    def values():
        for place, name in enumerate(sites.ids):
            run.progress(place / len(sites.ids))
            yield _at_points(rasters.get(name), demand.xy, crs, run)

    found = reach.from_raster(
        values(), len(demand.rows), unit=way.unit, limit=way.limit, cancelled=run.feedback.isCanceled
    )
    return found, tr("As supplied in the rasters.")


def _at_points(raster, xy, crs: QgsCoordinateReferenceSystem, run: Run):
    """Values of a raster layer at points in `crs`, NaN where it says nothing; shape (points,)."""
    import numpy as np

    if raster is None:
        return np.full(len(xy), np.nan)
    way = QgsCoordinateTransform(crs, raster.crs(), run.context.transformContext())
    provider = raster.dataProvider()
    sampled = (provider.sample(way.transform(QgsPointXY(x, y)), 1) for x, y in xy.tolist())
    return np.array([value if there else np.nan for value, there in sampled])


def _along_streets(run: Run, way: Way, sites: Sites, demand: Demand, crs, told: dict):
    import numpy as np

    from ..layers import streets
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.siting import modes, network
    from ..smartcity_plugin.streetgraph import graph, joining

    found = streets.read(run.frame("NETWORK", crs), run.feedback.isCanceled)
    run.check_cancelled()
    layer = run.source("NETWORK").sourceName()
    run.report_rejected(tr("Rejected streets"), [
        tr("Street “{name}” of “{layer}”: {reason}.", name=f"#{index}", layer=layer, reason=reason)
        for index, reason in found.rejected
    ])  # fmt: skip
    run.info(tr("Streets: {read} rows read, {used} used, {others} that are no streets, {rejected} rejected.",
                read=len(found.tags) + found.others + len(found.rejected), used=len(found.tags),
                others=found.others, rejected=len(found.rejected)))  # fmt: skip
    if found.unknown:
        run.warn(tr("Classes of street that are not known and count as ordinary streets: {classes}",
                    classes=", ".join(sorted(map(str, found.unknown))[:20])))  # fmt: skip
    if not found.tags:
        raise InputError("Layer “{layer}” has no street that can be used. Choose another one.", layer=layer)
    mode = presets.load("streets")[way.key]
    made = graph.build(modes.lines(found.xy, found.first, found.tags, mode))
    access_m = run.number("ACCESS")
    joined = [joining.join(made, points.xy, access_m, cancelled=told["cancelled"]) for points in (sites,
                                                                                                  demand)]
    for words, points, ends in ((tr("sites"), sites, joined[0]), (tr("demand points"), demand, joined[1])):
        away = np.flatnonzero(ends.edge < 0)
        if away.size:
            run.warn(tr("{count} {what} are more than {distance} m from any street: {ids}", count=away.size,
                        what=words, distance=f"{access_m:g}",
                        ids=", ".join(points.ids[point] for point in away[:20])))  # fmt: skip
        if away.size == len(points.rows):
            raise InputError(
                "None of the {what} is within {distance} m of a street of “{layer}”. Choose streets of that "
                "place, or raise ACCESS.", what=words, distance=f"{access_m:g}", layer=layer,
            )  # fmt: skip
    islands = np.unique(np.concatenate([ends.island[ends.island >= 0] for ends in joined]))
    if islands.size > 1:
        run.warn(tr("The streets of “{layer}” are not connected: sites and demand lie on {count} parts of "
                    "them, and nobody gets from one to another. Check gaps and levels.",
                    layer=layer, count=islands.size))  # fmt: skip
    reached = network.along(
        made, *joined, way.limit, unit=way.unit, to_sites=True,
        access_kmh=presets.load("streets")["walking"]["speed_kmh"]["road"], **told,
    )  # fmt: skip
    return reached, tr(
        "Shortest ways along the streets of “{layer}” ({mode}) and straight to them; waiting, slopes and "
        "traffic are not counted.", layer=layer, mode=tr("on foot") if way.key == "walking" else tr("by car"),
    )  # fmt: skip
