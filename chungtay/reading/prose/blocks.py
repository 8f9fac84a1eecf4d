"""Reads a block of prose: each number becomes a figure with its indicator and its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.domain.claims import Kind
from chungtay.domain.figures import Figure, Qualifier
from chungtay.reading.figure import ReadFigure
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.categories import categories_of
from chungtay.reading.prose.context import before, book, floor
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.kinds import Meaning, Section, meaning_of
from chungtay.reading.prose.money import money_indicator
from chungtay.reading.prose.moods import inherited, is_coordinated
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import PEOPLE, audience, recipients, taking_part, topics_of
from chungtay.reading.prose.subjects import Candidate, candidates
from chungtay.reading.prose.zeros import Zero, zeros_in
from chungtay.vocabulary.reading_words import reading_words

_MONEY = frozenset({"vnd", "foreign-money"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a block before its words are read.

    `offset` is where the block starts in the document. `topics` are what the text before it
    speaks of. `lower_body` says that the document is of a body below the national level,
    `of_commune` of one in a commune.
    """

    offset: int = 0
    where: str = ""
    section: Section = Section.OTHER
    topics: frozenset[str] = frozenset()
    lower_body: bool = False
    of_commune: bool = False


def figures_of(passage: Passage, setting: Setting) -> list[ReadFigure]:
    """The figures of a block in text order; a number that is two indicators comes twice."""
    found: list[ReadFigure] = []
    meanings: list[Meaning] = []
    chosen: list[Candidate] = []
    topics = _topics_by_clause(passage, setting.topics)
    for place, expression in enumerate(passage.expressions):
        before_it = _just_before(passage, place)
        told = chosen[0] if chosen and before_it is not None else None
        chosen = _choices(passage, expression, topics[expression.clause], told)
        if before_it is not None:
            chosen = _beside(passage, before_it, told, expression, chosen)
        meaning = _meaning(passage, expression, setting, chosen)
        meaning = inherited(passage, place, meaning, meanings)
        meanings.append(meaning)
        found += _figures_of_number(passage, expression, setting, chosen, meaning)
    return found


def _beside(
    passage: Passage,
    before: Expression,
    told: Candidate | None,
    expression: Expression,
    chosen: list[Candidate],
) -> list[Candidate]:
    """The choice beside the number before: the heads of counted households are the same people,
    and people joined to people without a word of their own came, or were helped, with them."""
    heads = turning_words("heads", bare=passage.text.bare)
    if before.measure == "household" and passage.text.words[expression.after - 1].text in heads:
        return []
    if told is None or chosen or told.rule not in _JOINING:
        return chosen
    if expression.measure in _PEOPLE and is_coordinated(passage, before, expression):
        return [Candidate(told.indicator, 6.0, told.words, "joined")]
    return chosen


_JOINING = frozenset({"taking-part", "recipients", "joined"})
_PEOPLE = PEOPLE | {"household"}


def _topics_by_clause(passage: Passage, topics: frozenset[str]) -> list[frozenset[str]]:
    """What the text speaks of up to the end of each clause."""
    known: list[frozenset[str]] = []
    for clause in passage.clauses:
        topics = topics | topics_of(passage, clause.first, clause.last)
        known.append(topics)
    return known


def _just_before(passage: Passage, place: int) -> Expression | None:
    """The number before in the same clause."""
    if not place:
        return None
    one, other = passage.expressions[place - 1], passage.expressions[place]
    return one if one.clause == other.clause else None


def _figures_of_number(
    passage: Passage,
    expression: Expression,
    setting: Setting,
    chosen: list[Candidate],
    meaning: Meaning,
) -> Iterator[ReadFigure]:
    pair = _paired(chosen)
    choices: list[Candidate | None] = [*(pair or chosen[:1])]
    for choice in choices or [None]:
        yield _figure(passage, expression, setting, choice, pair, meaning)


def _meaning(
    passage: Passage, expression: Expression, setting: Setting, chosen: list[Candidate]
) -> Meaning:
    return meaning_of(
        passage,
        expression,
        chosen[0].indicator if chosen else "",
        section=setting.section,
        lower_body=setting.lower_body,
        of_commune=setting.of_commune,
    )


def _choices(
    passage: Passage, expression: Expression, topics: frozenset[str], session: Candidate | None
) -> list[Candidate]:
    if expression.measure in _MONEY:
        return money_indicator(passage, expression)
    force = taking_part(passage, expression, topics)
    found = [
        one
        for one in candidates(passage, expression)
        if force is None or one.indicator not in _FORCES
    ]
    others = (force, recipients(passage, expression), audience(expression, session))
    found += [one for one in others if one is not None]
    if not found and expression.measure == "house" and "disaster" in topics:
        found.append(Candidate("houses-disaster", 5.0, "", "disaster"))
    return sorted(found, key=lambda one: -one.score)


_FORCES = frozenset({"participant-turns", "disaster-force-turns", "epidemic-force-turns"})


@cache
def _pairs(section: str) -> dict[str, frozenset[str]]:
    return {code: frozenset(others) for code, others in reading_words(section).items()}


def _paired(chosen: list[Candidate]) -> list[Candidate]:
    """The two indicators of one number: both true ("khám bệnh, cấp thuốc cho N người") or not
    both of each ("N km đường và kênh mương"), the first-named first; empty for one alone."""
    if not chosen:
        return []
    first = chosen[0]
    for other in chosen[1:]:
        if _are(first, other, "together") and first.score - other.score <= _NEAR:
            return sorted([first, other], key=lambda one: not _pairs("together").get(one.indicator))
        if _are(first, other, "either") and first.rule == other.rule == "head":
            return sorted([first, other], key=lambda one: one.first)
    return []


def _are(one: Candidate, other: Candidate, relation: str) -> bool:
    pairs = _pairs(relation)
    nothing: frozenset[str] = frozenset()
    return other.indicator in pairs.get(one.indicator, nothing) or (
        one.indicator in pairs.get(other.indicator, nothing)
    )


_NEAR = 5.0


def _figure(
    passage: Passage,
    expression: Expression,
    setting: Setting,
    choice: Candidate | None,
    pair: list[Candidate],
    meaning: Meaning,
) -> ReadFigure:
    indicator = choice.indicator if choice is not None else ""
    either = bool(pair) and _are(pair[0], pair[1], "either")
    sentence = passage.sentence_of(expression).span
    named = [one for one in (choice, *pair) if one is not None]
    end = max((_end(passage, expression, one) for one in named), default=expression.end)
    return ReadFigure(
        start=setting.offset + expression.start,
        end=setting.offset + end,
        quote=passage.text.text[expression.start : end],
        figure=written_figure(expression),
        measure=expression.measure,
        indicator=indicator,
        where=setting.where,
        sentence_start=setting.offset + sentence.start,
        sentence_end=setting.offset + sentence.end,
        kind=meaning.kind,
        standing=meaning.standing,
        scope=_scope(passage, expression),
        categories=categories_of(passage, expression, indicator),
        parts=expression.number.parts,
        shared=bool(pair) and not either,
        either=either,
        contribution=_is_contribution(passage, expression),
        statement=f"{setting.offset + sentence.start}",
        confidence=_confidence(expression, choice),
        why=_why(choice, meaning.why),
    )


_LONGEST_SCOPE = 80


def _scope(passage: Passage, expression: Expression) -> str:
    """The words that open the sentence, up to its first comma: who, where or when."""
    span = passage.sentence_of(expression).span
    opening, comma, _ = passage.text.text[span.start : expression.start].partition(",")
    return opening.strip() if comma and len(opening) <= _LONGEST_SCOPE else ""


def _end(passage: Passage, expression: Expression, choice: Candidate) -> int:
    """Behind the words that name the counted thing, when they follow the number."""
    if choice.last <= expression.after or choice.first > expression.after:
        return expression.end
    return max(expression.end, passage.text.words[choice.last - 1].end)


def written_figure(expression: Expression) -> Figure:
    number = expression.number
    return Figure(number.value, number.qualifier, number.value_max, number.precision)


def _why(choice: Candidate | None, meaning: str) -> str:
    told = f"{choice.rule}: {choice.words}" if choice is not None and choice.words else ""
    return " · ".join(part for part in (told, meaning) if part)


_SURE_SCORE = 14.0
_UNKNOWN = 0.5


def _confidence(expression: Expression, choice: Candidate | None) -> float:
    """From the strength of the words: those of the counted thing itself come near 1."""
    if choice is None:
        return _UNKNOWN
    strength = min(choice.score / _SURE_SCORE, 1.0)
    return round(0.4 + 0.55 * strength - (0 if expression.named else 0.1), 2)


def _is_contribution(passage: Passage, expression: Expression) -> bool:
    """Whether one body's own part of a joint thing is told: "Hội hỗ trợ 50 triệu đồng" behind
    what was done together."""
    if expression.measure not in {"vnd", "labour-day", "kg", "piece"}:
        return False
    if not before(passage, expression, book("kinds", "own_part"), within=0):
        return False
    first = floor(passage, expression)
    earlier = any(other.measure not in _MONEY for other in passage.earlier(expression))
    return (
        earlier and book("bodies", "any").any_in(passage.text, first, expression.first) is not None
    )


def explicit_zeros(passage: Passage, setting: Setting) -> list[ReadFigure]:
    """The zeros that are said in words, as exact figures."""
    return [_zero(passage, setting, zero) for zero in zeros_in(passage)]


def _zero(passage: Passage, setting: Setting, zero: Zero) -> ReadFigure:
    span = passage.sentences[zero.sentence].span
    return ReadFigure(
        start=setting.offset + zero.start,
        end=setting.offset + zero.end,
        quote=passage.text.text[zero.start : zero.end],
        figure=Figure(Decimal(0), Qualifier.EXACT),
        measure=catalogue().measure[zero.indicator],
        indicator=zero.indicator,
        where=setting.where,
        sentence_start=setting.offset + span.start,
        sentence_end=setting.offset + span.end,
        kind=Kind.TARGET if setting.section is Section.TARGETS else Kind.RESULT,
        statement=f"{setting.offset + span.start}",
        confidence=0.8,
        why="zero",
    )
