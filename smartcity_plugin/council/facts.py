"""The facts page of a council paper: what the office says, and what the results say, never mixed.

Every number comes from a table of key figures or from a layer; what nobody has said is told to be missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...layers import provenance as origin
from ...layers.provenance import Provenance
from ..words import date_text, in_language
from . import indicators, variantsheet, variantwords
from .document import Document
from .sitelist import SiteLayer
from .variantchart import Order
from .variants import Variant

TEXTS = ("measure", "reason", "funding", "risks", "data_protection", "open_questions")
"""What the office writes itself; council/package.py and the algorithm name them alike."""
BY_OFFICE, BY_RANKING, ALONE, UNDECIDED = "office", "ranking", "alone", "undecided"
INTERNAL = QT_TRANSLATE_NOOP("smartcity", "For official use only")
"""Stands on each page of the internal version: “Nur für den Dienstgebrauch”."""


@dataclass(frozen=True)
class Case:
    """What a package is about.

    texts: of the title block and TEXTS; order: all variants, ranked; chosen: the one that the paper is about;
    chosen_by: one of BY_OFFICE, BY_RANKING, ALONE, UNDECIDED; provenances: of everything shown;
    privacy: sentences on personal data; annexes: as the paper calls them.
    """

    language: str
    texts: dict[str, str]
    order: Order
    chosen: Variant
    chosen_by: str
    sites: list[SiteLayer] = field(default_factory=list)
    provenances: list[Provenance] = field(default_factory=list)
    privacy: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    internal: bool = False
    draft: bool = True

    @property
    def invented(self) -> bool:
        return any(made.invented for made in self.provenances)


def write(case: Case) -> Document:
    """The facts page."""
    language = case.language
    made = Document(
        case.texts["title"], language, case.texts.get("author", ""), case.texts["date"],
        in_language(language, INTERNAL) if case.internal else "",  # translated: in INTERNAL
    )  # fmt: skip
    for words in stamps(case):
        made.say(words, strong=True)
    made.table(_about(case))
    for heading, text, more in (
        (in_language(language, "Measure"), "measure", recommendation(case)),
        (in_language(language, "Reason"), "reason", []),
    ):
        _section(made, case, heading, text, more)
    _variants(made, case)
    made.heading(in_language(language, "Cost"))
    made.list(costs(case))
    _section(made, case, in_language(language, "Funding"), "funding", funding(case))
    _section(made, case, in_language(language, "Risks and uncertainty"), "risks", certainty(case))
    made.heading(in_language(language, "What is only planned"))
    made.list(planned(case))
    _section(made, case, in_language(language, "Data protection"), "data_protection", list(case.privacy))
    made.heading(in_language(language, "Sources"))
    made.say(origin.source_note(case.provenances, language))
    _section(made, case, in_language(language, "Open questions"), "open_questions", open_questions(case))
    if case.annexes:
        made.heading(in_language(language, "Annexes"))
        made.list(case.annexes)
    return made


def stamps(case: Case) -> list[str]:
    """What must be seen before anything else."""
    language = case.language
    found = []
    if case.draft:
        found.append(in_language(language, "Draft"))
    if case.invented:
        found.append(in_language(language, "Demo data, invented"))
    if any(made.kind == origin.COMPUTED for made in case.provenances):
        found.append(in_language(language, "computed, not measured"))
    return found


def _section(made: Document, case: Case, heading: str, text: str, found: list[str]) -> None:
    """What the office says, or that it has to; then what the results say."""
    made.heading(heading)
    said = case.texts.get(text, "").strip()
    if said:
        made.say(said)
    else:
        made.say(in_language(case.language, "To be supplied by the office in charge."), strong=True)
    made.list(found)


def _about(case: Case) -> list[tuple[str, str]]:
    language, texts = case.language, case.texts
    rows = [
        (in_language(language, "Municipality"), texts.get("municipality", "")),
        (in_language(language, "Paper"), texts.get("paper", "")),
        (in_language(language, "Committee"), texts.get("committee", "")),
        (in_language(language, "Meeting on"), date_text(texts.get("session_date", ""), language)),
        (in_language(language, "Prepared by"), texts.get("author", "")),
        (in_language(language, "Date"), date_text(texts["date"], language)),
    ]
    return [row for row in rows if row[1]]


def recommendation(case: Case) -> list[str]:
    """Which variant the paper is about, why, and what it reaches."""
    language, name = case.language, variantwords.quoted([case.chosen.name], case.language)
    why = {
        BY_OFFICE: in_language(language, "The office recommends variant {name}.", name=name),
        BY_RANKING: in_language(
            language, "Variant {name} comes first by the weights below. The office has named no other one.",
            name=name,
        ),
        ALONE: in_language(language, "There is one variant: {name}.", name=name),
        UNDECIDED: in_language(
            language, "No variant is recommended: the figures do not tell them apart. This paper shows "
            "{name}.", name=name,
        ),
    }  # fmt: skip
    return [why[case.chosen_by], *reach(case)]


def reach(case: Case) -> list[str]:
    """ "Reached: 171 of 187 sensors (91.4 %)." as far as it is known."""
    language, variant = case.language, case.chosen
    share, reached, people = (variant.value(key) for key in ("reach_percent", "reached", "people"))
    found = []
    if reached.known:
        what = indicators.words_of_reached(variant.reached_of, language)
        told = variantwords.shown("reached", reached, language)
        if variant.demand == variant.demand:
            whole = variantwords.amount(variant.demand, language)
            found.append(in_language(language, "Reached: {reached} of {demand} {what}.",
                                     reached=told, demand=whole, what=what))  # fmt: skip
        else:
            found.append(in_language(language, "Reached: {reached} {what}.", reached=told, what=what))
    if share.known:
        found.append(in_language(language, "That is a share of {percent}.",
                                 percent=variantwords.shown("reach_percent", share, language)))  # fmt: skip
    if people.known and people != reached:
        found.append(in_language(language, "Inhabitants reached: {people}.",
                                 people=variantwords.shown("people", people, language)))  # fmt: skip
    return found


def _variants(made: Document, case: Case) -> None:
    language, order = case.language, case.order
    made.heading(in_language(language, "Variants"))
    head = [in_language(language, "Indicator"), in_language(language, "Weight")]
    for start in range(0, len(order.variants), variantsheet.MOST_ON_PAGE):
        group = order.variants[start : start + variantsheet.MOST_ON_PAGE]
        made.table(variantsheet.table_rows(order, group), [*head, *(each.name for each in group)])
    notes = variantsheet.notes_of(order)
    if len(order.variants) > 1:
        made.list([variantwords.grave(order, language), variantwords.title(order, language), *notes])
    else:
        made.list([words for words in notes if words.startswith("*")])


def _known(case: Case, keys: tuple[str, ...]) -> list[str]:
    """ "Investment: 120,000 EUR. (where it comes from)", or that it is not known."""
    language = case.language
    found = []
    for key in keys:
        value = case.chosen.value(key)
        label = indicators.label_of(key, language)
        told = variantwords.shown(key, value, language)
        basis = f" ({value.basis})" if value.basis else ""
        found.append(f"{label}: {told}{basis}")
    return found


def costs(case: Case) -> list[str]:
    found = _known(case, ("investment_eur", "running_eur", "cost_per_reached_eur"))
    if any(case.chosen.value(key).assumed for key in ("investment_eur", "running_eur")):
        found.append(in_language(case.language, "* At least partly an assumption."))
    return found


def funding(case: Case) -> list[str]:
    keys = ("funding_percent", "own_share_eur", "viability_gap_eur")
    known = tuple(key for key in keys if case.chosen.value(key).known)
    if known:
        return _known(case, known)
    return [in_language(case.language, "No funding was computed for this variant.")]


def certainty(case: Case) -> list[str]:
    """What the models say of their own error, and how far from the best the plan can be."""
    language = case.language
    found = [made.expected_error for made in case.provenances if made.expected_error]
    value = case.chosen.value("uncertainty")
    if value.known:
        told = variantwords.shown("uncertainty", value, language)
        found.append(in_language(language, "Uncertainty of the reach: {percent} ({basis}).", percent=told,
                                 basis=value.basis))  # fmt: skip
    proven = {key for key, *_others in case.chosen.figures} >= {"bound", "gap_percent"}  # of siting and fibre
    for key, label, number, unit, basis in case.chosen.figures:
        if proven and key == "gap_percent" and number == number:
            shown = f"{variantwords.percent(number, language)} {unit}"
            found.append(f"{label}: {shown}" + (f" ({basis})" if basis else ""))
    if not found:
        found.append(in_language(language, "The results say nothing on how sure they are."))
    return list(dict.fromkeys(found))


def planned(case: Case) -> list[str]:
    """How many of each list exist, are planned or are only proposed."""
    language = case.language
    found = []
    for layer in case.sites:
        counts = "; ".join(f"{words}: {count}" for words, count in layer.status_counts(language))
        if not counts:
            counts = in_language(language, "nothing says what exists and what is planned")
        found.append(f"{layer.title}: {counts}")
    if not found:
        found.append(in_language(language, "No list of sites belongs to this paper."))
    return found


def open_questions(case: Case) -> list[str]:
    """What the results leave open."""
    language = case.language
    found = []
    for variant in case.order.variants:
        unknown = [
            indicators.label_of(key, language) for key in ("investment_eur", "running_eur")
            if not variant.value(key).known or variant.value(key).at_least
        ]  # fmt: skip
        if unknown:
            found.append(in_language(
                language, "Variant {name}: not or not fully known: {indicators}.",
                name=variantwords.quoted([variant.name], language), indicators=", ".join(unknown),
            ))  # fmt: skip
    if any(not made.licence_known for made in case.provenances):
        found.append(in_language(language, "Of some data nobody has said under which licence they are; see "
                                           "“Sources”."))  # fmt: skip
    if case.invented:
        found.append(in_language(language, "Invented demo data went in: nothing here may be decided upon."))
    missing = [name for name in TEXTS if name != "open_questions" and not case.texts.get(name, "").strip()]
    if missing:
        found.append(in_language(language, "Texts of the office that are still missing: {count}.",
                                 count=len(missing)))  # fmt: skip
    return found


def replaced(case: Case, privacy: tuple[str, ...], annexes: tuple[str, ...]) -> Case:
    """The case with what is known once all other parts are written."""
    return replace(case, privacy=privacy, annexes=annexes)
