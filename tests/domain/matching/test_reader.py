"""Reading claims: names that some teach are known in all, tellings are numbered on and on."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.reader import Reader
from tests.domain.matching.cast import LEXICON, read, told


def test_later_claims_are_read_with_what_the_first_taught_and_numbered_on():
    reader = Reader([told("Trao nhà cho bà Hoa, thôn Hạ Vàng")], lexicon=LEXICON, communes={})
    (first,) = reader.read([told("Trao nhà cho bà Hoa, thôn Hạ Vàng")])
    (later,) = reader.read([told("giup ba Hoa (Ha Vang)", by="Đoàn xã Hòa Lâm")])
    assert (first.number, later.number) == (0, 1)
    assert later.site.hamlets == first.site.hamlets


@pytest.mark.parametrize(
    "title",
    [
        'Chương trình "Nắng ấm vùng cao" trao quà',
        "Trao quà trong chương trình Nắng ấm vùng cao",
        "Chương trình Nắng ấm vùng cao năm 2026",
        "Chương trình Nắng ấm vùng cao tại xã Hòa Lâm",
    ],
)
def test_a_programme_has_the_name_in_quotation_marks_or_behind_its_kind(title):
    assert read(told(title))[0].programmes == {"nang am vung cao"}


def test_a_kind_without_a_name_of_its_own_is_no_programme():
    assert read(told("Ký chương trình phối hợp giữa hai bên"))[0].programmes == frozenset()


def test_the_name_of_an_old_commune_is_no_spot():
    telling = read(told("Trao quà", place_name="xã Long Thuận (cũ)"))[0]
    assert telling.names == frozenset()
    assert telling.site.areas == {("long", "thuan")}


def test_days_are_kept_as_running_numbers_too():
    telling = read(told("Trao quà", on="2026-03-01/2026-03-31"))[0]
    assert telling.last - telling.first == 30


@pytest.mark.parametrize("write", [str.lower, str.upper], ids=["small letters", "capitals"])
def test_a_spot_that_others_name_is_known_again_where_no_name_shows(write):
    named = told("Khánh thành cầu Bến Bạ", by="UBND xã Hòa Lâm", indicator="rural-bridges")
    plain = told(write("Góp công xây cầu Bến Bạ"), indicator="labour-days")
    assert read(named, plain)[1].names == {("ben", "ba")}
