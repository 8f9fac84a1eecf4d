"""An invented land that is reorganised: provinces merge, districts end, names move to others."""

from __future__ import annotations

from datetime import date, timedelta

from chungtay.domain.gazetteer import Called, Gazetteer
from chungtay.domain.places import COUNTRY, Inheritance, Place, Territory
from chungtay.domain.units import EVER, NEVER
from chungtay.vocabulary.place_words import place_words

MERGED, CHANGED = date(2025, 7, 1), date(2026, 4, 30)
BEFORE, SINCE, LATER = MERGED - timedelta(days=1), MERGED, date(2026, 9, 1)
DAYS = (date(2024, 2, 3), BEFORE, SINCE, date(2026, 3, 10), LATER)

OLD = [
    Called("p-khe-son", "Khê Sơn", "tỉnh", "province", "61"),
    Called("p-khe-lam", "Khê Lâm", "tỉnh", "province", "62"),
    Called("d-lang-dong", "Làng Đông", "huyện", "district", "901", "p-khe-son"),
    Called("d-ben-thuy", "Bến Thuỷ", "thị xã", "district", "902", "p-khe-son"),
    Called("d-ho-sen", "Hồ Sen", "huyện", "district", "903", "p-khe-lam"),
    Called("lang-dong", "Làng Đông", "thị trấn", "commune", "90001", "d-lang-dong"),
    Called("hoa-lam", "Hoà Lâm", "xã", "commune", "90004", "d-lang-dong"),
    Called("phu-my", "Phú Mỹ", "xã", "commune", "90007", "d-lang-dong"),
    Called("cua-song", "Cửa Sông", "xã", "commune", "90010", "d-lang-dong"),
    Called("phuong-1", "1", "phường", "commune", "90013", "d-ben-thuy"),
    Called("phuong-12", "12", "phường", "commune", "90016", "d-ben-thuy"),
    Called("ea-klang", "Ea K'Lăng", "xã", "commune", "90019", "d-ho-sen"),
    Called("phu-my-2", "Phú Mỹ", "xã", "commune", "90022", "d-ho-sen"),
    Called("ban-xua", "Bản Xưa", "xã", "commune", "90028", "d-ho-sen"),
]
NEW = [
    Called("p-khe-lam-2", "Khê Lâm", "tỉnh", "province", "62"),
    Called("lang-dong-2", "Làng Đông", "xã", "commune", "90001", "p-khe-lam-2"),
    # The name Phú Mỹ moves: the old one became Tân Khê, and Cửa Sông took the name.
    Called("phu-my-moi", "Phú Mỹ", "xã", "commune", "90010", "p-khe-lam-2"),
    Called("sen-khe", "Sen Khê - Hồ Sen", "phường", "commune", "90013", "p-khe-lam-2"),
    Called("ho-sen", "Hồ Sen", "xã", "commune", "90019", "p-khe-lam-2"),
]
GOES_ON = [
    Called("dong-coi", "Đồng Cói", "xã", "commune", "90025", "d-ho-sen", EVER, MERGED),
    Called("dong-coi", "Đồng Cói", "xã", "commune", "90025", "p-khe-lam-2", MERGED),
    Called("tan-khe", "Tân Khê", "xã", "commune", "90007", "p-khe-lam-2", MERGED, CHANGED),
    Called("tan-khe", "Tân Khê", "phường", "commune", "90007", "p-khe-lam-2", CHANGED),
    Called("ben-da", "Bến Đá", "thôn", "village", "", "hoa-lam", EVER, MERGED),
    Called("ben-da", "Bến Đá", "thôn", "village", "", "lang-dong-2", MERGED),
]
HEIRS = {
    "p-khe-son": ["p-khe-lam-2"], "p-khe-lam": ["p-khe-lam-2"], "lang-dong": ["lang-dong-2"],
    "hoa-lam": ["lang-dong-2"], "phu-my": ["tan-khe"], "cua-song": ["phu-my-moi"],
    "phuong-1": ["sen-khe"], "phuong-12": ["sen-khe", "tan-khe"], "ea-klang": ["ho-sen"],
    "phu-my-2": ["ho-sen"], "ban-xua": ["ho-sen"],
}  # fmt: skip


def dated(one: Called, since: date, until: date) -> Called:
    return Called(one.place, one.name, one.kind, one.level, one.code, one.parent, since, until)


CALLED = [
    *(dated(one, EVER, MERGED) for one in OLD),
    *(dated(one, MERGED, NEVER) for one in NEW),
    *GOES_ON,
]


def _place(id: str) -> Place:
    mine = [one for one in CALLED if one.place == id]
    last = mine[-1]
    return Place(id, last.name, last.level, last.parent, mine[0].since, last.until, last.kind)


LAND = Territory(
    [_place(id) for id in dict.fromkeys(one.place for one in CALLED)],
    [
        Inheritance(place, heir, whole=len(heirs) == 1)
        for place, heirs in HEIRS.items()
        for heir in heirs
    ],
)
GAZETTEER = Gazetteer(CALLED, LAND, place_words())


def chain_of(one: Called, on: date) -> list[Called]:
    """What a place and all above it were called on a day."""
    chain = [one]
    while chain[-1].parent != COUNTRY:
        chain.append(next(c for c in CALLED if c.place == chain[-1].parent and c.holds(on)))
    return chain


def in_full(one: Called, on: date) -> str:
    """ "xã Hoà Lâm, huyện Làng Đông, tỉnh Khê Sơn"."""
    return ", ".join(f"{above.kind} {above.name}" for above in chain_of(one, on))


def found(text: str, on: date = LATER, near: str = COUNTRY) -> list[str]:
    """The ids of the candidates in their order."""
    return [candidate.place for candidate in GAZETTEER.find(text, on=on, near=near)]


def first(text: str, on: date = LATER, near: str = COUNTRY) -> str | None:
    return next(iter(found(text, on, near)), None)
