"""Recognises licences in what catalogues and services write about the use of their data.

Ids are those of `licencewords`. A licence that is not among them, that is named without its version, or that
stands beside another one has no id: what was written is kept, and the layer counts as unclear.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from .entries import LONGEST_TEXT, plain, words
from .licencewords import licence_of
from .untrusted import mapped

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
    said_at_all = "; ".join(texts)
    return Licence(licence_of(said_at_all), said_at_all[:LONGEST_TEXT], source)


def _source(text: str) -> str:
    """The source note in the GDI-DE's JSON."""
    for part in re.findall(r"\{[^{}]*\}", text):
        try:
            return words(mapped(json.loads(part.replace('\\"', '"'))).get("quelle"))
        except ValueError:
            continue
    return ""
