"""Small questions to the words around a number, in the vocabulary's phrases."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.vocabulary.reading_words import reading_words


@cache
def book(section: str, name: str) -> PhraseBook[str]:
    """The phrases of one line of the vocabulary: book("kinds", "target"). Those of its line of
    exceptions ("not_compared") mean ""."""
    known = reading_words(section)
    return phrase_book({name: known[name], "": known.get(f"not_{name}", ())})


def before(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> str:
    """The phrase that ends at most `within` words before a number, in its sentence, with no other
    number between; "" when there is none."""
    found = found_before(passage, expression, phrases, within=within)
    return found.phrase if found is not None else ""


def found_before(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> Found[str] | None:
    if not phrases.stands_in(passage.text):
        return None
    first = max(floor(passage, expression), expression.opening - within - _LONGEST)
    found = None
    for one in phrases.longest_in(passage.text, first, expression.opening):
        if expression.opening - one.last <= within:
            found = one if one.meaning else None
    return found


# Words farther away than this say nothing of a number, however long the sentence.
_FAR = 120


def reach_before(passage: Passage, expression: Expression) -> int:
    """The first word of the sentence that can say something of a number."""
    return max(passage.sentence_of(expression).first, expression.first - _FAR)


def reach_after(passage: Passage, expression: Expression) -> int:
    return min(passage.sentence_of(expression).last, expression.after + _FAR)


def anywhere_before(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    """A phrase anywhere in the sentence before a number."""
    first = reach_before(passage, expression)
    found = meant_in(passage, phrases, first, expression.first)
    return found.phrase if found else ""


def in_clause_before(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    found = meant_in(passage, phrases, first, expression.first)
    return found.phrase if found else ""


def meant_in(
    passage: Passage, phrases: PhraseBook[str], first: int, last: int
) -> Found[str] | None:
    """The first phrase between two words that is no exception."""
    return next((one for one in phrases.longest_in(passage.text, first, last) if one.meaning), None)


def after(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> str:
    """The phrase that starts at most `within` words behind a number and its measure, before the
    next number and inside the clause."""
    found = found_after(passage, expression, phrases, within=within)
    return found.phrase if found is not None else ""


def found_after(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> Found[str] | None:
    if not phrases.stands_in(passage.text):
        return None
    last = min(ceiling(passage, expression), expression.after + within + _LONGEST)
    for one in phrases.longest_in(passage.text, expression.after, last):
        if one.meaning and one.first - expression.after <= within:
            return one
    return None


_LONGEST = 6


def floor(passage: Passage, expression: Expression) -> int:
    """The first word that belongs to a number's left: behind the number before it."""
    earlier = next(passage.earlier(expression), None)
    return passage.sentence_of(expression).first if earlier is None else earlier.after


def ceiling(passage: Passage, expression: Expression) -> int:
    """The word at which a number's right ends: the next number or the end of the clause."""
    later, last = passage.following(expression), passage.clause_of(expression).last
    return last if later is None else min(later.first, last)


def in_sentence(passage: Passage, expression: Expression, phrases: PhraseBook[str]) -> str:
    first, last = reach_before(passage, expression), reach_after(passage, expression)
    found = meant_in(passage, phrases, first, last)
    return found.phrase if found else ""
