"""A small invented town for fibre plans, whose best trenches can be computed by hand, in EPSG:25832 [m].

    y=100        C4
                 |  side street (residential, 5.5 m wide: one trench)
    y=0    A-----+-----B    main street (residential too), from x=0 to x=200, the side street at x=100

Three addresses 10 m beside the streets, a point of presence on the main street at x=0. A trench in a sidewalk
costs 100 EUR/m, a drop 50 EUR/m, a lead-in 1200 EUR (preset fibre_costs).
"""

from __future__ import annotations

from smartcity.tests.processing.siting_layers import layer

STREET_FIELDS = ("id:string", "name:string", "road_class:string", "width_m:double", "surface:string",
                 "ground:string", "method:string", "eur_m:double")  # fmt: skip
ADDRESS_FIELDS = ("id:string", "units:integer", "households:integer", "businesses:integer",
                  "class_of_user:string", "cluster_id:string", "eligible:string")  # fmt: skip
MAIN = ("S1", "Main", "residential", "LineString (0 0, 200 0)")
SIDE = ("S2", "Side", "residential", "LineString (100 0, 100 100)")
ISLAND = ("S3", "Island", "residential", "LineString (500 500, 600 500)")
PLACES = {"A1": (50, 10, 2, "c1", "yes"), "B2": (150, -10, 1, "c1", "no"),
          "C3": (110, 80, 3, "c2", "undetermined")}  # fmt: skip


def streets(*rows, **columns):
    """rows: id, name, class and WKT; columns: field -> value for each id."""
    fields = [field.split(":")[0] for field in STREET_FIELDS[3:]]
    return layer("LineString", STREET_FIELDS, [
        (wkt, name, words, road, *[columns.get(field, {}).get(name) for field in fields])
        for name, words, road, wkt in (rows or (MAIN, SIDE))
    ], "streets")  # fmt: skip


def addresses(places=None):
    """places: id -> x, y, units, cluster, eligible."""
    return layer("Point", ADDRESS_FIELDS, [
        (f"Point ({x} {y})", name, units, None, None, "housing", cluster, eligible)
        for name, (x, y, units, cluster, eligible) in (PLACES if places is None else places).items()
    ], "addresses")  # fmt: skip


def pops(*places):
    rows = [(f"Point ({x} {y})", f"P{number}", f"P{number}", "pop", "existing", None)
            for number, (x, y) in enumerate(places or [(0, 0)], start=1)]  # fmt: skip
    return layer("Point", ("id:string", "name:string", "kind:string", "status:string", "capacity:integer"),
                 rows, "pops")  # fmt: skip


def ducts(wkt, kind="duct", status="existing", free=None):
    return layer("LineString", ("id:string", "kind:string", "status:string", "free:integer"),
                 [(wkt, "D1", kind, status, free)], "ducts")  # fmt: skip


def roadworks(wkt, start="2027-05-01", shape="Polygon"):
    return layer(shape, ("id:string", "name:string", "start_date:string"), [(wkt, "R1", "Sewer", start)],
                 "roadworks")  # fmt: skip


def barriers(wkt, kind="railway"):
    return layer("LineString", ("id:string", "kind:string"), [(wkt, "B1", kind)], "barriers")
