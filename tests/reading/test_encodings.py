"""Old Vietnamese code tables are recognised by the words they yield."""

import subprocess
import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.spelling import nfc
from chungtay.reading.encodings import (
    EncodingUnknown,
    decode,
    from_font,
    from_tcvn3,
    from_vni,
    repair,
    vietnamese_share,
)
from tests.reading.old_tables import in_tcvn3, in_vni, in_windows_1258, without_lost_capitals

SENTENCE = "Hội Phụ nữ xã đã trao 200 suất quà, giúp 15 hộ nghèo sửa chữa nhà ở; vượt kế hoạch."


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (SENTENCE.encode(), "utf-8"),
        (SENTENCE.encode("utf-8-sig"), "utf-8"),
        (unicodedata.normalize("NFD", SENTENCE).encode(), "utf-8"),
        (SENTENCE.encode("utf-16"), "utf-16-le"),
        (SENTENCE.encode("utf-16-le"), "utf-16-le"),
        (SENTENCE.encode("utf-16-be"), "utf-16-be"),
        (in_windows_1258(SENTENCE), "windows-1258"),
        (in_tcvn3(SENTENCE), "tcvn3"),
        (in_vni(SENTENCE), "vni-windows"),
    ],
)
def test_one_sentence_is_read_alike_from_every_code_table(content, encoding):
    assert decode(content, name="bc.txt") == (SENTENCE, encoding)


TABLES = [
    (in_tcvn3, "tcvn3", without_lost_capitals),
    (in_vni, "vni-windows", str),
    (in_windows_1258, "windows-1258", str),
]
# Signs that Windows of those days had not.
NEWER = {ord("²"): "2", ord("³"): "3", 0x200E: None, 0x200B: None, 0xFEFF: None}


def recognised(texts, written, encoding, same):
    """How many of the texts come back from a code table, named rightly and as they were."""
    decoded = [decode(written(text), name="x") for text in texts]
    return sum(
        told == encoding and same(read) == same(text)
        for text, (read, told) in zip(texts, decoded, strict=True)
    )


@pytest.mark.parametrize(("written", "encoding", "same"), TABLES)
def test_real_reports_come_back_whole_from_every_old_table(shared, written, encoding, same):
    folder = shared / "data" / "reading-dev" / "texts"
    texts = [nfc(path.read_text("utf-8")).translate(NEWER) for path in sorted(folder.iterdir())]
    texts = ["".join(sign for sign in text if ord(sign) < 0x2100) for text in texts]
    assert recognised(texts, written, encoding, same) >= 0.99 * len(texts)


@pytest.mark.parametrize(("written", "encoding", "same"), TABLES)
def test_three_rows_of_a_table_are_enough(written, encoding, same):
    rows = [
        "1;Xã Đức Thịnh;Sửa đường;12",
        "2;Phường Trần Phú;Trao quà Tết;350",
        "3;xã Kim Đông;Nhà đại đoàn kết;5",
        "4;Ủy ban MTTQ;KHÁM BỆNH;40",
        "5;Hội CCB;HỖ TRỢ HỘ NGHÈO;6",
    ]
    texts = ["\n".join(three) for three in permutations(rows, 3)]
    assert recognised(texts, written, encoding, same) == len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "The women's union built 12 houses – “good” ones – at 30°C; café, naïve, Müller.",
        "Le comité a remis 200 cadeaux « de solidarité » à des élèves défavorisés du chef-lieu.",
        "La valeur «\xa012\xa0» n’est pas un choix valide.",
        "Café",
        "Données;Numéro\nÉcole;12",
        "José;María;Ángel\n12;15;7",
        "Müller;12\nKöln;5\nJäger;3",
        "Città;Perù\nCosì;Più",
        "São Paulo;5\nGoiânia;3",
        "Thé;7\nCafé;5",
    ],
)
def test_english_and_french_are_never_taken_for_vietnamese(text):
    assert decode(text.encode(), name="x") == (text, "utf-8")
    try:
        assert decode(text.encode("cp1252"), name="x")[0] == text
    except EncodingUnknown:
        assert len(text) < 30


@pytest.mark.parametrize(
    "text", ["où;95\nthé;2", "né;50\nö;45\npiù;33", "août;36\nnão;76", "mãe;7"]
)
def test_a_few_western_words_that_could_be_old_codes_are_never_turned_into_others(text):
    assert decode(text.encode(), name="x.csv") == (text, "utf-8")
    with pytest.raises(EncodingUnknown):
        decode(text.encode("cp1252"), name="x.csv")


def test_signs_of_measures_are_no_old_letters():
    assert decode("10 µm;5 ½".encode(), name="x.csv") == ("10 µm;5 ½", "utf-8")


@pytest.mark.parametrize("text", ["Ngày công;120", "Nhà;5\nĐường;3", "Quà Tết;60"])
@pytest.mark.parametrize("written", [in_vni, in_windows_1258, in_tcvn3])
def test_two_words_of_an_old_table_are_enough(text, written):
    assert without_lost_capitals(decode(written(text), name="x.csv")[0]) == without_lost_capitals(
        text
    )


def test_the_quotation_marks_of_windows_stand_in_an_old_text_too():
    content = in_tcvn3("Quỹ “Vì người nghèo” – kết quả đợt hai")
    assert decode(content, name="x") == ("Quỹ “Vì người nghèo” – kết quả đợt hai", "tcvn3")


def test_capitals_without_a_code_of_their_own_come_back_in_titles():
    title = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUỸ HỖ TRỢ HỘ NGHÈO Ở BẢN"
    assert decode(in_tcvn3(title), name="x")[0] == title
    assert from_tcvn3(in_tcvn3("Hộ ở VietGAP").decode("latin-1")) == "Hộ ở VietGAP"


def test_a_long_text_is_weighed_by_a_part_of_it_and_read_whole():
    text = "Danh sach\n" * 20_000 + SENTENCE + "\n" + "x" * 300_000 + SENTENCE
    assert decode(in_vni(text), name="x") == (text, "vni-windows")


def test_capitals_of_vni_are_read():
    assert from_vni("UÛY BAN NHAÂN DAÂN XAÕ ÑÖÙC THÒNH") == "ỦY BAN NHÂN DÂN XÃ ĐỨC THỊNH"


def test_text_pasted_from_an_old_font_is_repaired():
    pasted = in_tcvn3("Cộng hòa xã hội chủ nghĩa, kết quả phối hợp").decode("latin-1")
    assert repair(pasted) == "Cộng hòa xã hội chủ nghĩa, kết quả phối hợp"


def test_good_text_with_signs_and_foreign_names_is_left_alone():
    good = "Diện tích 1.450 m², nhiệt độ 30°C; ông Müller thăm xã – “Tết quân dân”"
    assert repair(good) == good


def test_bytes_in_no_table_are_refused_with_what_to_do():
    with pytest.raises(EncodingUnknown) as refusal:
        decode(bytes(range(0x80, 0x100)) * 4, name="la.txt")
    assert refusal.value.facts == {"file": "la.txt"}


def test_the_font_of_capitals_turns_small_codes_into_capitals():
    codes = in_tcvn3("báo cáo").decode("latin-1")
    assert from_font(codes, ".VnTimeH") == "BÁO CÁO"
    assert from_font(codes, ".VnTime") == "báo cáo"
    assert from_font("báo cáo", "Times New Roman") == "báo cáo"


def test_words_without_diacritics_say_nothing_against_a_text():
    assert vietnamese_share("bc kq phoi hop") == 1.0
    assert vietnamese_share("đường liên thôn") == 1.0
    assert vietnamese_share("ñöôøng lieân thoân") == 0.0


def test_our_table_of_tcvn3_is_that_of_the_c_library(tmp_path):
    letters = "ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    source = tmp_path / "letters"
    source.write_bytes(in_tcvn3(letters))
    try:
        told = subprocess.run(
            ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8", str(source)], capture_output=True
        )
    except FileNotFoundError:
        pytest.skip("no iconv on this machine")
    if told.returncode:
        pytest.skip("this iconv does not know TCVN")
    assert unicodedata.normalize("NFC", told.stdout.decode()) == letters


@given(st.text(alphabet="abcđêôơưăâế ộ\n", min_size=1))
def test_unicode_text_comes_back_as_it_went(text):
    assert decode(text.encode(), name="x")[0] == unicodedata.normalize("NFC", text)


def test_a_stray_zero_byte_makes_no_utf_16():
    assert decode(b"Trao \x00qu\xc3\xa0", name="x") == ("Trao \x00quà", "utf-8")
