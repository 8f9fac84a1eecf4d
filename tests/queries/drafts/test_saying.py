"""What is typed becomes claims: wholes and own parts, in one sentence that holds their numbers."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal

from chungtay.domain.indicators import Share
from chungtay.domain.settling import settle
from chungtay.queries.drafts.meaning import meaning
from chungtay.queries.drafts.saying import claims, repeated
from chungtay.queries.twins import twins
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.queries.drafts.typing import LAN, TODAY, book, road, typed

DRAFT = str(uuid.UUID(int=7))


def said(form, *known):
    held = book(*known)
    meant = meaning(form, unit=LAN, book=held, on=TODAY)
    assert not meant.faults
    return claims(DRAFT, meant, book=held, said_on=TODAY)


def test_the_same_draft_becomes_the_same_claims():
    assert said(typed()) == said(typed())
    assert said(typed())[0].id != said(typed(road("3")))[0].unit


def test_the_sentence_holds_the_figure_as_it_was_typed():
    (claim,) = said(
        typed(road("2.500", measure="m"), partners=("army@lang-ven",), lead="us", note="Trời mưa",
              movement="new-rural", title="Làm đường thôn Hạ")
    )  # fmt: skip
    assert claim.source.where == "form"
    assert claim.source.quote == "2.500 m"
    assert claim.source.quote in claim.source.sentence
    for told in ("Làm đường thôn Hạ", "19/05/2026", "Quân sự Làng Ven", "Trời mưa", "xã Làng Ven"):
        assert told in claim.source.sentence
    assert claim.figure.value == Decimal("2.5")
    assert (claim.written_value, claim.written_measure) == (2500, "m")
    assert claim.partners == ("army@lang-ven",)
    assert claim.lead == "women@lang-ven"
    assert ("movement", "new-rural") in claim.categories
    assert claim.said_on == TODAY


def test_figures_by_group_add_up_to_one_activity():
    both = said(typed(road("2", group="poor"), road("1", group="near-poor")))
    settled = settle(both, indicator=catalogue()["rural-road-km"])
    assert settled.value == 3
    assert not settled.disputed


def test_each_body_s_own_part_stands_beside_the_whole():
    whole, part = said(
        typed(road("2,5", parts=(("army@lang-ven", "1,5"),)), partners=("army@lang-ven",))
    )
    assert (whole.share, part.share, part.of_unit) == (Share.WHOLE, Share.OWN, "army@lang-ven")
    assert settle([whole, part], indicator=catalogue()["rural-road-km"]).value == Decimal("2.5")
    assert "trong đó Quân sự Làng Ven 1,5 km" in whole.source.sentence


def test_money_is_kept_in_dong_and_told_as_it_was_typed():
    from chungtay.domain.drafts import TypedFigure

    (claim,) = said(typed(TypedFigure("gift-value", "15", measure="vnd-million")))
    assert (claim.figure.value, claim.written_value) == (15_000_000, 15_000_000)
    assert claim.literal == "15 triệu đồng"


def test_somebody_helped_is_known_where_it_can_be_erased():
    (claim,) = said(typed(title="Sửa nhà cho bà Nguyễn Thị Mẫu"))
    assert claim.person_names == ("Nguyễn Thị Mẫu",)


def test_joining_in_repeats_the_figure_of_the_others_as_the_whole():
    day = cast.STATE_CALENDAR.parse("2026-05-19/2026-05-19")
    army = cast.says("army@lang-ven", cast.ROADS, "2.5", days=day, title="Làm đường thôn Hạ")
    held = book(army)
    (twin,) = twins([], book=held, unit=LAN.id, place="lang-ven", days=day, language="vi")
    (claim,) = repeated(DRAFT, twin, unit=LAN, book=held, said_on=date(2026, 5, 20))
    assert (claim.unit, claim.partners) == (LAN.id, ("army@lang-ven",))
    assert (claim.figure, claim.share) == (army.figure, Share.WHOLE)
    assert "Làm đường thôn Hạ" in claim.source.sentence
