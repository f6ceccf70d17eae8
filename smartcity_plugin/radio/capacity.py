"""How many messages of a LoRaWAN network arrive, and at how many devices it breaks.

Four things lose a message, each with a formula of its own:

    collisions     another packet on the same channel overlaps in time (unslotted ALOHA) and is too strong
                   for the wanted one to survive (capture, also between spreading factors)
    demodulators   all demodulators of the gateway are busy (Erlang's loss formula)
    half_duplex    the gateway transmits, and so hears nothing
    duty_cycle     the message is to be acknowledged, and the gateway has used up its share of time

Devices send at random times (Poisson), independently, on a channel drawn anew for each message. Interferers
are tested one at a time: their powers are not added, and powers do not fade. Every confirmed message is
answered once, by the gateway that hears the device best, in the first receive window while the duty cycle
lets it, else in the second. Nothing is sent twice. Whether devices hear the answers is not asked.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numba import njit

from ..errors import InputError
from .lora import SPREADING_FACTORS
from .sweep import Progress
from .traffic import Links, Network, Traffic

LIMITS = ("collisions", "demodulators", "half_duplex", "duty_cycle")
SECONDS_PER_DAY = 86400.0
DIVERSITY = 4
"""Assumption: a message counts at the gateways that hear it best, as many as this. Leaving out further ones
errs on the safe side; time and memory double with each."""
_ROWS_PER_BLOCK = 256


@dataclass(frozen=True)
class Demand:
    """Links and traffic, and all that does not change when there are more devices of the same mix.

    Of sensors, shape (n,): sf (0 without link), rate [messages/s], airtime_s, confirmed, servers (count of
    gateways that hear it); heard (n, DIVERSITY): these gateways, strongest first, -1 for none; overlaps
    (n, 2**DIVERSITY): expected count of others' packets that are deadly at one or more of a subset of them,
    the index has a bit for each; twin_overlaps (n,): the same for the packets of one twin of its own.
    Of gateways, shape (g,): audience (count of sensors it hears), messages_per_day and load [Erlang] of
    these; airtime (g, 6): share of time that each channel is used, by spreading factor.
    """

    network: Network
    sf: np.ndarray
    rate: np.ndarray
    airtime_s: np.ndarray
    confirmed: np.ndarray
    servers: np.ndarray
    heard: np.ndarray
    overlaps: np.ndarray
    twin_overlaps: np.ndarray
    audience: np.ndarray
    messages_per_day: np.ndarray
    load: np.ndarray
    airtime: np.ndarray

    @property
    def linked(self) -> np.ndarray:
        """Sensors that have a link, boolean (n,)."""
        return self.sf > 0

    @property
    def duty(self) -> np.ndarray:
        """Time on air of each sensor by what its duty cycle permits, (n,): above 1 is not permitted."""
        return self.rate * self.airtime_s / self.network.device_airtime_share

    def served_by(self, gateway: int) -> np.ndarray:
        """Sensors that this gateway hears best, boolean (n,)."""
        return self.heard[:, 0] == gateway


@dataclass(frozen=True)
class Delivery:
    """What arrives.

    sensor (n,): share of each sensor's messages that arrive and, where asked for, are acknowledged; 0 without
    link. share: of all messages; linked: of those of sensors with a link; losses (4,): share of these lost to
    each of LIMITS at the gateway that hears them best.
    gateway (g,): share of the messages of the sensors it hears best that a gateway receives by itself, NaN
    where it hears none best; gateway_losses (g, 4): as losses; downlink (g,): share of time it transmits.
    """

    sensor: np.ndarray
    share: float
    linked: float
    losses: np.ndarray
    gateway: np.ndarray
    gateway_losses: np.ndarray
    downlink: np.ndarray


@dataclass(frozen=True)
class BreakingPoint:
    """Most devices with which a target is met, and the one of LIMITS that loses most with one device more."""

    devices: int
    limit: str


def demand(
    links: Links, traffic: Traffic, gateways: int, network: Network, *, progress: Progress = None
) -> Demand:
    """Prepare `delivery`; the time grows with the square of the number of sensors.

    gateways: how many there are.
    Raises:
        InputError: values that cannot be, or a payload that its spreading factor does not carry.
    """
    traffic.check()
    sensors = len(traffic.messages_per_day)
    links.check(sensors, gateways)
    sf = links.sensor_sf(sensors)
    airtime_s = traffic.airtime_s(network, sf)
    rate = np.asarray(traffic.messages_per_day, dtype=np.float64) / SECONDS_PER_DAY
    busy = rate * airtime_s
    power = np.full((sensors, gateways), -np.inf)
    power[links.sensor, links.gateway] = links.power_dbm
    hears = np.zeros(power.shape, dtype=bool)
    hears[links.sensor, links.gateway] = links.sf <= sf[links.sensor]
    heard = _strongest(np.where(hears, power, -np.inf))
    overlaps = _overlaps(power, sf, airtime_s, rate / network.channels, heard, network.sir_db, progress)
    equal_is_deadly = np.diag(network.sir_db)[np.maximum(sf, 7) - 7] > 0
    by_sf = np.array([busy * (sf == one) for one in SPREADING_FACTORS])
    return Demand(
        network, sf, rate, airtime_s, np.asarray(traffic.confirmed, dtype=np.float64), hears.sum(axis=1),
        heard, overlaps, np.where(equal_is_deadly, 2.0 * busy / network.channels, 0.0), hears.sum(axis=0),
        np.asarray(traffic.messages_per_day) @ hears, busy @ hears, (by_sf @ hears).T / network.channels,
    )  # fmt: skip


def _strongest(power: np.ndarray) -> np.ndarray:
    """Gateways that hear each sensor, strongest first: int64 (n, DIVERSITY), -1 for none."""
    order = np.argsort(-power, axis=1, kind="stable")[:, :DIVERSITY]
    found = np.where(np.isfinite(np.take_along_axis(power, order, axis=1)), order, -1)
    return np.pad(found, ((0, 0), (0, DIVERSITY - found.shape[1])), constant_values=-1)


def _overlaps(
    power: np.ndarray, sf: np.ndarray, airtime_s: np.ndarray, rate: np.ndarray, heard: np.ndarray,
    sir_db: np.ndarray, progress: Progress,
) -> np.ndarray:
    """Expected count of packets that are deadly at one or more gateways of each subset, (n, 2**DIVERSITY)."""
    exactly = np.zeros((len(sf), 2**DIVERSITY))
    for first in range(0, len(sf), _ROWS_PER_BLOCK):
        block = exactly[first : first + _ROWS_PER_BLOCK]
        _count_overlaps(power, sf, airtime_s, rate, heard, sir_db, first, block)
        if progress is not None:
            progress((first + len(block)) / len(sf))
    subsets = np.arange(2**DIVERSITY)
    return exactly @ ((subsets[:, None] & subsets) > 0)


@njit(cache=True)
def _count_overlaps(power, sf, airtime_s, rate, heard, sir_db, first, exactly):
    """Add up rate_j (T_i + T_j) over all other sensors j, for each sensor i from number `first` on.

    A packet of length T_i is overlapped by one of length T_j that begins up to T_j before it or T_i after its
    beginning: unslotted ALOHA (N. Abramson, The ALOHA System, AFIPS 1970) for packets of unequal length. At a
    gateway where its power does not exceed the other one's by the ratio of `sir_db`, it is lost.
    exactly: (rows, 2**DIVERSITY), where the sum goes: the index has a bit for each gateway where i is lost.
    """
    for row in range(exactly.shape[0]):
        one = first + row
        for other in range(sf.size):
            if other == one or sf[one] == 0 or sf[other] == 0:
                continue
            ratio = sir_db[sf[one] - 7, sf[other] - 7]
            lost = 0
            for place in range(heard.shape[1]):
                gateway = heard[one, place]
                if gateway >= 0 and power[one, gateway] - power[other, gateway] < ratio:
                    lost |= 1 << place
            exactly[row, lost] += rate[other] * (airtime_s[one] + airtime_s[other])


def erlang_b(load: np.ndarray, servers: int) -> np.ndarray:
    """Share of arrivals that find all servers busy, for a load [Erlang] of any shape.

    B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)): Erlang's loss formula (A. K. Erlang, 1917) by its recursion.
    It holds for Poisson arrivals and any distribution of the service time.

    Example: erlang_b(2.0, 4) is 2/21 = 0.0952.
    """
    load = np.asarray(load, dtype=np.float64)
    blocked = np.ones_like(load)
    for server in range(1, servers + 1):
        blocked = load * blocked / (server + load * blocked)
    return blocked


def delivery(demand: Demand, factor: float = 1.0) -> Delivery:
    """What arrives with `factor` times as many devices, in the same places and with the same traffic.

    Above 1 every sensor has twins that disturb it too; the figures of a sensor hold for each of them.
    """
    if not 0.0 <= factor < math.inf:
        raise InputError("The factor on the traffic must be 0 or more, not {value}.", value=factor)
    place = np.maximum(demand.heard, 0)
    answered, starts, downlink = _answers(demand, factor)
    blocked = erlang_b(factor * demand.load, demand.network.demodulators)[place]
    deaf = 1.0 - np.exp(-(starts[place] * demand.airtime_s[:, None] + downlink[place]))
    ready = np.where(demand.heard >= 0, (1.0 - blocked) * (1.0 - deaf), 0.0)
    twins = max(factor - 1.0, 0.0) * demand.twin_overlaps
    clear = np.exp(-(factor * demand.overlaps + twins[:, None]))
    unanswered = demand.confirmed * (1.0 - answered[place[:, 0]])
    sensor = _received_somewhere(ready, clear) * (1.0 - unanswered)
    alone = ready[:, 0] * clear[:, 1]
    lost = np.column_stack([1.0 - clear[:, 1], blocked[:, 0], deaf[:, 0], unanswered])
    linked = demand.linked
    served = [demand.served_by(gateway) for gateway in range(len(demand.load))]
    return Delivery(
        sensor, float(_mean(sensor, demand.rate)), float(_mean(sensor[linked], demand.rate[linked])),
        _mean(lost[linked], demand.rate[linked]),
        np.array([_mean(alone[own], demand.rate[own]) for own in served]),
        np.array([_mean(lost[own], demand.rate[own]) for own in served]), downlink,
    )  # fmt: skip


def _answers(demand: Demand, factor: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each gateway: share of acknowledgements it can send, how many these are [1/s], share of time sent.

    The first receive window uses the uplink's channel and spreading factor (RP002-1.0.4, RX1DROffset 0), the
    second one a fixed spreading factor in a sub-band of its own. Confirmed messages are counted as if all had
    arrived.
    """
    network = demand.network
    answer_s = np.array([network.answer_s(sf) if sf else 0.0 for sf in demand.sf.tolist()])
    own = np.array([demand.served_by(gateway) for gateway in range(len(demand.load))], dtype=np.float64)
    asked = factor * own @ (demand.rate * demand.confirmed)
    first_s = factor * own @ (demand.rate * demand.confirmed * answer_s)
    in_band_s = first_s[:, None] * network.band_share
    sent_s = np.minimum(in_band_s, network.band_duty_cycle)
    in_first = _share(sent_s, in_band_s) @ network.band_share
    second_s = asked * (1.0 - in_first) * network.answer_s(network.rx2_sf)
    in_second = _share(np.minimum(second_s, network.rx2_duty_cycle), second_s)
    answered = in_first + (1.0 - in_first) * in_second
    return answered, asked * answered, sent_s.sum(axis=1) + second_s * in_second


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """part / whole, 1 where there is nothing to share."""
    return np.divide(part, whole, out=np.ones_like(whole), where=whole > 0)


def _received_somewhere(ready: np.ndarray, clear: np.ndarray) -> np.ndarray:
    """Probability that at least one of its gateways receives a sensor's message, (n,).

    Inclusion and exclusion over all subsets of its gateways, as one packet can be deadly at several of them.
    ready (n, DIVERSITY): probability that a gateway listens and has a demodulator free, taken as independent
    of the other gateways'; clear (n, 2**DIVERSITY): that no deadly packet overlaps at any one of a subset.
    """
    total = np.zeros(len(ready))
    for subset in range(1, clear.shape[1]):
        places = [place for place in range(ready.shape[1]) if subset >> place & 1]
        at_all = np.prod(ready[:, places], axis=1) * clear[:, subset]
        total += at_all if len(places) % 2 else -at_all
    return np.clip(total, 0.0, 1.0)


def _mean(values: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """Mean over messages, over sensors where nothing is sent, NaN over no sensor. values: (k,) or (k, 4)."""
    if len(values) == 0:
        return np.full(values.shape[1:], np.nan)
    return np.average(values, axis=0, weights=rate if rate.any() else None)


def breaking_point(demand: Demand, target: float) -> BreakingPoint:
    """The most devices with which a share `target` of the messages of sensors with a link arrives.

    More devices are more of the same mix: the same places, the same traffic. By bisection, as more devices
    never improve delivery.
    Raises:
        InputError: the target is not between 0 and 1, or nothing is sent.
    """
    if not 0.0 < target < 1.0:
        raise InputError("The target must lie between 0 and 1, not at {value}.", value=target)
    if not demand.rate[demand.linked].any():
        raise InputError("No sensor with a link sends anything. Give messages per day.")
    sensors = int(demand.linked.sum())

    def holds(devices: int) -> bool:
        return delivery(demand, devices / sensors).linked >= target

    low, high = 0, 1
    while holds(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return BreakingPoint(low, limit_of(delivery(demand, high / sensors).losses))


def limit_of(losses: np.ndarray) -> str:
    """The one of LIMITS that loses most; empty where nothing is lost or nothing is known (NaN)."""
    return LIMITS[int(np.argmax(losses))] if np.max(losses) > 0 else ""
