"""Rules of supply: every preset can be read, and a wrong file names its key and what to do."""

from __future__ import annotations

import pytest

from smartcity.smartcity_plugin.broadband import rules
from smartcity.smartcity_plugin.errors import InputError

GOOD = """
title = "Mine"
title_de = "Meine"
source = "none"
excluded = ["satellite"]
[announcements]
horizon_years = 3
announced = "yes"
[[levels]]
key = "low"
any = [{down = 30}]
[[levels]]
key = "high"
any = [{down = 500}, {down = 200, up = 200}]
[[classes]]
key = "white"
label = "White"
label_de = "Weiß"
eligible = "yes"
[[classes]]
key = "grey"
label = "Grey"
label_de = "Grau"
eligible = "yes"
needs = {level = "low"}
[[classes]]
key = "served"
label = "Served"
label_de = "Versorgt"
eligible = "no"
needs = {level = "high"}
"""


@pytest.fixture
def file(tmp_path):
    def _file(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return _file


@pytest.mark.parametrize("name", rules.names())
def test_presets(name):
    found = rules.read(name)
    assert found.key == name and found.title and found.title_de and found.source
    assert found.classes[0].level == "" and len(found.classes) > len(found.levels) * (found.kind == "fixed")
    assert len({each.label_de for each in found.classes}) == len(found.classes)


def test_the_presets_of_the_issue_are_there():
    assert {"de_white_2015", "de_grey_2021", "de_dark_grey_2023", "eu_2023", "plain_thresholds", "us_fcc",
            "uk_ofcom", "mobile_de", "public_wifi"} <= {  # fmt: skip
        name[len(rules.PREFIX):] for name in rules.names()
    }


def test_what_is_not_confirmed_says_so():
    """Thresholds of the State aid guidelines could not be read in the original."""
    assert "not confirmed" in rules.read("supply_rules_eu_2023").source
    assert all("assumption" in rules.read(name).source for name in rules.names())


def test_a_file_of_ones_own(file):
    found = rules.read(file(GOOD))
    assert [each.key for each in found.levels] == ["low", "high"]
    assert found.level("high") == 1 and found.levels[1].any[1].up == 200
    assert (found.promised, found.without_date, found.kind) == ("maybe", "maybe", "fixed")


@pytest.mark.parametrize(("before", "after", "key", "words"), [
    ('title = "Mine"', "", "title", "missing"),
    ('label_de = "Grau"', "", "classes[2].label_de", "missing"),
    ("[announcements]\nhorizon_years = 3", "[announcements]", "announcements.horizon_years", "above 0"),
    ("down = 500", "down = 20", "levels[2].any", "lowest to the highest"),
    ("[{down = 30}]", "[{down = 300}]", "levels[2].any", "lowest to the highest"),
    ("down = 30", "down = -3", "levels[1].any.down", "above 0"),
    ("down = 30", 'down = "30"', "levels[1].any.down", "above 0"),
    ("down = 30", "speed = 30", "levels[1].any.speed", "not known"),
    ("any = [{down = 30}]", "any = []", "levels[1].any", "list of conditions"),
    ("any = [{down = 30}]", "any = [30]", "levels[1].any", "list of conditions"),
    ('needs = {level = "low"}', "", "classes[2].needs", "every other one a level"),
    ('needs = {level = "low"}', 'needs = {level = "middle"}', "classes[2].needs.level", "middle"),
    ('needs = {level = "high"}', 'needs = {level = "low"}', "classes[3].needs", "needs the same"),
    ('needs = {level = "low"}', 'needs = {level = "high", networks = 2}', "classes[3].needs", "worst to the"),
    ('needs = {level = "low"}', 'needs = {level = "low", networks = 0}', "classes[2].needs.networks",
     "whole"),
    ('eligible = "no"', 'eligible = "perhaps"', "classes[3].eligible", "perhaps"),
    ('announced = "yes"', 'announced = "ja"', "announcements.announced", "ja"),
    ('excluded = ["satellite"]', 'excluded = ["pigeon"]', "excluded", "pigeon"),
    ('excluded = ["satellite"]', 'excluded = "satellite"', "excluded", "square brackets"),
    ('key = "grey"', 'key = "white"', "classes[2].key", "twice"),
    ('key = "high"', 'key = "low"', "levels[2].key", "twice"),
    ('source = "none"', 'source = "none"\nvalid_from = "2023"', "valid_from", "date"),
    ('source = "none"', 'source = "none"\nvalid_from = 2023-01-01\nvalid_to = 2022-01-01', "valid_to",
     "before"),
    ('source = "none"', 'source = "none"\nkind = "post"', "kind", "post"),
    ('source = "none"', 'source = "none"\nkind = "wifi"', "[wifi]", "missing"),
    ('source = "none"', 'source = "none"\ncolour = "red"', "colour", "not known"),
    ('eligible = "no"', 'eligible = "no"\nusers = {king = "yes"}', "classes[3].users.king", "class of user"),
])  # fmt: skip
def test_wrong_files(file, before, after, key, words):
    assert GOOD.count(before) == 1
    with pytest.raises(InputError) as caught:
        rules.read(file(GOOD.replace(before, after)))
    assert f"“mine.toml”, key “{key}”" in str(caught.value) and words in str(caught.value)


@pytest.mark.parametrize("name", ["levels", "classes", "announcements"])
def test_whole_tables_missing(file, name):
    lines, keep = [], True
    for line in GOOD.splitlines():
        if line.startswith("["):
            keep = name not in line
        if keep:
            lines.append(line)
    with pytest.raises(InputError, match=f"{name}.*missing"):
        rules.read(file("\n".join(lines)))


def test_no_toml(file):
    with pytest.raises(InputError, match="not valid TOML"):
        rules.read(file("title = "))
    with pytest.raises(InputError, match="no preset"):
        rules.read("supply_rules_of_the_moon")
