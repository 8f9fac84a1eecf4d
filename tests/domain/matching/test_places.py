"""Where it was: communes by code, by the body's seat, by names; hamlets with their old communes."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.lexicon import PhraseBook
from chungtay.domain.matching.places import (
    Hamlet,
    hamlets_in,
    names_in,
    old_names_in,
    said_commune,
)
from tests.domain.matching.cast import LEXICON, read, told

BOOK = PhraseBook(LEXICON)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thôn 3 Phú Gia", Hamlet(("3",), ("phu", "gia"))),
        ("thôn 4 (Thọ Điền)", Hamlet(("4",), ("tho", "dien"))),
        ("bản Lòi Sim, Hương Vĩnh cũ", Hamlet(("loi", "sim"), ("huong", "vinh"))),
        ("ấp Bình Hòa, xã Mỹ Thạnh", Hamlet(("binh", "hoa"))),
        ("TDP 5", Hamlet(("5",))),
        ("khu phố II", Hamlet(("ii",))),
        ("o thon Ha Vang", Hamlet(("ha", "vang"))),
    ],
)
def test_a_hamlet_is_a_name_or_a_number_of_an_old_commune(text, expected):
    assert hamlets_in(BOOK.read(text)) == (expected,)


@pytest.mark.parametrize(
    "text", ["cầu nông thôn Kênh Xáng", "Ban CHQS xã", "ấm lòng dân bản Ất Tỵ", "tổ chức gặp mặt"]
)
def test_words_that_only_hold_a_hamlet_s_mark_name_none(text):
    assert hamlets_in(BOOK.read(text)) == ()


def test_old_names_and_names_with_numbers():
    assert old_names_in(BOOK.read("Kỳ Phong, Kỳ Bắc (cũ)")) == [("ky", "bac")]
    assert names_in(BOOK.read("tại Sơn Kim 1 và Cẩm Lĩnh")) == [
        ("son", "kim", "1"),
        ("cam", "linh"),
    ]


def test_a_province_s_code_says_no_commune_and_the_caller_s_list_decides_for_ids():
    assert said_commune(told("", place_code="42"), {}) == ""
    assert said_commune(told("", place_code="10001"), {}) == "10001"
    village = told("", place="village-7", place_code=None)
    assert said_commune(village, {"village-7": "commune-2"}) == "commune-2"
    assert said_commune(told("", place="province-1"), {"province-1": ""}) == ""


def test_the_seat_of_a_commune_s_body_stands_in_for_a_missing_code():
    known = told("Trao quà")
    lost = told("Trao quà", place_name="thị trấn Lâm cũ", place_code=None)
    assert [t.site.commune for t in read(known, lost)] == ["10001", "10001"]


def test_an_old_name_that_is_now_another_commune_s_is_read_as_old():
    """Trần Phú is a new ward; the old Trần Phú lies in Thành Sen."""
    new = told("Trao quà", by="Hội LHPN phường Trần Phú", place_name="phường Trần Phú",
               place_code="10100")  # fmt: skip
    old = told("Trao quà", by="Hội LHPN phường Thành Sen", place_name="phường Trần Phú cũ",
               place_code="10073")  # fmt: skip
    province = told("Trao quà", by="Hội CTĐ tỉnh", place_name="Trần Phú cũ", place_code=None)
    found = read(new, old, province)
    assert found[2].site.commune == "10073"
    assert not found[2].site.sure


def test_a_hamlet_s_name_is_known_again_without_its_mark():
    first = told("Trao nhà cho bà Hoa, thôn Hạ Vàng")
    second = told("giup ba Hoa (Ha Vang) lam nha", by="Đoàn xã Hòa Lâm")
    assert read(first, second)[1].site.hamlets == (Hamlet(("ha", "vang")),)


def test_several_communes_are_no_commune():
    site = read(told("Trao quà", by="Hội LHPN tỉnh", place_name="tại các xã biên giới",
                     place_code="10"))[0].site  # fmt: skip
    assert site.several
    assert site.commune == ""


@pytest.mark.parametrize(
    "text",
    ["xã Bản Lầu", "UBND đặc khu Phú Quý", "Quân khu 4", "thành phố Vinh", "xay cau Lang Co"],
)
def test_a_mark_inside_a_name_names_no_hamlet(text):
    assert hamlets_in(BOOK.read(text)) == ()


def test_two_ends_of_a_road_behind_a_number_are_no_old_commune():
    (hamlet,) = hamlets_in(BOOK.read("làm đường buôn 3 Vàm Tắc - Cồn Dơi"))
    assert hamlet == Hamlet(("3",))
