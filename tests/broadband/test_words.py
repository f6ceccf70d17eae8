"""Words for technologies and classes of users."""

from __future__ import annotations

import pytest

from smartcity.smartcity_plugin.broadband.technology import TECHNOLOGIES, technology_of
from smartcity.smartcity_plugin.broadband.users import CLASSES, WORDS, class_of


@pytest.mark.parametrize(("word", "key"), [
    ("FTTH", "ftth"), ("FTTB/H", "ftth"), ("Glasfaser (FTTB/H)", "ftth"), ("fttb", "fttb"), ("cable", "hfc"),
    ("Koax", "hfc"), ("DOCSIS 3.1", "hfc"), ("FTTC (Vectoring)", "fttc"), ("Super-Vectoring", "fttc"),
    ("VDSL2", "vdsl"), ("ADSL2+", "dsl"), ("DSL/Kupfer", "dsl"), ("LTE", "4g"), ("5G SA", "5g_sa"),
    ("Satellit", "satellite"), ("WLAN", "wifi"), ("Richtfunk", "fwa"), (50, "ftth"), (40.0, "hfc"), ("70",
     "fwa_unlicensed"), ("Brieftaube", None), ("", None), (None, None), (float("nan"), None),
])  # fmt: skip
def test_technologies(word, key):
    assert technology_of(word) == key


def test_vectoring_is_never_gigabit():
    for word in ("Vectoring", "Supervectoring", "VDSL Vectoring", "FTTC (Vectoring)"):
        assert not TECHNOLOGIES[technology_of(word)].gigabit
    assert {key for key, each in TECHNOLOGIES.items() if each.gigabit} == {"ftth", "fttb", "hfc"}


def test_no_word_means_two_things():
    words = [word for each in TECHNOLOGIES.values() for word in each.words]
    assert len(words) == len(set(words))
    words = [word for each in WORDS.values() for word in each]
    assert len(words) == len(set(words))
    assert set(WORDS) == set(CLASSES)
    assert all(class_of(key) == key and class_of(key.replace("_", " ")) == key for key in CLASSES)
    assert all(technology_of(key) == key for key in TECHNOLOGIES)


@pytest.mark.parametrize(("word", "key"), [
    ("housing", "housing"), ("Wohnhaus", "housing"), ("semidetached_house", "housing"), ("yes", None),
    ("industrial", "business_park"), ("Gewerbegebiet", "business_park"), ("Schule", "school"),
    ("Krankenhaus", "hospital"), ("Rathaus", "administration"), ("farm_auxiliary", "farm"), ("church",
     "other"), ("Business Park", "business_park"), ("1010", "housing"), ("31001_3021", "school"), ("3051",
     "hospital"), ("2721", "farm"), ("3041", None), (2010, "business"), (1000.0, "housing"), ("", None),
    (None, None), ("Mondbasis", None),
])  # fmt: skip
def test_classes_of_users(word, key):
    assert class_of(word) == key
