"""Activities that may be the one being typed are shown, and nothing else is."""

from __future__ import annotations

import time
import uuid
from datetime import date, timedelta

import pytest

from chungtay.domain.drafts import Typed
from chungtay.domain.periods import Period
from chungtay.queries.drafts import twins_of
from chungtay.queries.drafts.meaning import meaning
from tests import cast
from tests.queries.drafts.typing import LAN, TODAY, book, road, typed

pytestmark = pytest.mark.django_db
DAY = Period.of_days(date(2026, 5, 19), date(2026, 5, 19))
NAMESPACE = uuid.UUID(int=9)
DRAFT = str(uuid.UUID(int=7))


def told(unit, value="2.5", days=DAY, **more):
    known = {
        "id": str(uuid.uuid5(NAMESPACE, f"{unit} {value} {days} {more}")),
        "title": "Làm đường liên thôn xã Làng Ven",
        "place_name": "xã Làng Ven",
        **more,
    }
    return cast.says(unit, cast.ROADS, value, days=days, **known)


def found(form: Typed, *claims, language="vi"):
    held = book(*claims)
    meant = meaning(form, unit=LAN, book=held, on=TODAY)
    return twins_of(DRAFT, meant, book=held, language=language)


FORM = typed(road("2,5"), title="Làm đường liên thôn")


def test_the_same_road_on_the_same_day_is_shown_with_why():
    (twin,) = found(FORM, told("army@lang-ven"))
    assert twin.title == "Làm đường liên thôn xã Làng Ven"
    assert twin.bodies == ("Quân sự Làng Ven",)
    assert "cùng xã" in twin.reasons
    assert not twin.is_own


def test_two_tellings_of_one_activity_are_one_twin():
    from chungtay.domain.counting import Book
    from chungtay.domain.recognition import Join

    one, other = told("army@lang-ven"), told("front@lang-ven")
    held = book(one, other)
    joined = Book(
        held.claims, held.units, held.territory, held.catalogue,
        (Join("j", frozenset({one.id, other.id})),),
    )  # fmt: skip
    meant = meaning(FORM, unit=LAN, book=joined, on=TODAY)
    (twin,) = twins_of(DRAFT, meant, book=joined, language="vi")
    assert twin.bodies == ("Mặt trận Làng Ven", "Quân sự Làng Ven")


def test_what_was_done_elsewhere_or_long_ago_is_not_shown():
    far = told("army@cua-song")
    old = told("army@lang-ven", days=Period.of_days(date(2025, 5, 19), date(2025, 5, 19)))
    assert found(FORM, far, old) == ()


def test_what_the_unit_itself_told_is_marked_as_its_own():
    (twin,) = found(FORM, told(LAN.id))
    assert twin.is_own


def test_without_a_figure_what_was_done_there_on_the_day_is_shown():
    (twin,) = found(typed(road("")), told("army@lang-ven"))
    assert twin.reasons == ""
    later = Period.of_days(date(2026, 5, 25), date(2026, 5, 25))
    assert found(typed(road("")), told("army@lang-ven", days=later)) == ()


def test_without_a_day_or_a_place_nothing_is_shown():
    assert found(typed(first="x"), told("army@lang-ven")) == ()
    assert found(typed(place=""), told("army@lang-ven")) == ()


def test_sums_and_targets_are_no_activities():
    from dataclasses import replace

    from chungtay.domain.claims import Kind, Role

    army = told("army@lang-ven")
    assert found(FORM, replace(army, role=Role.BARE), replace(army, kind=Kind.TARGET)) == ()


def test_nobody_helped_is_named_to_those_who_compare(said):
    owner = "Nguyễn Thị Mẫu"
    (twin,) = found(
        typed(road("2,5"), title=f"Làm đường vào nhà bà {owner}"),
        told("army@lang-ven", title=f"Làm đường vào nhà bà {owner}", person_names=(owner,)),
    )
    assert owner not in twin.reasons
    assert "Mẫu" not in twin.reasons


def test_reasons_speak_the_reader_s_language():
    (vietnamese,) = found(FORM, told("army@lang-ven"), language="vi")
    (english,) = found(FORM, told("army@lang-ven"), language="en")
    assert "same commune" in english.reasons
    assert english.reasons != vietnamese.reasons


def test_three_thousand_claims_are_looked_through_quickly():
    units = ["army@lang-ven", "front@lang-ven", "army@cua-song", "front@cua-song"]
    many = [
        told(
            units[n % 4], str(n % 7 + 1),
            days=Period.of_days(*[date(2026, 1, 1) + timedelta(days=n % 300)] * 2),
            title=f"Việc số {n} ở thôn {n % 40}",
        )
        for n in range(3000)
    ]  # fmt: skip
    held = book(*many)
    meant = meaning(FORM, unit=LAN, book=held, on=TODAY)
    assert len(held.worlds[0].activities) == 3000  # made once for a book, not for a question
    begun = time.perf_counter()
    twins_of(DRAFT, meant, book=held, language="vi")
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-30"])
def test_a_day_at_the_end_of_the_calendar_is_looked_around_like_any_other(day):
    assert found(typed(road("2,5"), first=day, last=day), told("army@lang-ven")) == ()
