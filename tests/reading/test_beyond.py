"""Whatever a number counts, no place has more of it than there can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.claims import Standing
from chungtay.domain.documents import DocumentHead
from chungtay.reading.beyond import beyond_their_place
from chungtay.reading.figures import read
from tests.reading.paper import REPORT, paper, sheet

CABLES = "Thành phố có 46.000 km cáp quang."


def warned(text, issuer="Hội Phụ nữ xã Tân An", tables=()):
    head = DocumentHead(file="a.txt", sha256="ab", issuer=issuer)
    return [(one.code, one.quote) for one in read(paper(text, tables), head=head).warnings]


@pytest.mark.parametrize("issuer", ["Hội Phụ nữ thành phố Tân Khê", "Hội Phụ nữ xã Tân An", ""])
def test_no_city_has_46000_km_of_cables(issuer):
    assert warned(CABLES, issuer) == [("amount-beyond-province", "46.000 km")]
    assert warned(CABLES.replace("46.000", "4.600"), issuer) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Xã có 9.000 km cáp quang.", "9.000 km"),
        ("Xã có 9.000.000 m cáp quang.", "9.000.000 m"),
        ("Xã có diện tích tự nhiên 3.000.000 ha.", "3.000.000 ha"),
        ("Ngân sách xã là 90.000 tỷ đồng.", "90.000 tỷ đồng"),
        ("Xã có 12.500.000 người.", "12.500.000 người"),
    ],
)
def test_what_is_counted_does_not_matter(text, quote):
    assert ("amount-beyond-commune", quote) in warned(text)


def test_a_sentence_about_a_wider_place_is_judged_by_that():
    assert warned("Tỉnh có 3.200.000 người.") == []
    assert warned("Cả nước có 46.000 km cáp quang.") == []
    assert warned("Thế giới có 8.000.000.000 người.") == []


def test_a_sum_of_the_country_told_beside_a_commune_is_not_doubted():
    text = "Tại lễ phát động ở xã Tân An, các nhà tài trợ đã ủng hộ 36.000 tỷ đồng."
    assert warned(text, issuer="") == []


def test_without_a_place_only_the_country_bounds():
    assert warned("Đã thay 46.000 km cáp quang.", issuer="") == []
    assert warned("Đã thay 4.600.000 km cáp quang.", issuer="") == [
        ("amount-beyond-country", "4.600.000 km")
    ]


def test_the_paragraph_says_where_when_its_sentence_does_not():
    text = "Đây là một thành phố lớn. Có 46.000 km cáp quang đã được thay."
    assert warned(text, issuer="") == [("amount-beyond-province", "46.000 km")]


def test_a_figure_is_doubted_once():
    for paved in ("đường ngõ xóm", "ngõ, hẻm"):
        found = warned(f"Hội viên xã làm 46.000 km {paved}.")
        assert [code for code, _ in found] == ["figure-implausible"]


def test_a_cell_is_judged_by_the_body_that_speaks():
    table = sheet(["STT", "Nội dung", "Chiều dài (km)"], [1, "Cáp quang được thay", 9000])
    found = warned("", tables=[table])
    assert [code for code, _ in found] == ["amount-beyond-commune"]


def test_what_others_have_is_not_the_speakers_to_mend():
    document = paper("Cả nước có 900.000 km đường giao thông nông thôn.")
    (figure,) = read(document, head=REPORT).figures
    assert figure.standing is Standing.THIRD_PARTY
    assert not [*beyond_their_place([figure], document.blocks, "commune")]
    own = replace(figure, standing=Standing.COUNTED)
    assert [*beyond_their_place([own], document.blocks, "commune")]
