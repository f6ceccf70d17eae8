"""Every class of every style can be told from the others by those who see no red, no green or no colour.

Two classes are told apart by their form (shape, size, line, hatch), or else by their colours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import QgsRenderContext, QgsSymbol

from smartcity.smartcity_plugin.council import check
from smartcity.smartcity_plugin.words import translated, translator

from .test_styles import GEOMETRIES, GREY, RASTERS, classes, lab, linear, vector

# Simulation of full colour blindness in linear sRGB: G. Machado, M. Oliveira, L. Fernandes, "A
# physiologically-based model for simulation of color vision deficiency", IEEE Transactions on Visualization
# and Computer Graphics 15 (2009), matrices of severity 1.0. test_styles.py has those of Viénot and others:
# two models, as neither is the eye.
MACHADO = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                   [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                     [-0.011820, 0.042940, 0.968881]],
}  # fmt: skip
SIGHTS = {"normal": np.eye(3), "grey": np.tile(GREY, (3, 1)), **MACHADO}

LEAST = 8.0
"""Least distance in CIELAB (CIE 1976) of two classes told apart by colour alone. Two large areas side by side
differ just noticeably at 2.3 (M. Mahy, L. Van Eycken, A. Oosterlinck, Color Research and Application 19,
1994). On a map they are small and lie apart, and a legend has to be remembered: three and a half times that
(assumption), which is also the step in lightness of our ramps."""

LARGER, WIDER = 1.2, 1.4
"""Ratios from which sizes of symbols and widths of lines are told apart (assumption: what our legends show
side by side)."""
PAPER = 92.0
"""Lightness from which a colour is as good as white paper."""
STROKED = ("cross", "cross2", "line", "arrowhead")
"""Shapes of markers that have no inside."""


@pytest.fixture(scope="module")
def style(qgis_app):
    from smartcity.layers import style

    return style


@dataclass(frozen=True)
class Look:
    """What one class shows. form: what is left of it without colour; extent: size or width in mm."""

    form: tuple
    extent: float
    colour: np.ndarray

    def differs(self, other: Look, sight: str) -> bool:
        if self.form != other.form:
            return True
        small, large = sorted((self.extent, other.extent))
        if small and large / small >= (LARGER if self.form[0] == "marker" else WIDER):
            return True
        return distance(self.colour, other.colour, sight) >= LEAST


def seen(rgb: np.ndarray, sight: str) -> np.ndarray:
    return np.clip(np.array(SIGHTS[sight]) @ rgb, 0, 1)


def distance(one: np.ndarray, other: np.ndarray, sight: str) -> float:
    return float(np.linalg.norm(lab(seen(one, sight)) - lab(seen(other, sight))))


def paper(rgb: np.ndarray) -> bool:
    return lab(rgb)[0] >= PAPER


def look(symbol: QgsSymbol) -> Look:
    """The form of a symbol, and its main colour on white paper.

    White edges and halos only set a symbol off from the map below and are left out.
    """
    kind = {0: "marker", 1: "line", 2: "fill"}[int(symbol.type())]
    form, extent, colour = [], 0.0, None
    for part in symbol.symbolLayers():
        parts = part.properties()
        if kind == "marker":
            marks, ink = _marker(parts)
            size = float(parts["size"])
        elif part.layerType() == "SimpleLine":
            marks, ink = _line(parts)
            size = float(parts["line_width"])
        elif part.layerType() == "SimpleFill":
            marks, ink = _fill(parts)
            size = 0.0
        else:  # hatches of areas, teeth of lines
            marks, ink, size = (part.layerType(), parts.get("angle"), parts.get("distance")), None, 0.0
        if marks:
            form.append(marks)
            extent = max(extent, size)
        if ink is not None and (colour is None or kind != "line"):
            colour = linear(ink, symbol.opacity())
    return Look((kind, *form), extent, colour if colour is not None else linear("#ffffff"))


def _hex(text: str) -> str:
    return "#{:02x}{:02x}{:02x}".format(*(int(value) for value in text.split(",")[:3]))


def _clear(text: str) -> bool:
    return text.split(",")[3] == "0"


def _marker(parts: dict) -> tuple[tuple, str | None]:
    fill, edge = _hex(parts["color"]), _hex(parts["outline_color"])
    edged = parts["outline_style"] != "no" and not paper(linear(edge))
    shape = parts["name"], parts["angle"]
    if parts["name"] in STROKED:
        return ((*shape, parts["outline_style"]), edge) if edged else ((), None)
    if paper(linear(fill)):
        return ((*shape, "hollow", parts["outline_style"]), edge) if edged else ((), None)
    broken = parts["outline_style"] if parts["outline_style"] in ("dash", "dot") else ""
    return (*shape, "filled", broken), fill


def _line(parts: dict) -> tuple[tuple, str | None]:
    dashes = parts["customdash"] if parts["use_custom_dash"] == "1" else parts["line_style"]
    inside = paper(linear(_hex(parts["line_color"])))
    return ("white" if inside else "ink", dashes), None if inside else _hex(parts["line_color"])


def _fill(parts: dict) -> tuple[tuple, str | None]:
    empty = parts["style"] == "no" or _clear(parts["color"])
    edge = parts["outline_style"] if parts["outline_style"] in ("dash", "dot", "dash dot") else "solid"
    return ("area", "empty" if empty else "filled", edge), None if empty else _hex(parts["color"])


def looks(style, name: str) -> list[tuple[str, Look]]:
    """Label and look of each class of a style, in the order of its legend."""
    if name in RASTERS:
        colours = classes(style.FOLDER, name)
        return [(str(number), Look(("raster",), 0.0, rgb)) for number, rgb in enumerate(colours)]
    layer = vector(name)
    style.apply_style(layer, name, "en")
    renderer = layer.renderer()
    if renderer.type() == "RuleRenderer":
        rules = [rule for rule in renderer.rootRule().descendants() if rule.symbol()]
        return [(rule.label(), look(rule.symbol())) for rule in rules]
    return [(str(number), look(symbol)) for number, symbol in enumerate(renderer.symbols(QgsRenderContext()))]


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", [name for name in (*RASTERS, *GEOMETRIES) if name != "best_server"])
def test_any_two_classes_are_told_apart(style, name, sight):
    alike = [
        (one, other, round(distance(first.colour, second.colour, sight), 1))
        for (one, first), (other, second) in combinations(looks(style, name), 2)
        if not first.differs(second, sight)
    ]
    assert alike == []


@pytest.mark.parametrize("sight", SIGHTS)
def test_best_servers_are_told_from_their_neighbours_in_number(style, sight):
    """Twelve greys cannot be told apart, so those next to each other in number are; maps show their names."""
    for (one, first), (other, second) in pairwise(looks(style, "best_server")):
        assert first.differs(second, sight), (one, other)


@pytest.mark.parametrize(("one", "other", "sight", "apart"), [
    ("#20a000", "#e00000", "normal", True), ("#20a000", "#e00000", "deuteranopia", False),
    ("#006000", "#e00000", "normal", True), ("#006000", "#e00000", "protanopia", False),
    ("#cc4400", "#6b7700", "normal", True), ("#cc4400", "#6b7700", "grey", False),
])  # fmt: skip
def test_the_check_can_fail(one, other, sight, apart):
    first, second = (Look(("marker", "circle"), 2.0, linear(colour)) for colour in (one, other))
    assert first.differs(second, sight) is apart
    # the same colours, told apart by form or by size
    assert first.differs(Look(("marker", "square"), 2.0, linear(other)), sight)
    assert first.differs(Look(("marker", "circle"), 2.6, linear(other)), sight)


def test_grey_and_white_stay_what_they_are():
    """The rows of the published matrices add up to one."""
    for sight, matrix in SIGHTS.items():
        assert np.allclose(np.sum(matrix, axis=1), 1, atol=2e-3), sight


WORDS = {"existing": ("existing",), "not built": ("planned", "proposed", "not yet built")}


@pytest.mark.parametrize("name", GEOMETRIES)
def test_what_is_not_built_is_dashed_or_dotted_and_what_exists_is_not(style, name):
    """One language over all styles: whole lines for what stands, broken ones for what is not built."""
    for label, each in looks(style, name):
        words = label.lower()
        broken = any(part in str(each.form) for part in ("dash", "dot", ";"))
        if any(word in words for word in WORDS["not built"]):
            assert broken, label
        elif "existing" in words.replace("through an existing", ""):
            assert not broken, label


def numbers_in(style, name: str) -> list[float]:
    """Limits of the classes of a style."""
    if name in RASTERS:
        root = ElementTree.parse(style.FOLDER / f"{name}.qml").getroot()
        return [float(item.get("value")) for item in root.iter("item")]
    layer = vector(name)
    style.apply_style(layer, name, "en")
    renderer = layer.renderer()
    if renderer.type() == "graduatedSymbol":
        return [limit for each in renderer.ranges() for limit in (each.lowerValue(), each.upperValue())]
    if renderer.type() != "RuleRenderer":
        return []
    filters = " ".join(rule.filterExpression() for rule in renderer.rootRule().descendants())
    return [float(found) for found in re.findall(r"(?:<=|>=|<|>|=)\s*(-?\d+(?:\.\d+)?)", filters)]


@pytest.mark.parametrize("name", [*RASTERS, *GEOMETRIES])
def test_limits_of_classes_are_round(style, name):
    """Two digits at most, then noughts; or the last percents before a hundred."""
    for limit in numbers_in(style, name):
        round_number = re.fullmatch(r"-?([1-9]?\d0*|0\.\d{1,2}|\d\.[05])", f"{limit:g}")
        assert round_number or not np.isfinite(limit), limit


@pytest.mark.parametrize("name", [*RASTERS, *GEOMETRIES])
def test_legends_have_german_numbers(style, name):
    root = ElementTree.parse(style.FOLDER / f"{name}.qml").getroot()
    tags = ("category", "range", "rule", "paletteEntry", "item")
    for entry in root.iter():
        label = translated(translator("de"), entry.get("label", "")) if entry.tag in tags else ""
        assert not re.search(r"\d\.\d(?!\d\d)|\d,\d{3}\b", label), label  # 0.5 or 1,000
        assert not re.search(r"\d%|(?<![\d ])\d(dB|km|Mbit)|-\d", label), label  # a gap, and a true minus


def test_no_style_asks_what_a_pdf_cannot_keep(style):
    """Neither blend modes nor effects nor the opacity of a whole layer."""
    for name in GEOMETRIES:
        layer = vector(name)
        style.apply_style(layer, name, "en")
        assert layer.opacity() == 1 and not check._blends(layer) and not check._has_effects(layer), name
