"""Line of sight: closed forms, and probabilities against simulated errors. Other tools: test_sight_gdal.py"""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

SIZE = 81
MIDDLE = 40


@pytest.fixture(scope="module")
def sight():
    from smartcity.smartcity_plugin.siting import sight

    return sight


@pytest.fixture(scope="module")
def watch():
    from smartcity.smartcity_plugin.siting import watch

    return watch


def flat(size=SIZE):
    return np.zeros((size, size))


def walled(height, at, size=SIZE):
    """Flat ground with a wall from north to south, `at` cells east of the middle."""
    surface = flat(size)
    surface[:, size // 2 + at] = height
    return surface


def east_of_middle(view, size=SIZE):
    """What is seen of the row of the sensor, from its own cell eastwards."""
    return view.seen[size // 2 - view.window.row, size // 2 - view.window.col:]


# Closed forms


@given(
    eye=st.floats(2.0, 20.0), wall=st.floats(1.0, 19.0), at=st.integers(2, 20), target=st.floats(0.0, 1.7),
)
def test_shadow_of_a_wall(eye, wall, at, target):
    """Seen again from a (e - t) / (e - w) on: there the line over the wall's top is as high as the target."""
    from smartcity.smartcity_plugin.siting import sight

    view = sight.viewshed(
        walled(wall, at), flat(), 1.0, sight.Sensor(MIDDLE, MIDDLE, eye, 40.0), target_height_m=target,
        refraction=1.0,
    )  # fmt: skip
    seen = east_of_middle(view)
    shadow_ends = at * (eye - target) / (eye - wall) if eye > wall else math.inf
    hides = wall > eye + (target - eye)  # higher than the target, else even the next cell is seen over it
    for distance in range(at + 1, seen.size):
        if abs(distance - shadow_ends) < 1e-6:
            continue  # grazing: rounding decides
        assert seen[distance] == (not hides or distance > shadow_ends)
    assert seen[:at].all()
    assert not seen[at]  # nobody stands in the wall


def test_the_horizon_of_a_bare_sphere(sight):
    """From height h the ground is seen up to sqrt(2 R h / (1 - k)): 5,453 m from 2 m with k = 1/7."""
    cell, height = 20.0, 2.0
    surface = np.zeros((3, 401))
    view = sight.viewshed(
        surface, None, cell, sight.Sensor(1, 0, height, 8000.0), target_height_m=0.0
    )
    horizon = math.sqrt(2.0 * sight.EARTH_RADIUS_M * height / (1.0 - sight.REFRACTION))
    assert horizon == pytest.approx(5453.0, abs=1.0)
    assert abs(int(np.flatnonzero(view.seen[1]).max()) * cell - horizon) <= cell
    everywhere = sight.viewshed(
        surface, None, cell, sight.Sensor(1, 0, height, 8000.0), target_height_m=0.0, refraction=1.0
    )
    assert everywhere.seen[1].all()


def test_range_is_a_circle(sight):
    view = sight.viewshed(flat(), None, 2.0, sight.Sensor(MIDDLE, MIDDLE, 5.0, 30.0))
    away = 2.0 * np.hypot(*np.indices(view.seen.shape) - view.seen.shape[0] // 2)
    assert np.array_equal(view.seen, away <= 30.0)
    assert np.array_equal(np.isnan(view.margin), away > 30.0)


@pytest.mark.parametrize(("azimuth", "row", "col"), [(0, -10, 0), (90, 0, 10), (180, 10, 0), (270, 0, -10)])
def test_a_sector_opens_around_its_azimuth(sight, azimuth, row, col):
    sensor = sight.Sensor(MIDDLE, MIDDLE, 5.0, 30.0, azimuth_deg=azimuth, fov_deg=90.0)
    view = sight.viewshed(flat(), None, 1.0, sensor)
    middle = view.seen.shape[0] // 2
    assert view.seen[middle + row, middle + col] and not view.seen[middle - row, middle - col]
    circle = np.count_nonzero(~np.isnan(view.margin))
    assert np.count_nonzero(view.seen) / circle == pytest.approx(0.25, abs=0.02)


def test_a_camera_that_looks_straight_down_sees_a_rectangle(sight):
    """Half of its sides is height x tan(half field): 10 x tan 45 and 10 x tan 26.57 degrees."""
    sensor = sight.Sensor(
        MIDDLE, MIDDLE, 10.0, 30.0, fov_deg=90.0, tilt_deg=90.0,
        vertical_fov_deg=2.0 * math.degrees(math.atan(0.45)),
    )  # fmt: skip
    view = sight.viewshed(flat(), None, 1.0, sensor, target_height_m=0.0)
    rows, cols = np.nonzero(view.seen)
    assert (np.ptp(rows), np.ptp(cols)) == (2 * 4, 2 * 10)
    assert view.seen.sum() == 9 * 21


def test_blind_below_the_picture(sight):
    """From 6 m, tilted 20 and with a field of 40 degrees, the picture begins at 6 / tan 40 = 7.15 m."""
    sensor = sight.Sensor(MIDDLE, MIDDLE, 6.0, 30.0, 90.0, 60.0, 20.0, 40.0)
    view = sight.viewshed(flat(), None, 1.0, sensor, target_height_m=0.0)
    assert np.array_equal(east_of_middle(view), np.arange(31) >= 8)
    sector = sight.Sensor(MIDDLE, MIDDLE, 6.0, 30.0, 90.0, 360.0, 20.0, 40.0)  # a dome: elevations alone
    dome = sight.viewshed(flat(), None, 1.0, sector, target_height_m=0.0)
    assert np.array_equal(east_of_middle(dome), np.arange(31) >= 8)
    assert np.array_equal(dome.seen, dome.seen[:, ::-1]) and dome.seen.sum() > 4 * view.seen.sum()


# Properties


def hilly(seed, size=SIZE):
    rng = np.random.default_rng(seed)
    terrain = 3.0 * np.cumsum(rng.normal(size=(size, size)) * 0.1, axis=1)
    surface = terrain.copy()
    for row, col in rng.integers(0, size - 8, (12, 2)):
        surface[row:row + 8, col:col + 6] += 9.0
    surface[MIDDLE - 2:MIDDLE + 3, MIDDLE - 2:MIDDLE + 3] = terrain[
        MIDDLE - 2:MIDDLE + 3, MIDDLE - 2:MIDDLE + 3]
    return surface, terrain


@given(seed=st.integers(0, 10**6), height=st.floats(2.0, 30.0), more=st.floats(0.1, 5.0))
def test_a_higher_target_is_seen_where_a_lower_one_is(seed, height, more):
    from smartcity.smartcity_plugin.siting import sight

    surface, terrain = hilly(seed)
    sensor = sight.Sensor(MIDDLE, MIDDLE, height, 35.0)
    low = sight.viewshed(surface, terrain, 1.0, sensor, target_height_m=0.0)
    high = sight.viewshed(surface, terrain, 1.0, sensor, target_height_m=more)
    assert not (low.seen & ~high.seen).any()
    unsure = sight.viewshed(surface, terrain, 1.0, sensor, target_height_m=more, errors=sight.Errors())
    assert np.array_equal(unsure.seen, high.seen)  # errors change how sure it is, not what is more probable


@given(seed=st.integers(0, 10**6), turns=st.integers(1, 3))
def test_turning_the_world_turns_the_view(seed, turns):
    from smartcity.smartcity_plugin.siting import sight

    surface, terrain = hilly(seed)
    straight = sight.viewshed(surface, terrain, 1.0, sight.Sensor(MIDDLE, MIDDLE, 8.0, 35.0, 20.0, 100.0))
    turned = sight.viewshed(
        np.rot90(surface, -turns), np.rot90(terrain, -turns), 1.0,
        sight.Sensor(MIDDLE, MIDDLE, 8.0, 35.0, 20.0 + 90.0 * turns, 100.0),
    )  # fmt: skip
    differ = np.rot90(straight.seen, -turns) != turned.seen
    assert differ.sum() <= 2  # at 45 degrees rounding chooses rows or columns


def test_a_coarser_result_is_part_of_the_finer(sight):
    surface, terrain = hilly(5)
    sensor = sight.Sensor(MIDDLE, MIDDLE, 8.0, 33.0)
    fine = sight.viewshed(surface, terrain, 1.0, sensor)
    coarse = sight.viewshed(surface, terrain, 1.0, sensor, stride=3)
    rows = (coarse.window.row + np.arange(coarse.window.rows)) * 3 + 1 - fine.window.row
    cols = (coarse.window.col + np.arange(coarse.window.cols)) * 3 + 1 - fine.window.col
    assert np.array_equal(coarse.margin, fine.margin[np.ix_(rows, cols)], equal_nan=True)


def test_unknown_heights_hide_nothing_and_show_nothing(sight):
    surface = flat()
    surface[:, MIDDLE + 5] = np.nan
    view = sight.viewshed(surface, None, 1.0, sight.Sensor(MIDDLE, MIDDLE, 5.0, 20.0))
    line = view.margin[view.margin.shape[0] // 2]
    assert np.isnan(line[25:]).all() and (line[:25] >= 0).all()


# How sure


def test_one_wall_has_the_normal_distribution(sight):
    from scipy.stats import norm

    errors = sight.Errors(ground_m=0.0, building_m=0.8)
    view = sight.viewshed(
        walled(5.0, 10), flat(), 1.0, sight.Sensor(MIDDLE, MIDDLE, 6.0, 40.0), refraction=1.0, errors=errors
    )
    share = view.probability[view.probability.shape[0] // 2, MIDDLE - view.window.col:]
    for distance in (11, 20, 30, 40):
        clear = 6.0 + (1.7 - 6.0) * 10 / distance - 5.0
        assert share[distance] == pytest.approx(norm.cdf(clear / 0.8), abs=2e-4)


@pytest.mark.parametrize(("eye", "length"), [(3.0, 10.0), (2.6, 30.0), (2.0, 100.0)])
def test_probability_lies_between_what_simulated_errors_allow(sight, eye, length):
    """Errors of the ground drawn with the correlation that the model states: the line is clear no more often
    than the model says, and no less often than the product of its obstacles says (Slepian)."""
    from scipy.stats import norm

    from smartcity.smartcity_plugin.siting.sightline import Spread, clearance_sigma

    rng = np.random.default_rng(1)
    count, target, sigma = 41, 0.3, 0.4
    profile = 0.9 * np.exp(-((np.arange(count) - 25.0) / 6.0) ** 2)
    distance = np.arange(count, dtype=float)
    correlation = np.exp(-np.abs(distance[:, None] - distance[None, :]) / length)
    drawn = profile + sigma * rng.standard_normal((40_000, count)) @ np.linalg.cholesky(correlation).T
    s = distance / distance[-1]
    line = drawn[:, :1] + eye + (drawn[:, -1:] + target - drawn[:, :1] - eye) * s
    clear = (line[:, 1:-1] >= drawn[:, 1:-1]).all(axis=1).mean()

    surface = np.tile(profile, (3, 1))
    view = sight.viewshed(
        surface, surface, 1.0, sight.Sensor(1, 0, eye, 50.0), target_height_m=target, refraction=1.0,
        errors=sight.Errors(sigma, 1.0, length),
    )  # fmt: skip
    stated = float(view.probability[1, -1])
    exact = profile[0] + eye + (profile[-1] + target - profile[0] - eye) * s - profile
    spread = [clearance_sigma(share, distance[-1], False, Spread(sigma, 1.0, length)) for share in s[1:-1]]
    least = np.prod(norm.cdf(exact[1:-1] / np.array(spread)))
    assert least - 0.01 <= clear <= stated + 0.01
    assert stated - clear <= 0.2  # a bound that is near enough to be of use
    assert 0.05 < clear < 0.95


def test_spread_of_a_clearance_is_that_of_drawn_errors(sight):
    from smartcity.smartcity_plugin.siting.sightline import Spread, clearance_sigma

    rng = np.random.default_rng(2)
    place = np.array([0.0, 12.0, 40.0])
    correlation = np.exp(-np.abs(place[:, None] - place[None, :]) / 25.0)
    eye, obstacle, target = 0.3 * np.linalg.cholesky(correlation) @ rng.standard_normal((3, 200_000))
    ends = 0.7 * eye + 0.3 * target
    spread = Spread(0.3, 0.9, 25.0)
    assert clearance_sigma(0.3, 40.0, False, spread) == pytest.approx(np.std(ends - obstacle), rel=0.01)
    roof = 0.9 * rng.standard_normal(200_000)
    assert clearance_sigma(0.3, 40.0, True, spread) == pytest.approx(np.std(ends - roof), rel=0.01)


# All together, and points


def test_visible_says_what_the_viewsheds_say(sight):
    surface, terrain = hilly(7)
    rng = np.random.default_rng(3)
    rows, cols = rng.integers(-3, SIZE + 3, (2, 400))
    sensors = [sight.Sensor(MIDDLE, MIDDLE, 8.0, 30.0), sight.Sensor(MIDDLE, MIDDLE, 9.0, 25.0, 45.0, 90.0)]
    reach = sight.visible(surface, terrain, 1.0, sensors, rows, cols, errors=sight.Errors())
    assert reach.unit == "1" and reach.matrix.shape == (2, 400)
    for number, sensor in enumerate(sensors):
        view = sight.viewshed(surface, terrain, 1.0, sensor, errors=sight.Errors())
        expected = np.zeros(400)
        row, col = rows - view.window.row, cols - view.window.col
        inside = (row >= 0) & (row < view.window.rows) & (col >= 0) & (col < view.window.cols)
        expected[inside] = np.nan_to_num(view.probability[row[inside], col[inside]])
        expected[expected < 0.01] = 0.0
        assert np.allclose(reach.matrix[number].toarray()[0], expected, atol=1e-6)
    assert reach.matrix.data.min() >= 0.01 and reach.cover(0.5).nnz < reach.matrix.nnz


def test_visible_takes_a_height_for_each_target(sight):
    surface = walled(3.0, 5)
    reach = sight.visible(
        surface, flat(), 1.0, [sight.Sensor(MIDDLE, MIDDLE, 4.0, 30.0)], [MIDDLE, MIDDLE],
        [MIDDLE + 8, MIDDLE + 8], target_height_m=np.array([0.0, 3.0]),
    )  # fmt: skip
    assert reach.matrix.toarray().tolist() == [[0.0, 1.0]]
    assert sight.visible(surface, None, 1.0, [], [], []).matrix.shape == (0, 0)


def test_watch_counts_sensors_and_areas(sight, watch):
    surface, terrain = hilly(9)
    sensors = [sight.Sensor(MIDDLE, MIDDLE, 8.0, 20.0), sight.Sensor(MIDDLE, MIDDLE + 2, 8.0, 20.0)]
    window = watch.holding(sight.reached(each, 0.5, 1, surface.shape) for each in sensors)
    counted = np.zeros(window[2:], dtype=bool)
    counted[::2] = True
    told: list[int] = []
    watched = watch.watch(
        surface, terrain, 0.5, sensors, window, counted=counted, told=told.append, errors=sight.Errors()
    )
    views = [sight.viewshed(surface, terrain, 0.5, each, errors=sight.Errors()) for each in sensors]
    seen, best = np.zeros(surface.shape, int), np.full(surface.shape, np.nan)
    for number, view in enumerate(views):
        place = np.s_[view.window.row:view.window.row + view.window.rows,
                      view.window.col:view.window.col + view.window.cols]  # fmt: skip
        seen[place] += view.seen
        best[place] = np.fmax(best[place], view.probability)
        rows = (view.window.row - window.row + np.arange(view.window.rows)) % 2 == 0
        assert watched.areas_m2[number] == view.seen[rows].sum() * 0.25
    part = np.s_[window.row:window.row + window.rows, window.col:window.col + window.cols]
    assert np.array_equal(watched.seen, seen[part]) and told == [1, 2]
    known = watched.percent != watch.UNKNOWN
    assert np.array_equal(known, np.isfinite(best[part]))
    assert np.abs(watched.percent[known] / 100.0 - best[part][known]).max() <= 0.0051
    areas = watch.areas(watched, counted & known, 0.5)
    chosen = counted & known
    assert areas.area == 0.25 * chosen.sum() and areas.blind == 0.25 * (chosen & (watched.seen == 0)).sum()
    assert areas.seen >= max(watched.areas_m2) and areas.twice == 0.25 * (chosen & (watched.seen == 2)).sum()
    assert areas.expected == pytest.approx(0.25 * best[part][chosen].sum(), rel=0.01)
    assert 0 < areas.sure < areas.area


def test_points_are_seen_by_their_best_sensor(sight, watch):
    from scipy.sparse import csr_matrix

    from smartcity.smartcity_plugin.siting.reach import Reach

    reach = Reach(csr_matrix([[0.2, 0.9, 0.0, 0.5], [0.4, 0.6, 0.0, 0.0]]), "1")
    points = watch.points(reach, np.array([10.0, 1.0, 5.0, 2.0]))
    assert (points.total, points.seen) == (18.0, 3.0)
    assert points.expected == pytest.approx(10 * 0.4 + 0.9 + 2 * 0.5)
    nothing = watch.points(Reach(csr_matrix((0, 2)), "1"), np.ones(2))
    assert (nothing.total, nothing.seen, nothing.expected) == (2.0, 0.0, 0.0)


def test_open_ground_is_where_targets_stand(sight, watch):
    surface, terrain = hilly(11)
    surface[3, 3] = np.nan
    window = sight.Window(0, 0, SIZE // 2, SIZE // 2)
    expected = (surface - terrain)[0:80:2, 0:80:2] <= 0.5
    assert np.array_equal(watch.open_ground(surface, terrain, window, 2), expected)
    rows, cols = np.random.default_rng(1).integers(-5, SIZE + 5, (2, 300))
    stand = watch.stand_in_the_open(surface, terrain, rows, cols)
    inside = (rows >= 0) & (rows < SIZE) & (cols >= 0) & (cols < SIZE)
    assert not stand[~inside].any() and inside.sum() < 300
    assert np.array_equal(stand[inside], (surface - terrain)[rows[inside], cols[inside]] <= 0.5)
    assert watch.open_ground(surface, None, sight.Window(0, 0, SIZE, SIZE)).sum() == SIZE * SIZE - 1


class Large:
    """A raster that says which windows are read of it."""

    def __init__(self, values):
        self.values, self.shape, self.read = values, values.shape, []

    def window(self, row, col, rows, cols):
        self.read.append((rows, cols))
        return self.values[row:row + rows, col:col + cols]


def test_no_more_than_a_window_is_read(sight):
    surface = Large(np.zeros((3000, 3000), dtype=np.float32))
    sensor = sight.Sensor(1500, 2990, 5.0, 40.0)
    view = sight.viewshed(surface, None, 1.0, sensor)
    assert surface.read == [(81, 50)] and view.seen.any()
    whole = sight.viewshed(surface.values, None, 1.0, sensor)
    assert np.array_equal(view.margin, whole.margin, equal_nan=True)


# Bad input, progress, cancel


@pytest.mark.parametrize(("change", "words"), [
    ({"height_m": 0.0}, "height_m must be more than 0"), ({"range_m": math.nan}, "range_m must be more"),
    ({"fov_deg": 400.0}, "fov_deg"), ({"vertical_fov_deg": 0.0}, "vertical_fov_deg"),
    ({"tilt_deg": 91.0}, "tilt_deg"), ({"azimuth_deg": math.nan}, "azimuth_deg"),
    ({"row": SIZE}, "outside the raster"), ({"row": 1, "col": 1}, "is unknown"),
    ({"row": 2, "col": 2}, "inside a building or a tree of 9.0 m"),
])  # fmt: skip
def test_unusable_sensors_are_explained(sight, change, words):
    from dataclasses import replace

    from smartcity.smartcity_plugin.errors import InputError

    surface = flat()
    surface[1, 1], surface[2, 2] = np.nan, 9.0
    sensor = replace(sight.Sensor(MIDDLE, MIDDLE, 5.0, 20.0), **change)
    with pytest.raises(InputError, match=words):
        sight.viewshed(surface, flat(), 1.0, sensor)
    with pytest.raises(InputError, match=words):
        sight.visible(surface, flat(), 1.0, [sight.Sensor(MIDDLE, MIDDLE, 5.0, 20.0), sensor], [1], [1])
    with pytest.raises(InputError, match=words):
        sight.check(surface, flat(), 1.0, sensor)


def test_other_unusable_input(sight):
    from smartcity.smartcity_plugin.errors import InputError

    sensor = sight.Sensor(MIDDLE, MIDDLE, 5.0, 20.0)
    for arguments, more, words in (
        ((flat(), flat(9), 1.0, sensor), {}, "same rows and columns"),
        ((flat(), None, -1.0, sensor), {}, "cell_m"),
        ((flat(), None, 1.0, sensor), {"target_height_m": -1.0}, "height of the target"),
        ((flat(), None, 1.0, sensor), {"errors": sight.Errors(-0.1)}, "ground_m"),
        ((flat(), None, 1.0, sensor), {"errors": sight.Errors(length_m=0.0)}, "length_m"),
    ):
        with pytest.raises(InputError, match=words):
            sight.viewshed(*arguments, **more)
    with pytest.raises(InputError, match="same length"):
        sight.visible(flat(), None, 1.0, [sensor], [1, 2], [1])


def test_progress_and_cancel(sight):
    from smartcity.smartcity_plugin.patience import Abandoned

    surface, told = np.zeros((701, 701)), []
    sensor = sight.Sensor(350, 350, 5.0, 350.0)
    sight.viewshed(surface, None, 1.0, sensor, progress=told.append)
    assert told == sorted(told) and told[0] == 0.0 and told[-1] == 1.0 and len(told) > 2
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Abandoned):
        sight.viewshed(surface, None, 1.0, sensor, cancelled=cancelled)
    with pytest.raises(Abandoned):
        sight.visible(surface, None, 1.0, [sensor], [1], [1], cancelled=lambda: True)
