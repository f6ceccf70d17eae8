"""Small project areas with their costs, in the schema of the layers that smartcity:fundingpriority takes."""

from __future__ import annotations

from smartcity.tests.processing.siting_layers import layer, square

AREA_FIELDS = ["cluster_id:string", "name:string", "status:string", "ags:string", "addresses:integer",
               "units:integer", "households:double", "businesses:integer", "schools:integer",
               "hospitals:integer", "administrations:integer", "eligible_units:integer",
               "undetermined_units:integer", "down_mbit:double"]  # fmt: skip
COST_FIELDS = ["cluster_id:string", "units:integer", "trench_m:double", "cost_eur:double",
               "saved_eur:double", "roadworks_m:double", "first_roadworks:date",
               "revenue_eur:double"]  # fmt: skip


def area(number, name, units, eligible, unsure=0, businesses=3, schools=0, down=16.0):
    """A row of CLUSTERS: a square of its own."""
    west, south = 1000.0 + 400.0 * (number % 4), 2000.0 + 400.0 * (number // 4)
    return (square(west, south, 360.0), f"K{number}", name, "proposed", "09472999", units // 2, units,
            units * 0.9, businesses, schools, 0, 0, eligible, unsure, down)  # fmt: skip


AREAS = [
    area(1, "Oberdorf", 120, 120, schools=1, down=12.0), area(2, "Am Bach", 80, 40, unsure=20, down=30.0),
    area(3, "Gewerbepark", 40, 40, businesses=30, down=50.0), area(4, "Siedlung Süd", 300, 0, down=250.0),
    area(5, "Weiler", 12, 12, down=6.0), area(6, "Unklar", 60, 0, unsure=60, down=90.0),
    area(7, "Ohne Kosten", 90, 90, down=25.0),
]  # fmt: skip
COSTS = [
    (None, "K1", 120, 2400.0, 480_000.0, 20_000.0, 300.0, "2028-05-01", None),
    (None, "K2", 80, 2000.0, 400_000.0, 0.0, 0.0, None, None),
    (None, "K3", 40, 900.0, 140_000.0, 0.0, 0.0, None, None),
    (None, "K4", 300, 3000.0, 390_000.0, 0.0, 600.0, "2027-03-01", None),
    (None, "K5", 12, 1500.0, 190_000.0, 0.0, 0.0, None, None),
    (None, "K6", 60, 1100.0, 210_000.0, 0.0, 0.0, None, None),
]


def areas(rows=None):
    return layer("Polygon", AREA_FIELDS, AREAS if rows is None else rows, "areas")


def costs(rows=None):
    from qgis.PyQt.QtCore import QDate

    rows = COSTS if rows is None else rows
    dated = [(*row[:7], QDate.fromString(row[7], "yyyy-MM-dd") if row[7] else None, *row[8:]) for row in rows]
    return layer("None", COST_FIELDS, dated, "costs", crs="")
