"""Two years of a plan: each row is told once, and an unchanged year tells nothing."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.council import manifest, yearly
from smartcity.smartcity_plugin.council.yearly import Point, Site
from smartcity.smartcity_plugin.errors import InputError

THEN = [
    Site("A", status="proposed", x=0, y=0, cost_eur=100.0), Site("B", status="planned", x=10, y=0),
    Site("C", status="existing"), Site("D", status="proposed"), Site("E", status="existing"),
]  # fmt: skip
NOW = [
    Site("A", status="existing", x=3, y=4, cost_eur=150.0), Site("B", status="existing", x=10, y=0.5),
    Site("C", status="existing"), Site("E", status="planned"), Site("F", status="proposed", cost_eur=1.0),
]  # fmt: skip


def sites(rows):
    return yearly.by_id(rows).rows


def test_a_year():
    changes = yearly.compare(sites(THEN), sites(NOW))
    assert {change.id: change.change for change in changes} == {
        "A": yearly.BUILT, "B": yearly.BUILT, "C": yearly.UNCHANGED, "D": yearly.DROPPED, "E": yearly.BACK,
        "F": yearly.NEW,
    }  # fmt: skip
    assert [change.moved_m for change in changes] == [5.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert yearly.cost(change for change in changes if change.is_spent) == yearly.Cost(150.0, 1)


@pytest.mark.parametrize(("then", "now", "eur", "unknown", "estimated"), [
    (Site("A", cost_eur=100), Site("A", status="existing", cost_eur=120), 120, 0, 0),
    (Site("A", cost_eur=100), Site("A", status="existing"), 100, 0, 1),
    (Site("A"), Site("A", status="existing"), 0, 1, 0),
    (None, Site("A", status="existing", cost_eur=7), 7, 0, 0),  # never planned, but paid for
    (None, Site("A", status="planned", cost_eur=7), 0, 0, 0),
    (Site("A", status="existing", cost_eur=100), Site("A", status="existing", cost_eur=100), 0, 0, 0),
    (Site("A", cost_eur=100), Site("A", status="planned", cost_eur=100), 0, 0, 0),
    (Site("A", cost_eur=100), None, 0, 0, 0),
])  # fmt: skip
def test_what_was_spent(then, now, eur, unknown, estimated):
    changes = yearly.compare(*({site.id: site} if site else {} for site in (then, now)))
    spent = [change for change in changes if change.is_spent]
    assert yearly.cost(spent) == yearly.Cost(eur, unknown, estimated)


row = st.builds(
    Site, st.sampled_from("ABCDEF"), st.just(""), st.sampled_from(("existing", "planned", "proposed", ""))
)


@given(st.lists(row), st.lists(row))
def test_each_row_is_told_once(then, now):
    before, today = yearly.by_id(then), yearly.by_id(now)
    assert len(before.rows) + len(before.rejected) == len(then)
    counts = yearly.counts(yearly.compare(before.rows, today.rows))
    kept = sum(counts[kind] for kind in (yearly.BUILT, yearly.STILL_PLANNED, yearly.UNCHANGED, yearly.BACK))
    assert kept + counts[yearly.DROPPED] == len(before.rows)
    assert kept + counts[yearly.NEW] == len(today.rows)


@given(st.lists(row))
def test_an_unchanged_year_changes_nothing(rows):
    same = sites(rows)
    assert {change.change for change in yearly.compare(same, same)} <= {
        yearly.STILL_PLANNED,
        yearly.UNCHANGED,
    }


def test_rows_without_an_id_of_their_own():
    found = yearly.by_id([Site("A"), Site(""), Site("A")])
    assert [why for _site, why in found.rejected] == [yearly.NO_ID, yearly.TWICE]


def test_coverage_lost_and_won():
    then = {name: Point(name, times) for name, times in (("a", 1), ("b", 0), ("c", 2), ("x", 1), ("u", 1))}
    today = ("a", 0), ("b", 3), ("c", 1), ("y", 0), ("u", math.nan)
    now = {name: Point(name, times) for name, times in today}
    assert yearly.gaps(then, now) == {"a": yearly.NEWLY_UNCOVERED, "b": yearly.NEWLY_COVERED}


def made(folder):
    (folder / "a.csv").write_text("x")
    return manifest.Manifest(
        "Titel", "1/2026", "Ödheim", "2026-12-01", "de", {"qgis": "3"}, "smartcity:councilpackage",
        {"TITLE": "Titel"}, (manifest.entry(folder / "a.csv", "sites", False, "text/csv"),),
        [{"variant": "A", "key": "k", "label": "l", "value": 1.5, "unit": "", "basis": ""}],
        {"sites": "a.gpkg|sites"},
    )  # fmt: skip


def test_a_manifest_is_read_as_written_and_written_alike(tmp_path):
    one = made(tmp_path)
    manifest.write(one, tmp_path / "manifest.json")
    assert manifest.read(tmp_path / "manifest.json") == one
    before = (tmp_path / "manifest.json").read_bytes()
    manifest.write(one, tmp_path / "manifest.json")
    assert (tmp_path / "manifest.json").read_bytes() == before
    assert json.loads(before)["parameters"] == {"inputs": {"TITLE": "Titel"}}


def test_changed_and_missing_files_are_named(qgis_app, tmp_path):
    one = made(tmp_path)
    assert manifest.differences(one, tmp_path) == []
    (tmp_path / "a.csv").write_text("y")
    assert "a.csv" in manifest.differences(one, tmp_path)[0]
    (tmp_path / "a.csv").unlink()
    assert "missing" in manifest.differences(one, tmp_path)[0]


@pytest.mark.parametrize("content", [
    "", "[]", "{", "1", '{"schema": "other"}', "[" * 100_000,
    '{"schema": "smartcity-council-package", "version": 99}',
])  # fmt: skip
def test_what_is_no_manifest(tmp_path, content):
    path = tmp_path / "manifest.json"
    path.write_text(content)
    with pytest.raises(InputError):
        manifest.read(path)


def test_a_hostile_manifest_leads_nowhere(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({
        "schema": manifest.SCHEMA, "version": 1, "title": {"a": 1},
        "figures": [1, {"key": ["x"], "value": "1e999"}],
        "entries": [{"name": name, "role": "sites"}
                    for name in ("../x", "/etc/passwd", "C:\\x", ".hidden", "ok.csv")],
        "tables": {"sites": "../../x.gpkg|t", "sites_2": "a.gpkg|t", "demand": 7,
                       "sites_3": "a.gpkg|t|subset=1=1"}, "parameters": [1],
    }))  # fmt: skip
    read = manifest.read(path)
    assert [entry.name for entry in read.entries] == ["ok.csv"]
    assert (
        read.tables == {"sites_2": "a.gpkg|t"} and read.parameters == {} and read.title == ""
    )
    assert read.figures[-1]["value"] is None and not any(
        math.isinf(each["value"] or 0) for each in read.figures
    )
    with path.open("wb") as file:
        file.truncate(manifest.LARGEST_BYTES + 1)
    with pytest.raises(InputError, match="too large"):
        manifest.read(path)


def test_halves_of_signs_do_not_break_the_report(tmp_path):
    """JSON may hold "\\ud800", which no file can: the report would end in a traceback."""
    path = tmp_path / "manifest.json"
    words = '{"schema": "%s", "version": 1, "title": "a\\ud800b", "tables": {"sites": "\\udfff.gpkg|t"}}'
    path.write_text(words % manifest.SCHEMA)
    read = manifest.read(path)
    assert read.title == "a?b" and read.tables["sites"].encode()


scalar = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
anything = st.recursive(
    scalar, lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=5), below),
    max_leaves=8,
)


PARTS = ("version", "title", "date", "versions", "parameters", "entries", "figures", "tables")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, anything)))
def test_whatever_a_manifest_holds_it_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps({**content, "schema": manifest.SCHEMA}))
    try:
        read = manifest.read(path)
    except InputError:
        return
    assert all(manifest.is_place(place) for place in read.tables.values())
    assert isinstance(read.parameters, dict) and read.title.encode() is not None
