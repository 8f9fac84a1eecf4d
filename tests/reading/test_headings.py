"""A numbered line is a heading when it names a part, and an item when it tells of a result."""

import pytest

from chungtay.reading.headings import heading_level


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("I. ĐẶC ĐIỂM TÌNH HÌNH", 1),
        ("I- KẾT QUẢ", 1),
        ("Phần II. Kết quả thực hiện", 1),
        ("IV. PHƯƠNG HƯỚNG NĂM 2027", 1),
        ("2. Công tác tuyên truyền", 2),
        ("2. Kết quả 6 tháng đầu năm 2026:", 0),
        ("2. Kết quả tháng 6/2026:", 2),
        ("1.1. Nhà ở", 3),
        ("a) Tuyên truyền, vận động", 4),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", 1),
        ("1. Hội tổ chức 24 buổi tuyên truyền cho 1.850 lượt người.", 0),
        ("4. Phương hướng: xây dựng nhà cho hộ nghèo", 0),
        ("- Trao quà tại xã", 0),
        ("BÁO CÁO", 0),
        ("1.200 m đường trục thôn", 0),
        ("", 0),
    ],
)
def test_a_line_is_a_heading_by_its_look(line, level):
    assert heading_level(line) == level


def test_a_bold_numbered_line_may_end_in_a_full_stop_but_not_count():
    assert heading_level("1. Công tác tuyên truyền.", bold=True) == 2
    assert heading_level("1. Trao 50 suất quà.", bold=True) == 0
