"""Communes of chị Lan's province that were reorganised in the middle of the year.

On 1 July 2026 Lũng Khoai was divided between Bản Luông (seven of ten people) and Mường Thoan, and
Hòa Khuông and Lâm Thoong became Hòa Lâm. Their women's unions went the same ways.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chungtay.actions import claims, places, units
from chungtay.domain.claims import Claim
from chungtay.domain.figures import Figure
from chungtay.domain.periods import Period
from chungtay.domain.places import Inheritance, Place
from chungtay.domain.units import Line, Parent, Succession, Unit
from chungtay.storage.models import PlaceName, UnitName
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.cast import ROADS
from tests.web.cast import OPERATOR

TURN = date(2026, 7, 1)
BEFORE = Period.of_days(date(2026, 5, 4), date(2026, 5, 4))
AFTER = Period.of_days(date(2026, 9, 9), date(2026, 9, 9))
OLD = {"lung": "Lũng Khoai", "khuong": "Hòa Khuông", "thoong": "Lâm Thoong"}
NEW = {"ban": "Bản Luông", "muong": "Mường Thoan", "lam": "Hòa Lâm"}
HEIRS = (("lung", "ban", "0.7"), ("lung", "muong", "0.3"), ("khuong", "lam", None),
         ("thoong", "lam", None))  # fmt: skip
PROVINCE = key("ninh-binh")


def roll() -> units.Roll:
    named = {**OLD, **NEW}
    places = [_living(Place(key(code), name, parent=PROVINCE, kind="xã"), code)
              for code, name in named.items()]  # fmt: skip
    bodies = [
        _living(Unit(women(code), f"Phụ nữ {name}", "women", "women", key(code)), code)
        for code, name in named.items()
    ]
    above = ((Line.SECTOR, "women@ninh-binh"), (Line.SAME_LEVEL, "joint@ninh-binh"))
    return units.Roll(
        units=bodies,
        parents=[Parent(body.id, line, key(to)) for body in bodies for line, to in above],
        places=places,
        inheritances=[
            Inheritance(key(old), key(new), share is None, Decimal(share) if share else None)
            for old, new, share in HEIRS
        ],
        successions=[Succession(women(old), women(new), TURN) for old, new, _ in HEIRS],
    )


def _living(thing, code: str):
    return replace(thing, until=TURN) if code in OLD else replace(thing, since=TURN)


def women(code: str) -> str:
    return key(f"women@{code}")


def enter(minutes: int = 1) -> None:
    """The registers as they are after the reorganisation."""
    units.enter(roll(), by=LAN, at=later(minutes))


def renamed(minutes: int = 3) -> None:
    """Bản Luông and its women's union are called otherwise since 1 October 2026."""
    day = date(2026, 10, 1)
    for of, rename, table, text in (
        (key("ban"), places.rename, PlaceName, "Luông Mới"),
        (women("ban"), units.rename, UnitName, "Phụ nữ Luông Mới"),
    ):
        owner = {"place" if table is PlaceName else "unit": of}
        seen = table.objects.get(**owner, language="vi", ended_by=None)
        rename(of, units.NewName(text, day, seen=str(seen.id)), by=OPERATOR, at=later(minutes))


def says(code: str, value: str, days: Period, **more: object) -> Claim:
    """What the women of a commune say of it."""
    told = Claim(
        id=f"{code}:{value}", unit=f"women@{code}", indicator=ROADS.code,
        figure=Figure(Decimal(value)), days=days, place=code, organisation="women",
        unit_name=f"Phụ nữ {code}", title=f"Đường {code}", literal=f"{value} km",
    )  # fmt: skip
    return rekeyed(replace(told, **more))


YEAR_TOLD = (
    ("lung", "6", BEFORE),
    ("khuong", "2", BEFORE),
    ("thoong", "3", BEFORE),
    ("lam", "4", AFTER),
    ("ban", "1", AFTER),
)


def tell(minutes: int = 2) -> list[Claim]:
    """16 km in the year, 11 of them before the reorganisation."""
    told = [says(code, value, days) for code, value, days in YEAR_TOLD]
    claims.record(told, programme=PROGRAMME, by=LAN, at=later(minutes))
    return told
