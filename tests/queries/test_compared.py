"""Side by side: every field, what differs, and the sentence with its figure marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.figures import Figure
from chungtay.domain.periods import Period
from chungtay.queries.compared import compared, marked
from chungtay.queries.sight import sight
from tests.queries.cast import seen_by
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def fields(world, *groups, who: str = "reporter") -> dict:
    found = compared(sight(seen_by(world, who)), groups, language="vi")
    return {field.code: field for field in found.fields}


def test_silence_and_another_wording_of_the_same_amount_do_not_differ(world):
    metres = replace(
        world.partner_claim, literal="2.500 m", figure=Figure(Decimal("2.5"), precision=Decimal(1))
    )
    found = fields(world, [world.own_claim], [metres])
    road = next(field for code, field in found.items() if code.startswith("="))
    assert [[cell.text for cell in cells] for cells in road.cells] == [["2,5 km"], ["2,5 km"]]
    assert road.cells[1][0].note == "2.500 m"
    assert not any(field.differs for field in found.values())


def test_what_differs_is_marked(world):
    other = replace(
        world.partner_claim,
        title="Đường trục xã",
        figure=Figure(Decimal("9"), precision=Decimal(1)),
        days=Period.of_days(date(2026, 6, 1), date(2026, 6, 2)),
        place=world.foreign_claim.place,
        categories=(("beneficiary", "poor-household"),),
    )
    found = fields(world, [world.own_claim], [other])
    differing = {code for code, field in found.items() if field.differs}
    road = next(code for code in found if code.startswith("="))
    assert differing == {"title", "days", "place", road}
    assert found["days"].cells[1][0].text == "01/06/2026 – 02/06/2026"


def test_a_day_inside_of_the_other_s_period_does_not_differ(world):
    month = replace(world.partner_claim, days=Period.of_days(date(2026, 5, 1), date(2026, 5, 31)))
    assert not fields(world, [world.own_claim], [month])["days"].differs


def test_a_sentence_leads_to_its_document_only_for_those_who_reach_its_author(world):
    groups = [[world.own_claim], [world.partner_claim]]
    for who, document in (("reporter", world.own_document), ("stranger", "")):
        side, _ = compared(sight(seen_by(world, who)), groups, language="vi").sides
        (telling,) = side.tellings
        assert telling.document == document
        assert [piece.text for piece in telling.pieces if piece.marked] == ["2,5 km"]
        assert telling.by == "Người reporter"


def test_every_quote_of_a_sentence_is_marked_once_and_nothing_is_lost():
    sentence = "Làm 5 km đường, 5 km kênh"
    pieces = marked(sentence, ["5 km kênh", "5 km", "nothing", ""])
    assert "".join(piece.text for piece in pieces) == sentence
    assert [piece.text for piece in pieces if piece.marked] == ["5 km", "5 km kênh"]
    assert marked("", ["5"]) == ()
