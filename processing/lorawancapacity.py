"""smartcity:lorawancapacity - how many messages arrive, and at how many devices the plan breaks."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers import schema
from ..smartcity_plugin.words import tr
from .lorawan import LorawanAlgorithm
from .lorawanlinks import Plan, read_plan
from .run import Run

DEFAULT_MESSAGES_PER_DAY = 24.0
DEFAULT_PAYLOAD_BYTES = 20
DEFAULT_TARGET_PERCENT = 95.0
"""Assumptions: a value an hour, as meters and weather stations send; a few readings a message; one message in
twenty may be lost, which hourly values bear."""


class LorawanCapacity(LorawanAlgorithm):
    ID = "lorawancapacity"

    def title(self) -> str:
        return tr("LoRaWAN capacity")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "capacity", "collisions", "ALOHA", "capture", "duty cycle", "airtime",
                "delivery", "Kapazität", "Kollisionen", "Auslastung", "Sendezeit", "Zustellrate"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Tells which share of the sensors’ messages arrives when all of them send, which gateways are "
            "busy, and how many devices of the same mix the network carries. Use it before adding many "
            "sensors.</p>"
            "<p><b>Inputs</b>: the links of “LoRaWAN reachability of sensors” and, if wanted, the sensors: "
            "those without a link then count as not delivered, and their fields messages_per_day and "
            "payload_bytes override the parameters. Links of sensors that are not in the layer are "
            "rejected.</p>"
            "<p><b>Outputs</b>: GATEWAYS_OUT: load, use of the channels by spreading factor [%], losses by "
            "cause [%] and the largest one. SENSORS_OUT: time on air, duty cycle and messages delivered [%]. "
            "STATS: key figures. BREAKS_AT: the most devices with which the sensors that have a link still "
            "deliver the target; LIMIT: what loses most with one device more.</p>"
            "<p><b>Method</b>: unslotted ALOHA on each channel with capture and with interference between "
            "spreading factors (matrix of Goursaud and Gorce 2015 or Croce et al. 2018); Erlang’s loss "
            "formula for the demodulators; a gateway that transmits hears nothing; acknowledgements in the "
            "first receive window, then in the second, within the duty cycle (ETSI EN 300 220-2). Each "
            "sensor sends at the spreading factor of its best link. A message counts at up to four gateways; "
            "that one packet can disturb several of them is taken into account.</p>"
            "<p><b>Limits</b>: computed, not measured. No fading, no repetitions, no foreign networks, no "
            "sensors that are too weak for a link but still disturb; powers of several interferers are not "
            "added. Real networks lose more: keep a reserve.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_inputs()
        self._add_traffic()
        self._add_network()
        point = QgsProcessing.SourceType.TypeVectorPoint
        for name, title, kind, optional, words in (
            ("GATEWAYS_OUT", tr("Gateways with load"), point, False,
             tr("Points: all gateways of the links with their load and losses.")),
            ("SENSORS_OUT", tr("Sensors with delivery"), point, False,
             tr("Points: all sensors with the share of messages delivered.")),
            ("STATS", tr("Key figures of capacity"), QgsProcessing.SourceType.TypeVector, True,
             tr("Table: key, figure, value, unit, basis.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=optional), words)
        for name, title in (
            ("DELIVERY", tr("Messages delivered [%]")),
            ("BREAKS_AT", tr("Most devices with which the target is met")),
            ("DUTY_CYCLE_BROKEN", tr("Sensors that send longer than permitted")),
            ("TOTAL", tr("Rows read")), ("USED", tr("Rows used")), ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString("LIMIT", tr("What breaks first")))

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "LINKS", tr("Links"), [QgsProcessing.SourceType.TypeVectorLine]
            ),
            tr("Lines from sensor to gateway, as “LoRaWAN reachability of sensors” makes them. Fields: "
               "sensor_id, gateway_id, rssi_dbm [dBm], sf."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS", tr("Sensors"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
            ),
            tr("The sensors of these links. Fields that are read where present: id, messages_per_day, "
               "payload_bytes. Those without a link count as not delivered."),
        )  # fmt: skip

    def _add_traffic(self) -> None:
        real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
        for name, title, kind, default, least, most, words in (
            ("MESSAGES_PER_DAY", tr("Messages of a sensor per day"), real, DEFAULT_MESSAGES_PER_DAY, 0, 86400,
             tr("For sensors whose field messages_per_day is missing or empty. 24: one an hour.")),
            ("PAYLOAD", tr("Payload of a message [bytes]"), whole, DEFAULT_PAYLOAD_BYTES, 0, 242,
             tr("Application data without the LoRaWAN frame, for sensors whose field payload_bytes is "
                "missing or empty. In EU868 at most 51 bytes at SF10 to SF12, 115 at SF9.")),
            ("CONFIRMED", tr("Share of confirmed messages [%]"), real, 0.0, 0, 100,
             tr("Messages that the network has to acknowledge. Each costs the gateway time in which it hears "
                "nothing; without acknowledgement such a message counts as not delivered.")),
            ("TARGET", tr("Target [% of messages delivered]"), real, DEFAULT_TARGET_PERCENT, 1, 99.9,
             tr("The network carries as many devices as deliver this share.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, title, kind, default, minValue=least, maxValue=most), words
            )

    def _add_network(self) -> None:
        self.add(
            QgsProcessingParameterNumber(
                "DEMODULATORS", tr("Packets that a gateway receives at a time"),
                QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=1, maxValue=1000,
            ),  # fmt: skip
            tr("8 with the chips SX1301 and SX1308; 16 with SX1302 and SX1303, of which 8 only up to SF10. "
               "Empty: as in the preset."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "MATRIX", tr("Interference between spreading factors"),
                [tr("Goursaud and Gorce 2015, capture at 6 dB"),
                 tr("Croce et al. 2018, capture at 1 dB")], defaultValue=0,
            ),  # fmt: skip
            tr("How much stronger a packet must be than one that overlaps with it."),
        )
        self.add(
            QgsProcessingParameterString("PRESET", tr("Preset"), "lorawan_eu868"),
            tr("Name of a preset of the plugin (lorawan_eu868) or path of a TOML file of your own: "
               "bandwidth, data rates, duty cycles, second receive window."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("CAPACITY_PRESET", tr("Preset of capacity"), "lorawan_capacity"),
            tr("Name of a preset of the plugin (lorawan_capacity) or path of a TOML file of your own: "
               "channels, frames, demodulators, interference matrices."),
            advanced=True,
        )  # fmt: skip

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin import presets
        from ..smartcity_plugin.radio import capacity, traffic

        run.step(0, 0.3, tr("Reading links and sensors"))
        matrix = traffic.MATRICES[run.choice("MATRIX")]
        network = traffic.network(
            presets.load(run.text("PRESET")), presets.load(run.text("CAPACITY_PRESET")), matrix=matrix,
            demodulators=run.integer("DEMODULATORS") if run.given("DEMODULATORS") else None,
        )  # fmt: skip
        plan = read_plan(run, network)

        run.step(0.3, 0.9, tr("Computing the collisions of {sensors} sensors at {gateways} gateways",
                              sensors=len(plan.sensors), gateways=len(plan.gateways)))  # fmt: skip
        demand = capacity.demand(
            *plan.arrays(run.number("CONFIRMED") / 100), len(plan.gateways), network, progress=run.progress
        )
        arrived = capacity.delivery(demand)
        target = run.number("TARGET")
        broken = capacity.breaking_point(demand, target / 100)
        _warn_of_duty_cycles(run, plan, demand)

        run.step(0.9, 1.0, tr("Writing"))
        provenance = _provenance(run, self.ID, network, matrix)
        crs = run.source("LINKS").sourceCrs()
        point = QgsWkbTypes.Type.Point
        run.add_features(
            "GATEWAYS_OUT", _gateway_features(plan, demand, arrived),
            schema.qgs_fields(schema.CAPACITY_GATEWAYS), point, crs, title=tr("Gateways with load"),
            style="capacity_gateways", provenance=provenance,
        )  # fmt: skip
        run.add_features(
            "SENSORS_OUT", _sensor_features(plan, demand, arrived),
            schema.qgs_fields(schema.CAPACITY_SENSORS), point, crs, title=tr("Sensors with delivery"),
            style="capacity_sensors", provenance=provenance,
        )  # fmt: skip
        run.add_features(
            "STATS", _key_figures(demand, arrived, broken, target), schema.qgs_fields(schema.KEY_FIGURES),
            title=tr("Key figures of capacity"), provenance=provenance,
        )
        run.info(tr("{share} % of the messages arrive. {target} % arrive with up to {devices} devices; then "
                    "the limit is: {limit}.", share=round(100 * arrived.share, 2), target=f"{target:g}",
                    devices=broken.devices, limit=_limits()[broken.limit]))  # fmt: skip
        return {
            "DELIVERY": 100 * arrived.share, "BREAKS_AT": broken.devices, "LIMIT": broken.limit,
            "DUTY_CYCLE_BROKEN": int((demand.duty > 1).sum()), "TOTAL": plan.used + plan.rejected,
            "USED": plan.used, "REJECTED": plan.rejected,
        }  # fmt: skip


def _limits() -> dict[str, str]:
    """Keys of radio.capacity.LIMITS -> words."""
    return {
        "collisions": tr("collisions"), "demodulators": tr("busy demodulators"),
        "half_duplex": tr("gateways that transmit and so hear nothing"),
        "duty_cycle": tr("duty cycle of the gateways"), "": tr("nothing"),
    }  # fmt: skip


def _warn_of_duty_cycles(run: Run, plan: Plan, demand) -> None:
    """List the sensors that send longer than their duty cycle permits."""
    run.report_rejected(tr("Duty cycle"), [
        tr("Sensor “{name}” sends {percent} % of the time that the duty cycle permits: send less often, or "
           "shorter.", name=name, percent=round(100 * duty))
        for name, duty in zip(plan.sensors, demand.duty) if duty > 1
    ])  # fmt: skip


def _feature(fields, values: list, place: QgsPointXY | None) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes([None if value != value else value for value in values])
    if place is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(place))
    return feature


def _gateway_features(plan: Plan, demand, arrived):
    from ..smartcity_plugin.radio import capacity

    fields = schema.qgs_fields(schema.CAPACITY_GATEWAYS)
    for index, (name, place) in enumerate(plan.gateways.items()):
        losses = arrived.gateway_losses[index]
        yield _feature(fields, [
            name, int(demand.served_by(index).sum()), int(demand.audience[index]),
            float(demand.messages_per_day[index]), float(demand.load[index]),
            *(100 * demand.airtime[index]).tolist(), float(100 * arrived.downlink[index]),
            float(100 * arrived.gateway[index]), *(100 * losses).tolist(), capacity.limit_of(losses),
        ], place)  # fmt: skip


def _sensor_features(plan: Plan, demand, arrived):
    fields = schema.qgs_fields(schema.CAPACITY_SENSORS)
    gateways = list(plan.gateways)
    for index, (name, sensor) in enumerate(plan.sensors.items()):
        linked, duty = bool(demand.linked[index]), float(demand.duty[index])
        yield _feature(fields, [
            name, gateways[demand.heard[index, 0]] if linked else None, int(demand.servers[index]),
            int(demand.sf[index]) if linked else None, sensor.messages_per_day, int(sensor.payload_bytes),
            float(1000 * demand.airtime_s[index]) if linked else None, 100 * duty if linked else None,
            duty <= 1 if linked else None, float(100 * arrived.sensor[index]),
        ], sensor.place)  # fmt: skip


def _key_figures(demand, arrived, broken, target: float):
    """One feature for each figure, in the order in which a council reads them."""
    from ..smartcity_plugin.radio import capacity

    words = _limits()
    linked = demand.linked
    below = (100 * arrived.sensor < target) & linked
    rows = [
        ("sensors", tr("Sensors"), len(linked), ""),
        ("sensors_linked", tr("Sensors with a radio link"), linked.sum(), ""),
        ("gateways", tr("Gateways"), len(demand.load), ""),
        ("delivery_percent", tr("Messages delivered"), 100 * arrived.share, "%"),
        ("delivery_linked_percent", tr("Messages delivered by sensors with a radio link"),
         100 * arrived.linked, "%"),
        ("below_target", tr("Sensors with a radio link that deliver less than {target} %",
                            target=f"{target:g}"), below.sum(), ""),
        ("breaks_at", tr("Most devices that deliver {target} %; then the limit is: {limit}",
                         target=f"{target:g}", limit=words[broken.limit]), broken.devices, ""),
        ("duty_cycle_broken", tr("Sensors that send longer than permitted"), (demand.duty > 1).sum(), ""),
    ]  # fmt: skip
    for key, loss in zip(capacity.LIMITS, arrived.losses):
        rows.append((f"lost_{key}_percent", tr("Lost at the best gateway to: {limit}", limit=words[key]),
                     100 * loss, "%"))  # fmt: skip
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    basis = tr("computed, ALOHA with capture, traffic assumed, not measured")
    for key, figure, value, unit in rows:
        yield _feature(fields, [key, figure, float(value), unit, basis], None)


def _provenance(run: Run, tool: str, network, matrix: str):
    """Where the result comes from: the links, their sources, the model and what was assumed."""
    parameters = {
        "model": "unslotted ALOHA with capture, Erlang B, half duplex, duty cycle",
        "matrix": matrix,
        "preset": run.text("PRESET"),
        "capacity_preset": run.text("CAPACITY_PRESET"),
        "messages_per_day": f"{run.number('MESSAGES_PER_DAY'):g}",
        "payload_bytes": f"{run.integer('PAYLOAD')}",
        "confirmed_percent": f"{run.number('CONFIRMED'):g}",
        "target_percent": f"{run.number('TARGET'):g}",
        "demodulators": f"{network.demodulators}",
        "channels": f"{network.channels}",
    }
    return origin.derived(
        origin.COMPUTED, [run.provenance(name) for name in ("LINKS", "SENSORS") if run.given(name)],
        tool=tool, parameters=parameters,
        expected_error=tr(
            "Computed, not measured, for assumed traffic and predicted powers. Fading, repetitions and "
            "foreign networks lose more messages."
        ),
    )  # fmt: skip
