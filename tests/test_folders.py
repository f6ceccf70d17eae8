"""Compiled kernels find a place to stay, also where the plugin's folder and the home are read-only."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from smartcity.smartcity_plugin import folders

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
COMPILE = """
import sys, time
sys.path.insert(0, sys.argv[1])
if sys.argv[2] == "first":
    import numba
from smartcity.smartcity_plugin.radio import sampling
import numba
hits = sum(sampling.steps.stats.cache_hits.values()) if sampling.steps(0, 0, 3, 4) == 4 else "wrong"
print(numba.config.CACHE_DIR, hits, sep="|")
"""


@pytest.fixture
def place():
    """A folder that every user may enter: root may write anywhere, so the test has to be somebody else."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    shutil.copytree(ROOT / "smartcity_plugin", folder / "smartcity" / "smartcity_plugin",
                    ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "__init__.py", folder / "smartcity")
    (folder / "cache").mkdir()
    (folder / "cache").chmod(0o777)
    for path in [folder / "smartcity", *(folder / "smartcity").rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


def compile_kernel(place: Path, cache: Path, numba: str = "") -> list[str]:
    """What COMPILE prints, run by a user who may write only to `cache`."""
    environment = {name: value for name, value in os.environ.items() if name != "NUMBA_CACHE_DIR"}
    environment |= {"XDG_CACHE_HOME": str(cache), "HOME": str(cache), "PYTHONDONTWRITEBYTECODE": "1"}
    somebody = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    python = os.path.realpath(sys.executable)  # the checkout with its .venv may be closed to others
    run = subprocess.run([python, "-c", COMPILE, str(place), numba], env=environment, cwd=place,
                         capture_output=True, text=True, check=False, **somebody)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip().split("|")


@pytest.mark.parametrize("numba", ["", "first"])
def test_kernels_of_a_read_only_plugin_are_kept_in_the_users_cache(place, numba):
    expected = str(place / "cache" / "smartcity" / "numba")
    assert compile_kernel(place, place / "cache", numba) == [expected, "0"]
    assert list(Path(expected).rglob("*.nbi"))
    assert compile_kernel(place, place / "cache", numba) == [expected, "1"]
    assert not list((place / "smartcity").rglob("__pycache__"))


def test_without_any_place_it_still_computes(place):
    (place / "cache").chmod(0o555)
    folder, hits = compile_kernel(place, place / "cache")
    assert hits == "0" and "smartcity_numba_" in folder
    assert not Path(folder).exists()


def test_a_writable_plugin_keeps_its_kernels_itself(place):
    package = place / "smartcity" / "smartcity_plugin" / "radio"
    package.chmod(0o777)
    assert compile_kernel(place, place / "cache") == ["", "0"]
    assert list((package / "__pycache__").glob("*.nbi"))


@pytest.mark.parametrize(("platform", "variable", "expected"), [
    ("linux", "XDG_CACHE_HOME", "{place}/smartcity"), ("win32", "LOCALAPPDATA", "{place}/smartcity"),
    ("darwin", "", "{home}/Library/Caches/smartcity"), ("linux", "", "{home}/.cache/smartcity"),
    ("win32", "", "{home}/AppData/Local/smartcity"),
])
def test_the_users_cache_is_where_the_platform_has_it(monkeypatch, tmp_path, platform, variable, expected):
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        monkeypatch.setenv(variable, str(tmp_path))
    assert folders.user_cache() == Path(expected.format(place=tmp_path, home=Path.home()))


def test_what_the_user_has_chosen_stays(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(folders, "can_write", lambda folder: False)
    folders.let_numba_cache(tmp_path)
    assert os.environ["NUMBA_CACHE_DIR"] == str(tmp_path)
