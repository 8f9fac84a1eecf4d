"""What an administrator sees first."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import people, successions
from chungtay.domain.permissions import NotAllowed
from chungtay.queries import administration
from chungtay.queries.people import everybody as everybody_of
from chungtay.queries.registers import register
from chungtay.storage import models
from tests import cast
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR


def attention(world, **more):
    return {a.code: a for a in administration.overview(seen_by(world, **more)).attention}


def test_the_overview_counts_what_is_there(everybody):
    shown = administration.overview(seen_by(everybody))
    assert (shown.people, shown.units, shown.places) == (8, 12, 3)
    assert (shown.asked, shown.organisations) == (0, 4)
    assert shown.programme == "Chương trình Khe Sơn"


def test_the_programme_is_called_by_its_name_in_the_language_of_the_page(everybody):
    current = models.Programme.objects.filter(ended_by__isnull=True)
    current.update(name_en="")
    seen = seen_by(everybody, language="en")
    assert administration.overview(seen).programme == "Chương trình Khe Sơn"
    current.update(name_en="Khe Son programme")
    assert administration.overview(seen).programme == "Khe Son programme"


def test_a_person_without_a_post_needs_attention(everybody):
    assert "people-post" not in attention(everybody)
    people.enter(people.Entry("an", "Bùi An"), by=OPERATOR, at=later(3))
    assert attention(everybody)["people-post"].named == ("Bùi An",)
    assert attention(everybody)["people-second-factor"].n == 9
    assert attention(everybody)["people-password"].n == 9


def test_a_programme_without_targets_and_a_closing_day_need_attention(everybody):
    assert "targets" in attention(everybody)
    assert "closing" not in attention(everybody)
    near = attention(everybody, on=date(2026, 12, 4))["closing"]
    assert (near.n, near.day, near.period) == (10, date(2026, 12, 14), "2026")


def test_a_target_of_the_year_is_enough(everybody):
    from decimal import Decimal

    from chungtay.actions import programmes

    wanted = programmes.Aim(cast.ROADS.code, cast.YEAR, Decimal(5))
    programmes.aim(PROGRAMME, [wanted], by=OPERATOR, at=later(3))
    assert "targets" not in attention(everybody)


def test_bodies_without_a_parent_or_without_anybody_are_listed(everybody):
    found = attention(everybody)
    assert found["rootless-sector"].n == 4
    assert "rootless-same-level" not in found
    silent = administration.units_without_person(seen_by(everybody))
    assert found["units-person"].n == len(silent) == 8
    assert key("women@lang-ven") not in silent
    known = register()
    assert administration.unheard(known, everybody_of(known), date(2026, 11, 1)) == silent


def test_whoever_stayed_behind_in_a_body_that_ended_is_named(everybody):
    to = successions.Handover(key("women@ninh-binh"), date(2026, 9, 1), carry=True)
    successions.close(key("women@lang-ven"), to, by=OPERATOR, at=later(3))
    from chungtay.domain.permissions import PersonRole

    people.appoint(
        everybody.people["leader"], role=PersonRole.LEADER, unit=key("women@lang-ven"),
        by=OPERATOR, at=later(4),
    )  # fmt: skip
    assert attention(everybody)["people-ended-unit"].named == ("Người leader",)


def test_every_branch_and_kind_is_listed_those_in_use_first(everybody):
    rows = administration.organisations_page(seen_by(everybody))
    assert {row.code for row in rows[:3]} == {"army", "women", "front"}
    women = next(row for row in rows if row.code == "women")
    assert women.many == 3
    assert women.kinds[0].en == "Women's Union"


def test_who_does_not_administer_sees_no_overview(everybody):
    for look in (
        administration.overview, administration.organisations_page,
        administration.units_without_person,
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            look(seen_by(everybody, "standing"))


def test_the_overview_asks_the_same_few_questions(everybody, django_assert_max_num_queries):
    who = seen_by(everybody)
    administration.overview(who)
    with django_assert_max_num_queries(8):
        administration.overview(who)
