"""Funding programmes: TOML files of shares, limits and conditions, each value with its source.

A file of resources/presets is called funding_*.toml; next year's programme is a new file. A value is a table

    [federal_share]
    value = 0.5
    basis = "confirmed"        # one of BASES
    source = "who says so, and of what date"
    source_de = "the same in German"        # may be left out

Keys are those of VALUES; `title`, `note` (both also with _de), `valid_from`, `valid_to` (dates as text),
`rules` (names of rules of supply by which eligibility is told) and `base` (another programme whose values
hold where the file says nothing) stand above the tables.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date

from .. import presets
from ..errors import InputError

PREFIX = "funding_"
BASES = ("confirmed", "not confirmed", "assumption", "own decision")
"""How sure a value is: read in a published source; from memory; nobody has published it; the user's."""

SHARES = ("federal_share", "land_share", "land_up_to", "own_least")
AMOUNTS = ("federal_most_eur", "federal_least_eur", "land_most_eur", "land_most_per_address_eur",
           "project_most_eur")  # fmt: skip
POINTS = ("fast_lane_points",)
CONDITIONS = ("survey_required", "priority_criteria")
VALUES = (*SHARES, *AMOUNTS, *POINTS, *CONDITIONS)
"""land_up_to: federal and Land share together. federal_least_eur: smaller grants are not given. A project
that costs more than project_most_eur is not funded. survey_required: a market survey must come first.
priority_criteria: applications compete by the criteria of Gigabit-Richtlinie 2.0."""

TEXTS = ("title", "title_de", "note", "note_de", "valid_from", "valid_to", "base", "rules")
SLACK = 1e-9


@dataclass(frozen=True)
class Value:
    """One value of a programme and where it comes from."""

    value: float
    basis: str
    source: str
    source_de: str = ""

    def said(self, language: str) -> str:
        """The source in `language`, else in English."""
        return self.source_de if language == "de" and self.source_de else self.source


@dataclass(frozen=True)
class Programme:
    """A funding programme. Shares are parts of 1, amounts EUR; what it does not know is not in `values`."""

    name: str
    values: dict[str, Value]
    texts: dict[str, str]
    rules: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def get(self, key: str, default: float = math.nan) -> float:
        """The value of a key of VALUES, `default` where the programme does not say it."""
        return self.values[key].value if key in self.values else default

    @property
    def federal(self) -> float:
        """Share of the federation, 0 to 1."""
        return self.get("federal_share", 0.0)

    @property
    def land(self) -> float:
        """Share of the Land, 0 to 1: as stated, or what is missing from the federal share to land_up_to."""
        if "land_share" in self.values:
            return self.get("land_share")
        return round(max(0.0, self.get("land_up_to", 0.0) - self.federal), 12)  # 0.8 - 0.5 is not 0.3

    @property
    def pays(self) -> bool:
        """Whether anybody but the municipality pays anything."""
        return self.federal > 0 or self.land > 0

    def text(self, key: str, language: str = "en") -> str:
        """title or note in `language`, else in English."""
        return self.texts.get(f"{key}_{language}") or self.texts.get(key, "")

    def unsure(self) -> list[str]:
        """Keys of the values that are not confirmed by a published source."""
        return [key for key, value in self.values.items() if value.basis in BASES[1:3]]


def names() -> list[str]:
    """Names of the programmes that come with the plugin, sorted."""
    return presets.names(PREFIX)


def read(name: str) -> Programme:
    """Read a programme.

    Args:
        name: the file's name in resources/presets without `.toml`, or the path of a file of the user's own.
    Raises:
        InputError: no such file, a key that is not known or not well-formed, shares above 1 in all.
    """
    table = presets.load(name)
    base = table.get("base")
    if base:
        below = presets.load(_text(name, "base", base))
        if below.get("base"):
            raise InputError(
                "Funding programme “{file}”, key base: “{base}” has a base itself. Name one that has none.",
                file=name, base=base,
            )  # fmt: skip
        if "land_up_to" in table:  # a file says one of the two; it takes the place of the other's
            below.pop("land_share", None)
        if "land_share" in table:
            below.pop("land_up_to", None)
        table = {**below, **table}
    unknown = sorted(set(table) - set(VALUES) - set(TEXTS))
    if unknown:
        raise InputError(
            "Funding programme “{file}”: key {key} is not known. Known keys: {known}.",
            file=name, key=unknown[0], known=", ".join((*VALUES, *TEXTS)),
        )  # fmt: skip
    values = {key: _value(name, key, table[key]) for key in VALUES if key in table}
    texts = {key: _text(name, key, table[key]) for key in TEXTS[:4] if key in table}
    if not texts.get("title"):
        raise InputError("Funding programme “{file}”: key title is missing. Give the programme a name.",
                         file=name)  # fmt: skip
    rules = table.get("rules", [])
    if not isinstance(rules, list) or not all(isinstance(rule, str) for rule in rules):
        raise InputError("Funding programme “{file}”, key rules: give a list of names in quotes.", file=name)
    found = Programme(name, values, texts, tuple(rules), _date(name, "valid_from", table),
                      _date(name, "valid_to", table))  # fmt: skip
    _check_shares(found)
    return found


def with_shares(
    programme: Programme, federal: float | None, land: float | None, source: str
) -> Programme:
    """The programme with other shares (0 to 1), as the user knows them; None: as it is.

    Raises:
        InputError: a share out of range, or more than 1 in all.
    """
    values = dict(programme.values)
    for key, share in (("federal_share", federal), ("land_share", land)):
        if share is not None:
            values[key] = _value(programme.name, key,
                                 {"value": share, "basis": "own decision", "source": source})  # fmt: skip
    if land is not None:
        values.pop("land_up_to", None)
    changed = replace(programme, values=values)
    _check_shares(changed)
    return changed


def _value(file: str, key: str, entry: object) -> Value:
    """One table of the file, checked."""
    if not isinstance(entry, dict) or "value" not in entry:
        raise InputError(
            "Funding programme “{file}”, key {key}: it must be a table with value, basis and source, as in "
            "the preset funding_template.", file=file, key=key,
        )  # fmt: skip
    value, basis, source = entry["value"], entry.get("basis"), entry.get("source")
    if basis not in BASES:
        raise InputError(
            "Funding programme “{file}”, key {key}: basis must be one of {known}, not “{basis}”.",
            file=file, key=key, known=", ".join(BASES), basis=basis,
        )  # fmt: skip
    if not isinstance(source, str) or not source.strip():
        raise InputError("Funding programme “{file}”, key {key}: source is missing. Say where the value comes"
                         " from.", file=file, key=key)  # fmt: skip
    german = _text(file, key, entry.get("source_de", ""))
    if key in CONDITIONS:
        if not isinstance(value, bool):
            raise InputError("Funding programme “{file}”, key {key}: the value must be true or false.",
                             file=file, key=key)  # fmt: skip
        return Value(float(value), basis, source, german)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise InputError("Funding programme “{file}”, key {key}: “{value}” is no number.",
                         file=file, key=key, value=value)  # fmt: skip
    if key in SHARES and not 0 <= value <= 1:
        raise InputError(
            "Funding programme “{file}”, key {key}: a share must lie between 0 and 1, not be {value}. Write "
            "50 % as 0.5.", file=file, key=key, value=value,
        )  # fmt: skip
    if value < 0:
        raise InputError("Funding programme “{file}”, key {key}: {value} is below 0. Give 0 or more.",
                         file=file, key=key, value=value)  # fmt: skip
    return Value(float(value), basis, source, german)


def _text(file: str, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise InputError("Funding programme “{file}”, key {key}: give a text in quotes.", file=file, key=key)
    return value


def _date(file: str, key: str, table: dict) -> date | None:
    """A date as text, year-month-day; None where the file has none."""
    value = table.get(key)
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_text(file, key, value))
    except ValueError:
        raise InputError(
            "Funding programme “{file}”, key {key}: “{value}” is no date. Write it as \"2025-01-13\".",
            file=file, key=key, value=value,
        ) from None  # fmt: skip


def _check_shares(programme: Programme) -> None:
    """Raises InputError where all shares together are more than the whole."""
    if {"land_share", "land_up_to"} <= set(programme.values):
        raise InputError(
            "Funding programme “{file}”: land_share and land_up_to exclude each other. Remove one.",
            file=programme.name,
        )
    whole = programme.federal + programme.land + programme.get("own_least", 0.0)
    if whole > 1 + SLACK:
        raise InputError(
            "Funding programme “{file}”: federal share, share of the Land and own_least make {sum} % in all, "
            "more than 100 %. Lower one of them.", file=programme.name, sum=f"{100 * whole:g}",
        )  # fmt: skip
