"""Reads a block of prose: each number becomes a figure with its indicator and its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.reading.figure import ReadFigure
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.categories import categories_of
from chungtay.reading.prose.choosing import (
    RECEIVERS,
    beside,
    choices_of,
    is_labelled,
    joined_back,
    paired,
    related,
    topics_by_clause,
)
from chungtay.reading.prose.context import before, book, floor
from chungtay.reading.prose.expressions import Expression, is_listed
from chungtay.reading.prose.kinds import Meaning, meaning_of
from chungtay.reading.prose.labels import Section, sections_in
from chungtay.reading.prose.moods import carried_back, inherited
from chungtay.reading.prose.nouns import in_measure_of, noun_of, taught_candidate
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.reading.prose.zeros import Zero, zeros_in
from chungtay.reading.taught import NOTHING, Taught

_MONEY = frozenset({"vnd", "foreign-money"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a block before its words are read.

    `offset` is where the block starts in the document. `topics` are what the text before it
    speaks of. `lower_body` says that the document is of a body below the national level,
    `of_commune` of one in a commune, `until` is the last day of its time, and `begun_above` that
    the block before tells of works begun.
    """

    offset: int = 0
    where: str = ""
    section: Section = Section.OTHER
    topics: frozenset[str] = frozenset()
    lower_body: bool = False
    of_commune: bool = False
    of_part_year: bool = False
    until: date | None = None
    begun_above: bool = False
    taught: Taught = NOTHING


def figures_of(passage: Passage, setting: Setting) -> list[ReadFigure]:
    """The figures of a block in text order; a number that is two indicators comes twice."""
    if not passage.expressions:
        return []
    choices = _chosen(passage, setting)
    joined = joined_back(passage, [one.chosen for one in choices])
    choices = [
        one if it is one.chosen else replace(one, chosen=it)
        for one, it in zip(choices, joined, strict=True)
    ]
    meanings = _meanings(passage, setting, [(one.read, one.chosen) for one in choices])
    found: list[ReadFigure] = []
    for one, meaning in zip(choices, meanings, strict=True):
        figures = _figures_of_number(passage, one.expression, setting, one.chosen, meaning)
        found += [replace(each, taught=one.taught) for each in figures] if one.taught else figures
    return found


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What a number may count, the likeliest first. `read` is the number in the measure of what it
    was taught to count, `taught` the spelling that says so."""

    expression: Expression
    read: Expression
    chosen: list[Candidate]
    taught: str = ""


def _chosen(passage: Passage, setting: Setting) -> list[_Chosen]:
    found: list[_Chosen] = []
    chosen: list[Candidate] = []
    topics = topics_by_clause(passage, setting.topics)
    for place, expression in enumerate(passage.expressions):
        before_it = _just_before(passage, place)
        told = chosen[0] if chosen and before_it is not None else None
        chosen = choices_of(passage, expression, topics[expression.clause], told)
        if before_it is not None:
            chosen = beside(passage, before_it, told, expression, chosen)
        taught = taught_candidate(passage, expression, setting.taught)
        if taught is None:
            found.append(_Chosen(expression, expression, chosen))
            continue
        chosen = [taught[0]]
        read = in_measure_of(expression, taught[0].indicator)
        found.append(_Chosen(expression, read, chosen, taught[1]))
    return found


def _meanings(
    passage: Passage, setting: Setting, read: list[tuple[Expression, list[Candidate]]]
) -> list[Meaning]:
    """How each number is meant: by its own words, else by those of the numbers it is joined to."""
    found: list[Meaning] = []
    sections = sections_in(passage, setting.section, setting.until)
    for place, (expression, chosen) in enumerate(read):
        meaning = _meaning(passage, expression, setting, sections[expression.sentence], chosen)
        found.append(inherited(passage, place, meaning, found))
    return carried_back(passage, found)


def _just_before(passage: Passage, place: int) -> Expression | None:
    """The number before in the same clause, or in the same list of bare numbers."""
    if not place:
        return None
    one, other = passage.expressions[place - 1], passage.expressions[place]
    listed = one.sentence == other.sentence and is_listed(passage.text, one, other)
    return one if one.clause == other.clause or listed or is_labelled(passage, one, other) else None


def _figures_of_number(
    passage: Passage,
    expression: Expression,
    setting: Setting,
    chosen: list[Candidate],
    meaning: Meaning,
) -> Iterator[ReadFigure]:
    pair = paired(chosen)
    if chosen and chosen[0].rule == RECEIVERS and meaning.standing is Standing.COUNTED:
        meaning = replace(meaning, standing=Standing.REPEATED)
    choices: list[Candidate | None] = [*(pair or chosen[:1])]
    for choice in choices or [None]:
        yield _figure(passage, expression, setting, choice, pair, meaning)


def _meaning(
    passage: Passage,
    expression: Expression,
    setting: Setting,
    section: Section,
    chosen: list[Candidate],
) -> Meaning:
    return meaning_of(
        passage,
        expression,
        chosen[0].indicator if chosen else "",
        section=section,
        lower_body=setting.lower_body,
        of_commune=setting.of_commune,
        of_part_year=setting.of_part_year,
        begun_above=setting.begun_above,
    )


def _figure(
    passage: Passage,
    expression: Expression,
    setting: Setting,
    choice: Candidate | None,
    pair: list[Candidate],
    meaning: Meaning,
) -> ReadFigure:
    indicator = choice.indicator if choice is not None else ""
    either = bool(pair) and related(pair[0], pair[1], "either")
    sentence = passage.sentence_of(expression).span
    named = [one for one in (choice, *pair) if one is not None]
    end = max((_end(passage, expression, one) for one in named), default=expression.end)
    if either and choice is pair[0] and pair[1].last:
        # "40 km đường và kênh mương": the first-named bears the whole list.
        end = max(end, passage.text.words[pair[1].last - 1].end)
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
        noun=noun_of(passage, expression),
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
