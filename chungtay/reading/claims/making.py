"""Puts a claim together from a figure, its telling and its document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from chungtay.domain.claims import Claim, Kind, Role, Source, Standing
from chungtay.domain.documents import DocumentHead
from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Indicator
from chungtay.domain.measures import NotConvertible, convert, plain
from chungtay.domain.periods import Period
from chungtay.domain.spelling import fold
from chungtay.reading.claims.meaning import is_outside, meaning_of
from chungtay.reading.claims.tellings import Telling, Voice
from chungtay.reading.figure import ReadFigure
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.written_measures import is_of_other_measure

_NAMESPACE = uuid5(NAMESPACE_URL, "chungtay:reading:claims")


def claim_id(head: DocumentHead, figure: ReadFigure) -> str:
    """The same file under the same name always gives the same ids; a copy has its own."""
    return str(uuid5(_NAMESPACE, f"{head.sha256}|{head.file}|{figure.start}|{figure.indicator}"))


@dataclass(frozen=True, slots=True)
class Making:
    """What all claims of one document share."""

    head: DocumentHead
    voice: Voice
    period: Period
    counted: bool

    def claim(
        self,
        figure: ReadFigure,
        telling: Telling,
        owners: tuple[str, ...],
        *,
        statement: str,
        within: str | None,
    ) -> Claim:
        """What a figure says, in the indicator's measure and by ids, with its words beside it."""
        indicator = catalogue()[figure.indicator]
        meaning = meaning_of(figure, indicator, telling, self.voice, owners)
        unit = telling.unit or self.voice.speaker.unit
        amount = converted(figure, indicator)
        said = Claim(
            id=claim_id(self.head, figure),
            unit=unit,
            indicator=figure.indicator,
            figure=amount,
            days=figure.days or telling.days or self.voice.document,
            place=telling.where.place or self.voice.home,
            kind=figure.kind,
            role=meaning.role,
            share=meaning.share,
            of_unit=meaning.of_unit,
            coverage=meaning.coverage,
            lead=telling.lead if meaning.role is Role.ACTIVITY else None,
            partners=self._partners(telling, meaning.role, unit),
            partners_complete=telling.complete,
            categories=figure.categories,
            parts=figure.parts,
            shared=figure.shared,
            either=figure.either,
            standing=self._standing(figure, amount, indicator, telling),
            within=within,
            said_on=self.head.date,
            confidence=figure.confidence,
            statement=statement,
        )
        return self._with_words(said, figure, telling)

    def _with_words(self, claim: Claim, figure: ReadFigure, telling: Telling) -> Claim:
        """The words, for people, for recognition and for files."""
        known = self.voice.register.units_known[claim.unit]
        return replace(
            claim,
            unit_name=known.name,
            organisation=known.organisation,
            place_name=self._place_name(telling),
            title=telling.title,
            partner_names=tuple(taker.name for taker in telling.takers),
            person_names=telling.persons,
            literal=figure.quote,
            written_value=figure.figure.value,
            written_measure=figure.measure,
            source=Source(
                document=self.head.file,
                where=figure.where,
                quote=figure.quote,
                start=figure.start,
                end=figure.end,
                sentence=telling.text,
            ),
        )

    def _partners(self, telling: Telling, role: Role, unit: str) -> tuple[str, ...]:
        """A sum over several doings names no partners of all of them. Where a row speaks for a
        body below, the issuer stands beside it."""
        if role is not Role.ACTIVITY:
            return ()
        issuer = (self.voice.speaker.unit,) if unit != self.voice.speaker.unit else ()
        named = dict.fromkeys([*issuer, *(taker.unit for taker in telling.takers)])
        return tuple(partner for partner in named if partner != unit)

    def _place_name(self, telling: Telling) -> str:
        """The place as written, with today's commune where the words leave it out."""
        place, said = telling.where.place or self.voice.home, telling.where.words
        known = self.voice.register.places_known
        if place is None or place not in known:
            return said
        today = f"{known[place].kind} {known[place].name}".strip()
        named = known[place].level == "commune" or not said
        missing = named and fold(known[place].name) not in fold(said)
        return ", ".join(part for part in (said, today if missing else "") if part)

    def _standing(
        self, figure: ReadFigure, amount: Figure, indicator: Indicator, telling: Telling
    ) -> Standing:
        if figure.standing is not Standing.COUNTED:
            return figure.standing
        if not self.counted:
            return Standing.DOCUMENT_LEFT_OUT
        if figure.kind is not Kind.RESULT:
            return Standing.COUNTED
        if is_outside(figure.days or telling.days, self.period):
            return Standing.OUTSIDE_PERIOD
        held = is_of_other_measure(figure.measure, indicator)
        held = held or self._is_implausible(amount, indicator, telling)
        return Standing.HELD if held else Standing.COUNTED

    def _is_implausible(self, amount: Figure, indicator: Indicator, telling: Telling) -> bool:
        """More than anybody does in such a place in a year (law 15)."""
        place = telling.where.place or self.voice.home
        known = self.voice.register.places_known
        level = known[place].level if place is not None and place in known else "province"
        limit = indicator.plausible.limit(level)
        return limit is not None and amount.value is not None and amount.value > limit


def converted(figure: ReadFigure, indicator: Indicator) -> Figure:
    """The figure in the indicator's own measure: 2.500 m with precision 1 is 2,5 km with 0,001.

    Measures of things that go one by one ("6 hộ" of houses) need no conversion.
    """
    factor = _factor(figure.measure, indicator.measure)
    said = figure.figure
    return Figure(
        value=None if said.value is None else plain(said.value * factor),
        qualifier=said.qualifier,
        value_max=None if said.value_max is None else plain(said.value_max * factor),
        precision=said.precision * factor,
    )


def _factor(written: str, wanted: str) -> Decimal:
    known = measures()
    if written == wanted or written not in known or wanted not in known:
        return Decimal(1)
    try:
        return convert(Decimal(1), known[written].measure, known[wanted].measure)
    except NotConvertible:
        return Decimal(1)
