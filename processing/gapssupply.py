"""Who has a gap, and what shares are of, as the parameters of smartcity:broadbandgaps say."""

from __future__ import annotations

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .gapsinputs import Addresses
from .run import Run

ELIGIBLE, SPEED, CLASSES = range(3)
"""What counts as a gap, in the order of parameter GAP."""
FIELDS = {
    ELIGIBLE: ("eligible", "eligible"), SPEED: ("down_mbit", "down_planned"),
    CLASSES: ("class_now", "class_planned"),
}  # fmt: skip
"""The field that tells it today, and once all that is announced is built."""
WEIGHTS = ("households", "units", "addresses")


def gap_of(run: Run, addresses: Addresses):
    """Gap of each address (yes, no, undetermined), and in words what counts as one.

    Raises:
        InputError: a field is missing, or the threshold or the classes cannot be.
    """
    kind, later = run.choice("GAP"), run.choice("WHEN") == 1
    found = _gap_at(run, addresses, later)
    when = tr("once all that is announced is built") if later else tr("today")
    if kind == SPEED:
        return found, tr("A gap is a download of less than {speed} Mbit/s, or no offer ({when}).",
                         speed=f"{run.number('GAP_SPEED'):g}", when=when)  # fmt: skip
    if kind == CLASSES:
        return found, tr("A gap is an address of the classes {classes} ({when}).",
                         classes=run.text("GAP_CLASSES"), when=when)  # fmt: skip
    return found, tr("A gap is an address that is eligible by the rule of its classification.")


def _gap_at(run: Run, addresses: Addresses, later: bool):
    from ..smartcity_plugin.broadband import gaps

    kind = run.choice("GAP")
    field = FIELDS[kind][later]
    if not addresses.has(field):
        raise InputError(
            "Layer “{layer}” has no field {fields}. Run “Classify broadband supply” first, or choose another "
            "GAP.", layer=addresses.name, fields=field,
        )  # fmt: skip
    if kind == SPEED:
        speed = _planned(addresses) if later else addresses.numbers(field)
        return gaps.by_speed(speed, _no_offer(addresses, later), run.number("GAP_SPEED"))
    if kind == CLASSES:
        known = [word for name in FIELDS[CLASSES] for word in addresses.words(name)]
        return gaps.by_class(addresses.words(field), run.text("GAP_CLASSES").split(","), known)
    return gaps.by_eligibility(addresses.words(field))


def sums(run: Run, addresses: Addresses, supply, group, count: int, weight):
    """Sums and shares of each area (gaps.by_area), with the gaps today and once all that is announced is
    built, where what counts as a gap tells them apart."""
    from ..smartcity_plugin.broadband import gaps

    table = gaps.by_area(supply, group, count, weight)
    if run.choice("GAP") != ELIGIBLE:
        for name, later in (("now", False), ("planned", True)):
            if addresses.has(FIELDS[run.choice("GAP")][later]):
                flags = _gap_at(run, addresses, later)
                table[f"gap_units_{name}"] = gaps.gap_units(flags, addresses.units, group, count)
    return table


def _no_offer(addresses, later: bool):
    import numpy as np

    from ..smartcity_plugin.broadband.gaps import NO_OFFER

    return np.array(addresses.words("class_planned" if later else "class_now")) == NO_OFFER


def _planned(addresses):
    """Download once all that is announced is built [Mbit/s]: what exists today stays."""
    import numpy as np

    return np.fmax(addresses.numbers("down_planned"), addresses.numbers("down_mbit"))


def supply_of(addresses: Addresses, households, gap):
    from ..smartcity_plugin.broadband.gaps import Supply

    return Supply(
        addresses.units, households, gap, addresses.numbers("down_mbit"), _planned(addresses),
        _no_offer(addresses, False), _no_offer(addresses, True),
    )  # fmt: skip


def technologies(addresses: Addresses, supply, weight, groups):
    """Shares of technologies today and once all that is announced is built."""
    import numpy as np
    import pandas

    from ..smartcity_plugin.broadband import gaps

    now, announced = (np.array(addresses.words(field), dtype=object)
                      for field in ("technology", "technology_planned"))  # fmt: skip
    better = (announced != "") & ~(supply.planned <= supply.now)
    tables = []
    for period, words, speed in (
        ("now", now, supply.now), ("planned", np.where(better, announced, now), supply.planned)
    ):  # fmt: skip
        found = gaps.by_technology(words, speed, weight, groups.of, len(groups.ids))
        tables.append(found.assign(period=period))
    return pandas.concat(tables, ignore_index=True)


def weight_of(run: Run, addresses: Addresses, households):
    """What shares are of (float64, NaN where not known), and that in words."""
    import numpy as np

    kind = WEIGHTS[run.choice("SHARE_OF")]
    if kind == "households" and not np.nansum(households) > 0:
        run.warn(tr("No address has households: shares are of connections instead. Give a grid (ZENSUS) to "
                    "fill them in."))  # fmt: skip
        kind = "units"
    if kind == "households":
        return households, tr("share of households whose speed is known")
    if kind == "units":
        return addresses.units.astype(np.float64), tr("share of connections whose speed is known")
    return np.ones(len(households)), tr("share of addresses whose speed is known")
