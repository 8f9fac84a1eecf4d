"""Words around a body or a number, compiled from the vocabulary into patterns.

They are compared without diacritics: what stands around them decides, not their tones.
"""

from __future__ import annotations

import re
from functools import cache

from chungtay.reading.wording import comparable, without_marks
from chungtay.vocabulary.claim_words import claim_words

_AROUND, _GOING_ON = "cues.around", "cues.going_on"


def flat(text: str) -> str:
    """The text to match with: lower case, without diacritics, of the same length."""
    return without_marks(comparable(text))


@cache
def any_of(section: str, meaning: str) -> str:
    """The phrases of a meaning as one alternative of a pattern, the longest first."""
    phrases = {flat(phrase) for phrase in claim_words(section)[meaning]}
    return "(?:" + "|".join(map(re.escape, sorted(phrases, key=lambda p: (-len(p), p)))) + ")"


def _around(meaning: str) -> str:
    return any_of(_AROUND, meaning)


@cache
def with_before() -> re.Pattern[str]:
    """Ends in a word that makes the body behind it a partner."""
    return re.compile(rf"\b{_around('with')}(?: {_around('fillers')})*\s*[“\"(]?$")


@cache
def effort_before() -> re.Pattern[str]:
    """Ends in "ngày công của", "hỗ trợ của": the effort of the body behind it."""
    return re.compile(rf"\b{_around('effort_of')}\s+(?:giup\s+)?cua\s+(?:cac\s+)?$")


@cache
def named_after_before() -> re.Pattern[str]:
    """Ends in a word after which a body is a receiver, a venue, a name or somebody's office."""
    receiving = rf"{_around('named_after')}(?: {_around('fillers')})*"
    return re.compile(rf"\b(?:{receiving}|(?<!ban ){_around('offices')})\s*[“\"(]?$")


@cache
def counted_before() -> re.Pattern[str]:
    """Ends in a number or a word of counting, so that people behind it are counted."""
    return re.compile(rf"(?:\d|\b{_around('counted')})\s*$")


@cache
def lead_behind() -> re.Pattern[str]:
    """Begins with "chủ trì", "(đơn vị chủ trì)", "đã chủ trì"."""
    return re.compile(rf"[\s,(]*(?:{_around('before_lead')}\s+)*{_around('lead')}\b")


@cache
def lead_anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b{_around('lead')}\b")


@cache
def acts_anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b{_around('acts')}\b")


@cache
def gives_anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b{_around('gives')}\b")


@cache
def complete_anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('cues.alone', 'complete')}\b")


@cache
def part_begins() -> re.Pattern[str]:
    """ "trong đó", wherever it stands; `match` asks whether a clause begins with it."""
    return re.compile(rf"[\s,(]*\b{any_of(_GOING_ON, 'part')}\b")


@cache
def same_thing() -> re.Pattern[str]:
    """ "đường này", "công trình nói trên", or a sentence that begins with "Tại đây"."""
    between = rf"(?: (?!{any_of(_GOING_ON, 'not_this')}\b)\w+){{0,2}}"
    thing, this = any_of(_GOING_ON, "same_thing"), any_of(_GOING_ON, "this")
    here = any_of(_GOING_ON, "here")
    return re.compile(rf"\b{thing}{between} {this}\b|^[\s•+-]*{here}\b")


@cache
def land_for_work() -> re.Pattern[str]:
    """ "hiến 900 m2 đất làm đường"."""
    return re.compile(rf"\b{any_of(_GOING_ON, 'land_for')}\b")


@cache
def cost_begins() -> re.Pattern[str]:
    """ "Công trình trị giá …", "Tổng kinh phí …"."""
    return re.compile(rf"[\s•+-]*{any_of(_GOING_ON, 'cost')}\b")
