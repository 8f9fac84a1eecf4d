"""How wide words are; measured on a page set by LibreOffice with Liberation Serif."""

import pytest

from chungtay.writing.word.widths import width_mm


@pytest.mark.parametrize(
    ("words", "size", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.4),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, 72.9),
    ],
)
def test_the_official_titles_are_as_wide_as_on_paper(words, size, millimetres):
    assert width_mm(words, size) == pytest.approx(millimetres, abs=0.5)


def test_capitals_are_wider_than_small_letters():
    assert width_mm("hội nông dân", 13, capitals=True) > width_mm("hội nông dân", 13)
