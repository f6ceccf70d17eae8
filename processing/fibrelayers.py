"""What a fibre plan is made of: addresses, streets, points of presence, ducts, roadworks and barriers."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, datetime

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .rows import Rejection, label, number
from .run import Run
from .sitinglayers import Layer, Row, read_layer

WIDTHS = ("width_m", "width", "breite", "breite_m", "fahrbahnbreite")
SURFACES = ("surface", "oberflaeche", "oberfläche", "belag")
NAMES = ("name", "strasse", "straße", "street")
DISTRIBUTION = "distribution"
GONE = ("planned", "proposed", "geplant")
BARRIER_WORDS = {
    "railway": "railway", "rail": "railway", "light_rail": "railway", "tram": "railway", "bahn": "railway",
    "eisenbahn": "railway", "narrow_gauge": "railway",
    "river": "river", "stream": "river", "canal": "river", "water": "river", "fluss": "river",
    "bach": "river", "gewässer": "river", "gewaesser": "river", "kanal": "river",
    "motorway": "motorway", "autobahn": "motorway", "bundesautobahn": "motorway",
}  # fmt: skip
"""Word in a field of a layer of barriers -> kind of costs.BARRIERS."""
BARRIER_FIELDS = ("kind", "railway", "waterway", "highway", "fclass", "art")


@dataclass(frozen=True)
class Addresses:
    """Who is to be connected; arrays have one entry for each row."""

    rows: list[Row]
    xy: object  # float64 (a, 2)
    units: object  # int64 (a,), 1 or more
    read: int
    rejected: int
    left_out: int  # not eligible, where only eligible ones were asked for


@dataclass
class Shapes:
    """Lines or polygons that are used, and what is known of each."""

    shapes: list = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    days: list = field(default_factory=list)  # datetime.date or None


@dataclass(frozen=True)
class Streets:
    """Street lines and how a trench lies along each."""

    lines: object  # streetgraph.graph.Lines
    laid: list  # broadband.costs.Street
    names: list[str]


def read_addresses(run: Run, crs) -> Addresses:
    """ADDRESSES with the connections that each needs.

    Raises:
        InputError: no row can be used, or only eligible ones are asked for and nobody says which are.
    """
    import numpy as np

    wanted = (None, ("yes",), ("yes", "undetermined"))[run.choice("ONLY_ELIGIBLE")]
    source = run.source("ADDRESSES")
    if wanted and source.fields().lookupField("eligible") < 0:
        raise InputError(
            "Layer “{layer}” has no field eligible. Take the result of “Classify broadband supply”, or plan "
            "for all addresses (ONLY_ELIGIBLE).", layer=source.sourceName(),
        )  # fmt: skip
    layer = read_layer(run, "ADDRESSES", tr("Addresses"), crs, lambda row, *_: units_of(row))
    used = [row for row in layer.rows if wanted is None or _text(row.values.get("eligible")) in wanted]
    left_out = len(layer.rows) - len(used)
    run.info(tr("Addresses: {read} rows read, {used} used, {left} left out as not eligible, {rejected} "
                "rejected.",
                read=layer.read, used=len(used), left=left_out, rejected=layer.rejected))  # fmt: skip
    if not used:
        raise InputError(
            "Layer “{layer}”: no address is eligible. Check the field eligible.", layer=layer.name
        )
    return Addresses(
        used, np.array([(row.x, row.y) for row in used]),
        np.array([row.extra for row in used], dtype=np.int64),
        layer.read, layer.rejected, left_out,
    )  # fmt: skip


def units_of(row) -> int:
    """Connections of an address: units, else households and businesses, else 1.

    Raises:
        Rejection: a number below 0, or units of 0.
    """
    units = number(row, "units")
    if units is not None:
        if units <= 0:
            raise Rejection(tr("its units are {units}: nothing to connect", units=f"{units:g}"))
        return math.ceil(units)
    parts = [number(row, name) for name in ("households", "businesses")]
    for name, value in zip(("households", "businesses"), parts):
        if value is not None and value < 0:
            raise Rejection(tr("{value} in field {field} is below 0", value=f"{value:g}", field=name))
    return max(1, math.ceil(sum(value or 0.0 for value in parts)))


def read_pops(run: Run, crs) -> tuple[list[Row], list[Row]]:
    """POPS: points of presence, and distribution points that there are. Without any of the first, the second
    are where fibre comes from."""
    layer: Layer = read_layer(run, "POPS", tr("Points of presence"), crs,
                              lambda row, *_: number(row, "capacity"))  # fmt: skip
    pops = [row for row in layer.rows if _text(row.values.get("kind")) != DISTRIBUTION]
    rest = [row for row in layer.rows if _text(row.values.get("kind")) == DISTRIBUTION]
    if not pops:
        run.info(tr("“{layer}” has no point of presence: fibre comes from its distribution points.",
                    layer=layer.name))  # fmt: skip
        return rest, []
    return pops, rest


def read_streets(run: Run, crs, costs) -> Streets:
    """STREETS with ground, method, cost and sides of the trench along each.

    Raises:
        InputError: no street can be used.
    """
    import numpy as np

    from ..layers import streets
    from ..smartcity_plugin.siting.modes import level
    from ..smartcity_plugin.streetgraph.graph import Lines

    frame = run.frame("STREETS", crs)
    layer = run.source("STREETS").sourceName()
    found = streets.read(frame, run.feedback.isCanceled)
    run.check_cancelled()
    known, rejected = _Known(run, frame), list(found.rejected)
    laid, reasons = {}, {}
    for place, (row, tags) in enumerate(zip(found.row, found.tags)):
        try:
            laid[place] = known.street(costs, row, tags)
        except InputError as error:
            reasons[row] = tr(error.template, **error.values)  # translated: in broadband.costs
        except Rejection as reason:
            reasons[row] = str(reason)
    rejected += list(reasons.items())
    run.report_rejected(tr("Rejected streets"), [
        tr("Street “{name}” of “{layer}”: {reason}.", name=f"#{index}", layer=layer,
           reason=reason.rstrip("."))
        for index, reason in rejected
    ])  # fmt: skip
    used = sorted(laid)
    none = sum(not laid[place].trench for place in used)
    run.info(tr("Streets: {read} lines read, {used} used, {none} of them without a trench by their class, "
                "{others} that are no streets, {rejected} rejected.",
                read=len(found.tags) + found.others + len(found.rejected), used=len(used), none=none,
                others=found.others, rejected=len(rejected)))  # fmt: skip
    if found.unknown:
        run.warn(tr("Classes of street that are not known and count as ordinary streets: {classes}",
                    classes=", ".join(sorted(map(str, found.unknown))[:20])))  # fmt: skip
    if not used:
        raise InputError("Layer “{layer}” has no street that can be used. Choose another one.", layer=layer)
    parts = [found.xy[found.first[place] : found.first[place + 1]] for place in used]
    levels = np.array([level(found.tags[place]) for place in used], dtype=np.int64)
    yes = np.ones(len(used), dtype=bool)
    lines = Lines(
        np.concatenate(parts), np.concatenate([[0], np.cumsum([len(part) for part in parts])]), levels, yes,
        yes, levels == 0, np.full(len(used), np.nan), np.empty((0, 2)),
    )  # fmt: skip
    return Streets(lines, [laid[place] for place in used], [known.name(found.row[place]) for place in used])


class _Known:
    """What the street layer says of each street itself."""

    def __init__(self, run: Run, frame) -> None:
        from ..layers.streets import OTHER_TAGS

        named = {str(name).lower(): name for name in frame.columns}
        self._frame = frame
        self._more = named.get(OTHER_TAGS)
        self._fields = {
            "width": run.text("WIDTH_FIELD") or _first(named, WIDTHS), "surface": _first(named, SURFACES),
            "ground": run.text("GROUND_FIELD"), "method": run.text("METHOD_FIELD"),
            "cost": run.text("COST_FIELD"), "name": _first(named, NAMES),
        }  # fmt: skip
        self._values = {key: frame[name].to_dict() if name else {} for key, name in self._fields.items()}
        self._tags = frame[self._more].to_dict() if self._more else {}

    def name(self, row) -> str:
        return str(self._get("name", row) or "")

    def street(self, costs, row, tags):
        """Raises InputError or Rejection for what cannot be used."""
        width, cost = (self._number(key, row) for key in ("width", "cost"))
        surface = self._get("surface", row) or self._tag("surface", row)
        if width is None:
            width = self._tag("width", row)
        words = (_code(self._get(key, row)) for key in ("ground", "method"))
        return costs.street(
            {"highway": tags.get("highway", ""), "surface": str(surface or "").strip().lower()},
            width_m=_metres(width), **dict(zip(("ground", "method"), words)),
            eur_per_m=math.nan if cost is None else cost,
        )  # fmt: skip

    def _get(self, key: str, row):
        value = self._values[key].get(row)
        return None if value is None or value != value or value == "" else value

    def _tag(self, key: str, row):
        from ..layers.streets import hstore

        return hstore(self._tags.get(row)).get(key) if self._more else None

    def _number(self, key: str, row):
        value = self._get(key, row)
        if key == "width" and isinstance(value, str):
            return value
        return number({key: value}, key)


def _first(named: dict, names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if name in named), "")


def _metres(value) -> float:
    """A width, "5,5 m" too; NaN where it says none."""
    try:
        return float(str(value).lower().replace(",", ".").replace("m", ""))
    except ValueError:
        return math.nan


def _code(value) -> str:
    """A key or code as text: 2300.0 is "2300"."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def read_ducts(run: Run, crs) -> Shapes:
    """DUCTS that can be used: existing, with a free duct as far as that is known."""
    found, left = Shapes(), 0

    def look(row, name):
        nonlocal left
        free = number(row, "free")
        if _text(row.get("status")) in GONE or free == 0:
            left += 1
            return False
        word = _text(row.get("kind"))
        found.shapes.append(row.geometry)
        found.kinds.append("fibre" if word in ("fibre", "fiber", "glasfaser", "lwl") else "duct")
        found.labels.append(name)
        return True

    _each(run, "DUCTS", tr("Ducts"), crs, ("LineString",), look)
    if left:
        run.info(tr("{count} of them are planned only or have no free duct: they are not used.", count=left))
    return found


def read_roadworks(run: Run, crs) -> Shapes:
    """ROADWORKS that begin within the years of the plan."""
    found, late = Shapes(), 0
    first, last = (run.integer(name) if run.given(name) else None for name in ("YEAR_FROM", "YEAR_TO"))
    if first is not None and last is not None and first > last:
        raise InputError("The years of the plan are the wrong way round: YEAR_FROM is after YEAR_TO.")

    def look(row, name):
        nonlocal late
        day = day_of(row.get("start_date"))
        if day is None and (first is not None or last is not None):
            raise Rejection(
                tr("its date “{value}” is missing or cannot be read", value=row.get("start_date"))
            )
        if day is not None and ((first or day.year) > day.year or (last or day.year) < day.year):
            late += 1
            return False
        found.shapes.append(row.geometry)
        found.labels.append(_shown(row, name))
        found.days.append(day)
        return True

    _each(run, "ROADWORKS", tr("Roadworks"), crs, ("LineString", "Polygon"), look)
    if late:
        run.info(tr("{count} of them begin outside of the years of the plan: they are not used.",
                    count=late))  # fmt: skip
    return found


def read_barriers(run: Run, crs) -> Shapes:
    """BARRIERS with their kind."""
    found = Shapes()

    def look(row, name):
        words = [_text(row.get(key)) for key in BARRIER_FIELDS]
        kind = next((BARRIER_WORDS[word] for word in words if word in BARRIER_WORDS), None)
        if kind is None:
            raise Rejection(tr("its kind is not railway, river or motorway"))
        found.shapes.append(row.geometry)
        found.kinds.append(kind)
        found.labels.append(_shown(row, name))
        return True

    _each(run, "BARRIERS", tr("Barriers"), crs, ("LineString", "Polygon"), look)
    return found


def _each(run: Run, parameter: str, what: str, crs, shapes: tuple[str, ...], look) -> None:
    """Call `look(row, label)` for each row with such a shape; the others are listed in the log.

    look: whether it uses the row; it raises Rejection for one that cannot be used.
    """
    if not run.given(parameter):
        return
    frame, reasons, used = run.frame(parameter, crs), [], 0
    layer = run.source(parameter).sourceName()
    for position, (index, row) in enumerate(frame.iterrows(), start=1):
        name = label(row, index)
        try:
            shape = row.geometry
            if shape is None or not shape.geom_type.endswith(shapes) or not shape.length:
                raise Rejection(tr("it is not a line or area that can be used"))
            if "Polygon" in shape.geom_type and not shape.is_valid:
                row = _mended(row)
            used += look(row, name)
        except Rejection as reason:
            reasons.append(
                tr("{what} “{layer}”, row {row} (“{name}”): {reason}.", what=what, layer=layer, row=position,
                   name=name, reason=reason)
            )  # fmt: skip
    run.report_rejected(what, reasons)
    run.info(tr("{what}: {read} rows read, {used} used, {rejected} rejected.", what=what, read=len(frame),
                used=used, rejected=len(reasons)))  # fmt: skip


def _mended(row):
    row = row.copy()
    row["geometry"] = row["geometry"].buffer(0)
    return row


def day_of(value) -> date | None:
    """A date, from a date or from 2027-05-01 or 01.05.2027; None where it cannot be read."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if hasattr(value, "toPyDate"):
        return value.toPyDate()
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(str(value).strip()[:10], form).date()
        except ValueError:
            continue
    return None


def _shown(row, name: str) -> str:
    """The name of a row, else its id."""
    own = row.get("name")
    return str(own) if isinstance(own, str) and own else name


def _text(value) -> str:
    return "" if value is None or value != value else str(value).strip().lower()
