"""The link budget as stairs: from the transmit power down to the weakest usable level, in both directions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..words import in_language
from . import linkwords
from .linksheet import EDGE, HEIGHT, POINT_MM, WIDTH, Sheet

if TYPE_CHECKING:
    from ..radio.budget import Direction
    from ..radio.linkprofile import LinkProfile, Step

GAIN, LOSS, DARK, OWN, RESERVE = "#3b7fb5", "#b9c4cf", "#4d4a52", "#e9e6e1", "#d9c06a"
LEFT_OVER, MISSING, INK, FAINT = "#35a77c", "#c2410c", "#1a1a1a", "#8a8a8a"

LABELS = 62.0
VALUES = 21.0
GAP = 6.0
TALLEST_ROW = 6.6
"""Widths of the columns and height of a row [mm]."""
ROOM = 54.0
"""Height for all rows together [mm]."""
HEADING = 10.0
SCALE = 7.0
"""Height above and below the rows [mm]."""
TYPE_BY_ROW = 0.64
"""Size of type by the height of its row."""
TICK_ROOM_DB = 15.0
"""The number below a tick needs as much to its right."""


@dataclass(frozen=True)
class Row:
    """One row: a change from a level [dBm] to another; the first one is a level alone."""

    key: str
    change_db: float
    level_dbm: float


def draw(sheet: Sheet, profile: LinkProfile, language: str, bottom: float) -> float:
    """Draw both directions side by side, their rows named once. Returns the height used [mm]."""
    ways = (profile.link.uplink, profile.link.downlink)
    steps = [_rows(profile.steps(way), way) for way in ways]
    shown = [
        number for number, pair in enumerate(zip(*steps))
        if linkwords.matters(pair[0].key, *(row.change_db for row in pair))
    ]
    row_height = min(TALLEST_ROW, ROOM / (len(shown) + 2))
    low = bottom + SCALE
    top = low + row_height * (len(shown) + 2)
    size = min(11.5, row_height / POINT_MM * TYPE_BY_ROW)
    for line, key in enumerate([*(steps[0][number].key for number in shown), "margin", "sensitivity"]):
        words = in_language(language, linkwords.STEPS[key], sf=profile.link.sf)  # translated: in linkwords
        weight = "bold" if key == "margin" else "normal"
        middle = top - row_height * (line + 0.5)
        sheet.text(EDGE, middle, words, size, weight=weight, va="center", fit=LABELS - 1.0)
    width = (WIDTH - 2 * EDGE - LABELS - GAP) / 2
    limits = _limits(steps, ways)
    headings = (
        in_language(language, "Uplink: sensor to gateway"),
        in_language(language, "Downlink: gateway to sensor"),
    )
    names = ("uplink", "downlink")
    for side, way in enumerate(ways):
        rows = [steps[side][number] for number in shown]
        left = EDGE + LABELS + side * (width + GAP)
        weak = names[side] == profile.link.weaker and abs(
            ways[0].margin_db - ways[1].margin_db
        ) >= linkwords.SMALLEST_DB
        _heading(sheet, left, width, top + HEADING, headings[side], weak, language)
        _values(sheet, left + VALUES - 3.0, top, row_height, size, rows, way, language)
        axes = sheet.axes(left + VALUES, low, width - VALUES, top - low)
        _bars(axes, rows, way, limits, language)
        _ladder(sheet, axes, way, profile.link.sf)
    return top + HEADING - bottom


def _rows(steps: list[Step], way: Direction) -> list[Row]:
    """Steps as rows; antenna and cable of one end are one row."""
    rows: list[Row] = []
    for step in steps:
        end = step.key[:2] if step.key.startswith(("tx_", "rx_")) else ""
        if end and rows and rows[-1].key == end:
            rows[-1] = Row(end, rows[-1].change_db + step.change_db, step.level_dbm)
        else:
            rows.append(Row(end or step.key, step.change_db, step.level_dbm))
    return rows


def _limits(steps: list[list[Row]], ways: tuple[Direction, Direction]) -> tuple[float, float]:
    """Both panels have one scale: from the highest level on the left to the lowest on the right [dBm]."""
    levels = [row.level_dbm for rows in steps for row in rows] + [way.sensitivity_dbm for way in ways]
    return max(levels) + 4.0, min(levels) - 15.0


def _heading(
    sheet: Sheet, left: float, width: float, top: float, words: str, weak: bool, language: str
) -> None:
    sheet.text(left, top, words, 12.5, weight="bold", fit=0.74 * width)
    if weak:
        tag = in_language(language, "weaker")
        sheet.text(
            left + width - 1.0, top, tag, 10.5, ha="right", color="white", weight="bold",
            bbox={"boxstyle": "round,pad=0.25", "facecolor": INK, "edgecolor": "none"},
        )


def _values(
    sheet: Sheet, right: float, top: float, row_height: float, size: float, rows: list[Row], way: Direction,
    language: str,
) -> None:
    """The column of numbers, right-aligned at `right` [mm]."""
    words = [linkwords.change(row.change_db, language) for row in rows]
    words[0] = f"{linkwords.figure(rows[0].level_dbm, 1, language)} dBm"
    words += [
        f"{linkwords.figure(way.margin_db, 1, language)} dB",
        f"{linkwords.figure(way.sensitivity_dbm, 1, language)} dBm",
    ]
    for line, text in enumerate(words):
        weight = "bold" if line == len(words) - 2 else "normal"
        sheet.text(
            right, top - row_height * (line + 0.5), text, size, weight=weight, ha="right", va="center",
            fit=VALUES - 2.0,
        )


def _bars(axes, rows: list[Row], way: Direction, limits: tuple[float, float], language: str) -> None:
    """Each change hangs where the one before has ended; the margin ends at the sensitivity."""
    count = len(rows) + 2
    axes.set_xlim(*limits)
    axes.set_ylim(count, 0)
    end = rows[-1].level_dbm
    left_over = way.margin_db >= 0
    colours = {"free_space": LOSS, "entry": OWN, "fade_margin": RESERVE, "tx": GAIN, "rx": GAIN}
    hatches = {"entry": "////", "fade_margin": "...."}
    for line, row in enumerate(rows):
        if line == 0:
            axes.plot([row.level_dbm], [0.5], marker="v", markersize=8, color=INK, zorder=4)
        else:
            start = row.level_dbm - row.change_db
            _bar(
                axes, line + 0.5, start, row.change_db, 0.68, colours.get(row.key, DARK),
                hatches.get(row.key, ""), FAINT, 0.6,
            )
        axes.plot([row.level_dbm] * 2, [line + 0.84, line + 1.16], color=INK, linewidth=0.9, zorder=2)
    fill, hatch, edge = (LEFT_OVER, "", LEFT_OVER) if left_over else ("white", "xxxx", MISSING)
    _bar(axes, count - 1.5, end, way.sensitivity_dbm - end, 0.86, fill, hatch, edge, 1.4)
    axes.plot([way.sensitivity_dbm] * 2, [0, count], color=INK, linewidth=2.6, zorder=5)
    axes.set_yticks([])
    ticks = [value for value in (0.0, -50.0, -100.0, -150.0) if limits[1] + TICK_ROOM_DB < value < limits[0]]
    axes.set_xticks(ticks)
    axes.set_xticklabels([f"{linkwords.figure(value, 0, language)} dBm" for value in ticks], fontsize=9.5)
    axes.tick_params(length=2)
    axes.grid(axis="x", color="#e4e4e4", linewidth=0.8, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _bar(
    axes, middle: float, start: float, change: float, height: float, fill: str, hatch: str, edge: str,
    width: float,
) -> None:
    """A bar; its hatching lies apart over its colour, for programs that know no hatching."""
    place = {"y": middle, "width": change, "left": start, "height": height, "edgecolor": edge, "zorder": 3}
    axes.barh(color=fill, linewidth=width, **place)
    if hatch:
        axes.barh(facecolor="none", hatch=hatch, linewidth=0.0, **place)


def _ladder(sheet: Sheet, axes, way: Direction, largest: int) -> None:
    """A fine line where each spreading factor up to the largest ends, and the names of the outermost two."""
    from ..radio.lora import SNR_LIMIT_DB, SPREADING_FACTORS

    low, high = axes.get_xlim()
    box = axes.get_position()
    for sf in range(SPREADING_FACTORS[0], largest + 1):
        level = way.sensitivity_dbm + SNR_LIMIT_DB[sf] - SNR_LIMIT_DB[largest]
        axes.axvline(level, color=INK, linewidth=0.7, zorder=1, alpha=0.55)
        if sf in (SPREADING_FACTORS[0], largest):
            x = (box.x0 + box.width * (level - low) / (high - low)) * WIDTH
            align, shift = ("right", 1.0) if sf == SPREADING_FACTORS[0] else ("left", -1.0)
            sheet.text(x + shift, box.y1 * HEIGHT + 4.0, f"SF{sf}", 9.5, ha=align)
