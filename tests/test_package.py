"""The zip that QGIS installs."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
loader = SourceFileLoader("package_script", str(ROOT / "scripts" / "package"))
packaging = module_from_spec(spec_from_loader(loader.name, loader))
loader.exec_module(packaging)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with zipfile.ZipFile(packaging.package(tmp_path_factory.mktemp("dist"))) as opened:
        yield opened


def test_one_folder_with_what_the_plugin_needs(archive):
    names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"smartcity"}
    needed = {"__init__.py", "metadata.txt", "LICENSE", "smartcity_plugin/plugin.py",
              "processing/provider.py", "layers/schema.py", "resources/icons/smartcity.svg",
              "i18n/smartcity_de.qm"}
    assert {f"smartcity/{name}" for name in needed} <= set(names)


def test_every_python_file_of_the_plugin_is_in_it(archive):
    names = set(archive.namelist())
    for folder in ("smartcity_plugin", "processing", "layers"):
        for path in (ROOT / folder).rglob("*.py"):
            assert f"smartcity/{path.relative_to(ROOT).as_posix()}" in names


def test_every_kind_of_resource_is_in_it(archive):
    """A new kind of file has to be named in scripts/package."""
    names = set(archive.namelist())
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            assert f"smartcity/{path.relative_to(ROOT).as_posix()}" in names


def test_nothing_that_plugins_qgis_org_refuses(archive):
    folders = re.compile(r"/(tests|scripts|docs|benchmarks|build|dist|__pycache__|\.[^/]*)(/|$)")
    kinds = re.compile(r"\.(pyc|so|dll|exe|ts)$")
    assert [name for name in archive.namelist() if folders.search(name) or kinds.search(name)] == []
    assert Path(archive.filename).stat().st_size <= packaging.SIZE_LIMIT


def test_name_has_the_version_of_the_metadata(archive):
    version = re.search("^version=(.*)$", archive.read("smartcity/metadata.txt").decode(), re.MULTILINE)[1]
    assert Path(archive.filename).name == f"smartcity-{version}.zip"


def test_another_checkout_gives_the_same_bytes(archive, tmp_path):
    """Another folder, other dates and permissions, and rubbish lying about."""
    other = tmp_path / "checkout"
    for name in packaging.shipped():
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, other / name)
        (other / name).chmod(0o755)
        os.utime(other / name, (1_000_000_000, 1_000_000_000))
    for rubbish in ("layers/__pycache__/raster.pyc", "layers/raster.py.orig", "tests/test_x.py",
                    "scripts/demo.py", ".git/config", "build/map.png", "i18n/smartcity_de.ts"):
        (other / rubbish).parent.mkdir(parents=True, exist_ok=True)
        (other / rubbish).write_text("x")
    again = packaging.package(tmp_path / "dist", other)
    assert again.read_bytes() == Path(archive.filename).read_bytes()


def test_a_changed_file_changes_the_zip(archive, tmp_path):
    """So the test above can fail."""
    for name in packaging.shipped():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    (tmp_path / "__init__.py").write_text("# changed\n")
    changed = packaging.package(tmp_path / "dist", tmp_path)
    assert changed.read_bytes() != Path(archive.filename).read_bytes()
