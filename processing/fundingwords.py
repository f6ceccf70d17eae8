"""What is said about project areas, years and changes, in the user's language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..smartcity_plugin.council.linkwords import figure
from ..smartcity_plugin.words import interface_language, tr

if TYPE_CHECKING:
    from ..smartcity_plugin.broadband.programmes import Programme
    from ..smartcity_plugin.broadband.sensitivity import Scenario
    from .fundinganswer import Answer


def shown(value: float, decimals: int = 0) -> str:
    """A number in the format of the user's language, “not known” for NaN."""
    return tr("not known") if math.isnan(value) else figure(value, decimals, interface_language())


def reason(found: Answer, area: int) -> str:
    """Why an area is eligible, partly, not or perhaps, and what limits the grant: whole sentences."""
    areas = found.case.areas
    units, eligible = areas.units[area], areas.eligible[area]
    values = {
        "units": shown(units), "eligible": shown(eligible), "unsure": shown(areas.undetermined[area]),
        "share": shown(100 * eligible / units) if units > 0 else "",
    }  # fmt: skip
    sentences = [{
        "all": tr("All {units} connections are eligible.", **values),
        "some": tr("{eligible} of {units} connections are eligible ({share} %).", **values),
        "none": tr("None of the {units} connections is eligible.", **values),
        "open": tr("No connection is known to be eligible; for {unsure} of {units} it is undetermined.",
                   **values),
        "not_counted": tr("The eligible connections have not been counted."),
        "no_programme": tr("Without a programme nothing is funded."),
    }[found.verdicts[area][1]]]  # fmt: skip
    if found.verdicts[area][1] == "some" and areas.undetermined[area] > 0:
        sentences.append(tr("For {unsure} it is undetermined.", **values))
    limit = {
        "capped": tr("The largest grant is reached."),
        "below_least": tr("The grant would be smaller than the least one that is given."),
        "too_dear": tr("The project costs more than the programme allows."),
        "no_gap": tr("The expected revenue covers the cost."),
    }.get(found.result.shares.limit[area])
    return " ".join([*sentences, *([limit] if limit else [])])


def unknown(found: Answer, area: int) -> str:
    """What is not known of an area, separated by semicolons."""
    result = found.result
    missing = (
        (tr("connections"), found.case.areas.units[area]), (tr("cost"), result.areas.cost_eur[area]),
        (tr("revenue"), result.areas.revenue_eur[area]),
        (tr("eligible connections"), found.case.areas.eligible[area]),
        (tr("schools"), found.case.values[area, 1]), (tr("businesses"), found.case.values[area, 2]),
        (tr("hospitals and administration"), found.case.values[area, 3]),
        (tr("shared roadworks"), found.case.values[area, 5]), (tr("speed today"), found.case.values[area, 6]),
    )  # fmt: skip
    return "; ".join(words for words, value in missing if math.isnan(value))


def why_no_year(key: str) -> str:
    """phases.NO_RANK ... NO_BUDGET in a sentence."""
    return {
        "no_rank": tr("No rank: the cost, or all that counts, is not known."),
        "not_known": tr("The share of the municipality is not known."),
        "too_dear": tr("Dearer than a yearly budget."),
        "beyond": tr("Does not fit into the budgets of these years."),
        "no_budget": tr("No budget is given."),
    }[key]


def phase_note(found: Answer, area: int) -> str:
    """What is to be said of an area's year; empty for nothing."""
    plan = found.phases
    if plan.why[area]:
        return why_no_year(plan.why[area])
    sentences = []
    if plan.last[area] > plan.first[area]:
        sentences.append(tr("Paid over several years, until {year}.", year=plan.last[area]))
    if plan.early[area]:
        sentences.append(tr("Brought forward for its roadworks."))
    if plan.late[area]:
        sentences.append(tr("Begins after its first roadworks: they cannot be shared."))
    return " ".join(sentences)


def basis(programme: Programme, key: str) -> str:
    """How sure a value of the programme is, and its source."""
    value = programme.values.get(key)
    if value is None:
        return tr("the programme does not say it")
    sure = {
        "confirmed": tr("confirmed"), "not confirmed": tr("not confirmed"), "assumption": tr("assumption"),
        "own decision": tr("own decision"),
    }[value.basis]  # fmt: skip
    return f"{sure}: {value.said(interface_language())}"


def criterion(name: str) -> str:
    """priority.CRITERIA in words."""
    return {
        "units": tr("connections"), "schools": tr("schools"), "businesses": tr("businesses"),
        "public": tr("hospitals and administration"), "cost": tr("low cost per connection"),
        "dig_once": tr("trench shared with roadworks"), "need": tr("slow connections today"),
    }[name]  # fmt: skip


def change(scenario: Scenario) -> tuple[str, float, str]:
    """Words, size and unit of what a scenario changes."""
    percent = 100 * scenario.change
    if scenario.subject == "base":
        return tr("As computed"), math.nan, ""
    if scenario.subject == "cost":
        return (tr("All costs lower") if percent < 0 else tr("All costs higher")), percent, "%"
    if scenario.subject == "take_up":
        return tr("Another take-up"), percent, "%"
    if scenario.subject == "eligibility":
        counted_in = tr("Undetermined connections count as eligible")
        return (counted_in if scenario.change else tr("Undetermined connections do not count")), math.nan, ""
    what = criterion(scenario.detail)
    if scenario.change <= -1:
        return tr("Without the weight of: {criterion}", criterion=what), -100.0, "%"
    if scenario.change < 0:
        return tr("Less weight for: {criterion}", criterion=what), percent, "%"
    return tr("More weight for: {criterion}", criterion=what), percent, "%"


def order_change(scenario: Scenario, names: list[str]) -> str:
    """Which area overtakes which; empty where the order stays."""
    if scenario.rising < 0:
        return ""
    return tr("“{one}” overtakes “{other}”.", one=names[scenario.rising], other=names[scenario.falling])
