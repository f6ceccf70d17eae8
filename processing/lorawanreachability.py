"""smartcity:lorawanreachability - which sensor reaches which gateway."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ..layers import frames, schema, style
from ..smartcity_plugin.words import interface_language, tr
from .lorawan import (
    LorawanAlgorithm,
    Place,
    Rejection,
    computed,
    entry_losses,
    label,
    place_of,
    read_gateways,
    read_heights,
    read_preset,
    situation_of,
    warn_duplicates,
    with_clutter,
)
from .lossmodel import LossModel, add_circumstances, read_model, warn_outside, with_noise
from .run import Run


class LorawanReachability(LorawanAlgorithm):
    ID = "lorawanreachability"

    def title(self) -> str:
        return tr("LoRaWAN reachability of sensors")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "sensor", "link budget", "indoor", "P.2109", "P.1812", "reach",
                "Sensoren", "Erreichbarkeit", "Gebäudedurchdringung", "Keller", "Zähler"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Predicts for every sensor whether a gateway hears it and answers it, outdoors, indoors and "
            "deep indoors, at which spreading factor and with which margin.</p>"
            "<p><b>Inputs</b>: gateways and sensors (points), surface and terrain model [m above sea "
            "level]. Fields of sensors that are read where present: id, height_agl [m above ground; above "
            "the roof for sensors outdoors on roofs, if so chosen], antenna_gain_dbi, tx_power_dbm, indoor "
            "(outdoor, indoor or deep_indoor; empty is outdoor). Missing values come from the preset.</p>"
            "<p><b>Outputs</b>: LINKS: a line from each sensor to each gateway that works in the sensor's "
            "own situation. SENSORS_OUT: all sensors with best gateway, spreading factor, margins, and "
            "whether they would be reached in each situation; rejected sensors have empty results. Margins "
            "are those at the largest spreading factor of the band (SF12 in EU868), after the fade "
            "margin: what may still be lost before the link breaks.</p>"
            "<p><b>Method</b>: loss to the street by the chosen model, by default Recommendation ITU-R "
            "P.1812-7 over the surface model (the others are described in “LoRaWAN coverage”), with the "
            "antenna pattern of the gateway and its calibration where given; into the building by ITU-R "
            "P.2109-2 for the chosen class of building: indoor the median, deep indoor the 90th percentile "
            "(assumption, see preset building_entry). Uplink and downlink budgets as in the preset; the "
            "downlink uses the first receive window at the uplink's spreading factor.</p>"
            "<p><b>Limits</b>: predicted, not measured; over the surface model expect errors of 8 dB or more "
            "without calibration. P.2109 describes classes of buildings, not a single one. No interference, "
            "no capacity.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_network()
        add_circumstances(self)
        point = QgsProcessing.SourceType.TypeVectorPoint
        self.add(
            QgsProcessingParameterFeatureSource("SENSORS", tr("Sensors"), [point]),
            tr("Points with the fields of “Import sensors”. Sensors with the same id are all kept."),
        )
        self.add_building()
        self.add_defaults()
        self.add(
            QgsProcessingParameterFeatureSink(
                "LINKS", tr("Links"), QgsProcessing.SourceType.TypeVectorLine
            ),
            tr("Lines from sensor to gateway."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("SENSORS_OUT", tr("Sensors with reach"), point),
            tr("All sensors with their results."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "STATS", tr("Key figures of reach"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            tr("Table: key, figure, value, unit, basis."),
        )
        for name, title in (
            ("TOTAL", tr("Sensors read")), ("REACHED", tr("Sensors reached in their own situation")),
            ("REACHED_OUTDOOR", tr("Sensors reached if outdoors")),
            ("REACHED_INDOOR", tr("Sensors reached if indoors")),
            ("REACHED_DEEP", tr("Sensors reached if deep indoors")), ("REJECTED", tr("Sensors rejected")),
            ("DUPLICATES", tr("Sensor ids that occur more than once")),
            ("GATEWAYS_USED", tr("Gateways used")), ("GATEWAYS_REJECTED", tr("Gateways rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, run: Run) -> dict:
        import numpy as np

        from ..smartcity_plugin.radio import budget, reachability

        run.step(0, 0.1, tr("Reading heights, gateways and sensors"))
        preset, plan = read_preset(run)
        plan = with_noise(run, plan)
        model = read_model(run, preset, plan)
        heights = read_heights(run)
        gateways, gateways_rejected = read_gateways(run, heights, plan)
        frame = run.frame("SENSORS", heights.crs)
        on_roofs = model.receiver == "roof"
        sensors, situations, rejected = _read_sensors(run, frame, heights, plan, on_roofs)
        if on_roofs:  # now a matter of their heights; those indoors are in the street as ever
            model = replace(model, receiver="street")
        heights = with_clutter(run, heights, model, gateways)
        ids = [label(row, index) for index, row in frame.iterrows()]
        duplicates = warn_duplicates(run, tr("Sensors"), ids)
        losses_in = entry_losses(run, plan)

        run.step(0.1, 0.9, tr("Computing the loss of {count} gateways; the first run of all compiles the "
                              "model, which takes up to half a minute", count=len(gateways)))  # fmt: skip
        sites = [place.site for place in gateways]
        points = [place.site for place in sensors]
        paths = reachability.losses(
            heights.surface, heights.terrain, heights.grid.cell, sites, points, plan,
            radius_m=run.number("RADIUS"), latitude=heights.latitude, progress=run.progress,
            added_db=[model.offset_db(place.id) for place in gateways], **model.settings,
        )
        run.check_cancelled()
        warn_outside(
            run, model, [site.station.height_m for site in sites],
            [point.station.height_m for point in points],
            paths.distance_m[paths.distance_m <= run.number("RADIUS")],
        )
        entry = np.array([losses_in[situation] for situation in situations])
        references = reachability.reference_links(sites, points, plan)
        found = reachability.links(paths, references, entry, plan.spreading_factors)
        margins = reachability.best_margin_db(paths, references)

        run.step(0.9, 1.0, tr("Writing"))
        provenance = computed(
            run, self.ID, ("GATEWAYS", "SENSORS", "SURFACE", "TERRAIN", "LAND_COVER"), preset, plan, heights,
            model,
        )
        self._write(run, frame, heights, gateways, sensors, entry, losses_in, found, margins, provenance)
        reached = {name: int(np.sum(margins >= losses_in[name])) for name in budget.SITUATIONS}
        own = int(np.sum(margins >= entry))
        run.add_features(
            "STATS", _key_figures(len(frame), own, reached, model), schema.qgs_fields(schema.KEY_FIGURES),
            title=tr("Key figures of reach"), provenance=provenance,
        )
        run.info(tr("{reached} of {total} sensors reached, {rejected} rejected.",
                    reached=own, total=len(frame), rejected=rejected))  # fmt: skip
        return {
            "TOTAL": len(frame), "REACHED": own, "REACHED_OUTDOOR": reached["outdoor"],
            "REACHED_INDOOR": reached["indoor"], "REACHED_DEEP": reached["deep_indoor"], "REJECTED": rejected,
            "DUPLICATES": duplicates, "GATEWAYS_USED": len(gateways), "GATEWAYS_REJECTED": gateways_rejected,
        }  # fmt: skip

    def _write(
        self, run: Run, frame, heights, gateways, sensors, entry, losses_in, found, margins, provenance
    ) -> None:
        run.add_features(
            "LINKS", _link_features(found, sensors, gateways), schema.qgs_fields(schema.LORAWAN_LINKS),
            QgsWkbTypes.Type.LineString, heights.crs, title=style.title("links", interface_language()),
            style="links", provenance=provenance,
        )  # fmt: skip
        results = _results(gateways, sensors, entry, losses_in, found, margins)
        fields = QgsFields()
        own = {field.name for field in schema.LORAWAN_REACH}
        for field in run.source("SENSORS").fields():
            if field.name() not in own:
                fields.append(field)
        for field in schema.qgs_fields(schema.LORAWAN_REACH):
            fields.append(field)
        for field in schema.LORAWAN_REACH:
            values = [results.get(index, {}).get(field.name) for index in frame.index]
            frame[field.name] = _objects(values, frame.index)
        run.add_features(
            "SENSORS_OUT", frames.features(frame, fields), fields, QgsWkbTypes.Type.Point, heights.crs,
            title=style.title("sensors_reached", interface_language()), style="sensors_reached",
            provenance=provenance,
        )  # fmt: skip


def _key_figures(total: int, own: int, reached: dict[str, int], model: LossModel):
    """One feature for each figure, in the order in which a council reads them."""
    basis = tr("predicted, {model}, into buildings ITU-R P.2109-2, error {rmse} dB or more, not measured",
               model=model.words, rmse=f"{model.rmse_db:g}")  # fmt: skip
    rows = [
        ("sensors", tr("Sensors"), total, ""),
        ("reached", tr("Sensors reached as installed"), own, ""),
        ("reached_percent", tr("Share reached as installed"), 100.0 * own / total if total else 0.0, "%"),
        ("reached_outdoor", tr("Sensors reached if outdoors"), reached["outdoor"], ""),
        ("reached_indoor", tr("Sensors reached if indoors"), reached["indoor"], ""),
        ("reached_deep_indoor", tr("Sensors reached if deep indoors"), reached["deep_indoor"], ""),
    ]
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, words, value, unit in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([key, words, float(value), unit, basis])
        yield feature


def _objects(values: list, index):
    """A column that keeps None beside booleans and integers, which pandas would turn into numbers."""
    import pandas

    return pandas.Series(values, index=index, dtype=object)


def _read_sensors(run: Run, frame, heights, plan, on_roofs: bool) -> tuple[list[Place], list[str], int]:
    """Sensors that can be used, their situations, and the count of the rejected ones.

    on_roofs: the heights of those outdoors count from the roof where there is one.
    """
    from ..smartcity_plugin.radio import budget

    used, situations, reasons = [], [], []
    defaulted: Counter = Counter()
    too_strong = 0
    for position, (index, row) in enumerate(frame.iterrows(), start=1):
        try:
            situation = situation_of(row)
            from_roof = on_roofs and situation == "outdoor"
            place = place_of(row, index, position, heights, plan.device, defaulted, from_roof)
        except Rejection as reason:
            reasons.append(tr("Sensor “{name}”: {reason}.", name=label(row, index), reason=reason))
            continue
        used.append(place)
        situations.append(situation)
        too_strong += budget.exceeds_erp(place.site.station, plan.max_erp_dbm)
    run.report_rejected(tr("Rejected sensors"), reasons)
    for field, count in sorted(defaulted.items()):
        run.info(tr("{count} sensors have no {field}: the default is used.", count=count, field=field))
    if too_strong:
        run.warn(
            tr("{count} sensors would radiate more than the permitted {limit} dBm e.r.p.; they are computed "
               "with that limit.", count=too_strong, limit=plan.max_erp_dbm)
        )  # fmt: skip
    return used, situations, len(reasons)


def _best_of(found) -> dict[int, object]:
    """Sensor -> its best link: the first one, as the engine sorts them."""
    best: dict[int, object] = {}
    for link in found:
        best.setdefault(link.sensor, link)
    return best


def _link_features(found, sensors: list[Place], gateways: list[Place]):
    fields = schema.qgs_fields(schema.LORAWAN_LINKS)
    best = _best_of(found)
    for link in found:
        sensor, gateway = sensors[link.sensor], gateways[link.site]
        feature = QgsFeature(fields)
        feature.setGeometry(
            QgsGeometry.fromPolylineXY([QgsPointXY(sensor.x, sensor.y), QgsPointXY(gateway.x, gateway.y)])
        )
        feature.setAttributes([
            sensor.id, gateway.id, best[link.sensor] is link, link.sf, link.rssi_dbm, link.margin_up_db,
            link.margin_down_db, link.weaker, link.distance_m, link.path_loss_db, link.entry_loss_db,
        ])  # fmt: skip
        yield feature


def _results(gateways, sensors, entry, losses_in, found, margins) -> dict[int, dict[str, object]]:
    """Feature id of each sensor that was used -> its results."""
    best = _best_of(found)
    servers = Counter(link.sensor for link in found)
    results = {}
    for number, place in enumerate(sensors):
        margin = float(margins[number])
        values: dict[str, object] = {
            "reached": bool(margin >= entry[number]),
            "reached_outdoor": bool(margin >= losses_in["outdoor"]),
            "reached_indoor": bool(margin >= losses_in["indoor"]),
            "reached_deep_indoor": bool(margin >= losses_in["deep_indoor"]),
            "servers": servers[number],
            "margin_db": margin - float(entry[number]),
            "entry_loss_db": float(entry[number]),
        }
        link = best.get(number)
        if link is not None:
            values.update(
                best_gateway=gateways[link.site].id, sf=link.sf, rssi_dbm=link.rssi_dbm,
                margin_up_db=link.margin_up_db, margin_down_db=link.margin_down_db,
            )
        results[place.index] = values
    return results
