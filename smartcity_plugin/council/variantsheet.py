"""Variants on paper: a page with the chart and one or more with the table, as one tagged PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
)

from ..errors import InputError
from ..words import in_language
from . import book, check, indicators, layout, picture, plan, reading, tableitem, variantchart, variantwords
from .tableitem import Column
from .tagged import About
from .variantchart import Order
from .variants import Variant

CHART_TEMPLATE, TABLE_TEMPLATE = "variants_a4_landscape", "variants_table_a4_landscape"
TABLE, NOTES = "table", "notes"
"""Ids of the table and of the label below it in the template."""
EDGES = 34.0
"""Left and right edge of a sheet [mm], where a template has no notes."""
MOST_ON_PAGE = 5
"""Variants beside each other in a table; more go on further pages."""
MOST_SWITCHES = 4
"""Changes that would put another variant first, told below the table; the table RANKING holds all."""


@dataclass(frozen=True)
class Paper:
    """What is printed, and what its title block says. texts: as in plan.Order."""

    order: Order
    texts: dict[str, str]
    draft: bool = True
    public: bool = True
    chart_template: str = CHART_TEMPLATE
    table_template: str = TABLE_TEMPLATE


def write(paper: Paper, path: Path, dpi: float, progress: Callable[[float], None]) -> list[str]:
    """Write the PDF. Returns what a reader must know, as the checks of a plan do.

    Raises:
        InputError: a template cannot be used, or the file cannot be written completely.
    """
    order, language = paper.order, paper.order.language
    warnings: list[str] = []
    project = QgsProject()
    project.setMetadata(plan.metadata_of(paper.texts))
    groups = [order.variants[start : start + MOST_ON_PAGE]
              for start in range(0, len(order.variants), MOST_ON_PAGE)]  # fmt: skip
    words = variantwords.alternative(order, language)
    with tempfile.TemporaryDirectory(prefix="smartcity_") as folder:
        chart = Path(folder) / "chart.svg"
        variantchart.save(order, chart)

        def make(number: int) -> book.Leaf:
            if number == 0:
                made = _load(paper, paper.chart_template, project)
                picture.fill_picture(made, str(chart), words)
                name = in_language(language, "Chart")
            else:
                made = _load(paper, paper.table_template, project)
                warnings.extend(_fill_table(made, order, groups[number - 1]))
                name = in_language(language, "Table")
            warnings.extend([*check.template(made), *check.texts(made)])
            return book.Leaf(made, reading.boxes(made, words, first=number == 0), name)

        metadata = project.metadata()
        title = metadata.title() or variantwords.title(order, language)
        about = About(title, metadata.author(), words, plan.LOCALES.get(language, language))
        book.write(1 + len(groups), make, path, dpi, about, progress)
    return list(dict.fromkeys(warnings))


def _load(paper: Paper, template: str, project: QgsProject) -> QgsPrintLayout:
    """A page with its title block."""
    made = layout.load(template, project, paper.order.language)
    provenances = [found for variant in paper.order.variants for found in variant.provenances]
    wanted = plan.Order(template, [], paper.texts, draft=paper.draft, public=paper.public,
                        crs=QgsCoordinateReferenceSystem())  # fmt: skip
    values = plan.values_of(wanted, provenances, paper.order.language, 1)
    title = paper.texts.get("title") or in_language(paper.order.language, "Comparison of variants")
    layout.fill(made, {**paper.texts, **values, "title": title, "scale": "", "position_reference": ""})
    return made


def _fill_table(made: QgsPrintLayout, order: Order, group: tuple[Variant, ...]) -> list[str]:
    """The table of a page, and below it in words what it does not show."""
    language = order.language
    frame = tableitem.find(made, TABLE)
    if frame is None:
        raise InputError(
            "Template “{name}” has no table with the id “table”. Add one in the layout designer, or choose "
            "variants_table_a4_landscape.",
            name=made.name(),
        )
    rows = table_rows(order, group)
    headings = [in_language(language, "Indicator"), in_language(language, "Weight"),
                *(variant.name for variant in group)]  # fmt: skip
    notes = made.itemById(NOTES)
    # A frame of a table is as wide as its columns: how much room there is, the notes below tell.
    room = notes.rect().width() if notes is not None else made.pageCollection().page(0).rect().width() - EDGES
    widths, count = tableitem.widths(frame.multiFrame(), headings, rows, room)
    columns = [Column(words, width=width) for words, width in zip(headings, widths)]
    shown = tableitem.fill(frame, columns[:count], [row[:count] for row in rows])
    if isinstance(notes, QgsLayoutItemLabel):
        notes.setText("\n".join(notes_of(order)))
    made.refresh()
    if shown < len(rows) or count < len(headings):
        return [in_language(
            language, "The table has no room for all indicators and variants. Choose fewer, or make it "
            "larger in the template."
        )]  # fmt: skip
    return []


def table_rows(order: Order, group: tuple[Variant, ...]) -> list[list[str]]:
    """Indicator, weight and a text for each variant: points, values, status, kind of data."""
    language, ranking = order.language, order.ranking
    rows = []
    if ranking.weights:
        points = [variantwords.points(order, each.name, language) for each in group]
        rows.append([in_language(language, "Points of 100"), "100 %", *points])
    for key in order.keys:
        known = [abs(each.value(key).number) for each in order.variants if each.value(key).known]
        weight = ranking.weights.get(key, 0.0)
        label = indicators.label_of(key, language)
        rows.append([
            label, f"{variantwords.percent(100.0 * weight, language)} %" if weight else "–",
            *(variantwords.shown(key, each.value(key), language, max(known, default=0.0)) for each in group),
        ])  # fmt: skip
    statuses = [_word(indicators.STATUS_WORDS.get(each.status, ""), language) for each in group]
    kinds = [_word(variantwords.KINDS.get(each.kind, ""), language) for each in group]
    rows.append([in_language(language, "Status"), "–", *statuses])
    rows.append([in_language(language, "Data"), "–", *kinds])
    return rows


def _word(word: str, language: str) -> str:
    if not word:
        return in_language(language, "unknown")
    return in_language(language, word)  # translated: in indicators.STATUS_WORDS and variantwords.KINDS


def notes_of(order: Order) -> list[str]:
    """Weights, what would change the order, what was left out and why to compare with care."""
    language = order.language
    switches = [variantwords.switch(each, order, language)
                for each in variantwords.nearest_switches(order)[:MOST_SWITCHES]]  # fmt: skip
    found = [variantwords.scoring(order, language), variantwords.sensitivity(order, language),
             " ".join(switches[1:]), *variantwords.left_out(order, language),
             *variantwords.warnings(order, language)]  # fmt: skip
    values = [each.value(key) for each in order.variants for key in order.keys]
    found.append(variantwords.signs(values, language))
    return [words for words in found if words]
