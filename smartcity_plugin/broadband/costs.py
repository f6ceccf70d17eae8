"""What trenches cost, by ground and laying method, and which of them a street gets: the preset `fibre_costs`.

Codes are those of XTrasse 2.0: `baugrund` of BRA_BaugrundTyp, `legeverfahren` of XP_Legeverfahren.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..presets import load

BARRIERS = ("railway", "river", "motorway")
EXISTING = ("duct", "fibre")
UNKNOWN_CLASS = "other"


@dataclass(frozen=True)
class Kind:
    """A ground or a laying method."""

    key: str
    code: int  # XTrasse's
    label: str  # English
    label_de: str


@dataclass(frozen=True)
class Crossing:
    """How something is crossed, and at what cost."""

    method: str
    eur_per_m: float
    eur_each: float
    length_m: float  # where a barrier is a line
    source: str

    def eur(self, length_m: float) -> float:
        return self.eur_each + self.eur_per_m * length_m


@dataclass(frozen=True)
class Street:
    """How a trench lies along one street."""

    trench: bool  # False: none may
    ground: str
    method: str
    eur_per_m: float
    width_m: float
    both_sides: bool


@dataclass(frozen=True)
class Costs:
    """The preset, checked."""

    file: str
    grounds: dict[str, Kind]
    methods: dict[str, Kind]
    eur_per_m: dict[tuple[str, str], float]  # (ground, method)
    sources: dict[tuple[str, str], str]  # likewise
    crossing: dict[str, Crossing]  # road and BARRIERS
    existing: dict[str, float]  # EXISTING -> EUR per metre
    existing_source: dict[str, str]
    roadworks_share: float  # of the cost of a trench of one's own
    roadworks_source: str
    drop_ground: str
    drop_method: str
    drop_eur_per_m: float
    lead_in_eur: float
    drop_source: str
    lead_in_source: str
    both_sides_from_m: float
    classes: dict[str, dict[str, Any]]
    surfaces: dict[str, dict[str, str]]

    def street(
        self, tags: Mapping[str, str], *, width_m: float = math.nan, ground: str = "", method: str = "",
        eur_per_m: float = math.nan,
    ) -> Street:
        """Ground, method, cost and sides of a street with these tags (`highway`, `surface`).

        What the caller knows of the street itself comes first: its width, its ground and its method (key or
        code of XTrasse), and its cost per metre.
        Raises:
            InputError: a ground or method that is not known, a pair without a cost, or a cost not above 0.
        """
        own = self.classes.get(tags.get("highway", ""), self.classes[UNKNOWN_CLASS])
        if not own.get("trench", True):
            return Street(False, "", "", math.nan, 0.0, False)
        usual = {"ground": own["ground"], "method": own["method"]}
        if own.get("by_surface"):
            usual = {**usual, **self.surfaces.get(tags.get("surface", ""), {})}
        laid = _named(ground, self.grounds, self.file) or usual["ground"]
        how = _named(method, self.methods, self.file)
        if not how:
            how = usual["method"] if (laid, usual["method"]) in self.eur_per_m else "open_trench"
        cost = self.rate(laid, how) if math.isnan(eur_per_m) else eur_per_m
        if not (math.isfinite(cost) and cost > 0):
            raise InputError("Its cost must be a number of EUR per metre above 0, not {value}.", value=cost)
        wide = width_m if width_m > 0 else float(own["width_m"])
        return Street(True, laid, how, float(cost), wide, wide >= self.both_sides_from_m)

    def rate(self, ground: str, method: str) -> float:
        """EUR per metre. Raises InputError for a pair that the preset does not have."""
        try:
            return self.eur_per_m[ground, method]
        except KeyError:
            raise InputError(
                "Preset “{file}” has no cost for ground “{ground}” by method “{method}”. Add the line "
                "{ground} to eur_per_m.{method}, or choose another method.",
                file=self.file, ground=ground, method=method,
            ) from None  # fmt: skip


def read(name: str = "fibre_costs") -> Costs:
    """The preset of this name, or the file at this path.

    Raises:
        InputError: a value is missing, no number, or not above 0; a word that is defined nowhere.
    """
    table = load(name)
    file = name
    grounds = _kinds(table, "ground", "baugrund", file)
    methods = _kinds(table, "method", "legeverfahren", file)
    rates, sources = _rates(table, grounds, methods, file)
    crossing = {}
    for key in ("road", *BARRIERS):
        own = _table(_table(table, "crossing", file), key, file, "crossing")
        where = f"crossing.{key}"
        method = str(own.get("method", ""))
        _known(method, methods, f"{where}.method", file)
        crossing[key] = Crossing(
            method, _money(own, "eur_per_m", where, file), _money(own, "eur_each", where, file),
            _money(own, "length_m", where, file), _source(own, where, file),
        )  # fmt: skip
    existing = {key: _table(_table(table, "existing", file), key, file, "existing") for key in EXISTING}
    roadworks, drop = _table(table, "roadworks", file), _table(table, "drop", file)
    lead_in = _table(table, "lead_in", file)
    share = _money(roadworks, "share", "roadworks", file)
    if share > 1.0:
        raise InputError(
            "Preset “{file}”: roadworks.share must be above 0 and at most 1, not {value}.", file=file,
            value=share,
        )  # fmt: skip
    for part, known in (("ground", grounds), ("method", methods)):
        _known(str(drop.get(part, "")), known, f"drop.{part}", file)
    streets = _table(table, "streets", file)
    return Costs(
        file, grounds, methods, rates, sources, crossing,
        {key: _money(own, "eur_per_m", f"existing.{key}", file) for key, own in existing.items()},
        {key: _source(own, f"existing.{key}", file) for key, own in existing.items()},
        share, _source(roadworks, "roadworks", file), str(drop["ground"]), str(drop["method"]),
        _money(drop, "eur_per_m", "drop", file), _money(lead_in, "eur", "lead_in", file),
        _source(drop, "drop", file),
        _source(lead_in, "lead_in", file), _money(streets, "both_sides_from_m", "streets", file),
        _classes(table, grounds, methods, rates, file), _surfaces(table, grounds, methods, rates, file),
    )  # fmt: skip


def _table(table: Mapping[str, Any], key: str, file: str, parent: str = "") -> dict[str, Any]:
    found = table.get(key)
    if not isinstance(found, dict):
        raise InputError(
            "Preset “{file}” has no table [{key}]. Copy it from the plugin's own fibre_costs.",
            file=file, key=f"{parent}.{key}" if parent else key,
        )  # fmt: skip
    return found


def _money(own: Mapping[str, Any], key: str, where: str, file: str) -> float:
    value = own.get(key)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not (0 < value < math.inf):
        raise InputError(
            "Preset “{file}”: {key} must be a number above 0, not {value}. Enter what it costs: what costs "
            "nothing would be laid everywhere.",
            file=file, key=f"{where}.{key}", value="—" if value is None else value,
        )  # fmt: skip
    return float(value)


def _source(own: Mapping[str, Any], where: str, file: str) -> str:
    words = own.get("source")
    if not isinstance(words, str) or not words.strip():
        raise InputError(
            "Preset “{file}”: {key} has no source. Write where the value comes from, or “assumption”.",
            file=file, key=where,
        )  # fmt: skip
    return words


def _known(word: str, known: Mapping[str, Kind], key: str, file: str) -> None:
    if word not in known:
        raise InputError(
            "Preset “{file}”: {key} is “{word}”, which is none of {known}.", file=file, key=key, word=word,
            known=", ".join(known),
        )  # fmt: skip


def _named(word: str, known: Mapping[str, Kind], file: str) -> str:
    """The key for a key or code of XTrasse; empty for an empty word."""
    if not word or word in known:
        return word
    for key, kind in known.items():
        if word in (str(kind.code), kind.label, kind.label_de):
            return key
    raise InputError(
        "“{word}” is no ground or method of preset “{file}”. Known are: {known}.", word=word, file=file,
        known=", ".join(known),
    )  # fmt: skip


def _kinds(table: Mapping[str, Any], name: str, code: str, file: str) -> dict[str, Kind]:
    found = {}
    for key, own in _table(table, name, file).items():
        number = own.get(code) if isinstance(own, dict) else None
        if not isinstance(number, int):
            raise InputError(
                "Preset “{file}”: {key} must be a code of XTrasse, a whole number.", file=file,
                key=f"{name}.{key}.{code}",
            )  # fmt: skip
        found[key] = Kind(key, number, str(own.get("label", key)), str(own.get("label_de", key)))
    return found


def _rates(table, grounds, methods, file):
    """EUR per metre and its source for each pair of ground and method."""
    rates, sources = {}, {}
    for method, row in _table(table, "eur_per_m", file).items():
        _known(method, methods, "eur_per_m", file)
        for ground, own in row.items():
            where = f"eur_per_m.{method}.{ground}"
            _known(ground, grounds, where, file)
            own = own if isinstance(own, dict) else {}
            rates[ground, method] = _money(own, "eur", where, file)
            sources[ground, method] = _source(own, where, file)
    return rates, sources


def _pair(own, rates, where: str, file: str) -> None:
    if (own.get("ground"), own.get("method")) not in rates:
        raise InputError(
            "Preset “{file}”: {key} takes ground “{ground}” by method “{method}”, for which eur_per_m has no "
            "cost. Add it there or choose others.", file=file, key=where, ground=own.get("ground"),
            method=own.get("method"),
        )  # fmt: skip


def _classes(table, grounds, methods, rates, file):
    classes = _table(table, "class", file)
    _table(classes, UNKNOWN_CLASS, file, "class")
    for key, own in classes.items():
        where = f"class.{key}"
        _source(own, where, file)
        if own.get("trench", True):
            _pair(own, rates, where, file)
            _money(own, "width_m", where, file)
    return classes


def _surfaces(table, grounds, methods, rates, file):
    words = dict(_table(table, "surface", file))
    words.pop("source", None)
    for key, own in words.items():
        _pair(own, rates, f"surface.{key}", file)
    return words
