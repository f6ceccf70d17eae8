"""Who pays for a project area: what is eligible, and the shares of federation, Land and municipality.

What is paid for is the cost less the expected revenue: the viability gap of a company that builds and keeps
the network, or the cost of a network of the municipality's own, less the lease it takes for it
(Gigabit-Richtlinie des Bundes 2.0 of 31 March 2023, Nr. 3.1 and 3.2; that the lease is deducted:
schnelles-internet.bayern.de on the BayGibitR). In an area in which only some connections are eligible the
same part of its cost counts as fundable: an assumption, as no bill says which metre serves whom.

What is not known is NaN and stays so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .programmes import Programme

YES, PARTLY, NO, UNDETERMINED = "yes", "partly", "no", "undetermined"
ALL, SOME, NONE, OPEN, NOT_COUNTED, NO_PROGRAMME = (
    "all", "some", "none", "open", "not_counted", "no_programme"
)  # fmt: skip
"""Why an area is eligible, partly, not or perhaps."""

FULL, CAPPED, BELOW_LEAST, TOO_DEAR, NO_GAP = "", "capped", "below_least", "too_dear", "no_gap"
"""Why the programme pays less than its shares."""


@dataclass(frozen=True)
class Areas:
    """Project areas, arrays of shape (n,), float64, NaN where not known.

    units: connections needed; eligible, undetermined: how many of them are fundable, or nobody can tell;
    addresses; cost_eur: of the network there; revenue_eur: expected over the time for which it is bound.
    """

    ids: tuple[str, ...]
    units: np.ndarray
    addresses: np.ndarray
    eligible: np.ndarray
    undetermined: np.ndarray
    cost_eur: np.ndarray
    revenue_eur: np.ndarray


@dataclass(frozen=True)
class Terms:
    """How a programme is applied. operator_model: the network is the municipality's own, and where no lease
    is known the whole cost counts; else a company's viability gap, which is not known without a revenue.
    hopeful: connections that nobody can tell count as eligible. together: one application for all areas,
    so that limits hold for their sum; else one for each."""

    programme: Programme
    operator_model: bool = True
    hopeful: bool = False
    together: bool = True


@dataclass(frozen=True)
class Shares:
    """Who pays what, arrays of shape (n,) [EUR]. base = federal + land + own, where known.

    base: what is to be paid; gap: cost less revenue where both are known, at least 0; fundable: the part of
    base that the programme looks at; limit: FULL, CAPPED, BELOW_LEAST, TOO_DEAR or NO_GAP.
    """

    base: np.ndarray
    gap: np.ndarray
    fundable: np.ndarray
    federal: np.ndarray
    land: np.ndarray
    own: np.ndarray
    limit: tuple[str, ...]


def expected_revenue(
    stated: np.ndarray, units: np.ndarray, per_customer_eur: float, take_up: float, stated_at: float
) -> np.ndarray:
    """Revenue [EUR] of each area, shape (n,), NaN where nobody has said anything.

    Args:
        stated: as the layer says it, at the take-up `stated_at` (0 to 1); it grows with the take-up.
        units: connections. per_customer_eur: of one customer over the time bound, NaN for not known.
        take_up: share of the connections that become customers, 0 to 1.
    """
    assumed = units * take_up * per_customer_eur
    scaled = stated * take_up / stated_at if stated_at > 0 else stated
    return np.where(np.isnan(stated), assumed, scaled)


def verdicts(areas: Areas, programme: Programme) -> list[tuple[str, str]]:
    """Of each area whether it is eligible (YES, PARTLY, NO, UNDETERMINED) and why (ALL ... NO_PROGRAMME)."""
    found = []
    for units, eligible, unsure in zip(areas.units, areas.eligible, areas.undetermined):
        if not programme.pays:
            found.append((NO, NO_PROGRAMME))
        elif np.isnan(units) or np.isnan(eligible):
            found.append((UNDETERMINED, NOT_COUNTED))
        elif eligible >= units:
            found.append((YES, ALL))
        elif eligible > 0:
            found.append((PARTLY, SOME))
        elif np.isnan(unsure) or unsure > 0:
            found.append((UNDETERMINED, OPEN))
        else:
            found.append((NO, NONE))
    return found


def share_out(areas: Areas, terms: Terms) -> Shares:
    """Divide what each area costs among federation, Land and municipality."""
    programme = terms.programme
    gap = np.maximum(areas.cost_eur - areas.revenue_eur, 0.0)
    base = np.where(np.isnan(gap), areas.cost_eur, gap) if terms.operator_model else gap
    fundable = base * _fundable_share(areas, terms)
    count = len(areas.ids)
    known = ~np.isnan(fundable)
    group = np.zeros(count, dtype=np.int64) if terms.together else np.arange(count)
    counted = known & (fundable > 0)

    def summed(values: np.ndarray) -> np.ndarray:
        return np.bincount(group[counted], weights=values[counted], minlength=count)

    whole = summed(fundable)
    too_dear = summed(base) > programme.get("project_most_eur", np.inf)
    federal = np.minimum(programme.federal * whole, programme.get("federal_most_eur", np.inf))
    too_small = (programme.federal > 0) & (federal < programme.get("federal_least_eur", 0.0))
    federal = np.where(too_dear | too_small, 0.0, federal)
    reached = summed(areas.addresses * _fundable_share(areas, terms))
    most = np.full(count, programme.get("land_most_eur", np.inf))
    if "land_most_per_address_eur" in programme.values:
        most = np.minimum(most, programme.get("land_most_per_address_eur") * reached)
    land = np.minimum(programme.land * whole, most)
    # The Land tops up a federal grant: without one there is nothing to top up.
    land = np.where(too_dear | too_small, 0.0, land)

    part = np.zeros(count)
    np.divide(fundable, whole[group], out=part, where=counted)
    part[~known] = np.nan
    federal_part, land_part = federal[group] * part, land[group] * part
    capped = (federal + land < (programme.federal + programme.land) * whole * (1 - 1e-12))[group]
    limit = np.full(count, FULL, dtype=object)
    limit[counted & capped] = CAPPED
    limit[counted & too_small[group]] = BELOW_LEAST
    limit[counted & too_dear[group]] = TOO_DEAR
    limit[gap == 0.0] = NO_GAP
    return Shares(base, gap, fundable, federal_part, land_part, base - federal_part - land_part, tuple(limit))


def _fundable_share(areas: Areas, terms: Terms) -> np.ndarray:
    """Which part of an area's connections the programme looks at, 0 to 1, shape (n,)."""
    if not terms.programme.pays:
        return np.zeros(len(areas.ids))
    units = areas.eligible + (areas.undetermined if terms.hopeful else 0.0)
    share = np.full(len(areas.ids), np.nan)
    np.divide(units, areas.units, out=share, where=areas.units > 0)
    return np.clip(share, 0.0, 1.0)


def at_cost(areas: Areas, factor: float | np.ndarray) -> Areas:
    """The same areas at another cost: a factor for all, or one for each, shape (n,)."""
    return replace(areas, cost_eur=areas.cost_eur * factor)


def total(values: np.ndarray) -> float:
    """Sum of what is known [EUR]; NaN where nothing is."""
    known = values[~np.isnan(values)]
    return float(known.sum()) if known.size or not values.size else float("nan")
