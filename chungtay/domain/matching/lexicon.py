"""The words recognition goes by, and a book that finds them all in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from chungtay.domain.spelling import fold, has_diacritics, nfc, tone_normal

Sections = Mapping[str, Mapping[str, tuple[str, ...]]]

_WORDS = re.compile(r"[0-9]+(?:[.,/][0-9]+)*|[^\W\d_][^\W_]*|[^\w\s]|_")
_NUMBERED = re.compile(r"(\D+)(\d+)$")  # "QY4" is "quân y 4"
_VOWEL = re.compile("[aeiouy]")
_QUOTES = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable as compared (`marked` with, `plain` without diacritics) and as written:
    "name" begins with a capital, "short" is an abbreviation, then "low", "number" and "sign"."""

    marked: str
    plain: str
    shape: str


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the book at words [start, end) of a text."""

    section: str
    meaning: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as words, with every known phrase in it by section."""

    words: tuple[Word, ...]
    found: Mapping[str, tuple[Found, ...]]

    def of(self, section: str) -> tuple[Found, ...]:
        return self.found.get(section, ())

    def meanings(self, section: str) -> frozenset[str]:
        return frozenset(phrase.meaning for phrase in self.of(section))

    def has(self, section: str, meaning: str) -> bool:
        return any(phrase.meaning == meaning for phrase in self.of(section))

    def inside(self, *sections: str) -> frozenset[int]:
        """The places of all words that belong to a phrase of these sections."""
        phrases = (phrase for section in sections for phrase in self.of(section))
        return frozenset(place for p in phrases for place in range(p.start, p.end))

    def plain(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(word.plain for word in self.words[start:end])

    def until(self, start: int, end: int) -> Wording:
        """The same text from word `start` to word `end`, places counted anew."""
        inside = {
            section: tuple(
                Found(p.section, p.meaning, p.start - start, p.end - start)
                for p in phrases
                if start <= p.start and p.end <= end
            )
            for section, phrases in self.found.items()
        }
        return Wording(self.words[start:end], inside)


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


Trie = dict[str, list[tuple[tuple[str, ...], str, str]]]


class PhraseBook:
    """Reads texts into wordings. Texts without any diacritics are compared without them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._short = {
            short: [(w.marked, w.plain) for w in map(_word, long.split())]
            for short, long in lexicon.short_forms.items()
        }
        self._written: dict[str, tuple[Word, ...]] = {}
        self._marked = self._trie(lexicon.sections, lambda word: word.marked)
        self._plain = self._trie(self._tellable(lexicon.sections), lambda word: word.plain)
        self._learned: Trie = {}
        self._read: dict[str, Wording] = {}

    def learn(self, names: Sections) -> None:
        """Names told by the claims at hand, to be found in others however they were typed."""
        self._learned = self._trie(names, lambda word: word.plain)
        self._read = {text: self._with_names(known) for text, known in self._read.items()}

    def _tellable(self, sections: Sections) -> Sections:
        """Without diacritics "cống" is any "cong": names of things that are one such word are
        passed over in texts that have none."""
        meant: dict[str, set[str]] = {}
        for meanings in sections.values():
            for phrases in meanings.values():
                for word in (word for phrase in phrases for word in self.words(phrase)):
                    meant.setdefault(word.plain, set()).add(word.marked)
        things = {
            thing: tuple(p for p in phrases if len(meant.get(fold(p), ())) < 2)
            for thing, phrases in sections.get("assets", {}).items()
        }
        return {**sections, "assets": things}

    def _trie(self, sections: Sections, key: Callable[[Word], str]) -> Trie:
        trie: Trie = {}
        for section, meanings in sections.items():
            for meaning, phrases in meanings.items():
                for phrase in phrases:
                    keys = tuple(key(word) for word in self.words(phrase))
                    if keys:
                        trie.setdefault(keys[0], []).append((keys, section, meaning))
        for entries in trie.values():
            entries[:] = sorted(set(entries), key=lambda entry: (-len(entry[0]), entry))
        return trie

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text, abbreviations written out."""
        return tuple(word for raw in _WORDS.findall(nfc(text)) for word in self._spelled(raw))

    def _spelled(self, raw: str) -> tuple[Word, ...]:
        known = self._written.get(raw)
        if known is None:
            known = self._written[raw] = self._spell(raw)
        return known

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
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._with_names(self._understood(text))
        return known

    def _understood(self, text: str) -> Wording:
        words = self.words(text)
        if has_diacritics(text):
            return Wording(words, _phrases([word.marked for word in words], self._marked))
        return Wording(words, _phrases([word.plain for word in words], self._plain))

    def _with_names(self, wording: Wording) -> Wording:
        if not self._learned:
            return wording
        names = _phrases([word.plain for word in wording.words], self._learned)
        return Wording(wording.words, {**wording.found, **names}) if names else wording


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


def _phrases(keys: list[str], trie: Trie) -> dict[str, tuple[Found, ...]]:
    """Every phrase, the longest first: inside a phrase no shorter one of its section counts."""
    found: dict[str, list[Found]] = {}
    taken: dict[str, int] = {}
    for start, key in enumerate(keys):
        for phrase, section, meaning in trie.get(key, ()):
            end = start + len(phrase)
            if taken.get(section, 0) > start and not _same_words(found[section][-1], start, end):
                continue
            if len(phrase) == 1 or tuple(keys[start:end]) == phrase:
                found.setdefault(section, []).append(Found(section, meaning, start, end))
                taken[section] = end
    return {section: tuple(phrases) for section, phrases in found.items()}


def _same_words(phrase: Found, start: int, end: int) -> bool:
    """One phrase may have two meanings in its section, as a name that two communes bear."""
    return phrase.start == start and phrase.end == end


def as_written(plain: str, texts: Iterable[str]) -> str:
    """How somebody wrote what is known in plain letters: the form with most marks found."""
    sought = plain.split()
    forms = [plain]
    for text in texts:
        raw = _WORDS.findall(nfc(text))
        folded = [fold(word) for word in raw]
        for start in range(len(raw) - len(sought) + 1):
            if folded[start : start + len(sought)] == sought:
                forms.append(" ".join(raw[start : start + len(sought)]))
    return max(forms, key=lambda form: (not form.isascii(), not form.islower(), form))
