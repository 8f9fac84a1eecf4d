"""Names of bodies in a text: the kind of organisation, its level and the words of its place.

"Hội LHPN xã" names no place: whose commune it is, only the sentence or the document can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chungtay.reading.phrases import Found
from chungtay.reading.places import kind_as_written
from chungtay.reading.proper_names import Name, body_phrases, name_at, words_of, words_of_section
from chungtay.reading.remembered import remembered
from chungtay.reading.wording import Wording
from chungtay.vocabulary.claim_words import kinds_of_bodies

PEOPLE = "people"
# Kinds that are one province's own bodies below it, with a name or number of their own.
NAMED_KINDS = frozenset(
    ("army-area", "army-division", "army-regiment", "army-region", "army-hospital", "border-post")
)
_JOINED = re.compile(r"\s*(?:[,/+;]|và|va|&|hoặc)\s*(?:và|va)?\s*")
_PART_OF = re.compile(r"\s*(?:[-–]|của|cua|thuộc|thuoc)?\s*")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body named in a text.

    `level` is "" where the words do not say it, "people" where they name the persons of a branch
    ("bộ đội, dân quân") and no body. `name` are the words of its place or its own name, "" where
    there are none. `plural` says that they mean several bodies ("Hội LHPN các xã").
    """

    start: int
    end: int
    text: str
    kind: str
    level: str = ""
    place_kind: str = ""
    name: str = ""
    plural: bool = False

    @property
    def branch(self) -> str:
        """The first part of the kind's code: army-province is of the army."""
        return self.kind.split("-", 1)[0]

    @property
    def is_people(self) -> bool:
        return self.level == PEOPLE


@remembered
def bodies_in(text: str) -> tuple[BodyMention, ...]:
    """The bodies a text names, in reading order, none inside another."""
    words = words_of(text)
    found: list[BodyMention] = []
    place = 0
    while place < len(words.words):
        mention, place = _at(words, place)
        if mention is not None:
            found.append(mention)
    told = [replace(mention, text=text[mention.start : mention.end]) for mention in found]
    return tuple(_with_shared_level(text, _with_parts(text, told)))


def _at(words: Wording, first: int) -> tuple[BodyMention | None, int]:
    phrase = _kind_at(words, first)
    if phrase is None:
        return None, first + 1
    kind, said = phrase.meaning
    level = "" if said == "any" else said
    last, start = phrase.last, words.words[first].start
    mention = BodyMention(start, words.words[last - 1].end, "", kind, level)
    if level != PEOPLE:
        mention, last = _with_place(words, mention, last)
    return mention, last


def _kind_at(words: Wording, first: int) -> Found[tuple[str, str]] | None:
    """The longest phrase; among equals a body goes before its people, as "CCB" may be either."""
    found = list(body_phrases().starting_at(words, first))
    if not found:
        return None
    longest = [one for one in found if one.length == found[0].length]
    return min(longest, key=lambda one: (one.meaning[1] == PEOPLE, _rank(one.meaning[0])))


def _rank(kind: str) -> int:
    return kinds_of_bodies().index(kind)


def _with_place(words: Wording, mention: BodyMention, last: int) -> tuple[BodyMention, int]:
    """Reads on over "Việt Nam", the level and the name: "… tỉnh Hà Tĩnh", "… 3 - Kỳ Anh"."""
    if mention.kind in NAMED_KINDS:
        mention, last = _with_own_name(words, mention, last)
        if mention.name:
            return mention, last
    last = _over_links(words, last)
    levels = words_of_section("places.levels")
    level = levels.longest_at(words, last) if _is_near(words, last) else None
    plural = _plural_word(words, last)
    if level is None and plural:
        level = levels.longest_at(words, last + 1)
    if level is not None and (level.meaning != "village" or _is_named(words, level.last)):
        name = name_at(words, level.last, numbered=True) if _is_near(words, level.last) else None
        end = name.end if name else words.words[level.last - 1].end
        mention = replace(
            mention,
            end=end,
            level=_said_level(mention, level.meaning),
            place_kind=kind_as_written(level.phrase),
            name=mention.name or (name.proper if name else ""),
            plural=plural,
        )
        return mention, name.last if name else level.last
    name = name_at(words, last) if _is_near(words, last) and not mention.name else None
    if name is None:
        return mention, last
    name = _whole_field(words, name)
    return replace(mention, end=name.end, name=name.proper), name.last


def _whole_field(words: Wording, name: Name) -> Name:
    """The name of a field has one capital: "ngành Giáo dục"."""
    before = words.words[name.first - 1].text
    if before not in ("ngành", "nganh") or name.last - name.first > 1:
        return name
    if not _is_near(words, name.last):
        return name
    end = words.words[name.last].end
    return replace(name, text=words.text[name.start : end], last=name.last + 1, end=end)


def _is_named(words: Wording, place: int) -> bool:
    """ "Chi hội Phụ nữ thôn Phú Hòa", but not "Đồn Biên phòng Sơn Kim tổ chức"."""
    return _is_near(words, place) and name_at(words, place, numbered=True) is not None


def _said_level(mention: BodyMention, level: str) -> str:
    """What the place says of the level, except for a body whose kind fixes it: an area command of
    a province is no province command. "BCH quân sự xã" is a commune's."""
    return mention.level if mention.kind in NAMED_KINDS else level


def _with_own_name(words: Wording, mention: BodyMention, last: int) -> tuple[BodyMention, int]:
    """A number, a name or both: "3 - Kỳ Anh", "số 2", "Sơn Kim", "324"."""
    first, end = last, mention.end
    if last < len(words.words) and words.words[last].text in ("số", "so") and _is_near(words, last):
        last += 1
    if last < len(words.words) and words.words[last].is_number and _is_near(words, last):
        end, last = words.words[last].end, last + 1
    dash = last < len(words.words) and re.fullmatch(
        r"\s*[-–]?\s*", words.text[end : words.words[last].start]
    )
    name = name_at(words, last) if dash else None
    if name is not None:
        end, last = name.end, name.last
    if last == first:
        return mention, first
    own = words.text[words.words[first].start : end]
    return replace(mention, end=end, name=Name(own, first, last, 0, 0).proper), last


def _over_links(words: Wording, last: int) -> int:
    """Words that may stand between a kind and its place: "Việt Nam", "ngành", "cấp"."""
    moved = True
    while moved and last < len(words.words) and _is_near(words, last):
        link = words_of_section("names.links").longest_at(words, last)
        moved = link is not None
        last = link.last if link is not None else last
    return last


def _plural_word(words: Wording, place: int) -> bool:
    return place < len(words.words) and words.words[place].text in ("các", "cac", "nhiều")


def _is_near(words: Wording, place: int) -> bool:
    if not 0 < place < len(words.words):
        return False
    between = words.text[words.words[place - 1].end : words.words[place].start]
    return between in (" ", "\u00a0", ". ")


def _with_parts(text: str, found: Sequence[BodyMention]) -> list[BodyMention]:
    """ "Bệnh xá Bộ CHQS tỉnh" is one body, below the one it names."""
    merged: list[BodyMention] = []
    for mention in found:
        before = merged[-1] if merged else None
        if before is not None and _is_part(text, before, mention):
            whole = text[before.start : mention.end]
            merged[-1] = replace(before, end=mention.end, text=whole, name=mention.text)
        else:
            merged.append(mention)
    return merged


def _is_part(text: str, one: BodyMention, other: BodyMention) -> bool:
    """A body without a name of its own, directly before another of its branch."""
    if one.is_people or other.is_people or one.name or one.branch != other.branch:
        return False
    return _PART_OF.fullmatch(text[one.end : other.start]) is not None


def _with_shared_level(text: str, found: Sequence[BodyMention]) -> list[BodyMention]:
    """ "Hội CCB, Hội LHPN xã X" and "Đoàn Thanh niên và chính quyền xã X": the last says it of all
    that say nothing themselves."""
    shared: list[BodyMention] = []
    for mention in reversed(found):
        later = shared[-1] if shared else None
        takes = later is not None and not mention.level and later.level in ("province", "commune")
        if takes and later is not None and _JOINED.fullmatch(text[mention.end : later.start]):
            mention = replace(
                mention,
                level=later.level,
                place_kind=later.place_kind,
                name=mention.name or (later.name if later.place_kind else ""),
                plural=later.plural,
            )
        shared.append(mention)
    return shared[::-1]
