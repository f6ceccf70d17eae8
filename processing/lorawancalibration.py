"""smartcity:lorawancalibration - the predicted loss against measured packets."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers import schema
from ..smartcity_plugin.words import tr
from . import drivetest
from .lorawan import LorawanAlgorithm, computed, read_gateways, read_heights, read_preset, with_clutter
from .lossmodel import LossModel, read_model
from .run import Run

DEFAULT_BLOCK_M = 250.0
"""Assumption: longer than a block of houses, so that what is held out has other houses in its way."""


class LorawanCalibration(LorawanAlgorithm):
    ID = "lorawancalibration"
    NEEDS = ("geopandas", "numba", "scipy")

    def title(self) -> str:
        return tr("Calibrate LoRaWAN prediction")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "calibration", "drive test", "RSSI", "SNR", "TTN Mapper", "ChirpStack",
                "The Things Stack", "residuals", "Kalibrierung", "Messfahrt", "Messwerte",
                "Abweichung"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Compares the predicted power with measured packets and finds an offset for each gateway, and "
            "on request a loss for each class of land cover, so that later predictions meet what was "
            "measured. Use it after a drive test, or with the log of devices whose position is known.</p>"
            "<p><b>Inputs</b>: measurements, as a layer or table with gateway, RSSI [dBm] and where known "
            "SNR [dB] and spreading factor, or as a file: export of TTN Mapper (CSV), events of ChirpStack "
            "v4, uplink messages of The Things Stack (JSON or JSON lines), lists of id, latitude, longitude, "
            "RSSI and gateway. Gateways as for coverage; their field id must be the id in the measurements. "
            "Surface and terrain model [m above sea level].</p>"
            "<p><b>Outputs</b>: RESIDUALS: every measurement with predicted power and error, before and "
            "after. MODEL_OUT: the offsets as a TOML file with their errors and their source. STATS and "
            "numbers: RMSE, bias, hits, before and after.</p>"
            "<p><b>Method</b>: power of the packet from RSSI and SNR, as RSSI alone ends at the noise; the "
            "chosen loss model (ITU-R P.1812-7 or a simpler one); offsets by maximum likelihood with "
            "Student's t distribution, "
            "robust against outliers. Packets at or below the floor are only known to be weaker than it "
            "(Tobit), and gateways with few packets are drawn towards the general offset. RMSE after "
            "calibration is that of packets whose block of the map was left out of the fit. A hit: reached "
            "or not reached as predicted where unheard messages are known, else within 6 dB.</p>"
            "<p><b>Limits</b>: an offset holds for the device, the season and the places that were measured. "
            "Where only heard messages are listed, the loss at the edge of coverage is underestimated: "
            "choose so in “Messages that were not heard”. Standard errors take packets for independent; "
            "many from one place look surer than they are.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_measurements()
        self.add_network()
        self._add_method()
        self.add_defaults()
        self._add_outputs()

    def _add_measurements(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "MEASUREMENTS", tr("Measurements (layer)"), [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr("Points, or a table with columns lon and lat. Fields are recognised by their names: "
               "gateway_id, rssi, snr, sf, height_agl, time. A row without RSSI is a message that was not "
               "heard."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFile(
                "FILE", tr("Measurements (file)"), optional=True,
                fileFilter="CSV, JSON (*.csv *.txt *.json *.jsonl *.ndjson);;* (*)",
            ),
            tr("Instead of a layer: CSV or JSON."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "SOURCE", tr("Kind of file"),
                [tr("recognised by its content"), tr("table (CSV), also of TTN Mapper"),
                 tr("events of ChirpStack v4 (JSON)"), tr("uplink messages of The Things Stack (JSON)"),
                 tr("lists of id, latitude, longitude, RSSI, gateway (JSON)")], defaultValue=0,
            ),
            tr("Messages of another kind are rejected."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system of the file"), optional=True),
            tr("Needed for a CSV with projected coordinates. Columns named lon and lat are degrees."),
        )
        self.add_mapping()
        self.add_origin()

    def _add_method(self) -> None:
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterMapLayer(
                "CLASSES", tr("Classes of land cover"), optional=True,
                types=[QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster],
            ),
            tr("Polygons or a raster with a class. Each class under the receivers gets a loss of its own."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("CLASS_FIELD", tr("Field with the class"), "class", optional=True),
            tr("Of the polygons. A raster's classes are its values."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "BLOCK", tr("Edge of a block [m]"), kind, defaultValue=DEFAULT_BLOCK_M, minValue=1.0
            ),
            tr("The map is divided into squares; the packets of a square are predicted by what was fitted on "
               "others. Longer than a block of houses."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber("FLOOR", tr("Floor [dBm]"), kind, optional=True),
            tr("Weakest power that can be measured. Empty: with SNR the sensitivity at the spreading factor "
               "by the preset, with RSSI alone 3 dB above the noise."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "UNHEARD", tr("Messages that were not heard"),
                [tr("rows without RSSI"), tr("heard by another gateway, but not by this one"),
                 tr("are missing: only heard messages are listed")], defaultValue=0,
            ),
            tr("The second takes every gateway for switched on during all measurements. The third leaves "
               "rows at or below the floor out and allows for what is missing there."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "SEED", tr("Seed"), QgsProcessingParameterNumber.Type.Integer, defaultValue=0, minValue=0
            ),
            tr("Deals the blocks to five parts. The same seed gives the same result."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(
                "RESIDUALS", tr("Residuals"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("Every measurement used, with predicted power and error before and after."),
        )
        self.add(
            QgsProcessingParameterFileDestination("MODEL_OUT", tr("Calibration"), "TOML (*.toml)"),
            tr("Offsets and class losses with their errors and source, for later predictions."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "STATS", tr("Key figures of calibration"), table, optional=True
            ),
            tr("Table: key, figure, value, unit, basis."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTIONS", tr("Rejected rows"), table, optional=True, createByDefault=False
            ),
            tr("Row, id and reason of every measurement that was not used."),
        )
        for name, title in (
            ("RMSE", tr("RMSE after calibration, held-out blocks [dB]")),
            ("RMSE_BEFORE", tr("RMSE before calibration [dB]")),
            ("BIAS_BEFORE", tr("Mean of measured - predicted before calibration [dB]")),
            ("HIT_RATE", tr("Hits after calibration [%]")),
            ("HIT_RATE_BEFORE", tr("Hits before calibration [%]")),
            ("OFFSET", tr("General offset [dB]")), ("SIGMA", tr("Remaining standard deviation [dB]")),
            ("READ", tr("Measurements read")), ("DERIVED", tr("Unheard messages added")),
            ("USED", tr("Measurements used")), ("BELOW_FLOOR", tr("Of these at or below the floor")),
            ("REJECTED", tr("Measurements rejected")), ("GATEWAYS_REJECTED", tr("Gateways rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.radio import calibration

        run.step(0, 0.2, tr("Reading heights, gateways and measurements"))
        preset, plan = read_preset(run)
        model = read_model(run, preset, plan)
        heights = read_heights(run)
        gateways, gateways_rejected = read_gateways(run, heights, plan)
        found, crs = drivetest.read(run)
        packets = drivetest.packets(run, found, crs, heights, gateways, plan.device.height_m)

        run.step(0.2, 0.7, tr("Computing the loss of {count} gateways; the first run of all compiles the "
                              "model, which takes up to half a minute", count=len(gateways)))  # fmt: skip
        heights = with_clutter(run, heights, model, gateways)
        points = _points(run, packets, heights, gateways, plan, model)
        run.report_rejected(tr("Rejected rows"), (
            tr("Row {row}, id “{id}”: {reason}.", row=item.row, id=item.id, reason=item.reason)
            for item in packets.rejected
        ))  # fmt: skip
        run.info(
            tr("{read} measurements read, {derived} unheard messages added: {used} used, {rejected} "
               "rejected.", read=packets.read, derived=packets.derived, used=len(packets.used),
               rejected=len(packets.rejected))
        )  # fmt: skip
        truncated = run.choice("UNHEARD") == drivetest.TRUNCATED
        if not truncated and not points.censored.any():
            run.warn(tr(
                "No measurement lies at or below the floor. Where only heard messages are listed, choose so "
                "in “Messages that were not heard”; else the loss at the edge of coverage is too small."
            ))  # fmt: skip
        run.step(0.7, 0.9, tr("Fitting the offsets"))
        result = calibration.calibrate(
            points, block_m=run.number("BLOCK"), seed=run.integer("SEED"),
            truncated=truncated, date=packets.latest_date, pulse=run.check_cancelled,
        )
        run.step(0.9, 1.0, tr("Writing"))
        self._write(run, preset, plan, model, heights, gateways, packets, points, result)
        return {
            "RMSE": result.after.rmse_db, "RMSE_BEFORE": result.before.rmse_db,
            "BIAS_BEFORE": result.before.bias_db, "HIT_RATE": result.after.hit_percent,
            "HIT_RATE_BEFORE": result.before.hit_percent, "OFFSET": result.calibration.general_db,
            "SIGMA": result.calibration.sigma_db, "READ": packets.read, "DERIVED": packets.derived,
            "USED": len(packets.used), "BELOW_FLOOR": int(points.censored.sum()),
            "REJECTED": len(packets.rejected), "GATEWAYS_REJECTED": gateways_rejected,
        }  # fmt: skip

    def _write(
        self, run: Run, preset, plan, model: LossModel, heights, gateways, packets, points, result
    ) -> None:
        inputs = ("MEASUREMENTS", "GATEWAYS", "SURFACE", "TERRAIN", "LAND_COVER", "CLASSES")
        provenance = computed(run, self.ID, inputs, preset, plan, heights, model)
        if run.given("FILE"):
            file = origin.Source(run.text("PROVIDER"), packets.name, run.licence(), changed=True,
                                 use=run.word("USE"))  # fmt: skip
            provenance = replace(provenance, sources=(file, *provenance.sources))
        found = result.calibration
        note = origin.source_note([provenance], "en")
        found = replace(found, model=model.key, source=f"{found.source}. {note}")
        run.file_output("MODEL_OUT").write_text(found.to_toml(), encoding="utf-8")
        error = tr(
            "Power measured, prediction computed. After calibration, held-out measurements differ from it by "
            "{rmse} dB (RMSE).", rmse=round(result.after.rmse_db, 1),
        )  # fmt: skip
        provenance = replace(
            provenance, kind=origin.MEASURED, expected_error=error, reference_date=packets.latest_date
        )
        run.add_features(
            "RESIDUALS", _residuals(packets, points, result), schema.qgs_fields(schema.LORAWAN_RESIDUALS),
            QgsWkbTypes.Type.Point, heights.crs, title=tr("Residuals"), style="residuals",
            provenance=provenance,
        )  # fmt: skip
        run.add_features(
            "STATS", _key_figures(result, packets, model, round(run.number("BLOCK"))),
            schema.qgs_fields(schema.KEY_FIGURES), title=tr("Key figures of calibration"),
            provenance=provenance,
        )  # fmt: skip
        run.add_features("REJECTIONS", _rejections(packets), schema.qgs_fields(schema.REJECTED))


def _points(run: Run, packets, heights, gateways, plan, model: LossModel):
    """The packets as the engine wants them; those across unknown heights become rejected ones."""
    import numpy as np

    from ..smartcity_plugin.radio import calibration, lora

    def column(take, kind=float):
        return np.array([take(packet) for packet in packets.used], dtype=kind)

    predicted = calibration.predicted_dbm(
        heights.surface, heights.terrain, heights.grid.cell, [place.site for place in gateways],
        column(lambda packet: packet.gateway, int), column(lambda packet: packet.line, int),
        column(lambda packet: packet.column, int), column(lambda packet: packet.height_m), plan,
        latitude=heights.latitude, progress=run.progress, **model.settings,
    )
    known = np.isfinite(predicted)
    packets.reject(known, tr("heights are unknown on the way to its gateway (no data in the raster)"))
    predicted = predicted[known]
    rssi, snr, sf = (column(lambda packet, name=name: packet.values[name]) for name in
                     ("rssi_dbm", "snr_db", "sf"))  # fmt: skip
    if run.given("FLOOR"):
        floor = np.full(rssi.size, run.number("FLOOR"))
    else:
        floor = calibration.floor_dbm(
            rssi, snr, sf, bandwidth_khz=plan.bandwidth_khz,
            noise_figure_db=plan.gateway.noise_figure_db + plan.gateway.noise_rise_db,
        )
    return calibration.Points(
        column(lambda packet: packet.x), column(lambda packet: packet.y),
        column(lambda packet: gateways[packet.gateway].id, object),
        lora.signal_power_dbm(rssi, snr), predicted, floor,
        np.array(drivetest.land_classes(run, packets.used, heights.crs), dtype=object),
    )  # fmt: skip


def _residuals(packets, points, result):
    """One feature for each point."""
    from ..smartcity_plugin.radio.calibration import error_db

    fields = schema.qgs_fields(schema.LORAWAN_RESIDUALS)
    before = error_db(points, points.predicted_dbm)
    after = error_db(points, result.held_out_dbm)  # NaN where left out
    for number, packet in enumerate(packets.used):
        state = "below_floor" if points.censored[number] else "measured"
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(packet.x, packet.y)))
        feature.setAttributes([
            *(packet.values[item.name] for item in schema.MEASUREMENTS),
            _value(points.measured_dbm[number]), _value(points.floor_dbm[number]),
            state if result.used[number] else "left_out", packet.distance_m,
            points.land_class[number] or None, _value(points.predicted_dbm[number]), _value(before[number]),
            _value(result.held_out_dbm[number]), _value(after[number]), result.block[number],
        ])  # fmt: skip
        yield feature


def _value(value) -> float | None:
    return None if value != value else float(value)


def _key_figures(result, packets, model: LossModel, block_m: int):
    """One feature for each figure, the general ones first, then those of gateways and classes."""
    basis = tr("measured against {model}; after: held-out blocks of {size} m", model=model.words,
               size=block_m)  # fmt: skip
    found, before, after = result.calibration, result.before, result.after
    rows = [
        ("rmse", tr("RMSE after calibration"), after.rmse_db, "dB"),
        ("rmse_before", tr("RMSE before calibration"), before.rmse_db, "dB"),
        ("bias", tr("Mean of measured - predicted after calibration"), after.bias_db, "dB"),
        ("bias_before", tr("Mean of measured - predicted before calibration"), before.bias_db, "dB"),
        ("hit_percent", tr("Hits after calibration"), after.hit_percent, "%"),
        ("hit_before_percent", tr("Hits before calibration"), before.hit_percent, "%"),
        ("offset", tr("General offset"), found.general_db, "dB"),
        ("sigma", tr("Remaining standard deviation"), found.sigma_db, "dB"),
        ("used", tr("Measurements used"), found.used, ""),
        ("below_floor", tr("Of these at or below the floor"), found.censored, ""),
        ("rejected", tr("Measurements rejected"), len(packets.rejected), ""),
        ("blocks", tr("Blocks"), found.blocks, ""),
    ]
    rows += [row for number, name in enumerate(result.by_gateway, start=1)
             for row in _gateway_figures(number, name, result)]  # fmt: skip
    for number, (name, loss) in enumerate(found.class_loss_db.items(), start=1):
        rows.append((f"class_{number}_loss", tr("Loss of class “{name}”", name=name or "–"), loss, "dB"))
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, words, value, unit in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([key, words, _value(value), unit, basis])
        yield feature


def _gateway_figures(number: int, name: str, result) -> list[tuple]:
    before, after = result.by_gateway[name]
    found = result.calibration
    key = f"gateway_{number}"
    return [
        (f"{key}_points", tr("Measurements at {gateway}", gateway=name), after.count, ""),
        (f"{key}_offset", tr("Offset of {gateway}", gateway=name), found.offset_db(name), "dB"),
        (f"{key}_offset_error", tr("Standard error of the offset of {gateway}", gateway=name),
         found.gateway_error_db[name], "dB"),
        (f"{key}_rmse_before", tr("RMSE of {gateway} before calibration", gateway=name), before.rmse_db,
         "dB"),
        (f"{key}_rmse", tr("RMSE of {gateway} after calibration", gateway=name), after.rmse_db, "dB"),
    ]  # fmt: skip


def _rejections(packets):
    fields = schema.qgs_fields(schema.REJECTED)
    for item in packets.rejected:
        feature = QgsFeature(fields)
        feature.setAttributes([item.row, item.id, item.reason])
        yield feature
