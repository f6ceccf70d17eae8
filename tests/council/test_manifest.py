"""The manifest holds no passwords, and tells each file that is no longer as it was."""

from __future__ import annotations

import pytest

from smartcity.smartcity_plugin.council import manifest


def made(**more):
    return manifest.Manifest("T", "1/2026", "Stadt", "2026-12-01", "de", **more)


@pytest.mark.parametrize(("source", "kept"), [
    ("dbname='x' user='u' password='GEHEIM it\\'s' authcfg=abc1234 key='id'", "authcfg=abc1234 key="),
    ("PG:dbname=x password=GEHEIM host=h", "host=h"),
    ("https://u:GEHEIM@h/wfs", "https://h/wfs"),
    ("url=https://h/wfs&username=u&password=GEHEIM&typeName=x", "&typeName=x"),
    ("https://h/api?Token=GEHEIM&f=json", "&f=json"),
    (" PASSWORD='GEHEIM' typename='x'", "typename='x'"),
    ("D:/Pläne/sites.gpkg|layername=sites", "D:/Pläne/sites.gpkg|layername=sites"),
])  # fmt: skip
def test_no_password_is_written(tmp_path, source, kept):
    path = tmp_path / "manifest.json"
    manifest.write(made(parameters={"SITES": [source], "A": source, "K": 5}), path)
    assert "GEHEIM" not in path.read_text(encoding="utf-8")
    read = manifest.read(path).parameters
    assert kept in read["A"] and read["SITES"] == [read["A"]] and read["K"] == 5


def test_what_is_missing_or_changed(tmp_path):
    for name in ("same", "longer", "other", "gone"):
        (tmp_path / name).write_text("abc")
    whole = made(entries=tuple(
        manifest.entry(tmp_path / name, "sites", True) for name in ("same", "longer", "other", "gone")
    ))  # fmt: skip
    assert manifest.differences(whole, tmp_path) == []
    (tmp_path / "longer").write_text("abcd")
    (tmp_path / "other").write_text("abd")
    (tmp_path / "gone").unlink()
    found = manifest.differences(whole, tmp_path)
    assert [name in words for name, words in zip(("longer", "other", "gone"), found)] == [True] * 3
    assert len(found) == 3
