"""A missing package becomes a sentence with the command that installs it."""

from __future__ import annotations

import pytest

from smartcity.smartcity_plugin import packages


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("linux", "sudo apt install python3-numba python3-geopandas"),
        ("win32", "python -m pip install numba geopandas"),
        ("darwin", "bin/python3 -m pip install numba geopandas"),
    ],
)
def test_the_command_fits_the_platform(qgis_app, platform, command):
    assert command in packages.install_command(["numba", "geopandas"], platform)


def test_nothing_missing_no_complaint(qgis_app):
    assert packages.complaint(("numpy",)) == ""


def test_an_algorithm_that_lacks_a_package_says_so(qgis_app, monkeypatch):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:importsensors")
    assert algorithm.canExecute() == (True, "")
    monkeypatch.setattr(type(algorithm), "NEEDS", ("geopandas", "no_such_package"))
    possible, why = algorithm.canExecute()
    assert not possible and "no_such_package" in why and "install" in why
