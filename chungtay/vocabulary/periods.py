"""Reporting periods by name, the words for them in reports, and the days each level has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Term, table


@dataclass(frozen=True, slots=True)
class PeriodTerm(Term):
    """A period of the state's calendar: `since` and `last` are both counted.

    "year-1/12/15" is 15 December of the year before; "month-1/15" the 15th of the month before
    the period's first month, "month/14" the 14th of its last.
    """

    code: str
    since: str
    last: str
    source: str


@dataclass(frozen=True, slots=True)
class PeriodWords(Term):
    """How reports name periods of one sort."""

    words: tuple[str, ...]


@cache
def periods() -> Mapping[str, PeriodTerm]:
    """The periods of the state's calendar by code."""
    return {
        code: PeriodTerm(
            entry["vi"], entry["en"], code, entry["since"], entry["last"], entry["source"]
        )
        for code, entry in table("periods.toml")["periods"].items()
    }


@cache
def period_words() -> Mapping[str, PeriodWords]:
    """The words by which reports name a week, a month, a quarter … a time since a beginning."""
    return {
        code: PeriodWords(entry["vi"], entry["en"], tuple(entry["words"]))
        for code, entry in table("periods.toml")["words"].items()
    }


@cache
def cascade_days() -> Mapping[str, int]:
    """How many days after the close each level should have reported, unless a programme says."""
    days: Mapping[str, int] = table("periods.toml")["cascade_days"]
    return days
