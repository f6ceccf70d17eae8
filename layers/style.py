"""Styles of our results: resources/styles/*.qml, with their legend in the user's language.

A style is a plain QGIS style file with English labels; whoever changes it in QGIS and saves it under the
same name has changed it for the plugin. Labels that the catalogue knows are translated, others stay.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin import words
from ..smartcity_plugin.errors import InputError
from . import provenance, view3d

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "styles"
SOURCE_LABELS = "smartcity/labels/"
# Only how a layer looks: field aliases, forms and actions stay those of the layer.
LOOKS = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Symbology3D
    | QgsMapLayer.StyleCategory.Labeling
)

TITLES = {
    "best_server": QT_TRANSLATE_NOOP("smartcity", "Best gateway, predicted"),
    "blind": QT_TRANSLATE_NOOP("smartcity", "Blind spots, computed"),
    "boundary": QT_TRANSLATE_NOOP("smartcity", "Municipal boundary"),
    "broadband_by_area": QT_TRANSLATE_NOOP("smartcity", "Households with 1000 Mbit/s or more today"),
    "broadband_classes": QT_TRANSLATE_NOOP("smartcity", "Broadband supply today"),
    "broadband_clusters": QT_TRANSLATE_NOOP("smartcity", "Project areas, proposed"),
    "broadband_gaps": QT_TRANSLATE_NOOP("smartcity", "Gaps in broadband supply"),
    "broadband_speeds": QT_TRANSLATE_NOOP("smartcity", "Best download offered today [Mbit/s]"),
    "buildings": QT_TRANSLATE_NOOP("smartcity", "Buildings"),
    "capacity_gateways": QT_TRANSLATE_NOOP("smartcity", "Gateways and their load"),
    "capacity_sensors": QT_TRANSLATE_NOOP("smartcity", "Sensors and their delivery"),
    "candidates": QT_TRANSLATE_NOOP("smartcity", "Candidate sites"),
    "coverage": QT_TRANSLATE_NOOP("smartcity", "Coverage, predicted"),
    "demand": QT_TRANSLATE_NOOP("smartcity", "Demand"),
    "district_stats": QT_TRANSLATE_NOOP("smartcity", "Served share, predicted"),
    "districts": QT_TRANSLATE_NOOP("smartcity", "Districts"),
    "funding_ranking": QT_TRANSLATE_NOOP("smartcity", "Ranked project areas, proposal"),
    "fibre_connections": QT_TRANSLATE_NOOP("smartcity", "Fibre connections, proposed"),
    "fibre_nodes": QT_TRANSLATE_NOOP("smartcity", "Fibre nodes, proposed"),
    "fibre_trenches": QT_TRANSLATE_NOOP("smartcity", "Fibre trenches, proposed"),
    "gateways": QT_TRANSLATE_NOOP("smartcity", "Gateways"),
    "lamp_posts": QT_TRANSLATE_NOOP("smartcity", "Lamp posts"),
    "links": QT_TRANSLATE_NOOP("smartcity", "Radio links, predicted"),
    "pops": QT_TRANSLATE_NOOP("smartcity", "Points of presence"),
    "ducts": QT_TRANSLATE_NOOP("smartcity", "Ducts and fibre"),
    "roadworks": QT_TRANSLATE_NOOP("smartcity", "Roadworks"),
    "probability": QT_TRANSLATE_NOOP("smartcity", "Probability, predicted"),
    "public_cells": QT_TRANSLATE_NOOP("smartcity", "Households by cell"),
    "public_covered": QT_TRANSLATE_NOOP("smartcity", "Demand covered by cell [%]"),
    "residuals": QT_TRANSLATE_NOOP("smartcity", "Measured against predicted power"),
    "roofs": QT_TRANSLATE_NOOP("smartcity", "Roofs"),
    "rssi": QT_TRANSLATE_NOOP("smartcity", "Received signal strength, predicted"),
    "sensor_state": QT_TRANSLATE_NOOP("smartcity", "Sensors and what they last reported"),
    "sensors": QT_TRANSLATE_NOOP("smartcity", "Sensors"),
    "sensors_reached": QT_TRANSLATE_NOOP("smartcity", "Sensors and their reach, predicted"),
    "servers": QT_TRANSLATE_NOOP("smartcity", "Number of gateways in reach, predicted"),
    "siting_assignment": QT_TRANSLATE_NOOP("smartcity", "Demand and the site that serves it"),
    "siting_covered": QT_TRANSLATE_NOOP("smartcity", "Demand and its coverage"),
    "siting_sites": QT_TRANSLATE_NOOP("smartcity", "Chosen sites"),
    "spreading_factor": QT_TRANSLATE_NOOP("smartcity", "Spreading factor, predicted"),
    "streets": QT_TRANSLATE_NOOP("smartcity", "Streets"),
    "surface": QT_TRANSLATE_NOOP("smartcity", "Surface model"),
    "surface_difference": QT_TRANSLATE_NOOP("smartcity", "Given minus made surface"),
    "terrain": QT_TRANSLATE_NOOP("smartcity", "Terrain model"),
    "uncertainty": QT_TRANSLATE_NOOP("smartcity", "Uncertainty between stations, computed"),
    "visible": QT_TRANSLATE_NOOP("smartcity", "Places that are seen, computed"),
    "water": QT_TRANSLATE_NOOP("smartcity", "Water"),
    "yearly_changes": QT_TRANSLATE_NOOP("smartcity", "What has become of the plan"),
    "yearly_lines": QT_TRANSLATE_NOOP("smartcity", "What has become of the plan"),
    "yearly_moves": QT_TRANSLATE_NOOP("smartcity", "Moved: from then to today"),
    "yearly_gaps": QT_TRANSLATE_NOOP("smartcity", "Coverage lost and won"),
}
"""Style -> title of a layer that wears it, in English. Results of a radio model say that they are predicted:
the title stands in the legend of every map."""

SITUATIONS = {
    "outdoor": QT_TRANSLATE_NOOP("smartcity", "outdoor"),
    "indoor": QT_TRANSLATE_NOOP("smartcity", "indoor"),
    "deep_indoor": QT_TRANSLATE_NOOP("smartcity", "deep indoor"),
}
"""Where the devices are for which a coverage holds (a parameter in its provenance) -> words, in English."""

TIFF_TAG = "SMARTCITY_STYLE"
"""The GeoTIFF tag that names the style of a result, whatever its file is called."""

FILE_NAMES = {"sf": "spreading_factor", "terrain_out": "terrain", "surface_out": "surface",
              "difference": "surface_difference"}  # fmt: skip
"""Names of files that are not the name of a style, by the names of the outputs they come from."""

MARKING_FIELDS = (
    ("broadband_gaps", {"gap", "cluster_id", "single"}),
    ("broadband_classes", {"class_now", "eligible", "reason"}),
    ("broadband_by_area", {"gap_percent", "now_1000", "share_of"}),
    ("residuals", {"residual_db", "held_out_dbm"}),
    ("sensors_reached", {"reached", "reached_outdoor"}),
    ("capacity_gateways", {"load_erlang", "downlink_percent"}),
    ("capacity_sensors", {"duty_percent", "delivery_percent"}),
    ("siting_sites", {"chosen_as", "only_here"}),
    ("yearly_changes", {"change", "then_status", "now_status"}),
    ("siting_covered", {"times", "weight", "reach"}),
    ("siting_assignment", {"demand_id", "site_id", "reach"}),
    ("fibre_trenches", {"legeverfahren", "eur_per_m"}),
    ("fibre_connections", {"drop_eur", "share_eur"}),
    ("fibre_nodes", {"longest_m", "pop_id"}),
    ("links", {"margin_up_db", "margin_down_db", "best"}),
    ("coverage", {"sf", "area_km2", "situation"}),
    ("candidates", {"running_eur", "mounting"}),
    ("demand", {"weight", "unit", "class"}),
    ("funding_ranking", {"cluster_id", "own_eur", "rank"}),
    ("blind", {"blind_spot", "area_m2"}),
    ("district_stats", {"district", "served_percent"}),
    ("sensors", {"lorawan_class", "tx_power_dbm"}),
    ("gateways", {"antenna_gain_dbi", "backhaul"}),
    ("buildings", {"ground_z", "roof_z"}),
    ("roofs", {"building_id"}),
    ("broadband_clusters", {"cluster_id", "street_m", "undetermined_units", "area_ha"}),
)
"""Style -> fields that only its layers have (layers/schema.py)."""


def names() -> list[str]:
    """Names of the styles that come with the plugin, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.qml"))


def title(name: str, language: str, situation: str = "") -> str:
    """Title of a layer that wears style `name`; `situation` is a key of SITUATIONS or empty."""
    words_for_it = words.in_language(language, TITLES[name])  # translated: in TITLES
    if situation not in SITUATIONS:
        return words_for_it
    return f"{words_for_it} ({words.in_language(language, SITUATIONS[situation])})"  # translated: above


def title_of(layer: QgsMapLayer, name: str, language: str) -> str:
    """The same for a layer opened from a file, which knows from its provenance what it holds for."""
    found = provenance.read(layer)
    return title(name, language, found.parameters.get("situation", "") if found else "")


def apply_style(layer: QgsMapLayer, name: str, language: str | None = None) -> None:
    """Put a style on a layer, its labels in the language of QGIS or in `language`.

    Args:
        name: file name in resources/styles without `.qml`, or the path of a style of the user's own.
    Raises:
        InputError: no such style, or QGIS cannot read it.
    """
    path = Path(name) if name.endswith(".qml") else FOLDER / f"{name}.qml"
    if not path.is_file():
        raise InputError(
            "There is no style “{name}”. Known styles: {known}.", name=name, known=", ".join(names())
        )
    message, loaded = layer.loadNamedStyle(str(path), categories=LOOKS)
    if not loaded:
        raise InputError("Style “{path}” does not fit layer “{layer}”: {reason}",
                         path=path, layer=layer.name(), reason=message)
    view3d.stand_up(layer, name)
    translate_labels(layer, language or words.interface_language())


def translate_labels(layer: QgsMapLayer, language: str) -> None:
    """Turn a layer's legend labels into `language`, whatever language they were put in before.

    The English of each translated label is kept with the layer, so that a German desk can print in English.
    """
    catalogue = words.translator(language)

    def in_language(shown: str) -> str:
        source = layer.customProperty(SOURCE_LABELS + shown, shown)
        label = words.translated(catalogue, source)
        if label != source:
            layer.setCustomProperty(SOURCE_LABELS + label, source)
        return label

    if isinstance(layer, QgsVectorLayer) and layer.renderer():
        _translate_vector(layer, in_language)
    elif isinstance(layer, QgsRasterLayer) and layer.renderer():
        _translate_raster(layer, in_language)


def _translate_vector(layer: QgsVectorLayer, in_language: Callable[[str], str]) -> None:
    renderer = layer.renderer().clone()
    kind = renderer.type()
    if kind == "categorizedSymbol":
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, in_language(category.label()))
    elif kind == "graduatedSymbol":
        for index, limits in enumerate(renderer.ranges()):
            renderer.updateRangeLabel(index, in_language(limits.label()))
    elif kind == "RuleRenderer":
        for rule in renderer.rootRule().descendants():
            rule.setLabel(in_language(rule.label()))
    layer.setRenderer(renderer)


def _translate_raster(layer: QgsRasterLayer, in_language: Callable[[str], str]) -> None:
    renderer = layer.renderer().clone()
    if renderer.type() == "paletted":
        for entry in renderer.classes():
            renderer.setLabel(entry.value, in_language(entry.label))
    elif renderer.type() == "singlebandpseudocolor":
        ramp = renderer.shader().rasterShaderFunction()
        items = ramp.colorRampItemList()
        for item in items:
            item.label = in_language(item.label)
        ramp.setColorRampItemList(items)
    layer.setRenderer(renderer)


def guess(layer: QgsMapLayer) -> str | None:
    """The style of ours that fits a layer opened from a file, by its tag, its name or its fields."""
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        tag = provenance.tiff_tag(layer.source(), TIFF_TAG)
        if tag in TITLES:
            return tag
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    stem = (parts.get("layerName") or Path(str(parts.get("path", ""))).stem).lower()
    name = FILE_NAMES.get(stem, stem)
    if name in TITLES:
        return name
    if isinstance(layer, QgsVectorLayer):
        made = provenance.read(layer)
        if made is not None and made.parameters.get("style") in TITLES:
            return made.parameters["style"]
        fields = set(layer.fields().names())
        return next((style for style, marking in MARKING_FIELDS if marking <= fields), None)
    return None
