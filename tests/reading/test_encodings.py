"""Old Vietnamese code tables are recognised by the words they yield."""

import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.reading.encodings import (
    EncodingUnknown,
    decode,
    from_font,
    from_tcvn3,
    from_vni,
    repair,
    vietnamese_share,
)

SENTENCE = "Hội Phụ nữ xã đã trao 200 suất quà, giúp 15 hộ nghèo sửa chữa nhà ở; vượt kế hoạch."
VNI_LETTERS = {
    "áàảãạ": "aù aø aû aõ aï",
    "âấầẩẫậ": "aâ aá aà aå aã aä",
    "ăắằẳẵặ": "aê aé aè aú aü aë",
    "éèẻẽẹ": "eù eø eû eõ eï",
    "êếềểễệ": "eâ eá eà eå eã eä",
    "óòỏõọ": "où oø oû oõ oï",
    "ôốồổỗộ": "oâ oá oà oå oã oä",
    "ơớờởỡợ": "ô ôù ôø ôû ôõ ôï",
    "úùủũụ": "uù uø uû uõ uï",
    "ưứừửữự": "ö öù öø öû öõ öï",
    "ýỳỷỹỵ": "yù yø yû yõ î",
    "íìỉĩịđ": "í ì æ ó ò ñ",
}


def in_tcvn3(text: str) -> bytes:
    codes = {from_tcvn3(chr(code)): code for code in range(0xFE, 0xA0, -1)}
    return bytes(codes.get(ch, ord(ch) if ord(ch) < 128 else 63) for ch in text)


def in_vni(text: str) -> bytes:
    pairs: dict[str, str] = {}
    for letters, codes in VNI_LETTERS.items():
        for letter, code in zip(letters, codes.split(), strict=True):
            pairs |= {letter: code, letter.upper(): code.upper()}
    return "".join(pairs.get(ch, ch) for ch in text).encode("cp1252")


def in_windows_1258(text: str) -> bytes:
    whole = set("ăâđêôơưĂÂĐÊÔƠƯ")
    pieces = []
    for ch in text:
        loose = unicodedata.normalize("NFD", ch)
        tone = "".join(mark for mark in loose if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(mark for mark in loose if mark not in tone))
        pieces.append(base + tone if base in whole or tone else ch)
    return "".join(pieces).encode("cp1258")


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
