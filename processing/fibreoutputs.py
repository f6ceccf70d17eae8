"""A fibre plan as layers and tables."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import broadbandschema, frames, provenance, schema
from ..smartcity_plugin.words import tr
from .fibrefigures import by_class, by_cluster, by_phase, certainty, figures, numbers
from .fibreplan import NONE, Plan, kind_label
from .run import Run

PROPOSED = "proposed"
INPUTS = ("ADDRESSES", "STREETS", "POPS", "DUCTS", "ROADWORKS", "BARRIERS")


def write(run: Run, plan: Plan, crs) -> dict:
    """All outputs. Returns the numbers."""
    source = provenance.derived(
        provenance.COMPUTED, [run.provenance(name) for name in INPUTS if run.given(name)],
        tool="fibreexpansion",
        parameters={"costs": run.text("COSTS"), "materials": run.text("MATERIALS"),
                    "mode": ("all", "per_unit", "budget")[run.choice("MODE")],
                    "max_drop_m": f"{run.number('MAX_DROP'):g}", "cost_missing": str(plan.bill.missing)},
        expected_error=" ".join((certainty(plan), cost_note())),
    )  # fmt: skip
    point, line = QgsWkbTypes.Type.Point, QgsWkbTypes.Type.LineString
    for name, features, fields, kind, title, style in (
        ("TRENCHES", _trenches, broadbandschema.FIBRE_TRENCHES, line, tr("Fibre trenches, proposed"),
         "fibre_trenches"),
        ("CONNECTIONS", _connections, broadbandschema.FIBRE_CONNECTIONS, point,
         tr("Fibre connections, proposed"),
         "fibre_connections"),
        ("NODES", _nodes, broadbandschema.FIBRE_NODES, point, tr("Fibre nodes, proposed"), "fibre_nodes"),
    ):  # fmt: skip
        fields = schema.qgs_fields(fields)
        run.add_features(name, features(plan, fields), fields, kind, crs, title=title, style=style,
                         provenance=source)  # fmt: skip
    for name, rows, fields, title in (
        ("BILL", _bill(plan), broadbandschema.FIBRE_BILL, tr("Bill of quantities")),
        ("BY_CLUSTER", by_cluster(plan), broadbandschema.FIBRE_BY_CLUSTER, tr("Fibre plan by project area")),
        ("STATS", _figures(run, plan), schema.KEY_FIGURES, tr("Key figures of the fibre plan")),
    ):
        fields = schema.qgs_fields(fields)
        run.add_features(name, (frames.feature(fields, row) for row in rows), fields, title=title,
                         provenance=source)  # fmt: skip
    if run.wants("BILL_XLSX"):
        _workbook(run, plan)
    return numbers(run, plan)


def cost_note() -> str:
    return tr("Costs are those of the presets: published figures and assumptions, no tender.")


def _trenches(plan: Plan, fields) -> Iterator[QgsFeature]:
    from ..smartcity_plugin.broadband.ducts import JOIN
    from ..smartcity_plugin.broadband.trenchgraph import CROSSING, DROP, POP

    graph = plan.graph
    for place, edge in enumerate(plan.choice.edges):
        kind = graph.kind[edge]
        feeder = kind == POP or bool(plan.net.is_feeder[place])
        word = "drop" if kind == DROP else "crossing" if kind == CROSSING else (
            "feeder" if feeder else "distribution")  # fmt: skip
        group = plan.shares.owner[place]
        yield frames.feature(fields, {
            "id": f"T{place + 1:06d}", "kind": word, **_trench(plan, edge),
            "units": int(plan.shares.units[place]), "fibres": int(plan.net.fibres[place]),
            "ducts": JOIN.join(plan.net.ducts[place]), "saved_eur": float(graph.saved_eur[edge]),
            "cluster_id": plan.clusters[group] if group >= 0 else None,
            "phase": int(plan.shares.first[place]),
        }, _line(graph.shape(edge)))  # fmt: skip
    second = plan.second
    for place, (edge, owner) in enumerate(zip(second.edges, second.owner), start=plan.choice.edges.size):
        group = plan.cluster[owner]
        yield frames.feature(fields, {
            "id": f"T{place + 1:06d}", "kind": "second_route", **_trench(plan, edge),
            "units": int(plan.units[owner]), "cluster_id": plan.clusters[group] if group >= 0 else None,
            "phase": int(plan.phase[owner]),
        }, _line(graph.shape(edge)))  # fmt: skip


def _trench(plan: Plan, edge: int) -> dict:
    """How an edge of the trench graph is built, and what it costs."""
    graph, given, costs = plan.graph, plan.given, plan.given.costs
    ground, method = costs.grounds.get(graph.ground[edge]), costs.methods.get(graph.method[edge])
    metres, eur = float(graph.length_m[edge]), float(graph.cost_eur[edge])
    work, duct, line = graph.roadworks[edge], graph.reused[edge], graph.line[edge]
    return {
        "status": PROPOSED, "street": given.streets.names[line] if line >= 0 else None,
        "surface": kind_label(ground) if ground else None,
        "method": kind_label(method) if method else None,
        "baugrund": ground.code if ground else None, "legeverfahren": method.code if method else None,
        "from_m": float(graph.from_m[edge]), "length_m": metres,
        "eur_per_m": eur / metres if metres else None, "cost_eur": eur,
        "reused": given.ducts.labels[duct] if duct >= 0 else None,
        "roadworks": given.works.labels[work] if work >= 0 else None,
        "roadworks_date": given.works.days[work] if work >= 0 else None,
    }  # fmt: skip


def _line(xy) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in xy.tolist()])


def _point(xy) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(float(xy[0]), float(xy[1])))


def _connections(plan: Plan, fields) -> Iterator[QgsFeature]:
    import numpy as np

    graph, shares, net = plan.graph, plan.shares, plan.net
    place = np.full(len(plan.given.addresses.rows), NONE)
    place[plan.connected] = np.arange(plan.connected.size)
    for row, address in enumerate(plan.given.addresses.rows):
        cluster = plan.cluster[row]
        values = {
            "address_id": address.id, "class_of_user": address.values.get("class_of_user"),
            "units": int(plan.units[row]), "connected": bool(place[row] >= 0),
            "cluster_id": plan.clusters[cluster] if cluster >= 0 else None,
        }  # fmt: skip
        if place[row] < 0:
            values["reason"] = _reason(int(graph.address_state[row]))
        else:
            own = place[row]
            values.update({
                "drop_m": float(graph.length_m[graph.address_edge[row]]),
                "drop_eur": float(plan.drop_eur[row]),
                "share_eur": float(plan.street_eur[row]), "cost_eur": float(plan.cost_eur[row]),
                "fibres": int(net.address_fibres[own]), "route_m": float(shares.route_m[row]),
                "distribution_id": distribution_id(int(net.distribution_of[own])),
                "pop_id": plan.given.pops[shares.pop[row]].id, "phase": int(plan.phase[row]),
            })  # fmt: skip
        yield frames.feature(fields, values, _point((address.x, address.y)))


def _reason(state: int) -> str:
    from ..smartcity_plugin.broadband.trenchgraph import ISLAND, TOO_FAR

    words = {TOO_FAR: tr("too far from any street"),
             ISLAND: tr("its street leads to no point of presence")}  # fmt: skip
    return words.get(state, tr("costs more than it may, or the budget does not reach"))


def distribution_id(number: int) -> str:
    return f"D{number + 1:04d}"


def _nodes(plan: Plan, fields) -> Iterator[QgsFeature]:
    import numpy as np

    graph, net, shares = plan.graph, plan.net, plan.shares
    pop = shares.pop[plan.connected]
    for number, row in enumerate(plan.given.pops):
        mine = plan.connected[pop == number]
        yield frames.feature(fields, {
            "id": row.id, "kind": "pop", "status": row.values.get("status"),
            "units": int(plan.units[mine].sum()),
            "fibres": int(net.point_fibres[np.unique(net.distribution_of[pop == number])].sum()),
            "longest_m": float(shares.route_m[mine].max(initial=0.0)), "pop_id": row.id,
        }, _point((row.x, row.y)))  # fmt: skip
    for number, node in enumerate(net.distribution):
        mine = plan.connected[net.distribution_of == number]
        cluster = np.unique(plan.cluster[mine])
        known = plan.given.points[net.given[number]] if net.given[number] >= 0 else None
        yield frames.feature(fields, {
            "id": distribution_id(number), "kind": "distribution",
            "status": PROPOSED if known is None else known.values.get("status"),
            "units": int(net.point_units[number]), "fibres": int(net.point_fibres[number]),
            "longest_m": float(net.longest_m[number]),
            "cost_eur": None if plan.cabinet_eur is None else float(net.cabinets[number] * plan.cabinet_eur),
            "pop_id": plan.given.pops[shares.pop[mine[0]]].id if mine.size else None,
            "cluster_id": plan.clusters[cluster[0]] if cluster.size == 1 and cluster[0] >= 0 else None,
        }, _point(graph.node_xy[node]))  # fmt: skip


def _bill(plan: Plan) -> Iterator[dict]:
    for row in plan.bill.rows:
        yield row._asdict()


def _figures(run: Run, plan: Plan) -> Iterator[dict]:
    for key, words, value, unit, basis in figures(run, plan):
        if value is not None and value == value:
            yield {"key": key, "label": words, "value": float(value), "unit": unit, "basis": basis}


def _workbook(run: Run, plan: Plan) -> None:
    from ..smartcity_plugin.broadband import bill
    from ..smartcity_plugin.broadband.spreadsheet import EURO, NUMBER, TEXT, WHOLE, Column, Sheet

    def column(field: schema.Field) -> Column:
        kind = {"integer": WHOLE, "real": NUMBER}.get(field.kind, TEXT)
        return Column(tr(field.alias), EURO if field.name.endswith("_eur") else kind)  # translated: in schema

    fields = broadbandschema.FIBRE_BY_CLUSTER
    rows = [[row.get(field.name) for field in fields] for row in by_cluster(plan)]
    areas = Sheet(tr("Project areas"), tr("Fibre plan by project area"),
                  [column(field) for field in fields], rows)  # fmt: skip
    each = (Column(tr("Cost [EUR]"), EURO, summed=True), Column(tr("Cost per connection [EUR]"), EURO))
    phases = Sheet(
        tr("Phases"), tr("Fibre plan by phase"),
        (Column(tr("Phase"), WHOLE), Column(tr("Addresses"), WHOLE, summed=True),
         Column(tr("Connections"), WHOLE, summed=True), *each),
        [(*row, row[-1] / max(row[-2], 1)) for row in by_phase(plan)], tr("Sum of what is known"),
    )  # fmt: skip
    classes = Sheet(
        tr("Classes of users"), tr("Trenches, drops and house lead-ins by class of user"),
        (Column(tr("Class of user")), Column(tr("Addresses"), WHOLE, summed=True),
         Column(tr("Connections"), WHOLE, summed=True), *each),
        [(*row[1:], row[-1] / row[-2]) for row in by_class(plan)], tr("Sum of what is known"),
    )  # fmt: skip
    summary = [(words, value, unit, basis) for _, words, value, unit, basis in figures(run, plan)]
    bill.write_xlsx(run.file_output("BILL_XLSX"), plan.bill, summary=summary, tables=[areas, phases, classes],
                    title=tr("Fibre plan"), tr=tr)  # fmt: skip
