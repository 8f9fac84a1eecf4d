"""What the bodies of Khe Sơn tell: claims as short as a test needs them. All of it is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count

from chungtay.domain.claims import Claim
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.matching import Matching, match
from chungtay.domain.matching.reader import tellings
from chungtay.domain.matching.tellings import Telling
from chungtay.domain.periods import Period
from chungtay.vocabulary.matching_words import matching_words

LEXICON = matching_words()
ORGANISATIONS = {
    "LHPN": "women", "Đoàn": "youth", "CHQS": "army-commune", "MTTQ": "front", "CCB": "veterans",
    "Nông dân": "farmers", "UBND": "government", "CTĐ": "red-cross", "BP": "border-post",
}  # fmt: skip

_numbers = count(1)


def days(text: str) -> Period:
    """2026-03-08, or both ends: 2026-03-01/2026-03-31."""
    first, _, last = text.partition("/")
    return Period.of_days(date.fromisoformat(first), date.fromisoformat(last or first))


def told(title: str, **known: object) -> Claim:
    """A claim of the women of Hòa Lâm on 8 March 2026, unless said otherwise."""
    value = known.pop("value", "1")
    when = days(str(known.pop("on", "2026-03-08")))
    unit = str(known.pop("by", "Hội LHPN xã Hòa Lâm"))
    partners = known.pop("with_", "")
    figure = (
        Figure(None, Qualifier.VAGUE)
        if value is None
        else Figure(Decimal(str(value)), known.pop("qualifier", Qualifier.EXACT))  # type: ignore
    )
    branch = next((code for word, code in ORGANISATIONS.items() if word in unit), "")
    plain: dict[str, object] = {
        "id": f"c{next(_numbers):04d}",
        "unit": unit,
        "unit_name": unit,
        "organisation": branch,
        "indicator": "gifts",
        "days": when,
        "place_name": "xã Hòa Lâm",
        "place_code": "10001",
        "title": title,
        "partner_names": tuple(name for name in str(partners).split("; ") if name),
        "figure": figure,
    }
    return Claim(**{**plain, **known})  # type: ignore[arg-type]


def read(*claims: Claim) -> list[Telling]:
    return tellings(claims, lexicon=LEXICON, communes={})


def recognised(*claims: Claim, **more: object) -> Matching:
    return match(claims, lexicon=LEXICON, **more)  # type: ignore[arg-type]


def are_joined(*claims: Claim) -> bool:
    """All of them in one group."""
    wanted = {claim.id for claim in claims}
    return any(wanted <= set(group) for group in recognised(*claims).groups)
