"""Small questions to the words around a number, in the vocabulary's phrases."""

from __future__ import annotations

from functools import cache

from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.wording import PhraseBook, phrase_book
from chungtay.vocabulary.reading_words import reading_words


@cache
def book(section: str, name: str) -> PhraseBook[str]:
    """The phrases of one line of the vocabulary: book("kinds", "target")."""
    return phrase_book({name: reading_words(section)[name]})


def before(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> str:
    """The phrase that ends at most `within` words before a number, in its sentence, with no other
    number between; "" when there is none."""
    first = max(floor(passage, expression), expression.opening - within - _LONGEST)
    found = ""
    for one in phrases.longest_in(passage.text, first, expression.opening):
        if expression.opening - one.last <= within:
            found = one.phrase
    return found


def anywhere_before(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    """A phrase anywhere in the sentence before a number."""
    sentence = passage.sentence_of(expression)
    found = phrases.any_in(passage.text, sentence.first, expression.first)
    return found.phrase if found else ""


def in_clause_before(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    clause = passage.clause_of(expression)
    found = phrases.any_in(passage.text, clause.first, expression.first)
    return found.phrase if found else ""


def after(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> str:
    """The phrase that starts at most `within` words behind a number and its measure, before the
    next number and inside the clause."""
    last = min(ceiling(passage, expression), expression.after + within + _LONGEST)
    for one in phrases.longest_in(passage.text, expression.after, last):
        if one.first - expression.after <= within:
            return one.phrase
    return ""


_LONGEST = 6


def floor(passage: Passage, expression: Expression) -> int:
    """The first word that belongs to a number's left: behind the number before it."""
    earlier = [o.after for o in passage.of_sentence(expression) if o.first < expression.first]
    return max([*earlier, passage.sentence_of(expression).first])


def ceiling(passage: Passage, expression: Expression) -> int:
    """The word at which a number's right ends: the next number or the end of the clause."""
    later = [o.first for o in passage.of_sentence(expression) if o.first > expression.first]
    return min([*later, passage.clause_of(expression).last])


def in_sentence(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    sentence = passage.sentence_of(expression)
    found = phrases.any_in(passage.text, sentence.first, sentence.last)
    return found.phrase if found else ""
