"""Tables of key figures as the analyses write them, with few rows, for tests of variants."""

from __future__ import annotations

from smartcity.tests.council.conftest import layer_of

FIELDS = ["key:string", "label:string", "value:double", "unit:string", "basis:string"]


def table(name, rows, kind="computed", source="invented", **parameters):
    """A memory table. rows: (key, value, unit, basis) or shorter."""
    from smartcity.layers import provenance as origin

    full = [(None, (key, f"Label of {key}", value, *(*rest, "", "")[:2])) for key, value, *rest in rows]
    layer = layer_of("None", name, FIELDS, full)
    origin.store(layer, origin.Provenance(
        kind, (origin.Source("Beispielstadt", "Demo", source),),
        parameters={key: str(value) for key, value in parameters.items()},
    ))  # fmt: skip
    return layer


def siting(name="Standorte", sites=12, percent=95.0, cost=15_600.0, running=1_620.0, unknown=0,
           demand=20_000.0, unit="inhabitants", **parameters):  # fmt: skip
    """STATS of sensorsiting."""
    return table(name, (
        ("sites_new", sites, "", "Proven: no plan is better."),
        ("covered_percent", percent, "%", "Computed in a straight line"),
        ("covered", percent * demand / 100.0, unit, "Computed in a straight line"),
        ("demand", demand, unit), ("cost_eur", cost, "EUR", "by preset siting_costs, mostly assumptions"),
        ("running_eur", running, "EUR", "as supplied with the layer"), ("gap_percent", 0.0, "%"),
        ("cost_unknown", unknown, ""), ("running_unknown", 0, ""),
    ), **parameters)  # fmt: skip


def fibre(name="Glasfaser", missing=14):
    """STATS of fibreexpansion."""
    return table(name, (
        ("units", 2000, "", "counted"), ("addresses", 1200, "", "counted"),
        ("unconnected", 300, "", "counted"),
        ("cost_eur", 5_000_000.0, "EUR", "presets: published figures and assumptions"),
        ("cost_missing", missing, ""), ("cost_per_unit", 2500.0, "EUR"), ("trench_m", 40_000.0, "m"),
        ("gap_percent", 0.01, "%"),
    ))  # fmt: skip


def funding(name="Förderung", own_basis="sum of all 10 areas", cost=4_800_000.0):
    """STATS of fundingpriority."""
    whole = "sum of all 10 areas"
    return table(name, (
        ("cost_eur", cost, "EUR", whole), ("missing", 0, ""), ("unpriced", 0, ""),
        ("federal_eur", 0.5 * cost, "EUR", whole), ("land_eur", 0.4 * cost, "EUR", whole),
        ("own_eur", 0.1 * cost, "EUR", own_basis), ("own_low_eur", 0.08 * cost, "EUR", "cost ±20 %"),
        ("own_high_eur", 0.12 * cost, "EUR", "cost ±20 %"), ("gap_eur", None, "EUR", "sum of 0 areas"),
        ("units", 1900, "", whole), ("federal_share", 50.0, "%"),
    ))  # fmt: skip
