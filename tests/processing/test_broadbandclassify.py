"""smartcity:broadbandclassify on small layers: classes, reasons, sums, and what is wrong with the input."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import NULL, QgsProcessingException

from smartcity.tests.processing.siting_layers import layer, square

DARK, WIFI = "supply_rules_de_dark_grey_2023", "supply_rules_public_wifi"
OFFER = ("address_id:string", "operator:string", "technology:string", "down_mbit:string", "up_mbit:string",
         "status:string", "built_by_date:string")  # fmt: skip


def addresses(count=4, crs="EPSG:25832", users="housing"):
    rows = [(f"Point ({100 * number} 0)", f"A{number}", users, 2) for number in range(1, count + 1)]
    return layer("Point", ("id:string", "class_of_user:string", "households:integer"), rows, "houses", crs)


def offers(*rows):
    """Each (address, technology, download, upload, status, date)."""
    return layer("None", OFFER, [(None, row[0], "N", *row[1:], *[None] * (6 - len(row))) for row in rows],
                 "offers", "")  # fmt: skip


@pytest.fixture
def classify(run):
    """`classify(OFFERS=[...], ...)`: results, after the accounts were checked."""

    def _run(*given, **values):
        values = {"ADDRESSES": addresses(), "RULES": DARK, "DATE": "2026-06-01", **values}
        results = run("broadbandclassify", OFFERS=list(given), OUTPUT="memory:", SUMMARY="memory:", **values)
        accounts(results)
        return results

    return _run


def found(results) -> dict[str, dict]:
    return {row["id"]: row.attributeMap() for row in results["OUTPUT"].getFeatures()}


def figures(results) -> dict[str, float]:
    return {row["key"]: row["value"] for row in results["SUMMARY"].getFeatures()}


def accounts(results):
    """Every address is in one class today, one after announcements, and eligible, not, or undetermined."""
    values = figures(results)
    rows = found(results)
    assert len(rows) == results["ADDRESSES"] == values["addresses"]
    assert results["ELIGIBLE"] + results["NOT_ELIGIBLE"] + results["UNDETERMINED"] == results["ADDRESSES"]
    for what, whole in (("addresses", results["ADDRESSES"]), ("units", results["UNITS"])):
        for when in ("now", "planned"):
            parts = [value for key, value in values.items() if key.startswith(f"{what}_{when}_")]
            assert sum(parts) == whole
        assert sum(values[f"{what}_{answer}"] for answer in ("yes", "no", "undetermined")) == whole
    assert all(row["reason"] and row["class_now"] and row["class_planned"] for row in rows.values())


def test_each_address_has_its_class_and_why(classify):
    results = classify(offers(
        ("A1", "FTTH", "1 Gbit/s", "500"), ("A2", "Vectoring", "bis zu 250", "40"),
        ("A3", "DSL", "16", "2,4"), ("A3", "FTTH", "1000", "1000", "geplant", "31.12.2028"),
    ))  # fmt: skip
    rows = found(results)
    assert [rows[f"A{number}"]["class_now"] for number in (1, 2, 3, 4)] == [
        "served", "undetermined", "white", "undetermined"]  # fmt: skip
    assert [rows[f"A{number}"]["eligible"] for number in (1, 2, 3, 4)] == ["no", "yes", "no", "undetermined"]
    assert rows["A3"]["class_planned"] == "served" and rows["A3"]["down_planned"] == 1000.0
    assert rows["A3"]["built_by_date"].toPyDate() == date(2028, 12, 31)
    assert rows["A3"]["technology"] == "dsl" and rows["A3"]["technology_planned"] == "ftth"
    assert rows["A4"]["down_mbit"] == NULL and rows["A4"]["gigabit_networks"] == NULL
    assert "2028-12-31" in rows["A3"]["reason"] and "up to 250" in rows["A2"]["reason"]
    assert "nobody says what there is" in rows["A4"]["reason"]
    assert rows["A1"]["units"] == 2 and results["UNITS"] == 8


def test_an_announcement_too_slow_or_too_late_changes_nothing(classify):
    rows = found(classify(offers(
        ("A1", "DSL", "50", "10"), ("A1", "DSL", "25", "5", "geplant", "2027-01-01"),
        ("A2", "DSL", "50", "10"), ("A2", "FTTH", "1000", "500", "geplant", "2035-01-01"),
    )))  # fmt: skip
    assert rows["A1"]["down_planned"] == 50.0 and rows["A1"]["class_planned"] == "light_grey"
    assert rows["A2"]["down_planned"] == 50.0 and rows["A2"]["eligible"] == "yes"
    assert "too late: 1" in rows["A2"]["reason"]


def test_complete_offers_leave_nothing_open(classify):
    """A gap is sure only where somebody says that there is nothing else."""
    rows = found(classify(offers(("A1", "FTTH", "1000", "500")), COMPLETE=True))
    assert rows["A2"]["class_now"] == "no_offer" and rows["A2"]["eligible"] == "yes"


def test_cells_of_the_atlas_cannot_decide_the_legal_test(classify):
    """All of the cell has 400, nobody 1000: 500 or not, the atlas does not know."""
    import pyproj  # the cell of the first address

    east, north = pyproj.Transformer.from_crs(25832, 3035, always_xy=True).transform(500100, 5650000)
    name = f"CRS3035RES100mN{int(north // 100) * 100}E{int(east // 100) * 100}"
    cell = layer("None", ("id:string", "down_fn_hh_alle_400:double", "down_fn_hh_alle_1000:double"),
                 [(None, name, 100.0, 0.0)], "atlas", "")  # fmt: skip
    place = layer("Point", ("id:string",), [("Point (500100 5650000)", "A1")], "houses")
    rows = found(classify(cell, ADDRESSES=place))
    assert rows["A1"]["class_now"] == "undetermined" and rows["A1"]["eligible"] == "undetermined"
    assert "400 to below 1000 Mbit/s" in rows["A1"]["reason"]
    lists = offers(("A1", "DSL", "16", "1"))
    rows = found(classify(cell, lists, ADDRESSES=place))
    assert rows["A1"]["class_now"] == "white" and rows["A1"]["eligible"] == "undetermined"
    assert "400 to below 1000" in rows["A1"]["conflict"] and "contradict" in rows["A1"]["reason"]


def test_areas_in_another_crs_and_mobile_and_hotspots(classify):
    area = layer("Polygon", ("operator:string", "technology:string", "down_mbit:integer", "up_mbit:integer"),
                 [(square(490, 0, 1000), "N", "hfc", 1000, 50)], "area")  # fmt: skip
    rows = found(classify(area, ADDRESSES=addresses(6)))
    assert [row["class_now"] for row in rows.values()] == ["undetermined"] * 4 + ["served"] * 2
    spots = [("Point (100 30)", "in Betrieb"), ("Point (200 30)", "geplant")]
    spot = layer("Point", ("status:string",), spots, "spots")
    results = classify(spot, RULES=WIFI, COMPLETE=True, TARGET=20)
    rows, values = found(results), figures(results)
    assert [values[f"hotspots_{name}"] for name in ("now", "planned", "target", "missing")] == [1, 2, 20, 18]
    assert [row["class_planned"] for row in rows.values()] == ["wifi", "undetermined", "no_offer", "no_offer"]
    assert [row["class_now"] for row in rows.values()] == ["wifi", "no_wifi", "no_offer", "no_offer"]


def test_what_is_wrong_is_counted_and_told(classify, log):
    houses = addresses()
    houses.startEditing()
    features = list(houses.getFeatures())
    houses.changeAttributeValue(features[1].id(), 0, "A1")
    houses.deleteAttribute(99)
    houses.commitChanges()
    given = offers(("A1", "DSL", "-5"), ("X", "DSL", "16"), ("A3", "DSL", "16", "1"))
    results = classify(given, ADDRESSES=houses, log=log)
    assert results["REJECTED"] == 1 and results["OFFERS_REJECTED"] == 2 and results["OFFERS_USED"] == 1
    said = "\n".join(log.warnings)
    assert "“A1” occurs a second time" in said and "-5" in said and "“X” is not among" in said


@pytest.mark.parametrize(("values", "message"), [
    ({"RULES": "supply_rules_of_mars"}, "no preset “supply_rules_of_mars”"),
    ({"DATE": "soon"}, "“soon” is no date"),
    ({"MAPPING": "down_mbit=nowhere"}, "no column “nowhere”"),
])
def test_wrong_parameters(classify, values, message):
    with pytest.raises(QgsProcessingException, match=message):
        classify(offers(("A1", "DSL", "16", "1")), **values)


def test_rules_of_ones_own_in_a_wrong_order(classify, tmp_path):
    from smartcity.smartcity_plugin import presets

    text = (presets.FOLDER / f"{DARK}.toml").read_text(encoding="utf-8")
    own = tmp_path / "ours.toml"
    own.write_text(text.replace("down = 100}", "down = 10}"), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="ours.toml.*levels.*from the lowest to the highest"):
        classify(offers(("A1", "DSL", "16", "1")), RULES=str(own))


def test_nothing_usable(classify):
    with pytest.raises(QgsProcessingException, match="None of the 1 offers can be used"):
        classify(offers(("X", "DSL", "16", "1")))
    empty = layer("Point", ("id:string",), [], "houses")
    with pytest.raises(QgsProcessingException, match="no row can be used|no feature"):
        classify(offers(("A1", "DSL", "16", "1")), ADDRESSES=empty)
    with pytest.raises(QgsProcessingException, match="degrees"):
        classify(offers(("A1", "DSL", "16", "1")), ADDRESSES=addresses(crs="EPSG:4326"))


@pytest.mark.parametrize("percent", [5, 45, 75])
def test_a_cancelled_run_leaves_nothing(run, cancelling, tmp_path, percent):
    path = tmp_path / "classified.gpkg"
    run("broadbandclassify", ADDRESSES=addresses(2000), OFFERS=[offers(("A1", "DSL", "16", "1"))],
        OUTPUT=str(path), SUMMARY="memory:", log=cancelling(percent))  # fmt: skip
    assert not path.exists()


def test_the_layer_says_by_which_rules(classify):
    from smartcity.layers import provenance

    results = classify(offers(("A1", "DSL", "16", "1")))
    made = provenance.read(results["OUTPUT"])
    assert made.parameters["rules"] == DARK and made.reference_date == "2026-06-01"


def test_a_model_hands_classes_on_to_project_areas(qgis_app):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterMultipleLayers,
    )

    model = QgsProcessingModelAlgorithm("chain", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("houses", "houses"),
                            QgsProcessingModelParameter("houses"))  # fmt: skip
    model.addModelParameter(QgsProcessingParameterMultipleLayers("lists", "lists"),
                            QgsProcessingModelParameter("lists"))  # fmt: skip
    of = QgsProcessingModelChildParameterSource
    for name, sources, output in (
        ("classify", {"ADDRESSES": of.fromModelParameter("houses"), "OFFERS": of.fromModelParameter("lists"),
                      "RULES": of.fromStaticValue(DARK), "DATE": of.fromStaticValue("2026-06-01")},
         "SUMMARY"),
        ("gaps", {"CLASSIFIED": of.fromChildOutput("classify", "OUTPUT"), "UNIT": of.fromStaticValue(4),
                  "LEAST_UNITS": of.fromStaticValue(1)}, "CLUSTERS"),
    ):  # fmt: skip
        child = QgsProcessingModelChildAlgorithm(f"smartcity:broadband{name}")
        child.setChildId(name)
        for parameter, source in sources.items():
            child.addParameterSources(parameter, [source])
        made = QgsProcessingModelOutput("made")
        made.setChildId(name)
        made.setChildOutputName(output)
        child.setModelOutputs({"made": made})
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    lists = [offers(("A1", "DSL", "16", "1"), ("A2", "DSL", "16", "1"), ("A3", "FTTH", "1000", "500"))]
    values = {"houses": addresses(3), "lists": lists, "classify:made": "memory:", "gaps:made": "memory:"}
    results, ok = model.run(values, context, QgsProcessingFeedback())
    assert ok
    areas = context.temporaryLayerStore().mapLayer(results["gaps:made"])
    assert [row["units"] for row in areas.getFeatures()] == [4]
