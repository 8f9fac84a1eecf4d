"""The story of an asset, the list of them, and what may be one, as far as one sees."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import assets, verdicts
from chungtay.domain.notices import Matter
from chungtay.domain.periods import Period
from chungtay.domain.permissions import NotFound
from chungtay.queries import notices
from chungtay.queries.assets import asset_list, asset_page, asset_pair, likely
from chungtay.queries.recognitions import recognition
from chungtay.queries.totals import Filters, totals
from tests.actions.cast import PROGRAMME, later
from tests.cast import HOUSES, LABOUR, says
from tests.queries.cast import seen_by
from tests.queries.deciding import say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def on(year: int) -> Period:
    return Period.of_days(date(year, 5, 19), date(year, 5, 19))


@pytest.fixture
def house(world, said) -> tuple[str, str]:
    """One house of Làng Ven, told of in two years by two bodies."""
    hers = {"person_names": ("Lò Thị Mẩy",)}
    told = said(
        says("women@lang-ven", HOUSES, "1", title="Xây nhà tặng hội viên", days=on(2024), **hers),
        says("army@lang-ven", HOUSES, "1", title="Sửa nhà phụ nữ neo đơn", days=on(2026), **hers),
    )
    return told[0].id, told[1].id


@pytest.fixture
def tied(world, house) -> str:
    return say(world, assets.same_asset, *house, reason="Cùng nhà")


def test_what_may_be_one_asset_is_shown_to_who_decides_and_to_nobody_else(world, house):
    (pair,) = likely(seen_by(world, "standing"))
    # Whose house it is was compared, and is not shown: names of persons stand in no title.
    assert (pair.works, pair.sign, pair.name) == (house, "owner", "")
    assert notices.tabs(seen_by(world, "standing")).assets == 1
    for who in ("reporter", "stranger"):
        assert likely(seen_by(world, who)) == ()


def test_the_story_tells_every_work_in_its_year_with_labels_and_words(world, house, tied):
    page = asset_page(seen_by(world, "standing"), house[1])
    assert page.id == house[0]
    assert [work.line.since.year for work in page.works] == [2024, 2026]
    assert [work.line.bodies for work in page.works] == [
        ("Phụ nữ Làng Ven",), ("Quân sự Làng Ven",),
    ]  # fmt: skip
    assert page.place == "xã Làng Ven"
    assert page.works[0].labels == page.labels
    assert page.labels
    (said,) = page.ties
    assert (said.matter, said.reason) == (Matter.SAME_ASSET, "Cùng nhà")
    assert page.likely == ()


def test_the_works_of_others_are_counted_and_not_told_of(world, said, tied, house):
    (far,) = said(says("front@cua-song", HOUSES, "1", title="Nhà ở Cửa Sông", days=on(2025)))
    say(world, assets.same_asset, house[0], far.id, minutes=6)
    page = asset_page(seen_by(world, "reporter"), house[0])
    assert {work.line.id for work in page.works} <= set(house)
    assert len(page.works) + page.unseen == 3
    assert page.unseen
    with pytest.raises(NotFound):
        asset_page(seen_by(world, "stranger"), house[0])


def test_what_built_nothing_has_no_page(world, said):
    (work,) = said(says("army@lang-ven", LABOUR, "40"))
    with pytest.raises(NotFound):
        asset_page(seen_by(world, "standing"), work.id)


def test_the_list_holds_what_was_worked_on_twice_and_finds_the_others_by_words(world, house, tied):
    visitor = seen_by(world, "standing")
    (line,) = asset_list(visitor).lines
    assert (line.id, len(line.works)) == (house[0], 2)
    assert [found.id for found in asset_list(visitor, words="duong lien thon").lines]
    assert asset_list(visitor, words="không có").many == 0


def test_without_words_works_of_its_kind_at_its_place_are_offered(world, house):
    page = asset_page(seen_by(world, "standing"), house[0])
    assert [line.id for line in page.found] == [house[1]]


def test_two_works_stand_side_by_side_with_what_was_said(world, house):
    at = later(6)
    page = asset_pair(seen_by(world, "standing"), *house, at=at)
    assert [field.code for field in page.comparison.fields if field.differs]
    assert page.powers.decide
    assert page.said is None
    no = say(world, assets.other_asset, *house)
    page = asset_pair(seen_by(world, "standing"), *house, at=at)
    assert (page.said.id, page.said.matter) == (no, Matter.OTHER_ASSET)
    assert likely(seen_by(world, "standing")) == ()
    with pytest.raises(NotFound):
        asset_pair(seen_by(world, "standing"), house[0], house[0], at=at)


def test_the_word_has_its_page_and_partners_read_who_said_it(world, house, tied):
    page = recognition(seen_by(world, "standing"), tied, at=later(7))
    assert (page.outcome.matter, page.outcome.told) == (
        Matter.SAME_ASSET, ("Phụ nữ Làng Ven", "Quân sự Làng Ven"),
    )  # fmt: skip
    (told,) = notices.notices(seen_by(world, "reporter"))
    assert (told.matter, told.subject, told.kind) == (Matter.SAME_ASSET, tied, "recognition")
    say(world, verdicts.undo, tied, minutes=7)
    page = recognition(seen_by(world, "standing"), tied, at=later(8))
    assert not page.outcome.stands


def test_totals_tell_works_and_different_assets(world, house, tied):
    asked = Filters(PROGRAMME, period="2023-12-15/2026-12-14", indicator=HOUSES.code)
    (row,) = totals(asked).rows
    assert (row.counted.total, row.assets.total) == (Decimal(2), Decimal(1))
