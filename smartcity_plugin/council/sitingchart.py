"""Coverage over the number of sites as a chart on A4: where more money stops helping.

Above the curve of the plan in the order of its ranks and, beyond the chosen number, of further sites; beside
it the most that any plan with as many sites could cover. Below what each site adds. Told apart in grey print
by lightness, fill and dashes; drawn with matplotlib's objects, never with pyplot, see linkchart.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..words import in_language
from . import sitingwords
from .linkchart import ticks, write
from .linksheet import EDGE, HEIGHT, WIDTH, Sheet

if TYPE_CHECKING:
    import numpy as np

    from ..siting.curve import Curve

CHOSEN, FURTHER, BOUND, INK, GRID = "#0b2447", "#8a8a8a", "#b35900", "#1a1a1a", "#e4e4e4"
BARS = 34.0
"""Height of the lower picture [mm]."""
MARKS_MOST, NUMBERS_MOST = 40, 26
"""More points than this are drawn without marks, more bars without their numbers."""

EDGE_SHARE = 0.9
"""From here on across the picture there is no room for a number on the right."""


@dataclass(frozen=True)
class Order:
    """What is to be drawn, and what is said beside it."""

    curve: Curve
    whole: float  # weight of all demand
    unit: str  # of the weights, empty where not known
    reach_unit: str  # "m", "s" or "1"
    by_distance: bool  # the objective is a distance, not a share
    existing: int
    gap: float
    cost_eur: float
    running_eur: float
    cost_unknown: int
    basis: str  # how reach was found, in the document's language; empty where it is known in another one
    source_note: str
    language: str  # "de" or "en"
    folds: int = 1  # by so many sites a point must be reached to count
    cost_assumed: bool = False  # a preset has said some of the costs
    partly: int = 0  # points that get fewer sites than folds, as no more are within reach

    @cached_property
    def shares(self) -> np.ndarray:
        """Demand covered [%] by number of new sites."""
        return 100.0 * self.curve.covered / self.whole

    @cached_property
    def gains(self) -> np.ndarray:
        """What each new site adds: % of the demand, or m or s less on average."""
        import numpy as np

        return -np.diff(self.curve.mean) if self.by_distance else np.diff(self.shares)


def save(order: Order, path: Path) -> None:
    """Draw the chart and write it as SVG or PNG, by the file's ending. The same plan gives the same bytes.

    Raises:
        InputError: another ending.
    """
    write(lambda: draw(order), path, order.source_note)


def draw(order: Order):
    """The chart as a matplotlib Figure; its label is the title. To be called within linkchart's settings."""
    language = order.language
    sheet = Sheet()
    top = sheet.head(sitingwords.title(order, language), 27, sitingwords.explanation(order, language),
                     sitingwords.money(order, language))  # fmt: skip
    bottom = sheet.foot(order.source_note, f"{order.basis} {_how_to_read(order)}".strip())
    left = EDGE + 16.0
    lower = sheet.axes(left, bottom + 22.0, WIDTH - EDGE - left, BARS)
    floor = bottom + 22.0 + BARS + 6.0
    upper = sheet.axes(left, floor, WIDTH - EDGE - left, top - 5.0 - floor)
    handles = _curve(upper, order)
    _bars(lower, order)
    _axes_texts(upper, lower, order)
    sheet.figure.legend(
        handles=handles, loc="center", bbox_to_anchor=(0.5, (bottom + 5.5) / HEIGHT), ncol=len(handles),
        frameon=False, fontsize=10.5, handlelength=2.4, columnspacing=2.0,
    )
    return sheet.figure


def _how_to_read(order: Order) -> str:
    if order.by_distance:
        return in_language(order.language, "Demand that no site reaches is not in the mean.")
    return in_language(
        order.language, "Sites in the order in which each adds most to those before it. The best possible is "
        "an upper limit by Lagrangian relaxation: no plan with as many sites covers more, whether such a "
        "plan exists or not."
    )  # fmt: skip


def _values(order: Order):
    return order.curve.mean if order.by_distance else order.shares


def _curve(axes, order: Order) -> list:
    """The curve, what is best possible, and the chosen number. Returns the legend's handles."""
    import numpy as np
    from matplotlib.lines import Line2D

    values, chosen, language = _values(order), order.curve.chosen, order.language
    count = np.arange(values.size)
    marks = "o" if values.size <= MARKS_MOST else ""
    handles = []
    if not order.by_distance:
        bound = 100.0 * order.curve.bound / order.whole
        axes.fill_between(count, values, bound, facecolor="#f3e3d3", linewidth=0, zorder=1)
        axes.plot(count, bound, color=BOUND, linewidth=1.6, linestyle=(0, (5, 2.5)), zorder=3)
        handles.append(Line2D([], [], color=BOUND, linewidth=1.6, linestyle=(0, (5, 2.5)),
                              label=in_language(language, "Best possible at most")))  # fmt: skip
    looks = (
        (slice(chosen, None), FURTHER, "white", in_language(language, "Further sites")),
        (slice(0, chosen + 1), CHOSEN, CHOSEN, in_language(language, "Chosen sites, by rank")),
    )
    for part, colour, face, words in looks:
        if count[part].size < 2 and part.start:
            continue
        look = {"color": colour, "marker": marks, "markersize": 6, "markerfacecolor": face, "linewidth": 2.2}
        axes.plot(count[part], values[part], zorder=4, **look)
        handles.insert(0, Line2D([], [], label=words, **look))
    axes.axvline(chosen, color=INK, linewidth=1.0, linestyle=":", zorder=2)
    if np.isfinite(values[chosen]):
        at_the_edge = chosen > EDGE_SHARE * (values.size - 1)
        axes.annotate(
            _label(order, values[chosen]), (chosen, values[chosen]), xytext=(-7 if at_the_edge else 7, -18),
            textcoords="offset points", ha="right" if at_the_edge else "left",
            fontsize=13, fontweight="bold", color=INK, zorder=6,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.9},
        )  # fmt: skip
    return handles


def _label(order: Order, value: float) -> str:
    if order.by_distance:
        return f"{sitingwords.amount(value, order.language)} {order.reach_unit}"
    return f"{sitingwords.percent(value, order.language)} %"


def _bars(axes, order: Order) -> None:
    """What each site adds; further ones are hollow."""
    import numpy as np

    gains, chosen = np.nan_to_num(order.gains), order.curve.chosen
    number = np.arange(1, gains.size + 1)
    for part, face, edge in ((slice(0, chosen), CHOSEN, CHOSEN), (slice(chosen, None), "white", FURTHER)):
        axes.bar(number[part], gains[part], width=0.72, facecolor=face, edgecolor=edge, linewidth=1.2,
                 zorder=3)
    high = float(gains.max(initial=0.0))
    axes.set_ylim(0.0, 1.35 * high if high > 0 else 1.0)
    if gains.size <= NUMBERS_MOST:
        for place, gain in zip(number, gains):
            if not np.isfinite(order.gains[place - 1]):
                continue
            words = sitingwords.percent(gain, order.language) if not order.by_distance else (
                sitingwords.amount(gain, order.language))  # fmt: skip
            above = max(gain, 0.0) + 0.04 * high
            axes.text(place, above, words, ha="center", va="bottom", fontsize=9, color=INK)


def _axes_texts(upper, lower, order: Order) -> None:
    """Ticks, and what they count."""
    from matplotlib.ticker import MaxNLocator

    language = order.language
    last = order.curve.covered.size - 1
    for axes in (upper, lower):
        axes.set_xlim(-0.6, last + 0.6)
        axes.grid(axis="y", color=GRID, linewidth=0.8, zorder=0)
        axes.set_axisbelow(True)
        axes.tick_params(labelsize=11, length=3)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    if order.by_distance:
        upper.set_ylim(bottom=0.0)
        names = (in_language(language, "Mean [{unit}]", unit=order.reach_unit),
                 in_language(language, "Saves [{unit}]", unit=order.reach_unit))  # fmt: skip
    else:
        upper.set_ylim(0.0, 104.0)
        names = in_language(language, "Demand covered [%]"), in_language(language, "Adds [%]")
    for axes, most, words in zip((upper, lower), (6, 3), names):
        axes.set_ylabel(words, fontsize=12)
        ticks(axes.yaxis, MaxNLocator(most), *axes.get_ylim(), language)
        ticks(axes.xaxis, MaxNLocator(min(20, last + 1), integer=True), 0, last, language)
    upper.set_xticklabels([])
    lower.set_xlabel(in_language(language, "Number of new sites"), fontsize=12)
    upper.figure.align_ylabels([upper, lower])

