"""What smartcity:broadbandgaps reads: classified addresses, households of the census, areas, streets and
barriers, the Breitbandatlas."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..layers import frames
from ..layers.polygons import NONE
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import sitinginputs
from .rows import Rejection, label, number
from .run import Run
from .sitinglayers import Row, read_layer

INPUTS = ("CLASSIFIED", "AREAS", "BUILDINGS", "STREETS", "BARRIERS")
UNITS = ("district", "areas", "street", "municipality", "hexagon", "cell")
"""What BY_AREA has a row for, in the order of parameter UNIT."""
HEIGHTS, STOREYS = ("height", "height_m", "measuredheight"), ("storeys", "levels", "building:levels")
NUMBERS = ("units", "households", "down_mbit", "down_planned")


@dataclass(frozen=True)
class Addresses:
    """Classified addresses; arrays have one entry for each."""

    name: str  # of the layer
    rows: list[Row]
    rejected: int
    xy: object  # float64 (n, 2)
    units: object  # int64, 1 or more
    units_assumed: int  # addresses whose layer says no units: they count as 1

    @property
    def read(self) -> int:
        return len(self.rows) + self.rejected

    def words(self, field: str) -> list[str]:
        """A field as text, empty where it is empty or missing."""
        values = (row.values.get(field) for row in self.rows)
        return ["" if value is None or value != value else str(value).strip() for value in values]

    def numbers(self, field: str):
        """A field as float64, NaN where it is empty or missing."""
        import numpy as np

        found = (number(row.values, field) for row in self.rows)
        return np.array([math.nan if value is None else value for value in found])

    def has(self, field: str) -> bool:
        return field in self.rows[0].values.index


@dataclass(frozen=True)
class Areas:
    """Polygons of AREAS with their names and municipality keys, empty where there is none."""

    names: list[str]
    keys: list[str]
    shapes: list


@dataclass(frozen=True)
class Network:
    """Streets, and the addresses joined to them."""

    layer: str
    graph: object  # streetgraph.graph.Graph
    joined: object  # streetgraph.joining.Joined


def read_addresses(run: Run, crs) -> Addresses:
    """CLASSIFIED. Raises InputError: no row can be used."""
    import numpy as np

    def looked_at(row, index, position, x, y):
        for name in NUMBERS:
            value = number(row, name)
            if value is not None and value < (1 if name == "units" else 0):
                raise Rejection(tr("{value} in field {field} is too small", value=f"{value:g}", field=name))

    layer = read_layer(run, "CLASSIFIED", tr("Addresses"), crs, looked_at)
    units = [number(row.values, "units") for row in layer.rows]
    missing = sum(value is None for value in units)
    if missing:
        run.warn(tr("{count} addresses do not say how many connections they need: they count as one each.",
                    count=missing))  # fmt: skip
    return Addresses(
        layer.name, layer.rows, layer.rejected, np.array([(row.x, row.y) for row in layer.rows]),
        np.array([1 if value is None else round(value) for value in units], dtype=np.int64), missing,
    )  # fmt: skip


def read_areas(run: Run, crs) -> Areas | None:
    """AREAS; None where not given. Raises InputError: none can be used."""
    from ..layers import atlas

    frame = run.frame("AREAS", crs)
    if frame is None:
        return None
    names, keys, shapes, reasons = [], [], [], []
    for index, row in frame.iterrows():
        value = row.get(run.text("AREA_FIELD") or "name")
        name = str(value) if value is not None and value == value and str(value) else label(row, index)
        shape = row.geometry
        if shape is None or shape.is_empty or not shape.is_valid:
            reasons.append(tr("Area “{name}”: its shape is missing or broken. Run “Fix geometries” on the "
                              "layer.", name=name))  # fmt: skip
            continue
        names.append(name)
        keys.append(atlas.key_of(row.get(run.text("AGS_FIELD") or "ags")))
        shapes.append(shape)
    run.report_rejected(tr("Rejected areas"), reasons)
    if not shapes:
        raise InputError("No area can be used: {rejected} of {count} were rejected.", rejected=len(reasons),
                         count=len(frame))  # fmt: skip
    return Areas(names, keys, shapes)


def read_network(run: Run, crs, xy, barriers: tuple) -> Network | None:
    """STREETS with the addresses at `xy` joined to them on their side of the barriers; None where not given.

    Raises:
        InputError: no street can be used, or no address is near one.
    """
    import numpy as np

    from ..layers import streets
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.broadband import nearness
    from ..smartcity_plugin.siting import modes
    from ..smartcity_plugin.streetgraph import graph, joining

    frame = run.frame("STREETS", crs)
    if frame is None:
        run.warn(tr("Without streets (STREETS) the addresses are clustered by distances in a straight line."))
        return None
    found = streets.read(frame, run.feedback.isCanceled)
    run.check_cancelled()
    layer = run.source("STREETS").sourceName()
    run.report_rejected(tr("Rejected streets"), [
        tr("Street “{name}” of “{layer}”: {reason}.", name=f"#{index}", layer=layer, reason=reason)
        for index, reason in found.rejected
    ])  # fmt: skip
    if not found.tags:
        raise InputError("Layer “{layer}” has no street that can be used. Choose another one.", layer=layer)
    lines = modes.lines(found.xy, found.first, found.tags, presets.load("streets")["walking"])
    made = graph.build(lines, cancelled=run.feedback.isCanceled)
    access_m = run.number("ACCESS")
    joined = joining.join(made, xy, access_m, cancelled=run.feedback.isCanceled)
    away = int((joined.edge < 0).sum())
    joined = nearness.around_barriers(made, joined, xy, access_m, barriers)
    across = int((joined.edge < 0).sum()) - away
    if away == len(xy):
        raise InputError(
            "No address is within {distance} m of a street of “{layer}”. Choose streets of that place, or "
            "raise ACCESS.", distance=f"{access_m:g}", layer=layer,
        )  # fmt: skip
    if away:
        run.warn(tr("{count} addresses are more than {distance} m from any street: they are in no project "
                    "area.", count=away, distance=f"{access_m:g}"))  # fmt: skip
    if across:
        run.warn(tr("{count} addresses reach a street only across a barrier: they are in no project area.",
                    count=across))  # fmt: skip
    islands = np.unique(joined.island[joined.island >= 0])
    if islands.size > 1:
        run.warn(tr("The streets of “{layer}” are not connected: the addresses lie on {count} parts of them, "
                    "and no project area reaches from one to another.", layer=layer,
                    count=islands.size))  # fmt: skip
    return Network(layer, made, joined)


def read_barriers(run: Run, crs) -> tuple:
    """Lines and polygons of BARRIERS that cut streets; none where they may be crossed."""
    if not run.given("BARRIERS") or run.flag("CROSS"):
        return ()
    shapes = sitinginputs.shapes_of(run, "BARRIERS", crs) or []
    return tuple(shape for shape in shapes if not shape.geom_type.endswith("Point"))


def read_households(run: Run, crs, addresses: Addresses):
    """Households of each address (float64, NaN where not known), which are estimated (bool), and the account
    of what the census gave (broadband.households.Shared), None without one.

    Raises:
        InputError: a census file or column that cannot be used.
    """
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem

    from ..layers import zensus
    from ..smartcity_plugin.broadband import households

    own = addresses.numbers("households")
    if not run.given("ZENSUS"):
        return own, np.zeros(len(own), dtype=bool), None
    grid_crs = QgsCoordinateReferenceSystem(zensus.CRS)
    context = run.context.transformContext()
    xy = frames.moved(addresses.xy, crs, grid_crs, context)
    near = run.number("CELL_REACH")
    west, south = xy.min(axis=0) - near - 1000.0
    east, north = xy.max(axis=0) + near + 1000.0
    cells = zensus.read(run.file("ZENSUS"), _columns(run), bounds=(west, south, east, north),
                        cancelled=run.feedback.isCanceled)  # fmt: skip
    run.check_cancelled()
    run.report_rejected(tr("Rejected rows"), [
        tr("Row {row}, id “{id}”: {reason}.", row=each.row, id=each.id, reason=each.reason)
        for each in cells.rejected
    ])  # fmt: skip
    if cells.partly:
        run.warn(tr("Zensus: of {count} cells only some of the columns are known; they are added up.",
                    count=cells.partly))  # fmt: skip
    persons = run.number("PERSONS") if run.given("PERSONS") else 1.0
    weights = _weights(run, crs, addresses)
    classes = np.array(addresses.words("class_of_user"), dtype=object)
    found = households.share_out(
        xy, own, np.isin(classes, ("housing", "farm", "other", "")), weights.weight,
        np.column_stack([cells.east, cells.north]), cells.size, cells.value / persons, near,
    )  # fmt: skip
    _tell_households(run, found, int(np.isnan(found.households).sum()))
    return found.households, found.estimated, found


def _columns(run: Run) -> list[str]:
    from ..layers import zensus

    columns = [part.strip() for part in run.text("ZENSUS_COLUMN").split("+") if part.strip()]
    if not columns:
        raise InputError(
            "Name the column of the Zensus that holds the households (ZENSUS_COLUMN). The columns are: "
            "{known}.", known=", ".join(zensus.columns(run.file("ZENSUS"))),
        )  # fmt: skip
    return columns


def _tell_households(run: Run, found, unknown: int) -> None:
    run.info(tr("Zensus: {total} households in cells with a value; {filled} were given to addresses that "
                "carry none, {held} were there already.", total=f"{found.total:.6g}",
                filled=f"{found.filled:.6g}", held=f"{found.supplied_in_cells:.6g}"))  # fmt: skip
    if found.moved_cells:
        run.info(tr("{count} cells without an address to take them gave {households} households to the "
                    "nearest one.", count=found.moved_cells, households=f"{found.moved:.6g}"))  # fmt: skip
    if found.rest_cells:
        run.warn(tr("{count} cells with {households} households have no address near enough: these "
                    "households are in no figure.", count=found.rest_cells,
                    households=f"{found.rest:.6g}"))  # fmt: skip
    if found.surplus > 0.5:
        run.warn(tr("The addresses carry {households} households more than their cells count: they stay as "
                    "supplied.", households=f"{found.surplus:.6g}"))  # fmt: skip
    if unknown:
        run.warn(tr("The households of {count} addresses are not known: no cell with a value holds them.",
                    count=unknown))  # fmt: skip


def _weights(run: Run, crs, addresses: Addresses):
    """By the volume of buildings, or all alike without them."""
    import numpy as np

    from ..smartcity_plugin.broadband import households

    frame = run.frame("BUILDINGS", crs)
    if frame is None:
        run.warn(tr("Without buildings (BUILDINGS) the addresses of a cell share its households equally."))
        return households.equal_weights(len(addresses.rows))
    usable = [shape is not None and shape.geom_type.endswith("Polygon") and shape.is_valid and shape.area > 0
              for shape in frame.geometry]  # fmt: skip
    frame = frame[np.array(usable, dtype=bool)]
    if len(frame) < len(usable):
        run.warn(tr("Parameter {parameter}: {count} shapes are empty or broken and are left out.",
                    parameter="BUILDINGS", count=len(usable) - len(frame)))  # fmt: skip
    found = households.building_weights(
        addresses.xy, list(frame.geometry), _measure(frame, HEIGHTS), _measure(frame, STOREYS)
    )
    outside = int((found.building < 0).sum())
    if outside:
        run.warn(tr("{count} addresses lie in no building and near none: they weigh as the median address.",
                    count=outside))  # fmt: skip
    if found.assumed_height:
        run.warn(tr("{count} buildings with addresses tell neither height nor storeys: they count as high as "
                    "the median of the others, or by area alone where no height is known (assumption).",
                    count=found.assumed_height))  # fmt: skip
    return found


def _measure(frame, names: tuple[str, ...]):
    """The first of several columns that is there, as float64 with NaN where it holds no number."""
    import numpy as np
    import pandas

    columns = {str(column).lower(): column for column in frame.columns}
    found = next((columns[name] for name in names if name in columns), None)
    if found is None:
        return np.full(len(frame), np.nan)
    return pandas.to_numeric(frame[found], errors="coerce").to_numpy(dtype=np.float64)


def read_atlas(run: Run):
    """The table of the Breitbandatlas; None where not given."""
    from ..layers import atlas

    if not run.given("ATLAS"):
        return None
    found = atlas.read(run.file("ATLAS"))
    run.report_rejected(tr("Rejected rows"), [
        tr("Row {row}, id “{id}”: {reason}.", row=each.row, id=each.id, reason=each.reason)
        for each in found.rejected
    ])  # fmt: skip
    run.info(tr("Breitbandatlas: {read} rows read, {used} used, {rejected} rejected. {empty} keys have 0 in "
                "every column, as areas without households have: their shares count as not known.",
                read=found.read, used=len(found.shares), rejected=len(found.rejected),
                empty=len(found.empty_rows)))  # fmt: skip
    return found


def place_of(areas: Areas, xy):
    """Position of the area of each address, NOWHERE (-1) where in none; int64."""
    import numpy as np

    from ..layers import places
    from ..smartcity_plugin.broadband import gaps

    found = places.district_of(places.Places(*xy.T, np.ones(len(xy))), areas.shapes)
    return np.where(found == NONE, gaps.NOWHERE, found)
