"""Books of phrases that are found among the words of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise, zip_longest
from typing import Any, Generic, NamedTuple, TypeVar

from chungtay.reading.wording import Wording, without_marks, wording

_FEWEST_WORDS_TO_MEND = 3

T = TypeVar("T")


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

    def stands_in(self, text: Wording) -> bool:
        """Whether any phrase stands in the text at all."""
        return bool(self._found(text)[0])

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
            size = _SHELF.size
            held: _ByBook | None = text.shelved.get(size)
            if held is None:
                held = text.shelved[size] = _SHELF.search(text)
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
        found, firsts = self._found(text)
        if not found:
            return None
        place = bisect_left(firsts, first)
        return found[place] if place < len(found) and firsts[place] == first else None

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
