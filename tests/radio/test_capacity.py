"""Capacity: closed forms, a Monte-Carlo of the same model, properties, bad input."""

from __future__ import annotations

import copy
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import capacity, lora, traffic

BAND = presets.load("lorawan_eu868")
PRESET = presets.load("lorawan_capacity")
EU868 = traffic.network(BAND, PRESET)
MANY = 500  # demodulators: as if there were no limit
ORTHOGONAL = np.where(np.eye(6) > 0, np.inf, -np.inf)  # same spreading factor kills, another never does
CAPTURES_ALL = np.full((6, 6), -np.inf)


def net(sir_db=ORTHOGONAL, channels=1, demodulators=MANY):
    return replace(EU868, channels=channels, sir_db=np.asarray(sir_db, float), demodulators=demodulators)


def demand(network, power, sf, messages=1000.0, payload=20, confirmed=0.0):
    """power: (sensors, gateways), NaN without link; the others: one value or one for each sensor."""
    power = np.atleast_2d(np.asarray(power, dtype=float))
    sensors, gateways = power.shape
    sf = np.broadcast_to(np.asarray(sf).T, power.T.shape).T
    sensor, gateway = np.nonzero(np.isfinite(power))
    links = traffic.Links(sensor, gateway, power[sensor, gateway], sf[sensor, gateway])
    values = [np.broadcast_to(np.asarray(value), sensors) for value in (messages, payload, confirmed)]
    return capacity.demand(links, traffic.Traffic(*values), gateways, network)


def airtime_s(sf, payload=20):
    return lora.time_on_air_ms(sf, 125, 5, payload + 13) / 1000


# Closed forms

def test_pure_aloha_is_exp_minus_2g():
    """N. Abramson 1970: G packets per packet time, exp(-2G) of them arrive."""
    sensors, messages = 400, 500.0
    found = demand(net(), np.full((sensors, 1), -100.0), 9, messages)
    others = (sensors - 1) * messages / 86400 * airtime_s(9)
    arrived = capacity.delivery(found)
    assert arrived.sensor == pytest.approx(np.full(sensors, math.exp(-2 * others)))
    assert arrived.share == arrived.linked == pytest.approx(math.exp(-2 * others))
    assert arrived.gateway[0] == pytest.approx(arrived.share)
    assert arrived.losses == pytest.approx([1 - math.exp(-2 * others), 0, 0, 0])
    assert capacity.limit_of(arrived.losses) == "collisions"
    spread = demand(net(channels=8), np.full((sensors, 1), -100.0), 9, messages)
    assert capacity.delivery(spread).share == pytest.approx(math.exp(-2 * others / 8))


def test_packets_of_unequal_length():
    """A long packet is hit by short ones that begin within T_long + T_short."""
    found = demand(net(), [[-100.0], [-100.0]], 8, [300.0, 700.0], [10, 200])
    short, long = airtime_s(8, 10), airtime_s(8, 200)
    assert capacity.delivery(found).sensor == pytest.approx(
        [math.exp(-700 / 86400 * (short + long)), math.exp(-300 / 86400 * (short + long))])


def test_perfect_capture_loses_nothing():
    found = demand(net(CAPTURES_ALL), np.linspace(-120, -60, 50)[:, None], 7, 5000.0)
    assert capacity.delivery(found).sensor == pytest.approx(np.ones(50))


def test_capture_at_6_db_spares_the_stronger_and_never_the_weaker():
    found = demand(net(PRESET["goursaud"]["sir_db"]), [[-100.0], [-106.0]], 10, 1000.0)
    both = math.exp(-1000 / 86400 * 2 * airtime_s(10))
    assert capacity.delivery(found).sensor == pytest.approx([1.0, both])
    near = demand(net(PRESET["goursaud"]["sir_db"]), [[-100.0], [-105.9]], 10, 1000.0)
    assert capacity.delivery(near).sensor == pytest.approx([both, both])


def test_spreading_factors_are_independent_when_orthogonal_and_not_when_the_matrix_says_so():
    power, sf = [[-60.0], [-100.0]], [7, 12]
    alone = capacity.delivery(demand(net(), power, sf)).sensor
    assert alone == pytest.approx([1, 1])
    # SF12 lives down to -36 dB (Goursaud) beside SF7, but here SF7 is 40 dB stronger
    disturbed = capacity.delivery(demand(net(PRESET["goursaud"]["sir_db"]), power, sf)).sensor
    assert disturbed == pytest.approx([1, math.exp(-1000 / 86400 * (airtime_s(7) + airtime_s(12)))])


@pytest.mark.parametrize(("load", "servers", "blocked"), [
    (0.0, 8, 0.0), (1.0, 1, 0.5), (2.0, 1, 2 / 3), (2.0, 2, 0.4), (2.0, 4, 2 / 21), (5.0, 0, 1.0),
    (3.1276, 8, 0.01), (8.8753, 16, 0.01),
])
def test_erlang_b(load, servers, blocked):
    """By hand from a^n/n! / sum a^k/k!, and the printed 1 % tables: 3.13 Erlang on 8, 8.88 on 16 servers."""
    assert capacity.erlang_b(np.array(load), servers) == pytest.approx(blocked, abs=1e-4)
    terms = [load**k / math.factorial(k) for k in range(servers + 1)]
    assert capacity.erlang_b(np.array(load), servers) == pytest.approx(terms[-1] / sum(terms))


def test_demodulators_are_the_limit_when_nothing_collides():
    sensors, messages = 300, 5000.0
    found = demand(net(CAPTURES_ALL, demodulators=8), np.full((sensors, 1), -90.0), 9, messages)
    load = sensors * messages / 86400 * airtime_s(9)
    assert found.load == pytest.approx([load])
    arrived = capacity.delivery(found)
    assert arrived.share == pytest.approx(1 - capacity.erlang_b(np.array(load), 8))
    assert capacity.limit_of(arrived.losses) == "demodulators"
    sixteen = demand(net(CAPTURES_ALL, demodulators=16), np.full((sensors, 1), -90.0), 9, messages)
    assert capacity.delivery(sixteen).share > arrived.share


def test_two_gateways_with_separate_interferers():
    """Losses at both are independent when no interferer reaches both: 1 - (1 - p)(1 - q)."""
    found = demand(net(), [[-100.0, -101.0], [-90.0, np.nan], [np.nan, -90.0]], 11, [10.0, 3000.0, 2000.0])
    p = math.exp(-3000 / 86400 * 2 * airtime_s(11))
    q = math.exp(-2000 / 86400 * 2 * airtime_s(11))
    assert capacity.delivery(found).sensor[0] == pytest.approx(1 - (1 - p) * (1 - q))


def test_two_gateways_with_the_same_interferer_are_no_better_than_one():
    one = demand(net(), [[-100.0], [-90.0]], 11, 3000.0)
    two = demand(net(), [[-100.0, -101.0], [-90.0, -91.0]], 11, 3000.0)
    assert capacity.delivery(two).sensor == pytest.approx(capacity.delivery(one).sensor)


def test_a_gateway_that_needs_a_larger_spreading_factor_only_disturbs():
    """The sensor sends at SF7, its smallest; the second gateway would need SF10 and does not hear it."""
    power, sf = [[-90.0, -125.0], [np.nan, -118.0]], [[7, 10], [7, 7]]
    found = demand(net(np.full((6, 6), 10.0)), power, sf, 2000.0)
    assert found.sf.tolist() == [7, 7] and found.servers.tolist() == [1, 1]
    assert found.heard[:, :2].tolist() == [[0, -1], [1, -1]]
    disturbed = math.exp(-2000 / 86400 * 2 * airtime_s(7))
    assert capacity.delivery(found).sensor == pytest.approx([1.0, disturbed])
    assert found.load == pytest.approx(np.full(2, 2000 / 86400 * airtime_s(7)))


def test_zero_traffic_loses_nothing():
    found = demand(net(PRESET["croce"]["sir_db"], demodulators=8), [[-100.0], [-101.0]], 12, 0.0)
    arrived = capacity.delivery(found)
    assert arrived.sensor == pytest.approx([1, 1]) and arrived.share == 1
    assert capacity.limit_of(arrived.losses) == ""
    with pytest.raises(InputError, match="Give messages per day"):
        capacity.breaking_point(found, 0.9)


def test_airtime_of_each_channel_and_spreading_factor():
    found = demand(net(channels=3), [[-90.0], [-91.0], [-92.0]], [7, 12, 12], [100.0, 50.0, 150.0])
    expected = np.zeros(6)
    expected[0] = 100 / 86400 * airtime_s(7) / 3
    expected[5] = 200 / 86400 * airtime_s(12) / 3
    assert found.airtime[0] == pytest.approx(expected)


# Downlink

def downlink(messages, confirmed=1.0, sf=7, sensors=100):
    found = demand(replace(EU868, sir_db=CAPTURES_ALL, demodulators=MANY), np.full((sensors, 1), -90.0), sf,
                   messages, confirmed=confirmed)  # fmt: skip
    return found, capacity.delivery(found)


def test_acknowledgements_within_the_duty_cycle():
    found, arrived = downlink(100.0)
    answer_s = lora.time_on_air_ms(7, 125, 5, 12, crc=False) / 1000
    rate = 100 * 100 / 86400
    assert arrived.downlink == pytest.approx([rate * answer_s])
    listening = math.exp(-rate * (airtime_s(7) + answer_s))
    assert arrived.share == pytest.approx(listening)  # a gateway that transmits hears nothing
    assert capacity.limit_of(arrived.losses) == "half_duplex"
    assert downlink(100.0, confirmed=0.0)[1].share == 1


def test_acknowledgements_beyond_the_duty_cycle_go_to_the_second_window_and_then_nowhere():
    """EU868: 1 % in each of two sub-bands with 3 and 5 of 8 channels, then 10 % at SF12."""
    answer_s = lora.time_on_air_ms(7, 125, 5, 12, crc=False) / 1000
    second_s = lora.time_on_air_ms(12, 125, 5, 12, crc=False) / 1000
    for messages in (3000.0, 100_000.0):
        _, arrived = downlink(messages)
        asked = 100 * messages / 86400
        shares = np.array([5 / 8, 3 / 8])  # L, M
        served = np.minimum(asked * answer_s * shares, 0.01)
        first = served.sum() / (asked * answer_s)
        second = min(asked * (1 - first) * second_s, 0.1)
        answered = first + second / second_s / asked
        assert arrived.downlink == pytest.approx([served.sum() + second])
        assert arrived.losses[3] == pytest.approx(1 - answered, abs=1e-12)
        deaf = math.exp(-(asked * answered * airtime_s(7) + served.sum() + second))
        assert arrived.share == pytest.approx(deaf * answered)
    assert arrived.downlink[0] == pytest.approx(0.12) and capacity.limit_of(arrived.losses) == "duty_cycle"


def test_device_duty_cycle():
    """SF12, 20 bytes: 1.81 s. Five of eight channels lie in a sub-band of 1 %, so 1.6 % over all channels."""
    assert EU868.device_airtime_share == pytest.approx(0.01 * 8 / 5)
    permitted = 0.016 * 86400 / airtime_s(12)
    found = demand(EU868, [[-100.0], [-100.0]], 12, [0.99 * permitted, 1.01 * permitted])
    assert found.duty == pytest.approx([0.99, 1.01])


# Monte-Carlo of the same model

def simulate(found, power, seconds, seed):
    """Draw packets; returns sensor, start and, for each gateway, whether it survives its collisions."""
    draw = np.random.default_rng(seed)
    counts = draw.poisson(found.rate * seconds)
    sensor = np.repeat(np.arange(len(counts)), counts)
    start = draw.uniform(0, seconds, len(sensor))
    order = np.argsort(start)
    sensor, start = sensor[order], start[order]
    channel = draw.integers(found.network.channels, size=len(sensor))
    end, sf = start + found.airtime_s[sensor], found.sf[sensor] - 7
    level = np.nan_to_num(power, nan=-np.inf)[sensor]
    survives = np.zeros(level.shape, dtype=bool)
    for gateway in range(power.shape[1]):
        survives[:, gateway] = (found.heard[sensor] == gateway).any(axis=1)
    for lag in range(1, len(sensor)):
        one, other = np.arange(len(sensor) - lag), np.arange(lag, len(sensor))
        if not (start[other] - start[one] < found.airtime_s.max()).any():
            break
        meets = (start[other] < end[one]) & (channel[one] == channel[other]) & (sensor[one] != sensor[other])
        for wanted, against in ((one[meets], other[meets]), (other[meets], one[meets])):
            ratio = found.network.sir_db[sf[wanted], sf[against]][:, None]
            with np.errstate(invalid="ignore"):  # no link to either: inf - inf
                survives[wanted] &= ~(level[wanted] - level[against] < ratio)
    return sensor, start, survives


def batches(values, count=20):
    """Mean and its standard error, from means of stretches long against a packet."""
    means = np.array([part.mean() for part in np.array_split(values.astype(float), count)])
    return means.mean(), means.std(ddof=1) / math.sqrt(count)


@pytest.mark.parametrize("matrix", traffic.MATRICES)
def test_collisions_as_simulated(matrix):
    draw = np.random.default_rng(3)
    power = draw.uniform(-125, -75, (60, 3))
    power[draw.random(power.shape) < 0.3] = np.nan
    power[np.isnan(power).all(axis=1), 0] = -100.0
    network = net(PRESET[matrix]["sir_db"], channels=2)
    found = demand(network, power, draw.integers(7, 13, 60)[:, None], draw.uniform(500, 10_000, 60))
    sensor, _, survives = simulate(found, power, 20_000.0, seed=4)
    assert len(sensor) > 50_000
    expected = capacity.delivery(found)
    mean, error = batches(survives.any(axis=1))
    assert 0.3 < mean < 0.9 and error < 0.01
    assert abs(mean - expected.share) < 4 * error
    for gateway in range(3):
        own = found.heard[sensor, 0] == gateway
        mean, error = batches(survives[own, gateway])
        assert abs(mean - expected.gateway[gateway]) < 4 * error
    # independent losses at the gateways would promise more than there is
    alone = np.exp(-found.overlaps[:, [1, 2, 4, 8]]) * (found.heard >= 0)
    independent = np.average(1 - np.prod(1 - alone, axis=1), weights=found.rate)
    assert independent > expected.share + 4 * error


def receive(start, end, demodulators):
    """Whether each packet, in the order of starts, finds a demodulator free."""
    free_at = np.zeros(demodulators)
    taken = np.zeros(len(start), dtype=bool)
    for packet in range(len(start)):
        first = int(np.argmin(free_at))
        if free_at[first] <= start[packet]:
            free_at[first], taken[packet] = end[packet], True
    return taken


def test_demodulators_and_collisions_together_as_simulated():
    """The model multiplies the two; in truth busy times have more of both, so it errs by a little."""
    draw = np.random.default_rng(5)
    power = draw.uniform(-125, -75, (80, 1))
    network = net(PRESET["goursaud"]["sir_db"], channels=8, demodulators=4)
    found = demand(network, power, draw.integers(8, 13, 80)[:, None], draw.uniform(500, 3000, 80))
    sensor, start, survives = simulate(found, power, 40_000.0, seed=6)
    taken = receive(start, start + found.airtime_s[sensor], 4)
    mean, error = batches(taken)
    blocked = capacity.erlang_b(found.load, 4)[0]
    assert blocked > 0.01 and abs(1 - mean - blocked) < 4 * error
    mean, error = batches(taken & survives[:, 0])
    assert abs(mean - capacity.delivery(found).share) < 4 * error + 0.002


# Where it breaks

def test_breaking_point_of_pure_aloha():
    """exp(-2 (N - 1) a) >= 0.9 with a = rate x airtime: N = 1 + floor(-ln 0.9 / 2a)."""
    found = demand(net(), np.full((50, 1), -100.0), 9, 200.0)
    busy = 200 / 86400 * airtime_s(9)
    broken = capacity.breaking_point(found, 0.9)
    assert broken == capacity.BreakingPoint(1 + math.floor(-math.log(0.9) / (2 * busy)), "collisions")
    assert capacity.delivery(found, broken.devices / 50).linked >= 0.9
    assert capacity.delivery(found, (broken.devices + 1) / 50).linked < 0.9


def test_twice_the_devices_are_two_copies_of_each():
    power = np.array([[-80.0, -90.0], [-95.0, np.nan], [-100.0, -99.0]])
    sf, messages, confirmed = np.array([[7, 8], [9, 9], [9, 9]]), np.array([900.0, 400.0, 700.0]), 0.3
    network = net(PRESET["croce"]["sir_db"], channels=2, demodulators=2)
    one = capacity.delivery(demand(network, power, sf, messages, confirmed=confirmed), 3.0)
    three = capacity.delivery(demand(
        network, np.tile(power, (3, 1)), np.tile(sf, (3, 1)), np.tile(messages, 3), confirmed=confirmed))
    assert three.sensor == pytest.approx(np.tile(one.sensor, 3))
    assert three.share == pytest.approx(one.share) and three.losses == pytest.approx(one.losses)


@pytest.mark.parametrize(("network", "confirmed", "limit"), [
    (net(demodulators=8), 0.0, "collisions"),
    (net(CAPTURES_ALL, demodulators=1), 0.0, "demodulators"),
    (replace(EU868, sir_db=CAPTURES_ALL, demodulators=MANY, rx2_duty_cycle=1e-6), 1.0, "duty_cycle"),
    (replace(EU868, sir_db=CAPTURES_ALL, demodulators=MANY, band_duty_cycle=np.ones(2)), 1.0, "half_duplex"),
])
def test_what_breaks_first(network, confirmed, limit):
    found = demand(network, np.full((20, 1), -90.0), 8, 100.0, confirmed=confirmed)
    assert capacity.breaking_point(found, 0.9).limit == limit


def test_sensors_without_link_count_as_not_delivered_but_do_not_break_the_plan():
    found = demand(net(), [[-90.0], [np.nan]], 7, [100.0, 300.0])
    arrived = capacity.delivery(found)
    assert arrived.sensor.tolist() == [1, 0]
    assert (arrived.share, arrived.linked) == (pytest.approx(0.25), 1)
    assert found.linked.tolist() == [True, False] and found.load[0] == pytest.approx(
        100 / 86400 * airtime_s(7))
    alone = demand(net(), [[-90.0]], 7, [100.0])
    assert capacity.breaking_point(found, 0.9) == capacity.breaking_point(alone, 0.9)


def test_a_gateway_that_hears_nobody_best():
    arrived = capacity.delivery(demand(net(), [[-90.0, -95.0]], 7))
    assert np.isnan(arrived.gateway[1]) and capacity.limit_of(arrived.gateway_losses[1]) == ""


# Properties

networks = st.builds(
    net, st.sampled_from([PRESET["goursaud"]["sir_db"], PRESET["croce"]["sir_db"], ORTHOGONAL]),
    st.integers(1, 8), st.integers(1, 16),
)
plans = st.tuples(networks, st.integers(1, 12), st.integers(1, 6), st.integers(0, 2**16), st.floats(0, 1))


def drawn(plan, messages=None):
    network, sensors, gateways, seed, confirmed = plan
    draw = np.random.default_rng(seed)
    power = draw.uniform(-130, -70, (sensors, gateways))
    sf = draw.integers(7, 13, (sensors, gateways))
    rate = draw.uniform(0, 5000, sensors) if messages is None else messages
    return demand(network, power, sf, rate, draw.integers(0, 52, sensors), confirmed)


@settings(max_examples=30)
@given(plans, st.floats(0, 20), st.floats(0, 20))
def test_more_devices_never_deliver_better(plan, one, other):
    found = drawn(plan)
    few, many = capacity.delivery(found, min(one, other)), capacity.delivery(found, max(one, other))
    assert (many.sensor <= few.sensor + 1e-9).all() and (many.losses >= few.losses - 1e-9).all()
    for arrived in (few, many):
        assert (arrived.sensor >= 0).all() and (arrived.sensor <= 1).all()
        assert 0 <= arrived.linked <= 1 and (arrived.downlink <= 0.12 + 1e-9).all()


@settings(max_examples=40)
@given(plans)
def test_one_gateway_more_never_hurts_uplinks_and_one_demodulator_more_neither(plan):
    network, sensors, gateways, seed, _ = plan
    draw = np.random.default_rng(seed)
    power = draw.uniform(-130, -70, (sensors, gateways))
    more = np.column_stack([power, power.min(axis=1) - draw.uniform(0, 10, sensors)])
    sf = draw.integers(7, 13, (sensors, 1))
    few = capacity.delivery(demand(network, power, sf, 2000.0))
    assert (capacity.delivery(demand(network, more, sf, 2000.0)).sensor >= few.sensor - 1e-9).all()
    larger = replace(network, demodulators=network.demodulators + 1)
    assert (capacity.delivery(demand(larger, power, sf, 2000.0)).sensor >= few.sensor - 1e-9).all()


@settings(max_examples=20)
@given(plans, st.floats(0.05, 0.99))
def test_bisection_finds_the_edge(plan, target):
    found = drawn(plan, messages=1000.0)
    broken = capacity.breaking_point(found, target)
    sensors = int(found.linked.sum())
    assert broken.devices == 0 or capacity.delivery(found, broken.devices / sensors).linked >= target
    assert capacity.delivery(found, (broken.devices + 1) / sensors).linked < target
    assert broken.limit in capacity.LIMITS


# Presets

def test_matrices_as_collected(shared):
    import json

    published = json.loads((shared / "vectors/radio/lora_params/sir_matrix.json").read_text())
    assert PRESET["goursaud"]["sir_db"] == published["matrix"]
    assert PRESET["croce"]["sir_db"] == published["croce2018"]["matrix"]


def test_presets_fit_each_other():
    assert EU868.channels == 8 and EU868.demodulators == 8
    assert EU868.band_share.tolist() == [5 / 8, 3 / 8] and EU868.band_duty_cycle.tolist() == [0.01, 0.01]
    assert (EU868.rx2_sf, EU868.rx2_duty_cycle) == (12, 0.1)
    assert EU868.longest_payload == {7: 242, 8: 242, 9: 115, 10: 51, 11: 51, 12: 51}
    assert EU868.message_s(12, 20) == pytest.approx(airtime_s(12))
    assert all(len(group["source"]) > 60 for name, group in PRESET.items() if name != "title")
    assert set(traffic.MATRICES) < set(PRESET)
    assert traffic.network(BAND, PRESET, matrix="croce", demodulators=16).demodulators == 16


@pytest.mark.parametrize(("group", "key", "value", "words"), [
    ("uplink", "channels_mhz", [868.1, 915.0], "915.0 MHz lies in no sub-band"),
    ("uplink", "channels_mhz", None, "no value 'channels_mhz'"), ("goursaud", "sir_db", [[6]], "6 rows"),
    ("uplink", "channels_mhz", [], "at least one channel"), ("gateway", "demodulators", 0, "one demodulator"),
    ("goursaud", "sir_db", [["much"] * 6] * 6, "no number"),
])
def test_bad_presets(group, key, value, words):
    preset = copy.deepcopy(PRESET)
    preset[group][key] = value
    if value is None:
        del preset[group][key]
    with pytest.raises(InputError, match=words):
        traffic.network(BAND, preset)


# Bad input

@pytest.mark.parametrize(("changes", "words"), [
    ({"messages": [-1.0, 1.0]}, "0 or more, not -1.0"), ({"messages": [math.nan, 1.0]}, "not nan"),
    ({"payload": [-5, 1]}, "whole bytes, not -5"), ({"payload": [20.5, 1]}, "whole bytes, not 20.5"),
    ({"payload": [20, 52]}, "number 1 sends 52 bytes; a message at SF12 carries 51"),
    ({"confirmed": [0.0, 1.5]}, "0 to 1, not 1.5"), ({"confirmed": [0.0, math.nan]}, "not nan"),
    ({"sf": [6, 12]}, "7 to 12, not 6"), ({"sf": [7, 13]}, "7 to 12, not 13"),
])
def test_bad_sensors(changes, words):
    with pytest.raises(InputError, match=words):
        demand(**{"network": EU868, "power": [[-90.0], [-100.0]], "sf": [7, 12], **changes})


def links_of(**changes):
    values = {"sensor": [0, 1], "gateway": [0, 0], "power_dbm": [-90.0, -95.0], "sf": [7, 7], **changes}
    return traffic.Links(*(np.array(value) for value in values.values()))


@pytest.mark.parametrize(("links", "words"), [
    (links_of(power_dbm=[-90.0, math.nan]), "power of a link is no number"),
    (links_of(sensor=[0, 2]), "number 2, but there are only 2"),
    (links_of(gateway=[-1, 0]), "number -1, but there are only 1"),
    (links_of(sensor=[1, 1]), "two links"), (links_of(sf=[7]), "same length"),
    (traffic.Links(*(np.array([], dtype=int),) * 4), "no link"),
])
def test_bad_links(links, words):
    given_traffic = traffic.Traffic(np.array([1.0, 1.0]), np.array([20, 20]), np.array([0.0, 0.0]))
    with pytest.raises(InputError, match=words):
        capacity.demand(links, given_traffic, 1, EU868)


def test_no_sensors_and_lengths_that_differ():
    none = traffic.Traffic(np.array([]), np.array([]), np.array([]))
    with pytest.raises(InputError, match="no sensor"):
        capacity.demand(links_of(), none, 1, EU868)
    uneven = traffic.Traffic(np.array([1.0, 1.0]), np.array([20]), np.array([0.0, 0.0]))
    with pytest.raises(InputError, match="same sensors"):
        capacity.demand(links_of(), uneven, 1, EU868)


@pytest.mark.parametrize("target", [0.0, 1.0, -1.0, math.nan])
def test_bad_targets_and_factors(target):
    found = demand(EU868, [[-90.0]], 7)
    with pytest.raises(InputError, match="target"):
        capacity.breaking_point(found, target)
    for factor in (-1.0, math.nan, math.inf):
        with pytest.raises(InputError, match="factor"):
            capacity.delivery(found, factor)


def test_progress_is_told_and_ends_at_one():
    told = []
    found = traffic.Traffic(np.full(600, 1.0), np.full(600, 20), np.zeros(600))
    links = traffic.Links(np.arange(600), np.zeros(600, int), np.full(600, -90.0), np.full(600, 7))
    capacity.demand(links, found, 1, EU868, progress=told.append)
    assert told == sorted(told) and len(told) == 3 and told[-1] == 1
