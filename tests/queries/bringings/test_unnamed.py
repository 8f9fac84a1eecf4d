"""Numbers that no indicator fits stand beside the others until somebody names them."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.bringings.amending import Amendment, add
from chungtay.queries.bringings.opening import opened_bringing
from chungtay.queries.bringings.unnamed import unnamed_of
from chungtay.queries.visitors import visitor
from tests.actions.bringings.cast import brought, file
from tests.actions.cast import PROGRAMME, later

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


def test_once_somebody_names_it_it_is_gone(world):
    made = brought(world, file(TEXT))
    add(
        made, Amendment(language="vi", indicator="gifts", amount="15", quote="15 bình"),
        by=world.actor("reporter"), at=later(5),
    )  # fmt: skip
    assert unnamed(world, made) == ()
