"""Cost per connection by project area as a chart on A4: what the last connections cost, and who pays.

Each area is a bar as wide as its connections and as high as one of them costs, cheapest first, so that the
bars' area is the cost: a marginal cost curve. Below, what the municipality pays in all up to there. The
payers are told apart by lightness, as grey print has it; drawn with matplotlib's objects, never with pyplot,
see linkchart.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..words import in_language
from . import fundingwords
from .linkchart import ticks, write
from .linksheet import EDGE, HEIGHT, WIDTH, Sheet, plain

if TYPE_CHECKING:
    import numpy as np

OWN, LAND, FEDERAL, REVENUE, OPEN = "#0b2447", "#7d8fa6", "#c9d3df", "#f4f1ea", "#ffffff"
CURVE, INK, GRID, FRAME = "#b35900", "#1a1a1a", "#e4e4e4", "#404040"
LOWER = 34.0
"""Height of the lower picture [mm]."""
MARKS_MOST = 80
"""More areas than this are drawn without outlines and marks."""
NAME_MM, NAME_SIZE = 4.2, 8.5
"""Bars narrower than this [mm] carry no name; its size [pt]."""


@dataclass(frozen=True)
class Order:
    """What is to be drawn, and what is said beside it. Arrays of shape (n,), NaN where not known."""

    names: tuple[str, ...]
    units: np.ndarray  # connections
    cost_eur: np.ndarray
    federal_eur: np.ndarray
    land_eur: np.ndarray
    own_eur: np.ndarray
    revenue_eur: np.ndarray
    year: np.ndarray  # of the phase, 0 for none
    programme: str
    federal_share: float  # of what is fundable, 0 to 1
    land_share: float
    sure: bool  # every value of the programme is confirmed
    source_note: str
    language: str  # "de" or "en"
    unpriced: int = 0  # positions of the bill without a price

    @cached_property
    def known(self) -> np.ndarray:
        """Areas that are drawn, cheapest connection first."""
        import numpy as np

        drawn = np.flatnonzero(~np.isnan(self.cost_eur) & (self.units > 0))
        return drawn[np.argsort(self.cost_eur[drawn] / self.units[drawn], kind="stable")]

    @cached_property
    def per_unit(self) -> np.ndarray:
        """Cost per connection [EUR] in the order of `known`."""
        return self.cost_eur[self.known] / self.units[self.known]

    @cached_property
    def edges(self) -> np.ndarray:
        """Connections up to each bar's left edge, and up to the end of the last."""
        import numpy as np

        return np.concatenate([[0.0], np.cumsum(self.units[self.known])])

    @cached_property
    def own_sum(self) -> np.ndarray:
        """What the municipality pays up to each edge [EUR], without areas of which it is not known."""
        import numpy as np

        return np.concatenate([[0.0], np.cumsum(np.nan_to_num(self.own_eur[self.known]))])


def save(order: Order, path: Path) -> None:
    """Draw the chart and write it as SVG or PNG, by the file's ending. The same areas give the same bytes.

    Raises:
        InputError: another ending.
    """
    write(lambda: draw(order), path, order.source_note)


def draw(order: Order):
    """The chart as a matplotlib Figure; its label is the title. To be called within linkchart's settings."""
    language = order.language
    sheet = Sheet()
    top = sheet.head(fundingwords.title(order, language), 25, fundingwords.explanation(order, language),
                     fundingwords.payers(order, language))  # fmt: skip
    bottom = sheet.foot(order.source_note, fundingwords.how_to_read(language))
    left, width = EDGE + 20.0, WIDTH - 2 * EDGE - 20.0
    lower = sheet.axes(left, bottom + 22.0, width, LOWER)
    floor = bottom + 22.0 + LOWER + 6.0
    upper = sheet.axes(left, floor, width, top - 5.0 - floor)
    handles = _bars(upper, order)
    _texts(upper, lower, order, _names(sheet, upper, order, width, top - 5.0 - floor))
    handles += _curve(lower, order)
    sheet.figure.legend(
        handles=handles, loc="center", bbox_to_anchor=(0.5, (bottom + 5.5) / HEIGHT), ncol=len(handles),
        frameon=False, fontsize=10.5, handlelength=2.0, columnspacing=1.8,
    )
    return sheet.figure


def _bars(axes, order: Order) -> list:
    """A bar for each area, from the municipality's part upwards. Returns the legend's handles."""
    import numpy as np
    from matplotlib.patches import Patch

    language, areas = order.language, order.known
    units, left = order.units[areas], order.edges[:-1]
    own, land, federal = (part[areas] / units for part in (order.own_eur, order.land_eur, order.federal_eur))
    divided = ~np.isnan(own)
    paid = np.where(divided, own + land + federal, 0.0)
    parts = (
        (own, OWN, in_language(language, "Municipality")), (land, LAND, in_language(language, "Land")),
        (federal, FEDERAL, in_language(language, "Federation")),
        (np.where(divided, np.maximum(order.per_unit - paid, 0.0), np.nan), REVENUE,
         in_language(language, "Covered by revenue")),
    )  # fmt: skip
    handles, floor = [], np.zeros(areas.size)
    look = {"edgecolor": FRAME, "linewidth": 0.6 if areas.size <= MARKS_MOST else 0.0}
    for heights, colour, words in parts:
        shown = np.nan_to_num(heights)
        if (shown > 0.005).any():
            axes.bar(left, shown, units, bottom=floor, align="edge", facecolor=colour, zorder=3, **look)
            handles.append(Patch(facecolor=colour, label=words, **look))
        floor = floor + shown
    if not divided.all():
        dashed = {"facecolor": OPEN, "edgecolor": FRAME, "linewidth": 1.0, "linestyle": (0, (3, 2))}
        axes.bar(left[~divided], order.per_unit[~divided], units[~divided], align="edge", zorder=3, **dashed)
        handles.append(Patch(label=in_language(language, "Payer not known"), **dashed))
    return handles


def _curve(axes, order: Order) -> list:
    """The municipality's share added up; broken above areas of which it is not known."""
    import numpy as np
    from matplotlib.lines import Line2D

    broken = np.isnan(order.own_eur[order.known])
    x = np.column_stack([order.edges[:-1], order.edges[1:], order.edges[1:]])
    y = np.column_stack([order.own_sum[:-1], order.own_sum[1:], order.own_sum[1:]])
    y[broken] = np.nan
    marks = "o" if order.known.size <= MARKS_MOST else ""
    look = {"color": CURVE, "linewidth": 2.2, "marker": marks, "markersize": 4.5}
    axes.plot(x.ravel(), y.ravel(), zorder=4, clip_on=False, **look)
    axes.fill_between(x.ravel(), np.nan_to_num(y.ravel()), where=~np.isnan(y.ravel()), facecolor="#f3e3d3",
                      linewidth=0, zorder=1)  # fmt: skip
    return [Line2D([], [], label=in_language(order.language, "Municipality, added up"), **look)]


def _texts(upper, lower, order: Order, high: float) -> None:
    """Ticks, and what they count; `high`: top of the upper axis [EUR per connection]."""
    import numpy as np
    from matplotlib.ticker import MaxNLocator

    language, last = order.language, max(float(order.edges[-1]), 1.0)
    unit, factor = fundingwords.scale(float(np.nanmax(order.own_sum, initial=0.0)), language)
    lower_high = 1.15 * float(np.nanmax(order.own_sum, initial=0.0)) or 1.0
    upper.set_ylim(0.0, high)
    lower.set_ylim(0.0, lower_high)
    for axes in (upper, lower):
        axes.set_xlim(0.0, 1.003 * last)  # the last bar's edge is inside
        axes.grid(axis="y", color=GRID, linewidth=0.8, zorder=0)
        axes.set_axisbelow(True)
        axes.tick_params(labelsize=11, length=3)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        ticks(axes.xaxis, MaxNLocator(10, integer=True), 0, last, language)
    upper.set_ylabel(in_language(language, "EUR per connection"), fontsize=12)
    lower.set_ylabel(unit, fontsize=12)
    ticks(upper.yaxis, MaxNLocator(6), 0.0, high, language)
    values = [value for value in MaxNLocator(4).tick_values(0.0, lower_high / factor)
              if 0 <= value * factor <= lower_high]  # fmt: skip
    lower.set_yticks([value * factor for value in values])
    lower.set_yticklabels(fundingwords.alike(values, language))
    upper.set_xticklabels([])
    lower.set_xlabel(in_language(language, "Connections, the cheapest area first"), fontsize=12)
    upper.figure.align_ylabels([upper, lower])


def _names(sheet: Sheet, axes, order: Order, width: float, height: float) -> float:
    """Names above the bars, lying where there is room, else upright; narrow bars have none.

    width, height: of the axes [mm]. Returns how high they must go for the names [EUR per connection].
    """
    high, last = 1.15 * float(order.per_unit.max(initial=1.0)), max(float(order.edges[-1]), 1.0)
    for place, area in enumerate(order.known):
        room = order.units[area] / last * width
        words = fundingwords.label(order, area)
        length = sheet.width(words, NAME_SIZE)
        upright = length > room - 1.0
        if upright and room < NAME_MM:
            continue
        if upright:
            high = max(high, order.per_unit[place] / max(0.2, 1.0 - (length + 3.0) / height))
        axes.annotate(
            plain(words), ((order.edges[place] + order.edges[place + 1]) / 2, order.per_unit[place]),
            xytext=(0, 3), textcoords="offset points", ha="center", va="bottom", fontsize=NAME_SIZE,
            rotation=90 if upright else 0, color=INK, zorder=6,
        )  # fmt: skip
    return high
