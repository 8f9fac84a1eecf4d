"""Owners and other persons in a claim's words, and whether two names can be one person."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from chungtay.domain.matching.lexicon import Lexicon, Word, Wording

_LONGEST_NAME = 5
_SHORT_NAME = 2  # "chị Bé Năm" for Huỳnh Thị Bé Năm


class Likeness(IntEnum):
    """How two names stand to each other, from two persons to one."""

    OTHER = 0
    UNSAID = 1
    MISSPELT = 2  # one letter apart
    SHORT = 3  # one is only a given name: "bà Hoa"
    SAME = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A name in plain letters and, where it was written so, with its marks, y always as i. `sex`
    is "female", "male" or empty where nothing tells; `words` are the name for people."""

    name: tuple[str, ...]
    sex: str = ""
    marked: tuple[str, ...] = ()
    words: str = ""

    @property
    def given(self) -> str:
        return self.name[-1]


def persons_in(
    wording: Wording, lexicon: Lexicon, places: frozenset[tuple[str, ...]]
) -> tuple[Person, ...]:
    """Everybody named after a title ("bà", "hộ", "hội viên"); `places` are names of communes,
    which follow "đoàn viên" as names do."""
    found: dict[tuple[str, ...], Person] = {}
    famous = wording.inside("famous")  # Bác Hồ is in many titles and owns no house
    bare = all(word.marked == word.plain for word in wording.words)
    for title in wording.of("persons"):
        # Without diacritics "Chu" with a capital is a name and not "chú".
        if title.end in famous or (bare and wording.words[title.start].shape == "name"):
            continue
        start = title.end
        if start < len(wording.words) and wording.words[start].plain == ".":
            start += 1
        name = _name(wording.words, start, lexicon)
        if name and name not in places and _is_person(name, title.meaning, lexicon):
            sex = "" if title.meaning == "either" else title.meaning
            sex = sex or _sex_of_name(wording, start, len(name))
            found.setdefault(name, _person(wording, start, name, sex))
    return tuple(found[name] for name in sorted(found))


def person_named(wording: Wording) -> Person:
    """A name that is known to be a person's, as documents give it."""
    name = tuple(_loose(word.plain) for word in wording.words if word.shape != "sign")
    length = len(wording.words)
    return _person(wording, 0, name, _sex_of_name(wording, 0, length))


def _person(wording: Wording, start: int, name: tuple[str, ...], sex: str) -> Person:
    words = " ".join(_capital(w.marked) for w in wording.words[start : start + len(name)])
    return Person(name, sex, _marks(wording, start, len(name)), words)


def _capital(word: str) -> str:
    """H'Lan has two."""
    return "'".join(part.capitalize() for part in word.replace("’", "'").split("'"))


def compare(one: Person, other: Person) -> Likeness:
    if one.sex and other.sex and one.sex != other.sex:
        return Likeness.OTHER
    if one.name == other.name:
        if one.marked and other.marked and one.marked != other.marked:
            return Likeness.MISSPELT  # Hoa and Hòa are two names
        return Likeness.SAME if len(one.name) > 1 else Likeness.SHORT
    short, long = sorted((one.name, other.name), key=len)
    if len(short) < len(long) and len(short) <= _SHORT_NAME:
        return Likeness.SHORT if long[-len(short) :] == short else Likeness.OTHER
    if len(one.name) == len(other.name) and _letters_apart(one.name, other.name) == 1:
        return Likeness.MISSPELT
    return Likeness.OTHER


def likeness(ones: tuple[Person, ...], others: tuple[Person, ...]) -> Likeness:
    """The best of all pairs; OTHER only where both name somebody and nobody is in both."""
    if not ones or not others:
        return Likeness.UNSAID
    return max(compare(one, other) for one in ones for other in others)


def _name(words: tuple[Word, ...], start: int, lexicon: Lexicon) -> tuple[str, ...]:
    end = start
    while end < len(words) and end - start < _LONGEST_NAME and words[end].shape == "name":
        end += 1
    if end == start:
        end = _name_in_small_letters(words, start, lexicon)
    return tuple(_loose(word.plain) for word in words[start:end])


def _name_in_small_letters(words: tuple[Word, ...], start: int, lexicon: Lexicon) -> int:
    """ "ba nguyen thi hoa": a family name and a middle name show where a name stands."""
    plain = [word.plain for word in words[start : start + 3]]
    is_name = len(plain) == 3 and plain[0] in lexicon.family_names and plain[1] in ("thi", "van")
    return start + 3 if is_name else start


def _is_person(name: tuple[str, ...], title: str, lexicon: Lexicon) -> bool:
    """After bà or ông every name is a person's. Other titles stand before names of places too:
    there a full name begins with a family name; a single one is a given name."""
    if len(name) == 1:
        return len(name[0]) > 1
    return title != "either" or name[0] in lexicon.family_names


def _sex_of_name(wording: Wording, start: int, length: int) -> str:
    for middle in wording.of("middle_names"):
        if start < middle.start < start + length - 1:
            return middle.meaning
    return ""


def _marks(wording: Wording, start: int, length: int) -> tuple[str, ...]:
    """The name with its marks; nothing where the whole text is written without."""
    if all(word.marked == word.plain for word in wording.words):
        return ()
    return tuple(_i_for_y(word.marked) for word in wording.words[start : start + length])


def _i_for_y(marked: str) -> str:
    if len(marked) == 1:
        return marked
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", marked).replace("y", "i"))


def _loose(plain: str) -> str:
    """Sỹ is Sĩ."""
    return plain.replace("y", "i") if len(plain) > 1 else plain


def _letters_apart(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many letters differ, over names of equally many words; many where whole words do."""
    return sum(_apart(a, b) for a, b in zip(one, other, strict=True) if a != b)


def _apart(one: str, other: str) -> int:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True))
    short, long = sorted((one, other), key=len)
    dropped = {long[:i] + long[i + 1 :] for i in range(len(long))}
    return 1 if len(long) - len(short) == 1 and short in dropped else 9
