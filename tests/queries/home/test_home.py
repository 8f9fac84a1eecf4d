"""Home starts from work, in the order that matters to whoever looks."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import drafts, people
from chungtay.domain.permissions import NotAllowed, PersonRole
from chungtay.queries.books import latest_entry
from chungtay.queries.home import home
from chungtay.queries.visitors import NOBODY, Visitor, visitor
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.cast import ON, seen_by
from tests.web.cast import OPERATOR


def peopled_without_programme() -> Visitor:
    person = people.enter(people.Entry("nam", "Nam"), by=OPERATOR, at=later(0))
    people.appoint(person, role=PersonRole.ADMINISTRATOR, by=OPERATOR, at=later(0))
    return visitor(person, name="Nam", programme=None, language="vi", on=ON)


def sections(world, name, looked=0):
    return home(seen_by(world, name), looked=looked).sections


def test_a_reporter_sees_the_period_then_what_waits(world):
    assert sections(world, "reporter") == ("term", "decisions")
    drafts.start(
        key("women@lang-ven"), programme=PROGRAMME, language="vi", by=world.actor("reporter"),
        at=later(30), on=date(2026, 11, 1),
    )  # fmt: skip
    assert sections(world, "reporter") == ("term", "unfinished", "decisions")


def test_the_standing_agency_sees_decisions_first_and_a_leader_the_numbers(world):
    assert sections(world, "standing") == ("term", "decisions", "open_work", "overview")
    assert sections(world, "leader") == ("term", "overview")


def test_an_administrator_sees_what_needs_attention_and_no_figures(world):
    page = home(seen_by(world, "administrator"), looked=0)
    assert page.sections == ("attention",)
    assert {"people-second-factor", "units-person"} <= {line.code for line in page.attention}
    assert page.overview is page.changes is page.said is None


def test_changes_are_told_to_whoever_looked_before(world):
    assert home(seen_by(world, "reporter"), looked=0).is_new
    page = home(seen_by(world, "reporter"), looked=1)
    assert not page.is_new
    assert page.aside == ("changes",)
    assert page.number == latest_entry()[0]


def test_without_a_programme_home_is_still_there(db):
    administrator = peopled_without_programme()
    page = home(administrator, looked=0)
    assert page.sections == ("attention",)
    assert [line.code for line in page.attention if line.page == "administration_programme_new"]
    with pytest.raises(NotAllowed):
        home(NOBODY, looked=0)


@pytest.mark.parametrize("name", ["reporter", "coordinator", "standing", "leader"])
def test_home_asks_a_fixed_number_of_times(world, name, said, django_assert_max_num_queries):
    home(seen_by(world, name), looked=1)
    with django_assert_max_num_queries(34):
        home(seen_by(world, name), looked=1)
