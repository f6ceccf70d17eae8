"""Shares of federation, Land and municipality: published figures, sums, limits; and programme files."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.tests.broadband.areas import areas, programme


def share_out(where, what=None, **terms):
    from smartcity.smartcity_plugin.broadband import funding

    return funding.share_out(where, funding.Terms(what or programme(), **terms))


def preset(name):
    from smartcity.smartcity_plugin.broadband import programmes

    return programmes.read(name)


# Published figures

def test_wolfsburg_grey_spots():
    """3,100 addresses, about 45 million EUR, three quarters funded, more than 11 million left to the city
    (report on the Strategieausschuss, November 2024; programme of 2021 with Niedersachsen)."""
    found = share_out(areas(45e6, units=3100), preset("funding_de_grey_2021_ni"))
    assert found.federal[0] == 22.5e6 and found.land[0] == 11.25e6
    assert found.own[0] == 11.25e6 and found.limit == ("",)


def test_wolfsburg_white_spots():
    """Almke, Neindorf, Ilkerbruch: 1.425 million EUR of the federation, about 50 % (wolfsburg.de, 2016)."""
    found = share_out(areas(2.85e6, units=937 + 81), preset("funding_de_white_2015"))
    assert found.federal[0] == 1.425e6


def test_baden_wuerttemberg_pays_what_is_missing_to_90_percent():
    """40, 30 or 20 % by the federal share (foerderdatenbank.de)."""
    from smartcity.smartcity_plugin.broadband import programmes

    for federal, land in ((0.5, 0.4), (0.6, 0.3), (0.7, 0.2)):
        found = programmes.with_shares(preset("funding_de_gigabit_2025_bw"), federal, None, "given")
        assert found.land == pytest.approx(land) and found.federal + found.land == pytest.approx(0.9)


# Properties

amount = st.one_of(st.just(math.nan), st.floats(1, 1e9))


@st.composite
def cases(draw):
    count = draw(st.integers(1, 6))

    def column(values):
        return np.array(draw(st.lists(values, min_size=count, max_size=count)))

    units = column(st.integers(1, 500)).astype(float)
    eligible = np.floor(units * column(st.floats(0, 1)))
    where = areas(column(amount), units=units, eligible=eligible,
                  undetermined=np.floor((units - eligible) * column(st.floats(0, 1))),
                  revenue=column(amount))  # fmt: skip
    federal = draw(st.floats(0, 0.7))
    limits = {key: draw(st.floats(0, 1e9)) for key in draw(st.sets(st.sampled_from([
        "federal_most_eur", "federal_least_eur", "land_most_eur", "land_most_per_address_eur",
        "project_most_eur"])))}  # fmt: skip
    terms = {name: draw(st.booleans()) for name in ("operator_model", "hopeful", "together")}
    return where, programme(federal, draw(st.floats(0, 0.3)), **limits), terms


@given(cases())
def test_shares_add_up_and_keep_to_the_limits(case):
    where, what, terms = case
    found = share_out(where, what, **terms)
    known = ~np.isnan(found.base)
    parts = found.federal + found.land + found.own
    assert np.allclose(parts[known], found.base[known]) and np.isnan(found.own[~known]).all()
    for part in (found.federal, found.land, found.own, found.base - found.fundable):
        assert (part[known] >= -1e-6 * np.maximum(1, found.base[known])).all()
    most = what.get("federal_most_eur", math.inf)
    grants = np.array([np.nansum(found.federal)]) if terms["together"] else found.federal[known]
    assert (grants <= most * (1 + 1e-9) + 1e-6).all()
    positive = grants[grants > 0]
    assert (positive >= what.get("federal_least_eur", 0) * (1 - 1e-9)).all()


@given(cases())
def test_what_is_not_known_stays_unknown(case):
    where, what, terms = case
    found = share_out(where, what, **terms)
    gap_known = ~np.isnan(where.cost_eur) & ~np.isnan(where.revenue_eur)
    assert (np.isnan(found.gap) == ~gap_known).all()
    owed = ~np.isnan(where.cost_eur) if terms["operator_model"] else gap_known
    assert (np.isnan(found.base) == ~owed).all()


# Rules

def test_only_the_eligible_part_is_funded():
    found = share_out(areas(1000.0, units=10, eligible=4, undetermined=3))
    assert (found.fundable[0], found.federal[0], found.own[0]) == (400, 200, 700)
    hopeful = share_out(areas(1000.0, units=10, eligible=4, undetermined=3), hopeful=True)
    assert hopeful.fundable[0] == 700


def test_the_gap_is_cost_less_revenue():
    found = share_out(areas([1000.0, 1000.0, 1000.0], revenue=[400.0, 2000.0, np.nan]), operator_model=False)
    assert found.base[0] == found.gap[0] == 600 and found.own[0] == 150
    assert found.limit[1] == "no_gap" and found.own[1] == 0
    assert np.isnan(found.own[2])
    lease = share_out(areas([1000.0, 1000.0], revenue=[400.0, np.nan]))
    assert list(lease.base) == [600, 1000] and np.isnan(lease.gap[1])


def test_limits_hold_for_one_application_or_for_each():
    where, what = areas([1000.0, 3000.0]), programme(federal_most_eur=1000)
    together = share_out(where, what)
    assert list(together.federal) == [250, 750] and set(together.limit) == {"capped"}
    each = share_out(where, what, together=False)
    assert list(each.federal) == [500, 1000] and each.limit == ("", "capped")


def test_a_grant_below_the_least_is_none_and_the_land_does_not_top_it_up():
    found = share_out(areas([100.0, 1000.0]), programme(federal_least_eur=100), together=False)
    assert list(found.federal) == [0, 500] and list(found.land) == [0, 250]
    assert found.limit == ("below_least", "")


def test_a_project_that_is_too_dear_is_not_funded():
    found = share_out(areas([600.0, 600.0]), programme(project_most_eur=1000))
    assert set(found.limit) == {"too_dear"} and found.own.sum() == 1200


def test_the_land_pays_by_address():
    what = programme(0.0, 0.9, land_most_per_address_eur=2)
    assert share_out(areas(1000.0, addresses=50), what).land[0] == 100
    assert np.isnan(share_out(areas(1000.0, addresses=np.nan), what).land[0])


@pytest.mark.parametrize(("eligible", "undetermined", "expected"), [
    (10, 0, ("yes", "all")), (4, 0, ("partly", "some")), (0, 0, ("no", "none")),
    (0, 2, ("undetermined", "open")), (np.nan, 0, ("undetermined", "not_counted")),
    (0, np.nan, ("undetermined", "open")),
])  # fmt: skip
def test_verdicts(eligible, undetermined, expected):
    from smartcity.smartcity_plugin.broadband import funding

    where = areas(1000.0, units=10, eligible=eligible, undetermined=undetermined)
    assert funding.verdicts(where, programme()) == [expected]
    assert funding.verdicts(where, programme(0, 0)) == [("no", "no_programme")]


def test_revenue_by_take_up():
    from smartcity.smartcity_plugin.broadband.funding import expected_revenue

    found = expected_revenue(np.array([1000.0, np.nan]), np.array([10.0, 10.0]), 100.0, 0.3, 0.5)
    assert list(found) == [600, 300]
    assert np.isnan(expected_revenue(np.array([np.nan]), np.array([10.0]), np.nan, 0.3, 0.5))[0]


def test_a_sum_of_nothing_known_is_not_zero():
    from smartcity.smartcity_plugin.broadband.funding import total

    assert math.isnan(total(np.array([np.nan]))) and total(np.array([np.nan, 2.0])) == 2


# Files

def test_every_programme_of_ours_can_be_read_and_says_where_it_is_from():
    from smartcity.smartcity_plugin.broadband import programmes

    assert len(programmes.names()) >= 16
    for name in programmes.names():
        found = programmes.read(name)
        assert found.federal + found.land + found.get("own_least", 0) <= 1 + 1e-9
        assert found.text("title", "de") != found.text("title", "en")
        assert bool(found.text("note", "de")) == bool(found.text("note", "en"))
        for value in found.values.values():
            sure = "memory" not in value.source and "text could not be read" not in value.source
            assert sure or value.basis != "confirmed"
            assert value.said("de") == value.source_de != "" and value.said("en") == value.source


def test_the_rules_that_programmes_go_by_exist():
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.broadband import programmes

    known = set(presets.names("supply_rules_"))
    named = {rule for name in programmes.names() for rule in programmes.read(name).rules}
    assert len(named) == 4 and named <= known


GOOD = """title = "Test"
[federal_share]
value = 0.5
basis = "assumption"
source = "test"
"""


def read(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return preset(str(path))


def test_a_programme_of_the_users_own(tmp_path):
    found = read(tmp_path, GOOD)
    assert found.federal == 0.5 and found.land == 0 and found.unsure() == ["federal_share"]
    land = '[land_share]\nvalue = 0.1\nbasis = "own decision"\nsource = "x"\n'
    found = read(tmp_path, 'base = "funding_de_gigabit_2025_bw"\ntitle = "T"\n'.replace("_bw", "") + land)
    assert found.federal == 0.5 and found.land == 0.1 and found.get("federal_most_eur") == 1e8


@pytest.mark.parametrize(("before", "after", "words"), [
    ("value = 0.5", "value = 1.5", "federal_share: a share must lie between 0 and 1"),
    ("value = 0.5", "value = -0.5", "federal_share: a share must lie between 0 and 1"),
    ("value = 0.5", "value = 50", "50 % as 0.5"), ("value = 0.5", "value = nan", "is no number"),
    ("value = 0.5", 'value = "half"', "“half” is no number"), ("value = 0.5", "value = true", "is no number"),
    ('basis = "assumption"', 'basis = "sure"', "basis must be one of"),
    ('source = "test"', "", "source is missing"),
    ("[federal_share]", "[federal]", "key federal is not known"),
    ('title = "Test"', "", "title is missing"), ('title = "Test"', "title = 5", "title: give a text"),
    ("[federal_share]", "[own_least]\nvalue = 0.6\nbasis = 'assumption'\nsource = 'x'\n[federal_share]",
     "110 % in all, more than 100 %. Lower one"),
    ("[federal_share]", "[land_share]\nvalue = 0.1\nbasis = 'assumption'\nsource = 'x'\n"
     "[land_up_to]\nvalue = 0.9\nbasis = 'assumption'\nsource = 'x'\n[federal_share]", "exclude each other"),
    ("[federal_share]", "[federal_most_eur]\nvalue = -1\nbasis = 'assumption'\nsource = 'x'\n[federal_share]",
     "federal_most_eur: -1 is below 0"),
    ("[federal_share]", "[survey_required]\nvalue = 1\nbasis = 'assumption'\nsource = 'x'\n[federal_share]",
     "true or false"),
    ('title = "Test"', 'title = "Test"\nvalid_to = "soon"', "valid_to: “soon” is no date"),
    ('title = "Test"', 'title = "Test"\nbase = "funding_de_gigabit_2025_bw"', "has a base itself"),
    ('title = "Test"', 'title = "Test"\nrules = "x"', "list of names"),
    ('title = "Test"', 'title = "Test', "not valid TOML"),
])  # fmt: skip
def test_a_wrong_file_is_told_by_file_and_key(tmp_path, before, after, words):
    from smartcity.smartcity_plugin.errors import InputError

    assert before in GOOD
    with pytest.raises(InputError) as told:
        read(tmp_path, GOOD.replace(before, after))
    assert words in str(told.value) and "mine.toml" in str(told.value)


def test_shares_given_by_the_user_are_checked_too():
    from smartcity.smartcity_plugin.broadband import programmes
    from smartcity.smartcity_plugin.errors import InputError

    found = programmes.with_shares(programme(), 0.7, 0.3, "given")
    assert (found.federal, found.land) == (0.7, 0.3) and found.values["land_share"].basis == "own decision"
    with pytest.raises(InputError, match="120 % in all"):
        programmes.with_shares(programme(), 0.7, 0.5, "given")
