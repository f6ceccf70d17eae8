"""From the layers of a fibre plan to the plan: graph, tree, shares, what hangs on the tree, and the bill."""

from __future__ import annotations

from dataclasses import dataclass

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from .fibrelayers import Addresses, Shapes, Streets, read_barriers, read_ducts, read_roadworks
from .rows import number
from .run import Run
from .sitinglayers import Row

NONE = -1
GIVEN_M = 50.0
"""Assumption: an existing distribution point no farther from a trench of the plan is used by it."""
SHOWN = 20
CRITICAL = ("hospital", "administration", "school", "business")
"""Classes of users that may be given a second way, in the order of the parameter CRITICAL."""


@dataclass(frozen=True)
class Input:
    """What was read."""

    addresses: Addresses
    streets: Streets
    pops: list[Row]
    points: list[Row]  # distribution points that there are
    ducts: Shapes
    works: Shapes
    barriers: Shapes
    costs: object  # broadband.costs.Costs
    materials: dict  # the preset


@dataclass(frozen=True)
class Plan:
    """What was found."""

    given: Input
    graph: object  # broadband.trenchgraph.TrenchGraph
    choice: object  # broadband.expansion.Choice
    shares: object  # broadband.sharing.Shares
    net: object  # broadband.design.Design, its edges those of choice
    connected: object  # int64: the addresses that are connected
    clusters: list[str]
    cluster: object  # int64 (a,): position in clusters, NONE
    phase: object  # int64 (a,)
    phases: int
    second: object  # broadband.secondways.SecondWays
    drop_eur: object  # float64 (a,): drop and lead-in
    bill: object  # broadband.bill.Bill
    cabinet_eur: float | None
    rest_eur: float  # of the bill, beside trenches, drops and lead-ins

    @property
    def units(self):
        return self.given.addresses.units

    @property
    def cost_eur(self):
        """Trenches, drop and lead-in of each address, float64 (a,)."""
        return self.drop_eur + self.street_eur

    @property
    def street_eur(self):
        """Share of the trenches in the street, second ways too, of each address, float64 (a,)."""
        return self.shares.trench_eur + self.second.eur

    @property
    def total_eur(self) -> float:
        return self.bill.known_eur


def read_rest(run: Run, crs, addresses, streets, pops, points, costs) -> Input:
    """The optional layers and the preset of materials."""
    from ..smartcity_plugin import presets

    return Input(
        addresses, streets, pops, points, read_ducts(run, crs), read_roadworks(run, crs),
        read_barriers(run, crs), costs, presets.load(run.text("MATERIALS")),
    )  # fmt: skip


def make_graph(run: Run, given: Input):
    """The trench graph; the log names the addresses that cannot be connected."""
    import numpy as np

    from ..smartcity_plugin.broadband import trenchgraph

    most = run.number("MAX_DROP")
    town = trenchgraph.Town(
        given.streets.lines, given.streets.laid, given.addresses.xy,
        np.array([(row.x, row.y) for row in given.pops]), [row.id for row in given.pops],
        given.ducts.shapes, given.ducts.kinds,
        given.works.shapes, given.barriers.shapes, given.barriers.kinds, run.flag("NO_CROSSING"), most,
        run.number("TOLERANCE"),
    )  # fmt: skip
    graph = trenchgraph.build(town, given.costs, cancelled=run.feedback.isCanceled, progress=run.progress)
    far, island = (np.flatnonzero(graph.address_state == state)
                   for state in (trenchgraph.TOO_FAR, trenchgraph.ISLAND))  # fmt: skip
    if far.size:
        run.warn(tr("{count} addresses are not connected: they are more than {distance} m from any street: "
                    "{ids}", count=far.size, distance=f"{most:g}",
                    ids=some([given.addresses.rows[row].id for row in far])))  # fmt: skip
    if island.size:
        run.warn(tr("{count} addresses are not connected: their streets lead to no point of presence: {ids}",
                    count=island.size,
                    ids=some([given.addresses.rows[row].id for row in island])))  # fmt: skip
    return graph


def some(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")


def settle(run: Run, given: Input, graph) -> Plan:
    """Choose the trenches, share them out, and lay out the net on them."""
    import numpy as np

    from ..smartcity_plugin.broadband import design, expansion, secondways, sharing

    costs, units = given.costs, given.addresses.units
    wish = expansion.Wish(
        expansion.MODES[run.choice("MODE")],
        run.number("COST_LIMIT") if run.given("COST_LIMIT") else float("nan"),
        run.number("BUDGET") if run.given("BUDGET") else float("nan"), run.number("TIME_LIMIT"),
        run.integer("SEED"),
    )  # fmt: skip
    choice = expansion.choose(graph, units, costs.lead_in_eur, wish, cancelled=run.feedback.isCanceled,
                              progress=_quiet(run))  # fmt: skip
    run.check_cancelled()
    second = secondways.find(graph, choice.edges, _critical(run, given.addresses, choice.connected),
                             cancelled=run.feedback.isCanceled)  # fmt: skip
    clusters, cluster = _clusters(given.addresses)
    drop_eur = np.zeros(units.size)
    drops = graph.address_edge[choice.connected]
    drop_eur[choice.connected] = graph.cost_eur[drops] + costs.lead_in_eur
    days = np.array([sharing.NEVER if day is None else day.toordinal() for day in given.works.days],
                    dtype=np.int64)  # fmt: skip
    rough = sharing.share(graph, choice.edges, choice.connected, units)
    phase, phases = _phases(run, given.addresses, cluster, rough.trench_eur + drop_eur,
                            np.where(choice.connected, units, 0))  # fmt: skip
    shares = sharing.share(graph, choice.edges, choice.connected, units, group=cluster, phase=phase, day=days)
    rules = design.of(given.materials)
    connected = np.flatnonzero(choice.connected)
    chosen = choice.edges
    ends = np.union1d(graph.tail[chosen], graph.head[chosen])
    point, room = _given_points(given, graph, chosen, rules.capacity)
    if given.points:
        run.info(tr("{used} of {count} existing distribution points stand at a trench of the plan.",
                    used=len(point), count=len(given.points)))  # fmt: skip
    net = design.plan(
        graph.tail[chosen], graph.head[chosen], graph.length_m[chosen], graph.cost_eur[chosen],
        np.intersect1d(graph.pop_node, ends), graph.address_node[connected], units[connected], rules=rules,
        given_node=point, given_capacity=room, cancelled=run.feedback.isCanceled,
    )  # fmt: skip
    run.check_cancelled()
    found, rest = _bill(given, graph, choice, second, net, rules)
    return Plan(given, graph, choice, shares, net, connected, clusters, cluster, phase, phases, second,
                drop_eur, found, rules.materials.cabinet.eur, rest)  # fmt: skip


def _quiet(run: Run):
    """Progress for an engine that looks at the cancel button itself and then ends with what it has."""
    return lambda share: None if run.feedback.isCanceled() else run.progress(share)


def _critical(run: Run, addresses: Addresses, connected):
    """Which connected addresses are to have a second way, bool (a,)."""
    import numpy as np

    from ..smartcity_plugin.broadband.users import class_of

    wanted = [CRITICAL[place] for place in run.choices("CRITICAL")]
    users = [class_of(row.values.get("class_of_user")) for row in addresses.rows]
    return connected & np.isin(np.array(users, dtype=object), wanted)


def _clusters(addresses: Addresses):
    """Names of the project areas, sorted, and that of each address."""
    import numpy as np

    values = [row.values.get("cluster_id") for row in addresses.rows]
    words = ["" if value is None or value != value else str(value).strip() for value in values]
    names = sorted(set(words) - {""})
    place = {name: number for number, name in enumerate(names)}
    return names, np.array([place.get(word, NONE) for word in words], dtype=np.int64)


def _phases(run: Run, addresses: Addresses, cluster, cost, units):
    """The phase of each address: its field phase where all have one, else by areas, the cheapest first."""
    import numpy as np

    from ..smartcity_plugin.broadband import sharing

    count = run.integer("PHASES")
    stated = [number(row.values, "phase") for row in addresses.rows]
    if any(value is not None for value in stated):
        last = max(value for value in stated if value is not None)
        run.info(tr("Phases are those of the addresses; those without one come last."))
        phase = np.array([last + 1 if value is None else value for value in stated]).astype(np.int64)
        return phase, int(phase.max())
    if count > 1 and (cluster == NONE).all():
        run.warn(tr("Phases go by project areas or by a field phase of the addresses, and there is neither: "
                    "all is one phase."))  # fmt: skip
        count = 1
    return sharing.phases(cluster, cost, units, count), count


def _given_points(given: Input, graph, chosen, capacity: int):
    """Node and free connections of each existing distribution point that stands at a chosen trench."""
    import numpy as np
    from scipy.spatial import cKDTree

    from ..smartcity_plugin.broadband.trenchgraph import DROP

    street = chosen[graph.kind[chosen] != DROP]
    ends = np.union1d(graph.tail[street], graph.head[street])
    if not given.points or not ends.size:
        return [], []
    away, place = cKDTree(graph.node_xy[ends]).query([(row.x, row.y) for row in given.points])
    near = [(int(ends[place[row]]), capacity if point.extra is None else int(point.extra))
            for row, point in enumerate(given.points) if away[row] <= GIVEN_M]  # fmt: skip
    return [node for node, _ in near], [max(0, room) for _, room in near]


def _bill(given: Input, graph, choice, second, net, rules):
    """The bill, and what of it is not civil works, drops and lead-ins."""
    from ..smartcity_plugin.broadband import bill, trenchbill

    chapter = {trenchbill.ROAD: bill.CROSSINGS, trenchbill.BARRIER: bill.CROSSINGS,
               trenchbill.DROPS: bill.DROPS, trenchbill.LEAD_IN: bill.DROPS}  # fmt: skip
    civil = trenchbill.items(graph, choice.edges, given.costs, int(choice.connected.sum()),
                             duct_kinds=given.ducts.kinds, barrier_kinds=given.barriers.kinds)  # fmt: skip
    more = trenchbill.items(graph, second.edges, given.costs, 0, duct_kinds=given.ducts.kinds,
                            barrier_kinds=given.barriers.kinds)  # fmt: skip
    works = [
        bill.Work(chapter.get(item.what, bill.TRENCHES), words, item.quantity,
                  tr("pieces") if item.unit == "1" else tr("m"), item.cost_eur, item.source)
        for words, item in (
            *((_item_words(given.costs, item), item) for item in civil),
            *((tr("Second way for critical sites. {item}", item=_item_words(given.costs, item)), item)
              for item in more),
        )
    ]  # fmt: skip
    works += bill.material_works(net, graph.length_m[choice.edges], rules.materials, capacity=rules.capacity,
                                 tr=tr)  # fmt: skip
    found = bill.bill(works, rules.materials, tr=tr)
    return found, found.known_eur - sum(item.cost_eur for item in (*civil, *more))


def kind_label(kind) -> str:
    """A ground or method of the preset in the user's language."""
    return kind.label_de if interface_language() == "de" else kind.label


def _item_words(costs, item) -> str:
    from ..smartcity_plugin.broadband import trenchbill

    ground = kind_label(costs.grounds[item.ground]) if item.ground in costs.grounds else ""
    method = kind_label(costs.methods[item.method]) if item.method in costs.methods else ""
    if item.what == trenchbill.TRENCH:
        return tr("Trench: {ground}, {method}", ground=ground, method=method)
    if item.what == trenchbill.SHARED:
        return tr("Trench shared with roadworks: {ground}, {method}", ground=ground, method=method)
    if item.what == trenchbill.REUSED:
        return tr("Existing fibre") if item.ground == "fibre" else tr("Existing duct")
    if item.what == trenchbill.ROAD:
        return tr("Crossing of a road: {method}", method=method)
    if item.what == trenchbill.BARRIER:
        words = {"railway": tr("Crossing of a railway: {method}", method=method),
                 "river": tr("Crossing of a river: {method}", method=method),
                 "motorway": tr("Crossing of a motorway: {method}", method=method)}  # fmt: skip
        return words[item.ground]
    if item.what == trenchbill.DROPS:
        return tr("Drop to the building: {method}", method=method)
    return tr("House lead-in")


def check_mode(run: Run) -> None:
    """Raises InputError where an amount is given that the mode does not heed, or missing."""
    from ..smartcity_plugin.broadband.expansion import ALL, BUDGET, MODES, PER_UNIT

    mode = MODES[run.choice("MODE")]
    for parameter, own in (("COST_LIMIT", PER_UNIT), ("BUDGET", BUDGET)):
        if run.given(parameter) and mode != own:
            raise InputError(
                "{parameter} is not heeded by this mode. Take it out, or choose another mode (MODE).",
                parameter=parameter,
            )  # fmt: skip
        if mode == own and mode != ALL and not run.given(parameter):
            raise InputError("This mode needs an amount above 0 EUR ({parameter}).", parameter=parameter)
