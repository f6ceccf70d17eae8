"""Reads antenna patterns in Planet format (.msi, .pln): the text files that manufacturers publish.

    NAME 736855
    FREQUENCY 868            MHz, also "0.868 GHz" and "824-894" (its middle is taken)
    GAIN 8 dBd               dBd where no unit is given; dBi = dBd + 2.15
    TILT ELECTRICAL 4        also "TILT 4", ELECTRICAL_TILT 4
    HORIZONTAL 360           so many lines follow: angle [deg], attenuation [dB]
    0.0 0.0
    VERTICAL 360

Words are read in any case, unknown ones skipped; numbers may have a decimal comma. Attenuations that are all
written with a minus sign are taken as meant. Nothing of a file is trusted: what does not fit is an InputError
with file and line.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np

from ..errors import InputError
from .antenna import Pattern
from .budget import EIRP_MINUS_ERP_DB

GREATEST_BYTES = 1_000_000  # a pattern in steps of 0.5 degrees has 30 kB
GREATEST_STEP_DEG = 15.0  # assumption: a coarser cut says too little
GREATEST_ATTENUATION_DB = 200.0  # assumption: more is a slip
TABLES = ("HORIZONTAL", "VERTICAL")
WORDS = (
    "NAME", "MAKE", "FREQUENCY", "GAIN", "TILT", "ELECTRICAL_TILT", "POLARIZATION", "H_WIDTH", "V_WIDTH",
    "FRONT_TO_BACK", "COMMENT",
)  # fmt: skip
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)

Line = tuple[int, str]  # number from 1, words with one blank between them


def read(path: str | Path) -> Pattern:
    """One pattern from one file.

    Raises:
        InputError: the file cannot be read, is too large, or is no complete pattern; names file and line.
    """
    file = Path(path).name
    header, tables = _split(_lines(path, file), file)
    cuts = {name: _cut(tables[name], name, file) for name in TABLES if name in tables}
    for name in TABLES:
        if name not in cuts:
            raise InputError(
                "Antenna file “{file}” has no table {table}. Was it cut short? Get it again from the "
                "manufacturer.", file=file, table=name,
            )
    tilt = _tilt(header, cuts["VERTICAL"], file)
    return Pattern(
        name=header.get("NAME", (0, ""))[1] or Path(path).stem,
        gain_dbi=_gain_dbi(header, file),
        horizontal_db=cuts["HORIZONTAL"],
        vertical_db=cuts["VERTICAL"],
        frequency_mhz=_frequency_mhz(header, file),
        electrical_tilt_deg=tilt,
    )


def _lines(path: str | Path, file: str) -> list[Line]:
    try:
        with open(path, "rb") as stream:
            content = stream.read(GREATEST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError("Antenna file “{file}” cannot be read: {error}.", file=file, error=error) from None
    if len(content) > GREATEST_BYTES:
        raise InputError(
            "Antenna file “{file}” has more than {limit} bytes and is no antenna pattern. Choose another "
            "file.", file=file, limit=GREATEST_BYTES,
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    broken = enumerate(re.split("\r\n|\r|\n", text), start=1)
    lines = [(number, " ".join(line.split())) for number, line in broken]
    return [(number, line) for number, line in lines if line]


def _split(lines: list[Line], file: str) -> tuple[dict[str, Line], dict[str, list[Line]]]:
    """Words of the head with what stands behind them, and the lines of each table."""
    header: dict[str, Line] = {}
    tables: dict[str, list[Line]] = {}
    rows: list[Line] = []  # of the table that is being read
    wanted = 0  # rows that it announces
    for number, line in lines:
        word, _, value = line.partition(" ")
        word = word.upper()
        if word in TABLES:
            _check_complete(tables, wanted, file)
            if word in tables:
                raise InputError(
                    "Antenna file “{file}”, line {line}: a second table {table}. A file holds one antenna: "
                    "delete one.", file=file, line=number, table=word,
                )
            wanted = _count(value, number, word, file)
            rows = tables[word] = []
        elif len(rows) < wanted:
            rows.append((number, line))
        elif tables and _NUMBER.match(line):
            raise InputError(
                "Antenna file “{file}”, line {line}: the table has more values than the {count} that it "
                "announces. Correct the count or delete the line.", file=file, line=number, count=wanted,
            )
        elif not header and word not in WORDS:
            header["NAME"] = (number, line)  # some manufacturers write the bare name in the first line
        else:
            header.setdefault(word, (number, value.strip()))
    _check_complete(tables, wanted, file)
    return header, tables


def _count(value: str, line: int, table: str, file: str) -> int:
    if not re.fullmatch(r"\d{1,4}", value.strip(), re.ASCII) or not 24 <= int(value) <= 721:
        raise InputError(
            "Antenna file “{file}”, line {line}: after {table} the number of values must stand, 24 to 721, "
            "for example “{table} 360”.", file=file, line=line, table=table,
        )
    return int(value)


def _check_complete(tables: dict[str, list[Line]], wanted: int, file: str) -> None:
    """The table that was read last must have all its rows."""
    if not tables:
        return
    table, rows = list(tables.items())[-1]
    if len(rows) < wanted:
        raise InputError(
            "Antenna file “{file}”: table {table} announces {wanted} values and has {count} (the last in "
            "line {line}). Get the file again, or correct the count.",
            file=file, table=table, wanted=wanted, count=len(rows), line=rows[-1][0] if rows else 0,
        )


def _number(text: str, line: int, file: str) -> float:
    value = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(value):
        raise InputError(
            "Antenna file “{file}”, line {line}: “{text}” is no number. Correct it.",
            file=file, line=line, text=text[:40],
        )
    return value


def _cut(lines: list[Line], table: str, file: str) -> tuple[float, ...]:
    """360 attenuations [dB] in whole degrees from a table's lines."""
    angles: list[float] = []
    losses: list[float] = []
    for number, line in lines:
        parts = line.split()
        if len(parts) != 2:
            raise InputError(
                "Antenna file “{file}”, line {line}: an angle and an attenuation must stand here, apart by a "
                "blank, not “{text}”.", file=file, line=number, text=line[:40],
            )
        angle, loss = (_number(part, number, file) for part in parts)
        if not (angles[-1] if angles else -1e-9) < angle <= 360.0:
            raise InputError(
                "Antenna file “{file}”, line {line}: the angles of table {table} must rise from 0 to 360 "
                "degrees. Put {angle} in its place.", file=file, line=number, table=table, angle=angle,
            )
        if abs(loss) > GREATEST_ATTENUATION_DB:
            raise InputError(
                "Antenna file “{file}”, line {line}: {value} dB is no attenuation of an antenna. Correct it.",
                file=file, line=number, value=loss,
            )
        angles.append(angle)
        losses.append(loss)
    _check_steps(angles, table, file)
    if min(losses) < 0.0 < max(losses):
        raise InputError(
            "Antenna file “{file}”: table {table} has attenuations with and without minus sign, so that "
            "their meaning is not clear. Write them all without.", file=file, table=table,
        )
    last = -1 if angles[0] == 0.0 and angles[-1] == 360.0 else len(angles)  # 360 degrees are 0 again
    return tuple(np.interp(np.arange(360.0), angles[:last], np.abs(losses[:last]), period=360.0).tolist())


def _check_steps(angles: list[float], table: str, file: str) -> None:
    turned = [*angles, angles[0] + 360.0]
    step, at = max((after - before, before) for before, after in zip(turned, turned[1:]))
    if step > GREATEST_STEP_DEG:
        raise InputError(
            "Antenna file “{file}”: table {table} has no values for {step} degrees after {angle} degrees. It "
            "must go all round, in steps of {limit} degrees or less.",
            file=file, table=table, step=round(step, 1), angle=at, limit=GREATEST_STEP_DEG,
        )


def _gain_dbi(header: dict[str, Line], file: str) -> float:
    number, text = header.get("GAIN", (0, ""))
    match = re.fullmatch(r"(\S+?)\s*(dbd|dbi|db)?", text, re.IGNORECASE)
    if match is None:
        raise InputError(
            "Antenna file “{file}” has no GAIN that can be read. Write a line like “GAIN 8 dBi”.", file=file
        )
    gain = _number(match[1], number, file)
    if (match[2] or "").lower() != "dbi":
        gain += EIRP_MINUS_ERP_DB
    if not -30.0 <= gain <= 50.0:
        raise InputError(
            "Antenna file “{file}”, line {line}: {value} dBi is no gain of an antenna. Correct it.",
            file=file, line=number, value=gain,
        )
    return gain


def _frequency_mhz(header: dict[str, Line], file: str) -> float:
    """0 where the file gives none."""
    number, text = header.get("FREQUENCY", (0, ""))
    if not text:
        return 0.0
    match = re.fullmatch(r"([\d.,]+)(?:\s*-\s*([\d.,]+))?\s*([mg]hz)?", text, re.ASCII | re.IGNORECASE)
    if match is None:
        raise InputError(
            "Antenna file “{file}”, line {line}: “{text}” is no frequency. Write a line like “FREQUENCY "
            "868”.",
            file=file, line=number, text=text[:40],
        )
    low = _number(match[1], number, file)
    high = _number(match[2], number, file) if match[2] else low
    return 0.5 * (low + high) * (1000.0 if (match[3] or "").lower() == "ghz" else 1.0)


def _tilt(header: dict[str, Line], vertical: tuple[float, ...], file: str) -> float:
    """Electrical tilt [deg]: as written, else where the main lobe points if the file says ELECTRICAL."""
    number, text = header.get("ELECTRICAL_TILT", header.get("TILT", (0, "")))
    words = text.upper().replace("DEG", " ").split()
    kinds = [word for word in words if word in ("ELECTRICAL", "MECHANICAL")]
    values = [_number(word, number, file) for word in words if word not in kinds]
    if len(values) > 1 or len(kinds) > 1:
        raise InputError(
            "Antenna file “{file}”, line {line}: “{text}” is no tilt. Write a line like “TILT ELECTRICAL 4”.",
            file=file, line=number, text=text[:40],
        )
    if values and not 0.0 <= values[0] <= 45.0:
        raise InputError(
            "Antenna file “{file}”, line {line}: a tilt of {value} degrees. Tilt is counted downwards, 0 to "
            "45 degrees; turn the vertical cut and the sign if the antenna looks up.",
            file=file, line=number, value=values[0],
        )
    if kinds == ["MECHANICAL"] or not words:
        return 0.0
    ahead = [*range(90), *range(270, 360)]
    lobe = min(ahead, key=lambda degree: vertical[degree])
    if lobe >= 270 and values and abs(360 - lobe - values[0]) <= 1.0 and values[0] >= 2.0:
        raise InputError(
            "Antenna file “{file}”: the vertical cut points {value} degrees up, but the tilt is downwards. "
            "In this format 90 degrees are straight down: mirror the cut.", file=file, value=360 - lobe,
        )
    if values:
        return values[0]
    return float(lobe) if lobe < 90 else float(lobe - 360)
