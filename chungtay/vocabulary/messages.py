"""The sentences that people read about problems, warnings and questions, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from chungtay.domain.problems import Problem
from chungtay.vocabulary import formats
from chungtay.vocabulary.terms import Term, table_of_folder, term


class MessageUnknown(LookupError):
    """A code without a sentence: a defect of the product, not of anybody's report."""


class _Gaps(dict[str, str]):
    """A gap that nobody filled is shown as three dots: a lost fact must not hide the problem."""

    def __missing__(self, name: str) -> str:
        return "…"


@cache
def messages() -> Mapping[str, Term]:
    """All sentences by code, their gaps still open."""
    return {code: term(entry) for code, entry in table_of_folder("messages").items()}


def sentence(code: str, language: str, /, **facts: object) -> str:
    """The sentence of a code with its gaps filled: Decimals and days as the language writes them.

    Raises `MessageUnknown` for a code that has none.
    """
    if code not in messages():
        raise MessageUnknown(code)
    said = {name: _written(fact, language) for name, fact in facts.items()}
    return messages()[code].text(language).format_map(_Gaps(said))


def problem_sentence(problem: Problem, language: str) -> str:
    """What a person reads when the product refuses. A problem that has several reasons (`why`) may
    have a sentence for each of them: `step-unfit-heir`."""
    code = f"{problem.code}-{problem.facts.get('why')}"
    return sentence(code if code in messages() else problem.code, language, **problem.facts)


def _written(fact: object, language: str) -> str:
    if isinstance(fact, Decimal):
        return formats.number(fact, language)
    if isinstance(fact, date):
        return formats.short_day(fact)
    return str(fact)
