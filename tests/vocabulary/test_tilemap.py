"""The tile map has a square for every province, and names the islands with theirs."""

from __future__ import annotations

from chungtay.vocabulary.provinces import provinces
from chungtay.vocabulary.tilemap import islands, tiles


def test_every_province_has_one_tile():
    assert sorted(tiles()) == sorted(province.name for province in provinces().values())


def test_no_two_tiles_stand_on_one_square():
    squares = [(t.row, t.column) for t in (*tiles().values(), *islands().values())]
    assert len(squares) == len(set(squares))


def test_the_islands_stand_with_their_provinces_and_east_of_them():
    assert {province: tile.name for province, tile in islands().items()} == {
        "Đà Nẵng": "Hoàng Sa",
        "Khánh Hòa": "Trường Sa",
    }
    for province, tile in islands().items():
        assert tile.is_island
        assert tile.column > tiles()[province].column


def test_the_north_stands_above_the_south():
    down = ("Cao Bằng", "Hà Nội", "Ninh Bình", "Hà Tĩnh", "Huế", "Đà Nẵng", "Gia Lai", "Cà Mau")
    rows = [tiles()[name].row for name in down]
    assert rows == sorted(set(rows))


def test_the_sea_lies_in_the_east():
    for west, east in (
        ("Điện Biên", "Quảng Ninh"),
        ("Lâm Đồng", "Khánh Hòa"),
        ("An Giang", "Vĩnh Long"),
    ):
        assert tiles()[west].column < tiles()[east].column


def test_the_lines_of_a_tile_say_the_name():
    for tile in (*tiles().values(), *islands().values()):
        assert " ".join(tile.lines).replace("TP.", "Thành phố") == tile.name
