"""A question is read from its address and written back into links without a loss."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.queries.results.lines import lines
from chungtay.queries.results.scope import Wanted, scope
from chungtay.web.totals.forms import Links, address, wanted_of
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
