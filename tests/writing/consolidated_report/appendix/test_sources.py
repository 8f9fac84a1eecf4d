"""Behind each number its claims, documents and words."""

from chungtay.writing.consolidated_report.appendix.sources import sources
from chungtay.writing.speech import NBSP
from chungtay.writing.trace import is_shown
from tests.writing import cast
from tests.writing.opened import W, bookmarks, draft, links, rows

DOCUMENTS, CLAIMS = (part for part in sources(draft()) if part.tag == f"{W}tbl")


def lines(table):
    return [[cell.replace(NBSP, " ") for cell in row] for row in rows(table)[2:]]


def test_every_document_stands_with_its_verdict():
    assert lines(DOCUMENTS)[0] == [
        "1",
        cast.ARMY,
        "Bộ CHQS tỉnh An Bình",
        "2145/BC-BCH; 05/12/2026",
        "được tổng hợp",
    ]
    assert len(lines(DOCUMENTS)) == len(cast.DOCUMENTS)


def test_behind_a_total_stand_its_activities_claims_and_sums():
    rows_ = lines(CLAIMS)
    start = rows_.index(["Ngày công giúp dân: 14.600 ngày công (từ 14.600 đến 23.480 ngày công)"])
    assert rows_[start + 1] == ["Hoạt động 1: Làm đường giao thông thôn Đông – 320 ngày công"]
    assert rows_[start + 3] == ["Số tổng chưa kèm danh sách hoạt động"]
    assert rows_[start + 4] == [
        "2",
        "Bộ CHQS tỉnh An Bình",
        "01_BC_Bo_CHQS.docx, đoạn 4",
        "“Toàn tỉnh huy động trên 14.600 ngày công giúp dân.”",
        "trên 14.600 ngày công",
        "số tổng",
    ]


def test_every_claim_of_a_total_can_be_found_and_leads_to_its_document():
    known = bookmarks(CLAIMS)
    told = {total.indicator for total in cast.TOTALS}
    for number, claim in enumerate(cast.CLAIMS, start=1):
        if claim.indicator in told and is_shown(claim):
            assert f"so_lieu_{number}" in known
    assert set(links(CLAIMS)) >= {f"tai_lieu_{number}" for number in (1, 2, 3, 4)}


def test_every_indicator_can_be_found():
    known = bookmarks(CLAIMS)
    for total in cast.TOTALS:
        assert f"chi_tieu_{total.indicator.replace('-', '_')}" in known


def test_a_silence_is_named_where_there_is_no_number():
    assert ["Đơn vị máu hiến tặng: không áp dụng"] in lines(CLAIMS)
