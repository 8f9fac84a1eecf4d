"""Putting a figure right that was read wrong, and adding one that reading missed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from django.utils import timezone

from chungtay.actions.bringings.confirming import check_seen
from chungtay.actions.bringings.holding import Sheet, changing, file_of, number_of
from chungtay.actions.brought.hearing import figure_id
from chungtay.actions.programmes import rules_of
from chungtay.domain.bringings import Brought, FigureFields
from chungtay.domain.claims import Claim, Kind, Role, Source, Standing
from chungtay.domain.drafts import (
    AmountMissing,
    DayUnreadable,
    FigureVerdict,
    IndicatorMissing,
    MeasureMissing,
    RangeBackward,
    WholeThingsOnly,
    check_days,
)
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.history import History, with_history
from chungtay.domain.indicators import Share
from chungtay.domain.learning import checked_words, default_words
from chungtay.domain.measures import plain, to_steps
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Actor
from chungtay.domain.places import Territory
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc
from chungtay.domain.units import Units
from chungtay.queries.addresses import called
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts.bodies import unit_named
from chungtay.queries.drafts.places import place_named
from chungtay.reading.prose.nouns import noun_in
from chungtay.storage.rows import MOST_STEPS, AmountTooLarge
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.numerals import Numeral, read_number
from chungtay.vocabulary.written_measures import Way, ways

E = TypeVar("E", bound=Enum)
LONGEST_SENTENCE = 600  # characters around a quote that are kept with it
FIRST_ADDED = 100_000  # numbers of figures that people added begin here, above all that are read


class QuoteMissing(Problem):
    """An added figure that says nowhere in the text it stands."""

    code = "quote-missing"


class QuoteNotFound(Problem):
    """Words that do not stand in any of the texts."""

    code = "quote-not-found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(FigureFields):
    """What a form says of a figure, as it was typed in `language`. `partners` are names, one a
    line; a place or a partner whom nobody knows stays a name. `teaches` are the words to remember
    with the indicator, "" for none; None leaves it to the noun of the figure."""

    language: str
    partners: tuple[str, ...] = ()
    teaches: str | None = None


def amend(
    bringing: str, key: str, amendment: Amendment, *, seen: int, by: Actor, at: datetime
) -> None:
    """Puts a figure right; it is accepted as it is put. What was read stays beside it."""
    with changing(bringing, by=by, at=at) as sheet:
        figure = sheet.figure(key)
        check_seen(figure, seen, by=by)
        claim = _Amending(sheet, amendment, at).of(figure.claim)
        put = figure.put_right(
            claim, by=by.id, version=sheet.version, teaches=_taught(amendment, figure, claim)
        )
        sheet.put([_against_history(put, sheet)])


def add(bringing: str, amendment: Amendment, *, by: Actor, at: datetime) -> str:
    """Adds a figure that stands in one of the texts; gives its key. What is known of the sentence
    it stands in is taken over. Raises `QuoteMissing`, `QuoteNotFound`."""
    with changing(bringing, by=by, at=at) as sheet:
        place, start, quote = _found(sheet, amendment.quote, amendment.near)
        number = max(
            (number_of(f.key) + 1 for f in sheet.figures if file_of(f.key) == place),
            default=FIRST_ADDED,
        )
        key = f"{place}-{max(number, FIRST_ADDED)}"
        told = _told_of(sheet, key, start, quote, at)
        claim = _Amending(sheet, amendment, at, is_new=True).of(told)
        noun = noun_in(claim.source.sentence, *_in_sentence(claim.source))
        figure = Brought(
            key, None, claim, FigureVerdict.ACCEPTED, alone=True, by=by.id,
            changed=sheet.version, noun=noun.words, measured=noun.measure,
        )  # fmt: skip
        figure = replace(figure, teaches=_taught(amendment, figure, claim))
        sheet.put([_against_history(figure, sheet)])
        return key


def _against_history(figure: Brought, sheet: Sheet) -> Brought:
    said_before = open_ledger(sheet.row.programme_code).book.claims
    return with_history(figure, History(figure.claim.unit, said_before))


def _taught(said: Amendment, figure: Brought, claim: Claim) -> str:
    """The words that a figure put right teaches: those that were typed, else its noun; nothing
    where the indicator stays. Raises `WordsElsewhere`, `WordsUnfit`."""
    was = figure.read.indicator if figure.read else ""
    if claim.indicator == was or not figure.noun:
        return ""
    typed = said.teaches
    return checked_words(default_words(figure.noun) if typed is None else typed, noun=figure.noun)


def _in_sentence(source: Source) -> tuple[int, int]:
    """Where the quote stands in its sentence."""
    start = max(source.sentence.find(source.quote), 0)
    return start, start + len(source.quote)


@dataclass(frozen=True)
class _Amending:
    """A form read against the registers."""

    sheet: Sheet
    said: Amendment
    at: datetime
    is_new: bool = False

    def of(self, claim: Claim) -> Claim:
        """Raises a `Problem` for what cannot be meant."""
        book = open_ledger(self.sheet.row.programme_code).book
        figure, written, way = self._figure()
        place, place_name = self._place(claim, book.territory)
        partners, names = self._partners(claim, book.units)
        kind = _chosen(Kind, self.said.kind, claim.kind)
        return replace(
            claim,
            indicator=self.said.indicator,
            figure=figure,
            written_value=written,
            written_measure=way.measure,
            kind=kind,
            role=_role(self.said.role, claim),
            share=_chosen(Share, self.said.share, claim.share),
            of_unit=claim.of_unit if self.said.share == claim.share.value else None,
            standing=self._standing(claim, kind),
            place=place,
            place_name=place_name,
            days=self._days(claim, book.units),
            partners=partners,
            partner_names=names,
            lead=claim.lead if claim.lead in (claim.unit, *partners) else None,
            parts=claim.parts if figure == claim.figure else None,
            either=claim.either and figure == claim.figure,
        )

    def _figure(self) -> tuple[Figure, Decimal | None, Way]:
        if self.said.indicator not in catalogue():
            raise IndicatorMissing(typed=self.said.indicator[:60])
        way = ways(self.said.indicator).get(self.said.measure)
        if way is None:
            raise MeasureMissing()
        qualifier = _chosen(Qualifier, self.said.qualifier, Qualifier.EXACT)
        if qualifier is Qualifier.VAGUE and self.said.amount.strip():
            qualifier = Qualifier.EXACT  # a number was filled in for a mention
        if qualifier is Qualifier.VAGUE:
            return Figure(None, Qualifier.VAGUE), None, way
        low = self._number(self.said.amount, way)
        high = self._number(self.said.amount_max, way) if qualifier is Qualifier.RANGE else None
        if high is not None and high.value <= low.value:
            raise RangeBackward()
        figure = Figure(
            plain(low.value * way.factor),
            qualifier,
            None if high is None else plain(high.value * way.factor),
            low.precision * way.factor,
        )
        return figure, plain(low.value * way.scale), way

    def _number(self, typed: str, way: Way) -> Numeral:
        if not typed.strip():
            raise AmountMissing()
        numeral = read_number(typed, self.said.language)
        own = measures()[catalogue()[self.said.indicator].measure]
        amount = numeral.value * way.factor
        if own.is_counted and amount != amount.to_integral_value():
            raise WholeThingsOnly(amount=numeral.value)
        if to_steps(amount, own.measure) > MOST_STEPS:
            raise AmountTooLarge(amount=numeral.value, measure=way.text(self.said.language))
        return numeral

    def _standing(self, claim: Claim, kind: Kind) -> Standing:
        """A person who puts a figure right says whether it counts."""
        if kind is not Kind.RESULT or self.said.counted:
            return Standing.COUNTED
        held = (Standing.COUNTED, Standing.HELD)
        return Standing.REPEATED if claim.standing in held else claim.standing

    def _place(self, claim: Claim, territory: Territory) -> tuple[str | None, str]:
        words = " ".join(self.said.place.split())
        if words == claim.place_name or not words:
            return claim.place, claim.place_name
        home = open_ledger(self.sheet.row.programme_code).book.units[claim.unit].place
        on = timezone.localdate(self.at)
        known = place_named(words, territory=territory, around=home, on=on)
        return (known, called(territory, known)) if known else (home, words)

    def _partners(self, claim: Claim, units: Units) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names that were there already mean whom they meant. Whoever adds a figure and names
        nobody leaves those whom its sentence names."""
        if self.is_new and not self.said.partners:
            return claim.partners, claim.partner_names
        meant = dict(zip((units[p].name for p in claim.partners), claim.partners, strict=True))
        on = timezone.localdate(self.at)
        ids: dict[str, None] = {}
        names: list[str] = []
        for words in (" ".join(line.split()) for line in self.said.partners):
            known = meant.get(words) or unit_named(words, units=units, on=on)
            if known is not None and known != claim.unit:
                ids[known] = None
            if words:
                names.append(words)
        return tuple(ids), tuple(dict.fromkeys(names))

    def _days(self, claim: Claim, units: Units) -> Period:
        """Days left as they were are not asked about again: a year may close after today."""
        first = _day(self.said.first) or claim.days.since
        last = _day(self.said.last) or (first if self.said.first else claim.days.last)
        if (first, last) == (claim.days.since, claim.days.last):
            return claim.days
        unit = units[claim.unit]
        check_days(first, last, since=unit.since, until=unit.until, on=timezone.localdate(self.at))
        return Period.of_days(first, last)


def _day(typed: str) -> date | None:
    """Raises `DayUnreadable`."""
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError as error:
        raise DayUnreadable(day=typed[:40]) from error


def _role(typed: str, claim: Claim) -> Role:
    """A part stays a part unless somebody says that it is a doing or a sum of its own."""
    return _chosen(Role, typed, claim.role)


def _chosen(kinds: type[E], typed: str, usual: E) -> E:
    return {member.value: member for member in kinds}.get(typed, usual)


def _found(sheet: Sheet, quote: str, near: str) -> tuple[int, int, str]:
    """The file, the offset and the words as they stand there: where they were seen, else where they
    stand first. Blanks and letters' case may be otherwise than in the text."""
    words = " ".join(nfc(quote).split())
    if not words:
        raise QuoteMissing()
    seen = _seen_at(near, sheet)
    if seen is not None:
        file, offset = seen
        there = sheet.files[file].text[offset : offset + len(words)]
        if " ".join(there.split()).lower() == words.lower():
            return file, offset, there
    for place, text in _texts(sheet):
        start = _place_of(words, text)
        if start is not None:
            return place, start, text[start : start + len(words)]
    raise QuoteNotFound(quote=words[:80])


def _seen_at(near: str, sheet: Sheet) -> tuple[int, int] | None:
    """The file and the offset that a form names."""
    told = re.fullmatch(r"([0-9]{1,4})-([0-9]{1,9})", near)
    return (int(told[1]), int(told[2])) if told and int(told[1]) in sheet.files else None


def _place_of(words: str, text: str) -> int | None:
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    for one, other in ((words, flat), (words.lower(), flat.lower())):
        if len(other) == len(text) and (start := other.find(one)) >= 0:
            return start
    return None


def _texts(sheet: Sheet) -> Iterable[tuple[int, str]]:
    for place, file in sheet.files.items():
        yield place, file.text


def _told_of(sheet: Sheet, key: str, start: int, quote: str, at: datetime) -> Claim:
    """A claim for the words at an offset: as the nearest figure of its sentence tells it, else as
    the unit's own in its own place over the whole period."""
    place = file_of(key)
    file = sheet.files[place]
    begin = max(file.text.rfind("\n", 0, start) + 1, start - LONGEST_SENTENCE // 2)
    end = file.text.find("\n", start + len(quote))
    end = min(len(file.text) if end < 0 else end, start + LONGEST_SENTENCE)
    near = [
        f.claim
        for f in sheet.figures
        if f.read and file_of(f.key) == place and begin <= (f.read.source.start or 0) < end
    ]
    base = min(near, key=lambda c: abs((c.source.start or 0) - start)) if near else None
    told = base or _own(sheet, at)
    source = Source(
        file.name, told.source.where if base else "", quote, start, start + len(quote),
        file.text[begin:end].strip(),
    )  # fmt: skip
    return replace(
        told, id=figure_id(str(file.id), number_of(key)), source=source, literal=quote,
        categories=(), parts=None, within=None, shared=False, either=False, confidence=1.0,
        role=Role.ACTIVITY if told.role is Role.PART else told.role, standing=Standing.COUNTED,
    )  # fmt: skip


def _own(sheet: Sheet, at: datetime) -> Claim:
    book = open_ledger(sheet.row.programme_code).book
    unit = book.units[str(sheet.row.unit_id)]
    calendar = rules_of(sheet.row.programme_code).calendar
    period = calendar.parse(sheet.row.period_code or str(timezone.localdate(at).year))
    return Claim(
        id="", unit=unit.id, indicator="", figure=Figure(None, Qualifier.VAGUE), days=period,
        place=unit.place, unit_name=unit.name, organisation=unit.organisation,
        place_name=called(book.territory, unit.place) if unit.place else "",
    )  # fmt: skip
