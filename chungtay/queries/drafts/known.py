"""What is known before anybody types: the unit's place, its usual partners, what it said last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.claims import Claim, Role
from chungtay.domain.counting import Book
from chungtay.domain.drafts import Led, Typed, TypedFigure
from chungtay.domain.indicators import Share
from chungtay.domain.permissions import NotFound
from chungtay.domain.places import COUNTRY
from chungtay.queries.addresses import called, full_name
from chungtay.queries.openings.wording import measured

LATELY = 12  # activities of a unit that are looked at
USUAL = 3  # of the last ones; who is named in most of them is a usual partner
FREQUENT = 6  # indicators and partners that are offered first


@dataclass(frozen=True, slots=True)
class Habits:
    """What a unit said lately, the latest first: its activities, each as its claims."""

    activities: tuple[tuple[Claim, ...], ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """Those it used, most often first."""
        used = Counter(c.indicator for said in self.activities for c in said)
        return tuple(code for code, _ in used.most_common(FREQUENT))

    @property
    def partners(self) -> tuple[str, ...]:
        """Those it named, most often first."""
        named = Counter(p for said in self.activities for p in _partners(said))
        return tuple(unit for unit, _ in named.most_common(FREQUENT))

    @property
    def usual_partners(self) -> tuple[str, ...]:
        """Those in most of the last few activities: they are ticked, and one tap takes them out.
        Whoever was there once is only offered."""
        last = self.activities[:USUAL]
        named = Counter(p for said in last for p in _partners(said))
        return tuple(unit for unit, many in named.items() if many > 1 and many * 2 > len(last))

    @property
    def movement(self) -> str:
        said = (
            v
            for said in self.activities[:1]
            for c in said
            for n, v in c.categories
            if (n == "movement")
        )
        return next(said, "")


def _partners(said: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for claim in said for p in claim.partners))


def habits(unit: str, *, book: Book) -> Habits:
    """The unit's own activities, the last said first."""
    told: dict[str, list[Claim]] = {}
    for claim in reversed(book.claims):
        if claim.unit == unit and claim.role is Role.ACTIVITY and claim.counts:
            told.setdefault(claim.statement or claim.id, []).append(claim)
            if len(told) > LATELY:
                break
    return Habits(tuple(tuple(reversed(said)) for said in list(told.values())[:LATELY]))


def prefilled(unit: str, *, book: Book, language: str, on: date) -> Typed:
    """A new activity: today, at the unit's place, with its usual partners."""
    lately = habits(unit, book=book)
    first = lately.indicators[:1]
    rows = tuple(TypedFigure(indicator=lately.activities[0][0].indicator) for _ in first)
    partners = tuple(p for p in lately.usual_partners if _lives(p, book, on))
    return _at_home(
        Typed(
            language=language,
            first=on.isoformat(),
            last=on.isoformat(),
            partners=partners,
            figures=rows or (TypedFigure(),),
            movement=lately.movement,
        ),
        unit,
        book,
    )


def _at_home(typed: Typed, unit: str, book: Book) -> Typed:
    """A commune's body picks from its own places; a larger one writes which."""
    place = book.units[unit].place
    if place is None or place not in book.territory:
        return typed
    known = book.territory[place]
    if known.level in ("commune", "village"):
        return replace(typed, place=place)
    return replace(typed, place_name=full_name(known))


def again(claim: str, *, unit: str, book: Book, language: str, on: date) -> Typed:
    """The same as an earlier activity of the unit, today. Its numbers are shown beside the empty
    fields and not copied: what was done today has its own. Raises `NotFound`."""
    said = next((a for a in habits(unit, book=book).activities if a[0].id == claim), ())
    if not said:
        raise NotFound()
    first = said[0]
    partners = tuple(p for p in _partners(said) if _lives(p, book, on))
    own = replace(
        prefilled(unit, book=book, language=language, on=on),
        title=first.title,
        partners=partners,
        partners_complete=first.partners_complete,
        partner_names=(),
        figures=tuple(_row(c, language) for c in said if c.share is not Share.OWN)
        or (TypedFigure(),),
        movement=Habits((said,)).movement,
        **_lead(first, unit, book),
    )
    return _there(own, first, book)


def _there(typed: Typed, claim: Claim, book: Book) -> Typed:
    if claim.place is None or claim.place not in book.territory or claim.place == COUNTRY:
        return typed
    if typed.place:
        home = typed.place
        inside = book.territory.contains(home, claim.place)
        if inside:
            return replace(typed, place=claim.place)
    return replace(typed, place="", place_name=called(book.territory, claim.place))


def _lead(claim: Claim, unit: str, book: Book) -> dict[str, str]:
    if claim.lead == unit:
        return {"lead": Led.US.value}
    if claim.lead and claim.lead in book.units:
        return {"lead": Led.OTHER.value, "lead_name": book.units[claim.lead].name}
    return {}


def _row(claim: Claim, language: str) -> TypedFigure:
    group = next((v for name, v in claim.categories if name == "beneficiary"), "")
    value, before = claim.figure.value, ""
    if value is not None:
        before = measured(claim.indicator, value, language)
    return TypedFigure(indicator=claim.indicator, group=group, before=before)


def _lives(unit: str, book: Book, on: date) -> bool:
    return unit in book.units and book.units[unit].since <= on < book.units[unit].until
