"""The licences that the plugin knows: their ids, how others write them, and how they want to be named.

The wording is what each licence asks for, so it stands here in both languages and is not translated:
- dl-de/by-2-0 and dl-de/zero-2-0: www.govdata.de/dl-de/by-2-0 (provider, name or id of the licence with its
  address, address of the data set, note of changes);
- CC BY 4.0, section 3 a (name, licence, link, changes); ODbL 1.0, section 4.3, and
  www.openstreetmap.org/copyright; GeoNutzV of 2013-03-19, section 3 ("© GeoBasis-DE / BKG (year)").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

INVENTED = "invented"
"""No licence: it marks demo data."""


@dataclass(frozen=True)
class Licence:
    """address: the one that the licence wants named; url: its text; pattern: how others write it;
    holder: language -> whom to name where no provider is known, empty where the licence does not say."""

    address: str
    url: str
    pattern: str
    holder: dict[str, str] = field(default_factory=dict)
    shares_alike: bool = False


BKG = "© GeoBasis-DE / BKG"
OSM = {"de": "© OpenStreetMap-Mitwirkende", "en": "© OpenStreetMap contributors"}
OSM_ADDRESS = "www.openstreetmap.org/copyright"

KNOWN = {
    "dl-de/by-2-0": Licence(
        "www.govdata.de/dl-de/by-2-0", "https://www.govdata.de/dl-de/by-2-0",
        r"\bdl (de by|by de) ?2 0\b|\bdl de by2 0\b"
        r"|\bdatenlizenz deutschland namensnennung (version )?2 0\b",
    ),
    "dl-de/zero-2-0": Licence(
        "www.govdata.de/dl-de/zero-2-0", "https://www.govdata.de/dl-de/zero-2-0",
        r"\bdl (de zero|zero de) ?2 0\b|\bdatenlizenz deutschland zero (version )?2 0\b",
    ),
    "CC-BY-4.0": Licence(
        "creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by/4.0/",
        r"\bcc by 4 0\b|\bcreativecommons org licenses by 4 0\b"
        r"|\bcreative commons (attribution|namensnennung) (version )?4 0\b",
    ),
    "ODbL-1.0": Licence(
        "opendatacommons.org/licenses/odbl/1-0", "https://opendatacommons.org/licenses/odbl/1-0/",
        r"\bodbl\b|\bopen (data commons )?(open )?database licen[cs]e\b", OSM, True,
    ),
    "GeoNutzV": Licence(
        "www.gesetze-im-internet.de/geonutzv", "https://www.gesetze-im-internet.de/geonutzv/",
        r"\bgeonutzv\b|\bgeonutz(v de)? 2013 ?03 ?19\b", {"de": BKG, "en": BKG},
    ),
    "CC0-1.0": Licence(
        "creativecommons.org/publicdomain/zero/1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
        r"\bcc ?(0|zero)\b|\bcreativecommons org publicdomain zero 1 0\b",
    ),
    "PDDL-1.0": Licence(
        "opendatacommons.org/licenses/pddl/1-0", "https://opendatacommons.org/licenses/pddl/1-0/",
        r"\bpddl\b|\bpublic domain dedication and licen[cs]e\b",
    ),
}  # fmt: skip
"""Id -> licence. Patterns stand for small letters, with one blank for every other sign: they hold for ids and
addresses of dcat-ap.de, govdata.de, the EU, opendefinition.org and the licences' own pages."""

LICENCES = {**{id: licence.address for id, licence in KNOWN.items()}, INVENTED: ""}
"""Licence id -> the address that the licence wants named."""


def licence_of(text: str) -> str:
    """Id of the one licence that a text, id or address means; "" where none, several or no version is."""
    if text in LICENCES:
        return text
    plain = re.sub(r"[^a-z0-9äöüß]+", " ", text[:10_000].lower())
    found = [id for id, licence in KNOWN.items() if re.search(licence.pattern, plain)]
    return found[0] if len(found) == 1 else ""


def holder_of(licence: str, provider: str, language: str) -> str:
    """The provider as the licence prescribes it: OpenStreetMap and the BKG want words of their own."""
    known = KNOWN.get(licence)
    if known is None or not known.holder:
        return provider
    own = re.search(r"openstreetmap|\bosm\b" if known.shares_alike else r"\bbkg\b|geobasis-de|kartographie",
                    provider.lower())  # fmt: skip
    return known.holder.get(language, known.holder["en"]) if own or not provider else provider


def address_of(licence: str, provider: str) -> str:
    """The address to name beside the licence: OpenStreetMap wants its own page instead of the ODbL's."""
    own = licence == "ODbL-1.0" and holder_of(licence, provider, "en") == OSM["en"]
    return OSM_ADDRESS if own else LICENCES.get(licence, "")
