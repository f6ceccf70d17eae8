"""smartcity:lorawangatewaysiting - where LoRaWAN gateways go, so that sensors are heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ..layers import style
from ..smartcity_plugin.words import tr
from . import radioreach
from .gatewaycosts import add_costs, price
from .lorawan import LorawanAlgorithm, described
from .lorawanscale import add_scale
from .lossmodel import add_circumstances, add_model
from .run import Run
from .siting import SitingAlgorithm
from .sitinganswer import Answer, answer, read_wish
from .sitinglayers import Demand, Sites, read_demand, read_sites
from .sitingoutputs import Origin, write

DEFAULT_PROBABILITY = 90.0
"""Percent; the fade margin of preset lorawan_eu868 says the same."""
DEFAULT_SPACING_M = 50.0
"""Assumption: nearer gateways share mast, power cut and lightning, and are no backup for one another."""
DEFAULT_COMMON_PERCENT = 25.0
"""siting.uncertainty.COMMON_SHARE, an assumption."""


class LorawanGatewaySiting(SitingAlgorithm, LorawanAlgorithm):
    ID = "lorawangatewaysiting"
    GROUP = "lorawan"

    def title(self) -> str:
        return tr("LoRaWAN gateway siting")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "gateway", "siting", "location", "redundancy", "coverage", "MCLP", "LSCP",
                "Standortsuche",
                "Standortplanung", "Gateway-Standorte", "Redundanz", "Optimierung"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Chooses sites for LoRaWAN gateways: as few as needed, or the best with a number or budget, "
            "also so that each sensor is heard by two or more. It says how far from the best possible plan "
            "the answer can be at most.</p><p><b>Inputs</b>: candidate sites (points; fields as gateways in "
            "“LoRaWAN coverage”, and kind, cost_eur [EUR], running_eur [EUR per year], power, backhaul), the "
            "demand (sensors as in “LoRaWAN reachability of sensors”, each counting 1, or points of “Demand "
            "for siting” with weights), surface and terrain model [m above sea level], and gateways that "
            "exist, partners' gateways among them: they are always part of the plan.</p><p><b>Outputs</b>: "
            "SITES with rank, gain and cost; COVERED: the demand, by how many gateways it is covered, by "
            "which it is served best and with what probability; ASSIGNMENT: lines; CURVE and CHART: what "
            "each further gateway adds; STATS: key figures; BOUND and GAP: no plan is better than BOUND.</p>"
        ) + tr(
            "<p><b>Method</b>: for each site and each sensor the median loss by the chosen model, by default "
            "Recommendation ITU-R P.1812-7 over the surface model, with the entry loss of ITU-R P.2109-2 for "
            "sensors indoors; the margin of the weaker direction at the largest spreading factor; and from "
            "it and the error to expect of the model the probability that the link works. Links with the "
            "probability asked for count as covering. Then set covering (fewest, backup), maximal covering "
            "(most, backup), p-median (nearest: best mean margin) or p-centre (fairest: best smallest "
            "margin), by local search with bounds and by HiGHS.</p><p><b>Uncertainty</b>: for the plan "
            "found, the demand expected to be covered, and what is covered in 9 of 10 cases at least. Errors "
            "of links are not independent: a share of them is common to all (assumption, see COMMON_SHARE), "
            "as if the model were too hopeful everywhere; the two limits, all independent and all common, "
            "are given too.</p><p><b>Limits</b>: predicted, not measured; over the surface model expect "
            "errors of 8 dB or more without calibration. No interference, no capacity: see “LoRaWAN "
            "capacity” for the plan found. Costs of the preset are partly assumptions.</p>"
        )

    def objectives(self) -> list[str]:
        return [
            tr("fewest: as few gateways as cover the target share"),
            tr("most: as much demand as possible with the number or budget"),
            tr("nearest: the best mean margin with the number"),
            tr("fairest: the best margin of the worst-off with the number"),
            tr("backup: each sensor by several gateways"),
        ]

    def initAlgorithm(self, configuration=None) -> None:
        self.add_layers()
        self.add_heights()
        self.add_objective()
        self._add_links()
        self.add_rules()
        add_costs(self)
        self.add_search()
        self.add_results()
        for name, title in (
            ("EXPECTED", tr("Demand expected to be covered")),
            ("WORST_CASE", tr("Demand covered in 9 of 10 cases at least")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _add_links(self) -> None:
        """What a link is and when it counts."""
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterEnum(
                "SITUATION", tr("Where demand is that does not say it"),
                [tr(words) for words in style.SITUATIONS.values()],  # translated: in layers/style.py
                defaultValue=0,
            ),  # fmt: skip
            tr("For demand without the field indoor (outdoor, indoor or deep_indoor), or where it is empty."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "PROBABILITY", tr("Least probability of a link that counts [%]"), real, DEFAULT_PROBABILITY,
                minValue=1.0, maxValue=99.9,
            ),  # fmt: skip
            tr("By the margin of the median and the error to expect of the model. 90 % is what the preset's "
               "fade margin stands for."),
        )  # fmt: skip
        add_model(self)
        self.add_radius()
        self.add_preset()
        add_circumstances(self)
        self.add_building()
        self.add_defaults()
        self.add(
            QgsProcessingParameterNumber(
                "COMMON_SHARE", tr("Share of the model's error that all links have in common [%]"), real,
                DEFAULT_COMMON_PERCENT, minValue=0.0, maxValue=100.0,
            ),  # fmt: skip
            tr("Assumption, of the variance: how much the model is too hopeful or too careful everywhere. It "
               "decides how bad the worst case is. After a calibration less is left in common."),
            advanced=True,
        )  # fmt: skip
        add_scale(self)

    def execute(self, run: Run) -> dict:
        run.step(0, 0.05, tr("Reading heights, sites and demand"))
        radio = radioreach.read_radio(run)
        crs = radio.heights.crs
        priced = price(run, read_sites(run, crs, radio.site))
        sites, demand = priced.sites, _described(read_demand(run, crs, radio.device))
        radio.report(demand)
        wish = read_wish(run, sites, limit=None, spacing_m=DEFAULT_SPACING_M)
        _tell_of_planned(run, sites)

        run.step(0.05, 0.5, tr("Computing the links of {count} sites; the first run of all compiles the "
                               "model, which takes up to half a minute", count=len(sites.rows)))  # fmt: skip
        links = radioreach.links(run, radio, sites, demand, run.number("COMMON_SHARE") / 100.0)
        least = run.number("PROBABILITY") / 100.0
        counted = links.reach(least)
        run.step(0.5, 0.85, tr("Choosing sites"))
        reach = links.losses(least, radio.plan) if wish.by_distance else counted
        found = _by_probability(answer(run, sites, demand, reach, wish), counted)

        run.step(0.85, 0.95, tr("Computing what is covered when the prediction errs"))
        basis = tr("Predicted by {model}, error {rmse} dB or more, not measured; links of {least} % count.",
                   model=radio.model.words, rmse=f"{radio.model.rmse_db:g}",
                   least=f"{run.number('PROBABILITY'):g}")  # fmt: skip
        outlook, figures = self._figures(run, radio, demand, links, found, basis)
        run.step(0.95, 1.0, tr("Drawing and writing"))
        origin = Origin(
            self.ID, ("CANDIDATES", "EXISTING", "DEMAND", "SURFACE", "TERRAIN", "LAND_COVER"), crs,
            described(
                run, radio.plan, radio.heights, radio.model, probability_percent=f"{100 * least:g}",
                situation_unsaid=radio.situation, common_share_percent=f"{run.number('COMMON_SHARE'):g}",
            ),
            basis, (_assumed(run),), priced.basis,
            tr("Value of the objective: weight times loss of the links [dB]") if wish.by_distance else "",
            figures,
        )  # fmt: skip
        numbers = write(run, sites, demand, found, origin)
        if wish.by_distance:
            run.info(tr("The objective is the margin: what is proven holds for it, not for the demand "
                        "covered."))  # fmt: skip
        return {**numbers, "EXPECTED": outlook.expected, "WORST_CASE": outlook.worst}

    def _figures(self, run: Run, radio, demand: Demand, links, found: Answer, basis: str):
        """The outlook of the plan, told in the log, and the key figures that only radio has."""
        from ..smartcity_plugin.siting import uncertainty

        folds, whole = found.wish.folds, float(demand.weight.sum())
        outlooks = uncertainty.outlooks(
            links.probability[found.plan.sites], demand.weight, folds=folds, common_share=links.common,
            place_share=links.place, seed=found.wish.seed, cancelled=run.feedback.isCanceled,
        )  # fmt: skip
        run.check_cancelled()
        likely = outlooks.assumed
        run.info(tr("Expected to be covered: {expected} % of the demand; in 9 of 10 cases at least {worst} "
                    "%. If all errors were independent, {independent} % at least; if all links erred alike, "
                    "{common} %.",
                    expected=_percent(likely.expected, whole), worst=_percent(likely.worst, whole),
                    independent=_percent(outlooks.independent.worst, whole),
                    common=_percent(outlooks.common.worst, whole)))  # fmt: skip
        words = _outlook_words(folds)
        figures = []
        for key, value, how in (
            ("expected", likely.expected, basis), ("worst", likely.worst, _assumed(run)),
            ("worst_independent", outlooks.independent.worst, tr("limit: all errors independent")),
            ("worst_common", outlooks.common.worst, tr("limit: one error for all links")),
        ):  # fmt: skip
            figures.append((key, words[key], value, demand.unit, how))
            figures.append((f"{key}_percent", words[key], 100.0 * value / whole, "%", how))
        figures += _by_situation(demand, found, basis)
        figures += _margins(radio, links, found, demand, basis)
        rmse = ("model_error_db", tr("Error to expect of the prediction"), radio.model.rmse_db, "dB",
                radio.model.expected_error)  # fmt: skip
        return likely, (*figures, rmse)


def _described(demand: Demand) -> Demand:
    """Demand with the computed situation as its class, and sensors as its unit, where it has none."""
    rows = []
    for row in demand.rows:
        values = row.values.copy()
        own = values.get("class")
        if own is None or own != own or own == "":
            values["class"] = row.extra.situation
        rows.append(replace(row, values=values))
    are_sensors = not demand.unit and bool((demand.weight == 1.0).all())
    return replace(demand, rows=rows, unit=tr("sensors") if are_sensors else demand.unit)


def _tell_of_planned(run: Run, sites: Sites) -> None:
    """Which of the gateways that are taken as existing are not built yet."""
    planned = [row.id for row, there in zip(sites.rows, sites.existing)
               if there and row.values.get("status") in ("planned", "proposed")]  # fmt: skip
    if planned:
        run.warn(tr("{count} gateways of the layer of existing sites are not built yet by their status; the "
                    "plan counts on them: {ids}",
                    count=len(planned), ids=", ".join(planned[:20])))  # fmt: skip


def _by_probability(found: Answer, counted) -> Answer:
    """An answer whose reach is the probability of the links that count, whatever it was chosen by."""
    if not found.wish.by_distance:
        return found
    import numpy as np

    from ..smartcity_plugin.siting import ranking

    unknown = np.full(found.curve.mean.shape, np.nan)
    return replace(
        found, reach=counted, curve=replace(found.curve, mean=unknown, largest=unknown),
        service=ranking.serve(
            counted.matrix, found.plan.sites, larger_is_better=True, given=found.plan.assignment
        ),
    )  # fmt: skip


def _assumed(run: Run) -> str:
    from ..smartcity_plugin.radio.probability import SHADOWING_CORRELATION

    return tr("Assumption: {common} % of the variance of the model's error is common to all links, and the "
              "links of one place correlate by {place}.", common=f"{run.number('COMMON_SHARE'):g}",
              place=f"{SHADOWING_CORRELATION:g}")  # fmt: skip


def _percent(part: float, whole: float) -> str:
    return f"{round(100.0 * part / whole, 1):g}"


def _outlook_words(folds: int) -> dict[str, str]:
    """Key -> what the figure is."""
    if folds > 1:
        return {
            "expected": tr("Expected to be covered by {folds} gateways or more", folds=folds),
            "worst": tr("Covered by {folds} gateways or more in 9 of 10 cases at least", folds=folds),
            "worst_independent": tr("The same, if errors were independent"),
            "worst_common": tr("The same, if all links erred alike"),
        }
    return {
        "expected": tr("Demand expected to be covered"),
        "worst": tr("Demand covered in 9 of 10 cases at least"),
        "worst_independent": tr("The same, if errors were independent"),
        "worst_common": tr("The same, if all links erred alike"),
    }


def _by_situation(demand: Demand, found: Answer, basis: str) -> list[tuple]:
    """Covered weight of what is outdoors, indoors and deep indoors."""
    whole, covered = Counter(), Counter()
    for row, weight, times in zip(demand.rows, demand.weight, found.service.times):
        whole[row.extra.situation] += weight
        covered[row.extra.situation] += weight * (times >= found.wish.folds)
    return [
        (f"covered_{key}_percent",
          tr("Demand covered, {situation}", situation=tr(words)),  # translated: style.py
         100.0 * covered[key] / whole[key], "%", basis)
        for key, words in style.SITUATIONS.items() if whole[key]
    ]  # fmt: skip


def _margins(radio, links, found: Answer, demand: Demand, basis: str) -> list[tuple]:
    """Mean and smallest margin of the demand that hears any chosen gateway, at the best one of each."""
    import numpy as np

    from ..smartcity_plugin.siting import ranking

    best = ranking.serve(links.margin_db, found.plan.sites, larger_is_better=True)
    heard = best.site >= 0
    if not heard.any():
        return []
    margin = best.value[heard] - radio.plan.fade_margin_db
    return [
        ("mean_margin_db", tr("Mean margin of the best links after the fade margin"),
         float(np.average(margin, weights=demand.weight[heard])), "dB", basis),
        ("smallest_margin_db", tr("Smallest margin of the best links after the fade margin"),
         float(margin.min()), "dB", basis),
    ]  # fmt: skip
