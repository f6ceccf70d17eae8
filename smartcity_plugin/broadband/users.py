"""Classes of users: what German and English lists, OpenStreetMap and ALKIS call them."""

from __future__ import annotations

import re

CLASSES = ("housing", "business", "business_park", "school", "hospital", "administration", "farm", "other")

WORDS = {
    "housing": (
        "housing", "residential", "private", "household", "home", "dwelling", "house", "detached",
        "semidetached house", "semi", "apartments", "terrace", "terraced", "bungalow", "dormitory", "villa",
        "cabin", "static caravan", "mixed", "wohnen", "wohnung", "wohngebäude", "wohnhaus", "wohneinheit",
        "privat", "privathaushalt", "haushalt", "einfamilienhaus", "zweifamilienhaus", "mehrfamilienhaus",
        "reihenhaus", "doppelhaus", "wohnheim", "mischnutzung", "wohn- und "
        "geschäftshaus", "gemischt genutztes gebäude mit wohnen",
    ),
    "business": (
        "business", "commercial", "retail", "office", "shop", "supermarket", "kiosk", "hotel", "warehouse",
        "bank", "restaurant", "guesthouse", "service", "company", "firm", "gewerbe", "gewerblich", "firma",
        "unternehmen", "betrieb", "handel", "büro", "geschäft", "geschäftshaus", "laden", "praxis",
        "gasthaus", "gaststätte", "kmu", "gebäude für wirtschaft oder gewerbe",
    ),
    "business_park": (
        "business park", "industrial", "industry", "factory", "manufacture", "works", "port", "gewerbegebiet",
        "gewerbepark", "industrie", "industriegebiet", "fabrik", "halle", "logistik", "hafen",
    ),
    "school": (
        "school", "education", "university", "college", "kindergarten", "nursery", "schule", "grundschule",
        "gymnasium", "realschule", "gesamtschule", "mittelschule", "hauptschule", "förderschule",
        "berufsschule", "hochschule", "universität", "kita", "bildung", "bildungseinrichtung",
        "allgemeinbildende schule",
    ),
    "hospital": ("hospital", "clinic", "health", "krankenhaus", "klinik", "klinikum", "gesundheit"),
    "administration": (
        "administration", "public", "civic", "government", "townhall", "town hall", "authority", "courthouse",
        "police", "fire station", "library", "verwaltung", "öffentlich", "behörde", "rathaus", "amt",
        "gericht", "polizei", "feuerwehr", "bauhof", "öffentliche einrichtung", "verwaltungsgebäude",
        "gebäude für öffentliche zwecke",
    ),
    "farm": (
        "farm", "farmhouse", "farm auxiliary", "agriculture", "agricultural", "barn", "stable", "cowshed",
        "sty", "greenhouse", "landwirtschaft", "landwirtschaftlich", "land- und forstwirtschaft", "hof",
        "bauernhof", "aussiedlerhof", "gehöft", "landwirtschaftlicher betrieb", "scheune", "stall",
    ),
    "other": (
        "other", "church", "chapel", "cathedral", "mosque", "synagogue", "temple", "monastery", "religious",
        "garage", "garages", "carport", "shed", "hut", "roof", "ruins", "bunker", "transformer tower",
        "water tower", "train station", "transportation", "parking", "stadium", "sports hall", "sonstige",
        "sonstiges", "andere", "kirche", "kapelle", "friedhof", "sporthalle", "verein", "bahnhof",
        "verkehr", "freizeit",
    ),
}  # fmt: skip
"""Class -> words in small letters. Values of OpenStreetMap's key building are among them; "yes" says nothing.
A port, station or hall counts where it is most often found; a planner's own class of user goes first."""

ALKIS = (
    (1000, 1199, "housing"),
    (2000, 2699, "business"),
    (2700, 2799, "farm"),
    (3010, 3019, "administration"),
    (3020, 3029, "school"),
    (3050, 3052, "hospital"),
    (3070, 3074, "administration"),
)
"""First and last code of gebaeudefunktion (AdV, GeoInfoDok) -> class: residential and mixed with it, trade
and industry, agriculture, administration, education, health, safety. Others are not mapped, as not sure."""

_BY_WORD = {word: key for key, words in WORDS.items() for word in words}
_CODE = re.compile(r"(?:31001_)?(\d{4})(?:\.0)?")


def class_of(word: object) -> str | None:
    """The class for what a list says of an address; None for an empty value and for an unknown word."""
    if word is None or word != word:
        return None
    text = re.sub(r"[\s_]+", " ", str(word).strip().lower())
    code = _CODE.fullmatch(text.replace(" ", "_"))
    if code:
        number = int(code[1])
        return next((key for first, last, key in ALKIS if first <= number <= last), None)
    return _BY_WORD.get(text) or _BY_WORD.get(text.replace("-", " "))
