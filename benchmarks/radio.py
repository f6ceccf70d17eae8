"""How fast the radio engine is, and how far its results lie from exact ones and from other programs'.

    .venv/bin/python benchmarks/radio.py                      # the tables; some minutes
    .venv/bin/python benchmarks/radio.py --large              # and 8000 x 8000 cells (some GB of memory)
    .venv/bin/python benchmarks/radio.py --size 200 --quick   # a look, in seconds; its times mean little
    CRC_COVLIB=.../libcrc-covlib.so .venv/bin/python benchmarks/radio.py

Prints four tables: the speed of the sweep on one and all processors beside the exact mode and crc-covlib;
beside SPLAT! on ground that it can read; the error of the sweep on five scenes; the cost of a receiver as the
raster grows. All run in this one process (SPLAT! in one of its own), in turns, and the median of --repeats is
shown. Nothing is compiled and no input is made while the clock runs. CPU seconds are those of all threads
together. Close other programs: both clocks feel them.

Slow modes are sampled, and the table says so: the exact mode computes --sample receivers drawn at random, and
a sweep that would take more than --budget CPU-seconds has one receiver in k x k cells.

    scenes.py   invented ground with buildings        splat.py    Debian's SPLAT!, where installed
    measure.py  clocks and differences                covlib.py   crc-covlib, where CRC_COVLIB names it
    ours.py     the engine's calls

None of the other programs is needed by the plugin. Needs no QGIS.
"""

from __future__ import annotations

import argparse
import math
import platform
import sys
import tempfile
from collections.abc import Callable
from ctypes import CDLL
from functools import partial
from pathlib import Path

import numba
import numpy as np

if "smartcity" not in sys.modules:
    import checkout  # noqa: F401 - beside this program

from smartcity.benchmarks import covlib, ours, scenes, splat  # noqa: E402
from smartcity.benchmarks.measure import Clock, Difference, in_turns, timed  # noqa: E402

ACCURACY = (
    ("smooth", 10.0), ("smooth+buildings", 10.0), ("smooth", 30.0), ("smooth+buildings", 30.0),
    ("rough", 30.0),
)
"""Scene and cell size [m]."""
SIZES = (500, 1000, 2000, 4000)
LARGE = 8000
RUN = 20
"""Neighbours in a row that are drawn together."""
ALL_THREADS = numba.config.NUMBA_NUM_THREADS


def on_threads(count: int, call: Callable[[], np.ndarray]) -> tuple[Clock, np.ndarray]:
    """Time a call of the engine on so many threads."""
    numba.set_num_threads(count)
    try:
        return timed(call)
    finally:
        numba.set_num_threads(ALL_THREADS)


class Sweep:
    """The sweep over one scene: every cell within the radius, or one in k x k if that is too slow."""

    def __init__(self, scene: scenes.Scene, radius_cells: float, expected_s: float, budget_s: float) -> None:
        self.scene = scene
        self.radius_m = radius_cells * scene.cell_m
        self.stride = max(1, math.ceil(math.sqrt(expected_s / budget_s)))
        self.loss = np.empty(0)

    def __call__(self, threads: int) -> Clock:
        clock, self.loss = on_threads(
            threads, lambda: ours.everywhere(self.scene, self.radius_m, self.stride)
        )
        return clock

    @property
    def receivers(self) -> int:
        return int(np.isfinite(self.loss).sum())

    @property
    def note(self) -> str:
        return "" if self.stride == 1 else f"one receiver in {self.stride} x {self.stride} cells"

    def sample(self, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Rows and columns of about `count` receivers, and the sweep's loss there [dB].

        They are drawn in runs of neighbours, as single ones would cost more than in a whole raster: the
        processor's cache serves neighbours' profiles together.
        """
        rows, cols = np.nonzero(np.isfinite(self.loss))
        runs = np.arange(max(1, rows.size // RUN))
        first = np.random.default_rng(scenes.SEED).permutation(runs)[:max(1, count // RUN)]
        drawn = (np.sort(first)[:, None] * RUN + np.arange(min(RUN, rows.size))).ravel()
        centres = ours.centres(self.scene, self.stride)
        return centres[rows[drawn]], centres[cols[drawn]], self.loss[rows[drawn], cols[drawn]]


class Table:
    """Prints rows of words under a head as soon as they are known."""

    def __init__(self, title: str, *columns: str) -> None:
        self.widths = [max(len(column), 26 if number == 0 else 8) for number, column in enumerate(columns)]
        print(f"\n{title}")
        self.row(*columns)

    def row(self, first: str, *cells: object) -> None:
        words = [first.ljust(self.widths[0])]
        words += [_word(cell).rjust(width) for cell, width in zip(cells, self.widths[1:])]
        print("  " + "  ".join(words).rstrip(), flush=True)


def _word(cell: object) -> str:
    if isinstance(cell, float):
        return "-" if math.isnan(cell) else f"{cell:#.3g}" if abs(cell) < 100 else f"{cell:.0f}"
    return str(cell)


def note(words: str) -> None:
    print(f"    {words}", flush=True)


def speed_table(title: str) -> Table:
    return Table(
        title, "engine", "threads", "receivers", "CPU s", "wall s", "1000/CPU-s", "1000/wall-s", "sweep is",
        "rms dB", "median", "p99",
    )


def speed_row(
    table: Table, name: str, threads: int, receivers: int, clock: Clock, best: float, apart: Difference | None
) -> None:
    """One engine. `best`: receivers per CPU-second of the sweep on one thread, `apart`: from the sweep."""
    rate = receivers / clock.cpu_s
    differences = (apart.rms_db, apart.median_db, apart.p99_db) if apart else ("", "", "")
    table.row(
        name, threads, receivers, clock.cpu_s, clock.wall_s, rate / 1000.0, receivers / clock.wall_s / 1000.0,
        f"{best / rate:.2f} x", *differences,
    )


def speed(options: argparse.Namespace, expected_s: float) -> None:
    """The sweep beside the exact mode and crc-covlib, every cell of the raster a receiver."""
    scene = scenes.make(options.scene, options.size, options.cell)
    sweep = Sweep(scene, scene.size, expected_s, options.budget)
    sweep(1)
    rows, cols, swept = sweep.sample(options.sample)
    losses: dict[str, np.ndarray] = {}

    def exactly(threads: int) -> Clock:
        clock, losses["exact"] = on_threads(threads, lambda: ours.exactly(scene, rows, cols))
        return clock

    def foreign() -> Clock:
        clock, losses["covlib"] = timed(lambda: simulation.losses(rows, cols))
        return clock

    counts = sorted({1, ALL_THREADS})
    calls: dict[str, Callable[[], Clock]] = {f"sweep {n}": partial(sweep, n) for n in counts}
    calls.update({f"exact {n}": partial(exactly, n) for n in counts})
    simulation, words = covlib_simulation(scene)
    if simulation is not None:
        calls["covlib"] = foreign
    clocks = in_turns(calls, options.repeats)

    table = speed_table(
        f"Speed: {scene.size} x {scene.size} cells of {scene.cell_m:g} m, {scene.name}; dB from the sweep"
    )
    best = sweep.receivers / clocks["sweep 1"].cpu_s
    for n in counts:
        speed_row(table, "P.1812 sweep", n, sweep.receivers, clocks[f"sweep {n}"], best, None)
    apart = Difference.between(swept, losses["exact"])
    for n in counts:
        speed_row(table, "P.1812 exact", n, rows.size, clocks[f"exact {n}"], best, apart)
    if simulation is None:
        table.row(words)
    else:
        outdoors = ~scene.built[rows, cols]
        apart = Difference.between(swept[outdoors], losses["covlib"][outdoors])
        speed_row(table, words, 1, rows.size, clocks["covlib"], best, apart)
        note("crc-covlib: P.1812 on terrain and surface; dB at receivers outside buildings.")
    if sweep.note:
        note(f"sweep: {sweep.note}, as all would take more than {options.budget:g} CPU-seconds.")
    if rows.size < sweep.receivers:
        note(f"All but the sweep: {rows.size} receivers drawn at random, {RUN} neighbours at a time.")
    gain = clocks["sweep 1"].wall_s / clocks[f"sweep {ALL_THREADS}"].wall_s
    note(f"{ALL_THREADS} threads are {gain:.2f} x as fast as 1 on the wall clock (sweep).")


def covlib_simulation(scene: scenes.Scene) -> tuple[covlib.Simulation | None, str]:
    """The scene in crc-covlib and its name with the version, or None and why there is none."""
    path = covlib.library_path()
    if path is None:
        return None, f"crc-covlib: not run: {covlib.VARIABLE} is not set"
    try:
        library = CDLL(str(path))
    except OSError as error:
        return None, f"crc-covlib: not run: {covlib.VARIABLE} names no library: {error}"
    return covlib.Simulation(library, scene, **ours.SETTINGS), f"crc-covlib {covlib.version(path)}"


def speed_beside_splat(options: argparse.Namespace, expected_s: float) -> None:
    """The sweep and SPLAT! on the same ground, the same circle of receivers."""
    size = min(options.size, splat.LARGEST_SIZE)
    radius = min(size // 2 - 1, splat.LARGEST_RADIUS)
    scene = scenes.whole_metres(scenes.make(options.scene, size, splat.CELL_M))
    table = speed_table(
        f"Speed beside SPLAT!: circle of {radius} cells of {scene.cell_m:.2f} m (3 arc seconds), {scene.name}"
    )
    program = splat.program()
    if program is None:
        table.row("SPLAT!: not run: there is no program splat (Debian: apt install splat)")
        return
    sweep = Sweep(scene, radius, expected_s, options.budget)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        splat.write(scene, folder, tx_height_m=ours.TX_HEIGHT_M, frequency_ghz=ours.FREQUENCY_GHZ)
        clocks = in_turns({
            "sweep": partial(sweep, 1),
            "splat": partial(splat.run, program, folder, radius, ours.RX_HEIGHT_M),
        }, options.repeats)
        theirs = splat.losses(program, folder, scene, radius, ours.RX_HEIGHT_M)
    best = sweep.receivers / clocks["sweep"].cpu_s
    on_ground = ours.everywhere(scene, radius * scene.cell_m, ground_only=True)
    apart = Difference.between(on_ground[theirs.rows, theirs.cols], theirs.loss_db)
    excess, far = excess_over_free_space(theirs, radius * scene.cell_m)
    speed_row(table, "P.1812 sweep", 1, sweep.receivers, clocks["sweep"], best, None)
    speed_row(
        table, f"SPLAT! {splat.version(program)} ITM", 1, theirs.rows.size, clocks["splat"], best, apart
    )
    if sweep.note:
        note(f"sweep: {sweep.note}.")
    note("Different models: dB are between ITM and P.1812, buildings burned into the ground of both.")
    note(f"Same geometry: beyond {far / 1000.0:.1f} km its least loss is our free space + {excess:.2f} dB.")
    note("SPLAT!'s seconds are those of its process: it reads the ground and writes a map, not the table.")


def excess_over_free_space(theirs: splat.Losses, radius_m: float) -> tuple[float, float]:
    """Least of SPLAT!'s losses minus our free space [dB], and the distance [m] from where on it is taken.

    In line of sight ITM comes down to free space. Nearer than a fifth of the radius one cell counts too much.
    """
    far = radius_m / 5.0
    chosen = theirs.distance_m >= far
    return float(np.min(theirs.loss_db[chosen] - ours.free_space_db(theirs.distance_m[chosen]))), far


def accuracy(options: argparse.Namespace, expected_s: float) -> None:
    """How far the sweep is from the exact mode, with the step between neighbours as a yardstick."""
    table = Table(
        f"Error of the sweep against the exact mode: {options.size} x {options.size} cells, "
        f"up to {options.sample} receivers",
        "scene", "1000/CPU-s", "rms dB", "median", "p99", "bias", "neighbour rms",
    )
    for name, cell_m in ACCURACY:
        scene = scenes.make(name, options.size, cell_m)
        sweep = Sweep(scene, scene.size, expected_s, options.budget)
        clock = in_turns({"sweep": partial(sweep, 1)}, options.repeats)["sweep"]
        rows, cols, swept = sweep.sample(options.sample)
        exact = ours.exactly(scene, rows, cols)
        apart = Difference.between(swept, exact)
        steps = Difference.between(sweep.loss[:, 1:], sweep.loss[:, :-1]) if sweep.stride == 1 else None
        table.row(
            f"{cell_m:g} m {name}", sweep.receivers / clock.cpu_s / 1000.0, apart.rms_db, apart.median_db,
            apart.p99_db, float(np.nanmean(swept - exact)), steps.rms_db if steps else math.nan,
        )
    note("neighbour rms: between the losses of one cell and the next, - where the sweep was sampled.")


def growth(options: argparse.Namespace, cost_s: float) -> None:
    """Cost of one receiver as the raster grows, beside the logarithm of its side."""
    table = Table(
        f"Cost of a receiver, 1 thread, {options.cell:g} m {options.scene}", "side in cells", "receivers",
        "CPU s", "us/receiver", "cost grew", "log N grew",
    )
    trend, first, notes = 4.0, math.nan, []
    for size in options.sizes:
        scene = scenes.make(options.scene, size, options.cell)
        sweep = Sweep(scene, size, cost_s * trend * size**2, options.budget)
        clock = in_turns({"sweep": partial(sweep, 1)}, options.repeats)["sweep"]
        cost = clock.cpu_s / sweep.receivers
        first = cost if math.isnan(first) else first
        trend, cost_s = max(1.0, cost / cost_s), cost  # the next size costs as much more again
        table.row(
            str(size), sweep.receivers, clock.cpu_s, 1e6 * cost, f"{cost / first:.2f} x",
            f"{math.log(size) / math.log(options.sizes[0]):.2f} x",
        )
        if sweep.note:
            notes.append(f"{size}: {sweep.note}.")
    for words in notes:
        note(words)


def trial(options: argparse.Namespace) -> float:
    """Compile all, and return the CPU seconds of one receiver at a quarter of the size, on one thread."""
    scene = scenes.make(options.scene, max(options.size // 4, 20), options.cell)
    sweep = Sweep(scene, scene.size, 0.0, 1.0)
    for threads in (ALL_THREADS, 1, 1):
        clock = sweep(threads)
    ours.exactly(scene, *sweep.sample(100)[:2])
    ours.everywhere(scene, sweep.radius_m, ground_only=True)
    ours.free_space_db(np.ones(1))
    return clock.cpu_s / sweep.receivers


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def read(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--size", type=int, default=1000, help="cells of a side (default 1000, at least 40)")
    parser.add_argument("--cell", type=float, default=10.0, help="cell size [m] (default 10)")
    parser.add_argument("--scene", choices=scenes.NAMES, default="smooth+buildings")
    parser.add_argument("--sample", type=int, default=20_000, help="receivers of the exact mode")
    parser.add_argument("--repeats", type=int, default=3, help="runs of which the median counts (default 3)")
    parser.add_argument("--budget", type=float, default=60.0, help="CPU-seconds of one run of the sweep")
    parser.add_argument("--large", action="store_true", help=f"go up to {LARGE} cells")
    parser.add_argument("--quick", action="store_true", help="one run each, two small sizes")
    options = parser.parse_args(arguments)
    counts = options.size // 40, options.sample, options.repeats
    if min(counts) < 1 or min(options.cell, options.budget) <= 0:
        parser.error("--size is 40 or more, all other numbers are more than 0")
    options.sizes = (*SIZES, LARGE) if options.large else SIZES
    if options.quick:
        options.repeats, options.sizes = 1, (options.size, 2 * options.size)
    return options


def main(arguments: list[str] | None = None) -> int:
    options = read(arguments)
    cost_s = trial(options)
    print(
        f"Python {platform.python_version()}, NumPy {np.__version__}, numba {numba.__version__} "
        f"({numba.threading_layer()}), {ALL_THREADS} threads, {processor()}"
    )
    print(
        f"Complete ITU-R P.1812-7, 50 % of time, {1000 * ours.FREQUENCY_GHZ:g} MHz, antennas at "
        f"{ours.TX_HEIGHT_M:g} m and {ours.RX_HEIGHT_M:g} m; each time is the median of {options.repeats}"
    )
    expected_s = 4.0 * cost_s * options.size**2  # as if a receiver's cost grew with the side
    speed(options, expected_s)
    speed_beside_splat(options, expected_s)
    accuracy(options, expected_s)
    growth(options, cost_s)
    return 0


if __name__ == "__main__":
    sys.exit(main())
