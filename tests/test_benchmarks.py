"""The benchmark runs, compares like with like and prints every line. No test measures time."""

from __future__ import annotations

import re
from functools import partial

import numpy as np
import pytest

from smartcity.benchmarks import citymodel, covlib, ours, radio, scenes, splat
from smartcity.benchmarks.measure import Clock, Difference, in_turns

needs_splat = pytest.mark.skipif(splat.program() is None, reason="SPLAT! is not installed")


@pytest.fixture(scope="module")
def lines():
    """Lines of a quick run, without crc-covlib."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(covlib.VARIABLE, raising=False)
        printed: list[str] = []
        patch.setattr("builtins.print", lambda *words, **_: printed.append(" ".join(map(str, words))))
        assert radio.main(["--size", "60", "--quick", "--sample", "400"]) == 0
    return "\n".join(printed).splitlines()


def row(lines, start):
    """Numbers of the rows that start so, by the heads of their table."""
    found = []
    for line in lines:
        words = re.split(r" {2,}", line.strip())
        if words[0] in ("engine", "scene", "side in cells"):
            head = words[1:]
        elif words[0].startswith(start):
            found.append(dict(zip(head, (float(word.removesuffix(" x")) for word in words[1:]))))
    return found


def test_speed_is_told_for_the_sweep_and_the_exact_mode(lines):
    sweeps, exacts = row(lines, "P.1812 sweep"), row(lines, "P.1812 exact")
    threads = sorted({1, radio.ALL_THREADS})
    assert [each["threads"] for each in sweeps] == [*threads, *([1] if splat.program() else [])]
    assert [each["threads"] for each in exacts] == threads
    assert sweeps[0]["receivers"] == 3600 and sweeps[0]["sweep is"] == 1
    assert sweeps[0]["1000/CPU-s"] == pytest.approx(3.6 / sweeps[0]["CPU s"], rel=0.05)
    for each in exacts:
        assert each["receivers"] == 400
        assert each["rms dB"] <= 2 and each["median"] <= min(0.1, each["p99"])


def test_errors_and_growth_are_told(lines):
    assert len(row(lines, "10 m smooth")) == len(row(lines, "30 m smooth")) == 2
    for cell, name in (("10", "smooth"), ("30", "smooth"), ("30", "rough")):
        for each in row(lines, f"{cell} m {name}"):
            assert each["rms dB"] <= each["neighbour rms"] / 4 and abs(each["bias"]) < 0.2
    (small,), (large,) = row(lines, "60"), row(lines, "120")
    assert (small["receivers"], large["receivers"]) == (3600, 14400)
    assert small["cost grew"] == 1 and large["log N grew"] == pytest.approx(1.17)


def test_versions_and_reasons_are_told(lines):
    text = "\n".join(lines)
    for words in ("numba ", "868 MHz", "threads are", "crc-covlib: not run: CRC_COVLIB is not set"):
        assert words in text


@needs_splat
def test_splat_is_compared_on_the_same_geometry(lines):
    (theirs,) = row(lines, "SPLAT! v")
    assert theirs["receivers"] == pytest.approx(np.pi * 29**2, rel=0.05) and 0 < theirs["rms dB"] < 60
    excess = re.search(r"our free space \+ (-?[\d.]+) dB", "\n".join(lines))
    assert abs(float(excess[1])) < 0.5


def test_programs_that_are_missing_are_named(monkeypatch, capsys):
    monkeypatch.setattr(splat, "program", lambda: None)
    monkeypatch.setenv(covlib.VARIABLE, "no/such/library.so")
    options = radio.read(["--size", "40", "--quick", "--sample", "20"])
    radio.speed(options, 0.0)
    radio.speed_beside_splat(options, 0.0)
    printed = capsys.readouterr().out
    assert "crc-covlib: not run: CRC_COVLIB names no library" in printed
    assert "SPLAT!: not run: there is no program splat" in printed


@pytest.mark.parametrize("wrong", ["--size 20", "--cell 0", "--budget 0", "--repeats 0", "--scene moon"])
def test_unusable_arguments_are_refused(wrong):
    with pytest.raises(SystemExit) as stop:
        radio.read(wrong.split())
    assert stop.value.code == 2


def test_a_slow_sweep_is_thinned_out():
    scene = scenes.make("smooth", 60, 10.0)
    sweep = radio.Sweep(scene, 60, expected_s=8.0, budget_s=1.0)
    sweep(1)
    assert (sweep.stride, sweep.receivers, sweep.note) == (3, 400, "one receiver in 3 x 3 cells")
    rows, cols, loss = sweep.sample(100)
    assert loss == pytest.approx(ours.exactly(scene, rows, cols), abs=1)
    assert len(set(zip(rows, cols))) == 100


def test_scenes_are_the_same_every_time_and_at_every_cell_size():
    assert np.array_equal(scenes.make("rough+buildings", 50, 10.0).surface_m,
                          scenes.make("rough+buildings", 50, 10.0).surface_m)
    coarse, fine = scenes.make("rough", 101, 20.0), scenes.make("rough", 201, 10.0)
    assert np.allclose(fine.terrain_m[::2, ::2], coarse.terrain_m)


@pytest.mark.parametrize("cell_m", [10.0, 30.0, splat.CELL_M])
def test_scenes_have_the_buildings_that_they_promise(cell_m):
    scene = scenes.make("smooth+buildings", 300, cell_m)
    assert scene.built.mean() == pytest.approx(scenes.BUILT_SHARE, abs=0.02)
    assert not scene.built[scene.transmitter] and not scenes.make("smooth", 300, cell_m).built.any()


def test_turns_and_medians():
    order, seconds = [], {"a": iter([3.0, 1.0, 2.0]), "b": iter([1.0, 9.0, 5.0])}

    def call(name):
        order.append(name)
        return Clock(next(seconds[name]), 0.0)

    clocks = in_turns({name: lambda name=name: call(name) for name in "ab"}, 3)
    assert order == list("ababab") and (clocks["a"].cpu_s, clocks["b"].cpu_s) == (2.0, 5.0)


def test_differences_leave_unknown_receivers_out():
    apart = Difference.between(np.array([1.0, 2.0, np.nan, 4.0]), np.array([1.0, 4.0, 3.0, 0.0]))
    assert (apart.rms_db, apart.median_db) == (pytest.approx(np.sqrt(20 / 3)), 2.0)


@needs_splat
def test_splat_sees_the_scene_the_right_way_round(tmp_path):
    """On a plain with one wall, the shadow lies behind it and not behind one of its mirror images."""
    ground = np.full((121, 121), 100.0)
    ground[28:32, 70:80] = 300.0
    scene = scenes.Scene("wall", ground, ground, splat.CELL_M)
    splat.write(scene, tmp_path, tx_height_m=30.0, frequency_ghz=0.868)
    theirs = splat.losses(splat.program(), tmp_path, scene, 59, 1.5)
    loss = np.full(ground.shape, np.nan)
    loss[theirs.rows, theirs.cols] = theirs.loss_db
    shadow = loss[13:18, 80:85]
    north_west, south_east, south_west = loss[13:18, 36:41], loss[103:108, 80:85], loss[103:108, 36:41]
    west = loss.T[13:18, 80:85]
    assert np.nanmin(shadow) > 20 + max(map(np.nanmax, (north_west, south_east, south_west, west)))


def test_splat_refuses_a_scene_that_it_cannot_read(tmp_path):
    with pytest.raises(ValueError, match="at most"):
        splat.write(scenes.make("smooth", 40, 10.0), tmp_path, tx_height_m=30.0, frequency_ghz=0.868)


class Library:
    """Answers to crc-covlib's calls. What it returns as loss is the height of its ground at the receiver."""

    def __init__(self, ground, status=0, takes_heights=True):
        self.ground, self.status, self.takes_heights = ground, status, takes_heights
        self.given, self.grids = {}, {}
        # functions of their own, as ctypes' are: results and arguments are declared on them
        for name in ("NewSimulation", *covlib._CALLS):
            answer = getattr(self, f"_{name}", partial(self._keep, name))
            setattr(self, name, lambda *values, answer=answer: answer(*values))

    def _keep(self, name, _, *values):
        self.given[name] = values

    def _NewSimulation(self):
        return 7

    def _add(self, kind, south, west, north, east, width, height, pointer):
        data = np.ctypeslib.as_array(pointer, (height, width)).copy()
        self.grids[kind] = np.linspace(south, north, height), np.linspace(west, east, width), data
        return self.takes_heights

    def _AddCustomTerrainElevData(self, _, *values):
        return self._add("terrain", *values[:7])

    def _AddCustomSurfaceElevData(self, _, *values):
        return self._add("surface", *values[:7])

    def _GenerateReceptionPointResult(self, _, latitude, longitude):
        norths, easts, data = self.grids[self.ground]
        return float(data[np.abs(norths - latitude).argmin(), np.abs(easts - longitude).argmin()])

    def _GetGenerateStatus(self, _):
        return self.status


@pytest.mark.parametrize("ground", ["terrain", "surface"])
def test_covlib_is_given_the_scene_the_right_way_round(ground):
    scene = scenes.make("rough+buildings", 60, 30.0)
    library = Library(ground)
    simulation = covlib.Simulation(library, scene, **ours.SETTINGS)
    rows, cols = np.divmod(np.arange(3600), 60)
    heights = {"terrain": scene.terrain_m, "surface": scene.surface_m}[ground]
    assert np.allclose(simulation.losses(rows, cols), heights[rows, cols], atol=1e-4)
    latitude, longitude = library.given["SetTransmitterLocation"]
    assert library._GenerateReceptionPointResult(7, latitude, longitude) == pytest.approx(
        heights[scene.transmitter], abs=1e-4
    )
    norths, easts, _ = library.grids[ground]
    assert np.radians(np.diff(norths)) * 6_371_000 == pytest.approx(30.0)
    assert np.diff(easts) == pytest.approx(np.diff(norths))


def test_covlib_is_given_our_settings():
    library = Library("terrain")
    covlib.Simulation(library, scenes.make("smooth", 40, 10.0), **ours.SETTINGS)
    expected = {
        "TransmitterFrequency": 868, "TransmitterHeight": 30, "ReceiverHeightAboveGround": 1.5,
        "ITURP1812TimePercentage": 50, "ITURP1812AverageRadioRefractivityLapseRate": 45,
        "ITURP1812SeaLevelSurfaceRefractivity": 325, "TerrainElevDataSamplingResolution": 10,
    }
    assert {name: library.given["Set" + name] for name in expected} == {
        name: (value,) for name, value in expected.items()
    }


@pytest.mark.parametrize("fault", [{"status": 2}, {"takes_heights": False}])
def test_covlib_without_all_heights_is_an_error(fault):
    with pytest.raises(RuntimeError, match="heights"):
        covlib.Simulation(Library("terrain", **fault), scenes.make("smooth", 40, 10.0), **ours.SETTINGS)


def test_covlib_is_found_as_library_or_package(tmp_path, monkeypatch):
    package = tmp_path / "crc_covlib"
    (package / "bin_64bit").mkdir(parents=True)
    (package / "__init__.py").write_text("__version__ = '4.6.0'\n")
    library = package / "bin_64bit" / "libcrc-covlib.so"
    for named in (package, library):
        monkeypatch.setenv(covlib.VARIABLE, str(named))
        assert covlib.library_path() == library
    assert covlib.version(library) == "4.6.0"


def test_a_siting_answer_is_computed_again_from_the_data():
    from smartcity.benchmarks import siting

    name = "uniform 100 x 1,000 mclp"
    answer = siting.solve(name, 10.0)
    assert answer["right"] and answer["optimal"] and answer["value"] == 30637.0
    assert "WRONG" not in siting.line(name, answer, None)
    assert siting.line(name, {**answer, "right": False}, None).endswith("WRONG")


def test_a_selection_that_leaves_someone_out_is_no_covering():
    from smartcity.benchmarks.places import Problem, within

    cover = within(np.array([[0.0, 0.0], [9.0, 0.0]]), np.array([[1.0, 0.0], [8.0, 0.0], [50.0, 0.0]]), 2.0)
    problem = Problem("three houses", "lscp", None, cover)
    assert problem.is_feasible(np.array([0, 1])) and not problem.is_feasible(np.array([0]))
    assert problem.value(np.array([0, 1])) == 2.0


def test_the_city_model_is_read_and_counted_beside_lxml(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(citymodel, "TILES", tmp_path)  # an invented tile, for a checkout alone
    assert citymodel.main(["--quick"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 6 and "WRONG" not in "".join(lines)
    objects = int(lines[1].split()[2])
    assert objects > 50 and float(lines[1].split()[6]) == pytest.approx(
        float(lines[1].split()[4]) / float(lines[1].split()[5]), rel=0.1
    )
    monkeypatch.setattr(citymodel, "counted", lambda path: (0, 0))
    assert citymodel.main(["--quick"]) == 1 and "WRONG" in capsys.readouterr().out
