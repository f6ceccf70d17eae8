"""What a LoRaWAN network is given to carry: channels and gateways, links, and the sensors' messages."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .lora import SPREADING_FACTORS, time_on_air_ms

MATRICES = ("goursaud", "croce")
"""Matrices of resources/presets/lorawan_capacity.toml."""


@dataclass(frozen=True)
class Network:
    """What the presets say about channels, frames and gateways.

    band_share: of a device's messages in each sub-band, shape (bands,), sum 1; band_duty_cycle: share of time
    that one transmitter may send there, same shape; longest_payload: spreading factor -> application bytes;
    sir_db: least power of the wanted packet above that of an interfering one [dB], shape (6, 6), rows: the
    wanted one's spreading factor 7 to 12, columns: the interfering one's.
    """

    channels: int
    bandwidth_khz: float
    coding_rate: int
    band_share: np.ndarray
    band_duty_cycle: np.ndarray
    rx2_sf: int
    rx2_duty_cycle: float
    longest_payload: dict[int, int]
    overhead_bytes: int
    answer_bytes: int
    answer_crc: bool
    sir_db: np.ndarray
    demodulators: int

    @property
    def device_airtime_share(self) -> float:
        """Share of time that a device may send on all channels together, each used as often as the others."""
        return float(np.min(self.band_duty_cycle / self.band_share))

    def message_s(self, sf: int, payload_bytes: int) -> float:
        """Time on air [s] of a message with that many bytes of application data."""
        length = payload_bytes + self.overhead_bytes
        return time_on_air_ms(sf, self.bandwidth_khz, self.coding_rate, length) / 1000.0

    def answer_s(self, sf: int) -> float:
        """Time on air [s] of an empty acknowledgement."""
        milliseconds = time_on_air_ms(
            sf, self.bandwidth_khz, self.coding_rate, self.answer_bytes, crc=self.answer_crc
        )
        return milliseconds / 1000.0


def network(
    band: dict, preset: dict, *, matrix: str = "goursaud", demodulators: int | None = None
) -> Network:
    """Read the preset of a band (lorawan_eu868.toml) and that of capacity (lorawan_capacity.toml).

    matrix: one of MATRICES; demodulators: packets that a gateway receives at a time, None as in the preset.
    Raises:
        InputError: a value is missing, a channel lies in no sub-band, or the matrix is not 6 x 6.
    """
    try:
        uplink, answer, rx2 = preset["uplink"], preset["acknowledgement"], band["rx2"]
        bandwidth_khz = float(band["network"]["bandwidth_khz"])
        bands = [_band_of(band["sub_band"], frequency) for frequency in uplink["channels_mhz"]]
        used = sorted(set(bands))
        rx2_band = band["sub_band"][_band_of(band["sub_band"], rx2["frequency_mhz"])]
        made = Network(
            channels=len(bands),
            bandwidth_khz=bandwidth_khz,
            coding_rate=uplink["coding_rate"],
            band_share=np.array([bands.count(number) / len(bands) for number in used]),
            band_duty_cycle=np.array([float(band["sub_band"][number]["duty_cycle"]) for number in used]),
            rx2_sf=rx2["spreading_factor"],
            rx2_duty_cycle=float(rx2_band["duty_cycle"]),
            longest_payload={
                rate["spreading_factor"]: rate["max_application_bytes"]
                for rate in band["data_rate"] if rate["bandwidth_khz"] == bandwidth_khz
            },
            overhead_bytes=uplink["overhead_bytes"],
            answer_bytes=answer["frame_bytes"],
            answer_crc=answer["crc"],
            sir_db=np.array(preset[matrix]["sir_db"], dtype=np.float64),
            demodulators=preset["gateway"]["demodulators"] if demodulators is None else demodulators,
        )  # fmt: skip
    except KeyError as error:
        raise InputError(
            "The preset has no value {key}. Compare it with lorawan_eu868.toml and lorawan_capacity.toml.",
            key=error,
        ) from None
    except (TypeError, ValueError) as error:
        raise InputError("The preset has a value that is no number: {error}.", error=error) from None
    if made.sir_db.shape != (6, 6) or not np.isfinite(made.sir_db).all():
        raise InputError("Matrix “{matrix}” of the preset must have 6 rows of 6 numbers.", matrix=matrix)
    if made.channels < 1 or made.demodulators < 1:
        raise InputError("A gateway needs at least one channel and one demodulator.")
    return made


def _band_of(bands: list[dict], frequency_mhz: float) -> int:
    for number, band in enumerate(bands):
        if band["from_mhz"] <= frequency_mhz <= band["to_mhz"]:
            return number
    raise InputError(
        "Channel {frequency} MHz lies in no sub-band of the preset. Correct channels_mhz or sub_band.",
        frequency=frequency_mhz,
    )


@dataclass(frozen=True)
class Links:
    """Which gateway gets how much power from which sensor; four arrays of one length.

    sensor, gateway: numbers from 0; power_dbm: of the uplink at the gateway; sf: smallest spreading factor at
    which this link works. A sensor sends at the smallest of its links; the other gateways hear it where their
    link needs no larger one, and elsewhere it only disturbs.
    """

    sensor: np.ndarray
    gateway: np.ndarray
    power_dbm: np.ndarray
    sf: np.ndarray

    def check(self, sensors: int, gateways: int) -> None:
        """Raises InputError for links that cannot be, with so many sensors and gateways."""
        if not len(self.sensor) == len(self.gateway) == len(self.power_dbm) == len(self.sf):
            raise InputError("The arrays of the links must have the same length.")
        if len(self.sensor) == 0:
            raise InputError("There is no link between a sensor and a gateway: nothing to compute.")
        for numbers, count in ((self.sensor, sensors), (self.gateway, gateways)):
            unknown = (np.asarray(numbers) < 0) | (np.asarray(numbers) >= count)
            if unknown.any():
                raise InputError("A link names number {value}, but there are only {count}.",
                                 value=int(np.asarray(numbers)[unknown][0]), count=count)  # fmt: skip
        if len(np.unique(np.asarray(self.sensor) * gateways + self.gateway)) < len(self.sensor):
            raise InputError("There are two links between the same sensor and the same gateway.")
        if not np.isfinite(self.power_dbm).all():
            raise InputError("The power of a link is no number.")
        unknown = ~np.isin(self.sf, SPREADING_FACTORS)
        if unknown.any():
            raise InputError("The spreading factor of a link is 7 to 12, not {value}.",
                             value=np.asarray(self.sf)[unknown][0])  # fmt: skip

    def sensor_sf(self, sensors: int) -> np.ndarray:
        """Spreading factor at which each sensor sends, (sensors,), 0 without link."""
        none = max(SPREADING_FACTORS) + 1
        smallest = np.full(sensors, none)
        np.minimum.at(smallest, self.sensor, self.sf)
        return np.where(smallest == none, 0, smallest)


@dataclass(frozen=True)
class Traffic:
    """What each sensor sends; three arrays of one length, the count of sensors.

    messages_per_day; payload_bytes: application data of one message; confirmed: share of messages that ask
    for an acknowledgement, 0 to 1.
    """

    messages_per_day: np.ndarray
    payload_bytes: np.ndarray
    confirmed: np.ndarray

    def check(self) -> None:
        """Raises InputError for traffic that cannot be."""
        messages, payload, confirmed = (
            np.asarray(values, dtype=np.float64)
            for values in (self.messages_per_day, self.payload_bytes, self.confirmed)
        )
        if len(messages) == 0:
            raise InputError("There is no sensor: capacity needs at least one.")
        if not len(payload) == len(confirmed) == len(messages):
            raise InputError("Messages, payloads and confirmed shares must be of the same sensors.")
        wrong = ~(np.isfinite(messages) & (messages >= 0))
        if wrong.any():
            raise InputError("Messages per day must be 0 or more, not {value}.", value=messages[wrong][0])
        wrong = ~(np.isfinite(payload) & (payload >= 0) & (payload == np.floor(payload)))
        if wrong.any():
            raise InputError("A payload must be 0 or more whole bytes, not {value}.", value=payload[wrong][0])
        wrong = ~((confirmed >= 0) & (confirmed <= 1))
        if wrong.any():
            raise InputError("A confirmed share must be 0 to 1, not {value}.", value=confirmed[wrong][0])

    def airtime_s(self, network: Network, sf: np.ndarray) -> np.ndarray:
        """Time on air of each sensor's messages [s] at its spreading factor, (sensors,), 0 without link.

        Raises:
            InputError: a payload is longer than its spreading factor carries.
        """
        airtime = np.zeros(len(sf))
        for number in np.flatnonzero(sf):
            own_sf, payload = int(sf[number]), int(self.payload_bytes[number])
            longest = network.longest_payload.get(own_sf, -1)
            if payload > longest:
                raise InputError(
                    "Sensor number {number} sends {payload} bytes; a message at SF{sf} carries {longest}.",
                    number=number, payload=payload, sf=own_sf, longest=max(longest, 0),
                )  # fmt: skip
            airtime[number] = network.message_s(own_sf, payload)
        return airtime
