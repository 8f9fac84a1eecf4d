"""Proper names in running text: where the name of a place, a body or a person begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from chungtay.domain.spelling import has_diacritics
from chungtay.reading.numbers.written import magnitudes
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import Wording, wording
from chungtay.vocabulary.claim_words import claim_words, kinds_of_bodies
from chungtay.vocabulary.reading_words import reading_words

MOST_SYLLABLES = 4
_SMALL_NUMBER = re.compile(r"\d{1,2}$")
# A capital that begins another phrase; alone it may well be the first syllable of a name.
_OPENERS = frozenset(("tỉnh", "xã", "phường", "huyện", "thôn"))
_OPENERS_OF_DAYS = frozenset(("ngày", "tháng", "năm", "quý"))


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its words `first` up to but not including `last`, and its offsets."""

    text: str
    first: int
    last: int
    start: int
    end: int

    @property
    def proper(self) -> str:
        """As it is written in running text, also where it stands in capitals."""
        shouted = self.text.isupper() and len(self.text) > 1 and not self.text.isdigit()
        return self.text.title() if shouted else self.text


def words_of(text: str) -> Wording:
    """A text as words in which names and kinds are looked up; "&" joins like a slash."""
    return wording(text.replace("&", "/"), bare=not has_diacritics(text))


@cache
def body_phrases() -> PhraseBook[tuple[str, str]]:
    """Every phrase that names a kind of body, with the kind and what it says of the level."""
    book: PhraseBook[tuple[str, str]] = PhraseBook()
    for kind in kinds_of_bodies():
        for level, phrases in claim_words(f"bodies.{kind}").items():
            for phrase in phrases:
                book.add(phrase, (kind, level))
    return book


@cache
def words_of_section(section: str) -> PhraseBook[str]:
    """The phrases of a section by their meaning, ready to be found."""
    return phrase_book(claim_words(section))


def name_at(text: Wording, first: int, *, numbered: bool = False) -> Name | None:
    """The proper name that begins with a word: syllables with capitals, one space apart.

    A small number may close a name ("Sơn Kim 1") and, where `numbered`, be one ("thôn 5").
    """
    last = first
    while last < len(text.words) and last - first < MOST_SYLLABLES + 1:
        if last > first and not _is_next(text, last):
            break
        if not _may_stand(text, first, last, numbered):
            break
        last += 1
        if text.words[last - 1].is_number:
            break
    last = _without_heading(text, first, last)
    if last == first:
        return None
    start, end = text.words[first].start, text.words[last - 1].end
    return Name(text.text[start:end], first, last, start, end)


def _without_heading(text: Wording, first: int, last: int) -> int:
    """In a line of capitals nothing shows where a name ends: two syllables, and a number, unless
    the line, the bracket or the run of capitals ends with it."""
    spelt = text.text[text.words[first].start : text.words[last - 1].end] if last > first else ""
    if last - first <= 2 or not spelt.isupper() or text.words[last - 1].is_number:
        return last
    rest = text.text[text.words[last - 1].end :]
    if not rest.strip() or rest.lstrip(" ")[0] in "\n,;().":
        return last
    following = text.words[last] if last < len(text.words) else text.words[first]
    return last if text.text[following.start].islower() else first + 2


def _may_stand(text: Wording, first: int, place: int, numbered: bool) -> bool:
    word = text.words[place]
    if word.is_number:
        return _SMALL_NUMBER.match(word.text) is not None and _closes(text, first, place, numbered)
    if not text.text[word.start].isupper() or place - first >= MOST_SYLLABLES:
        return False
    if place > first and (_opens(text, place) or _is_shouted(text, first, place)):
        return False
    return body_phrases().longest_at(text, place) is None


def _opens(text: Wording, place: int) -> bool:
    """A capital that begins something else: "… Năm 2026", "… Xã Kỳ Lạc"; Năm may be a name."""
    word = text.words[place].text
    followed = place + 1 < len(text.words) and text.words[place + 1].is_number
    return word in _OPENERS or (word in _OPENERS_OF_DAYS and followed)


def _closes(text: Wording, first: int, place: int, numbered: bool) -> bool:
    """Whether a number belongs to the name before it, and counts nothing that follows: "xã Sơn
    Kim 1 trị giá", but not "xã Sơn Kim 5 buổi" or "xã Sơn Kim 05"."""
    word = text.words[place]
    if (place == first and not numbered) or word.text.startswith("0"):
        return False
    if text.text[word.end : word.end + 1] in ("%", "/", "+"):
        return False
    if place + 1 >= len(text.words) or not _is_next(text, place + 1):
        return True
    if text.words[place + 1].text in magnitudes(bare=text.bare):
        return False
    return _measures().longest_at(text, place + 1) is None


@cache
def _measures() -> PhraseBook[str]:
    """The words for what a number may count, but for places: "thôn 5 xã Ea Kar"."""
    measures = reading_words("measures")
    return phrase_book({code: words for code, words in measures.items() if code != "place"})


def _is_shouted(text: Wording, first: int, place: int) -> bool:
    """An abbreviation behind a name that is not in capitals itself: "xã Kỳ Lạc UBND"."""
    word, head = text.words[place], text.words[first]
    shout = text.text[word.start : word.end]
    name = text.text[head.start : head.end]
    return len(shout) > 1 and shout.isupper() and not (len(name) > 1 and name.isupper())


def _is_next(text: Wording, place: int) -> bool:
    """Whether a word follows the one before it by one blank or an inner sign of a name."""
    between = text.text[text.words[place - 1].end : text.words[place].start]
    return between in (" ", "\u00a0", "'", "’", "-", "")
