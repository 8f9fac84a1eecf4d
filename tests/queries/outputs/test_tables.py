"""Tables hold what a visitor reaches: numbers as numbers, silences as words, no names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import claims
from chungtay.domain.claims import Source
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.permissions import NotFound
from chungtay.queries.outputs.reports import Wanted
from chungtay.queries.outputs.tables import TABLES, output_table
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.queries.cast import seen_by


def table(world, kind, name="standing", **wanted):
    return output_table(seen_by(world, name), kind, Wanted(**{"period": "2026", **wanted}))


def column(found, heading):
    headings = [name for name, _ in found.columns]
    return [row[headings.index(heading)] for row in found.rows]


def record(*said):
    kept = [rekeyed(claim) for claim in said]
    claims.record(kept, programme=PROGRAMME, by=LAN, at=later(9))


@pytest.mark.parametrize("kind", TABLES)
def test_every_row_has_a_value_for_every_column(world, kind):
    found = table(world, kind)
    assert found.rows
    assert {len(row) for row in found.rows} == {len(found.columns)}


@pytest.mark.parametrize("kind", TABLES)
def test_a_reporter_takes_out_nothing_of_a_foreign_unit(world, kind):
    record(cast.says("army@lang-ven", cast.HOUSES, "5", title="Nhà của bộ đội"))
    told = repr(table(world, kind, "reporter").rows)
    for foreign in ("Cửa Sông", "mttq.docx", "Nhà của bộ đội", world.foreign_claim.id):
        assert foreign not in told


def test_an_activity_stands_once_for_each_of_its_figures(world):
    found = table(world, "activities")
    assert sorted(column(found, "Số")) == [Decimal("2.5"), Decimal("2.5"), Decimal(3)]
    assert set(column(found, "Đơn vị tính")) == {"km"}
    assert {type(day) for day in column(found, "Từ ngày")} == {date}


def test_a_mention_is_words_and_no_number(world):
    claim = cast.says("women@lang-ven", cast.LABOUR, "1")
    record(replace(claim, figure=Figure(None, Qualifier.VAGUE), literal="hàng nghìn ngày công"))
    found = table(world, "claims", "reporter")
    (row,) = [row for row in found.rows if "có nêu, chưa có số" in row]
    assert row[3] is None


def test_claims_stand_with_the_sentence_they_came_from(world):
    found = table(world, "claims", "reporter")
    sentences = column(found, "Câu gốc")
    assert "Đã cùng dân quân làm 2,5 km đường liên thôn trong ngày 19/5/2026." in sentences
    assert "đoạn 2" in column(found, "Chỗ trong tài liệu")


def test_names_of_people_who_were_helped_are_withheld(world):
    said = "Đã sửa nhà cho bà Nguyễn Thị Mẫu ở xóm Hạ."
    source = Source("lan.docx", "paragraph 3", "sửa nhà", sentence=said)
    record(cast.says("women@lang-ven", cast.HOUSES, "1", source=source, title=said))
    for kind in ("claims", "activities"):
        told = repr(table(world, kind, "reporter").rows)
        assert "Mẫu" not in told
        assert "bà …" in told


def test_ledgers_credit_every_partner_whole_and_say_what_was_not_stated(world):
    found = table(world, "ledgers", "reporter")
    assert column(found, "Tổ chức") == ["Phụ nữ", "Quân sự"] or len(found.rows) == 2
    assert set(column(found, "Được ghi nhận")) == {Decimal("2.5")}
    assert set(column(found, "Phần riêng đã nêu")) == {"chưa nêu"}


def test_the_table_of_joint_work_is_square_and_says_the_same_both_ways(world):
    found = table(world, "joint")
    names = [name for name, _ in found.columns[1:]]
    assert [row[0] for row in found.rows] == names
    cells = [row[1:] for row in found.rows]
    assert [list(row) for row in cells] == [list(row) for row in zip(*cells, strict=True)]


def test_the_language_of_the_visitor_heads_the_table(world):
    found = output_table(seen_by(world, "standing", "en"), "documents", Wanted("2026"))
    assert found.columns[0][0] == "Document"


def test_a_kind_that_there_is_not_is_not_found(world):
    with pytest.raises(NotFound):
        table(world, "passwords")
    with pytest.raises(NotFound):
        table(world, "claims", "reporter", unit=key("front@cua-song"))


def test_ledgers_of_two_periods_stand_side_by_side_and_silences_are_words(reorganised):
    wanted = Wanted(period="2026-H2", against="2026-H1")
    table = output_table(seen_by(reorganised, "standing"), "ledgers", wanted)
    heads = [head for head, _ in table.columns]
    (row,) = [dict(zip(heads, row, strict=True)) for row in table.rows]
    assert (row["Kỳ so sánh"], row["Kỳ này"], row["Chênh lệch"]) == (11, 5, -6)
    assert row["Tình trạng kỳ này"]
    assert "so với 6 tháng đầu năm 2026" in table.asked[-1][1]


@pytest.mark.parametrize("kind", ["activities", "claims", "joint", "documents"])
def test_what_is_no_number_is_told_of_one_period(reorganised, kind):
    visitor = seen_by(reorganised, "standing")
    beside = output_table(visitor, kind, Wanted(period="2026-H2", against="2026-H1"))
    assert beside == output_table(visitor, kind, Wanted(period="2026-H2"))
