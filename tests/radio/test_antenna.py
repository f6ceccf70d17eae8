"""Antennas: patterns, mounting, and files in Planet format."""

from __future__ import annotations

import math
import pickle
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import antenna, antenna_file

DEGREES = np.arange(360)
EVERYWHERE = st.floats(-5000, 5000)


def sector() -> antenna.Pattern:
    """A made-up sector: 3 dB at 32 degrees to the side and 5 degrees up or down, front-to-back 25 dB."""
    side = np.minimum(DEGREES, 360 - DEGREES)
    horizontal = np.minimum(3.0 * (side / 32.0) ** 2, 25.0)
    vertical = np.minimum(3.0 * (side / 5.0) ** 2, 25.0)
    return antenna.Pattern("sector", 15.0, tuple(horizontal.tolist()), tuple(vertical.tolist()), 868.0)


def towards(chosen: antenna.Antenna, azimuth: float, elevation: float) -> float:
    """Attenuation towards a direction in degrees."""
    level = 100.0 * math.cos(math.radians(elevation))
    return float(antenna.attenuation_db(
        chosen, level * math.sin(math.radians(azimuth)), level * math.cos(math.radians(azimuth)),
        100.0 * math.sin(math.radians(elevation))))


# Rods

def test_omni_pattern_after_f1336_by_hand():
    """G0 = 5 dBi: theta3 = 107.6 / 10^0.5 = 34.026 degrees, k = 0.7."""
    cut = antenna.omni(5.0).vertical_db
    assert cut[0] == cut[180] == 0
    assert cut[10] == pytest.approx(12 * (10 / 34.026) ** 2, abs=1e-4)
    assert cut[32] == pytest.approx(12 - 10 * math.log10(1.7))  # theta4 = 30.59 degrees
    assert cut[60] == pytest.approx(12 - 10 * math.log10((60 / 34.026) ** -1.5 + 0.7), abs=1e-4)
    assert cut[90] == cut[270] == pytest.approx(12 - 10 * math.log10((90 / 34.026) ** -1.5 + 0.7), abs=1e-4)
    improved = antenna.omni(5.0, side_lobes=0.0).vertical_db
    assert improved[90] == pytest.approx(12 + 15 * math.log10(90 / 34.026), abs=1e-4)


@given(gain=st.floats(-2, 12), k=st.sampled_from([0.0, 0.3, 0.7]))
def test_omni_pattern_is_symmetric_and_falls(gain, k):
    cut = np.array(antenna.omni(gain, k).vertical_db)
    assert np.allclose(cut[1:180], cut[:180:-1])  # up and down
    assert np.allclose(cut[:91], cut[180:89:-1])  # ahead and behind
    assert (np.diff(cut[:91]) >= -1e-9).all() and cut.min() >= 0 and np.isfinite(cut).all()


def test_more_gain_is_a_narrower_lobe():
    widths = [np.interp(3.0, antenna.omni(gain).vertical_db[:20], range(20)) for gain in (8, 9, 11)]
    assert widths == pytest.approx([0.5 * 107.6 * 10 ** (-0.1 * gain) for gain in (8, 9, 11)], abs=0.1)


# Directions

def test_isotropic_is_the_same_everywhere():
    chosen = antenna.Antenna(antenna.isotropic(2.0), 77.0, 12.0)
    assert chosen.max_gain_dbi == 2.0
    assert (antenna.attenuation_db(chosen, [1.0, -5.0, 0.0], [2.0, 0.0, 0.0], [3.0, -9.0, 0.0]) == 0).all()


@pytest.mark.parametrize(("azimuth", "east", "north", "db"), [
    (0, 0, 1, 0), (0, 1, 0, 23.73), (0, 0, -1, 25), (90, 1, 0, 0), (90, 0, 1, 23.73),
    (225, -1, -1, 0), (225, 1, 1, 25), (32, 0, 1, 3), (-32, 0, 1, 3), (392, 0, 1, 3),
])
def test_azimuth_counts_clockwise_from_grid_north(azimuth, east, north, db):
    chosen = antenna.Antenna(sector(), azimuth)
    assert antenna.attenuation_db(chosen, 100 * east, 100 * north, 0) == pytest.approx(db, abs=0.005)


HALF_DB = tuple(float(5 < degree < 175) * 10.0 for degree in range(360))


def test_right_of_the_antenna_is_right():
    chosen = antenna.Antenna(replace(antenna.isotropic(), horizontal_db=HALF_DB))
    assert (towards(chosen, 90, 0), towards(chosen, 270, 0)) == (10.0, 0.0)


def test_below_the_antenna_is_below():
    chosen = antenna.Antenna(replace(antenna.isotropic(), vertical_db=HALF_DB))
    assert (towards(chosen, 123, -45), towards(chosen, 123, 45)) == (10.0, 0.0)


def test_mechanical_tilt_by_hand():
    """10 degrees down: the front looks down, the back up, the sides stay level."""
    chosen = antenna.Antenna(sector(), 0.0, downtilt_deg=10.0)
    assert towards(chosen, 0, -10) == pytest.approx(0)
    assert [towards(chosen, 0, elevation) for elevation in (-5, -15)] == pytest.approx([3, 3])
    assert towards(chosen, 0, 0) == pytest.approx(12)
    assert towards(chosen, 180, 10) == pytest.approx(25)  # front-to-back only
    assert towards(chosen, 180, 0) == pytest.approx(25 + 12)
    # level at 90 degrees lies in the plane of the tilted antenna's own horizon
    assert towards(chosen, 90, 0) == pytest.approx(3 * (90 / 32) ** 2)
    # 45 degrees to the side, level: 10 degrees of tilt turn it by asin(sin(10) cos(45)) = 7.053 degrees
    tilt, turn = math.radians(10), math.radians(45)
    below = math.degrees(math.asin(math.sin(tilt) * math.cos(turn)))
    aside = math.degrees(math.atan2(math.sin(turn), math.cos(turn) * math.cos(tilt)))
    assert below == pytest.approx(7.053, abs=1e-3)
    assert towards(chosen, 45, 0) == pytest.approx(3 * (aside / 32) ** 2 + 3 * (below / 5) ** 2, abs=0.02)


def test_electrical_tilt_is_the_same_all_round():
    rod = antenna.tilted(antenna.omni(8.0), 6.0)
    assert rod.electrical_tilt_deg == 6 and rod.gain_dbi == 8
    chosen = antenna.Antenna(rod)
    for azimuth in (0, 77, 180, 300):
        assert towards(chosen, azimuth, -6) == pytest.approx(0, abs=1e-9)
        assert towards(chosen, azimuth, 0) == pytest.approx(
            towards(antenna.Antenna(antenna.omni(8.0)), 0, 90 * 6 / 96), abs=1e-6)
        assert towards(chosen, azimuth, 90) == pytest.approx(antenna.omni(8.0).vertical_db[90], abs=1e-6)
    mechanical = antenna.Antenna(antenna.omni(8.0), 0.0, 6.0)
    assert towards(mechanical, 0, -6) == pytest.approx(0, abs=1e-9)
    assert towards(mechanical, 180, 6) == pytest.approx(0, abs=1e-9)  # the back goes up
    assert antenna.tilted(antenna.omni(8.0), 0.0).vertical_db == pytest.approx(antenna.omni(8.0).vertical_db)


@given(EVERYWHERE, EVERYWHERE, EVERYWHERE, st.floats(0, 360), st.floats(-20, 20), st.floats(-720, 720))
def test_turning_antenna_and_receiver_changes_nothing(east, north, up, azimuth, tilt, turn):
    before = antenna.attenuation_db(antenna.Antenna(sector(), azimuth, tilt), east, north, up)
    sin, cos = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    turned = antenna.Antenna(sector(), azimuth + turn, tilt)
    after = antenna.attenuation_db(turned, east * cos + north * sin, north * cos - east * sin, up)
    if math.hypot(east, north) > 1e-3:
        assert after == pytest.approx(before, abs=0.02)
    assert before >= 0


@given(st.floats(-180, 180), st.floats(-60, 60), st.floats(0, 20))
def test_a_symmetric_antenna_is_symmetric_when_tilted(azimuth, elevation, tilt):
    chosen = antenna.Antenna(sector(), 0.0, tilt)
    mirrored = towards(chosen, -azimuth, elevation)
    assert towards(chosen, azimuth, elevation) == pytest.approx(mirrored, abs=1e-6)


@given(EVERYWHERE, EVERYWHERE, EVERYWHERE, st.floats(0.01, 100))
def test_distance_does_not_matter(east, north, up, scale):
    chosen = antenna.Antenna(sector(), 40.0, 4.0)
    far = antenna.attenuation_db(chosen, east * scale, north * scale, up * scale)
    if math.hypot(east, north, up) > 1e-3:
        assert far == pytest.approx(antenna.attenuation_db(chosen, east, north, up), abs=1e-6)


def test_arrays_broadcast_and_what_is_no_direction_is_nan():
    chosen = antenna.Antenna(sector(), 40.0, 4.0)
    found = antenna.attenuation_db(chosen, np.arange(4.0), np.arange(3.0)[:, None], -10.0)
    assert found.shape == (3, 4) and np.isfinite(found).all()
    assert np.isnan(antenna.attenuation_db(chosen, [np.nan, np.inf, 1], [1, 1, -np.inf], 0)).all()
    assert np.isfinite(antenna.attenuation_db(chosen, 0, 0, 0))


def test_a_million_receivers_take_less_than_a_second():
    chosen = antenna.Antenna(sector(), 40.0, 4.0)
    east = np.arange(-500.0, 500.0)
    antenna.attenuation_db(chosen, 1.0, 1.0, 1.0)  # compiled
    start = time.perf_counter()
    assert antenna.attenuation_db(chosen, east, east[:, None], -20.0).shape == (1000, 1000)
    assert time.perf_counter() - start < 1.0


def test_antennas_can_be_sent_compared_and_kept():
    chosen = antenna.Antenna(antenna.omni(5.0), 30.0, 2.0)
    assert pickle.loads(pickle.dumps(chosen)) == chosen
    assert len({chosen, antenna.Antenna(antenna.omni(5.0), 30.0, 2.0)}) == 1


def test_grid_azimuth():
    """UTM 32 in Cologne (6.96 E, 50.94 N), west of 9 E: grid north lies 1.58 degrees west of true north."""
    convergence = math.degrees(math.atan(math.tan(math.radians(6.96 - 9)) * math.sin(math.radians(50.94))))
    assert antenna.grid_azimuth_deg(0.0, convergence) == pytest.approx(1.58, abs=0.01)
    assert antenna.grid_azimuth_deg(90.0, 0.0) == 90 and antenna.grid_azimuth_deg(1.0, 2.0) == 359


@pytest.mark.parametrize(("make", "words"), [
    (lambda: antenna.omni(16), "16"), (lambda: antenna.omni(math.nan), "nan"),
    (lambda: antenna.omni(5, 2), "k is"), (lambda: antenna.tilted(antenna.omni(5), 50), "50"),
    (lambda: antenna.Antenna(sector(), math.nan), "azimuth"),
    (lambda: antenna.Antenna(sector(), 0, 91), "91"), (lambda: antenna.Antenna(sector(), 0, math.nan), "nan"),
])
def test_bad_antennas(make, words):
    with pytest.raises(InputError, match=words):
        make()


# Files

def written(pattern: antenna.Pattern, gain: str = "", tilt: str = "TILT", extra: str = "") -> str:
    lines = [f"NAME {pattern.name}", f"FREQUENCY {pattern.frequency_mhz}",
             f"GAIN {gain or f'{pattern.gain_dbi} dBi'}", tilt, "COMMENT made for a test", *extra.split("\n")]
    for name, cut in (("HORIZONTAL", pattern.horizontal_db), ("VERTICAL", pattern.vertical_db)):
        lines += [f"{name} 360", *(f"{degree}.0 {loss!r}" for degree, loss in enumerate(cut))]
    return "\n".join(lines) + "\n"


@pytest.fixture
def read(tmp_path):
    def _read(content: str | bytes, name: str = "made.msi") -> antenna.Pattern:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return antenna.read(path)

    return _read


def test_round_trip(read):
    assert read(written(sector())) == sector()
    assert read(written(sector()), "MADE.PLN") == sector()
    rod = replace(antenna.omni(5.0), frequency_mhz=868.0)
    assert read(written(rod)) == rod


@pytest.mark.parametrize(("gain", "dbi"), [
    ("8 dBd", 10.15), ("8", 10.15), ("10.15 dBi", 10.15), ("8dBd", 10.15), ("8,0 DBD", 10.15), ("-2 dBi", -2),
])
def test_gain_over_a_dipole_or_isotropic(read, gain, dbi):
    assert read(written(sector(), gain)).gain_dbi == pytest.approx(dbi)


@pytest.mark.parametrize(("text", "mhz"), [
    ("868", 868), ("868.3 MHz", 868.3), ("0,868 GHz", 868), ("824-894", 859), ("1710 - 2170 MHz", 1940),
    ("", 0),
])
def test_frequencies(read, text, mhz):
    found = read(written(sector()).replace("FREQUENCY 868.0", f"FREQUENCY {text}"))
    assert found.frequency_mhz == pytest.approx(mhz)


@pytest.mark.parametrize(("line", "degrees"), [
    ("TILT", 0), ("TILT 0", 0), ("TILT ELECTRICAL", 6), ("TILT ELECTRICAL 6", 6), ("TILT 6.0", 6),
    ("TILT MECHANICAL", 0), ("ELECTRICAL_TILT 6", 6), ("tilt electrical 6 deg", 6),
])
def test_tilts(read, line, degrees):
    assert read(written(antenna.tilted(sector(), 6.0), tilt=line)).electrical_tilt_deg == degrees


def test_other_ways_to_write_the_same(read):
    text = written(sector())
    for other in (
        text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text, text.lower(),
        text.replace(" ", "\t"), text.replace(".", ","), text.replace("\n", "  \n\n"),
        text.replace("NAME ", ""),
        text.replace("made for", "für").encode("latin-1"), text + "COMMENT the end\n",
    ):
        assert read(other) == sector()
    nameless = read(text.replace("NAME sector\n", ""))
    assert nameless == replace(sector(), name="made")
    minus = "\n".join(f"{degree}.0 -{loss!r}" for degree, loss in enumerate(sector().horizontal_db))
    plus = "\n".join(f"{degree}.0 {loss!r}" for degree, loss in enumerate(sector().horizontal_db))
    assert read(text.replace(plus, minus, 1)) == sector()


def test_other_steps_are_brought_to_whole_degrees(read):
    head = "GAIN 8 dBi\n"
    half = "\n".join(f"{step / 2} {abs(step / 2 - 180) / 10}" for step in range(720))
    five = "\n".join(f"{degree} {degree / 10}" for degree in range(0, 361, 5))
    found = read(f"{head}HORIZONTAL 720\n{half}\nVERTICAL 73\n{five}\n")
    assert found.horizontal_db == pytest.approx([abs(degree - 180) / 10 for degree in range(360)])
    assert found.vertical_db[:356] == pytest.approx([degree / 10 for degree in range(356)])
    assert found.vertical_db[359] == pytest.approx(35.5 / 5)  # on the way to 0 degrees, which 360 degrees are


TEXT = written(sector())
ROWS = "".join(f"{degree}.0 {loss!r}\n" for degree, loss in enumerate(sector().vertical_db))


@pytest.mark.parametrize(("broken", "words"), [
    ("", "no table HORIZONTAL"), ("\x00\x01\x02", "no table HORIZONTAL"),
    (TEXT[: len(TEXT) // 3], "HORIZONTAL announces 360"),
    (TEXT[: TEXT.index("VERTICAL")], "no table VERTICAL"),
    (TEXT.rstrip("\n").rsplit("\n", 3)[0], "VERTICAL announces 360 values and has 357 .* line 725"),
    (TEXT + "HORIZONTAL 360\n", "line 729: a second table HORIZONTAL"),
    (TEXT + "VERTICAL 360\n" + ROWS, "line 729: a second table VERTICAL"),
    (TEXT + "360.0 1.0\n", "line 729: the table has more values than the 360"),
    (TEXT.replace("HORIZONTAL 360", "HORIZONTAL"), "line 7: after HORIZONTAL the number"),
    (TEXT.replace("HORIZONTAL 360", "HORIZONTAL -1"), "line 7: after HORIZONTAL"),
    (TEXT.replace("HORIZONTAL 360", "HORIZONTAL 999999999"), "line 7: after HORIZONTAL"),
    (TEXT.replace("VERTICAL 360", "VERTICAL 361"), "VERTICAL announces 361"),
    (TEXT.replace("VERTICAL 360", "VERTICAL 359"), "line 728: the table has more values than the 359"),
    (TEXT.replace("\n7.0 ", "\nseven ", 1), "line 15: “seven” is no number"),
    (TEXT.replace("\n7.0 ", "\n7.0 1 ", 1), "line 15: an angle and an attenuation"),
    (TEXT.replace("\n7.0 ", "\nnan ", 1), "line 15: “nan” is no number"),
    (TEXT.replace("\n7.0 ", "\n7_0 ", 1), "line 15: “7_0” is no number"),
    (TEXT.replace("\n7.0 ", "\n1e999 ", 1), "line 15: “1e999” is no number"),
    (TEXT.replace("\n7.0 ", "\n7.0.0 ", 1), "line 15: “7.0.0” is no number"),
    (TEXT.replace("\n7.0 ", "\n6.0 ", 1), "line 15: the angles of table HORIZONTAL must rise"),
    (TEXT.replace("\n7.0 ", "\n-7.0 ", 1), "line 15: the angles"),
    (TEXT.replace("\n359.0 ", "\n361.0 ", 1), "line 367: the angles"),
    (TEXT.replace("\n90.0 ", "\n90.0 9", 1), "line 98: .* is no attenuation"),
    (TEXT.replace("\n90.0 ", "\n90.0 -", 1), "HORIZONTAL has attenuations with and without minus"),
    ("GAIN 8\nHORIZONTAL 24\n" + "".join(f"{d} 0\n" for d in range(24)) + TEXT[TEXT.index("VERTICAL"):],
     "HORIZONTAL has no values for 337.0 degrees after 23.0"),
    (TEXT.replace("GAIN 15.0 dBi", "GAIN"), "no GAIN"), (TEXT.replace("GAIN 15.0 dBi\n", ""), "no GAIN"),
    (TEXT.replace("GAIN 15.0 dBi", "GAIN much"), "line 3: “much” is no number"),
    (TEXT.replace("GAIN 15.0 dBi", "GAIN 150 dBi"), "line 3: 150.0 dBi is no gain"),
    (TEXT.replace("FREQUENCY 868.0", "FREQUENCY high"), "line 2: “high” is no frequency"),
    (TEXT.replace("FREQUENCY 868.0", "FREQUENCY 8.6.8"), "line 2: “8.6.8” is no number"),
    (TEXT.replace("TILT", "TILT -4"), "line 4: a tilt of -4.0 degrees"),
    (TEXT.replace("TILT", "TILT 4 5"), "line 4: “4 5” is no tilt"),
    (TEXT.replace("TILT", "TILT steep"), "line 4: “STEEP” is no number"),
    (written(antenna.tilted(sector(), -4.0), tilt="TILT ELECTRICAL 4"), "points 4 degrees up"),
    (TEXT + "COMMENT " + "x" * antenna_file.GREATEST_BYTES, "more than 1000000 bytes"),
])
def test_bad_files_say_where_and_what_to_do(read, broken, words):
    with pytest.raises(InputError, match=words) as caught:
        read(broken)
    assert "“made.msi”" in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path):
    for path in (tmp_path / "none.msi", tmp_path, "no\0path.msi"):
        with pytest.raises(InputError, match="cannot be read"):
            antenna.read(path)


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_end_in_a_pattern_or_a_sentence(tmp_path_factory, data):
    """Cut anywhere, bytes changed anywhere, lines dropped, doubled and swapped."""
    content = bytearray(TEXT.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        kind = data.draw(st.sampled_from(["cut", "flip", "insert", "drop", "double"]))
        if kind == "cut":
            del content[at:]
        elif kind == "flip" and content:
            content[at] ^= data.draw(st.integers(1, 255))
        elif kind == "insert":
            content[at:at] = data.draw(st.binary(max_size=20))
        else:
            start, end = content.rfind(b"\n", 0, at) + 1, content.find(b"\n", at) + 1
            content[start:end] = b"" if kind == "drop" else content[start:end] * 2
    path = tmp_path_factory.getbasetemp() / "damaged.msi"
    path.write_bytes(content)
    try:
        found = antenna.read(path)
    except InputError as error:
        assert "damaged.msi" in str(error)
        return
    cuts = np.array([found.horizontal_db, found.vertical_db])
    assert cuts.shape == (2, 360) and np.isfinite(cuts).all() and cuts.min() >= 0 and cuts.max() <= 200
    assert -30 <= found.gain_dbi <= 50 and 0 <= found.frequency_mhz < math.inf
    assert np.isfinite(antenna.attenuation_db(antenna.Antenna(found, 10.0, 3.0), 5.0, 6.0, 7.0))


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_sentence(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.msi"
    path.write_bytes(content)
    with pytest.raises(InputError, match="any.msi"):
        antenna.read(path)
