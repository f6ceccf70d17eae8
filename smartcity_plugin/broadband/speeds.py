"""Speeds as people write them: "1 Gbit/s", "1000/200", "bis zu 250", "≥ 100 Mbit/s", "16.000 kbit/s".

A speed is an interval, because "at least 100" and "up to 250" say no more than that. What a point or comma
before three digits means is decided by the unit, as German lists use both for thousands:

| written | with kbit/s | with Mbit/s | with Gbit/s | without a unit |
|---|---|---|---|---|
| 50.000 | thousands: 50 Mbit/s | decimal: 50 Mbit/s | decimal | decimal, or kbit/s: 50 Mbit/s both |
| 1.000 | thousands: 1 Mbit/s | thousands: 1,000 Mbit/s | decimal: 1,000 Mbit/s | rejected: two readings |

Decimal instead of thousands is read where thousands would give more than `MOST_MBIT`. A whole number without
a unit is Mbit/s; above `MOST_MBIT` it is kbit/s ("DSL 16000").
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ..errors import InputError

MOST_MBIT = 10_000.0
"""Assumption: no access product on a list is faster than 10 Gbit/s."""

EXACT, UP_TO, AT_LEAST = "exact", "up to", "at least"
FACTORS = {"k": 0.001, "m": 1.0, "g": 1000.0}
"""Letter of the unit -> Mbit/s."""
NOTHING = {"", "-", "–", "—", "n/a", "na", "n.a.", "k.a.", "k. a.", "keine angabe", "unbekannt", "unknown",
           "null", "none", "nan", "?"}  # fmt: skip

_UNIT = re.compile(r"(?<![a-z])([kmg])(?:\s?bits?|b(?=ps|/|\b))?(?:\s*/\s*s(?:ec|ek)?\b|ps)?(?![a-z])")
_WORDED = re.compile(r"(?<![a-z])(kilo|mega|giga)(?=bit)")
_LIMITS = (
    (UP_TO, re.compile(r"bis\s*zu|up\s*to|max(?:imal|imum|\.)?|<=|≤|höchstens|at\s*most|^bis\b")),
    (AT_LEAST, re.compile(r"mind(?:estens|\.)|at\s*least|>=|≥|>|\bab\b|\bmin(?:imum|\.)?|(?<=\d)\s*\+")),
)
_SYMMETRIC = re.compile(r"symmetri(?:sch|cal|c)|symm?\.|\bsym\b")
_SIDES = re.compile(r"[/|;]|\bdown(?:load|stream)?\b|\bup(?:load|stream)?\b(?!\s*to)")
_NUMBER = re.compile(r"-?\d[\d.,' \u00a0]*")
_NOISE = re.compile(r"\b(?:im|in|und|and|von|circa)\b|\bca\b\.?|[~:]")


@dataclass(frozen=True)
class Speed:
    """A speed lies between low and high [Mbit/s], both included; `high` may be infinite.

    says: exact, "up to" (only `high` is written) or "at least" (only `low` is).
    """

    low: float
    high: float
    says: str = EXACT

    @property
    def written(self) -> float:
        """The number that stands there [Mbit/s]."""
        return self.low if math.isinf(self.high) else self.high


def parse(text: object, unit: str = "") -> tuple[Speed | None, Speed | None]:
    """Download and upload; None for what is not said.

    text: a number or words. One speed is a download, two are download/upload; "symmetric" makes it both.
    unit: "k", "m" or "g" where a column's name tells it and the text does not; "" for none.
    Raises:
        InputError: it says something that is no speed.
    """
    if text is None or (isinstance(text, float) and math.isnan(text)):
        return None, None
    if isinstance(text, (int, float)) and not isinstance(text, bool):
        speed = _in_range(float(text), _plain_factor(float(text), unit), text)
        return Speed(speed, speed), None
    words = str(text).strip().lower().replace("\u00a0", " ")
    if words in NOTHING:
        return None, None
    symmetric = bool(_SYMMETRIC.search(words))
    sides = _sides(_SYMMETRIC.sub(" ", _WORDED.sub(lambda found: found[1][0] + " ", words)), text)
    common = next((letter for _, letter in reversed(sides) if letter), unit)
    speeds = [_speed(side, letter or common, text) for side, letter in sides]
    if symmetric and len(speeds) == 1:
        return speeds[0], speeds[0]
    return speeds[0], speeds[1] if len(speeds) == 2 else None


def _sides(words: str, text: object) -> list[tuple[str, str]]:
    """One or two (words without their unit, letter of the unit)."""
    marked = _UNIT.sub(lambda found: f" {found[1].upper()} ", words)  # the slash of "Mbit/s" is gone
    found = []
    for part in _SIDES.split(marked):
        if not re.search(r"\d", part):
            continue
        letters = re.findall(r"[KMG]", part)
        if len(set(letters)) > 1:
            raise InputError("“{text}” has several units", text=text)
        found.append((re.sub(r"[KMG]", " ", part).strip(" ,"), letters[0].lower() if letters else ""))
    if not found:
        raise InputError("“{text}” is no speed", text=text)
    if len(found) > 2:
        raise InputError("“{text}” names more than a download and an upload", text=text)
    return found


def _speed(words: str, unit: str, text: object) -> Speed:
    says = EXACT
    for name, pattern in _LIMITS:
        if pattern.search(words):
            says, words = name, pattern.sub(" ", words)
            break
    words = _NOISE.sub(" ", words).strip()
    between = re.fullmatch(r"(\d[\d.,]*)\s*(?:-|–|bis|to)\s*(\d[\d.,]*)", words)
    if between and says == EXACT:
        low, high = (_value(part, unit, text) for part in between.groups())
        if low > high:
            raise InputError("“{text}” goes from more to less", text=text)
        return Speed(low, high)
    if not _NUMBER.fullmatch(words):
        raise InputError("“{text}” is no speed", text=text)
    value = _value(words, unit, text)
    if says == UP_TO:
        return Speed(0.0, value, UP_TO)
    return Speed(value, math.inf if says == AT_LEAST else value, says)


def _value(digits: str, unit: str, text: object) -> float:
    """A number in Mbit/s, by the table in the module's docstring."""
    digits = re.sub(r"['\s]", "", digits)
    marks = re.findall(r"[.,]", digits)
    groups = re.fullmatch(r"-?\d{1,3}(?:[.,]\d{3})+", digits) is not None and len(set(marks)) == 1
    if not marks:
        value = float(digits)
        return _in_range(value, _plain_factor(value, unit), text)
    plain = digits.replace(marks[0], "")
    if len(marks) > 1 and not groups:  # 1.234,5: the last mark is the decimal one
        if len(set(marks)) == 1 or marks[-1] in marks[:-1]:
            raise InputError("“{text}” is no speed", text=text)
        return _in_range(float(plain.replace(marks[-1], ".")), FACTORS[unit or "m"], text)
    if groups and len(marks) > 1:
        return _in_range(float(plain), FACTORS[unit or "k"], text)
    decimal = float(digits.replace(marks[0], ".").rstrip("."))
    if not groups or unit == "g":
        return _in_range(decimal, FACTORS[unit or "m"], text)
    thousands = float(plain)
    if unit == "k":
        return _in_range(thousands, FACTORS["k"], text)
    if thousands > MOST_MBIT:
        return _in_range(decimal, 1.0, text)
    if not unit:
        raise InputError("“{text}” can be kbit/s or Mbit/s: write the unit", text=text)
    return _in_range(thousands, 1.0, text)


def _plain_factor(value: float, unit: str) -> float:
    """Of a number without a mark: above MOST_MBIT it can only be kbit/s where no unit says otherwise."""
    return FACTORS[unit or ("k" if value > MOST_MBIT else "m")]


def _in_range(value: float, factor: float, text: object) -> float:
    if not math.isfinite(value):
        raise InputError("“{text}” is no speed", text=text)
    if value <= 0:
        raise InputError("a speed of {text} is not above 0", text=text)
    # Rounded, as 16000 * 0.001 is not exactly 16.
    return round(value * factor, 6)
