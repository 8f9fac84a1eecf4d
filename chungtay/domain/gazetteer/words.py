"""The words around the names of places: kinds, hamlets, "cũ" and "nay là", and other names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from chungtay.domain.spelling import fold, tone_normal
from chungtay.domain.units import EVER, NEVER

VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Kind:
    """A word before a name: what it calls a place, and the levels on which that stands."""

    word: str
    levels: tuple[str, ...]
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherName:
    """What else people call a place; `kind` where the name came with another one, as with "tỉnh".

    The places meant are those of a level that bear the name `of` in the same days; with `inside`
    only those in the province of that name. `trust` is below 1 where the other name may mean
    something else, or where it is written for only a part of the place.
    """

    text: str
    of: str
    level: str
    kind: str = ""
    since: date = EVER
    until: date = NEVER
    trust: float = 1.0


@dataclass(frozen=True)
class PlaceWords:
    """All words that a look-up knows.

    `old` calls the name before it one of former days ("cũ"), `formerly` the name after it
    ("trước là"), `new` the name before it one of these days, `now` begins what it is today
    ("nay là"), `code` a code ("mã xã"). `fillers` mean nothing ("địa bàn").
    """

    kinds: tuple[Kind, ...] = ()
    other_names: tuple[OtherName, ...] = ()
    old: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    phrases: Phrases = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "phrases", Phrases(self))

    @cached_property
    def by_word(self) -> Mapping[str, Kind]:
        return {kind.word: kind for kind in self.kinds}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to write a kind or a mark: its words as written; the meaning is a kind, or the name
    of a list of `PlaceWords`. A short one may be written without its diacritics anywhere."""

    exact: str
    meaning: Kind | str
    is_short: bool


class Phrases:
    """Finds kinds and marks by their words without diacritics."""

    def __init__(self, words: PlaceWords) -> None:
        self._by_plain: dict[str, list[Phrase]] = {}
        self.most_words = 1
        self._first: dict[str, int] = {}
        for kind in words.kinds:
            self._add((kind.word, *kind.written), kind)
        for mark in ("old", "formerly", "new", "now", "code", "fillers"):
            self._add(getattr(words, mark), mark)

    def _add(self, written: Iterable[str], meaning: Kind | str) -> None:
        for text in written:
            plain = fold(text)
            phrase = Phrase(tone_normal(text), meaning, len(plain.replace(" ", "")) <= 4)
            self._by_plain.setdefault(plain, []).append(phrase)
            first, many = plain.split()[0], len(plain.split())
            self._first[first] = max(self._first.get(first, 0), many)

    def longest_from(self, first: str) -> int:
        """How many words the longest phrase has that begins with a word; 0 where none does."""
        return self._first.get(first, 0)

    def meaning(self, plain: str, exact: str, *, bare: bool) -> Kind | str | None:
        """What some words mean: written in full, or without diacritics where the whole text is
        (`bare`)."""
        for phrase in self._by_plain.get(plain, ()):
            if phrase.exact == exact or (plain == exact and bare):
                return phrase.meaning
        return None
