"""smartcity:lorawanlinkprofile - what stands between one gateway and one sensor, as chart and table."""

from __future__ import annotations

from collections import Counter

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers import schema
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from .antennas import Antennas
from .lorawan import (
    Heights,
    LorawanAlgorithm,
    Place,
    Rejection,
    computed,
    entry_losses,
    gateway_place,
    label,
    place_of,
    read_heights,
    read_preset,
    situation_of,
)
from .lossmodel import surface_model
from .run import Run

INPUTS = ("GATEWAY", "SENSOR", "SURFACE", "TERRAIN")
KNOWN_SHOWN = 20


class LorawanLinkProfile(LorawanAlgorithm):
    ID = "lorawanlinkprofile"
    NEEDS = ("geopandas", "numba", "matplotlib")

    def title(self) -> str:
        return tr("LoRaWAN link profile")

    def keywords(self) -> list[str]:
        return ["LoRaWAN", "LoRa", "profile", "line of sight", "Fresnel", "Bullington", "P.1812", "obstacle",
                "chart", "Höhenprofil", "Funkstrecke", "Sichtlinie", "Fresnelzone", "Hindernis",
                "Linkbudget", "Diagramm"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Shows what stands between one gateway and one sensor, and what it costs: a chart to be shown "
            "to others, and its tables. Use it to understand why a sensor is not reached, or how much a "
            "higher mast would help.</p>"
            "<p><b>Inputs</b>: a layer with the gateway and one with the sensor (one feature each, or an "
            "id); surface and terrain model [m above sea level]. Fields are read as in “LoRaWAN reachability "
            "of sensors”, those of the gateway's antenna (antenna_pattern, azimuth, downtilt, "
            "electrical_tilt) as in “LoRaWAN coverage”; missing values come from the preset. Profiles have "
            "one sample for every cell of the surface along the longer axis.</p>"
            "<p><b>Outputs</b>: CHART: ground and buildings, line of sight, first Fresnel zone and the 60 % "
            "of it that should be free, the obstacle that stands highest in it, the Bullington point, and "
            "the link budget of both directions as stairs from the transmit power to the margin. SVG and PNG "
            "have the size of A4. PROFILE: one row per sample, heights above sea level; the line of sight "
            "sags there by the bulge of the earth, in the chart the ground is raised instead. BUDGET: losses "
            "by term and both directions. LINK: the line on the map. Margins are those at the "
            "largest spreading factor of the band (SF12 in EU868), after the fade margin: what may still be "
            "lost before the link breaks.</p>"
            "<p><b>Method</b>: Recommendation ITU-R P.1812-7 for the median effective earth radius; Fresnel "
            "zone by ITU-R P.526; building entry loss by ITU-R P.2109-2. The Bullington point is where the "
            "steepest tangents from both antennas meet; its knife edge stands for all obstacles. A sensor "
            "lower than the roof of its cell is inside: its own building is taken away, the loss is that to "
            "the street, and the entry loss of its situation (field indoor) is added.</p>"
            "<p><b>Limits</b>: computed, not measured; expect errors of 8 dB or more without calibration. "
            "One straight line: no reflections, no way around a corner. No trees unless they are in the "
            "surface. P.1812 is meant for 250 m and more. The sum of the two cuts of an antenna "
            "pattern tends to lose too much behind the antenna.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        point = QgsProcessing.SourceType.TypeVectorPoint
        for name, title, its_id, id_title in (
            ("GATEWAY", tr("Gateway"), "GATEWAY_ID", tr("Id of the gateway")),
            ("SENSOR", tr("Sensor"), "SENSOR_ID", tr("Id of the sensor")),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(name, title, [point]),
                tr("Points. With several features give an id below, or select one and use the selected "
                   "features only."),
            )  # fmt: skip
            self.add(
                QgsProcessingParameterString(its_id, id_title, optional=True),
                tr("Value of the field id, or of name. Empty: the layer's only feature."),
            )
        self.add_heights()
        self.add_preset()
        self.add_building()
        self.add_chart_language()
        self.add_defaults()
        self._add_outputs()

    def _add_outputs(self) -> None:
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("PROFILE", tr("Profile"), table),
            tr("Table: one row per sample from gateway to sensor."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("BUDGET", tr("Link budget"), table),
            tr("Table: key, figure, value, unit, basis."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", tr("Chart"), tr("SVG files (*.svg)") + ";;" + tr("PNG files (*.png)")
            ),
            tr("File to write, .svg or .png."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "LINK", tr("Link"), QgsProcessing.SourceType.TypeVectorLine, optional=True
            ),
            tr("Line from sensor to gateway."),
        )
        for name, title in (
            ("MARGIN", tr("Margin of the weaker direction at the largest spreading factor [dB]")),
            ("SF", tr("Spreading factor; 0: not reached")), ("PATH_LOSS", tr("Path loss to the street [dB]")),
            ("CLEARANCE", tr("Smallest clearance by the Fresnel radius [m]; negative: blocked")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import linkchart, linkwords, plan
        from ..smartcity_plugin.radio import linkprofile

        run.step(0, 0.2, tr("Reading heights, gateway and sensor"))
        preset, settings = read_preset(run)
        heights = read_heights(run)
        gateway, _ = _place(run, "GATEWAY", heights, settings)
        sensor, situation = _place(run, "SENSOR", heights, settings)

        run.step(0.2, 0.6, tr("Computing the profile"))
        found = linkprofile.link_profile(
            heights.surface, heights.terrain, heights.grid.cell, gateway.site, sensor.site, settings,
            entry_loss_db=entry_losses(run, settings)[situation], latitude=heights.latitude,
        )
        own = interface_language()
        run.info(f"{linkwords.title(found, own)}. {linkwords.explanation(found, own)}")

        run.step(0.6, 1.0, tr("Drawing and writing"))
        language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
        linkchart.save(
            linkchart.Order(
                found, settings, gateway.id, sensor.id, language, surface_model(preset).rmse_db,
                origin.source_note([run.provenance(name) for name in INPUTS if run.given(name)], language),
            ),
            run.file_output("CHART"),
        )
        provenance = computed(run, self.ID, INPUTS, preset, settings, heights, situation=situation)
        self._write(run, found, gateway, sensor, heights, provenance)
        return {
            "MARGIN": found.link.margin_db, "SF": found.sf, "PATH_LOSS": found.path.Lb,
            "CLEARANCE": found.worst.clearance_m,
        }  # fmt: skip

    def _write(self, run: Run, found, gateway: Place, sensor: Place, heights: Heights, provenance) -> None:
        run.add_features(
            "PROFILE", _samples(found.heights, heights.grid), schema.qgs_fields(schema.LORAWAN_PROFILE),
            title=tr("Profile"), provenance=provenance,
        )  # fmt: skip
        run.add_features(
            "BUDGET", _budget(found), schema.qgs_fields(schema.KEY_FIGURES), title=tr("Link budget"),
            provenance=provenance,
        )
        # The style shows links that work; one that does not must not look like them.
        run.add_features(
            "LINK", [_link(found, gateway, sensor)], schema.qgs_fields(schema.LORAWAN_LINKS),
            QgsWkbTypes.Type.LineString, heights.crs, title=tr("Link"), style="links" if found.sf else "",
            provenance=provenance,
        )  # fmt: skip


def _place(run: Run, name: str, heights: Heights, settings) -> tuple[Place, str]:
    """The one feature of layer GATEWAY or SENSOR that is meant, and the situation it is in.

    Raises:
        InputError: none or several are meant, or it cannot be used.
    """
    from ..smartcity_plugin.radio import budget

    position, index, row = _chosen(run, name, heights)
    defaulted: Counter = Counter()
    try:
        if name == "GATEWAY":
            antennas = Antennas(run, heights.crs, settings.frequency_ghz, name)
            from_roof = run.choice("HEIGHT_REFERENCE") == 1
            place = gateway_place(row, index, position, heights, settings, defaulted, antennas, from_roof)
            antennas.report(run)
            situation, limit_dbm = "outdoor", settings.downlink_max_erp_dbm
        else:
            situation = situation_of(row)
            place = place_of(row, index, position, heights, settings.device, defaulted)
            limit_dbm = settings.max_erp_dbm
    except Rejection as reason:
        raise InputError(
            "Parameter {parameter}, “{name}”: {reason}.",
            parameter=name, name=label(row, index), reason=reason,
        ) from None  # fmt: skip
    for field in sorted(defaulted):
        run.info(tr("{parameter} “{name}” has no {field}: the default is used.",
                    parameter=name, name=place.id, field=field))  # fmt: skip
    if budget.exceeds_erp(place.site.station, limit_dbm):
        run.warn(tr("{parameter} “{name}” would radiate more than the permitted {limit} dBm e.r.p.; it is "
                    "computed with that limit.", parameter=name, name=place.id,
                    limit=limit_dbm))  # fmt: skip
    return place, situation


def _chosen(run: Run, name: str, heights: Heights):
    """Position in the layer, feature id and row of the feature that is meant."""
    frame = run.frame(name, heights.crs)
    rows = [(position, index, row) for position, (index, row) in enumerate(frame.iterrows(), start=1)]
    its_id = f"{name}_ID"
    wanted = run.text(its_id).strip()
    meant = [item for item in rows if not wanted or wanted in _names(item[2])]
    if len(meant) == 1:
        return meant[0]
    if not rows:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter=name)
    if not wanted:
        raise InputError(
            "Parameter {parameter}: the layer has {count} features. Give the id of one in {id_parameter}, or "
            "select one and use the selected features only.",
            parameter=name, count=len(rows), id_parameter=its_id,
        )  # fmt: skip
    if meant:
        raise InputError(
            "Parameter {parameter}: {count} features have the id “{id}”. Select the one that is meant and "
            "use the selected features only.", parameter=name, count=len(meant), id=wanted,
        )  # fmt: skip
    known = [label(row, index) for _, index, row in rows]
    raise InputError(
        "Parameter {parameter}: no feature has the id “{id}”. Ids of the layer: {known}.",
        parameter=name, id=wanted,
        known=", ".join(known[:KNOWN_SHOWN]) + (", …" if len(known) > KNOWN_SHOWN else ""),
    )  # fmt: skip


def _names(row) -> set[str]:
    """What a feature may be called; whole numbers also where a gap has made them 7.0."""
    values = [row.get("id"), row.get("name")]
    return {f"{value:g}" if isinstance(value, float) else str(value) for value in values if value is not None}


def _samples(samples, grid):
    """One feature for each sample."""
    x, y = grid.centre(samples.row, samples.col)
    columns = (
        samples.distance_m, samples.terrain_m, samples.surface_m, samples.sight_m,
        samples.sight_m + samples.fresnel_m, samples.sight_m - samples.fresnel_m, x, y,
    )  # fmt: skip
    fields = schema.qgs_fields(schema.LORAWAN_PROFILE)
    for values in zip(*columns):
        feature = QgsFeature(fields)
        feature.setAttributes([float(value) for value in values])
        yield feature


def _budget(found):
    """Losses by term, then both directions line by line; gains and losses with their signs."""
    from ..smartcity_plugin.council import linkwords

    point = found.bullington
    rows = [
        ("distance_m", tr("Distance"), found.distance_m, "m"),
        ("clearance_m", tr("Smallest clearance by the Fresnel radius"), found.worst.clearance_m, "m"),
        ("clearance_percent", tr("Share of the Fresnel radius"), 100 * found.worst.share, "%"),
        ("clearance_at_m", tr("Smallest clearance, distance from the gateway"), found.worst.distance_m, "m"),
        ("bullington_at_m", tr("Bullington point, distance from the gateway"), point.distance_m, "m"),
        ("bullington_m", tr("Bullington point, above sea level"), point.height_m, "m"),
    ]  # fmt: skip
    rows += [
        (f"{part.key}_db", tr(linkwords.STEPS[part.key]), part.loss_db, "dB")  # translated: in linkwords
        for part in found.parts if linkwords.matters(part.key, part.loss_db)
    ]  # fmt: skip
    rows += [
        ("path_loss_db", tr("Path loss to the street"), found.path.Lb, "dB"),
        ("entry_loss_db", tr("Building entry loss"), found.entry_loss_db, "dB"),
        ("sf", tr("Spreading factor; 0: not reached"), found.sf, ""),
    ]
    for way, words, direction in (
        ("up", tr("uplink"), found.link.uplink), ("down", tr("downlink"), found.link.downlink)
    ):  # fmt: skip
        for key, title, value, unit in (
            ("power", tr("Transmit power"), direction.power_dbm, "dBm"),
            ("tx_antenna", tr("Transmitting antenna"), direction.tx_gain_dbi, "dBi"),
            ("tx_cable", tr("Cable of the transmitter"), -direction.tx_cable_loss_db, "dB"),
            ("path", tr("Path loss to the street"), -direction.path_loss_db, "dB"),
            ("entry", tr("Building entry loss"), -direction.entry_loss_db, "dB"),
            ("rx_antenna", tr("Receiving antenna"), direction.rx_gain_dbi, "dBi"),
            ("rx_cable", tr("Cable of the receiver"), -direction.rx_cable_loss_db, "dB"),
            ("received", tr("Received power"), direction.received_dbm, "dBm"),
            ("fade_margin", tr("Fade margin"), -direction.fade_margin_db, "dB"),
            ("sensitivity", tr("Weakest usable level, SF{sf}", sf=found.link.sf),
             direction.sensitivity_dbm, "dBm"),
            ("margin", tr("Margin at SF{sf}", sf=found.link.sf), direction.margin_db, "dB"),
        ):  # fmt: skip
            rows.append((f"{way}_{key}", f"{title}: {words}", value, unit))
    basis = tr("computed, ITU-R P.1812-7 and P.2109-2, not measured")
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, title, value, unit in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([key, title, float(value), unit, basis])
        yield feature


def _link(found, gateway: Place, sensor: Place) -> QgsFeature:
    feature = QgsFeature(schema.qgs_fields(schema.LORAWAN_LINKS))
    feature.setGeometry(
        QgsGeometry.fromPolylineXY([QgsPointXY(sensor.x, sensor.y), QgsPointXY(gateway.x, gateway.y)])
    )
    up, down = found.link.uplink, found.link.downlink
    feature.setAttributes([
        sensor.id, gateway.id, bool(found.sf), found.sf, up.received_dbm, up.margin_db, down.margin_db,
        found.link.weaker, found.distance_m, found.path.Lb, found.entry_loss_db,
    ])  # fmt: skip
    return feature
