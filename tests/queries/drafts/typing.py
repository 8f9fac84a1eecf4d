"""What somebody types in tests: chị Lan's road, on the small cast."""

from __future__ import annotations

from datetime import date

from chungtay.domain.counting import Book
from chungtay.domain.drafts import Typed, TypedFigure
from chungtay.domain.places import Place, Territory
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.cast import key
from tests.queries.cast import seen_by
from tests.web.cast import World

TODAY = date(2026, 11, 26)
LAN = cast.UNITS["women@lang-ven"]
WOMEN = key("women@lang-ven")
TYPED = Typed(
    title="Đường thôn Hạ", place=key("lang-ven"), first="2026-11-20", last="2026-11-20",
    partners=(key("army@lang-ven"),), figures=(TypedFigure("rural-road-km", "2.500", measure="m"),),
)  # fmt: skip
LAND = Territory(
    [
        *cast.TERRITORY,
        Place("ha", "Hạ", "village", "lang-ven", since=cast.MERGER, kind="thôn"),
        Place("ha-2", "Hạ", "village", "cua-song", since=cast.MERGER, kind="thôn"),
    ],
    cast.TERRITORY.inheritances,
)


def book(*claims) -> Book:
    return Book(tuple(claims), cast.UNITS, LAND, catalogue())


def road(amount: str = "2,5", **more) -> TypedFigure:
    return TypedFigure("rural-road-km", amount, **more)


def typed(*rows: TypedFigure, **more) -> Typed:
    known = {"first": "2026-05-19", "last": "2026-05-19", "place": "lang-ven", **more}
    return Typed(figures=rows or (road(),), **known)


def seen(world: World, name: str, language: str = "vi") -> Visitor:
    """Somebody of the cast on the day of the drafts."""
    return seen_by(world, name, language, on=TODAY)
