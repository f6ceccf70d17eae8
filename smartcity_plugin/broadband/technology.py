"""Access technologies: the words for them, and what each can do."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Technology:
    """What a technology can do.

    gigabit: counts as gigabit-capable: fibre to the building or home, and cable. (Federal programme of 2021:
    "existing fibre and coaxial connections"; vectoring never is.) most_mbit: a faster offer is a slip, most
    likely kbit/s; infinite where there is no such limit. words: in small letters, without blanks and marks.
    """

    gigabit: bool
    wired: bool
    symmetric: bool
    most_mbit: float
    words: tuple[str, ...]


_ANY = float("inf")

TECHNOLOGIES = {
    "ftth": Technology(True, True, True, _ANY, (
        "ftth", "ftthb", "fttp", "glasfaser", "fibre", "fiber", "fullfibre", "gpon", "xgspon",
        "glasfaserftthb", "ftthfttb", "fttbh", "fttbftth", "glasfaserfttbh", "50",
    )),
    "fttb": Technology(True, True, True, _ANY, ("fttb", "glasfaserfttb", "fttbgfast", "fttdp")),
    "hfc": Technology(True, True, False, _ANY, (
        "hfc", "catv", "cable", "coax", "koax", "kabel", "kabelinternet", "kabelnetz", "docsis", "docsis30",
        "docsis31", "docsis40", "tvkabel", "kabeltv", "40",
    )),
    "fttc": Technology(False, True, False, 1000.0, (
        "fttc", "vectoring", "supervectoring", "vdslvectoring", "fttcvectoring", "vvdsl", "vdsl2vectoring",
        "fttcvdsl", "fttcvdslvectoring", "fttn", "gfast",
    )),
    "vdsl": Technology(False, True, False, 1000.0, ("vdsl", "vdsl2")),
    "dsl": Technology(False, True, False, 1000.0, (
        "dsl", "adsl", "adsl2", "sdsl", "xdsl", "kupfer", "copper", "10",
    )),
    "fwa": Technology(False, False, False, _ANY, (
        "fwa", "richtfunk", "fixedwireless", "fixedwirelessaccess", "wimax", "5gfwa", "ltefwa", "71", "72",
    )),
    "fwa_unlicensed": Technology(False, False, False, _ANY, ("fwaunlicensed", "unlicensedfwa", "wisp", "70")),
    "2g": Technology(False, False, False, 1.0, ("2g", "gsm", "edge", "gprs")),
    "3g": Technology(False, False, False, 100.0, ("3g", "umts", "hspa")),
    "4g": Technology(False, False, False, _ANY, ("4g", "lte", "lteadvanced", "mobilfunk", "mobile")),
    "5g": Technology(False, False, False, _ANY, ("5g", "5gnsa", "5gdss", "nr", "5gnr")),
    "5g_sa": Technology(False, False, False, _ANY, ("5gsa", "5gstandalone")),
    "satellite": Technology(False, False, False, _ANY, ("satellite", "satellit", "sat", "leo", "60", "61")),
    "wifi": Technology(False, False, False, _ANY, ("wifi", "wlan", "publicwifi", "hotspot", "freewifi")),
}  # fmt: skip
"""Key -> technology. Numbers among the words are the codes of the FCC's Broadband Data Collection
(not confirmed). The limits of copper, 2G and 3G are assumptions, generous ones."""

_BY_WORD = {word: key for key, technology in TECHNOLOGIES.items() for word in technology.words}


def technology_of(word: object) -> str | None:
    """The key for what a list calls it; None for a word that is not known and for none at all.

    The part before a bracket or slash counts where the whole is not known: "FTTC (Vectoring)", "DSL/Kupfer".
    """
    if word is None or word != word:
        return None
    text = str(word).strip().lower()
    if re.fullmatch(r"\d+\.0", text):  # a code that went through a column of real numbers
        text = text[:-2]
    for part in (text, *re.split(r"[(/,;+]", text)):
        found = _BY_WORD.get(re.sub(r"[^a-z0-9]", "", part))
        if found is not None:
            return found
    return None
