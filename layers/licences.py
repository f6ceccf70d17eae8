"""Recognises licences in what catalogues and services write about the use of their data.

Ids are those of `provenance.LICENCES`. A licence that is not among them, that is named without its version,
or that stands beside another one has no id: what was written is kept, and the layer counts as unclear.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from .entries import LONGEST_TEXT, mapped, plain, words
from .provenance import LICENCES

PATTERNS = {
    "dl-de/by-2-0": r"\bdl (de by|by de) ?2 0\b|\bdatenlizenz deutschland namensnennung (version )?2 0\b",
    "dl-de/zero-2-0": r"\bdl (de zero|zero de) ?2 0\b|\bdatenlizenz deutschland zero (version )?2 0\b",
    "CC-BY-4.0": r"\bcc by 4 0\b|\bcreativecommons org licenses by 4 0\b"
                 r"|\bcreative commons (attribution|namensnennung) (version )?4 0\b",
    "ODbL-1.0": r"\bodbl\b|\bopen (data commons )?(open )?database licen[cs]e\b",
    "GeoNutzV": r"\bgeonutzv\b|\bgeonutz(v de)? 2013 ?03 ?19\b",
}  # fmt: skip
"""Id -> how it is written, in small letters with one blank for each sign. The forms are those of dcat-ap.de
("…/def/licenses/dl-by-de/2.0"), of govdata.de ("dl-de-by-2.0", "dl-de/by-2-0"), of the EU's list of licences
("CC_BY_4_0"), of the licences' own addresses and of their full names."""
NOTHING_SAID = ("none", "keine", "unbekannt", "unknown", "no conditions apply", "notspecified")
"""What services write that say nothing about a licence (WMS 1.3.0, 7.2.4.2 reserves "none")."""


@dataclass(frozen=True)
class Licence:
    """id: "" where it is unclear; text: what was written; source: how the source wants to be named."""

    id: str = ""
    text: str = ""
    source: str = ""


def recognise(*said: object) -> Licence:
    """The one licence that these texts mean. The GDI-DE's JSON in them, which also names the source, counts
    as they do: {"id": "dl-by-de/2.0", "name": ..., "url": ..., "quelle": ...}."""
    texts = list(dict.fromkeys(filter(None, (plain(value, LONGEST_TEXT) for value in said))))
    texts = [text for text in texts if text.lower() not in NOTHING_SAID]
    source = next(filter(None, map(_source, texts)), "")
    whole = re.sub(r"[^a-z0-9äöüß]+", " ", " ".join(texts).lower())
    found = [id for id, pattern in PATTERNS.items() if re.search(pattern, whole)]
    known = found[0] if len(found) == 1 and found[0] in LICENCES else ""
    return Licence(known, "; ".join(texts)[:LONGEST_TEXT], source)


def _source(text: str) -> str:
    """The source note in the GDI-DE's JSON."""
    for part in re.findall(r"\{[^{}]*\}", text):
        try:
            return words(mapped(json.loads(part.replace('\\"', '"'))).get("quelle"))
        except ValueError:
            continue
    return ""
