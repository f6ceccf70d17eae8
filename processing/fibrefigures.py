"""Sums and key figures of a fibre plan, in all, by project area and by phase."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from ..smartcity_plugin.council import sitingwords
from ..smartcity_plugin.words import interface_language, tr
from .fibreplan import Plan
from .run import Run

WOLFSBURG_M_PER_UNIT = 900_000 / 73_950
"""City of Wolfsburg 2017-2021: over 900 km of trenches for 71,000 + 2,600 + 200 + 150 units."""


def certainty(plan: Plan) -> str:
    """How good the trenches are, in the user's language: never more than is proven."""
    gap = plan.choice.gap
    if gap == 0:
        return tr("Proven: no plan is better.")
    if not math.isfinite(gap) or gap >= 1.0:
        return tr("How far it is from the best possible plan is not known.")
    words = f"{sitingwords.ceiling(gap):g}"
    if interface_language() == "de":
        words = words.replace(".", ",")
    return tr("At most {gap} % from the best possible plan.", gap=words)


def trench_m(plan: Plan) -> float:
    """Metres of trench, drops too, that are dug: without what lies in existing ducts."""
    graph, chosen = plan.graph, plan.choice.edges
    return float(graph.length_m[chosen][graph.reused[chosen] < 0].sum() + plan.second.metres.sum())


def by_cluster(plan: Plan) -> Iterator[dict]:
    """Rows of broadbandschema.FIBRE_BY_CLUSTER; addresses without an area come last, in a row without a name.

    They add up to the plan: cabinets, cables and planning are shared out by connections.
    """
    import numpy as np

    from ..smartcity_plugin.broadband.sharing import NEVER

    graph, shares = plan.graph, plan.shares
    units = np.where(plan.choice.connected, plan.units, 0)
    each_rest = plan.rest_eur / max(int(units.sum()), 1)
    drop = np.zeros(units.size)
    drop[plan.connected] = graph.length_m[graph.address_edge[plan.connected]]
    for number in [*range(len(plan.clusters)), -1]:
        mine = (plan.cluster == number) & plan.choice.connected
        need = int(units[mine].sum())
        if not need:
            if number >= 0:
                yield {"cluster_id": plan.clusters[number], "addresses": 0, "units": 0}
            continue
        metres = float((shares.trench_m + plan.second.metres + drop)[mine].sum())
        cost = float(plan.cost_eur[mine].sum() + each_rest * need)
        day = int(shares.roadworks_day[mine].min())
        yield {
            "cluster_id": plan.clusters[number] if number >= 0 else None, "addresses": int(mine.sum()),
            "units": need, "trench_m": metres, "cost_eur": cost, "cost_per_unit": cost / need,
            "metres_per_unit": metres / need, "saved_eur": float(shares.saved_eur[mine].sum()),
            "roadworks_m": float(shares.roadworks_m[mine].sum()),
            "first_roadworks": None if day == NEVER else date.fromordinal(day),
        }  # fmt: skip


def figures(run: Run, plan: Plan) -> list[tuple]:
    """Key, words, value, unit and basis of each key figure, in the order in which a council reads them."""
    import numpy as np

    graph, choice = plan.graph, plan.choice
    units = np.where(choice.connected, plan.units, 0)
    need, metres = int(units.sum()), trench_m(plan)
    sure, counted = certainty(plan), tr("counted")
    priced = tr("presets {costs} and {materials}: published figures and assumptions, no tender",
                costs=run.text("COSTS"), materials=run.text("MATERIALS"))  # fmt: skip
    roads = graph.roadworks[choice.edges] >= 0
    chosen_m = graph.length_m[choice.edges]
    reused = graph.reused[choice.edges] >= 0
    rows = [
        ("units", tr("Connections"), need, "", counted),
        ("addresses", tr("Addresses connected"), int(choice.connected.sum()), "", counted),
        ("unconnected", tr("Addresses not connected"), int((~choice.connected).sum()), "", counted),
        ("cost_eur", tr("Cost of the plan as far as prices are known"), plan.total_eur, "EUR", priced),
        ("cost_missing", tr("Positions of the bill without a price"), plan.bill.missing, "", counted),
        ("cost_per_unit", tr("Cost per connection as far as prices are known"), plan.total_eur / need, "EUR",
         priced),
        ("trench_eur", tr("Trenches, drops and house lead-ins"), float(plan.cost_eur.sum()), "EUR", priced),
        ("trench_m", tr("Trench with drops"), metres, "m", tr("computed along the streets")),
        ("metres_per_unit", tr("Trench per connection"), metres / need, "m",
         tr("computed along the streets")),
        ("metres_per_unit_published", tr("Trench per connection to compare with"),
         run.number("PLAUSIBLE_METRES"), "m", run.text("PLAUSIBLE_SOURCE")),
        ("reused_m", tr("In existing ducts or fibre"), float(chosen_m[reused].sum()), "m",
         tr("computed along the streets")),
        ("roadworks_m", tr("Trench shared with roadworks"), float(chosen_m[roads].sum()), "m",
         tr("computed along the streets")),
        ("saved_eur", tr("Saved by roadworks and existing ducts"), float(graph.saved_eur[choice.edges].sum()),
         "EUR", priced),
        ("distribution_points", tr("Distribution points"), len(plan.net.distribution), "", counted),
        ("gap_percent", tr("Gap to the best possible value at most"),
         100 * choice.gap if choice.gap < 1 else None, "%", sure),
    ]  # fmt: skip
    rows += _second_ways(plan, priced)
    rows += _by_class(plan, priced)
    return rows + _by_phase(plan, priced)


def _second_ways(plan: Plan, priced: str) -> list[tuple]:
    """Critical sites with two ways of the feeder, and what the second ones cost."""
    second = plan.second
    if not second.sites.size:
        return []
    along = tr("computed along the streets")
    return [
        ("second_sites", tr("Critical sites with a second way"), second.sites.size - second.without.size, "",
         along),
        ("second_apart", tr("Critical sites whose two ways have no trench in common"),
         second.sites.size - second.without.size - len(second.shared), "", along),
        ("second_m", tr("Trench for second ways alone"), float(second.metres.sum()), "m", along),
        ("second_eur", tr("Cost of second ways, without ducts and cables"), float(second.eur.sum()), "EUR",
         priced),
    ]  # fmt: skip


def tell_second_ways(run: Run, plan: Plan) -> None:
    """Sites whose ways cannot be apart, with the streets in which both lie."""
    second, rows = plan.second, plan.given.addresses.rows
    for address in second.without.tolist():
        run.warn(tr("“{address}” has no second way: its streets lead to the point of presence in one way "
                    "only.", address=rows[address].id))  # fmt: skip
    for address, edges in second.shared.items():
        lines = plan.graph.line[edges]
        streets = sorted({plan.given.streets.names[line] or "?" for line in lines[lines >= 0]})
        run.warn(tr("The two ways of “{address}” have {metres} m of trench in common, as there is no other "
                    "street: {streets}.", address=rows[address].id,
                    metres=round(float(plan.graph.length_m[edges].sum())),
                    streets=", ".join(streets)))  # fmt: skip


def by_class(plan: Plan) -> list[tuple]:
    """Class of user, what it is called, addresses, connections and cost of trench, drop and lead-in [EUR]."""
    import numpy as np

    words = np.array([str(row.values.get("class_of_user") or "") for row in plan.given.addresses.rows])
    found, labels = [], _class_words()
    for word in sorted(set(words)):
        mine = (words == word) & plan.choice.connected
        if plan.units[mine].sum():
            found.append((word, labels.get(word, word), int(mine.sum()), int(plan.units[mine].sum()),
                          float(plan.cost_eur[mine].sum())))  # fmt: skip
    return found


def _by_class(plan: Plan, priced: str) -> list[tuple]:
    """Mean cost of trench, drop and lead-in per connection, for each class of user that is known."""
    found = []
    for word, label, _, need, cost in by_class(plan):
        if word:
            found.append((f"units_{word}", tr("Connections, {class_of_user}", class_of_user=label), need, "",
                          tr("counted")))  # fmt: skip
            found.append((f"cost_per_unit_{word}",
                          tr("Trench, drop and lead-in per connection, {class_of_user}",
                             class_of_user=label), cost / need, "EUR", priced))  # fmt: skip
    return found


def _class_words() -> dict[str, str]:
    """Class of user -> what it is called."""
    return {
        "housing": tr("homes"), "business": tr("firms"), "business_park": tr("business parks"),
        "school": tr("schools"), "hospital": tr("hospitals"), "administration": tr("administration"),
        "farm": tr("farms"), "other": tr("others"), "": tr("not known"),
    }  # fmt: skip


def by_phase(plan: Plan) -> list[tuple]:
    """Phase, addresses, connections and cost [EUR]: of the trenches that it is the first to need, its drops
    and second ways, its part of the rest."""
    import numpy as np

    from ..smartcity_plugin.broadband.trenchgraph import DROP

    graph, chosen = plan.graph, plan.choice.edges
    units = np.where(plan.choice.connected, plan.units, 0)
    street = graph.kind[chosen] != DROP
    each_rest = plan.rest_eur / max(int(units.sum()), 1)
    found = []
    for phase in range(1, plan.phases + 1):
        mine = (plan.phase == phase) & plan.choice.connected
        need = int(units[mine].sum())
        cost = float(graph.cost_eur[chosen][street & (plan.shares.first == phase)].sum()
                     + (plan.drop_eur + plan.second.eur)[mine].sum() + each_rest * need)  # fmt: skip
        found.append((phase, int(mine.sum()), need, cost))
    return found


def _by_phase(plan: Plan, priced: str) -> list[tuple]:
    found = []
    for phase, _, need, cost in by_phase(plan) if plan.phases > 1 else ():
        found += [
            (f"units_phase_{phase}", tr("Connections in phase {phase}", phase=phase), need, "",
             tr("counted")),
            (f"cost_phase_{phase}", tr("Cost of phase {phase} as far as prices are known", phase=phase), cost,
             "EUR", priced),
        ]  # fmt: skip
    return found


def numbers(run: Run, plan: Plan) -> dict:
    """The declared numbers; the log says in words what the plan costs and how sure that is."""
    import numpy as np

    choice, need = plan.choice, int(plan.units[plan.choice.connected].sum())
    metres, status = trench_m(plan), certainty(plan)
    addresses = plan.given.addresses
    run.info(tr("Connected: {addresses} addresses with {units} connections; not connected: {rest}.",
                addresses=int(choice.connected.sum()), units=need,
                rest=int((~choice.connected).sum())))  # fmt: skip
    run.info(tr("Cost as far as prices are known: {cost} EUR, {each} EUR per connection.",
                cost=round(plan.total_eur), each=round(plan.total_eur / need)))  # fmt: skip
    if run.given("BUDGET") and plan.total_eur > run.number("BUDGET"):
        run.warn(tr("The budget of {budget} EUR heeds trenches, drops and lead-ins, {civil} EUR: with "
                    "distribution points and planning the plan costs more.",
                    budget=round(run.number("BUDGET")), civil=round(float(plan.cost_eur.sum()))))  # fmt: skip
    if plan.bill.missing:
        run.warn(tr("{count} positions of the bill have no price: the plan costs more than its sum.",
                    count=plan.bill.missing))  # fmt: skip
    run.info(tr("Trench with drops: {metres} m, {each} m per connection; to compare with: {published} m "
                "({source}).", metres=round(metres), each=round(metres / need, 1),
                published=round(run.number("PLAUSIBLE_METRES"), 1),
                source=run.text("PLAUSIBLE_SOURCE")))  # fmt: skip
    tell_second_ways(run, plan)
    run.info(status)
    gap = choice.gap
    return {
        "TOTAL_COST": float(plan.total_eur), "COST_MISSING": int(plan.bill.missing),
        "TRENCH_COST": float(plan.cost_eur.sum()), "TRENCH_LENGTH": metres, "UNITS": need,
        "CONNECTED": int(choice.connected.sum()), "UNCONNECTED": int((~choice.connected).sum()),
        "COST_PER_UNIT": float(plan.total_eur / need), "METRES_PER_UNIT": float(metres / need),
        "SAVED": float(plan.graph.saved_eur[choice.edges].sum()), "VALUE": float(choice.value),
        "BOUND": float(choice.bound) if np.isfinite(choice.bound) else None,
        "GAP": float(100 * gap) if math.isfinite(gap) else None, "OPTIMAL": bool(gap == 0), "STATUS": status,
        "TOTAL": addresses.read, "USED": len(addresses.rows), "LEFT_OUT": addresses.left_out,
        "REJECTED": addresses.rejected,
    }  # fmt: skip
