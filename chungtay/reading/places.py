"""Names of places in a text, and which of today's communes an old name means.

Nothing is looked up in a register of the real territory: the names come from the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from chungtay.reading.phrases import PhraseBook
from chungtay.reading.proper_names import Name, name_at, words_of, words_of_section
from chungtay.reading.remembered import remembered
from chungtay.reading.sentences import sentences
from chungtay.reading.wording import Wording, comparable, without_marks
from chungtay.vocabulary.claim_words import claim_words

_NEAR = re.compile(r"[\s,;:()\[\]–-]*")
_LIST_SIGN = re.compile(r"\s*(?:,|;|và|va|&)\s*")
# Between the parts of one address lie only commas and brackets.
_ADDRESS = re.compile(r"\s*[,(–-]?\s*(?:thuộc|thuoc|của|cua|nay|o|ở)?\s*\(?\s*")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text: "xã Kỳ Lạc" is kind "xã", name "Kỳ Lạc", level "commune".

    `old` says that the words call the name one of before a reorganisation; `plural` that several
    places are listed under one kind.
    """

    start: int
    end: int
    kind: str
    name: str
    level: str
    old: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Renamed:
    """An old name and the place that it means today."""

    old: PlaceMention
    today: PlaceMention


@remembered
def places_in(text: str) -> tuple[PlaceMention, ...]:
    """The places a text names, in reading order."""
    words = words_of(text)
    found: list[PlaceMention] = []
    place = 0
    while place < len(words.words):
        mentions, place = _at(words, place)
        found += mentions
    return _whole_lists([_with_old(words, mention) for mention in found])


def _whole_lists(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """ "2 xã A, B cũ" calls both old, not only the last."""
    judged: list[PlaceMention] = []
    for mention in reversed(mentions):
        later = judged[-1] if judged else None
        listed = later is not None and later.plural and mention.plural
        if listed and later is not None and later.old and later.kind == mention.kind:
            mention = replace(mention, old=True)
        judged.append(mention)
    return tuple(reversed(judged))


@cache
def _levels() -> PhraseBook[str]:
    return words_of_section("places.levels")


def _at(words: Wording, first: int) -> tuple[list[PlaceMention], int]:
    """The places named from a word on, and the word behind them."""
    kind = _levels().longest_at(words, first)
    if kind is None or kind.last >= len(words.words):
        return [], first + 1
    level = kind.meaning
    name = name_at(words, kind.last, numbered=level != "province")
    if name is None or not _touch(words, kind.last) or _is_society(words, kind.last, name):
        return [], first + 1
    several = _is_plural(words, first)
    start = words.words[first].start
    called = kind_as_written(kind.phrase)
    one = PlaceMention(start, name.end, called, name.proper, level, plural=several)
    if not several:
        return [one], name.last
    more = list(_more_names(words, name, numbered=level == "village"))
    listed = [replace(one, start=other.start, end=other.end, name=other.proper) for other in more]
    return [one, *listed], more[-1].last if more else name.last


@cache
def kind_as_written(phrase: str) -> str:
    """A kind of place as the vocabulary spells it: "xa" in a text without diacritics is "xã"."""
    bare = words_of(phrase).bare
    for phrases in claim_words("places.levels").values():
        for known in phrases:
            if known == phrase or (bare and _plain(known) == phrase):
                return "thành phố" if known == "tp" else known
    return phrase


def _plain(phrase: str) -> str:
    return without_marks(comparable(phrase))


def _touch(words: Wording, place: int) -> bool:
    between = words.text[words.words[place - 1].end : words.words[place].start]
    return between in (" ", "\u00a0") or (
        between in (". ", ".") and words.words[place - 1].text in _SHORT
    )


_SHORT = frozenset(("tp", "x", "p", "tx", "tt"))


def _is_society(words: Wording, place: int, name: Name) -> bool:
    """ "XÃ HỘI" in capitals is society, not a commune called Hội."""
    return words.words[place].text in ("hội", "hoi") and name.text.isupper()


def _is_plural(words: Wording, first: int) -> bool:
    """Whether "các", "hai" or "2" stands before the kind: several names may follow."""
    if first == 0:
        return False
    before = words.words[first - 1]
    if before.is_number:
        near = words.text[before.end : words.words[first].start].isspace()
        return (
            near and before.text.isdecimal() and len(before.text) < 3 and 1 < int(before.text) < 100
        )
    many = words_of_section("places.plural")
    return any(
        found.last == first
        for start in (first - 1, first - 2)
        if start >= 0
        for found in many.starting_at(words, start)
    )


def _more_names(words: Wording, name: Name, *, numbered: bool) -> Iterator[Name]:
    while name.last < len(words.words):
        between = words.text[name.end : words.words[name.last].start]
        if _LIST_SIGN.fullmatch(between):
            following = name_at(words, name.last, numbered=numbered)
        elif words.words[name.last].text in ("và", "va"):
            following = name_at(words, name.last + 1, numbered=numbered)
        else:
            return
        if following is None or _levels().longest_at(words, following.first) is not None:
            return
        yield following
        name = following


def _with_old(words: Wording, mention: PlaceMention) -> PlaceMention:
    """Marked as old when "cũ" follows or "trước là" goes before; districts ended in July 2025."""
    after = words.at(mention.end)
    marked = words_of_section("places.old")
    follows = after < len(words.words) and any(
        found.meaning == "after"
        and _NEAR.fullmatch(words.text[mention.end : words.words[after].start])
        for found in marked.starting_at(words, after)
    )
    first = words.at(mention.start)
    precedes = any(
        found.last == first and found.meaning == "before"
        for start in range(max(0, first - 4), first)
        for found in marked.starting_at(words, start)
    )
    return replace(mention, old=follows or precedes)


def renamed_in(text: str, *, home: PlaceMention | None = None) -> tuple[Renamed, ...]:
    """The old names a text explains. `home` is the commune whose document it is, which an old
    name means where the text itself names no other."""
    found: list[Renamed] = []
    for span in sentences(text):
        sentence = text[span.start : span.end]
        mentions = [m for m in places_in(sentence) if m.level == "commune"]
        found += _explained(sentence, mentions)
        found += _merged(sentence, mentions, home)
    if home is not None:
        known = {(pair.old.kind, pair.old.name) for pair in found}
        alone = [m for m in places_in(text) if m.old and m.level == "commune"]
        found += [Renamed(m, home) for m in alone if (m.kind, m.name) not in known]
    return tuple(dict.fromkeys(found))


def _explained(sentence: str, mentions: Sequence[PlaceMention]) -> Iterator[Renamed]:
    """ "xã A (cũ), nay thuộc xã B" · "xã B (xã A cũ)" · "xã A cũ (nay là xã B)"."""
    words = words_of(sentence)
    for one, other in pairwise(mentions):
        between = sentence[one.end : other.start]
        if _says_today(words, one, other):
            yield Renamed(replace(one, old=True), replace(other, old=False))
        elif one.old != other.old and _is_one_address(between):
            old, today = (one, other) if one.old else (other, one)
            yield Renamed(old, today)


def _is_one_address(between: str) -> bool:
    plain = re.sub(r"\b(?:cũ|cu|trước là|nguyên là|truoc la)\b", "", between)
    return "(" in plain and _ADDRESS.fullmatch(plain.replace(")", "")) is not None


def _says_today(words: Wording, one: PlaceMention, other: PlaceMention) -> bool:
    """Only "nay thuộc" and brackets lie between two names."""
    first, last = words.at(one.end), words.at(other.start)
    for found in words_of_section("places.today").all_in(words, first, last):
        if found.last != last:
            continue
        skipped = {word.text for word in words.words[first : found.first]}
        if skipped <= _BEFORE_TODAY:
            return True
    return False


_BEFORE_TODAY = frozenset(("cũ", "cu", "trước", "đây", "truoc", "day"))


def _merged(
    sentence: str, mentions: Sequence[PlaceMention], home: PlaceMention | None
) -> Iterator[Renamed]:
    """ "xã B được thành lập trên cơ sở xã A và xã C" · "sáp nhập xã A, xã C thành xã B"."""
    words = words_of(sentence)
    phrases = words_of_section("places.merged")
    told = list(phrases.longest_in(words))
    event = next((f for f in told if f.meaning == "merged" or f.phrase == "thành lập"), None)
    if event is None or not mentions:
        return
    at = words.words[event.first].start
    before = [m for m in mentions if m.end <= at and not m.old]
    after = [m for m in mentions if m.start > at]
    into = [f for f in told if f.meaning == "into" and f.first > event.first]
    heirs = [m for f in into for m in after if words.at(m.start) == f.last]
    if heirs:
        heir: PlaceMention | None = heirs[0]
        olds = [m for m in mentions if m.end <= heirs[0].start]
    else:
        heir = before[-1] if before else home
        olds = after
    if heir is not None and _tells_origin(words, event.last, olds, bool(heirs)):
        yield from (Renamed(replace(old, old=True), heir) for old in olds)


def _tells_origin(words: Wording, first: int, olds: Sequence[PlaceMention], has_heir: bool) -> bool:
    if not olds:
        return False
    if has_heir or any(old.old for old in olds):
        return True
    last = words.at(olds[0].start)
    origins = words_of_section("places.merged").all_in(words, first, last)
    return any(found.meaning == "from" for found in origins)
