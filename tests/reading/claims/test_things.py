"""Owners, named works and events."""

from __future__ import annotations

import pytest

from chungtay.reading.claims.things import persons_in, things_in, without_persons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tặng bà Ngô Thị Sen, con liệt sĩ", ("Ngô Thị Sen",)),
        ("cho CCB Trần Văn Hợp và chị Lan", ("Trần Văn Hợp", "Lan")),
        ("nhà b. Hoa (thôn 3)", ("Hoa",)),
        ("ủng hộ Quỹ “Vì người nghèo”", ()),
        ("b) Một số công trình tiêu biểu", ()),
        ("tại huyện Anh Sơn cũ", ()),
        ("giúp bà con thôn Bến Đá", ()),
    ],
)
def test_a_person_is_named_after_a_title(text, names):
    assert persons_in(text) == names


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("nạo vét 1,8 km kênh N2", ("kênh N2",)),
        ("làm đường liên thôn Ngõ Trên - Ngõ Dưới", ("đường liên thôn Ngõ Trên",)),
        ("tổ chức “Ngày hội áo dài” tại xã", ("Ngày hội áo dài",)),
        ("trao 01 “Mái ấm tình thương”", ()),
        ("ủng hộ Quỹ “Vì người nghèo”", ()),
        ("làm đường giao thông nông thôn tại xã Làng Ven", ()),
    ],
)
def test_named_works_and_events_are_things(text, things):
    assert things_in(text) == things


def test_a_text_without_persons_keeps_everything_else():
    assert without_persons("tặng bà Ngô Thị Sen, thôn Bến Đá") == "tặng , thôn Bến Đá"


def test_a_movement_that_goes_on_all_year_is_no_event():
    assert things_in("Chương trình “Mẹ đỡ đầu” giúp 12 cháu") == ()
    assert things_in("Chương trình “Đêm hội Vàm Sông” tặng 12 suất quà") == ("Đêm hội Vàm Sông",)


def test_an_abbreviation_behind_a_title_is_nobody_s_name():
    assert persons_in("60 hội viên PN, 20 CBCS") == ()


def test_a_poor_member_has_a_name_too():
    assert persons_in("sửa nhà cho hội viên nghèo Lê Văn Dần") == ("Lê Văn Dần",)
