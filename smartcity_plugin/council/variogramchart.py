"""A variogram as a chart on A4: how alike measurements are by their distance, and the model for it.

Read in grey print as well as in colour: model, values and levels differ by mark, dashes and lightness.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..words import in_language
from . import linkchart, linksheet
from .linkchart import INK
from .linksheet import EDGE, HEIGHT, WIDTH, Sheet
from .linkwords import figure

if TYPE_CHECKING:
    from ..siting.variogram import Fit, Variogram

MODEL, MEASURED, LEFT_OUT, BARS, FAINT = "#08457e", "#d98a00", "#ffffff", "#b9c4cf", "#8a8a8a"
CURVE_POINTS = 300
BEYOND = 1.5
"""The axis of a model without measurements ends at so many ranges."""

MODELS = {
    "spherical": QT_TRANSLATE_NOOP("smartcity", "spherical"),
    "exponential": QT_TRANSLATE_NOOP("smartcity", "exponential"),
    "gaussian": QT_TRANSLATE_NOOP("smartcity", "Gaussian"),
}
DOUBTS = {
    "few_points": QT_TRANSLATE_NOOP(
        "smartcity", "Fewer than 100 measurements: other measurements may give quite another variogram."
    ),
    "no_structure": QT_TRANSLATE_NOOP(
        "smartcity", "The model fits hardly better than a flat line: the likeness may be chance."
    ),
    "mostly_nugget": QT_TRANSLATE_NOOP(
        "smartcity",
        "Most of the differences are there at the shortest distance: stations tell little about places.",
    ),
    "no_sill": QT_TRANSLATE_NOOP(
        "smartcity",
        "The range is longer than the distances measured: the area is small, or the mean changes across it.",
    ),
    "trend": QT_TRANSLATE_NOOP(
        "smartcity",
        "The values change steadily across the area (trend): the model takes the mean for constant.",
    ),
}
"""What siting.variogram.Fit doubts -> words."""


@dataclass(frozen=True)
class Order:
    """What is to be drawn, and what is said beside it."""

    variogram: Variogram
    fit: Fit | None  # None where the model was given, not fitted
    value: str  # name of what is measured, may be empty
    unit: str  # its unit, may be empty
    language: str  # "de" or "en"
    source_note: str


def save(order: Order, path: Path) -> None:
    """Draw the chart and write it as SVG or PNG, by the file's ending. The same order gives the same bytes.

    Raises:
        InputError: another ending.
    """
    linkchart.write(lambda: draw(order), path, order.source_note)


def draw(order: Order):
    """The chart as a matplotlib Figure; its label is the title. To be called within linkchart's settings."""
    language = order.language
    sheet = Sheet()
    top = sheet.head(title(order), 27, explanation(order))
    for doubt in order.fit.doubts if order.fit else ():
        words = "! " + in_language(language, DOUBTS[doubt])  # translated: in DOUBTS
        top -= sheet.paragraph(EDGE, top, words, 13.5, 6.1, weight="bold")
    _picture(sheet, order, sheet.foot(order.source_note, method(order)) + 3.0, top - 3.0)
    return sheet.figure


def title(order: Order) -> str:
    """What the variogram says, in one line."""
    distance = length(order.variogram.range_m, order.language)
    if not order.value:
        return in_language(
            order.language, "Places up to {distance} apart tell about each other", distance=distance
        )
    return in_language(
        order.language, "{value}: places up to {distance} apart tell about each other", value=order.value,
        distance=distance,
    )  # fmt: skip


def explanation(order: Order) -> str:
    """How the chart is read, and what share of the differences no station can foresee."""
    language, variogram = order.language, order.variogram
    nugget = figure(100 * variogram.nugget / variogram.sill, 0, language)
    return " ".join((
        in_language(language, "The higher the curve, the more two measurements differ at that distance."),
        in_language(
            language, "{share} % of the differences are there at once (nugget): error of the measurement and "
            "what changes from corner to corner.", share=nugget,
        ),
        in_language(language, "Beyond the range a station tells nothing about a place."),
    ))  # fmt: skip


def method(order: Order) -> str:
    """Where the curve comes from and how well it fits, and what it takes for granted."""
    language, variogram, fit = order.language, order.variogram, order.fit
    name = in_language(language, MODELS[variogram.model])  # translated: in MODELS
    if fit is None:
        origin = in_language(language, "Model given, not fitted to measurements: {model}.", model=name)
    else:
        origin = in_language(
            language, "Model {model}, fitted to {points} measurements by weighted least squares (Cressie "
            "1985); mean deviation of the distance classes {deviation} %. Estimator of Matheron (1963); "
            "classes with fewer than 30 pairs (hollow) are left out.", model=name, points=fit.lags.points,
            deviation=figure(100 * fit.deviation, 0, language),
        )  # fmt: skip
    assumption = in_language(
        language, "The model takes the field for stationary and isotropic: the same mean everywhere, and "
        "likeness that depends on the distance alone."
    )  # fmt: skip
    return f"{origin} {assumption}"


def length(metres: float, language: str) -> str:
    """A distance as people say it."""
    if metres < 995.0:
        return f"{figure(metres, 0, language)} m"
    return f"{figure(metres / 1000, 1 if metres < 9950.0 else 0, language)} km"


def amount(value: float, language: str) -> str:
    """A number with three digits that count."""
    size = math.floor(math.log10(abs(value))) if value else 0
    return figure(value, max(0, 2 - size), language)


def _picture(sheet: Sheet, order: Order, bottom: float, top: float) -> None:
    """The variogram, below it the pairs of each class, below that the legend."""
    fit, variogram, language = order.fit, order.variogram, order.language
    longest = fit.lags.distance_m[-1] + fit.lags.width_m / 2 if fit else BEYOND * variogram.range_m
    highest = max(variogram.sill, float(fit.lags.value.max()) if fit else 0.0)
    unit = 1000.0 if longest >= 2000.0 else 1.0
    left, legend_height, bars_height = EDGE + 20.0, 8.0, 26.0 if fit else 0.0
    axes_bottom = bottom + legend_height + 12.0
    if fit:
        below = sheet.axes(left, axes_bottom, WIDTH - EDGE - left, bars_height - 9.0)
        _bars(below, order, unit, longest)
    axes = sheet.axes(left, axes_bottom + bars_height, WIDTH - EDGE - left, top - axes_bottom - bars_height)
    axes.set_xlim(0.0, longest / unit)
    axes.set_ylim(0.0, 1.18 * highest)
    handles = _curve(axes, order, unit, longest)
    if fit:
        handles = _points(axes, order, unit) + handles
    _dress(axes, order, unit, below if fit else axes)
    sheet.figure.legend(
        handles=handles, loc="center", bbox_to_anchor=(0.5, (bottom + legend_height / 2) / HEIGHT),
        ncol=len(handles), frameon=False, fontsize=10.5, handlelength=2.4, handletextpad=0.6,
        columnspacing=1.6,
    )  # fmt: skip
    axes.set_ylabel(_axis(in_language(language, "Semivariance"), order.unit), fontsize=11)


def _curve(axes, order: Order, unit: float, longest: float) -> list:
    """The model, with its nugget, sill and range."""
    import numpy as np
    from matplotlib.lines import Line2D

    variogram, language = order.variogram, order.language
    distance = np.linspace(longest / CURVE_POINTS / 100, longest, CURVE_POINTS)
    look = {"color": MODEL, "linewidth": 2.6}
    axes.plot(distance / unit, variogram.value(distance), zorder=4, **look)
    level = {"color": FAINT, "linewidth": 1.2, "linestyle": (0, (5, 3))}
    words = in_language(language, "sill {value}", value=amount(variogram.sill, language))
    texts = [(variogram.sill, words, 0.0, "left")]  # there is room above the curve's beginning
    if variogram.nugget > 0.02 * variogram.sill:
        words = in_language(language, "nugget {value}", value=amount(variogram.nugget, language))
        texts.append((variogram.nugget, words, 1.0, "right"))
    for value, words, x, align in texts:
        axes.axhline(value, zorder=1, **level)
        axes.annotate(
            words, (x, value), xycoords=("axes fraction", "data"), xytext=(5 if x == 0.0 else -5, 4),
            textcoords="offset points", ha=align, va="bottom", fontsize=11,
        )  # fmt: skip
    handles = [Line2D([], [], label=in_language(language, "Model"), **look)]
    if variogram.range_m <= longest:
        mark = {"color": INK, "linewidth": 1.4, "linestyle": ":"}
        axes.plot([variogram.range_m / unit] * 2, [0.0, variogram.sill], zorder=2, **mark)
        words = in_language(language, "Range {distance}", distance=length(variogram.range_m, language))
        handles.append(Line2D([], [], label=words, **mark))
    return handles


def _points(axes, order: Order, unit: float) -> list:
    """The measured classes: filled where they were fitted, hollow where they have too few pairs."""
    from matplotlib.lines import Line2D

    lags, language = order.fit.lags, order.language
    handles = []
    for used, face, words in (
        (lags.used, MEASURED, in_language(language, "Measured, by distance class")),
        (~lags.used, LEFT_OUT, in_language(language, "Fewer than 30 pairs")),
    ):  # fmt: skip
        look = {"marker": "o", "linestyle": "none", "markersize": 9, "markerfacecolor": face,
                "markeredgecolor": INK, "markeredgewidth": 1.3}  # fmt: skip
        if used.any():
            axes.plot(lags.distance_m[used] / unit, lags.value[used], zorder=5, **look)
            handles.append(Line2D([], [], label=words, **look))
    return handles


def _bars(axes, order: Order, unit: float, longest: float) -> None:
    """How many pairs each class has."""
    lags = order.fit.lags
    axes.bar(lags.distance_m / unit, lags.pairs, width=0.8 * lags.width_m / unit, color=BARS, edgecolor=FAINT)
    axes.set_xlim(0.0, longest / unit)
    axes.set_ylim(0.0, 1.5 * lags.pairs.max())
    for distance, pairs in zip(lags.distance_m, lags.pairs):
        axes.annotate(
            figure(int(pairs), 0, order.language), (distance / unit, pairs), xytext=(0, 2),
            textcoords="offset points", ha="center", fontsize=9,
        )  # fmt: skip
    axes.set_yticks([])
    axes.set_ylabel(in_language(order.language, "Pairs"), fontsize=11)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _dress(axes, order: Order, unit: float, lowest) -> None:
    """Ticks in the language's numbers, and what they count; `lowest`: the axes that carry the distances."""
    from matplotlib.ticker import MaxNLocator

    language = order.language
    linkchart.ticks(axes.yaxis, MaxNLocator(6), 0.0, axes.get_ylim()[1], language)
    linkchart.ticks(lowest.xaxis, MaxNLocator(9), 0.0, lowest.get_xlim()[1], language)
    if lowest is not axes:
        axes.set_xticks([])
    for each in {axes, lowest}:
        each.tick_params(labelsize=11, length=3)
    axes.grid(axis="y", color="#ececec", linewidth=0.8, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    name = in_language(language, "Distance between two measurements")
    lowest.set_xlabel(f"{name} [{'km' if unit > 1 else 'm'}]", fontsize=11)


def _axis(name: str, unit: str) -> str:
    if not unit:
        return name
    return f"{name} [({linksheet.plain(unit)})²]"
