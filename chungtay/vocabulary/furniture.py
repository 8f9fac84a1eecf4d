"""The words of the pages that are no sentence about a problem: titles, labels, buttons, hints."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from chungtay.vocabulary import formats
from chungtay.vocabulary.terms import Table, table_of_folder

ONE = 1


class WordsUnknown(LookupError):
    """A code without words: a defect of a page."""


@cache
def _entries() -> Mapping[str, Table]:
    return table_of_folder("pages")


def furniture(code: str, language: str, /, **facts: object) -> str:
    """The words of a code with their gaps filled. `en_one` is the English form beside n = 1.

    Raises `WordsUnknown`, and KeyError for a gap that nobody filled.
    """
    try:
        entry = _entries()[code]
    except KeyError as error:
        raise WordsUnknown(code) from error
    form = language
    if language == "en" and facts.get("n") == ONE and "en_one" in entry:
        form = "en_one"
    words = str(entry[form])
    if not facts:
        return words
    return words.format_map({name: _written(fact, language) for name, fact in facts.items()})


def codes() -> frozenset[str]:
    """Every code that has words."""
    return frozenset(_entries())


def _written(fact: object, language: str) -> str:
    if isinstance(fact, Decimal | int) and not isinstance(fact, bool):
        return formats.number(Decimal(fact), language)
    if isinstance(fact, date):
        return formats.short_day(fact)
    return str(fact)
