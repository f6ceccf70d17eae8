"""A link as a chart on A4: what stands between gateway and sensor, and the way from power to margin.

Drawn with matplotlib's objects, never with pyplot, which would open windows and share its state with others.
Told apart in grey print as well as by colour-blind people: by lightness, dashes and hatching. Qt, and so a
print layout of QGIS, reads an SVG without its clipping and its hatching: nothing may rely on either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError
from ..words import in_language
from . import linksheet, linkstairs, linkwords
from .linksheet import EDGE, HEIGHT, WIDTH, Sheet

if TYPE_CHECKING:
    from ..radio.budget import Plan
    from ..radio.linkprofile import LinkProfile

GROUND, BUILT, OWN, ZONE, ZONE_EDGE = "#cdb891", "#4d4a52", "#e9e6e1", "#cfe3f2", "#3b7fb5"
SIGHT, BLOCKED, INK, FAINT = "#08457e", "#b03a00", "#1a1a1a", "#8a8a8a"

FORMATS = (".svg", ".png")
PNG_DPI = 200
HEADROOM = 0.30
"""Share of the profile's height that is kept free for the names of gateway, obstacle and sensor."""
LONGEST_NAME = 24
CURVE_POINTS = 400


@dataclass(frozen=True)
class Order:
    """What is to be drawn, and what is said beside it."""

    profile: LinkProfile
    plan: Plan
    gateway: str
    sensor: str
    language: str  # "de" or "en"
    rmse_db: float  # error that one must expect, from the preset
    source_note: str


def save(order: Order, path: Path) -> None:
    """Draw the chart and write it as SVG or PNG, by the file's ending. The same link gives the same bytes.

    Raises:
        InputError: another ending.
    """
    write(lambda: draw(order), path, order.source_note)


def write(draw: Callable, path: Path, source_note: str) -> None:
    """Write what `draw` returns, a Figure with its title as label, as SVG or PNG, by the file's ending.

    Raises:
        InputError: another ending.
    """
    import matplotlib

    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise InputError("Output CHART must be a file that ends in .svg or .png.")
    with matplotlib.rc_context(settings()):
        figure = draw()
        metadata = {"Title": figure.get_label(), "Source": source_note}
        if suffix == ".png":
            figure.savefig(path, format="png", dpi=PNG_DPI, metadata=metadata)
        else:
            content = StringIO()
            figure.savefig(content, format="svg", metadata={**metadata, "Date": None})
            path.write_text(linksheet.plain_fonts(content.getvalue()), encoding="utf-8")


def settings() -> dict[str, object]:
    """matplotlib's settings for this chart; text stays text in an SVG, and its ids do not change."""
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    family = [name for name in ("Liberation Sans", "Arial", "DejaVu Sans") if name in installed]
    return {
        "font.family": family or ["sans-serif"], "svg.fonttype": "none", "svg.hashsalt": "smartcity",
        "text.color": INK, "axes.labelcolor": INK, "hatch.linewidth": 0.8, "axes.unicode_minus": True,
    }


def draw(order: Order):
    """The chart as a matplotlib Figure; its label is the title. To be called within `settings`."""
    profile, language = order.profile, order.language
    sheet = Sheet()
    top = sheet.head(linkwords.title(profile, language), 29, linkwords.explanation(profile, language))
    _verdict(sheet, bool(profile.sf), top)

    bottom = sheet.foot(order.source_note, linkwords.method(profile, order.plan, order.rmse_db, language))
    stairs_height = linkstairs.draw(sheet, profile, language, bottom + 3.0)

    legend_y = bottom + stairs_height + 7.5
    _profile(sheet, order, legend_y, top - 3.5)
    return sheet.figure


def _verdict(sheet: Sheet, reached: bool, bottom: float) -> None:
    """A bar beside the title that says from afar whether the sensor is reached: filled, or hatched."""
    from matplotlib.patches import Rectangle

    top = HEIGHT - 9.0
    sheet.figure.add_artist(Rectangle(
        ((EDGE - 6.0) / WIDTH, (bottom + 1.0) / HEIGHT), 2.6 / WIDTH, (top - bottom) / HEIGHT, linewidth=1.2,
        facecolor=linkstairs.LEFT_OVER if reached else "white", hatch="" if reached else "xxxx",
        edgecolor=linkstairs.LEFT_OVER if reached else linkstairs.MISSING,
    ))  # fmt: skip


def _profile(sheet: Sheet, order: Order, legend_y: float, top: float) -> None:
    """The picture of the way, its legend at `legend_y` [mm] below it."""
    profile, language = order.profile, order.language
    left, bottom = EDGE + 13.0, legend_y + 15.0
    axes = sheet.axes(left, bottom, WIDTH - EDGE - left, top - bottom)
    unit = 1000.0 if linkwords.in_kilometres(profile) else 1.0
    _limits(axes, profile, unit)
    handles = _ground(axes, profile, unit, language) + _ray(axes, order, unit)
    _ends(axes, profile, unit)
    _obstacle_mark(axes, profile, unit)
    _names(sheet, axes, order, unit)
    _axes_texts(axes, profile, unit, language)
    sheet.figure.legend(
        handles=handles, loc="center", bbox_to_anchor=(0.5, (legend_y + 1.0) / HEIGHT), ncol=len(handles),
        frameon=False, fontsize=10.5, handlelength=1.8, handletextpad=0.6, columnspacing=1.6,
    )


def _ground(axes, profile: LinkProfile, unit: float, language: str) -> list:
    """Ground and buildings, raised by the bulge of the earth."""
    from matplotlib.patches import Patch

    heights = profile.heights
    x = heights.distance_m / unit
    ground, built = heights.terrain_m + heights.bulge_m, heights.surface_m + heights.bulge_m
    counted = heights.obstacles_m + heights.bulge_m
    counted[0] = built[0]  # the gateway's own building is drawn like others
    if not profile.inside:
        counted[-1] = built[-1]
    axes.fill_between(x, ground, built, facecolor=OWN, linewidth=0, zorder=3)
    axes.fill_between(
        x, ground, built, facecolor="none", hatch="////", edgecolor=FAINT, linewidth=0, zorder=3
    )
    axes.fill_between(x, ground, counted, facecolor=BUILT, linewidth=0, zorder=3)
    axes.fill_between(x, axes.get_ylim()[0], ground, facecolor=GROUND, linewidth=0, zorder=3)
    axes.plot(x, ground, color="#6f5d38", linewidth=1.2, zorder=3)
    words = in_language(language, "Ground")
    if profile.worst.kind == "surface":
        return [Patch(facecolor=GROUND, label=in_language(language, "Surface (ground or roofs)"))]
    handles = [Patch(facecolor=GROUND, label=words)]
    if (heights.obstacles_m > heights.terrain_m).any() or built[0] > ground[0]:
        handles.append(Patch(facecolor=BUILT, label=in_language(language, "Buildings")))
    if profile.inside:
        words = in_language(language, "The sensor's building")
        handles.append(Patch(facecolor=OWN, hatch="////", edgecolor=FAINT, label=words))
    return handles


def _ray(axes, order: Order, unit: float) -> list:
    """Line of sight, Fresnel zone and tangents, which are straight where the earth is raised."""
    import numpy as np
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch
    from matplotlib.patheffects import withStroke

    from ..radio.linkprofile import CLEAR_SHARE, fresnel_radius_m
    from ..radio.profile import wavelength_m

    profile, language, heights = order.profile, order.language, order.profile.heights
    distance = np.linspace(0.0, profile.distance_m, CURVE_POINTS)  # smoother than the samples of short links
    radius = fresnel_radius_m(distance, profile.distance_m, wavelength_m(order.plan.frequency_ghz))
    line = np.linspace(heights.sight_m[0], heights.sight_m[-1], CURVE_POINTS)
    x = distance / unit
    floor = axes.get_ylim()[0]
    axes.fill_between(
        x, np.maximum(line - radius, floor), line + radius, facecolor=ZONE, linewidth=0, zorder=1
    )
    for share, style in ((1.0, "-"), (CLEAR_SHARE, (0, (4, 2.5)))):
        for edge in (line - share * radius, line + share * radius):
            edge[edge < floor] = np.nan
            axes.plot(x, edge, color=ZONE_EDGE, linewidth=1.1, linestyle=style, zorder=4)
    halo = [withStroke(linewidth=4.0, foreground="white")]
    look = {"color": BLOCKED, "linestyle": (0, (6, 2.5))} if profile.blocked else {"color": SIGHT}
    axes.plot(x[[0, -1]], line[[0, -1]], linewidth=2.4, zorder=5, path_effects=halo, **look)
    handles = [
        Line2D([], [], linewidth=2.4, label=in_language(language, "Line of sight"), **look),
        Patch(facecolor=ZONE, edgecolor=ZONE_EDGE, label=in_language(language, "First Fresnel zone")),
        Line2D(
            [], [], color=ZONE_EDGE, linewidth=1.1, linestyle=(0, (4, 2.5)),
            label=in_language(language, "{share} % of it", share=f"{100 * CLEAR_SHARE:g}"),
        ),
    ]
    if profile.blocked:
        point = profile.bullington
        height = point.height_m + heights.at("bulge_m", point.distance_m)
        look = {"color": INK, "linewidth": 1.4, "linestyle": ":"}
        halo = [withStroke(linewidth=3.4, foreground="white")]
        axes.plot(
            [x[0], point.distance_m / unit, x[-1]], [line[0], height, line[-1]], zorder=5, marker="D",
            markersize=7, markevery=[1], markerfacecolor="white", markeredgewidth=1.4, path_effects=halo,
            **look,
        )
        words = in_language(language, "Tangents, Bullington point")
        handles.append(Line2D([], [], marker="D", markersize=6, markerfacecolor="white", label=words, **look))
    return handles


def _limits(axes, profile: LinkProfile, unit: float) -> None:
    """Everything in view, with headroom for the names."""
    heights = profile.heights
    line = heights.sight_m + heights.bulge_m
    ground = heights.terrain_m + heights.bulge_m
    tops = [(heights.surface_m + heights.bulge_m).max(), (line + heights.fresnel_m).max()]
    if profile.blocked:
        tops.append(profile.bullington.height_m + heights.at("bulge_m", profile.bullington.distance_m))
    low, high = float(ground.min()), float(max(tops))
    low -= 0.10 * (high - low)
    axes.set_ylim(low, low + (high - low) / (1.0 - HEADROOM))
    pad = 0.012 * heights.distance_m[-1] / unit
    axes.set_xlim(-pad, heights.distance_m[-1] / unit + pad)


def _ends(axes, profile: LinkProfile, unit: float) -> None:
    """Gateway and sensor at their heights; the bulge is 0 at both ends."""
    heights = profile.heights
    inside = profile.inside
    feet = (heights.surface_m[0], heights.terrain_m[-1] if inside else heights.surface_m[-1])
    for end, foot, marker, face in ((0, feet[0], "v", INK), (-1, feet[1], "o", "white")):
        x, antenna = heights.distance_m[end] / unit, heights.sight_m[end]
        axes.plot([x, x], [min(foot, antenna), antenna], color=INK, linewidth=2.6, zorder=6)
        axes.plot(
            [x], [antenna], marker=marker, markersize=12, markerfacecolor=face, markeredgecolor=INK,
            markeredgewidth=2.0, zorder=7,
        )


def _obstacle_mark(axes, profile: LinkProfile, unit: float) -> None:
    """The obstacle, and how far it stands from the line of sight."""
    worst = profile.worst
    x, bulge = worst.distance_m / unit, profile.heights.at("bulge_m", worst.distance_m)
    top = worst.height_m + bulge
    axes.plot([x, x], [top, top + worst.clearance_m], color=BLOCKED if profile.blocked else SIGHT,
              linewidth=2.6, zorder=6, solid_capstyle="butt")  # fmt: skip
    axes.plot([x], [top], marker="o", markersize=9, markerfacecolor="white", markeredgewidth=2.4,
              markeredgecolor=BLOCKED if profile.blocked else SIGHT, zorder=7)  # fmt: skip


def _names(sheet: Sheet, axes, order: Order, unit: float) -> None:
    """Names above the picture: the gateway's left, the sensor's right, the obstacle's where it stands."""
    profile, language = order.profile, order.language
    heights, worst = profile.heights, profile.worst
    box = axes.get_position()
    left, right, top = box.x0 * WIDTH, box.x1 * WIDTH, box.y1 * HEIGHT
    names = (
        (in_language(language, "Gateway {name}", name=_short(order.gateway)), profile.gateway.height_m),
        (in_language(language, "Sensor {name}", name=_short(order.sensor)), profile.sensor.height_m),
    )
    blocks = [(name, linkwords.above_ground(height, language)) for name, height in names]
    distance = linkwords.figure(abs(worst.clearance_m), 1, language)
    where = in_language(
        language, "{what}, {distance} from the gateway",
        what=in_language(language, linkwords.OBSTACLE_TITLES[worst.kind]),  # translated: in linkwords
        distance=linkwords.length(worst.distance_m, profile, language),
    )
    if profile.blocked:
        how = in_language(language, "{height} m above the line of sight", height=distance)
    else:
        how = in_language(language, "{height} m below the line of sight", height=distance)
    widths = [max(sheet.width(*line) for line in zip(block, (12.5, 11), ("bold", "normal")))
              for block in (*blocks, (where, how))]  # fmt: skip

    def place(distance_m: float) -> float:
        """Where a distance lies on the sheet [mm]."""
        low, high = axes.get_xlim()
        return left + (right - left) * (distance_m / unit - low) / (high - low)

    middle = place(worst.distance_m)
    middle = max(middle, left + widths[0] + 6.0 + widths[2] / 2)
    middle = min(middle, right - widths[1] - 6.0 - widths[2] / 2)
    points = (
        (left + 1.0, "left", blocks[0], 0.0, heights.sight_m[0], place(0.0)),
        (right - 1.0, "right", blocks[1], profile.distance_m, heights.sight_m[-1], place(profile.distance_m)),
        (middle, "center", (where, how), worst.distance_m,
         worst.height_m + heights.at("bulge_m", worst.distance_m) + max(worst.clearance_m, 0.0), middle),
    )
    for x, align, (first, second), distance_m, height, foot in points:
        colour = INK if align != "center" else (BLOCKED if profile.blocked else SIGHT)
        sheet.text(x, top - 1.5, first, 12.5, weight="bold", ha=align, color=colour)
        sheet.text(x, top - 7.0, second, 11, ha=align, color=colour)
        axes.annotate(
            "", (distance_m / unit, height), xytext=(foot / WIDTH, (top - 12.5) / HEIGHT),
            textcoords="figure fraction", zorder=2,
            arrowprops={"arrowstyle": "-", "color": FAINT, "linewidth": 1.0, "shrinkA": 0, "shrinkB": 0},
        )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def _axes_texts(axes, profile: LinkProfile, unit: float, language: str) -> None:
    """Ticks, and what they count."""
    from matplotlib.ticker import MaxNLocator

    low, high = axes.get_ylim()
    ticks(axes.yaxis, MaxNLocator(5), low, high - HEADROOM * (high - low), language)
    ticks(axes.xaxis, MaxNLocator(9), 0.0, profile.distance_m / unit, language)
    axes.tick_params(labelsize=11, length=3)
    axes.grid(axis="y", color="#e4e4e4", linewidth=0.8, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.set_ylabel(in_language(language, "m above sea level"), fontsize=11)
    box = axes.get_position()
    per_mm_x = unit * (axes.get_xlim()[1] - axes.get_xlim()[0]) / (box.width * WIDTH)
    per_mm_y = (high - low) / (box.height * HEIGHT)
    axes.set_xlabel(linkwords.axis(profile, per_mm_x / per_mm_y, language), fontsize=11)


def ticks(axis, locator, low: float, high: float, language: str) -> None:
    """Ticks between two values, with numbers in the language's format and no more decimals than they need."""
    values = locator.tick_values(low, high)
    decimals = next((count for count in (0, 1) if abs(values - values.round(count)).max() < 1e-9), 2)
    shown = [value for value in values if low <= value <= high]
    axis.set_ticks(shown)
    axis.set_ticklabels([linkwords.figure(value, decimals, language) for value in shown])
