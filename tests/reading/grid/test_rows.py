from chungtay.reading.grid.rows import rows_of
from chungtay.reading.grid.titles import Role
from tests.reading.paper import sheet

TABLE = sheet(
    ["STT", "Ngày", "Nội dung", "Địa bàn", "Lực lượng phối hợp", "Ngày công"],
    ["I", None, "Quý I", None, None, None],
    [1, "12/02/2026", "Làm đường", "xã Kim Đông", "Hội Phụ nữ xã", 40],
    [2, None, "Trồng cây", None, None, 15],
    [None, None, "Tổng cộng", None, None, 55],
    spans={(3, 4): (2, 1)},
)


def test_the_cells_of_a_row_are_found_by_their_role():
    row = rows_of(TABLE)[1]
    assert row.words(Role.PLACE) == "xã Kim Đông"
    assert row.words(Role.PARTNERS) == "Hội Phụ nữ xã"
    assert row.cell(Role.DAY).text == "12/02/2026"
    assert row.cell(Role.NOTE) is None
    assert [cell.text for _, cell in row.amounts] == ["40"]


def test_a_cell_merged_down_holds_for_every_row_it_covers():
    assert rows_of(TABLE)[2].words(Role.PLACE) == "xã Kim Đông"


def test_totals_and_groups_are_known():
    group, first, _, total = rows_of(TABLE)
    assert group.is_group
    assert first.group == "Quý I"
    assert total.is_total
    assert not first.is_total


def test_a_row_bounds_its_own_cells():
    row = rows_of(TABLE)[1]
    assert row.start <= row.cell(Role.CONTENT).start < row.end
