"""Numbers that no indicator fits stand beside the others until somebody names them."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.bringings.amending import Amendment, add
from chungtay.queries.bringings.confirming import bringing
from chungtay.queries.bringings.opening import opened_bringing
from chungtay.queries.bringings.unnamed import unnamed_of
from chungtay.queries.visitors import visitor
from tests.actions.bringings.cast import brought, file
from tests.actions.cast import PROGRAMME, later
from tests.queries.bringings.cast import visit

pytestmark = pytest.mark.django_db
TEXT = (
    "HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\nKết quả phối hợp năm 2026\n"
    "Hội trao 40 suất quà và 15 bình chống nóng cho trạm xá.\nXã có 1.250 hộ dân.\n"
)


def unnamed(world, made, language="vi"):
    lan = visitor(
        world.people["reporter"], name="", programme=PROGRAMME, language=language,
        on=date(2026, 11, 26),
    )  # fmt: skip
    return unnamed_of(opened_bringing(lan, made, with_text=True), language)


def test_a_number_without_an_indicator_is_shown_in_its_sentence(world):
    (one,) = unnamed(world, brought(world, file(TEXT)))
    assert one.quote == "15 bình"
    assert one.quoted.before.endswith("40 suất quà và ")
    assert one.quoted.after.startswith(" chống nóng")
    assert one.where == "dòng 4"
    start = TEXT.index("15 bình")
    assert (one.near, one.mark) == (f"1-{start}", f"mu1-{start}")


def test_the_number_is_marked_in_the_text_too(world):
    made = brought(world, file(TEXT))
    page = bringing(visit(world), made, at=later(5))
    marks = [
        segment.text
        for piece in page.files[0].pieces
        for segment in getattr(piece, "segments", ())
        if segment.of == page.unnamed[0].mark
    ]
    assert marks == ["15 bình"]


def test_of_two_numbers_written_alike_each_is_named_by_itself(world):
    made = brought(world, file(TEXT.replace("Xã có", "Hội cấp 15 bình lọc. Xã có")))
    first, second = unnamed(world, made)
    assert first.quote == second.quote
    add(
        made,
        Amendment(language="vi", indicator="gifts", amount="15", quote="15 bình", near=second.near),
        by=world.actor("reporter"), at=later(5),
    )  # fmt: skip
    assert unnamed(world, made) == (first,)


def test_once_somebody_names_it_it_is_gone(world):
    made = brought(world, file(TEXT))
    add(
        made, Amendment(language="vi", indicator="gifts", amount="15", quote="15 bình"),
        by=world.actor("reporter"), at=later(5),
    )  # fmt: skip
    assert unnamed(world, made) == ()
