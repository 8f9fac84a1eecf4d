"""One figure in a form: what is known of it filled in, and what can be chosen instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from chungtay.domain.bringings import BringingClosed, FigureFields
from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.counting import Book
from chungtay.domain.drafts import BringingState
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.learning import default_words
from chungtay.domain.measures import plain
from chungtay.queries.bringings.cards import Card, Cards, place_words, unheld_partners
from chungtay.queries.bringings.confirming import period_of
from chungtay.queries.bringings.opening import OpenedBringing, opened_bringing
from chungtay.queries.bringings.unnamed import number_at
from chungtay.queries.drafts.choices import Choice, Group
from chungtay.queries.programmes import asked_indicators, is_asking
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary import formats
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.states import state
from chungtay.vocabulary.written_measures import Way, ways

MOST_DECIMALS = 3  # of money in a larger unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled(FigureFields):
    """The fields of the form as they stand before anybody types; `partners` are one a line."""

    partners: str = ""
    teaches: str | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What the selects of the form hold."""

    indicators: tuple[Group, ...]
    measures: tuple[Choice, ...]
    qualifiers: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    shares: tuple[Choice, ...]
    places: tuple[str, ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditPage:
    """A figure to put right, or one to add when `card` is None."""

    id: str
    key: str
    version: int
    card: Card | None
    filled: Filled
    offered: Offered
    uncounted: str  # why it would not be counted, "" where it would
    noun: str = ""  # the words that would be remembered, "" where none can be


def editing(visitor: Visitor, id: str, key: str) -> EditPage:
    """Raises `NotFound`, `BringingClosed`."""
    found = _open(visitor, id)
    figure = found.figure(key)
    period = period_of(found)
    cards = Cards(
        found.ledger.book, visitor.language, found.threshold, {}, (period.since, period.last)
    )
    claim = figure.claim
    left_out = claim.standing not in (Standing.COUNTED, Standing.HELD)
    why = state(claim.standing).text(visitor.language) if left_out else ""
    return EditPage(
        str(found.row.id),
        key,
        found.row.version,
        cards.of(figure),
        filled(claim, found.ledger.book, visitor.language),
        _offered(found, visitor, claim),
        why,
        figure.teaches or default_words(figure.noun),
    )


def adding(visitor: Visitor, id: str, *, quote: str = "", near: str = "") -> EditPage:
    """The number that was read where the quote stands is filled in. Raises `NotFound`,
    `BringingClosed`."""
    found = _open(visitor, id)
    offered = _offered(found, visitor, None)
    typed = _filled_from(quote, near, found, offered, visitor.language)
    return EditPage(str(found.row.id), "", found.row.version, None, typed, offered, "")


def _filled_from(
    quote: str, near: str, found: OpenedBringing, offered: Offered, language: str
) -> Filled:
    """Nothing but the words where no number was read there, or one in a measure that the form does
    not offer."""
    typed = Filled(quote=quote, near=near)
    number = number_at(found, near)
    if number is None:
        return typed
    measure = _measure_typed(number.measure)
    if measure not in {one.value for one in offered.measures}:
        return typed
    value, most = number.figure.value, number.figure.value_max
    return replace(
        typed,
        amount="" if value is None else formats.number(value, language),
        amount_max="" if most is None else formats.number(most, language),
        qualifier=number.figure.qualifier.value,
        measure=measure,
    )


def _measure_typed(code: str) -> str:
    """Things that are counted stand in the indicator's own measure."""
    known = measures().get(code)
    return "" if known is None or known.is_counted else code


def _open(visitor: Visitor, id: str) -> OpenedBringing:
    found = opened_bringing(visitor, id)
    if found.row.state == BringingState.SUBMITTED.value:
        raise BringingClosed()
    return found


def filled(claim: Claim, book: Book, language: str) -> Filled:
    """What a claim says, as the fields of the form write it."""
    way = _way(claim)
    partners = [book.units[p].name for p in claim.partners if p in book.units]
    return Filled(
        indicator=claim.indicator,
        amount=_typed(claim.figure.value, way, language),
        amount_max=_typed(claim.figure.value_max, way, language),
        qualifier=claim.figure.qualifier.value,
        measure=way.code,
        kind=claim.kind.value,
        role=claim.role.value,
        share=claim.share.value,
        counted=claim.standing in (Standing.COUNTED, Standing.HELD),
        place=claim.place_name or place_words(claim, book),
        first=claim.days.since.isoformat(),
        last=claim.days.last.isoformat(),
        partners="\n".join(dict.fromkeys([*partners, *unheld_partners(claim, book)])),
    )


def _way(claim: Claim) -> Way:
    """As it was written; money in the largest unit that leaves few decimals."""
    known = ways(claim.indicator)
    if claim.written_measure in known:
        return known[claim.written_measure]
    value = claim.figure.value or Decimal(0)
    neat = [way for way in known.values() if _is_neat(value / way.factor)]
    return max(neat or list(known.values()), key=lambda way: way.factor)


def _is_neat(value: Decimal) -> bool:
    return value >= 1 and value == round(value, MOST_DECIMALS)


def _typed(value: Decimal | None, way: Way, language: str) -> str:
    return "" if value is None else formats.number(plain(value / way.factor), language)


def _offered(found: OpenedBringing, visitor: Visitor, claim: Claim | None) -> Offered:
    language, book = visitor.language, found.ledger.book
    roles = [Role.ACTIVITY, Role.BARE]
    if claim is not None and claim.role is Role.PART:
        roles.append(Role.PART)
    home = book.units[str(found.row.unit_id)].place
    return Offered(
        indicators=tuple(_indicators(visitor)),
        measures=tuple(_measures(language)),
        qualifiers=_choices(Qualifier, language),
        kinds=_choices(Kind, language),
        roles=_choices(roles, language),
        shares=_choices(Share, language),
        places=tuple(_places(book, home, visitor)),
        units=tuple(unit.name for unit in book.units if unit.since <= visitor.on < unit.until),
    )


def _indicators(visitor: Visitor) -> Iterator[Group]:
    """Those asked for first, then the whole catalogue by field."""
    language = visitor.language
    if is_asking(visitor.programme):
        asked = [indicators()[code] for code in asked_indicators(visitor.programme)]
        words = furniture("reports-asked", language)
        yield Group(words, tuple(Choice(one.code, one.text(language)) for one in asked))
    by_field: dict[str, list[Choice]] = {}
    for one in indicators().values():
        by_field.setdefault(one.field, []).append(Choice(one.code, one.text(language)))
    for code, choices in by_field.items():
        yield Group(fields()[code].text(language), tuple(choices))


def _measures(language: str) -> Iterator[Choice]:
    """Every way to write a figure; whether it fits the indicator is tried when it is sent."""
    yield Choice("", furniture("reports-own-measure", language))
    known: dict[str, Way] = {}
    for code in indicators():
        known.update(ways(code))
    yield from (Choice(code, way.text(language)) for code, way in known.items() if code)


def _choices(members: Iterable[Enum], language: str) -> tuple[Choice, ...]:
    return tuple(Choice(member.value, state(member).text(language)) for member in members)


def _places(book: Book, home: str | None, visitor: Visitor) -> Iterator[str]:
    """The places near home: those beside it and in it."""
    if home is None or home not in book.territory:
        return
    for around in book.territory.path(home)[:2]:
        for place in book.territory.children(around, visitor.on):
            yield f"{place.kind} {place.name}".strip()
