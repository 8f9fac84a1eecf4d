"""What a number counts: the indicator whose words stand nearest and fit the measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chungtay.reading.phrases import Found
from chungtay.reading.prose.catalogue import Gap, as_book, catalogue
from chungtay.reading.prose.context import book, floor, in_sentence
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage
from chungtay.reading.wording import Wording
from chungtay.vocabulary.reading_words import reading_words

# Scores are comparable only with one another. Words of the counted thing itself weigh most, then a
# verb before the number, then what is said after "cho", "để", "với".
_HEAD, _HEAD_STEP = 12.0, 0.8
_VERB, _VERB_STEP, _VERB_PASSING = 7.0, 0.15, 1.2
_PURPOSE, _PURPOSE_STEP = 5.0, 0.2
_GAP = 9.0
_LABEL = 8.0
_PER_WORD = 0.6
_OTHER_CLAUSE = 3.0
_TAKEN = 6.0
_LEAST = 3.5
_REACH = 50  # words; farther away every score is below the least
_FAINT = 0.6
_UNKNOWN_EXTENT = 1.5
_GAP_REACH = 60  # characters
_HEAD_REACH = 9  # words
# "30 m tường rào để mở rộng đường": metres of a wall are not metres of the road it makes room for.
_EXTENTS = frozenset({"km", "m", "m2", "ha"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An indicator that a number may count, with the words that speak for it.

    `first` is where the words start. `last` is the index behind them when they name the counted
    thing itself, else 0.
    """

    indicator: str
    score: float
    words: str
    rule: str
    last: int = 0
    first: int = 0


def candidates(passage: Passage, expression: Expression) -> list[Candidate]:
    """Every indicator that fits, the likeliest first, each once."""
    found = [*_by_spelling(passage, expression), *_by_gap(passage, expression)]
    best: dict[str, Candidate] = {}
    for one in sorted(found, key=lambda candidate: -candidate.score):
        if one.score >= _LEAST:
            best.setdefault(one.indicator, one)
    return list(best.values())


def _by_spelling(passage: Passage, expression: Expression) -> Iterator[Candidate]:
    first = max(passage.sentence_of(expression).first, expression.first - _REACH)
    last = min(passage.sentence_of(expression).last, expression.after + _REACH)
    for found in catalogue().spellings.all_in(passage.text, first, last):
        fit = catalogue().fit(found.meaning, expression.measure)
        if (
            not fit
            or _is_cut_off(passage, expression, found)
            or not _has_needed(passage, expression, found.meaning)
        ):
            continue
        score, rule, last = _place_score(passage, expression, found)
        if not rule:
            continue
        score = score * fit + _PER_WORD * found.length
        if catalogue().is_faint(found) and rule != "label":
            score *= 0 if _is_other_thing(passage, found) else _FAINT
        yield Candidate(found.meaning, score, found.phrase, rule, last, found.first)


def _is_cut_off(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """ "đường 3,4 km, kênh 1,2 km": no words go on from a measure over a comma."""
    if not found.first < expression.after < found.last:
        return False
    text = passage.text
    return "," in text.plain[expression.end : text.words[expression.after].start]


def _has_needed(passage: Passage, expression: Expression, indicator: str) -> bool:
    """Whether the sentence has one of the words that a general spelling needs beside it."""
    if indicator not in reading_words("needs"):
        return True
    return bool(in_sentence(passage, expression, book("needs", indicator)))


def _is_other_thing(passage: Passage, found: Found[str]) -> bool:
    """Whether a faint word starts a longer one: the road of "đường biên giới" was not built."""
    others = book("other_things", "named")
    return any(
        longer.last > found.last
        for first in range(found.first, found.last)
        for longer in others.starting_at(passage.text, first)
    )


def _place_score(
    passage: Passage, expression: Expression, found: Found[str]
) -> tuple[float, str, int]:
    """How strongly words speak for a number by where they stand, and the name of the rule."""
    if found.first >= expression.first:
        return _score_after(passage, expression, found)
    if found.last <= expression.first:
        if _is_label(passage, expression, found):
            return _LABEL, "label", 0
        return _score_before(passage, expression, found), "verb", 0
    return 0.0, "", 0


def _is_label(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """ "- Đường Khe Lặn: 900 m": the words that open a line name what the number behind the colon
    counts."""
    if _is_listed_label(passage, expression, found):
        return True
    text, sentence = passage.text, passage.sentence_of(expression)
    opening = text.text[sentence.span.start : text.words[found.first].start]
    if any(map(str.isalpha, opening)) or next(passage.earlier(expression), None) is not None:
        return False
    between = text.text[text.words[found.last - 1].end : expression.start]
    named = not _is_other_thing(passage, found)
    return named and between.rstrip().endswith(":") and between.count(":") == 1


def _is_listed_label(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """ "đường bê tông 3,4 km, cầu 2 cái": words of their own between a comma and the number."""
    text = passage.text
    if found.last != expression.first or found.first <= passage.sentence_of(expression).first:
        return False
    if text.plain[text.words[found.last - 1].end : expression.start].strip():
        return False
    before = text.plain[text.words[found.first - 1].end : text.words[found.first].start].strip()
    return before in _LIST_SIGNS and not _is_other_thing(passage, found)


_LIST_SIGNS = frozenset({",", ";", ":"})


def _score_after(
    passage: Passage, expression: Expression, found: Found[str]
) -> tuple[float, str, int]:
    reach = next_number(passage, expression)
    if found.first >= reach or _is_of_next(passage, expression, found):
        return 0.0, "", 0
    head = end_of_head(passage, expression)
    distance = max(0, found.first - expression.number.last)
    if found.first < head:
        return _HEAD - _HEAD_STEP * distance, "head", found.last
    if expression.measure in _EXTENTS and head > expression.after:
        return 0.0, "", 0
    same = found.first < passage.clause_of(expression).last
    score = _PURPOSE - _PURPOSE_STEP * (found.first - head)
    return score - (0 if same else _OTHER_CLAUSE), "purpose", 0


_RIGHT_BEFORE = 5  # words
_TO_NEXT = 3
_DOERS = frozenset({"person", "person-time", "organisation", "party"})


def _is_of_next(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """ "15.000 người xem phim, khám bệnh cho 2.340 người": what follows a comma and leads to the
    next number is told of that one."""
    later, text = passage.following(expression), passage.text
    if later is None or later.opening - found.last > _RIGHT_BEFORE:
        return False
    start = text.words[found.first].start
    if expression.measure in _DOERS and later.opening - found.last <= _TO_NEXT:
        to = turning_words("towards", bare=text.bare)
        if text.words[later.opening - 1].text in to:
            return True
    before = text.plain[expression.end : start]
    behind = text.plain[text.words[found.last - 1].end : later.start]
    apart = any(sign in before for sign in ",;")
    return apart and not any(sign in behind for sign in ",;")


def _score_before(passage: Passage, expression: Expression, found: Found[str]) -> float:
    between = sum(1 for other in passage.earlier(expression) if found.last <= other.first)
    score = _VERB - _VERB_STEP * (expression.first - found.last) - _VERB_PASSING * between
    if found.first < passage.clause_of(expression).first:
        score -= _OTHER_CLAUSE
    if expression.measure in _EXTENTS and end_of_head(passage, expression) > expression.after:
        score -= _UNKNOWN_EXTENT
    if found.first < passage.clause_of(expression).first and _is_behind(passage, expression, found):
        score -= _TAKEN
    if (_has_noun(expression) and _is_taken(passage, expression, found)) or _is_told_before(
        passage, expression, found
    ):
        score -= _TAKEN
    return score


def _has_noun(expression: Expression) -> bool:
    """Whether a noun says what is counted, be it one that nobody knows: "5 bảng tin"."""
    return expression.named or expression.measure == "piece"


def _is_told_before(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """ "21 người chưa có việc làm, 6 người tái phạm": said behind the number before, and closed by
    a comma."""
    text = passage.text
    between = text.plain[text.words[found.last - 1].end : expression.start].strip()
    one = next((other for other in passage.earlier(expression)), None)
    closed = between.endswith(",") and len(between.split()) <= _CLOSED_REACH
    return closed and one is not None and one.after <= found.first


_CLOSED_REACH = 3


def _is_behind(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """Whether words of an earlier clause stand behind a number of their own there."""
    for other in passage.earlier(expression):
        if other.first < found.first:
            return passage.clause_of(other).last > found.first
    return False


def _is_taken(passage: Passage, expression: Expression, found: Found[str]) -> bool:
    """Whether words before the number name what an earlier number counts."""
    named = next((one for one in passage.earlier(expression) if one.first <= found.first), None)
    if named is None or named.measure in {"place", "percent", ""}:
        return False
    start = passage.text.words[found.first].start
    apart = "," in passage.text.plain[named.end : start]
    if apart and not catalogue().fit(found.meaning, named.measure):
        return False
    return found.first < end_of_head(passage, named)


def next_number(passage: Passage, expression: Expression) -> int:
    """The index of the first word of the next number of the sentence, or the sentence's end."""
    later = passage.following(expression)
    return passage.sentence_of(expression).last if later is None else later.first


def end_of_head(passage: Passage, expression: Expression) -> int:
    """Where the words end that name the counted thing: at "cho", "với", a comma, the next number.

    A comma inside a listed object ("nhà tình nghĩa, tình thương") does not end it when no verb
    and no number follows directly.
    """
    text = passage.text
    limit = min(
        next_number(passage, expression),
        passage.clause_of(expression).last,
        expression.after + _HEAD_REACH,
    )
    bare = text.bare
    turning = turning_words("next_part", bare=bare) - turning_words("conjunctions", bare=bare)
    place = expression.number.last
    while place < limit:
        word = text.words[place]
        if place >= expression.after and word.text in turning and not _is_within(text, place):
            break
        if place >= expression.after and _ends_phrase(passage, expression, place):
            break
        if place >= expression.after and expression.measure in _DOERS and _acts(passage, place):
            break
        place += 1
    return place


def _is_within(text: Wording, place: int) -> bool:
    """The second syllable of "thiết bị" is no word of its own."""
    found = book("turns", "compounds").longest_at(text, place - 1) if place else None
    return found is not None and found.last > place


def _acts(passage: Passage, place: int) -> bool:
    """Whether what persons do begins: "45 bác sĩ khám bệnh cho …"."""
    return book("cues", "deeds").longest_at(passage.text, place) is not None


def _ends_phrase(passage: Passage, expression: Expression, place: int) -> bool:
    words = passage.text.words
    between = passage.text.plain[words[place - 1].end : words[place].start]
    if any(sign in between for sign in ".;:()"):
        return True
    if "," not in between:
        return False
    return _acts(passage, place) or _leads_to_next(passage, expression, place)


def _leads_to_next(passage: Passage, expression: Expression, place: int) -> bool:
    """ "khám bệnh cho 24 người, học bổng cho 110 em": what stands behind the comma is the next
    number's."""
    later = passage.following(expression)
    if later is None or not place < later.opening <= place + _RIGHT_BEFORE:
        return False
    to = turning_words("giving_to", bare=passage.text.bare)
    return passage.text.words[later.opening - 1].text in to


def _by_gap(passage: Passage, expression: Expression) -> Iterator[Candidate]:
    """ "hiến 3.250 m2 đất": two phrases with the number between them."""
    text, clause = passage.text, passage.clause_of(expression)
    end = min(next_number(passage, expression), expression.after + _REACH)
    first = max(clause.first, floor(passage, expression), expression.first - _REACH)
    for found in catalogue().gaps_before.all_in(text, first, expression.first):
        if not catalogue().fit(found.meaning.indicator, expression.measure):
            continue
        if _is_for_others(passage, expression, found):
            continue
        reach = text.words[found.last - 1].end + _GAP_REACH + expression.end - expression.start
        for after in as_book(found.meaning.after).all_in(text, expression.number.last, end):
            start = text.words[after.first].start
            if start <= reach and ";" not in text.plain[expression.end : start]:
                score = _GAP + _PER_WORD * (found.length + after.length)
                score -= _PURPOSE_STEP * (expression.first - found.last)
                words = f"{found.phrase} … {after.phrase}"
                yield Candidate(found.meaning.indicator, score, words, "gap", first=found.first)
                break


def _is_for_others(passage: Passage, expression: Expression, found: Found[Gap]) -> bool:
    """ "dự án phát triển sản xuất cho 16 hội viên": what was done to something was done for them,
    not to them."""
    text = passage.text
    if expression.measure not in _DOERS or expression.opening - found.last <= 1:
        return False
    to = turning_words("giving_to", bare=text.bare)
    return text.words[expression.opening - 1].text in to
