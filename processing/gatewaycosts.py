"""Costs of gateway sites: from the layer, and where it says nothing from a preset."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsProcessingParameterString

from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .run import Run
from .sitinglayers import Sites

FIELDS = ("kind", "backhaul", "power")
"""Of candidates, in the order of siting.gatewaycost.PARTS."""


def add_costs(algorithm: SmartCityAlgorithm) -> None:
    """COSTS."""
    algorithm.add(
        QgsProcessingParameterString("COSTS", tr("Preset of costs"), "gateway_costs", optional=True),
        tr("For candidates without cost_eur or running_eur: name of a preset of the plugin (gateway_costs) "
           "or path of a TOML file of your own. It knows costs by the fields kind, backhaul and power. "
           "Empty: only what the layer says; costs that nobody knows are counted, never taken as 0."),
        advanced=True,
    )  # fmt: skip


@dataclass(frozen=True)
class Priced:
    """Sites with their costs, and where these come from in the user's language."""

    sites: Sites
    basis: str  # empty: from the layer alone


def price(run: Run, sites: Sites) -> Priced:
    """Fill in the costs that the layer does not say. The log tells how many of each kind there are.

    Raises:
        InputError: the preset cannot be used.
    """
    import numpy as np

    from ..smartcity_plugin import presets
    from ..smartcity_plugin.siting.gatewaycost import UNKNOWN, estimated

    preset = presets.load(run.text("COSTS")) if run.text("COSTS") else None
    build, running = sites.build_eur.copy(), sites.running_eur.copy()
    new, guessing = ~sites.existing, False
    for site in np.flatnonzero(new & (np.isnan(build) | np.isnan(running))):
        kinds = [_text(sites.rows[site].values.get(name)) for name in FIELDS]
        guess = UNKNOWN if preset is None else estimated(preset, *kinds)
        build[site] = guess.build_eur if np.isnan(build[site]) else build[site]
        running[site] = guess.running_eur if np.isnan(running[site]) else running[site]
    for title, before, after in (
        (tr("Cost"), sites.build_eur, build), (tr("Running cost"), sites.running_eur, running)
    ):  # fmt: skip
        stated, known = int((~np.isnan(before) & new).sum()), int((~np.isnan(after) & new).sum())
        run.info(
            tr("{what}: {stated} candidates as stated in the layer, {guessed} by the preset of costs, "
               "{unknown} not known.",
               what=title, stated=stated, guessed=known - stated, unknown=int(new.sum()) - known)
        )  # fmt: skip
        guessing |= known > stated
    basis = ""
    if guessing:
        basis = tr("as supplied with the layer, else preset {preset} (partly assumptions)",
                   preset=run.text("COSTS"))  # fmt: skip
    return Priced(replace(sites, build_eur=build, running_eur=running), basis)


def _text(value) -> str:
    return "" if value is None or value != value else str(value).strip()
