import pytest

from chungtay.reading.sentences import clauses, sentences


def cut(text):
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trao 5 suất quà. Được dân khen.", 2),
        ("Đoàn TP. Vinh trao 1.250 suất quà.", 1),
        ("Hội thăm hộ nghèo… Đồng thời tặng quà.", 2),
        ("Dài 2,5 km. 40 hộ hiến đất.", 2),
        ("Dòng một\nDòng hai", 2),
        ("Nhà Q. 1 và Q. 3 xong.", 1),
    ],
)
def test_a_stop_ends_a_sentence_unless_it_shortens_a_word_or_parts_a_number(text, wanted):
    assert len(cut(text)) == wanted


def test_a_sentence_is_given_without_the_blanks_around_it():
    assert cut("  Một.   Hai.  ") == ["Một.", "Hai."]


def test_semicolons_part_a_sentence_into_clauses():
    text = "Xây 2 cầu; sửa 3 km đường; trồng cây"
    assert len(clauses(text, 0, len(text))) == 3


def test_a_dash_inside_a_name_ends_no_clause():
    text = "Làm đường Bản Lìn - Nà Tấu dài 3 km - trao 5 suất quà; dọn đường Kho - Bến, 2 km"
    assert [text[c.start : c.end] for c in clauses(text, 0, len(text))] == [
        "Làm đường Bản Lìn - Nà Tấu dài 3 km",
        "trao 5 suất quà",
        "dọn đường Kho - Bến, 2 km",
    ]


def test_a_loosely_typed_text_begins_sentences_with_small_letters():
    text = "xong 2 nha. con 1 nha o tp. vinh"
    assert len(sentences(text, loose=True)) == 2
    assert len(sentences(text)) == 1
