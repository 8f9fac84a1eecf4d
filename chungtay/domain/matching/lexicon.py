"""The words recognition goes by, and a book that finds them all in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from chungtay.domain.spelling import fold, has_diacritics, nfc, tone_normal

Sections = Mapping[str, Mapping[str, tuple[str, ...]]]

# H'Lan and K'Brêu are one word each.
_WORDS = re.compile(r"[0-9]+(?:[.,/][0-9]+)*|[^\W\d_](?:['’](?=[^\W\d_])|[^\W_])*|[^\w\s]|_")
_NUMBERED = re.compile(r"(\D+)(\d+)$")  # "QY4" is "quân y 4"
_VOWEL = re.compile("[aeiouy]")
# "xa" and "tinh" are levels however they are typed; "ban" is hardly "bản".
_TELLABLE = frozenset({"commune", "province"})
_TWO = 2
_QUOTES = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable as compared (`marked` with, `plain` without diacritics) and as written:
    "name" begins with a capital, "short" is an abbreviation, then "low", "number" and "sign"."""

    marked: str
    plain: str
    shape: str


class Found(NamedTuple):
    """A phrase of the book at words [start, end) of a text."""

    section: str
    meaning: str
    start: int
    end: int


Seen = TypeVar("Seen")


class Wording:
    """A text as words, with every known phrase in it by section."""

    __slots__ = ("_by_section", "_seen", "phrases", "words")

    def __init__(self, words: tuple[Word, ...], phrases: tuple[Found, ...] = ()) -> None:
        self.words, self.phrases = words, phrases
        self._by_section: dict[str, list[Found]] = {}
        for phrase in phrases:
            self._by_section.setdefault(phrase.section, []).append(phrase)
        self._seen: dict[object, object] = {}

    def of(self, section: str) -> Sequence[Found]:
        return self._by_section.get(section, ())

    def meanings(self, section: str) -> frozenset[str]:
        return frozenset([phrase.meaning for phrase in self._by_section.get(section, ())])

    def has(self, section: str, meaning: str) -> bool:
        return any(phrase.meaning == meaning for phrase in self.of(section))

    def inside(self, *sections: str) -> frozenset[int]:
        """The places of all words that belong to a phrase of these sections."""
        phrases = [phrase for section in sections for phrase in self.of(section)]
        return frozenset([place for p in phrases for place in range(p.start, p.end)])

    def plain(self, start: int, end: int) -> tuple[str, ...]:
        return tuple([word.plain for word in self.words[start:end]])

    def until(self, start: int, end: int) -> Wording:
        """The same text from word `start` to word `end`, places counted anew."""
        inside = (p for p in self.phrases if start <= p.start and p.end <= end)
        moved = (Found(p.section, p.meaning, p.start - start, p.end - start) for p in inside)
        return Wording(self.words[start:end], tuple(moved))

    def see(self, look: Callable[[Wording], Seen]) -> Seen:
        """What `look` finds in it, looked for once."""
        if look not in self._seen:
            self._seen[look] = look(self)
        return self._seen[look]  # type: ignore[return-value]


@dataclass(frozen=True)
class Lexicon:
    """Everything recognition knows about words; the vocabulary fills it.

    `sections` hold phrases by section and meaning, `short_forms` the words an abbreviation stands
    for. `doing_of` and `asset_of` say what an indicator tells of, `branch_of` whose an
    organisation's code is. `everyday` doings are so common that sharing one shows little; `events`
    are indicators that count occasions, so that more than one is a sum.
    """

    sections: Sections
    short_forms: Mapping[str, str] = field(default_factory=dict)
    doing_of: Mapping[str, str] = field(default_factory=dict)
    asset_of: Mapping[str, str] = field(default_factory=dict)
    branch_of: Mapping[str, str] = field(default_factory=dict)
    everyday: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    family_names: frozenset[str] = frozenset()
    frequent: frozenset[str] = frozenset()

    @cached_property
    def known(self) -> Known:
        """The same, ready to be found in texts; made once in the life of a lexicon."""
        return _known(self)


# Phrases by their words: how many words phrases have that begin with a word, the longest first, and
# what a phrase means in which section. The work for a word does not grow with the phrases known.
Meanings = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases that are looked for in one pass."""

    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    meanings: Mapping[tuple[str, ...], Meanings] = field(default_factory=dict)


def _phrases_of(told: Iterable[tuple[tuple[str, ...], str, str]]) -> Phrases:
    meanings: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    lengths: dict[str, set[int]] = {}
    for keys, section, meaning in told:
        meanings.setdefault(keys, set()).add((section, meaning))
        lengths.setdefault(keys[0], set()).add(len(keys))
    return Phrases(
        {first: tuple(sorted(known, reverse=True)) for first, known in lengths.items()},
        {keys: tuple(sorted(known)) for keys, known in meanings.items()},
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What abbreviations stand for, and all phrases with their marks and without."""

    short: Mapping[str, Sequence[tuple[str, str]]]
    marked: Phrases
    plain: Phrases


def _known(lexicon: Lexicon) -> Known:
    short = {
        short: [(w.marked, w.plain) for w in map(_word, long.split())]
        for short, long in lexicon.short_forms.items()
    }
    book = PhraseBook(Lexicon({}), Known(short, Phrases(), Phrases()))
    marked = book.phrases(lexicon.sections, lambda word: word.marked)
    plain = book.phrases(book.tellable(lexicon.sections), lambda word: word.plain)
    return Known(short, marked, plain)


class PhraseBook:
    """Reads texts into wordings. Texts without any diacritics are compared without them."""

    def __init__(self, lexicon: Lexicon, known: Known | None = None) -> None:
        known = known or lexicon.known
        self._short, self._marked, self._plain = known.short, known.marked, known.plain
        self._written: dict[str, tuple[Word, ...]] = {}
        self._learned = Phrases()
        self._read: dict[str, Wording] = {}
        self._titles: dict[str, tuple[tuple[Word, ...], tuple[Found, ...]]] = {}
        self._once: dict[Found, Found] = {}

    def learn(self, names: Sections) -> None:
        """Names told by the claims at hand, to be found in others however they were typed."""
        self._learned = self.phrases(names, lambda word: word.plain)
        self._read = {text: self._with_names(known) for text, known in self._read.items()}

    def tellable(self, sections: Sections) -> Sections:
        """Without diacritics "cống" is any "cong": names of things and levels that are one such
        word are passed over in texts that have none."""
        meant: dict[str, set[str]] = {}
        for meanings in sections.values():
            for phrases in meanings.values():
                for word in (word for phrase in phrases for word in self.words(phrase)):
                    meant.setdefault(word.plain, set()).add(word.marked)
        plain = {
            section: {
                meaning: tuple(
                    p for p in phrases if meaning in _TELLABLE or len(meant.get(fold(p), ())) < _TWO
                )
                for meaning, phrases in sections.get(section, {}).items()
            }
            for section in ("assets", "levels", "heads")
        }
        return {**sections, **plain}

    def phrases(self, sections: Sections, key: Callable[[Word], str]) -> Phrases:
        told = (
            (tuple(key(word) for word in self.words(phrase)), section, meaning)
            for section, meanings in sections.items()
            for meaning, phrases in meanings.items()
            for phrase in phrases
        )
        return _phrases_of(entry for entry in told if entry[0])

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text, abbreviations written out."""
        words: list[Word] = []
        for raw in _WORDS.findall(nfc(text)):
            known = self._written.get(raw)
            if known is None:
                known = self._written[raw] = self._spell(raw)
            words += known
        return tuple(words)

    def _spell(self, raw: str) -> tuple[Word, ...]:
        word = _word(raw)
        long = self._short.get(word.marked)
        if long and (raw.isupper() or not _VOWEL.search(word.plain)):
            return tuple(Word(marked, plain, "short") for marked, plain in long)
        numbered = _NUMBERED.match(word.marked)
        if numbered and numbered[1] in self._short:
            written = (Word(marked, plain, "short") for marked, plain in self._short[numbered[1]])
            return (*written, Word(numbered[2], numbered[2], "number"))
        return (word,)

    def read(self, text: str) -> Wording:
        """What is written again and again: a body, a place, a partner."""
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._with_names(Wording(*self._understood(text)))
        return known

    def preview(self, title: str) -> Wording:
        """A title that will be read once more, with the names that others teach."""
        if title not in self._titles:
            self._titles[title] = self._understood(title)
        return Wording(*self._titles[title])

    def read_title(self, title: str) -> Wording:
        """Nothing of it is kept: hardly a title comes twice."""
        known = self._titles.pop(title, None) or self._understood(title)
        return self._with_names(Wording(*known))

    def _understood(self, text: str) -> tuple[tuple[Word, ...], tuple[Found, ...]]:
        words = self.words(text)
        if has_diacritics(text):
            return words, self._found([word.marked for word in words], self._marked)
        found = self._found([word.plain for word in words], self._plain)
        return words, tuple(phrase for phrase in found if self._is_meant(phrase, words))

    def _is_meant(self, phrase: Found, words: tuple[Word, ...]) -> bool:
        """An abbreviation says its marks: the "ban" of UBND is no "bản"."""
        read = words[phrase.start : phrase.end]
        if all(word.shape != "short" for word in read):
            return True
        known = self._marked.meanings.get(tuple(word.marked for word in read), ())
        return (phrase.section, phrase.meaning) in known or any(w.shape != "short" for w in read)

    def _with_names(self, wording: Wording) -> Wording:
        names = self._found([word.plain for word in wording.words], self._learned)
        return Wording(wording.words, wording.phrases + names) if names else wording

    def _found(self, keys: Sequence[str], known: Phrases) -> tuple[Found, ...]:
        """Every phrase, the longest first: inside a phrase no shorter one of its section counts.
        One phrase may have two meanings in its section, as a name that two communes bear."""
        found: list[Found] = []
        last: dict[str, Found] = {}
        lengths, meanings = known.lengths, known.meanings
        for start, key in enumerate(keys):
            for length in lengths.get(key, ()):
                end = start + length
                for section, meaning in meanings.get(tuple(keys[start:end]), ()):
                    before = last.get(section)
                    if before and before.end > start and (before.start, before.end) != (start, end):
                        continue
                    phrase = Found(section, meaning, start, end)
                    phrase = last[section] = self._once.setdefault(phrase, phrase)
                    found.append(phrase)
        return tuple(found)


def _word(raw: str) -> Word:
    plain = fold(raw)
    if raw[0].isdigit():
        shape = "number"
    elif not raw[0].isalpha():
        return Word('"' if raw in _QUOTES else raw, '"' if raw in _QUOTES else raw, "sign")
    elif len(raw) > 1 and raw.isupper():
        shape = "short"
    else:
        shape = "name" if raw[0].isupper() else "low"
    return Word(tone_normal(raw), plain, shape)


def as_written(plain: str, texts: Iterable[str]) -> str:
    """How somebody wrote what is known in plain letters: the form with most marks found."""
    sought = plain.split()
    forms = [plain]
    for text in texts:
        raw, folded = _as_typed(text)
        for start in range(len(raw) - len(sought) + 1):
            if folded[start] == sought[0] and folded[start : start + len(sought)] == sought:
                forms.append(" ".join(raw[start : start + len(sought)]))
    return max(forms, key=lambda form: (not form.isascii(), not form.islower(), form))


@lru_cache(maxsize=1024)
def _as_typed(text: str) -> tuple[list[str], list[str]]:
    raw = _WORDS.findall(nfc(text))
    return raw, [fold(word) for word in raw]
