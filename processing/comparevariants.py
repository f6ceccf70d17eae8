"""smartcity:comparevariants: results of any kind side by side as variants, ranked by shown weights."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers import provenance as origin
from ..layers import schema, variantschema
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run

NOT_ASKED = ("VARIANT", "HEIGHT_REFERENCE", "PUBLIC")
"""Parts of a map's title block that a comparison does not have."""


class CompareVariants(SmartCityAlgorithm):
    ID = "comparevariants"
    GROUP = "council"
    NEEDS = ("matplotlib",)

    def title(self) -> str:
        return tr("Compare variants")

    def help(self) -> str:
        return tr(
            "<p>Puts results side by side as variants: what each reaches, costs and leaves to the "
            "municipality, which one is best by weights that you set, and whether it stays best when a "
            "weight or a cost is another one.</p><p><b>Inputs</b>: tables of key figures (STATS) of LoRaWAN "
            "gateway siting, sensor siting, coverage, reachability, capacity, visibility, broadband gaps, "
            "fibre expansion and funding priority; one table for each variant, or several under the same "
            "name: fibre expansion with its funding. A table of your own with the columns key, label, value "
            "and unit joins in where its keys are those of indicators (reach_percent, people, "
            "investment_eur, running_eur ...).</p><p><b>Outputs</b>: TABLE: each variant's indicators with "
            "unit, basis, and what is assumed; RANKING: points, each change of a weight or a cost, and the "
            "smallest one at which another variant becomes best; CHART (A4), PDF: chart and table for a "
            "committee, tagged for screen readers. BEST: the best variant; BEST_STAYS: the share of the "
            "changes in which it stays best.</p>"
        ) + tr(
            "<p><b>Method</b>: simple additive weighting (weighted sum model; Fishburn 1967, MacCrimmon "
            "1968): each indicator from 0 (worst of the variants) to 1 (best), weighted and added. "
            "Sensitivity: one weight, or one cost of one variant, at a time (after Triantaphyllou and "
            "Sánchez 1997); the smallest changes are computed exactly. If a cost rises in all variants by "
            "the same share, the order stays: the parts do not change.</p><p>What is not known stays "
            "unknown, never 0, and an indicator that one variant does not know is left out of the ranking "
            "for all. A sum of which a part is not known (“from”) is ranked only among such sums. "
            "Indicators that say again what another one says (people beside reach, cost per reached object "
            "beside investment) weigh nothing unless you give them a weight. Variants that reach different "
            "things, have other demand or were computed by other settings are named as "
            "such.</p><p><b>Limits</b>: points depend on which variants are compared: another variant can "
            "change the order of the others. With two variants each indicator is all or nothing. The "
            "weights are a decision, not a result.</p>"
        )

    def keywords(self) -> list[str]:
        return [
            "variants", "compare", "indicators", "ranking", "weights", "sensitivity", "cost", "decision",
            "varianten", "vergleich", "kennzahlen", "rangfolge", "gewichte", "kosten", "nutzwertanalyse",
            "beschlussvorlage",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        from ..smartcity_plugin.council import indicators

        self.add(
            QgsProcessingParameterMultipleLayers(
                "VARIANTS", tr("Tables of key figures"), QgsProcessing.SourceType.TypeVector
            ),
            tr("STATS of the results to be compared, at least two."),
        )
        self.add(
            QgsProcessingParameterString("NAMES", tr("Names of the variants"), optional=True),
            tr("One for each table, in their order, separated by semicolons. The same name twice puts two "
               "tables into one variant. Without it: the layers' names, or their folders'."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "INDICATORS", tr("Indicators"),
                [tr(each.label) for each in indicators.INDICATORS.values()],  # translated: in indicators
                True, None, True,
            ),  # fmt: skip
            tr("Without a choice: all that at least two variants know."),
        )
        self.add(
            QgsProcessingParameterString("WEIGHTS", tr("Weights"), optional=True),
            tr("For example: reach_percent=3; investment_eur=2. Indicators that are not named weigh nothing. "
               "Without it all weigh the same, but those nothing that say again what another one says. Keys: "
               "{keys}.", keys=", ".join(indicators.INDICATORS)),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "COSTS_CHANGE", tr("Change of each weight and cost [%]"),
                QgsProcessingParameterNumber.Type.Double, 20.0, False, 0.1, 100.0,
            ),
            tr("Each weight and each variant's costs are this much higher and lower, one at a time."),
            advanced=True,
        )
        titleblock.add(self)
        for name in NOT_ASKED:
            self.removeParameter(name)
        self._add_outputs()

    def _add_outputs(self) -> None:
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("TABLE", tr("Indicators of the variants"), table),
            tr("Table: a row for each variant and indicator."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("RANKING", tr("Ranking of the variants"), table, optional=True),
            tr("Table: points and rank, and what changes of weights and costs do to them."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PDF", tr("Comparison as PDF"), tr("PDF files (*.pdf)"), None, True
            ),
            tr("Chart and table on A4."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", tr("Chart"), tr("PNG picture (*.png)") + ";;" + tr("SVG picture (*.svg)"),
                None, True,
            ),
            tr("The chart alone."),
        )  # fmt: skip
        self.addOutput(QgsProcessingOutputString("BEST", tr("Best variant")))
        self.addOutput(QgsProcessingOutputNumber(
            "BEST_STAYS", tr("Share of the changes in which the best variant stays best")
        ))  # fmt: skip
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import variantchart, variantwords

        run.step(0.0, 0.2, tr("Reading key figures"))
        order = self._order(run)
        language = order.language
        warnings = [*variantwords.warnings(order, language), *variantwords.left_out(order, language)]
        for words in warnings:
            run.warn(words)
        for words in (variantwords.title(order, language), variantwords.scoring(order, language),
                      variantwords.sensitivity(order, language)):  # fmt: skip
            run.info(words)
        self._write_tables(run, order)
        if run.wants("CHART"):
            run.step(0.2, 0.4, tr("Drawing the chart"))
            variantchart.save(order, run.file_output("CHART"))
        if run.wants("PDF"):
            warnings += self._write_pdf(run, order)
        stays = order.ranking.stays_share
        return {
            "BEST": ", ".join(order.ranking.best if order.ranking.weights else ()),
            "BEST_STAYS": None if math.isnan(stays) else stays, "WARNINGS": len(warnings),
        }  # fmt: skip

    def _order(self, run: Run):
        """What is compared, and how it is ranked."""
        from ..smartcity_plugin.council import indicators, plan, ranking, variantchart, variants

        tables = run.layers("VARIANTS")
        found = variants.read(tables, variants.names_of(tables, run.text("NAMES")))
        if len(found) < 2:
            raise InputError(
                "Choose tables of at least two variants (VARIANTS), with different names (NAMES)."
            )
        every = list(indicators.INDICATORS)
        wanted = [every[place] for place in run.choices("INDICATORS")] or every
        keys = [key for key in variants.known_indicators(found) if key in wanted]
        if not keys:
            raise InputError(
                "There is no indicator that two of these tables know. Choose key figures of siting, "
                "coverage, reachability, capacity, visibility, gaps, fibre or funding."
            )
        weights = indicators.weights_of(run.text("WEIGHTS"), keys)
        change = run.number("COSTS_CHANGE") / 100.0
        ranked = ranking.rank(
            variants.numbers(found, keys), weights,
            {key: each.better for key, each in indicators.INDICATORS.items()}, change=change,
        )  # fmt: skip
        language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
        note = origin.source_note([made for each in found for made in each.provenances], language)
        return variantchart.Order(tuple(found), tuple(keys), ranked, note, language, change)

    def _write_tables(self, run: Run, order) -> None:
        from ..layers.provenance import COMPUTED, derived

        made = derived(
            COMPUTED, [each for variant in order.variants for each in variant.provenances], tool=self.ID,
            parameters={
                "weights": "; ".join(f"{key}={weight:.6g}" for key, weight in order.ranking.weights.items()),
                "change_percent": f"{100.0 * order.change:g}",
            },
        )  # fmt: skip
        run.add_features("TABLE", _values(order), schema.qgs_fields(variantschema.VARIANTS),
                         title=tr("Indicators of the variants"), provenance=made)  # fmt: skip
        run.add_features("RANKING", _ranking(order), schema.qgs_fields(variantschema.VARIANT_RANKING),
                         title=tr("Ranking of the variants"), provenance=made)  # fmt: skip

    def _write_pdf(self, run: Run, order) -> list[str]:
        from ..smartcity_plugin.council import variantsheet

        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF cannot be read by screen readers. {why}", why=without))
        run.step(0.4, 1.0, tr("Writing {output} ...", output="PDF"))
        path: Path = run.file_output("PDF")
        if path.suffix.lower() != ".pdf":
            raise InputError("Output {output} must be a file that ends in {suffix}.", output="PDF",
                             suffix=".pdf")  # fmt: skip
        texts = {name: run.text(name.upper()) for name in titleblock.TEXTS if name.upper() not in NOT_ASKED}
        paper = variantsheet.Paper(order, texts, run.choice("STATUS") == 0)
        warnings = variantsheet.write(paper, path, 300, run.progress)
        for words in warnings:
            run.warn(words)
        return warnings


def _feature(fields, values: dict) -> QgsFeature:
    """A feature with these values; NaN is empty."""
    feature = QgsFeature(fields)
    for name, value in values.items():
        if value is not None and value == value:
            feature.setAttribute(name, value)
    return feature


def _values(order) -> Iterator[QgsFeature]:
    """Rows of TABLE."""
    from ..smartcity_plugin.council import indicators

    fields = schema.qgs_fields(variantschema.VARIANTS)
    for variant in order.variants:
        for key in order.keys:
            value = variant.value(key)
            yield _feature(fields, {
                "variant": variant.name, "indicator": key, "label": indicators.label_of(key, order.language),
                "value": value.number, "unit": indicators.unit_of(key, order.language), "basis": value.basis,
                "assumed": value.assumed, "at_least": value.at_least, "rank": _place(order, variant, key),
                "weight_percent": 100.0 * order.ranking.weights.get(key, 0.0), "status": variant.status,
                "kind": variant.kind,
            })  # fmt: skip


def _place(order, variant, key: str) -> int | None:
    """Place of a variant by one indicator."""
    from ..smartcity_plugin.council.indicators import INDICATORS

    mine, better = variant.value(key), INDICATORS[key].better
    if not mine.known or not better:
        return None
    numbers = [each.value(key).number for each in order.variants if each.value(key).known]
    return 1 + sum(number > mine.number if better == "more" else number < mine.number for number in numbers)


def _ranking(order) -> Iterator[QgsFeature]:
    """Rows of RANKING."""
    from ..smartcity_plugin.council import variantwords

    fields, found, language = schema.qgs_fields(variantschema.VARIANT_RANKING), order.ranking, order.language
    for name in found.order if found.weights else ():
        yield _feature(fields, {
            "what": "score", "label": name, "variant": name, "score": 100.0 * found.scores[name],
            "rank": found.ranks[name],
        })  # fmt: skip
    for change in found.changes:
        yield _feature(fields, {
            "what": change.what, "label": variantwords.change_in_words(change, language),
            "variant": change.variant or None, "indicator": change.indicator,
            "change_percent": 100.0 * (change.factor - 1.0), "best": ", ".join(change.best),
            "stays": change.stays,
        })  # fmt: skip
    for switch in found.switches:
        known = math.isfinite(switch.factor)
        yield _feature(fields, {
            "what": f"{switch.what}_switch", "variant": switch.variant or None, "indicator": switch.indicator,
            "label": variantwords.switch(switch, order, language) if known else variantwords.never(language),
            "change_percent": 100.0 * (switch.factor - 1.0), "best": ", ".join(switch.best) or None,
        })  # fmt: skip
