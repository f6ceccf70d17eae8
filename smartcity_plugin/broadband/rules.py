"""Rules of supply: which class an address is in, by thresholds that a TOML file holds with its legal source.

    rules = read("supply_rules_de_dark_grey_2023")   # or the path of a file of one's own

A file has **levels**, each reached by an offer that fulfils one of its conditions, and **classes** from the
worst to the best, each with the level that one or more networks must reach. An address is in the last class
whose need is fulfilled. Next year's rules are a new file. Its keys:

| key | meaning |
|---|---|
| title, title_de, source | what the rules are called, and where they stand; "not confirmed" where it is |
| kind | fixed, mobile or wifi |
| valid_from, valid_to | dates, optional |
| excluded | technologies whose offers do not count |
| up_to | yes, maybe: whether "up to 250" counts as 250 |
| [announcements] | horizon_years; announced, promised, without_date: each yes, no or maybe |
| [[levels]] | key; any = [conditions]: down, up, down_above [Mbit/s], technology = [...], gigabit = true |
| [[levels.except]] | users = [classes of users]; any = [conditions], in place of those above |
| [[classes]] | key, label, label_de, eligible (yes, no, undetermined); all but the first: needs |
| needs | {level, networks}: as many networks must reach the level; networks is 1 if left out |
| [classes.users] | class of user = eligible, in place of that above |
| [step_change] | factor, target_down: new networks must multiply the best download; optional |
| [wifi] | radius_m of a hotspot, for kind wifi |
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .. import presets
from ..errors import InputError
from .technology import TECHNOLOGIES
from .users import CLASSES

PREFIX = "supply_rules_"
KINDS = ("fixed", "mobile", "wifi")
ELIGIBLE = ("no", "undetermined", "yes")
TRUTH = {"no": 0, "maybe": 1, "yes": 2}
"""How sure something is, as all arrays of the engine hold it."""
CONDITION_KEYS = ("down", "up", "down_above", "technology", "gigabit")


@dataclass(frozen=True)
class Condition:
    """All of it must be fulfilled by one offer. Speeds in Mbit/s."""

    down: float = 0.0
    up: float = 0.0
    down_above: float | None = None
    technology: tuple[str, ...] = ()
    gigabit: bool = False


@dataclass(frozen=True)
class Level:
    """Reached by an offer that fulfils one of `any`; of a class of user in `other`, of those there."""

    key: str
    any: tuple[Condition, ...]
    other: dict[str, tuple[Condition, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class SupplyClass:
    """A class; `level` is "" for the first. users: class of user -> eligible, where it differs."""

    key: str
    label: str
    label_de: str
    eligible: str
    level: str = ""
    networks: int = 1
    users: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rules:
    """What a file says. Dates are None where it says none; step_change is (factor, target) or None."""

    key: str
    title: str
    title_de: str
    source: str
    kind: str
    valid_from: date | None
    valid_to: date | None
    horizon_years: float
    announced: str
    promised: str
    without_date: str
    up_to: str
    excluded: tuple[str, ...]
    levels: tuple[Level, ...]
    classes: tuple[SupplyClass, ...]
    step_change: tuple[float, float] | None
    radius_m: float

    def level(self, key: str) -> int:
        """Position of a level."""
        return [level.key for level in self.levels].index(key)


def names() -> list[str]:
    """Presets of rules, sorted."""
    return presets.names(PREFIX)


def read(name: str) -> Rules:
    """Rules from a preset of the plugin or a TOML file of one's own.

    Raises:
        InputError: no such file, or a key that is missing, unknown or cannot be: the message names the file,
            the key and what to do.
    """
    reader = _Reader(Path(name).name if name.endswith(".toml") else f"{name}.toml")
    return reader.rules(presets.load(name), Path(name).stem)


class _Reader:
    """Reads values and complains with the file's name and the key."""

    def __init__(self, file: str) -> None:
        self._file = file

    def rules(self, values: dict[str, Any], key: str) -> Rules:
        self._known(values, "", ("title", "title_de", "source", "kind", "valid_from", "valid_to", "excluded",
                                 "up_to", "announcements", "levels", "classes", "step_change", "wifi"))
        kind = self._one_of(values, "kind", KINDS, "fixed")
        said = self._table(values, "announcements")
        levels = self._levels(values)
        classes = self._classes(values, levels)
        valid_from, valid_to = (self._date(values, name) for name in ("valid_from", "valid_to"))
        if valid_from and valid_to and valid_from > valid_to:
            raise InputError(
                "Rules “{path}”, key “{key}”: it lies before valid_from. Exchange them.",
                path=self._file, key="valid_to",
            )  # fmt: skip
        wifi = self._table(values, "wifi") if kind == "wifi" else {}
        truth = tuple(TRUTH)
        return Rules(
            key, self._text(values, "title"), self._text(values, "title_de"), self._text(values, "source"),
            kind, valid_from, valid_to, self._number(said, "horizon_years", "announcements.horizon_years"),
            self._one_of(said, "announced", truth, "maybe", "announcements.announced"),
            self._one_of(said, "promised", truth, "maybe", "announcements.promised"),
            self._one_of(said, "without_date", truth, "maybe", "announcements.without_date"),
            self._one_of(values, "up_to", ("yes", "maybe"), "yes"),
            self._words(values, "excluded", "excluded", tuple(TECHNOLOGIES)), levels, classes,
            self._step_change(values), self._number(wifi, "radius_m", "wifi.radius_m") if wifi else 0.0,
        )  # fmt: skip

    def _levels(self, values: dict[str, Any]) -> tuple[Level, ...]:
        found: list[Level] = []
        for place, entry in enumerate(self._tables(values, "levels"), start=1):
            where = f"levels[{place}]"
            self._known(entry, where, ("key", "any", "except"))
            other = {}
            for case in entry.get("except", []):
                self._known(case, f"{where}.except", ("users", "any"))
                conditions = self._conditions(case, f"{where}.except.any")
                users = self._words(case, "users", f"{where}.except.users", CLASSES)
                other.update(dict.fromkeys(users, conditions))
            level = Level(self._text(entry, "key", f"{where}.key"), self._conditions(entry, f"{where}.any"),
                          other)  # fmt: skip
            if any(level.key == before.key for before in found):
                raise InputError(
                    "Rules “{path}”, key “{key}”: “{word}” is there twice. Rename one.",
                    path=self._file, key=f"{where}.key", word=level.key,
                )  # fmt: skip
            if found and _lowest(level) < _lowest(found[-1]):
                raise InputError(
                    "Rules “{path}”, key “{key}”: the threshold is below that of level “{word}” "
                    "before it. Order the levels from the lowest to the highest.",
                    path=self._file, key=f"{where}.any", word=found[-1].key,
                )  # fmt: skip
            found.append(level)
        return tuple(found)

    def _conditions(self, entry: dict[str, Any], where: str) -> tuple[Condition, ...]:
        listed = entry.get("any")
        if not isinstance(listed, list) or not listed:
            raise InputError(
                "Rules “{path}”, key “{key}”: write a list of conditions, for example "
                "[{example}].",
                path=self._file, key=where, example="{down = 100}",
            )  # fmt: skip
        found = []
        for each in listed:
            if not isinstance(each, dict) or not each:
                raise InputError(
                    "Rules “{path}”, key “{key}”: write a list of conditions, for example "
                    "[{example}].",
                    path=self._file, key=where, example="{down = 200, up = 200}",
                )  # fmt: skip
            self._known(each, where, CONDITION_KEYS)
            speeds = {name: self._number(each, name, f"{where}.{name}")
                      for name in ("down", "up", "down_above") if name in each}  # fmt: skip
            found.append(Condition(
                **speeds, technology=self._words(each, "technology", f"{where}.technology",
                                                 tuple(TECHNOLOGIES)),
                gigabit=bool(each.get("gigabit", False)),
            ))  # fmt: skip
        return tuple(found)

    def _classes(self, values: dict[str, Any], levels: tuple[Level, ...]) -> tuple[SupplyClass, ...]:
        keys = tuple(level.key for level in levels)
        found: list[SupplyClass] = []
        order: list[tuple[int, int]] = []
        for place, entry in enumerate(self._tables(values, "classes"), start=1):
            where = f"classes[{place}]"
            made = self._class(entry, where, keys, place == 1)
            step = (keys.index(made.level), made.networks) if made.level else (-1, 0)
            if made.key in ("no_offer", "undetermined", *(each.key for each in found)):
                raise InputError(
                    "Rules “{path}”, key “{key}”: “{word}” is there twice. Rename one.",
                    path=self._file, key=f"{where}.key", word=made.key,
                )  # fmt: skip
            if step in order:
                raise InputError(
                    "Rules “{path}”, key “{key}”: another class needs the same. Leave one out.",
                    path=self._file, key=f"{where}.needs",
                )  # fmt: skip
            if order and step[0] <= order[-1][0] and step[1] <= order[-1][1]:
                raise InputError(
                    "Rules “{path}”, key “{key}”: it needs no more than the class before it. Order the "
                    "classes from the worst to the best.",
                    path=self._file, key=f"{where}.needs",
                )  # fmt: skip
            found.append(made)
            order.append(step)
        return tuple(found)

    def _class(self, entry: dict[str, Any], where: str, levels: tuple[str, ...], first: bool) -> SupplyClass:
        self._known(entry, where, ("key", "label", "label_de", "eligible", "needs", "users"))
        needs, users = entry.get("needs", {}), entry.get("users", {})
        self._known(needs, f"{where}.needs", ("level", "networks"))
        if first == bool(needs):
            raise InputError(
                "Rules “{path}”, key “{key}”: the first class, the worst, needs nothing, every other one a "
                "level.", path=self._file, key=f"{where}.needs",
            )  # fmt: skip
        if needs:
            self._one_of(needs, "level", levels, "", f"{where}.needs.level")
        networks = needs.get("networks", 1)
        if not isinstance(networks, int) or networks < 1:
            raise InputError(
                "Rules “{path}”, key “{key}”: write a whole number of 1 or more.",
                path=self._file, key=f"{where}.needs.networks",
            )  # fmt: skip
        for user, eligible in users.items():
            if user not in CLASSES or eligible not in ELIGIBLE:
                raise InputError(
                    "Rules “{path}”, key “{key}”: write a class of user ({users}) = {eligible}.",
                    path=self._file, key=f"{where}.users.{user}", users=", ".join(CLASSES),
                    eligible=", ".join(ELIGIBLE),
                )  # fmt: skip
        return SupplyClass(
            self._text(entry, "key", f"{where}.key"), self._text(entry, "label", f"{where}.label"),
            self._text(entry, "label_de", f"{where}.label_de"),
            self._one_of(entry, "eligible", ELIGIBLE, "undetermined", f"{where}.eligible"),
            needs.get("level", ""), networks, dict(users),
        )  # fmt: skip

    def _step_change(self, values: dict[str, Any]) -> tuple[float, float] | None:
        if "step_change" not in values:
            return None
        said = self._table(values, "step_change")
        return (self._number(said, "factor", "step_change.factor"),
                self._number(said, "target_down", "step_change.target_down"))  # fmt: skip

    def _known(self, values: dict[str, Any], where: str, keys: tuple[str, ...]) -> None:
        if not isinstance(values, dict):
            raise InputError(
                "Rules “{path}”, key “{key}”: it must be a table.",
                path=self._file, key=where,
            )  # fmt: skip
        for key in values:
            if key not in keys:
                raise InputError(
                    "Rules “{path}”, key “{key}”: it is not known, only {known}.",
                    path=self._file, key=f"{where}.{key}".lstrip("."), known=", ".join(keys),
                )  # fmt: skip

    def _table(self, values: dict[str, Any], key: str) -> dict:
        if not isinstance(values.get(key), dict):
            raise InputError(
                "Rules “{path}”, key “{key}”: it is missing. Add a table with this name.",
                path=self._file, key=f"[{key}]",
            )  # fmt: skip
        return values[key]

    def _tables(self, values: dict[str, Any], key: str) -> list[dict]:
        found = values.get(key)
        if not isinstance(found, list) or not found or not all(isinstance(each, dict) for each in found):
            raise InputError(
                "Rules “{path}”, key “{key}”: it is missing. Add a table with this name.",
                path=self._file, key=f"[[{key}]]",
            )  # fmt: skip
        return found

    def _text(self, values: dict[str, Any], key: str, where: str = "") -> str:
        if not isinstance(values.get(key), str) or not values[key]:
            raise InputError(
                "Rules “{path}”, key “{key}”: it is missing. Write a text.",
                path=self._file, key=where or key,
            )  # fmt: skip
        return values[key]

    def _number(self, values: dict[str, Any], key: str, where: str) -> float:
        value: Any = values.get(key)
        good = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not good or not 0 < value < float("inf"):
            raise InputError(
                "Rules “{path}”, key “{key}”: write a number above 0.",
                path=self._file, key=where,
            )  # fmt: skip
        return float(value)

    def _date(self, values: dict[str, Any], key: str) -> date | None:
        value = values.get(key)
        if value is not None and not isinstance(value, date):
            raise InputError(
                "Rules “{path}”, key “{key}”: write a date without quotation marks, for "
                "example 2023-03-31.",
                path=self._file, key=key,
            )  # fmt: skip
        return value

    def _one_of(self, values: dict[str, Any], key: str, allowed: tuple, usual: str, where: str = "") -> str:
        value = values.get(key, usual)
        if value not in allowed:
            raise InputError(
                "Rules “{path}”, key “{key}”: “{word}” is none of {known}.",
                path=self._file, key=where or key, word=value, known=", ".join(allowed),
            )  # fmt: skip
        return value

    def _words(self, values: dict[str, Any], key: str, where: str, allowed: tuple) -> tuple[str, ...]:
        found = values.get(key, [])
        if not isinstance(found, list):
            raise InputError(
                "Rules “{path}”, key “{key}”: write a list in square brackets.",
                path=self._file, key=where,
            )  # fmt: skip
        for word in found:
            if word not in allowed:
                raise InputError(
                    "Rules “{path}”, key “{key}”: “{word}” is none of {known}.",
                    path=self._file, key=where, word=word, known=", ".join(allowed),
                )  # fmt: skip
        return tuple(found)


def _lowest(level: Level) -> float:
    """The least download that can reach the level."""
    return min(each.down if each.down_above is None else each.down_above for each in level.any)
