"""The page of a draft holds everything that it shows, for whoever may see it."""

from __future__ import annotations

import pytest

from chungtay.actions import drafts
from chungtay.domain.drafts import Fault, Typed, TypedFigure, UnitUnnamed
from chungtay.domain.permissions import NotFound
from chungtay.queries.drafts import (
    draft_page,
    draft_row,
    faults_by_field,
    in_language,
)
from tests.actions.cast import key, later
from tests.queries.drafts.typing import TODAY, WOMEN, seen


@pytest.mark.parametrize("id", ["x", "", "00000000-0000-4000-8000-000000000000"])
def test_what_is_no_draft_is_not_found(world, id):
    with pytest.raises(NotFound):
        draft_row(id)


def test_the_page_says_what_it_understood(world, draft):
    page = draft_page(seen(world, "reporter"), draft)
    (row,) = page.rows
    assert (str(row.value), row.measure, row.is_converted) == ("2.5", "km", True)
    assert [c.value for c in row.measures] == ["", "m"]
    assert [c.value for c in page.sharers] == [WOMEN, key("army@lang-ven")]
    assert page.version == 2


def test_numbers_change_their_way_with_the_language(world, draft):
    assert draft_page(seen(world, "reporter", "en"), draft).typed.figures[0].amount == "2,500"
    row = TypedFigure("gifts", "1.250", parts=(("a", "2,5"),), amount_max="abc")
    changed = in_language(Typed(figures=(row,)), "en").figures[0]
    assert (changed.amount, changed.parts, changed.amount_max) == ("1,250", (("a", "2.5"),), "abc")


def test_what_was_typed_is_shown_instead_of_what_stands(world, draft):
    page = draft_page(seen(world, "reporter"), draft, typed=Typed(title="Khác"))
    assert (page.typed.title, page.standing.title) == ("Khác", "Đường thôn Hạ")
    assert len(page.rows) == 1


def test_a_sent_draft_shows_what_it_became(world, draft):
    (claim,) = drafts.submit(draft, by=world.actor("reporter"), at=later(5), on=TODAY)
    became = draft_page(seen(world, "reporter"), draft).became
    assert (became.claim, became.title, became.figures) == (claim, "Đường thôn Hạ", 1)
    assert became.bodies == ("Phụ nữ Làng Ven", "Quân sự Làng Ven")


def test_faults_stand_by_field():
    one, other = (Fault(f, UnitUnnamed(name="x")) for f in ("lead", "lead"))
    assert faults_by_field([one, other]) == {"lead": [one, other]}


def test_a_draft_of_another_unit_is_not_found(world, draft):
    with pytest.raises(NotFound):
        draft_page(seen(world, "stranger"), draft)
