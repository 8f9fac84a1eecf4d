"""Bytes to Vietnamese: Unicode first, then the three old code tables, told apart by their words.

Tables as facts: TCVN3 is TCVN 5712:1993, third character set (also called ABC); VNI-Windows writes
a vowel and then a byte for its marks, in the places of Windows-1252.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

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
_SIGNS = re.compile("[\u00a1-\u00bf]+|\u00b5[glm]|\u00b0[CFK]")
# A vowel and what VNI writes for its marks, where no Western word has the two side by side.
_ONLY_VNI = re.compile("[ae][âøùûõåäãáà]|aê|o[âøõåäãáà]|[uy][øùûõ]|[ôö][ùøûõï]|ñö")
_WESTERN = re.compile("[A-ZÀ-ÖØ-ÞŒŠŽŸ]?[a-zß-öø-ÿœšž]+|[A-ZÀ-ÖØ-ÞŒŠŽŸ]+")
_ASCII_WORD = re.compile(r"(?<![^\x00-\x40])[A-Za-z][a-z]+(?![^\x00-\x40])")
_OLD_FONTS = (".", "V", "v")  # how their names begin
_SURE = 0.7
_LEAD = 0.08
_FEW_WORDS, _SEVERAL = 2, 3
_LONGEST_WORD = 30  # characters, each mark by itself; a longer one is no word of anybody
# A text shows its code table long before this many signs; the rest need not be weighed.
_WEIGHED = 100_000
_BEFORE = 1_000
_CODED = re.compile("[^\x00-\x7f]")
_CODED_BYTE = re.compile(rb"[^\x00-\x7f]")
# Capitals with marks have no code in TCVN3: "CỘNG" is written "CéNG", and "HỘ" like "Hộ".
_PARTLY_CAPITAL = re.compile(r"\b[^\W\d_a-z]+[A-Z][^\W\d_a-z]*\b")
_EITHER_CASE = re.compile(r"\b[^\W\d_a-z]{1,3}\b")
_AFTER_SENTENCE = re.compile(r"(?<=[^.][.!?] )[^\W\d_A-Za-z]")
_LAST_WORD = re.compile(r"([^\W\d_]+)(?:[^\w\n\t;,]|\d)*\Z")
_NEXT_WORD = re.compile(r"(?:[^\w\n\t;,]|\d)*([^\W\d_]+)")
_HAS_SMALL = re.compile("[a-z]")
_NEAR = 16  # signs looked at on either side


def decode(content: bytes, *, name: str, shown: bytes | None = None) -> tuple[str, str]:
    """The text, NFC with LF line ends, and the name of its encoding. `shown` is the part of it by
    which an old table is told, where the rest is no words (a page's tags and scripts). Raises
    `EncodingUnknown`."""
    text, encoding = _unicode(content) or _legacy(
        content, content if shown is None else shown, name
    )
    repaired = repair(text) if shown is None else text
    if repaired != text:
        encoding += " of an old font"
    return nfc(repaired.replace("\r\n", "\n").replace("\r", "\n")), encoding


def repair(text: str) -> str:
    """Unicode text that is really an old font's codes, as copying from old files gives it
    ("Céng hßa x· héi"), as the words it was; any other text, French too, as it is."""
    table = old_font(text)
    return text if table is None else table(text)


def old_font(text: str) -> Callable[[str], str] | None:
    """What turns the codes of an old font into the words they show; None for any other text."""
    if not re.search("[\u00a1-\u00ff]", text):
        return None
    sample = _sample(text)
    judged = _judged(sample)
    own, few = _share(judged), len(judged) < _FEW_WORDS
    if own >= _SURE or few or _is_foreign(sample) or not _tells(sample):
        return None
    table = max((from_tcvn3, from_vni), key=lambda table: vietnamese_share(table(sample)))
    is_sure = vietnamese_share(table(sample)) >= max(_SURE, own + 0.2)
    return table if is_sure else None


def from_font(text: str, font: str) -> str:
    """Text typed in an old font (".VnTime", "VNI-Times") as Unicode; other fonts as they are."""
    if font[:1] not in _OLD_FONTS:
        return text
    folded = font.casefold()
    if folded.startswith(".vn"):
        plain = from_tcvn3(text)
        # The fonts whose name ends in H show capitals for the codes of small letters.
        return plain.upper() if folded.endswith("h") else plain
    return from_vni(text) if folded.startswith("vni") else text


def from_tcvn3(text: str) -> str:
    """Codes of TCVN3, read as Latin-1 or Windows-1252, as Vietnamese; capitals that have no code
    come back where the word or the sentence shows them."""
    return _with_capitals(text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """Codes of VNI-Windows, read as Windows-1252, as Vietnamese."""
    return _VNI_PAIR.sub(lambda pair: _vni_letter(*pair.groups("")), text)


def vietnamese_share(text: str) -> float:
    """Of the words with letters beyond ASCII, the share that can be Vietnamese syllables: 1.0 when
    there is none."""
    return _share(_judged(text))


def _share(judged: list[str]) -> float:
    return sum(map(_is_syllable, judged)) / len(judged) if judged else 1.0


def _judged(text: str) -> list[str]:
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return [word for word in words if not (_is_abbreviation(word) or _SIGNS.fullmatch(word))]


def _tells(text: str) -> bool:
    """Whether words by which an old table was found could not as well be Western ones: they are
    several, or stand beside Vietnamese ones without marks, or have signs no Western word has."""
    words = {word.lower() for word in _judged(text) if len(word) > 1}
    beside = any(len(word) > 1 and _is_syllable(word) for word in _ASCII_WORD.findall(text))
    return len(words) >= _SEVERAL or beside or not _is_western(text)


def _is_western(text: str) -> bool:
    """Every word with marks is written as Western words are: "Müller", "AÑO", no "Céng hßa x·"."""
    return all(
        _WESTERN.fullmatch(word) and not _ONLY_VNI.search(word.lower()) for word in _judged(text)
    )


def _is_foreign(text: str) -> bool:
    """Most words without marks can be no Vietnamese ones: "valeur", "nombre", "the"."""
    words = _ASCII_WORD.findall(text)
    alien = sum(not _is_syllable(word) for word in words)
    return alien >= _FEW_WORDS and alien * 2 > len(words)


def _sample(text: str) -> str:
    first = _CODED.search(text)
    start = max(first.start() - _BEFORE, 0) if first else 0
    return text[start : start + _WEIGHED]


def _with_capitals(text: str) -> str:
    """ "CộNG HòA Xã HộI" in capitals: a capital beyond the first makes the whole word so; a word
    that may be either follows its neighbours, and a sentence begins with one."""
    text = _PARTLY_CAPITAL.sub(lambda word: word[0].upper(), text)
    text = _EITHER_CASE.sub(_as_neighbours, text)
    return _AFTER_SENTENCE.sub(lambda first: first[0].upper(), text)


def _as_neighbours(word: re.Match[str]) -> str:
    text, (start, end) = word.string, word.span()
    before = _LAST_WORD.search(text, max(start - _NEAR, 0), start)
    after = _NEXT_WORD.match(text, end, end + _NEAR)
    near = [found[1] for found in (before, after) if found]
    loud = any(one.isupper() and len(one) > 1 for one in near)
    return word[0].upper() if loud and not any(map(_HAS_SMALL.search, near)) else word[0]


def _is_abbreviation(word: str) -> bool:
    """LĐLĐ, BĐBP: capitals without a vowel say nothing of the code table."""
    if len(word) > _LONGEST_WORD or not word.isupper():
        return False
    loose = unicodedata.normalize("NFD", word.lower())
    return "đ" in loose and not _VOWEL.search(loose)


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    if len(word) > _LONGEST_WORD or word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    loose = unicodedata.normalize("NFD", word.lower())
    tones = len(_TONE_MARKS.findall(loose))
    bare = nfc(_TONE_MARKS.sub("", loose))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None


@cache  # as many as the table has
def _vni_letter(vowel: str, mark: str, letter: str) -> str:
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
    # A stray zero is a bad copy; UTF-16 has one beside every plain letter.
    if content[:4096].count(0) * 5 > len(content[:4096]):
        big = content[0:4096:2].count(0) > content[1:4096:2].count(0)
        encoding = "utf-16-be" if big else "utf-16-le"
        return content.decode(encoding, errors="replace"), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return None


_TABLES: dict[str, Callable[[bytes], str]] = {
    "windows-1252": lambda content: content.decode("cp1252", errors="replace"),
    "windows-1258": lambda content: nfc(content.decode("cp1258", errors="replace")),
    # What the table leaves free Windows fills: quotation marks and dashes.
    "tcvn3": lambda content: from_tcvn3(content.decode("cp1252", errors="replace")),
    "vni-windows": lambda content: from_vni(content.decode("cp1252", errors="replace")),
    # A UTF-8 text with a few broken bytes, as a cut or a bad copy leaves it.
    "utf-8": lambda content: content.decode("utf-8", errors="replace"),
}
_VIETNAMESE_TABLES = ("windows-1258", "tcvn3", "vni-windows", "utf-8")


def _legacy(content: bytes, shown: bytes, name: str) -> tuple[str, str]:
    """By the table that makes words of the bytes, weighed on a part; what is no Vietnamese at all
    is Western European."""
    first = _CODED_BYTE.search(shown)
    start = max(first.start() - _BEFORE, 0) if first else 0
    part = shown[start : start + _WEIGHED]
    if _is_foreign(_TABLES["windows-1252"](part)):
        return _TABLES["windows-1252"](content), "windows-1252"
    read = {encoding: _TABLES[encoding](part) for encoding in _VIETNAMESE_TABLES}
    shares = {encoding: vietnamese_share(text) for encoding, text in read.items()}
    best, second = sorted(shares, key=lambda encoding: shares[encoding], reverse=True)[:2]
    western = _TABLES["windows-1252"](part)
    if shares[best] < _SURE and _is_western(western):
        return _TABLES["windows-1252"](content), "windows-1252"
    if shares[best] < _SURE or shares[best] - shares[second] < _LEAD or not _tells(western):
        raise EncodingUnknown(file=name)
    return _TABLES[best](content), best
