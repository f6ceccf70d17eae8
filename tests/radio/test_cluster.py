"""Gateways on a Dask cluster of real processes: the same bytes, also when one of them dies."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from smartcity.layers import raster
from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import budget, cluster, coverage, sweep
from smartcity.smartcity_plugin.radio.cache import Cache

ROOT = Path(__file__).resolve().parent.parent.parent
PLAN = budget.plan(presets.load("lorawan_eu868"))
GRID = raster.Grid(400000.0, 5700000.0, 10.0, 160, 160, "EPSG:25832")
SITES = [coverage.Site(row, col, replace(PLAN.gateway, height_m=20.0 + row / 10))
         for row in (30, 81, 130) for col in (15, 65, 105, 145)]


class Machines:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.processes = folder, []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.start(str(ROOT / "smartcity_plugin" / "worker.py"), "--scheduler", str(port))
        wait_for(lambda: "tcp://" in (folder / "0.log").read_text())
        self.address = f"tcp://127.0.0.1:{port}"

    def start(self, *arguments: str) -> subprocess.Popen:
        with (self.folder / f"{len(self.processes)}.log").open("w") as log:
            process = subprocess.Popen([sys.executable, *arguments], cwd=self.folder, stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def add_worker(self, root: Path = ROOT) -> subprocess.Popen:
        return self.start(str(root / "smartcity_plugin" / "worker.py"), self.address)

    def add_worker_without_plugin(self) -> subprocess.Popen:
        return self.start("-m", "distributed.cli.dask_worker", "--no-dashboard", "--no-nanny", self.address)

    def said(self) -> str:
        """How each process is, and the last of what it wrote."""
        return "\n".join(
            f"{process.poll()}: {(self.folder / f'{number}.log').read_text()[-1500:]}"
            for number, process in enumerate(self.processes)
        )

    def close(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


def wait_for(what, seconds=20.0):
    end = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


@pytest.fixture(scope="module")
def machines(tmp_path_factory):
    made = Machines(tmp_path_factory.mktemp("dask"))
    for _ in range(2):
        made.add_worker()
    yield made
    made.close()


@pytest.fixture
def alone(tmp_path):
    """A scheduler without workers."""
    made = Machines(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def heights(tmp_path_factory):
    """Surface and coarser terrain in files."""
    folder = tmp_path_factory.mktemp("heights")
    x, y = np.meshgrid(np.arange(160), np.arange(160))
    terrain = 40 + 8 * np.sin(x / 19) + 6 * np.cos(y / 27)
    surface = terrain + 15.0 * ((x // 6 % 3 == 0) & (y // 5 % 3 == 0) & (x % 30 > 5))
    coarse = raster.Grid(400000.0, 5700000.0, 20.0, 80, 80, "EPSG:25832")
    for name, grid, values in (("surface", GRID, surface), ("terrain", coarse, terrain[::2, ::2])):
        raster.write(folder / f"{name}.tif", grid, [raster.Band(values.astype(np.float32), name)])
    return tuple(raster.RasterOnGrid(str(folder / f"{name}.tif"), GRID) for name in ("surface", "terrain"))


def cover(heights, **more):
    return coverage.coverage(*heights, GRID.cell, SITES, PLAN, radius_m=500.0, **more)


@pytest.fixture(scope="module")
def expected(heights):
    return cover(heights)


def same(one, other):
    return all(getattr(one, name).tobytes() == getattr(other, name).tobytes()
               for name in ("rssi_dbm", "sf", "servers", "best", "margin_db"))


def test_two_workers_give_the_same_bytes(machines, heights, expected, tmp_path, monkeypatch):
    def nobody(*_values, **_named):
        raise AssertionError("computed here")

    wait_for(lambda: cluster_size(machines) == 2)
    monkeypatch.setattr(sweep, "loss", nobody)
    told = []
    with cluster.Cluster(machines.address) as both:
        result = cover(heights, executor=both, cache=Cache(tmp_path), told=lambda *what: told.append(what))
        assert not both.is_busy()
    assert same(result, expected)
    assert sorted(told) == [(number, "cluster") for number in range(1, len(SITES) + 1)]
    told.clear()
    assert same(cover(heights, cache=Cache(tmp_path), told=lambda *what: told.append(what)), expected)
    assert {source for _number, source in told} == {"cache"}


def cluster_size(machines) -> int:
    from distributed import Client

    with Client(machines.address, set_as_default=False) as client:
        return len(client.nthreads())


def tasks_left(machines) -> int:
    from distributed import Client

    with Client(machines.address, set_as_default=False) as client:
        return sum(len(keys) for keys in client.processing().values())


def test_a_cancelled_run_leaves_the_cluster(machines, heights, tmp_path):
    finished = []
    began = time.monotonic()
    with pytest.raises(sweep.SweepCancelled), cluster.Cluster(machines.address) as both:
        cover(heights, executor=both, cache=Cache(tmp_path), told=lambda *what: finished.append(what),
              cancelled=lambda: bool(finished))
    assert 1 <= len(finished) <= 2 and time.monotonic() - began < 5
    assert len(list(tmp_path.glob("*.loss"))) >= len(finished)
    wait_for(lambda: tasks_left(machines) == 0)


def test_cancel_is_heard_while_a_worker_computes(machines, heights):
    """A gateway that takes long on a worker: the run still ends within a second."""
    from distributed import Client

    with cluster.Cluster(machines.address) as both, Client(machines.address, set_as_default=False) as client:
        blocked = [client.submit(time.sleep, 2.5, pure=False, workers=[name]) for name in client.nthreads()]
        began = time.monotonic()
        with pytest.raises(sweep.SweepCancelled):
            cover(heights, executor=both, cancelled=lambda: time.monotonic() - began > 1)
        assert time.monotonic() - began < 2.5
        client.cancel(blocked)


def test_other_heights_on_a_worker_are_noticed(machines, heights, tmp_path):
    class Shifting(raster.RasterOnGrid):
        """Reads one file here and another one where it was sent to."""

        def __reduce__(self):
            return raster.RasterOnGrid, (str(tmp_path / "other.tif"), self.grid)

    values, grid = raster.read(heights[0].path)
    raster.write(tmp_path / "other.tif", grid, [raster.Band((values + 1).astype(np.float32), "surface")])
    with pytest.raises(InputError, match="reads other heights"), cluster.Cluster(machines.address) as both:
        cover((Shifting(heights[0].path, GRID), heights[1]), executor=both)


def test_what_is_wrong_with_the_input_is_said_as_on_this_machine(machines, heights):
    inside = [replace(SITES[0], row=17, col=20, station=replace(SITES[0].station, height_m=5.0))]
    assert heights[0][17, 20] > heights[1][17, 20] + 10
    with pytest.raises(InputError, match="stands inside a building"), \
            cluster.Cluster(machines.address) as both:
        coverage.coverage(*heights, GRID.cell, inside, PLAN, radius_m=500.0, executor=both)


def test_a_killed_worker_costs_only_its_task(machines, heights, expected):
    """The last test with these machines: only one worker is left."""
    from distributed import Client

    sources = []
    with cluster.Cluster(machines.address) as both, Client(machines.address, set_as_default=False) as client:
        processes = client.run(os.getpid)
        assert len(processes) == 2, machines.said()
        victim = min(processes)
        os.kill(processes[victim], signal.SIGSTOP)  # so that it surely has a task when it dies

        def kill(_number, source):
            sources.append(source)
            if len(sources) == 3:
                assert client.processing()[victim]
                os.kill(processes[victim], signal.SIGKILL)

        result = cover(heights, executor=both, told=kill)
        assert list(client.nthreads()) == [name for name in processes if name != victim]
    assert sources == ["cluster"] * len(SITES)
    assert same(result, expected)


# A cluster that is not as it should be

def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{port}", "nonsense", "127.0.0.1", "http://[", "tcp://:x"])
def test_a_cluster_that_is_not_there_is_said_at_once(address):
    address = address.format(port=free_port())
    began = time.monotonic()
    with pytest.raises(InputError) as caught:
        cluster.Cluster(address)
    assert time.monotonic() - began < 5
    assert address in str(caught.value) and "worker.py --scheduler" in str(caught.value)


def test_something_else_that_listens_is_no_scheduler(monkeypatch):
    monkeypatch.setattr(cluster, "ANSWER_S", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(InputError, match="No Dask scheduler answers"):
            cluster.Cluster(f"tcp://127.0.0.1:{silent.getsockname()[1]}")
        assert time.monotonic() - began < 4


def test_connecting_can_be_cancelled():
    class Cancelled(Exception):
        pass

    def pulse():
        if time.monotonic() - began > 0.5:
            raise Cancelled

    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(Cancelled):
            cluster.Cluster(f"tcp://127.0.0.1:{silent.getsockname()[1]}", pulse)
        assert time.monotonic() - began < 1.5


def test_missing_dask_is_a_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match="python3-distributed"):
        cluster.Cluster("tcp://127.0.0.1:8786")


def test_workers_that_do_not_fit_are_named(alone, monkeypatch, tmp_path):
    monkeypatch.setattr(cluster, "FIRST_WORKER_S", 0.5)
    with pytest.raises(InputError, match="has no workers.*python3 .*worker.py tcp://"):
        cluster.Cluster(alone.address)
    monkeypatch.undo()
    ignorant = alone.add_worker_without_plugin()
    with pytest.raises(InputError, match="cannot load the plugin .*smartcity.*python3"):
        cluster.Cluster(alone.address)
    ignorant.kill()
    ignorant.wait()
    wait_for(lambda: cluster_size(alone) == 0)
    older = tmp_path / "anything"
    for name in ("smartcity_plugin", "layers"):
        shutil.copytree(ROOT / name, older / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "__init__.py", older)
    with (older / "smartcity_plugin" / "radio" / "p1812.py").open("a") as file:
        file.write("# an older formula\n")
    alone.add_worker(older)
    with pytest.raises(InputError, match="has another version of the plugin"):
        cluster.Cluster(alone.address)


def test_a_cluster_that_loses_all_workers_is_given_up(alone, heights, monkeypatch):
    monkeypatch.setattr(cluster, "LOOK_S", 0.2)
    monkeypatch.setattr(cluster, "ALONE_S", 1.0)
    worker = alone.add_worker()
    with pytest.raises(InputError, match="has had no worker"), cluster.Cluster(alone.address) as lonely:
        worker.kill()
        worker.wait()
        cover(heights, executor=lonely)
