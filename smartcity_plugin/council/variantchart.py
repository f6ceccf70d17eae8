"""Variants side by side as a chart on A4: a row for each variant, a column of bars for each indicator.

Told apart in grey print by lightness: dark is the variant that comes first; the best value of each column
carries a star. Numbers stand at the bars, so that nobody has to measure. Drawn with matplotlib's objects,
never with pyplot, and without hatches, which Qt's SVG does not draw: see linkchart.py.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..words import in_language
from . import variantwords
from .indicators import INDICATORS, label_of
from .linkchart import write
from .linksheet import EDGE, HEIGHT, WIDTH, Sheet
from .ranking import CHANGE, Ranking
from .variants import Variant
from .variantwords import shown

FIRST, OTHER, INK, FAINT, RULE = "#0b2447", "#a9b4c2", "#1a1a1a", "#404040", "#d9d9d9"
NAMES_MM, NAME_SIZE = 52.0, 12.5
"""Room for the variants' names, and their size [pt]."""
MOST_COLUMNS = 5
"""More indicators go into a second band."""
HEAD_MM, GAP_MM, ROW_MOST, ROW_LEAST = 15.0, 3.0, 17.0, 8.0
"""Height of a band's heads, room between two bands, most and least height of a row."""
FOOT_MM, LINE_MM = 10.0, 3.7
"""Where the small print begins, with the gap above it, and height of its lines (linksheet.Sheet.foot)."""
MOST_VARIANTS = 12
"""More variants are not drawn; the best ones are."""
SCORE = ""
"""The key of the column of points."""


@dataclass(frozen=True)
class Order:
    """What is to be drawn. keys: indicators, in their order; change: by which share `ranking` did."""

    variants: tuple[Variant, ...]
    keys: tuple[str, ...]
    ranking: Ranking
    source_note: str
    language: str  # "de" or "en"
    change: float = CHANGE

    def rows(self, most: int) -> list[Variant]:
        """The best variants, in the order in which they were given."""
        drawn = set(self.ranking.order[:most])
        return [variant for variant in self.variants if variant.name in drawn]

    @property
    def columns(self) -> list[str]:
        return [*([SCORE] if self.ranking.weights else []), *self.keys]


def save(order: Order, path: Path) -> None:
    """Draw the chart and write it as SVG or PNG, by the file's ending. The same variants give the same bytes.

    Raises:
        InputError: another ending.
    """
    write(lambda: draw(order), path, order.source_note)


def draw(order: Order):
    """The chart as a matplotlib Figure; its label is the title. To be called within linkchart's settings."""
    language = order.language
    sheet = Sheet()
    top = sheet.head(
        variantwords.title(order, language), 27, variantwords.grave(order, language),
        variantwords.scoring(order, language), variantwords.sensitivity(order, language),
    ) - 4.0  # fmt: skip
    bands = list(_bands(order.columns))
    heads = HEAD_MM * len(bands) + GAP_MM * (len(bands) - 1)
    for most in range(min(MOST_VARIANTS, len(order.variants)), 0, -1):
        notes = _notes(order, most)
        bottom = FOOT_MM + LINE_MM * sum(len(sheet.wrapped(note, 8.5)) for note in notes)
        row = (top - bottom - heads) / (len(bands) * most)
        if row >= ROW_LEAST:
            break
    sheet.foot(*notes)
    row = min(row, ROW_MOST)
    for columns in bands:
        _band(sheet, order, columns, order.rows(most), top, row, max(map(len, bands)))
        top -= HEAD_MM + row * most + GAP_MM
    return sheet.figure


def _notes(order: Order, most: int) -> list[str]:
    """The small print, its last line first: sources, signs, what to heed."""
    language = order.language
    words = [*variantwords.warnings(order, language), *variantwords.left_out(order, language)]
    if len(order.variants) > most:
        words.append(in_language(language, "{count} more variants stand in the table.",
                                 count=len(order.variants) - most))  # fmt: skip
    return list(filter(None, (order.source_note, variantwords.how_to_read(order, language), " ".join(words))))


def _bands(columns: list[str]) -> Iterator[list[str]]:
    """The columns in as few bands as they need, of about the same length."""
    count = math.ceil(len(columns) / MOST_COLUMNS)
    each = math.ceil(len(columns) / max(count, 1))
    for start in range(0, len(columns), max(each, 1)):
        yield columns[start : start + each]


def _band(
    sheet: Sheet, order: Order, columns: list[str], rows: list[Variant], top: float, row: float, most: int
) -> None:
    """Names, heads and bars of some of the indicators; top: of the band [mm]; most: columns of any band."""
    from matplotlib.lines import Line2D

    width = (WIDTH - 2 * EDGE - NAMES_MM) / most
    for number, variant in enumerate(rows):
        y = top - HEAD_MM - number * row
        sheet.figure.add_artist(Line2D(
            [EDGE / WIDTH, (EDGE + NAMES_MM + width * len(columns)) / WIDTH], [y / HEIGHT] * 2, color=RULE,
            linewidth=0.8,
        ))  # fmt: skip
        first = bool(order.ranking.weights) and variant.name in order.ranking.best
        _name(sheet, variant.name, y, row, "bold" if first else "normal")
    for number, key in enumerate(columns):
        _column(sheet, order, key, rows, EDGE + NAMES_MM + number * width, top, width - 5.0, row)


def _name(sheet: Sheet, words: str, top: float, row: float, weight: str) -> None:
    """A variant's name in one or two lines, cut where it is longer."""
    size = min(NAME_SIZE, row * 1.4)
    fitting = max(8, int(NAMES_MM / (sheet.width("n", size, weight))))
    lines = textwrap.wrap(words, fitting, max_lines=2 if row > 10.0 else 1, placeholder=" …") or [""]
    leading = size * 0.42
    start = top - (row - leading * len(lines)) / 2 - size * 0.03
    for number, line in enumerate(lines):
        sheet.text(EDGE, start - number * leading, line, size, weight=weight, fit=NAMES_MM - 3.0, color=INK)


def _column(
    sheet: Sheet, order: Order, key: str, rows: list[Variant], left: float, top: float, width: float,
    row: float,
) -> None:
    """One indicator: its head, and for each variant the number over its bar."""
    from matplotlib.patches import Rectangle

    numbers = [_number(order, variant, key) for variant in rows]
    known = [number for number in numbers if math.isfinite(number)]
    low, high = min([0.0, *known]), max([0.0, *known])
    span = (high - low) or 1.0
    best = _best(key, known)
    _heading(sheet, order, key, left, top, width)
    size, bar = min(12.0, row * 1.05), row * 0.32
    for place, (variant, number) in enumerate(zip(rows, numbers)):
        y = top - HEAD_MM - place * row
        is_best = math.isfinite(number) and number == best
        words = _words(order, variant, key, max(map(abs, known), default=0.0))
        sheet.text(left, y - row * 0.14, words, size, fit=width - (4.5 if is_best else 0.0), color=INK,
                   weight="bold" if is_best else "normal")  # fmt: skip
        if is_best:
            _star(sheet, left + width - 1.5, y - row * 0.14 - size * 0.17)
        if math.isfinite(number):
            start, end = (min(number, 0.0) - low) / span, (max(number, 0.0) - low) / span
            first = bool(order.ranking.weights) and variant.name in order.ranking.best
            sheet.figure.add_artist(Rectangle(
                ((left + start * width) / WIDTH, (y - row * 0.55 - bar) / HEIGHT),
                (end - start) * width / WIDTH, bar / HEIGHT, facecolor=FIRST if first else OTHER,
                edgecolor=INK, linewidth=0.6,
            ))  # fmt: skip


def _number(order: Order, variant: Variant, key: str) -> float:
    return 100.0 * order.ranking.scores[variant.name] if key == SCORE else variant.value(key).number


def _words(order: Order, variant: Variant, key: str, largest: float) -> str:
    if key == SCORE:
        return variantwords.points(order, variant.name, order.language)
    return shown(key, variant.value(key), order.language, largest)


def _best(key: str, known: list[float]) -> float:
    """The best value of a column; NaN where none is better than another."""
    better = "more" if key == SCORE else INDICATORS[key].better
    if len(set(known)) < 2 or not better:
        return math.nan
    return max(known) if better == "more" else min(known)


def _heading(sheet: Sheet, order: Order, key: str, left: float, top: float, width: float) -> None:
    """What a column shows, whether more or less is better, and its weight."""
    language = order.language
    if key == SCORE:
        words, note = in_language(language, "Points"), in_language(language, "of 100")
    else:
        words, weight = label_of(key, language), order.ranking.weights.get(key)
        better = INDICATORS[key].better
        parts = [in_language(language, "more is better") if better == "more" else
                 in_language(language, "less is better") if better else ""]  # fmt: skip
        if order.ranking.weights:
            parts.append(
                in_language(language, "weight {percent} %",
                            percent=variantwords.percent(100.0 * weight, language))
                if weight else in_language(language, "no weight")
            )  # fmt: skip
        note = ", ".join(filter(None, parts))
    lines = _lines(sheet, words, 11.5, width)
    for number, line in enumerate(lines):
        sheet.text(left, top - 4.6 * (number + 2 - len(lines)), line, 11.5, weight="bold", fit=width,
                   color=INK)  # fmt: skip
    sheet.text(left, top - 9.8, note, 8.5, fit=width, color=FAINT)


def _lines(sheet: Sheet, words: str, size: float, width: float) -> list[str]:
    """A heading in one line, or in two where it is longer."""
    if sheet.width(words, size, "bold") <= width or " " not in words:
        return [words]
    parts = words.split()
    halves = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))]
    return list(min(halves, key=lambda pair: max(sheet.width(half, size, "bold") for half in pair)))


def _star(sheet: Sheet, x: float, y: float) -> None:
    from matplotlib.lines import Line2D

    sheet.figure.add_artist(Line2D(
        [x / WIDTH], [y / HEIGHT], marker="*", markersize=9, color=INK, linestyle="none",
    ))  # fmt: skip

