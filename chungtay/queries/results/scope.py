"""What a visitor may ask of the results: within reach only, and with every name made out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from chungtay.domain.counting import Book
from chungtay.domain.indicators import Indicator
from chungtay.domain.ledger import MomentUnknown
from chungtay.domain.periods import PeriodUnknown
from chungtay.domain.permissions import Deed, NotFound, Reach, check_may
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.questions import Asked, Question
from chungtay.domain.units import ROOT, Line, Units
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.results.ground import grounded
from chungtay.queries.results.labels import place_labels, place_name, unit_labels
from chungtay.queries.results.periods import named, this_year, year_before
from chungtay.queries.results.reaching import is_within, within
from chungtay.queries.structures import AS_REPORTED, TODAY
from chungtay.queries.totals import DIMENSIONS, Asking, Filters, resolved
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.states import state

MOST_DAYS_BY_MONTH = 3 * 366
YEAR_BEFORE = "year-before"


class NameNotMeant(Problem):
    """A name that nothing, or more than one thing, is called by."""

    code = "totals-name-unclear"


class DayNotMeant(Problem):
    """Something that is no day was typed where a day stands."""

    code = "totals-day-unclear"


class TooManyMonths(Problem):
    """Months as rows of a period so long that nobody could read them."""

    code = "totals-too-many-months"


class NoProgramme(Problem):
    """Nobody founded a programme yet, so there is nothing to count."""

    code = "totals-no-programme"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for, as it was typed or as a link says it; "" says nothing about it.

    `category` is "dimension:value". `row` asks for what makes rows `by` something add up.
    `structure` is "as-reported" or "today"; a day `on` that was chosen goes before it. `against` is
    an earlier period to stand beside this one.
    """

    unit: str = ""
    place: str = ""
    line: str = ""
    period: str = ""
    indicator: str = ""
    organisation: str = ""
    by: str = ""
    on: str = ""
    known: str = ""
    category: str = ""
    row: str = ""
    structure: str = ""
    against: str = ""


@dataclass(frozen=True)
class Scope:
    """A question that its visitor may ask. `wanted` is the same with ids and codes; `on` and
    `known` only where somebody chose them."""

    visitor: Visitor
    wanted: Wanted
    asking: Asking
    deed: Deed = Deed.SEE_RESULTS

    @property
    def reach(self) -> Reach:
        return self.visitor.reach(self.deed)

    @property
    def ledger(self) -> Ledger:
        return self.asking.ledger

    @property
    def book(self) -> Book:
        return self.asking.ledger.book

    @property
    def filters(self) -> Filters:
        return self.asking.filters

    @property
    def language(self) -> str:
        return self.visitor.language

    @property
    def by(self) -> str:
        return self.filters.by

    def by_rows_of(self, by: str) -> Scope:
        """The same question with other rows."""
        filters = replace(self.filters, by=by)
        return replace(self, asking=replace(self.asking, filters=filters))

    def of_organisation(self, code: str) -> Scope:
        """The same question of one organisation."""
        filters = replace(self.filters, organisation=code)
        asking = replace(self.asking, filters=filters, organisation=code)
        return replace(self, wanted=replace(self.wanted, organisation=code), asking=asking)

    @property
    def is_everything(self) -> bool:
        """Nothing narrows it: the whole programme in the whole land, asked for by name or through
        the body that everybody stands below."""
        asked = self.asking
        if asked.place != COUNTRY or asked.organisation:
            return False
        if asked.unit == ROOT:
            return True
        return all(unit.id in asked.bodies for unit in self.ledger.book.units)

    @property
    def may_be_as_reported(self) -> bool:
        """Whether everybody who stood below the unit in the period is within reach."""
        filters = replace(self.filters, as_reported=True, against=None)
        return is_within(self.reach, replace(self.asking, filters=filters, against=None))

    @property
    def earlier(self) -> Scope:
        """The same question of the period against, on the same structure."""
        wanted = replace(self.wanted, period=self.wanted.against, against="")
        return replace(self, wanted=wanted, asking=self.asking.earlier)

    def question(self, indicator: Indicator) -> Question:
        question = self.asking.question(indicator)
        dimension, _, value = self.wanted.category.partition(":")
        if not value:
            return question
        return replace(question, categories=frozenset({(dimension, value)}))

    def taker(self, question: Question) -> Asked:
        """What of all that was said is within a question."""
        return Asked(question, self.book.units, self.book.territory)

    @cached_property
    def indicator(self) -> Indicator | None:
        code = self.wanted.indicator
        return self.book.catalogue[code] if code else None

    @property
    def unit_name(self) -> str:
        """What the unit asked for was called on the day of the structure."""
        units, asked = self.book.units, self.asking
        return units.called(asked.unit, asked.on).name if asked.unit in units else ""

    @property
    def who(self) -> str:
        """Who is asked for, in words: "UBND xã Bản Hạ và các đơn vị bên dưới, theo tuyến …"."""
        line = state(self.asking.line).text(self.language)
        unit, organisation = self.unit_name, self.organisation_name
        if not unit:
            code = "totals-who-organisation-only" if organisation else "totals-who-all"
            return furniture(code, self.language, organisation=organisation)
        code = "totals-who-below" if self.has_below() else "totals-who-unit"
        told = furniture(code, self.language, unit=unit, line=line)
        if not organisation:
            return told
        beside = furniture("totals-who-organisation", self.language, organisation=organisation)
        return f"{told}, {beside}"

    @property
    def structure_told(self) -> str:
        """On which structure it is answered, in a sentence."""
        asked, code = self.asking, "totals-told-day"
        if asked.against is not None:
            code = "totals-told-against"
        elif self.wanted.structure or self.wanted.on:
            code = f"totals-told-{self.wanted.structure or 'on'}"
        return furniture(
            code, self.language, on=asked.on, period=self.period_name, against=self.against_name
        )

    @property
    def place_name(self) -> str:
        """Likewise of the place asked for."""
        asked = self.asking
        if asked.place == COUNTRY:
            return ""
        return place_name(self.book.territory.called(asked.place, asked.on))

    @property
    def organisation_name(self) -> str:
        code = self.asking.organisation
        return self.asking.organisation_names[code] if code else ""

    @property
    def period_name(self) -> str:
        return named(self.wanted.period, self.asking.period, self.language)

    @property
    def against_name(self) -> str:
        """The earlier period, where one stands beside."""
        return self.earlier.period_name if self.asking.against else ""

    @property
    def category_name(self) -> str:
        dimension, _, value = self.wanted.category.partition(":")
        return dimensions()[dimension].values[value].text(self.language) if value else ""

    def has_below(self) -> bool:
        """Whether the unit asked for has anybody below it on the line."""
        asked = self.asking
        return asked.unit != ROOT and len(asked.bodies) > 1


def scope(visitor: Visitor, wanted: Wanted, *, deed: Deed = Deed.SEE_RESULTS) -> Scope:
    """The question, resolved. Raises `NotAllowed`; `NotFound` for a unit that does not exist or is
    out of reach alike; `NameNotMeant` and the like for what cannot be made out."""
    check_may(visitor.actor, deed)
    if not visitor.programme:
        raise NoProgramme()
    ledger = open_ledger(visitor.programme, known=known_as(wanted.known))
    reach = visitor.reach(deed)
    unit = _unit(visitor, wanted.unit, reach, ledger, deed)
    code = _indicator(wanted.indicator)
    period = wanted.period or this_year(ledger.calendar, visitor.on)
    structure = _structure(wanted)
    filters = Filters(
        programme=ledger.programme.code,
        unit=unit or None,
        place=_place(wanted.place, ledger) or None,
        line=_line(wanted.line, unit, ledger.book.units, visitor.on),
        period=period,
        indicator=code or None,
        by=wanted.by if wanted.by in DIMENSIONS else DIMENSIONS[0],
        on=visitor.on if structure == TODAY else _day(wanted.on),
        known=known_as(wanted.known),
        language=visitor.language,
        organisation=_organisation(wanted.organisation, ledger) or None,
        as_reported=structure == AS_REPORTED,
        against=_against(wanted.against, period),
    )
    asking = grounded(within(reach, _resolved(ledger, filters), visitor.on))
    chosen = replace(wanted, structure=structure)
    return Scope(visitor, _canonical(chosen, asking, period), asking, deed)


def _against(asked: str, period: str) -> str | None:
    """The earlier period; YEAR_BEFORE is the same a year earlier, whichever is asked for."""
    return (year_before(period) if asked == YEAR_BEFORE else asked) or None


def _structure(wanted: Wanted) -> str:
    """A day that was chosen goes before everything; two periods stand on today's structure."""
    if wanted.on:
        return ""
    if wanted.structure in (AS_REPORTED, TODAY):
        return wanted.structure
    return TODAY if wanted.against else ""


def _resolved(ledger: Ledger, filters: Filters) -> Asking:
    try:
        asking = resolved(ledger, filters)
    except OverflowError as error:  # the last day that can be written has no day after it
        raise PeriodUnknown(period=filters.period) from error
    if filters.by == "period" and asking.period.days > MOST_DAYS_BY_MONTH:
        raise TooManyMonths()
    return asking


def _canonical(wanted: Wanted, asking: Asking, period: str) -> Wanted:
    filters = asking.filters
    return replace(
        wanted,
        unit=asking.unit,
        place=asking.place,
        line=filters.line,
        period=period,
        indicator=filters.indicator or "",
        organisation=asking.organisation,
        by=filters.by,
        category=_category(wanted.category),
        against=filters.against or "",
        on="" if filters.on is None or wanted.structure else filters.on.isoformat(),
    )


def _unit(visitor: Visitor, asked: str, reach: Reach, ledger: Ledger, deed: Deed) -> str:
    """The unit asked for; without one the whole programme, or one's own."""
    if not asked:
        seats = visitor.actor.units_for(deed)
        return ROOT if reach.everything else seats[0]
    ids = unit_labels(ledger.book).ids(asked)
    if reach.everything:
        return _only(ids, asked)
    held = [id for id in ids if reach.holds(id)]
    # Who learns that a name is unclear learns that there are several: only among one's own.
    if not held:
        raise NotFound()
    return _only(tuple(held), asked)


def _only(ids: tuple[str, ...], asked: str) -> str:
    if len(ids) != 1:
        raise NameNotMeant(name=asked, many=len(ids))
    return ids[0]


def _place(asked: str, ledger: Ledger) -> str:
    if not asked:
        return COUNTRY
    return _only(place_labels(ledger.book).ids(asked), asked)


def _indicator(asked: str) -> str:
    if asked and asked not in indicators():
        raise NameNotMeant(name=asked, many=0)
    return asked


def _organisation(asked: str, ledger: Ledger) -> str:
    if not asked:
        return ""
    if not any(unit.organisation == asked for unit in ledger.book.units):
        raise NameNotMeant(name=asked, many=0)
    return asked


def _category(asked: str) -> str:
    dimension, _, value = asked.partition(":")
    known = dimension in dimensions() and value in dimensions()[dimension].values
    return asked if known else ""


def known_as(asked: str) -> str | None:
    """A ledger number or a moment that a database can hold."""
    if not asked:
        return None
    if re.fullmatch(r"\d{1,9}|(19|20|21)\d\d-\d\d-\d\d.*", asked, re.ASCII) is None:
        raise MomentUnknown(known=asked)
    return asked


def _day(asked: str) -> date | None:
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise DayNotMeant(day=asked) from error


def _line(asked: str, unit: str, units: Units, on: date) -> str:
    """The line asked for; else the one on which the unit has more bodies below it."""
    if asked in {line.value for line in Line}:
        return asked
    if unit == ROOT:
        return Line.SAME_LEVEL.value
    return max(Line, key=lambda line: len(units.below(unit, line, on))).value
