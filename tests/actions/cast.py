"""A generated world for the database: the same doings and sayings under ids that it accepts."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from chungtay.actions import claims, programmes, recognitions, units
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.recognition import Join
from chungtay.domain.units import ROOT, Units
from chungtay.vocabulary.indicators import catalogue

NAMESPACE = uuid.UUID("6f1c2d3e-0000-4000-8000-000000000000")
PROGRAMME = "khe-son"
LAN = "Lan"  # who reports, decides and takes back
AT = datetime(2026, 12, 20, 8, tzinfo=UTC)


def key(name: str) -> str:
    """The id of what the domain's tests call by a name."""
    return str(uuid.uuid5(NAMESPACE, name))


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def rekeyed(claim: Claim) -> Claim:
    return replace(
        claim,
        id=key(claim.id),
        unit=key(claim.unit),
        of_unit=claim.of_unit and key(claim.of_unit),
        lead=claim.lead and key(claim.lead),
        place=claim.place and key(claim.place),
        partners=tuple(map(key, claim.partners)),
        within=claim.within and key(claim.within),
        replaces=claim.replaces and key(claim.replaces),
    )


def rekeyed_places(places: Territory) -> list[Place]:
    return [
        replace(p, id=key(p.id), parent=key(p.parent) if p.parent != COUNTRY else COUNTRY)
        for p in places
    ]


def rekeyed_roll(book: Book) -> units.Roll:
    """Bodies, lines and places of a book, as they are entered."""
    return units.Roll(
        units=[
            replace(u, id=key(u.id), place=key(u.place) if u.place else None) for u in book.units
        ],
        parents=[
            replace(p, unit=key(p.unit), parent=key(p.parent))
            for links in book.units._parents.values()
            for p in links
            if p.parent != ROOT
        ],
        places=rekeyed_places(book.territory),
        inheritances=[
            replace(e, place=key(e.place), heir=key(e.heir)) for e in book.territory._inherited
        ],
        successions=[
            replace(s, unit=key(s.unit), heir=key(s.heir))
            for links in book.units._heirs.values()
            for s in links
        ],
    )


def in_the_domain(book: Book) -> Book:
    """The same book under database ids, counted without a database."""
    roll = rekeyed_roll(book)
    return Book(
        claims=tuple(map(rekeyed, book.claims)),
        units=Units(roll.units, roll.parents, roll.successions),
        territory=Territory(roll.places, roll.inheritances),
        catalogue=catalogue(),
        joins=tuple(
            Join(j.id, frozenset(map(key, j.claims)), j.strength, j.score) for j in book.joins
        ),
    )


def founded(code: str = PROGRAMME) -> None:
    charter = programmes.Charter(code, "Chương trình Khe Sơn", place_name="Khe Sơn")
    programmes.found(charter, by=LAN, at=AT)


def recorded(book: Book, *, code: str = PROGRAMME) -> Book:
    """Puts a book into the database through the actions; what the domain says of it comes back."""
    told = in_the_domain(book)
    founded(code)
    units.enter(rekeyed_roll(book), by=LAN, at=AT)
    claims.record(told.claims, programme=code, by=LAN, at=AT)
    for join in told.joins:
        recognitions.join(join.claims, by=LAN, at=AT)
    return told
