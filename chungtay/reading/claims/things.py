"""What makes a doing a particular one: its owner, a named road or work, an event with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chungtay.domain.spelling import fold
from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.proper_names import Name, name_at, words_of, words_of_section
from chungtay.reading.remembered import remembered
from chungtay.reading.wording import Wording
from chungtay.vocabulary.claim_words import claim_words
from chungtay.vocabulary.movements import movements

_QUOTED = re.compile(r"(\S*\s*)[“\"]([^”\"]{3,80})[”\"]")
# A name in quotes is a brand of houses, a fund or a movement, unless it is of one event.
_EVENT = re.compile(
    r"chương trình|hoạt động|tổ chức|đêm|ngày hội|lễ|hội thi|chuong trinh|hoat dong|to chuc|le",
    re.IGNORECASE,
)
_BRAND = re.compile(
    r"nhà|căn|quỹ|mái ấm|phong trào|cuộc vận động|mô hình|nha|quy|\d", re.IGNORECASE
)
# Behind one of these the name is no longer that of the asset.
_STOPS = frozenset(
    ("tại", "ở", "cho", "với", "của", "do", "và", "từ", "trên", "xã", "phường", "tỉnh", "huyện")
)
_BARE_STOPS = frozenset(map(fold, _STOPS))
_NO_TITLE_AFTER = frozenset(("ủng", "ung", "bảo", "bao"))
_MOST_WORDS_BEFORE_NAME = 3
_SHORT = 4  # letters of an abbreviation


@cache
def _assets() -> PhraseBook[str]:
    return phrase_book({"asset": claim_words("things")["asset"]})


@cache
def _owners() -> PhraseBook[str]:
    return phrase_book({"owner": claim_words("things")["owner"]})


@cache
def _occasions() -> PhraseBook[str]:
    return phrase_book({"occasion": claim_words("things")["occasion"]})


@remembered
def persons_in(text: str) -> tuple[str, ...]:
    """Names of persons that follow a title: "bà Nguyễn Thị Lựu", "CCB Trần Văn Hợi"."""
    words = words_of(text)
    return tuple(dict.fromkeys(name.text for name in person_names(words)))


def person_names(words: Wording) -> Iterator[Name]:
    for owner in _owners().longest_in(words):
        first = words.words[owner.first]
        if owner.first and words.words[owner.first - 1].text in _NO_TITLE_AFTER:
            continue
        # "huyện Anh Sơn" is no Mr Sơn: a title has a capital only where a sentence begins.
        opens = (
            not words.text[: first.start].rstrip(" -–+•").strip()
            or words.text[: first.start].rstrip()[-1:] in ".;:(\n"
        )
        if words.text[first.start].isupper() and not opens and not _is_short(words, first.start):
            continue
        name = name_at(words, owner.last) if _is_before_name(words, owner) else None
        if name is not None and not _is_place(words, name) and not _is_group(name):
            yield name


def _is_group(name: Name) -> bool:
    """ "60 hội viên PN" are women of the union, nobody called PN."""
    return name.last - name.first == 1 and name.text.isupper() and len(name.text) <= _SHORT


def _is_before_name(words: Wording, owner: Found[str]) -> bool:
    """A title and its name are one blank apart; a title of one letter has a full stop ("b. Hoa"),
    which a list's "b) Một số" has not."""
    if owner.last >= len(words.words):
        return False
    title = words.words[owner.last - 1]
    between = words.text[title.end : words.words[owner.last].start]
    return between in (". ", ".") if len(title.text) == 1 else between in (" ", ": ", "\u00a0")


def _is_short(words: Wording, start: int) -> bool:
    """An abbreviation such as CCB is in capitals anywhere."""
    return words.text[start : start + 2].isupper()


def _is_place(words: Wording, name: Name) -> bool:
    return words_of_section("places.levels").longest_at(words, name.first) is not None


@remembered
def things_in(text: str) -> tuple[str, ...]:
    """Named assets and events: "kênh N2", "đường Minh Châu - Tân Hà", “Tết quân dân”."""
    words = words_of(text)
    return tuple(dict.fromkeys([*_named_assets(words), *_events(text, words)]))


def _named_assets(words: Wording) -> Iterator[str]:
    stops = _BARE_STOPS if words.bare else _STOPS
    for asset in _assets().longest_in(words):
        if _is_inside_name(words, asset):
            continue
        for place in range(asset.last, asset.last + _MOST_WORDS_BEFORE_NAME + 1):
            if place >= len(words.words):
                break
            word = words.words[place]
            between = words.text[words.words[place - 1].end : word.start]
            if word.is_number or word.text in stops or any(sign in between for sign in ",.;:()"):
                break
            if words.text[word.start].isupper():
                name = name_at(words, place)
                end = name.end if name is not None else word.end
                yield words.text[words.words[asset.first].start : end]
                break


def _is_inside_name(words: Wording, asset: Found[str]) -> bool:
    """ "Bến Sen" is a place's name, no landing; only what opens a text may have a capital."""
    return asset.first > 0 and words.text[words.words[asset.first].start].isupper()


def _events(text: str, words: Wording) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        ahead = text[max(0, match.start() - 24) : match.start(2)]
        if (_EVENT.search(ahead) or not _BRAND.search(ahead)) and not _is_movement(match[2]):
            yield match[2]
    for occasion in _occasions().longest_in(words):
        yield occasion.phrase


def _is_movement(name: str) -> bool:
    """“Mẹ đỡ đầu” goes on everywhere and all the year: it sets no doing apart."""
    return any(fold(name) in fold(movement.vi) for movement in movements().values())


@remembered
def without_persons(text: str) -> str:
    """The text without the names of persons and the titles before them."""
    words = words_of(text)
    kept, end = "", 0
    for name in person_names(words):
        owner = next(o for o in _owners().longest_in(words) if o.last == name.first)
        kept += text[end : words.words[owner.first].start]
        end = name.end
    return kept + text[end:]
