"""Every number opens: its parts add up to it, and each leads to what was said (law 6)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.permissions import NotFound
from chungtay.domain.questions import State
from chungtay.domain.rollup import RowKind
from chungtay.queries.openings import ENDS, opening
from chungtay.queries.results import all_results
from chungtay.queries.results.scope import Wanted
from chungtay.queries.traces import IndicatorNeeded
from tests.actions.cast import key, recorded
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS, LABOUR
from tests.domain.worlds import world as made
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db
WORLDS = [(seed, indicator) for seed in range(3) for indicator in (GIFTS, LABOUR)]


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
@pytest.mark.parametrize("end", ENDS)
def test_the_parts_of_each_end_come_to_it(seed, indicator, end):
    recorded(made(seed, indicator=indicator).book)
    opened = opening(anybody(), Wanted(indicator=indicator.code, period="2026"), end=end)
    assert opened.all == opened.amount
    assert opened.activities.amount + opened.rests.amount == opened.amount


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
@pytest.mark.parametrize("by", ["unit", "place", "organisation", "period"])
def test_what_makes_rows_add_up_opens_into_what_comes_to_it(seed, indicator, by):
    recorded(made(seed, indicator=indicator).book)
    asked = Wanted(indicator=indicator.code, by=by, line="sector", period="2026")
    (group,) = all_results(anybody(), asked).groups
    for extra in group.extras:
        opened = opening(anybody(), Wanted(**{**_said(asked), "row": extra.key}))
        assert opened.kind is RowKind(extra.kind)
        assert opened.all == extra.total
        for told in opened.deductions:
            assert told.whole - told.in_rows == told.part.amount


def _said(wanted: Wanted) -> dict[str, str]:
    return {name: getattr(wanted, name) for name in ("indicator", "by", "line", "period")}


def test_each_category_that_was_not_said_opens(said):
    said(
        says(LANS_BODY, ROADS, "2", categories=(("work", "new"),)),
        says("army@cua-song", ROADS, "3"),
    )
    groups = all_results(anybody(), Wanted(indicator=ROADS.code, by="category")).groups
    extras = [extra for group in groups for extra in group.extras]
    assert extras
    for extra in extras:
        opened = opening(anybody(), Wanted(indicator=ROADS.code, by="category", row=extra.key))
        assert opened.all == extra.total
    one = opening(anybody(), Wanted(indicator=ROADS.code, category="work:new"))
    assert (one.total, one.scope.category_name) == (Decimal(2), "làm mới")


def test_rows_open_into_the_number_that_stood_in_them(world):
    visitor = seen_by(world, "standing")
    for by in ("organisation", "unit", "place"):
        (group,) = all_results(visitor, Wanted(by=by, indicator=ROADS.code)).groups
        for line in group.lines:
            asked = Wanted(indicator=ROADS.code, line="same-level", **{by: line.key})
            opened = opening(visitor, asked)
            assert opened.total == line.total


def test_an_activity_says_who_takes_part_and_who_said_what(world):
    opened = opening(seen_by(world, "reporter"), Wanted(indicator=ROADS.code))
    (part,) = opened.parts
    assert (part.title, part.amount, part.confirmed) == ("Đường liên thôn", Decimal("2.5"), False)
    assert part.bodies == ("Phụ nữ Làng Ven", "Quân sự Làng Ven")
    assert part.joint
    assert part.linked
    claims = {claim.unit: claim for claim in part.claims}
    hers, theirs = claims["Phụ nữ Làng Ven"], claims["Quân sự Làng Ven"]
    assert (hers.stated, hers.quote, hers.document) == ("2,5 km", "2,5 km", world.own_document)
    assert hers.quote in hers.sentence
    assert (hers.file, hers.where) == ("lan.docx", "đoạn 2")
    assert theirs.document == ""  # the whole text is its author's


def test_a_partner_reads_the_sentence_and_not_the_document(world):
    opened = opening(
        seen_by(world, "standing"), Wanted(indicator=ROADS.code, unit=key("army@lang-ven"))
    )
    told = {claim.unit: claim.document for claim in opened.parts[0].claims}
    assert told["Phụ nữ Làng Ven"] == world.own_document
    everything = {c.id for part in opened.parts for c in part.claims}
    assert world.foreign_claim.id not in everything


def test_a_unit_out_of_reach_opens_nothing(world):
    with pytest.raises(NotFound):
        opening(
            seen_by(world, "reporter"),
            Wanted(indicator=ROADS.code, unit=world.foreign_unit),
        )


def test_one_number_is_opened_at_a_time(world):
    with pytest.raises(IndicatorNeeded):
        opening(seen_by(world, "reporter"), Wanted())


def test_a_bare_sum_opens_into_its_formula(said):
    said(
        says("women@ninh-binh", GIFTS, "100", role=Role.BARE, coverage=Coverage.BELOW),
        says(LANS_BODY, GIFTS, "40", title="Tặng quà Tết"),
    )
    opened = opening(anybody(), Wanted(indicator=GIFTS.code))
    assert (opened.activities.amount, opened.rests.amount) == (Decimal(40), Decimal(60))
    rest = next(part for part in opened.parts if part.kind == "rest")
    assert (rest.said, rest.inside, rest.amount) == (Decimal(100), Decimal(40), Decimal(60))
    assert rest.bodies == ("Phụ nữ Ninh Bình",)
    assert rest.coverage is Coverage.BELOW


def test_mentions_are_questions_and_held_figures_wait(said):
    vague = Figure(None, Qualifier.VAGUE)
    said(
        says(LANS_BODY, GIFTS, "40"),
        replace(says("army@cua-song", GIFTS, "1"), figure=vague),
        says("front@cua-song", ROADS, "850", standing=Standing.HELD),
    )
    gifts = opening(anybody(), Wanted(indicator=GIFTS.code))
    assert [claim.stated for claim in gifts.mentions] == ["có nêu, chưa lượng hóa"]
    roads = opening(anybody(), Wanted(indicator=ROADS.code))
    assert (roads.state, roads.total) == (State.NOT_REPORTED, None)
    assert [claim.unit for claim in roads.held] == ["Mặt trận Cửa Sông"]
    assert roads.limit
    assert roads.parts == ()


def test_a_stranger_hears_of_no_mention_that_is_not_theirs(said, world):
    vague = Figure(None, Qualifier.VAGUE)
    said(replace(says("army@cua-song", ROADS, "1"), figure=vague), minutes=50)
    assert opening(seen_by(world, "reporter"), Wanted(indicator=ROADS.code)).mentions == ()
    assert len(opening(anybody(), Wanted(indicator=ROADS.code)).mentions) == 1


def test_many_parts_are_paged_and_each_page_says_its_sum(said):
    said(
        *(
            says(LANS_BODY, ROADS, "1", id=f"road-{n}", title=f"Đường {n}", statement=str(n))
            for n in range(60)
        )
    )
    asked = Wanted(indicator=ROADS.code)
    first, second = (opening(anybody(), asked, page=page) for page in (1, 2))
    assert (len(first.parts), len(second.parts)) == (50, 10)
    assert first.shown + second.shown == first.all == first.total == 60
    assert opening(anybody(), asked, page=99).page == 2


def test_opening_costs_the_same_few_questions(world, django_assert_max_num_queries):
    visitor = seen_by(world, "reporter")
    opening(visitor, Wanted(indicator=ROADS.code))
    with django_assert_max_num_queries(6):
        opening(visitor, Wanted(indicator=ROADS.code))
