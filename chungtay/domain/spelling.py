"""How Vietnamese words are compared: one Unicode form, one tone place, diacritics or none."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
# "hoà" and "hòa" are one word: in oa, oe and uy the newer style marks the first vowel only when
# nothing follows, the older one always; both are brought to the older one.
_OPEN_PAIR = re.compile(rf"(?<!q)(o[ae]|uy)([{TONES}])(?![a-z])", re.IGNORECASE)
_DASHES = str.maketrans("–—‑−“”’‘", "----\"\"''")


# In an abbreviation no vowel follows.
_WORD_WITH_D = re.compile("đ[aeiouy]", re.IGNORECASE)
# No letter of any language has so many marks (Unicode's own bound); ordering a heap of them takes a
# time that grows with the square of their number.
MOST_MARKS = 30
_HEAPED = re.compile(rf"[^\w\s\x00-\xbf]{{{MOST_MARKS + 1},}}")


def nfc(text: str) -> str:
    """The one form in which every text is kept and every offset is counted. Of marks heaped on one
    letter only so many stay as a letter can have."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _HEAPED.sub(_cut_down, text))


def _cut_down(signs: re.Match[str]) -> str:
    kept, marks = [], 0
    for sign in signs[0]:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=65536)
def tone_normal(text: str) -> str:
    """Lower case with the tone mark in one agreed place, so that hoà = hòa, thuỷ = thủy.

    The length may change; use it to compare, never to count offsets.
    """
    loose = unicodedata.normalize("NFD", text.lower())
    return nfc(_OPEN_PAIR.sub(lambda m: m[1][0] + m[2] + m[1][1], loose))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Without diacritics, lower case, đ = d, typographic dashes and quotes made plain, spaces
    single. For text whose NFC form has no lone combining marks the length is kept until spaces
    are squeezed."""
    loose = unicodedata.normalize("NFD", text.lower().translate(_DASHES)).replace("đ", "d")
    plain = "".join(ch for ch in loose if not unicodedata.combining(ch))
    return " ".join(plain.split())


def has_diacritics(text: str) -> bool:
    """True when the text is written with Vietnamese marks at all; a chat often is not, though its
    abbreviations and its money are: "300 ĐVTN, 12 tr.đ"."""
    if text.isascii():
        return False
    loose = unicodedata.normalize("NFD", text)
    return _WORD_WITH_D.search(loose) is not None or any(unicodedata.combining(ch) for ch in loose)


# The order of a Vietnamese dictionary: letters first, then tones.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONE_ORDER = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng
_VOWEL_MARKS = "\u0306\u0302\u031b"  # breve, circumflex, horn belong to the letter


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A key that sorts as Vietnamese does: a ă â b c d đ …, tones last."""
    letters: list[int] = []
    tones: list[int] = []
    for ch in nfc(text.lower()):
        loose = unicodedata.normalize("NFD", ch)
        tone = next((mark for mark in loose if mark in _TONE_ORDER), "")
        letter = nfc("".join(mark for mark in loose if mark not in _TONE_ORDER))
        known = _LETTERS.find(letter)
        letters.append(known + 100 if known >= 0 else ord(letter[0]) % 100 if letter else 0)
        tones.append(_TONE_ORDER.find(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones)


class Spelt:
    """A text in the two ways in which searches compare, for texts that are searched again and
    again."""

    __slots__ = ("exact", "plain")

    def __init__(self, text: str) -> None:
        self.exact, self.plain = tone_normal(text), fold(text)


class Sought:
    """The words of a search: all must stand in what is found. Words written without diacritics
    find both, words written with them only their like."""

    def __init__(self, words: str) -> None:
        words = nfc(words)
        self._exact = has_diacritics(words)
        self._words = self._spelt(words).split()

    def _spelt(self, text: str) -> str:
        return tone_normal(text) if self._exact else fold(text)

    def stands_in(self, text: str) -> bool:
        spelt = self._spelt(text)
        return all(word in spelt for word in self._words)

    def is_in(self, text: Spelt) -> bool:
        spelt = text.exact if self._exact else text.plain
        return all(word in spelt for word in self._words)
