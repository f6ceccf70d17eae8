"""What a gateway costs where nobody has said it: added up from a preset of costs by kind of site."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError

PARTS = ("site", "backhaul", "power")
"""Groups of the preset, each with one table for each kind that it knows."""


@dataclass(frozen=True)
class Cost:
    """Investment [EUR] and running cost [EUR per year] of one gateway; NaN where not known."""

    build_eur: float
    running_eur: float


UNKNOWN = Cost(np.nan, np.nan)


def estimated(preset: dict, site: str, backhaul: str, power: str) -> Cost:
    """Device, site, backhaul and power added up; UNKNOWN where the preset does not know one of the kinds.

    preset: as resources/presets/gateway_costs.toml. Names are compared without regard to case.
    Raises:
        InputError: the preset has no device, or a cost that is no number of 0 or more.
    """
    try:
        build, running = preset["device"]["eur"], preset["device"]["upkeep_eur"]
        for part, kind in zip(PARTS, (site, backhaul, power)):
            known = {name.lower(): values for name, values in preset[part].items()}
            if kind.lower() not in known:
                return UNKNOWN
            build += known[kind.lower()]["eur"]
            running += known[kind.lower()]["running_eur"]
    except KeyError as error:
        raise InputError(
            "The preset of costs has no value {key}. Compare it with gateway_costs.toml.", key=error
        ) from None
    except (TypeError, AttributeError):
        raise InputError("The preset of costs has a value that is no number.") from None
    if not (build >= 0.0 and running >= 0.0):
        raise InputError("The preset of costs has a value below 0.")
    return Cost(float(build), float(running))
