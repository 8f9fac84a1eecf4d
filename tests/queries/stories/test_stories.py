"""The story of a body or a place is told to whoever signs in, in names and days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.stories import story
from chungtay.queries.visitors import NOBODY
from tests.actions.cast import key
from tests.queries.cast import seen_by
from tests.queries.reorganised import TURN, women

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["reporter", "stranger", "newsroom", "administrator"])
def test_the_registers_are_no_secret_to_who_signs_in(reorganised, name):
    told = story(seen_by(reorganised, name), "place", key("lung"))
    assert told.told.name == "xã Lũng Khoai"
    assert told.lies_in == "tỉnh Ninh Bình"


def test_whoever_does_not_sign_in_reads_nothing(reorganised):
    with pytest.raises(NotAllowed):
        story(NOBODY, "place", key("lung"))


def test_a_divided_place_went_to_its_heirs_by_their_people(reorganised):
    told = story(seen_by(reorganised, "reporter"), "place", key("lung"))
    assert [(s.day, s.heir.name, s.share) for s in told.steps] == [
        (TURN, "xã Bản Luông", Decimal(70)),
        (TURN, "xã Mường Thoan", Decimal(30)),
    ] or [s.share for s in told.steps] == [Decimal(30), Decimal(70)]
    assert {s.is_whole for s in told.steps} == {False}
    assert told.told.last == date(2026, 6, 30)


def test_a_merged_body_came_whole_from_each(reorganised):
    told = story(seen_by(reorganised, "reporter"), "unit", women("lam"))
    assert {step.former.name for step in told.steps} == {"Phụ nữ Hòa Khuông", "Phụ nữ Lâm Thoong"}
    assert all(step.is_whole for step in told.steps)
    assert told.members[0].id == women("lam")
    assert told.lies_in == "xã Hòa Lâm, tỉnh Ninh Bình"
    assert told.attributes


@pytest.mark.parametrize(
    ("what", "id"), [("unit", "x"), ("place", women("lam")), ("unit", key("lam")), ("road", "x")]
)
def test_what_nobody_entered_is_not_found(reorganised, what, id):
    with pytest.raises(NotFound):
        story(seen_by(reorganised, "reporter"), what, id)
