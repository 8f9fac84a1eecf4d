"""A preview arranged for the page."""

from __future__ import annotations

import pytest

from chungtay.actions import reorganisations
from chungtay.queries.reorganisations import preview
from chungtay.web.administration import previews
from chungtay.web.administration.previews import told, told_in_pages
from tests.queries.cast import seen_by

pytestmark = pytest.mark.django_db
MERGE = """ngày,loại,việc,đối tượng,nơi nhận,tên mới,kiểu,trực thuộc
2026-03-01,địa bàn,lập,,,Tân Tiến,xã,tỉnh Ninh Bình
,địa bàn,sáp nhập,xã Làng Ven,xã Tân Tiến,,,
,địa bàn,sáp nhập,xã Cửa Sông,xã Tân Tiến,,,
"""
SPLIT = """ngày,loại,việc,đối tượng,nơi nhận,tên mới,kiểu,trực thuộc,tỷ lệ dân số
2026-03-01,địa bàn,lập,,,Bắc,xã,tỉnh Ninh Bình,
,địa bàn,lập,,,Nam,xã,tỉnh Ninh Bình,
,địa bàn,chia tách,xã Làng Ven,xã Bắc,,,,60%
,địa bàn,chia tách,xã Làng Ven,xã Nam,,,,40%
"""


def arranged(world, text):
    event = reorganisations.read(text.encode(), name="thử.csv")
    return told(preview(seen_by(world), event))


def test_those_with_one_heir_stand_together_before_it(world):
    did = arranged(world, MERGE)
    (together,) = did.lists.handed
    assert [ending.of.name for ending in together.ends] == ["xã Cửa Sông", "xã Làng Ven"]
    assert [heritage.heir.name for heritage in together.heirs] == ["xã Tân Tiến"]
    assert together.heirs[0].heir.id in did.begun


def test_one_with_several_heirs_stands_alone_before_them(world):
    (alone,) = arranged(world, SPLIT).lists.handed
    assert [ending.of.name for ending in alone.ends] == ["xã Làng Ven"]
    assert len(alone.heirs) == 2


def test_totals_stand_by_indicator_under_the_total_of_everything(world):
    did = arranged(world, MERGE)
    assert did.preview.holds
    assert did.asked >= 1
    (roads,) = (moved for moved in did.moved if moved.whole.indicator == "rural-road-km")
    assert {row.of.name for row in roads.rows} >= {"xã Tân Tiến", "xã Làng Ven"}


def test_more_than_a_page_holds_is_counted_and_left_out(world, monkeypatch):
    whole = arranged(world, MERGE)
    many = sum(len(moved.rows) for moved in whole.moved)
    monkeypatch.setattr(previews, "MOST_ROWS", 2)
    monkeypatch.setattr(previews, "MOST_LISTED", 0)
    cut = arranged(world, MERGE)
    assert sum(len(moved.rows) for moved in cut.moved) == 2
    assert cut.more_rows == many - 2
    assert cut.lists.more > 0


def test_the_pages_of_an_event_together_hold_everything_once(world, monkeypatch):
    monkeypatch.setattr(previews, "LISTED_OF_A_PAGE", 2)
    monkeypatch.setattr(previews, "ROWS_OF_A_PAGE", 2)
    event = reorganisations.read(MERGE.encode(), name="thử.csv")
    found = preview(seen_by(world), event)
    whole, first = told(found), told_in_pages(found, page=1, rows_page=1)
    assert first.page.last > 1
    assert first.rows_page.last > 1
    pages = [
        told_in_pages(found, page=number, rows_page=1) for number in range(1, first.page.last + 1)
    ]
    for name in ("handed", "begins", "renewals", "changes"):
        held = [one for page in pages for one in getattr(page.lists, name)]
        assert tuple(held) == getattr(whole.lists, name)
    last = first.rows_page.last
    pages = [told_in_pages(found, page=1, rows_page=number) for number in range(1, last + 1)]
    rows = [row for page in pages for moved in page.moved for row in moved.rows]
    assert rows == [row for moved in whole.moved for row in moved.rows]
    assert {moved.many for page in pages for moved in page.moved} == {
        len(moved.rows) for moved in whole.moved
    }
    assert told_in_pages(found, page=99, rows_page=99).page.number == first.page.last
