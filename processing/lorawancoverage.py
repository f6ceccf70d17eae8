"""smartcity:lorawancoverage - where a LoRaWAN device is heard, and how well."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..layers import schema, style
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from . import coverageoutputs
from .lorawan import (
    LorawanAlgorithm,
    Place,
    computed,
    entry_losses,
    read_gateways,
    read_heights,
    read_preset,
    result_grid,
    with_clutter,
)
from .lorawanscale import add_scale, cover
from .lossmodel import LossModel, add_circumstances, read_model, warn_outside, with_noise
from .run import Run

UNKNOWN_SERVERS = 65535
UNKNOWN_SF = 255
"""Places whose height is not known are told apart from places that are not reached, which are 0."""


class LorawanCoverage(LorawanAlgorithm):
    ID = "lorawancoverage"

    def title(self) -> str:
        return tr("LoRaWAN coverage")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "coverage", "RSSI", "spreading factor", "gateway", "P.1812", "radio",
                "Funkabdeckung", "Ausleuchtung", "Empfangspegel", "Spreizfaktor", "Reichweite"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Predicts where a LoRaWAN device is heard by which gateway, outdoors or inside buildings. Use "
            "it to compare sites and variants of a network.</p>"
            "<p><b>Inputs</b>: gateways (points), a surface model with buildings and, better, the terrain "
            "model [m above sea level]. Heights of antennas are metres above ground or above the roof, as "
            "chosen. Antennas radiate alike in all directions, like a rod (antenna_pattern omni) or by a "
            "manufacturer's file. Missing values come from the preset or from the advanced parameters. "
            "Districts, addresses, sensors and target objects are counted where they are given.</p>"
            "<p><b>Outputs</b>: RSSI: uplink power [dBm] at the best gateway, without fade margin. SF: "
            "smallest spreading factor (7 to 12) with which uplink and downlink (first receive window, same "
            "spreading factor) both keep the fade margin. SERVERS: number of gateways that do. BEST_SERVER: "
            "number of the best gateway in the order of the layer, counted from 1. STATS: areas and shares "
            "of all places with known height; places beyond the radius count as not served. COVERAGE: one "
            "polygon per spreading factor. PROBABILITY: probability [%] that a device is served by its best "
            "gateway. DISTRICT_STATS: area, shares, mean probability and what is counted, by district; the "
            "last row, without a shape, is what lies in none.</p>"
        ) + tr(
            "<p><b>Loss models</b>: ITU-R P.1812-7, complete, along radials that pass the centre of each "
            "place within an eighth of a surface cell: delta-Bullington diffraction over the surface, "
            "spherical earth, troposcatter, ducting. Or the same over representative clutter heights from "
            "land cover; or models of distance and antenna "
            "heights alone: free space (ITU-R P.525), free space or two-ray ground with clutter loss (ITU-R "
            "P.2108-1), Okumura-Hata, log-distance laws of published campaigns. Each result names its model "
            "and the error to expect; a calibration by your own measurements replaces that error.</p>"
            "<p><b>Method</b>: inside a building the value is that of the street at the building; for "
            "devices indoors the entry loss of ITU-R P.2109-2 is added everywhere: indoor the median, deep "
            "indoor the 90th percentile (assumption, see preset building_entry). Probability: normal "
            "distribution of the margin without fade margin, whose standard deviation is the error to expect "
            "and, for indoor, the spread of the entry loss. Powers and limits: see the preset.</p>"
            "<p><b>Limits</b>: predicted, not measured; over the surface model expect errors of 8 dB or more "
            "without calibration. No reflections, no trees unless they are in the surface, no interference. "
            "P.1812 is meant for 250 m and more; nearer places are computed with the same formulas. The sum "
            "of the two cuts of an antenna pattern tends to lose too much behind the antenna.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_network()
        add_circumstances(self)
        self.add(
            QgsProcessingParameterNumber(
                "RESOLUTION", tr("Resolution of the result [m]"), QgsProcessingParameterNumber.Type.Double,
                defaultValue=10.0, minValue=0.1,
            ),  # fmt: skip
            tr("One place is computed for every cell of this size; rounded to whole cells of the surface "
               "model. Profiles always use the full surface model."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "DEVICE_HEIGHT", tr("Height of the device [m above ground]"),
                QgsProcessingParameterNumber.Type.Double, optional=True, minValue=0.1, maxValue=3000.0,
            ),  # fmt: skip
            tr("Empty: as in the preset."), advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "SITUATION", tr("Where the devices are"),
                [tr(words) for words in style.SITUATIONS.values()],  # translated: in layers/style.py
                defaultValue=0,
            ),  # fmt: skip
            tr("The map then holds for devices outdoors, in rooms, or in cellars and meter cupboards."),
        )
        self.add_building()
        self.add_defaults()
        coverageoutputs.add_inputs(self)
        add_scale(self)
        for name, title in (
            ("RSSI", tr("Received power (RSSI)")), ("SF", tr("Spreading factor")),
            ("SERVERS", tr("Number of gateways")), ("BEST_SERVER", tr("Best gateway")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterRasterDestination(name, title))
        self.add(
            QgsProcessingParameterFeatureSink(
                "STATS", tr("Key figures of coverage"), QgsProcessing.SourceType.TypeVector
            ),
            tr("Table: key, figure, value, unit, basis."),
        )
        coverageoutputs.add_outputs(self)
        self.addOutput(QgsProcessingOutputNumber("COVERED_PERCENT", tr("Served share of the area [%]")))
        self.addOutput(QgsProcessingOutputNumber("COVERED_KM2", tr("Served area [km²]")))
        self.addOutput(QgsProcessingOutputNumber("GATEWAYS_USED", tr("Gateways used")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Gateways rejected")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.radio import coverage

        run.step(0, 0.05, tr("Reading heights and gateways"))
        preset, plan = read_preset(run)
        if run.given("DEVICE_HEIGHT"):
            plan = replace(plan, device=replace(plan.device, height_m=run.number("DEVICE_HEIGHT")))
        plan = with_noise(run, plan)
        situation = list(style.SITUATIONS)[run.choice("SITUATION")]
        model = read_model(run, preset, plan)
        if model.receiver == "roof" and situation != "outdoor":
            raise InputError("Devices on roofs are outdoors. Choose devices in the street for other places.")
        heights = read_heights(run)
        gateways, rejected = read_gateways(run, heights, plan)
        warn_outside(
            run, model, [place.site.station.height_m for place in gateways], [plan.device.height_m]
        )
        heights = with_clutter(run, heights, model, gateways)
        stride, grid = result_grid(run, heights)

        run.step(0.05, 0.9, tr("Computing the loss of {count} gateways; the first run of all compiles the "
                               "model, which takes up to half a minute", count=len(gateways)))  # fmt: skip
        entry_db = entry_losses(run, plan)[situation]
        result = cover(
            run, heights, gateways, plan, radius_m=run.number("RADIUS"), stride=stride, **model.settings,
            entry_loss_db=[entry_db + model.offset_db(place.id) for place in gateways],
        )
        run.step(0.9, 1.0, tr("Writing"))
        known = coverage.known_places(heights.surface, stride, run.progress)
        areas = coverage.statistics(result, known, grid.cell)
        provenance = computed(
            run, self.ID, ("GATEWAYS", "SURFACE", "TERRAIN", "LAND_COVER"), preset, plan, heights, model,
            situation=situation,
        )
        self._write_rasters(run, grid, result, known, gateways, provenance, situation)
        outcome = coverageoutputs.Outcome(grid, heights.crs, result, known, situation, provenance)
        figures = self._write_derived(run, outcome, plan, model)
        basis = _basis(model, situation)
        run.add_features(
            "STATS", _key_figures(areas, gateways, figures, basis), schema.qgs_fields(schema.KEY_FIGURES),
            title=tr("Key figures of coverage"), provenance=provenance,
        )  # fmt: skip
        share = _percent(areas.served, areas.area)
        run.info(tr("{share} % of {area} km² served.", share=round(share, 1), area=round(areas.area, 2)))
        return {
            "COVERED_PERCENT": share, "COVERED_KM2": areas.served, "GATEWAYS_USED": len(gateways),
            "REJECTED": rejected,
        }  # fmt: skip

    def _write_derived(self, run: Run, outcome, plan, model: LossModel) -> list:
        """Polygons, probability and districts. Returns the key figures that come from them."""
        from ..smartcity_plugin.radio import entry, probability

        spread = 0.0  # outdoors there is no wall, deep indoors its loss is one given percentile
        if outcome.situation == "indoor":
            spread = probability.entry_sigma_db(plan.frequency_ghz, entry.BUILDINGS[run.choice("BUILDING")])
        percent = coverageoutputs.probability_percent(outcome, plan, model.rmse_db, spread)
        coverageoutputs.write_polygons(run, outcome)
        coverageoutputs.write_probability(run, outcome, percent)
        return coverageoutputs.write_districts(run, outcome, percent)

    def _write_rasters(self, run: Run, grid, result, known, gateways, provenance, situation: str) -> None:
        import numpy as np

        from ..layers.raster import Band

        positions = np.array([0] + [place.position for place in gateways], dtype=np.uint16)
        spreading = np.where(known, result.sf, UNKNOWN_SF).astype(np.uint8)
        servers = np.where(known, result.servers, UNKNOWN_SERVERS).astype(np.uint16)
        for name, values, description, unit, nodata, looks in (
            ("RSSI", result.rssi_dbm,
             tr("Uplink power at the best gateway, without fade margin"), "dBm", -9999.0, "rssi"),
            ("SF", spreading, tr("Smallest spreading factor of uplink and downlink; 0: not reached"),
             "", UNKNOWN_SF, "spreading_factor"),
            ("SERVERS", servers, tr("Number of gateways with uplink and downlink"),
             "", UNKNOWN_SERVERS, "servers"),
            ("BEST_SERVER", positions[result.best], tr("Best gateway, in the order of the layer; 0: none"),
             "", 0, "best_server"),
        ):  # fmt: skip
            run.add_raster(
                name, grid, [Band(values, description, unit, nodata, {"situation": situation})],
                title=style.title(looks, interface_language(), situation), style=looks, provenance=provenance,
            )


def _percent(part: float, whole: float) -> float:
    return 100.0 * part / whole if whole else 0.0


def _basis(model: LossModel, situation: str) -> str:
    """What each figure rests on."""
    where = tr(style.SITUATIONS[situation])  # translated: in layers/style.py
    return tr("predicted, {model}, {situation}, error {rmse} dB or more, not measured",
              model=model.words, situation=where, rmse=f"{model.rmse_db:g}")  # fmt: skip


def _key_figures(areas, gateways: list[Place], figures: list, basis: str):
    """One feature for each figure, in the order in which a council reads them.

    figures: more of them, as (key, label, value, unit).
    """
    built = sum(place.status == "existing" for place in gateways)
    unknown = sum(not place.status for place in gateways)
    rows = [
        ("gateways_existing", tr("Gateways, existing"), built, ""),
        ("gateways_planned", tr("Gateways, not yet built"), len(gateways) - built - unknown, ""),
        ("area_km2", tr("Area with known heights"), areas.area, "km²"),
        ("computed_percent", tr("Within the radius of a gateway"), _percent(areas.computed, areas.area), "%"),
        ("covered_km2", tr("Served area"), areas.served, "km²"),
        ("covered_percent", tr("Served share of the area"), _percent(areas.served, areas.area), "%"),
        ("redundant_percent", tr("Served by two gateways or more"),
         _percent(areas.by_servers[2] + areas.by_servers[3], areas.area), "%"),
    ]  # fmt: skip
    if unknown:
        rows.insert(2, ("gateways_unknown", tr("Gateways, status not stated"), unknown, ""))
    for sf, area in areas.by_sf.items():
        rows.append((f"sf{sf}_km2", f"SF{sf}", area, "km²"))
        rows.append((f"sf{sf}_percent", f"SF{sf}", _percent(area, areas.area), "%"))
    for number, area in areas.by_best.items():
        best = gateways[number - 1]
        label = f"{tr('Best gateway')}: {best.id}"
        rows.append((f"best_{best.position}_percent", label, _percent(area, areas.served), "%"))
    rows += figures
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, label, value, unit in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([key, label, float(value), unit, basis])
        yield feature
