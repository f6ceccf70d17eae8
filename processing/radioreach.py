"""Radio reach for siting: which gateway site hears which device, with what margin and how surely.

Here the engines meet: margins and probabilities come from `radio`, the table of reach goes to `siting`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .antennas import Antennas
from .lorawan import (
    Heights,
    entry_losses,
    gateway_place,
    place_of,
    read_heights,
    read_preset,
    situation_of,
    with_clutter,
)
from .lorawanscale import margins
from .lossmodel import LossModel, read_model, warn_outside, with_noise
from .run import Run
from .sitinglayers import Demand, Sites, nearest_m

LEAST_PROBABILITY = 0.01
"""Links that work in fewer cases are left out; together they hardly change what is expected."""


@dataclass(frozen=True)
class Device:
    """A demand point as a radio device."""

    place: object  # lorawan.Place
    situation: str


@dataclass
class Radio:
    """What the LoRaWAN parameters say, and the looks at rows that go with it (sitinglayers.Check)."""

    run: Run
    preset: dict
    plan: object  # radio.budget.Plan
    model: LossModel
    heights: Heights
    entry_db: dict[str, float]  # situation -> loss from the street to the device
    entry_sigma_db: dict[str, float]  # situation -> spread of that loss
    situation: str  # of demand that does not say its own
    antennas: Antennas
    no_value: dict[str, Counter] = field(default_factory=lambda: {"sites": Counter(), "devices": Counter()})

    def site(self, row, index, position: int, x: float, y: float):
        """A candidate or existing gateway as a lorawan.Place. Raises Rejection."""
        from_roof = self.run.choice("HEIGHT_REFERENCE") == 1
        return gateway_place(
            row, index, position, self.heights, self.plan, self.no_value["sites"], self.antennas, from_roof
        )

    def device(self, row, index, position: int, x: float, y: float) -> Device:
        """A demand point as a device. Raises Rejection."""
        said = row.get("indoor")
        unsaid = said is None or said != said or said == ""
        situation = self.situation if unsaid else situation_of(row)
        from_roof = self.model.receiver == "roof" and situation == "outdoor"
        place = place_of(
            row, index, position, self.heights, self.plan.device, self.no_value["devices"], from_roof
        )
        return Device(place, situation)

    def report(self, demand: Demand) -> None:
        """Which values were taken from the preset, and which devices would be too strong."""
        from ..smartcity_plugin.radio import budget

        self.antennas.report(self.run)
        for name, count in sorted(self.no_value["sites"].items()):
            self.run.info(tr("{count} gateways have no {field}: the default is used.",
                             count=count, field=name))
        for name, count in sorted(self.no_value["devices"].items()):
            self.run.info(tr("{count} sensors have no {field}: the default is used.",
                             count=count, field=name))
        limit = self.plan.max_erp_dbm
        too_strong = sum(budget.exceeds_erp(row.extra.place.site.station, limit) for row in demand.rows)
        if too_strong:
            self.run.warn(
                tr("{count} sensors would radiate more than the permitted {limit} dBm e.r.p.; they are "
                   "computed with that limit.", count=too_strong, limit=limit)
            )  # fmt: skip


@dataclass(frozen=True)
class RadioLinks:
    """All links between sites and demand that work in LEAST_PROBABILITY of cases or more."""

    margin_db: object  # csr (sites, demand): of the median, weaker direction, without fade margin
    probability: object  # csr of the same pairs
    sigma_db: object  # float64 (demand,): error to expect, with the spread of the entry loss indoors
    common: object  # float64 (demand,): share of the error that all links have in common
    place: object  # float64 (demand,): share that the links of one place have in common

    def reach(self, least: float):
        """Probabilities of the links that work with this one at least, as siting.reach.Reach: each of them
        covers as well as any other.

        Raises:
            InputError: there is none.
        """
        from ..smartcity_plugin.siting.reach import Reach

        kept = Reach(self.probability, "1").cover(least)
        if not kept.nnz:
            raise InputError(
                "No link works with a probability of {least} % or more, the surest has {best} %. Lower "
                "PROBABILITY, or give higher sites or nearer ones.",
                least=f"{100.0 * least:g}", best=f"{100.0 * self.probability.data.max():.1f}",
            )  # fmt: skip
        return Reach(kept, "1", kept.astype(bool))

    def losses(self, least: float, plan):
        """The same with all links and their equivalent loss [dB], for objectives that want it small."""
        from ..smartcity_plugin.radio.margins import equivalent_loss_db
        from ..smartcity_plugin.siting.reach import Reach

        return Reach(equivalent_loss_db(self.margin_db, plan), "dB", self.reach(least).counted)


def read_radio(run: Run) -> Radio:
    """PRESET, MODEL and what belongs to them, SURFACE, TERRAIN.

    Raises:
        InputError: as the readers of lorawan.py and lossmodel.py.
    """
    from ..smartcity_plugin.radio import budget, entry, probability

    preset, plan = read_preset(run)
    plan = with_noise(run, plan)
    model = read_model(run, preset, plan)
    heights = read_heights(run)
    spread = dict.fromkeys(budget.SITUATIONS, 0.0)  # no wall outdoors; deep indoors is one given percentile
    spread["indoor"] = probability.entry_sigma_db(
        plan.frequency_ghz, entry.BUILDINGS[run.choice("BUILDING")]
    )
    return Radio(
        run, preset, plan, model, heights, entry_losses(run, plan), spread,
        budget.SITUATIONS[run.choice("SITUATION")],
        Antennas(run, heights.crs, plan.frequency_ghz, "CANDIDATES"),
    )  # fmt: skip


def links(run: Run, radio: Radio, sites: Sites, demand: Demand, common_share: float) -> RadioLinks:
    """Margins from the radio engine, once for each site, and the probabilities that follow from them.

    common_share: of the model's error, common to all links. Rows carry what `Radio.site` and `Radio.device`
    have made of them.
    Raises:
        InputError: no site and no device hear each other at all.
    """
    import numpy as np

    from ..smartcity_plugin.radio import probability

    places = [row.extra for row in sites.rows]
    devices = [row.extra for row in demand.rows]
    model, radius = radio.model, run.number("RADIUS")
    if model.receiver == "roof":  # now a matter of their heights; those indoors are in the street as ever
        model = replace(model, receiver="street")
    heights = with_clutter(run, radio.heights, model, places)
    entry_db = np.array([radio.entry_db[device.situation] for device in devices])
    spread_db = np.array([radio.entry_sigma_db[device.situation] for device in devices])
    sigma_db = np.hypot(model.rmse_db, spread_db)
    warn_outside(
        run, model, [place.site.station.height_m for place in places],
        [device.place.site.station.height_m for device in devices],
    )
    margin_db = margins(
        run, heights, places, [device.place for device in devices], radio.plan, radius_m=radius,
        entry_loss_db=entry_db, least_db=probability.margin_db(LEAST_PROBABILITY, sigma_db),
        added_db=[model.offset_db(place.id) for place in places], **model.settings,
    )  # fmt: skip
    run.check_cancelled()
    if not margin_db.nnz:
        raise InputError(
            "No site hears any device, not even in 1 % of cases: the nearest are {distance} m apart, the "
            "radius is {radius} m. Check the layers' coordinate reference systems, the heights, and RADIUS.",
            distance=round(nearest_m(sites, demand)), radius=f"{radius:g}",
        )  # fmt: skip
    sure = margin_db.copy()
    sure.data = probability.coverage(margin_db.data, sigma_db[margin_db.indices])
    common, place = probability.error_shares(model.rmse_db, spread_db, common_share)
    return RadioLinks(margin_db, sure, sigma_db, common, place)
