"""The opening of the report."""

from datetime import date

from chungtay.writing.consolidated_report.opening import opening
from chungtay.writing.speech import NBSP
from tests.writing import cast
from tests.writing.opened import draft, told


def shown(**changes):
    return told(opening(draft(**changes))).replace(NBSP, " ")


def test_it_names_the_basis_the_body_the_period_and_the_place():
    assert (
        "Thực hiện Chương trình phối hợp công tác dân vận số 12-CTr/BTGDVTU-BCH ngày 09 tháng 01 "
        "năm 2026, Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình báo cáo kết quả năm 2026 trên địa "
        "bàn tỉnh An Bình như sau:"
    ) in shown()


def test_it_says_on_which_days_the_figures_close():
    assert "từ ngày 15 tháng 12 năm 2025 đến hết ngày 14 tháng 12 năm 2026" in shown()


def test_it_counts_the_documents_and_those_left_out():
    assert "Đã nhận 8 tài liệu; tổng hợp 4 tài liệu của 4 cơ quan, đơn vị" in shown()
    counted = tuple(chosen for chosen in cast.DOCUMENTS if chosen.counted)
    assert "không để ngoài tài liệu nào" in shown(documents=counted)


def test_the_machines_mark_is_explained_only_where_it_is_used():
    assert "(*)" in shown()
    assert "(*)" not in shown(activities=(cast.ACTIVITIES[0],))


def test_without_a_programmes_text_no_number_is_invented():
    assert "Chương trình phối hợp công tác dân vận, Ban Tuyên giáo" in shown(documents=())


def test_english_is_whole():
    text = told(opening(draft(language="en"))).replace(NBSP, " ")
    assert "The figures cover the days from 15 December 2025 to 14 December 2026" in text


def test_it_says_on_which_structure_the_tables_by_unit_stand():
    assert "tính theo tổ chức, địa giới ngày 14 tháng 12 năm 2026." in shown()
    before = date(2026, 6, 1)
    assert "địa giới ngày 01 tháng 6 năm 2026." in shown(on=before)
    reported = draft(as_reported=True).structure()
    assert reported.startswith("Các bảng theo đơn vị tính như đã báo cáo")
