"""Every row that a table could have, those that say nothing included, and the question of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.questions import Question, organisations_asked
from chungtay.domain.rollup import places_below, units_below
from chungtay.domain.spelling import sort_key
from chungtay.queries.results.labels import place_label, unit_label
from chungtay.queries.results.periods import named
from chungtay.queries.results.scope import Scope
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators

PARTNERS = ("unit", "organisation")  # each shows its activities whole: rows overlap


@dataclass(frozen=True, slots=True)
class Child:
    """A row before it is counted; as reported its question is of the days on which it stood
    there."""

    key: str
    name: str
    question: Question


def children(scope: Scope, question: Question) -> Sequence[Child]:
    """In the order in which people look for them: by name, months and categories in their own.

    A dimension's values are those of one dimension; see `category_children`.
    """
    by = scope.by
    if by == "unit":
        return _by_name(_units(scope, question))
    if by == "place":
        return _by_name(_places(scope, question))
    if by == "organisation":
        return _by_name(_organisations(scope, question))
    if by == "period":
        return [
            Child(code, named(code, period, scope.language), replace(question, period=period))
            for code, period in scope.asking.months
        ]
    return []


def category_children(
    scope: Scope, question: Question
) -> Iterable[tuple[str, str, Sequence[Child]]]:
    """Each dimension of the indicator: its code, its name and its values."""
    for code in indicators()[question.indicator.code].dimensions:
        dimension = dimensions()[code]
        yield (
            code,
            dimension.text(scope.language),
            [
                Child(
                    f"{code}:{value.code}",
                    value.text(scope.language),
                    replace(question, categories=question.categories | {(code, value.code)}),
                )
                for value in dimension.values.values()
            ],
        )


def _by_name(found: Iterable[Child]) -> Sequence[Child]:
    return sorted(found, key=lambda child: (sort_key(child.name), child.key))


def _units(scope: Scope, question: Question) -> Iterable[Child]:
    book = scope.book
    for unit, narrower in units_below(book.units, question):
        yield Child(unit, unit_label(book, unit, _structure(narrower)), narrower)


def _places(scope: Scope, question: Question) -> Iterable[Child]:
    book = scope.book
    for place, narrower in places_below(book.territory, question):
        yield Child(place, place_label(book, place, _structure(narrower)), narrower)


def _structure(question: Question) -> date:
    """The day whose names are told: as reported the last on which a row stood there."""
    return question.period.last if question.as_reported else question.on


def _organisations(scope: Scope, question: Question) -> Iterable[Child]:
    names = scope.asking.organisation_names
    for code in organisations_asked(scope.book.units, question):
        yield Child(code, names.get(code, code), replace(question, organisation=code))
