"""Gateways as tasks: windows, keys, the cache, taking up a run, and the fold into one result."""

from __future__ import annotations

import os
import sys
import types
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import budget, coverage, sweep, tasks, windows
from smartcity.smartcity_plugin.radio import cache as caching
from smartcity.smartcity_plugin.radio.cache import Cache
from smartcity.smartcity_plugin.radio.windows import Window

PLAN = budget.plan(presets.load("lorawan_eu868"))
RADIO = {"tx_height_m": 25.0, "rx_height_m": 1.5, "frequency_ghz": 0.868}
CELL = 10.0


def town(rows=90, cols=120, seed=1):
    """Rolling ground with boxes; the outermost cells and every tenth row and column are free."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(cols), np.arange(rows))
    terrain = 40 + 5 * np.sin(x / 9) + 4 * np.cos(y / 7)
    surface = terrain.copy()
    for _ in range(rows):
        row, col = rng.integers(0, rows // 10) * 10 + 2, rng.integers(0, cols // 10) * 10 + 3
        surface[row:row + 5, col:col + 4] = terrain[row:row + 5, col:col + 4] + rng.uniform(4, 20)
    return surface, terrain


SURFACE, TERRAIN = town()
SITES = [coverage.Site(row, col, replace(PLAN.gateway, height_m=height))
         for row, col, height in ((20, 30, 25.0), (60, 90, 15.0), (80, 10, 12.0), (20, 70, 20.0))]


def cover(surface=SURFACE, terrain=TERRAIN, sites=SITES, plan=PLAN, radius_m=200.0, **more):
    return coverage.coverage(surface, terrain, CELL, sites, plan, radius_m=radius_m, **more)


def same(one, other):
    return all(getattr(one, name).tobytes() == getattr(other, name).tobytes()
               for name in ("rssi_dbm", "sf", "servers", "best", "margin_db"))


@pytest.fixture
def computed(monkeypatch):
    """The gateways that were really computed, as (row, col) in their windows."""
    calls = []
    original = sweep.loss

    def loss(surface, terrain, cell, row, col, **values):
        calls.append((row, col))
        return original(surface, terrain, cell, row, col, **values)

    monkeypatch.setattr(sweep, "loss", loss)
    return calls


# Windows

@given(st.integers(0, 89), st.integers(0, 119), st.floats(0.5, 150), st.integers(1, 7))
def test_a_window_holds_the_radius_and_keeps_the_stride(row, col, reach, stride):
    window = windows.around(row, col, reach, stride, (90, 120))
    assert window.row % stride == window.col % stride == 0
    assert window.row >= 0 and window.row + window.rows <= 90
    assert window.row <= max(0, row - reach) and window.row + window.rows >= min(90, row + reach + 1)
    assert window.col <= max(0, col - reach) and window.col + window.cols >= min(120, col + reach + 1)
    assert window.rows <= 2 * reach + 2 * stride + 8


@given(st.integers(1, 2000), st.integers(1, 30))
def test_strips_cover_all_whole_strides_once(rows, stride):
    found = list(windows.strips((rows, 5), stride))
    assert sum(strip.rows for strip in found) == rows // stride * stride
    assert all(strip.row % stride == strip.rows % stride == 0 for strip in found)
    assert [strip.row for strip in found[1:]] == [strip.row + strip.rows for strip in found[:-1]]


@pytest.mark.parametrize("stride", [1, 3])
def test_the_loss_of_a_window_is_that_of_the_whole(stride):
    for site in SITES:
        values = {**RADIO, "radius_m": 300.0, "stride": stride}
        task = tasks.task(SURFACE, TERRAIN, CELL, site.row, site.col, **values)
        part = task.loss(task.heights())
        whole = sweep.loss(SURFACE, TERRAIN, CELL, site.row, site.col, **values)
        place = np.full(whole.shape, np.nan, dtype=np.float32)
        top, left = task.window.row // stride, task.window.col // stride
        place[top:top + part.shape[0], left:left + part.shape[1]] = part
        assert part.shape == task.shape
        np.testing.assert_allclose(place, whole, rtol=0, atol=1e-4)


@pytest.mark.parametrize("stride", [1, 2, 7])
def test_known_places_are_those_of_the_middle_cells(stride):
    surface = np.where(np.random.default_rng(1).random((1200, 40)) < 0.3, np.nan, 1.0)
    middle = (stride - 1) // 2
    expected = np.isfinite(surface[middle::stride, middle::stride])[:1200 // stride, :40 // stride]
    assert np.array_equal(coverage.known_places(surface, stride), expected)


class Counting:
    """A raster that says which parts of it are read."""

    def __init__(self, values):
        self.values, self.read = values, []
        self.shape = values.shape

    def window(self, *window):
        self.read.append(window)
        return Window(*window).of(self.values)


def test_only_windows_are_read():
    surface, terrain = Counting(SURFACE), Counting(TERRAIN)
    assert same(cover(surface, terrain), cover())
    assert surface.read == terrain.read and len(surface.read) == len(SITES)
    assert all(rows <= 45 and cols <= 45 for _row, _col, rows, cols in surface.read)


def test_reach_reads_only_what_it_needs():
    from smartcity.smartcity_plugin.radio import reachability

    sensors = [coverage.Site(row, col, PLAN.device) for row, col in ((22, 33), (30, 25), (80, 100))]
    surface, terrain = Counting(SURFACE), Counting(TERRAIN)
    far = [*SITES[:2], coverage.Site(0, 119, PLAN.gateway)]
    expected = reachability.losses(SURFACE, TERRAIN, CELL, far, sensors, PLAN, radius_m=250.0)
    found = reachability.losses(surface, terrain, CELL, far, sensors, PLAN, radius_m=250.0)
    np.testing.assert_array_equal(found.loss_db, expected.loss_db)
    whole = sweep.loss_at(SURFACE, TERRAIN, CELL, 20, 30, [22, 30], [33, 25], tx_height_m=25.0,
                          rx_height_m=PLAN.device.height_m, frequency_ghz=PLAN.frequency_ghz)
    np.testing.assert_allclose(found.loss_db[0, :2], whole, rtol=0, atol=1e-9)
    assert len(surface.read) == 2  # no sensor is near the third gateway
    assert surface.read[0] == (18, 23, 15, 13)


# One result, whatever is finished first

class Backwards:
    """An executor that takes all jobs and hands out the last one first."""

    source = "backwards"

    def __init__(self):
        self.jobs = []

    def has_room(self):
        return True

    def start(self, job, heights):
        self.jobs.append((job, heights))

    def is_busy(self):
        return bool(self.jobs)

    def finished(self, cancelled, progress):
        job, heights = self.jobs.pop()
        return job, job.task.loss(heights)

    def stop(self):
        self.jobs.clear()


def test_the_result_does_not_depend_on_the_order():
    twins = [*SITES, SITES[1], SITES[0]]  # everywhere equal: the first of two twins is the best
    told = []
    forwards = cover(sites=twins)
    backwards = cover(sites=twins, executor=Backwards(), told=lambda *what: told.append(what))
    assert same(forwards, backwards)
    assert told == [(number, "backwards") for number in (6, 5, 4, 3, 2, 1)]
    assert set(np.unique(forwards.best)) == {0, 1, 2, 3, 4}
    assert not same(forwards, cover(sites=SITES[::-1]))  # so the comparison can fail


def test_what_is_known_of_a_site_is_added():
    one = cover(sites=SITES[:1])
    weaker = cover(sites=SITES[:2], entry_loss_db=[3.0, 500.0])
    near = np.isfinite(one.margin_db)
    np.testing.assert_allclose(weaker.margin_db[near], one.margin_db[near] - 3.0, atol=1e-4)


def test_an_antenna_attenuates_by_direction(monkeypatch):
    """Any attenuation that depends on all three coordinates is seen in the loss of each receiver."""
    module = types.ModuleType("antenna")
    module.attenuation_db = lambda antenna, east, north, up: antenna.db * (east > 0) + north / 100 + up / 10

    @dataclass(frozen=True)
    class Antenna:
        db: float

    monkeypatch.setitem(sys.modules, f"{tasks.__package__}.antenna", module)
    values = {**RADIO, "radius_m": 200.0, "stride": 2}
    bare = tasks.task(SURFACE, TERRAIN, CELL, 40, 60, **values)
    sector = tasks.task(SURFACE, TERRAIN, CELL, 40, 60, antenna=Antenna(7.0), **values)
    difference = sector.loss(sector.heights()) - bare.loss(bare.heights())
    rows, cols = np.nonzero(np.isfinite(difference))
    assert rows.size > 200
    row, col = rows * 2 + bare.window.row, cols * 2 + bare.window.col
    up = TERRAIN[row, col] + 1.5 - TERRAIN[40, 60] - 25.0
    expected = 7.0 * (col > 60) + (40 - row) * CELL / 100 + up / 10
    np.testing.assert_allclose(difference[rows, cols], expected, atol=1e-3)
    assert len({task.key(task.heights()) for task in (
        bare, sector, replace(sector, antenna=Antenna(8.0)))}) == 3


# Keys and the cache

def test_a_hit_gives_the_same_bytes_and_is_not_computed(tmp_path, computed):
    cache = Cache(tmp_path)
    first = cover(cache=cache)
    assert len(computed) == len(SITES)
    told = []
    again = cover(cache=Cache(tmp_path), told=lambda *what: told.append(what))
    assert len(computed) == len(SITES) and same(first, again) and same(first, cover())
    assert told == [(number, "cache") for number in (1, 2, 3, 4)]
    size = sum(path.stat().st_size for path in tmp_path.glob("*.loss"))
    assert cache.size_bytes() == size > 4 * 20 * 20 * 4
    assert "deleted" in (tmp_path / "README.txt").read_text()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".loss"] * 4 + [".txt"]


def changed(surface, row, col):
    other = surface.copy()
    other[row, col] += 0.01
    return other


@pytest.mark.parametrize(("changes", "misses"), [
    ({"surface": changed(SURFACE, 20, 51)}, 2),  # in the windows of the first and the last gateway
    ({"terrain": changed(TERRAIN, 89, 0)}, 1),
    ({"terrain": None, "surface": TERRAIN}, 4),
    ({"sites": [replace(SITES[0], station=replace(SITES[0].station, height_m=25.5)), *SITES[1:]]}, 1),
    ({"sites": [replace(SITES[0], row=21), *SITES[1:]]}, 1),
    ({"radius_m": 201.0}, 4), ({"stride": 2}, 4), ({"latitude": 52.0}, 4), ({"oversampling": 8}, 4),
    ({"plan": replace(PLAN, frequency_ghz=0.8682)}, 4), ({"plan": replace(PLAN, n0=320.0)}, 4),
    ({"plan": replace(PLAN, device=replace(PLAN.device, height_m=2.0))}, 4),
    ({"plan": replace(PLAN, fade_margin_db=3.0)}, 0),  # it is no part of the loss
    ({"entry_loss_db": 20.0}, 0), ({"sites": SITES[::-1]}, 0),
])
def test_a_change_computes_what_it_changes(tmp_path, computed, changes, misses):
    cover(cache=Cache(tmp_path))
    computed.clear()
    result = cover(cache=Cache(tmp_path), **changes)
    assert len(computed) == misses
    assert same(result, cover(**changes))


def test_another_engine_misses(tmp_path, computed, monkeypatch):
    cover(cache=Cache(tmp_path))
    monkeypatch.setattr(tasks, "engine_version", lambda: "another")
    cover(cache=Cache(tmp_path))
    assert len(computed) == 2 * len(SITES)


def test_the_engine_version_names_its_source_and_packages(tmp_path, monkeypatch):
    before = tasks.engine_version()
    assert "numba" in before and "numpy" in before
    for path in Path(tasks.__file__).parent.glob("*.py"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(tasks, "__file__", str(tmp_path / "tasks.py"))
    assert tasks.engine_version.__wrapped__() == before
    with (tmp_path / "p1812.py").open("a") as file:
        file.write("# another formula\n")
    assert tasks.engine_version.__wrapped__() != before


def test_a_digest_tells_values_apart():
    import hashlib

    def digest(value):
        made = hashlib.sha256()
        tasks._feed(made, value)
        return made.hexdigest()

    values = [None, 0, 1, True, 1.0, "1", "", [], [[]], ["a", "b"], ["ab"], [1, 2], [[1], 2], {"a": 1},
              np.zeros(2), np.zeros(2, np.float32), np.zeros((2, 1)), float("nan"), SITES[0].station]
    assert len({digest(value) for value in values}) == len(values)
    assert digest(np.float64(1.0)) == digest(1.0) and digest((1, 2)) == digest([1, 2])
    with pytest.raises(TypeError):
        digest(object())


class Stopped(Exception):
    pass


def test_a_stopped_run_goes_on_where_it_stopped(tmp_path, computed):
    def stop(share):
        if share > 0.6:
            raise Stopped

    with pytest.raises(Stopped):
        cover(cache=Cache(tmp_path), progress=stop)
    before = len(computed)
    assert 2 <= before < len(SITES) + 1
    kept = len(list(tmp_path.glob("*.loss")))
    assert kept == 2
    told = []
    result = cover(cache=Cache(tmp_path), told=lambda *what: told.append(what))
    assert len(computed) - before == len(SITES) - kept
    assert [source for _number, source in told] == ["cache", "cache", "here", "here"]
    assert same(result, cover())


def test_cancel_is_asked_also_when_all_is_in_the_cache(tmp_path):
    cover(cache=Cache(tmp_path))
    with pytest.raises(sweep.SweepCancelled):
        cover(cache=Cache(tmp_path), cancelled=lambda: True)
    told = []
    cover(cache=Cache(tmp_path), progress=told.append)
    assert told == sorted(told) and told[-1] == 1.0


KEY = "k" * 64
LOSS = np.random.default_rng(1).normal(120, 10, (12, 9)).astype(np.float32)


@settings(max_examples=60)
@given(st.integers(0, 5), st.data())
def test_a_damaged_file_is_not_trusted(tmp_path_factory, kind, data):
    folder = tmp_path_factory.mktemp("cache")
    cache = Cache(folder)
    cache.store(KEY, LOSS)
    path = folder / f"{KEY}.loss"
    good = path.read_bytes()
    place = data.draw(st.integers(0, len(good) - 1))
    if kind == 0:
        bad = good[:place]
    elif kind == 1:
        bad = good + b"x"
    elif kind == 2:
        bad = data.draw(st.binary(max_size=300))
    else:  # one byte is another
        bad = good[:place] + bytes([good[place] ^ data.draw(st.integers(1, 255))]) + good[place + 1:]
    path.write_bytes(bad)
    assert cache.load(KEY, LOSS.shape) is None or bad == good


def test_what_is_no_loss_of_this_key_is_not_taken(tmp_path):
    cache = Cache(tmp_path)
    cache.store(KEY, LOSS)
    assert cache.load(KEY, LOSS.shape).tobytes() == LOSS.tobytes()
    assert cache.load(KEY, (9, 13)) is None
    other = "o" * 64
    os.replace(tmp_path / f"{KEY}.loss", tmp_path / f"{other}.loss")  # renamed by somebody
    assert cache.load(other, LOSS.shape) is None and cache.load(KEY, LOSS.shape) is None
    (tmp_path / f"{KEY}.loss").mkdir()
    assert cache.load(KEY, LOSS.shape) is None


def test_a_damaged_file_is_computed_anew(tmp_path, computed):
    first = cover(cache=Cache(tmp_path))
    for path in tmp_path.glob("*.loss"):
        path.write_bytes(path.read_bytes()[:-40] + b"0" * 40)
    assert same(cover(cache=Cache(tmp_path)), first)
    assert len(computed) == 2 * len(SITES)
    assert same(cover(cache=Cache(tmp_path)), first) and len(computed) == 2 * len(SITES)


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="finished gateways .* cannot be written to"):
        Cache(tmp_path / "file" / "folder")


def test_a_run_goes_on_when_the_cache_fails(tmp_path, monkeypatch):
    cache = Cache(tmp_path / "cache")
    for path in cache.folder.iterdir():
        path.unlink()
    cache.folder.rmdir()
    assert same(cover(cache=cache), cover())
    assert cache.complaint
    cache = Cache(tmp_path / "cache")
    monkeypatch.setattr(caching, "FREE_BYTES", 1e30)
    assert same(cover(cache=cache), cover())
    assert "space" in cache.complaint and cache.size_bytes() == 0


def test_the_longest_unused_go_first_and_nothing_foreign(tmp_path):
    cache = Cache(tmp_path)
    keys = [letter * 64 for letter in "abcd"]
    for age, key in enumerate(keys):
        cache.store(key, LOSS)
        os.utime(tmp_path / f"{key}.loss", (1000 + age, 1000 + age))
    (tmp_path / "mine.loss").write_bytes(b"x" * 100_000)
    for name, moment in (("killed.1.part", 1000), ("other.2.part", None)):
        (tmp_path / name).write_text("")
        if moment:
            os.utime(tmp_path / name, (moment, moment))
    assert cache.load(keys[0], LOSS.shape) is not None  # used just now
    one = cache.size_bytes() // 4
    Cache(tmp_path, limit_bytes=2 * one)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"{keys[0]}.loss", f"{keys[3]}.loss", "mine.loss", "README.txt", "other.2.part"}


# Bad input

@pytest.mark.parametrize(("row", "col", "radius", "words"), [
    (-1, 5, 100.0, "outside"), (5, 120, 100.0, "outside"), (5, 5, 0.0, "radius_m must be more than 0"),
    (5, 5, float("nan"), "radius_m must be more than 0"),
])
def test_a_task_that_cannot_be(row, col, radius, words):
    with pytest.raises(InputError, match=words):
        tasks.task(SURFACE, TERRAIN, CELL, row, col, radius_m=radius, **RADIO)


def test_no_gateways_cover_nothing():
    nothing = cover(sites=[], progress=lambda share: None)
    assert not nothing.sf.any() and np.isnan(nothing.rssi_dbm).all() and np.isnan(nothing.margin_db).all()
