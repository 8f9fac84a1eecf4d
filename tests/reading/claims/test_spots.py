"""The commune that a heading or an introducing line sets."""

from __future__ import annotations

from decimal import Decimal

from tests.reading.folder import Said

TEXT = """II. KẾT QUẢ
1. Tại xã Làng Ven
Trao 120 suất quà cho hộ nghèo.
Trồng 300 cây xanh tại xã Bến Sen.
2. Các hoạt động khác
Trao 80 suất học bổng.
Một số việc tại xã Cửa Sông:
- Làm 2 km đường giao thông nông thôn.
Nạo vét 3 km kênh mương."""


def test_a_heading_places_what_stands_below_it():
    said = Said(TEXT)
    assert said.place(said.of("gifts")) == "Làng Ven"


def test_a_doing_s_own_place_goes_before_the_heading_s():
    said = Said(TEXT)
    assert said.place(said.of("trees-planted")) == "Bến Sen"


def test_the_next_heading_ends_it():
    said = Said(TEXT)
    assert said.place(said.of("scholarships")) == "Khê Sơn"


def test_an_introducing_line_places_its_bullets_only():
    said = Said(TEXT)
    assert said.place(said.of("rural-road-km", Decimal(2))) == "Cửa Sông"
    assert said.place(said.of("canal-km")) == "Khê Sơn"
