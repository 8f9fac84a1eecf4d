"""Two versions of one draft are told part by part, in the reader's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.drafts import Typed, TypedFigure, kept
from chungtay.queries.drafts import draft_page
from chungtay.queries.drafts.comparing import compared
from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.drafts.typing import seen
from tests.web.cast import peopled

THEIRS = Typed(
    title="Bản của Hà", place=key("lang-ven"), place_name="thôn Hạ", first="2026-05-19",
    last="2026-05-20", lead="us", partners=(key("army@lang-ven"),), partners_complete=True,
    figures=(TypedFigure("rural-road-km", "2,5", measure="m"),), movement="new-rural",
    note="Trời mưa",
)  # fmt: skip


@pytest.fixture
def told(programme):
    """What differs between `THEIRS`, which stands saved, and a version of one's own."""
    world = peopled()
    row = models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@lang-ven"), content=kept(THEIRS),
        owner_id=world.people["reporter"], saved_by_id=world.people["coordinator"],
        created_at=later(1), saved_at=later(1),
    )  # fmt: skip

    def comparing(mine: Typed, language: str = "vi"):
        lan = seen(world, "reporter", language)
        return compared(lan, draft_page(lan, str(row.id), typed=mine))

    return comparing


def test_only_what_differs_is_told(told):
    (one,) = told(replace(THEIRS, title="Bản của Lan"))
    assert (one.part, one.mine, one.theirs) == ("title", "Bản của Lan", "Bản của Hà")


def test_every_part_is_told_in_words(told):
    theirs = {one.part: one.theirs for one in told(Typed(first="x"))}
    assert theirs == {
        "title": "Bản của Hà",
        "place": "thôn Hạ, Làng Ven",
        "days": "19/05/2026 – 20/05/2026",
        "lead": "Đơn vị tôi",
        "partners": "Quân sự Làng Ven (Danh sách đã đủ, không còn ai khác)",
        "figures": "Đường giao thông nông thôn làm mới, sửa chữa: 2,5 m",
        "movement": "Cả nước / Quân đội chung sức xây dựng nông thôn mới",
        "note": "Trời mưa",
    }


def test_nothing_typed_is_shown_as_nothing(told):
    mine = {one.part: one.mine for one in told(Typed(lead="other", lead_name="Đội bóng"))}
    assert mine["title"] == "—"
    assert mine["lead"] == "Đội bóng"


def test_numbers_are_written_in_the_reader_s_way(told):
    (one,) = told(replace(THEIRS, language="en", figures=()), "en")
    assert one.theirs.endswith("2.5 m")
