"""Words of a text with their places, and books of phrases that are found among them.

Everything is compared in one form (lower case, one tone place, y or i) that keeps every character
where it was, so that what is found can be pointed at in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import pairwise, zip_longest
from typing import Any, Generic, NamedTuple, TypeVar

from chungtay.domain.spelling import tone_normal

_PLAIN_SIGNS = str.maketrans("–—‑−÷“”’‘²³", "-----\"\"''23")
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

_FEWEST_WORDS_TO_MEND = 3

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
    shelved: dict[int, _ByBook] = field(default_factory=dict, init=False, compare=False, repr=False)

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
    words = tuple(_word((m[0], *m.span())) for m in _WORD.finditer(plain))
    return Wording(text, plain, words, bare)


class Found(NamedTuple, Generic[T]):
    """A phrase found in a text: words `first` up to but not including `last`, and its meaning."""

    first: int
    last: int
    meaning: T
    phrase: str

    @property
    def length(self) -> int:
        return self.last - self.first


_found: Callable[[tuple[int, int, T, str]], Found[T]] = partial(tuple.__new__, Found)


@dataclass(slots=True)
class _Entries(Generic[T]):
    """The phrases that start with one word."""

    alone: list[tuple[tuple[str, ...], T]] = field(default_factory=list)
    by_second: dict[str, list[tuple[tuple[str, ...], T]]] = field(default_factory=dict)

    def add(self, words: tuple[str, ...], meaning: T) -> None:
        entries = self.by_second.setdefault(words[1], []) if len(words) > 1 else self.alone
        entries.append((words, meaning))
        entries.sort(key=lambda entry: -len(entry[0]))

    def going_on(self, texts: tuple[str, ...], place: int) -> Iterable[tuple[tuple[str, ...], T]]:
        """The phrases whose second word stands behind the first, then those of one word."""
        if not self.by_second or place + 1 >= len(texts):
            return self.alone
        longer = self.by_second.get(texts[place + 1])
        return [*longer, *self.alone] if longer else self.alone

    def all(self) -> list[tuple[tuple[str, ...], T]]:
        """The longest first."""
        every = [entry for entries in self.by_second.values() for entry in entries]
        return sorted([*every, *self.alone], key=lambda entry: -len(entry[0]))


@dataclass(slots=True)
class PhraseBook(Generic[T]):
    """Phrases and what they mean. A phrase may have several meanings.

    A text with diacritics is searched with diacritics only: "xuồng" is not "xuống", "cầu" is not
    "câu". A text without any is searched by the phrases without them.
    """

    # By first word; the phrases of one word and, by second word, the others, the longest first.
    _marked: dict[str, _Entries[T]] = field(default_factory=dict)
    _bare: dict[str, _Entries[T]] = field(default_factory=dict)
    _size: int = 0
    _place: int = -1  # on the shelf; -1 for a book that stands alone

    def add(self, phrase: str, meaning: T) -> None:
        self._size += 1
        for index, bare in ((self._marked, False), (self._bare, True)):
            words = tuple(word.text for word in wording(phrase, bare=bare).words)
            if words:
                index.setdefault(words[0], _Entries()).add(words, meaning)

    def shelved(self) -> PhraseBook[T]:
        """This book, which does not grow any more, put where all such books are searched
        together."""
        if self._place < 0:
            self._place = _SHELF.put((False, self._marked), (True, self._bare))
        return self

    def may_stand_in(self, text: Wording) -> bool:
        """Whether a word of the text begins a phrase, told without any search."""
        index = self._bare if text.bare else self._marked
        return not index.keys().isdisjoint(text.texts())

    def starting_at(self, text: Wording, first: int) -> Sequence[Found[T]]:
        """The phrases that start with a word of the text, the longest first."""
        found, firsts = self._found(text)
        if not found:
            return ()
        place = last = bisect_left(firsts, first)
        while last < len(found) and firsts[last] == first:
            last += 1
        return found[place:last]

    def _found(self, text: Wording) -> tuple[list[Found[T]], list[int]]:
        """All phrases in the text's order, the longest first at each word, and their starts."""
        if self._place >= 0:
            held = text.shelved.get(_SHELF.size)
            if held is None:
                held = text.shelved[_SHELF.size] = _SHELF.search(text)
            return held.get(self._place, _NOTHING)
        return text.found_by(self, self._size, self._search)

    def _search(self, text: Wording) -> tuple[list[Found[T]], list[int]]:
        index, places = self._bare if text.bare else self._marked, text.places()
        if index.keys().isdisjoint(places):
            return [], []
        texts = text.texts()
        found = [
            Found(place, place + len(phrase), meaning, " ".join(phrase))
            for word in index.keys() & places.keys()
            for place in places[word]
            for phrase, meaning in index[word].going_on(texts, place)
            if text.stands_at(phrase, place)
        ]
        found.sort(key=lambda one: one.first)
        return found, [one.first for one in found]

    def but_for_marks(self, text: Wording, first: int) -> tuple[str, ...]:
        """The words, as they should be written, of the longest phrase of three words or more that
        starts with a word of the text and differs from it in marks alone."""
        entries = self._bare.get(without_marks(text.words[first].text))
        for phrase, _ in entries.all() if entries is not None else ():
            last = first + len(phrase)
            written = text.words[first:last]
            if len(phrase) < _FEWEST_WORDS_TO_MEND or len(written) < len(phrase):
                continue
            same = all(without_marks(w.text) == p for w, p in zip(written, phrase, strict=True))
            if same and all(text.joined(one, other) for one, other in pairwise(written)):
                return self._as_marked(phrase)
        return ()

    def _as_marked(self, bare: tuple[str, ...]) -> tuple[str, ...]:
        for entries in self._marked.values():
            for phrase, _ in entries.all():
                if tuple(map(without_marks, phrase)) == bare:
                    return phrase
        return ()

    def longest_at(self, text: Wording, first: int) -> Found[T] | None:
        found = self.starting_at(text, first)
        return found[0] if found else None

    def all_in(self, text: Wording, first: int = 0, last: int | None = None) -> Sequence[Found[T]]:
        """Every phrase between two words, whole."""
        found, firsts = self._found(text)
        if not found:
            return ()
        end = len(text.words) if last is None else last
        among = found[bisect_left(firsts, first) : bisect_left(firsts, end)]
        return [one for one in among if one.last <= end]

    def longest_in(
        self, text: Wording, first: int = 0, last: int | None = None
    ) -> Iterator[Found[T]]:
        """The longest phrases between two words, from left to right, none inside another."""
        reached = first
        for one in self.all_in(text, first, last):
            if one.first >= reached:
                yield one
                reached = one.last

    def any_in(self, text: Wording, first: int = 0, last: int | None = None) -> Found[T] | None:
        """The longest of the phrases that start first."""
        found = self.all_in(text, first, last)
        return found[0] if found else None


_NOTHING: tuple[list[Found[Any]], list[int]] = ([], [])


class _Told(NamedTuple):
    """A phrase of shelved books: its length, the words behind the second, what it means where."""

    length: int
    rest: tuple[str, ...]
    meanings: list[tuple[int, Any, str]]  # the book's place on the shelf, the meaning, the phrase


# What each book found, by its place on the shelf: the phrases in the text's order, their starts.
_ByBook = dict[int, tuple[list[Found[Any]], list[int]]]


class _Shelf:
    """Books that no longer grow, searched together in one walk over a text, since dozens of them
    are asked about every sentence. A phrase of several books is compared once."""

    def __init__(self) -> None:
        # By the first word and the second ("" of a phrase of one word); the longest first.
        self._indexes: dict[bool, dict[str, dict[str, list[_Told]]]] = {True: {}, False: {}}
        self.size = 0

    def put(self, *indexes: tuple[bool, dict[str, _Entries[Any]]]) -> int:
        """The place of a book, given by its phrases without marks (True) and with them."""
        place, self.size = self.size, self.size + 1
        for bare, index in indexes:
            for entries in index.values():
                for phrase, meaning in entries.all():
                    told = self._told(self._indexes[bare], phrase)
                    told.meanings.append((place, meaning, " ".join(phrase)))
        return place

    def _told(self, index: dict[str, dict[str, list[_Told]]], phrase: tuple[str, ...]) -> _Told:
        second = phrase[1] if len(phrase) > 1 else ""
        alike = index.setdefault(phrase[0], {}).setdefault(second, [])
        for told in alike:
            if told.rest == phrase[2:]:
                return told
        told = _Told(len(phrase), phrase[2:], [])
        alike.append(told)
        alike.sort(key=lambda one: -one.length)
        return told

    def search(self, text: Wording) -> _ByBook:
        index, texts, reaches = self._indexes[text.bare], text.texts(), text.reaches()
        found: _ByBook = {}
        for first, (word, second) in enumerate(zip_longest(texts, texts[1:], fillvalue="")):
            by_second = index.get(word)
            if by_second is None:
                continue
            for length, rest, meanings in by_second.get(second, ()) if second else ():
                last = first + length
                if last <= reaches[first] and (not rest or texts[first + 2 : last] == rest):
                    _keep(found, first, last, meanings)
            for length, _, meanings in by_second.get("", ()):
                _keep(found, first, first + length, meanings)
        return found


def _keep(found: _ByBook, first: int, last: int, meanings: list[tuple[int, Any, str]]) -> None:
    for book, meaning, phrase in meanings:
        held = found.get(book)
        if held is None:
            held = found[book] = ([], [])
        held[0].append(_found((first, last, meaning, phrase)))
        held[1].append(first)


_SHELF = _Shelf()


def phrase_book(phrases: Mapping[str, Iterable[str]]) -> PhraseBook[str]:
    """A book from meaning → phrases."""
    book: PhraseBook[str] = PhraseBook()
    for meaning, spellings in phrases.items():
        for spelling in spellings:
            book.add(spelling, meaning)
    return book.shelved()
