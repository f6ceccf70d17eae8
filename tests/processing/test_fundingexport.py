"""Files for a funding application: read back with OGR; bad input, and folders in use."""

from __future__ import annotations

import shutil

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

ogr.UseExceptions()
NETZPLAN = ("Bauten_und_Netztechnik", "Endkunden", "Leerrohre", "Trassenbau", "Verbindungen")
XTRASSE = ["BRA_BreitbandtrasseAbschnitt", "BRA_Hausanschluss", "BRA_Kompaktstation", "BRA_Mikrorohrverbund",
           "BRA_Verteiler"]  # fmt: skip

TRENCHES = (
    # line, kind, baugrund, legeverfahren, fibres, ducts, reused, cluster_id
    ((0, 0, 100, 0), "feeder", 1000, 1000, 120, "4x14x2,0", None, "P1"),
    ((100, 0, 150, 0), "distribution", 5000, 1000, 130, "4x14x2,0 + 24x7x1,5", None, "P1"),
    ((150, 0, 150, 12), "drop", 9999, 1000, 6, "1x7x1,5", None, "P1"),
    ((150, 0, 158, 0), "crossing", 1000, 3000, 24, "5x99x1,5", None, "P2"),
    ((158, 0, 400, 0), "distribution", 1000, 1000, 24, "24x7x1,5", "Duct 7", "P2"),
)
NODES = (
    ((0, 0), "POP1", "pop", "existing", None), ((150, 0), "D1", "distribution", "proposed", "P1"),
    ((158, 0), "D2", "distribution", "proposed", "P2"),
)
CONNECTIONS = (
    ((150, 12), "A1", True, "D1", "P1"), ((400, 0), "A2", True, "D2", "P2"),
    ((9, 9), "A3", False, None, "P1"),
)
AT = (432000.0, 5790000.0)


def memory(geometry, fields, rows, crs="EPSG:25832"):
    from smartcity.layers import schema

    layer = QgsVectorLayer(f"{geometry}?crs={crs}", "plan", "memory")
    layer.dataProvider().addAttributes(schema.qgs_fields(fields))
    layer.updateFields()
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        for name, value in values.items():
            feature.setAttribute(name, value)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def at(*xy):
    return " ".join(f"{value + origin}" for value, origin in zip(xy, AT))


def trenches(rows=TRENCHES, crs="EPSG:25832"):
    from smartcity.layers import broadbandschema

    names = ("kind", "baugrund", "legeverfahren", "fibres", "ducts", "reused", "cluster_id")
    return memory("LineString", broadbandschema.FIBRE_TRENCHES,
                  [(f"LineString({at(*xy[:2])}, {at(*xy[2:])})" if xy else "", dict(zip(names, values)))
                   for xy, *values in rows], crs)  # fmt: skip


def nodes(rows=NODES):
    from smartcity.layers import broadbandschema

    names = ("id", "kind", "status", "cluster_id")
    return memory("Point", broadbandschema.FIBRE_NODES,
                  [(f"Point({at(*xy)})" if xy else "", dict(zip(names, values))) for xy, *values in rows])


def connections(rows=CONNECTIONS):
    from smartcity.layers import broadbandschema

    names = ("address_id", "connected", "distribution_id", "cluster_id")
    return memory("Point", broadbandschema.FIBRE_CONNECTIONS,
                  [(f"Point({at(*xy)})" if xy else "", dict(zip(names, values))) for xy, *values in rows])


@pytest.fixture
def export(run, tmp_path):
    """`export(FORMAT=1, ...)`: a run with the layers above into a new folder."""

    def _export(log=None, **changes):
        values = {"TRENCHES": trenches(), "CONNECTIONS": connections(), "NODES": nodes(), "FORMAT": 0,
                  "FILES": 2, "OUTPUT_FOLDER": str(tmp_path / "export"), "REPORT": "memory:",
                  **changes}  # fmt: skip
        return run("fundingexport", log=log, **values)

    return _export


def table(path, name=""):
    """Rows of a layer as OGR reads it, each with its geometry as WKT."""
    source = ogr.Open(str(path))
    layer = source.GetLayerByName(name) if name else source.GetLayer(0)
    return [{**feature.items(), "wkt": feature.geometry().ExportToWkt()} for feature in layer]


def report(results):
    return {(row["layer"], row["field"]): row for row in results["REPORT"].getFeatures()}


def test_the_netzplan_as_shape(export, tmp_path):
    results = export()
    folder = tmp_path / "export"
    assert sorted(path.stem for path in folder.glob("*.shp")) == sorted(NETZPLAN)
    built = table(folder / "Trassenbau.shp")
    assert [row["trassenb"] for row in built] == [11, 12, None, 11]
    assert set(built[0]) == {"trassenb", "wkt"} and built[0]["wkt"].startswith("LINESTRING (432000 5790000")
    assert [row["ID_Netze"] for row in table(folder / "Endkunden.shp")] == [2, 3]
    assert [(row["ID"], row["Art"]) for row in table(folder / "Bauten_und_Netztechnik.shp")] == [
        (1, "PoP"), (2, "Glasfaser-Netzverteiler"), (3, "Glasfaser-Netzverteiler"),
    ]  # fmt: skip
    ducts = table(folder / "Leerrohre.shp")
    assert [row["ID"] for row in ducts] == [1, 2, 3, 4, 5]
    assert [row["LR_Art"] for row in ducts] == [13, 13, 15, 5, 99]
    assert len(table(folder / "Verbindungen.shp")) == 5  # with what lies in an existing duct
    assert (results["TRENCHES_WRITTEN"], results["CUSTOMERS"], results["NODES_WRITTEN"]) == (4, 2, 3)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (11, 11, 0)
    assert results["TRENCH_M"] == pytest.approx(100 + 50 + 12 + 8)


def test_the_report_names_every_field_and_what_is_not_confirmed(export, log):
    found = report(export(log=log))
    assert {layer for layer, _ in found} == set(NETZPLAN)
    surface = found["Trassenbau", "trassenb"]
    assert (surface["state"], surface["filled"], surface["empty"]) == ("filled by an assumption", 3, 1)
    assert found["Leerrohre", "LR_Art"]["state"] == "filled, field not confirmed"
    assert any("could not be confirmed" in line for line in log.warnings)


@pytest.mark.parametrize("files", [0, 1])
def test_other_kinds_of_files(export, tmp_path, files):
    export(FILES=files)
    folder = tmp_path / "export"
    if files == 1:
        assert sorted(path.name for path in folder.iterdir()) == [f"{name}.geojson" for name in NETZPLAN]
        rows = table(folder / "Endkunden.geojson")
    else:
        assert [path.name for path in folder.iterdir()] == ["fibre_plan.gpkg"]
        rows = table(folder / "fibre_plan.gpkg", "Endkunden")
    assert [row["ID_Netze"] for row in rows] == [2, 3] and set(rows[0]) == {"ID_Netze", "wkt"}


def test_no_file_holds_the_id_of_an_address(export, tmp_path):
    export(FILES=1)
    for path in (tmp_path / "export").iterdir():
        assert '"A1"' not in path.read_text() and "address" not in path.read_text()


def test_xtrasse_tables(export, tmp_path):
    results = export(FORMAT=1, FILES=2)
    path = tmp_path / "export" / "fibre_plan.gpkg"
    source = ogr.Open(str(path))
    names = [source.GetLayer(number).GetName() for number in range(source.GetLayerCount())]
    assert sorted(name for name in names if name.startswith("BRA_")) == XTRASSE
    sections = table(path, "BRA_BreitbandtrasseAbschnitt")
    assert [row["baugrund"] for row in sections] == ["1000", "5000", "9999", "1000"]
    assert [row["legeverfahren"] for row in sections] == ["1000", "1000", "1000", "3000"]
    assert [row["bauweise"] for row in sections] == ["1000", "1000", "1000", "2000"]
    assert [row["kreuztStrasse"] for row in sections] == [None, None, None, True]
    assert [row["istGruenflaeche"] for row in sections] == [None, True, None, None]
    bundles = table(path, "BRA_Mikrorohrverbund")
    assert [row["anzahlMikrorohr1"] for row in bundles] == [4, 4, 24, 1, 5]
    assert [row["artMikrorohr1"] for row in bundles] == ["4200", "4200", "1200", "1200", "9999"]
    assert [row["art"] for row in table(path, "BRA_Verteiler")] == ["10002", "10002"]
    assert table(path, "BRA_Kompaktstation") == []  # the point of presence exists
    assert [row["technik"] for row in table(path, "BRA_Hausanschluss")] == ["6000", "6000"]
    assert report(results)["BRA_BreitbandtrasseAbschnitt", "strassenart"]["state"] == "empty"


def test_the_layers_know_from_what_they_come(export, tmp_path):
    from smartcity.layers import provenance

    export(FILES=0)
    path = tmp_path / "export" / "fibre_plan.gpkg"
    found = provenance.read(QgsVectorLayer(f"{path}|layername=Trassenbau", "t", "ogr"))
    assert found.tool == "fundingexport" and len(found.sources) == 1


def test_one_project_area_keeps_the_point_of_presence(export, tmp_path):
    results = export(CLUSTER="P2")
    assert (results["TRENCHES_WRITTEN"], results["CUSTOMERS"], results["NODES_WRITTEN"]) == (1, 1, 2)
    folder = tmp_path / "export"
    assert [row["ID_Netze"] for row in table(folder / "Endkunden.shp")] == [2]


def test_the_zone_is_that_of_the_place(export, tmp_path):
    export(TRENCHES=trenches(crs="EPSG:25833"))
    assert "33N" in (tmp_path / "export" / "Trassenbau.prj").read_text()


def test_a_zone_of_ones_own_choice(export, tmp_path):
    export(CRS=2)
    assert "33N" in (tmp_path / "export" / "Endkunden.prj").read_text()


def test_a_folder_in_use_is_not_touched(export, tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "letter.txt").write_text("mine")
    for overwrite in (False, True):
        with pytest.raises(QgsProcessingException, match="Nothing was changed"):
            export(OVERWRITE=overwrite)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_an_earlier_export_is_replaced_only_when_that_is_wanted(export, tmp_path):
    export(FILES=1)
    with pytest.raises(QgsProcessingException, match="not empty"):
        export()
    assert list((tmp_path / "export").glob("*.shp")) == []
    export(OVERWRITE=True)
    assert list((tmp_path / "export").glob("*.geojson")) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export"]  # nothing left over


def test_a_file_in_place_of_the_folder(export, tmp_path):
    (tmp_path / "export").write_text("")
    with pytest.raises(QgsProcessingException, match="is a file"):
        export()


def test_rows_that_cannot_be_used_are_named(export, log):
    lines = (*TRENCHES, (None, "drop", 1000, 1000, 6, None, None, "P1"))
    points = (*NODES, ((5, 5), "M1", "mast", "proposed", "P1"), ((5, 5), None, "pop", "proposed", None))
    customers = (*CONNECTIONS, ((7, 7), "A4", True, "D9", "P1"), (None, "A5", True, "D1", "P1"))
    results = export(log=log, TRENCHES=trenches(lines), NODES=nodes(points),
                     CONNECTIONS=connections(customers))  # fmt: skip
    assert (results["REJECTED"], results["TOTAL"], results["USED"]) == (5, 16, 11)
    assert results["CUSTOMERS"] == 2
    for words in ("no position", "“mast”", "no id", "“D9” is not among the nodes"):
        assert any(words in line for line in log.warnings), words


def test_a_section_without_length_is_left_out(export, tmp_path):
    nowhere = ((5, 5, 5, 5), "feeder", 1000, 1000, 6, None, None, "P1")
    results = export(TRENCHES=trenches((*TRENCHES, nowhere)))
    assert (results["TRENCHES_WRITTEN"], results["USED"], results["REJECTED"]) == (4, 12, 0)
    assert len(table(tmp_path / "export" / "Verbindungen.shp")) == 5


def test_nothing_planned_gives_empty_layers(export, tmp_path):
    results = export(TRENCHES=trenches(()), NODES=nodes(()), CONNECTIONS=connections(()))
    assert results["TOTAL"] == 0
    assert table(tmp_path / "export" / "Trassenbau.shp") == []


def test_cancelling_leaves_nothing(export, tmp_path, cancelling):
    export(log=cancelling(30))
    assert list(tmp_path.iterdir()) == []


def test_in_a_model(qgis_app, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    child = QgsProcessingModelChildAlgorithm("smartcity:fundingexport")
    child.setChildId("export")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    values = {"TRENCHES": trenches(), "CONNECTIONS": connections(), "NODES": nodes(), "FORMAT": 1,
              "OUTPUT_FOLDER": str(tmp_path / "out")}  # fmt: skip
    for name, value in values.items():
        child.addParameterSources(name, [static(value)])
    model = QgsProcessingModelAlgorithm("m", "g")
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    _, ok = model.run({}, context, QgsProcessingFeedback())
    assert ok and (tmp_path / "out" / "fibre_plan.gpkg").is_file()
    shutil.rmtree(tmp_path / "out")
