"""From layers of all kinds to candidate sites (schema.SITING_CANDIDATES): lamp posts, lines, roofs, areas."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..smartcity_plugin.siting import candidates as places
from ..smartcity_plugin.words import tr
from . import schema
from .sensorcolumns import STATUS_WORDS
from .sensorlist import Rejected

GRID, ROOF, BUILDING, LINE, PARCEL, POINT = "grid", "roof", "building", "line", "parcel", "point"
KIND_WORDS = (
    ("lamp_post", ("lamp", "leucht", "latern", "beleucht")),
    ("signal", ("signal", "ampel", "lsa")),
    ("mast", ("mast", "tower", "pole")),
    ("stop", ("stop", "haltestelle", "halt_")),
    (BUILDING, ("building", "gebäude", "gebaeude", "haus")),
)
"""Kind -> what names of its layers contain, small letters."""

FIELDS = schema.SITING_CANDIDATES
NUMBERS = {item.name for item in FIELDS if item.kind == "real"}
COSTS = ("cost_eur", "running_eur")
NOT_NEGATIVE = {"height_agl", *COSTS}
COST_ASSUMED = "cost assumed"
"""Key of a site that tells whether the preset has filled one of its costs; no field is called so."""
ROOF_FIELDS = {item.name for item in FIELDS} - {"id", "kind", "height_agl", "source"}
"""What a site on a roof takes from the layer of roofs; the rest is what it is made of."""
KEYS_OF_FILES = {"fid", "ogc_fid", "smartcity_fid", "geometry"}
"""Columns that count the rows of a file and say nothing about a site."""


@dataclass
class Found:
    """Sites found in the layers so far. sites: rows with the schema's fields, what else the layer says about
    them (names in small letters), and `x`, `y`; no_height: roofs whose height above ground is not known."""

    sites: list[dict] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    no_height: int = 0


class _Unusable(Exception):
    """A row cannot be used; the text says why."""


def kind_of(name: str, columns: list[str], geometry_types: set[str]) -> str:
    """What kind of site a layer holds, by its fields, its name and its geometry."""
    known = {column.lower() for column in columns}
    if any(kind.endswith("Polygon") for kind in geometry_types):
        if "building_id" in known:
            return ROOF
        if {"ground_z", "roof_z"} <= known:
            return BUILDING
    for kind, words in KIND_WORDS:
        if any(word in name.lower() for word in words):
            return kind
    if any(kind.endswith("Polygon") for kind in geometry_types):
        return PARCEL
    return LINE if any(kind.endswith("LineString") for kind in geometry_types) else POINT


def add_layer(
    found: Found,
    name: str,
    frame,
    kind: str,
    *,
    spacing: float,
    costs: dict,
    buildings: dict | None = None,
    keep_status: bool = True,
    pulse: Callable[[float], None] = lambda share: None,
) -> None:
    """Add the sites of one layer to `found`.

    frame: GeoDataFrame in metres; kind: what the user says, empty for `kind_of` (a row's own kind goes
    first then); spacing: along lines and of the grid [m]; costs: preset siting_costs; buildings: of
    `grounds`; pulse: is told the share that is done.
    """
    shapes = {shape.geom_type for shape in frame.geometry if shape is not None}
    layer_kind = kind or kind_of(name, list(frame.columns), shapes)
    columns = {column: column.lower() for column in frame.columns if column.lower() not in KEYS_OF_FILES}
    if layer_kind == ROOF and "building_id" in frame.columns:
        _add_roofs(found, name, frame, costs, buildings or {}, keep_status, pulse)
        return
    rows = frame.drop(columns="geometry").to_dict("records")
    for place, (index, row, shape) in enumerate(zip(frame.index, rows, frame.geometry)):
        if place % 500 == 0:
            pulse(place / len(frame))
        values = {lower: row[column] for column, lower in columns.items()}
        try:
            values = _checked(values, keep_status)
            values["kind"] = kind or values.get("kind") or layer_kind
            defaults = costs.get(values["kind"], costs["other"])
            if values["kind"] in (BUILDING, ROOF) and values.get("height_agl") is None:
                values["height_agl"] = _building_height(values, defaults)
                found.no_height += values["height_agl"] is None
            spots = list(_spots(shape, values["kind"], spacing, lambda done=place: pulse(done / len(frame))))
            if not spots:
                raise _Unusable(tr("it is too small for a grid of {spacing} m", spacing=f"{spacing:g}"))
        except _Unusable as error:
            found.rejected.append(Rejected(int(index), _label(values, index), f"{name}: {error}"))
            continue
        values["id"] = values.get("id") or f"{name}-{index}"
        values["source"] = values.get("source") or name
        for number, (x, y) in enumerate(spots, 1):
            site_id = values["id"] if len(spots) == 1 else f"{values['id']}-{number}"
            found.sites.append({**_with_defaults(values, defaults), "id": site_id, "x": x, "y": y})


def grounds(frame) -> dict[str, tuple[str, float | None]]:
    """Id of each building and part -> id of the building that it belongs to, and its ground [m a. s. l.]."""
    found: dict[str, tuple[str, float | None]] = {}
    for row in frame.drop(columns="geometry").to_dict("records"):
        ground = row.get("ground_z")
        known = isinstance(ground, (int, float)) and math.isfinite(ground)
        name = _text(row.get("id")) or ""
        found[name] = (_text(row.get("parent_id")) or name, float(ground) if known else None)
    return found


def _add_roofs(
    found: Found, layer: str, frame, costs: dict, buildings: dict, keep_status: bool, pulse
) -> None:
    """One site on each building: its highest point, with what its roofs say of owner, cost and the like.

    Roof surfaces of parts belong to their building.
    """
    defaults = costs.get(ROOF, costs["other"])
    parts: dict[str, list] = {}
    own: dict[str, dict] = {}  # of each building, what its roofs say of themselves
    for row in frame.to_dict("records"):
        part = _text(row["building_id"]) or ""
        parts.setdefault(part, []).append(row["geometry"])
        said = own.setdefault(buildings.get(part, (part, None))[0], {})
        for column, value in row.items():
            if column.lower() in ROOF_FIELDS and value is not None and value == value:
                said.setdefault(column.lower(), value)
    tops: dict[str, list] = {}
    for place, (part, shapes) in enumerate(parts.items()):
        if place % 200 == 0:
            pulse(place / len(parts))
        owner, ground = buildings.get(part, (part, None))
        top = places.highest([shape for shape in shapes if shape is not None and not shape.is_empty])
        tops.setdefault(owner, []).append((top, ground))
    for place, (owner, several) in enumerate(tops.items()):
        known = [each for each in several if each[0] is not None]
        if not owner or not known:
            reason = tr("its roofs have no height (z)") if owner else tr("roofs that name no building")
            found.rejected.append(Rejected(place, owner, f"{layer}: {reason}"))
            continue
        (x, y, z), ground = max(known, key=lambda each: each[0][2])
        if ground is None:
            ground = buildings.get(owner, (owner, None))[1]
        height = None if ground is None else round(z - ground + defaults.get("mast_m", 0.0), 2)
        found.no_height += height is None
        try:
            values = _checked({**own[owner], "id": owner, "height_agl": height}, keep_status)
        except _Unusable as error:
            found.rejected.append(Rejected(place, owner, f"{layer}: {error}"))
            continue
        values.update(kind=ROOF, source=layer)
        found.sites.append({**_with_defaults(values, defaults), "height_agl": height, "x": x, "y": y})


def _spots(shape, kind: str, spacing: float, pulse: Callable[[], None]) -> Iterator[tuple[float, float]]:
    """Where the sites of one feature are."""
    if shape is None or shape.is_empty:
        raise _Unusable(tr("it has no position"))
    if shape.geom_type.endswith("Point"):
        yield from ((point.x, point.y) for point in getattr(shape, "geoms", [shape]))
    elif shape.geom_type.endswith("LineString"):
        parts = [part for part in getattr(shape, "geoms", [shape]) if part.length]
        if not parts:
            raise _Unusable(tr("it has no length"))
        for part in parts:
            yield from map(tuple, places.along(part, spacing)[0])
    elif not shape.is_valid:
        raise _Unusable(tr("its shape is broken. Run “Fix geometries” on the layer"))
    elif kind == GRID:
        yield from map(tuple, places.grid(shape, spacing, pulse))
    else:
        point = shape.representative_point()
        yield point.x, point.y


def _checked(values: dict, keep_status: bool) -> dict:
    """Values by the schema: numbers as numbers, a status that is known, empty ones as None."""
    made = {name: None if value is None or value != value or value == "" else value
            for name, value in values.items()}  # fmt: skip
    for name in NUMBERS & set(made):
        if made[name] is not None:
            made[name] = _number(name, made[name])
    status = made.get("status") if keep_status else None
    made["status"] = "proposed" if status is None else _status(str(status))
    return made


def _number(name: str, value) -> float:
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise _Unusable(tr("“{value}” in field {field} is no number", value=value, field=name))
    if name in NOT_NEGATIVE and number < 0:
        raise _Unusable(tr("{value} in field {field} is below 0", value=value, field=name))
    return number


def _status(text: str) -> str:
    for word, synonyms in STATUS_WORDS.items():
        if text.strip().lower() in (word, *synonyms):
            return word
    raise _Unusable(
        tr("status “{status}” is not one of {known}", status=text, known=", ".join(schema.STATUS))
    )


def _building_height(values: dict, defaults: dict) -> float | None:
    """Height of the roof's top above ground and of what is put up on it [m]; None where it is not known."""
    known = {}
    for name in ("ground_z", "roof_z", "height"):
        if values.get(name) is not None:
            known[name] = _number(name, values[name])
    if "ground_z" in known and "roof_z" in known:
        return known["roof_z"] - known["ground_z"] + defaults.get("mast_m", 0.0)
    return known["height"] + defaults.get("mast_m", 0.0) if "height" in known else None


def _with_defaults(values: dict, defaults: dict) -> dict:
    """Where the layer says nothing, what the preset assumes of this kind of site. Adds COST_ASSUMED."""
    made = dict(values)
    made[COST_ASSUMED] = any(values.get(name) is None and name in defaults for name in COSTS)
    for name in (*COSTS, "height_agl", "mounting", "power"):
        if made.get(name) is None and name in defaults:
            made[name] = defaults[name]
    return made


def _text(value) -> str | None:
    return None if value is None or value != value or str(value) == "" else str(value)


def _label(values: dict, index) -> str:
    return _text(values.get("id")) or _text(values.get("name")) or f"#{index}"
