"""Writes text in the code tables of old files, as the inverse of what the reader does."""

from __future__ import annotations

import unicodedata

from chungtay.reading.encodings import from_tcvn3

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
    """A capital with a mark has no code: it is written as the small one."""
    read = {code: from_tcvn3(chr(code)) for code in range(0xFE, 0xA0, -1)}
    codes = {letter: code for code, letter in read.items() if letter != chr(code)}
    small = {letter.upper(): code for letter, code in codes.items()}
    coded = {ord(letter): chr(code) for letter, code in (small | codes).items()}
    # What Windows has in the free places below comes out as it is.
    return text.translate(coded).encode("cp1252")


def without_lost_capitals(text: str) -> str:
    """The text by what TCVN3 can tell: of letters with a mark not whether they are capitals."""
    return "".join(sign if sign.isascii() else sign.lower() for sign in text)


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
