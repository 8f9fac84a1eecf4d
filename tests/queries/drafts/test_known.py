"""What is known is filled in; what is not is left to be said."""

from __future__ import annotations

import pytest

from chungtay.domain.permissions import NotFound
from chungtay.queries.drafts.known import again, habits, prefilled
from tests import cast
from tests.queries.drafts.typing import TODAY, book

WOMEN = "women@lang-ven"
NAMED = {"partners": ("army@lang-ven",), "categories": (("movement", "new-rural"),)}


def told(value, indicator=cast.ROADS, **more):
    return cast.says(WOMEN, indicator, value, title=f"Việc {value}", **more)


def filled(*claims, unit=WOMEN):
    return prefilled(unit, book=book(*claims), language="vi", on=TODAY)


def test_a_unit_that_said_nothing_yet_begins_today_at_its_place():
    typed = filled()
    assert (typed.first, typed.last, typed.place) == ("2026-11-26", "2026-11-26", "lang-ven")
    assert typed.partners == ()
    assert len(typed.figures) == 1


def test_a_province_s_body_writes_its_place():
    typed = filled(unit="women@ninh-binh")
    assert (typed.place, typed.place_name) == ("", "tỉnh Ninh Bình")


def test_whoever_is_named_most_of_the_time_is_ticked():
    assert filled(told("1", **NAMED), told("2", **NAMED)).partners == ("army@lang-ven",)


def test_whoever_was_named_once_is_only_offered():
    held = (told("1"), told("2"), told("3", **NAMED))
    assert filled(*held).partners == ()
    assert habits(WOMEN, book=book(*held)).partners == ("army@lang-ven",)


def test_the_last_indicator_and_movement_are_filled_in():
    typed = filled(told("1", **NAMED), told("2", cast.LABOUR, **NAMED))
    assert typed.figures[0].indicator == "labour-days"
    assert typed.movement == "new-rural"


def test_the_same_as_last_time_asks_only_for_the_numbers():
    claim = told("2.5", **NAMED, lead="army@lang-ven")
    typed = again(claim.id, unit=WOMEN, book=book(claim), language="vi", on=TODAY)
    assert typed.title == "Việc 2.5"
    assert typed.partners == ("army@lang-ven",)
    assert (typed.lead, typed.lead_name) == ("other", "Quân sự Làng Ven")
    assert (typed.first, typed.figures[0].amount) == ("2026-11-26", "")
    assert typed.figures[0].before == "2,5 km"


def test_what_another_unit_said_is_not_repeated():
    theirs = cast.says("army@lang-ven", cast.ROADS, "5")
    with pytest.raises(NotFound):
        again(theirs.id, unit=WOMEN, book=book(theirs), language="vi", on=TODAY)
