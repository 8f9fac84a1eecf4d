"""A text about places taken apart into words, each in the forms by which names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from chungtay.domain.spelling import TONES, fold, nfc, tone_normal

MOST_SIGNS = 400  # what is longer is no name of a place; the rest is not read
# How much two neighbouring words are apart.
GLUED, SPACED, DASHED, PARTED = range(4)
OPENING, CLOSING = "([", ")]"

_DASHES = "-‐‑‒–—−"
_PLAIN = str.maketrans({"Ð": "Đ", "ð": "đ", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})
_SIGNS = re.compile(rf"[^\W\d_]+|\d+|'\s?|[.\s]+|[{_DASHES}/]|[^\w\s]")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
# i and y, k and c are one in names: Mĩ = Mỹ, Bắc Cạn = Bắc Kạn; Bình Khánh is not Bình Chánh.
_ALIKE = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_HARD = re.compile("k(?!h)")
_TONE_MARKS = dict.fromkeys(map(ord, TONES))


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, without diacritics, and the form and key by which names compare."""

    raw: str
    plain: str
    exact: str
    form: str
    key: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word with what stands before it: how far apart it is, and how deep in brackets."""

    word: Word
    apart: int
    depth: int = 0
    dotted: bool = False

    @property
    def is_number(self) -> bool:
        return self.word.key.isdigit()


@lru_cache(maxsize=16384)
def word(raw: str) -> Word:
    if raw.isdigit():
        bare = raw.lstrip("0") or "0"
        return Word(raw, bare, bare, bare, bare)
    plain, exact = fold(raw), tone_normal(raw)
    form = _HARD.sub("c", exact.translate(_ALIKE))
    form = form.replace("ắc", "ăc").replace("đac", "đăc")  # Đak = Đăk = Đắk
    return Word(raw, plain, exact, form, _HARD.sub("c", plain.translate(_ALIKE)))


def tokens(text: str) -> list[Token]:
    """The words of a text in order, "P12" as two, "Ea H'leo" as "Ea" and "H" glued to "leo"."""
    found: list[Token] = []
    apart, depth, dotted = PARTED, 0, False
    for sign in _SIGNS.findall(nfc(text[:MOST_SIGNS]).translate(_PLAIN)):
        first = sign[0]
        if first.isalnum():
            found.append(Token(_numbered(sign, found, apart), apart, depth, dotted))
            apart, dotted = GLUED, False
        elif first == "'":
            apart = max(apart, GLUED)
        elif first.isspace() or first == ".":
            dotted = dotted or "." in sign
            apart = max(apart, PARTED if "\n" in sign else SPACED)
        elif first in _DASHES:
            apart = max(apart, DASHED)
        else:
            depth = max(0, depth + (first in OPENING) - (first in CLOSING))
            apart = PARTED
    return found


def _numbered(sign: str, before: Sequence[Token], apart: int) -> Word:
    """ "Mỹ Đình II" is "Mỹ Đình 2", "phường III" ward 3."""
    roman = _ROMAN.get(sign.lower()) if not before or apart == SPACED else None
    return word(roman or sign)


@lru_cache(maxsize=16384)
def toneless(form: str) -> str:
    """Without tones, with the marks that make letters: "huyện" and "huyên" are one so."""
    loose = unicodedata.normalize("NFD", form).translate(_TONE_MARKS)
    return unicodedata.normalize("NFC", loose)


LETTERS = "abcdeghilmnopqrstuvx"


def one_letter_off(key: str) -> set[str]:
    """Everything that one letter missing, too many, wrong or swapped with its neighbour makes of a
    key; numbers are never mistyped into others."""
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    lettered = [(one, other) for one, other in cuts if other and not other[0].isdigit()]
    found = {one + other[1:] for one, other in lettered}
    found |= {one + other[1] + other[0] + other[2:] for one, other in lettered if other[1:2]}
    found |= {one + letter + other[1:] for one, other in lettered for letter in LETTERS}
    found |= {one + letter + other for one, other in cuts for letter in LETTERS}
    found.discard(key)
    return found
