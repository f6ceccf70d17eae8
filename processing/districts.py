"""Districts, as several algorithms read them."""

from __future__ import annotations

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .rows import label
from .run import Run


def read_districts(run: Run, crs) -> tuple[list[str], list]:
    """Names and shapely shapes of DISTRICTS, by DISTRICT_FIELD; where none are given two empty lists."""
    frame = run.frame("DISTRICTS", crs)
    if frame is None:
        return [], []
    field = run.text("DISTRICT_FIELD") or "name"
    names, shapes, reasons = [], [], []
    for index, row in frame.iterrows():
        value = row.get(field)
        name = str(value) if value is not None and value == value and str(value) else label(row, index)
        shape = row.geometry
        if shape is None or shape.is_empty:
            reasons.append(tr("District “{name}”: it has no shape.", name=name))
        elif not shape.is_valid:
            reasons.append(tr("District “{name}”: its shape is broken. Run “Fix geometries” on the layer.",
                              name=name))  # fmt: skip
        else:
            names.append(name)
            shapes.append(shape)
    run.report_rejected(tr("Rejected districts"), reasons)
    if not shapes:
        raise InputError(
            "No district can be used: {rejected} of {count} were rejected.", rejected=len(reasons),
            count=len(frame),
        )
    return names, shapes
