"""Address layers of any origin: the demo city's, OpenStreetMap's, official house coordinates (HK-DE), lists.

Rows read = rows used + rows rejected: an address needs a position and an id of its own.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..smartcity_plugin.broadband.users import class_of
from ..smartcity_plugin.words import tr
from . import columns, schema
from .sensorlist import Rejected

NAMES = {
    "id": ("id", "address_id", "adress_id", "adressid", "oi", "kennung", "nr", "uuid"),
    "street": ("street", "strasse", "straße", "str", "strassenname", "straßenname", "stn", "addr:street"),
    "house_number": ("house_number", "hausnummer", "hnr", "hausnr", "hsnr", "addr:housenumber",
                     "housenumber"),
    "suffix": ("adz", "hausnummernzusatz", "hnr_zusatz", "adresszusatz", "hausnrzusatz", "zusatz"),
    "postcode": ("plz", "postleitzahl", "postcode", "zip", "addr:postcode"),
    "place": ("ort", "onm", "stadt", "gemeindename", "place", "city", "town", "addr:city"),
    "households": ("households", "haushalte", "hh", "wohneinheiten", "we", "wohnungen", "anzahl_we",
                   "dwellings", "homes"),
    "businesses": ("businesses", "gewerbe", "gewerbeeinheiten", "betriebe", "ge", "firmen", "unternehmen"),
    "inhabitants": ("inhabitants", "einwohner", "ew", "population"),
    "use": ("use", "nutzung", "gebaeudefunktion", "gebäudefunktion", "gfk", "building", "function",
            "funktion"),
    "class_of_user": ("class_of_user", "nutzerklasse", "nutzergruppe", "klasse", "anschlussart", "kundenart"),
    "ags": ("ags", "gemeindeschlüssel", "gemeindeschluessel", "amtlicher_gemeindeschluessel", "gem"),
    "district": ("district", "ortsteil", "stadtteil", "bezirk", "ott"),
}  # fmt: skip
"""Field -> names of columns. suffix, postcode and place only tell addresses apart that carry no id."""

SAYS_NOTHING = ("", "yes")
"""OpenStreetMap writes building=yes where nobody knows more."""
COUNTS = ("households", "businesses", "inhabitants")


@dataclass
class Addresses:
    """Usable addresses: `rows` with the fields of schema.ADDRESSES, x, y, and `key` to find them by name.

    rejected: by row in the layer, from 1; unknown: words for a class of user that are not known, with how
    often; bad_counts: households and the like that are no number of 0 or more, and so not known.
    """

    rows: pd.DataFrame
    rejected: list[Rejected] = field(default_factory=list)
    unknown: Counter = field(default_factory=Counter)
    bad_counts: int = 0
    read: int = 0


def read(frame, mapping: dict[str, str] | None = None) -> Addresses:
    """The addresses of a layer. frame: as `layers.frames` gives it; mapping: field -> column."""
    found = columns.find(frame.columns, NAMES, mapping)
    get = {name: [columns.text(value) for value in frame[found[name]]] if name in found else [""] * len(frame)
           for name in NAMES}  # fmt: skip
    x, y = _positions(frame.geometry)
    made = Addresses(pd.DataFrame(), read=len(frame))
    keep, seen = [], set()
    ids = get["id"] if "id" in found else [str(row) for row in range(1, len(frame) + 1)]
    for place, name in enumerate(ids):
        if not math.isfinite(x[place]):
            reason = tr("has no coordinates")
        elif not name:
            reason = tr("has no id")
        elif name in seen:
            reason = tr("id “{id}” occurs a second time", id=name)
        else:
            seen.add(name)
            keep.append(place)
            continue
        made.rejected.append(Rejected(place + 1, name, reason))
    users = _users(get["class_of_user"], get["use"], keep, made)
    rows = {name: [get[name][place] or None for place in keep] for name in schema.names(schema.ADDRESSES)}
    rows.update({name: [_count(get[name][place], made) for place in keep] for name in COUNTS})
    rows.update(id=[ids[place] for place in keep], class_of_user=users, x=x[keep], y=y[keep])
    rows["key"] = [key_of(*(get[name][place] for name in ("street", "house_number", "suffix", "postcode")))
                   for place in keep]  # fmt: skip
    made.rows = pd.DataFrame(rows)
    for name in COUNTS:
        made.rows[name] = made.rows[name].astype(float)
    return made


def key_of(street: str, number: str, suffix: str = "", postcode: str = "") -> tuple[str, str] | None:
    """What an address is called in lists, written alike: (street and number, postcode); None: unnamed."""
    if not street or not number:
        return None
    name = re.sub(r"[^a-zäöü0-9]", "", re.sub(r"str(?:\.|\b)", "strasse", street.lower().replace("ß", "ss")))
    return name + " " + re.sub(r"\s", "", f"{number}{suffix}".lower()), postcode


def _positions(shapes) -> tuple[np.ndarray, np.ndarray]:
    """x and y, NaN for what is not one point."""
    xy = np.full((len(shapes), 2), np.nan)
    for place, shape in enumerate(shapes):
        if shape is None or shape.is_empty:
            continue
        if shape.geom_type == "MultiPoint" and len(shape.geoms) == 1:
            shape = shape.geoms[0]
        if shape.geom_type == "Point" and math.isfinite(shape.x) and math.isfinite(shape.y):
            xy[place] = shape.x, shape.y
    return xy[:, 0], xy[:, 1]


def _users(said: list[str], use: list[str], keep: list[int], made: Addresses) -> list[str | None]:
    """Class of user: as said, else by the use of the building; unknown words are counted."""
    known: dict[str, str | None] = {word: class_of(word) for word in {*said, *use}}
    found = []
    for place in keep:
        user = known[said[place]] or known[use[place]]
        word = said[place] or use[place]
        if user is None and word not in SAYS_NOTHING:
            made.unknown[word] += 1
        found.append(user)
    return found


def _count(words: str, made: Addresses) -> float:
    """A number of 0 or more; NaN where it is not known."""
    if not words:
        return math.nan
    try:
        value = float(words.replace(",", "."))
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and value >= 0):
        made.bad_counts += 1
        return math.nan
    return value
