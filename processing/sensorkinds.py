"""Kinds of sensors: their names, and what their preset says about siting them."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr

PRESET_FILE = "sensor_siting"
WAYS = ("straight", "walking", "driving", "sight", "matrix", "rasters")
"""How reach is found, in the order of parameter MODE."""

KINDS = {
    "": QT_TRANSLATE_NOOP("smartcity", "none: own values"),
    "parking_bay": QT_TRANSLATE_NOOP("smartcity", "Parking bays"),
    "traffic_count": QT_TRANSLATE_NOOP("smartcity", "Traffic count"),
    "noise": QT_TRANSLATE_NOOP("smartcity", "Noise"),
    "air_traffic": QT_TRANSLATE_NOOP("smartcity", "Air quality, traffic"),
    "air_background": QT_TRANSLATE_NOOP("smartcity", "Air quality, background"),
    "environment": QT_TRANSLATE_NOOP("smartcity", "Environment and climate"),
    "waste_bin": QT_TRANSLATE_NOOP("smartcity", "Waste bin"),
    "fire_access": QT_TRANSLATE_NOOP("smartcity", "Fire access and hydrants"),
    "water_level": QT_TRANSLATE_NOOP("smartcity", "Water level"),
    "wifi": QT_TRANSLATE_NOOP("smartcity", "Public Wi-Fi"),
    "charging_point": QT_TRANSLATE_NOOP("smartcity", "Charging point"),
    "mobility_station": QT_TRANSLATE_NOOP("smartcity", "Mobility station"),
}
"""Key in the preset file, in the order of parameter PRESET, which never changes -> name."""


@dataclass(frozen=True)
class Kind:
    """What a preset says; the defaults are those without a preset."""

    key: str = ""
    objective: str = "most"
    way: str = "straight"
    reach_m: float | None = None
    height_m: float | None = None
    spacing_m: float = 0.0
    sentences: dict[str, str] = field(default_factory=dict)
    """What it is about -> reason, source or what to check, in the user's language."""


def names() -> list[str]:
    return [tr(name) for name in KINDS.values()]  # translated: the literals above are collected


def read(choice: int, file: str) -> Kind:
    """The kind of parameter PRESET. file: name of a preset of the plugin, or path of one.

    Raises:
        InputError: the file has not this kind, or a value of it is missing or cannot be.
    """
    from ..smartcity_plugin import presets

    key = list(KINDS)[choice]
    if not key:
        return Kind()
    values = presets.load(file).get(key)
    if not isinstance(values, dict):
        raise InputError("Preset “{path}” has no kind “{kind}”.", path=file, kind=key)
    try:
        kind = Kind(
            key, values["objective"], values["way"], float(values["reach_m"]), float(values["height_m"]),
            float(values["spacing_m"]), _sentences(key, values),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            "Preset “{path}”, kind “{kind}”: {error} is missing or no "
            "number.", path=file, kind=key, error=error
        ) from None
    if kind.way not in WAYS or kind.reach_m <= 0 or kind.height_m < 0 or kind.spacing_m < 0:
        raise InputError(
            "Preset “{path}”, kind “{kind}”: the way must be one of {ways}, the reach above 0, height and "
            "spacing 0 or more.", path=file, kind=key, ways=", ".join(WAYS),
        )  # fmt: skip
    return kind


def _sentences(key: str, values: dict) -> dict[str, str]:
    """Why, what to check, and where each value comes from."""
    language = interface_language()

    def said(name: str) -> str:
        return str(values.get(f"{name}_{language}") or values.get(name) or "")

    found = {"reason": f"{tr(KINDS[key])}: {said('reason')}"}  # translated: in KINDS
    if said("checks"):
        found["checks"] = tr("To be checked on the spot: {checks}", checks=said("checks"))
    if values.get("demand"):
        found["usual"] = tr("Usual demand: {demand}", demand=", ".join(map(str, values["demand"])))
    sources = values.get("source", {})
    titles = {"reach": tr("Reach"), "height": tr("Height"), "spacing": tr("Minimum spacing")}
    found.update((name, f"{title}: {sources[name]}") for name, title in titles.items() if name in sources)
    return found
