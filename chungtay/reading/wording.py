"""Words of a text with their places, in one form to compare.

Everything is compared in one form (lower case, one tone place, y or i) that keeps every character
where it was, so that what is found can be pointed at in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar

from chungtay.domain.spelling import tone_normal

_PLAIN_SIGNS = str.maketrans("–—‑−÷“”’‘²³", "-----\"\"''23")
# The same word in two official spellings.
_ONE_SPELLING = {"tỉ": "tỷ", "sỹ": "sĩ", "kỹ": "kĩ", "lí": "lý", "quí": "quý"}
_TWO_SPELLINGS = re.compile(rf"(?<!\w)(?:{'|'.join(_ONE_SPELLING)})(?!\w)")
_WORD = re.compile(
    r"(?:[kcdm]?m|km)[23](?!\w)"  # m2, km2
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?![\d.])"  # 1 250, in blanks that hold together
    r"|\d{1,3}(?: \d{3})+(?= ?(?:đ|đồng|dong|vnđ|vnd|usd|euro)(?!\w))"
    r"|(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
    r"|[^\W\d_]+"
)
# What may stand between the words of one phrase: quotes, a comma, a hyphen, a slash.
_BETWEEN = re.compile(r"[\s\"',/-]*")

T = TypeVar("T")


@lru_cache(maxsize=4096)
def comparable(text: str) -> str:
    """The text to compare with, of the same length: lower case, hoà = hòa, tỉ = tỷ, m² = m2."""
    plain = tone_normal(text.translate(_PLAIN_SIGNS))
    if len(plain) != len(text):
        plain = "".join(_single(tone_normal(ch), ch) for ch in text.translate(_PLAIN_SIGNS))
    return _TWO_SPELLINGS.sub(lambda match: _ONE_SPELLING[match[0]], plain)


def _single(lowered: str, original: str) -> str:
    return lowered if len(lowered) == 1 else original


@lru_cache(maxsize=65536)
def without_marks(text: str) -> str:
    """A comparable text without diacritics, of the same length."""
    return "".join("d" if ch == "đ" else unicodedata.normalize("NFD", ch)[0] for ch in text)


class Word(NamedTuple):
    """A word or a number of a text, in its comparable form."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


# Made by the thousand, past the slower call of the class.
_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as words. `bare` says that it is written without diacritics, as a chat often is,
    `is_mended` that some of its words were put right in their marks."""

    text: str
    plain: str  # comparable, of the same length
    words: tuple[Word, ...]
    bare: bool = False
    is_mended: bool = False
    # What is worked out once: where words stand, how far phrases may reach, what books found.
    _known: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    # What the books of the shelf found, by how many they were.
    shelved: dict[int, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def at(self, offset: int) -> int:
        """The index of the first word that starts at or after an offset."""
        return bisect_left(self._once("starts", self._starts), offset)

    def joined(self, left: Word, right: Word) -> bool:
        """Whether only signs that may stand inside a phrase lie between two words."""
        return _BETWEEN.fullmatch(self.plain, left.end, right.start) is not None

    def stands_at(self, phrase: tuple[str, ...], first: int) -> bool:
        """Whether the words from `first` on are those of a phrase, with nothing between them that
        parts a phrase."""
        last = first + len(phrase)
        if self.texts()[first:last] != phrase:
            return False
        return last == first + 1 or last <= self.reaches()[first]

    def places(self) -> dict[str, list[int]]:
        """Every word with the indexes at which it stands."""
        found: dict[str, list[int]] = self._once("places", self._places)
        return found

    def reaches(self) -> list[int]:
        """Behind which word a phrase that starts at each word must end."""
        found: list[int] = self._once("reaches", self._reaches)
        return found

    def texts(self) -> tuple[str, ...]:
        """The words alone."""
        found: tuple[str, ...] = self._once("texts", self._texts)
        return found

    def found_by(self, book: object, version: int, search: Callable[[Wording], T]) -> T:
        """What a book finds in the text, searched once."""
        held = self._known.get(id(book))
        if held is None or held[0] is not book or held[1] != version:
            held = (book, version, search(self))
            self._known[id(book)] = held
        found: T = held[2]
        return found

    def _once(self, name: str, work: Callable[[], Any]) -> Any:  # each name has a type of its own
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = work()
        return known

    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def _texts(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)

    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            places.setdefault(word.text, []).append(index)
        return places

    def _reaches(self) -> list[int]:
        many, plain, joined = len(self.words), self.plain, _BETWEEN.fullmatch
        reaches = [many] * many
        for index in range(many - 2, -1, -1):
            start, end = self.words[index].end, self.words[index + 1].start
            near = plain[start:end] == " " or joined(plain, start, end)
            reaches[index] = reaches[index + 1] if near else index + 1
        return reaches


def wording(text: str, *, bare: bool = False) -> Wording:
    plain = comparable(text)
    if bare:
        plain = without_marks(plain)
    words = tuple([_word((m[0], m.start(), m.end())) for m in _WORD.finditer(plain)])
    return Wording(text, plain, words, bare)
