"""Words of a text with their places, and books of phrases that are found among them.

Everything is compared in one form (lower case, one tone place, y or i) that keeps every character
where it was, so that what is found can be pointed at in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from chungtay.domain.spelling import tone_normal

_PLAIN_SIGNS = str.maketrans("–—‑−“”’‘²³", "----\"\"''23")
# The same word in two official spellings.
_ONE_SPELLING = {"tỉ": "tỷ", "sỹ": "sĩ", "kỹ": "kĩ", "lí": "lý", "quí": "quý"}
_TWO_SPELLINGS = re.compile(rf"(?<!\w)(?:{'|'.join(_ONE_SPELLING)})(?!\w)")
_WORD = re.compile(
    r"(?:[kcdm]?m|km)[23](?!\w)"  # m2, km2
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


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a number of a text, in its comparable form."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as words. `bare` says that it is written without diacritics, as a chat often is."""

    text: str
    plain: str  # comparable, of the same length
    words: tuple[Word, ...]
    bare: bool = False

    def at(self, offset: int) -> int:
        """The index of the first word that starts at or after an offset."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def joined(self, left: Word, right: Word) -> bool:
        """Whether only signs that may stand inside a phrase lie between two words."""
        return _BETWEEN.fullmatch(self.plain, left.end, right.start) is not None


def wording(text: str, *, bare: bool = False) -> Wording:
    plain = comparable(text)
    if bare:
        plain = without_marks(plain)
    words = tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(plain))
    return Wording(text, plain, words, bare)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase found in a text: words `first` up to but not including `last`, and its meaning."""

    first: int
    last: int
    meaning: T
    phrase: str

    @property
    def length(self) -> int:
        return self.last - self.first


@dataclass(slots=True)
class PhraseBook(Generic[T]):
    """Phrases and what they mean. A phrase may have several meanings.

    A text with diacritics is searched with diacritics only: "xuồng" is not "xuống", "cầu" is not
    "câu". A text without any is searched by the phrases without them.
    """

    _marked: dict[str, list[tuple[tuple[str, ...], T]]] = field(default_factory=dict)
    _bare: dict[str, list[tuple[tuple[str, ...], T]]] = field(default_factory=dict)

    def add(self, phrase: str, meaning: T) -> None:
        for index, bare in ((self._marked, False), (self._bare, True)):
            words = tuple(word.text for word in wording(phrase, bare=bare).words)
            if words:
                index.setdefault(words[0], []).append((words, meaning))

    def starting_at(self, text: Wording, first: int) -> Iterator[Found[T]]:
        """The phrases that start with a word of the text, the longest first."""
        if first >= len(text.words):
            return
        index = self._bare if text.bare else self._marked
        entries = index.get(text.words[first].text, ())
        for phrase, meaning in sorted(entries, key=lambda entry: -len(entry[0])):
            last = first + len(phrase)
            if _stands_at(text, phrase, first, last):
                yield Found(first, last, meaning, " ".join(phrase))

    def longest_at(self, text: Wording, first: int) -> Found[T] | None:
        return next(self.starting_at(text, first), None)

    def all_in(self, text: Wording, first: int = 0, last: int | None = None) -> Iterator[Found[T]]:
        """Every phrase between two words, whole."""
        end = len(text.words) if last is None else last
        for place in range(first, end):
            for found in self.starting_at(text, place):
                if found.last <= end:
                    yield found

    def longest_in(
        self, text: Wording, first: int = 0, last: int | None = None
    ) -> Iterator[Found[T]]:
        """The longest phrases between two words, from left to right, none inside another."""
        end = len(text.words) if last is None else last
        place = first
        while place < end:
            found = next((f for f in self.starting_at(text, place) if f.last <= end), None)
            if found is not None:
                yield found
            place = place + 1 if found is None else found.last

    def any_in(self, text: Wording, first: int = 0, last: int | None = None) -> Found[T] | None:
        return next(self.longest_in(text, first, last), None)


def _stands_at(text: Wording, phrase: tuple[str, ...], first: int, last: int) -> bool:
    words = text.words[first:last]
    if len(words) < len(phrase) or any(
        word.text != wanted for word, wanted in zip(words, phrase, strict=True)
    ):
        return False
    return all(text.joined(one, other) for one, other in pairwise(words))


def phrase_book(phrases: Mapping[str, Iterable[str]]) -> PhraseBook[str]:
    """A book from meaning → phrases."""
    book: PhraseBook[str] = PhraseBook()
    for meaning, spellings in phrases.items():
        for spelling in spellings:
            book.add(spelling, meaning)
    return book
