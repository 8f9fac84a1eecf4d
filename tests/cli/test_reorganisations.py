"""A reorganisation as lines and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.cli import reorganisations
from chungtay.cli.reorganisations import Told, preview_json
from chungtay.queries.reorganisations import preview_of
from chungtay.storage import models
from tests import cast
from tests.actions.cast import AT, LAN, PROGRAMME, key, later
from tests.actions.conftest import programme, said
from tests.actions.reorganisations.tables import DIVIDED, MERGED, line, read, table
from tests.web.conftest import everybody, world

__all__ = ["everybody", "programme", "said", "world"]
pytestmark = pytest.mark.django_db
ON = date(2026, 12, 20)


def shown(text: str, language: str = "vi"):
    return preview_of(read(text), language=language, on=ON)


def lines(text: str, language: str = "vi") -> str:
    return "\n".join(Told(shown(text, language), language).lines())


@pytest.fixture
def drafted(world):
    person = world.people["reporter"]
    models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@lang-ven"), owner_id=person,
        saved_by_id=person, created_at=AT, saved_at=AT,
    )  # fmt: skip
    programmes.set_target(
        PROGRAMME, indicator=cast.ROADS.code, period=cast.YEAR, amount=Decimal("7.5"), by=LAN,
        at=later(3),
    )  # fmt: skip
    return world


def test_everything_is_told_in_lines(drafted):
    told = lines(MERGED)
    for expected in (
        "sap-xep: 3 việc, có hiệu lực ngày 01/07/2026",
        "xã Làng Ven (tỉnh Ninh Bình) → xã Ven Sông",
        "xã Ven Sông (tỉnh Ninh Bình) ← xã Làng Ven, xã Cửa Sông",
        "Người reporter, Người báo cáo: Phụ nữ Làng Ven → Phụ nữ Ven Sông",
        "bản ghi dở “(chưa có tên)” của Người reporter: Phụ nữ Làng Ven → Phụ nữ Ven Sông",
        "15/12/2025 – 14/12/2026: 7,5 km",
        "trước và sau bằng nhau (1 phép thử)",
        "chưa ghi gì",
    ):
        assert expected in told


def test_the_other_language_says_as_much(drafted):
    told = lines(MERGED, "en")
    assert "The total of every indicator is the same before and after (1 trials)." in told
    assert "nothing was written" in told
    assert told.count("\n") == lines(MERGED).count("\n")


def test_shares_what_is_held_and_estimates_are_told(world):
    told = lines(DIVIDED)
    assert "→ xã Thượng (70% dân số), xã Hạ (30% dân số)" in told
    assert "(giữ ở cấp này) tỉnh Ninh Bình" in told
    assert "– (ước tính thêm 1,75)" in told


def test_changes_transfers_and_closings_are_told(world):
    told = lines(
        table(
            line(what="place", change="transfer", subject="xã Làng Ven", heir="xã Cửa Sông"),
            line(what="unit", change="close", subject="Quân sự Cửa Sông"),
            line(what="unit", change="open", name="Đội mới", organisation="other"),
            line(what="unit", change="rename", subject="Mặt trận Cửa Sông", name="Mặt trận mới"),
            line(what="unit", change="parent", subject="Mặt trận Cửa Sông", parent="none"),
        )
    )
    for expected in (
        "xã Cửa Sông (tỉnh Ninh Bình): nhận xã Làng Ven",
        "xã Làng Ven (tỉnh Ninh Bình): thay đổi cùng những nơi bên trong",
        "Quân sự Cửa Sông (xã Cửa Sông) → không có nơi nhận",
        "Đội mới ← lập mới",
        "tên: Mặt trận Cửa Sông → Mặt trận mới",
        "cấp trên (ngành dọc): Mặt trận Ninh Bình → (không)",
    ):
        assert expected in told


def test_long_lists_are_cut_and_say_so(world, monkeypatch):
    monkeypatch.setattr(reorganisations, "MOST", 1)
    told = lines(MERGED)
    assert "… và 9 dòng nữa (xem đủ bằng --json)" in told


def test_a_whole_that_does_not_hold_is_said_out_loud(world):
    found = shown(MERGED)
    (moved,) = found.shifts
    broken = replace(moved, wholes=tuple(replace(w, holds=False) for w in moved.wholes))
    told = "\n".join(Told(replace(found, shifts=(broken,)), "en").lines())
    assert "does not hold" in told


def test_a_machine_gets_everything_with_ids_and_exact_numbers(drafted):
    answer = json.loads(json.dumps(preview_json(shown(DIVIDED))))
    assert answer["state"] == "new"
    assert answer["entry"] is None
    assert answer["holds"] is True
    ven = next(e for e in answer["ends"] if e["id"] == key("lang-ven"))
    assert [h["population"] for h in ven["heirs"]] == ["0.7", "0.3"]
    held = [row for row in answer["totals"] if row["held_here"] and row["line"] is None]
    assert [(row["before"], row["after"]) for row in held] == [("0", "2.5")]
    assert {row["estimate"] for row in answer["totals"]} == {None, "1.75", "0.75"}
    assert answer["wholes"][0]["total"] == "5.5"
    assert [person["unit"] for person in answer["people"]] == [key("women@lang-ven")]
    assert answer["work"][0]["what"] == "draft"
    assert answer["targets"][0]["amount"] == "7.5"
    assert {begun["what"] for begun in answer["begins"]} == {"place", "unit"}
    assert answer["changes"][0].keys() >= {"attribute", "was", "is", "id"}
