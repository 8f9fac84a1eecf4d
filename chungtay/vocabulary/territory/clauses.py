"""A clause of a resolution in words: what it made, and of what."""

from __future__ import annotations

from datetime import timedelta

from chungtay.domain.places import COUNTRY
from chungtay.vocabulary.territory.national import REORGANISED, Clause, National, Share
from chungtay.vocabulary.territory.words import listed, named, phrase

_EVE = REORGANISED - timedelta(days=1)


def clause_words(national: National, clause: Clause, language: str) -> str:
    """ "Nghị quyết 1654/NQ-UBTVQH15, khoản 31: lập xã Vĩnh An từ toàn bộ thị trấn Vĩnh Bình
    (huyện Châu Thành), …": the clause as we know it. `clause.text` is what was printed."""
    where = "act.clause" if clause.basis.clause else "act"
    return phrase(
        where,
        language,
        resolution=clause.basis.resolution,
        clause=str(clause.basis.clause),
        what=_what(national, clause, language),
    )


def _what(national: National, clause: Clause, language: str) -> str:
    heir = named(national.name(clause.heir, on=REORGANISED), language)
    if not clause.forebears:
        was = named(national.name(clause.heir, on=_EVE), language)
        return phrase("renames", language, was=was, heir=heir)
    of = [_share(national, place, share, language) for place, share in clause.forebears]
    return phrase("makes", language, heir=heir, forebears=listed(of, language))


def _share(national: National, place: str, share: Share, language: str) -> str:
    called = national.name(place, on=_EVE)
    told = named(called, language)
    if called.level == "commune" and called.parent != COUNTRY:
        above = named(national.name(called.parent, on=_EVE), language)
        told = phrase("place.in", language, place=told, parent=above)
    return phrase(f"share.{share.value or 'whole'}", language, place=told)
