"""A link in words: what its chart and its table say, in the document's language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QLocale

from ..words import in_language

if TYPE_CHECKING:
    from ..radio.budget import Link
    from ..radio.linkprofile import LinkProfile

STEPS = {
    "power": QT_TRANSLATE_NOOP("smartcity", "Transmit power"),
    "tx_antenna": QT_TRANSLATE_NOOP("smartcity", "Transmitting antenna"),
    "tx_cable": QT_TRANSLATE_NOOP("smartcity", "Cable of the transmitter"),
    "tx": QT_TRANSLATE_NOOP("smartcity", "Antenna and cable, sending"),
    "free_space": QT_TRANSLATE_NOOP("smartcity", "Distance (free space)"),
    "multipath": QT_TRANSLATE_NOOP("smartcity", "Multipath and focusing"),
    "bullington": QT_TRANSLATE_NOOP("smartcity", "Obstacles (diffraction)"),
    "spherical": QT_TRANSLATE_NOOP("smartcity", "Curvature of the earth"),
    "ducting": QT_TRANSLATE_NOOP("smartcity", "Ducting in the air"),
    "troposcatter": QT_TRANSLATE_NOOP("smartcity", "Tropospheric scatter"),
    "location": QT_TRANSLATE_NOOP("smartcity", "Spread between places"),
    "entry": QT_TRANSLATE_NOOP("smartcity", "Into the building"),
    "rx_antenna": QT_TRANSLATE_NOOP("smartcity", "Receiving antenna"),
    "rx_cable": QT_TRANSLATE_NOOP("smartcity", "Cable of the receiver"),
    "rx": QT_TRANSLATE_NOOP("smartcity", "Antenna and cable, receiving"),
    "fade_margin": QT_TRANSLATE_NOOP("smartcity", "Fade margin"),
    "margin": QT_TRANSLATE_NOOP("smartcity", "Margin at SF{sf}"),
    "sensitivity": QT_TRANSLATE_NOOP("smartcity", "Weakest usable level, SF{sf}"),
}
"""Steps of a link budget, named as in radio.linkprofile, and those that the chart puts together -> words."""

ALWAYS = ("power", "tx", "free_space", "bullington", "rx", "fade_margin")
SMALLEST_DB = 0.05
"""Other steps are shown where they change the result: where they are not 0.0 dB."""

SHORT_M = 250.0
"""Shorter paths are outside the scope of P.1812-7 (section 1)."""

OBSTACLES = {
    "building": QT_TRANSLATE_NOOP("smartcity", "a building"),
    "terrain": QT_TRANSLATE_NOOP("smartcity", "the ground"),
    "earth": QT_TRANSLATE_NOOP("smartcity", "the curvature of the earth"),
    "surface": QT_TRANSLATE_NOOP("smartcity", "an obstacle"),
}
OBSTACLE_TITLES = {
    "building": QT_TRANSLATE_NOOP("smartcity", "Building"),
    "terrain": QT_TRANSLATE_NOOP("smartcity", "Ground"),
    "earth": QT_TRANSLATE_NOOP("smartcity", "Curvature of the earth"),
    "surface": QT_TRANSLATE_NOOP("smartcity", "Obstacle"),
}


def figure(value: float, decimals: int, language: str) -> str:
    """A number in the language's format, with a real minus sign."""
    rounded = round(value, decimals) + 0.0  # no "-0.0"
    return QLocale(language).toString(rounded, "f", decimals).replace("-", "−")


def change(value: float, language: str) -> str:
    """A change [dB] with its sign."""
    return ("+" if round(value, 1) > 0 else "") + figure(value, 1, language)


def length(metres: float, profile: LinkProfile, language: str) -> str:
    """A distance, in the unit of the profile's axis."""
    if in_kilometres(profile):
        return f"{figure(metres / 1000, 2, language)} km"
    return f"{figure(metres, 0, language)} m"


def matters(key: str, *changes_db: float) -> bool:
    """Whether a step is shown."""
    return key in ALWAYS or any(abs(value) >= SMALLEST_DB for value in changes_db)


def title(profile: LinkProfile, language: str) -> str:
    """Whether the sensor is reached, in one line."""
    margin = figure(abs(profile.link.margin_db), 1, language)
    if profile.sf:
        return in_language(
            language, "Reached with SF{sf}, margin {margin} dB at SF{largest}", sf=profile.sf, margin=margin,
            largest=profile.link.sf,
        )
    return in_language(
        language, "Not reached: {margin} dB are missing even with SF{sf}", margin=margin, sf=profile.link.sf
    )


def explanation(profile: LinkProfile, language: str) -> str:
    """Which direction is weaker, what stands in the way, and how a building around the sensor counts."""
    sentences = [weaker(profile.link, language), obstacle(profile, language)]
    if profile.blocked and profile.obstructions > 1:
        sentences.append(in_language(
            language, "It is the worst of {count} obstacles.", count=profile.obstructions
        ))
    entry = figure(profile.entry_loss_db, 1, language)
    if profile.inside and profile.entry_loss_db:
        sentences.append(in_language(
            language, "The sensor is inside its building: the way to the street in front of it is computed, "
            "and {entry} dB through the walls are added.", entry=entry,
        ))
    elif profile.inside:
        sentences.append(in_language(
            language, "The sensor counts as outdoors: the building at its place is left out, it is computed "
            "as if it hung on the street side."
        ))
    elif profile.entry_loss_db:
        sentences.append(in_language(
            language, "For the walls around the sensor {entry} dB are added.", entry=entry
        ))
    return " ".join(sentences)


def weaker(link: Link, language: str) -> str:
    """Which direction limits the link."""
    if abs(link.uplink.margin_db - link.downlink.margin_db) < SMALLEST_DB:
        return in_language(language, "Uplink and downlink are equally strong.")
    if link.weaker == "uplink":
        return in_language(language, "The uplink is the weaker direction.")
    return in_language(language, "The downlink is the weaker direction.")


def obstacle(profile: LinkProfile, language: str) -> str:
    """The obstacle that stands highest in the Fresnel zone, where, and how it stands to the line of sight."""
    from ..radio.linkprofile import CLEAR_SHARE

    worst = profile.worst
    values = {
        "what": in_language(language, OBSTACLES[worst.kind]),  # translated: above
        "distance": length(worst.distance_m, profile, language),
        "height": figure(abs(worst.clearance_m), 1, language),
        "share": figure(100 * worst.share, 0, language),
    }
    if profile.blocked:
        return in_language(
            language, "Blocked by {what} {distance} from the gateway, {height} m above the line of sight.",
            **values,
        )
    if worst.share < CLEAR_SHARE:
        return in_language(
            language, "In sight, but {what} {distance} from the gateway stands in the Fresnel zone, {height} "
            "m below the line of sight: {share} % of the radius are free.", **values,
        )
    return in_language(
        language, "In clear sight: what comes nearest, {what} {distance} from the gateway, stays {height} m "
        "below the line of sight ({share} % of the Fresnel radius).", **values,
    )


def method(profile: LinkProfile, plan, rmse_db: float, language: str) -> str:
    """Model, percentages, error, and what is outside the model's scope."""
    sentences = [in_language(
        language, "Predicted, not measured: ITU-R P.1812-7 (delta-Bullington) over the surface model, "
        "{frequency} MHz, {time} % of time, {places} % of places. Without calibration by measurements expect "
        "errors of {rmse} dB or more (standard deviation).",
        frequency=figure(1000 * plan.frequency_ghz, 1, language), time=f"{plan.time_percent:g}",
        places=f"{plan.location_percent:g}", rmse=f"{rmse_db:g}",
    )]
    if profile.distance_m < SHORT_M:
        sentences.append(in_language(
            language, "P.1812 is meant for {least} m and more; shorter links are computed with the same "
            "formulas.", least=f"{SHORT_M:g}",
        ))
    if profile.worst.kind == "surface":
        sentences.append(in_language(
            language, "Without a terrain model the surface counts as the ground, and antennas stand on roofs."
        ))
    return " ".join(sentences)


def axis(profile: LinkProfile, exaggeration: float, language: str) -> str:
    """What stands below the profile: unit, exaggeration, and the bulge of the earth where one can see it."""
    unit = "km" if in_kilometres(profile) else "m"
    parts = [in_language(language, "Distance from the gateway [{unit}]", unit=unit)]
    if exaggeration >= 1.5:
        parts.append(in_language(
            language, "heights exaggerated {times} times", times=figure(exaggeration, 0, language)
        ))
    bulge = float(profile.heights.bulge_m.max())
    if bulge >= 0.5:
        parts.append(in_language(
            language, "ground raised by up to {bulge} m for the curvature of the earth",
            bulge=figure(bulge, 1, language),
        ))
    return " · ".join(parts)


def in_kilometres(profile: LinkProfile) -> bool:
    return profile.distance_m >= 3000.0


def above_ground(height_m: float, language: str) -> str:
    """Height of an antenna."""
    decimals = 0 if math.isclose(height_m, round(height_m)) and height_m >= 10 else 1
    return in_language(language, "{height} m above ground", height=figure(height_m, decimals, language))
