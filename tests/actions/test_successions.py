"""A body ends, and somebody stands for what it did."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from chungtay.actions import reorganisations, successions, units
from chungtay.actions.successions import Handover
from chungtay.domain import registers
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.units import Line
from chungtay.storage import facts, models
from tests.actions.cast import AT, key, later
from tests.kept_worlds import kept_world
from tests.web.cast import OPERATOR, peopled

pytestmark = pytest.mark.django_db
WOMEN, PROVINCE, ELSEWHERE = (key(f"women@{at}") for at in ("lang-ven", "ninh-binh", "cua-song"))
TODAY = timezone.localdate(AT)
DAY = date(2026, 9, 1)


@pytest.fixture
def everybody(programme):
    return kept_world("everybody", peopled)


def close(unit, heir, *, day=DAY, carry=False, minutes=5, by=OPERATOR):
    successions.close(unit, Handover(heir, day, carry), by=by, at=later(minutes))


def test_what_a_closed_body_did_stands_under_its_heir(programme):
    close(WOMEN, ELSEWHERE)
    known = facts.units()
    assert known[WOMEN].until == DAY
    assert known.heirs(WOMEN, date(2026, 8, 31)) == (WOMEN,)
    assert known.heirs(WOMEN, DAY) == (ELSEWHERE,)


def test_the_same_form_sent_twice_closes_once(programme):
    close(WOMEN, ELSEWHERE)
    close(WOMEN, ELSEWHERE)
    assert models.LedgerEntry.objects.filter(action="close-unit").count() == 1


def test_a_body_with_others_below_is_not_closed_alone(programme):
    with pytest.raises(registers.HoldsOthers) as refused:
        close(PROVINCE, key("front@ninh-binh"))
    assert refused.value.facts["units"] == 2
    assert not models.UnitSuccession.objects.exists()


def test_a_body_with_people_is_not_closed_alone(everybody):
    with pytest.raises(registers.HoldsOthers) as refused:
        close(WOMEN, ELSEWHERE)
    assert refused.value.facts["people"] == 1


def test_those_below_and_the_people_go_along_to_the_heir(everybody):
    close(PROVINCE, ELSEWHERE, carry=True)
    known = facts.units()
    assert known.parent(WOMEN, Line.SECTOR, DAY) == ELSEWHERE
    assert known.parent(ELSEWHERE, Line.SECTOR, DAY) == ""
    assert known.parent(WOMEN, Line.SECTOR, date(2026, 8, 31)) == PROVINCE
    posts = models.Appointment.objects.filter(
        person=everybody.people["coordinator"], ended_by__isnull=True
    )
    assert [str(post.unit_id) for post in posts.order_by("id")] == [ELSEWHERE]


def test_an_heir_must_live_and_not_be_the_body_itself(programme):
    with pytest.raises(registers.HeirUnfit):
        close(WOMEN, WOMEN)
    with pytest.raises(NotFound):
        close(WOMEN, key("nobody"))
    close(WOMEN, ELSEWHERE)
    with pytest.raises(registers.HeirUnfit):
        close(ELSEWHERE, WOMEN)
    with pytest.raises(registers.EndedAlready):
        close(WOMEN, PROVINCE)


def test_a_circle_of_heirs_is_refused_whatever_the_order_of_the_days(programme):
    close(WOMEN, ELSEWHERE)
    with pytest.raises(registers.HeirUnfit):
        close(ELSEWHERE, WOMEN, day=date(2026, 8, 1))


def test_a_body_ends_neither_tomorrow_nor_before_it_began(programme):
    with pytest.raises(registers.DayToCome):
        close(WOMEN, ELSEWHERE, day=TODAY + timedelta(days=1))
    new = units.NewUnit(key("hall"), "Chi hội", "women", since=DAY)
    units.open_unit(new, by=OPERATOR, at=later(1))
    with pytest.raises(registers.DayTooEarly):
        close(key("hall"), ELSEWHERE, day=date(2026, 8, 1))


def test_an_ending_that_was_a_mistake_is_taken_back(programme):
    close(WOMEN, ELSEWHERE)
    successions.reopen(WOMEN, by=OPERATOR, at=later(6))
    assert facts.units().heirs(WOMEN, TODAY) == (WOMEN,)


def test_only_an_administrator_ends_a_body(everybody):
    with pytest.raises(NotAllowed):
        close(WOMEN, ELSEWHERE, by=everybody.actor("coordinator"))
    with pytest.raises(NotAllowed):
        successions.reopen(WOMEN, by=everybody.actor("coordinator"), at=later(6))


def test_those_below_are_the_living_ones(programme):
    held = successions.held_units(facts.units(), PROVINCE, on=TODAY)
    assert set(held[Line.SECTOR]) == {WOMEN, ELSEWHERE}
    assert held[Line.SAME_LEVEL] == []


def test_what_a_reorganisation_handed_over_is_taken_back_with_all_of_it(everybody):
    merged = (
        "day,what,change,subject,heir\n2026-09-01,unit,merge,Phụ nữ Làng Ven,Phụ nữ Cửa Sông\n"
    ).encode()
    event = reorganisations.read(merged, name="Sắp xếp.csv")
    reorganisations.apply(event, by=OPERATOR, at=later(5))
    with pytest.raises(successions.PartOfEvent) as refused:
        successions.reopen(WOMEN, by=OPERATOR, at=later(6))
    assert refused.value.facts == {"title": "Sắp xếp", "id": event.id}
    reorganisations.undo(event.id, by=OPERATOR, at=later(7))
    assert facts.units()[WOMEN].until > TODAY
