"""Which loss model the LoRaWAN algorithms use: from the choice in the dialog to what the engine wants."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .run import Run

RECEIVERS = ("street", "roof")
"""In the order of the list in the dialog."""
DEFAULT_RMSE_DB = 8.0
"""Assumption, as in lorawan_eu868.toml, for presets without [uncertainty]."""


def models() -> dict[str, str]:
    """Loss model -> its name, in the order of the list: the places of what is there never change."""
    return {
        "p1812": tr("ITU-R P.1812-7 over the surface model (delta-Bullington)"),
        "p1812_clutter": tr("ITU-R P.1812-7 with clutter heights from land cover"),
        "free_space": tr("Free space (ITU-R P.525-4)"),
        "free_space_p2108": tr("Free space (ITU-R P.525-4) and clutter loss (ITU-R P.2108-1)"),
        "two_ray_p2108": tr("Two-ray ground and clutter loss (ITU-R P.2108-1)"),
        "okumura_hata": tr("Okumura-Hata (Hata 1980)"),
        "log_distance": tr("Log-distance law"),
    }


def environments() -> dict[str, str]:
    """Environment of Okumura-Hata (radio.empirical.ENVIRONMENTS) -> its name, in the order of the list."""
    return {
        "medium_city": tr("small or medium city"), "large_city": tr("large city"),
        "suburban": tr("suburban area"), "open": tr("open country"),
    }  # fmt: skip


def noises() -> dict[str, str]:
    """Surroundings (radio.noise.SURROUNDINGS; "" is the preset) -> their name, in the order of the list."""
    return {
        "": tr("as in the preset"), "city": tr("city"), "residential": tr("residential area"),
        "rural": tr("rural"), "quiet_rural": tr("quiet rural"),
        "business": tr("business area (formula for 200 to 900 MHz)"),
    }  # fmt: skip


def add_model(algorithm: SmartCityAlgorithm) -> None:
    """MODEL and what belongs to some of the models: ENVIRONMENT, LOG_DISTANCE, LAND_COVER."""
    algorithm.add(
        QgsProcessingParameterEnum("MODEL", tr("Loss model"), list(models().values()), defaultValue=0),
        tr("How the median loss to each place is found. Only the first model sees buildings; the second one "
           "knows land cover, the others distance and antenna heights alone. Each result says the error to "
           "expect."),
    )  # fmt: skip
    for parameter, help in (
        (QgsProcessingParameterEnum(
            "ENVIRONMENT", tr("Environment"), list(environments().values()), defaultValue=0,
        ), tr("Only for Okumura-Hata.")),
        (QgsProcessingParameterString("LOG_DISTANCE", tr("Log-distance law"), "bonn"),
         tr("Only for the log-distance law: name of one of the laws in the preset below. The plugin has "
            "oulu, dortmund and bonn, each fitted to measurements in that city.")),
        (QgsProcessingParameterString(
            "LOG_DISTANCE_PRESET", tr("Preset of log-distance laws"), "log_distance"
        ), tr("Name of a preset of the plugin (log_distance) or path of a TOML file of your own.")),
        (QgsProcessingParameterRasterLayer("LAND_COVER", tr("Land cover"), optional=True),
         tr("Only for clutter heights from land cover: raster of class codes in the system of the surface "
            "model.")),
        (QgsProcessingParameterString(
            "LAND_COVER_CLASSES", tr("Classes of the land cover"), "esa_worldcover"
        ), tr("What the codes mean: name of a scheme in the preset below. The plugin has esa_worldcover, "
              "corine and basis_dlm.")),
        (QgsProcessingParameterString("LAND_COVER_PRESET", tr("Preset of land cover"), "land_cover"),
         tr("Name of a preset of the plugin (land_cover) or path of a TOML file of your own.")),
    ):  # fmt: skip
        algorithm.add(parameter, help, advanced=True)


def add_circumstances(algorithm: SmartCityAlgorithm) -> None:
    """RECEIVER, NOISE, CALIBRATION: they go with every model."""
    for parameter, help in (
        (QgsProcessingParameterEnum(
            "RECEIVER", tr("Devices inside the outline of a building"),
            [tr("in the street at the building"), tr("on its roof")], defaultValue=0,
        ), tr("In the street: the value at the wall outside, to which the loss into the building is added "
              "for devices indoors. On the roof: heights of devices count from the roof, elsewhere from the "
              "ground.")),
        (QgsProcessingParameterEnum("NOISE", tr("Man-made noise"), list(noises().values()), defaultValue=0),
         tr("Noise at gateways and devices by ITU-R P.372-17 instead of the noise rise in the preset. Its "
            "curves end at 250 MHz, and gateways in cities measure more: the preset is the safer choice.")),
        (QgsProcessingParameterFile(
            "CALIBRATION", tr("Calibration"), extension="toml", optional=True,
        ), tr("File of “Calibrate LoRaWAN prediction”, made with the same loss model: its offset of each "
              "gateway is added to the loss, and its error on measurements held back is the one to expect.")),
    ):  # fmt: skip
        algorithm.add(parameter, help, advanced=True)


@dataclass(frozen=True)
class LossModel:
    """The chosen model.

    words: its name as results cite it, in the user's language; law, receiver: for the engine; rmse_db: error
    to expect, and the sentence that says so; calibration: radio.calibration.Calibration or None.
    """

    key: str
    words: str
    law: object
    receiver: str
    rmse_db: float
    expected_error: str
    calibration: object = None

    @property
    def settings(self) -> dict[str, object]:
        """What `radio.sweep.loss` is to be told."""
        told = {"law": self.law, "receiver": self.receiver}
        return {name: value for name, value in told.items() if value not in (None, RECEIVERS[0])}

    def offset_db(self, gateway_id: str) -> float:
        """Loss that the calibration adds for a gateway."""
        return 0.0 if self.calibration is None else self.calibration.offset_db(gateway_id)


def surface_model(preset: dict) -> LossModel:
    """ITU-R P.1812 over the surface model: the first of the list."""
    return _plain("p1812", preset.get("uncertainty", {}).get("rmse_db", DEFAULT_RMSE_DB))


def read_model(run: Run, preset: dict, plan) -> LossModel:
    """The model that the parameters choose.

    Raises:
        InputError: what the model needs is missing or cannot be.
    """
    key = list(models())[run.choice("MODEL")]
    receiver = RECEIVERS[run.choice("RECEIVER")]
    if key == "p1812":
        model = replace(surface_model(preset), receiver=receiver)
    elif key == "p1812_clutter":
        if receiver == "roof":
            raise InputError(
                "Clutter heights from land cover know no roofs. Let devices be in the street, or choose the "
                "model over the surface model."
            )
        model = replace(_plain(key), receiver="ground")
    else:
        law, name = _law(run, key, plan.frequency_ghz)
        model = replace(_plain(key, law.parameters.get("sigma_db"), name), receiver=receiver, law=law)
    run.info(model.expected_error)
    return _calibrated(run, model)


def _plain(key: str, rmse_db: float | None = None, name: str = "") -> LossModel:
    """A model without calibration. rmse_db: where the preset loss_models does not say it; name: its kind."""
    from ..smartcity_plugin import presets

    facts = presets.load("loss_models")[key]
    words = f"{models()[key]}, {name}" if name else models()[key]
    error_db = float(rmse_db or facts.get("rmse_db", DEFAULT_RMSE_DB))
    sentence = tr(
        "Predicted by {model}, not measured. Without calibration by measurements expect errors of {rmse} dB "
        "or more (standard deviation; {campaign}).",
        model=words, rmse=f"{error_db:g}", campaign=facts["campaign"] or tr("assumption"),
    )  # fmt: skip
    return LossModel(key, words, None, RECEIVERS[0], error_db, sentence)


def _law(run: Run, key: str, frequency_ghz: float) -> tuple[object, str]:
    """The law of a model without profiles, and what tells it from others of its kind."""
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.radio import empirical

    if key == "okumura_hata":
        environment, name = list(environments().items())[run.choice("ENVIRONMENT")]
        return empirical.law(key, frequency_ghz, environment=environment), name
    if key == "log_distance":
        name = run.text("LOG_DISTANCE")
        return empirical.published(presets.load(run.text("LOG_DISTANCE_PRESET")), name), name
    return empirical.law(key, frequency_ghz), ""


def _calibrated(run: Run, model: LossModel) -> LossModel:
    """The model with the calibration that was given, if any: its error takes the place of the published one.

    Raises: InputError for a file that is none, or that does not say its error.
    """
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.radio import calibration

    if not run.given("CALIBRATION"):
        return model
    found = calibration.from_preset(presets.load(run.file("CALIBRATION")))
    if not found.rmse_db > 0.0:
        raise InputError("The calibration does not say its error (rmse_db). Calibrate again.")
    if found.model and found.model != model.key:
        raise InputError(
            "The calibration was made with another loss model: {other}. Choose that one or calibrate again.",
            other=models().get(found.model, found.model),
        )
    if any(found.class_loss_db.values()):
        run.warn(tr("The calibration's losses by class of land cover are not used, only its offsets."))
    sentence = tr(
        "Predicted by {model}, calibrated by {count} measurements; the error on measurements held back was "
        "{rmse} dB (RMSE). Not measured at each place.",
        model=model.words, count=found.used, rmse=f"{found.rmse_db:g}",
    )  # fmt: skip
    run.info(sentence)
    return replace(model, calibration=found, rmse_db=float(found.rmse_db), expected_error=sentence)


def warn_outside(run: Run, model: LossModel, gateway_m: list, device_m: list, distance_m=None) -> None:
    """Say which share of places lies outside what the model's law was made for.

    gateway_m, device_m: heights of their antennas; distance_m: of the links, None for places all around.
    """
    if model.law is None:
        return
    from ..smartcity_plugin.radio import empirical

    if distance_m is None:
        broken = empirical.outside_around(model.law, run.number("RADIUS"), gateway_m, device_m)
    else:
        broken = empirical.outside(model.law, distance_m, gateway_m, device_m)
    if broken:
        run.warn(tr("Outside the range for which the model was made: {what}. Losses there are less sure.",
                    what="; ".join(_outside(bound) for bound in broken)))  # fmt: skip


def _outside(bound) -> str:
    """What lies outside a radio.empirical.Bound, in words."""
    values = {"share": f"{round(100.0 * bound.outside_share, 1):g}", "low": f"{bound.low:g}"}
    if math.isinf(bound.high):  # so far distances only
        return tr("{share} % of the places (nearer than {low} m)", **values)
    values["high"] = f"{bound.high:g}"
    return {
        "frequency_mhz": tr("the frequency ({low} to {high} MHz)", **values),
        "distance_m": tr("{share} % of the places (distance {low} to {high} m)", **values),
        "tx_height_m": tr("{share} % of the gateways (height {low} to {high} m)", **values),
        "rx_height_m": tr("{share} % of the devices (height {low} to {high} m)", **values),
    }[bound.quantity]


def with_noise(run: Run, plan):
    """The plan with the man-made noise that was chosen; the preset's own where none was.

    Raises: InputError for a noise that cannot be.
    """
    from ..smartcity_plugin.radio import noise

    surroundings = list(noises())[run.choice("NOISE")]
    if not surroundings:
        return plan
    frequency_mhz = 1000.0 * plan.frequency_ghz
    if not noise.in_scope(frequency_mhz, surroundings):
        run.warn(tr("The noise curves of ITU-R P.372 end below {frequency} MHz: the value is extrapolated.",
                    frequency=f"{frequency_mhz:g}"))  # fmt: skip
    level_db = noise.man_made_noise_db(frequency_mhz, surroundings)

    def noisy(station):
        return replace(station, noise_rise_db=noise.noise_rise_db(station.noise_figure_db, level_db))

    return replace(plan, device=noisy(plan.device), gateway=noisy(plan.gateway))
