"""A PDF for a council system that limits the size of files: the map becomes a picture, and it is said."""

from __future__ import annotations

import json
import shutil
import subprocess

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin.council import export

from .conftest import SOUTH, WEST, layer_of, point
from .test_layout import draw
from .test_tagged import JUDGE

pytestmark = pytest.mark.skipif(not shutil.which("pdfimages"), reason="needs Debian's poppler-utils")


def output_of(*command) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def images(pdf):
    """Width, encoding and resolution of each image."""
    lines = [line.split() for line in output_of("pdfimages", "-list", pdf).splitlines()[2:]]
    return [(int(line[3]), line[8], int(line[12])) for line in lines if line[2] == "image"]


@pytest.fixture
def crowd(town):
    """Five thousand points in one block: half a MB of vectors, and much less as a picture."""
    places = np.random.default_rng(5).uniform(1000, 1150, (5000, 2))
    layer = layer_of("Point", "Adressen", ["name:string"], [(point(x, y), ["a"]) for x, y in places])
    source = origin.Source("Beispielstadt (erfunden)", "Demostadt", origin.INVENTED)
    origin.store(layer, origin.Provenance(origin.INVENTED, (source,)))
    return [town.named("Gateways"), layer]


@pytest.fixture
def photo(qgis_app, tmp_path):
    """An aerial picture: three bands without classes."""
    from osgeo import gdal, osr

    bands = np.random.default_rng(3).integers(0, 256, (3, 60, 60)).repeat(20, 1).repeat(20, 2)
    bands = np.clip(bands + np.random.default_rng(4).normal(0, 9, bands.shape), 0, 255)
    file = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "luft.tif"), 1200, 1200, 3, gdal.GDT_Byte)
    file.SetGeoTransform((WEST, 2.5, 0, SOUTH + 3000, 0, -2.5))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    file.SetProjection(crs.ExportToWkt())
    for number, band in enumerate(bands, 1):
        file.GetRasterBand(number).WriteArray(band.astype("uint8"))
    del file
    return QgsRasterLayer(str(tmp_path / "luft.tif"), "Luftbild")


def test_without_a_limit_it_stays_vector(crowd, tmp_path):
    path = tmp_path / "a.pdf"
    assert export.pdf(draw(None, layers=crowd), path, 300) == []
    assert path.stat().st_size > 400_000 and images(path) == []
    assert "Rathaus" in output_of("pdftotext", path, "-")


def test_a_limit_that_is_kept_changes_nothing(town, tmp_path):
    assert export.pdf(draw(town), tmp_path / "a.pdf", 300, 50) == []
    assert "Rathaus" in output_of("pdftotext", tmp_path / "a.pdf", "-")


@pytest.mark.parametrize("dpi", [300, 72])
def test_the_map_becomes_a_picture_and_all_else_stays(crowd, tmp_path, dpi):
    path = tmp_path / "a.pdf"
    made = draw(None, layers=crowd, texts={"title": "Größe"})
    layers = made.layout.itemById("map").layers()
    [said] = export.pdf(made, path, dpi, 0.3)
    assert path.stat().st_size <= 300_000
    [(_width, _encoding, found)] = images(path)
    assert 150 <= found <= 300 and f"a picture of {found} dpi" in said and "under 0.30 MB" in said
    words = output_of("pdftotext", path, "-")
    assert "Größe" in words and "Legend" in words and "Rathaus" not in words
    info = output_of("pdfinfo", path)
    assert "Tagged:          yes" in info and "Größe" in info
    assert output_of("qpdf", "--check", path).count("No syntax") == 1 if shutil.which("qpdf") else True
    # The sheet is as it was: the PNG that follows is drawn from the same layers.
    assert made.layout.itemById("map").layers() == layers
    assert sorted(file.name for file in tmp_path.glob("a*")) == ["a.pdf"]


@pytest.mark.skipif(not JUDGE.is_file(), reason="the judge is not installed: scripts/setup")
@pytest.mark.parametrize("limit", [0, 0.3])
def test_an_independent_judge_finds_no_error(crowd, tmp_path, limit):
    """On A2, with a logo, internal; as vectors and with the map as a picture."""
    logo = tmp_path / "logo.svg"
    square = '<rect width="9" height="9"/>'
    logo.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{square}</svg>')
    texts = {"title": "Größe", "logo": str(logo)}
    made = draw(None, layers=crowd, template="plan_a2_landscape", public=False, texts=texts)
    assert len(export.pdf(made, tmp_path / "a.pdf", 150, limit)) == bool(limit)
    command = [str(JUDGE), "--json", "-", str(tmp_path / "a.pdf")]
    verdict = subprocess.run(command, capture_output=True, text=True)
    assert verdict.returncode == 0 and '"severity": "error"' not in json.dumps(json.loads(verdict.stdout))


def test_finer_pictures_come_first(crowd, tmp_path):
    """The finest that fits: with more room, more dots."""
    sizes = {}
    for limit in (0.3, 0.1):
        [said] = export.pdf(draw(None, layers=crowd), tmp_path / "a.pdf", 300, limit)
        sizes[limit] = images(tmp_path / "a.pdf")[0][2]
        assert f"{sizes[limit]} dpi" in said
    assert sizes[0.3] == 300 > sizes[0.1] >= 150


def test_a_limit_that_cannot_be_kept_is_said(crowd, tmp_path):
    path = tmp_path / "a.pdf"
    [said] = export.pdf(draw(None, layers=crowd), path, 300, 0.02)
    assert "more than 0.02 MB, although the map is now a picture of 150 dpi" in said
    assert path.read_bytes().startswith(b"%PDF") and images(path)[0][2] == 150


def test_vectors_that_are_smaller_than_any_picture_stay(town, tmp_path):
    """One point, and a limit that nothing keeps."""
    path = tmp_path / "a.pdf"
    [said] = export.pdf(draw(None, layers=[town.named("Gateways")]), path, 300, 0.001)
    assert "As a picture the map would be larger still" in said
    assert images(path) == [] and "Rathaus" in output_of("pdftotext", path, "-")
    assert "Tagged:          yes" in output_of("pdfinfo", path)


def test_photographs_are_compressed_before_the_map_becomes_a_picture(photo, town, tmp_path):
    made = draw(None, layers=[town.named("Gateways"), photo])
    export.pdf(made, tmp_path / "whole.pdf", 300)
    whole = (tmp_path / "whole.pdf").stat().st_size / 1e6
    [said] = export.pdf(made, tmp_path / "a.pdf", 300, round(whole * 0.8, 2))
    assert "compressed with losses (JPEG)" in said
    assert {encoding for _width, encoding, _dpi in images(tmp_path / "a.pdf")} == {"jpeg"}
    assert "Rathaus" in output_of("pdftotext", tmp_path / "a.pdf", "-")


def test_a_council_map_within_a_limit(run, crowd, tmp_path, log):
    results = run("councilmap", log=log, LAYERS=crowd, PDF=str(tmp_path / "a.pdf"), MAX_MB=0.3)
    assert results["WARNINGS"] == len(log.warnings) == 1 and "is now a picture" in log.warnings[0]
    assert (tmp_path / "a.pdf").stat().st_size <= 300_000
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["a.pdf"]


def test_cancelling_between_two_attempts_leaves_nothing(crowd, tmp_path):
    class Cancelled(Exception):
        pass

    asked = []

    def pause():
        asked.append(1)
        if len(asked) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export.pdf(draw(None, layers=crowd), tmp_path / "a.pdf", 300, 0.02, pause)
    assert [file.name for file in tmp_path.glob("*smaller*")] == []


def test_a_disk_that_is_full_is_an_error(run, crowd, tmp_path):
    from qgis.core import QgsProcessingException

    folder = tmp_path / "voll"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a tmpfs is not allowed here")
    try:
        with pytest.raises(QgsProcessingException, match="cannot be written completely"):
            run("councilmap", LAYERS=crowd, PDF=str(folder / "a.pdf"), MAX_MB=0.3)
        assert list(folder.iterdir()) == []
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_project_keeps_none_of_the_helping_layers(crowd, tmp_path):
    made = draw(None, layers=crowd)
    before = set(made.project.mapLayers())
    export.pdf(made, tmp_path / "a.pdf", 300, 0.02)
    assert set(made.project.mapLayers()) == before and QgsProject.instance().count() == 0
