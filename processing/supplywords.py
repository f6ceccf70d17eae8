"""Why an address is in its class, and which sources contradict each other, in the user's language."""

from __future__ import annotations

import math

from ..smartcity_plugin.broadband.rules import ELIGIBLE
from ..smartcity_plugin.words import interface_language, tr

UNDETERMINED, NO_OFFER = "undetermined", "no_offer"
"""Keys of class_now and class_planned beside those of the rules: the offers leave it open; there is surely no
offer at all."""


class Words:
    """Sentences about the addresses of one classification.

    rules: broadband.rules.Rules; found: broadband.classify.Classified; bare: bool (addresses,), no offer of
    it is known.
    """

    def __init__(self, rules, found, bare, complete: bool) -> None:
        self._rules, self._found, self._bare, self._complete = rules, found, bare, complete
        german = interface_language() == "de"
        self._labels = [each.label_de if german else each.label for each in rules.classes]
        self._offers = found.offers.to_dict("records")

    def key(self, place: int, planned: bool) -> str:
        """Key of the class, today or once all that is announced is built."""
        low, high = self._classes(place, planned)
        if self._complete and self._bare[place] and low == 0 and high == 0:
            return NO_OFFER
        return self._rules.classes[low].key if low == high else UNDETERMINED

    def label(self, key: str) -> str:
        """What a class is called."""
        if key == UNDETERMINED:
            return tr("Undetermined")
        if key == NO_OFFER:
            return tr("No offer")
        return next(words for words, each in zip(self._labels, self._rules.classes) if each.key == key)

    def reason(self, place: int) -> str:
        """All that decided about an address, sentence by sentence."""
        found = self._found
        said = [self._today(place), self._announced(place), self._class(place)]
        said += [
            tr("Announcements that do not count, as they come too late: {count}.",
               count=int(found.late[place])) if found.late[place] else "",
            tr("Announcements without a date to come, which may count or not: {count}.",
               count=int(found.undated[place])) if found.undated[place] else "",
            tr("Offers of a technology that does not count: {count}.", count=int(found.excluded[place]))
            if found.excluded[place] else "",
            self._why(place),
        ]  # fmt: skip
        return " ".join(filter(None, said))

    def conflict(self, row: int, other: int, kind: str) -> str:
        """Two offers that cannot both be true."""
        pair = {"fine": self._offer(row), "coarse": self._offer(other)}
        if kind == "operator":
            return tr("The list says {fine}, the operator's area {coarse}.", **pair)
        return tr("Lists say {fine}, the atlas' cell {coarse}.", **pair)

    def _classes(self, place: int, planned: bool) -> tuple[int, int]:
        found = self._found
        low, high = (
            (found.planned_low, found.planned_high) if planned else (found.now_low, found.now_high)
        )
        return int(low[place]), int(high[place])

    def _today(self, place: int) -> str:
        row = self._found.best_now[place]
        if row >= 0:
            return tr("Today: {offer}.", offer=self._offer(row))
        if self._complete:
            return tr("Today: no offer that counts.")
        return tr("Today: no offer is known.")

    def _announced(self, place: int) -> str:
        row = self._found.best_announced[place]
        if row < 0:
            return ""
        built_by = self._offers[row]["built_by"]
        if built_by is None or built_by != built_by:
            return tr("Announced: {offer}, without a date.", offer=self._offer(row))
        day = f"{built_by:%d.%m.%Y}" if interface_language() == "de" else f"{built_by:%Y-%m-%d}"
        return tr("Announced: {offer}, by {date}.", offer=self._offer(row), date=day)

    def _class(self, place: int) -> str:
        now, planned = self._classes(place, False), self._classes(place, True)
        words = self._span(now)
        if now == planned:
            return tr("Class: {now}.", now=words)
        return tr("Class: {now}; once all that counts is built: {planned}.", now=words,
                  planned=self._span(planned))  # fmt: skip

    def _span(self, classes: tuple[int, int]) -> str:
        low, high = classes
        if low == high:
            return f"“{self._labels[low]}”"
        return tr("between “{low}” and “{high}”", low=self._labels[low], high=self._labels[high])

    def _why(self, place: int) -> str:
        from ..smartcity_plugin.broadband import classify as codes

        eligible = ELIGIBLE[self._found.eligible[place]]
        if eligible == "yes":
            return tr("Eligible under these rules.")
        if eligible == "no":
            return tr("Not eligible under these rules.")
        return {
            codes.BY_CLASS: tr("Whether it is eligible cannot be said: the rules leave this class open."),
            codes.NO_OFFER: tr("Whether it is eligible cannot be said: nobody says what there is."),
            codes.OPEN: tr("Whether it is eligible cannot be said: the offers leave the class open."),
            codes.CONFLICT: tr("Whether it is eligible cannot be said: sources contradict each other."),
            codes.STEP_CHANGE: tr("Whether it is eligible cannot be said: a new network would not be enough "
                                  "faster than what there is."),
            codes.USER: tr("Whether it is eligible cannot be said: it depends on the class of user, which is "
                           "not known."),
        }[int(self._found.why[place])]  # fmt: skip

    def _offer(self, row: int) -> str:
        """One offer: its technology, who gives it, and how fast it is."""
        offer = self._offers[row]
        speed = _speed(offer["down_low"], offer["down_high"], offer["source"] == "cell")
        upload = _number(offer["up_low"]) if offer["up_low"] > 0 else ""
        if upload:
            speed = tr("{down} down and {up} up", down=speed, up=upload)
        technology = technology_words(offer["technology"])
        if offer["source"] == "cell":
            return speed if not offer["technology"] else f"{technology}, {speed}"
        operator = offer["operator"] or tr("operator not known")
        return f"{technology}, {operator}, {speed}"


def technology_words(key) -> str:
    """What a technology is called on a map."""
    names = {
        "ftth": "FTTH", "fttb": "FTTB", "fttc": tr("FTTC (vectoring)"), "vdsl": "VDSL", "dsl": "DSL",
        "hfc": tr("Cable (HFC)"), "fwa": tr("Fixed wireless"),
        "fwa_unlicensed": tr("Fixed wireless, unlicensed"),
        "2g": "2G", "3g": "3G", "4g": "4G (LTE)", "5g": "5G", "5g_sa": "5G SA",
        "satellite": tr("Satellite"), "wifi": tr("Public Wi-Fi"),
    }  # fmt: skip
    return names.get(key, tr("technology not known"))


def _speed(low: float, high: float, of_cell: bool) -> str:
    if low <= 0 and math.isinf(high):
        return tr("speed not known")
    if of_cell:
        if high <= 0:
            return tr("no network")
        if math.isinf(high):
            return tr("at least {low} Mbit/s", low=_number(low))
        if low <= 0:
            return tr("less than {high} Mbit/s", high=_number(math.ceil(high)))
        return tr("{low} to below {high} Mbit/s", low=_number(low), high=_number(math.ceil(high)))
    if low <= 0:
        return tr("up to {high} Mbit/s", high=_number(high))
    if low == high:
        return tr("{low} Mbit/s", low=_number(low))
    if math.isinf(high):
        return tr("at least {low} Mbit/s", low=_number(low))
    return tr("{low} to {high} Mbit/s", low=_number(low), high=_number(high))


def _number(value: float) -> str:
    """A speed as people write it in the user's language: 2.4 or 2,4."""
    text = f"{value:.10g}"
    return text.replace(".", ",") if interface_language() == "de" else text
