"""The small cast that plays in all tests: chị Lan reports from Ninh Bình, which Nam Định joined.

Two old provinces became one on 1 July 2025. In it lie two communes; in each the army, the women's
union and the Front are at work, under their province's bodies on the sector line and under their
commune's joint body on the same-level line. Commune and hamlet names are invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Identity, Indicator, Share
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.units import Line, Parent, Unit, Units

MERGER = date(2025, 7, 1)
YEAR = STATE_CALENDAR.year(2026)
ORGANISATIONS = {"army": "Quân sự", "women": "Phụ nữ", "front": "Mặt trận"}

TERRITORY = Territory(
    [
        Place("old-ninh-binh", "Ninh Bình", "province", until=MERGER, kind="tỉnh"),
        Place("nam-dinh", "Nam Định", "province", until=MERGER, kind="tỉnh"),
        Place("ninh-binh", "Ninh Bình", "province", since=MERGER, kind="tỉnh"),
        Place("lang-ven", "Làng Ven", "commune", "ninh-binh", since=MERGER, kind="xã"),
        Place("cua-song", "Cửa Sông", "commune", "ninh-binh", since=MERGER, kind="xã"),
    ],
    [Inheritance("old-ninh-binh", "ninh-binh"), Inheritance("nam-dinh", "ninh-binh")],
)


def _bodies(place: str, level: str) -> list[Unit]:
    named = TERRITORY[place].name
    joint = Unit(f"joint@{place}", f"Ban Chỉ đạo phối hợp {named}", "joint", place=place)
    members = [
        Unit(f"{code}@{place}", f"{name} {named}", code, f"{code}-{level}", place)
        for code, name in ORGANISATIONS.items()
    ]
    return [joint, *members]


UNITS = Units(
    [
        *_bodies("ninh-binh", "province"),
        *_bodies("lang-ven", "commune"),
        *_bodies("cua-song", "commune"),
    ],
    [
        *(
            Parent(f"{code}@{place}", Line.SAME_LEVEL, f"joint@{place}")
            for place in ("ninh-binh", "lang-ven", "cua-song")
            for code in ORGANISATIONS
        ),
        *(
            Parent(f"{code}@{place}", Line.SECTOR, f"{code}@ninh-binh")
            for place in ("lang-ven", "cua-song")
            for code in (*ORGANISATIONS, "joint")
        ),
        *(
            Parent(f"joint@{place}", Line.SAME_LEVEL, "joint@ninh-binh")
            for place in ("lang-ven", "cua-song")
        ),
    ],
)

LAN = "women@lang-ven"  # chị Lan, who reports for the women of Làng Ven

ROADS = Indicator("rural-road-km", "km", Identity.ASSET)
HOUSES = Indicator("houses-partner-brand", "house", Identity.ASSET)
LABOUR = Indicator("labour-days", "labour-day", Identity.PERSON_TIME, share=Share.UNSAID)


def says(unit: str, indicator: Indicator, value: str, **more: object) -> Claim:
    """What a body says, on the usual day in its own place: says(LAN, ROADS, "2.5")."""
    known: dict[str, object] = {
        "id": f"{unit}:{indicator.code}:{value}",
        "place": UNITS[unit].place,
        "days": YEAR,
        "organisation": UNITS[unit].organisation,
        "unit_name": UNITS[unit].name,
    }
    return Claim(
        unit=unit, indicator=indicator.code, figure=Figure(Decimal(value)), **{**known, **more}
    )
