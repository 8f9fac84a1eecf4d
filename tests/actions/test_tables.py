"""A table of results is taken out whole, within reach, with its question on top."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from chungtay.actions.tables import FILES, table_file
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.results.scope import Wanted
from tests.cast import ROADS
from tests.queries import reorganised as land
from tests.queries.cast import seen_by
from tests.web.conftest import everybody, world

__all__ = ["everybody", "world"]
pytestmark = pytest.mark.django_db


def table(visitor, **wanted: str) -> list[list[str]]:
    file = table_file(visitor, Wanted(**wanted), kind="csv")
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("language", "title", "who", "head"),
    [
        ("vi", "Kết quả", "Ai tham gia:", "Tính một lần"),
        ("en", "Results", "Who took part:", "Counted once"),
    ],
)
def test_the_question_stands_on_top_in_the_readers_language(world, language, title, who, head):
    rows = table(seen_by(world, "standing", language))
    assert rows[0] == [title]
    assert rows[1][0] == who
    assert any(head in row for row in rows)


def test_counted_once_stands_beside_what_adding_would_have_given(world):
    rows = table(seen_by(world, "standing"))
    head = next(row for row in rows if "Tính một lần" in row)
    (line,) = [row for row in rows if len(row) == len(head) and "đã tổng hợp" in row[6]]
    told = dict(zip(head, line, strict=True))
    assert told["Tính một lần"] == "5.5"
    assert told["Nếu cộng các báo cáo"] == "8.0" or told["Nếu cộng các báo cáo"] == "8"
    assert told["Tính trùng nếu cộng"] == "2.5"
    assert (told["Ít nhất"], told["Nhiều nhất"]) == ("5.5", "8.0")
    assert told["Vì sao là một khoảng"].startswith("có những việc có thể là một")


def test_a_silence_is_in_words_and_its_number_is_empty(world):
    rows = table(seen_by(world, "standing"), by="organisation", indicator=ROADS.code)
    silent = [row for row in rows if len(row) > 6 and row[6] == "chưa báo cáo"]
    assert silent
    assert all(row[3] == "" for row in silent)


def test_rows_and_deductions_come_to_the_total_in_the_file_too(world):
    file = table_file(
        seen_by(world, "standing"), Wanted(by="organisation", indicator=ROADS.code), kind="xlsx"
    )
    sheet = load_workbook(BytesIO(file.content)).active
    numbers = [row[3].value for row in sheet.iter_rows() if isinstance(row[3].value, int | float)]
    *rows, whole = numbers
    assert sum(rows) == whole == 5.5
    assert file.media_type == FILES["xlsx"]
    assert file.name == "ket-qua-2026-ban-chi-dao-phoi-hop-ninh-binh.xlsx"


def test_only_ones_own_is_taken_out(world):
    mine = table(seen_by(world, "reporter"))
    assert any("2.5" in row for row in mine)
    assert not any("5.5" in row for row in mine)
    with pytest.raises(NotFound):
        table(seen_by(world, "reporter"), unit=world.foreign_unit)


@pytest.mark.parametrize("name", ["newsroom", "administrator"])
def test_not_every_role_takes_tables_out(world, name):
    with pytest.raises(NotAllowed):
        table(seen_by(world, name))


PLACES = {"by": "place", "place": land.PROVINCE, "indicator": ROADS.code, "period": "2026"}


@pytest.fixture
def reorganised(everybody):
    land.enter()
    land.tell()
    return everybody


def told(rows: list[list[str]], heading: str) -> dict[str, dict[str, str]]:
    head = next(row for row in rows if heading in row)
    return {row[1]: dict(zip(head, row, strict=True)) for row in rows if len(row) == len(head)}


def test_estimates_have_a_column_of_their_own_only_where_there_are_any(reorganised):
    standing = seen_by(reorganised, "standing")
    lines = told(table(standing, **PLACES), "Ước tính theo dân số (không cộng)")
    assert lines["xã Bản Luông"]["Ước tính theo dân số (không cộng)"] == "4.2"
    assert lines["xã Mường Thoan"]["Tính một lần"] == ""
    held = next(name for name in lines if name.startswith("Giữ ở cấp này"))
    assert "xã Lũng Khoai đã chia tách" in held
    without = table(standing, **{**PLACES, "structure": "as-reported"})
    assert not any("Ước tính" in cell for row in without for cell in row)


def test_two_periods_stand_in_columns_with_the_change(reorganised):
    asked = {**PLACES, "period": "2026-H2", "against": "2026-H1"}
    lines = told(table(seen_by(reorganised, "standing"), **asked), "Chênh lệch")
    lam = lines["xã Hòa Lâm"]
    assert (lam["6 tháng đầu năm 2026"], lam["6 tháng cuối năm 2026"]) == ("5", "4")
    assert (lam["Chênh lệch"], lam["Tăng, giảm (%)"]) == ("-1", "-20.0")
    ban = lines["xã Bản Luông"]
    assert (ban["6 tháng đầu năm 2026"], ban["Chênh lệch"]) == ("", "")


@pytest.mark.parametrize(
    ("asked", "told_"),
    [({}, "ngày cuối kỳ"), ({"structure": "as-reported"}, "của chính ngày phát sinh")],
)
def test_the_structure_stands_on_top(reorganised, asked, told_):
    rows = table(seen_by(reorganised, "standing"), **PLACES, **asked)
    assert any(told_ in cell for row in rows for cell in row)


@pytest.mark.parametrize("by", ["indicator", "organisation"])
def test_distinct_assets_stand_in_columns_of_their_own(world, by):
    """What was done together is deducted from works; its cells for assets are empty."""
    rows = table(seen_by(world, "standing"), by=by)
    head = next(row for row in rows if "Tính một lần" in row)
    assert "Công trình khác nhau: ít nhất" in head
    lines = [dict(zip(head, row, strict=True)) for row in rows if len(row) == len(head)]
    told = [line for line in lines if line != dict(zip(head, head, strict=True))]
    with_assets = [line for line in told if line["Công trình khác nhau: nhiều nhất"]]
    assert with_assets
    assert all(Decimal(line["Công trình khác nhau: nhiều nhất"]) > 0 for line in with_assets)
    assert by == "indicator" or len(with_assets) < len(told)
