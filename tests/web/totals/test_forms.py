"""A question is read from its address and written back into links without a loss."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.queries.results.lines import lines
from chungtay.queries.results.scope import Wanted, scope
from chungtay.web.totals.forms import Links, address, on_of, structures, wanted_of
from tests.actions.cast import key
from tests.cast import ROADS
from tests.queries.cast import seen_by


def read(query: str) -> Wanted:
    return wanted_of(QueryDict(query))


def test_what_is_asked_is_taken_as_it_was_typed():
    assert read("unit=+Ph%E1%BB%A5+n%E1%BB%AF+&by=unit") == Wanted(unit="Phụ nữ", by="unit")
    assert read("colour=red") == Wanted()
    assert len(read("unit=" + "x" * 5000).unit) == 200


def test_a_day_means_all_that_was_known_until_it_ended():
    assert read("known=2026-11-26").known == "2026-11-26T23:59:59+07:00"
    assert read("known=12").known == "12"
    assert read("known=x").known == "x"


def test_an_address_says_what_does_not_go_without_saying():
    assert address("totals", Wanted(by="indicator", line="sector")) == "/totals/"
    assert address("totals", Wanted(by="unit", line="sector")) == "/totals/?line=sector&by=unit"
    assert address("trace", Wanted(unit="u", line="sector"), end="low") == (
        "/totals/open/?unit=u&line=sector&end=low"
    )
    assert address("totals_file", Wanted(), "csv") == "/totals/file.csv"
    assert read(address("totals", Wanted(place="Làng Ven")).partition("?")[2]).place == "Làng Ven"


@pytest.mark.django_db
def test_links_open_a_row_on_the_structure_it_was_counted_on(world):
    asked = scope(seen_by(world, "standing"), Wanted(by="period", indicator=ROADS.code))
    (group,) = lines(asked).groups
    links = Links(asked)
    june = next(line for line in group.lines if line.key == "2026-06")
    opened = read(links.opens(june).partition("?")[2])
    assert (opened.period, opened.on, opened.by) == ("2026-06", "2026-12-14", "")
    assert read(links.whole(group.whole).partition("?")[2]).period == "2026"


@pytest.mark.django_db
def test_links_lead_from_a_row_to_its_own_rows(world):
    above = key("joint@lang-ven")
    asked = scope(seen_by(world, "standing"), Wanted(unit=above, by="unit", indicator=ROADS.code))
    (group,) = lines(asked).groups
    line = group.lines[0]
    links = Links(asked)
    within = read(links.within(line).partition("?")[2])
    assert (within.unit, within.by) == (line.key, "unit")
    (joint,) = group.extras
    opened = read(links.opens(joint).partition("?")[2])
    assert (opened.row, opened.by, opened.unit) == ("joint", "unit", above)
    assert read(links.rows(line, "place").partition("?")[2]).by == "place"


@pytest.mark.django_db
def test_buttons_keep_the_rest_of_the_question(world):
    asked = scope(seen_by(world, "standing"), Wanted(by="unit", on="2026-06-01"))
    ways = {segment.code: read(segment.address.partition("?")[2])
            for segment in structures(asked, "totals")}  # fmt: skip
    assert list(ways) == ["day", "as-reported", "today", "against"]
    assert {way.by for way in ways.values()} == {"unit"}
    assert (ways["day"].on, ways["today"].on) == ("2026-06-01", "")
    assert (ways["against"].on, ways["against"].against) == ("2026-06-01", "year-before")
    (here,) = [segment.code for segment in structures(asked, "totals") if segment.is_here]
    assert here == "day"
    of_a_ledger = structures(asked, "ledger", "women")
    assert [segment.code for segment in of_a_ledger] == list(ways)
    assert {segment.address.partition("?")[0] for segment in of_a_ledger} == {"/joint/women/"}


@pytest.mark.django_db
def test_a_chosen_structure_goes_along_and_needs_no_day(world):
    asked = scope(
        seen_by(world, "standing"),
        Wanted(by="period", indicator=ROADS.code, structure="as-reported"),
    )
    assert on_of(asked) == ""
    (group,) = lines(asked).groups
    opened = read(Links(asked).opens(group.lines[0]).partition("?")[2])
    assert (opened.structure, opened.on) == ("as-reported", "")


@pytest.mark.django_db
def test_the_earlier_number_opens_beside_the_later_one(world):
    asked = scope(
        seen_by(world, "standing"),
        Wanted(by="period", indicator=ROADS.code, period="2026-Q2", against="2026-Q1"),
    )
    links, (group,) = Links(asked), lines(asked).groups
    before = read(links.before(group.lines[0]).partition("?")[2])
    assert (before.period, before.against, before.structure) == ("2026-04", "2026-01", "today")
    assert links.before(group.lines[0]) == f"{links.opens(group.lines[0])}&side=before"
    whole = read(links.whole_before(group.whole).partition("?")[2])
    assert (whole.period, whole.against) == ("2026-Q2", "2026-Q1")
    assert read(links.within(group.lines[0]).partition("?")[2]).against == "2026-01"
