"""Bytes to Vietnamese: Unicode first, then the three old code tables, told apart by their words.

Tables as facts: TCVN3 is TCVN 5712:1993, third character set (also called ABC); VNI-Windows writes
a vowel and then a byte for its marks, in the places of Windows-1252.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc


class EncodingUnknown(Problem):
    """Text in no code table that yields Vietnamese words, or in two that do equally well."""

    code = "encoding-unknown"


_TCVN3_LOW = (
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ "
    "C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò "
    "E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ "
    "F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
_TCVN3 = {int(pair[:2], 16): pair[2] for pair in _TCVN3_LOW.split()}

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
# Second character of a VNI pair -> the marks it puts on the vowel before it.
_VNI_MARKS = {
    "ù": _ACUTE,
    "ø": _GRAVE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + _ACUTE,
    "à": _CIRCUMFLEX + _GRAVE,
    "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE,
    "é": _BREVE + _ACUTE,
    "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
# VNI characters that are a letter by themselves; ô and ö may take a tone after them.
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI_LETTERS |= {"î": "ỵ"}
_VNI_PAIR = re.compile(
    rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE
)

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?:iê|yê|uô|ươ|uâ|uyê|uya|uy|uê|uơ|oa|oă|oe|oo|ia|ya|ua|ưa|ai|ay|ao|au|âu|ây|eo|êu|iu|iêu|yêu"
    r"|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oay|oeo|uây|uyu|uai|uao|[aăâeêioôơuưy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_TONE_MARKS = re.compile(f"[{_GRAVE}{_ACUTE}{_TILDE}{_HOOK}{_DOT}]")
# Signs that are letters in an old code table, or what is left of a letter that was lost, count as
# letters here, or a wrong table would hide the words it spoils.
_WORD = re.compile("(?:[^\\W\\d_]|[\u00a1-\u00b1\u00b4-\u00bf\u0300-\u036f\ufffd])+")
_VOWEL = re.compile("[aeiouy]")
_SURE = 0.7
_LEAD = 0.08


def decode(content: bytes, *, name: str) -> tuple[str, str]:
    """The text, NFC with LF line ends, and the name of its encoding. Raises `EncodingUnknown`."""
    text, encoding = _unicode(content) or _legacy(content, name)
    repaired = repair(text)
    if repaired != text:
        encoding += " of an old font"
    return nfc(repaired.replace("\r\n", "\n").replace("\r", "\n")), encoding


def repair(text: str) -> str:
    """Unicode text that is really an old font's codes, as copying from old files gives it
    ("Céng hßa x· héi"), as the words it was; any other text as it is."""
    if not re.search("[\u00a1-\u00ff]", text):
        return text
    own = vietnamese_share(text)
    if own >= _SURE:
        return text
    best = max((from_tcvn3(text), from_vni(text)), key=vietnamese_share)
    return best if vietnamese_share(best) >= max(_SURE, own + 0.2) else text


def from_font(text: str, font: str) -> str:
    """Text typed in an old font (".VnTime", "VNI-Times") as Unicode; other fonts as they are."""
    folded = font.casefold()
    if folded.startswith(".vn"):
        plain = from_tcvn3(text)
        # The fonts whose name ends in H show capitals for the codes of small letters.
        return plain.upper() if folded.endswith("h") else plain
    return from_vni(text) if folded.startswith("vni") else text


def from_tcvn3(text: str) -> str:
    """Codes of TCVN3, read as Latin-1, as Vietnamese."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Codes of VNI-Windows, read as Windows-1252, as Vietnamese."""
    return _VNI_PAIR.sub(_vni_letter, text)


def vietnamese_share(text: str) -> float:
    """Of the words with letters beyond ASCII, the share that can be Vietnamese syllables: 1.0 when
    there is none."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    judged = [word for word in words if not _is_abbreviation(word)]
    if not judged:
        return 1.0
    return sum(_is_syllable(word) for word in judged) / len(judged)


def _is_abbreviation(word: str) -> bool:
    """LĐLĐ, BĐBP: capitals without a vowel say nothing of the code table."""
    loose = unicodedata.normalize("NFD", word.lower())
    return word.isupper() and "đ" in loose and not _VOWEL.search(loose)


def _is_syllable(word: str) -> bool:
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    loose = unicodedata.normalize("NFD", word.lower())
    tones = len(_TONE_MARKS.findall(loose))
    bare = nfc(_TONE_MARKS.sub("", loose))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None


def _vni_letter(match: re.Match[str]) -> str:
    vowel, mark, letter = match[1], match[2], match[3]
    if letter:
        plain = _VNI_LETTERS[letter.lower()]
    else:
        plain = nfc(_VNI_LETTERS.get(vowel.lower(), vowel.lower()) + _VNI_MARKS[mark.lower()])
    return plain.upper() if (letter or vowel).isupper() else plain


def _unicode(content: bytes) -> tuple[str, str] | None:
    """The text when the bytes are Unicode beyond doubt."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace"), encoding
    if content[:4096].count(0):
        big = content[0:4096:2].count(0) > content[1:4096:2].count(0)
        encoding = "utf-16-be" if big else "utf-16-le"
        return content.decode(encoding, errors="replace"), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return None


def _legacy(content: bytes, name: str) -> tuple[str, str]:
    latin = content.decode("latin-1")
    western = content.decode("cp1252", errors="replace")
    candidates = {
        "windows-1258": nfc(content.decode("cp1258", errors="replace")),
        "tcvn3": from_tcvn3(latin),
        "vni-windows": from_vni(western),
        # A UTF-8 text with a few broken bytes, as a cut or a bad copy leaves it.
        "utf-8": content.decode("utf-8", errors="replace"),
    }
    shares = {encoding: vietnamese_share(text) for encoding, text in candidates.items()}
    first, second = sorted(shares, key=lambda encoding: shares[encoding], reverse=True)[:2]
    if shares[first] < _SURE or shares[first] - shares[second] < _LEAD:
        raise EncodingUnknown(file=name)
    return candidates[first], first
