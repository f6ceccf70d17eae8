"""What smartcity:broadbandgaps adds up by: districts, areas, streets, municipalities, hexagons, cells."""

from __future__ import annotations

from dataclasses import dataclass

from ..layers import frames
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .gapsinputs import Addresses, Areas, place_of
from .run import Run

AROUND_M = 25.0
"""Drawing only: an area that no polygon is known of is drawn around its addresses."""


@dataclass(frozen=True)
class Groups:
    """of: int64, the group of each address, -1 in none; the others have one entry for each group."""

    of: object
    ids: list[str]
    names: list[str]
    keys: list[str]  # municipality key, empty where there is none
    shapes: list  # shapely


def groups(run: Run, unit: str, crs, addresses: Addresses, areas: Areas | None) -> Groups:
    """The groups of parameter UNIT.

    Raises:
        InputError: areas without AREAS, or no address has the field.
    """
    from ..smartcity_plugin.broadband import gaps

    if unit == "areas":
        if areas is None:
            raise InputError("Choose the polygons (AREAS) that figures shall be given for, or another UNIT.")
        return Groups(place_of(areas, addresses.xy), [f"{n}" for n in range(1, len(areas.names) + 1)],
                      areas.names, areas.keys, areas.shapes)  # fmt: skip
    if unit == "hexagon":
        return _hexagons(addresses.xy, run.number("CELL"))
    if unit == "cell":
        return _cells(run, addresses.xy, crs)
    words = _words(addresses, unit)
    of, names = gaps.numbered(words)
    if not names:
        raise InputError(
            "No address of “{layer}” has anything in field {field}. Choose another UNIT.",
            layer=addresses.name, field="ags" if unit == "municipality" else unit,
        )  # fmt: skip
    keys = names if unit == "municipality" else [""] * len(names)
    shapes, titles = _shapes(unit, of, names, addresses.xy, areas)
    return Groups(of, names, titles, keys, shapes)


def _words(addresses: Addresses, unit: str) -> list[str]:
    from ..layers import atlas

    if unit == "municipality":
        return [atlas.key_of(word) or word for word in addresses.words("ags")]
    if unit == "district":
        return addresses.words("district")
    # Streets of the same name in two places are two streets.
    return [
        ", ".join(part for part in (street, district or ags) if part) if street else ""
        for street, district, ags in zip(addresses.words("street"), addresses.words("district"),
                                         addresses.words("ags"))
    ]  # fmt: skip


def _shapes(unit: str, of, names: list[str], xy, areas: Areas | None) -> tuple[list, list[str]]:
    """Polygon and title of each group: those of AREAS where one fits, else drawn around the addresses."""
    import numpy as np
    from shapely.geometry import MultiPoint
    from shapely.ops import unary_union

    known: dict[str, list[int]] = {}
    if areas is not None and unit != "street":
        for number, key in enumerate(areas.keys if unit == "municipality" else areas.names):
            known.setdefault(key, []).append(number)
    order = np.argsort(of, kind="stable")
    limits = np.searchsorted(of[order], np.arange(len(names) + 1))
    shapes, titles = [], []
    for name, first, after in zip(names, limits, limits[1:]):
        fitting = known.get(name, [])
        if fitting:
            shapes.append(unary_union([areas.shapes[number] for number in fitting]))
        else:
            spots = [tuple(place) for place in xy[order[first:after]]]
            shapes.append(MultiPoint(spots).buffer(AROUND_M))
        titles.append(areas.names[fitting[0]] if fitting else name)
    return shapes, titles


def _hexagons(xy, width: float) -> Groups:
    import numpy as np
    from shapely.geometry import Polygon

    from ..smartcity_plugin.broadband import gaps

    words, middle = gaps.hexagon(xy, width)
    of, names = gaps.numbered(words)
    _of, first = np.unique(of, return_index=True)
    shapes = [Polygon(corners) for corners in gaps.hexagon_corners(middle[first], width)]
    return Groups(of, names, names, [""] * len(names), shapes)


def _cells(run: Run, xy, crs) -> Groups:
    """Cells of the INSPIRE grid, as they lie in the system of the run."""
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem
    from shapely.geometry import Polygon

    from ..layers import zensus
    from ..smartcity_plugin.broadband import gaps

    size = round(run.number("CELL"))
    grid, context = QgsCoordinateReferenceSystem(zensus.CRS), run.context.transformContext()
    east_north = frames.moved(xy, crs, grid, context)
    of, names = gaps.numbered(gaps.grid_cell(east_north, size))
    _of, first = np.unique(of, return_index=True)
    corners = np.floor(east_north[first] / size) * size
    ring = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * size
    moved = frames.moved((corners[:, None, :] + ring).reshape(-1, 2), grid, crs, context)
    return Groups(of, names, names, [""] * len(names), [Polygon(each) for each in moved.reshape(-1, 4, 2)])


def atlas_columns(run: Run, table, found: Groups, atlas, group: str) -> None:
    """Add the published shares beside our own, and own minus published; NaN where one of them is missing."""
    import math

    from ..layers import atlas as reader
    from ..smartcity_plugin.broadband import gaps

    keys = [reader.key_of(key) for key in found.keys]
    joined = reader.join(atlas, keys)
    for speed in gaps.SPEEDS:
        published = [math.nan if row is None else row.get((group, speed), math.nan) for row in joined.rows]
        table[f"atlas_{speed}"] = [*published, math.nan]
        table[f"diff_{speed}"] = table[f"now_{speed}"] - table[f"atlas_{speed}"]
    if not any(keys):
        run.warn(tr("No area has a municipality key: the Breitbandatlas cannot be joined. Choose UNIT "
                    "municipality, or AREAS with a field of keys (AGS_FIELD)."))  # fmt: skip
    if joined.only_areas:
        run.warn(tr("{count} municipality keys are not in the table of the Breitbandatlas, whose keys have "
                    "{digits} digits (changed municipalities?): {keys}", count=len(joined.only_areas),
                    digits=atlas.digits, keys=", ".join(joined.only_areas[:20])))  # fmt: skip
    if joined.only_table:
        run.info(tr("{count} keys of the Breitbandatlas in the same districts have no area here: {keys}",
                    count=len(joined.only_table), keys=", ".join(joined.only_table[:20])))  # fmt: skip
