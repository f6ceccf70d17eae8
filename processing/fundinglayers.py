"""From the layers of project areas and their costs to what the funding engine takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..layers import broadbandschema
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .fundingwords import shown
from .rows import Rejection, as_field, number
from .run import Run

COUNTS = tuple(field.name for field in broadbandschema.BROADBAND_CLUSTERS if field.kind != "text")
COST_FIELDS = ("units", "trench_m", "cost_eur", "revenue_eur", "saved_eur", "roadworks_m")
UNPRICED = "cost_missing"
"""Parameter in the provenance of COSTS: positions of their bill without a price."""
DATES = ("%Y-%m-%d", "%d.%m.%Y")


@dataclass(frozen=True)
class Inputs:
    """Project areas with their costs; one entry of `rows`, `costs` and `shapes` for each.

    rows: fields of BROADBAND_CLUSTERS. costs: COST_FIELDS and `year` of the first roadworks, empty
    for an area without costs. crs: of the shapes. unpriced: positions of the costs' bill without a price;
    None where their layer does not say it.
    """

    rows: list[dict[str, Any]]
    costs: list[dict[str, Any]]
    shapes: list[Any]
    crs: Any
    read: int
    rejected: int
    unpriced: int | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(row["cluster_id"] for row in self.rows)

    def names(self) -> list[str]:
        """What people call the areas: the name, with the id where several have it; the id without one."""
        times = Counter(row.get("name") for row in self.rows)
        return [_name(row, times[row.get("name")] > 1) for row in self.rows]

    def column(self, name: str, *, of_costs: bool = False):
        """A field as float64, shape (n,), NaN where empty."""
        import numpy as np

        rows = self.costs if of_costs else self.rows
        values = [row.get(name) for row in rows]
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _name(row: dict[str, Any], ambiguous: bool) -> str:
    if not row.get("name"):
        return row["cluster_id"]
    return f"{row['name']} {row['cluster_id']}" if ambiguous else row["name"]


def read(run: Run) -> Inputs:
    """CLUSTERS and COSTS. The log names each row that cannot be used, and why.

    Raises:
        InputError: a layer lacks the field by which they are joined, or no area can be used.
    """
    source = run.source("CLUSTERS")
    areas, costs = run.frame("CLUSTERS"), run.frame("COSTS")
    for name, frame, needed in (("CLUSTERS", areas, ("cluster_id", "units")),
                                ("COSTS", costs, ("cluster_id", "cost_eur"))):  # fmt: skip
        missing = [field for field in needed if field not in frame.columns]
        if missing:
            raise InputError(
                "Parameter {parameter}: the layer has no field {field}. Choose the output of “Broadband "
                "gaps and project areas” as project areas and that of “Fibre expansion” as costs, or rename "
                "the field.",
                parameter=name, field=missing[0],
            )  # fmt: skip
    kept, refused = _usable(areas, _area)
    run.report_rejected(tr("Project areas"), refused)
    if not kept:
        raise InputError(
            "No project area can be used: {rejected} of {count} rows were rejected. {first}",
            rejected=len(refused), count=len(areas), first=refused[0] if refused else "",
        )  # fmt: skip
    known = {row["cluster_id"] for row, _ in kept}
    priced, wrong = _usable(costs, lambda row: _cost(row, known), needs_area=False)
    run.report_rejected(tr("Costs"), wrong)
    _tell_outside(run, [row for _, row in costs.iterrows() if not as_field(row["cluster_id"], "text")])
    by_id = {row["cluster_id"]: row for row, _ in priced}
    rows = [row for row, _ in kept]
    made = run.provenance("COSTS")
    unpriced = made.parameters.get(UNPRICED, "") if made else ""
    return Inputs(
        rows, [by_id.get(row["cluster_id"], {}) for row in rows], [shape for _, shape in kept],
        source.sourceCrs(), len(areas) + len(costs), len(refused) + len(wrong),
        int(unpriced) if unpriced.isdigit() else None,
    )  # fmt: skip


def _tell_outside(run: Run, rows: list) -> None:
    """Say what a fibre plan costs beyond the project areas: nobody divides it here."""
    amounts = [as_field(row.get("cost_eur"), "real") or 0.0 for row in rows]
    if any(amounts):
        run.warn(tr("Costs that belong to no project area and are not divided: {cost} EUR.",
                    cost=shown(sum(amounts))))  # fmt: skip


def _usable(frame, check, needs_area: bool = True) -> tuple[list, list[str]]:
    """Rows that can be used as (values, shape), and sentences on the others.

    An id that stands twice is used nowhere: nobody knows which of its rows holds. needs_area: a row without
    an id is wrong, and not what a plan costs beyond the areas.
    """
    ids = [as_field(value, "text") or "" for value in frame["cluster_id"]]
    times = Counter(ids)
    shapes = frame.geometry if "geometry" in frame.columns else [None] * len(frame)
    kept, refused = [], []
    for position, ((_, row), name, shape) in enumerate(zip(frame.iterrows(), ids, shapes), 1):
        if not name and not needs_area:
            continue
        try:
            if not name:
                raise Rejection(tr("it belongs to no project area (cluster_id is empty)"))
            if times[name] > 1:
                raise Rejection(tr("its id occurs {count} times", count=times[name]))
            kept.append((check(row), shape))
        except Rejection as reason:
            refused.append(tr("Row {row} (“{name}”) is not used: {reason}.",
                              row=position, name=name, reason=reason))  # fmt: skip
    return kept, refused


def _area(row) -> dict[str, Any]:
    """Fields of a project area. Raises Rejection."""
    values = {field.name: as_field(row.get(field.name), field.kind)
              for field in broadbandschema.BROADBAND_CLUSTERS
              if field.kind == "text"}  # fmt: skip
    for name in COUNTS:
        values[name] = _not_negative(row, name)
    units = values["units"]
    if units == 0:
        raise Rejection(tr("it has no connections"))
    counted = (values["eligible_units"] or 0) + (values["undetermined_units"] or 0)
    if units is not None and counted > units:
        raise Rejection(
            tr("{counted} connections are eligible or undetermined, but it has only {units}",
               counted=f"{counted:g}", units=f"{units:g}")
        )  # fmt: skip
    return values


def _cost(row, known: set[str]) -> dict[str, Any]:
    """Fields of the costs of one area. Raises Rejection."""
    name = as_field(row.get("cluster_id"), "text")
    if name not in known:
        raise Rejection(tr("no project area has its id"))
    values: dict[str, Any] = {field: _not_negative(row, field) for field in COST_FIELDS}
    if values["cost_eur"] == 0:
        raise Rejection(tr("a cost of 0 EUR is no cost; leave it empty where it is not known"))
    return {**values, "cluster_id": name, "year": _year(row.get("first_roadworks"))}


def _not_negative(row, field: str) -> float | None:
    value = number(row, field)
    if value is not None and value < 0:
        raise Rejection(tr("“{value}” in field {field} is below 0", value=f"{value:g}", field=field))
    return value


def _year(value) -> int | None:
    """The year of a date, as date or text; None where it is empty. Raises Rejection."""
    if value is None or value != value or value == "":
        return None
    if isinstance(value, date):
        return value.year
    for pattern in DATES:
        try:
            return datetime.strptime(str(value)[:10], pattern).year
        except ValueError:
            continue
    raise Rejection(tr("“{value}” in field {field} is no date", value=value, field="first_roadworks"))
