"""Who looks at a page: what the ledger says of their posts now."""

from __future__ import annotations

import pytest

from chungtay.actions import people
from chungtay.domain.permissions import Deed, NotFound, PersonRole
from chungtay.queries.visitors import NOBODY
from tests.actions.cast import PROGRAMME, founded, key, later
from tests.kept_worlds import kept_world
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR, peopled


@pytest.fixture
def everybody(programme):
    return kept_world("everybody", peopled)


def test_a_visitor_has_the_posts_of_the_ledger_by_name(everybody):
    lan = seen_by(everybody, "reporter")
    assert [(p.role, p.unit_name) for p in lan.posts] == [(PersonRole.REPORTER, "Phụ nữ Làng Ven")]
    assert lan.unit == everybody.own_unit
    assert lan.programme == PROGRAMME


def test_a_new_post_is_known_at_the_next_page(everybody):
    assert not seen_by(everybody, "reporter").may(Deed.DECIDE)
    people.appoint(
        everybody.people["reporter"], role=PersonRole.COORDINATOR, unit=key("women@ninh-binh"),
        by=OPERATOR, at=later(5),
    )  # fmt: skip
    after = seen_by(everybody, "reporter")
    assert after.may(Deed.DECIDE)
    assert after.reach(Deed.DECIDE).holds(key("women@cua-song"))
    assert not after.reach(Deed.DECIDE).holds(key("army@cua-song"))


def test_a_post_that_ended_opens_nothing(everybody):
    post = people.appoint(
        everybody.people["stranger"], role=PersonRole.REPORTER, unit=key("front@cua-song"),
        by=OPERATOR, at=later(5),
    )  # fmt: skip
    people.dismiss(post, by=OPERATOR, at=later(6))
    gone = seen_by(everybody, "stranger")
    assert gone.posts == ()
    with pytest.raises(NotFound):
        gone.check_reaches(Deed.SEE_RECORDS, everybody.foreign_unit)


def test_of_several_programmes_the_one_chosen_is_looked_at(everybody):
    founded("another")
    assert seen_by(everybody, "leader", programme=PROGRAMME).programme == PROGRAMME
    assert seen_by(everybody, "leader", programme="gone").programme == "another"
    assert seen_by(everybody, "leader").programmes == ("another", PROGRAMME)


def test_the_same_person_is_asked_for_once_while_nothing_is_written(
    everybody, django_assert_num_queries
):
    seen_by(everybody, "reporter")
    with django_assert_num_queries(1):
        seen_by(everybody, "reporter")


def test_nobody_may_do_anything():
    assert not any(NOBODY.may(deed) for deed in Deed)
