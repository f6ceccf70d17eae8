"""Every string that a user can see has its German; and a missing one would be found."""

from __future__ import annotations

import json
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
loader = SourceFileLoader("translations_script", str(ROOT / "scripts" / "translations"))
translations = module_from_spec(spec_from_loader(loader.name, loader))
loader.exec_module(translations)


def test_german_is_complete():
    assert translations.faults(ROOT) == []


def test_catalogue_is_as_the_script_writes_it(tmp_path):
    translations.write(translations.read(ROOT), tmp_path)
    assert translations.ts_file(tmp_path).read_bytes() == translations.ts_file(ROOT).read_bytes()


@pytest.fixture
def house(tmp_path):
    """A plugin with one string of each kind, all of them in German."""
    for folder in ("processing", "layers", "smartcity_plugin/radio", "resources/layouts", "resources/styles"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "processing/map.py").write_text('tr("Row {row}", row=1)\ntr("Two "\n   "lines")\n')
    (tmp_path / "layers/schema.py").write_text('Field("id", "text", "Sensor id")\n')
    (tmp_path / "smartcity_plugin/radio/loss.py").write_text('InputError("Too low: {value}", value=1)\n')
    (tmp_path / "smartcity_plugin/words.py").write_text('in_language("de", "Draft")\n')
    (tmp_path / "resources/layouts/a3.qpt").write_text(
        '<Layout><LayoutItem labelText="Scale"/><LayoutItem labelText="[% @scale %]"/></Layout>')
    (tmp_path / "resources/styles/sf.qml").write_text(
        '<qgis><paletteEntry label="Not reached"/><paletteEntry label="7"/></qgis>')
    assert len(translations.update(tmp_path)) == 7
    file = tmp_path / "de.json"
    file.write_text(json.dumps({
        "Row {row}": "Zeile {row}", "Two lines": "Zwei Zeilen", "Sensor id": "Sensorkennung",
        "Too low: {value}": "Zu niedrig: {value}", "Draft": "Entwurf", "Scale": "Maßstab",
        "Not reached": "Nicht erreicht"}))
    assert translations.merge([file], tmp_path) == []
    assert translations.faults(tmp_path) == []
    return tmp_path


@pytest.mark.parametrize(("name", "text", "fault"), [
    ("processing/map.py", 'tr("New")\n', "not in the catalogue: 'New'"),
    ("processing/map.py", 'tr(name)\n', "not a literal"),
    ("processing/map.py", 'tr(f"Row {row}")\n', "not a literal"),
    ("processing/map.py", 'tr("Row " + row)\n', "not a literal"),
    ("processing/map.py", 'tr("Row {row}", line=1)\n', "no value for {row}"),
    ("smartcity_plugin/radio/loss.py", 'raise InputError("New")\n', "not in the catalogue: 'New'"),
    ("smartcity_plugin/radio/loss.py", 'raise InputError(f"New {value}")\n', "not a literal"),
    ("smartcity_plugin/words.py", 'in_language(language, "New")\n', "not in the catalogue: 'New'"),
    ("layers/schema.py", 'Field("id", "text", "New")\n', "not in the catalogue: 'New'"),
    ("resources/styles/sf.qml", '<qgis><category label="New"/></qgis>', "not in the catalogue: 'New'"),
    ("resources/layouts/a3.qpt", '<a><LayoutItem labelText="New"/></a>', "not in the catalogue: 'New'"),
])
def test_a_planted_fault_is_found(house, name, text, fault):
    (house / name).write_text(text)
    assert any(fault in found for found in translations.faults(house))


def test_other_placeholders_in_german_are_found(house):
    known = translations.read(house)
    translations.write({**known, "Row {row}": "Zeile {zeile}"}, house)
    assert any("other placeholders" in found for found in translations.faults(house))


def test_missing_german_is_found(house):
    translations.write({**translations.read(house), "Draft": ""}, house)
    assert translations.faults(house) == ["no German: 'Draft'"]


def test_words_collected_elsewhere_are_allowed_with_a_comment(house):
    with (house / "processing/map.py").open("a") as file:
        file.write("tr(name)  # translated: the names in layers/schema.py\n")
    assert translations.faults(house) == []


def test_update_keeps_german_and_drops_what_vanished(house):
    (house / "processing/map.py").write_text('tr("Row {row}", row=1)\ntr("<b>\\"A & B\\"</b>\\n")\n')
    assert translations.update(house) == ['<b>"A & B"</b>\n']
    known = translations.read(house)
    assert known["Row {row}"] == "Zeile {row}"
    assert "Two lines" not in known
    assert known['<b>"A & B"</b>\n'] == ""


def test_qgis_reads_the_compiled_catalogue(house):
    from qgis.PyQt.QtCore import QTranslator

    translations.compile_catalogue(house)
    catalogue = QTranslator()
    assert catalogue.load(str(house / "i18n" / "smartcity_de.qm"))
    assert catalogue.translate("smartcity", "Scale") == "Maßstab"
