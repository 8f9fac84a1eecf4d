"""References between the parts of the report."""

import pytest

from chungtay.writing.speech import NBSP
from tests.writing.opened import draft


@pytest.mark.parametrize(("layout", "words"), [("nd30", "Phụ lục IV"), ("party", "Phụ lục 4")])
def test_appendices_are_numbered_as_the_layout_does(layout, words):
    reference = draft(layout).appendix("sources")
    assert reference.text.replace(NBSP, " ") == words
    assert reference.to == "phu_luc_sources"


def test_a_section_is_named_by_its_number():
    reference = draft().section("clarify")
    assert (reference.text.replace(NBSP, " "), reference.to) == ("Mục V", "muc_clarify")


def test_columns_fill_the_page_they_stand_on():
    upright = draft().columns(("number", 1, "TableCentre"), ("indicator", 3, "TableText"))
    assert [column.width_mm for column in upright] == [40, 120]
    wide = draft().columns(("number", 1, "TableCentre"), wide=True)
    assert wide[0].width_mm > 240


def test_without_a_name_the_programme_and_the_issuer_are_told_in_general_words():
    plain = draft(programme="", issuer="")
    assert plain.programme == "công tác phối hợp hoạt động"
    assert plain.issuer == "cơ quan tổng hợp"


def test_a_total_leads_to_its_sources():
    words = draft().linked_total(draft().totals["gift-value"])
    assert words.text.replace(NBSP, " ") == "6,2 tỷ đồng"
    assert words.to == "chi_tieu_gift_value"
