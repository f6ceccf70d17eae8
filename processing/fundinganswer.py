"""What is found out about project areas: from parameters and layers to shares, ranks and years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..smartcity_plugin.words import tr
from .fundinglayers import Inputs
from .run import Run

if TYPE_CHECKING:
    from ..smartcity_plugin.broadband.phases import Phases
    from ..smartcity_plugin.broadband.programmes import Programme
    from ..smartcity_plugin.broadband.sensitivity import Case, Result, Sensitivity, Span

TOOL = "fundingpriority"


@dataclass(frozen=True)
class Answer:
    """All that is written. verdicts: of each area, see broadband.funding.verdicts; case: what the engine
    computed from; result: shares, scores and order; span: by how much the sensitivity changes things."""

    inputs: Inputs
    programme: Programme
    case: Case
    result: Result
    verdicts: list[tuple[str, str]]
    phases: Phases
    sensitivity: Sensitivity
    span: Span
    budget_eur: float  # NaN for none


def _given(run: Run, name: str, factor: float = 1.0) -> float | None:
    """A number times a factor; None for one that is not given."""
    return factor * run.number(name) if run.given(name) else None


def programme_of(run: Run) -> Programme:
    """The programme of parameter PROGRAMME, with the shares that the user knows better.

    Raises:
        InputError: no such programme, or its file cannot be used.
    """
    from ..smartcity_plugin.broadband import programmes

    found = programmes.read(run.text("PROGRAMME"))
    return programmes.with_shares(
        found, _given(run, "FEDERAL_SHARE", 0.01), _given(run, "LAND_SHARE", 0.01), tr("given as a parameter")
    )


def compute(run: Run, inputs: Inputs, programme: Programme) -> Answer:
    """Shares, ranks, years and sensitivity of the project areas. Raises InputError for wrong parameters."""
    import numpy as np

    from ..smartcity_plugin.broadband import funding, phases, sensitivity

    case = _case(run, inputs, programme)
    result = sensitivity.compute(case)
    budget = run.number("BUDGET") if run.given("BUDGET") else np.nan
    roadworks = np.where(inputs.column("roadworks_m", of_costs=True) > 0,
                         np.nan_to_num(inputs.column("year", of_costs=True)), 0).astype(np.int64)  # fmt: skip
    order = result.order
    plan = phases.plan(
        result.shares.own, order, budget, run.integer("START_YEAR"), run.integer("YEARS"),
        roadworks=roadworks if run.flag("DIG_ONCE") else None, spread=run.flag("SPREAD"),
    )  # fmt: skip
    span = sensitivity.Span(
        run.number("COST_CHANGE") / 100, run.number("TAKE_UP_LOW") / 100, run.number("TAKE_UP_HIGH") / 100,
        run.number("WEIGHT_CHANGE") / 100,
    )  # fmt: skip
    shaken = sensitivity.analyse(case, span, progress=run.progress)
    return Answer(inputs, programme, case, result, funding.verdicts(result.areas, programme), plan, shaken,
                  span, budget)  # fmt: skip


def _case(run: Run, inputs: Inputs, programme: Programme) -> Case:
    """What the engine computes from, as the layers and parameters say it."""
    import numpy as np

    from ..smartcity_plugin.broadband import funding, priority, sensitivity

    units, planned = inputs.column("units"), inputs.column("units", of_costs=True)
    areas = funding.Areas(
        inputs.ids, units, inputs.column("addresses"), inputs.column("eligible_units"),
        inputs.column("undetermined_units"), inputs.column("cost_eur", of_costs=True),
        inputs.column("revenue_eur", of_costs=True),
    )  # fmt: skip
    terms = funding.Terms(programme, run.choice("MODEL") == 0, run.flag("HOPEFUL"),
                          run.choice("APPLICATION") == 0)  # fmt: skip
    return sensitivity.Case(
        areas, np.where(planned > 0, planned, units), criteria(inputs),
        np.array([run.number(f"WEIGHT_{name.upper()}") for name in priority.CRITERIA]), terms,
        run.number("REVENUE") if run.given("REVENUE") else np.nan, run.number("TAKE_UP") / 100,
    )  # fmt: skip


def criteria(inputs: Inputs) -> Any:
    """What the score is made of, shape (n, criteria); the cost is filled in by the engine."""
    import numpy as np

    trench, shared = (inputs.column(name, of_costs=True) for name in ("trench_m", "roadworks_m"))
    dig_once = np.full(trench.size, np.nan)
    np.divide(shared, trench, out=dig_once, where=trench > 0)
    offices = np.column_stack([inputs.column("hospitals"), inputs.column("administrations")])
    public = np.where(np.isnan(offices).all(axis=1), np.nan, np.nansum(offices, axis=1))
    return np.column_stack([
        inputs.column("units"), inputs.column("schools"), inputs.column("businesses"), public,
        np.full(trench.size, np.nan), dig_once, inputs.column("down_mbit"),
    ])
