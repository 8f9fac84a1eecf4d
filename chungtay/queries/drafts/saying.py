"""A typed activity as the claims it becomes: one figure each, told in one sentence."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from functools import lru_cache

from chungtay.domain.claims import Claim, Source
from chungtay.domain.counting import Book
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.matching.lexicon import PhraseBook
from chungtay.domain.matching.persons import persons_in
from chungtay.domain.periods import Period
from chungtay.domain.units import Unit
from chungtay.queries.drafts.amounts import Part, Said
from chungtay.queries.drafts.meaning import Meaning
from chungtay.queries.twins import Twin
from chungtay.vocabulary import formats
from chungtay.vocabulary.categories import beneficiary_groups
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.matching_words import matching_words
from chungtay.vocabulary.movements import movements
from chungtay.vocabulary.states import state

FORM = "form"  # where a claim stands that was typed and not read in a document
TOLD_IN = "vi"  # what is kept is told in Vietnamese, whatever the page speaks


def claims(draft: str, meant: Meaning, *, book: Book, said_on: date) -> list[Claim]:
    """The claims of an activity, wholes before parts. Ids follow from the draft and the row, so
    that the same activity sent again is the same claims."""
    assert meant.days is not None
    speaker = _Speaker(draft, meant, meant.days, book, said_on)
    return [claim for said in meant.said for claim in speaker.row(said)]


class _Speaker:
    """What all claims of one activity share."""

    def __init__(self, draft: str, meant: Meaning, days: Period, book: Book, said_on: date) -> None:
        self.draft, self.meant, self.days = uuid.UUID(draft), meant, days
        self.book, self.said_on = book, said_on
        self.names = (
            *(book.units[unit].name for unit in meant.partners),
            *meant.partner_names,
        )
        self.persons = _persons(meant.title)
        self.figures = {said.number: _literal(said) for said in meant.said}
        self.sentence = self._sentence()

    def row(self, said: Said) -> list[Claim]:
        parts = [self._part(said, part) for part in said.parts]
        return [self._claim(said, f"{said.number}", self.figures[said.number]), *parts]

    def _part(self, said: Said, part: Part) -> Claim:
        """A body's own part beside the whole (law 11)."""
        literal = _written(part.typed, said)
        return self._claim(said, f"{said.number} {part.unit}", literal, part)

    def _claim(self, said: Said, key: str, literal: str, part: Part | None = None) -> Claim:
        meant = self.meant
        own = Share.OWN if part else said.share
        return Claim(
            id=str(uuid.uuid5(self.draft, key)),
            unit=meant.unit.id,
            indicator=said.indicator.code,
            figure=part.figure if part else said.figure,
            days=self.days,
            place=meant.where.place,
            share=own,
            of_unit=(part.unit if part else meant.unit.id) if own is Share.OWN else None,
            lead=meant.lead,
            partners=meant.partners,
            partners_complete=meant.partners_complete,
            categories=self._categories(said),
            standing=said.standing,
            said_on=self.said_on,
            unit_name=meant.unit.name,
            organisation=meant.unit.organisation,
            place_name=meant.where.words,
            title=meant.title,
            partner_names=self.names,
            person_names=self.persons,
            statement=f"{FORM}:{self.draft}",
            literal=literal,
            written_value=_kept_as_written(part.written if part else said.written, said),
            written_measure=said.way.measure,
            source=Source("", where=FORM, quote=literal, sentence=self.sentence),
        )

    def _categories(self, said: Said) -> tuple[tuple[str, str], ...]:
        named = (("beneficiary", said.group), ("movement", self.meant.movement))
        return tuple((name, value) for name, value in named if value)

    def _sentence(self) -> str:
        """Everything that was typed, as one telling that a person can check."""
        meant, words = self.meant, self._words
        days = formats.short_day(self.days.since)
        if self.days.days > 1:
            days = f"{days} – {formats.short_day(self.days.last)}"
        told = [
            words("record-told", title=meant.title, place=meant.where.words, days=days),
            "; ".join(self._figure_told(said) for said in meant.said),
            words("record-told-partners", names=", ".join(self.names)) if self.names else "",
            words("record-told-lead", name=self._lead()) if meant.lead else "",
            words("record-told-movement", name=movements()[meant.movement].vi)
            if meant.movement
            else "",
            meant.note,
        ]
        return ". ".join(part.rstrip(". ") for part in told if part) + "."

    def _lead(self) -> str:
        lead = self.meant.lead or ""
        return self.book.units[lead].name if lead in self.book.units else ""

    def _figure_told(self, said: Said) -> str:
        name = indicators()[said.indicator.code].vi
        told = f"{name}: {self.figures[said.number]}"
        if said.group:
            told = f"{told} ({beneficiary_groups()[said.group].vi})"
        parts = [
            f"{self.book.units[p.unit].name} {_written(p.typed, said)}"
            for p in said.parts
            if p.unit in self.book.units
        ]
        return (
            f"{told}, {self._words('record-told-parts', parts=', '.join(parts))}"
            if (parts)
            else told
        )

    @staticmethod
    def _words(code: str, **facts: object) -> str:
        return furniture(code, TOLD_IN, **facts)


def _literal(said: Said) -> str:
    """The number in the person's own words: "khoảng 2,5 km"."""
    qualifier = said.figure.qualifier
    if qualifier is Qualifier.VAGUE:
        return state(qualifier).vi
    written = _written(said.typed, said)
    return (
        written
        if qualifier in (Qualifier.EXACT, Qualifier.RANGE)
        else (f"{state(qualifier).vi} {written}")
    )


def _written(typed: str, said: Said) -> str:
    return f"{typed} {said.way.vi}"


def _kept_as_written(value: Decimal | None, said: Said) -> Decimal | None:
    """15 triệu đồng is kept as 15.000.000 đồng; 2.500 m as 2.500 m."""
    return None if value is None else value * said.way.scale


@lru_cache(maxsize=512)
def _persons(title: str) -> tuple[str, ...]:
    """Beneficiaries named in the title, who help to recognise; they can be erased."""
    lexicon = matching_words()
    found = persons_in(PhraseBook(lexicon).read(title), lexicon, frozenset())
    return tuple(dict.fromkeys(person.words for person in found if " " in person.words))


def repeated(draft: str, twin: Twin, *, unit: Unit, book: Book, said_on: date) -> list[Claim]:
    """What a unit says when it only joins in: the figures that others told, as wholes, so that it
    is credited with the activity and disputes nothing."""
    partners = tuple(sorted(twin.participants - {unit.id}))
    first = twin.told[0]
    sentence = furniture("record-told-joined", TOLD_IN, title=first.title, name=first.unit_name)
    return [
        Claim(
            id=str(uuid.uuid5(uuid.UUID(draft), f"joined {number}")),
            unit=unit.id,
            indicator=claim.indicator,
            figure=claim.figure,
            days=twin.days,
            place=twin.place,
            share=Share.WHOLE,
            lead=twin.lead,
            partners=partners,
            categories=claim.categories,
            said_on=said_on,
            unit_name=unit.name,
            organisation=unit.organisation,
            place_name=first.place_name,
            title=first.title,
            partner_names=tuple(book.units[p].name for p in partners if p in book.units),
            statement=f"{FORM}:{draft}",
            literal=claim.literal,
            written_value=claim.written_value,
            written_measure=claim.written_measure,
            source=Source("", where=FORM, sentence=sentence),
        )
        for number, claim in enumerate(twin.told)
    ]
