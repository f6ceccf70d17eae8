"""File names that council information systems take: ASCII, no spaces, the paper's number first.

No published rule was found; they follow what files of such systems look like
(“Vorlage-2026-0123_Anlage-1_...”).
"""

from __future__ import annotations

import re
import unicodedata

from ..words import in_language

LONGEST = 60
"""Letters of a name's last part (assumption: Windows allows 260 in a whole path)."""
LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
"""As German names are written without umlauts."""


def plain(text: str) -> str:
    """ "Lageplan Süd: 1. Bauabschnitt" -> "Lageplan-Sued-1-Bauabschnitt"; empty where no letter is left."""
    spelled = "".join(LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
    ascii_only = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_only).strip("-")[:LONGEST].strip("-")


class Names:
    """Names of one package. paper: number of the paper, as “0123/2026”; may be empty."""

    def __init__(self, paper: str, language: str) -> None:
        year = re.fullmatch(r"\s*(\d+)\s*/\s*(\d{4})\s*", paper)
        number = f"{year.group(2)}-{year.group(1)}" if year else plain(paper)
        self._language = language
        self._start = "-".join(filter(None, (plain(in_language(language, "Paper")), number)))
        self._annexes = 0

    def main(self, title: str, ending: str) -> str:
        """Of the paper itself. ending: with its dot."""
        return f"{self._start}_{plain(title)}{ending}"

    def annex(self, title: str) -> tuple[str, str]:
        """Of the next annex: its file name without ending, and what the paper calls it: "Annex 1: Map"."""
        self._annexes += 1
        word = in_language(self._language, "Annex")
        name = f"{self._start}_{plain(word)}-{self._annexes}_{plain(title)}"
        return name, f"{word} {self._annexes}: {title}"
