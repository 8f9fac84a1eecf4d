"""Names of bodies in capitals over several lines become names in a sentence."""

import pytest

from chungtay.reading.head.names import begins_body, in_sentence_case, is_territory, whole_names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            ["TỈNH HÀ TĨNH", "ỦY BAN NHÂN DÂN", "XÃ A LƯỚI"],
            ["Tỉnh Hà Tĩnh", "Ủy ban nhân dân xã A Lưới"],
        ),
        (
            ["QUÂN KHU 4", "BỘ CHỈ HUY QUÂN SỰ", "TỈNH HÀ TĨNH"],
            ["Quân khu 4", "Bộ Chỉ huy quân sự tỉnh Hà Tĩnh"],
        ),
        (
            ["BỘ CHỈ HUY", "BỘ ĐỘI BIÊN PHÒNG TỈNH", "ĐỒN BIÊN PHÒNG SƠN KIM"],
            ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Đồn Biên phòng Sơn Kim"],
        ),
        (
            ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH GIA LAI", "HỘI LIÊN HIỆP", "PHỤ NỮ TỈNH"],
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai", "Hội Liên hiệp Phụ nữ tỉnh"],
        ),
        (["BAN CHẤP HÀNH", "ĐOÀN XÃ THẠCH KHÊ"], ["Ban Chấp hành Đoàn xã Thạch Khê"]),
        (
            ["ĐẢNG BỘ TỈNH GIA LAI", "ĐẢNG ỦY XÃ IA LY"],
            ["Đảng bộ tỉnh Gia Lai", "Đảng ủy xã Ia Ly"],
        ),
        (["HỘI LHPN TỈNH", "BAN THƯỜNG VỤ"], ["Ban Thường vụ Hội LHPN tỉnh"]),
        (["CÔNG ĐOÀN CƠ SỞ", "SỞ NỘI VỤ"], ["Công đoàn cơ sở Sở Nội vụ"]),
        (["UBND XÃ ĐỨC THỊNH"], ["UBND xã Đức Thịnh"]),
        (["CHI HỘI PHỤ NỮ THÔN 3"], ["Chi Hội Phụ Nữ thôn 3"]),
        (["Báo cáo tháng"], []),
        ([], []),
    ],
)
def test_lines_become_names(lines, names):
    assert whole_names(lines) == names


def test_a_name_in_mixed_case_stays_as_written():
    assert in_sentence_case("Hội  LHPN xã\nĐức Thịnh") == "Hội LHPN xã Đức Thịnh"


def test_a_territory_is_told_from_a_body_that_begins_alike():
    assert is_territory("TỈNH HÀ TĨNH")
    assert not is_territory("TỈNH ĐOÀN HÀ TĨNH")
    assert begins_body("TỈNH ĐOÀN HÀ TĨNH")
    assert begins_body("PHÒNG CHÍNH TRỊ")
    assert not begins_body("PHÒNG THỦ KHU VỰC 3")
